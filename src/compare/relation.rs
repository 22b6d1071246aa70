//! How the claims of one fact stand to each other.
//!
//! Comes in: the claims of one fact. Goes out: agree, differ, not comparable or single, and each difference with a
//! sentence that a reader understands alone. Does not: say who is right, or decide what belongs to the fact; the layers
//! on which claims differ are in `figures`, `moments`, `stances` and `wording`.
//!
//! Only claims of different outlets are set against each other, and an outlet differs from another only where none of
//! its best values goes with any of the other's. A difference that leaves room for both to stand is shown but makes no
//! conflict: when in doubt, say less. Outlets that say the same are one [`Camp`], and camps are set against each other
//! instead of outlets, so that a fact that a thousand outlets tell costs no more than a thousand times one.

use super::details::Detail;
use super::features::Features;
use super::figures::figures;
use super::moments::{clocks, dates};
use super::stances::{assertions, bearings, doers};
use super::wording;
use crate::language::order::{gather, sort, sort_by_key};
use crate::model::{Article, Claim, Difference, Relation};
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
    /// What is read off its words.
    pub detail: &'a Detail,
    /// The claim of whose sentence its own is a near copy, or itself.
    pub copy_of: usize,
    /// Its rank in an order that does not depend on that of the articles.
    pub rank: usize,
}

/// How the claims stand, and where they part. `alike` scores a pair of members, by their positions.
pub(crate) fn relate(
    members: &[Member<'_>],
    alike: &impl Fn(usize, usize) -> f64,
) -> (Relation, Vec<Difference>) {
    let outlets: BTreeSet<usize> = gather(members.iter().map(|m| m.features.outlet));
    if outlets.len() < 2 {
        return (Relation::Single, Vec::new());
    }
    // Most facts have no more than one layer on which they could differ.
    let any = |has: fn(&Member<'_>) -> bool| members.iter().any(has);
    let mut found = Vec::new();
    if any(|m| !m.features.counts.is_empty()) {
        found.extend(figures(members, alike));
    }
    if any(|m| m.features.time.is_some_and(|t| t.stated())) {
        found.extend(clocks(members, alike));
        found.extend(dates(members, alike));
    }
    if any(|m| m.features.bearing.is_some()) {
        found.extend(bearings(members));
    }
    if any(|m| m.detail.state_doer.is_some()) {
        found.extend(doers(members, alike));
    }
    if any(|m| m.features.negated || m.features.denies) {
        found.extend(assertions(members, alike));
    }
    let conflict = found.iter().any(|f| f.verdict == Verdict::Conflict);
    let apart = found.iter().filter(|f| f.verdict == Verdict::Apart);
    let apart = apart_pairs(&outlets, apart.flat_map(|f| &f.parted));
    let pairs = outlets.len() * (outlets.len() - 1) / 2;
    let relation = match () {
        _ if conflict => Relation::Differ,
        _ if apart * SOME >= pairs => Relation::NotComparable,
        _ => Relation::Agree,
    };
    let mut differences: Vec<Difference> = found.into_iter().map(|f| f.difference).collect();
    if any(|m| !m.detail.loaded.is_empty()) {
        differences.extend(wording::differences(members));
    }
    (relation, differences)
}

/// Where one pair of outlets in so many cannot be set against each other, the fact is not agreed.
const SOME: usize = 2;

/// What a difference comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// They say the same in other terms.
    Same,
    /// They cannot be set against each other.
    Apart,
    /// Both cannot stand as printed.
    Conflict,
}

/// The outlets on one side and on the other.
pub(crate) type Parted = (BTreeSet<usize>, BTreeSet<usize>);

/// A difference, and whom it parts.
pub(crate) struct Found {
    pub verdict: Verdict,
    pub difference: Difference,
    pub parted: Vec<Parted>,
}

/// How many pairs of outlets are parted by any of these.
fn apart_pairs<'f>(outlets: &BTreeSet<usize>, parted: impl Iterator<Item = &'f Parted>) -> usize {
    let parted: Vec<&Parted> = parted.collect();
    if parted.is_empty() {
        return 0;
    }
    // Outlets on the same sides of everything count together.
    let mut sides: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for outlet in outlets {
        let side = |(one, other): &&Parted| match (one.contains(outlet), other.contains(outlet)) {
            (true, _) => 1,
            (_, true) => 2,
            _ => 0,
        };
        *sides.entry(parted.iter().map(side).collect()).or_default() += 1;
    }
    let against = |a: &[u8], b: &[u8]| a.iter().zip(b).any(|(a, b)| a + b == 3 && a != b && a * b > 0);
    let sides: Vec<(&Vec<u8>, usize)> = sides.iter().map(|(side, n)| (side, *n)).collect();
    let mut pairs = 0;
    for (at, (a, n)) in sides.iter().enumerate() {
        let opposite = sides.iter().skip(at + 1).filter(|(b, _)| against(a, b));
        pairs += opposite.map(|(_, m)| n * m).sum::<usize>();
    }
    pairs
}

