//! Reading numbers: digits, words, multipliers, ranges, and the words that bound them.

use super::words::{
    BOUNDS_AFTER, BOUNDS_BEFORE, CHANGES, MONEY_CODES, MONEY_SIGNS, MULTIPLIERS, NOBODY, NUMBER_WORDS,
    SEVERAL, SHORT_MULTIPLIERS, UNKNOWN_COUNTS,
};
use crate::language::{Document, TokenId, Upos, Xpos};
use crate::model::Bound;
use std::ops::Range;

/// A number as it stands, without the words around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its words.
    pub tokens: Range<TokenId>,
    /// Its value, where one is given; the lower one of a range.
    pub value: Option<f64>,
    /// The upper value of a range.
    pub upto: Option<f64>,
    /// The bound that its own form gives.
    pub bound: Bound,
}

impl Reading {
    fn new(tokens: Range<TokenId>, value: f64, bound: Bound) -> Self {
        Self {
            tokens,
            value: Some(value),
            upto: None,
            bound,
        }
    }
}

/// Whether the words of a phrase stand from a token on.
pub fn stands_at(doc: &Document, from: TokenId, phrase: &str) -> bool {
    phrase
        .split(' ')
        .enumerate()
        .all(|(i, w)| doc.lower(from + i) == w)
}

/// The number that starts at a token, with its range.
pub fn number_at(doc: &Document, token: TokenId) -> Option<Reading> {
    let first = single_at(doc, token)?;
    range_from(doc, &first).or(Some(first))
}

/// "between 150 and 200", "5 to 7 million", "500-550", "four or five".
fn range_from(doc: &Document, first: &Reading) -> Option<Reading> {
    let end = first.tokens.end;
    let before = first.tokens.start.checked_sub(1);
    let leads = |w: &str| before.is_some_and(|b| doc.lower(b) == w);
    let second =
        || single_at(doc, end + 1).filter(|s| doc.sentence_of(end + 1) == doc.sentence_of(s.tokens.start));
    let joined = match doc.lower(end) {
        "and" => leads("between"),
        "to" | "or" => !before.is_some_and(|b| CHANGES.has(doc.lemma(b))),
        "-" | "\u{2013}" => !leads("-"),
        _ => false,
    };
    if !joined || first.bound != Bound::Exact {
        return None;
    }
    let second = second().filter(|s| s.bound == Bound::Exact)?;
    let (mut low, high) = (first.value?, second.value?);
    // "5 to 7 million": the multiplier belongs to both.
    let unscaled = single_digits(doc, second.tokens.start)?;
    let scale = high / unscaled;
    if scale > 1.0 && low * scale < high && first.tokens.len() == 1 {
        low *= scale;
    }
    // A score ("3-1"), the two sides of a vote ("52 to 48"), a pair of names ("19 to 21").
    let noun = matches!(doc.upos(second.tokens.end), Upos::Noun | Upos::Adj | Upos::Sym)
        || doc.word(second.tokens.end) == "%";
    let sure = doc.lower(end) == "and" || noun;
    (low < high && sure && low > 0.0).then(|| Reading {
        tokens: before.filter(|_| leads("between")).unwrap_or(first.tokens.start)..second.tokens.end,
        value: Some(low),
        upto: Some(high),
        bound: Bound::AtLeast,
    })
}

/// The value of a number's first word alone.
fn single_digits(doc: &Document, token: TokenId) -> Option<f64> {
    simple(doc.lower(token)).filter(|v| *v > 0.0)
}

