//! Times of day, alone and with their day.

use super::super::atoms::Kind;
use super::super::calendar::{Cal, Unit};
use super::super::cursor::Cursor;
use super::super::lexicon::{Part, Sense};
use super::super::meaning::{Anchor, Clock, Meaning, Point, Zone};
use super::super::zones;
use super::parts::{day_part, tonight};
use super::{Rule, calendar, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "clock",
        why: "A time of day by the clock, with its zone, and with its day where that follows. Without a half of the day, a zone or a colon a number is no time.",
        read: clock,
        accepts: examples(&[
            ("from 18:30 (1430 GMT)", "18:30", "2021-11-17T18:30"),
            (
                "at 0737 GMT on Tuesday",
                "0737 GMT on Tuesday",
                "2021-11-16T07:37",
            ),
            ("at 9am local time", "9am local time", "2021-11-17T09:00"),
            ("at 00:05am on Tuesday", "00:05am on Tuesday", "2021-11-16T00:05"),
            ("an unzoned 5.30 pm start", "5.30 pm", "2021-11-17T17:30"),
            ("at 9 a.m. Tuesday", "9 a.m. Tuesday", "2021-11-16T09:00"),
            ("by noon yesterday", "noon yesterday", "2021-11-16T12:00"),
            ("at midnight", "midnight", "2021-11-17T24:00"),
            ("at nine o'clock", "nine o'clock", "2021-11-17T09:00"),
            (
                "at about 4:20 in the afternoon local time",
                "about 4:20 in the afternoon local time",
                "2021-11-17T16:20",
            ),
            ("at half past nine", "half past nine", "2021-11-17T09:30"),
            ("about 3 p.m. EST", "about 3 p.m. EST", "2021-11-17T15:00"),
            (
                "at nine in the evening",
                "nine in the evening",
                "2021-11-17T21:00",
            ),
            (
                "by 6 o'clock this afternoon",
                "6 o'clock this afternoon",
                "2021-11-17T18:00",
            ),
            ("at 8 p.m. last night", "8 p.m. last night", "2021-11-16T20:00"),
        ]),
        rejects: examples(&[
            "They won 3:2.",
            "He read John 3:16 aloud.",
            "It costs 5.30 now.",
            "I am 9 am I not",
            "at 25:10",
            "room 1430",
        ]),
    },
    Rule {
        id: "day-clock",
        why: "A day with its time of day right behind it is one expression; \"Tuesday at 9 a.m.\" is two, as TimeML takes the word between for a signal.",
        read: day_clock,
        accepts: examples(&[
            (
                "Tuesday, 9 a.m. local time",
                "Tuesday, 9 a.m. local time",
                "2021-11-16T09:00",
            ),
            (
                "Nov. 9, 2020, 6:30 p.m.",
                "Nov. 9, 2020, 6:30 p.m.",
                "2020-11-09T18:30",
            ),
        ]),
        rejects: examples(&[
            "On Tuesday, 12 servicemen",
            "on Tuesday at 9 places",
            "on Tuesday at 9 a.m.",
        ]),
    },
    Rule {
        id: "clock-range",
        why: "\"9 to 11 a.m.\", \"from 2-4pm\": the first hour borrows its half of the day from the last.",
        read: clock_range,
        accepts: examples(&[
            ("open from 9 to 11 a.m.", "9", "2021-11-17T09:00"),
            ("open 2-4pm", "2", "2021-11-17T14:00"),
        ]),
        rejects: examples(&["9 to 11 people", "between 2 and 4 dogs"]),
    },
];

/// Whether an anchor is a single day, so that a time of day can stand with it.
pub(super) fn is_day(anchor: &Anchor) -> bool {
    match anchor {
        Anchor::Stated(cal) => matches!(cal, Cal::Day(_)),
        Anchor::Month { day, .. } => day.is_some(),
        Anchor::Weekday(number, _) => *number <= 7,
        Anchor::Feast(..) | Anchor::DayOfMonth(_) => true,
        Anchor::Shift { unit, .. } => *unit == Unit::Day,
        _ => false,
    }
}

