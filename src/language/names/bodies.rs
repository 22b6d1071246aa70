//! Bodies of a state whose names are written small: "Azerbaijan's defense ministry".
//!
//! Comes in: the names found so far. Goes out: further names, which swallow those of their states. Does not: take
//! "a French company" for the name of anybody.

use super::casing::{Class, is_capital, is_word};
use super::gazetteer;
use super::recognise::{Finder, Found, Key, What, normal, state_of};
use super::words::{self, has};
use crate::order;
use crate::{TokenId, Upos};

impl Finder<'_, '_> {
    /// "Azerbaijan's defense ministry", "the French foreign ministry", "the defense ministry in Yerevan": bodies of
    /// a state whose names are written small.
    pub(super) fn lower_case_bodies(&self) -> Vec<Found> {
        let mut found: Vec<&Found> = self.found.iter().collect();
        order::sort_by_key(&mut found, |found| found.tokens.start);
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
        for sentence in self.doc.sentences.iter().map(|sentence| &sentence.tokens) {
            for token in sentence.clone() {
                let Some(body) = gazetteer::body(self.doc.lower(token)).filter(|body| !body.plural) else {
                    continue;
                };
                let nounish = matches!(self.doc.upos(token), Upos::Noun | Upos::Propn | Upos::X);
                if !nounish || !gazetteer::is_official(body.family) || ending(token + 1).is_some() {
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
        order::sort(&mut words);
        words.dedup();
        (start, words)
    }
}