// ---------------------------------------------------------------- camps

/// Outlets that say the same of something.
pub(crate) struct Camp<K> {
    /// What they say.
    pub said: Vec<K>,
    /// Their numbers.
    pub outlets: BTreeSet<usize>,
    /// The positions of the members that say it, by rank.
    pub members: Vec<usize>,
    /// Those that stand for it: one of each situation, as far as what makes claims comparable goes.
    spokesmen: Vec<usize>,
}

/// Of so many camps, the largest, are set against each other.
const CAMPS: usize = 8;
/// So many members of a camp are compared with another's.
const SPOKESMEN: usize = 4;

/// What each outlet says of something, with the position of the member that says it.
pub(crate) fn told<'m, K>(
    members: &'m [Member<'_>],
    says: impl Fn(&'m Member<'_>) -> Option<K>,
) -> BTreeMap<usize, Vec<(K, usize)>> {
    let mut out: BTreeMap<usize, Vec<(K, usize)>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        if let Some(said) = says(member) {
            out.entry(member.features.outlet).or_default().push((said, at));
        }
    }
    out
}

/// Outlets that say the same, in the order of their first outlets; where there are too many camps, the largest.
pub(crate) fn camps<K: Ord + Clone>(
    members: &[Member<'_>],
    told: &BTreeMap<usize, Vec<(K, usize)>>,
) -> Vec<Camp<K>> {
    let mut of: BTreeMap<Vec<K>, Camp<K>> = BTreeMap::new();
    for (&outlet, told) in told {
        let mut said: Vec<K> = told.iter().map(|(said, _)| said.clone()).collect();
        sort(&mut said);
        said.dedup();
        let camp = of.entry(said).or_insert_with_key(|said| Camp {
            said: said.clone(),
            outlets: BTreeSet::new(),
            members: Vec::new(),
            spokesmen: Vec::new(),
        });
        camp.outlets.insert(outlet);
        camp.members.extend(told.iter().map(|&(_, at)| at));
    }
    let mut out: Vec<Camp<K>> = of.into_values().collect();
    for camp in &mut out {
        sort_by_key(&mut camp.members, |&at| (members.get(at).map(|m| m.rank), at));
        camp.members.dedup();
    }
    if out.len() > CAMPS {
        let rank = |camp: &Camp<K>| {
            let first = camp.members.first().and_then(|&at| members.get(at));
            (std::cmp::Reverse(camp.outlets.len()), first.map(|m| m.rank))
        };
        sort_by_key(&mut out, rank);
        out.truncate(CAMPS);
    }
    sort_by_key(&mut out, |camp| camp.outlets.first().copied());
    for camp in &mut out {
        camp.spokesmen = spokesmen(members, &camp.members);
    }
    out
}

/// Every two camps.
pub(crate) fn pairs<K>(camps: &[Camp<K>]) -> impl Iterator<Item = (&Camp<K>, &Camp<K>)> {
    camps
        .iter()
        .enumerate()
        .flat_map(move |(at, a)| camps.iter().skip(at + 1).map(move |b| (a, b)))
}

fn spokesmen(members: &[Member<'_>], camp: &[usize]) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let all = camp.iter().filter_map(|&at| members.get(at).map(|m| (at, m)));
    all.filter(|(_, m)| {
        let source = m.claim.source.as_ref().map(|s| s.name.as_str());
        let time = m.features.time.map(|t| (t.start, t.end));
        let open = (m.claim.hedged, m.features.negated, m.detail.provisional);
        seen.insert((open, m.features.published, time, source))
    })
    .map(|(at, _)| at)
    .take(SPOKESMEN)
    .collect()
}

impl<K> Camp<K> {
    /// The members that stand for the camp, with their positions.
    pub fn spokesmen<'m>(
        &'m self,
        members: &'m [Member<'m>],
    ) -> impl Iterator<Item = (usize, &'m Member<'m>)> {
        self.spokesmen
            .iter()
            .filter_map(|&at| members.get(at).map(|m| (at, m)))
    }
}

