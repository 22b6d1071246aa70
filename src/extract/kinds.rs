//! What kind of event a predicate tells of: PLOVER's types, harm to people, conditions.

use super::figures;
use super::lexicon::{
    CONFLICT_WORDS, CONTROL_VERBS, HAZARD_WORDS, LIGHT_VERBS, PEOPLE, SAY_VERBS, event_noun, event_verb,
    harm_word,
};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos};
use crate::model::EventType;
use std::ops::Range;

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
    if conflict >= hazard {
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
    if let Some(harm) = harm_of(doc, predicate) {
        let of_things = matches!(doc.lemma(predicate), "hit" | "hurt") && object.is_some_and(|o| !people(o));
        return (!of_things).then_some(harm);
    }
    // "reported the death of 15 soldiers", "there were injuries".
    let noun = object.or_else(|| tree::own_subject(doc, predicate).filter(|_| lemma == "be"))?;
    let carries = LIGHT_VERBS.has(lemma) || SAY_VERBS.has(lemma) || matches!(lemma, "be" | "count" | "treat");
    if !carries || matches!(doc.lower(noun), "life" | "lives") {
        return None;
    }
    // "recorded 24 people dead"
    let described = || {
        doc.children(noun)
            .filter(|c| *c > noun && matches!(doc.rel(*c), Rel::Amod | Rel::Acl))
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
        matches!(doc.rel(*t), Rel::Aux | Rel::AuxPass | Rel::Cop | Rel::Advmod) && doc.head(*t) == Some(predicate)
    };
    let auxiliary = (sentence.start..predicate).rev().take_while(passing).count();
    let before = predicate.checked_sub(auxiliary + 1).filter(|b| *b >= sentence.start);
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
        "nobody" | "none" | "one" | "no-one" | "anyone" | "anybody" | "everyone" | "someone" | "others" | "many" | "him"
            | "her" | "them" | "he" | "she" | "they" | "who" | "further" | "more"
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
    if doc.upos(predicate) == Upos::Verb {
        if let Some((kind, rule)) = verb_type(doc, predicate) {
            // Damage is done in a war and befalls in a storm.
            let kind = match (DAMAGE.contains(&doc.lemma(predicate)), kind) {
                (true, EventType::Happen | EventType::Assault) => by_domain,
                (false, EventType::Assault) if domain == Domain::Hazard && doc.lemma(predicate) == "fire" => {
                    EventType::Happen
                }
                _ => kind,
            };
            let doer = tree::doer(doc, predicate).map(|d| tree::antecedent(doc, d));
            let nobody = doer.is_some_and(|d| HAZARD_WORDS.has(doc.lemma(d)));
            if nobody
                && matches!(
                    kind,
                    EventType::Assault | EventType::Coerce | EventType::Threaten | EventType::Mobilize
                )
            {
                return (EventType::Happen, None, "event.hazard");
            }
            return (kind, None, rule);
        }
        return (EventType::Happen, None, "event.other-verb");
    }
    // "is ready to help": the complement tells what.
    if CONTROL_VERBS.has(doc.lemma(predicate))
        || matches!(doc.lemma(predicate), "willing" | "prepared" | "eager")
    {
        let complement = doc
            .children(predicate)
            .find(|c| matches!(doc.rel(*c), Rel::Xcomp | Rel::Advcl | Rel::Ccomp));
        if let Some((kind, _)) = complement.and_then(|c| verb_type(doc, c)) {
            return (kind, None, "event.complement");
        }
    }
    (EventType::State, None, "event.copula")
}

/// The event type of a verb with its particle, preposition, object or complement.
pub fn verb_type(doc: &Document, verb: TokenId) -> Option<(EventType, &'static str)> {
    verb_type_within(doc, verb, 4)
}

fn verb_type_within(doc: &Document, verb: TokenId, depth: usize) -> Option<(EventType, &'static str)> {
    let lemma = doc.lemma(verb);
    let particle = tree::with_particle(doc, verb);
    let key = particle.as_deref().unwrap_or(lemma);
    // "tried to break through": the complement tells what.
    if CONTROL_VERBS.has(lemma)
        && depth > 0
        && let Some(complement) = doc.child(verb, Rel::Xcomp).filter(|c| doc.upos(*c) == Upos::Verb)
        && let Some(found) = verb_type_within(doc, complement, depth - 1)
    {
        return Some((found.0, "event.complement"));
    }
    if let Some(found) = noun_of_light_verb(doc, verb, key) {
        return Some((found, "event.light-verb"));
    }
    if particle.is_some()
        && let Some(kind) = event_verb(key)
    {
        return Some((kind, "event.verb-particle"));
    }
    for child in doc.children(verb).filter(|c| *c > verb) {
        let preposition = match doc.rel(child) {
            Rel::Obl | Rel::OblAgent | Rel::Advcl | Rel::Xcomp | Rel::Nmod => doc
                .children(child)
                .find(|c| matches!(doc.rel(*c), Rel::Case | Rel::Mark)),
            Rel::Advmod => Some(child),
            _ => None,
        };
        if let Some(kind) = preposition.and_then(|p| event_verb(&format!("{key}_{}", doc.lower(p)))) {
            return Some((kind, "event.verb-preposition"));
        }
    }
    // "left the region in ruins": how something is, from then on.
    let left_in = matches!(lemma, "leave" | "keep") && doc.child(verb, Rel::Obj).is_some();
    if left_in
        && (doc.child(verb, Rel::Xcomp).is_some()
            || tree::oblique(doc, verb, &["in", "without", "under"]).is_some())
    {
        return Some((EventType::State, "event.verb"));
    }
    // "lost control", "laid down their arms"
    let object = tree::undergoer(doc, verb).map(|o| tree::antecedent(doc, o));
    if let Some(kind) = object.and_then(|o| event_verb(&format!("{lemma}_{}", doc.lemma(o)))) {
        return Some((kind, "event.verb"));
    }
    let closes = matches!(lemma, "close" | "shut") && (object.is_some() || tree::is_passive(doc, verb));
    if closes {
        return Some((EventType::Coerce, "event.verb"));
    }
    event_verb(lemma).map(|kind| (kind, "event.verb"))
}

/// The event noun that a light verb carries: its object, the subject of its passive, or the complement of "into",
/// "under", "in", "to"; and the subject of a verb of happening.
fn noun_of_light_verb(doc: &Document, verb: TokenId, key: &str) -> Option<EventType> {
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
    if (LIGHT_VERBS.has(key) || LIGHT_VERBS.has(doc.lemma(verb)))
        && let Some(kind) = tree::undergoer(doc, verb).and_then(|o| noun_type(doc, o))
    {
        return Some(kind);
    }
    // "came under fire", "entered into talks", "resorted to violence"
    if matches!(
        doc.lemma(verb),
        "come" | "enter" | "engage" | "break" | "result" | "resort" | "go" | "turn"
    ) && doc.child(verb, Rel::Obj).is_none()
    {
        let carried =
            tree::oblique(doc, verb, &["into", "under", "in", "to"]).and_then(|o| noun_type(doc, o));
        if carried.is_some() {
            return carried;
        }
    }
    // "the war ended with a deal"
    if matches!(doc.lemma(verb), "end" | "conclude" | "finish" | "culminate") {
        let closes = |c: &TokenId| *c > verb && noun_type(doc, *c) == Some(EventType::Agree);
        if doc.children(verb).any(|c| closes(&c)) {
            return Some(EventType::Agree);
        }
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
