//! How often: repeated times.

use super::super::calendar::Unit;
use super::super::cursor::{Cursor, Quantity};
use super::super::lexicon::Sense;
use super::super::meaning::Meaning;
use super::durations::value;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "every",
        why: "Repeated times with \"every\" or \"each\".",
        read: every,
        accepts: examples(&[
            ("It is held every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
            ("every day", "every day", "P1D"),
            ("each year", "each year", "P1Y"),
            ("every two years", "every two years", "P2Y"),
            ("every other week", "every other week", "P2W"),
            ("every Friday night", "every Friday night", "XXXX-WXX-5TNI"),
            ("every November", "every November", "XXXX-11"),
            ("every summer", "every summer", "XXXX-SU"),
            ("every morning", "every morning", "XXXX-XX-XXTMO"),
        ]),
        rejects: examples(&["every second counts", "every man", "each of the days"]),
    },
    Rule {
        id: "times-a-unit",
        why: "\"twice a week\", \"three times a year\".",
        read: times_a,
        accepts: examples(&[
            ("They meet twice a week.", "twice a week", "P1W"),
            ("three times a year", "three times a year", "P1Y"),
        ]),
        rejects: examples(&["three times as many", "once upon a time"]),
    },
    Rule {
        id: "weekdays-plural",
        why: "\"on Fridays\": every one of them.",
        read: plural_days,
        accepts: examples(&[
            ("Markets are shut on Fridays.", "Fridays", "XXXX-WXX-5"),
            ("on weekends", "weekends", "XXXX-WXX-WE"),
            ("on Friday nights", "Friday nights", "XXXX-WXX-5TNI"),
        ]),
        rejects: examples(&["Good Fridays"]),
    },
    Rule {
        id: "daily",
        why: "Adverbs and adjectives of repetition; in capitals they are names of newspapers.",
        read: daily,
        accepts: examples(&[
            ("They are tested daily.", "daily", "P1D"),
            ("The figure is revised annually.", "annually", "P1Y"),
            ("monthly talks", "monthly", "P1M"),
            ("the annual report", "annual", "P1Y"),
        ]),
        rejects: examples(&["told the Daily Mail", "the Weekly Standard"]),
    },
];

fn every(c: &mut Cursor) -> Option<Meaning> {
    if !c.eat(&["every", "each"]) {
        return None;
    }
    c.eat(&["single"]);
    if let Some(day) = c.weekday() {
        let part = c.part().map_or(String::new(), |p| format!("T{}", p.code()));
        return Some(Meaning::Repeated(format!("XXXX-WXX-{day}{part}")));
    }
    if c.ahead(0)?.capital
        && let Some(month) = c.month()
    {
        return Some(Meaning::Repeated(format!("XXXX-{month:02}")));
    }
    if let Some(part) = c.part() {
        return Some(Meaning::Repeated(format!("XXXX-XX-XXT{}", part.code())));
    }
    if let Sense::Season(season) = c.ahead(0)?.sense {
        c.at += 1;
        return Some(Meaning::Repeated(format!("XXXX-{}", season.code())));
    }
    let mut look = *c;
    if look.eat(&["other", "second"])
        && let Some(unit) = look.unit()
    {
        c.at = look.at;
        return Some(Meaning::Repeated(value(Quantity::Exact(2.0), unit)));
    }
    if let Some(unit) = c.unit() {
        return (unit != Unit::Second && !c.sees(&["counts"]))
            .then(|| Meaning::Repeated(value(Quantity::Exact(1.0), unit)));
    }
    let quantity = c.quantity()?;
    let unit = c.units()?;
    Some(Meaning::Repeated(value(quantity, unit)))
}

fn times_a(c: &mut Cursor) -> Option<Meaning> {
    if !c.eat(&["once", "twice", "thrice"]) {
        c.quantity()?;
        if !c.eat(&["times"]) {
            return None;
        }
    }
    if !c.eat(&["a", "an", "each", "every", "per"]) {
        return None;
    }
    let unit = c.unit()?;
    Some(Meaning::Repeated(value(Quantity::Exact(1.0), unit)))
}

fn plural_days(c: &mut Cursor) -> Option<Meaning> {
    let atom = c.ahead(0)?;
    c.at += 1;
    match atom.sense {
        Sense::Weekday {
            number, plural: true, ..
        } if atom.capital && !c.follows(&["good"]) => Some(Meaning::Repeated(format!("XXXX-WXX-{number}"))),
        Sense::Weekday {
            number,
            plural: false,
            ..
        } if atom.capital => {
            let part = c.one_of(&[
                ("mornings", "MO"),
                ("afternoons", "AF"),
                ("evenings", "EV"),
                ("nights", "NI"),
            ])?;
            Some(Meaning::Repeated(format!("XXXX-WXX-{number}T{part}")))
        }
        Sense::Unit {
            unit: Unit::Weekend,
            plural: true,
        } if c.follows(&["on", "at"]) => Some(Meaning::Repeated("XXXX-WXX-WE".to_owned())),
        _ => None,
    }
}

fn daily(c: &mut Cursor) -> Option<Meaning> {
    let capital = c.ahead(0)?.capital && !c.opens_sentence();
    let value = c.one_of(&[
        ("hourly", "PT1H"),
        ("daily", "P1D"),
        ("nightly", "P1D"),
        ("weekly", "P1W"),
        ("biweekly", "P2W"),
        ("fortnightly", "P2W"),
        ("monthly", "P1M"),
        ("quarterly", "P1Q"),
        ("yearly", "P1Y"),
        ("annual", "P1Y"),
        ("annually", "P1Y"),
        ("biannual", "P6M"),
        ("biannually", "P6M"),
        ("biennial", "P2Y"),
    ])?;
    let name = c.ahead(0).is_some_and(|a| a.capital) && c.ahead(-1).is_some_and(|a| a.capital);
    (!capital && !name).then(|| Meaning::Repeated(value.to_owned()))
}
