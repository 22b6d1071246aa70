//! Years, decades, centuries.

use super::super::atoms::Kind;
use super::super::calendar::Cal;
use super::super::cursor::Cursor;
use super::super::lexicon::{self, Sense};
use super::super::meaning::{Anchor, Meaning};
use super::dates::edge;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "year",
        why: "Four digits without a comma are a year where a preposition, a determiner or the end of a phrase says so, and nothing is counted by them.",
        read: year,
        accepts: examples(&[
            ("In 2004, an earthquake struck.", "2004", "2004"),
            ("who fought a war in 2020 over the region", "2020", "2020"),
            ("under the 1997 Collective Security Treaty", "1997", "1997"),
            ("The plan (2004) failed.", "2004", "2004"),
            ("in late 2013", "late 2013", "2013"),
            ("the end of 2010", "the end of 2010", "2010"),
            ("from 2004 to 2008", "2008", "2008"),
            ("fiscal 1989", "fiscal 1989", "1989"),
            ("in the year 2000", "the year 2000", "2000"),
            ("a 2008 election", "2008", "2008"),
            ("his landmark 2012 visit", "2012", "2012"),
            ("20 percent below 2005 levels", "2005", "2005"),
            ("the post-2008 rules", "2008", "2008"),
            ("He left in '79.", "'79", "1979"),
        ]),
        rejects: examples(&[
            "He counted 2004 people.",
            "They sent 1,960 peacekeepers.",
            "It killed more than 2000 soldiers.",
            "It costs $2000 now.",
            "Flight 1999 landed.",
            "They sit in room 2004.",
            "It weighs 1500 kg.",
            "by 2000 percent",
            "Some 1900 were hurt.",
            "at 1430 GMT",
            "The vote was 2010 to 1876.",
        ]),
    },
    Rule {
        id: "year-pair",
        why: "\"2012-13\": seasons and budgets that cross the new year.",
        read: year_pair,
        accepts: examples(&[
            ("the 2012-13 season", "2012-13", "2012"),
            ("in 2012/13", "2012/13", "2012"),
        ]),
        rejects: examples(&["call 2012-1345", "a 2013-12 vote"]),
    },
    Rule {
        id: "decade",
        why: "Decades in digits or words; the age of a person and the heat of a day are written alike.",
        read: decade,
        accepts: examples(&[
            ("broke out in the late 1980s, when", "the late 1980s", "198"),
            ("since the 1990s", "the 1990s", "199"),
            ("in the '80s", "the '80s", "198"),
            ("songs of the sixties", "the sixties", "196"),
            ("in the early 2000s", "the early 2000s", "200"),
            ("in the mid-1970s", "the mid-1970s", "197"),
            ("in the 1800s", "the 1800s", "18"),
        ]),
        rejects: examples(&[
            "A man in his late 70s.",
            "growth in the mid-30s",
            "a woman in her sixties",
            "He wore 501s.",
            "He was in the sixties when",
        ]),
    },
    Rule {
        id: "century",
        why: "Centuries by number; their TIMEX3 value is one less.",
        read: century,
        accepts: examples(&[
            ("in the 19th century", "the 19th century", "18"),
            ("the early twentieth century", "the early twentieth century", "19"),
            ("a 21st-century problem", "21st-century", "20"),
        ]),
        rejects: examples(&["a century of wars", "the 19th man"]),
    },
    Rule {
        id: "year-of-era",
        why: "Years with BC or AD.",
        read: era,
        accepts: examples(&[
            ("Vesuvius erupted in AD 79.", "AD 79", "0079"),
            ("in 1066 AD", "1066 AD", "1066"),
        ]),
        rejects: examples(&["an AD 4 pages long", "the ad 79 times"]),
    },
];

fn year_point(year: i32) -> Option<Meaning> {
    (year > 0).then(|| Meaning::Point(Anchor::Stated(Cal::Year(year)).into()))
}

