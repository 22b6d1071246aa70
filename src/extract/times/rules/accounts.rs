//! Times as accounts name them: "the year-earlier quarter", "year-end".

use super::super::calendar::Unit;
use super::super::cursor::Cursor;
use super::super::meaning::{Anchor, Base, Meaning, Which};
use super::relative::shift;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "year-ago-period",
        why: "Accounts compare with \"the year-earlier quarter\".",
        read: year_ago_period,
        accepts: examples(&[
            (
                "up from 20 cents in the year-ago quarter",
                "the year-ago quarter",
                "2020-Q4",
            ),
            ("in the year-earlier period", "the year-earlier period", "2020"),
        ]),
        rejects: examples(&["year-round ago"]),
    },
    Rule {
        id: "year-end",
        why: "The last day of the year under its names in accounts.",
        read: year_end,
        accepts: examples(&[
            ("by year-end", "year-end", "2021-12-31"),
            ("before the year's end", "the year's end", "2021-12-31"),
        ]),
        rejects: examples(&["year-ending report"]),
    },
];

fn year_ago_period(c: &mut Cursor) -> Option<Meaning> {
    c.eat(&["the"]);
    if !c.eat(&["year"]) {
        return None;
    }
    c.hyphen();
    if !c.eat(&["ago", "earlier"]) {
        return None;
    }
    let mut look = *c;
    look.eat(&["fiscal"]);
    if let Some(Unit::Quarter) = look.unit() {
        c.at = look.at;
        return Some(shift(Unit::Quarter, -4, Base::Narrative));
    }
    c.eat(&["period", "month", "level", "figure"]);
    Some(shift(Unit::Year, -1, Base::Likewise))
}

fn year_end(c: &mut Cursor) -> Option<Meaning> {
    let december = Anchor::Month {
        month: 12,
        day: Some(31),
        which: Which::Shift(0, Base::Published),
    };
    c.eat(&["the", "this"]);
    let possessive = {
        let mut look = *c;
        let seen = look.eat(&["year"]) && look.sign('\'') && look.eat(&["s"]) && look.eat(&["end"]);
        if seen {
            *c = look;
        }
        seen
    };
    if possessive || c.eat(&["yearend"]) {
        return Some(Meaning::Point(december.into()));
    }
    if !c.eat(&["year"]) || !(c.hyphen() || c.ahead(0).is_some_and(|a| !a.glued)) || !c.eat(&["end"]) {
        return None;
    }
    Some(Meaning::Point(december.into()))
}
