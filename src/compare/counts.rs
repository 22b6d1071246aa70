//! Figures made comparable.
//!
//! Comes in: the contract's figures, tokens of evidence. Goes out: counts with the range of numbers that each can mean,
//! and what part of those concerned it speaks of. Does not: read numbers in text.

use super::features::Features;
use super::lexicon::{ADDITIONAL, EVERYONE, SEVERITY, SUBGROUP, UNITS};
use super::synonyms::sort_of;
use super::terms::Token;
use super::words::words;
use crate::model::{Bound, Claim, Figure, OF_PEOPLE};
use std::collections::{BTreeMap, BTreeSet};

/// A count, ready to be set against others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Count {
    /// Its measure, as the contract names it, stemmed.
    pub measure: String,
    /// The class of what is counted, where there is one, so that ships and vessels are counted as one sort; else the
    /// measure.
    pub sort: String,
    /// The number; none where the bound is unknown.
    pub value: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// The number and its unit as given, where the measure is a length of time and so counts seconds.
    pub given: Option<(f64, String)>,
    /// Words for a part of those concerned ("children"); empty for all.
    pub subgroup: BTreeSet<String>,
}

/// The classes of acts that go with them.
pub(crate) const HARM_ACTS: &[&str] = &["kill", "injure", "capture", "missing", "displace"];

/// Those of them whose subject may be the one harmed.
pub(crate) const INTRANSITIVE: [&str; 4] = ["kill", "injure", "missing", "displace"];

/// Units of time and their seconds.
const SECONDS: &[(&str, f64)] = &[
    ("second", 1.0),
    ("minute", 60.0),
    ("hour", 3600.0),
    ("day", 86_400.0),
    ("week", 604_800.0),
];

impl Count {
    /// Whether it counts people to whom something was done.
    pub fn is_harm(&self) -> bool {
        OF_PEOPLE.contains(&self.measure.as_str())
    }

    /// Whether it counts the same as another, as far as their measures tell: "positions" and "positions lost" do.
    pub fn same_measure(&self, other: &Self) -> bool {
        let longer = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.starts_with('_'));
        self.sort == other.sort || longer(&self.sort, &other.sort) || longer(&other.sort, &self.sort)
    }

    /// Whether both count the same sort of people, as far as the one is told as fully as the other. How badly they were
    /// hurt one outlet says and another does not.
    pub fn of_one_group(&self, other: &Self) -> bool {
        let who = |c: &Self| -> Vec<String> {
            let words = c.subgroup.iter().filter(|w| !SEVERITY.contains(&w.as_str()));
            words.cloned().collect()
        };
        let (mine, theirs) = (who(self), who(other));
        mine.is_empty() || theirs.is_empty() || mine == theirs
    }

    /// Whether both give a number, and not the same.
    pub fn contradicts(&self, other: &Self) -> bool {
        self.bound == Bound::Exact && other.bound == Bound::Exact && !self.allows(other)
    }

    /// Whether two numbers with only a unit may be of one thing: 70 percent and about 71 percent, but neither 8 and 9
    /// percent nor 63 and 49.
    pub fn near(&self, other: &Self) -> bool {
        const APART: f64 = 0.05;
        let given = |c: &Self| c.value.filter(|_| matches!(c.bound, Bound::Exact | Bound::About));
        match (given(self), given(other)) {
            (Some(x), Some(y)) => (x - y).abs() <= APART * x.abs().max(y.abs()),
            _ => self.allows(other),
        }
    }

    /// Whether its measure is only a unit.
    pub fn is_unit(&self) -> bool {
        self.measure == "duration" || UNITS.contains(&self.measure.as_str())
    }

    /// The lowest and the highest number that it can mean.
    pub fn range(&self) -> (f64, f64) {
        let Some(value) = self.value.filter(|v| v.is_finite()) else {
            return (0.0, f64::INFINITY);
        };
        match self.bound {
            Bound::Exact => (value, value),
            Bound::AtLeast => (value, f64::INFINITY),
            Bound::MoreThan => (above(value), f64::INFINITY),
            Bound::About => (value - reach(value), value + reach(value)),
            Bound::AtMost => (0.0, value),
            Bound::LessThan => (0.0, below(value)),
            Bound::Unknown => (0.0, f64::INFINITY),
        }
    }

    /// Whether both can be true of one thing.
    pub fn allows(&self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.range(), other.range());
        a <= d && c <= b
    }
}

/// How far "about" reaches at least and at most, as a part of the number.
const NEAR: (f64, f64) = (0.1, 0.25);

/// How far "about" reaches: "about 200" has been rounded to hundreds, "about 180" to tens.
fn reach(value: f64) -> f64 {
    let value = value.abs();
    let mut unit = 1.0;
    while value > 0.0 && value < 1e15 && value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit.clamp(value * NEAR.0, value * NEAR.1)
}

fn above(value: f64) -> f64 {
    if value.fract() == 0.0 { value + 1.0 } else { value }
}

