//! The type of a clause by its verb: with particle, preposition, object, complement and negation.

use super::nouns::{near_words, noun_of_light_verb, noun_type};
use crate::extract::kinds;
use crate::extract::lexicon::{
    AID_GOODS, ANSWER_VERBS, BREAK_VERBS, CLOSABLE, CONFLICT_WORDS, CONTROL_VERBS, FAILING_VERBS,
    FIGURATIVE_VERBS, GIVING_VERBS, HAZARD_WORDS, INVOLUNTARY_VERBS, JUDGEMENTS, LABOUR_WORDS, NAMING_VERBS,
    NEGATIONS, PARTICLES, PEOPLE, POLICE, PROTESTERS, STOP_VERBS, WILLED, event_verb,
};
use crate::extract::tree;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::EventType;

/// Whether a clause says that something is not so: "did not", "neither … nor", "nobody", "no country".
pub fn is_negated(doc: &Document, predicate: TokenId) -> bool {
    let denies = |t: TokenId| {
        NEGATIONS.has(doc.lower(t))
            && !matches!(doc.lower(t), "without" | "hardly" | "barely")
            && doc.lower(t + 1) != "only"
    };
    let beside = |t: TokenId| {
        matches!(
            doc.rel(t),
            Rel::Det | Rel::CcPreconj | Rel::Cc | Rel::Advmod | Rel::Nummod | Rel::Amod
        ) && t < predicate
            && denies(t)
    };
    let subject = tree::own_subject(doc, predicate);
    doc.children(predicate)
        .any(|t| denies(t) && t < predicate && doc.rel(t) != Rel::Cc)
        || subject.is_some_and(|s| denies(s) || doc.children(s).any(beside))
        || has_no_object(doc, predicate)
}

fn has_no_object(doc: &Document, predicate: TokenId) -> bool {
    tree::undergoer(doc, predicate)
        .is_some_and(|o| doc.child(o, Rel::Det).is_some_and(|d| doc.lower(d) == "no"))
}

