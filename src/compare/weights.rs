//! How much each term of a claim tells.
//!
//! Comes in: features, places. Goes out: the same features with a weight for each term. Does not: compare claims.
//!
//! A word that stands in many claims of each article of an episode is what the whole story is about; sharing it tells
//! little. It is counted by article, so that one more outlet telling the same does not make its words common, and by
//! episode, so that an article of another time changes nothing.

use super::episodes::Place;
use super::features::Features;
use super::terms::Term;
use std::collections::{BTreeMap, BTreeSet};

/// What words of how something is said weigh beside others.
const LIGHT: f64 = 0.4;

/// Gives every feature its weights, counted over the claims `of`.
pub(crate) fn weigh(features: &mut [Features], places: &[Place], of: &[usize]) {
    let mut seen: BTreeMap<(usize, Term), (usize, BTreeSet<usize>)> = BTreeMap::new();
    for (f, place) in of.iter().filter_map(|&at| features.get(at).zip(places.get(at))) {
        for &term in &f.terms {
            let (claims, articles) = seen.entry((place.episode, term)).or_default();
            *claims += 1;
            articles.insert(f.article);
        }
    }
    for (f, place) in features.iter_mut().zip(places) {
        let weight = |term: &Term| {
            let (claims, articles) = seen
                .get(&(place.episode, *term))
                .map_or((1, 1), |(n, of)| (*n, of.len()));
            // A fact may well be told twice in an article: in the headline and in the text.
            let common = claims as f64 / articles.max(1) as f64 / 1.5;
            1.0 / (1.0 + 1.5 * common.max(1.0).ln())
        };
        let light = |term: &Term| f.light.binary_search(term).is_ok();
        f.weights = f
            .terms
            .iter()
            .map(|t| weight(t) * if light(t) { LIGHT } else { 1.0 })
            .collect();
        f.total = f.weights.iter().sum();
        f.context_weights = f.context.iter().map(weight).collect();
    }
}
