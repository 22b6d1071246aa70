//! How long: so many units.

use super::super::atoms::Kind;
use super::super::calendar::Unit;
use super::super::cursor::{Cursor, Quantity};
use super::super::lexicon::Sense;
use super::super::meaning::Meaning;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "duration",
        why: "So many units. An age is a person's, not the story's: \"22 years old\" is left alone.",
        read: duration,
        accepts: examples(&[
            ("They fought for six weeks.", "six weeks", "P6W"),
            ("in fewer than 48 hours", "fewer than 48 hours", "PT48H"),
            ("for around one minute", "around one minute", "PT1M"),
            ("for around 15 seconds", "around 15 seconds", "PT15S"),
            ("territory it had controlled for decades", "decades", "PXDE"),
            ("several months", "several months", "PXM"),
            ("two and a half years", "two and a half years", "P2.5Y"),
            ("half an hour", "half an hour", "PT30M"),
            ("for 2 1/2 years", "2 1/2 years", "P2.5Y"),
            ("hours after Armenia reported", "hours", "PTXH"),
            ("took place a year after the foes fought", "a year", "P1Y"),
            ("25 minutes", "25 minutes", "PT25M"),
            ("for 10 years and six months", "10 years and six months", "P10Y6M"),
            (
                "eight minutes and 46 seconds",
                "eight minutes and 46 seconds",
                "PT8M46S",
            ),
            ("two or three days", "three days", "P3D"),
            ("$10 million a year", "a year", "P1Y"),
            ("more than 1,000 days", "more than 1,000 days", "P1000D"),
            ("a couple of weeks", "a couple of weeks", "P2W"),
            ("for centuries", "centuries", "PXCE"),
            ("over the years", "the years", "PXY"),
            ("in the year ended June 30", "the year", "P1Y"),
            ("in the decade to 2010", "the decade", "P1DE"),
            ("an hour and 20 minutes", "an hour and 20 minutes", "PT1H20M"),
        ]),
        rejects: examples(&[
            "a 22 year-old resident",
            "He is 45 years old.",
            "two light years",
            "60 miles an hour",
            "the minutes of the meeting",
            "seconds the motion",
            "a second man",
            "She died at the age of four months.",
            "children aged 8 to 10 years",
        ]),
    },
    Rule {
        id: "duration-range",
        why: "\"two to three days\" are two lengths; the first borrows its unit from the second.",
        read: range_start,
        accepts: examples(&[
            ("It takes two to three days.", "two", "P2D"),
            ("for 10-15 minutes", "10", "PT10M"),
            ("in five or six years", "five", "P5Y"),
        ]),
        rejects: examples(&[
            "two to three men",
            "two or three years ago",
            "5-year 6-month bonds",
        ]),
    },
    Rule {
        id: "duration-compound",
        why: "\"six-week conflict\", \"year-long\", \"multi-year\"; \"22-year-old\" is an age.",
        read: compound,
        accepts: examples(&[
            ("The six-week conflict ended.", "six-week", "P6W"),
            ("an initial five-year period", "five-year", "P5Y"),
            ("a 24-hour strike", "24-hour", "PT24H"),
            ("a two-and-a-half-year term", "two-and-a-half-year", "P2.5Y"),
            ("a year-long siege", "year-long", "P1Y"),
            ("a decades-long conflict", "decades-long", "PXDE"),
            ("a weeklong visit", "weeklong", "P1W"),
            ("a multi-year deal", "multi-year", "PXY"),
            ("a half-hour drive", "half-hour", "PT30M"),
            ("a 10-month high", "10-month", "P10M"),
            ("a 20 minute walk", "20 minute", "PT20M"),
        ]),
        rejects: examples(&[
            "a 22-year-old man",
            "a six-month-old baby",
            "a two-second-hand",
            "day-to-day",
            "It took 20 minute by minute.",
            "a 19 year old boy",
        ]),
    },
    Rule {
        id: "duration-past-next",
        why: "\"the past three months\": how long, up to now or from now.",
        read: past_next,
        accepts: examples(&[
            ("in the past three months", "the past three months", "P3M"),
            ("over the past year", "the past year", "P1Y"),
            ("over the last two decades", "the last two decades", "P2DE"),
            ("in the next 48 hours", "the next 48 hours", "PT48H"),
            ("in the coming weeks", "the coming weeks", "PXW"),
            ("the first nine months", "the first nine months", "P9M"),
            ("over the past few years", "the past few years", "PXY"),
            ("for the last week", "the last week", "P1W"),
            (
                "over the past quarter-century",
                "the past quarter-century",
                "P25Y",
            ),
            ("over the next year", "the next year", "P1Y"),
        ]),
        rejects: examples(&["the last man", "past the three houses", "the first week of May"]),
    },
];

