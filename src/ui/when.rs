//! Times to words, no more precise than they are.
//!
//! Comes in: a claim's time, whose value is TIMEX3 (ISO-TimeML). Goes out: the day, month or year that heads a
//! group of rows, the clock time where one is known, and the form that `<time datetime>` takes. Does not: know the
//! present, or turn one zone into another.

use super::strings;
use crate::model::{ClaimTime, TimeBasis};
use std::cmp::Reverse;
use time::{Date, Month};

/// First second, then last second backwards: a month stands before its days.
pub type Order = (String, Reverse<String>);

/// How exactly a time is known; what is shown is never more exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A time of day.
    Clock,
    /// A morning, an evening.
    PartOfDay,
    /// A day.
    Day,
    /// A week, a month, a year or longer.
    Longer,
}

/// A time as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// What rows are ordered by.
    pub order: Order,
    /// The day, or whatever longer stretch is known: `16 November 2021`, `November 2020`, `1980s`.
    pub date: String,
    /// Time of day: `18:30 (UTC+4)`, `evening`.
    pub clock: Option<String>,
    /// For `<time datetime>`; none where HTML has no form for it.
    pub machine: Option<String>,
    /// How exactly it is known.
    pub precision: Precision,
    /// Whether it is not what the claim's own clause says.
    pub inferred: bool,
}

impl When {
    /// The words for a claim's time.
    pub fn new(time: &ClaimTime) -> Self {
        let (date, clock) = time.value.split_once('T').unwrap_or((&time.value, ""));
        let (date, date_machine) = match date_words(date) {
            Some((words, machine)) => (words, machine),
            None => (stretch(time), None),
        };
        let (clock, clock_machine) = clock_words(clock);
        let precision = match (&clock, &clock_machine, &date_machine) {
            (_, Some(_), _) => Precision::Clock,
            (Some(_), None, _) => Precision::PartOfDay,
            (None, None, Some(day)) if day.len() == 10 => Precision::Day,
            _ => Precision::Longer,
        };
        let machine = match (date_machine, clock_machine) {
            // HTML takes a clock time only on a full date.
            (Some(day), Some(clock)) if day.len() == 10 => Some(format!("{day}T{clock}")),
            (machine, _) => machine,
        };
        Self {
            order: (time.start.clone(), Reverse(time.end.clone())),
            date,
            clock,
            machine,
            precision,
            inferred: time.basis != TimeBasis::Stated,
        }
    }

    /// The date alone, for `<time datetime>`.
    pub fn day(&self) -> Option<String> {
        self.machine
            .as_ref()
            .map(|machine| machine.split('T').next().unwrap_or(machine).to_owned())
    }

    /// Date and clock time together.
    pub fn full(&self) -> String {
        match &self.clock {
            Some(clock) => strings::date_and_clock(&self.date, clock),
            None => self.date.clone(),
        }
    }
}

/// An ISO 8601 day, month or year in words; as it is where it is none of them.
pub fn date(value: &str) -> String {
    date_words(value).map_or_else(|| value.to_owned(), |(words, _)| words)
}

/// A date of `<time datetime>` in few words, its year only where it is another than the last one's.
pub fn short(machine: &str, last_year: &mut String) -> Option<String> {
    let mut parts = machine.split('-');
    let year = parts.next()?;
    let (month, day) = (parts.next(), parts.next());
    let month = match month {
        Some(month) => Some(strings::short_month(month.parse().ok()?)?),
        None => None,
    };
    let words = match (day, month) {
        (Some(day), Some(month)) => strings::day_of_month(day.parse().ok()?, month),
        (_, Some(month)) => month.to_owned(),
        _ => String::new(),
    };
    let is_same = year == last_year.as_str();
    *last_year = year.to_owned();
    Some(match words.as_str() {
        "" => year.to_owned(),
        _ if is_same => words,
        words => strings::of_year(words, year),
    })
}

/// Words and HTML form of the date part of a TIMEX3 value; none for what it does not know.
fn date_words(value: &str) -> Option<(String, Option<String>)> {
    let value = value.strip_suffix("0s").unwrap_or(value);
    let mut parts = value.split('-');
    let (year, rest) = (parts.next()?, parts.collect::<Vec<_>>());
    if year.is_empty() || !year.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match (year.len(), rest.as_slice()) {
        (2, []) => Some((strings::century(year.parse::<u32>().ok()? + 1), None)),
        (3, []) => Some((strings::decade(year), None)),
        (4, []) => Some((year.to_owned(), Some(year.to_owned()))),
        (4, [part]) => match strings::season(part) {
            Some(season) => Some((strings::of_year(season, year), None)),
            None => match (part.split_at_checked(1), part.parse::<usize>()) {
                (Some(("W", week)), _) => Some((
                    strings::week(week.trim_start_matches('0'), year),
                    Some(value.to_owned()),
                )),
                (_, Ok(month)) => Some((
                    strings::of_year(strings::month(month)?, year),
                    Some(value.to_owned()),
                )),
                _ => None,
            },
        },
        (4, [month, day]) => {
            let (month, day) = (month.parse().ok()?, day.parse::<u32>().ok()?);
            Some((
                strings::day(day, strings::month(month)?, year),
                Some(value.to_owned()),
            ))
        }
        _ => None,
    }
}

