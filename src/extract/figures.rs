//! How many: counts of people and things with their bound, what is counted, and whose.
//!
//! Numbers that count nothing (ages, magnitudes, street and flight numbers, parts of times) are left alone.

use super::events::Proposition;
use super::kinds;
use super::lexicon::PEOPLE;
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::{Bound, Figure};
use std::ops::Range;

/// A number in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its words with those that bound it: "at least 24".
    pub tokens: Range<TokenId>,
    /// Its value, where one is given.
    pub value: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// The noun that it counts, or the number itself where that stands alone ("two were killed").
    pub counted: TokenId,
}

/// Units whose numbers measure and do not count.
static UNITS: Words = Words::new(
    "magnitude kilometre kilometer km mile metre meter foot feet inch yard centimetre centimeter cm mm degree celsius
    fahrenheit day week month year decade century quarter o'clock a.m. p.m. am pm gmt old knot mph kph volt watt
    kilowatt megawatt litre liter gallon acre hectare kilo kilogram kg gram tonne ton pound ounce carat hertz point
    scale chapter page section article paragraph act law resolution no no. number version type grade level stage class
    side half way time part thing reason",
);

/// Time units that are a figure only as how long something lasted.
static SPELLS: Words = Words::new("second minute hour");

/// The words of numbers.
const NUMBER_WORDS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Multipliers, and what their bare plural is more than.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("score", 20.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
];

