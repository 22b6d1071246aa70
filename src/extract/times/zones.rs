//! Time zones by the names that news uses.

use time::{Date, Weekday};

use super::atoms::Kind;
use super::calendar::nth_weekday;
use super::cursor::Cursor;
use super::meaning::Zone;

/// Abbreviations whose offset is the same for all who use them; IST, AST, BST outside Britain and CST in China are
/// read as the news of their own clocks mostly means them, or left without an offset.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, Zone)] = &[
    ("gmt", Zone::Offset(0)), ("utc", Zone::Offset(0)), ("wet", Zone::Offset(0)),
    ("bst", Zone::Offset(60)), ("cet", Zone::Offset(60)), ("wat", Zone::Offset(60)), ("west", Zone::Offset(60)),
    ("cest", Zone::Offset(120)), ("eet", Zone::Offset(120)), ("sast", Zone::Offset(120)), ("cat", Zone::Offset(120)),
    ("eest", Zone::Offset(180)), ("msk", Zone::Offset(180)), ("eat", Zone::Offset(180)), ("trt", Zone::Offset(180)),
    ("pkt", Zone::Offset(300)), ("npt", Zone::Offset(345)), ("wib", Zone::Offset(420)), ("ict", Zone::Offset(420)),
    ("wita", Zone::Offset(480)), ("hkt", Zone::Offset(480)), ("sgt", Zone::Offset(480)), ("awst", Zone::Offset(480)),
    ("pht", Zone::Offset(480)), ("wit", Zone::Offset(540)), ("jst", Zone::Offset(540)), ("kst", Zone::Offset(540)),
    ("aest", Zone::Offset(600)), ("acst", Zone::Offset(570)), ("aedt", Zone::Offset(660)), ("acdt", Zone::Offset(630)),
    ("nzst", Zone::Offset(720)), ("nzdt", Zone::Offset(780)), ("brt", Zone::Offset(-180)), ("art", Zone::Offset(-180)),
    ("est", Zone::Offset(-300)), ("edt", Zone::Offset(-240)), ("cdt", Zone::Offset(-300)), ("mst", Zone::Offset(-420)),
    ("mdt", Zone::Offset(-360)), ("pst", Zone::Offset(-480)), ("pdt", Zone::Offset(-420)),
    ("hst", Zone::Offset(-600)), ("akst", Zone::Offset(-540)), ("akdt", Zone::Offset(-480)),
    ("et", Zone::American(-300)), ("ct", Zone::American(-360)), ("mt", Zone::American(-420)),
    ("pt", Zone::American(-480)), ("cst", Zone::Named), ("ist", Zone::Named), ("ast", Zone::Named),
];

/// Reads a zone: "GMT", "UTC+3", "Eastern time", "local time", "Moscow time".
pub fn zone(c: &mut Cursor) -> Option<Zone> {
    let mut look = *c;
    if look.eat(&["local"]) {
        let said = look.eat(&["time"]);
        c.at = if said { look.at } else { c.at };
        return said.then_some(Zone::Named);
    }
    let capital = look.ahead(0).is_some_and(|a| a.capital && a.kind == Kind::Word);
    if !capital {
        return None;
    }
    if let Some(zone) = dotted(&mut look) {
        c.at = look.at;
        return Some(zone);
    }
    let upper = look.ahead(0).is_some_and(|a| a.upper);
    if upper && let Some(zone) = look.one_of(ABBREVIATIONS) {
        let zone = if zone == Zone::Offset(0) {
            shifted(&mut look)
        } else {
            zone
        };
        c.at = look.at;
        return Some(zone);
    }
    let american = [
        ("eastern", -300),
        ("central", -360),
        ("mountain", -420),
        ("pacific", -480),
    ];
    if let Some(winter) = look.one_of(&american) {
        let kind = look.one_of(&[
            ("standard", Zone::Offset(winter)),
            ("daylight", Zone::Offset(winter + 60)),
        ]);
        // "9 a.m. Eastern" does without the word; "Central African Time" is another zone.
        if look.eat(&["time"])
            || (kind.is_none() && !look.ahead(0).is_some_and(|a| a.kind == Kind::Word && a.capital))
        {
            c.at = look.at;
            return Some(kind.unwrap_or(Zone::American(winter)));
        }
        look = *c;
    }
    // "Moscow time", "Central European Time", "Hong Kong time".
    let names = (0..3)
        .take_while(|by| look.ahead(*by).is_some_and(|a| a.capital && a.kind == Kind::Word))
        .count();
    let after = isize::try_from(names).ok()?;
    let word = if names > 1 && look.word(after - 1) == "time" {
        after - 1
    } else {
        after
    };
    if word > 0 && look.word(word) == "time" {
        c.at = look.at + usize::try_from(word).ok()? + 1;
        return Some(Zone::Named);
    }
    None
}

/// "E.T.", "E.S.T.", "G.M.T.".
fn dotted(c: &mut Cursor) -> Option<Zone> {
    let mut look = *c;
    let mut name = String::new();
    while name.len() < 4
        && look
            .ahead(0)
            .is_some_and(|a| a.upper && a.kind == Kind::Word && a.end - a.start == 1)
        && look
            .ahead(1)
            .is_some_and(|a| a.glued && a.kind == Kind::Sign('.'))
    {
        name.push_str(look.word(0));
        look.at += 2;
    }
    let zone = ABBREVIATIONS
        .iter()
        .find(|(short, _)| name.len() > 1 && *short == name)?;
    c.at = look.at;
    Some(zone.1)
}

/// "+3", "+03:30" behind GMT or UTC.
fn shifted(c: &mut Cursor) -> Zone {
    let mut look = *c;
    let sign = if look.glued_sign('+') {
        1
    } else if look.glued_sign('-') {
        -1
    } else {
        return Zone::Offset(0);
    };
    let hours = look
        .glued_digits(1, 2)
        .filter(|h| *h <= 14)
        .and_then(|h| i16::try_from(h).ok());
    let Some(hours) = hours else {
        return Zone::Offset(0);
    };
    let mut rest = look;
    let minutes = if rest.glued_sign(':') {
        rest.glued_digits(2, 2)
            .filter(|m| *m < 60)
            .and_then(|m| i16::try_from(m).ok())
    } else {
        None
    };
    if minutes.is_some() {
        look = rest;
    }
    c.at = look.at;
    Zone::Offset(sign * (hours * 60 + minutes.unwrap_or(0)))
}

/// Minutes east of Greenwich on a day; none where the name alone does not tell.
pub fn offset(zone: Zone, day: Option<Date>) -> Option<i16> {
    match zone {
        Zone::Offset(minutes) => Some(minutes),
        Zone::Named => None,
        Zone::American(winter) => {
            let day = day?;
            let from = nth_weekday(day.year(), 3, 2, Weekday::Sunday)?;
            let to = nth_weekday(day.year(), 11, 1, Weekday::Sunday)?;
            Some(if from <= day && day < to {
                winter + 60
            } else {
                winter
            })
        }
    }
}
