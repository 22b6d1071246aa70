//! Descriptions: phrases with a noun that is no name.
//!
//! Comes in: a noun phrase. Goes out: whom it means, or its own words. Does not: read pronouns, except possessive
//! ones at the start of the phrase.

use super::phrase::{Phrase, Start, is_determiner, sentence, text};
use super::{
    PAPER_REACH, PRONOUN_SENTENCES, REACH, Resolved, Resolver, Who, family, is_unlisted, lower_first,
    starts_like_name, words,
};
use crate::language::names::gazetteer::{self, OrganisationKind, RoleKind, StateForm};
use crate::language::names::words::american;
use crate::language::names::{Entity, EntityKind};
use crate::language::{TokenId, Upos};

/// Points for a person whom the article gave the very same role.
const SAME_ROLE: i64 = 24;

impl Resolver<'_, '_> {
    /// "spokesman" beside a person's name means the person.
    pub(super) fn titled(&self, phrase: &Phrase) -> Option<Resolved> {
        let title = self.names.title_around(phrase.head).map(|title| title.entity);
        let entity = title.or_else(|| {
            let next = self.names.at(phrase.head + 1)?;
            let person = self.names.entities.get(next.entity)?.kind == EntityKind::Person;
            (person && gazetteer::role(self.doc.lower(phrase.head)).is_some()).then_some(next.entity)
        })?;
        Some(Resolved {
            rule: "ref-title",
            ..self.who(&Who::Named(entity))
        })
    }

    /// "the state rail company Northway", "the head of the clinic, Lena Berg": the name that stands beside the noun.
    pub(super) fn apposed(&self, phrase: &Phrase) -> Option<Resolved> {
        let tokens = sentence(self.doc, phrase.head);
        let noun = self.doc.upos(phrase.head) == Upos::Noun;
        let lower = self.doc.lower(phrase.head);
        let person = gazetteer::role(lower).is_some() || words::RELATIONS.contains(&lower);
        let named = |at: TokenId| {
            let mention = self
                .names
                .at(at)
                .filter(|m| m.tokens.start == at && at < tokens.end)?;
            let entity = self.names.entities.get(mention.entity)?;
            let owns = matches!(self.doc.lower(mention.tokens.end), "'s" | "’s" | "'" | "’");
            (!owns && mention.form.is_none()).then_some((mention.entity, entity))
        };
        let beside = named(phrase.head + 1).filter(|(_, entity)| match entity.kind {
            EntityKind::Organisation | EntityKind::Other => !person || starts_like_name(&entity.canonical),
            EntityKind::Person => person,
            EntityKind::Place | EntityKind::State => false,
        });
        let behind = || {
            let end = phrase
                .complement(self.doc, &["of", "for", "at", "in", "with"])
                .map_or(phrase.head, |(_, noun)| noun);
            let comma = end + 1;
            (person && comma < tokens.end && self.doc.word(comma) == ",")
                .then(|| named(comma + 1))
                .flatten()
                .filter(|(_, entity)| {
                    entity.kind == EntityKind::Person
                        || entity.kind == EntityKind::Other && starts_like_name(&entity.canonical)
                })
        };
        // "The operator, Norvik Power, said", but not "the ministry, Interpol, and others said".
        let owner = || {
            let comma = phrase.head + 1;
            let (entity, named) = named(comma + 1).filter(|_| self.doc.word(comma) == ",")?;
            let end = self.names.at(comma + 1)?.tokens.end;
            let closed = self.doc.word(end) == "," && self.doc.upos(end + 1) != Upos::Cconj;
            // Two unknown words look like a person's name, but a firm is no person.
            let body = match named.kind {
                EntityKind::Organisation | EntityKind::Other => true,
                EntityKind::Person => gazetteer::body(lower).is_some(),
                EntityKind::Place | EntityKind::State => false,
            };
            (noun && !person && closed && body && end < tokens.end).then_some((entity, named))
        };
        let (entity, _) = beside.filter(|_| noun).or_else(behind).or_else(owner)?;
        Some(Resolved {
            rule: "ref-apposed",
            ..self.who(&Who::Named(entity))
        })
    }

