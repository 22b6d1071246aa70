//! How many: counts of people and things with their bound, what is counted, and whose; and quantities that are the
//! point of their clause: shares, sums, terms, speeds.
//!
//! Comes in: the words of a document, a proposition. Goes out: numbers with what they count, the figures of the
//! proposition. Does not: decide what is a claim. `read` reads numbers, `units` their units, `toll` what a number
//! stands for that another noun tells; the words are in `words`.
//!
//! Numbers that count nothing (ages, magnitudes, street and flight numbers, parts of times) are left alone.

mod counted;
mod read;
#[cfg(test)]
mod tests;
mod toll;
mod units;
mod words;

pub use toll::harm as toll_harm;

use super::events::Proposition;
use super::kinds;
use super::lexicon::{LIGHT_VERBS, PEOPLE};
use super::tree;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::{Bound, Figure};
use counted::{counted, is_outdated, join_ranges, repeats};
use read::{bound_after, bound_before, number_at};
use std::ops::Range;
use toll::Told;
use words::{CHANGES, PASSED};

/// A number in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its words with those that bound it: "at least 24".
    pub tokens: Range<TokenId>,
    /// Its value, where one is given.
    pub value: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// The noun that it counts, its unit, or the number itself where that stands alone ("two were killed").
    pub counted: TokenId,
    /// The measure of its unit: `percent`, `years`, `euros`.
    pub unit: Option<&'static str>,
}

/// All numbers that count something, in order. `busy` tells tokens of dates and clock times, which are left alone. A
/// range gives two, of the same words.
pub fn numbers(doc: &Document, busy: &dyn Fn(TokenId) -> bool) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut token = 0;
    while token < doc.len() {
        let Some(reading) = number_at(doc, token) else {
            token += 1;
            continue;
        };
        let core = reading.tokens.clone();
        token = core.end.max(token + 1);
        if core.clone().any(busy) {
            continue;
        }
        let quantity = units::quantity(doc, &core);
        let counted = match &quantity {
            Some(quantity) => {
                token = token.max(quantity.tokens.end);
                // "18 months and two years": the second is of the kind of the first.
                let joined = found.last().is_some_and(|last| {
                    quantity.is_spell()
                        && quantity.tokens.start == last.tokens.end + 1
                        && last.unit.is_some()
                        && doc.lower(last.tokens.end) == "and"
                });
                Some(quantity.head).filter(|_| quantity.counts || joined)
            }
            None => counted(doc, &core),
        };
        let Some(counted) = counted else { continue };
        let words = quantity.as_ref().map_or(core, |q| q.tokens.clone());
        let unit = quantity.map(|q| q.unit);
        let (start, bound) = bound_before(doc, words.start, reading.bound);
        let (end, bound) = bound_after(doc, words.end, bound);
        // "within 20 minutes"
        let within = unit.is_some() && start.checked_sub(1).is_some_and(|t| doc.lower(t) == "within");
        let number = Number {
            tokens: start..end,
            value: reading.value,
            bound: match (reading.upto, within) {
                // "some 500 to 550" is a range all the same.
                (Some(_), _) => reading.bound,
                (None, true) => Bound::AtMost,
                (None, false) => bound,
            },
            counted,
            unit,
        };
        if repeats(doc, found.last(), &number) {
            continue;
        }
        let upper = reading.upto.map(|upto| Number {
            value: Some(upto),
            bound: Bound::AtMost,
            ..number.clone()
        });
        found.push(number);
        found.extend(upper);
    }
    join_ranges(doc, &mut found);
    let outdated: Vec<bool> = (0..found.len()).map(|at| is_outdated(doc, &found, at)).collect();
    let mut outdated = outdated.into_iter();
    found.retain(|_| outdated.next() != Some(true));
    found
}

