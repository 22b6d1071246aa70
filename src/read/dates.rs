//! Dates and zones as manifests, readers and articles write them.
//!
//! Comes in: a string. Goes out: an ISO 8601 date, or nothing. Does not: resolve "yesterday"; that is
//! extraction's work and needs the date that is read here.

use super::shape::words;
use std::ops::Range;
use time::{Date, Month};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that stand beside a date on a line that holds nothing else.
const COMPANIONS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "am",
    "pm",
    "a.m",
    "p.m",
    "at",
    "on",
    "of",
    "the",
    "gmt",
    "utc",
    "ist",
    "est",
    "edt",
    "et",
    "pst",
    "pdt",
    "cet",
    "cest",
    "eet",
    "bst",
    "msk",
    "jst",
    "z",
    "noon",
    "midnight",
    "hrs",
    "h",
    "local",
    "time",
];

/// Openings of a line that dates its article, earliest meaning first.
const PUBLISHED: &[&str] = &[
    "first published",
    "published on",
    "published at",
    "published",
    "posted on",
    "posted",
    "publication date",
    "date",
];
const UPDATED: &[&str] = &[
    "last updated",
    "last modified",
    "updated on",
    "updated at",
    "updated",
    "modified",
];

/// Reads a date written with its year: ISO 8601 with or without a time of day, a month by name, or numbers whose
/// order leaves no doubt. `None` for everything else, such as a day that its month has not.
pub fn parse_date(text: &str) -> Option<String> {
    let text = text.trim();
    numeric(text)
        .or_else(|| named(text))
        .map(|(date, _)| written(date))
}

/// The date in a text that holds a date, a time of day and nothing else.
pub(super) fn parse_bare_date(text: &str) -> Option<String> {
    let (date, used) = numeric(text).or_else(|| named(text))?;
    let companion = |word: &str| {
        let word = word.to_lowercase();
        COMPANIONS.contains(&word.as_str()) || is_clock(&word)
    };
    let alone = words(text)
        .take(16)
        .enumerate()
        .all(|(at, word)| used.contains(&at) || companion(word));
    (alone && words(text).count() <= 12).then(|| written(date))
}

/// The date of a line such as "Published: 16 Nov 2021 18:05 GMT", and whether it is that of a later update.
pub(super) fn parse_published_line(plain: &str) -> Option<(String, bool)> {
    let after = |openings: &[&str]| {
        openings.iter().find_map(|opening| {
            let rest = plain.strip_prefix(opening)?;
            parse_bare_date(rest.trim_start_matches(|c: char| !c.is_alphanumeric()))
        })
    };
    after(PUBLISHED)
        .map(|date| (date, false))
        .or_else(|| after(UPDATED).map(|date| (date, true)))
}

/// An offset from UTC as `+03:30`; `None` unless it is one between -12:00 and +14:00.
pub(super) fn parse_zone(text: &str) -> Option<String> {
    let text = text.trim();
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some("+00:00".to_owned());
    }
    let text = text
        .strip_prefix("UTC")
        .or_else(|| text.strip_prefix("GMT"))
        .unwrap_or(text);
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-').or_else(|| text.strip_prefix('−'))?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 && rest.is_ascii() => rest.split_at(2),
        None => (rest, "0"),
    };
    if hours.len() > 2 || minutes.len() > 2 {
        return None;
    }
    let (hours, minutes): (i32, i32) = (digits(hours)?, digits(minutes)?);
    let total = sign * (hours * 60 + minutes);
    (minutes < 60 && (-12 * 60..=14 * 60).contains(&total))
        .then(|| format!("{}{hours:02}:{minutes:02}", if sign > 0 { '+' } else { '-' }))
}

/// A date in figures at the head of a text, and the numbers of the words that it takes up.
fn numeric(text: &str) -> Option<(Date, Range<usize>)> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.')))
        .unwrap_or(text.len());
    let (head, tail) = (text.get(..end)?.trim_end_matches('.'), text.get(end..)?);
    if tail.starts_with(|c: char| c.is_alphanumeric() && !matches!(c, 'T' | 't')) {
        return None;
    }
    let mark = head.chars().find(|c| !c.is_ascii_digit())?;
    let mut parts = head.split(mark);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (x, y, z): (i32, i32, i32) = (digits(a)?, digits(b)?, digits(c)?);
    let date = match (a.len(), c.len(), mark) {
        (4, ..) => date(x, y, z),
        // Only the dot fixes the order: 5.11.2021 is the fifth of November wherever dots are written.
        (_, 4, '.') => date(z, y, x),
        (_, 4, _) if x > 12 || x == y => date(z, y, x),
        (_, 4, _) if y > 12 => date(z, x, y),
        _ => None,
    };
    date.map(|date| (date, 0..1))
}

