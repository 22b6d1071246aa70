//! Numbers with a unit: shares, money, speeds, terms, amounts. Which unit it is, and whether the quantity is the
//! point of its clause or only says how far, how old or how long ago.

use super::read::stands_at;
use super::words::{
    AMOUNTS, CURRENCIES, LASTING, LENGTHS, MONEY_CODES, MONEY_NOUNS, MONEY_SIGNS, PENAL_VERBS, RANKS, SHARES,
    SPEEDS, SPELLS, STOPPAGES, TERM_VERBS, TERMS,
};
use crate::extract::lexicon::event_noun;
use crate::extract::tree;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use std::ops::Range;

/// A quantity: its unit as a measure, the token that stands for it, and the words that it takes up.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The measure.
    pub unit: &'static str,
    /// The unit's word or sign.
    pub head: TokenId,
    /// Number and unit.
    pub tokens: Range<TokenId>,
    /// Whether it is a figure: what is left out says how old, how far, when.
    pub counts: bool,
}

impl Quantity {
    /// Whether it is a length of time: "18 months and two years" is both or neither.
    pub fn is_spell(&self) -> bool {
        SPELLS.iter().any(|(_, unit)| *unit == self.unit)
    }
}

/// The quantity that a number's words start or end, if it has a unit.
pub fn quantity(doc: &Document, number: &Range<TokenId>) -> Option<Quantity> {
    let end = number.end;
    for (phrase, unit) in SHARES.iter().chain(SPEEDS) {
        if stands_at(doc, end, phrase) {
            let tokens = number.start..end + phrase.split(' ').count();
            // The phrase's last word is a share's head, its first a speed's.
            let head = tokens
                .clone()
                .skip(number.len())
                .find(|t| doc.head(*t).is_none_or(|h| !tokens.contains(&h)))
                .unwrap_or(end);
            let ranked = number
                .start
                .checked_sub(1)
                .is_some_and(|t| RANKS.contains(&doc.lower(t)));
            let counts = !ranked && (*unit != "points" || doc.rel(head) != Rel::Compound);
            return Some(Quantity {
                unit,
                head,
                tokens,
                counts,
            });
        }
    }
    money(doc, number)
        .or_else(|| spell(doc, number))
        .or_else(|| amount(doc, number))
        .or_else(|| times(doc, number))
}

fn money(doc: &Document, number: &Range<TokenId>) -> Option<Quantity> {
    let (before, end) = (number.start.checked_sub(1), number.end);
    let signed = before.and_then(|b| {
        let sign = MONEY_SIGNS.iter().find(|(s, _)| doc.word(b).ends_with(s));
        let code = MONEY_CODES.iter().find(|(c, _)| doc.lower(b) == *c);
        sign.or(code).map(|(_, unit)| (b, *unit))
    });
    let (head, unit, tokens) = match signed {
        Some((sign, unit)) => (sign, unit, sign..end),
        None => {
            // "Norwegian crowns", "US dollars": one word may stand between.
            let at = (end..end + 2).find(|t| {
                CURRENCIES.has(doc.lower(*t))
                    && (*t == end || matches!(doc.upos(end), Upos::Adj | Upos::Propn))
            });
            let named = at.and_then(|t| Some((t, plural_currency(doc.lower(t))?)));
            let coded = || {
                MONEY_CODES
                    .iter()
                    .find(|(c, _)| doc.lower(end) == *c)
                    .map(|(_, u)| (end, *u))
            };
            let (head, unit) = named.or_else(coded)?;
            (head, unit, number.start..head + 1)
        }
    };
    // "a $2bn bridge" says which bridge; "a $2,000 fine" how much was paid.
    let modifies = matches!(
        doc.rel(head),
        Rel::Compound | Rel::Amod | Rel::NmodUnmarked | Rel::Nummod
    ) && doc
        .head(head)
        .is_some_and(|h| h >= tokens.end && !MONEY_NOUNS.has(doc.lemma(h)));
    let weighed = unit == "pounds" && signed.is_none() && doc.lower(head + 1) == "of";
    Some(Quantity {
        unit,
        head,
        tokens,
        counts: !modifies && !weighed,
    })
}