/// Words and HTML form of the clock part of a TIMEX3 value.
fn clock_words(value: &str) -> (Option<String>, Option<String>) {
    if value.is_empty() {
        return (None, None);
    }
    if let Some(part) = strings::part_of_day(value) {
        return (Some(part.to_owned()), None);
    }
    let zone_at = value.find(['+', '-', 'Z']).unwrap_or(value.len());
    let (clock, zone) = value.split_at(zone_at);
    let is_clock = clock.len() >= 5 && clock.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let Some(minutes) = clock.get(..5).filter(|_| is_clock) else {
        return (None, None);
    };
    match zone {
        "" => (Some(minutes.to_owned()), Some(minutes.to_owned())),
        "Z" => (Some(strings::in_zone(minutes, "")), Some(format!("{minutes}Z"))),
        zone => {
            let (hours, rest) = zone.split_once(':').unwrap_or((zone, "00"));
            let (sign, hours) = hours.split_at_checked(1).unwrap_or(("", hours));
            let hours = hours.trim_start_matches('0');
            let short = match (hours, rest) {
                ("", "00") => String::new(),
                (hours, "00") => format!("{sign}{hours}"),
                (hours, rest) => format!("{sign}{}:{rest}", if hours.is_empty() { "0" } else { hours }),
            };
            (
                Some(strings::in_zone(minutes, &short)),
                Some(format!("{minutes}{zone}")),
            )
        }
    }
}

/// A stretch of days by its ends, for values that have no words of their own.
fn stretch(time: &ClaimTime) -> String {
    let words = |day: Date| {
        let (year, month, day) = (
            day.year().to_string(),
            usize::from(u8::from(day.month())),
            day.day(),
        );
        Some(strings::day(day.into(), strings::month(month)?, &year))
    };
    // The end is one past the last second: at midnight, the last day is the one before.
    let last = day(&time.end).and_then(|day| {
        if time.end.contains("T00:00") {
            day.previous_day()
        } else {
            Some(day)
        }
    });
    match (day(&time.start).and_then(words), last.and_then(words)) {
        (Some(start), Some(end)) if start != end => strings::from_to(&start, &end),
        (Some(start), _) => start,
        _ => match &time.expression {
            Some(words) => strings::quoted(&words.exact),
            None => time.value.clone(),
        },
    }
}

/// The day of an ISO 8601 second.
pub fn day(second: &str) -> Option<Date> {
    let mut parts = second.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, words: &str, machine: Option<&str>) {
        let time = ClaimTime {
            value: value.into(),
            start: "2021-11-16T00:00:00".into(),
            end: "2021-11-18T00:00:00".into(),
            basis: TimeBasis::Stated,
            expression: None,
        };
        let got = When::new(&time);
        assert_eq!((got.full().as_str(), got.machine.as_deref()), (words, machine));
    }

    #[test]
    fn days_months_and_years() {
        check("2021-11-16", "16 November 2021", Some("2021-11-16"));
        check("2021-02-03", "3 February 2021", Some("2021-02-03"));
        check("2020-11", "November 2020", Some("2020-11"));
        check("1991", "1991", Some("1991"));
        check("198", "1980s", None);
        check("1980s", "1980s", None);
        check("19", "20th century", None);
        check("2021-WI", "winter 2021", None);
        check("2021-Q3", "third quarter of 2021", None);
        check("2021-W06", "week 6 of 2021", Some("2021-W06"));
    }

    #[test]
    fn no_more_exact_than_it_is() {
        let precision = |value: &str| {
            When::new(&ClaimTime {
                value: value.into(),
                start: "2021-11-16T00:00:00".into(),
                end: "2021-11-18T00:00:00".into(),
                basis: TimeBasis::Stated,
                expression: None,
            })
            .precision
        };
        assert_eq!(precision("2021-11-16T18:30+04:00"), Precision::Clock);
        assert_eq!(precision("2021-11-16TNI"), Precision::PartOfDay);
        assert_eq!(precision("2021-11-16"), Precision::Day);
        assert_eq!(precision("2021-11-16TXX"), Precision::Day);
        for value in ["2021-11", "2021-W46", "2021", "198", "PAST_REF"] {
            assert_eq!(precision(value), Precision::Longer, "{value}");
        }
    }

    #[test]
    fn short_dates_name_a_year_once() {
        let mut year = String::new();
        let words: Vec<_> = [
            "2021-11-16",
            "2021-12-03",
            "2022-09",
            "2023",
            "2023-W06",
            "nonsense-1-2",
        ]
        .into_iter()
        .map(|machine| short(machine, &mut year))
        .collect();
        let expect = ["16 Nov 2021", "3 Dec", "Sep 2022", "2023"].map(|words| Some(words.to_owned()));
        assert_eq!(words[..4], expect);
        assert_eq!(words[4..], [None, None]);
    }

    #[test]
    fn clock_times_keep_their_zone() {
        check(
            "2021-11-16T18:30",
            "16 November 2021, 18:30",
            Some("2021-11-16T18:30"),
        );
        check(
            "2021-11-16T18:30+04:00",
            "16 November 2021, 18:30 (UTC+4)",
            Some("2021-11-16T18:30+04:00"),
        );
        check(
            "2021-11-16T18:30:00+03:30",
            "16 November 2021, 18:30 (UTC+3:30)",
            Some("2021-11-16T18:30+03:30"),
        );
        check(
            "2021-11-16T14:30Z",
            "16 November 2021, 14:30 (UTC)",
            Some("2021-11-16T14:30Z"),
        );
        check(
            "2021-11-16T14:30+00:00",
            "16 November 2021, 14:30 (UTC)",
            Some("2021-11-16T14:30+00:00"),
        );
        check("2021-11-16TNI", "16 November 2021, night", Some("2021-11-16"));
    }

    #[test]
    fn what_has_no_words_is_shown_by_its_ends() {
        check("PAST_REF", "16 November 2021 to 17 November 2021", None);
        check("XXXX-11-16", "16 November 2021 to 17 November 2021", None);
        check("2021-99-16", "16 November 2021 to 17 November 2021", None);
        check("", "16 November 2021 to 17 November 2021", None);
        check("2021-é", "16 November 2021 to 17 November 2021", None);
    }
}