    /// "the Elba", "the Elba dam", "in Orland": no firm's name.
    fn is_thing_named(&self, token: TokenId) -> bool {
        let Some(mention) = self.names.at(token) else {
            return false;
        };
        let before = mention
            .tokens
            .start
            .checked_sub(1)
            .map_or("", |t| self.doc.lower(t));
        let place = matches!(
            before,
            "the" | "in" | "near" | "outside" | "above" | "across" | "towards"
        );
        place || self.doc.upos(mention.tokens.end) == Upos::Noun
    }

    /// "the tribunal" where "the electoral tribunal" was spoken of: the very noun goes before any body of its kind.
    pub(super) fn same_noun(&self, phrase: &Phrase) -> Option<Resolved> {
        let lower = self.doc.lower(phrase.head);
        gazetteer::body(lower)?;
        let ends_so = |name: &str| {
            name.rsplit(' ')
                .next()
                .is_some_and(|last| last.eq_ignore_ascii_case(lower))
        };
        let named = self
            .names
            .entities
            .iter()
            .any(|entity| ends_so(&entity.canonical));
        if named {
            return None;
        }
        let found = self.repeated(phrase)?;
        (found.name.contains(' ') && ends_so(&found.name)).then_some(found)
    }

    /// "the statement": whose it is.
    pub(super) fn paper(&self, phrase: &Phrase) -> Option<Resolved> {
        let lemma = self.doc.lemma(phrase.head);
        let lower = self.doc.lower(phrase.head);
        if !words::PAPERS.contains(&lemma) && !words::PAPERS.contains(&lower) {
            return None;
        }
        if let Some(author) = self.author(phrase) {
            return Some(Resolved {
                rule: "ref-paper-author",
                ..author
            });
        }
        if phrase.start != Start::Definite {
            return None;
        }
        // The paper named last, if that one has an author; else whoever spoke last.
        let sentences = self.doc.sentence_of(phrase.head);
        let from = sentences.saturating_sub(5);
        let start = self
            .doc
            .sentences
            .get(from)
            .map_or(0, |sentence| sentence.tokens.start);
        let start = start.max(phrase.head.saturating_sub(PAPER_REACH));
        let named = (start..phrase.first())
            .rev()
            .filter(|token| self.doc.lemma(*token) == lemma);
        for token in named.take(3) {
            let earlier = Phrase::around(self.doc, token);
            let author = self
                .author(&earlier)
                .or_else(|| self.speaker_in(self.doc.sentence_of(token), token));
            if let Some(author) = author {
                return Some(Resolved {
                    rule: "ref-paper",
                    ..author
                });
            }
        }
        let last = self.best(phrase.head, PRONOUN_SENTENCES, |referent| {
            referent.speaks.then_some(0)
        })?;
        Some(Resolved {
            rule: "ref-paper-speaker",
            ..self.who(&last)
        })
    }

    /// Whose paper it is by its own words: "its statement", "the ministry's statement", "a statement by X".
    pub(super) fn author(&self, phrase: &Phrase) -> Option<Resolved> {
        let owner = match phrase.start {
            Start::Possessive(pronoun) => Some(pronoun),
            _ => phrase
                .core
                .clone()
                .rev()
                .filter(|token| *token != phrase.head)
                .find(|token| {
                    let noun = gazetteer::body(self.doc.lower(*token)).is_some()
                        || gazetteer::role(self.doc.lower(*token)).is_some();
                    let mention = self.names.at(*token);
                    let apart = mention.is_none_or(|mention| mention.form != Some(StateForm::Demonym));
                    (noun || mention.is_some()) && apart
                }),
        };
        let by = |prepositions: &[&str]| phrase.complement(self.doc, prepositions).map(|(_, noun)| noun);
        let report = matches!(self.doc.lemma(phrase.head), "report" | "warning" | "comment");
        let owner = owner
            .or_else(|| by(&["by", "from"]))
            .or_else(|| if report { None } else { by(&["of"]) })?;
        let found = self.resolve_below(owner, phrase.head)?;
        (found.rule != "ref-unresolved" && !words::PAPERS.contains(&self.doc.lemma(owner))).then_some(found)
    }

    /// Resolves a noun inside a phrase; refuses to go round in circles.
    pub(super) fn resolve_below(&self, token: TokenId, above: TokenId) -> Option<Resolved> {
        let paper = words::PAPERS.contains(&self.doc.lemma(token));
        (token != above && !paper).then(|| self.resolve(token))
    }

