//! Noun phrases and verb groups of reporting clauses: where they begin and end.
//!
//! Comes in: a document, the token that a phrase rests on or the place where it starts. Goes out: ranges of tokens.
//! Does not: say who speaks. It goes by tags and word order where arcs tear names apart.

use super::tree;
use crate::language::{Document, Rel, Sentence, TokenId, Upos};
use std::ops::Range;

/// Tokens of the noun phrase headed by `head`, without punctuation at its ends.
///
/// Where arcs tear a name apart ("the Armenian" here, "Defense Ministry" there) the words right up to the verb that
/// can only belong to it are taken in.
pub fn phrase(doc: &Document, head: TokenId, verb: TokenId) -> Range<TokenId> {
    let mut tokens = tree::trim_punctuation(doc, doc.subtree(head));
    let nominal = |t: TokenId| {
        matches!(
            doc.upos(t),
            Upos::Propn | Upos::Noun | Upos::Adj | Upos::Det | Upos::Num
        )
    };
    if tokens.end < verb && (tokens.end..verb).all(|t| nominal(t) || doc.upos(t) == Upos::Adv) {
        while tokens.end < verb && nominal(tokens.end) {
            tokens.end += 1;
        }
    }
    while tokens.end <= verb && tokens.start > 0 && doc.sentence_of(tokens.start - 1) == doc.sentence_of(head)
    {
        let before = tokens.start - 1;
        let torn = matches!(doc.upos(before), Upos::Propn | Upos::Adj)
            && doc.word(before).starts_with(char::is_uppercase)
            && matches!(doc.upos(tokens.start), Upos::Propn | Upos::Noun);
        let opens = doc.upos(before) == Upos::Det
            && doc.head(before).is_some_and(|h| tokens.contains(&h) || h == verb);
        if !torn && !opens {
            break;
        }
        tokens.start = before;
    }
    tokens
}

/// The word that a noun phrase rests on: its last noun before any comma, preposition or clause.
pub fn phrase_head(doc: &Document, tokens: &Range<TokenId>, head: TokenId) -> TokenId {
    if matches!(doc.upos(head), Upos::Propn | Upos::Noun | Upos::Pron | Upos::Num) {
        return head;
    }
    let noun = |t: &TokenId| {
        matches!(doc.upos(*t), Upos::Propn | Upos::Noun | Upos::Pron)
            && !matches!(doc.lower(*t), "who" | "which" | "that" | "whose")
    };
    let run = tokens.clone().skip_while(|t| !noun(t)).take_while(noun);
    run.last().unwrap_or(head)
}

/// The verb with its auxiliaries, adverbs and particle.
pub fn cue_span(doc: &Document, verb: TokenId) -> Range<TokenId> {
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let helps = matches!(doc.rel(before), Rel::Aux | Rel::AuxPass | Rel::Advmod)
            && doc.head(before) == Some(verb);
        if !helps {
            break;
        }
        start = before;
    }
    let end = doc
        .child(verb, Rel::CompoundPrt)
        .filter(|p| *p == verb + 1)
        .map_or(verb, |p| p)
        + 1;
    start..end
}

/// The noun phrase that ends where a verb begins, back to the last mark of punctuation.
pub fn nominal_before(doc: &Document, sentence: &Sentence, verb: TokenId) -> Option<Range<TokenId>> {
    let part = |t: TokenId| {
        matches!(
            doc.upos(t),
            Upos::Propn
                | Upos::Noun
                | Upos::Adj
                | Upos::Det
                | Upos::Num
                | Upos::Pron
                | Upos::Part
                | Upos::Cconj
        ) || doc.upos(t) == Upos::Verb && doc.rel(t) == Rel::Amod
            || doc.upos(t) == Upos::Adp && t > sentence.tokens.start
            || doc.word(t) == "-"
    };
    let mut start = verb;
    while start > sentence.tokens.start && part(start - 1) && verb - start < 16 {
        start -= 1;
    }
    // "a local official": an adjective behind its article does for a noun.
    let article = doc.upos(start) == Upos::Det && start + 1 < verb && doc.upos(verb - 1) == Upos::Adj;
    let nouns =
        article || (start..verb).any(|t| matches!(doc.upos(t), Upos::Propn | Upos::Noun | Upos::Pron));
    let opens_well = start < verb && !matches!(doc.upos(start), Upos::Adp | Upos::Cconj | Upos::Part);
    (nouns && opens_well).then_some(start..verb)
}

/// "the lawyer, Per Dahl, told …": where what stands between commas in a speaker's name begins, if a verb follows it;
/// else the verb.
pub fn before_apposition(doc: &Document, sentence: &Sentence, verb: TokenId) -> TokenId {
    let Some(close) = verb.checked_sub(1).filter(|c| doc.word(*c) == ",") else {
        return verb;
    };
    let from = sentence.tokens.start.max(close.saturating_sub(16));
    let open = (from..close).rev().find(|t| doc.word(*t) == ",");
    let named = |open: &TokenId| {
        let inner = open + 1..close;
        inner
            .clone()
            .any(|t| matches!(doc.upos(t), Upos::Propn | Upos::Noun | Upos::Num))
            && !inner
                .clone()
                .any(|t| doc.upos(t) == Upos::Verb || quoting(doc, t))
            && is_noun(doc, open.saturating_sub(1))
    };
    open.filter(named).unwrap_or(verb)
}

fn quoting(doc: &Document, token: TokenId) -> bool {
    matches!(doc.word(token), "\"" | "\u{201c}" | "\u{201d}")
}

/// "The minister, who visited the site, ruled out …": where what stands between the commas begins, if the verb
/// follows such a clause; else the verb.
pub fn before_inserted(doc: &Document, sentence: &Sentence, verb: TokenId) -> TokenId {
    let Some(close) = verb.checked_sub(1).filter(|c| doc.word(*c) == ",") else {
        return verb;
    };
    let from = sentence.tokens.start.max(close.saturating_sub(24));
    let opens =
        |t: &TokenId| doc.word(*t) == "," && matches!(doc.lower(t + 1), "who" | "whose" | "which" | "where");
    (from..close).rev().find(opens).unwrap_or(verb)
}

pub fn is_noun(doc: &Document, token: TokenId) -> bool {
    matches!(doc.upos(token), Upos::Propn | Upos::Noun | Upos::Pron)
}

/// The noun phrase at the start of some tokens, by tags alone, with what "of", "in" and their like tie to it.
pub fn nominal_run(doc: &Document, tokens: Range<TokenId>) -> Range<TokenId> {
    let part = |t: TokenId| {
        matches!(
            doc.upos(t),
            Upos::Propn | Upos::Noun | Upos::Adj | Upos::Det | Upos::Num | Upos::Pron | Upos::Part
        ) || doc.word(t) == "-"
    };
    let ties = |t: TokenId| {
        matches!(
            doc.lower(t),
            "of" | "in" | "at" | "for" | "from" | "to" | "with" | "close" | "near"
        ) && part(t + 1)
            || doc.lower(t) == "and" && is_noun(doc, t + 1)
    };
    let relative = |t: TokenId| matches!(doc.lower(t), "that" | "which" | "who");
    let belongs = |t: TokenId| part(t) || t > tokens.start && ties(t);
    let end = tokens
        .clone()
        .find(|t| !belongs(*t) || relative(*t))
        .unwrap_or(tokens.end);
    tokens.start..end
}
