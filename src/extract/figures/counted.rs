//! What a number counts, and which numbers count nothing or no longer hold.

use super::Number;
use super::read::bound_before;
use super::words::{CHANGES, COUNTS, LABELS, LEVELS, REPORTS, STREETS, TOLLS, UNITS};
use crate::extract::kinds;
use crate::extract::lexicon::PEOPLE;
use crate::extract::tree;
use crate::language::{Document, Rel, TokenId, Upos};
use crate::model::Bound;
use std::ops::Range;

/// Whether a number only says again what the one before it says: a conversion ("118km/h (73mph)"), or the whole of
/// which that counts a part ("three of its seven carriages").
pub fn repeats(doc: &Document, last: Option<&Number>, number: &Number) -> bool {
    let Some(last) = last.filter(|l| doc.sentence_of(l.counted) == doc.sentence_of(number.counted)) else {
        return false;
    };
    let Some(between) = number.tokens.start.checked_sub(last.tokens.end) else {
        return false;
    };
    let before = number.tokens.start.checked_sub(1).map_or("", |t| doc.word(t));
    let conversion = before == "(" && last.unit.is_some() && number.unit.is_some() && between <= 2;
    let part = last.counted == number.counted && last.unit.is_none() && last.tokens != number.tokens;
    let gap = last.tokens.end..number.tokens.start;
    let of_last = between <= 3 && gap.clone().any(|t| doc.lower(t) == "of");
    let whole = last.tokens.contains(&last.counted)
        && doc.lower(last.tokens.end) == "of"
        && gap
            .skip(1)
            .all(|t| matches!(doc.upos(t), Upos::Det | Upos::Pron | Upos::Part | Upos::Propn));
    conversion || (part && of_last) || (whole && last.unit.is_none())
}

/// "$500 to $2,000": a range whose ends each have their sign.
pub fn join_ranges(doc: &Document, found: &mut [Number]) {
    for at in 1..found.len() {
        let Some([low, high]) = found.get_mut(at - 1..=at) else {
            continue;
        };
        let adjacent = high.tokens.start == low.tokens.end + 1
            && matches!(doc.lower(low.tokens.end), "to" | "-" | "\u{2013}" | "or");
        let changes = low
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|t| CHANGES.has(doc.lemma(t)));
        let exact = low.bound == Bound::Exact && high.bound == Bound::Exact;
        if adjacent
            && exact
            && !changes
            && low.unit.is_some()
            && low.unit == high.unit
            && low.value < high.value
        {
            low.bound = Bound::AtLeast;
            high.bound = Bound::AtMost;
        }
    }
}

/// "rose from 9 to 14", "to 3.4 billion euros from 3.9 billion", "up from 14": what no longer holds.
pub fn is_outdated(doc: &Document, found: &[Number], at: usize) -> bool {
    let Some(number) = found.get(at) else { return false };
    let sentence = doc.sentence_of(number.counted);
    let before = |n: &Number, back: usize| n.tokens.start.checked_sub(back).map_or("", |t| doc.lower(t));
    if before(number, 1) != "from" {
        return false;
    }
    // The new value stands close by.
    let near = found.get(at.saturating_sub(4)..(at + 5).min(found.len()));
    matches!(before(number, 2), "up" | "down")
        || near
            .unwrap_or_default()
            .iter()
            .any(|n| doc.sentence_of(n.counted) == sentence && before(n, 1) == "to" && n.unit == number.unit)
}

/// "Of the 45 injured, 12 are children": the whole of which a part is told.
fn is_whole(doc: &Document, start: TokenId) -> bool {
    start.checked_sub(2).is_some_and(|of| {
        let sentence = doc.sentences.get(doc.sentence_of(start));
        doc.lower(of) == "of" && doc.lower(of + 1) == "the" && sentence.is_some_and(|s| s.tokens.start == of)
    })
}

/// "all but two of the 40 flights took off": neither two nor 40 did.
fn is_exception(doc: &Document, start: TokenId) -> bool {
    let word = |back: usize| start.checked_sub(back).map_or("", |t| doc.lower(t));
    let excepted =
        |back: usize| word(back) == "but" && matches!(word(back + 1), "all" | "everyone" | "everybody");
    excepted(1) || matches!(word(1), "the" | "its" | "their") && word(2) == "of" && excepted(4)
}

/// "people under 30", "men over 60"
fn is_age(doc: &Document, start: TokenId) -> bool {
    start.checked_sub(2).is_some_and(|who| {
        matches!(doc.lower(who + 1), "under" | "over" | "above" | "below") && PEOPLE.has(doc.lemma(who))
    })
}

/// How far before its value a toll may stand, in tokens.
const TOLD: usize = 24;

/// "toll reaches 15", "bringing the number of people killed in a fire to 15": a toll, its verb and "to" lead to the number
/// that starts here, whatever the arcs say.
fn is_value_of_toll(doc: &Document, start: TokenId) -> bool {
    let Some(sentence) = doc.sentences.get(doc.sentence_of(start)) else {
        return false;
    };
    let before = sentence.tokens.start.max(start.saturating_sub(TOLD))..start;
    let Some(last) = start.checked_sub(1).filter(|t| before.contains(t)) else {
        return false;
    };
    let leads = |t: TokenId| doc.upos(t) == Upos::Verb && LEVELS.has(doc.lemma(t));
    let counts = |t: TokenId| COUNTS.has(doc.lemma(t)) || TOLLS.has(doc.lemma(t));
    (matches!(doc.lower(last), "to" | "at") || leads(last))
        && before.clone().any(leads)
        && before.clone().any(counts)
}