/// The TIMEX3 value of so many units.
pub(super) fn value(quantity: Quantity, unit: Unit) -> String {
    let number = match quantity {
        Quantity::Exact(n) => trim(n),
        Quantity::Vague => "X".to_owned(),
    };
    match unit {
        Unit::Second => format!("PT{number}S"),
        Unit::Minute => format!("PT{number}M"),
        Unit::Hour => format!("PT{number}H"),
        Unit::Day => format!("P{number}D"),
        Unit::Week => format!("P{number}W"),
        Unit::Weekend => format!("P{number}WE"),
        Unit::Month => format!("P{number}M"),
        Unit::Quarter => format!("P{number}Q"),
        Unit::Year => format!("P{number}Y"),
        Unit::Decade => format!("P{number}DE"),
        Unit::Century => format!("P{number}CE"),
        Unit::Millennium => format!("P{number}ML"),
    }
}

fn trim(number: f64) -> String {
    if number.fract() == 0.0 {
        format!("{number:.0}")
    } else {
        format!("{number}")
    }
}

/// Half a unit, in the next smaller one.
fn half(unit: Unit) -> Option<String> {
    let (number, smaller) = match unit {
        Unit::Minute => (30.0, Unit::Second),
        Unit::Hour => (30.0, Unit::Minute),
        Unit::Day => (12.0, Unit::Hour),
        Unit::Year => (6.0, Unit::Month),
        Unit::Decade => (5.0, Unit::Year),
        Unit::Century => (50.0, Unit::Year),
        _ => return None,
    };
    Some(value(Quantity::Exact(number), smaller))
}

/// Whether an age follows: "old", "-old", "of age".
fn age(c: &Cursor) -> bool {
    let mut look = *c;
    look.sign('-');
    look.sees(&["old", "olds"])
        || (look.word(0) == "of" && look.word(1) == "age")
        || c.follows(&["aged", "age", "ages"])
        || c.follows(&["of"]) && c.word_before(2) == "age"
        || matches!(c.word_before(3), "aged" | "ages")
}

