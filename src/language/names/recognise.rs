//! Finds the stretches of tokens that name something, and the titles before names.
//!
//! Comes in: a document. Goes out: [`Found`] stretches in text order, none overlapping, each with what its own
//! words and neighbours tell of it, and [`Title`]s. Does not: decide which stretches mean the same; that is
//! [`super::link`].
//!
//! Capitals carry more weight than tags: news is well capitalised, and a tagger errs most on names. Tags decide at
//! the start of a sentence, where capitals tell nothing, and on the lower-case words of "defense ministry".

use std::ops::Range;

use super::gazetteer::{self, Known, OrganisationKind, Place, RoleKind, StateForm};
use super::words::{self, has};
use crate::language::{Document, TokenId, Upos};

/// A stretch of tokens that names something.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub tokens: Range<TokenId>,
    pub what: What,
}

/// What a stretch is by its own words.
#[derive(Clone, Debug)]
pub(super) enum What {
    State(&'static str, StateForm),
    Listed(gazetteer::Organisation),
    Place(Place),
    Body(Key),
    /// A run of capitalised words, with the evidence for each reading.
    Run(Evidence),
}

/// What tells bodies with descriptive names apart: "Azerbaijan's defence ministry" and "the Azerbaijani Defense
/// Ministry" have one key.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Family of the head noun, see [`gazetteer::body`].
    pub family: u8,
    /// The words besides state and head noun, normal and sorted.
    pub words: Vec<String>,
    /// The state that it belongs to, where its name tells.
    pub state: Option<&'static str>,
}

/// Points for each reading of a run; the highest wins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    pub person: u32,
    pub organisation: u32,
    pub place: u32,
    pub other: u32,
}

/// A title or description of a person: "Foreign Ministry spokeswoman" before a name, "a doctor at a clinic" after.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// The words, without a determiner.
    pub tokens: Range<TokenId>,
    /// The noun for the person among them.
    pub role: TokenId,
    /// First token of the name that it belongs to.
    pub name: TokenId,
}

/// Names and titles, in text order.
pub(super) fn find(doc: &Document) -> (Vec<Found>, Vec<Title>) {
    let mut finder = Finder {
        doc,
        class: classes(doc),
        found: Vec::new(),
        titles: Vec::new(),
    };
    for sentence in &doc.sentences {
        finder.sentence(sentence.tokens.clone());
    }
    let mut bodies = finder.lower_case_bodies();
    finder.found.append(&mut bodies);
    finder
        .found
        .sort_by_key(|found| (found.tokens.start, std::cmp::Reverse(found.tokens.end)));
    let mut end = 0;
    finder.found.retain(|found| {
        let apart = found.tokens.start >= end;
        end = end.max(found.tokens.end);
        apart
    });
    finder.titles_and_evidence();
    (finder.found, finder.titles)
}

/// What a token can do in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// No part of a name.
    Out,
    /// A capitalised word of no list.
    Unknown,
    Role,
    Body,
    Modifier,
    PlaceNoun,
    Direction,
    ThingNoun,
}

/// A part of a run: a listed name, or one token.
#[derive(Clone, Debug)]
struct Item {
    tokens: Range<TokenId>,
    known: Option<Known>,
    class: Class,
}

impl Item {
    /// A listed place that could as well be a part of a person's name: one word, no adjective.
    fn may_be_person(&self) -> bool {
        let place = matches!(
            self.known,
            Some(Known::State(_, StateForm::Name | StateForm::Capital))
        );
        (place || matches!(self.known, Some(Known::Place(_)))) && self.tokens.len() == 1
    }

    fn is_unknown(&self) -> bool {
        self.known.is_none() && self.class == Class::Unknown
    }

