//! Days by number, and months with their year.

use super::super::atoms::Kind;
use super::super::calendar::{self, Cal};
use super::super::cursor::{Cursor, full_year};
use super::super::lexicon::{self, Sense};
use super::super::meaning::{Anchor, Base, Meaning, Which};
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "date-numeric",
        why: "Years first as ISO writes them; else month first as in American news, unless only day first is a date. Two numbers alone are a score or a fraction, but 9/11 is a day.",
        read: numeric,
        accepts: examples(&[
            ("The file is dated 2016-11-10.", "2016-11-10", "2016-11-10"),
            ("It closed on 11/10/2016.", "11/10/2016", "2016-11-10"),
            ("It closed on 25/10/2016.", "25/10/2016", "2016-10-25"),
            ("Posted 10.11.2016 in London", "10.11.2016", "2016-11-10"),
            ("Filed 10/30/89 in New York", "10/30/89", "1989-10-30"),
            ("Since 9/11 the rules changed.", "9/11", "2001-09-11"),
        ]),
        rejects: examples(&[
            "They won 3/4 of the seats.",
            "A ratio of 10/11.",
            "Version 2016.11.10.4 is out",
            "on 2021-13-45",
        ]),
    },
    Rule {
        id: "date-month-day",
        why: "The American order, with or without weekday and year.",
        read: month_day,
        accepts: examples(&[
            ("The deal was signed on November 9.", "November 9", "2021-11-09"),
            ("on Nov. 9, 2020, at the border", "Nov. 9, 2020", "2020-11-09"),
            (
                "It opened Tuesday, Nov. 16, 2021.",
                "Tuesday, Nov. 16, 2021",
                "2021-11-16",
            ),
            (
                "They met on November 19th last year.",
                "November 19th last year",
                "2020-11-19",
            ),
            ("the Sept. 11 attacks", "Sept. 11", "2001-09-11"),
            ("on March 08, 2019 in Washington", "March 08, 2019", "2019-03-08"),
            ("on May 3 the court", "May 3", "2021-05-03"),
        ]),
        rejects: examples(&[
            "In May 200 people died.",
            "Then march 5 miles.",
            "You may 3 times a day.",
        ]),
    },
    Rule {
        id: "date-day-month",
        why: "The order of the rest of the world, with or without weekday and year.",
        read: day_month,
        accepts: examples(&[
            (
                "It was signed on 10 November 2016.",
                "10 November 2016",
                "2016-11-10",
            ),
            ("on the 10th of November", "the 10th of November", "2021-11-10"),
            (
                "on Friday, 5 November, police",
                "Friday, 5 November",
                "2021-11-05",
            ),
            (
                "on 11 September last year",
                "11 September last year",
                "2020-09-11",
            ),
        ]),
        rejects: examples(&[
            "The 2 may leave.",
            "Chapter 12 March on Rome",
            "20 May 2 soldiers",
        ]),
    },
    Rule {
        id: "date-day-in-list",
        why: "\"from 2 to 5 May\", \"2-5 May\", \"2 and 5 May\": the first day borrows its month from the last.",
        read: day_before_day_month,
        accepts: examples(&[
            ("The talks ran from 2 to 5 May 2021.", "2", "2021-05-02"),
            ("between 2 and 5 November", "2", "2021-11-02"),
        ]),
        rejects: examples(&["He won 2 and 5 may follow.", "2 to 5 people in May"]),
    },
    Rule {
        id: "date-month-day-list",
        why: "\"May 2-5\", \"November 2 and 5\": the last day borrows its month from the first.",
        read: day_after_month_day,
        accepts: examples(&[
            ("The talks ran May 2-5 in Brussels.", "5", "2021-05-05"),
            ("on November 2 and 5, police said", "5", "2021-11-05"),
        ]),
        rejects: examples(&["On November 2 and 5 people died.", "On May 2, 5 people died."]),
    },
    Rule {
        id: "month-of-year",
        why: "A month with its year, stated or relative.",
        read: month_year,
        accepts: examples(&[
            ("reached in November 2020.", "November 2020", "2020-11"),
            ("In April last year an earthquake", "April last year", "2020-04"),
            ("in September of last year", "September of last year", "2020-09"),
            ("in Nov. 2020", "Nov. 2020", "2020-11"),
            ("May, 2012", "May, 2012", "2012-05"),
        ]),
        rejects: examples(&["You may 2012 times", "Theresa May last year resigned"]),
    },
    Rule {
        id: "day-of-known-month",
        why: "\"on the 15th\": a day of the month that the text last spoke of. An ordinal before a noun is none.",
        read: bare_day,
        accepts: examples(&[(
            "In November 2020 they met, and on the 15th they signed.",
            "the 15th",
            "2020-11-15",
        )]),
        rejects: examples(&[
            "on the 15th floor",
            "on the 15th anniversary of the war",
            "on the 2nd day",
        ]),
    },
];

