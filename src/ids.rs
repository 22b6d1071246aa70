//! Ids that stay unique when articles come together from several places.
//!
//! Comes in: an id that is wanted, and those that are taken. Goes out: an id of its own. Does not: depend on
//! anything but the order in which articles come.

use crate::model::Extraction;
use std::collections::BTreeSet;

/// The name, or the name with the first number that makes it unique; either is taken from then on.
pub fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = name.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{name}-{number}");
        number += 1;
    }
    id
}

/// Gives an article another id, and its claims and notices with it. Their episodes belonged to another comparison.
pub fn rename(extraction: &mut Extraction, new: &str) {
    let old = std::mem::replace(&mut extraction.article.id, new.to_owned());
    for claim in &mut extraction.claims {
        claim.episode = None;
        if let Some(number) = claim.id.strip_prefix(&old) {
            claim.id = format!("{new}{number}");
        }
        new.clone_into(&mut claim.article);
    }
    for notice in &mut extraction.notices {
        notice.article = Some(new.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ArticleInput, extract};

    #[test]
    fn a_name_that_is_taken_gets_the_next_number() {
        let mut taken = BTreeSet::new();
        let ids: Vec<String> = ["a", "a", "b", "a-2", "a"]
            .iter()
            .map(|name| unique(name, &mut taken))
            .collect();
        assert_eq!(ids, ["a", "a-2", "b", "a-2-2", "a-3"]);
    }

    #[test]
    fn a_renamed_article_is_the_one_that_would_have_been_read_under_that_name() {
        let read = |id: &str| {
            extract(&ArticleInput {
                id: id.into(),
                text: "Police arrested 12 men in Lima on Tuesday, the mayor said.".into(),
                ..ArticleInput::default()
            })
        };
        let mut renamed = read("a");
        assert!(!renamed.claims.is_empty() && !renamed.notices.is_empty());
        rename(&mut renamed, "b");
        assert_eq!(renamed, read("b"));
    }
}