fn single_at(doc: &Document, token: TokenId) -> Option<Reading> {
    let sentence = doc.sentences.get(doc.sentence_of(token))?.tokens.clone();
    let word = |t: TokenId| if sentence.contains(&t) { doc.lower(t) } else { "" };
    for phrase in UNKNOWN_COUNTS {
        if stands_at(doc, token, phrase) {
            return Some(Reading {
                tokens: token..token + phrase.split(' ').count(),
                value: None,
                upto: None,
                bound: Bound::Unknown,
            });
        }
    }
    // "dozens", "hundreds of thousands", "tens of thousands"
    if let Some(unit) = plural_multiplier(word(token)) {
        let next = (word(token + 1) == "of")
            .then(|| plural_multiplier(word(token + 2)))
            .flatten();
        return match next {
            Some(more) => Some(Reading::new(token..token + 3, unit * more, Bound::MoreThan)),
            None if word(token) == "tens" => None,
            None => Some(Reading::new(token..token + 1, unit, Bound::MoreThan)),
        };
    }
    // "a dozen", "half a million", "several hundred"
    if matches!(word(token), "a" | "an") {
        let few = SEVERAL.contains(&word(token + 1));
        let at = token + 1 + usize::from(few);
        let unit = multiplier(word(at))?;
        let bound = if few { Bound::MoreThan } else { Bound::Exact };
        return Some(Reading::new(token..at + 1, unit, bound));
    }
    if word(token) == "half" && matches!(word(token + 1), "a" | "an") {
        return multiplier(word(token + 2))
            .map(|unit| Reading::new(token..token + 3, unit / 2.0, Bound::Exact));
    }
    if SEVERAL.contains(&word(token))
        && let Some(unit) = multiplier(word(token + 1))
    {
        return Some(Reading::new(token..token + 2, unit, Bound::MoreThan));
    }
    if NOBODY.contains(&word(token)) {
        return Some(Reading::new(token..token + 1, 0.0, Bound::Exact));
    }
    if matches!(word(token), "no" | "not") && word(token + 1) == "one" {
        return Some(Reading::new(token..token + 2, 0.0, Bound::Exact));
    }
    if stands_at(doc, token, "not a single") {
        return Some(Reading::new(token..token + 3, 0.0, Bound::Exact));
    }
    let (mut value, mut end) =
        grouped(doc, token, &word).or_else(|| Some((simple(word(token))?, token + 1)))?;
    // "twenty-two" comes as one word or as three.
    if (20.0..100.0).contains(&value)
        && value % 10.0 == 0.0
        && doc.xpos(token) == Xpos::Cd
        && !word(token).starts_with(|c: char| c.is_ascii_digit())
        && word(end) == "-"
        && let Some(ones) = simple(word(end + 1)).filter(|o| *o < 10.0 && *o > 0.0)
    {
        value += ones;
        end += 2;
    }
    // "six and a half", "four-and-a-half"
    for half in ["and a half", "- and - a - half"] {
        if value.fract() == 0.0 && stands_at(doc, end, half) {
            value += 0.5;
            end += half.split(' ').count();
        }
    }
    while let Some(unit) = multiplier(word(end)) {
        value *= unit;
        end += 1;
    }
    if let Some((_, unit)) = SHORT_MULTIPLIERS.iter().find(|(w, _)| *w == word(end)) {
        let money = token.checked_sub(1).is_some_and(|t| {
            MONEY_SIGNS.iter().any(|(sign, _)| doc.word(t).ends_with(sign))
                || MONEY_CODES.iter().any(|(code, _)| doc.lower(t) == *code)
        });
        if money || doc.xpos(end + 1) == Xpos::Nns {
            value *= unit;
            end += 1;
        }
    }
    // 65.4 billion has no fraction.
    let whole = value.round();
    let value = if value > 1e3 && (value - whole).abs() < 1e-3 {
        whole
    } else {
        value
    };
    Some(Reading::new(token..end, value, Bound::Exact))
}

/// "40 000": thousands set apart by spaces. A row of digits with a leading zero is a telephone number.
fn grouped<'a>(doc: &Document, token: TokenId, word: &dyn Fn(TokenId) -> &'a str) -> Option<(f64, TokenId)> {
    let digits = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
    let first = word(token);
    if !digits(first) || first.len() > 3 || first.starts_with('0') {
        return None;
    }
    let mut end = token + 1;
    let mut value: f64 = first.parse().ok()?;
    while digits(word(end)) && word(end).len() == 3 && end < token + 5 {
        value = value * 1e3 + word(end).parse::<f64>().ok()?;
        end += 1;
    }
    let counts = matches!(doc.upos(end), Upos::Noun | Upos::Adj | Upos::Propn);
    (end > token + 1 && counts).then_some((value, end))
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
        || (first.len() > 1 && first.starts_with('0'))
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

/// The bound that the words before a number give it, and where they start.
pub fn bound_before(doc: &Document, start: TokenId, own: Bound) -> (TokenId, Bound) {
    let mut best: Option<(TokenId, Bound)> = None;
    for (phrase, bound) in BOUNDS_BEFORE {
        let Some(from) = start.checked_sub(phrase.split(' ').count()) else {
            continue;
        };
        if stands_at(doc, from, phrase) && best.is_none_or(|(at, _)| from < at) {
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

/// The bound that the words behind a number give it, and where they end.
pub fn bound_after(doc: &Document, end: TokenId, own: Bound) -> (TokenId, Bound) {
    BOUNDS_AFTER
        .iter()
        .find(|(phrase, _)| stands_at(doc, end, phrase))
        .map_or((end, own), |(phrase, bound)| {
            (end + phrase.split(' ').count(), *bound)
        })
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
        check("0.5", Some(0.5));
        check("seven", Some(7.0));
        check("twenty-two", Some(22.0));
        check("1,2", None);
        check("12,34,567", None);
        check("18:30", None);
        check("1.2.3", None);
        check("0800", None);
        check("abc", None);
        check("", None);
    }
}