fn duration(c: &mut Cursor) -> Option<Meaning> {
    c.approximate();
    if c.eat_all(&["half", "an"]) || c.eat_all(&["half", "a"]) {
        let unit = c.unit()?;
        return half(unit).map(Meaning::Duration);
    }
    if c.eat_all(&["a", "quarter", "of", "a", "century"]) || c.eat_all(&["a", "quarter", "century"]) {
        return Some(Meaning::Duration("P25Y".to_owned()));
    }
    let whole = [
        "whole",
        "full",
        "entire",
        "additional",
        "extra",
        "single",
        "further",
        "mere",
    ];
    let another = c.eat(&["another"]);
    let singular = c.eat(&["an", "a", "one"]) || another;
    if singular
        || c.eat_all(&["the", "entire"])
        || c.eat_all(&["the", "whole"])
        || c.eat_all(&["the", "full"])
        || c.eat(&["all"])
    {
        let mut look = *c;
        look.eat(&whole);
        if look.eat(&["half"]) && !look.sees(&["dozen"]) {
            // "a half-hour drive" is one word for what the drive is.
            let unit = look.unit()?;
            c.at = look.at;
            return half(unit).map(Meaning::Duration);
        }
        if let Some(unit) = look.unit() {
            let article = matches!(c.word(-1), "a" | "an" | "another");
            // "a second" is as often the next one; "miles an hour" is a speed; "a quarter" a fraction.
            let other = article && matches!(unit, Unit::Second | Unit::Quarter | Unit::Weekend)
                || unit == Unit::Day && article && c.follows(&["on", "such", "what", "of"]);
            let speed = unit <= Unit::Hour
                && c.before(1).is_some_and(|a| a.kind == Kind::Word)
                && c.follows(&[
                    "miles",
                    "kilometres",
                    "kilometers",
                    "km",
                    "feet",
                    "knots",
                    "metres",
                    "meters",
                ]);
            let compound = look
                .ahead(0)
                .is_some_and(|a| a.glued && a.kind == Kind::Sign('-'));
            *c = look;
            if c.eat_all(&["and", "a", "half"]) {
                return Some(Meaning::Duration(value(Quantity::Exact(1.5), unit)));
            }
            if let Some(smaller) = and_smaller(c, unit) {
                return Some(Meaning::Duration(joined(
                    &value(Quantity::Exact(1.0), unit),
                    &smaller,
                )));
            }
            let pace = c.sees(&["earlier", "later"]) && !c.sees(&["than"]);
            return (!other && !speed && !compound && !pace && !age(c))
                .then(|| Meaning::Duration(value(Quantity::Exact(1.0), unit)));
        }
        if !another {
            c.at -= 1;
            if singular && c.first > c.at {
                return None;
            }
        }
    }
    if let Some(meaning) = bounded(c) {
        return Some(meaning);
    }
    let from = c.at;
    c.eat(&["the"]);
    let quantity = c.quantity();
    if quantity.is_none() {
        c.at = from;
        c.eat(&["the", "those", "these"]);
    }
    if quantity.is_some() {
        c.eat(&[
            "more",
            "full",
            "whole",
            "straight",
            "consecutive",
            "long",
            "additional",
            "extra",
            "short",
            "working",
            "business",
            "trading",
            "calendar",
            "further",
            "successive",
        ]);
    } else {
        c.eat(&["long"]);
    }
    let unit = c.units().or_else(|| {
        let hours = matches!(quantity, Some(Quantity::Exact(1.0)));
        c.unit().filter(|_| hours)
    })?;
    if quantity.is_none() {
        let article = c.word(-2) == "the" && from != c.at - 1;
        let idle = match unit {
            Unit::Second | Unit::Quarter => true,
            Unit::Minute => {
                !c.sees(&["before", "after", "later", "earlier"])
                    && !c.follows(&["within", "for", "in", "after", "just"])
            }
            Unit::Weekend => true,
            Unit::Day => article && !c.sees(&["before", "after", "since", "leading"]),
            _ => article && unit < Unit::Week,
        } || (c.at == c.first + 1 && !stands_alone(c));
        if idle || c.word(0) == "of" && c.word(1) == "age" {
            return None;
        }
    }
    if c.word(-2) == "light" || age(c) {
        return None;
    }
    if c.eat_all(&["and", "a", "half"])
        && let Some(Quantity::Exact(n)) = quantity
    {
        return Some(Meaning::Duration(value(Quantity::Exact(n + 0.5), unit)));
    }
    if let Some(Quantity::Exact(n)) = quantity
        && let Some(smaller) = and_smaller(c, unit)
    {
        return Some(Meaning::Duration(joined(
            &value(Quantity::Exact(n), unit),
            &smaller,
        )));
    }
    Some(Meaning::Duration(value(
        quantity.unwrap_or(Quantity::Vague),
        unit,
    )))
}

