//! Claims to features: what a pair of claims is compared by.
//!
//! Comes in: the articles and claims of a story. Goes out: one [`Features`] a claim. Does not: read more into a claim
//! than its own words, its sentence's source and the contract's fields say.

use super::clock::{self, Interval};
use super::counts::{Count, HARM_ACTS, INTRANSITIVE, counts, mark_additional};
use super::denials::{denies, frames};
use super::details::{Bearing, bearing};
use super::lexicon::{ATTITUDES, CONSENT, HABIT, LOCATIVE, MUTUAL, POSSIBLE, PRESENT, RISING};
use super::parties::{Roles, Speaker, affiliations, harmed, party, speaker, voice};
use super::signals::opposites;
use super::terms::{Kind, Term, Token, Vocabulary, class};
use super::words::words;
use crate::language::order::{self, gather};
use crate::model::{Article, Claim, EventType};
use std::collections::{BTreeMap, BTreeSet};

/// What a claim is compared by.
#[derive(Clone, Debug)]
pub(crate) struct Features {
    /// Index of its article.
    pub article: usize,
    /// Number of its outlet: articles of one outlet share it.
    pub outlet: usize,
    /// First code point of its sentence.
    pub sentence: usize,
    /// Its evidence in code points, the end never before the start.
    pub span: (usize, usize),
    /// Content terms of the evidence, sorted.
    pub terms: Vec<Term>,
    /// What each of them tells, once `weights` has seen the whole story.
    pub weights: Vec<f64>,
    /// The sum of the weights.
    pub total: f64,
    /// Content terms of its whole sentence, sorted: a clause leaves out what the sentence has named before it.
    pub context: Vec<Term>,
    /// What each of those tells.
    pub context_weights: Vec<f64>,
    /// Whether it stands in its article's headline or first sentences.
    pub lead: bool,
    /// Whether it speaks of a count that grows.
    pub rising: bool,
    /// Those of them that tell of acts.
    pub acts: Vec<Term>,
    /// Those of them that only say how something is said or moves.
    pub light: Vec<Term>,
    /// The pairs of opposites of whose first, and of whose second, it tells.
    pub opposites: (u64, u64),
    /// Whether it tells of harm to people.
    pub harm: bool,
    /// Content words of no class, names excepted, sorted.
    pub plain: Vec<Term>,
    /// Whether it tells what somebody feels or holds, so that it is another's only if another says the same.
    pub attitude: bool,
    /// Capitalised words that are no party: those of the evidence, else those that its sentence names before it.
    pub names: Vec<Term>,
    /// Parties that the evidence names, sorted.
    pub parties: Vec<Term>,
    /// The day of publication of its article.
    pub published: Option<i64>,
    /// The direction in which it puts a place from another.
    pub bearing: Option<Bearing>,
    /// Who did it, where it is told.
    pub doer: BTreeSet<Term>,
    /// To whom it was done.
    pub target: BTreeSet<Term>,
    /// Whether the parties do it to each other.
    pub mutual: bool,
    /// Who was harmed, where the claim counts or tells of harm.
    pub harmed: BTreeSet<Term>,
    /// Who is committed to it.
    pub source: Speaker,
    /// Who performs a speech act: the source, unless the evidence names a subject.
    pub voice: Speaker,
    /// Sort of event.
    pub event: EventType,
    /// Counts.
    pub counts: Vec<Count>,
    /// When.
    pub time: Option<Interval>,
    /// Names and things after a preposition of place, sorted: where the counts were made.
    pub scope: Vec<Term>,
    /// Denied.
    pub negated: bool,
    /// Told as what somebody denies.
    pub denies: bool,
    /// Only said to be possible or expected.
    pub possible: bool,
    /// Said to happen time and again.
    pub habit: bool,
    /// Told in a tense of the time of writing.
    pub present: bool,
}

/// Features of every claim, in the order of `claims`.
pub(crate) fn features(
    articles: &[Article],
    claims: &[Claim],
    sentences: &[&str],
    vocabulary: &Vocabulary,
) -> Vec<Features> {
    let at: BTreeMap<&str, usize> = gather(articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)));
    let outlets = outlets(articles);
    let people = affiliations(articles, claims, vocabulary);
    let mut out: Vec<Features> = claims
        .iter()
        .zip(sentences)
        .map(|(claim, sentence)| {
            let article = at.get(claim.article.as_str()).copied();
            let outlet = article
                .and_then(|a| outlets.get(a))
                .copied()
                .unwrap_or(outlets.len());
            one(
                claim,
                sentence,
                article.unwrap_or(articles.len()),
                outlet,
                &people,
                vocabulary,
            )
        })
        .collect();
    let days: Vec<Option<i64>> = articles.iter().map(published).collect();
    for f in &mut out {
        f.published = days.get(f.article).copied().flatten();
    }
    mark_additional(claims, &mut out);
    mark_lead(articles.len(), &mut out);
    out
}

