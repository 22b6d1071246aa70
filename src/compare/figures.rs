//! Where the outlets of a fact count differently.
//!
//! Comes in: the claims of one fact. Goes out: the differences between their figures, each with its camps and its
//! sentence. Does not: judge anything but figures.

use super::clock::{Unit, day_label};
use super::counts::Count;
use super::episodes::range_label;
use super::parties::Kin;
use super::relation::sentence_case;
use super::relation::{Camp, Found, Member, Verdict, camps, ids, named, pairs, verb};
use super::score::SAME;
use crate::language::order::{gather, sort, sort_by};
use crate::model::{Bound, Difference, DifferenceOn};
use std::collections::{BTreeMap, BTreeSet};

/// The number of a count, its bits so that it has an order, and its bound.
type Value = (u64, u8);
/// What is counted, and the part of those concerned of which it speaks.
type Scope<'a> = (&'a str, &'a BTreeSet<String>);
/// What each outlet counts: the value, the position of the member.
type Told = BTreeMap<usize, Vec<(Value, usize)>>;

pub(crate) fn figures(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let whole = BTreeSet::new();
    let mut scopes: BTreeMap<Scope<'_>, Told> = BTreeMap::new();
    let mut example: BTreeMap<(&str, Value), &Count> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        let counts = &member.features.counts;
        for count in counts.iter().filter(|c| c.bound != Bound::Unknown) {
            let said = value(count);
            example.entry((&count.sort, said)).or_insert(count);
            let mut add = |subgroup| {
                let told = scopes.entry((&count.sort, subgroup)).or_default();
                told.entry(member.features.outlet).or_default().push((said, at));
            };
            add(&count.subgroup);
            // "A child" died: one person, whatever the group.
            if !count.subgroup.is_empty() && count.value == Some(1.0) {
                add(&whole);
            }
        }
    }
    scopes
        .into_iter()
        .filter(|(_, told)| told.len() > 1)
        .filter_map(|((sort, _), told)| {
            let count = |said: Value| example.get(&(sort, said)).copied();
            // The first outlet's word for what is counted.
            let first = told.values().flatten().next();
            let measure = first
                .and_then(|&(said, _)| count(said))
                .map_or(sort, |c| &c.measure);
            figure(members, measure, &told, &count, alike)
        })
        .collect()
}

fn value(count: &Count) -> Value {
    (count.value.unwrap_or(f64::NAN).to_bits(), count.bound as u8)
}

fn figure<'c>(
    members: &[Member<'_>],
    measure: &str,
    all: &Told,
    count: &impl Fn(Value) -> Option<&'c Count>,
    alike: &impl Fn(usize, usize) -> f64,
) -> Option<Found> {
    let allowed = |x: Value, y: Value| count(x).zip(count(y)).is_none_or(|(x, y)| x.allows(y));
    let best: Told = gather(all.iter().map(|(&outlet, told)| (outlet, tightest(told, count))));
    let camps = camps(members, &best);
    let mut parted = Vec::new();
    let mut involved: BTreeSet<usize> = BTreeSet::new();
    let mut reason: Option<Option<Reason>> = None;
    for (a, b) in pairs(&camps) {
        if a.said.iter().any(|&x| b.said.iter().any(|&y| allowed(x, y))) {
            continue;
        }
        parted.push((a.outlets.clone(), b.outlets.clone()));
        involved.extend(a.outlets.first().into_iter().chain(b.outlets.first()));
        if reason != Some(None) {
            let mine = weakest(members, (a, b), measure, alike);
            reason = Some(reason.map_or(mine, |reason| reason.min(mine)));
        }
    }
    // None of no reason comes before any reason: one pair that can be set against each other is a conflict.
    let reason = reason?;
    let camps: Vec<&Camp<Value>> = camps
        .iter()
        .filter(|camp| camp.outlets.first().is_some_and(|first| involved.contains(first)))
        .collect();
    let note = note(members, &camps, measure, count, reason);
    Some(Found {
        verdict: match reason {
            None => Verdict::Conflict,
            Some(_) => Verdict::Apart,
        },
        difference: Difference {
            on: DifferenceOn::Figure,
            between: sides(members, &camps, all, &allowed, count),
            note,
        },
        parted,
    })
}

