//! Sets of words from a table's string, built once, looked up by lemma.

use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A set of words, given as one string with white space between them.
pub struct Words {
    list: &'static str,
    set: OnceLock<BTreeSet<&'static str>>,
}

impl Words {
    /// The words of `list`.
    pub const fn new(list: &'static str) -> Self {
        Self {
            list,
            set: OnceLock::new(),
        }
    }

    /// Whether `word`, in lower case, is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.set
            .get_or_init(|| self.list.split_whitespace().collect())
            .contains(word)
    }

    /// The word itself, as the table has it.
    pub fn find(&self, word: &str) -> Option<&'static str> {
        self.set
            .get_or_init(|| self.list.split_whitespace().collect())
            .get(word)
            .copied()
    }
}