/// Whether somebody says that he will not, or does not answer: "would not comment", "we will not leave".
fn refuses(doc: &Document, verb: TokenId) -> bool {
    let negated = doc
        .children(verb)
        .any(|c| matches!(doc.lower(c), "not" | "n't" | "never") && c < verb);
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
    if INVOLUNTARY_VERBS.has(doc.lemma(verb)) {
        return false;
    }
    let answers = ANSWER_VERBS.has(doc.lemma(verb));
    let does = doc
        .children(verb)
        .any(|c| doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "did" | "does" | "do"));
    let pronoun = subject.is_some_and(|s| doc.upos(s) == Upos::Pron);
    let comments = matches!(
        doc.lemma(verb),
        "comment" | "respond" | "answer" | "reply" | "say" | "elaborate" | "disclose"
    );
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
        // "offered no proof" does without, "reached no agreement" fails.
        Some(EventType::Support) if has_no_object(doc, verb) => Some((EventType::State, "event.not-so")),
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
        && let Some(complement) = doc
            .child(verb, Rel::Xcomp)
            .or_else(|| doc.child(verb, Rel::Advcl).filter(|_| lemma == "vote"))
            .filter(|c| doc.upos(*c) == Upos::Verb)
        && let Some((kind, _)) = verb_type_within(doc, complement, depth - 1)
    {
        return Some((after_control(lemma, kind), "event.complement"));
    }
    let object = affected(doc, verb)
        .or_else(|| {
            let taken = |c: &TokenId| doc.child(*c, Rel::Case) == Some(verb + 1);
            particle.as_ref().and_then(|_| doc.children(verb).find(taken))
        })
        .map(|o| tree::antecedent(doc, o));
    if names_badly(doc, verb) {
        // Whoever calls an accusation baseless denies it.
        let accused = object.is_some_and(|o| {
            matches!(
                doc.lemma(o),
                "claim" | "report" | "charge" | "rumour" | "rumor" | "suggestion"
            ) || noun_type(doc, o) == Some(EventType::Accuse)
        });
        let kind = if accused {
            EventType::Reject
        } else {
            EventType::Accuse
        };
        return Some((kind, "event.judgement"));
    }
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
    let at_work = || near_words(doc, verb, &LABOUR_WORDS, &CONFLICT_WORDS) == Some(true);
    if lemma == "strike"
        && object.is_none()
        && tree::subject(doc, verb).is_none_or(|s| {
            LABOUR_WORDS.has(doc.lemma(s))
                || doc.upos(s) == Upos::Pron && doc.lower(s) != "it"
                || doc.upos(s) == Upos::Propn && at_work()
        })
    {
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
    let of_people = object.is_some_and(|o| {
        PEOPLE.has(doc.lemma(o)) || doc.upos(o) == Upos::Num || matches!(doc.upos(o), Upos::Propn)
    });
    let clause = doc.children(verb).any(|c| doc.rel(c) == Rel::Ccomp);
    let by_object = match lemma {
        "charge" if clause => Some(EventType::Accuse),
        "demonstrate" if clause || object.is_some() => Some(EventType::State),
        "execute" | "capture" if object.is_some_and(|o| doc.upos(o) == Upos::Noun) && !of_people => {
            near_words(doc, verb, &CONFLICT_WORDS, &HAZARD_WORDS)
                .is_none_or(|conflict| !conflict)
                .then_some(EventType::Happen)
        }
        "treat" if !of_people && !treats_patients(doc, verb, object) => Some(EventType::Happen),
        // "the rate declined by two points"
        "decline"
            if object.is_none() && !doc.children(verb).any(|c| c > verb && doc.rel(c) == Rel::Xcomp) =>
        {
            let willed = tree::subject(doc, verb).is_none_or(|s| {
                WILLED.has(doc.lemma(s)) || PEOPLE.has(doc.lemma(s)) || doc.upos(s) != Upos::Noun
            });
            (!willed).then_some(EventType::Happen)
        }
        "attack" if of_people && near_words(doc, verb, &CONFLICT_WORDS, &HAZARD_WORDS) != Some(true) => {
            object
                .filter(|o| doc.upos(*o) == Upos::Propn)
                .map(|_| EventType::Accuse)
        }
        _ if GIVING_VERBS.has(lemma) && !object.is_some_and(|o| AID_GOODS.has(doc.lemma(o))) => {
            Some(EventType::Happen)
        }
        _ if FIGURATIVE_VERBS.has(lemma)
            && near_words(doc, verb, &CONFLICT_WORDS, &HAZARD_WORDS) != Some(true) =>
        {
            Some(EventType::Happen)
        }
        // "helped to assess the damage"
        "help" if doc.children(verb).any(|c| doc.rel(c) == Rel::Xcomp) => Some(EventType::Happen),
        "close" | "shut" if object.is_some_and(|o| CLOSABLE.has(doc.lemma(o))) => Some(EventType::Coerce),
        "beat" if of_people => Some(EventType::Assault),
        // Staff are dismissed, claims are too.
        "dismiss" if object.is_some_and(|o| PEOPLE.has(doc.lemma(o)) || doc.lemma(o) == "juror") => {
            Some(EventType::Happen)
        }
        // "vowed to strike again"
        "vow" | "pledge" | "promise" | "swear" if vows_harm(doc, verb) => Some(EventType::Threaten),
        // Assets are frozen against somebody, pay is not.
        "freeze" if !object.is_some_and(|o| FROZEN.contains(&doc.lemma(o))) => Some(EventType::Happen),
        "remove" | "clear" | "drag" | "push"
            if object.is_some_and(|o| PEOPLE.has(doc.lemma(o)) || PROTESTERS.has(doc.lemma(o)))
                && tree::doer(doc, verb).is_some_and(|d| POLICE.has(doc.lemma(d))) =>
        {
            Some(EventType::Coerce)
        }
        // People are freed, a report is published.
        "release"
            if object.is_some_and(|o| (doc.upos(o) == Upos::Noun || doc.lower(o) == "it") && !of_people) =>
        {
            Some(EventType::Happen)
        }
        _ => None,
    };
    let kind = by_object.or_else(|| event_verb(lemma))?;
    Some((kind, "event.verb"))
}

/// "vowed to step up their action", "promised to retaliate": what is vowed goes against somebody.
fn vows_harm(doc: &Document, verb: TokenId) -> bool {
    use EventType::*;
    let against = |c: TokenId| {
        matches!(doc.lemma(c), "escalate" | "intensify")
            || doc.lemma(c) == "step" && doc.lower(c + 1) == "up"
            || matches!(
                verb_type_within(doc, c, 2),
                Some((
                    Protest | Assault | Sanction | Coerce | Threaten | Reject | Accuse,
                    _
                ))
            )
    };
    doc.child(verb, Rel::Xcomp).is_some_and(against)
}

/// What is frozen as a punishment.
const FROZEN: &[&str] = &[
    "asset", "account", "fund", "property", "aid", "deposit", "relation", "tie",
];

/// "treated 40 people", "was treated in hospital"; not "treats me unfairly".
fn treats_patients(doc: &Document, verb: TokenId, object: Option<TokenId>) -> bool {
    let patients = object.is_some_and(|o| kinds::harm_of(doc, o).is_some() || doc.lemma(o) == "patient");
    let place = tree::oblique(doc, verb, &["for", "in", "at"]).is_some();
    patients || place && tree::is_passive(doc, verb)
}