/// The figures of a proposition, from the numbers that lie in it.
pub fn of(
    doc: &Document,
    proposition: &Proposition,
    numbers: &[Number],
    owned: &dyn Fn(TokenId) -> bool,
) -> Vec<Figure> {
    let predicate = proposition.predicate;
    let undergoer = match proposition.harm {
        // Who dies is the subject, who is killed the object.
        Some(_) => tree::undergoer(doc, predicate)
            .or_else(|| tree::own_subject(doc, predicate))
            .or_else(|| match doc.rel(predicate) {
                Rel::Conj => tree::subject(doc, predicate),
                _ => None,
            }),
        None => None,
    };
    let inside = |n: &&Number| {
        let own = n.tokens.start >= proposition.tokens.start
            && n.tokens.start < proposition.tokens.end
            && owned(n.tokens.start.max(n.tokens.end - 1));
        // "200 people injured in the crash": the noun above a participle.
        own || undergoer == Some(n.counted)
    };
    let numbers: Vec<&Number> = numbers
        .iter()
        .filter(inside)
        .filter(|n| proposition.harm.is_some() || !identifies(doc, n))
        // "killed eight, including two firefighters": a part of those who are counted already.
        .filter(|n| {
            let before = n.tokens.start.checked_sub(1).map_or("", |t| doc.lower(t));
            proposition.harm.is_none() || before != "including"
        })
        .collect();
    let suffers = |n: &Number| {
        undergoer.is_some_and(|u| u == n.counted || doc.subtree(u).contains(&n.counted))
            || kinds::sufferer(doc, predicate) == Some(n.counted)
    };
    let people = |n: &Number| {
        let noun = n.counted;
        n.unit.is_none()
            && (PEOPLE.has(doc.lemma(noun))
                || n.tokens.contains(&noun)
                || lives(doc, noun)
                || stands_for_people(doc, noun))
    };
    // Whose number is that of the harm: one in the undergoer, else the first that counts people at all.
    let victims = proposition.harm.and_then(|_| {
        let first = |wanted: &dyn Fn(&Number) -> bool| numbers.iter().find(|n| people(n) && wanted(n));
        first(&suffers)
            .or_else(|| first(&|_| true))
            .map(|n| n.tokens.clone())
    });
    let told = toll::told(doc, predicate);
    let mut figures = Vec::new();
    let mut harmed = false;
    for number in &numbers {
        let measure = match (harm_of_counted(doc, number), proposition.harm) {
            _ if number.unit.is_some() => number.unit.map(str::to_owned),
            (Some(own), _) => Some(own.to_owned()),
            (None, Some(harm)) if victims.as_ref() == Some(&number.tokens) => Some(harm.to_owned()),
            _ if number.value == Some(0.0) => None,
            _ if number.tokens.contains(&number.counted) => {
                bare_measure(doc, predicate, number, told.as_ref())
            }
            _ => Some(thing_measure(doc, predicate, number.counted)),
        };
        let Some(measure) = measure.filter(|m| !m.is_empty()) else {
            continue;
        };
        harmed |= proposition.harm.is_some_and(|h| h == measure);
        // "passed 1,000"
        let passed = PASSED.has(doc.lemma(predicate)) && told.is_some() && number.bound == Bound::Exact;
        figures.push(Figure {
            measure,
            value: number.value,
            bound: if passed { Bound::MoreThan } else { number.bound },
            of: phrase_of(doc, number),
        });
    }
    if let (Some(harm), false, Some(victim)) = (proposition.harm, harmed, undergoer) {
        figures.extend(single(doc, harm, victim));
    }
    figures
}

/// "the two countries", "its seven carriages", "the last two" say which ones are meant, not how many there were; those
/// who came to harm are counted all the same.
fn identifies(doc: &Document, number: &Number) -> bool {
    let Some(before) = number.tokens.start.checked_sub(1) else {
        return false;
    };
    let definite = matches!(
        doc.lower(before),
        "the"
            | "these"
            | "those"
            | "both"
            | "all"
            | "other"
            | "last"
            | "first"
            | "next"
            | "remaining"
            | "same"
    ) || matches!(doc.xpos(before), Xpos::PrpPoss | Xpos::Pos);
    // "one example", "one hell of a way"
    let one = number.value == Some(1.0)
        && number.bound == Bound::Exact
        && harm_of_counted(doc, number).is_none()
        && !(PEOPLE.has(doc.lemma(number.counted)) || doc.rel(number.counted) == Rel::NsubjPass)
        || number.value == Some(1.0)
            && number.bound == Bound::Exact
            && doc.lower(number.tokens.end) == "of"
            && harm_of_counted(doc, number).is_none();
    number.unit.is_none() && (definite && number.value.is_some_and(|v| v < 10.0) || one)
}