    fn state(&self) -> Option<&'static str> {
        match self.known {
            Some(Known::State(state, _)) => Some(state),
            Some(Known::Place(place)) => place.of,
            _ => None,
        }
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_word(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphanumeric)
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Casing {
    Usual,
    /// "Armenia Seeks Russian Aid": capitals tell nothing.
    Title,
}

fn casing(doc: &Document, tokens: Range<TokenId>) -> Casing {
    let ends = tokens.end.checked_sub(1).map_or("", |last| doc.word(last));
    let (mut long, mut capital, mut all, mut shouted) = (0, 0, 0, 0);
    for word in tokens.map(|token| doc.word(token)).filter(|word| is_word(word)) {
        let letters = word.chars().count();
        if letters >= 4 {
            long += 1;
            capital += usize::from(is_capital(word));
        }
        if letters >= 2 {
            all += 1;
            shouted += usize::from(!word.chars().any(char::is_lowercase));
        }
    }
    let open = !matches!(ends, "." | "!" | "?" | "”" | "\"" | "''");
    let title = open && long >= 4 && capital * 4 >= long * 3;
    if title || (all >= 4 && shouted * 4 >= all * 3) {
        Casing::Title
    } else {
        Casing::Usual
    }
}

/// Whether nothing but punctuation stands between the token and the start of its sentence or quotation.
fn is_first(doc: &Document, tokens: &Range<TokenId>, token: TokenId) -> bool {
    token == tokens.start
        || token.checked_sub(1).is_some_and(|before| {
            let word = doc.word(before);
            matches!(
                word,
                "\"" | "“" | "‘" | "``" | "''" | ":" | "—" | "•" | "[" | "(" | "»" | "«" | "..."
            )
        })
}

/// The class of each token: which words are parts of names.
fn classes(doc: &Document) -> Vec<Class> {
    // Words that are capitalised where they need not be; these are names at the start of a sentence too.
    let mut seen: Vec<&str> = Vec::new();
    let mut surnames: Vec<&str> = Vec::new();
    let casings: Vec<Casing> = doc
        .sentences
        .iter()
        .map(|s| casing(doc, s.tokens.clone()))
        .collect();
    for (sentence, casing) in doc.sentences.iter().zip(&casings) {
        for token in sentence.tokens.clone() {
            let word = doc.word(token);
            if *casing == Casing::Usual && is_capital(word) && !is_first(doc, &sentence.tokens, token) {
                let calendar = has(words::CALENDAR, doc.lower(token));
                if !calendar {
                    seen.push(word);
                } else if token.checked_sub(1).is_some_and(|before| {
                    let honorific = gazetteer::role(doc.word(before)).is_some();
                    let name = doc.upos(before) == Upos::Propn || doc.upos(before) == Upos::X;
                    is_capital(doc.word(before))
                        && !is_first(doc, &sentence.tokens, before)
                        && (honorific || name)
                }) {
                    surnames.push(word);
                }
            }
        }
    }
    seen.sort_unstable();
    seen.dedup();
    surnames.sort_unstable();

    let mut class = vec![Class::Out; doc.len()];
    for (sentence, casing) in doc.sentences.iter().zip(&casings) {
        for token in sentence.tokens.clone() {
            let word = doc.word(token);
            let lower = doc.lower(token);
            if !is_capital(word) || has(words::NEVER, lower) {
                continue;
            }
            if has(words::CALENDAR, lower) {
                let dated = |at: Option<TokenId>| {
                    at.is_some_and(|at| {
                        let near = doc.lower(at);
                        near.bytes().all(|b| b.is_ascii_digit())
                            || matches!(
                                near,
                                "in" | "on"
                                    | "of"
                                    | "last"
                                    | "next"
                                    | "since"
                                    | "until"
                                    | "late"
                                    | "early"
                                    | "by"
                            )
                    })
                };
                let surname = surnames.binary_search(&word).is_ok();
                if surname && !dated(token.checked_sub(1)) && !dated(Some(token + 1)) {
                    set(&mut class, token, Class::Unknown);
                }
                continue;
            }
            let listed = list_class(lower);
            let function = matches!(
                doc.upos(token),
                Upos::Pron
                    | Upos::Det
                    | Upos::Adp
                    | Upos::Cconj
                    | Upos::Sconj
                    | Upos::Aux
                    | Upos::Part
                    | Upos::Punct
            ) || is_function(lower);
            let usual = match casing {
                Casing::Title => seen.binary_search(&word).is_ok() && !is_function(lower),
                Casing::Usual if is_first(doc, &sentence.tokens, token) => {
                    let next = doc.word(token + 1);
                    let beside = is_capital(next) && !has(words::CALENDAR, doc.lower(token + 1));
                    let named = match doc.upos(token) {
                        Upos::Propn => true,
                        Upos::X | Upos::Noun | Upos::Adj => listed != Class::Unknown && beside,
                        _ => false,
                    };
                    let initial = word.len() == 2 && word.ends_with('.');
                    !function && (named || initial || seen.binary_search(&word).is_ok())
                }
                Casing::Usual => !function,
            };
            if usual && word != "A" {
                set(&mut class, token, listed);
            }
        }
    }
    class
}

fn set(class: &mut [Class], token: TokenId, value: Class) {
    if let Some(slot) = class.get_mut(token) {
        *slot = value;
    }
}

/// Words that taggers call names when capitalised and that never are one on their own.
fn is_function(lower: &str) -> bool {
    matches!(
        lower,
        "a" | "an"
            | "the"
            | "and"
            | "or"
            | "but"
            | "of"
            | "for"
            | "in"
            | "on"
            | "at"
            | "by"
            | "to"
            | "with"
            | "as"
            | "from"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "you"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "this"
            | "that"
            | "these"
            | "those"
            | "there"
            | "is"
            | "was"
            | "are"
            | "were"
            | "be"
            | "not"
            | "no"
            | "if"
            | "when"
            | "while"
            | "who"
            | "what"
            | "why"
            | "how"
            | "after"
            | "before"
            | "since"
            | "so"
            | "then"
            | "meanwhile"
            | "however"
            | "earlier"
            | "later"
            | "also"
            | "according"
    )
}

fn list_class(lower: &str) -> Class {
    if gazetteer::role(lower).is_some() {
        Class::Role
    } else if gazetteer::body(lower).is_some() {
        Class::Body
    } else if has(words::PLACE_NOUNS, lower) {
        Class::PlaceNoun
    } else if has(words::DIRECTIONS, lower) {
        Class::Direction
    } else if has(words::MODIFIERS, lower) {
        Class::Modifier
    } else if has(words::THING_NOUNS, lower) {
        Class::ThingNoun
    } else {
        Class::Unknown
    }
}

struct Finder<'d, 't> {
    doc: &'d Document<'t>,
    class: Vec<Class>,
    found: Vec<Found>,
    titles: Vec<Title>,
}

impl Finder<'_, '_> {
    fn class(&self, token: TokenId) -> Class {
        self.class.get(token).copied().unwrap_or(Class::Out)
    }

