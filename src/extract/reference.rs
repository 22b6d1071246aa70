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

mod descriptions;
mod participants;
mod phrase;
mod reading;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::language::names::gazetteer::{self, Gender, OrganisationKind, StateForm};
use crate::language::names::words::{CALENDAR, THING_NOUNS, has};
use crate::language::names::{Entity, EntityKind, Names};
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use phrase::{Phrase, sentence, text};

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
    /// `of` is the state that it belongs to, where its name was made from that.
    Described {
        noun: TokenId,
        plural: bool,
        name: String,
        of: Option<usize>,
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
        let who = self.who_is(head, source.clone());
        self.sources.push(Noted { token: head, who });
    }

    /// What was resolved, as a referent.
    fn who_is(&self, noun: TokenId, resolved: Resolved) -> Who {
        let own = |entity: &usize| {
            let named = self.names.entities.get(*entity);
            named.is_some_and(|entity| entity.canonical == resolved.name || entity.kind != EntityKind::State)
        };
        match resolved.entity.filter(own) {
            Some(entity) => Who::Named(entity),
            None => Who::Described {
                noun,
                plural: self.is_plural(noun),
                name: resolved.name,
                of: resolved.entity,
            },
        }
    }

    /// The fullest name for the phrase whose noun, name or pronoun is at `head`.
    pub fn resolve(&self, head: TokenId) -> Resolved {
        if let Some(resolved) = self.named(head) {
            return resolved;
        }
        let lower = self.doc.lower(head);
        // An arc may lead to the article instead of its noun.
        if matches!(lower, "the" | "a" | "an") {
            let noun = |token: &TokenId| matches!(self.doc.upos(*token), Upos::Noun | Upos::Propn);
            let within = head + 1..sentence(self.doc, head).end.min(head + 6);
            if let Some(noun) = within.into_iter().find(noun) {
                return self.resolve(noun);
            }
        }
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
            .or_else(|| self.apposed(&phrase))
            .or_else(|| self.paper(&phrase))
            .or_else(|| self.same_noun(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.person(&phrase))
            .or_else(|| self.repeated(&phrase))
            .unwrap_or_else(|| self.own_words(&phrase))
    }

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
            Who::Described { name, of, .. } => Resolved {
                name: name.clone(),
                entity: *of,
                rule: "",
            },
        }
    }

    fn pronoun(&self, head: TokenId, asks: Asks) -> Option<Resolved> {
        if asks == Asks::Speaker
            && let Some(speaker) = self.speaker_in(self.doc.sentence_of(head), head)
        {
            return Some(Resolved {
                rule: "ref-we",
                ..speaker
            });
        }
        // "…, according to its ministry" is the ministry of whom the sentence tells, if nobody is quoted.
        let own = self.doc.xpos(head) == Xpos::PrpPoss && !self.follows_quote(head);
        let speaking = self.speaks(head..head + 1) && !own;
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
                    let kind = self.names.entities.get(*entity).map(|e| e.kind);
                    let body = match kind {
                        Some(EntityKind::Organisation) => 1,
                        // It may be a thing or a place that no list has.
                        Some(EntityKind::Other | EntityKind::Person) => -3,
                        _ => 0,
                    };
                    // "told Reuters … It said": hardly ever those who were told.
                    body - if self.reports(*entity) { 14 } else { 0 }
                }
                // "to close its headquarters … It said": a building speaks less than whose it is.
                (Who::Described { noun, .. }, Asks::Thing)
                    if words::SEATS.contains(&self.doc.lower(*noun)) =>
                {
                    -8
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

    /// Whether it is an agency, a paper or a platform.
    fn reports(&self, entity: usize) -> bool {
        let listed = self
            .names
            .entities
            .get(entity)
            .and_then(|e| gazetteer::organisation(&e.canonical));
        listed.is_some_and(|listed| matches!(listed.kind, OrganisationKind::Agency | OrganisationKind::Media))
    }

    /// Whether a quotation stands before a word in its sentence.
    fn follows_quote(&self, head: TokenId) -> bool {
        (sentence(self.doc, head).start..head)
            .any(|t| matches!(self.doc.word(t), "\"" | "\u{201d}" | "\u{2019}" | "''"))
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
                        EntityKind::Other | EntityKind::Person => known.is_none() && may_be_firm(entity),
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

fn family(noun: &str) -> Option<u8> {
    gazetteer::body(noun).map(|body| body.family)
}

/// A capitalised name of no list that nothing shows to be a person's.
fn is_unlisted(entity: &Entity) -> bool {
    matches!(entity.kind, EntityKind::Other | EntityKind::Place) && is_of_no_list(&entity.canonical)
}

/// One word of no list and without a title: nothing tells what "Novatex" is before "it" takes it up.
fn may_be_firm(entity: &Entity) -> bool {
    is_of_no_list(&entity.canonical) && entity.roles.is_empty() && !entity.canonical.contains(' ')
}

fn is_of_no_list(name: &str) -> bool {
    gazetteer::known(name).is_none() && !is_thing(name)
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