/// What a number without a noun of its own counts: what its toll tells, votes, or what was counted before.
fn bare_measure(doc: &Document, predicate: TokenId, number: &Number, told: Option<&Told>) -> Option<String> {
    let lemma = doc.lemma(predicate);
    // "thousands took to the streets" are people; "made millions" says nothing of whom.
    if number.bound == Bound::MoreThan && doc.lower(number.counted).ends_with('s') && told.is_none() {
        let subject = matches!(doc.rel(number.counted), Rel::Nsubj | Rel::NsubjPass);
        return subject.then(|| "people".to_owned());
    }
    if lemma == "vote" {
        return Some("votes".to_owned());
    }
    let told = match told {
        Some(told) => Some(told.clone()),
        // A change by so many is no count of its own.
        None if CHANGES.has(lemma) => None,
        None => toll::understood(doc, number.tokens.start),
    };
    // "some 40 of whom are still in hospital": a part of those harmed, of whom something else is told.
    let part = doc.lower(number.tokens.end) == "of";
    // "Of the 4,300 crew, fewer than 600 turned up"
    let Some(told) = told else {
        let subject = matches!(doc.rel(number.counted), Rel::Nsubj | Rel::NsubjPass);
        return (subject && number.value.is_some_and(|v| v > 9.0)).then(|| "people".to_owned());
    };
    match told {
        Told::Harm(_) if part => Some("people".to_owned()),
        Told::Harm(harm) => Some(harm.to_owned()),
        Told::Thing(noun) => Some(thing_measure(doc, noun, noun)),
    }
}

/// "six others", "the dead", "a further 66".
fn stands_for_people(doc: &Document, noun: TokenId) -> bool {
    matches!(doc.lemma(noun), "other" | "more")
        || matches!(doc.lower(noun), "others" | "dead" | "injured" | "wounded")
}

fn lives(doc: &Document, token: TokenId) -> bool {
    matches!(doc.lower(token), "lives" | "life")
}

/// The harm that the counted noun itself names or carries: "24 deaths", "24 people dead", "50 people with injuries".
fn harm_of_counted(doc: &Document, number: &Number) -> Option<&'static str> {
    let noun = number.counted;
    if !number.tokens.contains(&noun)
        && !lives(doc, noun)
        && let Some(harm) = kinds::harm_of(doc, noun)
    {
        return Some(harm);
    }
    // "the death of 15 soldiers"
    if let Some(up) = doc.head(noun).filter(|_| doc.rel(noun) == Rel::Nmod)
        && let Some(harm) = kinds::harm_of(doc, up).filter(|_| doc.upos(up) == Upos::Noun)
        && (doc.lemma(up) != "loss" || PEOPLE.has(doc.lemma(noun)) || lives(doc, noun))
    {
        return Some(harm);
    }
    // "accused of killing two drivers": a verb below the claim's own has its own victims.
    // "killing one of its soldiers": the number stands between.
    let part = doc.head(noun).filter(|h| number.tokens.contains(h));
    let whole = part.unwrap_or(noun);
    let verb = doc.head(whole).filter(|v| doc.upos(*v) == Upos::Verb);
    if let Some(verb) = verb.filter(|v| tree::undergoer(doc, *v) == Some(whole))
        && (PEOPLE.has(doc.lemma(noun)) || number.tokens.contains(&noun))
        && let Some(harm) = kinds::clause_harm(doc, verb)
    {
        return Some(harm);
    }
    // "Storm kills at least 11"
    let told = number
        .tokens
        .start
        .checked_sub(1)
        .filter(|t| number.tokens.contains(&noun) && is_harming(doc, *t));
    if let Some(harm) = told.and_then(|t| kinds::harm_of(doc, t)) {
        return Some(harm);
    }
    let described = doc.children(noun).find_map(|c| match doc.rel(c) {
        // "the 31 who died"
        Rel::AclRelcl if number.tokens.contains(&noun) => kinds::harm_of(doc, c),
        Rel::Amod | Rel::Acl if c > noun || doc.xpos(c) == Xpos::Vbn => kinds::harm_of(doc, c),
        Rel::Nmod if doc.child(c, Rel::Case).is_some_and(|k| doc.lower(k) == "with") => {
            kinds::harm_of(doc, c)
        }
        _ => None,
    });
    described.or_else(|| {
        // "left more than 6,500 dead", whatever the arcs say.
        let mut after = number.tokens.end.max(noun + 1);
        while doc.upos(after) == Upos::Adv {
            after += 1;
        }
        // "and 50 protesters were detained", joined to what stands before by a wrong arc
        let passive = doc.upos(after) == Upos::Aux;
        while doc.upos(after) == Upos::Aux {
            after += 1;
        }
        if passive && doc.xpos(after) == Xpos::Vbn {
            return kinds::harm_of(doc, after);
        }
        // "50 people with injuries"
        if doc.lower(after) == "with" {
            let noun = (after + 1..after + 4).find(|t| doc.upos(*t) == Upos::Noun);
            return noun.and_then(|t| kinds::harm_of(doc, t));
        }
        matches!(
            doc.lower(after),
            "dead" | "injured" | "wounded" | "missing" | "homeless" | "captured"
        )
        .then(|| kinds::harm_of(doc, after))
        .flatten()
    })
}

