//! One outlet beside the others: what it alone reports, what it leaves out, how it puts what others put differently.
//!
//! Comes in: a board and the outlet's place in it. Goes out: numbers of facts, and whom it quotes. Does not: weigh why.

use super::board::Board;
use super::rows::Note;
use crate::compare::{Judged, Standing, standing};
use crate::language::order::{sort_by, sort_by_key};
use crate::model::{Article, Relation};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What sets an outlet apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portrait {
    /// Facts that no other outlet tells.
    pub only: Vec<usize>,
    /// Facts that several others tell and it does not, though they had happened when it was published, most told first.
    pub leaves_out: Vec<usize>,
    /// Facts that several others tell and it does not, of which nobody knows whether it could have told them.
    pub too_early: Vec<usize>,
    /// Facts on which it stands on one side of a difference, with what is said of it.
    pub parts: Vec<(usize, Vec<Note>)>,
    /// Whom it quotes, in how many of its claims, most first.
    pub quotes: Vec<(String, usize)>,
}

impl Portrait {
    /// Looks at the outlet at a place among [`Board::outlets`].
    pub fn new(board: &Board, place: usize) -> Self {
        let mut out = Self::default();
        let own: Vec<&Article> = board
            .shown()
            .filter(|article| board.outlet_of(&article.id) == Some(place))
            .collect();
        // What one other outlet tells is that one's own story; where there is but one other, all of it is compared.
        let several = 2.min(board.outlets.len().saturating_sub(1)).max(1);
        let mut left: Vec<(usize, &Judged)> = Vec::new();
        let mut only: Vec<&Judged> = Vec::new();
        for fact in &board.facts {
            let tellers = board.tellers(fact);
            if !tellers.contains(&place) {
                if tellers.len() >= several {
                    left.push((tellers.len(), fact));
                }
                continue;
            }
            if tellers.len() == 1 {
                only.push(fact);
            }
            let is_its = |id: &String| {
                board
                    .claim(id)
                    .is_some_and(|claim| board.outlet_of(&claim.article) == Some(place))
            };
            let notes: Vec<Note> = fact
                .differences
                .iter()
                .filter(|difference| difference.between.iter().flatten().any(is_its))
                .map(Note::new)
                .collect();
            if !notes.is_empty() {
                out.parts.push((fact.number, notes));
            }
        }
        // What has no date stands last, as in the timeline.
        let start = |fact: &Judged| {
            (
                fact.time.is_none(),
                fact.time.as_ref().map(|time| time.start.clone()),
            )
        };
        sort_by(&mut only, |a, b| start(a).cmp(&start(b)));
        out.only = only.into_iter().map(|fact| fact.number).collect();
        let rank = |(told, fact): &(usize, &Judged)| (fact.relation != Relation::Differ, Reverse(*told));
        sort_by(&mut left, |a, b| rank(a).cmp(&rank(b)));
        for (_, fact) in left {
            let list = match standing(fact, own.iter().copied()) {
                Standing::Silent => &mut out.leaves_out,
                Standing::PublishedBefore | Standing::Unknown | Standing::Reports => &mut out.too_early,
            };
            list.push(fact.number);
        }
        let mut quotes: BTreeMap<&str, usize> = BTreeMap::new();
        for claim in &board.story().claims {
            if let Some(source) = &claim.source
                && board.outlet_of(&claim.article) == Some(place)
            {
                *quotes.entry(&source.name).or_default() += 1;
            }
        }
        out.quotes = quotes
            .into_iter()
            .map(|(name, count)| (name.to_owned(), count))
            .collect();
        sort_by_key(&mut out.quotes, |(_, count)| Reverse(*count));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Fact;
    use crate::model::{Difference, DifferenceOn};
    use crate::ui::outlets::outlets;
    use crate::ui::testing::{board, claim, fact, judged, story};
    use std::sync::Arc;

    #[test]
    fn an_outlet_is_set_apart_from_the_others() {
        let claims = ["a.0", "a.1", "b.0", "b.1", "b.2", "c.0", "c.1"].map(|id| claim(id, None));
        let mut parted = fact("f1", &["a.0", "b.0"], Relation::Agree, None, None);
        parted.differences = vec![Difference {
            on: DifferenceOn::Wording,
            between: vec![vec!["a.0".into()], vec!["b.0".into()]],
            note: "A writes one word, B another.".into(),
        }];
        let facts = vec![
            parted,
            fact("f2", &["a.1"], Relation::Single, None, None),
            fact("f3", &["b.1", "c.0"], Relation::Agree, None, None),
            fact("f4", &["b.2"], Relation::Single, None, None),
            fact("f5", &["c.1"], Relation::Single, None, None),
        ];
        let board = board(claims.into(), facts);
        let of_a = Portrait::new(&board, 0);
        assert_eq!(of_a.only, [1]);
        assert_eq!(of_a.too_early, [2], "nothing is dated");
        assert_eq!(of_a.parts.len(), 1);
        let of_c = Portrait::new(&board, 2);
        assert_eq!((of_c.only, of_c.too_early), (vec![4], vec![0]));
        assert_eq!(of_c.parts, []);
    }

    #[test]
    fn only_what_an_outlet_could_have_told_is_left_out() {
        let told = |id: &str, day| fact(id, &["b.0", "c.0"], Relation::Agree, Some(day), None);
        let facts: Vec<Fact> = vec![
            told("before", "2031-05-05"),
            told("same day", "2031-05-06"),
            told("after", "2031-05-07"),
        ];
        let mut story = story(["b.0", "c.0"].map(|id| claim(id, None)).into(), facts);
        for article in &mut story.articles {
            article.published = Some("2031-05-06".into());
        }
        let (facts, outlets) = (judged(&story), outlets(&story.articles));
        let of_a = Portrait::new(&Board::new(Arc::new(story), facts, outlets), 0);
        assert_eq!(of_a.leaves_out, [0]);
        assert_eq!(of_a.too_early, [1, 2]);
    }
}
