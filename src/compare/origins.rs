//! Independent origins: a wire story printed by five outlets is one report, not five.
//!
//! Comes in: the claims of one fact. Goes out: how many independent origins they have. Does not: find out who copied
//! from whom.
//!
//! Claims have one origin where they come from one outlet, where their sentences are near copies (shared runs of four
//! words: Broder's shingles), where the same agency relays them, or where their articles credit the same agency.

use super::words::words;
use crate::language::names::gazetteer::{canonical_organisation, is_agency};
use crate::model::{Article, Claim};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a shingle.
const RUN: usize = 4;
/// The part of the shorter sentence's shingles that a copy shares.
const COPY: f64 = 0.5;
/// Claims with the same shingle beyond this number are copies of the first ones already.
const LISTED: usize = 8;

/// One claim of a fact.
pub(crate) struct Report<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Its article.
    pub article: Option<&'a Article>,
    /// The number of its outlet.
    pub outlet: usize,
    /// The text of its sentence.
    pub sentence: &'a str,
}

/// How many independent origins the claims of a fact have.
pub(crate) fn origins(reports: &[Report<'_>]) -> usize {
    let mut join = Join((0..reports.len()).collect());
    by_key(&mut join, reports.iter().map(|r| vec![r.outlet.to_string()]));
    by_key(&mut join, reports.iter().map(agencies));
    copies(&mut join, reports);
    (0..reports.len()).filter(|&at| join.root(at) == at).count()
}

fn agencies(report: &Report<'_>) -> Vec<String> {
    let via = report.claim.via.iter().map(|v| v.name.as_str());
    let credits = report
        .article
        .into_iter()
        .flat_map(|a| &a.credits)
        .map(String::as_str);
    via.map(|name| canonical_organisation(name).unwrap_or(name).to_lowercase())
        .chain(
            credits
                .filter(|c| is_agency(c))
                .map(|c| canonical_organisation(c).unwrap_or(c).to_lowercase()),
        )
        .collect()
}

fn by_key(join: &mut Join, keys: impl Iterator<Item = Vec<String>>) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (at, keys) in keys.enumerate() {
        for key in keys {
            join.unite(at, *first.entry(key).or_insert(at));
        }
    }
}

fn copies(join: &mut Join, reports: &[Report<'_>]) {
    let shingles: Vec<BTreeSet<String>> = reports.iter().map(|r| shingles(r.sentence)).collect();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, set) in shingles.iter().enumerate() {
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for shingle in set {
            let list = holders.entry(shingle).or_default();
            list.iter()
                .for_each(|&other| *common.entry(other).or_default() += 1);
            if list.len() < LISTED {
                list.push(at);
            }
        }
        for (other, n) in common {
            let least = set.len().min(shingles.get(other).map_or(0, BTreeSet::len));
            if n as f64 >= COPY * least as f64 {
                join.unite(at, other);
            }
        }
    }
}

fn shingles(sentence: &str) -> BTreeSet<String> {
    let words: Vec<String> = words(sentence).into_iter().map(|w| w.lower).collect();
    if words.len() < RUN {
        return words.first().map(|_| words.join(" ")).into_iter().collect();
    }
    words.windows(RUN).map(|run| run.join(" ")).collect()
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
    use crate::compare::testing::{article, claim};

    #[track_caller]
    fn check(sentences: &[(usize, &str, Option<&str>)], expect: usize) {
        let articles: Vec<Article> = sentences
            .iter()
            .map(|(outlet, _, credit)| Article {
                credits: credit.iter().map(|c| (*c).to_owned()).collect(),
                ..article(&outlet.to_string(), "")
            })
            .collect();
        let claim = claim("a.1", "a", "");
        let reports: Vec<Report<'_>> = sentences
            .iter()
            .zip(&articles)
            .map(|((outlet, sentence, _), article)| Report {
                claim: &claim,
                article: Some(article),
                outlet: *outlet,
                sentence,
            })
            .collect();
        assert_eq!(origins(&reports), expect);
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
