//! What kind of event a predicate tells of: PLOVER's types, harm to people, conditions.

mod nouns;
#[cfg(test)]
mod tests;
mod verbs;

use nouns::near_words;
pub use nouns::noun_type;
pub use verbs::verb_type;

use super::figures;
use super::lexicon::{
    CONFLICT_WORDS, CONTROL_VERBS, HAZARD_WORDS, LIGHT_VERBS, PEOPLE, POLICE, PROTESTERS, SAY_VERBS,
    event_verb, harm_word,
};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::EventType;
use std::ops::Range;
use verbs::{affected, is_negated};

/// Whether harm in a document is done by people or befalls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// Armed conflict, crime.
    Conflict,
    /// Nature, mishap.
    Hazard,
}

/// Verbs of damage to things.
pub const DAMAGE: &[&str] = &[
    "destroy",
    "damage",
    "flatten",
    "burn",
    "hit",
    "strike",
    "rock",
    "explode",
    "devastate",
    "wreck",
    "ravage",
    "level",
];

/// How many words of conflict and of hazard some tokens hold.
pub fn domain_votes(doc: &Document, tokens: Range<TokenId>) -> (usize, usize) {
    let count = |words: &Words| {
        tokens
            .clone()
            .filter(|t| words.has(doc.lemma(*t)) || words.has(doc.lower(*t)))
            .count()
    };
    (count(&CONFLICT_WORDS), count(&HAZARD_WORDS))
}

/// What an article's harm is due to, by the words that it uses most.
pub fn domain(doc: &Document, tokens: Range<TokenId>) -> Domain {
    let (conflict, hazard) = domain_votes(doc, tokens);
    // Where neither is spoken of, nobody is to blame.
    if conflict > 0 && conflict >= hazard {
        Domain::Conflict
    } else {
        Domain::Hazard
    }
}

/// The measure of harm that a word tells of.
pub fn harm_of(doc: &Document, token: TokenId) -> Option<&'static str> {
    harm_word(doc.lemma(token)).or_else(|| harm_word(doc.lower(token)))
}

/// The harm to people that a clause tells of: by its verb, by what its object is left as, or by the lives it claims.
pub fn clause_harm(doc: &Document, predicate: TokenId) -> Option<&'static str> {
    let lemma = doc.lemma(predicate);
    let people = |t: TokenId| PEOPLE.has(doc.lemma(t)) || is_count_of_people(doc, t) || is_somebody(doc, t);
    let object = sufferer(doc, predicate);
    // "were reported dead", "shot dead", "left homeless"
    let result = |c: &TokenId| *c > predicate && doc.rel(*c) == Rel::Xcomp && doc.upos(*c) == Upos::Adj;
    let resulting = doc.children(predicate).find(result).and_then(|c| harm_of(doc, c));
    if let Some(harm) = resulting.filter(|_| harm_of(doc, predicate).is_none()) {
        return Some(harm);
    }
    if let Some(harm) = figures::toll_harm(doc, predicate) {
        return Some(harm);
    }
    match lemma {
        // A verdict, however many were killed.
        "find"
            if doc
                .children(predicate)
                .any(|c| matches!(doc.lower(c), "guilty" | "innocent" | "liable" | "responsible")) =>
        {
            return None;
        }
        "leave" | "find" => {
            if let Some(harm) =
                doc.children(predicate)
                    .filter(|c| *c > predicate)
                    .find_map(|c| match doc.rel(c) {
                        Rel::Xcomp | Rel::Amod | Rel::Acl | Rel::Dep | Rel::Advcl => harm_of(doc, c),
                        _ => None,
                    })
            {
                return Some(harm);
            }
            // "left one of its soldiers dead": the arc may hang the word anywhere behind.
            let behind = predicate + 1..doc.subtree(predicate).end;
            return object.and_then(|_| {
                behind
                    .take(10)
                    .find_map(|t| harm_of(doc, t).filter(|_| matches!(doc.upos(t), Upos::Adj | Upos::Noun)))
            });
        }
        "claim" | "cost" | "take" => {
            let lives = doc
                .children(predicate)
                .chain(object)
                .any(|c| matches!(doc.lower(c), "life" | "lives"));
            return lives.then_some("killed");
        }
        "lose" => {
            let object = object?;
            let lives = matches!(doc.lower(object), "life" | "lives");
            return (lives || people(object)).then_some("killed");
        }
        "capture" | "seize" | "detain" => {
            return object
                .filter(|o| people(*o))
                .and_then(|_| harm_of(doc, predicate));
        }
        "flee" | "burn" | "execute" | "evacuate" | "displace" if object.is_some_and(|o| !people(o)) => {
            return None;
        }
        _ => {}
    }
    if let Some(harm) = harm_of(doc, predicate).filter(|_| lemma != "toll") {
        let hurt = matches!(lemma, "hit" | "hurt");
        let of_things = hurt && object.is_some_and(|o| !people(o));
        // "the tax could hurt farmers"
        let supposed = hurt
            && !tree::is_passive(doc, predicate)
            && doc.children(predicate).any(|c| {
                doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "can" | "could" | "may" | "might" | "would")
            });
        return (!of_things && !supposed).then_some(harm);
    }
    // "reported the death of 15 soldiers", "there were injuries".
    let noun = object.or_else(|| tree::own_subject(doc, predicate).filter(|_| lemma == "be"))?;
    let carries = LIGHT_VERBS.has(lemma) || SAY_VERBS.has(lemma) || matches!(lemma, "be" | "count" | "treat");
    if !carries || matches!(doc.lower(noun), "life" | "lives" | "toll" | "tolls") {
        return None;
    }
    // A loss of millions is no harm to people.
    let of_people = || tree::oblique(doc, noun, &["of"]).is_some_and(people);
    let in_war = || near_words(doc, noun, &CONFLICT_WORDS, &HAZARD_WORDS) == Some(true);
    if doc.lemma(noun) == "loss" && !of_people() && !in_war() {
        return None;
    }
    // "recorded 24 people dead"
    let described = || {
        doc.children(noun)
            .filter(|c| *c > noun && matches!(doc.rel(*c), Rel::Amod | Rel::Acl) && doc.xpos(*c) != Xpos::Vb)
            .find_map(|c| harm_of(doc, c))
    };
    harm_of(doc, noun).or_else(described)
}