pub(super) fn day(c: &mut Cursor) -> Option<Anchor> {
    let mut look = *c;
    let point = calendar(&mut look).filter(|p| is_day(&p.anchor))?;
    c.at = look.at;
    Some(point.anchor)
}

/// "a.m.", "pm", "p.m": 0 or 12 hours.
fn meridiem(c: &mut Cursor) -> Option<u8> {
    let mut look = *c;
    if let Some(hours) = look.one_of(&[("am", 0), ("pm", 12)]) {
        c.at = look.at;
        return Some(hours);
    }
    let hours = look.one_of(&[("a", 0), ("p", 12)])?;
    if !look.glued_sign('.') || !look.ahead(0).is_some_and(|a| a.glued) || !look.eat(&["m"]) {
        return None;
    }
    // At the end of a sentence one full stop does for both.
    look.glued_sign('.');
    c.at = look.at;
    Some(hours)
}

/// A time of day by the clock.
fn time_of_day(c: &mut Cursor) -> Option<(Clock, Option<Zone>)> {
    let mut look = *c;
    let clock = named_time(&mut look).or_else(|| {
        look = *c;
        past_or_to(&mut look)
    });
    if let Some(clock) = clock {
        let zone = zones::zone(&mut look);
        c.at = look.at;
        return Some((clock, zone));
    }
    look = *c;
    let (hour, mut minute, mut second, mut sure, mut dotted) = {
        let atom = look.ahead(0)?;
        let digits = atom.digits;
        let number = atom.number?;
        look.at += 1;
        if digits == 4 || (digits == 3 && number < 1000) {
            let (hour, minute) = (number / 100, number % 100);
            // "at 1600 hours" is a time, "1600 hours of work" is not.
            let military = c.at == c.first && c.follows(&["at", "by", "from", "until", "since", "to"]);
            let unit =
                look.eat(&["hrs"]) || look.eat(&["h"]) || (military && digits == 4 && look.eat(&["hours"]));
            let zone = zones::zone(&mut look);
            if (zone.is_none() && !unit) || digits == 3 {
                return None;
            }
            c.at = look.at;
            return clock_at(hour, minute, None).map(|clock| (clock, zone));
        }
        if atom.kind == Kind::Number && !(1..=2).contains(&digits) {
            return None;
        }
        (number, 0, None, false, false)
    };
    let mut rest = look;
    let colon = rest.glued_sign(':');
    if (colon || rest.glued_sign('.'))
        && let Some(m) = rest.glued_digits(2, 2)
    {
        minute = m;
        sure = colon;
        dotted = !colon;
        look = rest;
        if colon
            && rest.glued_sign(':')
            && let Some(s) = rest.glued_digits(2, 2)
        {
            second = u8::try_from(s).ok();
            look = rest;
        }
    }
    let mut hour = hour;
    let mut rest = look;
    if let Some(hours) = meridiem(&mut rest) {
        // "I am 9 am I not": a lone "am" behind a number and before a pronoun is the verb.
        if rest.sees(&["i"]) {
            return None;
        }
        hour = match (hour, hours) {
            (12, 0) => 0,
            (h, 12) if h < 12 => h + 12,
            (h, _) => h,
        };
        sure = true;
        look = rest;
    } else if rest.eat(&["o"]) && rest.sign('\'') && rest.eat(&["clock"]) {
        sure = true;
        look = rest;
        hour = with_part(&mut look, hour);
    } else if sure || minute == 0 && !dotted {
        let before = look;
        hour = with_part(&mut look, hour);
        sure |= look.at > before.at && hour <= 24;
    }
    if look
        .ahead(0)
        .is_some_and(|a| a.glued && a.kind == Kind::Word && look.word(0) == "h")
    {
        look.at += 1;
        sure = true;
    }
    let zone = zones::zone(&mut look);
    let figure = c.ahead(0).is_some_and(|a| a.kind == Kind::Number);
    sure |= zone.is_some() && figure && (dotted || minute > 0 || zone != Some(Zone::Named));
    if !sure {
        return None;
    }
    c.at = look.at;
    clock_at(hour, minute, second).map(|clock| (clock, zone))
}