/// The first pair of spokesmen, the best by `rate`, among those for which it gives anything.
pub(crate) fn best_pair<'m, K, R: Ord>(
    members: &'m [Member<'m>],
    (a, b): (&'m Camp<K>, &'m Camp<K>),
    rate: impl Fn((usize, &Member<'_>), (usize, &Member<'_>)) -> Option<R>,
) -> Option<(R, &'m Member<'m>, &'m Member<'m>)>
where
    K: 'm,
{
    let mut best: Option<(R, &Member<'_>, &Member<'_>)> = None;
    for x in a.spokesmen(members) {
        for y in b.spokesmen(members) {
            let Some(rated) = rate(x, y) else { continue };
            if best.as_ref().is_none_or(|(best, ..)| rated > *best) {
                best = Some((rated, x.1, y.1));
            }
        }
    }
    best
}

/// The ids of the claims at these positions, each once, in their order.
pub(crate) fn ids(members: &[Member<'_>], at: impl IntoIterator<Item = usize>) -> Vec<String> {
    let at: BTreeSet<usize> = gather(at);
    at.into_iter()
        .filter_map(|at| members.get(at))
        .map(|m| m.claim.id.clone())
        .collect()
}

// ---------------------------------------------------------------- words for readers

/// The outlet as a reader knows it.
pub(crate) fn name(member: &Member<'_>) -> String {
    let outlet = member
        .article
        .and_then(|a| a.outlet.as_deref())
        .map(str::trim)
        .filter(|o| !o.is_empty());
    outlet.map_or_else(|| "an unnamed outlet".to_owned(), str::to_owned)
}

/// So many outlets are named; of more, the first ones and how many others.
const NAMED: usize = 3;

/// How many outlets the members at these positions have, and their names: "North, South and 4 others".
pub(crate) fn named(members: &[Member<'_>], at: impl IntoIterator<Item = usize>) -> (usize, String) {
    let mut outlets: BTreeMap<usize, usize> = BTreeMap::new();
    for at in at {
        if let Some(member) = members.get(at) {
            outlets.entry(member.features.outlet).or_insert(at);
        }
    }
    let names: Vec<String> = outlets
        .values()
        .filter_map(|&at| members.get(at))
        .map(name)
        .collect();
    let text = match names.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] if names.len() <= NAMED => format!("{} and {last}", head.join(", ")),
        [first, second, rest @ ..] => format!("{first}, {second} and {} others", rest.len()),
    };
    (names.len(), text)
}

/// The verb for so many outlets.
pub(crate) fn verb(outlets: usize, verb: &str) -> String {
    if outlets == 1 {
        format!("{verb}s")
    } else {
        verb.to_owned()
    }
}

/// With a capital letter at its beginning.
pub(crate) fn sentence_case(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_outlets_are_counted_once() {
        let set = |of: &[usize]| of.iter().copied().collect::<BTreeSet<usize>>();
        let outlets = set(&[1, 2, 3, 4]);
        let check = |parted: &[(&[usize], &[usize])], expect: usize| {
            let parted: Vec<Parted> = parted.iter().map(|(a, b)| (set(a), set(b))).collect();
            assert_eq!(apart_pairs(&outlets, parted.iter()), expect);
        };
        check(&[], 0);
        check(&[(&[1], &[2, 3, 4])], 3);
        check(&[(&[1, 2], &[3, 4])], 4);
        check(&[(&[1, 2], &[3, 4]), (&[3], &[1])], 4);
        check(&[(&[1], &[2]), (&[2], &[3]), (&[1], &[3])], 3);
    }
}
