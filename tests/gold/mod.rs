//! Gold claims of `tests/stories`, and which claims of a story answer to them.
//!
//! Follows the project's scorer: a gold claim is found by a claim of its article whose evidence holds at least half
//! of its key words' characters; one claim finds one gold claim at most.

use claimline::model::{Bound, Claim, EventType, OF_PEOPLE, Story};
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The annotation of one story.
#[derive(Deserialize)]
pub struct Gold {
    /// Its claims, in the order of their annotation.
    #[serde(rename = "claim")]
    pub claims: Vec<GoldClaim>,
}

/// One proposition that an article reports; `tests/stories/README.md` names the rules.
#[derive(Deserialize)]
pub struct GoldClaim {
    /// The article's id.
    #[serde(rename = "a")]
    pub article: String,
    /// Words of the article, a run of white space counting as one space.
    pub key: String,
    /// Its event type.
    pub event: EventType,
    /// Other event types that are right too.
    #[serde(default)]
    pub alt: Vec<EventType>,
    /// Measure, value and bound of its figures.
    pub fig: Option<Vec<(String, f64, Bound)>>,
    /// Lower-case pieces that the source's name must hold; none: the outlet's own voice.
    pub src: Vec<String>,
    /// Another list that is right too.
    pub srcalt: Option<Vec<String>>,
    /// When it happened.
    pub time: Option<String>,
    /// The fact that it belongs to.
    pub fact: Option<String>,
    /// Neither rewarded nor charged.
    #[serde(default)]
    pub opt: bool,
}

impl GoldClaim {
    /// Whether a claim is of one of the right event types.
    pub fn is_event(&self, claim: &Claim) -> bool {
        self.event == claim.event || self.alt.contains(&claim.event)
    }

    /// Whether a claim is laid at the right door.
    pub fn is_source(&self, claim: &Claim) -> bool {
        let name = claim.source.as_ref().map(|source| plain(&source.name));
        let fits = |stems: &Vec<String>| match &name {
            None => stems.is_empty(),
            Some(name) => !stems.is_empty() && stems.iter().all(|stem| name.contains(stem.as_str())),
        };
        fits(&self.src) || self.srcalt.as_ref().is_some_and(fits)
    }

    /// Whether a claim gives all the figures; without gold figures: whether it gives none.
    pub fn is_figure(&self, claim: &Claim) -> bool {
        let Some(figures) = &self.fig else {
            return claim.figures.is_empty();
        };
        figures.iter().all(|(measure, value, bound)| {
            claim.figures.iter().any(|figure| {
                // Any other word for what is counted will do.
                let named = OF_PEOPLE.contains(&measure.as_str());
                let valued = match bound {
                    Bound::Unknown => figure.value.is_none() || figure.bound == Bound::Unknown,
                    _ => figure.value.is_some_and(|given| (given - value).abs() < 1e-6),
                };
                valued && figure.bound == *bound && (!named || figure.measure == *measure)
            })
        })
    }

    /// Whether a claim's time is the gold time, or a finer one within it; `None` where gold has no time.
    pub fn is_time(&self, claim: &Claim) -> Option<bool> {
        let gold = self.time.as_deref()?;
        let given = claim.time.as_ref().map_or("", |time| time.value.as_str());
        let day = given.split('T').next();
        Some(match gold.split_once('+') {
            Some((clock, _)) if gold.contains('T') => given.starts_with(clock),
            _ if gold.contains('T') => given.starts_with(gold),
            _ => {
                let finer = given
                    .strip_prefix(gold)
                    .is_some_and(|rest| rest.starts_with(['-', 'T']));
                given == gold || finer || day == Some(gold)
            }
        })
    }

    /// Where its key words stand, in code points.
    #[track_caller]
    fn span(&self, text: &str) -> (usize, usize) {
        let (flat, at) = squeeze(text);
        let key = squeeze(&self.key).0;
        let found = flat.windows(key.len()).position(|window| window == key);
        let found = found.unwrap_or_else(|| panic!("no {:?} in {}", self.key, self.article));
        (at[found], at[found + key.len() - 1] + 1)
    }
}

fn plain(name: &str) -> String {
    let spaced = name.to_lowercase().replace('-', " ");
    spaced
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == ' ')
        .collect()
}

/// A text's characters with runs of white space as one space, and where each stands.
fn squeeze(text: &str) -> (Vec<char>, Vec<usize>) {
    let mut out: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || out.last().is_none_or(|(last, _)| *last != ' ') {
            out.push((c, at));
        }
    }
    out.into_iter().unzip()
}

/// For each gold claim the number, among the story's claims, of the one that finds it.
#[track_caller]
pub fn matches(gold: &Gold, story: &Story, with_event: bool) -> BTreeMap<usize, usize> {
    let texts: BTreeMap<&str, &str> = story
        .articles
        .iter()
        .map(|a| (a.id.as_str(), a.text.as_str()))
        .collect();
    let mut pairs = Vec::new();
    for (n, one) in gold.claims.iter().enumerate() {
        let (start, end) = one.span(texts[one.article.as_str()]);
        for (k, claim) in story
            .claims
            .iter()
            .enumerate()
            .filter(|(_, c)| c.article == one.article)
        {
            let evidence = &claim.evidence;
            let shared = end.min(evidence.end).saturating_sub(start.max(evidence.start));
            if 2 * shared < end - start || (with_event && !one.is_event(claim)) {
                continue;
            }
            let fits = [one.is_event(claim), one.is_figure(claim), one.is_source(claim)];
            let excess = (evidence.end - evidence.start).abs_diff(end - start);
            let right = fits.iter().filter(|fits| **fits).count();
            pairs.push((Reverse(right), Reverse(10 * shared / (end - start)), excess, n, k));
        }
    }
    pairs.sort();
    let mut found = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (_, _, _, n, k) in pairs {
        if !found.contains_key(&n) && taken.insert(k) {
            found.insert(n, k);
        }
    }
    found
}
