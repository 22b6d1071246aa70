//! Who speaks, who acts, who is harmed.
//!
//! Comes in: names as the contract gives them, tokens of evidence, articles. Goes out: speakers, doers, targets and the
//! harmed as sets of terms. Does not: parse; what word order and complete lists do not tell stays open.

use super::features::meet;
use super::lexicon::{AGENT, DISTINCT, OWN, PASSIVE, SOURCE_GENERIC};
use super::terms::{Kind, Term, Token, Vocabulary};
use super::words::words;
use crate::model::{Article, Claim};
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
    /// The number of the sort that is no other, if it is of one.
    pub body: Option<usize>,
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

    /// What sort of body it is, where nothing else is known of it: "the union", "police".
    fn body(&self) -> Option<usize> {
        self.body.filter(|_| self.is_unknown())
    }

    /// How it stands to another.
    pub fn kin(&self, other: &Self) -> Kin {
        if self.is_unknown() || other.is_unknown() {
            return match (self.body(), other.body()) {
                (Some(one), Some(other)) if one != other => Kin::Different,
                _ => Kin::Unknown,
            };
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
            return if roles && !persons {
                Kin::Same
            } else {
                Kin::Related
            };
        }
        Kin::Different
    }
}

/// The parties of a canonical name, or the name's own words where it is no party.
pub(crate) fn party(name: &str, vocabulary: &Vocabulary) -> BTreeSet<Term> {
    let tokens = vocabulary.tokens(name);
    let parties: BTreeSet<Term> = tokens
        .iter()
        .filter(|t| t.kind == Kind::Party)
        .map(|t| t.term)
        .collect();
    if !parties.is_empty() {
        return parties;
    }
    tokens
        .into_iter()
        .filter(|t| t.kind != Kind::Stop)
        .map(|t| t.term)
        .collect()
}

pub(crate) fn speaker(
    name: &str,
    people: &BTreeMap<String, BTreeSet<Term>>,
    vocabulary: &Vocabulary,
) -> Speaker {
    let mut out = Speaker::default();
    for token in vocabulary.tokens(name) {
        let of = DISTINCT
            .iter()
            .position(|words| words.contains(&token.lower.as_str()));
        out.body = out.body.or(of);
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
    words(name)
        .last()
        .filter(|w| w.capital)
        .map(|w| w.lower.clone())
        .unwrap_or_default()
}

/// How far before and after a person's name an article says whose person it is.
const BEFORE: usize = 5;
const AFTER: usize = 9;

/// For the surname of each named source, the parties that stand with it in any article: "Russian Defence Minister X",
/// "X, a spokesman for the UN".
pub(crate) fn affiliations(
    articles: &[Article],
    claims: &[Claim],
    vocabulary: &Vocabulary,
) -> BTreeMap<String, BTreeSet<Term>> {
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
            let Some(parties) = wanted.get_mut(&token.lower).filter(|_| token.kind != Kind::Party) else {
                continue;
            };
            let from = at.saturating_sub(BEFORE);
            // A title ties the party to the name; without one, they only stand near each other.
            let window = tokens.get(from..at).unwrap_or_default();
            let titled = window.iter().any(|t| SOURCE_GENERIC.contains(&t.lower.as_str()));
            let before = window
                .iter()
                .rev()
                .find(|t| t.kind == Kind::Party)
                .filter(|_| titled);
            let follow = tokens
                .get(at + 1..(at + AFTER).min(tokens.len()))
                .unwrap_or_default();
            let role = follow
                .iter()
                .take(4)
                .any(|t| SOURCE_GENERIC.contains(&t.lower.as_str()));
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
            (
                name,
                parties
                    .into_iter()
                    .filter(|&(_, n)| n == most)
                    .map(|(party, _)| party)
                    .collect(),
            )
        })
        .collect()
}

/// Who did what to whom, as far as word order tells.
#[derive(Default)]
pub(crate) struct Roles {
    pub doer: BTreeSet<Term>,
    pub target: BTreeSet<Term>,
}