/// Those that give a number, where any do; else all.
fn tightest<'c>(told: &[(Value, usize)], count: &impl Fn(Value) -> Option<&'c Count>) -> Vec<(Value, usize)> {
    let exact: Vec<(Value, usize)> = told
        .iter()
        .copied()
        .filter(|&(s, _)| count(s).is_some_and(|c| matches!(c.bound, Bound::Exact | Bound::About)))
        .collect();
    if exact.is_empty() { told.to_vec() } else { exact }
}

/// Why two counts cannot be set against each other; the first reason is the one that tells most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// They are as of different days.
    Days,
    /// Each is one side's.
    Sides,
    /// One of them is not certain.
    Open,
    /// The claims need not be of just the same thing.
    Matter,
}

/// None where some of their members stand against each other; else the first reason why not.
fn weakest(
    members: &[Member<'_>],
    (a, b): (&Camp<Value>, &Camp<Value>),
    measure: &str,
    alike: &impl Fn(usize, usize) -> f64,
) -> Option<Reason> {
    let mut least = Reason::Matter;
    for (i, x) in a.spokesmen(members) {
        for (j, y) in b.spokesmen(members) {
            match incomparable(x, y, measure) {
                Some(reason) => least = least.min(reason),
                None if alike(i, j) >= SAME => return None,
                None => {}
            }
        }
    }
    Some(least)
}

/// Whether two counts speak of the same moment and stand against each other; the reason, if not.
fn incomparable(x: &Member<'_>, y: &Member<'_>, measure: &str) -> Option<Reason> {
    let kin = x.features.source.kin(&y.features.source);
    let sides = kin == Kin::Different
        && !x.features.source.parties.is_empty()
        && !y.features.source.parties.is_empty();
    if sides {
        return Some(Reason::Sides);
    }
    if x.claim.hedged || y.claim.hedged || x.claim.negated != y.claim.negated {
        return Some(Reason::Open);
    }
    // How long a thing took does not grow afterwards.
    if measure == "duration" {
        return None;
    }
    let day = |m: &Member<'_>| m.features.published;
    let told = |m: &Member<'_>| m.features.time.filter(|t| t.unit <= Unit::Day);
    let same_told = match (told(x), told(y)) {
        (Some(a), Some(b)) => {
            a.day() == b.day() && !(a.unit == Unit::Clock && b.unit == Unit::Clock && a.start != b.start)
        }
        _ => true,
    };
    let apart = match (day(x), day(y)) {
        (Some(a), Some(b)) => (a - b).abs(),
        _ => 0,
    };
    let provisional = [x, y].iter().any(|m| m.detail.provisional);
    // A count told a day later may have risen, unless both lead it back to the same body on the same day.
    let same_moment = same_told
        && (apart == 0
            || (apart == 1 && !provisional && kin == Kin::Same && told(x).is_some() && told(y).is_some()));
    (!same_moment).then_some(Reason::Days)
}

/// The day of a member, as one counts it.
type AsOf = fn(&Member<'_>) -> Option<i64>;

/// The day as of which a claim counts: the one that it tells, where it speaks of a count that grows; else that of its
/// article.
fn as_of(member: &Member<'_>) -> Option<i64> {
    let told = member
        .features
        .time
        .filter(|t| t.unit <= Unit::Day)
        .map(|t| t.day());
    let published = member.features.published;
    let (first, second) = if member.features.rising {
        (told, published)
    } else {
        (published, told)
    };
    first.or(second)
}

/// The claims that go together: those of the differing camps' best values, then what each outlet says besides.
fn sides<'c>(
    members: &[Member<'_>],
    camps: &[&Camp<Value>],
    all: &Told,
    allowed: &impl Fn(Value, Value) -> bool,
    count: &impl Fn(Value) -> Option<&'c Count>,
) -> Vec<Vec<String>> {
    let number = |said: Value| count(said).and_then(|c| c.value).unwrap_or(0.0);
    let outlets: BTreeSet<usize> = gather(camps.iter().flat_map(|c| &c.outlets).copied());
    let best: BTreeSet<Value> = gather(camps.iter().flat_map(|c| &c.said).copied());
    let mut values: Vec<Value> = best.iter().copied().collect();
    sort_by(&mut values, |&a, &b| {
        number(b).total_cmp(&number(a)).then(a.cmp(&b))
    });
    let mut sides: Vec<Vec<Value>> = Vec::new();
    for value in values {
        match sides
            .iter_mut()
            .find(|side| side.iter().all(|&other| allowed(other, value)))
        {
            Some(side) => side.push(value),
            None => sides.push(vec![value]),
        }
    }
    let mut claims: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); sides.len()];
    for told in outlets.iter().filter_map(|o| all.get(o)) {
        for &(said, at) in told {
            let fits = |side: &Vec<Value>| {
                if best.contains(&said) {
                    return side.contains(&said);
                }
                // What an outlet says besides goes with what it says best.
                told.iter().any(|(own, _)| side.contains(own))
                    && side.iter().all(|&other| allowed(other, said))
            };
            let side = sides.iter().position(fits);
            if let Some(claims) = side.and_then(|side| claims.get_mut(side)) {
                claims.insert(at);
            }
        }
    }
    claims.into_iter().map(|of| ids(members, of)).collect()
}

