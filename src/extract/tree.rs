//! Questions that the extraction asks of the dependency arcs, answered in one place.

use super::lexicon::harm_word;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use std::ops::Range;

/// The subject of a clause, active or passive, by the arcs of its predicate alone.
pub fn own_subject(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    doc.children(predicate).find(|c| {
        matches!(
            doc.rel(*c),
            Rel::Nsubj | Rel::NsubjPass | Rel::Csubj | Rel::CsubjPass | Rel::NsubjOuter
        )
    })
}

/// The subject of a clause, taken from the governing clause where a shared or unexpressed one is understood:
/// coordination ("he came and saw"), participles and infinitives ("…, adding that").
pub fn subject(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    let mut at = predicate;
    // The tree's depth bounds the walk; sixteen clauses up nobody's subject is shared any more.
    for _ in 0..16 {
        if let Some(found) = own_subject(doc, at) {
            return Some(found);
        }
        let head = doc.head(at)?;
        match doc.rel(at) {
            Rel::Conj | Rel::Advcl | Rel::Xcomp | Rel::Parataxis | Rel::Dep => at = head,
            Rel::AclRelcl | Rel::Acl => return Some(head),
            _ => return None,
        }
    }
    None
}

/// The noun that a relative pronoun stands for; any other token itself.
pub fn antecedent(doc: &Document, token: TokenId) -> TokenId {
    if !matches!(doc.lower(token), "that" | "which" | "who" | "whom") || doc.upos(token) == Upos::Det {
        return token;
    }
    let clause = doc
        .head(token)
        .filter(|c| matches!(doc.rel(*c), Rel::AclRelcl | Rel::Acl));
    clause.and_then(|c| doc.head(c)).unwrap_or(token)
}

/// "…, a charge she denied": the noun that takes up what stands before it, and that a clause says more of.
pub fn comments_on(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    let beside = |noun: &TokenId| matches!(doc.rel(*noun), Rel::Appos | Rel::Parataxis);
    doc.head(predicate)
        .filter(|noun| doc.rel(predicate) == Rel::AclRelcl && *noun < predicate && beside(noun))
}

/// Whether a past tense was taken for a participle: "The bishop called for an inquiry" read as "the bishop, called".
/// The sentence then rests on a bare noun, and the verb behind it has what only an active verb takes.
pub fn is_misread_verb(doc: &Document, token: TokenId) -> bool {
    let Some(noun) = doc
        .head(token)
        .filter(|_| doc.rel(token) == Rel::Acl && doc.xpos(token) == Xpos::Vbn)
    else {
        return false;
    };
    let bare =
        doc.rel(noun) == Rel::Root && noun < token && doc.upos(noun) != Upos::Verb && !is_copular(doc, noun);
    let active = doc.children(token).any(|c| {
        matches!(doc.rel(c), Rel::Obj | Rel::Ccomp | Rel::Xcomp | Rel::CompoundPrt)
            || doc.rel(c) == Rel::Obl
                && doc
                    .child(c, Rel::Case)
                    .is_some_and(|k| matches!(doc.lower(k), "for" | "on" | "of"))
    });
    // A full sentence has a verb; only a headline does without.
    let sentence = doc
        .sentences
        .get(doc.sentence_of(token))
        .map(|s| s.tokens.clone())
        .unwrap_or_default();
    let stopped = sentence.clone().next_back().is_some_and(|t| doc.word(t) == ".");
    let verbless = !sentence.clone().any(|t| is_finite(doc, t));
    bare && (active || stopped && verbless && harm_word(doc.lemma(token)).is_none())
}

/// Whether the predicate stands in the passive.
pub fn is_passive(doc: &Document, predicate: TokenId) -> bool {
    // A finite past tense with no form of "be" is active, whatever the arcs around it say.
    let marked = |t| {
        doc.children(t).any(|c| match doc.rel(c) {
            Rel::AuxPass => matches!(doc.lemma(c), "be" | "get"),
            Rel::NsubjPass => doc.xpos(t) != Xpos::Vbd,
            _ => false,
        })
    };
    if marked(predicate) {
        return true;
    }
    if doc.xpos(predicate) != Xpos::Vbn {
        return false;
    }
    match doc.rel(predicate) {
        // "soldiers wounded in the attack"
        Rel::Acl | Rel::Amod => doc.child(predicate, Rel::Obj).is_none() && !is_misread_verb(doc, predicate),
        // "two were killed and three wounded": the auxiliary is understood.
        Rel::Conj => {
            !doc.children(predicate)
                .any(|c| doc.rel(c) == Rel::Aux || doc.rel(c) == Rel::Obj)
                && doc.head(predicate).is_some_and(marked)
        }
        _ => false,
    }
}

