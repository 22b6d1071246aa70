//! Claims to features: what a pair of claims is compared by.
//!
//! Comes in: the articles and claims of a story. Goes out: one [`Features`] a claim. Does not: read more into a claim
//! than its own words, its sentence's source and the contract's fields say.

use super::clock::{self, Interval};
use super::lexicon::{ADDITIONAL, AGENT, ATTITUDES, EVERYONE, HABIT, LOCATIVE, MUTUAL, OWN, PASSIVE, POSSIBLE, PRESENT, SEVERITY, SOURCE_GENERIC, SUBGROUP};
use super::terms::{Kind, Term, Token, Vocabulary, class};
use super::words::words;
use crate::model::{Article, Bound, Claim, EventType};
use std::collections::{BTreeMap, BTreeSet};

/// Whoever stands behind a claim, as far as it can be told apart from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// States and organisations that the name holds or that the articles give the person.
    pub parties: BTreeSet<Term>,
    /// The name's own words, without titles.
    pub names: BTreeSet<Term>,
    /// What sort of body or person it is.
    pub roles: BTreeSet<Term>,
}

/// How two speakers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kin {
    /// The same, as far as names tell.
    Same,
    /// Of the same side.
    Related,
    /// One of them is not named.
    Unknown,
    /// Two.
    Different,
}

impl Speaker {
    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        self.parties.is_empty() && self.names.is_empty()
    }

    /// How it stands to another.
    pub fn kin(&self, other: &Self) -> Kin {
        if self.is_unknown() || other.is_unknown() {
            return Kin::Unknown;
        }
        if meet(&self.names, &other.names) {
            return Kin::Same;
        }
        // A person of whom nobody says whose he is may be the body's own.
        let persons_side = |a: &Self, b: &Self| a.parties.is_empty() && b.names.is_empty();
        if persons_side(self, other) || persons_side(other, self) {
            return Kin::Unknown;
        }
        if meet(&self.parties, &other.parties) {
            let roles = self.roles.is_empty() || other.roles.is_empty() || meet(&self.roles, &other.roles);
            let persons = !self.names.is_empty() && !other.names.is_empty();
            return if roles && !persons { Kin::Same } else { Kin::Related };
        }
        Kin::Different
    }
}

/// A count, ready to be set against others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Count {
    /// Its measure, as the contract names it, stemmed.
    pub measure: String,
    /// The number; none where the bound is unknown.
    pub value: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// The number and its unit as given, where the measure is a length of time and so counts seconds.
    pub given: Option<(f64, String)>,
    /// Words for a part of those concerned ("children"); empty for all.
    pub subgroup: BTreeSet<String>,
}

/// The classes of acts that go with them.
const HARM_ACTS: &[&str] = &["kill", "injure", "capture", "missing", "displace"];

/// Those of them whose subject may be the one harmed.
const INTRANSITIVE: [&str; 4] = ["kill", "injure", "missing", "displace"];

/// Units of time and their seconds.
const SECONDS: &[(&str, f64)] = &[("second", 1.0), ("minute", 60.0), ("hour", 3600.0), ("day", 86_400.0), ("week", 604_800.0)];

/// Measures of harm to people.
pub(crate) const HARM: &[&str] = &["killed", "injured", "captured", "missing", "displaced", "arrested"];

impl Count {
    /// Whether it counts people to whom something was done.
    pub fn is_harm(&self) -> bool {
        HARM.contains(&self.measure.as_str())
    }

    /// The lowest and the highest number that it can mean.
    pub fn range(&self) -> (f64, f64) {
        let Some(value) = self.value.filter(|v| v.is_finite()) else { return (0.0, f64::INFINITY) };
        match self.bound {
            Bound::Exact => (value, value),
            Bound::AtLeast => (value, f64::INFINITY),
            Bound::MoreThan => (above(value), f64::INFINITY),
            Bound::About => (value - value.abs() * NEAR, value + value.abs() * NEAR),
            Bound::AtMost => (0.0, value),
            Bound::LessThan => (0.0, below(value)),
            Bound::Unknown => (0.0, f64::INFINITY),
        }
    }

    /// Whether both can be true of one thing.
    pub fn allows(&self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.range(), other.range());
        a <= d && c <= b
    }
}

