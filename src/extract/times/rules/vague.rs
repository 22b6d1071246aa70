//! Times that no calendar can hold.

use super::super::atoms::Kind;
use super::super::cursor::{Cursor, Quantity};
use super::super::meaning::Meaning;
use super::durations::value;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[Rule {
    id: "now",
    why: "Times that are only before, at or after the telling.",
    read: vague,
    accepts: examples(&[
        ("The situation is now stable.", "now", "PRESENT_REF"),
        ("It is currently closed.", "currently", "PRESENT_REF"),
        ("He recently left.", "recently", "PAST_REF"),
        ("in the future", "the future", "FUTURE_REF"),
        ("in the near future", "the near future", "FUTURE_REF"),
        ("as in the past, he said", "the past", "PAST_REF"),
        ("in recent months", "recent months", "PXM"),
        ("They are fighting right now.", "right now", "PRESENT_REF"),
        ("The two will soon meet.", "soon", "FUTURE_REF"),
        ("a recent interview", "recent", "PAST_REF"),
        ("the current president", "current", "PRESENT_REF"),
        ("at the moment", "the moment", "PRESENT_REF"),
        ("these days", "these days", "PRESENT_REF"),
    ]),
    rejects: examples(&[
        "Democracy Now said",
        "the now-defunct firm",
        "wheat futures",
        "in the past year",
        "the past president",
        "the current account",
        "an ocean current ran",
        "the most recent poll",
        "as soon as he came",
        "He died soon after.",
        "He soon found work there.",
    ]),
}];

/// What stands before "soon" when it speaks of what is to come.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "will", "would", "could", "may", "might", "can", "should", "must", "shall", "to", "be", "ll", "very", "coming", "and",
];

fn vague(c: &mut Cursor) -> Option<Meaning> {
    const FIXED: &[(&[&str], &str)] = &[
        (&["the", "near", "future"], "FUTURE_REF"),
        (&["the", "foreseeable", "future"], "FUTURE_REF"),
        (&["the", "not", "too", "distant", "future"], "FUTURE_REF"),
        (&["the", "distant", "future"], "FUTURE_REF"),
        (&["the", "immediate", "future"], "FUTURE_REF"),
        (&["near", "future"], "FUTURE_REF"),
        (&["the", "recent", "past"], "PAST_REF"),
        (&["the", "distant", "past"], "PAST_REF"),
        (&["the", "present", "day"], "PRESENT_REF"),
        (&["these", "days"], "PRESENT_REF"),
        (&["recently"], "PAST_REF"),
        (&["previously"], "PAST_REF"),
        (&["lately"], "PAST_REF"),
        (&["currently"], "PRESENT_REF"),
        (&["presently"], "PRESENT_REF"),
        (&["nowadays"], "PRESENT_REF"),
    ];
    let opening = c.opens_sentence();
    let capital = c.ahead(0)?.capital && !opening;
    if let Some((_, value)) = FIXED.iter().find(|(words, _)| c.eat_all(words)) {
        return Some(Meaning::Vague(value));
    }
    if c.eat(&["soon"]) {
        // "as soon as", "soon after": beside something else. Alone it looks ahead where its verb does.
        let ahead = c.follows(AHEAD) || c.phrase_ends();
        let beside = c.sees(&["after", "before", "as", "enough", "became", "found"])
            || c.follows(&["as", "how", "so", "too", "sooner", "no"]);
        return (ahead && !beside && !capital).then_some(Meaning::Vague("FUTURE_REF"));
    }
    c.eat(&["right"]);
    if c.eat(&["now"]) {
        let name = capital && c.word(-2) != "right" && c.before(1).is_some_and(|a| a.capital);
        let prefix = c.ahead(0).is_some_and(|a| a.glued && a.kind == Kind::Sign('-'));
        return (!name && !prefix).then_some(Meaning::Vague("PRESENT_REF"));
    }
    if c.eat_all(&["the", "moment"]) {
        return c.follows(&["at"]).then_some(Meaning::Vague("PRESENT_REF"));
    }
    if c.eat_all(&["the", "future"]) || (c.follows(&["in"]) && c.eat(&["future"])) {
        return c.phrase_ends().then_some(Meaning::Vague("FUTURE_REF"));
    }
    if c.eat_all(&["the", "past"]) {
        let led = c.follows(&["in", "of", "from", "as", "than"]);
        return (led && c.phrase_ends()).then_some(Meaning::Vague("PAST_REF"));
    }
    if c.eat(&["recent"]) {
        // The adjective alone is one of the guidelines' triggers; "most recent" only ranks.
        let sure = !capital && !c.follows(&["most"]);
        return match c.units().filter(|_| sure) {
            Some(unit) => Some(Meaning::Duration(value(Quantity::Vague, unit))),
            None => sure.then_some(Meaning::Vague("PAST_REF")),
        };
    }
    if c.follows(&["the", "its", "their", "his", "her", "our", "s", "under", "at"]) && c.eat(&["current"]) {
        let adjective = c.ahead(0).is_some_and(|a| a.kind == Kind::Word && !a.capital) && !c.phrase_ends();
        return (adjective && !c.sees(&["account", "accounts", "affairs"]))
            .then_some(Meaning::Vague("PRESENT_REF"));
    }
    None
}