    /// The longest listed name that starts at a token.
    fn listed(&self, token: TokenId, end: TokenId) -> Option<Item> {
        let word = self.doc.word(token);
        let most = gazetteer::longest_from(word);
        (1..=most.min(end.saturating_sub(token))).rev().find_map(|count| {
            let tokens = token..token + count;
            let bytes = self.doc.bytes(tokens.clone());
            let name = self.doc.text.get(bytes)?;
            let known = gazetteer::known(name)?;
            let lower = self.class(token) == Class::Out && is_capital(word);
            // "It", "May": a capital that is owed to the sentence's start or an ordinary word.
            if lower
                && count == 1
                && (is_function(self.doc.lower(token)) || has(words::CALENDAR, self.doc.lower(token)))
            {
                return None;
            }
            Some(Item {
                tokens,
                known: Some(known),
                class: Class::Unknown,
            })
        })
    }

    fn sentence(&mut self, tokens: Range<TokenId>) {
        let mut token = tokens.start;
        while token < tokens.end {
            let run = self.run(token, tokens.end);
            match run.last() {
                Some(last) => {
                    token = last.tokens.end;
                    self.cut(&run);
                }
                None => token += 1,
            }
        }
    }

    /// The next part of a name at a token.
    fn item(&self, token: TokenId, end: TokenId) -> Option<Item> {
        if token >= end {
            return None;
        }
        self.listed(token, end).or_else(|| {
            let class = self.class(token);
            (class != Class::Out).then(|| Item {
                tokens: token..token + 1,
                known: None,
                class,
            })
        })
    }

