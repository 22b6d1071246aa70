//! Figures made comparable.
//!
//! Comes in: the contract's figures, tokens of evidence. Goes out: counts with the range of numbers that each can mean,
//! and what part of those concerned it speaks of. Does not: read numbers in text.

use super::features::Features;
use super::lexicon::{ADDITIONAL, EVERYONE, SEVERITY, SUBGROUP};
use super::terms::Token;
use super::words::words;
use crate::model::{Bound, Claim, Figure};
use std::collections::{BTreeMap, BTreeSet};

/// A count, ready to be set against others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Count {
    /// Its measure, as the contract names it, stemmed.
    pub measure: String,
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

/// Measures of harm to people.
pub(crate) const HARM: &[&str] = &[
    "killed",
    "injured",
    "captured",
    "missing",
    "displaced",
    "arrested",
];

impl Count {
    /// Whether it counts people to whom something was done.
    pub fn is_harm(&self) -> bool {
        HARM.contains(&self.measure.as_str())
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
            Bound::About => (value - value.abs() * NEAR, value + value.abs() * NEAR),
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

/// How far "about" reaches, as a part of the number.
const NEAR: f64 = 0.2;

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
    let mut subgroup: BTreeSet<String> = all
        .iter()
        .map(|w| w.lower.clone())
        .filter(|w| SUBGROUP.contains(&w.as_str()))
        .collect();
    // "300 police and soldiers" are no subgroup of anything.
    if all.iter().any(|w| EVERYONE.contains(&w.lower.as_str())) && subgroup.len() == all.len() {
        subgroup.clear();
    }
    let measure = figure.measure.trim().to_lowercase();
    let unit = SECONDS
        .iter()
        .find(|(unit, _)| measure == *unit || measure.strip_suffix('s') == Some(unit));
    match (unit, figure.value) {
        (Some((_, seconds)), Some(value)) => Count {
            measure: "duration".to_owned(),
            value: Some(value * seconds),
            bound: figure.bound,
            given: Some((value, measure)),
            subgroup,
        },
        _ => Count {
            measure,
            value: figure.value,
            bound: figure.bound,
            given: None,
            subgroup,
        },
    }
}
