//! Times told from another time: from the day of publication, or from what the text last spoke of.

use super::super::atoms::Kind;
use super::super::calendar::Unit;
use super::super::cursor::{Cursor, Quantity};
use super::super::meaning::{Anchor, Base, Clock, Meaning, Point, Which};
use super::dates::{edge, of_year};
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "today",
        why: "The day of publication and its neighbours. USA Today is a newspaper.",
        read: today,
        accepts: examples(&[
            ("He arrives today.", "today", "2021-11-17"),
            ("They met yesterday.", "yesterday", "2021-11-16"),
            ("They meet tomorrow.", "tomorrow", "2021-11-18"),
            (
                "the day before yesterday",
                "the day before yesterday",
                "2021-11-15",
            ),
        ]),
        rejects: examples(&["told USA Today that", "He told Russia Today."]),
    },
    Rule {
        id: "last-unit",
        why: "\"last week\", \"this month\", \"next year\": from publication.",
        read: last_unit,
        accepts: examples(&[
            ("Last week, Armenia accused Azerbaijan.", "Last week", "2021-W45"),
            ("Since last year's war", "last year", "2020"),
            ("next month", "next month", "2021-12"),
            ("this week", "this week", "2021-W46"),
            ("earlier this year", "earlier this year", "2021"),
            ("late last month", "late last month", "2021-10"),
            ("in the last quarter", "the last quarter", "2021-Q3"),
            ("the end of last year", "the end of last year", "2020"),
            ("in the last century", "the last century", "19"),
            ("the current fiscal year", "the current fiscal year", "2021"),
        ]),
        rejects: examples(&[
            "the last day of talks",
            "at the last minute",
            "this day",
            "next minute",
        ]),
    },
    Rule {
        id: "that-unit",
        why: "\"that year\", \"the same day\", \"the previous month\", \"the following day\": from the narrative.",
        read: that_unit,
        accepts: examples(&[
            (
                "They met on 9 November 2020. The same day, the war ended.",
                "The same day",
                "2020-11-09",
            ),
            (
                "They met in March 2004. Later that year they fell out.",
                "Later that year",
                "2004",
            ),
            (
                "On Sunday they fired. The previous day, a road was closed.",
                "The previous day",
                "2021-11-13",
            ),
            (
                "It began in 1991 and ended the following year.",
                "the following year",
                "1992",
            ),
            (
                "On 9 November 2020 it ended, and the next day troops came.",
                "the next day",
                "2020-11-10",
            ),
            (
                "Profit in the third quarter beat that of the same quarter a year earlier.",
                "the same quarter a year earlier",
                "2020-Q3",
            ),
            (
                "They met in March 2004 and again later that month.",
                "later that month",
                "2004-03",
            ),
        ]),
        rejects: examples(&[
            "He said that day care costs.",
            "At the same time, they left.",
            "that second",
        ]),
    },
    Rule {
        id: "day-before",
        why: "\"the day before\" without what it was before: from the narrative. With an event behind it its date is unknown.",
        read: day_before,
        accepts: examples(&[
            (
                "On Sunday, they traded fire. The day before, a road was closed.",
                "The day before",
                "2021-11-13",
            ),
            (
                "It began on 9 May 2019 and ended the day after.",
                "the day after",
                "2019-05-10",
            ),
            (
                "On 9 May 2019 he left; he had come the week before.",
                "the week before",
                "2019-W18",
            ),
            (
                "It sold more in May 2019 than the year before.",
                "the year before",
                "2018",
            ),
        ]),
        rejects: examples(&["the day before the vote", "the week after his death"]),
    },
    Rule {
        id: "ago",
        why: "So many units back from publication, as fine as the unit.",
        read: ago,
        accepts: examples(&[
            ("The war ended a year ago.", "a year ago", "2020"),
            ("two weeks ago", "two weeks ago", "2021-W44"),
            ("three days ago", "three days ago", "2021-11-14"),
            ("more than 20 years ago", "more than 20 years ago", "2001"),
            (
                "ended a year ago in November in a deal",
                "a year ago in November",
                "2020-11",
            ),
            ("two decades ago", "two decades ago", "200"),
            ("several years ago", "several years ago", "PAST_REF"),
            ("It fell years ago.", "years ago", "PAST_REF"),
            ("a month ago", "a month ago", "2021-10"),
            ("two months from now", "two months from now", "2022-01"),
            ("a year or so ago", "a year or so ago", "2020"),
            ("two years ago this May", "two years ago this May", "2019-05"),
            ("a quarter of a century ago", "a quarter of a century ago", "1996"),
        ]),
        rejects: examples(&["a year agog", "ago two"]),
    },
    Rule {
        id: "earlier",
        why: "So many units before or after the time that the text spoke of.",
        read: earlier,
        accepts: examples(&[
            (
                "It rose in 2010, from 5 million a year earlier.",
                "a year earlier",
                "2009",
            ),
            (
                "He was born on 9 May 2019. Two days later, he died.",
                "Two days later",
                "2019-05-11",
            ),
            (
                "The war began in 1991 and ended three years later.",
                "three years later",
                "1994",
            ),
            ("It fell apart minutes later.", "minutes later", "FUTURE_REF"),
            ("a few days earlier", "a few days earlier", "PAST_REF"),
        ]),
        rejects: examples(&["a year later than planned", "three years earlier than the law"]),
    },
    Rule {
        id: "in-the-unit",
        why: "\"earlier in the day\", \"later in the week\", \"the end of the month\", and in accounts \"for the quarter\".",
        read: in_the_unit,
        accepts: examples(&[
            (
                "hostilities that erupted earlier in the day along the border",
                "earlier in the day",
                "2021-11-17",
            ),
            ("later in the week", "later in the week", "2021-W46"),
            ("by the end of the year", "the end of the year", "2021"),
            ("earnings for the quarter", "the quarter", "2021-Q4"),
            ("growth of 3% for the year", "the year", "2021"),
        ]),
        rejects: examples(&[
            "in the day of battle",
            "Person of the Year",
            "at the end of the day",
            "for the day care",
        ]),
    },
];

