//! How the claims of one fact stand to each other.
//!
//! Comes in: the claims of one fact. Goes out: agree, differ, not comparable or single, and each difference with a
//! sentence that a reader understands alone. Does not: say who is right, or decide what belongs to the fact.
//!
//! Only claims of different outlets are set against each other, and an outlet differs from another only where none of
//! its best values goes with any of the other's. A difference that leaves room for both to stand is shown but makes no
//! conflict: when in doubt, say less.

use super::clock::{DAY, Unit, offset, printed_clock, stated_offset};
use super::features::{Features, published};
use super::figures::figures;
use super::lexicon::{COMPASS, PROVISIONAL};
use super::parties::Kin;
use super::score::SAME;
use super::wording;
use super::words::{Word, words};
use crate::model::{Article, Claim, Difference, DifferenceOn, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// One claim of a fact with all that it is judged by.
#[derive(Clone, Copy)]
pub(crate) struct Member<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Its article.
    pub article: Option<&'a Article>,
    /// Its features.
    pub features: &'a Features,
    /// The text of its sentence.
    pub sentence: &'a str,
}

/// How the claims stand, and where they part. `alike` scores a pair of members, by their positions.
pub(crate) fn relate(
    members: &[Member<'_>],
    alike: impl Fn(usize, usize) -> f64,
) -> (Relation, Vec<Difference>) {
    let outlets: BTreeSet<usize> = members.iter().map(|m| m.features.outlet).collect();
    if outlets.len() < 2 {
        return (Relation::Single, Vec::new());
    }
    let mut found = figures(members, &alike);
    found.extend(clocks(members, &alike));
    found.extend(dates(members, &alike));
    found.extend(bearings(members));
    found.extend(assertions(members, &alike));
    let conflict = found.iter().any(|f| f.verdict == Verdict::Conflict);
    let apart: BTreeSet<(usize, usize)> = found
        .iter()
        .filter(|f| f.verdict == Verdict::Apart)
        .flat_map(|f| f.outlets.iter().copied())
        .collect();
    let pairs = outlets.len() * (outlets.len() - 1) / 2;
    let relation = match () {
        _ if conflict => Relation::Differ,
        _ if apart.len() * SOME >= pairs => Relation::NotComparable,
        _ => Relation::Agree,
    };
    let mut differences: Vec<Difference> = found.into_iter().map(|f| f.difference).collect();
    let named: Vec<(&Claim, usize, String)> = members
        .iter()
        .map(|m| (m.claim, m.features.outlet, name(m)))
        .collect();
    differences.extend(wording::differences(&named));
    (relation, differences)
}

/// Where one pair of outlets in so many cannot be set against each other, the fact is not agreed.
const SOME: usize = 2;

/// What a difference comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Both cannot stand as printed.
    Conflict,
    /// They cannot be set against each other.
    Apart,
    /// They say the same in other terms.
    Same,
}

pub(crate) struct Found {
    pub verdict: Verdict,
    pub difference: Difference,
    /// The pairs of outlets that it parts.
    pub outlets: Vec<(usize, usize)>,
}

/// The outlet as a reader knows it.
pub(crate) fn name(member: &Member<'_>) -> String {
    let outlet = member
        .article
        .and_then(|a| a.outlet.as_deref())
        .map(str::trim)
        .filter(|o| !o.is_empty());
    outlet.map_or_else(|| "an unnamed outlet".to_owned(), str::to_owned)
}

/// With a capital letter at its beginning.
pub(crate) fn sentence_case(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Positions of the members, by outlet.
fn by_outlet(members: &[Member<'_>], keep: impl Fn(&Member<'_>) -> bool) -> BTreeMap<usize, Vec<usize>> {
    let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate().filter(|(_, m)| keep(m)) {
        out.entry(member.features.outlet).or_default().push(at);
    }
    out
}

/// What an outlet, by its number, has to say.
type Of<'a, T> = (usize, &'a Vec<T>);

/// Every two outlets.
pub(crate) fn pairs<T>(of: &BTreeMap<usize, Vec<T>>) -> impl Iterator<Item = (Of<'_, T>, Of<'_, T>)> {
    of.iter()
        .enumerate()
        .flat_map(move |(i, (&a, x))| of.iter().skip(i + 1).map(move |(&b, y)| ((a, x), (b, y))))
}

// ---------------------------------------------------------------- times

/// Claims less alike than this may be of one fact and still tell of different moments of it.
const CLOSELY: f64 = SAME + 0.01;
/// Clock times this near are one moment.
const MOMENT: i64 = 15 * 60;