/// The year that a month, a season or a holiday belongs to, where it is said.
pub(super) fn of_year(c: &mut Cursor) -> Option<Which> {
    year_behind(c, false)
}

/// The same, behind a month or behind the day of one.
fn year_behind(c: &mut Cursor, after_day: bool) -> Option<Which> {
    let mut look = *c;
    if let Some(year) = look.short_year() {
        c.at = look.at;
        return Some(Which::Year(year));
    }
    let comma = look.sign(',');
    let of = !comma && look.eat(&["of", "in"]);
    let year = look.year();
    // "the winter of 2010-11" began in 2010.
    let mut pair = look;
    if year.is_some() && pair.glued_sign('-') && pair.glued_digits(2, 2).is_some() && pair.ends_free() {
        let next = year.map(|y| (y + 1).rem_euclid(100));
        if next
            == pair
                .ahead(-1)
                .and_then(|a| a.number)
                .and_then(|n| i32::try_from(n).ok())
        {
            look = pair;
        }
    }
    let which = match year {
        // "In May, 2004 people died": a comma before a year that begins a new phrase.
        Some(_) if comma && !after_day && !look.phrase_ends() => return None,
        Some(_) if lexicon::COUNTED.contains(&look.word(0)) => return None,
        Some(year) => Which::Year(year),
        None if comma => return None,
        None => relative_year(&mut look).filter(|_| !of || c.word(0) == "of")?,
    };
    c.at = look.at;
    Some(which)
}

/// "last year", "this year", "that year" as the year of something.
fn relative_year(c: &mut Cursor) -> Option<Which> {
    let mut look = *c;
    look.eat(&["the"]);
    let which = look.one_of(&[
        ("last", Which::Shift(-1, Base::Published)),
        ("this", Which::Shift(0, Base::Published)),
        ("next", Which::Shift(1, Base::Published)),
        ("previous", Which::Shift(-1, Base::Narrative)),
        ("preceding", Which::Shift(-1, Base::Narrative)),
        ("following", Which::Shift(1, Base::Narrative)),
        ("that", Which::Shift(0, Base::Narrative)),
        ("same", Which::Shift(0, Base::Narrative)),
    ])?;
    if !look.eat(&["year"]) {
        return None;
    }
    c.at = look.at;
    Some(which)
}

/// "last", "next", "this", "this past", "this coming" before a name that returns.
pub(super) fn which(c: &mut Cursor) -> Which {
    let table = [
        (["this", "past"], Which::Last),
        (["this", "last"], Which::Last),
        (["this", "coming"], Which::Next),
        (["the", "previous"], Which::Last),
    ];
    for (words, which) in table {
        if c.eat_all(&words) {
            return which;
        }
    }
    c.one_of(&[
        ("last", Which::Last),
        ("past", Which::Last),
        ("next", Which::Next),
        ("coming", Which::Next),
        ("this", Which::This),
    ])
    .unwrap_or(Which::Bare)
}

/// "early", "late", "mid-": words that narrow a span and belong to the expression.
pub(super) fn edge(c: &mut Cursor) -> bool {
    let mut look = *c;
    let the = look.eat(&["the"]);
    if look.eat(&["mid"]) {
        look.sign('-');
        c.at = look.at;
        return true;
    }
    if look.eat(&["early", "late", "earlier", "later", "midway"]) {
        look.hyphen();
        c.at = look.at;
        return true;
    }
    if look.eat(&["end", "beginning", "start", "middle", "close", "turn", "dawn"]) && look.eat(&["of"]) {
        c.at = look.at;
        return true;
    }
    let _ = the;
    false
}