/// The words that bound a number, by what they say. The longest that stands before the number holds.
const BOUNDS_BEFORE: &[(&str, Bound)] = &[
    ("at least", Bound::AtLeast),
    ("a minimum of", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("more than", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("about", Bound::About),
    ("around", Bound::About),
    ("some", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("nearly", Bound::About),
    ("almost", Bound::About),
    ("close to", Bound::About),
    ("an estimated", Bound::About),
    ("estimated", Bound::About),
    ("circa", Bound::About),
    ("near", Bound::About),
    ("perhaps", Bound::About),
    ("up to", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("a maximum of", Bound::AtMost),
    ("fewer than", Bound::LessThan),
    ("less than", Bound::LessThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
];

/// Determiners of counts that give no number.
const UNKNOWN_COUNTS: &[&str] = &[
    "an unknown number of",
    "an unspecified number of",
    "an undisclosed number of",
    "an undetermined number of",
];

/// All numbers that count something, in order. `busy` tells tokens of time expressions, which are left alone.
pub fn numbers(doc: &Document, busy: &dyn Fn(TokenId) -> bool) -> Vec<Number> {
    let mut found = Vec::new();
    let mut token = 0;
    while token < doc.len() {
        match number_at(doc, token) {
            Some((tokens, value, bound)) if !tokens.clone().any(busy) => {
                token = tokens.end;
                if let Some(counted) = counted(doc, &tokens) {
                    let (start, bound) = bound_before(doc, tokens.start, bound);
                    let (end, bound) = bound_after(doc, tokens.end, bound);
                    found.push(Number {
                        tokens: start..end,
                        value,
                        bound,
                        counted,
                    });
                }
            }
            Some((tokens, ..)) => token = tokens.end,
            None => token += 1,
        }
    }
    found
}

/// A number that starts at a token: its core tokens, value and the bound that its own form gives.
fn number_at(doc: &Document, token: TokenId) -> Option<(Range<TokenId>, Option<f64>, Bound)> {
    let sentence = doc.sentences.get(doc.sentence_of(token))?.tokens.clone();
    let word = |t: TokenId| if sentence.contains(&t) { doc.lower(t) } else { "" };
    for phrase in UNKNOWN_COUNTS {
        let words = phrase.split(' ').enumerate();
        if words.clone().all(|(i, w)| word(token + i) == w) {
            return Some((token..token + words.count(), None, Bound::Unknown));
        }
    }
    // "dozens", "hundreds of thousands", "tens of thousands"
    if let Some(unit) = plural_multiplier(word(token)) {
        let next = (word(token + 1) == "of")
            .then(|| plural_multiplier(word(token + 2)))
            .flatten();
        return Some(match next {
            Some(more) if word(token) == "tens" => (token..token + 3, Some(10.0 * more), Bound::MoreThan),
            Some(more) => (token..token + 3, Some(unit * more), Bound::MoreThan),
            None if word(token) == "tens" => return None,
            None => (token..token + 1, Some(unit), Bound::MoreThan),
        });
    }
    // "a dozen", "half a million"
    if matches!(word(token), "a" | "an") {
        let unit = multiplier(word(token + 1))?;
        return Some((token..token + 2, Some(unit), Bound::Exact));
    }
    if matches!(word(token), "no" | "No") && word(token + 1) == "one" {
        return Some((token..token + 2, Some(0.0), Bound::Exact));
    }
    let mut value = simple(word(token))?;
    let mut end = token + 1;
    // "twenty-two" comes as one word or as three.
    if (20.0..100.0).contains(&value)
        && value % 10.0 == 0.0
        && word(end) == "-"
        && let Some(ones) = simple(word(end + 1)).filter(|o| *o < 10.0 && *o > 0.0)
    {
        value += ones;
        end += 2;
    }
    while let Some(unit) = multiplier(word(end)) {
        value *= unit;
        end += 1;
    }
    Some((token..end, Some(value), Bound::Exact))
}

fn multiplier(word: &str) -> Option<f64> {
    MULTIPLIERS.iter().find(|(w, _)| *w == word).map(|(_, v)| *v)
}

fn plural_multiplier(word: &str) -> Option<f64> {
    if word == "tens" {
        return Some(10.0);
    }
    multiplier(word.strip_suffix('s')?)
}

/// The value of one word: digits with separators, or a number word.
pub fn simple(word: &str) -> Option<f64> {
    if let Some((_, value)) = NUMBER_WORDS.iter().find(|(w, _)| *w == word) {
        return Some(*value);
    }
    if let Some((tens, ones)) = word.split_once('-') {
        let (tens, ones) = (simple(tens)?, simple(ones)?);
        return (tens % 10.0 == 0.0 && (20.0..100.0).contains(&tens) && (1.0..10.0).contains(&ones))
            .then_some(tens + ones);
    }
    if !word.starts_with(|c: char| c.is_ascii_digit())
        || !word.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
    {
        return None;
    }
    // Groups of three after the first comma, or it is no number ("1,2").
    let (whole, fraction) = word.split_once('.').map_or((word, None), |(w, f)| (w, Some(f)));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    if rest.iter().any(|g| g.len() != 3)
        || (!rest.is_empty() && first.len() > 3)
        || first.len() > 15
        || rest.len() > 5
    {
        return None;
    }
    if fraction.is_some_and(|f| f.is_empty() || f.len() > 9 || f.contains('.') || f.contains(',')) {
        return None;
    }
    let digits: String = whole.chars().filter(|c| *c != ',').collect();
    match fraction {
        None => digits.parse().ok(),
        Some(fraction) => format!("{digits}.{fraction}").parse().ok(),
    }
}

fn bound_before(doc: &Document, start: TokenId, own: Bound) -> (TokenId, Bound) {
    let mut best: Option<(TokenId, Bound)> = None;
    for (phrase, bound) in BOUNDS_BEFORE {
        let length = phrase.split(' ').count();
        let Some(from) = start.checked_sub(length) else {
            continue;
        };
        if phrase
            .split(' ')
            .enumerate()
            .all(|(i, w)| doc.lower(from + i) == w)
            && best.is_none_or(|(at, _)| from < at)
        {
            best = Some((from, *bound));
        }
    }
    match best {
        // "some" and "about" before a plural that is vague already say no more.
        Some((from, Bound::About)) if own == Bound::MoreThan => (from, own),
        Some((from, bound)) => (from, bound),
        None => (start, own),
    }
}

fn bound_after(doc: &Document, end: TokenId, own: Bound) -> (TokenId, Bound) {
    match (doc.lower(end), doc.lower(end + 1)) {
        ("or", "more") | ("or", "so") | ("at", "least") => {
            let bound = if doc.lower(end + 1) == "so" {
                Bound::About
            } else {
                Bound::AtLeast
            };
            (end + 2, bound)
        }
        ("+", _) | ("plus", _) => (end + 1, Bound::AtLeast),
        _ => (end, own),
    }
}

/// What a number counts; nothing for an age, a measure, a name.
fn counted(doc: &Document, number: &Range<TokenId>) -> Option<TokenId> {
    let (first, last) = (number.start, number.end - 1);
    let (before, after) = (
        first.checked_sub(1).map_or("", |t| doc.lower(t)),
        doc.lower(number.end),
    );
    // A part of a compound ("six-week", "6.1-magnitude"), a score ("2-1"), a year in brackets, a sum of money.
    if after == "-"
        || before == "-"
        || before == "#"
        || after.starts_with('-')
        || matches!(after, "%" | "percent" | "per" | "°" | "/" | ":")
    {
        return None;
    }
    if matches!(
        before,
        "$" | "€"
            | "£"
            | "¥"
            | "no."
            | "number"
            | "aged"
            | "age"
            | "flight"
            | "route"
            | "highway"
            | "channel"
            | "magnitude"
    ) {
        return None;
    }
    // The head of the number: the noun that one of its words modifies.
    let top = number
        .clone()
        .find(|t| doc.head(*t).is_none_or(|h| !number.contains(&h)));
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
    if !number.contains(&head) {
        let lemma = doc.lemma(head);
        let (bounded, _) = bound_before(doc, first, Bound::Exact);
        let spell = SPELLS.has(lemma) && bounded.checked_sub(1).is_some_and(|t| doc.lower(t) == "for");
        let unit = (UNITS.has(lemma) || (SPELLS.has(lemma) && !spell)) || lemma.contains("-magnitude");
        let noun = matches!(
            doc.upos(head),
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Verb | Upos::Sym
        );
        return (noun && !unit).then_some(head);
    }
    // "two of its soldiers", "dozens of people"
    if let Some(of) = tree::oblique(doc, head, &["of"]) {
        // "one of the largest cities" counts nothing.
        if doc.lower(last) == "one" && !PEOPLE.has(doc.lemma(of)) {
            return None;
        }
        return (!UNITS.has(doc.lemma(of))).then_some(of);
    }
    // A number alone counts where it is subject or object; behind a noun it is a name ("Article 5").
    let stands = matches!(
        doc.rel(head),
        Rel::Nsubj | Rel::NsubjPass | Rel::Obj | Rel::Root | Rel::Conj | Rel::Parataxis
    );
    let year = doc.word(last).len() == 4 && doc.word(last).bytes().all(|b| b.is_ascii_digit());
    (stands && !year && !UNITS.has(after)).then_some(head)
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
    // "the two countries" says which ones are meant, not how many there were; those who came to harm are counted.
    let identifies = |n: &&Number| {
        n.tokens
            .start
            .checked_sub(1)
            .is_some_and(|t| matches!(doc.lower(t), "the" | "these" | "those" | "both" | "all" | "other"))
            && n.value.is_some_and(|v| v < 10.0)
    };
    let numbers: Vec<&Number> = numbers
        .iter()
        .filter(inside)
        .filter(|n| proposition.harm.is_some() || !identifies(n))
        .collect();
    let suffers =
        |n: &Number| undergoer.is_some_and(|u| u == n.counted || doc.subtree(u).contains(&n.counted));
    let people = |n: &Number| {
        let noun = n.counted;
        PEOPLE.has(doc.lemma(noun)) || n.tokens.contains(&noun) || lives(doc, noun)
    };
    // Whose number is that of the harm: one in the undergoer, else the first that counts people at all.
    let victims = proposition.harm.and_then(|_| {
        let at = |wanted: &dyn Fn(&Number) -> bool| numbers.iter().position(|n| people(n) && wanted(n));
        at(&suffers).or_else(|| at(&|_| true))
    });
    let mut figures = Vec::new();
    let mut harmed = false;
    for (at, number) in numbers.iter().enumerate() {
        let measure = match (harm_of_counted(doc, number), proposition.harm) {
            (Some(own), _) => own.to_owned(),
            (None, Some(harm)) if victims == Some(at) => harm.to_owned(),
            _ => thing_measure(doc, predicate, number.counted),
        };
        harmed |= proposition.harm.is_some_and(|h| h == measure);
        figures.push(Figure {
            measure,
            value: number.value,
            bound: number.bound,
            of: phrase_of(doc, number),
        });
    }
    if let (Some(harm), false, Some(victim)) = (proposition.harm, harmed, undergoer) {
        figures.extend(single(doc, harm, victim));
    }
    figures
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
    {
        return Some(harm);
    }
    // "accused of killing two drivers": a verb below the claim's own has its own victims.
    let verb = doc.head(noun).filter(|v| doc.upos(*v) == Upos::Verb);
    if let Some(verb) = verb.filter(|v| tree::undergoer(doc, *v) == Some(noun))
        && (PEOPLE.has(doc.lemma(noun)) || number.tokens.contains(&noun))
        && let Some(harm) = kinds::clause_harm(doc, verb)
    {
        return Some(harm);
    }
    let described = doc.children(noun).find_map(|c| match doc.rel(c) {
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
        matches!(
            doc.lower(after),
            "dead" | "injured" | "wounded" | "missing" | "homeless" | "captured"
        )
        .then(|| kinds::harm_of(doc, after))
        .flatten()
    })
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
    let participle = tree::is_passive(doc, predicate) && suffered;
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
        return String::new();
    }
    text_of(doc, number.counted)
}

fn text_of(doc: &Document, noun: TokenId) -> String {
    let kept = |t: &TokenId| {
        matches!(doc.rel(*t), Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::Flat)
            && *t < noun
            && doc.upos(*t) != Upos::Num
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expect: Option<f64>) {
        assert_eq!(simple(word), expect, "{word}");
    }

    #[test]
    fn numbers_of_one_word() {
        check("24", Some(24.0));
        check("1,960", Some(1960.0));
        check("230,000", Some(230_000.0));
        check("6.5", Some(6.5));
        check("seven", Some(7.0));
        check("twenty-two", Some(22.0));
        check("1,2", None);
        check("12,34,567", None);
        check("18:30", None);
        check("1.2.3", None);
        check("abc", None);
        check("", None);
    }
}