/// How many of an article's first sentences tell its main news.
const LEAD: usize = 2;

fn mark_lead(articles: usize, features: &mut [Features]) {
    let mut sentences: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); articles + 1];
    for f in features.iter() {
        if let Some(of) = sentences.get_mut(f.article) {
            of.insert(f.sentence);
        }
    }
    let last: Vec<usize> = sentences
        .iter()
        .map(|of| of.iter().take(LEAD).max().copied().unwrap_or_default())
        .collect();
    for f in features.iter_mut() {
        f.lead |= last.get(f.article).is_some_and(|&last| f.sentence <= last);
    }
}

/// The number of each article's outlet; an article without one is an outlet of its own.
pub(crate) fn outlets(articles: &[Article]) -> Vec<usize> {
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    articles
        .iter()
        .enumerate()
        .map(|(i, article)| {
            match article
                .outlet
                .as_deref()
                .map(|o| o.trim().to_lowercase())
                .filter(|o| !o.is_empty())
            {
                Some(outlet) => *named.entry(outlet).or_insert(i),
                None => i,
            }
        })
        .collect()
}

fn one(
    claim: &Claim,
    sentence: &str,
    article: usize,
    outlet: usize,
    people: &BTreeMap<String, BTreeSet<Term>>,
    vocabulary: &Vocabulary,
) -> Features {
    let tokens = vocabulary.tokens(&claim.evidence.exact);
    let source = claim
        .source
        .as_ref()
        .map_or_else(Speaker::default, |s| speaker(&s.name, people, vocabulary));
    // "Will not accept" is "rejects".
    let refused = claim.negated
        && tokens
            .iter()
            .any(|t| CONSENT.iter().any(|name| class(name) == t.term));
    // What is denied is compared, not that it is.
    let denies = denies(&tokens);
    let told: Vec<Token> = tokens
        .iter()
        .filter(|t| !(denies && frames(t)))
        .cloned()
        .collect();
    let mut light = sorted(told.iter().filter(|t| t.kind == Kind::Light).map(|t| t.term));
    if refused {
        light = sorted(light.into_iter().chain([class("deny")]));
    }
    let names = names(claim, sentence, &tokens, &source, vocabulary);
    // Who says it is compared as such; his name in his own words makes two of his sayings no more alike.
    let mut terms = content(&told);
    terms.retain(|term| !source.names.contains(term));
    if refused {
        terms = sorted(terms.into_iter().chain([class("deny")]));
    }
    let acts = sorted(tokens.iter().filter(|t| t.kind == Kind::Act).map(|t| t.term));
    let parties = sorted(tokens.iter().filter(|t| t.kind == Kind::Party).map(|t| t.term));
    let mut roles = Roles::read(&tokens, &source, &INTRANSITIVE.map(class));
    if let Some(actor) = &claim.actor {
        let actor = party(actor, vocabulary);
        // "Its troops came under fire from the north": whom the words name as doer after "from" did it.
        if roles.doer.is_empty() || !meet(&actor, &roles.target) {
            roles.doer = actor;
        }
    }
    if let Some(target) = &claim.target {
        roles.target = party(target, vocabulary);
    }
    // Whoever the contract names as doer speaks, though another relays it.
    let voice = match claim.actor.as_deref() {
        Some(actor) => speaker(actor, people, vocabulary),
        None => voice(&tokens, &source, &roles),
    };
    let mutual = MUTUAL.iter().any(|&(first, second)| {
        tokens
            .iter()
            .zip(tokens.iter().skip(1))
            .any(|(a, b)| a.lower == first && b.lower == second)
    });
    let harmed = harmed(claim, &tokens, &source, &roles, vocabulary);
    Features {
        article,
        outlet,
        sentence: claim.sentence.start,
        span: (claim.evidence.start, claim.evidence.end.max(claim.evidence.start)),
        terms,
        weights: Vec::new(),
        total: 0.0,
        context: content(&vocabulary.tokens(sentence)),
        context_weights: Vec::new(),
        lead: claim.headline,
        rising: tokens
            .iter()
            .any(|t| RISING.contains(&t.lower.as_str()) || t.term == class("rise")),
        opposites: opposites(|class| acts.contains(&class) || light.contains(&class)),
        harm: HARM_ACTS.iter().any(|name| acts.contains(&class(name))),
        published: None,
        bearing: bearing(&words(&claim.evidence.exact)),
        plain: sorted(tokens.iter().filter(|t| t.kind == Kind::Stem).map(|t| t.term)),
        attitude: acts
            .iter()
            .any(|a| ATTITUDES.iter().any(|name| class(name) == *a)),
        acts,
        light,
        names,
        parties,
        doer: roles.doer,
        target: roles.target,
        mutual,
        harmed,
        source,
        voice,
        event: claim.event,
        counts: counts(claim, &tokens),
        time: claim.time.as_ref().and_then(Interval::of),
        scope: scope(&tokens),
        negated: claim.negated && !refused,
        denies,
        possible: claim.hedged || is_possible(&tokens),
        habit: tokens.iter().any(|t| HABIT.contains(&t.lower.as_str())),
        present: tokens.iter().any(|t| PRESENT.contains(&t.lower.as_str())),
    }
}