fn clocks(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let told = by_outlet(members, |m| {
        m.features
            .time
            .is_some_and(|t| t.unit == Unit::Clock && t.stated())
    });
    let mut found = Vec::new();
    for ((a, xs), (b, ys)) in pairs(&told) {
        let verdicts: Vec<(Verdict, usize, usize)> = xs
            .iter()
            .flat_map(|&x| ys.iter().map(move |&y| (x, y)))
            .filter(|&(x, y)| alike(x, y) >= CLOSELY)
            .filter_map(|(x, y)| Some((clock(members.get(x)?, members.get(y)?)?, x, y)))
            .collect();
        // One pair of times that go together is enough: the others tell of other moments.
        let Some(&(verdict, x, y)) = verdicts.iter().min_by_key(|(v, ..)| match v {
            Verdict::Same => 0,
            Verdict::Apart => 1,
            Verdict::Conflict => 2,
        }) else {
            continue;
        };
        let (Some(x), Some(y)) = (members.get(x), members.get(y)) else {
            continue;
        };
        if let Some(note) = clock_note(x, y, verdict) {
            let between = vec![vec![x.claim.id.clone()], vec![y.claim.id.clone()]];
            found.push(Found {
                verdict,
                difference: Difference {
                    on: DifferenceOn::Time,
                    between,
                    note,
                },
                outlets: vec![(a, b)],
            });
        }
    }
    found
}

/// An offset from UTC in seconds, and whether the article states it.
type Zone = (i64, bool);

/// A claim's clock time: seconds, printed hours and minutes, offset from UTC and whether the article states it.
fn reading<'a>(member: &Member<'a>) -> Option<(i64, &'a str, Option<Zone>)> {
    let value = &member.claim.time.as_ref()?.value;
    let stated = stated_offset(value).map(|o| (o, true));
    let home = member
        .article
        .and_then(|a| a.zone.as_deref())
        .and_then(offset)
        .map(|o| (o, false));
    Some((
        member.features.time?.start,
        printed_clock(value)?,
        stated.or(home),
    ))
}