impl Roles {
    /// Reads them off the order of parties and the first act; possessives and "we" are the speaker's own side.
    pub fn read(tokens: &[Token], source: &Speaker, harm: &[Term]) -> Self {
        let Some(act) = tokens
            .iter()
            .position(|t| matches!(t.kind, Kind::Act | Kind::Light))
        else {
            return Self::default();
        };
        // Who dies or is hurt is no doer, whatever the order.
        if tokens.iter().any(|t| harm.contains(&t.term)) {
            return Self::default();
        }
        let (before, after) = (
            tokens.get(..act).unwrap_or_default(),
            tokens.get(act + 1..).unwrap_or_default(),
        );
        let side = |t: &Token| match t.kind {
            Kind::Party => Some(BTreeSet::from([t.term])),
            _ if OWN.contains(&t.lower.as_str()) && !source.parties.is_empty() => {
                Some(source.parties.clone())
            }
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
        let subject = before
            .iter()
            .rposition(|t| side(t).is_some())
            .map(|at| joined(before, at, &side));
        let object = after.iter().find_map(side).filter(|o| agent.as_ref() != Some(o));
        if passive || agent.is_some() {
            Self {
                doer: agent.unwrap_or_default(),
                target: subject.or(object).unwrap_or_default(),
            }
        } else {
            Self {
                doer: subject.unwrap_or_default(),
                target: object.unwrap_or_default(),
            }
        }
    }
}

/// The party at a place with those that are joined to it before: "Brazil and Argentina".
fn joined(
    tokens: &[Token],
    mut at: usize,
    side: &impl Fn(&Token) -> Option<BTreeSet<Term>>,
) -> BTreeSet<Term> {
    let party = |at: usize| tokens.get(at).and_then(side);
    let mut out = party(at).unwrap_or_default();
    loop {
        let link = at.checked_sub(1).and_then(|b| tokens.get(b));
        let back = if link.is_some_and(|t| t.lower == "and") {
            2
        } else {
            1
        };
        match at.checked_sub(back).and_then(|b| Some((b, party(b)?))) {
            Some((before, more)) => {
                at = before;
                out.extend(more);
            }
            None => return out,
        }
    }
}

/// Who performs a speech act: the subject that the evidence names, else the source.
pub(crate) fn voice(tokens: &[Token], source: &Speaker, roles: &Roles) -> Speaker {
    let Some(act) = tokens
        .iter()
        .position(|t| matches!(t.kind, Kind::Act | Kind::Light))
    else {
        return source.clone();
    };
    let before = tokens.get(..act).unwrap_or_default();
    let subject: BTreeSet<Term> = before
        .iter()
        .filter(|t| t.kind == Kind::Party)
        .map(|t| t.term)
        .collect();
    if subject.is_empty() || subject != roles.doer || meet(&subject, &source.parties) {
        return if source.is_unknown() {
            Speaker {
                parties: roles.doer.clone(),
                ..Speaker::default()
            }
        } else {
            source.clone()
        };
    }
    Speaker {
        parties: subject,
        ..Speaker::default()
    }
}

/// Who was harmed: whom the figure counts, else the speaker's own where it says "its", else the target.
pub(crate) fn harmed(
    claim: &Claim,
    tokens: &[Token],
    source: &Speaker,
    roles: &Roles,
    vocabulary: &Vocabulary,
) -> BTreeSet<Term> {
    let counted: BTreeSet<Term> = claim
        .figures
        .iter()
        .flat_map(|f| vocabulary.parties(&f.of))
        .collect();
    if !counted.is_empty() {
        return counted;
    }
    if claim.target.is_some() {
        return roles.target.clone();
    }
    // "We have counted ten dead" does not say whose.
    let own = tokens
        .iter()
        .filter(|t| !matches!(t.lower.as_str(), "we" | "us"))
        .any(|t| OWN.contains(&t.lower.as_str()) || matches!(t.lower.as_str(), "lost" | "lose"));
    if own && !source.parties.is_empty() {
        return source.parties.clone();
    }
    if !roles.target.is_empty() {
        return roles.target.clone();
    }
    let named: BTreeSet<Term> = tokens
        .iter()
        .filter(|t| t.kind == Kind::Party && !roles.doer.contains(&t.term))
        .map(|t| t.term)
        .collect();
    if named.len() == 1 { named } else { BTreeSet::new() }
}