    /// The longest sequence of parts of names from a token on, with the small words that join them.
    fn run(&self, start: TokenId, end: TokenId) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut at = start;
        let link = |tokens: Range<TokenId>| Item {
            tokens,
            known: None,
            class: Class::Out,
        };
        let mut of_body = false;
        // No name has more parts; a text all in capitals is cut into pieces.
        while items.len() < 24 {
            if let Some(item) = self.item(at, end) {
                at = item.tokens.end;
                items.push(item);
                continue;
            }
            let Some(last) = items.last() else { break };
            let word = self.doc.word(at);
            let lower = self.doc.lower(at);
            let glued = |token: TokenId| {
                let before = token.checked_sub(1).and_then(|before| self.doc.end.get(before));
                before.is_some() && before == self.doc.start.get(token)
            };
            let next = self.item(at + 1, end);
            if at >= end {
                break;
            } else if matches!(word, "-" | "‑" | "‐" | "–") && glued(at) && glued(at + 1) {
                // "Al-Assad", "Ban Ki-moon", but neither "Armenia-Azerbaijan" nor "Moscow-led".
                let tail = self.doc.lower(at + 1);
                let capital = next
                    .as_ref()
                    .is_some_and(|next| next.known.is_none() && last.known.is_none());
                let elect = tail == "elect" || tail == "general";
                let verbal = [
                    "ed", "led", "run", "held", "born", "based", "like", "style", "year", "wide", "long",
                    "old",
                ]
                .iter()
                .any(|ending| tail.ends_with(ending));
                let syllable =
                    last.is_unknown() && !verbal && tail.len() >= 2 && self.doc.upos(at + 1) == Upos::Propn;
                if !(capital || elect || syllable) {
                    break;
                }
                items.push(link(at..at + 1));
                at += 1;
                if !capital {
                    items.push(Item {
                        tokens: at..at + 1,
                        known: None,
                        class: if elect { Class::Role } else { Class::Unknown },
                    });
                    at += 1;
                }
            } else if matches!(lower, "of" | "for")
                && matches!(last.class, Class::Body | Class::Role | Class::PlaceNoun)
                && last.known.is_none()
            {
                let article = usize::from(self.doc.lower(at + 1) == "the");
                let Some(next) = self.item(at + 1 + article, end) else {
                    break;
                };
                if lower == "for" && (next.known.is_some() || next.class == Class::Unknown) {
                    break;
                }
                of_body = last.class == Class::Body;
                items.push(link(at..at + 1 + article));
                at += 1 + article;
            } else if (word == "&" || (lower == "and" && of_body))
                && next
                    .as_ref()
                    .is_some_and(|next| next.known.is_none() && next.class != Class::Role)
                && last.known.is_none()
            {
                items.push(link(at..at + 1));
                at += 1;
            } else if has(words::PARTICLES, lower) && lower != "of" && last.is_unknown() {
                // Up to two: "van der Bellen", "al-Assad".
                let skip = (1..=2).find(|skip| {
                    let ahead = self.doc.lower(at + skip);
                    self.item(at + skip, end)
                        .is_some_and(|item| item.class == Class::Unknown)
                        || !(has(words::PARTICLES, ahead) || ahead == "-")
                });
                match skip.filter(|skip| self.item(at + skip, end).is_some_and(|item| item.is_unknown())) {
                    Some(skip) => {
                        items.push(link(at..at + skip));
                        at += skip;
                    }
                    None => break,
                }
            } else {
                break;
            }
        }
        while items
            .last()
            .is_some_and(|item| item.class == Class::Out && item.known.is_none())
        {
            items.pop();
        }
        items
    }

    /// Splits a run into names and titles.
    fn cut(&mut self, items: &[Item]) {
        let role = items
            .iter()
            .rposition(|item| item.known.is_none() && item.class == Class::Role);
        let person = role.and_then(|role| self.person_after(items, role).map(|person| (role, person)));
        if let Some((role, person)) = person
            && let (Some(first), Some(last), Some(noun)) = (items.get(person), items.last(), items.get(role))
        {
            let kept = has(words::KEPT_TITLES, self.doc.lower(noun.tokens.start)) && person == role + 1;
            let start = if kept {
                noun.tokens.start
            } else {
                first.tokens.start
            };
            let title_end = first.tokens.start;
            let evidence = Evidence {
                person: 6,
                ..Evidence::default()
            };
            self.found.push(Found {
                tokens: start..last.tokens.end,
                what: What::Run(evidence),
            });
            let title_start = items.first().map_or(title_end, |item| item.tokens.start);
            let title_start = self.possessor(title_start).map_or(title_start, |owner| owner.0);
            self.titles.push(Title {
                tokens: title_start..title_end,
                role: noun.tokens.start,
                name: start,
            });
            self.names(items.get(..role).unwrap_or_default());
            self.names(items.get(role + 1..person).unwrap_or_default());
            return;
        }
        if let Some(role) = role
            && let Some(noun) = items.get(role)
        {
            let surname = has(words::ALSO_NAMES, self.doc.lower(noun.tokens.start))
                && role + 1 == items.len()
                && items.first().is_some_and(Item::is_unknown);
            if !surname {
                self.names(items.get(..role).unwrap_or_default());
                self.names(items.get(role + 1..).unwrap_or_default());
                return;
            }
        }
        self.names(items);
    }

    /// Index of the first item of the person's name after the title that ends at or around `role`.
    fn person_after(&self, items: &[Item], role: usize) -> Option<usize> {
        let mut at = role + 1;
        let is_link = |at: usize| items.get(at).is_some_and(|item| item.class == Class::Out);
        let complement =
            |item: &Item| item.known.is_some() || !matches!(item.class, Class::Unknown | Class::Out);
        if is_link(at) {
            at += 1;
            let listed = items.get(at).is_some_and(|item| item.known.is_some());
            at += 1;
            while !listed
                && items
                    .get(at)
                    .is_some_and(|item| complement(item) || item.class == Class::Out)
            {
                at += 1;
            }
        }
        let first = items.get(at)?;
        let named =
            first.is_unknown() || (first.may_be_person() && items.get(at + 1).is_some_and(Item::is_unknown));
        let kept = items
            .get(role)
            .is_some_and(|noun| has(words::KEPT_TITLES, self.doc.lower(noun.tokens.start)));
        let body = items
            .get(at..)?
            .iter()
            .any(|item| item.class == Class::Body && item.known.is_none() && !kept);
        let last_body = items.last().is_some_and(|item| item.class == Class::Body) && items.len() > at + 1;
        (named && !(body && last_body && items.len() - at < 3)).then_some(at)
    }

