//! What two expressions that stand side by side tell each other: the year, the zone.

use super::anchor::Reading;
use super::calendar::{self, Cal};
use super::meaning::{Anchor, Clock, Meaning, Point, Which, Zone};

/// "May and April 2004", "November 2 to December 5, 2016": the year stands once for both.
pub fn share_years(readings: &mut [Reading]) {
    fn year_of(meaning: &Meaning) -> Option<(u8, Which)> {
        let Meaning::Point(Point { anchor, .. }) = meaning else {
            return None;
        };
        match anchor {
            Anchor::Stated(Cal::Month(year, month)) => Some((*month, Which::Year(*year))),
            Anchor::Stated(Cal::Day(date)) => Some((date.month().into(), Which::Year(date.year()))),
            Anchor::Month { month, which, .. } if *which != Which::Bare => Some((*month, *which)),
            _ => None,
        }
    }
    fn give(reading: &mut Reading, year: Which) {
        if let Meaning::Point(Point {
            anchor: Anchor::Month { which, .. },
            ..
        }) = &mut reading.meaning
        {
            *which = year;
        }
    }
    fn bare_month(meaning: &Meaning) -> Option<u8> {
        match meaning {
            Meaning::Point(Point {
                anchor:
                    Anchor::Month {
                        month,
                        which: Which::Bare,
                        ..
                    },
                ..
            }) => Some(*month),
            _ => None,
        }
    }
    let joined = |gap: &str| {
        matches!(
            gap,
            "to" | "and"
                | "or"
                | "through"
                | "until"
                | "-"
                | "\u{2013}"
                | ","
                | "and in"
                | "and on"
                | "to the"
                | "or in"
                | "till"
                | "and again in"
        )
    };
    for right in (1..readings.len()).rev() {
        let Some((head, tail)) = readings.split_at_mut_checked(right) else {
            continue;
        };
        let (Some(left), Some(right)) = (head.last_mut(), tail.first()) else {
            continue;
        };
        if left.sentence != right.sentence || !joined(&left.gap) {
            continue;
        }
        if let (Some(month), Some((later, year))) = (bare_month(&left.meaning), year_of(&right.meaning)) {
            // "from November to February 2004" began in 2003.
            let back = month > later
                && matches!(
                    left.gap.as_str(),
                    "to" | "until" | "through" | "-" | "\u{2013}" | "till"
                );
            give(
                left,
                match year {
                    Which::Year(y) if back => Which::Year(y - 1),
                    other => other,
                },
            );
        }
    }
    for right in 1..readings.len() {
        let Some((head, tail)) = readings.split_at_mut_checked(right) else {
            continue;
        };
        let (Some(left), Some(right)) = (head.last(), tail.first_mut()) else {
            continue;
        };
        if left.sentence != right.sentence || !joined(&left.gap) {
            continue;
        }
        if let (Some(month), Some((earlier, Which::Year(year)))) =
            (bare_month(&right.meaning), year_of(&left.meaning))
        {
            give(right, Which::Year(if month < earlier { year + 1 } else { year }));
        }
    }
}

/// "from August to May": the first of the two comes first.
pub fn order_ranges(readings: &mut [Reading]) {
    let bare = |r: &Reading| {
        matches!(
            &r.meaning,
            Meaning::Point(Point {
                anchor: Anchor::Month {
                    which: Which::Bare,
                    ..
                },
                clock: None,
                ..
            })
        )
    };
    for right in 1..readings.len() {
        let Some((head, tail)) = readings.split_at_mut_checked(right) else {
            continue;
        };
        let (Some(left), Some(right)) = (head.last_mut(), tail.first()) else {
            continue;
        };
        let range = matches!(
            left.gap.as_str(),
            "to" | "until" | "through" | "-" | "\u{2013}" | "till"
        );
        if !range || left.sentence != right.sentence || !bare(left) || !bare(right) {
            continue;
        }
        let (Some(from), Some(to)) = (left.cal, right.cal) else {
            continue;
        };
        let earlier = match from {
            Cal::Month(year, month) => Some(Cal::Month(year - 1, month)),
            Cal::Day(day) => calendar::day(day.year() - 1, day.month().into(), day.day()).map(Cal::Day),
            _ => None,
        };
        if let Some(cal) = earlier.filter(|_| from.start() > to.start()) {
            left.cal = Some(cal);
            left.found.value = cal.to_string();
        }
    }
}

/// "18:30 (1430 GMT)": two clocks for one moment give the first one's offset, and the second one's day.
pub fn pair_zones(readings: &mut [Reading]) {
    for right in 1..readings.len() {
        let Some((head, tail)) = readings.split_at_mut_checked(right) else {
            continue;
        };
        let (Some(left), Some(right)) = (head.last_mut(), tail.first_mut()) else {
            continue;
        };
        if !matches!(left.gap.as_str(), "(" | "," | "/" | "or" | ", or" | "(or")
            || left.sentence != right.sentence
        {
            continue;
        }
        let known = |r: &Reading| {
            matches!(
                &r.meaning,
                Meaning::Point(Point {
                    zone: Some(Zone::Offset(_) | Zone::American(_)),
                    ..
                })
            )
        };
        match (known(left), known(right)) {
            (false, true) => pair(left, right),
            (true, false) if left.gap == "(" => pair(right, left),
            _ => continue,
        };
    }
}

/// Local time from the one that names its zone; none where the two cannot be the same moment.
fn pair(local: &mut Reading, zoned: &mut Reading) -> Option<()> {
    let minutes = |r: &Reading| match &r.meaning {
        Meaning::Point(Point {
            clock: Some(Clock::At { hour, minute, .. }),
            ..
        }) => Some(i16::from(*hour) * 60 + i16::from(*minute)),
        _ => None,
    };
    let (here, there) = (minutes(local)?, minutes(zoned)?);
    let zone = zoned.found.offset?;
    let mut offset = here - there + zone;
    if offset > 14 * 60 {
        offset -= 24 * 60;
    } else if offset < -12 * 60 {
        offset += 24 * 60;
    }
    // Clocks differ by quarters of an hour; anything else is no pair.
    if offset % 15 != 0 {
        return None;
    }
    local.found.offset = Some(offset);
    let Some(Cal::Day(day)) = local.cal else {
        return Some(());
    };
    let moved = (here - offset + zone).div_euclid(24 * 60);
    let day = calendar::days_later(day, moved.into())?;
    zoned.cal = Some(Cal::Day(day));
    let (_, time) = zoned.found.value.split_once('T')?;
    zoned.found.value = format!("{}T{time}", Cal::Day(day));
    Some(())
}
