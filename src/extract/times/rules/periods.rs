//! Seasons, quarters, halves, weekends.

use super::super::atoms::Kind;
use super::super::calendar::{Cal, Unit};
use super::super::cursor::Cursor;
use super::super::lexicon::{self, Sense};
use super::super::meaning::{Anchor, Base, Meaning, Which};
use super::dates::{edge, of_year, which};
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "season",
        why: "Springs are also wells and coils, falls also tumbles: those need a sign that a season is meant.",
        read: season,
        accepts: examples(&[
            ("Last summer the two met.", "Last summer", "2021-SU"),
            ("in the spring of 2013", "the spring of 2013", "2013-SP"),
            ("this winter", "this winter", "2021-WI"),
            ("in summer 2012", "summer 2012", "2012-SU"),
            ("It will open next fall.", "next fall", "2022-FA"),
            ("during the summer", "the summer", "2021-SU"),
            ("It is shut until spring.", "spring", "2022-SP"),
        ]),
        rejects: examples(&[
            "A hot spring.",
            "Prices fall.",
            "the fall of the wall",
            "the Winter Olympics",
            "a summer dress",
            "Donna Summer sang.",
        ]),
    },
    Rule {
        id: "quarter",
        why: "Quarters of a year, not of a match or a city.",
        read: quarter,
        accepts: examples(&[
            (
                "in the third quarter of 2016",
                "the third quarter of 2016",
                "2016-Q3",
            ),
            (
                "Profit rose in the third quarter.",
                "the third quarter",
                "2021-Q3",
            ),
            ("its third-quarter profit", "third-quarter", "2021-Q3"),
            ("sales in Q2 2020", "Q2 2020", "2020-Q2"),
            (
                "this year's third quarter",
                "this year's third quarter",
                "2021-Q3",
            ),
            ("the 2001 third quarter", "the 2001 third quarter", "2001-Q3"),
            (
                "in the fourth quarter last year",
                "the fourth quarter last year",
                "2020-Q4",
            ),
        ]),
        rejects: examples(&[
            "He scored a touchdown in the fourth quarter.",
            "a quarter of voters",
            "the Latin quarter",
        ]),
    },
    Rule {
        id: "quarter-by-months",
        why: "Statistics name a quarter by its first and last month.",
        read: quarter_by_months,
        accepts: examples(&[
            ("in the January-March quarter", "January-March", "2021-Q1"),
            ("April–June 2020", "April–June 2020", "2020-Q2"),
        ]),
        rejects: examples(&["from March-June", "the May-June heat", "may-july"]),
    },
    Rule {
        id: "half-year",
        why: "The halves of a year; a half alone is as often a match's.",
        read: half,
        accepts: examples(&[
            ("the first half of 2013", "the first half of 2013", "2013-H1"),
            ("its first-half profit", "first-half", "2021-H1"),
            (
                "in the second half of last year",
                "the second half of last year",
                "2020-H2",
            ),
            (
                "in the first half of the year",
                "the first half of the year",
                "2021-H1",
            ),
        ]),
        rejects: examples(&["He scored in the second half.", "the first half of the match"]),
    },
    Rule {
        id: "weekend",
        why: "A weekend is the last one unless the verb looks ahead.",
        read: weekend,
        accepts: examples(&[
            ("Fighting flared over the weekend.", "the weekend", "2021-W45-WE"),
            ("last weekend", "last weekend", "2021-W45-WE"),
            ("They will meet this weekend.", "this weekend", "2021-W46-WE"),
            ("next weekend", "next weekend", "2021-W47-WE"),
        ]),
        rejects: examples(&["a weekend house", "Weekend Edition said"]),
    },
];

fn season(c: &mut Cursor) -> Option<Meaning> {
    let edged = edge(c);
    let the = c.eat(&["the"]);
    edge(c);
    let from = c.at;
    let which_one = which(c);
    let said = c.at > from;
    let that = !said && c.eat(&["that"]);
    let (atom, word) = (c.ahead(0)?, c.word(0));
    let Sense::Season(season) = atom.sense else {
        return None;
    };
    c.at += 1;
    if that {
        return Some(Meaning::Point(
            Anchor::Season(season, Which::Shift(0, Base::Narrative)).into(),
        ));
    }
    if let Some(which) = of_year(c) {
        return Some(Meaning::Point(Anchor::Season(season, which).into()));
    }
    let name = c
        .ahead(0)
        .is_some_and(|a| a.kind == Kind::Word && (a.capital || !c.phrase_ends()));
    let capital = c.ahead(0).is_some_and(|a| a.kind == Kind::Word && a.capital);
    let preposition = c.follows(&[
        "of",
        "in",
        "by",
        "until",
        "since",
        "during",
        "through",
        "this",
        "over",
        "for",
        "before",
        "after",
        "throughout",
    ]);
    let rare = word != "spring" && word != "fall";
    let clear = said
        || edged
        || (the && preposition && if rare { !capital } else { !name && !c.sees(&["of"]) })
        || (preposition && rare && !name)
        // "until spring", "by fall": nothing else ends a phrase like this.
        || (c.follows(&["until", "by", "since", "in", "before"]) && !rare && !the && c.phrase_ends() && !c.sees(&["of"]));
    (clear && !(atom.capital && name)).then(|| Meaning::Point(Anchor::Season(season, which_one).into()))
}

