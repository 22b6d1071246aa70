//! A story compared once, and looked at again without some of its claims.
//!
//! Comes in: what was extracted from articles, then, as often as a reader likes, which of the claims are shown. Goes out:
//! the whole [`Story`]; the facts of the claims that are shown. Does not: compare anew when claims are left out: which
//! claims tell of the same thing rests on all of them, what they come to on those that are shown.

use super::details::Detail;
use super::facts::{self, Group};
use super::features::Features;
use super::{Reading, episodes};
use crate::language::order::sort;
use crate::model::{Article, Claim, Extraction, Fact, Notice, Story, StoryInfo, VERSION};
use std::ops::Deref;
use std::sync::Arc;

/// What is known of every claim, by its index.
pub(crate) struct Known {
    pub features: Vec<Features>,
    pub details: Vec<Detail>,
    pub places: Vec<episodes::Place>,
    /// The index of its article; beyond the last where there is none.
    pub articles: Vec<usize>,
    /// The claim of its fact of whose sentence its own is a near copy, or itself.
    pub copies: Vec<usize>,
    /// Its rank in an order that does not depend on that of the articles.
    pub ranks: Vec<usize>,
}

/// A fact, and where it and what it rests on stand in the story: who looks at it again and again need not search.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The fact.
    pub fact: Fact,
    /// Its number among the facts of the whole story.
    pub number: usize,
    /// The numbers of its claims.
    pub claim_numbers: Vec<usize>,
    /// The numbers of their articles, each once, in order.
    pub article_numbers: Vec<usize>,
}

impl Deref for Judged {
    type Target = Fact;

    fn deref(&self) -> &Fact {
        &self.fact
    }
}

/// A story and what its facts were judged by.
pub struct Comparison {
    story: Story,
    known: Known,
    groups: Vec<Group>,
    facts: Vec<Arc<Judged>>,
}

impl Comparison {
    /// Compares the claims of several articles.
    pub fn new(info: &StoryInfo, extractions: Vec<Extraction>) -> Self {
        let (mut articles, mut claims, mut notices): (Vec<Article>, Vec<Claim>, Vec<Notice>) =
            Default::default();
        for extraction in extractions {
            articles.push(extraction.article);
            claims.extend(extraction.claims);
            notices.extend(extraction.notices);
        }
        let reading = Reading::new(&articles, &claims);
        let groups = reading.groups();
        let (groups, episodes, placed) = facts::assemble(
            &reading.features,
            &reading.places,
            &reading.stretches,
            &claims,
            groups,
        );
        let known = reading.known(&articles, &claims, &groups);
        for (claim, episode) in claims.iter_mut().zip(placed) {
            claim.episode = episode;
        }
        let facts: Vec<Arc<Judged>> = groups
            .iter()
            .enumerate()
            .map(|group| Arc::new(judge(group, &group.1.claims, &known, (&articles, &claims))))
            .collect();
        let story = Story {
            version: VERSION,
            story: info.clone(),
            articles,
            claims,
            facts: facts.iter().map(|judged| judged.fact.clone()).collect(),
            episodes,
            notices,
        };
        Self {
            story,
            known,
            groups,
            facts,
        }
    }

    /// The whole story.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// The whole story, where nothing is to be left out later.
    pub fn into_story(self) -> Story {
        self.story
    }

    /// The facts of the claims that are shown: their relations, differences, origins, labels and times rest on these
    /// claims alone. Facts keep their ids and episodes; those none of whose claims is shown are left out. `before` are
    /// the facts as they were last looked at: those that rest on the same claims still are not judged anew.
    pub fn among(&self, shown: impl Fn(&Claim) -> bool, before: &[Arc<Judged>]) -> Vec<Arc<Judged>> {
        let shown: Vec<bool> = self.story.claims.iter().map(shown).collect();
        let mut out = Vec::with_capacity(self.groups.len());
        let mut kept = Vec::new();
        for (number, (group, whole)) in self.groups.iter().zip(&self.facts).enumerate() {
            kept.clear();
            let is_shown = |&at: &usize| shown.get(at) == Some(&true);
            kept.extend(group.claims.iter().copied().filter(is_shown));
            if kept.len() == group.claims.len() {
                out.push(Arc::clone(whole));
            } else if !kept.is_empty() {
                let before = before
                    .binary_search_by_key(&number, |judged| judged.number)
                    .ok()
                    .and_then(|at| before.get(at))
                    .filter(|judged| judged.claim_numbers == kept);
                let story = (self.story.articles.as_slice(), self.story.claims.as_slice());
                out.push(match before {
                    Some(before) => Arc::clone(before),
                    None => Arc::new(judge((number, group), &kept, &self.known, story)),
                });
            }
        }
        out
    }
}

fn judge(
    (number, group): (usize, &Group),
    of: &[usize],
    known: &Known,
    story: (&[Article], &[Claim]),
) -> Judged {
    let mut article_numbers: Vec<usize> = of
        .iter()
        .filter_map(|&at| known.articles.get(at).copied())
        .collect();
    sort(&mut article_numbers);
    article_numbers.dedup();
    Judged {
        fact: facts::fact(group, of, known, story),
        number,
        claim_numbers: of.to_vec(),
        article_numbers,
    }
}
