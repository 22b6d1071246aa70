//! Where a noun phrase starts and ends.
//!
//! Comes in: the token of its noun. Goes out: ranges of tokens and how the phrase is determined. Does not: say
//! whom it means. It goes by tags and word order, which err less than arcs.

use std::ops::Range;

use super::words;
use crate::language::{Document, TokenId, Upos};

/// How a noun phrase starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// "the", "this", "that".
    Definite,
    /// "a", "another", "some", "one", a number.
    Indefinite,
    /// "its", "his", "their".
    Possessive(TokenId),
    /// Nothing.
    Bare,
}

/// A noun phrase.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// The noun.
    pub head: TokenId,
    /// From the first word after the determiner to the noun.
    pub core: Range<TokenId>,
    /// How it starts.
    pub start: Start,
}

impl Phrase {
    /// The phrase whose noun is `head`.
    pub fn around(doc: &Document, head: TokenId) -> Self {
        let sentence = sentence(doc, head);
        let mut at = head;
        let mut start = Start::Bare;
        while let Some(before) = at
            .checked_sub(1)
            .filter(|before| *before >= sentence.start && head - before <= 12)
        {
            let lower = doc.lower(before);
            match lower {
                "the" | "this" | "that" | "these" | "those" | "both" | "each" => {
                    start = Start::Definite;
                    break;
                }
                "a" | "an" | "another" | "some" | "one" | "any" | "several" | "many" | "no" => {
                    start = Start::Indefinite;
                    break;
                }
                "its" | "his" | "their" | "our" | "my" | "your" => {
                    start = Start::Possessive(before);
                    break;
                }
                "her" => {
                    start = Start::Possessive(before);
                    break;
                }
                _ => {}
            }
            let possessive = matches!(lower, "'s" | "’s" | "'" | "’");
            let fits = match doc.upos(before) {
                Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num => true,
                Upos::Punct => lower == "-",
                _ => possessive,
            };
            if !fits || super::is_calendar(lower) {
                break;
            }
            at = before;
        }
        while at < head && matches!(doc.lower(at), "'s" | "’s" | "'" | "’" | "-") {
            at += 1;
        }
        Self {
            head,
            core: at..head + 1,
            start,
        }
    }

    /// The determiner's or the first word's token.
    pub fn first(&self) -> TokenId {
        match self.start {
            Start::Bare => self.core.start,
            _ => self.core.start.saturating_sub(1),
        }
    }

    /// The prepositional phrase right after the noun: the preposition, and the noun that it governs.
    pub fn complement(&self, doc: &Document, prepositions: &[&str]) -> Option<(TokenId, TokenId)> {
        let sentence = sentence(doc, self.head);
        let preposition = self.head + 1;
        if preposition >= sentence.end || !prepositions.contains(&doc.lower(preposition)) {
            return None;
        }
        let nominal = |at: TokenId| matches!(doc.upos(at), Upos::Noun | Upos::Propn);
        let mut noun = None;
        for at in preposition + 1..sentence.end.min(preposition + 10) {
            let inside = match doc.upos(at) {
                Upos::Noun | Upos::Propn => true,
                Upos::Adj | Upos::Num | Upos::Det => noun.is_none() || nominal(at + 1),
                Upos::Pron => noun.is_none(),
                Upos::Punct => doc.word(at) == "-",
                _ => matches!(doc.lower(at), "'s" | "’s"),
            };
            if !inside || super::is_calendar(doc.lower(at)) {
                break;
            }
            if nominal(at) {
                noun = Some(at);
            }
        }
        Some((preposition, noun?))
    }
}

/// The tokens of the sentence around a token.
pub(super) fn sentence(doc: &Document, token: TokenId) -> Range<TokenId> {
    doc.sentences
        .get(doc.sentence_of(token))
        .map_or(0..0, |sentence| sentence.tokens.clone())
}

/// The words of a noun phrase from `start` to `end`, on one line.
pub(super) fn text(doc: &Document, tokens: Range<TokenId>) -> String {
    let text = doc.text.get(doc.bytes(tokens)).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word opens a noun phrase without belonging to a name.
pub(super) fn is_determiner(lower: &str) -> bool {
    words::DETERMINERS.contains(&lower)
}
