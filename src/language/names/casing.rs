//! Which words of a text are parts of names, by capitals first and tags second.
//!
//! Comes in: a document. Goes out: a [`Class`] for each token. Does not: know where a name starts or ends.

use crate::order;
use std::ops::Range;

use super::gazetteer;
use super::words::{self, has};
use crate::{Document, TokenId, Upos};

/// What a token can do in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
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

pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

pub(super) fn is_word(word: &str) -> bool {
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
    // Capitals on verbs and prepositions: only titles have them.
    let mut small = 0;
    for token in tokens.clone().filter(|token| is_word(doc.word(*token))) {
        let word = doc.word(token);
        let letters = word.chars().count();
        let plain = matches!(
            doc.upos(token),
            Upos::Verb | Upos::Aux | Upos::Adp | Upos::Adv | Upos::Sconj | Upos::Pron
        );
        small += usize::from(plain && is_capital(word) && !is_first(doc, &tokens, token));
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
    let title = (open || small > 0) && long >= 4 && capital * 4 >= long * 3;
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
pub(super) fn classes(doc: &Document) -> Vec<Class> {
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
    order::sort(&mut seen);
    seen.dedup();
    order::sort(&mut surnames);

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
                                "by" | "early"
                                    | "in"
                                    | "last"
                                    | "late"
                                    | "next"
                                    | "of"
                                    | "on"
                                    | "since"
                                    | "until"
                            )
                    })
                };
                let surname = surnames.binary_search(&word).is_ok();
                let undated = !dated(token.checked_sub(1)) && !dated(Some(token + 1));
                if is_given_name(doc, token) || (surname && undated) {
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
                    // "Speaker of the House", "Ministry of Defense"
                    let article = usize::from(doc.lower(token + 2) == "the");
                    let heads_of = doc.lower(token + 1) == "of"
                        && matches!(listed, Class::Role | Class::Body)
                        && is_capital(doc.word(token + 2 + article));
                    let named = match doc.upos(token) {
                        Upos::Propn => true,
                        Upos::X | Upos::Noun | Upos::Adj if listed != Class::Unknown => beside || heads_of,
                        // "Boeing spokesman John Smith"
                        _ => listed == Class::Unknown && doc.lower(token + 1).starts_with("spokes"),
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

/// "April Jones", "Jan van der Meer": a month that is a person's first name.
fn is_given_name(doc: &Document, token: TokenId) -> bool {
    let also_name = matches!(doc.lower(token), "april" | "august" | "jan" | "june" | "may");
    let next = doc.lower(token + 1);
    let surname = is_capital(doc.word(token + 1)) && list_class(next) == Class::Unknown;
    let particle = has(words::PARTICLES, next) && next != "of" && is_name_after_particles(doc, token + 2);
    also_name && ((surname && !has(words::CALENDAR, next) && !is_function(next)) || particle)
}

fn is_name_after_particles(doc: &Document, token: TokenId) -> bool {
    is_capital(doc.word(token))
        || (has(words::PARTICLES, doc.lower(token)) && is_capital(doc.word(token + 1)))
}

fn set(class: &mut [Class], token: TokenId, value: Class) {
    if let Some(slot) = class.get_mut(token) {
        *slot = value;
    }
}

/// Words that taggers call names when capitalised and that never are one on their own.
pub(super) fn is_function(lower: &str) -> bool {
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