pub(super) fn shift(unit: Unit, by: i32, from: Base) -> Meaning {
    Meaning::Point(Anchor::Shift { unit, by, from }.into())
}

fn today(c: &mut Cursor) -> Option<Meaning> {
    if c.eat_all(&["the", "day", "before", "yesterday"]) {
        return Some(shift(Unit::Day, -2, Base::Published));
    }
    if c.eat_all(&["the", "day", "after", "tomorrow"]) {
        return Some(shift(Unit::Day, 2, Base::Published));
    }
    c.eat(&["earlier", "later", "late", "early"]);
    let atom = c.ahead(0)?;
    let by = c.one_of(&[("today", 0), ("yesterday", -1), ("tomorrow", 1)])?;
    let name =
        atom.capital && !c.opens_sentence() && c.before(1).is_some_and(|a| a.kind == Kind::Word && a.capital);
    (!name).then(|| shift(Unit::Day, by, Base::Published))
}

/// Reads a unit with the adjectives that may stand before it.
fn plain_unit(c: &mut Cursor) -> Option<Unit> {
    c.eat(&["fiscal", "financial", "calendar", "full", "whole"]);
    // "Person of the Year" and "This Week" are names; in a headline in capitals the small word stays small.
    let capital = c.ahead(0)?.capital && (c.word(-1) == "the" || c.ahead(-1).is_some_and(|a| a.capital));
    let unit = c.unit()?;
    (!capital || c.at - 1 == c.first || unit == Unit::Quarter).then_some(unit)
}

fn last_unit(c: &mut Cursor) -> Option<Meaning> {
    edge(c);
    let the = c.eat(&["the"]);
    c.eat(&["this"]);
    let by = match c.word(0) {
        "last" | "past" => -1,
        "next" | "coming" => 1,
        "current" if the || c.follows(&["its", "their"]) => 0,
        "latest" if the => -1,
        _ if c.at > c.first && c.word(-1) == "this" => {
            c.at -= 1;
            0
        }
        _ => return None,
    };
    let word = c.word(0);
    let this_past = c.at > c.first && c.word(-1) == "this" && by != 0;
    c.at += 1;
    let unit = plain_unit(c)?;
    let coarse = match word {
        "last" | "past" | "next" | "coming" if this_past => unit >= Unit::Week,
        // "the last year" is a stretch of time, "last year" a date; quarters and centuries are dates with the article.
        "last" | "latest" => {
            if the {
                matches!(
                    unit,
                    Unit::Quarter | Unit::Century | Unit::Millennium | Unit::Weekend
                )
            } else {
                unit >= Unit::Week
            }
        }
        "next" => {
            if the {
                matches!(unit, Unit::Quarter | Unit::Century | Unit::Weekend)
            } else {
                unit >= Unit::Week
            }
        }
        "coming" => the && unit >= Unit::Week,
        "past" => false,
        _ => unit >= Unit::Week,
    };
    coarse.then(|| shift(unit, by, Base::Published))
}