fn clock(x: &Member<'_>, y: &Member<'_>) -> Option<Verdict> {
    let ((t, _, zone_x), (u, _, zone_y)) = (reading(x)?, reading(y)?);
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
fn clock_note(x: &Member<'_>, y: &Member<'_>, verdict: Verdict) -> Option<String> {
    let ((t, clock_x, zone_x), (u, clock_y, zone_y)) = (reading(x)?, reading(y)?);
    if verdict == Verdict::Same && t == u {
        return None;
    }
    let zone = |zone: Option<Zone>| match zone {
        Some((offset, true)) => format!(" (UTC{})", utc(offset)),
        _ => String::new(),
    };
    let lead = format!(
        "{} says {clock_x}{}, {} {clock_y}{}",
        name(x),
        zone(zone_x),
        name(y),
        zone(zone_y)
    );
    let unzoned = [(x, zone_x), (y, zone_y)]
        .into_iter()
        .find(|(_, z)| z.is_none_or(|(_, stated)| !stated));
    let tail = match (verdict, unzoned) {
        (Verdict::Same, Some((member, Some((offset, _))))) => {
            format!(
                ": the same moment, if {} uses its home time, UTC{}.",
                name(member),
                utc(offset)
            )
        }
        (Verdict::Same, _) => ": the same moment.".to_owned(),
        (Verdict::Apart, Some((member, _))) => {
            format!("; {} gives no zone, so that both can be right.", name(member))
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
fn dates(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let dated = by_outlet(members, |m| {
        m.features
            .time
            .is_some_and(|t| t.stated() && t.unit >= Unit::Month)
    });
    let mut found = Vec::new();
    for ((a, xs), (b, ys)) in pairs(&dated) {
        let time = |at: &usize| members.get(*at).and_then(|m| m.features.time);
        if xs.iter().any(|x| {
            ys.iter()
                .any(|y| time(x).zip(time(y)).is_none_or(|(x, y)| x.meets(&y)))
        }) {
            continue;
        }
        let close = xs
            .iter()
            .flat_map(|&x| ys.iter().map(move |&y| (x, y)))
            .find(|&(x, y)| alike(x, y) >= CLOSELY);
        let Some((Some(x), Some(y))) = close.map(|(x, y)| (members.get(x), members.get(y))) else {
            continue;
        };
        let when = |m: &Member<'_>| {
            let time = m.features.time?;
            Some(super::episodes::range_label(
                time.start.div_euclid(DAY),
                (time.end - 1).div_euclid(DAY),
            ))
        };
        let (Some(one), Some(other)) = (when(x), when(y)) else {
            continue;
        };
        let note = sentence_case(&format!("{} dates it {one}, {} {other}.", name(x), name(y)));
        let between = vec![vec![x.claim.id.clone()], vec![y.claim.id.clone()]];
        found.push(Found {
            verdict: Verdict::Conflict,
            difference: Difference {
                on: DifferenceOn::Time,
                between,
                note,
            },
            outlets: vec![(a, b)],
        });
    }
    found
}

// ---------------------------------------------------------------- places

/// "55 kilometres south of Ash": the direction's number on the circle, its word, and what it is taken from.
fn bearing<'t>(text: &'t [Word<'t>]) -> Option<(usize, &'t str, &'t str)> {
    for (at, word) in text.iter().enumerate() {
        let Some(direction) = COMPASS
            .iter()
            .position(|names| names.contains(&word.lower.as_str()))
        else {
            continue;
        };
        let measured = text
            .get(at.saturating_sub(6)..at)
            .unwrap_or_default()
            .iter()
            .any(|w| w.lower.starts_with(|c: char| c.is_ascii_digit()));
        let of = text.get(at + 1).is_some_and(|w| w.lower == "of");
        let anchor = text
            .get(at + 2..(at + 7).min(text.len()))
            .unwrap_or_default()
            .iter()
            .find(|w| w.capital);
        if let (true, true, Some(anchor)) = (measured, of, anchor) {
            return Some((direction, &word.lower, &anchor.lower));
        }
    }
    None
}

fn bearings(members: &[Member<'_>]) -> Vec<Found> {
    let texts: Vec<Vec<Word<'_>>> = members.iter().map(|m| words(&m.claim.evidence.exact)).collect();
    let read: Vec<Option<(usize, &str, &str)>> = texts.iter().map(|t| bearing(t)).collect();
    let told = by_outlet(members, |m| bearing(&words(&m.claim.evidence.exact)).is_some());
    let mut found = Vec::new();
    for ((a, xs), (b, ys)) in pairs(&told) {
        for (&x, &y) in xs.iter().flat_map(|x| ys.iter().map(move |y| (x, y))) {
            let (Some(Some((p, from, anchor))), Some(Some((q, other, same)))) = (read.get(x), read.get(y))
            else {
                continue;
            };
            let turn = p.abs_diff(*q);
            let turn = turn.min(COMPASS.len() - turn);
            if anchor != same || turn == 0 {
                continue;
            }
            let (Some(one), Some(two)) = (members.get(x), members.get(y)) else {
                continue;
            };
            // South and south-west differ in precision; south and west do not.
            let verdict = if turn >= 2 {
                Verdict::Conflict
            } else {
                Verdict::Apart
            };
            let note = format!(
                "{} puts it {from} of {}, {} {other} of it.",
                name(one),
                sentence_case(anchor),
                name(two)
            );
            let between = vec![vec![one.claim.id.clone()], vec![two.claim.id.clone()]];
            let difference = Difference {
                on: DifferenceOn::Place,
                between,
                note: sentence_case(&note),
            };
            found.push(Found {
                verdict,
                difference,
                outlets: vec![(a, b)],
            });
        }
    }
    found
}

// ---------------------------------------------------------------- assertion and denial

fn assertions(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let said = by_outlet(members, |m| !m.features.negated);
    let denied = by_outlet(members, |m| m.features.negated);
    let mut found = Vec::new();
    for (&a, xs) in &said {
        for (&b, ys) in denied.iter().filter(|(b, _)| **b != a) {
            // An outlet that gives both sides is at odds with nobody.
            if said.contains_key(&b) || denied.contains_key(&a) {
                continue;
            }
            let close = xs
                .iter()
                .flat_map(|&x| ys.iter().map(move |&y| (x, y)))
                .find(|&(x, y)| alike(x, y) >= SAME_MATTER);
            let Some((Some(x), Some(y))) = close.map(|(x, y)| (members.get(x), members.get(y))) else {
                continue;
            };
            let own_voice = x.claim.source.is_none() && y.claim.source.is_none();
            let same_voice = x.features.source.kin(&y.features.source) == Kin::Same;
            let open = x.claim.hedged
                || y.claim.hedged
                || [x, y].iter().any(|m| {
                    words(&m.claim.evidence.exact)
                        .iter()
                        .any(|w| PROVISIONAL.contains(&w.lower.as_str()))
                });
            let same_day = x.article.and_then(published) == y.article.and_then(published);
            let verdict = if (own_voice || same_voice) && !open && same_day {
                Verdict::Conflict
            } else {
                Verdict::Apart
            };
            let by = |m: &Member<'_>| {
                m.claim
                    .source
                    .as_ref()
                    .map_or_else(|| name(m), |s| format!("{} in {}", s.name, name(m)))
            };
            let note = sentence_case(&format!(
                "{} says that it is so, {} that it is not.",
                by(x),
                by(y)
            ));
            let between = vec![vec![x.claim.id.clone()], vec![y.claim.id.clone()]];
            found.push(Found {
                verdict,
                difference: Difference {
                    on: DifferenceOn::Assertion,
                    between,
                    note,
                },
                outlets: vec![(a.min(b), a.max(b))],
            });
        }
    }
    found
}

/// An assertion and a denial must be this much alike.
const SAME_MATTER: f64 = SAME;
