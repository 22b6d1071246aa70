//! A reader's own articles: from whatever is pasted, dropped or chosen to a story.
//!
//! Comes in: a name and bytes. Goes out: [`Item`]s to be read, or read already, and a sentence for whatever could
//! not be used; of read ones, a story with unique ids. Does not: read the article itself, nor touch the browser.
//!
//! ```
//! use claimline::ui::own::{Item, open};
//!
//! let no_pages = |_: &str| Err("not here".to_owned());
//! let opened = open(Some("crane.txt"), b"A crane fell onto the quay on Monday.", no_pages);
//! let [Item::Text(input)] = opened.items.as_slice() else { panic!("one text") };
//! assert_eq!((input.id.as_str(), opened.faults.len()), ("crane", 0));
//! ```

mod json;
mod open;
mod shelf;
mod sound;

pub use open::{is_page, open};
pub use shelf::{Own, Shelf};
pub use sound::{input_of, is_sound};

use crate::ArticleInput;
use crate::model::{Extraction, StoryInfo};
use serde::{Deserialize, Serialize};

/// Bytes of one file. A web page saved with its pictures inside stays below.
pub const MOST_BYTES: usize = 20_000_000;
/// Characters of one article: a thick book. Reading takes about a second for each hundred thousand.
pub const MOST_CHARACTERS: usize = 500_000;
/// Articles of the reader's own.
pub const MOST_ARTICLES: usize = 300;
/// Claims of one article that was read elsewhere; an article of the greatest length has as many.
pub const MOST_CLAIMS: usize = 5_000;
/// Characters of a file's or an outlet's name, or of a headline, that are shown.
const MOST_OF_A_NAME: usize = 200;

/// An article that somebody brought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Item {
    /// To be read.
    Text(ArticleInput),
    /// Read already, by whoever made the JSON; each of its claims fits its text.
    Read(Box<Extraction>),
}

/// What a file or a pasted text held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// Name and title of a story, where it held one.
    pub story: Option<StoryInfo>,
    /// The articles, in order; their ids are not unique yet.
    pub items: Vec<Item>,
    /// What could not be used, or not as it stands, a sentence each.
    pub faults: Vec<String>,
}

/// A name fit to stand in a sentence: without signs that steer the writing's direction, in one line, not too long.
pub fn plain(name: &str) -> String {
    let mut out = String::new();
    for word in name.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word = word.chars().filter(|c| !steers(*c));
        let mut word = word.peekable();
        if word.peek().is_some() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(word);
    }
    if out.chars().count() > MOST_OF_A_NAME {
        out = out.chars().take(MOST_OF_A_NAME).chain(['…']).collect();
    }
    out
}

/// Whether a character shows nothing itself, but turns round or joins what stands beside it.
fn steers(c: char) -> bool {
    matches!(
        c,
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_turn_a_sentence_round() {
        for (name, expect) in [
            ("a.txt", "a.txt"),
            ("  a\n b\t\u{0}c ", "a b c"),
            ("gpj.\u{202e}txt.exe", "gpj.txt.exe"),
            ("\u{2066}\u{202e}", ""),
            ("Ağ ünsüz", "Ağ ünsüz"),
        ] {
            assert_eq!(plain(name), expect, "{name:?}");
        }
        assert_eq!(plain(&"x".repeat(5_000)).chars().count(), MOST_OF_A_NAME + 1);
    }
}