fn numeric(c: &mut Cursor) -> Option<Meaning> {
    let mut look = *c;
    let date = match look.digits(4, 4) {
        Some(year) => {
            let sign = ['-', '/', '.'].into_iter().find(|s| look.glued_sign(*s))?;
            let month = look.glued_digits(1, 2)?;
            look.glued_sign(sign).then_some(())?;
            let day = look.glued_digits(1, 2)?;
            calendar::day(
                i32::try_from(year).ok()?,
                u8::try_from(month).ok()?,
                u8::try_from(day).ok()?,
            )?
        }
        None => {
            let first = u8::try_from(look.digits(1, 2)?).ok()?;
            let sign = ['/', '.', '-'].into_iter().find(|s| look.glued_sign(*s))?;
            let second = u8::try_from(look.glued_digits(1, 2)?).ok()?;
            let mut rest = look;
            if !rest.glued_sign(sign) {
                let attacks = (first, second, sign) == (9, 11, '/');
                c.at = look.at;
                return attacks.then(|| calendar::day(2001, 9, 11)).flatten().map(stated);
            }
            let year = match rest.glued_digits(4, 4) {
                Some(year) => i32::try_from(year).ok()?,
                // Two digits are a year only in dates with slashes: "10.11.16" is as often a version.
                None => full_year(i32::try_from(rest.glued_digits(2, 2).filter(|_| sign == '/')?).ok()?),
            };
            look = rest;
            let american = if sign == '/' {
                calendar::day(year, first, second)
            } else {
                None
            };
            american.or_else(|| calendar::day(year, second, first))?
        }
    };
    c.at = look.at;
    Some(stated(date))
}

pub(super) fn stated(date: time::Date) -> Meaning {
    Meaning::Point(Anchor::Stated(Cal::Day(date)).into())
}

/// A day of a month of a year, if the year is known and has it.
fn day_of(month: u8, day: u8, which: Which) -> Option<Meaning> {
    let leap = if let Which::Year(year) = which { year } else { 2000 };
    let date = calendar::day(leap, month, day)?;
    Some(match which {
        Which::Year(_) => stated(date),
        _ => Meaning::Point(
            Anchor::Month {
                month,
                day: Some(day),
                which,
            }
            .into(),
        ),
    })
}

/// "Tuesday, " before a date: the date itself says the day.
fn leading_weekday(c: &mut Cursor) {
    let mut look = *c;
    if look.weekday().is_some() {
        look.sign(',');
        look.eat(&["the"]);
        c.at = look.at;
    }
}

fn month_day(c: &mut Cursor) -> Option<Meaning> {
    leading_weekday(c);
    let name = c.ahead(0)?;
    let ambiguous = matches!(c.word(0), "may" | "march" | "mar" | "sep");
    let month = c.month().filter(|_| name.capital || !ambiguous)?;
    c.eat(&["the"]);
    let day = c.month_day()?;
    if !c.ends_free()
        || c.ahead(0).is_some_and(|a| {
            a.kind == Kind::Sign('.')
                && a.glued
                && c.ahead(1).is_some_and(|b| b.glued && b.kind == Kind::Number)
        })
    {
        return None;
    }
    let mut look = *c;
    match year_behind(&mut look, true) {
        Some(which) => {
            c.at = look.at;
            day_of(month, day, which)
        }
        None if ambiguous && lexicon::COUNTED.contains(&c.word(0)) => None,
        None => {
            let terror = (month, day) == (9, 11) && attack_follows(c);
            day_of(month, day, if terror { Which::Year(2001) } else { Which::Bare })
        }
    }
}

/// Whether words follow that make the 11th of September the one of 2001.
fn attack_follows(c: &Cursor) -> bool {
    let words = [
        "attack",
        "attacks",
        "terrorist",
        "terror",
        "hijackers",
        "hijackings",
        "atrocities",
        "commission",
    ];
    words.contains(&c.word(0))
}