/// How far "about" reaches, as a part of the number.
const NEAR: f64 = 0.2;

fn above(value: f64) -> f64 {
    if value.fract() == 0.0 { value + 1.0 } else { value }
}

fn below(value: f64) -> f64 {
    if value.fract() == 0.0 { (value - 1.0).max(0.0) } else { value }
}

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
    /// Those of them that tell of acts.
    pub acts: Vec<Term>,
    /// Those of them that only say how something is said or moves.
    pub light: Vec<Term>,
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
    /// Numbers in digits that are no figure, sorted.
    pub numbers: Vec<Term>,
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
    /// Only said to be possible or expected.
    pub possible: bool,
    /// Said to happen time and again.
    pub habit: bool,
    /// Told in a tense of the time of writing.
    pub present: bool,
    /// Places, by their names' terms, sorted.
    pub places: Vec<Term>,
}

/// Features of every claim, in the order of `claims`.
pub(crate) fn features(articles: &[Article], claims: &[Claim], sentences: &[&str], vocabulary: &Vocabulary) -> Vec<Features> {
    let at: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let outlets = outlets(articles);
    let people = affiliations(articles, claims, vocabulary);
    let mut out: Vec<Features> = claims
        .iter()
        .zip(sentences)
        .map(|(claim, sentence)| {
            let article = at.get(claim.article.as_str()).copied();
            let outlet = article.and_then(|a| outlets.get(a)).copied().unwrap_or(outlets.len());
            one(claim, sentence, article.unwrap_or(articles.len()), outlet, &people, vocabulary)
        })
        .collect();
    mark_additional(claims, &mut out);
    out
}

