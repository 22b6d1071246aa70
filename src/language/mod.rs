//! Text to words: sentences, tokens, tags, lemmas, dependency arcs.
//!
//! Comes in: an article's text and the byte ranges of it that are to be read. Goes out: one [`Document`], a
//! structure of arrays over the tokens. Does not: know what a claim is, keep state, or touch anything outside
//! the ranges that it was given.

mod document;
mod intern;
mod lexicon;
pub mod names;
mod sentences;
mod tags;
mod tokens;

pub use document::{Document, Sentence, TokenId};
pub use tags::{Rel, Upos, Xpos};