fn below(value: f64) -> f64 {
    if value.fract() == 0.0 {
        (value - 1.0).max(0.0)
    } else {
        value
    }
}

pub(crate) fn counts(claim: &Claim, tokens: &[Token]) -> Vec<Count> {
    let mut out: Vec<Count> = claim.figures.iter().map(count).collect();
    // "A dozen" is as near as its writer could count, or cared to.
    if tokens.iter().any(|t| t.lower == "dozen") {
        let dozens =
            |c: &&mut Count| c.bound == Bound::Exact && c.value.is_some_and(|v| v > 0.0 && v % 12.0 == 0.0);
        for count in out.iter_mut().filter(dozens) {
            count.bound = Bound::About;
        }
    }
    if let [only] = out.as_mut_slice() {
        let severe = tokens
            .iter()
            .map(|t| &t.lower)
            .filter(|w| SEVERITY.contains(&w.as_str()));
        only.subgroup.extend(severe.cloned());
    }
    out
}

/// Counts that come on top of another of the same measure in their sentence ("and thousands more elsewhere") are no
/// whole.
pub(crate) fn mark_additional(claims: &[Claim], features: &mut [Features]) {
    let mut seen: BTreeMap<(usize, usize, String), usize> = BTreeMap::new();
    for f in features.iter() {
        for count in &f.counts {
            *seen
                .entry((f.article, f.sentence, count.measure.clone()))
                .or_default() += 1;
        }
    }
    for (claim, f) in claims.iter().zip(features.iter_mut()) {
        let words = words(&claim.evidence.exact);
        let next = words.iter().skip(1).map(|w| w.lower.as_str()).chain([""]);
        let more = words
            .iter()
            .zip(next)
            .any(|(w, next)| ADDITIONAL.contains(&w.lower.as_str()) && next != "than");
        for count in f.counts.iter_mut().filter(|_| more) {
            if seen
                .get(&(f.article, f.sentence, count.measure.clone()))
                .is_some_and(|&n| n > 1)
            {
                count.subgroup.insert("additional".to_owned());
            }
        }
    }
}

fn count(figure: &Figure) -> Count {
    let all = words(&figure.of);
    let listed = all
        .iter()
        .filter(|w| SUBGROUP.contains(&w.lower.as_str()))
        .count();
    let mut subgroup: BTreeSet<String> = all
        .iter()
        .filter(|w| SUBGROUP.contains(&w.lower.as_str()))
        .map(|w| sort_of(&w.lower).map_or_else(|| w.lower.clone(), str::to_owned))
        .collect();
    // "300 police and soldiers" are no subgroup of anything.
    if all.iter().any(|w| EVERYONE.contains(&w.lower.as_str())) && listed == all.len() {
        subgroup.clear();
    }
    let measure = figure.measure.trim().to_lowercase();
    let unit = SECONDS
        .iter()
        .find(|(unit, _)| measure == *unit || measure.strip_suffix('s') == Some(unit));
    match (unit, figure.value) {
        (Some((_, seconds)), Some(value)) => Count {
            measure: "duration".to_owned(),
            sort: "duration".to_owned(),
            value: Some(value * seconds),
            bound: figure.bound,
            given: Some((value, measure)),
            subgroup,
        },
        _ => Count {
            sort: sort(&measure),
            measure,
            value: figure.value,
            bound: figure.bound,
            given: None,
            subgroup,
        },
    }
}

/// "vessel_kept" for "ships_kept".
fn sort(measure: &str) -> String {
    let (thing, rest) = measure
        .split_once('_')
        .map_or((measure, ""), |(thing, rest)| (thing, rest));
    match sort_of(thing) {
        Some(class) if rest.is_empty() => class.to_owned(),
        Some(class) => format!("{class}_{rest}"),
        None => measure.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check((bound, value): (Bound, f64), other: f64, expect: bool) {
        let count = |bound, value| Count {
            measure: "killed".to_owned(),
            sort: "killed".to_owned(),
            value: Some(value),
            bound,
            given: None,
            subgroup: BTreeSet::new(),
        };
        assert_eq!(count(bound, value).allows(&count(Bound::Exact, other)), expect);
    }

    #[test]
    fn about_reaches_as_far_as_it_was_rounded() {
        check((Bound::About, 180.0), 176.0, true);
        check((Bound::About, 180.0), 212.0, false);
        check((Bound::About, 200.0), 212.0, true);
        check((Bound::About, 40.0), 47.0, true);
        check((Bound::About, 40.0), 66.0, false);
        check((Bound::About, 12.0), 13.0, true);
        check((Bound::About, 12.0), 17.0, false);
        check((Bound::About, 0.0), 0.0, true);
    }

    #[test]
    fn bounds() {
        check((Bound::MoreThan, 12.0), 15.0, true);
        check((Bound::MoreThan, 12.0), 12.0, false);
        check((Bound::AtLeast, 12.0), 12.0, true);
        check((Bound::AtMost, 12.0), 15.0, false);
        check((Bound::LessThan, 12.0), 12.0, false);
    }
}
