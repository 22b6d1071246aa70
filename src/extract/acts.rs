//! Acts of speech that are one claim with what they are about: accusing, asking, denying, announcing, naming.
//!
//! Comes in: a document and a verb. Goes out: whether it is such an act, and its attribution. Does not: find what is
//! said in a clause of its own; `speakers` does.

use super::kinds;
use super::lexicon::{ACT_TYPES, EXPRESS_VERBS, VIEWS, WILLED};
use super::phrases::cue_span;
use super::quotes::{self, Quote};
use super::speakers::{Attribution, Kind, can_speak, speaker};
use super::tree;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};

/// "Talks broke down": what is done commits nobody.
fn is_doing(doc: &Document, noun: TokenId) -> bool {
    doc.upos(noun) == Upos::Noun
        && kinds::noun_type(doc, noun).is_some()
        && !can_speak(doc, noun)
        && !WILLED.has(doc.lemma(noun))
}

/// Whether a verb is an act of its subject that is told as one claim with what it is about.
pub fn is_act(doc: &Document, verb: TokenId) -> bool {
    if doc.upos(verb) != Upos::Verb {
        return false;
    }
    let views = || {
        let object = doc.child(verb, Rel::Obj);
        object.is_none_or(|o| VIEWS.has(doc.lemma(o)))
    };
    EXPRESS_VERBS.has(doc.lemma(verb))
        && (!matches!(doc.lemma(verb), "raise" | "share" | "register") || views())
        || kinds::verb_type(doc, verb).is_some_and(|(kind, _)| ACT_TYPES.contains(&kind))
}

/// "put the number at 30,000", "spoke of 57": giving a number commits whoever does it.
fn gives_number(doc: &Document, verb: TokenId) -> bool {
    let told = match doc.lemma(verb) {
        "put" | "estimate" | "place" => doc
            .child(verb, Rel::Obj)
            .and_then(|o| tree::oblique(doc, verb, &["at"]).or_else(|| tree::oblique(doc, o, &["at"]))),
        "speak" | "talk" => tree::oblique(doc, verb, &["of"]),
        _ => None,
    };
    let number = told.is_some_and(|t| doc.subtree(t).take(6).any(|t| doc.upos(t) == Upos::Num));
    number && !tree::is_passive(doc, verb)
}

/// Whether a verb of saying has an event for its object: "announced a ceasefire", "reported the death of two".
pub fn announces(doc: &Document, verb: TokenId) -> bool {
    if doc.upos(verb) == Upos::Verb && gives_number(doc, verb) {
        return true;
    }
    const ANNOUNCING: &[&str] = &[
        "announce",
        "report",
        "confirm",
        "declare",
        "claim",
        "acknowledge",
        "admit",
        "record",
        "allege",
    ];
    doc.upos(verb) == Upos::Verb
        && ANNOUNCING.contains(&doc.lemma(verb))
        && doc.child(verb, Rel::Obj).is_some_and(|o| {
            !matches!(doc.lower(o), "life" | "lives")
                && (kinds::noun_type(doc, o).is_some()
                    || kinds::harm_of(doc, o).is_some()
                    || matches!(doc.lemma(verb), "report" | "announce" | "confirm")
                        && matches!(doc.upos(o), Upos::Noun))
        })
}

/// "called the vote orderly", "described the demands as "out of touch"": saying what one takes a thing for.
pub fn names(doc: &Document, verb: TokenId) -> bool {
    const NAMING: &[&str] = &[
        "describe",
        "call",
        "brand",
        "label",
        "dub",
        "term",
        "characterise",
        "characterize",
    ];
    let taken = |c: TokenId| {
        c > verb
            && (matches!(doc.rel(c), Rel::Xcomp | Rel::Advcl)
                || doc.xpos(c) == Xpos::Jj && doc.rel(c) == Rel::Amod && doc.head(c).is_some_and(|o| o < c)
                || doc.child(c, Rel::Case).is_some_and(|k| doc.lower(k) == "as"))
    };
    NAMING.contains(&doc.lemma(verb))
        && doc.upos(verb) == Upos::Verb
        && !tree::is_passive(doc, verb)
        && doc.child(verb, Rel::Obj).is_some()
        && doc
            .children(verb)
            .chain(
                doc.child(verb, Rel::Obj)
                    .into_iter()
                    .flat_map(|o| doc.children(o)),
            )
            .any(taken)
}

/// The attribution that a verb makes as an act of its subject.
pub fn act(doc: &Document, quotes: &[Quote], verb: TokenId) -> Option<Attribution> {
    let announced = announces(doc, verb);
    if !(announced || names(doc, verb) || is_act(doc, verb)) || tree::is_passive(doc, verb) {
        return None;
    }
    let finite = tree::is_finite(doc, verb) || matches!(doc.xpos(verb), Xpos::Vbg | Xpos::Vbn);
    if !finite || quotes::around(quotes, verb).is_some() {
        return None;
    }
    let source = speaker(doc, verb, None)
        .filter(|(tokens, head)| (tokens.end <= verb || tokens.start > verb) && !is_doing(doc, *head))?;
    let cue = cue_span(doc, verb);
    let all = doc.subtree(verb);
    let mut content = cue.end..all.end;
    // What the subject does next is no part of what it says.
    if let Some(next) = doc
        .children(verb)
        .find(|c| *c > verb && doc.rel(*c) == Rel::Conj && doc.upos(*c) == Upos::Verb)
    {
        content.end = doc.subtree(next).start.max(content.start);
    }
    let content = tree::trim_punctuation(doc, content);
    Some(Attribution {
        kind: Kind::Act,
        source: Some(source),
        cue,
        cue_head: verb,
        addressee: None,
        content: if content.is_empty() {
            Vec::new()
        } else {
            vec![content]
        },
        rule: if announced {
            "speaker.announcement"
        } else {
            "speaker.act"
        },
    })
}