    /// Names in a run without a title.
    fn names(&mut self, items: &[Item]) {
        let from = items
            .iter()
            .position(|item| item.class != Class::Out || item.known.is_some())
            .unwrap_or(items.len());
        let items = items.get(from..).unwrap_or_default();
        let body = items
            .iter()
            .position(|item| item.known.is_none() && item.class == Class::Body);
        if let Some(first_body) = body {
            let last_body = items
                .iter()
                .rposition(|item| item.known.is_none() && item.class == Class::Body)
                .filter(|last| {
                    !items
                        .get(first_body..*last)
                        .unwrap_or_default()
                        .iter()
                        .any(|i| i.class == Class::Out)
                })
                .unwrap_or(first_body);
            if items.len() > 1 {
                self.body(items, last_body);
            }
            return;
        }
        let mut start = 0;
        while let Some(item) = items.get(start) {
            let mut end = start + 1;
            let joins = |at: usize| {
                let (Some(before), Some(item)) = (items.get(at.wrapping_sub(1)), items.get(at)) else {
                    return false;
                };
                let plain = item.known.is_none();
                let open = before.known.is_none()
                    || (before.may_be_person() && !self.after_locative(before) && item.is_unknown())
                    || matches!(before.known, Some(Known::Place(_)) if item.class == Class::PlaceNoun)
                    || (before.may_be_person() && matches!(item.class, Class::PlaceNoun | Class::ThingNoun));
                let place_in_name = item.may_be_person()
                    && matches!(before.class, Class::Unknown | Class::Direction)
                    && before.known.is_none();
                (plain && open) || place_in_name
            };
            while end < items.len() && joins(end) {
                end += 1;
            }
            let part = items.get(start..end).unwrap_or_default();
            match (item.known, part.len()) {
                (Some(known), 1) => self.listed_name(item.tokens.clone(), known),
                _ => self.run_name(part),
            }
            start = end;
        }
    }