fn clock_at(hour: u32, minute: u32, second: Option<u8>) -> Option<Clock> {
    let fits = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (fits && second.is_none_or(|s| s < 60)).then_some(Clock::At { hour, minute, second })
}

/// "in the morning", "at night" behind an hour.
fn with_part(c: &mut Cursor, hour: u32) -> u32 {
    let mut look = *c;
    let led = look.eat_all(&["in", "the"]) || look.eat(&["at"]);
    let Some(part) = look.part().filter(|_| led) else {
        return hour;
    };
    c.at = look.at;
    match part {
        Part::Afternoon | Part::Evening if hour < 12 => hour + 12,
        Part::Night if (6..12).contains(&hour) => hour + 12,
        Part::Night if hour == 12 => 24,
        _ => hour,
    }
}

fn named_time(c: &mut Cursor) -> Option<Clock> {
    let mut look = *c;
    if look.digits(2, 2) == Some(12) && look.sees(&["noon", "midnight"]) {
        c.at += 1;
    }
    if c.ahead(0)?.capital && !c.opens_sentence() {
        return None;
    }
    c.one_of(&[
        (
            "noon",
            Clock::At {
                hour: 12,
                minute: 0,
                second: None,
            },
        ),
        (
            "midday",
            Clock::At {
                hour: 12,
                minute: 0,
                second: None,
            },
        ),
        (
            "noontime",
            Clock::At {
                hour: 12,
                minute: 0,
                second: None,
            },
        ),
        (
            "midnight",
            Clock::At {
                hour: 24,
                minute: 0,
                second: None,
            },
        ),
    ])
}

/// "half past nine", "ten minutes to three".
fn past_or_to(c: &mut Cursor) -> Option<Clock> {
    let half = c.eat(&["half"]);
    let quarter = !half && (c.eat_all(&["a", "quarter"]) || c.eat(&["quarter"]));
    let minutes = if half {
        30
    } else if quarter {
        15
    } else {
        let minutes = c.ahead(0)?.number.filter(|n| *n < 60)?;
        c.at += 1;
        let mut look = *c;
        if !look.eat(&["minutes", "minute"]) {
            return None;
        }
        *c = look;
        minutes
    };
    let past = c.eat(&["past"]);
    if !past && (half || !c.eat(&["to"])) {
        return None;
    }
    let hour = c
        .ahead(0)?
        .number
        .filter(|n| (1..=12).contains(n) && !c.word(0).contains(','))?;
    c.at += 1;
    let from = c.at;
    let hour = with_part(c, hour);
    // "ten minutes to three people" is no time.
    if c.at == from && !c.phrase_ends() {
        return None;
    }
    let total = if past {
        hour * 60 + minutes
    } else {
        (hour * 60).checked_sub(minutes)?
    };
    clock_at(total / 60 % 24, total % 60, None)
}