fn note<'c>(
    members: &[Member<'_>],
    camps: &[&Camp<Value>],
    measure: &str,
    count: &impl Fn(Value) -> Option<&'c Count>,
    reason: Option<Reason>,
) -> String {
    let what = if measure == "duration" {
        String::new()
    } else {
        format!(" {}", measure.replace('_', " "))
    };
    // Where all count as of the same day, what parts them is when they were printed.
    let days = |of: AsOf| -> BTreeSet<String> { gather(camps.iter().map(|c| day(members, c, of))) };
    let printed: AsOf = |member| member.features.published;
    let as_of: AsOf = if days(as_of).len() > 1 { as_of } else { printed };
    let mut parts = Vec::new();
    for (at, camp) in camps.iter().enumerate() {
        let mut values: Vec<String> = camp.said.iter().filter_map(|&s| count(s)).map(in_words).collect();
        sort(&mut values);
        values.dedup();
        let values = values.join(" and ");
        let (n, names) = named(members, camp.members.iter().copied());
        let day = if reason == Some(Reason::Days) {
            day(members, camp, as_of)
        } else {
            String::new()
        };
        parts.push(match at {
            0 => format!("{names} {} {values}{what}{day}", verb(n, "give")),
            _ => format!("{names} {values}{day}"),
        });
    }
    let tail = match reason {
        None => "",
        Some(Reason::Days) => " The number may have changed in between.",
        Some(Reason::Sides) => " Each number is that of one side.",
        Some(Reason::Open) => " Not all of them are given as certain.",
        Some(Reason::Matter) => " They need not count just the same.",
    };
    sentence_case(&format!("{}.{tail}", parts.join(", ")))
}

/// " as of 6 May 2031", for the days as of which a camp's members count.
fn day(members: &[Member<'_>], camp: &Camp<Value>, of: AsOf) -> String {
    let days = || camp.members.iter().filter_map(|&at| members.get(at).and_then(of));
    match (days().min(), days().max()) {
        (Some(first), Some(last)) if first == last => format!(" as of {}", day_label(first)),
        (Some(first), Some(last)) => format!(" as of {}", range_label(first, last)),
        _ => String::new(),
    }
}

/// A count in words: "more than 6,500".
fn in_words(count: &Count) -> String {
    let number = match &count.given {
        Some((value, unit)) => format!(
            "{} {}",
            thousands(*value),
            if *value == 1.0 {
                unit.trim_end_matches('s')
            } else {
                unit
            }
        ),
        None => count
            .value
            .map_or_else(|| "an unknown number".to_owned(), thousands),
    };
    let bound = match count.bound {
        Bound::Exact | Bound::Unknown => "",
        Bound::AtLeast => "at least ",
        Bound::MoreThan => "more than ",
        Bound::About => "about ",
        Bound::AtMost => "at most ",
        Bound::LessThan => "fewer than ",
    };
    format!("{bound}{number}")
}

fn thousands(value: f64) -> String {
    let plain = value.to_string();
    let (whole, rest) = plain
        .split_once('.')
        .map_or((plain.as_str(), String::new()), |(w, r)| (w, format!(".{r}")));
    let digits: Vec<char> = whole.chars().collect();
    let mut out = String::new();
    for (at, digit) in digits.iter().enumerate() {
        let left = digits.len() - at;
        if at > 0
            && left.is_multiple_of(3)
            && digits.get(at - 1).is_some_and(char::is_ascii_digit)
            && digits.len() > 4
        {
            out.push(',');
        }
        out.push(*digit);
    }
    out + &rest
}