fn year(c: &mut Cursor) -> Option<Meaning> {
    let edged = edge(c);
    let mut look = *c;
    look.eat(&["the"]);
    let named = look.eat_all(&["fiscal", "year"])
        || look.eat_all(&["financial", "year"])
        || look.eat(&["fiscal", "fy", "year"]);
    if named {
        *c = look;
    }
    let number = c.at;
    if c.follows(&["in", "since", "until", "by", "from", "of"])
        && !named
        && let Some(short) = c.short_year()
    {
        let decade = c.ahead(0).is_some_and(|a| a.glued && a.kind == Kind::Word);
        return (!decade).then(|| year_point(short)).flatten();
    }
    let year = c.year()?;
    if edged || named {
        return year_point(year);
    }
    if counts(c) || number_beside(c, number) || lexicon::NUMBERED.contains(&c.word_before(1)) {
        return None;
    }
    // What lies far back is as often a number, and asks for clearer signs.
    let said = if (1900..=2060).contains(&year) {
        led_by_word(c) || led_by_sign(c) || opens_phrase(c) || describes(c)
    } else {
        // "the treaty of 1648 ended it": a verb ends the phrase too.
        let verb = c.word(0).ends_with("ed") && c.follows(&["of", "in", "since"]);
        in_brackets_or_range(c) || (led_by_word(c) && (c.phrase_ends() || verb))
    };
    said.then(|| year_point(year)).flatten()
}

/// Whether the number counts or measures what follows, up to one adjective away: "2004 people", "2004 young men".
fn counts(c: &Cursor) -> bool {
    let adjective = c.ahead(0).is_some_and(|a| a.kind == Kind::Word) && !c.phrase_ends();
    lexicon::COUNTED.contains(&c.word(0))
        || (adjective && lexicon::COUNTED.contains(&c.word(1)))
        || matches!(c.word(0), "gmt" | "utc")
}

/// Whether the word before leads up to a year.
#[rustfmt::skip]
fn led_by_word(c: &Cursor) -> bool {
    let word = c.word_before(1);
    match word {
        // These lead up to counts as well; at the end of a phrase there is nothing to count.
        "to" | "and" | "or" if c.before(2).is_some_and(|a| a.digits == 4) => {
            // "2010 to 1876" are votes.
            let sign = c.before(3).is_some_and(|a| matches!(a.kind, Kind::Sign(',' | '(')));
            sign || c.before(3).is_some_and(|a| a.digits == 4)
                || matches!(c.word_before(3), "the" | "years" | "year" | "both" | "early" | "late" | "either" | "his" | "her" | "its" | "their" | "our" | "s")
                || lexicon::PREPOSITIONS.contains(&c.word_before(3))
        }
        "about" | "around" | "over" | "to" | "at" | "as" | "past" | "with" | "versus" | "vs" | "against" | "before" => {
            c.phrase_ends()
        }
        "than" => c.phrase_ends() && !matches!(c.word_before(2), "more" | "less" | "fewer"),
        "the" | "a" | "an" | "his" | "her" | "their" | "its" | "our" | "my" | "that" | "this" | "s" | "year" | "summer"
        | "spring" | "winter" | "autumn" | "fall" => true,
        "back" => false,
        word => lexicon::PREPOSITIONS.contains(&word),
    }
}

/// Whether the sign before leads up to a year: an open bracket, a dash behind another year, a list of years.
fn led_by_sign(c: &Cursor) -> bool {
    let year_before = c.before(2).is_some_and(|a| a.digits == 4);
    match c.before(1).map(|a| a.kind) {
        Some(Kind::Sign('(')) => c
            .ahead(0)
            .is_some_and(|a| matches!(a.kind, Kind::Sign(')' | ',' | '-' | '\u{2013}' | ';'))),
        Some(Kind::Sign('\u{2013}' | '-')) => year_before || matches!(c.word_before(2), "post" | "pre"),
        Some(Kind::Sign('/')) => year_before && !touches_more(c),
        Some(Kind::Sign(',')) => {
            year_before
                || c.before(2)
                    .is_some_and(|a| matches!(a.sense, Sense::Month { .. }))
        }
        _ => false,
    }
}

/// "(1879-1955)": both years of a life or a reign.
fn in_brackets_or_range(c: &Cursor) -> bool {
    let sign = c.before(1).map(|a| a.kind);
    matches!(sign, Some(Kind::Sign('(' | '-' | '\u{2013}'))) && led_by_sign(c)
}

/// Whether the number stands first in its sentence and is not the first half of something else.
fn opens_phrase(c: &Cursor) -> bool {
    c.opens_sentence() && !touches_more(c)
}

fn touches_more(c: &Cursor) -> bool {
    c.ahead(0)
        .is_some_and(|a| a.glued && matches!(a.kind, Kind::Sign('-' | '/')))
}