    /// "the ministry": a body of the same kind.
    pub(super) fn body(&self, phrase: &Phrase) -> Option<Resolved> {
        let lower = self.doc.lower(phrase.head);
        let body = gazetteer::body(lower);
        let state_noun = words::STATE_NOUNS.contains(&lower);
        if body.is_none() && !state_noun || phrase.start == Start::Indefinite {
            return None;
        }
        let adjectives: Vec<String> = phrase
            .core
            .clone()
            .filter(|token| *token != phrase.head && self.names.at(*token).is_none())
            .map(|token| self.doc.lower(token))
            .filter(|word| !matches!(*word, "'s" | "’s" | "same" | "-" | "country" | "nation" | "state"))
            .map(|word| american(word).to_owned())
            .collect();
        if let Start::Possessive(pronoun) = phrase.start {
            let owner = self.resolve(pronoun).entity?;
            let state = self.names.entities.get(owner)?.state?;
            return self.body_of(state, body?.family, &adjectives, phrase, "ref-body-possessive");
        }
        if state_noun && adjectives.is_empty() {
            let state = self.best(phrase.head, 3, |referent| {
                let Who::Named(entity) = referent.who else {
                    return None;
                };
                (self.names.entities.get(entity)?.kind == EntityKind::State).then_some(0)
            })?;
            return Some(Resolved {
                rule: "ref-country",
                ..self.who(&state)
            });
        }
        let body = body.filter(|body| !body.plural)?;
        let owned = phrase.core.clone().any(|token| self.names.at(token).is_some());
        if owned || (phrase.start == Start::Bare && !self.is_capitalised(phrase)) {
            return None;
        }
        let union = words::UNION_NOUNS.contains(&lower);
        let business = words::BUSINESS_FAMILIES
            .iter()
            .any(|noun| family(noun) == Some(body.family));
        let best = self.best(phrase.head, usize::MAX, |referent| {
            let entity = match &referent.who {
                Who::Named(entity) => self.names.entities.get(*entity)?,
                Who::Described {
                    noun,
                    name,
                    of: Some(_),
                    ..
                } => {
                    let same = self.doc.lower(*noun) == lower;
                    let told = adjectives
                        .iter()
                        .all(|word| name.split(' ').any(|part| american(part) == *word));
                    return (same && told).then_some(14);
                }
                Who::Described { name, .. } if lower == "union" && is_union(name) => return Some(10),
                _ => return None,
            };
            if entity.kind != EntityKind::Organisation {
                if lower == "union" && adjectives.is_empty() {
                    return (is_unlisted(entity) && is_union(&entity.canonical)).then_some(4);
                }
                // Nothing tells what "Novatex" is before "the company" takes it up.
                let unknown = is_unlisted(entity) && business && adjectives.is_empty();
                return (unknown && !self.is_thing_named(referent.token)).then_some(-6);
            }
            let listed = gazetteer::organisation(&entity.canonical).map(|listed| listed.kind);
            let same =
                entity.body == Some(body.family) && adjectives.iter().all(|word| entity.words.contains(word));
            let kind = match listed {
                Some(OrganisationKind::Agency) => lower == "agency" || lower == "service",
                Some(OrganisationKind::Media) => {
                    let media = ["newspaper", "paper", "daily", "channel", "broadcaster", "network"];
                    entity.body.is_none() && media.contains(&lower)
                }
                Some(OrganisationKind::International) => union,
                Some(OrganisationKind::National) => {
                    matches!(
                        lower,
                        "agency" | "bureau" | "body" | "regulator" | "service" | "watchdog"
                    )
                }
                // A union goes by its letters, or says that it is one.
                None if lower == "union" && !is_union(&entity.canonical) => false,
                None => business && entity.body.is_none() || lower == "union",
            };
            match (same, kind && adjectives.is_empty()) {
                // "the ministry" is a ministry before it is a department.
                (true, _) => Some(if has_word(&entity.canonical, lower) { 14 } else { 8 }),
                // A body of the very kind is meant rather than one that merely could be.
                (false, true) => Some(0),
                (false, false) => None,
            }
        });
        if let Some(best) = best {
            return Some(Resolved {
                rule: "ref-body",
                ..self.who(&best)
            });
        }
        if adjectives.is_empty()
            && matches!(
                lower,
                "government" | "administration" | "army" | "military" | "parliament" | "authorities"
            )
        {
            let state = self.best(phrase.head, 4, |referent| {
                let Who::Named(entity) = referent.who else {
                    return None;
                };
                (self.names.entities.get(entity)?.kind == EntityKind::State && referent.subject).then_some(0)
            })?;
            let state = self
                .who(&state)
                .entity
                .and_then(|entity| self.names.entities.get(entity)?.state)?;
            return self.body_of(state, body.family, &adjectives, phrase, "ref-body-state");
        }
        None
    }

