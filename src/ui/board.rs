//! A compared story with what is looked up in it again and again.
//!
//! Comes in: a story and the outlets that are shown. Goes out: claims, articles, facts and rows by their keys. Does
//! not: lay anything out. One is made at every switch, so that it holds no more than a few words for each fact.

use super::outlets::Outlet;
use super::rows::Row;
use crate::language::order::gather;
use crate::model::{Article, Claim, Fact, Story};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A story made ready to be looked up.
#[derive(Debug)]
pub struct Board {
    /// The story of what is switched on.
    pub story: Arc<Story>,
    /// The outlets that are switched on.
    pub outlets: Vec<Outlet>,
    articles: BTreeMap<String, Place>,
    facts: BTreeMap<String, usize>,
}

/// Where an article and its claims stand in the story.
#[derive(Debug)]
struct Place {
    article: usize,
    outlet: Option<usize>,
    claims: Range<usize>,
}

impl PartialEq for Board {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.story, &other.story) && self.outlets == other.outlets
    }
}

/// What a fact is found by while switches renumber the facts: its first claim.
pub fn key(fact: &Fact) -> Option<&str> {
    fact.claims.first().map(String::as_str)
}

impl Board {
    /// Looks a story through once.
    pub fn new(story: Arc<Story>, outlets: Vec<Outlet>) -> Self {
        let mut articles: BTreeMap<String, Place> =
            gather(story.articles.iter().enumerate().map(|(article, one)| {
                let outlet = outlets
                    .iter()
                    .position(|outlet| outlet.articles.contains(&one.id));
                (
                    one.id.clone(),
                    Place {
                        article,
                        outlet,
                        claims: 0..0,
                    },
                )
            }));
        let mut start = 0;
        for run in story.claims.chunk_by(|a, b| a.article == b.article) {
            let end = start + run.len();
            if let Some(place) = run.first().and_then(|claim| articles.get_mut(&claim.article)) {
                place.claims = start..end;
            }
            start = end;
        }
        let facts = gather(
            story
                .facts
                .iter()
                .enumerate()
                .filter_map(|(at, fact)| Some((key(fact)?.to_owned(), at))),
        );
        Self {
            story,
            outlets,
            articles,
            facts,
        }
    }

    /// A claim by its id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claim_at(id).and_then(|at| self.story.claims.get(at))
    }

    fn claim_at(&self, id: &str) -> Option<usize> {
        let near = id.rsplit_once('.').and_then(|(article, number)| {
            let place = self.articles.get(article)?;
            let own = self.story.claims.get(place.claims.clone())?;
            let number: usize = number.parse().ok()?;
            // Ids count up within their article; kinds that are switched off leave gaps.
            let at = own.partition_point(|claim| number_of(claim).is_some_and(|n| n < number));
            own.get(at)
                .filter(|claim| claim.id == id)
                .map(|_| place.claims.start + at)
        });
        near.or_else(|| self.story.claims.iter().position(|claim| claim.id == id))
    }

    /// An article by its id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.story.articles.get(self.articles.get(id)?.article)
    }

    /// The claims of an article, in the order of the text.
    pub fn claims_of(&self, article: &str) -> &[Claim] {
        self.articles
            .get(article)
            .and_then(|place| self.story.claims.get(place.claims.clone()))
            .unwrap_or_default()
    }

    /// The place among [`Board::outlets`] of whoever published an article.
    pub fn outlet_of(&self, article: &str) -> Option<usize> {
        self.articles.get(article)?.outlet
    }

    /// A fact by its key.
    pub fn fact(&self, key: &str) -> Option<&Fact> {
        self.story.facts.get(*self.facts.get(key)?)
    }

    /// The fact that a claim belongs to.
    pub fn fact_with(&self, claim: &str) -> Option<&Fact> {
        self.fact(claim).or_else(|| {
            self.story
                .facts
                .iter()
                .find(|fact| fact.claims.iter().any(|own| own == claim))
        })
    }

    /// The claims of a fact, in story order.
    pub fn claims<'b>(&'b self, fact: &'b Fact) -> impl Iterator<Item = &'b Claim> {
        fact.claims.iter().filter_map(|id| self.claim(id))
    }

    /// The places of the outlets that tell a fact, each once, in order.
    pub fn tellers(&self, fact: &Fact) -> Vec<usize> {
        let mut out: Vec<usize> = self
            .claims(fact)
            .filter_map(|claim| self.outlet_of(&claim.article))
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// A fact as a row.
    pub fn row(&self, key: &str) -> Option<Row> {
        Some(Row::new(self, self.fact(key)?))
    }
}

fn number_of(claim: &Claim) -> Option<usize> {
    claim.id.rsplit_once('.')?.1.parse().ok()
}
