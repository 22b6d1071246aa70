//! Tags that the tagger's model is known to get wrong, set right by rules.
//!
//! Comes in: a sentence's forms with their tags. Goes out: the same tags, a few of them changed. Does not: look at
//! arcs. The tagger goes from left to right and does not see whether a clause still gets a verb; these rules do. A
//! rule acts only where the other reading would leave a sentence of print without its verb, or is no English.

mod sets;

use super::forms::{Form, signs};
use super::tags::{Upos, Xpos};
use sets::{Sets, sets};
use std::ops::Range;

/// A sentence under repair.
struct Sentence<'a> {
    classes: &'a [(Upos, Xpos)],
    forms: &'a [Form],
    tags: &'a mut [u8],
}

/// Sets right what the rules name. `headline` tells a sentence that is written like a headline.
pub fn settle(classes: &[(Upos, Xpos)], forms: &[Form], tags: &mut [u8], headline: bool) {
    let mut sentence = Sentence { classes, forms, tags };
    let sets = sets();
    for at in 0..forms.len() {
        sentence.settle_word(sets, at);
    }
    if !headline && sentence.is_stopped() {
        sentence.settle_clauses(sets);
    }
}

impl Sentence<'_> {
    fn tag(&self, at: usize) -> (Upos, Xpos) {
        let class = self.tags.get(at).map(|t| *t as usize);
        class
            .and_then(|c| self.classes.get(c))
            .copied()
            .unwrap_or((Upos::Punct, Xpos::Stop))
    }

    fn set(&mut self, at: usize, wanted: (Upos, Xpos)) {
        let class = self.classes.iter().position(|c| *c == wanted);
        if let (Some(class), Some(tag)) = (class, self.tags.get_mut(at)) {
            *tag = class as u8;
        }
    }

    fn is(&self, at: usize, list: &[u32]) -> bool {
        self.forms
            .get(at)
            .is_some_and(|f| f.flags == 0 && list.binary_search(&f.word).is_ok())
    }

    /// The same, with a capital too.
    fn is_among(&self, at: usize, list: &[u32]) -> bool {
        self.forms
            .get(at)
            .is_some_and(|f| list.binary_search(&f.word).is_ok())
    }

    fn sign(&self, at: usize) -> u32 {
        self.forms.get(at).map_or(0, |f| f.sign)
    }

    fn is_nominal(&self, at: usize) -> bool {
        matches!(self.tag(at).0, Upos::Noun | Upos::Propn)
            || self.tag(at) == (Upos::Pron, Xpos::Prp)
            || self.tag(at).0 == Upos::Num
    }

    fn is_finite(&self, at: usize) -> bool {
        let (upos, xpos) = self.tag(at);
        matches!(upos, Upos::Verb | Upos::Aux) && matches!(xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
    }

    /// Whether a full stop ends the sentence: print without one is a headline or a caption.
    fn is_stopped(&self) -> bool {
        let end = self.forms.len();
        (end.saturating_sub(2)..end).any(|at| self.sign(at) == signs::STOP)
    }

    /// The place before `at`, adverbs passed over.
    fn before(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        while self.tag(before).0 == Upos::Adv {
            before = before.checked_sub(1)?;
        }
        Some(before)
    }

    fn settle_word(&mut self, sets: &Sets, at: usize) {
        self.settle_past(sets, at);
        self.settle_noun(sets, at);
        self.settle_present(sets, at);
        self.settle_base(sets, at);
    }

    fn settle_past(&mut self, sets: &Sets, at: usize) {
        let (upos, xpos) = self.tag(at);
        let before = self.before(at);
        let word = |at: usize| self.forms.get(at).map_or(0, |f| f.word);
        let only = self.is(at, &sets.only_past);
        if matches!(upos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::Adv) && only {
            let helped = before.is_some_and(|b| self.tag(b).0 == Upos::Aux);
            self.set(at, (Upos::Verb, if helped { Xpos::Vbn } else { Xpos::Vbd }));
        } else if only && matches!((upos, xpos), (Upos::Verb, Xpos::Vbp | Xpos::Vb)) {
            self.set(at, (Upos::Verb, Xpos::Vbd));
        }
        // "The measures, which take effect at once, freeze": the subject stands before the insertion.
        if (upos, xpos) == (Upos::Verb, Xpos::Vb)
            && let Some(noun) = self.before_relative(at)
        {
            if self.is(at, &sets.bare_past) {
                self.set(at, (Upos::Verb, Xpos::Vbd));
            } else if self.tag(noun).1 == Xpos::Nns {
                self.set(at, (Upos::Verb, Xpos::Vbp));
            }
        }
        // "lasted nine days and cost the firm": what goes on from a past tense is one.
        let joined = at.checked_sub(1).is_some_and(|b| self.tag(b).0 == Upos::Cconj);
        let object = matches!(self.tag(at + 1).0, Upos::Det | Upos::Num | Upos::Adj | Upos::Pron)
            || self.tag(at + 1).1 == Xpos::Nns;
        let taken = matches!((upos, xpos), (Upos::Verb, Xpos::Vb) | (Upos::Noun, Xpos::Nn));
        if joined && taken && object && self.is(at, &sets.bare_past) && self.follows_past(at) {
            self.set(at, (Upos::Verb, Xpos::Vbd));
        }
        // "has since gone"
        let since = at
            .checked_sub(1)
            .filter(|b| word(*b) == sets.since)
            .and_then(|b| b.checked_sub(1));
        if let Some(have) = since.filter(|h| self.is(*h, &sets.have))
            && (upos, xpos) == (Upos::Verb, Xpos::Vbn)
        {
            self.set(have, (Upos::Aux, self.tag(have).1));
            self.set(at - 1, (Upos::Adv, Xpos::Rb));
        }
        // "had yet to reach", "has to leave"
        let mut next = at + 1;
        while self.tag(next).0 == Upos::Adv {
            next += 1;
        }
        if upos == Upos::Aux && self.is(at, &sets.have) && self.tag(next) == (Upos::Part, Xpos::To) {
            self.set(at, (Upos::Verb, xpos));
        }
        let goes_on = before.is_some_and(|b| self.tag(b).0 == Upos::Cconj || self.is_nominal(b));
        // "refused to leave, and accused state television"
        let opens = (upos, xpos) == (Upos::Verb, Xpos::Vbn)
            && at >= 2
            && self.tag(at - 1).0 == Upos::Cconj
            && self.tag(at - 2).1 == Xpos::Comma
            && matches!(
                self.tag(at + 1).0,
                Upos::Noun | Upos::Propn | Upos::Det | Upos::Pron
            );
        let quality = matches!(upos, Upos::Adj | Upos::Noun) && goes_on;
        if (quality || opens) && self.is(at, &sets.goes_on) {
            self.set(at, (Upos::Verb, Xpos::Vbd));
        }
        // "12 were arrested and five wounded"
        let counted = at.checked_sub(1).is_some_and(|b| self.tag(b).0 == Upos::Num);
        let closes = matches!(self.tag(at + 1).0, Upos::Punct | Upos::Adp);
        if (upos, xpos) == (Upos::Adj, Xpos::Jj) && counted && closes && self.follows_passive(at) {
            self.set(at, (Upos::Verb, Xpos::Vbn));
        }
        // "the heaviest sentence ever handed to a manager"
        let ever = at.checked_sub(1).is_some_and(|b| word(b) == sets.ever);
        if (upos, xpos) == (Upos::Verb, Xpos::Vbd) && ever {
            self.set(at, (Upos::Verb, Xpos::Vbn));
        }
    }

    /// Whether the last finite verb before a word is a past tense, with no infinitive between.
    fn follows_past(&self, at: usize) -> bool {
        const FAR: usize = 16;
        let verb = |t: &usize| {
            matches!(self.tag(*t).0, Upos::Verb | Upos::Aux)
                || matches!(self.tag(*t).1, Xpos::To | Xpos::Stop)
        };
        let last = (at.saturating_sub(FAR)..at).rev().find(verb);
        last.is_some_and(|t| self.tag(t) == (Upos::Verb, Xpos::Vbd))
    }

    /// Whether "and" stands right before the count before a word, and a passive before that.
    fn follows_passive(&self, at: usize) -> bool {
        const NEAR: usize = 6;
        const FAR: usize = 12;
        let joined = |t: &usize| self.tag(*t).0 == Upos::Cconj;
        let Some(link) = (at.saturating_sub(NEAR)..at).rev().find(joined) else {
            return false;
        };
        let passive = |t: usize| {
            self.tag(t) == (Upos::Verb, Xpos::Vbn)
                && self.before(t).is_some_and(|b| self.tag(b).0 == Upos::Aux)
        };
        let verb = |t: &usize| self.tag(*t).0 == Upos::Verb;
        (link.saturating_sub(FAR)..link)
            .rev()
            .find(verb)
            .is_some_and(passive)
            && !(link..at).any(|t| verb(&t))
    }

    /// The noun before a relative clause between commas that ends right before a word.
    fn before_relative(&self, at: usize) -> Option<usize> {
        const FAR: usize = 24;
        let closing = at.checked_sub(1).filter(|c| self.tag(*c).1 == Xpos::Comma)?;
        let from = closing.saturating_sub(FAR).max(1);
        let relative = |t: &usize| {
            self.tag(*t).1 == Xpos::Comma && matches!(self.tag(t + 1).1, Xpos::Wdt | Xpos::Wp | Xpos::WpPoss)
        };
        let opening = (from..closing).rev().find(relative)?;
        let noun = opening - 1;
        let told = (opening..closing).any(|t| self.is_finite(t));
        (told && matches!(self.tag(noun).0, Upos::Noun | Upos::Propn)).then_some(noun)
    }

    fn settle_noun(&mut self, sets: &Sets, at: usize) {
        let (upos, xpos) = self.tag(at);
        let closes = matches!(
            self.tag(at + 1).0,
            Upos::Punct | Upos::Verb | Upos::Aux | Upos::Adp
        );
        let led = at.checked_sub(1).is_some_and(|b| {
            matches!(self.tag(b).0, Upos::Det | Upos::Adj | Upos::Num | Upos::Noun)
                || self.tag(b).1 == Xpos::Pos
                || self.sign(b) == signs::HYPHEN
        });
        if upos == Upos::Adj && led && closes && self.is(at, &sets.persons) {
            self.set(at, (Upos::Noun, Xpos::Nn));
        }
        let form = self.forms.get(at).copied().unwrap_or_default();
        if matches!(upos, Upos::Verb | Upos::Aux | Upos::Adj) && sets.agents.contains(&form.suffix[4]) {
            self.set(at, (Upos::Noun, Xpos::Nns));
        }
        // "the pay cut": no verb behind an article.
        let article = at
            .checked_sub(1)
            .is_some_and(|b| self.is_among(b, &sets.articles) || self.tag(b).1 == Xpos::PrpPoss);
        if article && form.flags == 0 && matches!((upos, xpos), (Upos::Verb, Xpos::Vb | Xpos::Vbp)) {
            self.set(at, (Upos::Noun, Xpos::Nn));
        }
        // "the pay cut": no adverb and no preposition.
        let odd = xpos == Xpos::Fw || matches!(upos, Upos::Adv | Upos::Intj | Upos::Adp | Upos::X);
        if odd && led && self.is(at, &sets.bare_past) {
            self.set(at, (Upos::Noun, Xpos::Nn));
        }
        // "Aid groups": no conjunction.
        let joins = self.is_among(at, &sets.joins);
        if at == 0 && upos == Upos::Cconj && form.flags == 1 && !joins {
            self.set(at, (Upos::Noun, Xpos::Nn));
        }
        // "Industry Minister Nils Berg": a sentence's first word is part of the title.
        let next = self.forms.get(at + 1).copied().unwrap_or_default();
        let title = next.flags == 1 && sets.titles.contains(&next.word) && self.tag(at + 1).0 == Upos::Propn;
        if at == 0 && (upos, xpos) == (Upos::Noun, Xpos::Nn) && title {
            self.set(at, (Upos::Propn, Xpos::Nnp));
        }
    }

    fn settle_present(&mut self, sets: &Sets, at: usize) {
        let (upos, _) = self.tag(at);
        // "Pilots, who have had no rise, say": no interjection behind a noun or a comma.
        let word = self.forms.get(at).map_or(0, |f| f.word);
        let opens = at.checked_sub(1).is_none_or(|b| {
            !self.is_nominal(b)
                && self.sign(b) & (signs::COMMA | signs::CLOSE_QUOTE | signs::CLOSE_BRACKET) == 0
        });
        if upos == Upos::Intj && word == sets.say && !opens {
            self.set(at, (Upos::Verb, Xpos::Vbp));
        }
        // "…, the chamber of commerce estimates."
        let last = self.sign(at + 1) == signs::STOP && at + 3 > self.forms.len().saturating_sub(1);
        if upos == Upos::Noun && last && self.is(at, &sets.says) && self.closes_with_speaker(at) {
            self.set(at, (Upos::Verb, Xpos::Vbz));
        }
    }

    /// "will appeal against that ruling": a verb must come behind "will", "could" and their like.
    fn settle_base(&mut self, sets: &Sets, at: usize) {
        let verbal = |at: usize| matches!(self.tag(at).0, Upos::Verb | Upos::Aux);
        let word = self.forms.get(at).map_or(0, |f| f.word);
        let (upos, xpos) = self.tag(at);
        let before = self.before(at);
        let modal = before.is_some_and(|b| self.tag(b).1 == Xpos::Md && b > 0 && self.is_nominal(b - 1));
        let taken = matches!((upos, xpos), (Upos::Noun | Upos::Adj, _) | (Upos::Adv, Xpos::Rb));
        let form = self.forms.get(at).copied().unwrap_or_default();
        let adverb =
            upos == Upos::Adv && (form.suffix[1] == sets.adverb || sets.adverbs.binary_search(&word).is_ok());
        let opens = matches!(
            self.tag(at + 1).0,
            Upos::Adp | Upos::Det | Upos::Punct | Upos::Pron | Upos::Num
        );
        if modal && taken && !adverb && form.flags == 0 && opens && !verbal(at + 1) && !verbal(at + 2) {
            self.set(at, (Upos::Verb, Xpos::Vb));
        }
        // "is set to last until Saturday"
        let to = at
            .checked_sub(1)
            .is_some_and(|b| self.forms.get(b).is_some_and(|f| f.word == sets.to));
        if word == sets.last && to && upos == Upos::Adj && self.tag(at + 1).0 != Upos::Noun {
            self.set(at, (Upos::Verb, Xpos::Vb));
            self.set(at - 1, (Upos::Part, Xpos::To));
        }
    }

    /// Whether a comma, then nothing but a noun phrase stands before a word, and a finite clause before the comma.
    fn closes_with_speaker(&self, at: usize) -> bool {
        let from = at.saturating_sub(9);
        let Some(comma) = (from..at)
            .rev()
            .find(|t| self.sign(*t) & (signs::COMMA | signs::CLOSE_QUOTE | signs::STRAIGHT_QUOTE) != 0)
        else {
            return false;
        };
        let phrase = comma + 1..at;
        let verbless = !phrase.clone().any(|t| self.tag(t).0 == Upos::Verb);
        let nominal = phrase.end > phrase.start && self.is_nominal(at - 1);
        nominal && verbless && (0..comma).any(|t| self.is_finite(t))
    }

    /// Gives clauses without a verb the one that was taken for something else.
    fn settle_clauses(&mut self, sets: &Sets) {
        let end = self.forms.len();
        let mut start = 0;
        while start < end {
            let opens = |t: &usize| self.opens_clause(sets, *t) || self.joins_clause(sets, *t);
            let stop = (start + 1..end).find(opens).unwrap_or(end);
            self.settle_clause(sets, start..stop);
            start = stop;
        }
        if (0..end).any(|t| self.is_finite(t)) {
            return;
        }
        // "A light aircraft crashed into a field": the sentence's only verb is no participle.
        if let Some(at) = (1..end).find(|t| self.is_lone_past(sets, *t)) {
            self.set(at, (Upos::Verb, Xpos::Vbd));
        } else if let Some(at) = (1..end).find(|t| self.is_lone_present(*t)) {
            self.set(at, (Upos::Verb, Xpos::Vbp));
        } else if let Some(at) = (1..end).find(|t| self.is_lone_singular(*t)) {
            self.set(at, (Upos::Verb, Xpos::Vbz));
        }
    }

    /// "Crew earn an average of": the noun right behind another can be the verb that a sentence lacks.
    fn is_lone_present(&self, at: usize) -> bool {
        let plain = self.forms.get(at).is_some_and(|f| f.flags == 0);
        let taken = matches!(
            self.tag(at),
            (Upos::Noun, Xpos::Nn | Xpos::Fw) | (Upos::Verb, Xpos::Vb)
        );
        let before = self.tag(at - 1).1;
        let next = self.tag(at + 1);
        let object = matches!(next, (Upos::Det, _) | (Upos::Pron, Xpos::PrpPoss | Xpos::Prp));
        let plural = before == Xpos::Nns;
        plain && taken && (before == Xpos::Nn && object || plural && (object || next.0 == Upos::Adp))
    }

    /// "The airline denies having done so": so can a plural right behind a singular.
    fn is_lone_singular(&self, at: usize) -> bool {
        let plain = self.forms.get(at).is_some_and(|f| f.flags == 0);
        let led = matches!(self.tag(at - 1).1, Xpos::Nn | Xpos::Nnp);
        let object = matches!(self.tag(at + 1), (Upos::Det, _) | (Upos::Verb, Xpos::Vbg))
            || self.tag(at + 1) == (Upos::Part, Xpos::To);
        plain && led && object && self.tag(at) == (Upos::Noun, Xpos::Nns)
    }

    /// Whether a participle, or what was taken for an adverb in "ed", can be the past tense that its clause lacks.
    fn is_lone_past(&self, sets: &Sets, at: usize) -> bool {
        let form = |at: usize| self.forms.get(at).copied().unwrap_or_default();
        let (upos, xpos) = self.tag(at);
        let ending = form(at).suffix[1] == sets.past && form(at).flags == 0;
        let past = (upos, xpos) == (Upos::Verb, Xpos::Vbn) || ending && matches!(upos, Upos::Adv | Upos::Adj);
        past && self.before(at).is_some_and(|b| self.is_nominal(b))
            && !matches!(self.tag(at + 1).0, Upos::Noun | Upos::Propn if upos != Upos::Verb)
            && !self.is(at, &sets.befallen)
            && (form(at + 1).word != sets.by || self.measures(sets, at + 2))
    }

    /// "fell by 6 percent": what stands behind "by" says how much, not who.
    fn measures(&self, sets: &Sets, at: usize) -> bool {
        self.tag(at).0 == Upos::Num || self.is(at, &sets.measures)
    }

    /// "Three carriages overturned and a fourth was …": another clause begins at a conjunction whose noun phrase has
    /// a verb of the singular.
    fn joins_clause(&self, sets: &Sets, at: usize) -> bool {
        if self.tag(at).0 != Upos::Cconj
            || !matches!(self.tag(at + 1), (Upos::Det, Xpos::Dt) | (Upos::Propn, Xpos::Nnp))
        {
            return false;
        }
        let part = |t: &usize| matches!(self.tag(*t).0, Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn);
        let phrase = (at + 1..self.forms.len().min(at + 7)).take_while(part).count();
        let singular = self.tag(at + phrase).1 != Xpos::Nns;
        singular && self.is(at + 1 + phrase, &sets.singular)
    }

    /// Whether a clause of its own can begin here: behind a conjunction that follows a comma, behind a semicolon, at
    /// "when" and "while", behind a plain verb of saying.
    fn opens_clause(&self, sets: &Sets, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        let (upos, xpos) = self.tag(at);
        let mark = self.sign(before);
        let joined = upos == Upos::Cconj && mark & (signs::COMMA | signs::SEMICOLON) != 0;
        let relative = matches!(xpos, Xpos::Wdt | Xpos::Wp | Xpos::Wrb);
        let word = self.forms.get(at).map_or(0, |f| f.word);
        let told = upos == Upos::Sconj && word == sets.that && self.tag(before).0 == Upos::Verb;
        joined || relative || told || mark & (signs::SEMICOLON | signs::COLON | signs::DASH) != 0
    }

    fn settle_clause(&mut self, sets: &Sets, clause: Range<usize>) {
        if clause.clone().any(|t| self.is_finite(t)) {
            return;
        }
        let stands = |t: &usize| {
            matches!(self.tag(*t).0, Upos::Noun | Upos::Adj | Upos::Verb | Upos::Adp)
                && self.tag(*t).1 != Xpos::Vbg
                && self.is(*t, &sets.bare_past)
                && t.checked_sub(1)
                    .is_some_and(|b| b >= clause.start && self.is_nominal(b) && self.tag(b).0 != Upos::Num)
                && !matches!(self.tag(*t + 1), (Upos::Noun | Upos::Verb | Upos::Aux, _))
        };
        let bare = clause.clone().find(stands);
        // "when the party's margin left little room": behind a conjunction, or before one that opens a clause, a verb
        // must come.
        let due =
            matches!(self.tag(clause.start).1, Xpos::Wrb | Xpos::Wdt) || self.joins_clause(sets, clause.end);
        let lone = || {
            clause
                .clone()
                .skip(1)
                .find(|t| self.is_lone_past(sets, *t))
                .filter(|_| due)
        };
        if let Some(at) = bare.or_else(lone) {
            self.set(at, (Upos::Verb, Xpos::Vbd));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Document;
    use crate::tags::{Upos, Xpos};

    #[track_caller]
    fn check(text: &str, word: &str, expect: (Upos, Xpos)) {
        let whole = 0..text.len();
        let doc = Document::parse(text, std::slice::from_ref(&whole));
        let at = (0..doc.len()).find(|t| doc.word(*t) == word);
        let found = at.map(|t| (doc.upos(t), doc.xpos(t)));
        assert_eq!(found, Some(expect), "{text}");
    }

    #[test]
    fn a_clause_gets_its_verb() {
        let past = (Upos::Verb, Xpos::Vbd);
        check(
            "In 1991 the dam burst, and the flood killed nine people.",
            "burst",
            past,
        );
        check(
            "The dam burst in 1991, and the flood killed nine people.",
            "burst",
            past,
        );
        check(
            "The supreme court upheld the sentence by four votes to one.",
            "upheld",
            past,
        );
        check(
            "Relatives of the victims wept and embraced in the public gallery.",
            "wept",
            past,
        );
        check(
            "A light aircraft crashed into a field near Gorton, killing the pilot.",
            "crashed",
            past,
        );
        check("Four of its seven carriages overturned.", "overturned", past);
        check(
            "Three of its seven carriages overturned and a fourth was left hanging over the river.",
            "overturned",
            past,
        );
        check(
            "The body described the vote as \"orderly\" but voiced concern over a halt.",
            "voiced",
            past,
        );
        check(
            "Shares in the airline dropped by as much as 6 percent before recovering.",
            "dropped",
            past,
        );
        check(
            "Crew earn an average of 27,000 euros a year.",
            "earn",
            (Upos::Verb, Xpos::Vbp),
        );
        check(
            "The airline says it will appeal against that ruling.",
            "appeal",
            (Upos::Verb, Xpos::Vb),
        );
        check(
            "The strike is set to last until Saturday.",
            "last",
            (Upos::Verb, Xpos::Vb),
        );
        check("The party split in 2015 over the war.", "split", past);
        check("The pay cut angered staff.", "cut", (Upos::Noun, Xpos::Nn));
        check(
            "The pay cut, the third in a year, angered staff.",
            "cut",
            (Upos::Noun, Xpos::Nn),
        );
    }

    #[test]
    fn speakers_and_their_verbs() {
        check(
            "The strike will cost $40 million a day, the chamber of commerce estimates.",
            "estimates",
            (Upos::Verb, Xpos::Vbz),
        );
        check(
            "Pilots, who have had no rise since 2017, say their pay is too low.",
            "say",
            (Upos::Verb, Xpos::Vbp),
        );
        check(
            "An official, who asked not to be named, said the talks had stalled.",
            "official",
            (Upos::Noun, Xpos::Nn),
        );
        check(
            "Police spoke of 8,000; organisers put the number at 30,000.",
            "organisers",
            (Upos::Noun, Xpos::Nns),
        );
    }
}