    fn after_locative(&self, item: &Item) -> bool {
        item.tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| has(words::LOCATIVE, self.doc.lower(before)))
    }

    fn listed_name(&mut self, tokens: Range<TokenId>, known: Known) {
        let what = match known {
            Known::State(state, form) => What::State(state, form),
            Known::Organisation(body) => What::Listed(body),
            Known::Place(place) => What::Place(place),
        };
        self.found.push(Found { tokens, what });
    }

    fn run_name(&mut self, items: &[Item]) {
        let named = items.iter().any(|item| item.is_unknown() || item.known.is_some());
        let things = items.last().is_some_and(|item| item.class == Class::ThingNoun);
        if !named && !(things && items.len() > 1) {
            return;
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return;
        };
        let mut evidence = Evidence::default();
        if last.class == Class::PlaceNoun || first.class == Class::Direction {
            evidence.place += 5;
        }
        if last.known.is_some() && last.class == Class::Unknown {
            evidence.place += 1;
        }
        if items.iter().any(|item| item.class == Class::ThingNoun) {
            evidence.other += 6;
        }
        if items.iter().any(|item| item.class == Class::PlaceNoun) && last.class != Class::PlaceNoun {
            evidence.place += 3;
        }
        self.found.push(Found {
            tokens: first.tokens.start..last.tokens.end,
            what: What::Run(evidence),
        });
    }

    /// A body whose head noun is the item at `head`; states before it stand for themselves where they do not
    /// belong to its name.
    fn body(&mut self, items: &[Item], head: usize) {
        let (Some(first), Some(last), Some(noun)) = (items.first(), items.last(), items.get(head)) else {
            return;
        };
        let Some(body) = gazetteer::body(self.doc.word(noun.tokens.start)) else {
            return;
        };
        let state = items.iter().find_map(Item::state);
        let mut key = Key {
            family: body.family,
            words: Vec::new(),
            state,
        };
        for item in items {
            if item.tokens != noun.tokens && item.state().is_none() {
                key.words.extend(
                    item.tokens
                        .clone()
                        .filter_map(|token| normal(self.doc.lower(token))),
                );
            }
        }
        key.words.sort_unstable();
        key.words.dedup();
        let mut tokens = first.tokens.start..last.tokens.end;
        if key.state.is_none() && is_official(key.family) {
            if let Some((start, state)) = self.possessor(tokens.start) {
                tokens.start = start;
                key.state = Some(state);
            } else if self.doc.lower(tokens.end) == "in"
                && let Some(seat) = self.listed(tokens.end + 1, self.sentence_range(tokens.start).end)
                && matches!(seat.known, Some(Known::State(..)))
            {
                key.state = seat.state();
                tokens.end = seat.tokens.end;
            }
        }
        self.found.push(Found {
            tokens,
            what: What::Body(key),
        });
    }

    /// The state whose name with "'s" stands right before a token, and where that name starts.
    fn possessor(&self, token: TokenId) -> Option<(TokenId, &'static str)> {
        let sign = token
            .checked_sub(1)
            .filter(|sign| matches!(self.doc.word(*sign), "'s" | "’s" | "'" | "’"))?;
        let owner = self
            .found
            .iter()
            .rev()
            .take(4)
            .find(|found| found.tokens.end == sign)?;
        Some((owner.tokens.start, state_of(owner)?))
    }

    /// "Azerbaijan's defense ministry", "the French foreign ministry", "the defense ministry in Yerevan": bodies of
    /// a state whose names are written small.
    fn lower_case_bodies(&self) -> Vec<Found> {
        let mut found: Vec<&Found> = self.found.iter().collect();
        found.sort_by_key(|found| found.tokens.start);
        let starting = |token: TokenId| {
            let at = found
                .binary_search_by_key(&token, |found| found.tokens.start)
                .ok()?;
            found.get(at).copied()
        };
        let ending = |token: TokenId| {
            let at = found.partition_point(|found| found.tokens.end < token);
            found.get(at).copied().filter(|found| found.tokens.end == token)
        };
        let mut bodies = Vec::new();
        for sentence in &doc_sentences(self.doc) {
            for token in sentence.clone() {
                let Some(body) = gazetteer::body(self.doc.lower(token)).filter(|body| !body.plural) else {
                    continue;
                };
                let nounish = matches!(self.doc.upos(token), Upos::Noun | Upos::Propn | Upos::X);
                if !nounish || !is_official(body.family) || ending(token + 1).is_some() {
                    continue;
                }
                let (start, words) = self.modifiers(sentence.start, token);
                let mut key = Key {
                    family: body.family,
                    words,
                    state: None,
                };
                let mut tokens = start..token + 1;
                let possessive = start.checked_sub(1).is_some_and(|before| {
                    before >= sentence.start && matches!(self.doc.word(before), "'s" | "’s" | "'" | "’")
                });
                let anchor = ending(if possessive { start - 1 } else { start })
                    .filter(|anchor| anchor.tokens.start >= sentence.start && state_of(anchor).is_some());
                if let Some(anchor) = anchor {
                    let before = anchor
                        .tokens
                        .start
                        .checked_sub(1)
                        .map_or("", |before| self.doc.lower(before));
                    if matches!(before, "a" | "an" | "any" | "another" | "-") {
                        continue;
                    }
                    key.state = state_of(anchor);
                    tokens.start = anchor.tokens.start;
                } else if matches!(self.doc.lower(token + 1), "in" | "of") {
                    let article = usize::from(self.doc.lower(token + 2) == "the");
                    let Some(place) = starting(token + 2 + article).filter(|p| p.tokens.end <= sentence.end)
                    else {
                        continue;
                    };
                    if !matches!(place.what, What::State(..)) {
                        continue;
                    }
                    key.state = state_of(place);
                    tokens.end = place.tokens.end;
                }
                if key.state.is_some() {
                    bodies.push(Found {
                        tokens,
                        what: What::Body(key),
                    });
                }
            }
        }
        bodies
    }

    /// The adjectives and nouns before a noun: where they start, and the words in normal form, sorted.
    fn modifiers(&self, from: TokenId, noun: TokenId) -> (TokenId, Vec<String>) {
        let mut start = noun;
        let mut words = Vec::new();
        while let Some(before) = start
            .checked_sub(1)
            .filter(|before| *before >= from && noun - before <= 4)
        {
            let lower = self.doc.lower(before);
            let small = !is_capital(self.doc.word(before))
                || matches!(self.class(before), Class::Modifier | Class::Body);
            let fits = match self.doc.upos(before) {
                Upos::Adj | Upos::Noun | Upos::Propn => gazetteer::role(lower).is_none(),
                _ => has(words::MODIFIERS, lower),
            };
            if !small || !fits || !is_word(lower) || has(words::CALENDAR, lower) {
                break;
            }
            words.extend(normal(lower));
            start = before;
        }
        words.sort_unstable();
        words.dedup();
        (start, words)
    }

    /// Lower-case titles and descriptions around runs, and what else the neighbourhood tells of them.
    fn titles_and_evidence(&mut self) {
        let mut titled: Vec<TokenId> = self.titles.iter().map(|title| title.name).collect();
        titled.sort_unstable();
        let mut found = std::mem::take(&mut self.found);
        for one in &mut found {
            let tokens = one.tokens.clone();
            let What::Run(evidence) = &mut one.what else {
                continue;
            };
            let has_title = titled.binary_search(&tokens.start).is_ok();
            if !has_title && let Some(title) = self.title_before(tokens.start) {
                evidence.person += 6;
                self.titles.push(title);
            }
            if let Some(title) = self
                .title_after(&tokens)
                .or_else(|| self.title_before_comma(&tokens))
            {
                evidence.person += 5;
                self.titles.push(title);
            }
            self.neighbours(&tokens, evidence);
        }
        self.found = found;
        self.titles.sort_by_key(|title| (title.name, title.tokens.start));
    }

    fn sentence_range(&self, token: TokenId) -> Range<TokenId> {
        self.doc
            .sentences
            .get(self.doc.sentence_of(token))
            .map_or(0..0, |sentence| sentence.tokens.clone())
    }

    /// "national disaster agency spokesman" right before a name.
    fn title_before(&self, name: TokenId) -> Option<Title> {
        let sentence = self.sentence_range(name);
        let role = name.checked_sub(1).filter(|role| *role >= sentence.start)?;
        let word = gazetteer::role(self.doc.word(role))?;
        if matches!(self.doc.upos(role), Upos::Verb | Upos::Aux | Upos::Adv)
            && word.kind != RoleKind::Abbreviated
        {
            return None;
        }
        let mut start = role;
        while let Some(before) = start
            .checked_sub(1)
            .filter(|before| *before >= sentence.start && role - before <= 8)
        {
            let lower = self.doc.lower(before);
            let word = matches!(self.doc.upos(before), Upos::Adj | Upos::Noun | Upos::Propn)
                || self.class(before) != Class::Out
                || has(words::MODIFIERS, lower);
            if !(word || matches!(lower, "-" | "'s" | "’s")) || has(words::CALENDAR, lower) {
                break;
            }
            start = before;
        }
        Some(Title {
            tokens: start..name,
            role,
            name,
        })
    }

    /// ", a spokesman for the ministry," after a name.
    fn title_after(&self, name: &Range<TokenId>) -> Option<Title> {
        let sentence = self.sentence_range(name.start);
        let word = |at: TokenId| if at < sentence.end { self.doc.lower(at) } else { "" };
        let mut at = name.end;
        if !matches!(word(at), "," | "-" | "–" | "—" | "(") {
            return None;
        }
        at += 1;
        if word(at).bytes().all(|b| b.is_ascii_digit()) && !word(at).is_empty() && word(at + 1) == "," {
            at += 2;
        }
        if word(at) == "who" && matches!(word(at + 1), "is" | "was") {
            at += 2;
        }
        let article = matches!(
            word(at),
            "a" | "an" | "the" | "its" | "his" | "her" | "their" | "one"
        );
        at += usize::from(article);
        let start = at;
        let role = (start..sentence.end.min(start + 8)).take_while(|at| {
            let lower = self.doc.lower(*at);
            let stop = matches!(lower, "," | ";" | "." | "and" | "who" | "whose" | "that" | ")")
                || matches!(
                    self.doc.upos(*at),
                    Upos::Aux | Upos::Verb | Upos::Pron | Upos::Adp
                )
                || (self.doc.upos(*at) == Upos::X && (has(words::SPEECH, lower) || is_function(lower)));
            !stop
        });
        let role = role
            .filter(|at| gazetteer::role(self.doc.word(*at)).is_some())
            .last()?;
        // "Putin, President Xi said": a new name, not a description of the one before.
        let plain = |at: TokenId| {
            matches!(self.doc.upos(at), Upos::Adj | Upos::Noun | Upos::Propn)
                || self.class(at) != Class::Out
                || matches!(self.doc.word(at), "'s" | "’s" | "-")
                || has(words::MODIFIERS, self.doc.lower(at))
        };
        let bare = !article && (self.class(role + 1) == Class::Unknown || !(start..role).all(plain));
        if bare {
            return None;
        }
        let end = (role + 1..sentence.end.min(role + 14))
            .find(|at| {
                let lower = self.doc.lower(*at);
                matches!(lower, "," | ";" | "." | ")" | "\"" | "”" | "–" | "—" | "who")
                    || has(words::SPEECH, lower)
            })
            .unwrap_or(sentence.end.min(role + 14));
        Some(Title {
            tokens: start..end,
            role,
            name: name.start,
        })
    }

    /// "A spokesman for the ministry, " before a name.
    fn title_before_comma(&self, name: &Range<TokenId>) -> Option<Title> {
        let sentence = self.sentence_range(name.start);
        let comma = name
            .start
            .checked_sub(1)
            .filter(|comma| *comma > sentence.start && self.doc.word(*comma) == ",")?;
        let closes = matches!(self.doc.lower(name.end), "," | "." | ";" | "told" | "said");
        if !closes {
            return None;
        }
        let from = sentence.start.max(comma.saturating_sub(14));
        let start = (from..comma)
            .rev()
            .find(|at| matches!(self.doc.lower(*at), "a" | "an" | "the" | "its" | "'s" | "’s"))?;
        let clean = (start..comma).all(|at| {
            !matches!(self.doc.upos(at), Upos::Verb | Upos::Aux)
                && !matches!(self.doc.word(at), "," | "\"" | "”" | ";")
        });
        let role = (start + 1..comma).find(|at| gazetteer::role(self.doc.word(*at)).is_some())?;
        let head = (start + 1..role).all(|at| self.doc.upos(at) != Upos::Adp);
        (clean && head && role - start <= 6).then_some(Title {
            tokens: start + 1..comma,
            role,
            name: name.start,
        })
    }

    /// What stands right before and after a run.
    fn neighbours(&self, tokens: &Range<TokenId>, evidence: &mut Evidence) {
        let sentence = self.sentence_range(tokens.start);
        let near = |at: Option<TokenId>| {
            at.filter(|at| sentence.contains(at))
                .map_or("", |at| self.doc.lower(at))
        };
        let (before, after) = (near(tokens.start.checked_sub(1)), near(Some(tokens.end)));
        let (before2, after2) = (near(tokens.start.checked_sub(2)), near(Some(tokens.end + 1)));
        if has(words::SPEECH, before) || has(words::SPEECH, after) {
            evidence.person += 2;
        }
        if after == "," && after2 == "who" || after == "who" {
            evidence.person += 4;
        }
        let number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        if after == "," && number(after2) && after2.len() <= 2 && near(Some(tokens.end + 2)) == "," {
            evidence.person += 4;
        }
        if tokens.len() > 1 {
            evidence.person += 1;
        }
        if has(words::LOCATIVE, before) {
            evidence.place += 2;
        }
        if has(words::PLACE_NOUNS, after) || has(words::PLACE_NOUNS, after.trim_end_matches('s')) {
            evidence.place += 4;
        }
        if before == "of" && has(words::PLACE_NOUNS, before2.trim_end_matches('s')) {
            evidence.place += 5;
        }
        if before == "the" {
            evidence.organisation += 3;
        }
        if gazetteer::body(before).is_some_and(|body| !body.plural) {
            evidence.organisation += 4;
        }
        if gazetteer::role(after).is_some() && !matches!(after, "local" | "guide" | "head") {
            evidence.organisation += 3;
        }
        let word = self.doc.word(tokens.start);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if tokens.len() == 1 && (2..=6).contains(&letters) && !word.chars().any(char::is_lowercase) {
            evidence.organisation += 4;
        }
    }
}

