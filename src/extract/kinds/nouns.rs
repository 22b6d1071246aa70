//! The type of a clause whose verb says little: by the noun that it carries.

use super::verbs::affected;
use crate::extract::lexicon::{
    CONFLICT_WORDS, HAZARD_WORDS, LABOUR_WORDS, LIGHT_VERBS, OPERATIONS, event_noun,
};
use crate::extract::tree;
use crate::extract::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::EventType;

/// The event noun that a light verb carries: its object, the subject of its passive, or the complement of "into",
/// "under", "in", "to"; and the subject of a verb of happening.
pub fn noun_of_light_verb(doc: &Document, verb: TokenId, key: &str) -> Option<EventType> {
    const HAPPENING: &[&str] = &[
        "happen",
        "occur",
        "erupt",
        "take_place",
        "break_out",
        "follow",
        "begin",
        "start",
        "continue",
        "resume",
        "come",
    ];
    // "called the vote orderly" is no call for one.
    let names = doc.lemma(verb) == "call"
        && affected(doc, verb).is_some_and(|o| {
            doc.children(o)
                .any(|d| matches!(doc.lower(d), "the" | "this" | "that") || doc.xpos(d) == Xpos::PrpPoss)
        });
    if !names
        && (LIGHT_VERBS.has(key) || LIGHT_VERBS.has(doc.lemma(verb)))
        && let Some(kind) = affected(doc, verb).and_then(|o| noun_type(doc, o)).or_else(|| {
            // "was given a suspended sentence"
            let given = doc.child(verb, Rel::Obj).filter(|_| tree::is_passive(doc, verb));
            given.and_then(|o| noun_type(doc, o))
        })
    {
        return Some(kind);
    }
    // "the two countries took steps": together.
    if doc.lemma(verb) == "take" && affected(doc, verb).is_some_and(|o| doc.lemma(o) == "step") {
        let together = tree::subject(doc, verb).is_some_and(|s| {
            doc.children(s)
                .any(|c| doc.rel(c) == Rel::Conj || matches!(doc.lower(c), "two" | "both"))
        });
        return together.then_some(EventType::Cooperate);
    }
    // "there was an attack on the base"
    if doc.lemma(verb) == "be" && doc.child(verb, Rel::Expl).is_some() {
        return tree::own_subject(doc, verb).and_then(|s| noun_type(doc, s));
    }
    // "came under fire", "entered into talks", "resorted to violence"
    if matches!(
        doc.lemma(verb),
        "come" | "enter" | "engage" | "break" | "result" | "resort" | "go" | "turn"
    ) && doc.child(verb, Rel::Obj).is_none()
    {
        // "Under the plan, fares go up": what stands before the verb tells by whose leave.
        let carried = tree::oblique(doc, verb, &["into", "under", "in", "to"])
            .filter(|o| *o > verb)
            .and_then(|o| noun_type(doc, o));
        if carried.is_some() {
            return carried;
        }
    }
    // "the war ended with a deal"
    if matches!(doc.lemma(verb), "end" | "conclude" | "finish" | "culminate") {
        let closes = |c: &TokenId| *c > verb && noun_type(doc, *c) == Some(EventType::Agree);
        if let Some(end) = doc.children(verb).find(closes) {
            let without = doc
                .child(end, Rel::Case)
                .is_some_and(|c| doc.lower(c) == "without");
            return Some(if without {
                EventType::Reject
            } else {
                EventType::Agree
            });
        }
    }
    // "the negotiations ended without a result"
    let talked = || tree::subject(doc, verb).and_then(|s| noun_type(doc, s)) == Some(EventType::Consult);
    if matches!(doc.lemma(verb), "end" | "conclude" | "finish")
        && doc.child(verb, Rel::Obj).is_none()
        && talked()
    {
        let fruitless = tree::oblique(doc, verb, &["without"]).is_some();
        return Some(if fruitless {
            EventType::Reject
        } else {
            EventType::Happen
        });
    }
    if HAPPENING.contains(&key) {
        let subject = tree::subject(doc, verb)?;
        return noun_type(doc, subject)
            .filter(|_| doc.child(verb, Rel::Obj).is_none_or(|o| doc.lemma(o) == "place"));
    }
    None
}

