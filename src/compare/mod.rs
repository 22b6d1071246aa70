//! Claims to facts: which claims tell of the same thing, and do they agree?
//!
//! Comes in: articles with their claims, as the contract has them. Goes out: a [`Story`] with episodes and facts.
//! Does not: read the articles for more claims, or say who is right.

mod clock;
mod cluster;
mod episodes;
mod features;
mod lexicon;
mod score;
mod terms;
mod words;

pub use score::{PairScore, SAME};

use crate::model::{Article, Claim, Episode, Extraction, Fact, Notice, Relation, Story, StoryInfo, VERSION};
use features::Features;
use score::Weights;
use terms::Vocabulary;

/// Compares the claims of several articles: gives every claim its episode, and puts claims that tell of the same
/// thing together as facts. Claims keep their ids and order.
pub fn compare(info: &StoryInfo, extractions: Vec<Extraction>) -> Story {
    let (mut articles, mut claims, mut notices): (Vec<Article>, Vec<Claim>, Vec<Notice>) = Default::default();
    for extraction in extractions {
        articles.push(extraction.article);
        claims.extend(extraction.claims);
        notices.extend(extraction.notices);
    }
    let reading = Reading::new(&articles, &claims);
    let groups = cluster::cluster(&reading.features, &reading.places, &reading.order, &reading.weights);
    let episodes: Vec<Episode> = reading.stretches.iter().enumerate().map(|(at, s)| Episode {
        id: format!("e{}", at + 1), label: s.label.clone(), start: s.start.map(clock::iso), end: s.end.map(clock::iso), background: s.background,
    }).collect();
    let facts: Vec<Fact> = groups.iter().enumerate().map(|(at, g)| Fact {
        id: format!("f{}", at + 1), label: String::new(), claims: g.iter().filter_map(|&c| claims.get(c)).map(|c| c.id.clone()).collect(),
        episode: None, relation: Relation::Single, origins: 1, differences: vec![], time: None,
    }).collect();
    Story { version: VERSION, story: info.clone(), articles, claims, facts, episodes, notices }
}

/// A story's claims made ready for comparison.
struct Reading {
    features: Vec<Features>,
    stretches: Vec<episodes::Stretch>,
    places: Vec<episodes::Place>,
    weights: Weights,
    /// The claims in an order that does not depend on that of the articles.
    order: Vec<usize>,
}

impl Reading {
    fn new(articles: &[Article], claims: &[Claim]) -> Self {
        let vocabulary = Vocabulary::new(claims.iter().map(|c| c.evidence.exact.as_str()));
        let features = features::features(articles, claims, &vocabulary);
        let (stretches, places) = episodes::episodes(articles, claims, &features);
        let weights = Weights::new(&features, &places);
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_key(|&at| claims.get(at).map(|c| (&c.article, c.evidence.start, c.evidence.end, &c.id)));
        Self { features, stretches, places, weights, order }
    }
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
