//! Whom a phrase means: "the ministry", "he", "the spokeswoman", "the statement" led back to the fullest name.
//!
//! Comes in: a document, its names, and the token of a noun or pronoun. Goes out: a name, the entity behind it
//! where there is one, and the rule that found it. Does not: find who speaks, and never answers with a name that
//! the article does not hold, a state's adjective and the full names of listed bodies apart.
//!
//! The article is read once from left to right. Everything that somebody can later be meant by is kept in text
//! order with what makes it likely to be taken up again: that it speaks, that it is a subject. A pronoun or a
//! description takes, among the referents before it that fit (number, gender, kind of body, role), the one with
//! the most points; each sentence in between costs some. Who was found to speak before counts most, see
//! [`Resolver::note_source`].

mod phrase;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::language::names::gazetteer::{self, Gender, OrganisationKind, RoleKind, StateForm};
use crate::language::names::words::{CALENDAR, SPEECH, THING_NOUNS, has};
use crate::language::names::{Entity, EntityKind, Names};
use crate::language::{Document, Rel, TokenId, Upos};
use phrase::{Phrase, Start, is_determiner, sentence, text};

/// Whom a phrase means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The fullest name, or the phrase's own words without a determiner.
    pub name: String,
    /// Index in [`Names::entities`], where the phrase means something named.
    pub entity: Option<usize>,
    /// Id of the rule that decided.
    pub rule: &'static str,
}

/// Leads phrases of one article back to names.
#[derive(Clone, Debug)]
pub struct Resolver<'d, 't> {
    doc: &'d Document<'t>,
    names: &'d Names,
    referents: Vec<Referent>,
    sources: Vec<Noted>,
    /// The gender of each entity, where it is known.
    genders: Vec<Option<Gender>>,
    /// The entities of each state, persons and bodies apart.
    of_state: BTreeMap<(&'static str, EntityKind), Vec<usize>>,
}

/// Something that a later phrase can mean.
#[derive(Clone, Debug)]
struct Referent {
    /// Its noun, or its name's last token.
    token: TokenId,
    who: Who,
    sentence: usize,
    block: usize,
    speaks: bool,
    subject: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    Named(usize),
    /// Two names with "and" between.
    Pair(usize, usize),
    /// A person, a group or a body without a name, by its noun and words.
    Described {
        noun: TokenId,
        plural: bool,
        name: String,
    },
}

/// A source that was found.
#[derive(Clone, Debug)]
struct Noted {
    token: TokenId,
    who: Who,
}

/// What a pronoun asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    Person(Option<Gender>),
    Thing,
    Several,
    /// "we" and "I": whoever speaks.
    Speaker,
}

/// How many referents back a phrase can reach.
const REACH: usize = 80;

/// How many tokens back "the statement" looks for the statement.
const PAPER_REACH: usize = 400;

/// How many sentences back a pronoun can reach.
const PRONOUN_SENTENCES: usize = 7;

fn is_calendar(lower: &str) -> bool {
    has(CALENDAR, lower)
}