/// "called the strike irresponsible", "described the ruling as a disgrace"
fn names_badly(doc: &Document, verb: TokenId) -> bool {
    let lemma = doc.lemma(verb);
    let end = doc.subtree(verb).end.min(verb + 10);
    let judged = (verb + 1..end).any(|t| {
        let quoted = matches!(doc.word(t - 1), "\"" | "\u{201c}");
        let predicative = doc.head(t) == Some(verb)
            || doc.rel(t) == Rel::Xcomp
            || doc.rel(t) == Rel::Obl
            || quoted
            || doc.rel(t) == Rel::Amod && doc.head(t).is_some_and(|o| o < t);
        predicative && JUDGEMENTS.has(doc.lemma(t)) && doc.child(verb, Rel::Obj) != Some(t)
    });
    NAMING_VERBS.has(lemma) && !tree::is_passive(doc, verb) && judged && !is_negated(doc, verb)
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
    doc.children(verb)
        .filter(move |c| *c > verb)
        .filter_map(|child| match doc.rel(child) {
            Rel::Obl | Rel::OblAgent | Rel::Advcl | Rel::Xcomp | Rel::Nmod => doc
                .children(child)
                .find(|c| matches!(doc.rel(*c), Rel::Case | Rel::Mark))
                .map(|p| (p, Some(child))),
            // "ordered residents to leave": the infinitive may hang on the noun.
            Rel::Obj => doc.child(child, Rel::Case).map(|p| (p, Some(child))).or_else(|| {
                let infinitive = doc
                    .children(child)
                    .find(|c| doc.rel(*c) == Rel::Acl && tree::is_infinitive(doc, *c))?;
                doc.children(infinitive)
                    .find(|c| doc.xpos(*c) == Xpos::To)
                    .map(|to| (to, None))
            }),
            Rel::Advmod => Some((child, None)),
            _ => None,
        })
}

/// The event of a set phrase: "put the blame on", "took to the streets", "went on trial".
fn phrase_type(doc: &Document, verb: TokenId, key: &str, object: Option<TokenId>) -> Option<EventType> {
    let plain = object.filter(|o| doc.lower(o.saturating_sub(1)) != "not");
    let behind = plain.and_then(|o| {
        event_verb(&format!("{key}_{}", doc.lemma(o)))
            .or_else(|| event_verb(&format!("{key}_{}", doc.lower(o))))
    });
    // "found guilty", "pleaded not guilty"
    let result = |c: TokenId| {
        let kind = (c > verb
            && matches!(
                doc.rel(c),
                Rel::Obj | Rel::Xcomp | Rel::Advmod | Rel::Amod | Rel::Advcl | Rel::Conj
            ))
        .then(|| event_verb(&format!("{key}_{}", doc.lower(c))))
        .flatten()?;
        let denied = doc.lower(c.saturating_sub(1)) == "not";
        Some(match (denied, doc.lemma(verb)) {
            (false, _) => kind,
            // Not to be found guilty is to be cleared.
            (true, "find" | "hold" | "rule") => EventType::Concede,
            (true, _) => EventType::Reject,
        })
    };
    behind
        .or_else(|| doc.children(verb).find_map(result))
        .or_else(|| {
            complements(doc, verb).find_map(|(preposition, noun)| {
                let noun = noun?;
                // "walked out of the talks"
                let inner = doc
                    .children(noun)
                    .filter(|c| doc.rel(*c) == Rel::Case)
                    .map(|c| doc.lower(c));
                let all: Vec<&str> = inner.collect();
                let verb = doc.lemma(verb);
                event_verb(&format!("{verb}_{}_{}", all.join("_"), doc.lemma(noun)))
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
    let anothers = doc
        .child(object, Rel::NmodPoss)
        .is_some_and(|p| doc.upos(p) != Upos::Pron);
    match kind {
        Some(Assault) if ends && anothers => Some(Assault),
        Some(Agree | Consult | Support | Cooperate | Aid) => Some(Reject),
        Some(Protest | Assault | Mobilize | Threaten) if ends => Some(Retreat),
        Some(Coerce | Accuse) if matches!(key, "adjourn" | "postpone" | "delay" | "interrupt" | "defer") => {
            Some(Happen)
        }
        Some(Coerce | Sanction | Accuse) if ends => Some(Concede),
        Some(Accuse | Request) => Some(Reject),
        // Flights, matches and trains are cancelled; people are suspended.
        None | Some(Happen)
            if ends
                && matches!(
                    key,
                    "cancel" | "call_off" | "postpone" | "suspend" | "delay" | "abandon" | "scrap"
                ) =>
        {
            let person = PEOPLE.has(doc.lemma(object)) || doc.upos(object) != Upos::Noun;
            (!person).then_some(Happen)
        }
        _ => None,
    }
}

/// To what something was done: the undergoer, or the noun right before a passive.
pub fn affected(doc: &Document, verb: TokenId) -> Option<TokenId> {
    let auxiliary =
        |t: &TokenId| matches!(doc.rel(*t), Rel::Aux | Rel::AuxPass) && doc.head(*t) == Some(verb);
    // "one of the charges"
    let whole = |o: TokenId| match doc.upos(o) {
        Upos::Num => tree::oblique(doc, o, &["of"]).unwrap_or(o),
        _ => o,
    };
    tree::undergoer(doc, verb).map(whole).or_else(|| {
        let count = (0..verb).rev().take_while(auxiliary).count();
        let before = verb.checked_sub(count + 1)?;
        (count > 0 && doc.child(verb, Rel::AuxPass).is_some() && doc.upos(before) == Upos::Noun)
            .then_some(before)
    })
}
