//! Claims to facts: which claims tell of the same thing, and do they agree?
//!
//! Comes in: articles with their claims, as the contract has them. Goes out: a [`Story`] with episodes and facts.
//! Does not: read the articles for more claims, or say who is right.
//!
//! In the order in which data flows: `words`, `terms` and `features` make claims comparable; `episodes` parts the
//! story in time; `signals` measures a pair and `score` adds up what `evidence` makes of it; `cluster` chooses the pairs
//! and grows the groups; `details` are what a claim is judged by in its group, which `relation` with `figures`,
//! `moments`, `stances` and `wording`, and `origins` do; `facts` and `labels` bring it into the contract's shape.
//! `lexicon` and `synonyms` hold the words. A [`Comparison`] keeps all of it, so that a reader can leave claims out.

mod clock;
mod cluster;
mod comparison;
mod counts;
mod denials;
mod details;
mod episodes;
mod evidence;
mod facts;
mod features;
mod figures;
mod labels;
mod lexicon;
mod moments;
mod origins;
mod parties;
mod relation;
mod score;
mod signals;
mod silence;
mod stances;
mod subjects;
mod synonyms;
mod terms;
#[cfg(test)]
mod testing;
mod texts;
mod twins;
mod weights;
mod wording;
mod words;

pub use comparison::{Comparison, Judged};
pub use score::{PairScore, SAME};
pub use silence::{Standing, standing};

use crate::language::order::sort_by_key;
use crate::model::{Article, Claim, Extraction, Story, StoryInfo};
use comparison::Known;
use details::Detail;
use facts::Group;
use features::Features;
use origins::shingles;
use terms::Vocabulary;
use words::words;

/// Compares the claims of several articles: gives every claim its episode, and puts claims that tell of the same
/// thing together as facts. Claims keep their ids and order. The result does not depend on the order of articles,
/// beyond the order in which it lists them.
pub fn compare(info: &StoryInfo, extractions: Vec<Extraction>) -> Story {
    Comparison::new(info, extractions).into_story()
}

/// Why two claims are, or are not, taken to tell of the same thing; none where there is no such claim.
pub fn explain(articles: &[Article], claims: &[Claim], a: &str, b: &str) -> Option<PairScore> {
    let reading = Reading::new(articles, claims);
    let find = |id: &str| {
        let at = claims.iter().position(|c| c.id == id)?;
        Some((reading.features.get(at)?, *reading.places.get(at)?))
    };
    Some(score::score(find(a)?, find(b)?))
}

/// The scores of all pairs that [`compare`] looks at, each with the ids of its claims.
pub fn explain_all(articles: &[Article], claims: &[Claim]) -> Vec<(String, String, PairScore)> {
    let reading = Reading::new(articles, claims);
    let one = |at: usize| Some((reading.features.get(at)?, *reading.places.get(at)?));
    let id = |at: usize| claims.get(at).map(|c| c.id.clone());
    cluster::candidates(&reading.features, &reading.places, &reading.order)
        .into_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (*reading.order.get(a as usize)?, *reading.order.get(b as usize)?);
            Some((id(a)?, id(b)?, score::score(one(a)?, one(b)?)))
        })
        .collect()
}