/// The object of an active clause, or the subject of a passive one: to whom it was done.
pub fn undergoer(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    if is_passive(doc, predicate) {
        return own_subject(doc, predicate).or_else(|| match doc.rel(predicate) {
            Rel::Acl | Rel::Amod => doc.head(predicate),
            _ => subject(doc, predicate),
        });
    }
    // "cancelled 300 flights": what follows the verb with no preposition and is no measure is its object.
    let bare = |c: &TokenId| {
        doc.rel(*c) == Rel::OblUnmarked
            && doc.subtree(*c).start == predicate + 1
            && !MEASURES.has(doc.lemma(*c))
            && (doc.upos(*c) == Upos::Num || doc.children(*c).any(|n| doc.rel(n) == Rel::Nummod))
    };
    doc.child(predicate, Rel::Obj)
        .or_else(|| doc.children(predicate).find(bare))
}

/// Nouns that say how long, how far or how much, not what was done to.
static MEASURES: Words = Words::new(
    "second minute hour day week month year decade century night morning evening afternoon weekend percent percentage
    point time way mile kilometre kilometer km metre meter foot inch yard degree degrees % dollar euro pound cent
    knot mph monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december",
);

/// Who did it: the subject of an active clause, the agent of a passive one.
pub fn doer(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    if is_passive(doc, predicate) {
        let by = |c: &TokenId| {
            doc.rel(*c) == Rel::OblAgent
                || (doc.rel(*c) == Rel::Obl && doc.child(*c, Rel::Case).is_some_and(|k| doc.lower(k) == "by"))
        };
        return doc.children(predicate).find(by);
    }
    subject(doc, predicate)
}

/// Whether the token heads a clause with a finite verb of its own.
pub fn is_finite(doc: &Document, predicate: TokenId) -> bool {
    matches!(doc.xpos(predicate), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp)
        || doc.children(predicate).any(|c| {
            matches!(doc.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop)
                && matches!(doc.xpos(c), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
        })
}

/// Whether the predicate is an infinitive with "to".
pub fn is_infinitive(doc: &Document, predicate: TokenId) -> bool {
    doc.children(predicate).any(|c| doc.xpos(c) == Xpos::To) && !is_finite(doc, predicate)
}

/// Whether a copula makes the token a predicate.
pub fn is_copular(doc: &Document, token: TokenId) -> bool {
    doc.child(token, Rel::Cop).is_some()
}

/// Whether the token is a predicate: a full verb, or a word with a copula.
pub fn is_predicate(doc: &Document, token: TokenId) -> bool {
    doc.upos(token) == Upos::Verb || is_copular(doc, token)
}

/// The prepositional complement of a predicate or noun: its head noun, for the first preposition that `wanted` names.
pub fn oblique(doc: &Document, of: TokenId, wanted: &[&str]) -> Option<TokenId> {
    doc.children(of).find(|c| {
        matches!(doc.rel(*c), Rel::Obl | Rel::OblAgent | Rel::Nmod)
            && doc
                .child(*c, Rel::Case)
                .is_some_and(|k| wanted.contains(&doc.lower(k)))
    })
}

/// The lemma of a verb with its particle, `call_off`, if it has one.
pub fn with_particle(doc: &Document, verb: TokenId) -> Option<String> {
    let particle = doc.child(verb, Rel::CompoundPrt)?;
    Some(format!("{}_{}", doc.lemma(verb), doc.lower(particle)))
}

/// A clause's tokens without punctuation and conjunctions at their ends: "and he left, but".
pub fn trim_clause(doc: &Document, mut tokens: Range<TokenId>) -> Range<TokenId> {
    let joins = |t: TokenId| doc.upos(t) == Upos::Punct || doc.rel(t) == Rel::Cc;
    while tokens.start < tokens.end && joins(tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && joins(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

/// Tokens without the punctuation and white space at their ends.
pub fn trim_punctuation(doc: &Document, mut tokens: Range<TokenId>) -> Range<TokenId> {
    while tokens.start < tokens.end && doc.upos(tokens.start) == Upos::Punct {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && doc.upos(tokens.end - 1) == Upos::Punct {
        tokens.end -= 1;
    }
    tokens
}