/// "Storm kills", "the fire killed": a verb of harm, even where it was taken for a noun.
fn is_harming(doc: &Document, token: TokenId) -> bool {
    kinds::harm_of(doc, token).is_some() && (doc.lower(token).ends_with('s') || doc.upos(token) == Upos::Verb)
}

/// A snake_case word for what is counted, with what happened to it: `buildings_damaged`.
fn thing_measure(doc: &Document, predicate: TokenId, counted: TokenId) -> String {
    let noun: String = doc
        .lower(counted)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let suffered =
        tree::undergoer(doc, predicate).is_some_and(|u| u == counted) && doc.upos(predicate) == Upos::Verb;
    let participle = tree::is_passive(doc, predicate) && suffered && !LIGHT_VERBS.has(doc.lemma(predicate));
    if participle {
        format!("{noun}_{}", doc.lower(predicate))
    } else {
        noun
    }
}

/// One victim told without a number: "killed a child", "a soldier died".
fn single(doc: &Document, measure: &'static str, victim: TokenId) -> Option<Figure> {
    let a = doc
        .child(victim, Rel::Det)
        .is_some_and(|d| matches!(doc.lower(d), "a" | "an" | "another"));
    let singular = doc.xpos(victim) == Xpos::Nn && PEOPLE.has(doc.lemma(victim));
    let one = singular && a;
    let none = doc.child(victim, Rel::Det).is_some_and(|d| doc.lower(d) == "no");
    (one || none).then(|| Figure {
        measure: measure.to_owned(),
        value: Some(if one { 1.0 } else { 0.0 }),
        bound: Bound::Exact,
        of: text_of(doc, victim),
    })
}

/// What is counted, in the article's words, without the number.
fn phrase_of(doc: &Document, number: &Number) -> String {
    if number.tokens.contains(&number.counted) {
        // "49 percent of the vote"
        let of = number
            .unit
            .and_then(|_| tree::oblique(doc, number.counted, &["of"]));
        let of = of.filter(|of| doc.upos(*of) != Upos::Pron);
        return of.map_or(String::new(), |of| text_of(doc, of));
    }
    text_of(doc, number.counted)
}

fn text_of(doc: &Document, noun: TokenId) -> String {
    let kept = |t: &TokenId| {
        matches!(doc.rel(*t), Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::Flat)
            && *t < noun
            // "its 800 flights": the number is told apart.
            && !(*t..noun).any(|t| doc.upos(t) == Upos::Num)
    };
    let first = doc
        .children(noun)
        .filter(kept)
        .map(|t| doc.subtree(t).start)
        .min()
        .unwrap_or(noun);
    let bytes = doc.bytes(first..noun + 1);
    doc.text
        .get(bytes)
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
