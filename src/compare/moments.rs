//! Where the outlets of a fact tell different times.
//!
//! Comes in: the claims of one fact. Goes out: the differences between their clock times and between their months and
//! years, each with its sentence. Does not: read times in text, or ask about days, since claims of different days are
//! no one fact.

use super::clock::{DAY, Unit, offset, printed_clock, stated_offset};
use super::relation::sentence_case;
use super::relation::{Camp, Found, Member, Verdict, best_pair, camps, ids, named, pairs, told, verb};
use super::score::SAME;
use crate::model::{Difference, DifferenceOn};
use std::cmp::Reverse;

/// Claims less alike than this may be of one fact and still tell of different moments of it.
pub(crate) const CLOSELY: f64 = SAME + 0.01;
/// Clock times this near are one moment.
const MOMENT: i64 = 15 * 60;

/// An offset from UTC in seconds, and whether the article states it.
type Zone = (i64, bool);

/// A clock time as printed, in local seconds, and its zone.
type Reading = (i64, Option<Zone>);

pub(crate) fn clocks(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let camps = camps(members, &told(members, reading));
    pairs(&camps)
        .filter_map(|(a, b)| clock(members, (a, b), alike))
        .collect()
}

fn clock(
    members: &[Member<'_>],
    (a, b): (&Camp<Reading>, &Camp<Reading>),
    alike: &impl Fn(usize, usize) -> f64,
) -> Option<Found> {
    // One pair of times that go together is enough: the others tell of other moments.
    let (Reverse(verdict), x, y) = best_pair(members, (a, b), |(i, x), (j, y)| {
        let verdict = set_against(reading(x)?, reading(y)?)?;
        (alike(i, j) >= CLOSELY).then_some(Reverse(verdict))
    })?;
    let (one, other) = (reading(x)?, reading(y)?);
    let of = |camp: &Camp<Reading>, said: Reading| -> Vec<usize> {
        let says = |&at: &usize| members.get(at).and_then(reading) == Some(said);
        camp.members.iter().copied().filter(says).collect()
    };
    let (left, right) = (of(a, one), of(b, other));
    let note = clock_note(members, (x, &left), (y, &right), verdict)?;
    Some(Found {
        verdict,
        difference: Difference {
            on: DifferenceOn::Time,
            between: vec![ids(members, left), ids(members, right)],
            note,
        },
        parted: vec![(a.outlets.clone(), b.outlets.clone())],
    })
}

/// A claim's stated clock time, with the zone that it states or else that of its outlet's home.
fn reading(member: &Member<'_>) -> Option<Reading> {
    let time = member
        .features
        .time
        .filter(|t| t.unit == Unit::Clock && t.stated())?;
    let stated = stated_offset(&member.claim.time.as_ref()?.value).map(|o| (o, true));
    let home = member
        .article
        .and_then(|a| a.zone.as_deref())
        .and_then(offset)
        .map(|o| (o, false));
    Some((time.start, stated.or(home)))
}

fn set_against((t, zone_x): Reading, (u, zone_y): Reading) -> Option<Verdict> {
    let printed = (t - u).abs();
    if printed >= DAY {
        return None;
    }
    let whole_hours = |seconds: i64| seconds % 1800 == 0;
    Some(match (zone_x, zone_y) {
        (Some((a, stated_a)), Some((b, stated_b))) => {
            let apart = ((t - a) - (u - b)).abs();
            match () {
                _ if apart <= MOMENT => Verdict::Same,
                _ if printed <= MOMENT && !(stated_a && stated_b) => Verdict::Same,
                _ if stated_a && stated_b => Verdict::Conflict,
                // A clock without a zone may be of any zone.
                _ if whole_hours(apart) || whole_hours(printed) => Verdict::Apart,
                _ => Verdict::Conflict,
            }
        }
        _ if printed <= MOMENT => Verdict::Same,
        _ if whole_hours(printed) => Verdict::Apart,
        _ => Verdict::Conflict,
    })
}

/// The sentence about two clock times; none where they are printed alike.
fn clock_note(
    members: &[Member<'_>],
    (x, left): (&Member<'_>, &[usize]),
    (y, right): (&Member<'_>, &[usize]),
    verdict: Verdict,
) -> Option<String> {
    let ((t, zone_x), (u, zone_y)) = (reading(x)?, reading(y)?);
    if verdict == Verdict::Same && t == u {
        return None;
    }
    let printed = |m: &Member<'_>| {
        m.claim
            .time
            .as_ref()
            .and_then(|t| printed_clock(&t.value))
            .map(str::to_owned)
    };
    let (clock_x, clock_y) = (printed(x)?, printed(y)?);
    let zone = |zone: Option<Zone>| match zone {
        Some((offset, true)) => format!(" (UTC{})", utc(offset)),
        _ => String::new(),
    };
    let ((n, name_x), (m, name_y)) = (
        named(members, left.iter().copied()),
        named(members, right.iter().copied()),
    );
    let lead = format!(
        "{name_x} {} {clock_x}{}, {name_y} {clock_y}{}",
        verb(n, "say"),
        zone(zone_x),
        zone(zone_y)
    );
    let unzoned = [(n, name_x, zone_x), (m, name_y, zone_y)]
        .into_iter()
        .find(|(.., z)| z.is_none_or(|(_, stated)| !stated));
    let tail = match (verdict, unzoned) {
        (Verdict::Same, Some((n, name, Some((offset, _))))) => format!(
            ": the same moment, if {name} {} {} home time, UTC{}.",
            verb(n, "use"),
            if n == 1 { "its" } else { "their" },
            utc(offset)
        ),
        (Verdict::Same, _) => ": the same moment.".to_owned(),
        (Verdict::Apart, Some((n, name, _))) => {
            format!("; {name} {} no zone, so that both can be right.", verb(n, "give"))
        }
        _ => ".".to_owned(),
    };
    Some(sentence_case(&format!("{lead}{tail}")))
}

fn utc(offset: i64) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.abs() / 60;
    match minutes % 60 {
        0 => format!("{sign}{}", minutes / 60),
        rest => format!("{sign}{}:{rest:02}", minutes / 60),
    }
}

/// Months and years that exclude each other, each stated, of claims that are otherwise closely alike.
pub(crate) fn dates(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let dated = |m: &Member<'_>| {
        let time = m.features.time?;
        (time.stated() && time.unit >= Unit::Month).then_some((time.start, time.end))
    };
    let camps = camps(members, &told(members, dated));
    let mut found = Vec::new();
    for (a, b) in pairs(&camps) {
        let meet = |x: &(i64, i64), y: &(i64, i64)| x.0 < y.1 && y.0 < x.1;
        if a.said.iter().any(|x| b.said.iter().any(|y| meet(x, y))) {
            continue;
        }
        let close = best_pair(members, (a, b), |(i, _), (j, _)| {
            (alike(i, j) >= CLOSELY).then_some(())
        });
        let Some((_, Some(one), Some(other))) = close.map(|(_, x, y)| ((), dated(x), dated(y))) else {
            continue;
        };
        let when = |(start, end): (i64, i64)| {
            super::episodes::range_label(start.div_euclid(DAY), (end - 1).div_euclid(DAY))
        };
        let ((n, name_x), (_, name_y)) = (
            named(members, a.members.iter().copied()),
            named(members, b.members.iter().copied()),
        );
        let note = format!(
            "{name_x} {} it {}, {name_y} {}.",
            verb(n, "date"),
            when(one),
            when(other)
        );
        found.push(Found {
            verdict: Verdict::Conflict,
            difference: Difference {
                on: DifferenceOn::Time,
                between: vec![
                    ids(members, a.members.iter().copied()),
                    ids(members, b.members.iter().copied()),
                ],
                note: sentence_case(&note),
            },
            parted: vec![(a.outlets.clone(), b.outlets.clone())],
        });
    }
    found
}
