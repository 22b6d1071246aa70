//! Claims to facts: which claims tell of the same thing, and do they agree?
//!
//! Comes in: articles with their claims, as the contract has them. Goes out: a [`Story`] with episodes and facts.
//! Does not: read the articles for more claims, or say who is right.
//!
//! In the order in which data flows: `words`, `terms` and `features` make claims comparable; `episodes` parts the
//! story in time; `score` scores a pair, `cluster` chooses the pairs and grows the groups; `relation`, `wording` and
//! `origins` judge a group; `facts` and `labels` bring it into the contract's shape. `lexicon` holds the words.

mod clock;
mod cluster;
mod episodes;
mod facts;
mod features;
mod labels;
mod lexicon;
mod origins;
mod relation;
mod score;
mod terms;
#[cfg(test)]
mod testing;
mod texts;
mod wording;
mod words;

pub use score::{PairScore, SAME};

use crate::model::{Article, Claim, Extraction, Notice, Story, StoryInfo, VERSION};
use features::Features;
use score::Weights;
use terms::Vocabulary;

/// Compares the claims of several articles: gives every claim its episode, and puts claims that tell of the same
/// thing together as facts. Claims keep their ids and order. The result does not depend on the order of articles,
/// beyond the order in which it lists them.
pub fn compare(info: &StoryInfo, extractions: Vec<Extraction>) -> Story {
    let (mut articles, mut claims, mut notices): (Vec<Article>, Vec<Claim>, Vec<Notice>) = Default::default();
    for extraction in extractions {
        articles.push(extraction.article);
        claims.extend(extraction.claims);
        notices.extend(extraction.notices);
    }
    let reading = Reading::new(&articles, &claims);
    let groups = cluster::cluster(&reading.features, &reading.places, &reading.order, &reading.weights);
    let (facts, episodes, placed) = facts::assemble(&reading, &articles, &claims, groups);
    for (claim, episode) in claims.iter_mut().zip(placed) {
        claim.episode = episode;
    }
    Story { version: VERSION, story: info.clone(), articles, claims, facts, episodes, notices }
}

/// Why two claims are, or are not, taken to tell of the same thing; none where there is no such claim.
pub fn explain(articles: &[Article], claims: &[Claim], a: &str, b: &str) -> Option<PairScore> {
    let reading = Reading::new(articles, claims);
    let find = |id: &str| {
        let at = claims.iter().position(|c| c.id == id)?;
        Some((reading.features.get(at)?, *reading.places.get(at)?))
    };
    Some(score::score(find(a)?, find(b)?, &reading.weights))
}

/// The scores of all pairs that [`compare`] looks at, each with the ids of its claims.
pub fn explain_all(articles: &[Article], claims: &[Claim]) -> Vec<(String, String, PairScore)> {
    let reading = Reading::new(articles, claims);
    let one = |at: usize| Some((reading.features.get(at)?, *reading.places.get(at)?));
    let id = |at: usize| claims.get(at).map(|c| c.id.clone());
    cluster::candidates(&reading.features, &reading.places, &reading.order)
        .into_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (*reading.order.get(a)?, *reading.order.get(b)?);
            Some((id(a)?, id(b)?, score::score(one(a)?, one(b)?, &reading.weights)))
        })
        .collect()
}

/// A story's claims made ready for comparison.
struct Reading<'a> {
    sentences: Vec<&'a str>,
    features: Vec<Features>,
    stretches: Vec<episodes::Stretch>,
    places: Vec<episodes::Place>,
    weights: Weights,
    /// The claims in an order that does not depend on that of the articles.
    order: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn new(articles: &'a [Article], claims: &[Claim]) -> Self {
        let vocabulary = Vocabulary::new(claims.iter().map(|c| c.evidence.exact.as_str()));
        let sentences = texts::sentences(articles, claims);
        let features = features::features(articles, claims, &sentences, &vocabulary);
        let (stretches, places) = episodes::episodes(articles, claims, &features);
        let weights = Weights::new(&features, &places);
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_key(|&at| claims.get(at).map(|c| (&c.article, c.evidence.start, c.evidence.end, &c.id)));
        Self { sentences, features, stretches, places, weights, order }
    }
}
