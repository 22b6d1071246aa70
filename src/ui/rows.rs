//! A fact as a reader sees it: what, when, which mark each outlet gets, which values stand beside it.
//!
//! Comes in: a fact and the story around it. Goes out: a [`Row`] that compares by content, so that a view redraws
//! what changed and nothing else. Does not: decide what differs; the comparison did.

use super::board::Board;
use super::strings;
use super::when::When;
use crate::compare::Judged;
use crate::model::{Claim, Difference, DifferenceOn, EventType, Fact, OF_PEOPLE, Relation};
use std::collections::BTreeSet;

/// A fact, as one row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The fact's id.
    pub id: String,
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
    /// The outlet's number in the story, which no switch changes.
    pub number: usize,
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
    /// Whether only who tells a fact is named, not who does not.
    pub fn is_brief(board: &Board) -> bool {
        board.outlets.len() > MANY_OUTLETS
    }

    /// What a reader sees of a fact.
    pub fn new(board: &Board, fact: &Judged) -> Self {
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
                number: outlet.number,
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
        // A value that the label gives would be read twice.
        if let [one] = all.as_slice()
            && has_words(&fact.label, one)
        {
            all.clear();
        }
        let silent = if Self::is_brief(board) {
            Vec::new()
        } else {
            (0..board.outlets.len())
                .filter(|place| !tellers.contains(place))
                .filter_map(|place| mark(place, MarkState::Silent))
                .collect()
        };
        Self {
            id: fact.id.clone(),
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

/// Whether words stand in a text, not as a part of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + words.len()..)
            .map(|after| after.trim_start_matches([',', '.']));
        !before.is_some_and(is_part) && !after.and_then(|after| after.chars().next()).is_some_and(is_part)
    })
}

/// The kind of a fact: what most of its claims are, the first of them where several are equally many.
pub fn kind(board: &Board, fact: &Judged) -> EventType {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;
    use crate::ui::testing::{board, claim, fact};

    fn two(relation: Relation, on: DifferenceOn, a: (f64, Bound), b: (f64, Bound)) -> Row {
        let mut told = fact("f1", &["a.0", "b.0"], relation, None, None);
        told.differences = vec![Difference {
            on,
            between: vec![vec!["a.0".into()], vec!["b.0".into()]],
            note: "They part.".into(),
        }];
        let board = board(vec![claim("a.0", Some(a)), claim("b.0", Some(b))], vec![told]);
        Row::clone(&board.row(0, None).unwrap())
    }

    #[test]
    fn only_the_outlets_of_a_difference_differ_and_values_stand_beside_them() {
        let row = two(
            Relation::Differ,
            DifferenceOn::Figure,
            (15.0, Bound::Exact),
            (1.0, Bound::AtLeast),
        );
        let marks: Vec<_> = row
            .marks
            .iter()
            .chain(&row.silent)
            .map(|mark| (mark.outlet.as_str(), mark.state, mark.values.join(" ")))
            .collect();
        let expect = [
            ("A", MarkState::Differs, "15".to_owned()),
            ("B", MarkState::Differs, "at least 1".to_owned()),
            ("C", MarkState::Silent, String::new()),
        ];
        assert_eq!(marks, expect);
        assert_eq!(strings::values(&row.values), "15 · at least 1");
    }

    #[test]
    fn what_can_both_stand_is_never_marked_as_differing() {
        for relation in [Relation::Agree, Relation::NotComparable, Relation::Single] {
            let row = two(
                relation,
                DifferenceOn::Time,
                (15.0, Bound::Exact),
                (15.0, Bound::Exact),
            );
            assert!(!row.differs);
            assert!(row.marks.iter().all(|mark| mark.state == MarkState::Reports));
            assert_eq!(row.values, ["15"], "a value that all share is given once");
        }
    }

    #[test]
    fn a_value_that_the_label_gives_is_not_given_again() {
        for (label, value, expect) in [
            ("Russia deployed 1,960 peacekeepers", "1,960", true),
            ("Azerbaijani troops injured", "2", false),
            ("12 men were held", "2", false),
            ("The quay cost 2,500", "2", false),
            ("It rose by 2, it is said", "2", true),
            ("Twelve men were held", "12", false),
        ] {
            assert_eq!(has_words(label, value), expect, "{label}: {value}");
        }
    }

    #[test]
    fn a_fact_is_of_the_kind_of_most_of_its_claims() {
        let mut claims: Vec<Claim> = ["a.0", "b.0", "c.0"].map(|id| claim(id, None)).into();
        claims[0].event = EventType::State;
        let told = fact("f1", &["a.0", "b.0", "c.0"], Relation::Agree, None, None);
        let board = board(claims, vec![told]);
        assert_eq!(kind(&board, &board.facts[0]), EventType::Assault);
    }
}
