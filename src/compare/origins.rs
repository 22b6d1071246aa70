//! Independent origins: a wire story printed by five outlets is one report, not five.
//!
//! Comes in: the claims of one fact. Goes out: how many independent origins they have. Does not: find out who copied
//! from whom.
//!
//! Claims have one origin where they come from one outlet, where their sentences are near copies (shared runs of four
//! words: Broder's shingles), where the same agency relays them, or where their articles credit the same agency.

use super::relation::Member;
use super::terms::hash_words as hash;
use super::words::Word;
use crate::language::names::gazetteer::{canonical_organisation, is_agency};
use crate::model::{Article, Claim};
use std::collections::BTreeMap;

/// Words of a shingle.
const RUN: usize = 4;
/// The part of the shorter sentence's shingles that a copy shares.
const COPY: f64 = 0.5;
/// Claims with the same shingle beyond this number are copies of the first ones already.
const LISTED: usize = 8;

/// How many independent origins the claims of a fact have.
pub(crate) fn origins(members: &[Member<'_>]) -> usize {
    let mut join = Join((0..members.len()).collect());
    let outlets = members.iter().map(|m| m.features.outlet);
    by_key(&mut join, outlets.map(std::iter::once));
    by_key(
        &mut join,
        members.iter().map(|m| m.detail.agencies.iter().copied()),
    );
    by_key(&mut join, members.iter().map(|m| std::iter::once(m.copy_of)));
    (0..members.len()).filter(|&at| join.root(at) == at).count()
}

/// The agencies that relay a claim or that its article credits, as hashes of their names.
pub(crate) fn agencies(claim: &Claim, article: Option<&Article>) -> Vec<u64> {
    let via = claim.via.iter().map(|v| v.name.as_str());
    let credits = article.into_iter().flat_map(|a| &a.credits).map(String::as_str);
    via.chain(credits.filter(|c| is_agency(c)))
        .map(|name| hash(&[&canonical_organisation(name).unwrap_or(name).to_lowercase()]))
        .collect()
}

fn by_key<K: Ord>(join: &mut Join, keys: impl Iterator<Item = impl Iterator<Item = K>>) {
    let mut first: BTreeMap<K, usize> = BTreeMap::new();
    for (at, keys) in keys.enumerate() {
        for key in keys {
            join.unite(at, *first.entry(key).or_insert(at));
        }
    }
}

/// Which of these sentences, given by their shingles, are near copies: for each, the first one to which copies lead. Copies
/// stay copies of one origin whoever of them is looked at.
pub(crate) fn copies(shingles: &[&[u64]]) -> Vec<usize> {
    let mut join = Join((0..shingles.len()).collect());
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, set) in shingles.iter().enumerate() {
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for &shingle in *set {
            let list = holders.entry(shingle).or_default();
            list.iter()
                .for_each(|&other| *common.entry(other).or_default() += 1);
            if list.len() < LISTED {
                list.push(at);
            }
        }
        for (other, n) in common {
            let least = set.len().min(shingles.get(other).map_or(0, |of| of.len()));
            if n as f64 >= COPY * least as f64 {
                join.unite(at, other);
            }
        }
    }
    (0..shingles.len()).map(|at| join.root(at)).collect()
}

/// The hashes of a sentence's runs of words, each once, sorted.
pub(crate) fn shingles(sentence: &[Word<'_>]) -> Vec<u64> {
    let words: Vec<&str> = sentence.iter().map(|w| w.lower.as_str()).collect();
    let mut out: Vec<u64> = if words.len() < RUN {
        words.first().map(|_| hash(&words)).into_iter().collect()
    } else {
        words.windows(RUN).map(hash).collect()
    };
    out.sort_unstable();
    out.dedup();
    out
}

/// Union-find; the root of a set is its lowest member.
struct Join(Vec<usize>);

impl Join {
    fn root(&self, mut at: usize) -> usize {
        while let Some(&up) = self.0.get(at).filter(|&&up| up != at) {
            at = up;
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(root) = self.0.get_mut(a.max(b)) {
            *root = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::{article, claim, members};

    #[track_caller]
    fn check(sentences: &[(usize, &str, Option<&str>)], expect: usize) {
        let articles: Vec<Article> = sentences
            .iter()
            .map(|(outlet, sentence, credit)| Article {
                credits: credit.iter().map(|c| (*c).to_owned()).collect(),
                ..article(&outlet.to_string(), sentence)
            })
            .collect();
        let claims: Vec<Claim> = sentences
            .iter()
            .map(|(outlet, sentence, _)| claim("a.1", &outlet.to_string(), sentence))
            .collect();
        assert_eq!(members(&articles, &claims, origins), expect);
    }

    const WIRE: &str =
        "Two trains collided near the northern town of Ash on Monday, killing nine people, police said.";

    #[test]
    fn copies_are_one_origin() {
        check(&[(0, WIRE, None), (1, WIRE, None), (2, WIRE, None)], 1);
        check(
            &[
                (0, WIRE, None),
                (
                    1,
                    "Two trains collided near the northern town of Ash, killing nine people, local police said.",
                    None,
                ),
            ],
            1,
        );
        check(
            &[
                (0, WIRE, None),
                (
                    1,
                    "Nine people are dead after a crash of two trains at Ash.",
                    None,
                ),
            ],
            2,
        );
    }

    #[test]
    fn outlets_and_agencies_are_one_origin() {
        check(
            &[
                (0, "One way to put it.", None),
                (0, "It can be said otherwise.", None),
            ],
            1,
        );
        check(
            &[
                (0, "One way to put it.", Some("AFP")),
                (1, "It can be said otherwise.", Some("Agence France-Presse")),
            ],
            1,
        );
        check(
            &[
                (0, "One way to put it.", Some("AFP")),
                (1, "It can be said otherwise.", Some("Reuters")),
            ],
            2,
        );
        check(
            &[
                (0, "One way to put it.", Some("news agencies")),
                (1, "It can be said otherwise.", Some("news agencies")),
            ],
            2,
        );
        check(&[], 0);
    }
}
