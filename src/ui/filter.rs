//! What a reader searches for, and which facts answer.
//!
//! Comes in: words and choices. Goes out: whether a fact holds them, and what can be chosen. Does not: rank.

use super::board::Board;
use super::{rows, strings};
use crate::compare::Judged;
use crate::language::order::sort_by_key;
use crate::model::{Claim, EventType, Relation};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A search; empty, it leaves everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all must stand in the label or in one claim's evidence, source or places.
    pub text: String,
    /// The kind of claim.
    pub kind: Option<EventType>,
    /// Who is said to have said it.
    pub source: Option<String>,
    /// How the claims stand to each other.
    pub relation: Option<Relation>,
    /// The episode's id.
    pub episode: Option<String>,
    /// Whether only what gives a count is wanted.
    pub figures: bool,
}

impl Filter {
    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words searched for, ready for [`Filter::holds`].
    pub fn words(&self) -> Vec<String> {
        self.text.split_whitespace().map(str::to_lowercase).collect()
    }

    /// Whether a fact answers; kind, source, count and words must all be found in one of its claims.
    pub fn holds(&self, words: &[String], board: &Board, fact: &Judged) -> bool {
        if self.relation.is_some_and(|relation| relation != fact.relation)
            || (self.episode.is_some() && self.episode != fact.episode)
        {
            return false;
        }
        if words.is_empty() && self.kind.is_none() && self.source.is_none() && !self.figures {
            return true;
        }
        let label = if words.is_empty() {
            String::new()
        } else {
            fact.label.to_lowercase()
        };
        board.claims(fact).any(|claim| {
            self.kind.is_none_or(|kind| kind == claim.event)
                && (!self.figures || !claim.figures.is_empty())
                && self
                    .source
                    .as_deref()
                    .is_none_or(|source| source_of(claim) == Some(source))
                && (words.is_empty() || has_all(words, &label, claim))
        })
    }
}

fn source_of(claim: &Claim) -> Option<&str> {
    claim.source.as_ref().map(|source| source.name.as_str())
}

fn has_all(words: &[String], label: &str, claim: &Claim) -> bool {
    let mut text = claim.evidence.exact.to_lowercase();
    for part in source_of(claim)
        .into_iter()
        .chain(claim.places.iter().map(String::as_str))
    {
        text.push('\n');
        text.push_str(&part.to_lowercase());
    }
    words
        .iter()
        .all(|word| label.contains(word.as_str()) || text.contains(word.as_str()))
}

/// What can be chosen, each with the number of facts that have it, most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Kinds of claim.
    pub kinds: Vec<(EventType, usize)>,
    /// Who is quoted.
    pub sources: Vec<(String, usize)>,
    /// How claims stand to each other.
    pub relations: Vec<(Relation, usize)>,
    /// Episodes, in the order of the story, with their headings.
    pub episodes: Vec<(String, String, usize)>,
}

impl Choices {
    /// Counts a story through.
    pub fn new(board: &Board) -> Self {
        let (mut kinds, mut relations) = (BTreeMap::new(), BTreeMap::new());
        let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
        let mut episodes: BTreeMap<&str, usize> = BTreeMap::new();
        for fact in &board.facts {
            *kinds.entry(rows::kind(board, fact)).or_default() += 1;
            *relations.entry(fact.relation).or_default() += 1;
            if let Some(episode) = &fact.episode {
                *episodes.entry(episode).or_default() += 1;
            }
            let mut seen: Vec<&str> = Vec::new();
            for source in board.claims(fact).filter_map(source_of) {
                if !seen.contains(&source) {
                    seen.push(source);
                    *sources.entry(source).or_default() += 1;
                }
            }
        }
        let mut sources: Vec<(String, usize)> = sources
            .into_iter()
            .map(|(name, count)| (name.to_owned(), count))
            .collect();
        sort_by_key(&mut sources, |(_, count)| Reverse(*count));
        let mut kinds: Vec<(EventType, usize)> = kinds.into_iter().collect();
        sort_by_key(&mut kinds, |(_, count)| Reverse(*count));
        let episodes = board.story().episodes.iter().filter_map(|episode| {
            let count = episodes.get(episode.id.as_str())?;
            let label = if episode.background {
                strings::background(&[&episode.label])
            } else {
                episode.label.clone()
            };
            Some((episode.id.clone(), label, *count))
        });
        Self {
            kinds,
            sources,
            relations: relations.into_iter().collect(),
            episodes: episodes.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bound, Mention, Source};
    use crate::ui::testing::{board, claim, fact};

    fn small() -> Board {
        let mut claims = vec![
            claim("a.0", Some((15.0, Bound::Exact))),
            claim("b.0", None),
            claim("b.1", None),
        ];
        claims[0].evidence.exact = "Fifteen were KILLED by shelling".into();
        claims[1].event = EventType::Request;
        claims[2].source = Some(Source {
            name: "the ministry".into(),
            mention: Mention::default(),
        });
        let facts = vec![
            fact("f1", &["a.0", "b.0"], Relation::Agree, None, Some("e2")),
            fact("f2", &["b.1"], Relation::Single, None, None),
        ];
        board(claims, facts)
    }

    #[track_caller]
    fn check(change: impl Fn(&mut Filter), expect: &[&str]) {
        let mut filter = Filter::default();
        change(&mut filter);
        let (board, words) = (small(), filter.words());
        let found: Vec<_> = board
            .facts
            .iter()
            .filter(|fact| filter.holds(&words, &board, fact))
            .map(|fact| fact.id.as_str())
            .collect();
        assert_eq!(found, expect, "{filter:?}");
    }

    #[test]
    fn each_choice_leaves_what_has_it() {
        check(|_| (), &["f1", "f2"]);
        check(|filter| filter.kind = Some(EventType::Request), &["f1"]);
        check(|filter| filter.source = Some("the ministry".into()), &["f2"]);
        check(|filter| filter.relation = Some(Relation::Single), &["f2"]);
        check(|filter| filter.episode = Some("e2".into()), &["f1"]);
        check(|filter| filter.figures = true, &["f1"]);
    }

    #[test]
    fn all_words_are_looked_for_in_one_claim() {
        check(|filter| filter.text = " shelling  killed".into(), &["f1"]);
        check(|filter| filter.text = "MINISTRY".into(), &["f2"]);
        check(|filter| filter.text = "shelling ministry".into(), &[]);
        check(
            |filter| {
                filter.kind = Some(EventType::Request);
                filter.figures = true;
            },
            &[],
        );
    }

    #[test]
    fn choices_are_counted_in_facts() {
        let choices = Choices::new(&small());
        assert_eq!(choices.sources, [("the ministry".to_owned(), 1)]);
        assert_eq!(choices.kinds, [(EventType::Assault, 2)]);
        assert_eq!(choices.relations, [(Relation::Agree, 1), (Relation::Single, 1)]);
        assert_eq!(choices.episodes, [("e2".to_owned(), "episode e2".to_owned(), 1)]);
    }
}
