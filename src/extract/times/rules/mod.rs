//! The rules: each reads one kind of time expression at a cursor and says what it means.
//!
//! A rule is one value with its reason and its own examples; one test runs the examples of all of them. Where
//! several rules read from the same word the longest reading wins, then the rule that stands first in [`ALL`].

mod accounts;
mod clocks;
mod dates;
mod durations;
mod names;
mod parts;
mod periods;
mod relative;
mod sets;
mod vague;
mod years;

use super::cursor::Cursor;
use super::meaning::{Meaning, Point};

pub use periods::WEEKEND;

/// One rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name in `why`.
    pub id: &'static str,
    /// What it is for, and what it has to be careful about.
    pub why: &'static str,
    /// Reads an expression; on success the cursor stands behind it.
    pub read: fn(&mut Cursor) -> Option<Meaning>,
    /// Texts with an expression in them that this rule finds, and its value for an article of 17 November 2021, a
    /// Wednesday.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that runs it"))]
    pub accepts: &'static [(&'static str, &'static str, &'static str)],
    /// Texts in which this rule finds nothing.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that runs it"))]
    pub rejects: &'static [&'static str],
}

/// Examples are run by a test and left out of the program: they would weigh more than the rules.
const fn examples<T>(list: &'static [T]) -> &'static [T] {
    if cfg!(test) { list } else { &[] }
}

/// Rules that read a place on the calendar; others use them as parts.
const CALENDAR: &[&[Rule]] = &[
    dates::RULES,
    names::RULES,
    periods::RULES,
    years::RULES,
    relative::RULES,
    accounts::RULES,
];

/// All rules, in the order in which they win ties.
pub const ALL: &[&[Rule]] = &[
    clocks::RULES,
    parts::RULES,
    dates::RULES,
    names::RULES,
    periods::RULES,
    years::RULES,
    relative::RULES,
    accounts::RULES,
    vague::RULES,
    durations::RULES,
    sets::RULES,
];

/// The longest reading of these rules from where the cursor stands, with the rule that made it.
pub fn longest(rules: &[&'static [Rule]], cursor: &mut Cursor) -> Option<(Meaning, &'static Rule)> {
    let mut best: Option<(Cursor, Meaning, &'static Rule)> = None;
    for rule in rules.iter().flat_map(|list| list.iter()) {
        let mut look = *cursor;
        look.first = look.at;
        if let Some(meaning) = (rule.read)(&mut look)
            && look.ends_free()
            && best.as_ref().is_none_or(|(b, ..)| look.at > b.at)
        {
            best = Some((look, meaning, rule));
        }
    }
    let (end, meaning, rule) = best?;
    cursor.at = end.at;
    Some((meaning, rule))
}

/// A place on the calendar, as a part of a larger expression.
fn calendar(cursor: &mut Cursor) -> Option<Point> {
    let mut look = *cursor;
    match longest(CALENDAR, &mut look)? {
        (Meaning::Point(point), _) => {
            cursor.at = look.at;
            Some(point)
        }
        _ => None,
    }
}
