//! A compared story with what is looked up in it again and again.
//!
//! Comes in: a story as a whole, the facts and outlets that are switched on. Goes out: claims, articles, facts and rows
//! by their ids. Does not: lay anything out, or compare. One is made at every switch, so that it holds little.

use super::outlets::Outlet;
use super::rows::Row;
use crate::compare::{Comparison, Judged};
use crate::language::order::{gather, sort};
use crate::model::{Article, Claim, Story};
use std::collections::BTreeMap;
use std::ops::{Deref, Range};
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
    pub facts: Vec<Arc<Judged>>,
    /// The outlets that are switched on.
    pub outlets: Vec<Outlet>,
    articles: BTreeMap<String, Place>,
    /// For every article of the story the place of its outlet.
    tellers: Vec<Option<usize>>,
}

/// A row and the fact that it shows.
#[derive(Clone)]
pub struct Drawn {
    row: Arc<Row>,
    fact: Arc<Judged>,
}

impl Deref for Drawn {
    type Target = Row;

    fn deref(&self) -> &Row {
        &self.row
    }
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.row, &other.row) || self.row == other.row
    }
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
        self.is_of(&*other.whole)
            && self.outlets == other.outlets
            && self.facts.len() == other.facts.len()
            && self
                .facts
                .iter()
                .zip(&other.facts)
                .all(|(one, other)| Arc::ptr_eq(one, other))
    }
}

impl Board {
    /// Looks a story through once; `facts` are those of what is switched on.
    pub fn new(whole: Arc<dyn Whole>, facts: Vec<Arc<Judged>>, outlets: Vec<Outlet>) -> Self {
        let story = whole.story();
        let mut articles: BTreeMap<String, Place> =
            gather(story.articles.iter().enumerate().map(|(article, one)| {
                let place = Place {
                    article,
                    outlet: None,
                    claims: 0..0,
                };
                (one.id.clone(), place)
            }));
        let mut tellers = vec![None; story.articles.len()];
        for (at, outlet) in outlets.iter().enumerate() {
            for place in outlet.articles.iter().rev() {
                if let Some(place) = articles.get_mut(place) {
                    place.outlet = Some(at);
                    if let Some(teller) = tellers.get_mut(place.article) {
                        *teller = Some(at);
                    }
                }
            }
        }
        let mut start = 0;
        for run in story.claims.chunk_by(|a, b| a.article == b.article) {
            let end = start + run.len();
            if let Some(place) = run.first().and_then(|claim| articles.get_mut(&claim.article)) {
                place.claims = start..end;
            }
            start = end;
        }
        Self {
            whole,
            facts,
            outlets,
            articles,
            tellers,
        }
    }

    /// Whether it is of this story; another one may hold the same.
    pub fn is_of(&self, whole: &dyn Whole) -> bool {
        // The metadata of the pointers says nothing.
        std::ptr::addr_eq(Arc::as_ptr(&self.whole), whole)
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

    /// A fact by its number in the whole story, which no switch changes.
    pub fn fact(&self, number: usize) -> Option<&Arc<Judged>> {
        let at = self
            .facts
            .binary_search_by_key(&number, |fact| fact.number)
            .ok()?;
        self.facts.get(at)
    }

    /// The fact that a claim belongs to, as far as anything of it is switched on.
    pub fn fact_with(&self, claim: &str) -> Option<&Arc<Judged>> {
        let has_it = |claims: &[String]| claims.iter().any(|own| own == claim);
        self.fact(self.story().facts.iter().position(|fact| has_it(&fact.claims))?)
    }

    /// The claims of a fact, in story order.
    pub fn claims<'b>(&'b self, fact: &'b Judged) -> impl Iterator<Item = &'b Claim> {
        let all = &self.story().claims;
        fact.claim_numbers.iter().filter_map(|&at| all.get(at))
    }

    /// The places of the outlets that tell a fact, each once, in order.
    pub fn tellers(&self, fact: &Judged) -> Vec<usize> {
        let of = |&article: &usize| self.tellers.get(article).copied().flatten();
        let mut out: Vec<usize> = fact.article_numbers.iter().filter_map(of).collect();
        sort(&mut out);
        out.dedup();
        out
    }

    /// A fact as a row; the one that was made `before`, where nothing in it can have changed.
    pub fn row(&self, number: usize, before: Option<&Drawn>) -> Option<Drawn> {
        let fact = self.fact(number)?;
        if let Some(before) = before.filter(|before| Arc::ptr_eq(&before.fact, fact))
            && (Row::is_brief(self) && before.row.silent.is_empty())
        {
            return Some(before.clone());
        }
        Some(Drawn {
            row: Arc::new(Row::new(self, fact)),
            fact: Arc::clone(fact),
        })
    }
}

fn number_of(claim: &Claim) -> Option<usize> {
    claim.id.rsplit_once('.')?.1.parse().ok()
}