/// A currency in the plural: the measure, whatever number the text has.
fn plural_currency(word: &str) -> Option<&'static str> {
    const FAMILIES: &[(&str, &str)] = &[
        ("krone", "crowns"),
        ("kroner", "crowns"),
        ("krona", "crowns"),
        ("kronor", "crowns"),
        ("ruble", "roubles"),
        ("rubles", "roubles"),
        ("renminbi", "yuan"),
        ("pence", "pence"),
    ];
    if let Some((_, unit)) = FAMILIES.iter().find(|(w, _)| *w == word) {
        return Some(unit);
    }
    CURRENCIES
        .find(&format!("{word}s"))
        .or_else(|| CURRENCIES.find(word))
}

fn spell(doc: &Document, number: &Range<TokenId>) -> Option<Quantity> {
    // "a six-month sentence" is three tokens.
    let glued = doc.word(number.end) == "-";
    let head = number.end + usize::from(glued);
    let (_, unit) = SPELLS.iter().find(|(w, _)| doc.lemma(head) == *w)?;
    Some(Quantity {
        unit,
        head,
        tokens: number.start..head + 1,
        counts: is_term(doc, number.start, head)
            || !glued && is_duration(doc, number.start, head, unit)
            || glued && is_length(doc, head),
    })
}

/// Years of prison, of a ban, of a contract.
fn is_term(doc: &Document, start: TokenId, head: TokenId) -> bool {
    let old = matches!(
        doc.lower(head + 1),
        "old" | "ago" | "earlier" | "later" | "before" | "after" | "since"
    );
    let old = old || doc.word(head + 1) == "-" && matches!(doc.lower(head + 2), "old" | "olds");
    // "two years shorter than"
    let compared = matches!(doc.xpos(head + 1), Xpos::Jjr | Xpos::Rbr);
    if old || compared || elapsed(doc, start) {
        return false;
    }
    let sentence = doc.sentence_of(head);
    let behind = (head + 1..head + 4).any(|t| TERMS.has(doc.lemma(t)) && doc.sentence_of(t) == sentence);
    // "suspended sentences of 18 months"
    let of_term = doc
        .head(head)
        .is_some_and(|h| h < head && TERMS.has(doc.lemma(h)) && doc.upos(h) == Upos::Noun);
    let verb = clause_of(doc, head);
    // "the maximum penalty is 10 years"
    let is_penalty = tree::own_subject(doc, head).is_some_and(|s| TERMS.has(doc.lemma(s)));
    let asked = verb.is_some_and(|v| matches!(doc.lemma(v), "ask" | "call" | "press" | "seek"))
        && start.checked_sub(1).is_some_and(|t| doc.lower(t) == "for");
    let object = matches!(doc.rel(head), Rel::Obj | Rel::OblUnmarked);
    let term_verb = verb.is_some_and(|v| {
        // "got three years", "her sentence was cut to five years"
        TERM_VERBS.has(doc.lemma(v)) && object && v < head
            || tree::own_subject(doc, v).is_some_and(|s| TERMS.has(doc.lemma(s)))
    });
    let penal = verb.is_some_and(|v| PENAL_VERBS.has(doc.lemma(v)) && v < head);
    let marked = start
        .checked_sub(1)
        .is_some_and(|t| matches!(doc.lower(t), "for" | "to" | "than" | "least" | "about" | "of"));
    behind || of_term || term_verb || is_penalty || asked || penal && (marked || doc.rel(head) == Rel::Obj)
}

/// "a 48-hour strike"
fn is_length(doc: &Document, head: TokenId) -> bool {
    doc.head(head)
        .is_some_and(|noun| noun > head && STOPPAGES.has(doc.lemma(noun)))
}

