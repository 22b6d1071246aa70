//! Where the outlets of a fact count differently.
//!
//! Comes in: the claims of one fact. Goes out: the differences between their figures, each with its camps and its
//! sentence. Does not: judge anything but figures.

use super::clock::Unit;
use super::counts::Count;
use super::features::published;
use super::lexicon::PROVISIONAL;
use super::parties::Kin;
use super::relation::{Found, Member, Verdict, name, pairs, sentence_case};
use super::score::SAME;
use super::words::words;
use crate::language::order::{gather, sort, sort_by};
use crate::model::{Bound, Difference, DifferenceOn};
use std::collections::{BTreeMap, BTreeSet};

/// A count that stands for its outlet: position of the member, position of the count.
type Stated = (usize, usize);

pub(crate) fn figures(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let scopes: BTreeSet<(&str, &BTreeSet<String>)> = members
        .iter()
        .flat_map(|m| &m.features.counts)
        .map(|c| (c.measure.as_str(), &c.subgroup))
        .collect();
    scopes
        .into_iter()
        .filter_map(|(measure, subgroup)| figure(members, measure, subgroup, alike))
        .collect()
}

fn figure(
    members: &[Member<'_>],
    measure: &str,
    subgroup: &BTreeSet<String>,
    alike: &impl Fn(usize, usize) -> f64,
) -> Option<Found> {
    let count = |(m, c): Stated| members.get(m).and_then(|m| m.features.counts.get(c));
    let mut all: BTreeMap<usize, Vec<Stated>> = BTreeMap::new();
    for (m, member) in members.iter().enumerate() {
        for (c, count) in member.features.counts.iter().enumerate() {
            // "A child" died: one person, whatever the group.
            let scope = count.subgroup == *subgroup || (subgroup.is_empty() && count.value == Some(1.0));
            if count.measure == measure && scope && count.bound != Bound::Unknown {
                all.entry(member.features.outlet).or_default().push((m, c));
            }
        }
    }
    let best: BTreeMap<usize, Vec<Stated>> = gather(
        all.iter()
            .map(|(&outlet, counts)| (outlet, tightest(counts, count))),
    );
    let mut outlets: Vec<(usize, usize)> = Vec::new();
    let mut verdict = Verdict::Apart;
    for ((a, xs), (b, ys)) in pairs(&best) {
        let allowed = |x: &Stated, y: &Stated| count(*x).zip(count(*y)).is_none_or(|(x, y)| x.allows(y));
        if xs.iter().any(|x| ys.iter().any(|y| allowed(x, y))) {
            continue;
        }
        outlets.push((a, b));
        let comparable = xs.iter().any(|x| {
            ys.iter()
                .any(|y| comparable(members, x.0, y.0) && alike(x.0, y.0) >= SAME)
        });
        if comparable {
            verdict = Verdict::Conflict;
        }
    }
    if outlets.is_empty() {
        return None;
    }
    let involved: BTreeSet<usize> = outlets.iter().flat_map(|&(a, b)| [a, b]).collect();
    let shown: Vec<Stated> = involved
        .iter()
        .filter_map(|o| best.get(o))
        .flatten()
        .copied()
        .collect();
    let camps = camps(&shown, &all, &involved, count);
    let between = camps
        .iter()
        .map(|camp| {
            let ids: BTreeSet<usize> = camp.iter().map(|&(m, _)| m).collect();
            ids.into_iter()
                .filter_map(|m| members.get(m))
                .map(|m| m.claim.id.clone())
                .collect()
        })
        .collect();
    let mut note = figure_note(members, &best, &involved, measure, count);
    if verdict == Verdict::Apart {
        note.push_str(" These need not be of the same moment or from the same side.");
    }
    Some(Found {
        verdict,
        difference: Difference {
            on: DifferenceOn::Figure,
            between,
            note,
        },
        outlets,
    })
}

/// Those that give a number, where any do; else all.
fn tightest<'c>(counts: &[Stated], count: impl Fn(Stated) -> Option<&'c Count>) -> Vec<Stated> {
    let exact: Vec<Stated> = counts
        .iter()
        .copied()
        .filter(|&s| count(s).is_some_and(|c| matches!(c.bound, Bound::Exact | Bound::About)))
        .collect();
    if exact.is_empty() { counts.to_vec() } else { exact }
}