impl<'d, 't> Resolver<'d, 't> {
    /// Reads the article for what can be meant.
    pub fn new(doc: &'d Document<'t>, names: &'d Names) -> Self {
        let genders = names.entities.iter().map(|entity| entity.gender).collect();
        let mut of_state: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, entity) in names.entities.iter().enumerate() {
            if let Some(state) = entity.state {
                of_state.entry((state, entity.kind)).or_default().push(index);
            }
        }
        let mut resolver = Self {
            doc,
            names,
            referents: Vec::new(),
            sources: Vec::new(),
            genders,
            of_state,
        };
        for index in 0..doc.sentences.len() {
            resolver.read(index);
        }
        resolver
    }

    /// Tells who the source at `head` was found to be, so that "he said" further on rather means the same. Sources
    /// are noted in text order.
    pub fn note_source(&mut self, head: TokenId, source: &Resolved) {
        let who = match source.entity {
            Some(entity) => Who::Named(entity),
            None => Who::Described {
                noun: head,
                plural: self.is_plural(head),
                name: source.name.clone(),
            },
        };
        self.sources.push(Noted { token: head, who });
    }

    /// The fullest name for the phrase whose noun, name or pronoun is at `head`.
    pub fn resolve(&self, head: TokenId) -> Resolved {
        if let Some(resolved) = self.named(head) {
            return resolved;
        }
        let lower = self.doc.lower(head);
        if self.is_relative(head)
            && let Some(antecedent) = self.antecedent(head)
        {
            return Resolved {
                rule: "ref-relative",
                ..self.resolve(antecedent)
            };
        }
        if let Some(asks) = asks(lower) {
            return self.pronoun(head, asks).unwrap_or_else(|| Resolved {
                name: self.doc.word(head).to_owned(),
                entity: None,
                rule: "ref-unresolved",
            });
        }
        let phrase = Phrase::around(self.doc, head);
        self.titled(&phrase)
            .or_else(|| self.paper(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.person(&phrase))
            .or_else(|| self.repeated(&phrase))
            .unwrap_or_else(|| self.own_words(&phrase))
    }

    /// The state or body behind the phrase at `head`, or the person: "Armenia" for "Armenian forces" and "its
    /// troops", "Vladimir Putin" for "Putin". None where there is none: "the earthquake".
    pub fn participant(&self, head: TokenId) -> Option<String> {
        if let Some(mention) = self.names.at(head) {
            return self.party(mention.entity, mention.form);
        }
        let lower = self.doc.lower(head);
        if self.is_relative(head) {
            return self.participant(self.antecedent(head)?);
        }
        if asks(lower).is_some() {
            if self.doc.rel(head) == Rel::Expl {
                return None;
            }
            return self.party(self.resolve(head).entity?, None);
        }
        let phrase = Phrase::around(self.doc, head);
        if words::HAPPENINGS.contains(&self.doc.lemma(head)) || words::HAPPENINGS.contains(&lower) {
            return None;
        }
        if let Some(entity) = self.titled(&phrase).and_then(|resolved| resolved.entity) {
            return self.party(entity, None);
        }
        let owner = match phrase.start {
            Start::Possessive(pronoun) => self
                .resolve(pronoun)
                .entity
                .and_then(|entity| self.party(entity, None)),
            _ => None,
        };
        owner
            .or_else(|| {
                let modifiers = phrase.core.clone().rev().filter_map(|token| self.names.at(token));
                // Not the "Russian" of "Russian-brokered".
                let modifiers = modifiers.filter(|mention| self.doc.word(mention.tokens.end) != "-");
                let mut parties = modifiers.filter_map(|mention| self.party(mention.entity, mention.form));
                parties.next()
            })
            .or_else(|| {
                let (_, noun) = phrase.complement(self.doc, &["of", "from", "for"])?;
                if let Some(mention) = self.names.at(noun) {
                    return self.party(mention.entity, mention.form);
                }
                // "one of its soldiers", "a number of Azerbaijani troops"
                let part = self.doc.upos(head) == Upos::Num || words::PARTS.contains(&lower);
                part.then(|| self.participant(noun)).flatten()
            })
            .or_else(|| {
                let known = gazetteer::body(lower).is_some() || gazetteer::role(lower).is_some();
                let definite = matches!(phrase.start, Start::Definite);
                let resolved = (known && definite).then(|| self.resolve(head))?;
                self.party(resolved.entity?, None)
            })
    }

    /// The party that an entity is or acts for.
    fn party(&self, entity: usize, form: Option<StateForm>) -> Option<String> {
        let entity = self.names.entities.get(entity)?;
        match entity.kind {
            EntityKind::Person | EntityKind::State => Some(entity.canonical.clone()),
            EntityKind::Organisation => {
                let listed = gazetteer::organisation(&entity.canonical);
                let national = listed.is_none_or(|body| body.kind == OrganisationKind::National);
                let official = entity.body.is_none_or(gazetteer::is_official) || listed.is_some();
                let state = entity.state.filter(|_| national && official);
                Some(state.map_or_else(|| entity.canonical.clone(), str::to_owned))
            }
            EntityKind::Place
                if form == Some(StateForm::Capital) || gazetteer::state(&entity.canonical).is_some() =>
            {
                entity.state.map(str::to_owned)
            }
            EntityKind::Other if starts_like_name(&entity.canonical) && !is_thing(&entity.canonical) => {
                Some(entity.canonical.clone())
            }
            EntityKind::Place | EntityKind::Other => None,
        }
    }

    // Names

    /// A phrase that is a name itself.
    fn named(&self, head: TokenId) -> Option<Resolved> {
        let mention = self.names.at(head)?;
        let entity = self.names.entities.get(mention.entity)?;
        // "Russian" in "Russian media" is no name for whoever speaks.
        let people = mention.form == Some(StateForm::Demonym);
        if people && self.is_plural(head) {
            return Some(Resolved {
                name: text(self.doc, mention.tokens.clone()),
                entity: Some(mention.entity),
                rule: "ref-people",
            });
        }
        if let Some((second, _)) = self.partner(mention.tokens.clone(), mention.entity) {
            let pair = self.who(&Who::Pair(mention.entity, second));
            return Some(Resolved {
                rule: "ref-pair",
                ..pair
            });
        }
        Some(Resolved {
            name: entity.canonical.clone(),
            entity: Some(mention.entity),
            rule: "ref-name",
        })
    }

    /// The entity that is coordinated with the one named at `tokens`: "Armenia and Azerbaijan".
    fn partner(&self, tokens: Range<TokenId>, entity: usize) -> Option<(usize, TokenId)> {
        if !matches!(self.doc.lower(tokens.end), "and" | "&") {
            return None;
        }
        let article = usize::from(self.doc.lower(tokens.end + 1) == "the");
        // A title may stand before the second name.
        let second = (tokens.end + 1 + article..tokens.end + 7).find_map(|token| self.names.at(token))?;
        let from = self.names.titles.partition_point(|title| title.role < tokens.end);
        let titles = self
            .names
            .titles
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|title| title.role < second.tokens.start);
        let title = titles
            .into_iter()
            .any(|title| title.tokens.end == second.tokens.start && title.tokens.start <= tokens.end + 2);
        if second.tokens.start > tokens.end + 1 + article && !title {
            return None;
        }
        let kind = |entity: usize| {
            self.names.entities.get(entity).map(|entity| match entity.kind {
                EntityKind::State | EntityKind::Place | EntityKind::Organisation => 0,
                EntityKind::Person => 1,
                EntityKind::Other => 2,
            })
        };
        let apart = !matches!(self.doc.lower(second.tokens.end), "'s" | "’s" | "'" | "’");
        let whole = second.form != Some(StateForm::Demonym);
        (apart && whole && second.entity != entity && kind(entity) == kind(second.entity))
            .then_some((second.entity, second.tokens.end))
    }

    /// What a referent is called.
    fn who(&self, who: &Who) -> Resolved {
        let name = |entity: usize| {
            self.names
                .entities
                .get(entity)
                .map_or(String::new(), |e| e.canonical.clone())
        };
        match who {
            Who::Named(entity) => Resolved {
                name: name(*entity),
                entity: Some(*entity),
                rule: "",
            },
            Who::Pair(one, other) => Resolved {
                name: format!("{} and {}", name(*one), name(*other)),
                entity: None,
                rule: "",
            },
            Who::Described { name, .. } => Resolved {
                name: name.clone(),
                entity: None,
                rule: "",
            },
        }
    }

    // Pronouns

    fn pronoun(&self, head: TokenId, asks: Asks) -> Option<Resolved> {
        if asks == Asks::Speaker
            && let Some(speaker) = self.speaker_in(self.doc.sentence_of(head), head)
        {
            return Some(Resolved {
                rule: "ref-we",
                ..speaker
            });
        }
        let speaking = self.speaks(head..head + 1);
        let best = self.best(head, PRONOUN_SENTENCES, |referent| {
            if !self.suits(&referent.who, asks) {
                return None;
            }
            let points = match (&referent.who, asks) {
                (Who::Named(entity), Asks::Person(Some(gender))) => {
                    let known = self.gender(*entity);
                    if known == Some(gender) { 6 } else { 0 }
                }
                (Who::Named(entity), Asks::Thing) => {
                    let body = self
                        .names
                        .entities
                        .get(*entity)
                        .is_some_and(|e| e.kind == EntityKind::Organisation);
                    i64::from(body)
                }
                (_, Asks::Speaker) if !referent.speaks => return None,
                (Who::Named(entity), Asks::Several) => {
                    if self.is_group(*entity) {
                        0
                    } else {
                        -8
                    }
                }
                _ => 0,
            };
            // In "'…,' he said" the names inside the quotation are not the one who says it.
            let inside = speaking && !referent.speaks && self.same_sentence_content(referent, head);
            Some(points - if inside { 14 } else { 0 })
        })?;
        let rule = match asks {
            Asks::Person(_) => "ref-he-she",
            Asks::Thing => "ref-it",
            Asks::Several => "ref-they",
            Asks::Speaker => "ref-we",
        };
        Some(Resolved {
            rule,
            ..self.who(&best)
        })
    }

    /// A person's gender, as the names tell it or as a pronoun did further up.
    fn gender(&self, entity: usize) -> Option<Gender> {
        self.genders.get(entity).copied().flatten()
    }

    fn same_sentence_content(&self, referent: &Referent, head: TokenId) -> bool {
        referent.sentence == self.doc.sentence_of(head) && head > sentence(self.doc, head).start
    }

    fn suits(&self, who: &Who, asks: Asks) -> bool {
        match (who, asks) {
            (Who::Named(entity), _) => {
                let known = self.gender(*entity);
                let Some(entity) = self.names.entities.get(*entity) else {
                    return false;
                };
                match asks {
                    Asks::Person(gender) => {
                        let agrees = gender.is_none() || known.is_none() || gender == known;
                        let unsure = entity.kind == EntityKind::Other && starts_like_name(&entity.canonical);
                        (entity.kind == EntityKind::Person || unsure) && agrees
                    }
                    Asks::Thing => match entity.kind {
                        EntityKind::Organisation => !is_plural_body(&entity.canonical),
                        EntityKind::State => true,
                        EntityKind::Place => gazetteer::state(&entity.canonical).is_some(),
                        EntityKind::Person | EntityKind::Other => false,
                    },
                    Asks::Several => matches!(entity.kind, EntityKind::Organisation),
                    Asks::Speaker => true,
                }
            }
            (Who::Pair(_, _), Asks::Several | Asks::Speaker) => true,
            (Who::Pair(_, _), _) => false,
            (Who::Described { noun, plural, .. }, _) => {
                let lower = self.doc.lower(*noun);
                let role = gazetteer::role(lower);
                match asks {
                    Asks::Person(gender) => {
                        let agrees = role
                            .is_some_and(|r| r.gender.is_none() || gender.is_none() || r.gender == gender);
                        !plural && agrees
                    }
                    Asks::Thing => !plural && role.is_none() && gazetteer::body(lower).is_some(),
                    Asks::Several => *plural,
                    Asks::Speaker => true,
                }
            }
        }
    }

    fn is_relative(&self, head: TokenId) -> bool {
        let word = matches!(self.doc.lower(head), "who" | "which" | "that" | "whom");
        word && matches!(self.doc.upos(head), Upos::Pron | Upos::Sconj)
    }

    /// The noun that a relative pronoun takes up.
    fn antecedent(&self, head: TokenId) -> Option<TokenId> {
        let verb = std::iter::successors(self.doc.head(head), |token| self.doc.head(*token)).take(4);
        let clause = verb
            .into_iter()
            .find(|token| self.doc.rel(*token) == Rel::AclRelcl);
        let nominal = |token: &TokenId| matches!(self.doc.upos(*token), Upos::Noun | Upos::Propn);
        let by_arc = clause
            .and_then(|verb| self.doc.head(verb))
            .filter(|noun| *noun < head && nominal(noun));
        by_arc.or_else(|| {
            let start = sentence(self.doc, head).start;
            (start.max(head.saturating_sub(8))..head).rev().find(nominal)
        })
    }

    // Descriptions

    /// "spokesman" beside a person's name means the person.
    fn titled(&self, phrase: &Phrase) -> Option<Resolved> {
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

    /// "the statement": whose it is.
    fn paper(&self, phrase: &Phrase) -> Option<Resolved> {
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
    fn author(&self, phrase: &Phrase) -> Option<Resolved> {
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
    fn resolve_below(&self, token: TokenId, above: TokenId) -> Option<Resolved> {
        let paper = words::PAPERS.contains(&self.doc.lemma(token));
        (token != above && !paper).then(|| self.resolve(token))
    }

    fn speaker_in(&self, index: usize, before: TokenId) -> Option<Resolved> {
        let from = self
            .referents
            .partition_point(|referent| referent.sentence < index);
        let rest = self.referents.get(from..)?;
        let here = rest
            .iter()
            .take_while(|referent| referent.sentence == index)
            .take(REACH);
        let found = here
            .filter(|referent| referent.speaks && referent.token != before)
            .last()?;
        Some(self.who(&found.who))
    }

    /// "the ministry": a body of the same kind.
    fn body(&self, phrase: &Phrase) -> Option<Resolved> {
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
            .map(american)
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
            let Who::Named(entity) = referent.who else {
                return None;
            };
            let entity = self.names.entities.get(entity)?;
            if entity.kind != EntityKind::Organisation {
                // Nothing tells what "Novatex" is before "the company" takes it up.
                let unknown = is_unlisted(entity) && business && adjectives.is_empty();
                return unknown.then_some(-6);
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
                None => business && entity.body.is_none(),
            };
            match (same, kind && adjectives.is_empty()) {
                (true, _) => Some(10),
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
    fn body_of(
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

    fn of_state(&self, state: &str, kind: EntityKind) -> impl Iterator<Item = usize> + '_ {
        let list = gazetteer::state_of(state).and_then(|state| self.of_state.get(&(state, kind)));
        list.into_iter().flatten().copied().take(REACH)
    }

    /// "the spokeswoman", "Azerbaijan's president": a person with such a role.
    fn person(&self, phrase: &Phrase) -> Option<Resolved> {
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
                (true, _) => Some(8),
                (false, true) => Some(0),
                (false, false) => None,
            };
            points.filter(|_| entity.kind == EntityKind::Person && gender && at_home)
        };
        let best = self.best(phrase.head, usize::MAX, |referent| match &referent.who {
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
                    .then_some(8)
                    .or_else(|| alike().then_some(-4))
            }
            _ => None,
        });
        // A role that the article gives a name to only later.
        let best = best.or_else(|| {
            let mut people = self.of_state(home?.state?, EntityKind::Person);
            people
                .find(|entity| self.names.entities.get(*entity).and_then(fits) == Some(8))
                .map(Who::Named)
        })?;
        Some(Resolved {
            rule: "ref-role",
            ..self.who(&best)
        })
    }

    /// "the officials" after "officials in Yerevan": the fuller phrase.
    fn repeated(&self, phrase: &Phrase) -> Option<Resolved> {
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
    fn own_words(&self, phrase: &Phrase) -> Resolved {
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

    // Points

    /// The referent before `head` with the most points: those that `fits` gives, and for speaking, for being a
    /// subject, for nearness. Among equals the nearest.
    fn best(&self, head: TokenId, sentences: usize, fits: impl Fn(&Referent) -> Option<i64>) -> Option<Who> {
        let here = self.doc.sentence_of(head);
        let block = self.block(here);
        let first = self
            .doc
            .sentences
            .get(here)
            .map_or(0, |sentence| sentence.tokens.start);
        let end = self.referents.partition_point(|referent| referent.token < head);
        let noted_end = self.sources.partition_point(|noted| noted.token < head);
        let noted = noted_end.checked_sub(1).and_then(|last| self.sources.get(last));
        let mut best: Option<(i64, &Referent)> = None;
        let before = self.referents.get(..end).unwrap_or_default();
        for referent in before.iter().rev().take(REACH) {
            let apart = here.saturating_sub(referent.sentence);
            if apart > sentences {
                break;
            }
            let Some(mut points) = fits(referent) else {
                continue;
            };
            let apart = i64::try_from(apart.min(40)).unwrap_or(40);
            points -= 8 * apart.min(3) + 3 * (apart - 3).max(0);
            points += 10 * i64::from(referent.speaks) + 6 * i64::from(referent.subject);
            points += 3 * i64::from(referent.block == block);
            if let Some(noted) = noted.filter(|noted| noted.who == referent.who && noted.token < first) {
                // The speaker before goes on speaking, unless that was long ago.
                let ago = here.saturating_sub(self.doc.sentence_of(noted.token));
                points += if ago <= 2 { 8 } else { 2 };
            }
            if best.is_none_or(|(most, _)| points > most) {
                best = Some((points, referent));
            }
        }
        best.map(|(_, referent)| referent.who.clone())
    }

    fn block(&self, sentence: usize) -> usize {
        self.doc
            .sentences
            .get(sentence)
            .map_or(0, |sentence| sentence.block)
    }

    // Reading

    /// Adds the referents of one sentence.
    fn read(&mut self, index: usize) {
        let Some(tokens) = self
            .doc
            .sentences
            .get(index)
            .map(|sentence| sentence.tokens.clone())
        else {
            return;
        };
        let mut token = tokens.start;
        while token < tokens.end {
            if let Some(mention) = self.names.at(token) {
                let (range, entity, form) = (mention.tokens.clone(), mention.entity, mention.form);
                let modifier = form == Some(StateForm::Demonym) && !self.is_plural(token);
                if !modifier {
                    self.add(range.clone(), Who::Named(entity), index);
                    if let Some((second, end)) = self.partner(range.clone(), entity) {
                        self.add(range.start..end, Who::Pair(entity, second), index);
                    }
                }
                token = range.end.max(token + 1);
                continue;
            }
            if let Some(who) = self.described(token) {
                if let (Who::Named(entity), Some(Asks::Person(gender))) = (&who, asks(self.doc.lower(token)))
                    && let Some(known) = self.genders.get_mut(*entity)
                {
                    *known = known.or(gender);
                }
                let phrase = Phrase::around(self.doc, token);
                self.add(phrase.first()..token + 1, who, index);
            }
            token += 1;
        }
    }

    fn add(&mut self, tokens: Range<TokenId>, who: Who, sentence: usize) {
        let subject = tokens.clone().any(|token| {
            let outer = self.doc.head(token).is_none_or(|head| !tokens.contains(&head));
            outer && matches!(self.doc.rel(token), Rel::Nsubj | Rel::NsubjPass | Rel::NsubjOuter)
        });
        let block = self.block(sentence);
        let speaks = self.speaks(tokens.clone());
        let token = tokens.end.saturating_sub(1);
        self.referents.push(Referent {
            token,
            who,
            sentence,
            block,
            speaks,
            subject,
        });
    }

    /// Whoever is meant by a noun or pronoun that is no name: for reading, in text order.
    fn described(&self, token: TokenId) -> Option<Who> {
        let lower = self.doc.lower(token);
        let nominal = matches!(self.doc.upos(token), Upos::Noun | Upos::Propn);
        if asks(lower).is_some_and(|asks| asks != Asks::Speaker) && self.doc.rel(token) != Rel::Expl {
            let subject = matches!(self.doc.rel(token), Rel::Nsubj | Rel::NsubjPass);
            return subject.then(|| self.meant(token)).flatten();
        }
        let noun = gazetteer::role(lower).is_some()
            || gazetteer::body(lower).is_some()
            || matches!(lower, "media" | "sides" | "people");
        if !nominal || !noun || self.names.titled(token).is_some() {
            return None;
        }
        // A noun before another noun is no phrase of its own.
        if matches!(self.doc.upos(token + 1), Upos::Noun | Upos::Propn) && self.doc.end.get(token).is_some() {
            let next = self.doc.sentence_of(token + 1) == self.doc.sentence_of(token);
            if next && !is_calendar(self.doc.lower(token + 1)) {
                return None;
            }
        }
        let resolved = self.resolve(token);
        let name = resolved.name;
        let plural = self.is_plural(token);
        Some(resolved.entity.map_or(
            Who::Described {
                noun: token,
                plural,
                name,
            },
            Who::Named,
        ))
    }

    fn meant(&self, token: TokenId) -> Option<Who> {
        let resolved = self.resolve(token);
        resolved.entity.map(Who::Named)
    }

    /// Whether the phrase is the subject of a verb of speech, by arcs or by its place beside the verb.
    fn speaks(&self, tokens: Range<TokenId>) -> bool {
        // "said Security Council Secretary Armen Grigoryan": the secretary speaks, not the council.
        let title = self.names.title_around(tokens.start);
        if title.is_some_and(|title| tokens.end <= title.tokens.end && self.names.at(tokens.start).is_some())
        {
            return false;
        }
        let start = self
            .names
            .title_before(tokens.start)
            .map_or(tokens.start, |title| title.tokens.start);
        let tokens = start..tokens.end;
        let speech =
            |token: TokenId| has(SPEECH, self.doc.lower(token)) || has(SPEECH, self.doc.lemma(token));
        let verb = |token: TokenId| !matches!(self.doc.upos(token), Upos::Noun | Upos::Adj | Upos::Propn);
        let by_arc = tokens.clone().any(|token| {
            let subject = matches!(self.doc.rel(token), Rel::Nsubj);
            subject
                && self
                    .doc
                    .head(token)
                    .is_some_and(|head| speech(head) && !tokens.contains(&head))
        });
        let sentence = sentence(self.doc, tokens.start);
        let mut next = tokens.end;
        while next < sentence.end
            && next < tokens.end + 3
            && matches!(self.doc.upos(next), Upos::Adv | Upos::Aux)
        {
            next += 1;
        }
        if self.doc.word(next) == "," && next < sentence.end {
            // "Lena Berg, a teacher, told Reuters"
            let within = next + 1..sentence.end.min(next + 14);
            next = within
                .into_iter()
                .find(|at| self.doc.word(*at) == ",")
                .map_or(next, |comma| comma + 1);
        }
        let after = next < sentence.end && speech(next) && verb(next);
        let before = tokens
            .start
            .checked_sub(1)
            .filter(|before| *before >= sentence.start);
        let article = before.filter(|before| is_determiner(self.doc.lower(*before)));
        let before = match article {
            Some(article) => article.checked_sub(1).filter(|before| *before >= sentence.start),
            None => before,
        };
        let inverted = before.is_some_and(|before| {
            words::INVERTED.contains(&self.doc.lower(before))
                && before > sentence.start
                && matches!(
                    self.doc.word(before - 1),
                    "," | "\"" | "”" | "''" | "?" | "!" | "’" | "'" | ".\"" | "–" | "—"
                )
        });
        let according = before.is_some_and(|before| {
            self.doc.lower(before) == "to"
                && before > sentence.start
                && self.doc.lower(before - 1) == "according"
        });
        by_arc || after || inverted || according
    }

    fn is_plural(&self, token: TokenId) -> bool {
        matches!(
            self.doc.xpos(token),
            crate::language::Xpos::Nns | crate::language::Xpos::Nnps
        )
    }

    /// Whether a named body is a group of people.
    fn is_group(&self, entity: usize) -> bool {
        self.names
            .entities
            .get(entity)
            .is_some_and(|entity| is_plural_body(&entity.canonical))
    }

    /// "Foreign Minister" alone is definite without an article.
    fn is_capitalised(&self, phrase: &Phrase) -> bool {
        let capital = |token: TokenId| self.doc.word(token).starts_with(char::is_uppercase);
        capital(phrase.head) && phrase.head > sentence(self.doc, phrase.head).start
    }
}

/// What a pronoun asks for; none for other words.
fn asks(lower: &str) -> Option<Asks> {
    Some(match lower {
        "he" | "him" | "his" | "himself" => Asks::Person(Some(Gender::Male)),
        "she" | "her" | "hers" | "herself" => Asks::Person(Some(Gender::Female)),
        "it" | "its" | "itself" => Asks::Thing,
        "they" | "them" | "their" | "theirs" | "themselves" => Asks::Several,
        "we" | "us" | "our" | "ours" | "i" | "me" | "my" | "mine" => Asks::Speaker,
        _ => return None,
    })
}

/// A word in American spelling, as the words of bodies are kept.
fn american(lower: &str) -> String {
    match lower {
        "defence" => "defense".to_owned(),
        "labour" => "labor".to_owned(),
        "centre" => "center".to_owned(),
        other => other.to_owned(),
    }
}

fn family(noun: &str) -> Option<u8> {
    gazetteer::body(noun).map(|body| body.family)
}

/// A capitalised name of no list that nothing shows to be a person's.
fn is_unlisted(entity: &Entity) -> bool {
    matches!(entity.kind, EntityKind::Other | EntityKind::Place)
        && gazetteer::known(&entity.canonical).is_none()
        && !is_thing(&entity.canonical)
}

/// "World War", "Ring of Fire": no name of anybody.
fn is_thing(name: &str) -> bool {
    name.split(' ').any(|word| has(THING_NOUNS, &word.to_lowercase())) || gazetteer::place(name).is_some()
}

/// A phrase as it is written inside a sentence, where its first word opened one. Initials stay.
fn lower_first(phrase: &str) -> String {
    let mut chars = phrase.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => phrase.to_owned(),
    }
}

/// "Armenian forces", "the Taliban": one takes them up with "they".
fn is_plural_body(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "forces" | "troops" | "authorities" | "guards" | "rebels" | "militants" | "police" | "taliban"
    ) || matches!(
        last.as_str(),
        "separatists" | "insurgents" | "guerrillas" | "fighters"
    )
}

/// Whether a name without evidence may be a person's: one or more capitalised words, not all in capitals.
fn starts_like_name(name: &str) -> bool {
    name.split(' ')
        .all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && name.chars().any(char::is_lowercase)
}
