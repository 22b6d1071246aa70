//! A compared story with what is looked up in it again and again.
//!
//! Comes in: a story as a whole, the facts and outlets that are switched on. Goes out: claims, articles, facts and rows
//! by their ids. Does not: lay anything out, or compare. One is made at every switch, so that it holds little.

use super::outlets::Outlet;
use super::rows::Row;
use crate::compare::Comparison;
use crate::language::order::{gather, sort};
use crate::model::{Article, Claim, Fact, Story};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A story as a whole, whatever is switched off.
pub trait Whole: Send + Sync {
    /// The story.
    fn story(&self) -> &Story;
}

impl Whole for Story {
    fn story(&self) -> &Story {
        self
    }
}

impl Whole for Comparison {
    fn story(&self) -> &Story {
        Self::story(self)
    }
}

/// A story made ready to be looked up.
pub struct Board {
    whole: Arc<dyn Whole>,
    /// The facts of the claims that are switched on.
    pub facts: Vec<Fact>,
    /// The outlets that are switched on.
    pub outlets: Vec<Outlet>,
    articles: BTreeMap<String, Place>,
    places: BTreeMap<String, usize>,
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
        // Only the same comparison gives the same facts; the metadata of the pointers says nothing.
        Arc::as_ptr(&self.whole).cast::<()>() == Arc::as_ptr(&other.whole).cast::<()>()
            && self.outlets == other.outlets
            && self.facts == other.facts
    }
}

impl Board {
    /// Looks a story through once; `facts` are those of what is switched on.
    pub fn new(whole: Arc<dyn Whole>, facts: Vec<Fact>, outlets: Vec<Outlet>) -> Self {
        let story = whole.story();
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
        let places = gather(facts.iter().enumerate().map(|(at, fact)| (fact.id.clone(), at)));
        Self {
            whole,
            facts,
            outlets,
            articles,
            places,
        }
    }

    /// The story as a whole, whatever is switched off.
    pub fn story(&self) -> &Story {
        self.whole.story()
    }

    /// The articles of the outlets that are switched on, in story order.
    pub fn shown(&self) -> impl Iterator<Item = &Article> {
        self.story()
            .articles
            .iter()
            .filter(|article| self.outlet_of(&article.id).is_some())
    }

    /// A claim by its id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claim_at(id).and_then(|at| self.story().claims.get(at))
    }

    fn claim_at(&self, id: &str) -> Option<usize> {
        let near = id.rsplit_once('.').and_then(|(article, number)| {
            let place = self.articles.get(article)?;
            let own = self.story().claims.get(place.claims.clone())?;
            let number: usize = number.parse().ok()?;
            let is_it = |at: &usize| own.get(*at).is_some_and(|claim| claim.id == id);
            // Ids count up within their article, mostly without a gap; a switch asks for every claim.
            let at = Some(number).filter(is_it).or_else(|| {
                let at = own.partition_point(|claim| number_of(claim).is_some_and(|n| n < number));
                Some(at).filter(is_it)
            })?;
            Some(place.claims.start + at)
        });
        near.or_else(|| self.story().claims.iter().position(|claim| claim.id == id))
    }

    /// An article by its id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.story().articles.get(self.articles.get(id)?.article)
    }

    /// The claims of an article, in the order of the text.
    pub fn claims_of(&self, article: &str) -> &[Claim] {
        self.articles
            .get(article)
            .and_then(|place| self.story().claims.get(place.claims.clone()))
            .unwrap_or_default()
    }

    /// The place among [`Board::outlets`] of whoever published an article.
    pub fn outlet_of(&self, article: &str) -> Option<usize> {
        self.articles.get(article)?.outlet
    }

    /// A fact by its id, which no switch changes.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(*self.places.get(id)?)
    }

    /// The fact that a claim belongs to.
    pub fn fact_with(&self, claim: &str) -> Option<&Fact> {
        self.fact(claim).or_else(|| {
            self.story()
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
        sort(&mut out);
        out.dedup();
        out
    }

    /// A fact as a row.
    pub fn row(&self, id: &str) -> Option<Row> {
        Some(Row::new(self, self.fact(id)?))
    }
}

fn number_of(claim: &Claim) -> Option<usize> {
    claim.id.rsplit_once('.')?.1.parse().ok()
}