fn that_unit(c: &mut Cursor) -> Option<Meaning> {
    edge(c);
    let by = if c.eat(&["that"]) {
        c.eat(&["same", "very"]);
        0
    } else if c.eat(&["the"]) {
        c.one_of(&[
            ("same", 0),
            ("previous", -1),
            ("preceding", -1),
            ("prior", -1),
            ("following", 1),
            ("next", 1),
            ("ensuing", 1),
            ("subsequent", 1),
        ])?
    } else {
        return None;
    };
    let word = c.word(-1);
    let unit = plain_unit(c)?;
    // "the same quarter a year earlier" is one expression.
    let mut look = *c;
    let back = word == "same"
        && look.eat(&["a", "one"])
        && look.eat(&["year"])
        && (look.eat(&["earlier", "ago", "before"]));
    if back && matches!(unit, Unit::Quarter | Unit::Month | Unit::Week) && !look.sees(&["than"]) {
        c.at = look.at;
        return Some(match unit {
            Unit::Quarter => shift(Unit::Quarter, -4, Base::SameUnit),
            Unit::Month => shift(Unit::Month, -12, Base::SameUnit),
            _ => shift(Unit::Week, -52, Base::Narrative),
        });
    }
    // "the same quarter last year".
    let a_year = match unit {
        Unit::Quarter => 4,
        Unit::Month => 12,
        _ => 0,
    };
    if word == "same"
        && a_year > 0
        && let Some(Which::Shift(years, Base::Published)) = of_year(c)
    {
        return Some(shift(unit, years * a_year, Base::SameUnit));
    }
    // "over the next year" is a stretch of time.
    let stretch = word == "next"
        && c.follows(&["over", "in", "within", "during", "for", "through"])
        && unit != Unit::Day;
    let clause = word == "that"
        && c.ahead(0).is_some_and(|a| a.kind == Kind::Word)
        && !c.phrase_ends()
        && unit == Unit::Day
        && c.follows(&["said", "says"]);
    (unit >= Unit::Day && !stretch && !clause).then(|| shift(unit, by, Base::Narrative))
}

fn day_before(c: &mut Cursor) -> Option<Meaning> {
    if !c.eat(&["the"]) {
        return None;
    }
    let unit = c.unit().filter(|u| *u >= Unit::Day)?;
    let by = c.one_of(&[("before", -1), ("after", 1)])?;
    let ends = c
        .ahead(0)
        .is_none_or(|a| matches!(a.kind, Kind::Sign(_) | Kind::Break))
        || c.sees(&["and", "but", "when", "with", "in", "at", "by", "that", "as"]);
    ends.then(|| shift(unit, by, Base::Narrative))
}

/// "two weeks", "a year", "years": how many of which unit; a plural without a number is vague.
fn amount(c: &mut Cursor) -> Option<(Quantity, Unit)> {
    let mut look = *c;
    look.approximate();
    let fractions: [(&[&str], f64, Unit); 4] = [
        (&["half", "an", "hour"], 30.0, Unit::Minute),
        (&["half", "a", "century"], 50.0, Unit::Year),
        (&["a", "quarter", "of", "a", "century"], 25.0, Unit::Year),
        (&["a", "quarter", "century"], 25.0, Unit::Year),
    ];
    if let Some((_, many, unit)) = fractions.iter().find(|(words, ..)| look.eat_all(words)) {
        c.at = look.at;
        return Some((Quantity::Exact(*many), *unit));
    }
    if look.eat(&["a", "an", "one"]) && !look.sees(&["few", "couple", "dozen", "hundred", "number"]) {
        let half = look.eat(&["half"]);
        let unit = look.unit()?;
        or_so(&mut look);
        c.at = look.at;
        return Some((
            if half {
                Quantity::Vague
            } else {
                Quantity::Exact(1.0)
            },
            unit,
        ));
    }
    let mut look = *c;
    look.approximate();
    let quantity = look.quantity_or_range();
    look.eat(&["more", "full", "long", "short", "trading"]);
    // "two nights ago" is the day that the night began on.
    let nights = quantity.is_some() && look.eat(&["nights"]);
    let unit = nights
        .then_some(Unit::Day)
        .or_else(|| look.units())
        .or_else(|| look.unit().filter(|_| quantity == Some(Quantity::Exact(1.0))))?;
    or_so(&mut look);
    c.at = look.at;
    Some((quantity.unwrap_or(Quantity::Vague), unit))
}

/// "or so", "or more" behind a length of time.
fn or_so(c: &mut Cursor) {
    let mut look = *c;
    if look.eat(&["or"]) && look.eat(&["so", "more", "less"]) {
        c.at = look.at;
    }
}