/// Whether a claim tells of what may be; "an inquiry into possible fraud" is under way.
fn is_possible(tokens: &[Token]) -> bool {
    let before = |at: usize| {
        at.checked_sub(1)
            .and_then(|b| tokens.get(b))
            .map_or("", |t| t.lower.as_str())
    };
    tokens.iter().enumerate().any(|(at, t)| {
        let word = t.lower.as_str();
        let of_thing = matches!(word, "possible" | "likely")
            && matches!(before(at), "into" | "of" | "for" | "about" | "over");
        POSSIBLE.contains(&word) && !of_thing
    })
}

/// The terms that say what a text is about.
fn content(tokens: &[Token]) -> Vec<Term> {
    sorted(
        tokens
            .iter()
            .filter(|t| !matches!(t.kind, Kind::Stop | Kind::Party | Kind::Number))
            .map(|t| t.term),
    )
}

/// How many words after a preposition of place belong to it.
const PLACE_WORDS: usize = 5;

/// Names and things after a preposition of place, from the first act up to where the next clause begins.
fn scope(tokens: &[Token]) -> Vec<Term> {
    let act = tokens.iter().position(|t| t.kind == Kind::Act).unwrap_or(0);
    let clause: Vec<&Token> = tokens
        .iter()
        .skip(act + 1)
        .take_while(|t| !matches!(t.lower.as_str(), "and" | "but" | "while" | "when" | "after"))
        .collect();
    let locative = |t: &&Token| LOCATIVE.contains(&t.lower.as_str());
    let places = clause
        .iter()
        .enumerate()
        .filter(|(_, t)| locative(t))
        .flat_map(|(at, _)| clause.iter().skip(at + 1).take(PLACE_WORDS));
    sorted(
        places
            .filter(|t| matches!(t.kind, Kind::Name | Kind::Party | Kind::Thing))
            .map(|t| t.term),
    )
}

/// The names of a claim. A clause cut off from its subject ("… and discussed the matter by phone") takes what its
/// sentence names before it, the source excepted.
fn names(
    claim: &Claim,
    sentence: &str,
    tokens: &[Token],
    source: &Speaker,
    vocabulary: &Vocabulary,
) -> Vec<Term> {
    let of = |tokens: &[Token]| sorted(tokens.iter().filter(|t| t.kind == Kind::Name).map(|t| t.term));
    let own = of(tokens);
    if !own.is_empty() || tokens.iter().any(|t| t.kind == Kind::Party) {
        return own;
    }
    let before = claim.evidence.start.saturating_sub(claim.sentence.start);
    let lead: String = sentence.chars().take(before).collect();
    of(&vocabulary.tokens(&lead))
        .into_iter()
        .filter(|n| !source.names.contains(n))
        .collect()
}

/// Whether the sets have an element in common.
pub(crate) fn meet(a: &BTreeSet<Term>, b: &BTreeSet<Term>) -> bool {
    a.intersection(b).next().is_some()
}

fn sorted(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut out: Vec<Term> = terms.collect();
    order::sort(&mut out);
    out.dedup();
    out
}

/// The day of publication of an article.
pub(crate) fn published(article: &Article) -> Option<i64> {
    article
        .published
        .as_deref()
        .and_then(clock::moment)
        .map(|at| at.div_euclid(clock::DAY))
}