    /// The body of a kind that belongs to a state: the one that the article names, else a name made of both.
    pub(super) fn body_of(
        &self,
        state: &str,
        family: u8,
        words: &[String],
        phrase: &Phrase,
        rule: &'static str,
    ) -> Option<Resolved> {
        let named = self.of_state(state, EntityKind::Organisation).find(|entity| {
            self.names.entities.get(*entity).is_some_and(|entity| {
                let same =
                    entity.words.len() == words.len() && words.iter().all(|word| entity.words.contains(word));
                entity.body == Some(family) && same
            })
        });
        if let Some(entity) = named {
            return Some(Resolved {
                rule,
                ..self.who(&Who::Named(entity))
            });
        }
        let adjective = gazetteer::adjective_of(state).unwrap_or(state);
        let name = format!("{adjective} {}", text(self.doc, phrase.core.clone()));
        Some(Resolved {
            name,
            entity: self.of_state(state, EntityKind::State).next(),
            rule,
        })
    }

    pub(super) fn of_state(&self, state: &str, kind: EntityKind) -> impl Iterator<Item = usize> + '_ {
        let list = gazetteer::state_of(state).and_then(|state| self.of_state.get(&(state, kind)));
        list.into_iter().flatten().copied().take(REACH)
    }

    /// "the spokeswoman", "Azerbaijan's president": a person with such a role.
    pub(super) fn person(&self, phrase: &Phrase) -> Option<Resolved> {
        let lower = self.doc.lower(phrase.head);
        let role = gazetteer::role(lower).filter(|_| !self.is_plural(phrase.head))?;
        if phrase.start == Start::Indefinite {
            return None;
        }
        let home = phrase
            .core
            .clone()
            .find_map(|token| self.names.at(token))
            .or_else(|| {
                let (_, noun) = phrase.complement(self.doc, &["of", "for"])?;
                self.names.at(noun)
            });
        let owner = match phrase.start {
            // "his lawyer" is nobody's title, "its president" may be.
            Start::Possessive(pronoun) => {
                let owner = self.names.entities.get(self.resolve(pronoun).entity?)?;
                if owner.kind == EntityKind::Person {
                    return None;
                }
                Some(owner)
            }
            _ => None,
        };
        let home = owner.or(home.and_then(|mention| self.names.entities.get(mention.entity)));
        if home.is_none() && phrase.start == Start::Bare && !self.is_capitalised(phrase) {
            return None;
        }
        let fits = |entity: &Entity| {
            let same = entity.roles.contains(&role.word);
            let alike = || {
                words::ALIKE
                    .iter()
                    .any(|line| line.contains(&role.word) && entity.roles.iter().any(|r| line.contains(r)))
            };
            let any = role.kind == RoleKind::Person
                && role.gender.is_some()
                && matches!(role.word, "man" | "woman" | "boy" | "girl");
            let gender = role.gender.is_none() || entity.gender.is_none() || role.gender == entity.gender;
            let at_home = home.is_none_or(|home| {
                entity.affiliation.as_deref() == Some(&home.canonical)
                    || (home.state.is_some()
                        && entity.state == home.state
                        && home.kind != EntityKind::Organisation)
            });
            let points = match (same, alike() || any) {
                (true, _) => Some(SAME_ROLE),
                (false, true) => Some(0),
                (false, false) => None,
            };
            points.filter(|_| entity.kind == EntityKind::Person && gender && at_home)
        };
        let best = self.best(phrase.head, usize::MAX, |referent| match &referent.who {
            // "the lawyer" after "her lawyer, Sofia Lund"
            Who::Named(_) if home.is_none() && self.doc.lower(referent.token) == lower => Some(SAME_ROLE),
            Who::Named(entity) => self.names.entities.get(*entity).and_then(fits),
            Who::Described {
                noun, plural: false, ..
            } if home.is_none() => {
                let earlier = gazetteer::role(self.doc.lower(*noun))?;
                let alike = || {
                    words::ALIKE
                        .iter()
                        .any(|line| line.contains(&role.word) && line.contains(&earlier.word))
                };
                (earlier.word == role.word)
                    .then_some(SAME_ROLE)
                    .or_else(|| alike().then_some(-8))
            }
            _ => None,
        });
        // A role that the article gives a name to only later.
        let best = best.or_else(|| {
            let mut people = self.of_state(home?.state?, EntityKind::Person);
            people
                .find(|entity| self.names.entities.get(*entity).and_then(fits) == Some(SAME_ROLE))
                .map(Who::Named)
        })?;
        Some(Resolved {
            rule: "ref-role",
            ..self.who(&best)
        })
    }

    /// "the officials" after "officials in Yerevan": the fuller phrase.
    pub(super) fn repeated(&self, phrase: &Phrase) -> Option<Resolved> {
        if phrase.start != Start::Definite || phrase.core.len() > 1 {
            return None;
        }
        let best = self.best(phrase.head, PRONOUN_SENTENCES, |referent| match &referent.who {
            Who::Described { noun, .. } => {
                (self.doc.lower(*noun) == self.doc.lower(phrase.head)).then_some(0)
            }
            _ => None,
        })?;
        Some(Resolved {
            rule: "ref-repeated",
            ..self.who(&best)
        })
    }

    /// The phrase itself, without a determiner and with what belongs to it: "officials in Yerevan".
    pub(super) fn own_words(&self, phrase: &Phrase) -> Resolved {
        let mut core = phrase.core.clone();
        while core.start < phrase.head && is_determiner(self.doc.lower(core.start)) {
            core.start += 1;
        }
        let first = core.start;
        let mut name = text(self.doc, core);
        let opens = sentence(self.doc, first).start == first
            || first
                .checked_sub(1)
                .is_some_and(|before| self.doc.word(before).starts_with(['"', '“']));
        if opens && self.names.at(first).is_none() && self.doc.upos(first) != Upos::Propn {
            name = lower_first(&name);
        }
        if let Start::Possessive(pronoun) = phrase.start
            && let Some(owner) = Some(self.resolve(pronoun)).filter(|owner| owner.entity.is_some())
        {
            name = format!("{}'s {name}", owner.name);
        }
        let complement = phrase.complement(self.doc, &["of", "for", "from", "in", "at", "with"]);
        // "in Yerevan" belongs to the officials, "in a statement" does not.
        let complement = complement.filter(|(preposition, noun)| {
            let loose = matches!(self.doc.lower(*preposition), "in" | "at");
            !loose || self.names.at(*noun).is_some() || gazetteer::body(self.doc.lower(*noun)).is_some()
        });
        if let Some((preposition, noun)) = complement {
            let object = Phrase::around(self.doc, noun);
            let first = object.first().max(preposition + 1);
            let named = self.names.at(noun).is_none() && object.start == Start::Definite;
            let full = named.then(|| self.body(&object)).flatten();
            let words = full.map_or_else(
                || text(self.doc, first..noun + 1),
                |full| format!("the {}", full.name),
            );
            name = format!("{name} {} {words}", self.doc.lower(preposition));
            if let Some(mention) = self.names.at(noun)
                && let Some((_, end)) = self.partner(mention.tokens.clone(), mention.entity)
            {
                name = format!("{name} {}", text(self.doc, mention.tokens.end..end));
            }
        } else if self.doc.lower(phrase.head + 1) == "and"
            && let Some(other) = (phrase.head + 2..phrase.head + 6).find(|token| self.is_plural(*token))
            && gazetteer::role(self.doc.lower(other)).is_some()
            && Phrase::around(self.doc, other).first() == phrase.head + 2
        {
            name = format!("{name} {}", text(self.doc, phrase.head + 1..other + 1));
        }
        Resolved {
            name,
            entity: None,
            rule: "ref-own-words",
        }
    }
}

/// Whether a name may be a trade union's: "SNC", "the Pilots' Association".
fn is_union(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let acronym =
        !name.contains(' ') && letters.clone().count() <= 6 && letters.clone().all(char::is_uppercase);
    acronym || words::UNION_NAMES.iter().any(|word| has_word(name, word))
}

/// Whether a name has a word, in any case.
fn has_word(name: &str, lower: &str) -> bool {
    name.split(' ').any(|word| word.to_lowercase() == lower)
}
