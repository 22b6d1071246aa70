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
use super::terms::Term;
use crate::language::order::sort;
use std::collections::BTreeMap;

/// A block of at most this many claims is compared pair by pair.
const SMALL: usize = 48;
/// In a larger block, each claim is compared with this many that follow it.
const WINDOW: usize = 12;
/// How many claims of a group stand for it when two groups are compared.
const SPOKESMEN: usize = 8;
/// By how much the claims of two groups may on average fall short of [`SAME`].
const SLACK: f64 = 0.15;
/// A pair counts as no further off than this: one odd claim does not part two groups.
const FURTHEST: f64 = 0.6;
/// Claims with more keys than this are compared by their rarest ones.
const KEYS: usize = 12;

/// What two claims must share to be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Term(usize, Term),
    /// Across episodes, for claims without a firm place in the news.
    Anywhere(Term),
    Measure(usize, String),
    Value(String, u64),
    Between(usize, Vec<Term>, Vec<Term>),
}

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
    let mut pairs: Vec<(i64, usize, usize)> = candidates(features, places, order)
        .into_iter()
        .map(|(a, b)| (round(total(claim(order, a), claim(order, b))), a, b))
        .filter(|&(score, ..)| score >= round(SAME))
        .collect();
    pairs.sort_unstable_by_key(|&(score, a, b)| (std::cmp::Reverse(score), a, b));
    // Ranks, not indices, from here on: the result must not depend on the order of articles.
    let mut group: Vec<usize> = (0..order.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..order.len()).map(|rank| vec![rank]).collect();
    for (_, a, b) in pairs {
        let (ga, gb) = (at(&group, a), at(&group, b));
        if ga == gb || !joins(&members, ga, gb, |x, y| total(claim(order, x), claim(order, y))) {
            continue;
        }
        let (keep, lose) = (ga.min(gb), ga.max(gb));
        let moved = members.get_mut(lose).map(std::mem::take).unwrap_or_default();
        for &one in &moved {
            if let Some(g) = group.get_mut(one) {
                *g = keep;
            }
        }
        if let Some(kept) = members.get_mut(keep) {
            kept.extend(moved);
            kept.sort_unstable();
        }
    }
    members
        .into_iter()
        .filter(|m| !m.is_empty())
        .map(|m| m.into_iter().map(|r| claim(order, r)).collect())
        .collect()
}

/// Scores that differ by less are the same, so that the order of additions cannot decide.
fn round(score: f64) -> i64 {
    (score * 10_000.0).round() as i64
}

fn claim(order: &[usize], rank: usize) -> usize {
    order.get(rank).copied().unwrap_or(usize::MAX)
}

fn at(group: &[usize], one: usize) -> usize {
    group.get(one).copied().unwrap_or(one)
}

/// Whether the spokesmen of two groups are alike on average, and none of their pairs is ruled out.
fn joins(members: &[Vec<usize>], a: usize, b: usize, total: impl Fn(usize, usize) -> f64) -> bool {
    let (Some(a), Some(b)) = (members.get(a), members.get(b)) else {
        return false;
    };
    let (mut sum, mut n) = (0.0, 0.0);
    for x in spokesmen(a) {
        for y in spokesmen(b) {
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

/// Up to [`SPOKESMEN`] claims, spread evenly over the group.
fn spokesmen(group: &[usize]) -> impl Iterator<Item = usize> + '_ {
    let step = group.len().div_ceil(SPOKESMEN).max(1);
    group.iter().step_by(step).copied()
}

/// Pairs of ranks that share a key, each once, the lower first.
pub(crate) fn candidates(features: &[Features], places: &[Place], order: &[usize]) -> Vec<(usize, usize)> {
    let mut blocks: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (rank, &claim) in order.iter().enumerate() {
        let (Some(f), Some(place)) = (features.get(claim), places.get(claim)) else {
            continue;
        };
        for key in keys(f, place) {
            blocks.entry(key).or_default().push(rank);
        }
    }
    // A claim in many blocks is found by its smallest ones.
    let mut of: Vec<Vec<(usize, &Key)>> = vec![Vec::new(); order.len()];
    for (key, block) in blocks.iter().filter(|(_, block)| block.len() > 1) {
        for &rank in block {
            if let Some(keys) = of.get_mut(rank) {
                keys.push((block.len(), key));
            }
        }
    }
    let mut kept: BTreeMap<&Key, Vec<usize>> = BTreeMap::new();
    for (rank, keys) in of.iter_mut().enumerate() {
        sort(keys);
        for (_, key) in keys.iter().take(KEYS) {
            kept.entry(key).or_default().push(rank);
        }
    }
    let mut pairs = Vec::new();
    for (_, mut block) in kept {
        if block.len() <= SMALL {
            for (i, &a) in block.iter().enumerate() {
                pairs.extend(block.iter().skip(i + 1).map(|&b| (a.min(b), a.max(b))));
            }
            continue;
        }
        // Claims alike in all but a word stand together when sorted by their terms.
        let feature = |rank: usize| features.get(claim(order, rank));
        block.sort_by_cached_key(|&rank| (feature(rank).map(|f| f.terms.clone()), rank));
        for (i, &a) in block.iter().enumerate() {
            pairs.extend(
                block
                    .iter()
                    .skip(i + 1)
                    .take(WINDOW)
                    .map(|&b| (a.min(b), a.max(b))),
            );
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn keys(f: &Features, place: &Place) -> Vec<Key> {
    let episode = place.episode;
    let mut out: Vec<Key> = f.terms.iter().map(|&term| Key::Term(episode, term)).collect();
    for count in &f.counts {
        out.push(Key::Measure(episode, count.measure.clone()));
        if let Some(value) = count.value {
            out.push(Key::Value(count.measure.clone(), value.to_bits()));
        }
    }
    if !f.doer.is_empty() && !f.target.is_empty() {
        out.push(Key::Between(
            episode,
            f.doer.iter().copied().collect(),
            f.target.iter().copied().collect(),
        ));
    }
    if place.hold < Hold::Stated || !place.current {
        out.extend(f.terms.iter().map(|&term| Key::Anywhere(term)));
    }
    out
}
