//! Finds the stretches of tokens that name something, and the titles before names.
//!
//! Comes in: a document. Goes out: [`Found`] stretches in text order, none overlapping, each with what its own
//! words and neighbours tell of it, and [`Title`]s. Does not: decide which stretches mean the same; that is
//! [`super::link`].
//!
//! Capitals carry more weight than tags: news is well capitalised, and a tagger errs most on names. Tags decide at
//! the start of a sentence, where capitals tell nothing, and on the lower-case words of "defense ministry".

use crate::order;
use std::ops::Range;

use super::casing::{Class, classes};
use super::gazetteer::{self, OrganisationKind, Place, StateForm};
use super::words::american;
use crate::{Document, TokenId};

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
    order::sort_by_key(&mut finder.found, |found| {
        (found.tokens.start, std::cmp::Reverse(found.tokens.end))
    });
    let mut end = 0;
    finder.found.retain(|found| {
        let apart = found.tokens.start >= end;
        end = end.max(found.tokens.end);
        apart
    });
    finder.titles_and_evidence();
    (finder.found, finder.titles)
}

/// What is being found, and from what.
pub(super) struct Finder<'d, 't> {
    pub doc: &'d Document<'t>,
    pub class: Vec<Class>,
    pub found: Vec<Found>,
    pub titles: Vec<Title>,
}

impl Finder<'_, '_> {
    pub fn class(&self, token: TokenId) -> Class {
        self.class.get(token).copied().unwrap_or(Class::Out)
    }

    pub fn sentence_range(&self, token: TokenId) -> Range<TokenId> {
        self.doc
            .sentences
            .get(self.doc.sentence_of(token))
            .map_or(0..0, |sentence| sentence.tokens.clone())
    }
}

/// The state that a found name is or lies in.
pub(super) fn state_of(found: &Found) -> Option<&'static str> {
    match &found.what {
        What::State(state, _) => Some(state),
        What::Place(place) => place.of,
        What::Listed(body) if body.kind != OrganisationKind::International => body.of,
        What::Listed(_) | What::Body(_) | What::Run(_) => None,
    }
}

/// A word of a body's name as keys have it; none for words that tell nothing apart.
pub(super) fn normal(lower: &str) -> Option<String> {
    let word = match lower {
        "of" | "the" | "and" | "for" | "in" | "affairs" | "&" | "-" | "'s" | "’s" | "'" | "’" | "," => {
            return None;
        }
        other => american(other),
    };
    Some(word.to_owned())
}