fn clock(c: &mut Cursor) -> Option<Meaning> {
    let mut look = *c;
    if look.eat(&[
        "about",
        "around",
        "approximately",
        "roughly",
        "almost",
        "nearly",
        "exactly",
    ]) {
        *c = look;
    }
    let bare_colon = c.word(1) == ":";
    let verse = c.at == c.first
        && c.before(1).is_some_and(|a| a.kind == Kind::Word && a.capital)
        && !c.opens_sentence()
        && c.word(1) == ":";
    let (clock, zone) = time_of_day(c)?;
    let half_unsaid = c.word(-1) == "clock";
    let day_word = c.before(1).is_some_and(|a| !matches!(a.sense, Sense::None));
    if verse
        && zone.is_none()
        && !day_word
        && !matches!(c.word(-1), "m" | "am" | "pm" | ".")
        && !super::super::lexicon::PREPOSITIONS.contains(&c.word_before(1))
    {
        return None;
    }
    // "finished 1:12 behind": with nothing that says a time of day two numbers are a score or a length.
    let half_said = matches!(c.word(-1), "m" | "am" | "pm" | ".") || zone.is_some() || half_unsaid;
    if bare_colon && !half_said && !led_to_a_clock(c) {
        return None;
    }
    // "6 o'clock this afternoon", "8 p.m. last night": the part of the day tells the day, and which half of it.
    let mut look = *c;
    if let Some(Meaning::Point(Point {
        anchor,
        clock: Some(Clock::Part(part)),
        ..
    })) = day_part(&mut look).or_else(|| {
        look = *c;
        tonight(&mut look)
    }) {
        c.at = look.at;
        let clock = match clock {
            Clock::At { hour, minute, second }
                if hour < 12
                    && half_unsaid
                    && matches!(part, Part::Afternoon | Part::Evening | Part::Night) =>
            {
                Clock::At {
                    hour: hour + 12,
                    minute,
                    second,
                }
            }
            clock => clock,
        };
        return Some(Meaning::Point(Point {
            anchor,
            clock: Some(clock),
            zone,
        }));
    }
    let mut look = *c;
    look.sign(',');
    look.eat(&["on"]);
    let anchor = match day(&mut look) {
        Some(anchor) => {
            c.at = look.at;
            anchor
        }
        None => Anchor::Open,
    };
    Some(Meaning::Point(Point {
        anchor,
        clock: Some(clock),
        zone,
    }))
}

/// Whether words or signs around "9:30" say that it is a time of day.
fn led_to_a_clock(c: &Cursor) -> bool {
    const LEADING: &[&str] = &[
        "at", "by", "from", "until", "till", "to", "since", "before", "after", "between", "and", "or",
        "around", "about", "on", "of", "past", "the", "through",
    ];
    let opens = c.opens_sentence() && !c.sees(&["behind", "ahead", "left", "remaining", "into"]);
    let in_brackets = c
        .before(1)
        .is_some_and(|a| matches!(a.kind, Kind::Sign('(' | '-' | '\u{2013}' | ',' | '/')))
        && c.ahead(0)
            .is_some_and(|a| matches!(a.kind, Kind::Sign(')' | '-' | '\u{2013}' | '(' | '/')));
    let day = c.before(1).is_some_and(|a| !matches!(a.sense, Sense::None));
    let race = c.sees(&[
        "behind",
        "ahead",
        "left",
        "remaining",
        "into",
        "win",
        "lead",
        "in",
        "slower",
        "faster",
    ]) && !c.follows(&["at", "by", "until", "till"]);
    !race && (c.follows(LEADING) || opens || in_brackets || day || day_follows(c))
}

fn day_follows(c: &Cursor) -> bool {
    let mut look = *c;
    look.sign(',');
    look.eat(&["on"]);
    day(&mut look).is_some() || day_part(&mut look).is_some() || tonight(&mut look).is_some()
}

fn day_clock(c: &mut Cursor) -> Option<Meaning> {
    let anchor = day(c)?;
    c.sign(',');
    let (clock, zone) = time_of_day(c)?;
    Some(Meaning::Point(Point {
        anchor,
        clock: Some(clock),
        zone,
    }))
}

fn clock_range(c: &mut Cursor) -> Option<Meaning> {
    let hour = c.digits(1, 2).filter(|h| (1..=12).contains(h))?;
    let mut look = *c;
    let minute = if look.glued_sign(':') {
        look.glued_digits(2, 2)
    } else {
        None
    };
    if minute.is_some() {
        *c = look;
    }
    let mut look = *c;
    if !(look.hyphen() || look.sign('\u{2013}') || look.eat(&["to", "and", "until", "or"])) {
        return None;
    }
    look.digits(1, 2)?;
    if look.glued_sign(':') {
        look.glued_digits(2, 2);
    }
    let half = meridiem(&mut look)?;
    let hour = if half == 12 && hour < 12 { hour + 12 } else { hour };
    let clock = clock_at(hour, minute.unwrap_or(0), None)?;
    Some(Meaning::Point(Point {
        anchor: Anchor::Open,
        clock: Some(clock),
        zone: None,
    }))
}
