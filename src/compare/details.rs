//! What a claim is judged by once it stands in a fact, read off its words once.
//!
//! Comes in: a claim, its article and the text of its sentence. Goes out: a [`Detail`], so that a fact can be judged again
//! and again, each time from other claims, without reading a word twice. Does not: judge.

use super::labels::{Line, line};
use super::lexicon::{COMPASS, PROVISIONAL};
use super::origins::agencies;
use super::wording::{Loaded, loaded};
use super::words::{Word, words};
use crate::language::names::gazetteer::{Known, known};
use crate::model::{Article, Claim};

/// All that is read off a claim's words for its fact.
#[derive(Clone, Debug, Default)]
pub(crate) struct Detail {
    /// Hashes of the agencies that relay it or that its article credits.
    pub agencies: Vec<u64>,
    /// Whether its sentence says that what it tells is of the moment.
    pub provisional: bool,
    /// Whether its own words say so.
    pub open: bool,
    /// The direction in which it puts a place from another.
    pub bearing: Option<Bearing>,
    /// The state that its doer is, or belongs to.
    pub state_doer: Option<String>,
    /// Its loaded words.
    pub loaded: Vec<Loaded>,
    /// What it offers as a label.
    pub line: Line,
}

impl Detail {
    pub fn new(claim: &Claim, article: Option<&Article>, sentence: &str) -> Self {
        let (around, own) = (words(sentence), words(&claim.evidence.exact));
        let provisional = |words: &[Word<'_>]| words.iter().any(|w| PROVISIONAL.contains(&w.lower.as_str()));
        Self {
            agencies: agencies(claim, article),
            provisional: provisional(&around),
            open: provisional(&own),
            bearing: bearing(&own),
            state_doer: claim.actor.as_deref().and_then(state),
            loaded: loaded(&own),
            line: line(claim),
        }
    }
}

/// The state that a canonical name stands for.
fn state(name: &str) -> Option<String> {
    match known(name) {
        Some(Known::State(state, _)) => Some(state.to_owned()),
        _ => None,
    }
}

/// "55 kilometres south of Ash".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bearing {
    /// What it is taken from, in lower case.
    pub anchor: String,
    /// The direction's number on the circle.
    pub direction: usize,
}

fn bearing(text: &[Word<'_>]) -> Option<Bearing> {
    for (at, word) in text.iter().enumerate() {
        let Some(direction) = COMPASS
            .iter()
            .position(|names| names.contains(&word.lower.as_str()))
        else {
            continue;
        };
        let measured = text
            .get(at.saturating_sub(6)..at)
            .unwrap_or_default()
            .iter()
            .any(|w| w.lower.starts_with(|c: char| c.is_ascii_digit()));
        let of = text.get(at + 1).is_some_and(|w| w.lower == "of");
        let anchor = text
            .get(at + 2..(at + 7).min(text.len()))
            .unwrap_or_default()
            .iter()
            .find(|w| w.capital);
        if let (true, true, Some(anchor)) = (measured, of, anchor) {
            return Some(Bearing {
                anchor: anchor.lower.clone(),
                direction,
            });
        }
    }
    None
}