/// The event that a noun names, on its own or by the noun before it.
pub fn noun_type(doc: &Document, noun: TokenId) -> Option<EventType> {
    let noun = tree::antecedent(doc, noun);
    if doc.upos(noun) == Upos::Verb {
        return None;
    }
    if doc.lemma(noun) == "strike" {
        return Some(strike_type(doc, noun));
    }
    // "two more days of strikes", "a wave of arrests"
    if matches!(
        doc.lemma(noun),
        "day" | "hour" | "week" | "series" | "wave" | "round" | "spate" | "string" | "night" | "bout"
    ) && let Some(kind) = tree::oblique(doc, noun, &["of"])
        .filter(|of| *of > noun)
        .and_then(|of| noun_type(doc, of))
    {
        return Some(kind);
    }
    // "a rescue operation", "an exchange of fire"
    let modified = doc
        .children(noun)
        .filter(|c| matches!(doc.rel(*c), Rel::Compound | Rel::Amod | Rel::Nmod))
        .find_map(|c| event_noun(&format!("{}_{}", doc.lemma(c), doc.lemma(noun))));
    if modified.is_some() {
        return modified;
    }
    if OPERATIONS.has(doc.lemma(noun)) {
        return (near_words(doc, noun, &CONFLICT_WORDS, &HAZARD_WORDS) == Some(true))
            .then_some(EventType::Assault);
    }
    // "cease-fire" comes as three words.
    let joined = |first: TokenId| event_noun(&format!("{}-{}", doc.lower(first), doc.lower(first + 2)));
    let compound = if noun >= 2 && doc.word(noun - 1) == "-" {
        joined(noun - 2)
    } else if doc.word(noun + 1) == "-" {
        joined(noun)
    } else {
        None
    };
    compound
        .or_else(|| event_noun(doc.lemma(noun)))
        .or_else(|| event_noun(doc.lower(noun)))
}

/// How many sentences to either side tell whether a strike is one of workers.
const STORY: usize = 5;

/// A strike is an attack or workers': by the words around it.
fn strike_type(doc: &Document, noun: TokenId) -> EventType {
    // "arrested since the strike began, after clashes": the story tells more than the sentence.
    match words_within(doc, noun, STORY, &LABOUR_WORDS, &CONFLICT_WORDS) {
        Some(true) => EventType::Protest,
        Some(false) => EventType::Assault,
        // An attack has a target.
        None if tree::oblique(doc, noun, &["on", "against"]).is_some() => EventType::Assault,
        None => EventType::Protest,
    }
}

/// How many words to either side are looked at: a text of one endless sentence costs no more than another.
const NEAR: usize = 150;

/// Which of two sets of words is the more frequent around a token: in its sentence, else in a few about it.
pub fn near_words(doc: &Document, token: TokenId, first: &Words, second: &Words) -> Option<bool> {
    [0, 3]
        .into_iter()
        .find_map(|reach| words_within(doc, token, reach, first, second))
}

/// Which of two sets of words is the more frequent in so many sentences to either side of a token's.
fn words_within(doc: &Document, token: TokenId, reach: usize, first: &Words, second: &Words) -> Option<bool> {
    let own = doc.sentence_of(token);
    let range = own.saturating_sub(reach)..(own + reach + 1).min(doc.sentences.len());
    let sentences = doc.sentences.get(range).unwrap_or_default();
    let tokens = || {
        sentences
            .iter()
            .flat_map(|s| s.tokens.start.max(token.saturating_sub(NEAR))..s.tokens.end.min(token + NEAR))
            .filter(|t| *t != token)
    };
    let count = |words: &Words| tokens().filter(|t| words.has(doc.lemma(*t))).count();
    let (a, b) = (count(first), count(second));
    (a != b).then_some(a > b)
}
