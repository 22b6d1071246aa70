//! Text to words: sentences, tokens, tags, lemmas, dependency arcs.
//!
//! Comes in: an article's text and the byte ranges of it that are to be read. Goes out: one [`Document`], a
//! structure of arrays over the tokens. Does not: know what a claim is, keep state, or touch anything outside
//! the ranges that it was given.

pub mod names;

use std::ops::Range;

/// Universal part-of-speech tags (<https://universaldependencies.org/u/pos/>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
#[rustfmt::skip]
pub enum Upos { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, #[default] X }

/// Index of a token in its [`Document`].
pub type TokenId = usize;

/// A sentence of a [`Document`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<TokenId>,
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// Which of the ranges handed to [`Document::parse`] holds it.
    pub block: usize,
}

/// An article's words, one entry per token in every array.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// The text that all byte offsets count in.
    pub text: &'t str,
    /// Sentences, in order; they hold every token.
    pub sentences: Vec<Sentence>,
    /// First byte of each token.
    pub start: Vec<u32>,
    /// One past the last byte of each token.
    pub end: Vec<u32>,
    /// Part of speech of each token.
    pub upos: Vec<Upos>,
}

impl<'t> Document<'t> {
    /// Reads the given ranges of `text`, each on its own: no sentence crosses from one into the next.
    pub fn parse(text: &'t str, blocks: &[Range<usize>]) -> Self {
        let _ = blocks;
        Self { text, ..Self::default() }
    }

    /// The words of a token.
    pub fn word(&self, token: TokenId) -> &'t str {
        let range = self.start.get(token).zip(self.end.get(token)).map(|(s, e)| *s as usize..*e as usize);
        range.and_then(|r| self.text.get(r)).unwrap_or_default()
    }
}
