//! Pairs to facts: which claims are compared at all, and how pairs grow together.
//!
//! Comes in: features, places. Goes out: groups of claims that tell of the same thing, in an order that does
//! not depend on the order of articles. Does not: score pairs (that is `score`).
//!
//! Two claims are compared where they share a key: a term that is rare in their episode, a count of the same measure,
//! the same act between the same parties. Large blocks are walked with a window along a sorted order instead of pair by
//! pair, so that the cost stays near linear in the number of claims. Groups grow from the best pair down, and two
//! groups join only where their claims are alike on average and none of the compared pairs is ruled out: unlike claims
//! do not chain.

use super::episodes::{Hold, Place};
use super::features::Features;
use super::score::{RULED_OUT, SAME, SET_APART, score};
use super::terms::hash_words;
use crate::language::order::{sort, sort_by, sort_by_key};
use std::collections::BTreeMap;

/// A block of at most this many claims is compared pair by pair.
const SMALL: usize = 48;
/// In a larger block, each claim is compared with this many that follow it.
const WINDOW: usize = 12;
/// A claim is compared with at most so many others of its own choice: those with which it shares most.
const NEIGHBOURS: usize = 64;
/// How many claims of a group stand for it when two groups are compared.
const SPOKESMEN: usize = 8;
/// By how much the claims of two groups may on average fall short of [`SAME`].
const SLACK: f64 = 0.15;
/// A pair counts as no further off than this: one odd claim does not part two groups.
const FURTHEST: f64 = 0.6;
/// Claims with more keys than this are compared by their rarest ones.
const KEYS: usize = 12;

/// What two claims must share to be compared: a hash of the kind of thing, its episode where that counts, and the thing.
type Key = u64;

/// Groups of claims, each sorted, in the order of their first claim by `order`.
pub(crate) fn cluster(features: &[Features], places: &[Place], order: &[usize]) -> Vec<Vec<usize>> {
    let total = |a: usize, b: usize| -> f64 {
        let pair = || {
            Some((
                (features.get(a)?, *places.get(a)?),
                (features.get(b)?, *places.get(b)?),
            ))
        };
        pair().map_or(RULED_OUT, |(a, b)| score(a, b).total())
    };
    let mut pairs: Vec<(i64, u32, u32)> = candidates(features, places, order)
        .into_iter()
        .map(|(a, b)| (round(total(claim(order, a), claim(order, b))), a, b))
        .filter(|&(score, ..)| score >= round(SAME))
        .collect();
    sort_by_key(&mut pairs, |&(score, a, b)| (std::cmp::Reverse(score), a, b));
    // Ranks, not indices, from here on: the result must not depend on the order of articles.
    let mut groups = Groups::new(order.len());
    for (_, a, b) in pairs {
        groups.join(a as usize, b as usize, |x, y| {
            total(claim(order, x as u32), claim(order, y as u32))
        });
    }
    groups
        .into_sorted()
        .into_iter()
        .map(|group| group.into_iter().map(|rank| claim(order, rank as u32)).collect())
        .collect()
}

/// Groups in the making, by rank.
struct Groups {
    /// The group of each claim.
    of: Vec<usize>,
    /// The claims of each group.
    members: Vec<Vec<usize>>,
    /// Those that stand for the group when it is compared, sorted.
    spokesmen: Vec<Vec<usize>>,
    /// Groups that were not joined, with their sizes then: asked again only once one of them has grown.
    refused: BTreeMap<(usize, usize), (usize, usize)>,
}

impl Groups {
    fn new(n: usize) -> Self {
        Self {
            of: (0..n).collect(),
            members: (0..n).map(|rank| vec![rank]).collect(),
            spokesmen: (0..n).map(|rank| vec![rank]).collect(),
            refused: BTreeMap::new(),
        }
    }

    /// Joins the groups of two claims, if they may join.
    fn join(&mut self, a: usize, b: usize, total: impl Fn(usize, usize) -> f64) {
        let (Some(&a), Some(&b)) = (self.of.get(a), self.of.get(b)) else {
            return;
        };
        let size = |group: usize| self.members.get(group).map_or(0, Vec::len);
        let (one, other) = (a.min(b), a.max(b));
        let sizes = (size(one), size(other));
        if one == other || self.refused.get(&(one, other)) == Some(&sizes) {
            return;
        }
        let spoken = |group: usize| self.spokesmen.get(group).map(Vec::as_slice).unwrap_or_default();
        if !joins(spoken(one), spoken(other), total) {
            self.refused.insert((one, other), sizes);
            return;
        }
        // The smaller group moves, so that no claim moves often.
        let (keep, lose) = if sizes.0 >= sizes.1 {
            (one, other)
        } else {
            (other, one)
        };
        let moved = self.members.get_mut(lose).map(std::mem::take).unwrap_or_default();
        for &claim in &moved {
            if let Some(of) = self.of.get_mut(claim) {
                *of = keep;
            }
        }
        let others = self
            .spokesmen
            .get_mut(lose)
            .map(std::mem::take)
            .unwrap_or_default();
        if let Some(spokesmen) = self.spokesmen.get_mut(keep) {
            spokesmen.extend(others);
            sort(spokesmen);
            spread(spokesmen);
        }
        if let Some(members) = self.members.get_mut(keep) {
            members.extend(moved);
        }
    }

    /// The groups, each sorted, in the order of their first claims.
    fn into_sorted(self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = self.members.into_iter().filter(|m| !m.is_empty()).collect();
        groups.iter_mut().for_each(|group| sort(group));
        sort(&mut groups);
        groups
    }
}