fn quarter(c: &mut Cursor) -> Option<Meaning> {
    edge(c);
    let leading = leading_year(c);
    c.eat(&["the"]);
    let fiscal = |c: &mut Cursor| c.eat(&["fiscal", "calendar"]);
    let word = c.word(0);
    let number = if matches!(word, "q") && c.ahead(1).is_some_and(|a| a.glued) {
        c.at += 1;
        u8::try_from(c.digits(1, 1)?).ok()?
    } else {
        fiscal(c);
        let ordinal = if c.eat(&["final"]) { 4 } else { c.ordinal()? };
        c.hyphen();
        fiscal(c);
        (c.unit()? == Unit::Quarter).then_some(ordinal)?
    };
    if !(1..=4).contains(&number) {
        return None;
    }
    let year = leading.or_else(|| of_year(c)).or_else(|| the_year(c));
    // "Q1" is also a quartile and a question.
    let letter = word == "q"
        && !c.follows(&["in", "for", "by", "since", "of", "during", "from"])
        && !lexicon::ACCOUNTS.contains(&c.word(0));
    if year.is_none() && letter {
        return None;
    }
    if year.is_none() && (sport(c) || c.sees(&["of"])) {
        return None;
    }
    let which = year.unwrap_or(Which::Bare);
    Some(Meaning::Point(
        match which {
            Which::Year(year) => Anchor::Stated(Cal::Quarter(year, number)),
            _ => Anchor::Quarter(number, which),
        }
        .into(),
    ))
}

/// "this year's", "the 2001", "2001's" before a quarter or a half.
fn leading_year(c: &mut Cursor) -> Option<Which> {
    let mut look = *c;
    let which = look
        .one_of(&[("last", -1), ("this", 0), ("next", 1)])
        .map(|by| Which::Shift(by, Base::Published));
    let which = match which {
        Some(which) => look.eat(&["year"]).then_some(which)?,
        None => {
            look.eat(&["the"]);
            Which::Year(look.year()?)
        }
    };
    if look.sign('\'') {
        look.eat(&["s"]);
    }
    c.at = look.at;
    Some(which)
}

/// "January-March": a quarter by its months.
fn quarter_by_months(c: &mut Cursor) -> Option<Meaning> {
    let capital = c.ahead(0)?.capital;
    let first = c.month()?;
    let dash = c.hyphen() || c.sign('\u{2013}');
    let last = c.month()?;
    if !dash || !capital || first % 3 != 1 || last != first + 2 {
        return None;
    }
    let quarter = first / 3 + 1;
    let which = of_year(c).unwrap_or(Which::Bare);
    Some(Meaning::Point(
        match which {
            Which::Year(year) => Anchor::Stated(Cal::Quarter(year, quarter)),
            _ => Anchor::Quarter(quarter, which),
        }
        .into(),
    ))
}

/// "of the year", as the year that the text speaks of.
fn the_year(c: &mut Cursor) -> Option<Which> {
    (c.eat_all(&["of", "the", "year"]) || c.eat_all(&["of", "the", "fiscal", "year"]))
        .then_some(Which::OfYear)
}

/// Whether a match is told of within a few words.
fn sport(c: &Cursor) -> bool {
    (-12..12).any(|by| lexicon::SPORT.contains(&c.word(by)))
}

fn half(c: &mut Cursor) -> Option<Meaning> {
    let leading = leading_year(c);
    c.eat(&["the"]);
    let half = c.ordinal().filter(|n| matches!(n, 1 | 2))?;
    let hyphen = c.hyphen();
    if !c.eat(&["half"]) {
        return None;
    }
    let which = match leading.or_else(|| of_year(c)).or_else(|| the_year(c)) {
        Some(which) => which,
        None if hyphen && lexicon::ACCOUNTS.contains(&c.word(0)) => Which::Bare,
        None => return None,
    };
    Some(Meaning::Point(
        match which {
            Which::Year(year) => Anchor::Stated(Cal::Half(year, half)),
            _ => Anchor::Half(half, which),
        }
        .into(),
    ))
}

fn weekend(c: &mut Cursor) -> Option<Meaning> {
    let the = c.eat(&["the"]);
    let which = which(c);
    if !c.eat(&["weekend"]) || (which == Which::Bare && !the) {
        return None;
    }
    let by = match which {
        Which::Last => -1,
        Which::Next => 1,
        Which::This => 0,
        _ => return Some(Meaning::Point(Anchor::Weekday(WEEKEND, Which::Bare).into())),
    };
    Some(Meaning::Point(
        Anchor::Shift {
            unit: Unit::Weekend,
            by,
            from: Base::Published,
        }
        .into(),
    ))
}

/// The number that stands for Saturday and Sunday together among the weekdays.
pub const WEEKEND: u8 = 8;