/// What a number counts; nothing for an age, a measure, a name.
pub fn counted(doc: &Document, number: &Range<TokenId>) -> Option<TokenId> {
    let (first, last) = (number.start, number.end - 1);
    let (before, after) = (
        first.checked_sub(1).map_or("", |t| doc.lower(t)),
        doc.lower(number.end),
    );
    // A part of a compound ("six-week", "6.1-magnitude"), a score ("2-1"), a year in brackets.
    if after == "-"
        || before == "-"
        || after.starts_with('-')
        || matches!(after, "\u{2013}" | "per" | "\u{b0}" | "/" | ":")
        || matches!(before, "\u{2013}" | "/" | ":")
        || LABELS.contains(&before)
        || is_whole(doc, first)
        || is_exception(doc, first)
        || is_age(doc, first)
        // "6'3"", "Crutcher, 40, a father"
        || matches!(after, "'" | "\u{2019}" | "\"" | "\u{2032}")
        || before == "," && doc.upos(number.end) == Upos::Punct && doc.rel(first) != Rel::Conj
    {
        return None;
    }
    // "one in five"
    let digit = |t: TokenId| doc.upos(t) == Upos::Num;
    let ratio = after == "in" && digit(number.end + 1)
        || before == "in" && first >= 2 && digit(first - 2) && doc.lower(first - 2) == "one";
    if ratio || before == "one" || after == "another" || digit(number.end) {
        return None;
    }
    // The head of the number: the noun that one of its words modifies.
    let tops = |t: &TokenId| doc.head(*t).is_none_or(|h| !number.contains(&h));
    let figure = |t: &TokenId| doc.upos(*t) == Upos::Num;
    let top = number
        .clone()
        .find(|t| tops(t) && figure(t))
        .or_else(|| number.clone().find(tops));
    let mut head = top.unwrap_or(last);
    for _ in 0..4 {
        let modifies = matches!(
            doc.rel(head),
            Rel::Nummod | Rel::Compound | Rel::Det | Rel::Amod | Rel::Flat | Rel::Advmod
        );
        match doc.head(head) {
            Some(up) if number.contains(&up) || (modifies && up > head) => head = up,
            _ => break,
        }
        if !number.contains(&head) {
            break;
        }
    }
    // "some 40 of whom"
    if after == "of" && matches!(doc.lower(number.end + 1), "whom" | "them" | "these" | "which") {
        return Some(top.unwrap_or(last));
    }
    if !number.contains(&head) {
        // "5,400 cabin crew": what is counted is the whole.
        while let Some(up) = doc
            .head(head)
            .filter(|up| doc.rel(head) == Rel::Compound && *up > head)
        {
            head = up;
        }
        // "four plain-clothes officers"
        if (doc.word(head + 1) == "-" || head > 0 && doc.word(head - 1) == "-")
            && let Some(up) = doc
                .head(head)
                .filter(|up| *up > head && doc.upos(*up) == Upos::Noun)
        {
            head = up;
        }
        let lemma = doc.lemma(head);
        // "221 Baker Street"
        if doc.upos(head) == Upos::Propn && STREETS.has(doc.lower(head)) {
            return None;
        }
        // "12 more than allowed"
        if matches!(lemma, "more" | "less" | "few" | "much" | "many") && doc.lower(head + 1) == "than" {
            return None;
        }
        let unit = UNITS.has(lemma) || lemma.contains("-magnitude");
        let noun = matches!(doc.upos(head), Upos::Noun | Upos::Propn | Upos::Adj)
            || doc.upos(head) == Upos::Verb && kinds::harm_of(doc, head).is_some();
        return (noun && !unit).then_some(head);
    }
    // "two of its soldiers", "dozens of people"
    // "acquitted four of the nine defendants": word order ties them together where the arcs do not.
    let of = || {
        doc.head(number.end)
            .filter(|h| doc.rel(number.end) == Rel::Case && *h > number.end)
    };
    if let Some(of) = tree::oblique(doc, head, &["of"])
        .or_else(of)
        .filter(|_| after == "of")
    {
        // "one of the largest cities" counts nothing.
        if doc.lower(last) == "one" && !PEOPLE.has(doc.lemma(of)) {
            return None;
        }
        return (!UNITS.has(doc.lemma(of))).then_some(of);
    }
    // A number alone counts where it is subject or object, or where its verb brings a count to a value; behind a
    // noun it is a name ("Article 5").
    let stands = matches!(
        doc.rel(head),
        Rel::Nsubj | Rel::NsubjPass | Rel::Obj | Rel::Root | Rel::Conj | Rel::Parataxis
    );
    let verb = doc.head(head).filter(|_| {
        matches!(
            doc.rel(head),
            Rel::Obl | Rel::Nmod | Rel::OblUnmarked | Rel::Xcomp
        )
    });
    let valued = verb.is_some_and(|v| LEVELS.has(doc.lemma(v)) || REPORTS.has(doc.lemma(v)))
        && matches!(
            before,
            "of" | "to" | "at" | "between" | "than" | "least" | "about" | "around" | "some" | "over"
        );
    // "Storm kills at least 11": a headline's verb may be taken for a noun.
    let (from, _) = bound_before(doc, first, Bound::Exact);
    let harmed = from.checked_sub(1).is_some_and(|t| super::is_harming(doc, t));
    let told = || is_value_of_toll(doc, from);
    let year = doc.word(last).len() == 4 && doc.word(last).bytes().all(|b| b.is_ascii_digit());
    ((stands || valued || harmed || told()) && !year && !UNITS.has(after)).then_some(head)
}