/// "the year ended June 30", "the decade to 2010": one unit, whose end is told next.
fn bounded(c: &mut Cursor) -> Option<Meaning> {
    let mut look = *c;
    let unit = look.eat(&["the"]).then(|| look.unit()).flatten()?;
    let told =
        look.sees(&["ended", "ending"]) || look.sees(&["to", "through", "since"]) && look.ahead(1).is_some();
    let date = look.sees(&["since", "ended", "ending"])
        || look
            .ahead(1)
            .is_some_and(|a| a.digits == 4 || matches!(a.sense, Sense::Month { .. }) && a.capital);
    if !told || !date || unit < Unit::Week || matches!(unit, Unit::Quarter | Unit::Weekend) {
        return None;
    }
    c.at = look.at;
    Some(Meaning::Duration(value(Quantity::Exact(1.0), unit)))
}

/// "and six months" behind years, "46 seconds" behind minutes: the value of the rest.
fn and_smaller(c: &mut Cursor, than: Unit) -> Option<String> {
    let mut look = *c;
    look.sign(',');
    look.eat(&["and"]);
    let quantity @ Quantity::Exact(_) = look.quantity()? else {
        return None;
    };
    let unit = look
        .units()
        .or_else(|| look.unit().filter(|_| quantity == Quantity::Exact(1.0)))?;
    if unit >= than || age(&look) {
        return None;
    }
    c.at = look.at;
    let rest = value(quantity, unit);
    Some(match and_smaller(c, unit) {
        Some(smaller) => joined(&rest, &smaller),
        None => rest,
    })
}

/// Two durations as one: `P10Y` and `P6M` are `P10Y6M`, `P1D` and `PT2H` are `P1DT2H`.
fn joined(larger: &str, smaller: &str) -> String {
    let rest = if larger.starts_with("PT") {
        smaller.strip_prefix("PT")
    } else {
        smaller.strip_prefix('P')
    };
    format!("{larger}{}", rest.unwrap_or_default())
}

/// Whether a plural without number or article is a length of time: "for years", "hours after"; not "strange days".
fn stands_alone(c: &Cursor) -> bool {
    const LEADING: &[&str] = &[
        "for", "in", "within", "after", "of", "over", "through", "and", "or", "but", "by", "spent", "spend",
        "spending", "take", "takes", "took", "taken", "taking", "last", "lasted", "lasts", "lasting", "made",
        "came", "comes", "just", "only", "than", "wait", "waited", "despite", "until", "during", "about",
        "with", "it", "apart", "died", "months", "years", "weeks", "days",
    ];
    const FOLLOWING: &[&str] = &[
        "after", "before", "later", "earlier", "ago", "since", "of", "into", "ahead",
    ];
    c.follows(LEADING)
        || FOLLOWING.contains(&c.word(0))
        || c.opens_sentence()
        || c.before(1)
            .is_some_and(|a| matches!(a.kind, Kind::Sign(',' | ';' | ':' | '\u{2013}')))
}

fn compound(c: &mut Cursor) -> Option<Meaning> {
    c.approximate();
    if let Some(unit) = c.one_of(&[
        ("daylong", Unit::Day),
        ("weeklong", Unit::Week),
        ("monthlong", Unit::Month),
        ("yearlong", Unit::Year),
        ("hourlong", Unit::Hour),
        ("decadelong", Unit::Decade),
    ]) {
        return Some(Meaning::Duration(value(Quantity::Exact(1.0), unit)));
    }
    if let Some(unit) = c.one_of(&[("multiyear", Unit::Year), ("multiday", Unit::Day)]) {
        return Some(Meaning::Duration(value(Quantity::Vague, unit)));
    }
    let mut look = *c;
    let bare = look
        .unit()
        .map(|u| (u, Quantity::Exact(1.0)))
        .or_else(|| look.units().map(|u| (u, Quantity::Vague)));
    if let Some((unit, quantity)) = bare {
        let long = look.hyphen() && look.eat(&["long"]);
        c.at = look.at;
        return long.then(|| Meaning::Duration(value(quantity, unit)));
    }
    if c.eat(&["multi"]) {
        c.hyphen();
        return c.unit().map(|u| Meaning::Duration(value(Quantity::Vague, u)));
    }
    if c.eat(&["half"]) {
        return (c.hyphen() && !c.sees(&["year"]))
            .then(|| c.unit())
            .flatten()
            .and_then(half)
            .map(Meaning::Duration);
    }
    if c.eat_all(&["quarter"]) {
        return (c.hyphen() && c.eat(&["century"])).then(|| Meaning::Duration("P25Y".to_owned()));
    }
    let figure = c.ahead(0).is_some_and(|a| (1..=3).contains(&a.digits));
    let quantity = c.quantity()?;
    let hyphen = c.hyphen();
    let unit = c.unit()?;
    // "a 20 minute walk" does without the hyphen.
    let noun = c
        .ahead(0)
        .is_some_and(|a| a.kind == Kind::Word && !a.glued && !a.capital)
        && !c.phrase_ends();
    let spaced = figure && noun && quantity != Quantity::Exact(1.0) && unit != Unit::Weekend;
    if age(c) || !(hyphen || spaced) {
        return None;
    }
    let mut look = *c;
    if look.hyphen() {
        if !look.eat(&["long"]) && unit == Unit::Second {
            return None;
        }
        if look.word(-1) == "long" {
            *c = look;
        }
    }
    Some(Meaning::Duration(value(quantity, unit)))
}

