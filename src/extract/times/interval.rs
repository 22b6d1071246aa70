//! From when to when a TIMEX3 value lasts.

use time::{Date, PrimitiveDateTime, Time};

use super::calendar::{self, Cal, Season};

/// The first moment of a calendar value and the first one after it, both local to the place told of.
///
/// Takes years, months, days, weeks, weekends, seasons, quarters, halves, decades (three digits), centuries (two
/// digits), parts of the day and times of day. None for durations, sets, references and anything with an `X`.
pub fn interval(value: &str) -> Option<(PrimitiveDateTime, PrimitiveDateTime)> {
    let (date, time) = match value.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    let cal = span(date)?;
    let (start, end) = (cal.start()?, cal.end()?);
    let Some(time) = time else {
        return Some((start.midnight(), end.midnight()));
    };
    let Cal::Day(day) = cal else { return None };
    match part(time) {
        Some((from, hours)) => {
            let start = day.with_hms(from, 0, 0).ok()?;
            Some((start, start.checked_add(time::Duration::hours(hours))?))
        }
        None => moment(day, time),
    }
}

/// First hour and length in hours of a part of the day.
fn part(code: &str) -> Option<(u8, i64)> {
    Some(match code {
        "MO" => (0, 12),
        "MI" => (11, 2),
        "AF" => (12, 6),
        "EV" => (17, 5),
        // A night begins on the evening that names it and ends the next morning.
        "NI" => (20, 10),
        "DT" => (6, 12),
        _ => return None,
    })
}

fn moment(day: Date, time: &str) -> Option<(PrimitiveDateTime, PrimitiveDateTime)> {
    let mut parts = time
        .split(':')
        .map(|p| if p.len() == 2 { p.parse::<u8>().ok() } else { None });
    let hour = parts.next()??;
    let minute = parts.next();
    let second = parts.next();
    if parts.next().is_some() || minute == Some(None) || second == Some(None) {
        return None;
    }
    let (minute, second) = (minute.flatten(), second.flatten());
    let (day, hour) = if hour == 24 {
        (day.next_day()?, 0)
    } else {
        (day, hour)
    };
    let start = day.with_time(Time::from_hms(hour, minute.unwrap_or(0), second.unwrap_or(0)).ok()?);
    let length = match (minute, second) {
        (_, Some(_)) => time::Duration::SECOND,
        (Some(_), None) => time::Duration::MINUTE,
        _ => time::Duration::HOUR,
    };
    Some((start, start.checked_add(length)?))
}

/// The calendar span that a value without a time of day names.
fn span(value: &str) -> Option<Cal> {
    let digits = |text: &str, len: usize| -> Option<i32> {
        (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let Some((year, rest)) = value.split_once('-') else {
        return match value.len() {
            2 => digits(value, 2).map(Cal::Century),
            3 => digits(value, 3).map(Cal::Decade),
            _ => digits(value, 4).map(Cal::Year),
        };
    };
    let year = digits(year, 4)?;
    let small = |text: &str, len| digits(text, len).and_then(|n| u8::try_from(n).ok());
    let within = |n: u8, most: u8| (1..=most).contains(&n).then_some(n);
    let season = match rest {
        "SP" => Some(Season::Spring),
        "SU" => Some(Season::Summer),
        "FA" | "AU" => Some(Season::Autumn),
        "WI" => Some(Season::Winter),
        _ => None,
    };
    if let Some(season) = season {
        return Some(Cal::Season(year, season));
    }
    if let Some(week) = rest.strip_prefix('W') {
        return match week.split_once('-') {
            None => Some(Cal::Week(year, small(week, 2)?)),
            Some((week, "WE")) => Some(Cal::Weekend(year, small(week, 2)?)),
            Some((week, weekday)) => {
                let days = within(small(weekday, 1)?, 7)? - 1;
                calendar::days_later(calendar::monday(year, small(week, 2)?)?, days.into()).map(Cal::Day)
            }
        };
    }
    if let Some(quarter) = rest.strip_prefix('Q') {
        return Some(Cal::Quarter(year, within(small(quarter, 1)?, 4)?));
    }
    if let Some(half) = rest.strip_prefix('H') {
        return Some(Cal::Half(year, within(small(half, 1)?, 2)?));
    }
    match rest.split_once('-') {
        None => Some(Cal::Month(year, within(small(rest, 2)?, 12)?)),
        Some((month, day)) => calendar::day(year, small(month, 2)?, small(day, 2)?).map(Cal::Day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expect: &str) {
        let text = |t: PrimitiveDateTime| {
            format!(
                "{}T{:02}:{:02}:{:02}",
                Cal::Day(t.date()),
                t.hour(),
                t.minute(),
                t.second()
            )
        };
        let got = interval(value).map_or("none".to_owned(), |(a, b)| format!("{} {}", text(a), text(b)));
        assert_eq!(got, expect, "{value}");
    }

    #[test]
    fn values_last_as_long_as_they_say() {
        check("2021-11-16", "2021-11-16T00:00:00 2021-11-17T00:00:00");
        check("2021-12", "2021-12-01T00:00:00 2022-01-01T00:00:00");
        check("2021", "2021-01-01T00:00:00 2022-01-01T00:00:00");
        check("198", "1980-01-01T00:00:00 1990-01-01T00:00:00");
        check("19", "1900-01-01T00:00:00 2000-01-01T00:00:00");
        check("2021-W45", "2021-11-08T00:00:00 2021-11-15T00:00:00");
        check("2021-W45-WE", "2021-11-13T00:00:00 2021-11-15T00:00:00");
        check("2021-W45-2", "2021-11-09T00:00:00 2021-11-10T00:00:00");
        check("2021-WI", "2021-12-01T00:00:00 2022-03-01T00:00:00");
        check("2021-Q4", "2021-10-01T00:00:00 2022-01-01T00:00:00");
        check("2021-H1", "2021-01-01T00:00:00 2021-07-01T00:00:00");
        check("2021-11-16TNI", "2021-11-16T20:00:00 2021-11-17T06:00:00");
        check("2021-11-16T18:30", "2021-11-16T18:30:00 2021-11-16T18:31:00");
        check("2021-11-16T24:00", "2021-11-17T00:00:00 2021-11-17T00:01:00");
    }

    #[test]
    fn what_is_no_place_on_the_calendar_has_no_interval() {
        for value in [
            "P3M",
            "PT48H",
            "PRESENT_REF",
            "XXXX-WXX-2",
            "XXXX-11-09",
            "2021-13",
            "2021-02-30",
            "",
            "T",
            "2021-11T09:00",
            "2021-11-16TXX",
            "2021-W60",
            "２０２１",
            "-",
            "9999-12-31",
        ] {
            check(value, "none");
        }
    }
}
