//! What kind of event a predicate tells of: PLOVER's types, harm to people, conditions.

use super::figures;
use super::lexicon::{
    ANSWER_VERBS, BREAK_VERBS, CONFLICT_WORDS, CONTROL_VERBS, FAILING_VERBS, HAZARD_WORDS, LABOUR_WORDS,
    LIGHT_VERBS, NEGATIONS, OPERATIONS, PARTICLES, PEOPLE, POLICE, PROTESTERS, SAY_VERBS, STOP_VERBS, WILLED, event_noun, event_verb,
    harm_word,
};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
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
        let kind = if is_negated(doc, predicate) { EventType::State } else { EventType::Happen };
        let rule = if is_negated(doc, predicate) { "event.not-so" } else { "event.other-verb" };
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
    // Damage is done in a war and befalls in a storm.
    let kind = match (DAMAGE.contains(&doc.lemma(predicate)), kind) {
        (true, EventType::Happen | EventType::Assault) => by_domain,
        (false, EventType::Assault) if domain == Domain::Hazard && doc.lemma(predicate) == "fire" => {
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
    if let Some(kind) = participle.then(|| of_participle(doc.lower(predicate))).flatten().filter(acts) {
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
    let single = stem.char_indices().next_back().filter(|_| doubled).and_then(|(at, _)| stem.get(..at));
    event_verb(&format!("{stem}e"))
        .or_else(|| event_verb(stem))
        .or_else(|| single.and_then(event_verb))
        .or_else(|| stem.strip_suffix('i').and_then(|s| event_verb(&format!("{s}y"))))
}

/// Whether a clause says that something is not so: "did not", "neither … nor", "nobody", "no country".
pub fn is_negated(doc: &Document, predicate: TokenId) -> bool {
    let denies = |t: TokenId| {
        NEGATIONS.has(doc.lower(t)) && !matches!(doc.lower(t), "without" | "hardly" | "barely") && doc.lower(t + 1) != "only"
    };
    let beside = |t: TokenId| {
        matches!(
            doc.rel(t),
            Rel::Det | Rel::CcPreconj | Rel::Cc | Rel::Advmod | Rel::Nummod | Rel::Amod
        ) && t < predicate
            && denies(t)
    };
    let subject = tree::own_subject(doc, predicate);
    doc.children(predicate).any(|t| denies(t) && t < predicate && doc.rel(t) != Rel::Cc)
        || subject.is_some_and(|s| denies(s) || doc.children(s).any(beside))
        || tree::undergoer(doc, predicate)
            .is_some_and(|o| doc.child(o, Rel::Det).is_some_and(|d| doc.lower(d) == "no"))
}

/// Whether somebody says that he will not, or does not answer: "would not comment", "we will not leave".
fn refuses(doc: &Document, verb: TokenId) -> bool {
    let negated = doc.children(verb).any(|c| matches!(doc.lower(c), "not" | "n't" | "never") && c < verb);
    let mut auxiliaries = doc.children(verb).filter(|c| doc.rel(*c) == Rel::Aux);
    if !negated || tree::is_passive(doc, verb) {
        return false;
    }
    let subject = tree::subject(doc, verb).map(|s| tree::antecedent(doc, s));
    let willed = subject.is_some_and(|s| {
        matches!(doc.lower(s), "i" | "we" | "he" | "she" | "they")
            || doc.upos(s) == Upos::Propn
            || WILLED.has(doc.lemma(s))
            || PEOPLE.has(doc.lemma(s))
    });
    let will = auxiliaries.any(|c| matches!(doc.lower(c), "will" | "would" | "wo" | "'ll" | "'d"));
    let answers = ANSWER_VERBS.has(doc.lemma(verb));
    let does = doc.children(verb).any(|c| doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "did" | "does" | "do"));
    let pronoun = subject.is_some_and(|s| doc.upos(s) == Upos::Pron);
    let comments = matches!(doc.lemma(verb), "comment" | "respond" | "answer" | "reply" | "say" | "elaborate" | "disclose");
    will && (willed || answers && pronoun) || comments && does
}

/// The event type of a verb with its particle, preposition, object or complement.
pub fn verb_type(doc: &Document, verb: TokenId) -> Option<(EventType, &'static str)> {
    let found = verb_type_within(doc, verb, 4);
    // What somebody does not agree to, grant or recognise he refuses; what he does not refuse stays as it is.
    let kind = found.map(|(kind, _)| kind);
    if refuses(doc, verb) && kind != Some(EventType::State) {
        return Some((EventType::Reject, "event.refusal"));
    }
    match kind {
        Some(EventType::Agree | EventType::Concede | EventType::Support | EventType::Cooperate)
            if is_negated(doc, verb) =>
        {
            Some((EventType::Reject, "event.refusal"))
        }
        Some(EventType::Reject) if is_negated(doc, verb) => Some((EventType::State, "event.not-so")),
        _ => found,
    }
}

fn verb_type_within(doc: &Document, verb: TokenId, depth: usize) -> Option<(EventType, &'static str)> {
    let lemma = doc.lemma(verb);
    let particle = tree::with_particle(doc, verb).or_else(|| {
        // "called off the strike", whatever the arc says.
        let key = format!("{lemma}_{}", doc.lower(verb + 1));
        let known = STOP_VERBS.has(&key) || event_verb(&key).is_some();
        (PARTICLES.has(doc.lower(verb + 1)) && known).then_some(key)
    });
    let key = particle.as_deref().unwrap_or(lemma);
    // "tried to break through": the complement tells what.
    if (CONTROL_VERBS.has(lemma) || FAILING_VERBS.has(lemma))
        && depth > 0
        && let Some(complement) = doc.child(verb, Rel::Xcomp).filter(|c| doc.upos(*c) == Upos::Verb)
        && let Some((kind, _)) = verb_type_within(doc, complement, depth - 1)
    {
        return Some((after_control(lemma, kind), "event.complement"));
    }
    let object = affected(doc, verb).map(|o| tree::antecedent(doc, o));
    if let Some(kind) = phrase_type(doc, verb, key, object) {
        return Some((kind, "event.phrase"));
    }
    if let Some(kind) = object.and_then(|o| stopped(doc, key, o)) {
        return Some((kind, "event.stopping"));
    }
    if let Some(found) = noun_of_light_verb(doc, verb, key) {
        return Some((found, "event.light-verb"));
    }
    // "the pilots voted to strike", "crews struck for two days"
    if lemma == "strike" && object.is_none() && tree::subject(doc, verb).is_none_or(|s| LABOUR_WORDS.has(doc.lemma(s))) {
        return Some((EventType::Protest, "event.verb"));
    }
    if particle.is_some()
        && let Some(kind) = event_verb(key)
    {
        return Some((kind, "event.verb-particle"));
    }
    for (preposition, _) in complements(doc, verb) {
        if let Some(kind) = event_verb(&format!("{key}_{}", doc.lower(preposition))) {
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
    let closes = matches!(lemma, "close" | "shut") && (object.is_some() || tree::is_passive(doc, verb));
    if closes {
        return Some((EventType::Coerce, "event.verb"));
    }
    // People are freed, a report is published.
    if lemma == "release" && object.is_some_and(|o| doc.upos(o) == Upos::Noun && !PEOPLE.has(doc.lemma(o))) {
        return Some((EventType::Happen, "event.verb"));
    }
    event_verb(lemma).map(|kind| (kind, "event.verb"))
}

/// What a verb of trying, beginning, failing or ceasing makes of its complement.
fn after_control(lemma: &str, kind: EventType) -> EventType {
    use EventType::*;
    if FAILING_VERBS.has(lemma) {
        return match (lemma, kind) {
            ("fail" | "neglect" | "omit", Agree | Concede | Support | Cooperate) => Reject,
            ("fail" | "neglect" | "omit", _) => Happen,
            _ => Reject,
        };
    }
    match (lemma, kind) {
        ("stop" | "cease", Assault | Protest | Coerce | Mobilize) => Retreat,
        _ => kind,
    }
}

/// A verb's complements behind it: the preposition or particle, and the noun that it governs.
fn complements(doc: &Document, verb: TokenId) -> impl Iterator<Item = (TokenId, Option<TokenId>)> {
    doc.children(verb).filter(move |c| *c > verb).filter_map(|child| match doc.rel(child) {
        Rel::Obl | Rel::OblAgent | Rel::Advcl | Rel::Xcomp | Rel::Nmod => doc
            .children(child)
            .find(|c| matches!(doc.rel(*c), Rel::Case | Rel::Mark))
            .map(|p| (p, Some(child))),
        Rel::Obj => doc.child(child, Rel::Case).map(|p| (p, Some(child))),
        Rel::Advmod => Some((child, None)),
        _ => None,
    })
}

/// The event of a set phrase: "put the blame on", "took to the streets", "went on trial".
fn phrase_type(doc: &Document, verb: TokenId, key: &str, object: Option<TokenId>) -> Option<EventType> {
    let plain = object.filter(|o| doc.lower(o.saturating_sub(1)) != "not");
    let behind = plain
        .and_then(|o| event_verb(&format!("{key}_{}", doc.lemma(o))).or_else(|| event_verb(&format!("{key}_{}", doc.lower(o)))));
    // "found guilty", "pleaded not guilty"
    let result = |c: TokenId| {
        let kind = (c > verb && matches!(doc.rel(c), Rel::Obj | Rel::Xcomp | Rel::Advmod | Rel::Amod | Rel::Advcl))
            .then(|| event_verb(&format!("{key}_{}", doc.lower(c))))
            .flatten()?;
        let denied = doc.lower(c.saturating_sub(1)) == "not";
        Some(if denied { EventType::Reject } else { kind })
    };
    behind.or_else(|| doc.children(verb).find_map(result)).or_else(|| {
        complements(doc, verb).find_map(|(preposition, noun)| {
            let noun = noun?;
            // "walked out of the talks"
            let inner = doc.children(noun).filter(|c| doc.rel(*c) == Rel::Case).map(|c| doc.lower(c));
            let all: Vec<&str> = inner.collect();
            event_verb(&format!("{key}_{}_{}", all.join("_"), doc.lemma(noun)))
                .or_else(|| event_verb(&format!("{key}_{}_{}", doc.lower(preposition), doc.lemma(noun))))
        })
    })
}

/// What becomes of an event that a verb ends or goes against: "suspended the strike", "cancelled the talks", "broke
/// the agreement".
fn stopped(doc: &Document, key: &str, object: TokenId) -> Option<EventType> {
    use EventType::*;
    let ends = STOP_VERBS.has(key);
    if !ends && !BREAK_VERBS.has(key) {
        return None;
    }
    let kind = noun_type(doc, object);
    // "stopped the enemy's advance" is done to another.
    let anothers = doc.child(object, Rel::NmodPoss).is_some_and(|p| doc.upos(p) != Upos::Pron);
    match kind {
        Some(Assault) if ends && anothers => Some(Assault),
        Some(Agree | Consult | Support | Cooperate | Aid) => Some(Reject),
        Some(Protest | Assault | Mobilize | Threaten) if ends => Some(Retreat),
        Some(Coerce | Sanction | Accuse) if ends => Some(Concede),
        Some(Accuse | Request) => Some(Reject),
        // Flights, matches and trains are cancelled; people are suspended.
        None | Some(Happen) if ends && matches!(key, "cancel" | "call_off" | "postpone" | "suspend" | "delay" | "abandon" | "scrap") => {
            let person = PEOPLE.has(doc.lemma(object)) || doc.upos(object) != Upos::Noun;
            (!person).then_some(Happen)
        }
        _ => None,
    }
}

/// To what something was done: the undergoer, or the noun right before a passive.
fn affected(doc: &Document, verb: TokenId) -> Option<TokenId> {
    let auxiliary = |t: &TokenId| matches!(doc.rel(*t), Rel::Aux | Rel::AuxPass) && doc.head(*t) == Some(verb);
    tree::undergoer(doc, verb).or_else(|| {
        let count = (0..verb).rev().take_while(auxiliary).count();
        let before = verb.checked_sub(count + 1)?;
        (count > 0 && doc.child(verb, Rel::AuxPass).is_some() && doc.upos(before) == Upos::Noun).then_some(before)
    })
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
    // "called the vote orderly" is no call for one.
    let names = doc.lemma(verb) == "call"
        && affected(doc, verb).is_some_and(|o| {
            doc.children(o)
                .any(|d| matches!(doc.lower(d), "the" | "this" | "that") || doc.xpos(d) == Xpos::PrpPoss)
        });
    if !names
        && (LIGHT_VERBS.has(key) || LIGHT_VERBS.has(doc.lemma(verb)))
        && let Some(kind) = affected(doc, verb).and_then(|o| noun_type(doc, o))
    {
        return Some(kind);
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
    if doc.lemma(noun) == "strike" {
        return Some(strike_type(doc, noun));
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
        return (near_words(doc, noun, &CONFLICT_WORDS, &HAZARD_WORDS) == Some(true)).then_some(EventType::Assault);
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

/// A strike is an attack or workers': by the words around it.
fn strike_type(doc: &Document, noun: TokenId) -> EventType {
    match near_words(doc, noun, &LABOUR_WORDS, &CONFLICT_WORDS) {
        Some(true) => EventType::Protest,
        Some(false) => EventType::Assault,
        // An attack has a target.
        None if tree::oblique(doc, noun, &["on", "against"]).is_some() => EventType::Assault,
        None => EventType::Protest,
    }
}

/// Which of two sets of words is the more frequent around a token: in its sentence, else in a few about it.
fn near_words(doc: &Document, token: TokenId, first: &Words, second: &Words) -> Option<bool> {
    let own = doc.sentence_of(token);
    [0, 3].into_iter().find_map(|reach| {
        let range = own.saturating_sub(reach)..(own + reach + 1).min(doc.sentences.len());
        let sentences = doc.sentences.get(range).unwrap_or_default();
        let tokens = || sentences.iter().flat_map(|s| s.tokens.clone()).filter(|t| *t != token);
        let count = |words: &Words| tokens().filter(|t| words.has(doc.lemma(*t))).count();
        let (a, b) = (count(first), count(second));
        (a != b).then_some(a > b)
    })
}