/// Thins a list to [`SPOKESMEN`], evenly.
fn spread(spokesmen: &mut Vec<usize>) {
    let n = spokesmen.len();
    if n > SPOKESMEN {
        let mut at = 0;
        spokesmen.retain(|_| {
            let kept = at * SPOKESMEN / n != (at + 1) * SPOKESMEN / n;
            at += 1;
            kept
        });
    }
}

/// Scores that differ by less are the same, so that the order of additions cannot decide.
fn round(score: f64) -> i64 {
    (score * 10_000.0).round() as i64
}

fn claim(order: &[usize], rank: u32) -> usize {
    order.get(rank as usize).copied().unwrap_or(usize::MAX)
}

/// Whether those that stand for two groups are alike on average, and none of their pairs is ruled out.
fn joins(a: &[usize], b: &[usize], total: impl Fn(usize, usize) -> f64) -> bool {
    let (mut sum, mut n) = (0.0, 0.0);
    for &x in a {
        for &y in b {
            let score = total(x, y);
            if score <= RULED_OUT {
                return false;
            }
            sum += if score <= SET_APART {
                SAME - 2.0 * FURTHEST
            } else {
                score.max(SAME - FURTHEST)
            };
            n += 1.0;
        }
    }
    // The larger the groups, the less alike their furthest claims may be.
    let need = if n > 1.0 { SAME - SLACK } else { SAME };
    n > 0.0 && round(sum / n) >= round(need)
}

/// Pairs of ranks that share a key, each once, the lower first.
pub(crate) fn candidates(features: &[Features], places: &[Place], order: &[usize]) -> Vec<(u32, u32)> {
    let blocks = blocks(features, places, order);
    let mut of: Vec<Vec<(u32, u32)>> = vec![Vec::new(); order.len()];
    for (at, block) in blocks.iter().enumerate() {
        for (place, &rank) in block.iter().enumerate() {
            if let Some(of) = of.get_mut(rank as usize) {
                of.push((at as u32, place as u32));
            }
        }
    }
    let mut pairs = Vec::new();
    let mut near: Vec<(u32, u32)> = Vec::new();
    for (rank, of) in of.iter().enumerate() {
        let rank = rank as u32;
        near.clear();
        for &(block, place) in of {
            let Some(block) = blocks.get(block as usize) else {
                continue;
            };
            let reach = if block.len() <= SMALL { SMALL } else { WINDOW };
            let from = (place as usize).saturating_sub(reach);
            let to = (place as usize + reach + 1).min(block.len());
            // What few claims share tells more.
            let tells = 4096 / (block.len() as u32 + 8);
            let around = block.get(from..to).unwrap_or_default();
            near.extend(
                around
                    .iter()
                    .filter(|&&other| other != rank)
                    .map(|&other| (other, tells)),
            );
        }
        near.sort_unstable();
        near.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        if near.len() > NEIGHBOURS {
            sort_by_key(&mut near, |&(other, tells)| (std::cmp::Reverse(tells), other));
            near.truncate(NEIGHBOURS);
        }
        pairs.extend(near.iter().map(|&(other, _)| (rank.min(other), rank.max(other))));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The ranks of the claims that share a key, for each key by which claims are compared. In a large block, claims alike in
/// all but a word stand together.
fn blocks(features: &[Features], places: &[Place], order: &[usize]) -> Vec<Vec<u32>> {
    let mut keyed: Vec<(Key, u32)> = Vec::new();
    for (rank, &claim) in order.iter().enumerate() {
        if let (Some(f), Some(place)) = (features.get(claim), places.get(claim)) {
            keyed.extend(keys(f, place).into_iter().map(|key| (key, rank as u32)));
        }
    }
    sort(&mut keyed);
    keyed.dedup();
    // A claim in many blocks is found by its smallest ones.
    let mut of: Vec<Vec<(u32, u32)>> = vec![Vec::new(); order.len()];
    let mut all: Vec<Vec<u32>> = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0).filter(|block| block.len() > 1) {
        for (_, rank) in block {
            if let Some(of) = of.get_mut(*rank as usize) {
                of.push((block.len() as u32, all.len() as u32));
            }
        }
        all.push(Vec::new());
    }
    for (rank, blocks) in of.iter_mut().enumerate() {
        blocks.sort_unstable();
        for (_, block) in blocks.iter().take(KEYS) {
            if let Some(block) = all.get_mut(*block as usize) {
                block.push(rank as u32);
            }
        }
    }
    let terms = |rank: u32| features.get(claim(order, rank)).map(|f| f.terms.as_slice());
    for block in all.iter_mut().filter(|block| block.len() > SMALL) {
        sort_by(block, |&a, &b| terms(a).cmp(&terms(b)).then(a.cmp(&b)));
    }
    all
}

fn keys(f: &Features, place: &Place) -> Vec<Key> {
    let episode = place.episode as u64;
    let mut out: Vec<Key> = f.terms.iter().map(|&term| mix([1, episode, term])).collect();
    for count in &f.counts {
        out.push(mix([2, episode, hash_words(&[&count.sort])]));
        if let Some(value) = count.value {
            out.push(mix([3, hash_words(&[&count.sort]), value.to_bits()]));
        }
    }
    if !f.doer.is_empty() && !f.target.is_empty() {
        let between = f.doer.iter().chain([&0]).chain(&f.target).copied();
        out.push(mix([4, episode].into_iter().chain(between)));
    }
    // Across episodes, for claims without a firm place in the news.
    if place.hold < Hold::Stated || !place.current {
        out.extend(f.terms.iter().map(|&term| mix([5, term])));
    }
    out
}

/// One number of several. Two keys that happen to come to the same only make more claims comparable.
fn mix(parts: impl IntoIterator<Item = u64>) -> Key {
    parts.into_iter().fold(0x51_7cc1_b727_220a, |hash: u64, part| {
        (hash.rotate_left(23) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}