/// Plurals that a year describes more often than a number counts them.
#[rustfmt::skip]
const DATED: &[&str] = &[
    "elections", "olympics", "census", "games", "levels", "protests", "talks", "riots", "attacks", "bombings", "wars",
    "floods", "fires", "sanctions", "results", "earnings", "sales", "profits", "midterms", "championships",
];

/// Whether a noun follows that a year describes without a determiner: "his landmark 2012 visit", "2020 elections". A
/// plural is counted as often as dated, unless it is a known one; a singular is never counted.
fn describes(c: &Cursor) -> bool {
    let Some(next) = c.ahead(0).filter(|a| a.kind == Kind::Word) else {
        return false;
    };
    let name = c.before(1).is_some_and(|a| a.kind == Kind::Word && a.capital);
    let singular = !next.capital && next.end - next.start > 3 && !c.word(0).ends_with('s');
    DATED.contains(&c.word(0)) || (singular && !name)
}

/// Whether the number is one of several that stand side by side, as in a telephone number.
fn number_beside(c: &Cursor, number: usize) -> bool {
    let next_number = c.ahead(0).is_some_and(|a| a.kind == Kind::Number);
    let last = c.before(1).filter(|_| number == c.first);
    next_number || last.is_some_and(|a| a.kind == Kind::Number && a.digits != 2 && a.digits != 1)
}

fn year_pair(c: &mut Cursor) -> Option<Meaning> {
    let first = c.year()?;
    if !(c.glued_sign('-') || c.glued_sign('\u{2013}') || c.glued_sign('/')) {
        return None;
    }
    let second = i32::try_from(c.glued_digits(2, 2)?).ok()?;
    let follows_on = second == (first + 1).rem_euclid(100);
    (follows_on
        && !c
            .ahead(0)
            .is_some_and(|a| a.glued && matches!(a.kind, Kind::Sign('-' | '/'))))
    .then(|| year_point(first))
    .flatten()
}

fn decade(c: &mut Cursor) -> Option<Meaning> {
    let owner = ["his", "her", "their", "my", "your", "our", "its"];
    let the = c.eat(&["the"]);
    if owner.contains(&c.word_before(1)) || c.follows(&["mid"]) {
        return None;
    }
    let edged = edge(c);
    let apostrophe = c.sign('\'');
    if let Some(tens) = lexicon::tens_plural(c.word(0)) {
        c.at += 1;
        let person = c.sees(&["when", "and"]) || c.follows(&["was", "is"]);
        return ((the || edged) && !person).then(|| point(Cal::Decade(190 + i32::from(tens))));
    }
    let digits = c.ahead(0)?.digits;
    let year = i32::try_from(c.digits(2, 4)?).ok()?;
    c.glued_sign('\'');
    if !c.ahead(0).is_some_and(|a| a.glued) || !c.eat(&["s"]) || year % 10 != 0 {
        return None;
    }
    match digits {
        4 if (1000..2100).contains(&year) && year % 100 == 0 && year < 2000 => {
            Some(point(Cal::Century(year / 100)))
        }
        4 if (1000..2100).contains(&year) => Some(point(Cal::Decade(year / 10))),
        // "in the mid-30s" is an age, a share or a temperature.
        2 if !apostrophe && edged && year < 60 => None,
        2 if (the || apostrophe || edged) && year >= 20 => Some(point(Cal::Decade(190 + year / 10))),
        2 if apostrophe => Some(point(Cal::Decade(200 + year / 10))),
        _ => None,
    }
}

fn point(cal: Cal) -> Meaning {
    Meaning::Point(Anchor::Stated(cal).into())
}

fn century(c: &mut Cursor) -> Option<Meaning> {
    c.eat(&["the"]);
    edge(c);
    c.eat(&["early", "late"]);
    let number = i32::from(c.ordinal().filter(|n| (2..=30).contains(n))?);
    c.hyphen();
    c.eat(&["century"]).then(|| point(Cal::Century(number - 1)))
}

fn era(c: &mut Cursor) -> Option<Meaning> {
    let capital = c.ahead(0)?.capital;
    if c.eat(&["ad"]) {
        let year = i32::try_from(c.digits(2, 4)?).ok()?;
        return capital.then(|| year_point(year)).flatten();
    }
    let year = i32::try_from(c.digits(2, 4)?).ok()?;
    let capital = c.ahead(0)?.capital;
    (c.eat(&["ad", "ce"]) && capital)
        .then(|| year_point(year))
        .flatten()
}
