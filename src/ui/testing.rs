//! Small stories for tests.

use super::board::Board;
use super::outlets::outlets;
use crate::compare::Judged;
use crate::model::{
    Article, Bound, Claim, ClaimTime, Episode, EventType, Fact, Figure, Relation, Story, StoryInfo,
    TimeBasis, VERSION,
};
use std::sync::Arc;

/// A claim of an article, which its id begins with, and how many it says were killed.
pub fn claim(id: &str, killed: Option<(f64, Bound)>) -> Claim {
    let figure = |(value, bound)| Figure {
        measure: "killed".into(),
        value: Some(value),
        bound,
        of: String::new(),
    };
    Claim {
        id: id.into(),
        article: id.split('.').next().unwrap().into(),
        event: EventType::Assault,
        figures: killed.into_iter().map(figure).collect(),
        ..Claim::default()
    }
}

/// A fact of claims.
pub fn fact(id: &str, claims: &[&str], relation: Relation, day: Option<&str>, episode: Option<&str>) -> Fact {
    Fact {
        id: id.into(),
        label: format!("label of {id} killed"),
        claims: claims.iter().map(|&id| id.to_owned()).collect(),
        episode: episode.map(str::to_owned),
        relation,
        origins: claims.len(),
        differences: Vec::new(),
        time: day.map(|day| ClaimTime {
            value: day.into(),
            start: format!("{day:0<10}T00:00:00"),
            end: format!("{day:0<10}T23:59:59"),
            basis: TimeBasis::Inherited,
            expression: None,
        }),
    }
}

/// A story of three outlets, with one episode that is recalled and one that is news.
pub fn story(claims: Vec<Claim>, facts: Vec<Fact>) -> Story {
    let article = |(id, outlet): (&str, &str)| Article {
        id: id.into(),
        outlet: Some(outlet.into()),
        ..Article::default()
    };
    let episode = |(id, background)| Episode {
        id: String::from(id),
        label: format!("episode {id}"),
        start: None,
        end: None,
        background,
    };
    Story {
        version: VERSION,
        story: StoryInfo::default(),
        articles: [("a", "A"), ("b", "B"), ("c", "C")].map(article).into(),
        claims,
        facts,
        episodes: [("e1", true), ("e2", false)].map(episode).into(),
        notices: Vec::new(),
    }
}

/// That story with everything switched on.
pub fn board(claims: Vec<Claim>, facts: Vec<Fact>) -> Board {
    let story = story(claims, facts);
    let (facts, outlets) = (judged(&story), outlets(&story.articles));
    Board::new(Arc::new(story), facts, outlets)
}

/// The facts of a story, as the comparison gives them.
pub fn judged(story: &Story) -> Vec<Arc<Judged>> {
    let claim = |id: &String| story.claims.iter().position(|claim| claim.id == *id);
    let one = |(number, fact): (usize, &Fact)| {
        let claim_numbers: Vec<usize> = fact.claims.iter().filter_map(claim).collect();
        let is_its = |article: &Article| {
            claim_numbers
                .iter()
                .any(|&at| story.claims[at].article == article.id)
        };
        let articles = story.articles.iter().enumerate();
        Arc::new(Judged {
            fact: fact.clone(),
            number,
            article_numbers: articles
                .filter(|(_, article)| is_its(article))
                .map(|(at, _)| at)
                .collect(),
            claim_numbers,
        })
    };
    story.facts.iter().enumerate().map(one).collect()
}