/// A date with its month by name, and the numbers of the words that it takes up.
fn named(text: &str) -> Option<(Date, Range<usize>)> {
    let words: Vec<String> = words(text).take(16).map(str::to_lowercase).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let month = month(word)?;
        let word = |at: Option<usize>| {
            at.and_then(|at| words.get(at))
                .map(String::as_str)
                .unwrap_or_default()
        };
        let (before, after) = (word(at.checked_sub(1)), word(Some(at + 1)));
        let day_first = day(before)
            .zip(year(after))
            .map(|found| (found, at.saturating_sub(1)..at + 2));
        let month_first = || {
            day(after)
                .zip(year(word(Some(at + 2))))
                .map(|found| (found, at..at + 3))
        };
        let ((day, year), used) = day_first.or_else(month_first)?;
        date(year, month, day).map(|date| (date, used))
    })
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let day = u8::try_from(day).ok()?;
    (1600..=2999)
        .contains(&year)
        .then(|| Date::from_calendar_date(year, month, day).ok())?
}

fn written(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// The number of a month by its name, or by three letters or more of it.
fn month(word: &str) -> Option<i32> {
    let short = word.len() >= 3;
    let at = MONTHS
        .iter()
        .position(|month| *month == word || (short && word.len() <= 4 && month.starts_with(word)))?;
    i32::try_from(at + 1).ok()
}

fn day(word: &str) -> Option<i32> {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(number.len()..)?;
    let day = digits(number)?;
    (matches!(ending, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}

fn year(word: &str) -> Option<i32> {
    (word.len() == 4).then(|| digits(word))?
}

fn is_clock(word: &str) -> bool {
    let number = word.trim_end_matches("am").trim_end_matches("pm");
    number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-'))
}

fn digits(text: &str) -> Option<i32> {
    (!text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(parse_date(text).as_deref(), expect, "{text:?}");
    }

    #[test]
    fn dates_are_read_in_the_usual_forms() {
        check("2021-11-16", Some("2021-11-16"));
        check("2021-11-16T18:30:00+04:00", Some("2021-11-16"));
        check("2021-11-16 18:30", Some("2021-11-16"));
        check("2021/11/16", Some("2021-11-16"));
        check("16.11.2021", Some("2021-11-16"));
        check("16/11/2021", Some("2021-11-16"));
        check("11/16/2021", Some("2021-11-16"));
        check("16 November 2021", Some("2021-11-16"));
        check("Nov. 16, 2021", Some("2021-11-16"));
        check("Tuesday, November 16th, 2021 at 6.30 pm", Some("2021-11-16"));
        check("Tue, 16 Nov 2021 18:30:00 GMT", Some("2021-11-16"));
        check("2024-02-29", Some("2024-02-29"));
    }

    #[test]
    fn what_is_no_certain_date_is_none() {
        for text in [
            "",
            "yesterday",
            "2021-13-45",
            "2023-02-29",
            "11/12/2021",
            "November 2021",
            "2021",
            "16 November",
            "٢٠٢١",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_bare_date_has_no_other_words() {
        for text in [
            "16 November 2021",
            "Tue 16 Nov 2021 12.05 GMT",
            "November 16, 2021 10:25 AM",
            "2021-11-16 20:10:11",
        ] {
            assert_eq!(parse_bare_date(text).as_deref(), Some("2021-11-16"), "{text}");
        }
        for text in [
            "The war ended on 16 November 2021",
            "16 November 2021: the war ends",
            "Strike of 16 November 2021",
        ] {
            assert_eq!(parse_bare_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_may_date_its_article() {
        assert_eq!(
            parse_published_line("published: 16 nov 2021 18:05 gmt"),
            Some(("2021-11-16".into(), false))
        );
        assert_eq!(
            parse_published_line("published on 13 sep 2022"),
            Some(("2022-09-13".into(), false))
        );
        assert_eq!(
            parse_published_line("last updated: november 17, 2021"),
            Some(("2021-11-17".into(), true))
        );
        assert_eq!(
            parse_published_line("published reports of 16 nov 2021 differ widely"),
            None
        );
    }

    #[test]
    fn zones_are_offsets() {
        for (text, expect) in [
            ("+03:30", Some("+03:30")),
            ("-0500", Some("-05:00")),
            ("+3", Some("+03:00")),
            ("UTC+4", Some("+04:00")),
            ("Z", Some("+00:00")),
            ("+15:00", None),
            ("+03:75", None),
            ("Asia/Tehran", None),
            ("3:30", None),
            ("", None),
        ] {
            assert_eq!(parse_zone(text).as_deref(), expect, "{text}");
        }
    }
}