/// The number of each article's outlet; an article without one is an outlet of its own.
pub(crate) fn outlets(articles: &[Article]) -> Vec<usize> {
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    articles
        .iter()
        .enumerate()
        .map(|(i, article)| match article.outlet.as_deref().map(|o| o.trim().to_lowercase()).filter(|o| !o.is_empty()) {
            Some(outlet) => *named.entry(outlet).or_insert(i),
            None => i,
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
    let source = claim.source.as_ref().map_or_else(Speaker::default, |s| speaker(&s.name, people, vocabulary));
    let light = sorted(tokens.iter().filter(|t| t.kind == Kind::Light).map(|t| t.term));
    let names = names(claim, sentence, &tokens, &source, vocabulary);
    let content = tokens.iter().filter(|t| !matches!(t.kind, Kind::Stop | Kind::Party | Kind::Number)).map(|t| t.term);
    let terms = sorted(content);
    let acts = sorted(tokens.iter().filter(|t| t.kind == Kind::Act).map(|t| t.term));
    let parties = sorted(tokens.iter().filter(|t| t.kind == Kind::Party).map(|t| t.term));
    let figures: Vec<String> = claim.figures.iter().filter_map(|f| f.value.map(|v| v.to_string())).collect();
    let numbers =
        sorted(tokens.iter().filter(|t| t.kind == Kind::Number && !figures.contains(&t.lower)).map(|t| t.term));
    let mut roles = Roles::read(&tokens, &source, &INTRANSITIVE.map(class));
    if let Some(actor) = &claim.actor {
        roles.doer = party(actor, vocabulary);
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
        tokens.iter().zip(tokens.iter().skip(1)).any(|(a, b)| a.lower == first && b.lower == second)
    });
    let harmed = harmed(claim, &tokens, &source, &roles, vocabulary);
    Features {
        article,
        outlet,
        sentence: claim.sentence.start,
        span: (claim.evidence.start, claim.evidence.end.max(claim.evidence.start)),
        terms,
        harm: HARM_ACTS.iter().any(|name| acts.contains(&class(name))),
        plain: sorted(tokens.iter().filter(|t| t.kind == Kind::Stem).map(|t| t.term)),
        attitude: acts.iter().any(|a| ATTITUDES.iter().any(|name| class(name) == *a)),
        acts,
        light,
        names,
        parties,
        numbers,
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
        negated: claim.negated,
        possible: claim.hedged || tokens.iter().any(|t| POSSIBLE.contains(&t.lower.as_str())),
        habit: tokens.iter().any(|t| HABIT.contains(&t.lower.as_str())),
        present: tokens.iter().any(|t| PRESENT.contains(&t.lower.as_str())),
        places: sorted(claim.places.iter().flat_map(|p| vocabulary.tokens(p)).filter(|t| t.kind != Kind::Stop).map(|t| t.term)),
    }
}

/// How many words after a preposition of place belong to it.
const PLACE_WORDS: usize = 5;

/// Names and things after a preposition of place, from the first act up to where the next clause begins.
fn scope(tokens: &[Token]) -> Vec<Term> {
    let act = tokens.iter().position(|t| t.kind == Kind::Act).unwrap_or(0);
    let clause: Vec<&Token> =
        tokens.iter().skip(act + 1).take_while(|t| !matches!(t.lower.as_str(), "and" | "but" | "while" | "when" | "after")).collect();
    let locative = |t: &&Token| LOCATIVE.contains(&t.lower.as_str());
    let places = clause.iter().enumerate().filter(|(_, t)| locative(t)).flat_map(|(at, _)| clause.iter().skip(at + 1).take(PLACE_WORDS));
    sorted(places.filter(|t| matches!(t.kind, Kind::Name | Kind::Party | Kind::Thing)).map(|t| t.term))
}

/// The names of a claim. A clause cut off from its subject ("… and discussed the matter by phone") takes what its
/// sentence names before it, the source excepted.
fn names(claim: &Claim, sentence: &str, tokens: &[Token], source: &Speaker, vocabulary: &Vocabulary) -> Vec<Term> {
    let of = |tokens: &[Token]| sorted(tokens.iter().filter(|t| t.kind == Kind::Name).map(|t| t.term));
    let own = of(tokens);
    if !own.is_empty() || tokens.iter().any(|t| t.kind == Kind::Party) {
        return own;
    }
    let before = claim.evidence.start.saturating_sub(claim.sentence.start);
    let lead: String = sentence.chars().take(before).collect();
    of(&vocabulary.tokens(&lead)).into_iter().filter(|n| !source.names.contains(n)).collect()
}

fn counts(claim: &Claim, tokens: &[Token]) -> Vec<Count> {
    let mut out: Vec<Count> = claim.figures.iter().map(count).collect();
    if let [only] = out.as_mut_slice() {
        let severe = tokens.iter().map(|t| &t.lower).filter(|w| SEVERITY.contains(&w.as_str()));
        only.subgroup.extend(severe.cloned());
    }
    out
}

/// Counts that come on top of another of the same measure in their sentence ("and thousands more elsewhere") are no
/// whole.
fn mark_additional(claims: &[Claim], features: &mut [Features]) {
    let mut seen: BTreeMap<(usize, usize, String), usize> = BTreeMap::new();
    for f in features.iter() {
        for count in &f.counts {
            *seen.entry((f.article, f.sentence, count.measure.clone())).or_default() += 1;
        }
    }
    for (claim, f) in claims.iter().zip(features.iter_mut()) {
        let words = words(&claim.evidence.exact);
        let next = words.iter().skip(1).map(|w| w.lower.as_str()).chain([""]);
        let more = words.iter().zip(next).any(|(w, next)| ADDITIONAL.contains(&w.lower.as_str()) && next != "than");
        for count in f.counts.iter_mut().filter(|_| more) {
            if seen.get(&(f.article, f.sentence, count.measure.clone())).is_some_and(|&n| n > 1) {
                count.subgroup.insert("additional".to_owned());
            }
        }
    }
}

fn count(figure: &crate::model::Figure) -> Count {
    let all = words(&figure.of);
    let mut subgroup: BTreeSet<String> =
        all.iter().map(|w| w.lower.clone()).filter(|w| SUBGROUP.contains(&w.as_str())).collect();
    // "300 police and soldiers" are no subgroup of anything.
    if all.iter().any(|w| EVERYONE.contains(&w.lower.as_str())) && subgroup.len() == all.len() {
        subgroup.clear();
    }
    let measure = figure.measure.trim().to_lowercase();
    let unit = SECONDS.iter().find(|(unit, _)| measure == *unit || measure.strip_suffix('s') == Some(unit));
    match (unit, figure.value) {
        (Some((_, seconds)), Some(value)) => Count {
            measure: "duration".to_owned(),
            value: Some(value * seconds),
            bound: figure.bound,
            given: Some((value, measure)),
            subgroup,
        },
        _ => Count { measure, value: figure.value, bound: figure.bound, given: None, subgroup },
    }
}

/// The parties of a canonical name, or the name's own words where it is no party.
fn party(name: &str, vocabulary: &Vocabulary) -> BTreeSet<Term> {
    let tokens = vocabulary.tokens(name);
    let parties: BTreeSet<Term> = tokens.iter().filter(|t| t.kind == Kind::Party).map(|t| t.term).collect();
    if !parties.is_empty() {
        return parties;
    }
    tokens.into_iter().filter(|t| t.kind != Kind::Stop).map(|t| t.term).collect()
}

fn speaker(name: &str, people: &BTreeMap<String, BTreeSet<Term>>, vocabulary: &Vocabulary) -> Speaker {
    let mut out = Speaker::default();
    for token in vocabulary.tokens(name) {
        if token.kind == Kind::Party {
            out.parties.insert(token.term);
        } else if SOURCE_GENERIC.contains(&token.lower.as_str()) {
            out.roles.insert(token.term);
        } else if token.kind == Kind::Name || token.kind == Kind::Stem {
            out.names.insert(token.term);
        } else if token.kind != Kind::Stop {
            out.roles.insert(token.term);
        }
    }
    if out.parties.is_empty()
        && let Some(parties) = people.get(surname(name).as_str())
    {
        out.parties = parties.clone();
    }
    // "The defence ministry" of no named state is a role, not a name.
    if out.names.iter().all(|n| out.roles.contains(n)) {
        out.names.clear();
    }
    out
}

fn surname(name: &str) -> String {
    words(name).last().filter(|w| w.capital).map(|w| w.lower.clone()).unwrap_or_default()
}

/// How far before and after a person's name an article says whose person it is.
const BEFORE: usize = 5;
const AFTER: usize = 9;

/// For the surname of each named source, the parties that stand with it in any article: "Russian Defence Minister X",
/// "X, a spokesman for the UN".
fn affiliations(articles: &[Article], claims: &[Claim], vocabulary: &Vocabulary) -> BTreeMap<String, BTreeSet<Term>> {
    let mut wanted: BTreeMap<String, BTreeMap<Term, usize>> = BTreeMap::new();
    for source in claims.iter().filter_map(|c| c.source.as_ref()) {
        let name = surname(&source.name);
        if !name.is_empty() && !SOURCE_GENERIC.contains(&name.as_str()) {
            wanted.entry(name).or_default();
        }
    }
    for article in articles {
        if wanted.is_empty() {
            break;
        }
        let tokens = vocabulary.tokens(&article.text);
        for (at, token) in tokens.iter().enumerate() {
            let Some(parties) = wanted.get_mut(&token.lower).filter(|_| token.kind != Kind::Party) else { continue };
            let from = at.saturating_sub(BEFORE);
            // A title ties the party to the name; without one, they only stand near each other.
            let window = tokens.get(from..at).unwrap_or_default();
            let titled = window.iter().any(|t| SOURCE_GENERIC.contains(&t.lower.as_str()));
            let before = window.iter().rev().find(|t| t.kind == Kind::Party).filter(|_| titled);
            let follow = tokens.get(at + 1..(at + AFTER).min(tokens.len())).unwrap_or_default();
            let role = follow.iter().take(4).any(|t| SOURCE_GENERIC.contains(&t.lower.as_str()));
            let after = follow.iter().find(|t| t.kind == Kind::Party).filter(|_| role);
            if let Some(party) = before.or(after) {
                *parties.entry(party.term).or_default() += 1;
            }
        }
    }
    // The party that stands with the name most often; ties all count.
    wanted
        .into_iter()
        .map(|(name, parties)| {
            let most = parties.values().copied().max().unwrap_or(0);
            (name, parties.into_iter().filter(|&(_, n)| n == most).map(|(party, _)| party).collect())
        })
        .collect()
}

/// Who did what to whom, as far as word order tells.
#[derive(Default)]
struct Roles {
    doer: BTreeSet<Term>,
    target: BTreeSet<Term>,
}

impl Roles {
    /// Reads them off the order of parties and the first act; possessives and "we" are the speaker's own side.
    fn read(tokens: &[Token], source: &Speaker, harm: &[Term]) -> Self {
        let Some(act) = tokens.iter().position(|t| matches!(t.kind, Kind::Act | Kind::Light)) else { return Self::default() };
        // Who dies or is hurt is no doer, whatever the order.
        if tokens.iter().any(|t| harm.contains(&t.term)) {
            return Self::default();
        }
        let (before, after) = (tokens.get(..act).unwrap_or_default(), tokens.get(act + 1..).unwrap_or_default());
        let side = |t: &Token| match t.kind {
            Kind::Party => Some(BTreeSet::from([t.term])),
            _ if OWN.contains(&t.lower.as_str()) && !source.parties.is_empty() => Some(source.parties.clone()),
            _ => None,
        };
        let agent = after
            .iter()
            .enumerate()
            .find(|(i, t)| {
                let near = after.get(i.saturating_sub(3)..*i).unwrap_or_default();
                t.kind == Kind::Party && near.iter().any(|n| AGENT.contains(&n.lower.as_str()))
            })
            .map(|(_, t)| BTreeSet::from([t.term]));
        let near = before.get(before.len().saturating_sub(2)..).unwrap_or_default();
        let under = tokens.iter().take(act + 2).any(|t| t.lower == "under");
        let passive = under || near.iter().any(|t| PASSIVE.contains(&t.lower.as_str()));
        let subject = before.iter().rev().find_map(side);
        let object = after.iter().find_map(side).filter(|o| agent.as_ref() != Some(o));
        if passive || agent.is_some() {
            Self { doer: agent.unwrap_or_default(), target: subject.or(object).unwrap_or_default() }
        } else {
            Self { doer: subject.unwrap_or_default(), target: object.unwrap_or_default() }
        }
    }
}

/// Who performs a speech act: the subject that the evidence names, else the source.
fn voice(tokens: &[Token], source: &Speaker, roles: &Roles) -> Speaker {
    let Some(act) = tokens.iter().position(|t| matches!(t.kind, Kind::Act | Kind::Light)) else { return source.clone() };
    let before = tokens.get(..act).unwrap_or_default();
    let subject: BTreeSet<Term> = before.iter().filter(|t| t.kind == Kind::Party).map(|t| t.term).collect();
    if subject.is_empty() || subject != roles.doer || meet(&subject, &source.parties) {
        return if source.is_unknown() {
            Speaker { parties: roles.doer.clone(), ..Speaker::default() }
        } else {
            source.clone()
        };
    }
    Speaker { parties: subject, ..Speaker::default() }
}

/// Who was harmed: whom the figure counts, else the speaker's own where it says "its", else the target.
fn harmed(
    claim: &Claim,
    tokens: &[Token],
    source: &Speaker,
    roles: &Roles,
    vocabulary: &Vocabulary,
) -> BTreeSet<Term> {
    let counted: BTreeSet<Term> = claim.figures.iter().flat_map(|f| vocabulary.parties(&f.of)).collect();
    if !counted.is_empty() {
        return counted;
    }
    if claim.target.is_some() {
        return roles.target.clone();
    }
    let own = tokens.iter().any(|t| OWN.contains(&t.lower.as_str()) || matches!(t.lower.as_str(), "lost" | "lose"));
    if own && !source.parties.is_empty() {
        return source.parties.clone();
    }
    if !roles.target.is_empty() {
        return roles.target.clone();
    }
    let named: BTreeSet<Term> =
        tokens.iter().filter(|t| t.kind == Kind::Party && !roles.doer.contains(&t.term)).map(|t| t.term).collect();
    if named.len() == 1 { named } else { BTreeSet::new() }
}

/// Whether the sets have an element in common.
pub(crate) fn meet(a: &BTreeSet<Term>, b: &BTreeSet<Term>) -> bool {
    a.intersection(b).next().is_some()
}

fn sorted(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut out: Vec<Term> = terms.collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The day of publication of an article.
pub(crate) fn published(article: &Article) -> Option<i64> {
    article.published.as_deref().and_then(clock::moment).map(|at| at.div_euclid(clock::DAY))
}