/// To whom something was done; in a passive, whoever stands right before it ("police used gas, and 50 people were
/// detained"), whatever the arcs say.
pub fn sufferer(doc: &Document, predicate: TokenId) -> Option<TokenId> {
    let found = tree::undergoer(doc, predicate);
    let sentence = doc.sentences.get(doc.sentence_of(predicate))?.tokens.clone();
    let passing = |t: &TokenId| {
        matches!(doc.rel(*t), Rel::Aux | Rel::AuxPass | Rel::Cop | Rel::Advmod)
            && doc.head(*t) == Some(predicate)
    };
    let auxiliary = (sentence.start..predicate).rev().take_while(passing).count();
    let before = predicate
        .checked_sub(auxiliary + 1)
        .filter(|b| *b >= sentence.start);
    let named = before.filter(|b| {
        auxiliary > 0
            && tree::is_passive(doc, predicate)
            && (PEOPLE.has(doc.lemma(*b)) || doc.upos(*b) == Upos::Num)
            && found.is_none_or(|f| f != *b && doc.rel(*b) == Rel::Conj)
    });
    named.or(found)
}

/// "nobody", "others", "him", "more"
fn is_somebody(doc: &Document, token: TokenId) -> bool {
    matches!(
        doc.lower(token),
        "nobody"
            | "none"
            | "one"
            | "no-one"
            | "anyone"
            | "anybody"
            | "everyone"
            | "someone"
            | "others"
            | "many"
            | "him"
            | "her"
            | "them"
            | "he"
            | "she"
            | "they"
            | "who"
            | "further"
            | "more"
    )
}

fn is_count_of_people(doc: &Document, token: TokenId) -> bool {
    doc.upos(token) == Upos::Num || matches!(doc.lemma(token), "dozen" | "hundred" | "thousand" | "number")
}