fn doc_sentences(doc: &Document) -> Vec<Range<TokenId>> {
    doc.sentences
        .iter()
        .map(|sentence| sentence.tokens.clone())
        .collect()
}

/// The state that a found name is or lies in.
fn state_of(found: &Found) -> Option<&'static str> {
    match &found.what {
        What::State(state, _) => Some(state),
        What::Place(place) => place.of,
        What::Listed(body) if body.kind != OrganisationKind::International => body.of,
        What::Listed(_) | What::Body(_) | What::Run(_) => None,
    }
}

/// Families of bodies of a state: with its name they mean one body, unlike "the French company".
fn is_official(family: u8) -> bool {
    const HEADS: &[&str] = &[
        "ministry",
        "government",
        "presidency",
        "parliament",
        "council",
        "commission",
        "committee",
        "court",
        "prosecution",
        "army",
        "navy",
        "police",
        "guard",
        "agency",
        "office",
        "embassy",
    ];
    HEADS
        .iter()
        .any(|head| gazetteer::body(head).is_some_and(|body| body.family == family))
}

/// A word of a body's name as keys have it; none for words that tell nothing apart.
pub(super) fn normal(lower: &str) -> Option<String> {
    let word = match lower {
        "defence" => "defense",
        "labour" => "labor",
        "centre" => "center",
        "of" | "the" | "and" | "for" | "in" | "affairs" | "&" | "-" | "'s" | "’s" | "'" | "’" | "," => {
            return None;
        }
        other => other,
    };
    Some(word.to_owned())
}