/// What one pair of claims measures: their ids, the reason why they cannot be the same, and each signal by its name.
pub type Measured = (String, String, Option<&'static str>, Vec<(String, f64)>);

/// The signals of every two claims, from which the weights of the score are learned.
pub fn measure(articles: &[Article], claims: &[Claim]) -> Vec<Measured> {
    let reading = Reading::new(articles, claims);
    let one = |at: usize| Some((reading.features.get(at)?, *reading.places.get(at)?));
    let mut out = Vec::new();
    for (rank, &x) in reading.order.iter().enumerate() {
        for &y in reading.order.iter().skip(rank + 1) {
            let (Some(a), Some(b), Some(c), Some(d)) = (claims.get(x), claims.get(y), one(x), one(y)) else {
                continue;
            };
            let mut told = Vec::new();
            let add = |signal: evidence::Signal, value| told.push((format!("{signal:?}"), value));
            let reason = score::veto(c.0, d.0).or(signals::signals(c, d, add));
            out.push((a.id.clone(), b.id.clone(), reason, told));
        }
    }
    out
}

/// A story's claims made ready for comparison.
struct Reading<'a> {
    sentences: Vec<&'a str>,
    ranks: Vec<usize>,
    features: Vec<Features>,
    stretches: Vec<episodes::Stretch>,
    places: Vec<episodes::Place>,
    /// For every claim, the first of its word-for-word copies.
    twins: Vec<usize>,
    /// The claims without their copies, in an order that does not depend on that of the articles.
    order: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn new(articles: &'a [Article], claims: &[Claim]) -> Self {
        let vocabulary = Vocabulary::new(claims.iter().map(|c| c.evidence.exact.as_str()));
        let sentences = texts::sentences(articles, claims);
        let mut features = features::features(articles, claims, &sentences, &vocabulary);
        let (stretches, places) = episodes::episodes(articles, claims, &features);
        let mut order: Vec<usize> = (0..claims.len()).collect();
        sort_by_key(&mut order, |&at| {
            claims
                .get(at)
                .map(|c| (&c.article, c.evidence.start, c.evidence.end, &c.id))
        });
        let mut ranks = vec![0; claims.len()];
        for (rank, &at) in order.iter().enumerate() {
            if let Some(of) = ranks.get_mut(at) {
                *of = rank;
            }
        }
        let twins = twins::twins(claims, &features, &places, &order);
        order.retain(|&at| twins.get(at) == Some(&at));
        weights::weigh(&mut features, &places, &order);
        Self {
            sentences,
            ranks,
            features,
            stretches,
            places,
            twins,
            order,
        }
    }

    /// What facts are judged by.
    fn known(self, articles: &[Article], claims: &[Claim], groups: &[Group]) -> Known {
        let mut copies: Vec<usize> = (0..claims.len()).collect();
        for Group { claims: group, .. } in groups {
            // By rank: which copies are listed first must not depend on the order of articles.
            let mut group = group.clone();
            sort_by_key(&mut group, |&at| self.ranks.get(at).copied());
            let sentence = |&at: &usize| self.sentences.get(at).map_or(Vec::new(), |s| shingles(&words(s)));
            let shingles: Vec<Vec<u64>> = group.iter().map(sentence).collect();
            let shingles: Vec<&[u64]> = shingles.iter().map(Vec::as_slice).collect();
            for (&at, first) in group.iter().zip(origins::copies(&shingles)) {
                if let (Some(copy), Some(&first)) = (copies.get_mut(at), group.get(first)) {
                    *copy = first;
                }
            }
        }
        let article = |f: &Features| articles.get(f.article);
        let read = self.features.iter().zip(claims).zip(&self.sentences);
        Known {
            details: read
                .map(|((f, claim), sentence)| Detail::new(claim, article(f), sentence))
                .collect(),
            copies,
            articles: self.features.iter().map(|f| f.article).collect(),
            features: self.features,
            places: self.places,
            ranks: self.ranks,
        }
    }

    /// Claims that tell of the same thing.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups = cluster::cluster(&self.features, &self.places, &self.order);
        let mut of = vec![usize::MAX; self.twins.len()];
        for (at, group) in groups.iter().enumerate() {
            group
                .iter()
                .filter_map(|&claim| of.get_mut(claim).map(|of| *of = at))
                .for_each(drop);
        }
        for (claim, &twin) in self
            .twins
            .iter()
            .enumerate()
            .filter(|&(claim, &twin)| claim != twin)
        {
            if let Some(group) = of.get(twin).and_then(|&at| groups.get_mut(at)) {
                group.push(claim);
            }
        }
        groups
    }
}