/// The parts of "10 November 2016", without a weekday.
fn day_and_month(c: &mut Cursor) -> Option<(u8, u8, Which)> {
    let mut look = *c;
    look.eat(&["the"]);
    let day = look.month_day()?;
    look.eat(&["of"]);
    let name = look.ahead(0)?;
    let month = look.month().filter(|_| name.capital)?;
    let which = year_behind(&mut look, true).unwrap_or_else(|| {
        if (month, day) == (9, 11) && attack_follows(&look) {
            Which::Year(2001)
        } else {
            Which::Bare
        }
    });
    // "20 May 2 soldiers": a number behind the month that is no year makes this two phrases.
    if which == Which::Bare && look.ahead(0).is_some_and(|a| a.kind == Kind::Number) {
        return None;
    }
    c.at = look.at;
    Some((day, month, which))
}

fn day_month(c: &mut Cursor) -> Option<Meaning> {
    leading_weekday(c);
    if c.at == c.first && c.follows(lexicon::NUMBERED) || c.follows(&["chapter"]) {
        return None;
    }
    let (day, month, which) = day_and_month(c)?;
    day_of(month, day, which)
}

fn day_before_day_month(c: &mut Cursor) -> Option<Meaning> {
    let first = c.month_day()?;
    let mut look = *c;
    let joined = look.hyphen()
        || look.sign('\u{2013}')
        || look.eat(&["to", "and", "or", "through", "until"])
        || look.sign(',');
    let (day, month, which) = day_and_month(&mut look).filter(|_| joined)?;
    if first >= day {
        return None;
    }
    day_of(month, first, which)
}

fn day_after_month_day(c: &mut Cursor) -> Option<Meaning> {
    let dash = c
        .before(1)
        .is_some_and(|a| matches!(a.kind, Kind::Sign('-' | '\u{2013}')));
    if !dash && !c.follows(&["and", "or", "to", "through", "until"]) {
        return None;
    }
    let before = c
        .before(2)?
        .number
        .filter(|_| c.before(2).is_some_and(|a| a.digits > 0))?;
    let full_stop = c.before(3).is_some_and(|a| a.kind == Kind::Sign('.'));
    let name = c.before(if full_stop { 4 } else { 3 })?;
    let Sense::Month { number: month, .. } = name.sense else {
        return None;
    };
    let day = c.month_day()?;
    if !name.capital || u32::from(day) <= before {
        return None;
    }
    let which = of_year(c);
    if which.is_none() && !c.phrase_ends() {
        return None;
    }
    day_of(month, day, which.unwrap_or(Which::Bare))
}

fn month_year(c: &mut Cursor) -> Option<Meaning> {
    edge(c);
    let name = c.ahead(0)?;
    let word = c.word(0);
    let month = c.month()?;
    let which = of_year(c)?;
    let name_like = word == "may"
        && c.before(1).is_some_and(|a| a.capital && a.kind == Kind::Word)
        && !c.follows(lexicon::PREPOSITIONS);
    if !name.capital && matches!(word, "may" | "march" | "mar" | "august")
        || (name_like && !matches!(which, Which::Year(_)))
    {
        return None;
    }
    Some(match which {
        Which::Year(year) => Meaning::Point(Anchor::Stated(Cal::Month(year, month)).into()),
        _ => Meaning::Point(
            Anchor::Month {
                month,
                day: None,
                which,
            }
            .into(),
        ),
    })
}

fn bare_day(c: &mut Cursor) -> Option<Meaning> {
    if !c.follows(&["on"]) || !c.eat(&["the"]) || c.ahead(0)?.kind != Kind::Number {
        return None;
    }
    let day = c.ordinal().filter(|d| (1..=31).contains(d))?;
    let noun = c.ahead(0).is_some_and(|a| a.kind == Kind::Word)
        && !matches!(
            c.word(0),
            "they" | "he" | "she" | "it" | "we" | "i" | "the" | "and"
        );
    if noun && !c.phrase_ends() {
        return None;
    }
    Some(Meaning::Point(Anchor::DayOfMonth(day).into()))
}
