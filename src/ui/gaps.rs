//! How long nothing is told between two times, in words.
//!
//! Comes in: two seconds of ISO 8601. Goes out: `8 months`. Does not: name a stretch that a reader sees anyway.

use super::strings;
use super::when::day;

/// Fewer silent days than these need no mention.
const WORTH_SAYING: i64 = 2;

/// The stretch from one end to the next start; none where it is short, turned round or unknown.
pub fn gap(end: &str, start: &str) -> Option<String> {
    let days = (day(start)? - day(end)?).whole_days();
    let rounded = |length: f64| (days as f64 / length).round();
    Some(match days {
        i64::MIN..WORTH_SAYING => return None,
        WORTH_SAYING..14 => strings::days(days as f64),
        14..61 => strings::weeks(rounded(7.0)),
        61..730 => strings::months(rounded(30.44)),
        _ => strings::years(rounded(365.25)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(end: &str, start: &str, expect: Option<&str>) {
        assert_eq!(gap(end, start).as_deref(), expect, "{end} to {start}");
    }

    #[test]
    fn stretches_have_the_unit_that_fits() {
        check("2021-11-17T00:00:00", "2021-11-20T05:00:00", Some("3 days"));
        check("2021-11-17T00:00:00", "2021-12-08T00:00:00", Some("3 weeks"));
        check("2021-11-17T00:00:00", "2022-09-12T00:00:00", Some("10 months"));
        check("1992-01-01T00:00:00", "2020-01-01T00:00:00", Some("28 years"));
    }

    #[test]
    fn what_is_short_or_unknown_is_not_told() {
        check("2021-11-17T00:00:00", "2021-11-17T18:00:00", None);
        check("2021-11-17T00:00:00", "2021-11-18T18:00:00", None);
        check("2021-11-17T00:00:00", "2021-11-01T00:00:00", None);
        check("soon", "2021-11-01T00:00:00", None);
        check("", "", None);
    }
}