/// Whether two counts speak of the same moment and stand against each other.
fn comparable(members: &[Member<'_>], x: usize, y: usize) -> bool {
    let (Some(x), Some(y)) = (members.get(x), members.get(y)) else {
        return false;
    };
    let kin = x.features.source.kin(&y.features.source);
    let sides = kin == Kin::Different
        && !x.features.source.parties.is_empty()
        && !y.features.source.parties.is_empty();
    if sides || x.claim.hedged || y.claim.hedged || x.claim.negated != y.claim.negated {
        return false;
    }
    let day = |m: &Member<'_>| m.article.and_then(published);
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
    let provisional = [x, y].iter().any(|m| {
        words(m.sentence)
            .iter()
            .any(|w| PROVISIONAL.contains(&w.lower.as_str()))
    });
    // A count told a day later may have risen, unless both lead it back to the same body on the same day.
    same_told
        && (apart == 0
            || (apart == 1 && !provisional && kin == Kin::Same && told(x).is_some() && told(y).is_some()))
}

/// Counts that go together: those of the differing outlets' best, then what each outlet says besides.
fn camps<'c>(
    best: &[Stated],
    all: &BTreeMap<usize, Vec<Stated>>,
    involved: &BTreeSet<usize>,
    count: impl Fn(Stated) -> Option<&'c Count>,
) -> Vec<Vec<Stated>> {
    let value = |s: Stated| count(s).and_then(|c| c.value).unwrap_or(0.0);
    let fits = |camp: &[Stated], s: Stated| {
        camp.iter()
            .all(|&other| count(other).zip(count(s)).is_some_and(|(a, b)| a.allows(b)))
    };
    let mut order = best.to_vec();
    sort_by(&mut order, |&a, &b| value(b).total_cmp(&value(a)).then(a.cmp(&b)));
    let mut camps: Vec<Vec<Stated>> = Vec::new();
    for stated in order {
        match camps.iter_mut().find(|camp| fits(camp, stated)) {
            Some(camp) => camp.push(stated),
            None => camps.push(vec![stated]),
        }
    }
    for counts in involved.iter().filter_map(|o| all.get(o)) {
        for &stated in counts.iter().filter(|s| !best.contains(s)) {
            let own = camps
                .iter()
                .position(|camp| camp.iter().any(|s| counts.contains(s)) && fits(camp, stated));
            if let Some(camp) = own.and_then(|at| camps.get_mut(at)) {
                camp.push(stated);
            }
        }
    }
    camps
}

fn figure_note<'c>(
    members: &[Member<'_>],
    best: &BTreeMap<usize, Vec<Stated>>,
    involved: &BTreeSet<usize>,
    measure: &str,
    count: impl Fn(Stated) -> Option<&'c Count>,
) -> String {
    let mut gives: Vec<(String, String)> = Vec::new();
    for outlet in involved {
        let counts = best.get(outlet).map(Vec::as_slice).unwrap_or_default();
        let Some(member) = counts.first().and_then(|&(m, _)| members.get(m)) else {
            continue;
        };
        let mut values: Vec<String> = counts.iter().filter_map(|&s| count(s)).map(value).collect();
        sort(&mut values);
        values.dedup();
        gives.push((values.join(" and "), name(member)));
    }
    let what = if measure == "duration" {
        String::new()
    } else {
        format!(" {}", measure.replace('_', " "))
    };
    let parts: Vec<String> = gives
        .iter()
        .enumerate()
        .map(|(i, (values, name))| match i {
            0 => format!("{name} gives {values}{what}"),
            _ => format!("{name} {values}"),
        })
        .collect();
    format!("{}.", sentence_case(&parts.join(", ")))
}

/// A count in words: "more than 6,500".
fn value(count: &Count) -> String {
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
