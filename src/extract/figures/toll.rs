//! Counts told by a noun: "the death toll rose to 14", "the number of people detained stands at 57", and numbers
//! whose noun is understood from what was said before.

use super::words::{COUNTS, LEVELS, TOLLS, UNITS};
use crate::extract::kinds;
use crate::extract::tree;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};

/// How many words back or ahead a noun is looked for: a text of one endless sentence costs no more than another.
const FAR: usize = 60;

/// What a toll's value counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Harm to people.
    Harm(&'static str),
    /// Things, by their noun.
    Thing(TokenId),
}

/// What the subject or object of a clause counts, where that is a toll or a number of something and the verb leads
/// it to its value.
pub fn told(doc: &Document, predicate: TokenId) -> Option<Told> {
    let copular = tree::is_copular(doc, predicate);
    if !copular && !LEVELS.has(doc.lemma(predicate)) {
        return None;
    }
    let object = doc.child(predicate, Rel::Obj);
    tree::own_subject(doc, predicate)
        .and_then(|s| of_noun(doc, s, predicate.max(s)))
        .or_else(|| object.and_then(|o| of_noun(doc, o, doc.subtree(predicate).end)))
        // "the number of cases rose": a past tense read as a participle hangs on a noun of its own subject.
        .or_else(|| {
            let sentence = doc.sentences.get(doc.sentence_of(predicate))?.tokens.clone();
            let misread = doc.rel(predicate) == Rel::Acl && tree::is_finite(doc, predicate);
            (sentence.start.max(predicate.saturating_sub(FAR))..predicate)
                .find(|t| matches!(doc.rel(*t), Rel::Root | Rel::Nsubj) && COUNTS.has(doc.lemma(*t)))
                .filter(|_| misread)
                .and_then(|t| of_noun(doc, t, predicate))
        })
        // "put the number of missing at 40": the arcs may lose the noun.
        .or_else(|| {
            let near = predicate + 1..(predicate + 4).min(doc.subtree(predicate).end);
            near.clone()
                .find(|t| COUNTS.has(doc.lemma(*t)) || TOLLS.has(doc.lemma(*t)))
                .filter(|_| !copular)
                .and_then(|t| of_noun(doc, t, doc.subtree(predicate).end))
        })
}

/// The harm of a toll or a number of people.
pub fn harm(doc: &Document, predicate: TokenId) -> Option<&'static str> {
    match told(doc, predicate)? {
        Told::Harm(harm) => Some(harm),
        Told::Thing(_) => None,
    }
}

/// What a toll or number noun counts, with its words up to `end`.
fn of_noun(doc: &Document, noun: TokenId, end: TokenId) -> Option<Told> {
    let sentence = doc.sentences.get(doc.sentence_of(noun))?.tokens.clone();
    let behind = noun + 1..end.min(sentence.end).min(noun + FAR);
    let value = behind
        .clone()
        .find(|t| doc.upos(*t) == Upos::Num)
        .unwrap_or(behind.end);
    let harmed = || (noun + 1..value).find_map(|t| kinds::harm_of(doc, t));
    if TOLLS.has(doc.lemma(noun)) {
        let kind = noun.checked_sub(1).map_or("", |t| doc.lemma(t));
        return match kind {
            "injury" | "casualty" => Some(Told::Harm("injured")),
            // "took a heavy toll on the economy" is no count.
            "heavy" | "terrible" | "huge" | "severe" => None,
            "motorway" | "highway" | "bridge" | "tunnel" | "truck" => None,
            _ => Some(Told::Harm("killed")),
        };
    }
    if !COUNTS.has(doc.lemma(noun)) || doc.lower(noun + 1) != "of" {
        return own_number(doc, noun);
    }
    if let Some(harm) = harmed() {
        return Some(Told::Harm(harm));
    }
    (noun + 2..value)
        .find(|t| doc.xpos(*t) == Xpos::Nns)
        .map(Told::Thing)
}

/// "their number": of those spoken of before.
fn own_number(doc: &Document, noun: TokenId) -> Option<Told> {
    let owned = COUNTS.has(doc.lemma(noun))
        && doc
            .child(noun, Rel::NmodPoss)
            .is_some_and(|p| doc.upos(p) == Upos::Pron);
    owned.then(|| understood(doc, noun)).flatten()
}

/// What a number without a noun counts, from the words before it in its sentence, then in the sentence before.
pub fn understood(doc: &Document, at: TokenId) -> Option<Told> {
    let own = doc.sentence_of(at);
    let sentence = |n: usize| doc.sentences.get(n);
    let here = sentence(own)?;
    let before = own
        .checked_sub(1)
        .and_then(sentence)
        .filter(|s| s.block == here.block);
    let ranges = [Some(here.tokens.start..at), before.map(|s| s.tokens.clone())];
    ranges.into_iter().flatten().find_map(|range| {
        let back = || (range.start.max(range.end.saturating_sub(FAR))..range.end).rev();
        let toll = back()
            .filter(|t| TOLLS.has(doc.lemma(*t)) || COUNTS.has(doc.lemma(*t)) && doc.lower(*t + 1) == "of")
            .find_map(|t| of_noun(doc, t, range.end));
        let counted = |t: &TokenId| {
            doc.xpos(*t) == Xpos::Nns && !UNITS.has(doc.lemma(*t)) && doc.child(*t, Rel::Nummod).is_some()
        };
        toll.or_else(|| {
            back()
                .filter(|t| matches!(doc.upos(*t), Upos::Verb | Upos::Adj))
                .find_map(|t| kinds::harm_of(doc, t))
                .map(Told::Harm)
        })
        .or_else(|| back().find(counted).map(Told::Thing))
    })
}
