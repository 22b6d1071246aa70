//! Time expressions with their TIMEX3 values.
//!
//! Comes in: a [`Document`] and the day of publication. Goes out: every expression of time with its bytes, its
//! TIMEX3 type and value, and its offset from UTC where the text tells one. Does not: know events, link times to
//! them, look at the clock of the machine, or guess a date where neither publication nor text fixes it (`XXXX`).
//!
//! ```
//! use claimline::extract::times;
//! use claimline::language::Document;
//!
//! let text = "The war ended a year ago in November.";
//! let doc = Document::parse(text, &[0..text.len()]);
//! let published = time::Date::from_ordinal_date(2021, 321).ok();
//! let found = times::find(&doc, published);
//! assert_eq!(&text[found[0].bytes.clone()], "a year ago in November");
//! assert_eq!(found[0].value, "2020-11");
//! ```
//!
//! The way of an expression: [`atoms`] cuts the text, [`rules`] read what stands there and say what it means,
//! the longest reading wins, [`anchor`] turns meanings into values in reading order. Spans and values follow the
//! TimeML 1.2.1 guidelines: prepositions stay outside, determiners and words that narrow ("late", "about") inside.

mod anchor;
mod atoms;
mod calendar;
mod cursor;
mod feasts;
mod interval;
mod lexicon;
mod meaning;
mod pairs;
mod rules;
mod tense;
#[cfg(test)]
mod tests;
mod zones;

use std::ops::Range;

use time::Date;

use crate::language::{Document, TokenId};
use crate::model::TimexType;

pub use interval::interval;

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes of the text. It may begin or end inside a token.
    pub bytes: Range<usize>,
    /// The tokens that hold it.
    pub tokens: Range<TokenId>,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// TIMEX3 value; [`interval`] says from when to when it lasts.
    pub value: String,
    /// Minutes east of Greenwich, where the text tells them, by a zone or by a second clock beside this one:
    /// 240 for the first of "18:30 (1430 GMT)", 0 for the second.
    pub offset: Option<i16>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// What a rule is for and careful about, by the id in [`Found::rule`].
pub fn why(rule: &str) -> Option<&'static str> {
    rules::ALL
        .iter()
        .flat_map(|list| list.iter())
        .find(|r| r.id == rule)
        .map(|r| r.why)
}

/// Finds the time expressions of a document, in order; no two overlap.
///
/// `published` is the only day that "today" can mean; without it values that need it are left open (`XXXX-11-09`).
pub fn find(doc: &Document, published: Option<Date>) -> Vec<Found> {
    let atoms = atoms::Atoms::of(doc);
    let mut readings: Vec<anchor::Reading> = Vec::new();
    let mut at = 0;
    while let Some(atom) = atoms.list.get(at) {
        let mut cursor = cursor::Cursor::new(&atoms, at);
        let read = if atom.opens && cursor.starts_free() {
            rules::longest(rules::ALL, &mut cursor)
        } else {
            None
        };
        let last = cursor.at.checked_sub(1).and_then(|i| atoms.list.get(i));
        let (Some((meaning, rule)), Some(last)) = (read, last) else {
            at += 1;
            continue;
        };
        let tokens = atom.token..last.token + 1;
        readings.push(anchor::Reading {
            tense: tense::tense(doc, tokens.clone()),
            reports: tense::reports(doc, tokens.start),
            found: Found {
                bytes: atom.start..last.end,
                tokens,
                kind: TimexType::Date,
                value: String::new(),
                offset: None,
                rule: rule.id,
            },
            meaning,
            sentence: atom.sentence,
            atoms: at..cursor.at,
            gap: String::new(),
            frames: cursor.opens_sentence()
                || cursor.follows(&["in"]) && cursor.before(1).is_some_and(|a| a.capital),
            owns: atoms
                .list
                .get(cursor.at)
                .is_some_and(|a| a.glued && a.kind == atoms::Kind::Sign('\'')),
            cal: None,
        });
        at = cursor.at.max(at + 1);
    }
    for left in 1..readings.len() {
        let between = match (readings.get(left - 1), readings.get(left)) {
            (Some(a), Some(b)) if b.atoms.start - a.atoms.end <= 4 => {
                atoms.list.get(a.atoms.end..b.atoms.start)
            }
            _ => None,
        };
        let words = between
            .unwrap_or_default()
            .iter()
            .filter_map(|a| atoms.lower.get(a.start..a.end));
        let gap = words.collect::<Vec<_>>().join(" ");
        if let Some(reading) = readings.get_mut(left - 1) {
            reading.gap = gap;
        }
    }
    anchor::anchor(readings, published)
}