fn ago(c: &mut Cursor) -> Option<Meaning> {
    if c.eat_all(&["long", "ago"]) {
        return Some(Meaning::Vague("PAST_REF"));
    }
    let (quantity, unit) = amount(c)?;
    let sign = if c.eat(&["ago"]) {
        -1
    } else if c.eat_all(&["from", "now"]) || c.eat(&["hence"]) {
        1
    } else {
        return None;
    };
    let Some(by) = whole(quantity).filter(|_| unit != Unit::Second) else {
        return Some(Meaning::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }));
    };
    let by = by * sign;
    // "up from a year ago": the same quarter or month of the year before.
    if unit == Unit::Year && sign < 0 && c.follows(&["from", "than", "versus", "vs", "against"]) {
        return Some(shift(unit, by, Base::Likewise));
    }
    if unit == Unit::Year {
        // "a year ago in November", "two years ago this month".
        let mut look = *c;
        look.sign(',');
        if (look.eat(&["in"]) || look.eat_all(&["last"]))
            && look.ahead(0).is_some_and(|a| a.capital)
            && let Some(month) = look.month()
            && !look.ahead(0).is_some_and(|a| a.kind == Kind::Number)
        {
            c.at = look.at;
            return Some(Meaning::Point(
                Anchor::Month {
                    month,
                    day: None,
                    which: Which::Shift(by, Base::Published),
                }
                .into(),
            ));
        }
        let mut look = *c;
        if look.eat(&["this"]) {
            if look.eat(&["month"]) {
                c.at = look.at;
                return Some(shift(Unit::Month, by.checked_mul(12)?, Base::Published));
            }
            // "a year ago this May".
            if look.ahead(0).is_some_and(|a| a.capital)
                && let Some(month) = look.month()
            {
                c.at = look.at;
                let which = Which::Shift(by, Base::Published);
                return Some(Meaning::Point(
                    Anchor::Month {
                        month,
                        day: None,
                        which,
                    }
                    .into(),
                ));
            }
        }
    }
    if matches!(unit, Unit::Minute | Unit::Hour) {
        let anchor = Anchor::Shift {
            unit: Unit::Day,
            by: 0,
            from: Base::Published,
        };
        return Some(Meaning::Point(Point {
            anchor,
            clock: Some(Clock::Unknown),
            zone: None,
        }));
    }
    Some(shift(unit, by, Base::Published))
}

fn whole(quantity: Quantity) -> Option<i32> {
    match quantity {
        // A text that counts more than this counts no years of the calendar.
        Quantity::Exact(n) if (1.0..5000.0).contains(&n) && n.fract() == 0.0 => Some(n as i32),
        _ => None,
    }
}

fn earlier(c: &mut Cursor) -> Option<Meaning> {
    let (quantity, unit) = amount(c)?;
    let sign = c.one_of(&[
        ("earlier", -1),
        ("later", 1),
        ("before", -1),
        ("afterwards", 1),
        ("afterward", 1),
        ("prior", -1),
    ])?;
    let before = matches!(c.word(-1), "before" | "prior");
    let ends = c
        .ahead(0)
        .is_none_or(|a| matches!(a.kind, Kind::Sign(_) | Kind::Break));
    if c.sees(&["than"]) || (before && !ends) {
        return None;
    }
    match whole(quantity) {
        Some(by) if unit >= Unit::Day => Some(shift(unit, by * sign, Base::Likewise)),
        // From a time of day, where the text has told one.
        Some(by) if unit >= Unit::Minute => Some(Meaning::Point(Point {
            anchor: Anchor::Shift {
                unit,
                by: by * sign,
                from: Base::Likewise,
            },
            clock: Some(Clock::Unknown),
            zone: None,
        })),
        _ => Some(Meaning::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" })),
    }
}

fn in_the_unit(c: &mut Cursor) -> Option<Meaning> {
    let mut look = *c;
    let led = look.eat(&["earlier", "later", "early", "late"]) && look.eat(&["in"]) && look.eat(&["the"])
        || {
            look = *c;
            edge(&mut look) && look.eat(&["the"])
        };
    if led {
        let edge_of = look.word(-2) == "of";
        let unit = plain_unit(&mut look).filter(|u| *u >= Unit::Day && !(*u == Unit::Day && edge_of))?;
        if look.sees(&["of"]) {
            return None;
        }
        c.at = look.at;
        let from = if unit == Unit::Day {
            Base::Narrative
        } else {
            Base::Published
        };
        return Some(shift(unit, 0, from));
    }
    let accounts = c.follows(&["for", "in", "of", "during"]) && c.eat(&["the"]);
    let unit = plain_unit(c).filter(|u| accounts && matches!(u, Unit::Month | Unit::Quarter | Unit::Year))?;
    // "in the year since", "the year that", "the month of May".
    let ends = c
        .ahead(0)
        .is_none_or(|a| matches!(a.kind, Kind::Sign('.' | ',' | ';' | ')' | ':') | Kind::Break))
        || c.sees(&["and", "but", "while", "as", "compared", "to"])
        || unit == Unit::Quarter && c.follows(&["for"]) && !c.sees(&["of", "ended", "ending", "that"]);
    ends.then(|| {
        shift(
            unit,
            0,
            if unit == Unit::Year {
                Base::Published
            } else {
                Base::SameUnit
            },
        )
    })
}