/// Event type, harm and the rule that told it.
pub fn classify(
    doc: &Document,
    predicate: TokenId,
    domain: Domain,
) -> (EventType, Option<&'static str>, &'static str) {
    let by_domain = match domain {
        Domain::Conflict => EventType::Assault,
        Domain::Hazard => EventType::Happen,
    };
    if let Some(harm) = clause_harm(doc, predicate) {
        let event = match harm {
            "captured" | "arrested" => EventType::Coerce,
            // To be missing is nobody's act.
            "missing" if tree::is_copular(doc, predicate) => EventType::State,
            "missing" => EventType::Happen,
            _ => by_domain,
        };
        return (event, Some(harm), "event.harm");
    }
    // "should withdraw", "must be held": what is said to be due is asked for.
    let due =
        |c: TokenId| doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "should" | "must" | "ought" | "shall");
    if doc.children(predicate).any(due) {
        return (EventType::Request, None, "event.obligation");
    }
    if doc.upos(predicate) != Upos::Verb {
        return unverbal(doc, predicate);
    }
    let Some((kind, rule)) = verb_type(doc, predicate) else {
        let (kind, rule) = if is_negated(doc, predicate) {
            (EventType::State, "event.not-so")
        } else if holds_in_general(doc, predicate) {
            (EventType::State, "event.in-general")
        } else {
            (EventType::Happen, "event.other-verb")
        };
        return (kind, None, rule);
    };
    let doer = tree::doer(doc, predicate).map(|d| tree::antecedent(doc, d));
    let done_by = |who: &Words| doer.is_some_and(|d| who.has(doc.lemma(d)));
    // What nobody did is how things are.
    let acts = matches!(
        kind,
        EventType::Happen | EventType::Assault | EventType::Coerce | EventType::Mobilize | EventType::Protest
    );
    if acts && is_negated(doc, predicate) {
        return (EventType::State, None, "event.not-so");
    }
    if done_by(&PROTESTERS) && acts && !DAMAGE.contains(&doc.lemma(predicate)) {
        return (EventType::Protest, None, "event.protesters");
    }
    let questioned = doc.lemma(predicate) == "question"
        && (done_by(&POLICE) || doer.is_none() && tree::is_passive(doc, predicate));
    if questioned {
        return (EventType::Coerce, None, "event.verb");
    }
    // "a law that allows owners to sell": how things are.
    let standing = matches!(
        doc.lemma(predicate),
        "allow" | "permit" | "help" | "provide" | "fund" | "supply"
    );
    if standing && holds_in_general(doc, predicate) {
        return (EventType::State, None, "event.in-general");
    }
    // Damage is done in a war and befalls in a storm.
    let kind = match (DAMAGE.contains(&doc.lemma(predicate)), kind) {
        (true, EventType::Happen | EventType::Assault) => by_domain,
        // A fire that burns, not one that is opened.
        (false, EventType::Assault)
            if domain == Domain::Hazard
                && (doc.lemma(predicate) == "fire"
                    || rule == "event.light-verb"
                        && affected(doc, predicate).is_some_and(|o| doc.lemma(o) == "fire")) =>
        {
            EventType::Happen
        }
        _ => kind,
    };
    // Roads and schools are closed by somebody, or by the weather.
    let closed = matches!(doc.lemma(predicate), "close" | "shut") && kind == EventType::Coerce;
    if closed && domain == Domain::Hazard {
        return (EventType::Happen, None, "event.hazard");
    }
    let nobody = done_by(&HAZARD_WORDS);
    if nobody
        && matches!(
            kind,
            EventType::Assault | EventType::Coerce | EventType::Threaten | EventType::Mobilize
        )
    {
        return (EventType::Happen, None, "event.hazard");
    }
    (kind, None, rule)
}

/// "six lines cross the river", "a tax could hurt farmers": the simple present and what might be tell no event.
fn holds_in_general(doc: &Document, predicate: TokenId) -> bool {
    let present = matches!(doc.xpos(predicate), Xpos::Vbz | Xpos::Vbp);
    let might = doc.children(predicate).any(|c| {
        doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "can" | "could" | "may" | "might" | "would")
    });
    // A headline tells what has happened in the present, and has no stop.
    let sentence = doc.sentences.get(doc.sentence_of(predicate));
    let stopped =
        sentence.is_some_and(|s| (s.tokens.end.saturating_sub(2)..s.tokens.end).any(|t| doc.word(t) == "."));
    stopped && (present || might)
}

/// The type of a clause whose predicate is no verb.
fn unverbal(doc: &Document, predicate: TokenId) -> (EventType, Option<&'static str>, &'static str) {
    // "is ready to help": the complement tells what.
    let lemma = doc.lemma(predicate);
    if CONTROL_VERBS.has(lemma) || matches!(lemma, "willing" | "prepared" | "eager") {
        let complement = doc
            .children(predicate)
            .find(|c| matches!(doc.rel(*c), Rel::Xcomp | Rel::Advcl | Rel::Ccomp));
        if let Some((kind, _)) = complement.and_then(|c| verb_type(doc, c)) {
            return (kind, None, "event.complement");
        }
    }
    // "is on strike", "was under attack"
    let preposition = doc.child(predicate, Rel::Case);
    let key = preposition.map(|p| format!("be_{}_{lemma}", doc.lower(p)));
    if let Some(kind) = key.and_then(|key| event_verb(&key)) {
        return (kind, None, "event.condition");
    }
    // "was jailed": a participle taken for an adjective.
    let acts = |kind: &EventType| !matches!(kind, EventType::State | EventType::Happen);
    let participle = doc.xpos(predicate) == Xpos::Jj && doc.children(predicate).any(|c| doc.lemma(c) == "be");
    if let Some(kind) = participle
        .then(|| of_participle(doc.lower(predicate)))
        .flatten()
        .filter(acts)
    {
        return match is_negated(doc, predicate) {
            true => (EventType::State, None, "event.not-so"),
            false => (kind, None, "event.verb"),
        };
    }
    (EventType::State, None, "event.copula")
}

/// The event of the verb that a participle in "ed" is of.
fn of_participle(word: &str) -> Option<EventType> {
    let stem = word.strip_suffix("ed")?;
    let doubled = {
        let mut ends = stem.chars().rev();
        let last = ends.next();
        last.is_some() && last == ends.next()
    };
    let single = stem
        .char_indices()
        .next_back()
        .filter(|_| doubled)
        .and_then(|(at, _)| stem.get(..at));
    event_verb(&format!("{stem}e"))
        .or_else(|| event_verb(stem))
        .or_else(|| single.and_then(event_verb))
        .or_else(|| stem.strip_suffix('i').and_then(|s| event_verb(&format!("{s}y"))))
}
