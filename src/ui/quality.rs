//! How well the program does: figures for readers.
//!
//! Comes in: nothing; the figures are those that `tests/quality.rs` computes from the annotated stories in
//! `tests/stories`, and that test fails when they are not these. Goes out: the lines of the table that the page
//! shows. Does not: speak of the story at hand, which nobody has annotated.

use super::strings;
use crate::model::EventType::{self, *};

/// Of what was annotated by hand, how much was found; of what was given, how much was right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many there are by hand.
    pub annotated: u32,
    /// How many of them the program finds.
    pub found: u32,
    /// How many the program gives, those aside on which two careful readers might part.
    pub given: u32,
}

impl Score {
    /// Parts of a hundred that are found; none of none.
    pub fn recall(self) -> Option<u32> {
        percent(self.found, self.annotated)
    }

    /// Parts of a hundred of what is given that are right; none of none.
    pub fn precision(self) -> Option<u32> {
        percent(self.found, self.given)
    }
}

fn percent(part: u32, whole: u32) -> Option<u32> {
    // To the nearest: half the whole is added before the division.
    (100 * part + whole / 2).checked_div(whole)
}

/// What a line of the table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// All claims of stories that no rule was made from.
    HeldOut,
    /// All claims of stories that rules were made from.
    Learnt,
    /// Claims of one kind, in all stories.
    Kind(EventType),
    /// Who says it, of claims found.
    Source,
    /// How many, of claims that give a number.
    Figure,
    /// When, of claims found that have a time.
    Time,
    /// Two outlets' claims told to be of the same fact.
    Link,
}

impl Of {
    /// Its name for readers.
    pub fn name(self) -> &'static str {
        match self {
            Of::HeldOut => strings::QUALITY_HELD_OUT,
            Of::Learnt => strings::QUALITY_LEARNT,
            Of::Kind(kind) => strings::event(kind),
            Of::Source => strings::QUALITY_SOURCE,
            Of::Figure => strings::QUALITY_FIGURE,
            Of::Time => strings::QUALITY_TIME,
            Of::Link => strings::QUALITY_LINK,
        }
    }
}

/// How many claims of a kind must be annotated before it has a line: of fewer, a share says nothing.
pub const ENOUGH: u32 = 10;

/// The table. Four invented stories, twelve articles; see `tests/stories/README.md`.
pub const MEASURED: &[(Of, Score)] = &[
    (Of::HeldOut, score(170, 115, 135)),
    (Of::Learnt, score(164, 147, 165)),
    (Of::Kind(Happen), score(85, 75, 96)),
    (Of::Kind(State), score(83, 66, 74)),
    (Of::Kind(Reject), score(36, 29, 31)),
    (Of::Kind(Coerce), score(28, 22, 23)),
    (Of::Kind(Request), score(17, 13, 14)),
    (Of::Kind(Agree), score(15, 5, 6)),
    (Of::Kind(Concede), score(15, 10, 12)),
    (Of::Kind(Accuse), score(15, 12, 13)),
    (Of::Kind(Protest), score(14, 9, 9)),
    (Of::Source, score(305, 267, 305)),
    (Of::Figure, score(124, 94, 97)),
    (Of::Time, score(145, 125, 143)),
    (Of::Link, score(150, 63, 79)),
];

const fn score(annotated: u32, found: u32, given: u32) -> Score {
    Score {
        annotated,
        found,
        given,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_the_nearest() {
        assert_eq!(score(3, 2, 2).recall(), Some(67));
        assert_eq!(score(3, 2, 2).precision(), Some(100));
        assert_eq!(score(0, 0, 0).recall(), None);
    }
}
