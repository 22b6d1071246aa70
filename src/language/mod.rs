//! Text to words: sentences, tokens, tags, lemmas, dependency arcs.
//!
//! Comes in: an article's text and the byte ranges of it that are to be read. Goes out: one [`Document`], a
//! structure of arrays over the tokens. Does not: know what a claim is, keep state, or touch anything outside
//! the ranges that it was given.
//!
//! The modules in reading order: a text is cut (`tokens`, `sentences`, with the words in `lexicon`), each word
//! is reduced to numbers ([`forms`], [`hash`]), tagged ([`tagger`]) and parsed ([`transition`], [`parser`]) with
//! the numbers that were trained ([`weights`], [`model`]). The modules that are public are so for the program
//! `train`, which computes the very same features.
//!
//! What runs for every sentence, word or step is marked `inline(never)`: a browser runs a function slowly at first and
//! takes the fast form only at a later call. As one function, a whole article would be read the slow way.

mod document;
mod intern;
mod lemma;
mod lexicon;
pub mod names;
mod punctuation;
mod sentences;
mod settle;
mod tags;
mod tokens;

pub mod forms;
pub mod hash;
mod mend;
pub mod model;
pub mod order;
pub mod parser;
pub mod tagger;
pub mod transition;
pub mod weights;

pub use document::{Document, Sentence, TokenId};
pub use tags::{Rel, Upos, Xpos};