fn past_next(c: &mut Cursor) -> Option<Meaning> {
    let article = c.eat(&["the", "these", "those", "its", "their", "his", "her", "this"]);
    let word = c.word(0);
    // "is expected to last six weeks": the verb.
    if word == "last" && !article && !c.follows(&["in", "over", "for", "during", "within", "of", "these"]) {
        return None;
    }
    if !c.eat(&[
        "past",
        "last",
        "next",
        "coming",
        "first",
        "final",
        "previous",
        "following",
        "preceding",
        "initial",
        "latest",
        "opening",
        "closing",
        "recent",
    ]) || word == "recent"
    {
        return None;
    }
    let mut look = *c;
    if look.eat(&["quarter", "half"]) {
        let years = if look.word(-1) == "half" { "P50Y" } else { "P25Y" };
        look.hyphen();
        look.eat_all(&["of", "a"]);
        if look.eat(&["century"]) {
            c.at = look.at;
            return article.then(|| Meaning::Duration(years.to_owned()));
        }
    }
    let quantity = c.quantity_or_range();
    c.eat(&["full", "consecutive", "short", "long"]);
    if let Some(unit) = c.units() {
        let plain = quantity.is_some()
            || matches!(
                word,
                "past"
                    | "coming"
                    | "last"
                    | "next"
                    | "following"
                    | "first"
                    | "final"
                    | "closing"
                    | "opening"
                    | "initial"
            ) && article;
        return plain.then(|| Meaning::Duration(value(quantity.unwrap_or(Quantity::Vague), unit)));
    }
    let unit = c.unit()?;
    let stretch = match word {
        "past" => article && !c.follows(&["half"]),
        "last" => {
            article
                && matches!(
                    unit,
                    Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Hour
                )
        }
        "next" => {
            article
                && unit >= Unit::Hour
                && unit != Unit::Quarter
                && c.follows(&["over", "in", "within", "during", "for", "through"])
                && unit != Unit::Weekend
        }
        _ => false,
    };
    let of = c.sees(&["of"]) && word == "last";
    (stretch && !of && quantity.is_none_or(|q| q == Quantity::Exact(1.0)) && unit != Unit::Weekend)
        .then(|| Meaning::Duration(value(Quantity::Exact(1.0), unit)))
}

/// The first number of "two to three days".
fn range_start(c: &mut Cursor) -> Option<Meaning> {
    c.approximate();
    let quantity @ Quantity::Exact(least) = c.quantity()? else {
        return None;
    };
    let mut look = *c;
    let Some(Quantity::Exact(most)) = look.range_sign().then(|| look.quantity()).flatten() else {
        return None;
    };
    // "5-10 years" and "two-to-three-year terms" alike.
    look.hyphen();
    let unit = look.units().or_else(|| look.unit())?;
    (most > least && !age(&look)).then(|| Meaning::Duration(value(quantity, unit)))
}
