//! Times as intervals of seconds, with the unit in which they were told.
//!
//! Comes in: the contract's times and dates. Goes out: comparable intervals; offsets from UTC. Does not: read time
//! expressions in text (that is `extract`), or know any clock.

use crate::model::{ClaimTime, TimeBasis};
use time::{Date, Month};

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// In what unit a time was told, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// A time of day.
    Clock,
    /// A day, or a part of it.
    Day,
    /// Up to ten days.
    Week,
    /// Up to a month.
    Month,
    /// Up to a year.
    Year,
    /// More than that.
    Longer,
}

/// A stretch of local time, in seconds since 1970, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    /// First second.
    pub start: i64,
    /// One past the last.
    pub end: i64,
    /// The unit in which it was told.
    pub unit: Unit,
    /// What it rests on.
    pub basis: TimeBasis,
}

impl Interval {
    /// The interval of a claim's time; none where its ends cannot be read or are the wrong way round.
    pub fn of(time: &ClaimTime) -> Option<Self> {
        let (start, end) = (moment(&time.start)?, moment(&time.end)?);
        let length = end.checked_sub(start).filter(|&length| length > 0)?;
        let clock = time
            .value
            .split_once('T')
            .is_some_and(|(_, clock)| clock.starts_with(|c: char| c.is_ascii_digit()));
        let unit = match length {
            _ if clock => Unit::Clock,
            _ if length <= 36 * 3600 => Unit::Day,
            _ if length <= 10 * DAY => Unit::Week,
            _ if length <= 32 * DAY => Unit::Month,
            _ if length <= 367 * DAY => Unit::Year,
            _ => Unit::Longer,
        };
        Some(Self {
            start,
            end,
            unit,
            basis: time.basis,
        })
    }

    /// Whether words of the article fix it.
    pub fn stated(&self) -> bool {
        self.basis == TimeBasis::Stated
    }

    /// Whether the two have a second in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Seconds between the two; nothing where they meet.
    pub fn gap(&self, other: &Self) -> i64 {
        (self.start.max(other.start) - self.end.min(other.end)).max(0)
    }

    /// The number of its first day.
    pub fn day(&self) -> i64 {
        self.start.div_euclid(DAY)
    }
}

/// Seconds since 1970 of `2021-11-16`, `2021-11-16T18:30` or `2021-11-16T18:30:00`, whatever offset follows.
pub(crate) fn moment(text: &str) -> Option<i64> {
    let (date, clock) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = date.splitn(3, '-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day: u8 = parts.next()?.parse().ok()?;
    let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
    let seconds = if clock.is_empty() {
        0
    } else {
        clock_seconds(clock)?
    };
    Some((i64::from(date.to_julian_day()) - 2_440_588) * DAY + seconds)
}

/// Seconds since midnight of `18:30` or `18:30:00`, whatever offset follows.
fn clock_seconds(clock: &str) -> Option<i64> {
    let bare = clock
        .find(['+', '-', 'Z'])
        .and_then(|at| clock.get(..at))
        .unwrap_or(clock);
    let mut parts = bare.splitn(3, ':');
    let hour: i64 = parts.next()?.parse().ok().filter(|h| (0..=24).contains(h))?;
    let minute: i64 = parts
        .next()
        .unwrap_or("0")
        .parse()
        .ok()
        .filter(|m| (0..60).contains(m))?;
    let second: f64 = parts.next().unwrap_or("0").parse().ok()?;
    Some(hour * 3600 + minute * 60 + (second.clamp(0.0, 60.0)) as i64)
}

/// The offset from UTC in seconds at the end of a time's value (`2021-11-16T18:30+04:00`, `…Z`), if it carries one.
pub(crate) fn stated_offset(value: &str) -> Option<i64> {
    let (_, clock) = value.split_once('T')?;
    if clock.ends_with('Z') {
        return Some(0);
    }
    clock
        .find(['+', '-'])
        .and_then(|at| clock.get(at..))
        .and_then(offset)
}

/// Seconds of an offset written `+04:00`, `-0330` or `+03`.
pub(crate) fn offset(text: &str) -> Option<i64> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-')?),
    };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits
        .get(2..)
        .filter(|m| !m.is_empty())
        .map_or(Some(0), |m| m.parse().ok())?;
    (hours <= 18 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The time of day as printed in a value: `18:30`.
pub(crate) fn printed_clock(value: &str) -> Option<&str> {
    value.split_once('T').and_then(|(_, clock)| clock.get(..5))
}

/// A date for readers: `16 November 2021`.
pub(crate) fn day_label(day: i64) -> String {
    date(day).map_or_else(String::new, |d| format!("{} {} {}", d.day(), d.month(), d.year()))
}

/// The calendar date of a day's number.
pub(crate) fn date(day: i64) -> Option<Date> {
    i32::try_from(day.checked_add(2_440_588)?)
        .ok()
        .and_then(|julian| Date::from_julian_day(julian).ok())
}

/// An ISO 8601 second.
pub(crate) fn iso(seconds: i64) -> String {
    let clock = seconds.rem_euclid(DAY);
    date(seconds.div_euclid(DAY)).map_or_else(String::new, |d| {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            d.year(),
            u8::from(d.month()),
            d.day(),
            clock / 3600,
            clock / 60 % 60,
            clock % 60
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(moment(text).map(iso).as_deref(), expect);
    }

    #[test]
    fn moments() {
        check("2021-11-16", Some("2021-11-16T00:00:00"));
        check("2021-11-16T18:30+04:00", Some("2021-11-16T18:30:00"));
        check("1969-12-31T23:59:59", Some("1969-12-31T23:59:59"));
        check("2021-02-30", None);
        check("2021-11", None);
        check("XXXX-11-16", None);
        check("2021-11-16TNI", None);
        check("", None);
    }

    #[test]
    fn offsets() {
        assert_eq!(stated_offset("2021-11-16T18:30+04:00"), Some(14_400));
        assert_eq!(stated_offset("2021-11-16T18:30-0330"), Some(-12_600));
        assert_eq!(stated_offset("2021-11-16T18:30Z"), Some(0));
        assert_eq!(stated_offset("2021-11-16T18:30"), None);
        assert_eq!(stated_offset("2021-11-16"), None);
        assert_eq!(offset("+99:00"), None);
        assert_eq!(printed_clock("2021-11-16T18:30+04:00"), Some("18:30"));
    }
}