/// "for around 15 seconds", "lasted 48 hours", "17 hours of talks", "within 20 minutes", "15 minutes late".
fn is_duration(doc: &Document, start: TokenId, head: TokenId, unit: &str) -> bool {
    let after = doc.lower(head + 1);
    if matches!(
        after,
        "old" | "ago" | "earlier" | "later" | "before" | "after" | "apart" | "away"
    ) || elapsed(doc, start)
    {
        return false;
    }
    let short = matches!(unit, "seconds" | "minutes" | "hours");
    let (bounded, _) = super::read::bound_before(doc, start, crate::model::Bound::Exact);
    let before = bounded.checked_sub(1).map_or("", |t| doc.lower(t));
    let verb = clause_of(doc, head);
    let lasts = verb.is_some_and(|v| LASTING.has(doc.lemma(v)) && v < head)
        && matches!(
            doc.rel(head),
            Rel::Obj | Rel::OblUnmarked | Rel::Obl | Rel::Advmod
        )
        && matches!(before, "" | "by" | "for")
        || verb.is_some_and(|v| LASTING.has(doc.lemma(v)) && v + 1 == bounded);
    let doing = after == "of"
        && doc.children(head).any(|c| {
            c > head
                && (event_noun(doc.lemma(c)).is_some()
                    || STOPPAGES.has(doc.lemma(c))
                    || doc.lower(c).ends_with("ing"))
        });
    let during = doc
        .children(head)
        .any(|c| doc.rel(c) == Rel::AclRelcl && (head + 1..c).any(|t| doc.lower(t) == "during"));
    let week = short || matches!(unit, "days" | "weeks");
    (short && (matches!(before, "for" | "within") || matches!(after, "late" | "behind" | "long")))
        || (week && (doing || during))
        || lasts
}

/// "the past three days", "after four years": when, not how long.
fn elapsed(doc: &Document, start: TokenId) -> bool {
    let before = |n: usize| start.checked_sub(n).map_or("", |t| doc.lower(t));
    matches!(
        before(1),
        "past" | "last" | "next" | "first" | "coming" | "previous" | "every" | "aged"
    ) || matches!(before(1), "in" | "after" | "before")
}

fn amount(doc: &Document, number: &Range<TokenId>) -> Option<Quantity> {
    let head = number.end;
    let (_, unit) = AMOUNTS.iter().find(|(w, _)| doc.lemma(head) == *w)?;
    let done_to = matches!(doc.rel(head), Rel::Obj | Rel::NsubjPass | Rel::Nsubj);
    let of = doc.lower(head + 1) == "of";
    Some(Quantity {
        unit,
        head,
        tokens: number.start..head + 1,
        // A distance is one only of something destroyed, built or the like.
        counts: if LENGTHS.has(unit) {
            done_to && of
        } else {
            done_to || of
        },
    })
}

/// "warned them three times"; "three times as many" and "the third time" count nothing.
fn times(doc: &Document, number: &Range<TokenId>) -> Option<Quantity> {
    let head = number.end;
    if doc.lower(head) != "times" {
        return None;
    }
    let compared = matches!(
        doc.lower(head + 1),
        "as" | "more" | "larger" | "higher" | "bigger" | "the" | "that" | "its"
    );
    let adverbial = matches!(
        doc.rel(head),
        Rel::Obj | Rel::Obl | Rel::OblUnmarked | Rel::Advmod | Rel::NmodUnmarked
    );
    Some(Quantity {
        unit: "times",
        head,
        tokens: number.start..head + 1,
        counts: adverbial && !compared,
    })
}

/// The predicate of the clause that a token stands in.
fn clause_of(doc: &Document, token: TokenId) -> Option<TokenId> {
    let mut at = token;
    for _ in 0..8 {
        at = doc.head(at)?;
        if tree::is_predicate(doc, at) {
            return Some(at);
        }
    }
    None
}
