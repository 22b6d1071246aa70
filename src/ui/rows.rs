//! A fact as a reader sees it: what, when, which mark each outlet gets, which values stand beside it.
//!
//! Comes in: a fact and the story around it. Goes out: a [`Row`] that compares by content, so that a view redraws
//! what changed and nothing else. Does not: decide what differs; the comparison did.

use super::board::{Board, key};
use super::strings;
use super::when::When;
use crate::model::{Claim, Difference, DifferenceOn, EventType, Fact, Relation};
use std::collections::BTreeSet;

/// A fact, as one row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The fact's id.
    pub id: String,
    /// What it is found by.
    pub key: String,
    /// What is said to have happened.
    pub label: String,
    /// When.
    pub when: Option<When>,
    /// Whether outlets contradict each other on it.
    pub differs: bool,
    /// How its claims stand to each other, in words.
    pub standing: String,
    /// One mark for every outlet that tells it, in the outlets' order.
    pub marks: Vec<Mark>,
    /// The outlets that do not mention it; left out where they are many.
    pub silent: Vec<Mark>,
    /// The values that its claims give, each once.
    pub values: Vec<String>,
    /// Where its claims part.
    pub notes: Vec<Note>,
    /// The ids of its claims.
    pub claims: Vec<String>,
}

/// What one outlet does with a fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The outlet's place among those that are shown.
    pub place: usize,
    /// The outlet's name.
    pub outlet: String,
    /// The outlet's looks.
    pub looks: String,
    /// Whether and how it tells the fact.
    pub state: MarkState,
    /// The values that it gives.
    pub values: Vec<String>,
}

/// Whether and how an outlet tells a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkState {
    /// It tells it, and nothing contradicts it.
    Reports,
    /// It is on one side of a difference.
    Differs,
    /// It does not mention it.
    Silent,
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    /// What it is about.
    pub about: &'static str,
    /// A sentence that stands alone.
    pub text: String,
}

impl Note {
    /// The words for a difference.
    pub fn new(difference: &Difference) -> Self {
        Self {
            about: strings::difference(difference.on),
            text: difference.note.clone(),
        }
    }
}

/// From so many outlets on, those that do not mention a fact are left out: naming
/// them would bury the others, and every switch would change every row.
const MANY_OUTLETS: usize = 6;

impl Row {
    /// What a reader sees of a fact.
    pub fn new(board: &Board, fact: &Fact) -> Self {
        let own: Vec<&Claim> = board.claims(fact).collect();
        let parted: BTreeSet<&str> = fact
            .differences
            .iter()
            .flat_map(|d| d.between.iter().flatten())
            .map(String::as_str)
            .collect();
        let differs = fact.relation == Relation::Differ;
        let tellers = board.tellers(fact);
        let mut all = Vec::new();
        let mark = |place: usize, state| {
            let outlet = board.outlets.get(place)?;
            Some(Mark {
                place,
                outlet: outlet.name.clone(),
                looks: outlet.looks(),
                state,
                values: Vec::new(),
            })
        };
        let mut marks = Vec::new();
        for &place in &tellers {
            let told: Vec<&Claim> = own
                .iter()
                .filter(|claim| board.outlet_of(&claim.article) == Some(place))
                .copied()
                .collect();
            let parts = differs && told.iter().any(|claim| parted.contains(claim.id.as_str()));
            let state = if parts {
                MarkState::Differs
            } else {
                MarkState::Reports
            };
            let Some(mut one) = mark(place, state) else {
                continue;
            };
            for value in told.iter().flat_map(|claim| values(claim, fact, &own)) {
                if !one.values.contains(&value) {
                    one.values.push(value);
                }
            }
            for value in &one.values {
                if !all.contains(value) {
                    all.push(value.clone());
                }
            }
            marks.push(one);
        }
        let silent = if board.outlets.len() > MANY_OUTLETS {
            Vec::new()
        } else {
            (0..board.outlets.len())
                .filter(|place| !tellers.contains(place))
                .filter_map(|place| mark(place, MarkState::Silent))
                .collect()
        };
        Self {
            id: fact.id.clone(),
            key: key(fact).unwrap_or_default().to_owned(),
            label: fact.label.clone(),
            when: fact.time.as_ref().map(When::new),
            differs,
            standing: strings::relation(fact.relation, fact.origins),
            marks,
            silent,
            values: all,
            notes: fact.differences.iter().map(Note::new).collect(),
            claims: fact.claims.clone(),
        }
    }
}

/// The kind of a fact: what most of its claims are, the first of them where several are equally many.
pub fn kind(board: &Board, fact: &Fact) -> EventType {
    let mut counts: Vec<(EventType, usize)> = Vec::new();
    for claim in board.claims(fact) {
        match counts.iter_mut().find(|(kind, _)| *kind == claim.event) {
            Some((_, count)) => *count += 1,
            None => counts.push((claim.event, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    counts
        .iter()
        .find(|(_, count)| Some(*count) == most)
        .map_or(EventType::State, |(kind, _)| *kind)
}

/// What is counted of people; other counts ("two countries") say something only where outlets part on them.
const OF_PEOPLE: [&str; 6] = [
    "killed",
    "injured",
    "captured",
    "missing",
    "displaced",
    "arrested",
];

/// The values by which a claim can be told from the others of its fact.
fn values(claim: &Claim, fact: &Fact, all: &[&Claim]) -> Vec<String> {
    let parts_on = |on: DifferenceOn| {
        let mut camps = fact
            .differences
            .iter()
            .filter(|d| d.on == on)
            .flat_map(|d| &d.between);
        camps.any(|camp| camp.contains(&claim.id))
    };
    let mut out = Vec::new();
    for figure in &claim.figures {
        let words = strings::figure(figure.value, figure.bound);
        let is_of_people = OF_PEOPLE.contains(&figure.measure.as_str());
        let counts_it = |other: &&&Claim| other.figures.iter().any(|f| f.measure == figure.measure);
        let is_shared = all.iter().filter(counts_it).count() > 1;
        if fact.label.contains(&figure.measure) {
            out.push(words);
        } else if is_of_people || (is_shared && parts_on(DifferenceOn::Figure)) {
            out.push(strings::figure_of(&words, &figure.measure));
        }
    }
    if parts_on(DifferenceOn::Time) {
        out.extend(
            claim
                .time
                .as_ref()
                .map(When::new)
                .map(|when| when.clock.unwrap_or(when.date)),
        );
    }
    if parts_on(DifferenceOn::Place) {
        out.extend(claim.places.iter().cloned());
    }
    if parts_on(DifferenceOn::Doer) {
        out.extend(claim.actor.clone());
    }
    if parts_on(DifferenceOn::Assertion) {
        out.push(strings::stand(claim.negated).to_owned());
    }
    out
}

