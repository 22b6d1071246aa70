//! The first reading of an article: what can later be meant, and what makes it likely.
//!
//! Comes in: a sentence at a time, in text order. Goes out: referents. Does not: decide between them.

use std::ops::Range;

use super::phrase::{Phrase, is_determiner, sentence};
use super::{Asks, Referent, Resolver, Who, asks, is_calendar, is_plural_body, words};
use crate::language::names::gazetteer::{self, StateForm};
use crate::language::names::words::{SPEECH, has};
use crate::language::{Rel, TokenId, Upos, Xpos};

impl Resolver<'_, '_> {
    /// Adds the referents of one sentence.
    pub(super) fn read(&mut self, index: usize) {
        let Some(tokens) = self
            .doc
            .sentences
            .get(index)
            .map(|sentence| sentence.tokens.clone())
        else {
            return;
        };
        let mut token = tokens.start;
        while token < tokens.end {
            if let Some(mention) = self.names.at(token) {
                let (range, entity, form) = (mention.tokens.clone(), mention.entity, mention.form);
                let modifier = form == Some(StateForm::Demonym) && !self.is_plural(token);
                if !modifier {
                    self.add(range.clone(), Who::Named(entity), index);
                    if let Some((second, end)) = self.partner(range.clone(), entity) {
                        self.add(range.start..end, Who::Pair(entity, second), index);
                    }
                }
                token = range.end.max(token + 1);
                continue;
            }
            if let Some(who) = self.described(token) {
                if let (Who::Named(entity), Some(Asks::Person(gender))) = (&who, asks(self.doc.lower(token)))
                    && let Some(known) = self.genders.get_mut(*entity)
                {
                    *known = known.or(gender);
                }
                let phrase = Phrase::around(self.doc, token);
                self.add(phrase.first()..token + 1, who, index);
            }
            token += 1;
        }
    }

    pub(super) fn add(&mut self, tokens: Range<TokenId>, who: Who, sentence: usize) {
        let subject = tokens.clone().any(|token| {
            let outer = self.doc.head(token).is_none_or(|head| !tokens.contains(&head));
            outer && matches!(self.doc.rel(token), Rel::Nsubj | Rel::NsubjPass | Rel::NsubjOuter)
        });
        let block = self.block(sentence);
        let speaks = self.speaks(tokens.clone());
        let token = tokens.end.saturating_sub(1);
        self.referents.push(Referent {
            token,
            who,
            sentence,
            block,
            speaks,
            subject,
        });
    }

    /// Whoever is meant by a noun or pronoun that is no name: for reading, in text order.
    pub(super) fn described(&self, token: TokenId) -> Option<Who> {
        let lower = self.doc.lower(token);
        let nominal = matches!(self.doc.upos(token), Upos::Noun | Upos::Propn);
        if asks(lower).is_some_and(|asks| asks != Asks::Speaker) && self.doc.rel(token) != Rel::Expl {
            let subject = matches!(self.doc.rel(token), Rel::Nsubj | Rel::NsubjPass);
            return subject.then(|| self.meant(token)).flatten();
        }
        let noun = gazetteer::role(lower).is_some()
            || gazetteer::body(lower).is_some()
            || matches!(lower, "media" | "sides" | "people");
        if !nominal || !noun || self.names.titled(token).is_some() {
            return None;
        }
        // A noun before another noun is no phrase of its own.
        if matches!(self.doc.upos(token + 1), Upos::Noun | Upos::Propn) && self.doc.end.get(token).is_some() {
            let next = self.doc.sentence_of(token + 1) == self.doc.sentence_of(token);
            if next && !is_calendar(self.doc.lower(token + 1)) {
                return None;
            }
        }
        Some(self.who_is(token, self.resolve(token)))
    }

    pub(super) fn meant(&self, token: TokenId) -> Option<Who> {
        let resolved = self.resolve(token);
        resolved.entity.map(Who::Named)
    }

    /// Whether the phrase is the subject of a verb of speech, by arcs or by its place beside the verb.
    pub(super) fn speaks(&self, tokens: Range<TokenId>) -> bool {
        // "said Security Council Secretary Armen Grigoryan": the secretary speaks, not the council.
        let title = self.names.title_around(tokens.start);
        if title.is_some_and(|title| tokens.end <= title.tokens.end && self.names.at(tokens.start).is_some())
        {
            return false;
        }
        let start = self
            .names
            .title_before(tokens.start)
            .map_or(tokens.start, |title| title.tokens.start);
        let tokens = start..tokens.end;
        let speech =
            |token: TokenId| has(SPEECH, self.doc.lower(token)) || has(SPEECH, self.doc.lemma(token));
        let verb = |token: TokenId| !matches!(self.doc.upos(token), Upos::Noun | Upos::Adj | Upos::Propn);
        let by_arc = tokens.clone().any(|token| {
            let subject = matches!(self.doc.rel(token), Rel::Nsubj);
            subject
                && self
                    .doc
                    .head(token)
                    .is_some_and(|head| speech(head) && !tokens.contains(&head))
        });
        let sentence = sentence(self.doc, tokens.start);
        let mut next = tokens.end;
        while next < sentence.end
            && next < tokens.end + 3
            && matches!(self.doc.upos(next), Upos::Adv | Upos::Aux)
        {
            next += 1;
        }
        if self.doc.word(next) == "," && next < sentence.end {
            // "Lena Berg, a teacher, told Reuters"
            let within = next + 1..sentence.end.min(next + 14);
            next = within
                .into_iter()
                .find(|at| self.doc.word(*at) == ",")
                .map_or(next, |comma| comma + 1);
        }
        let after = next < sentence.end && speech(next) && verb(next);
        let before = tokens
            .start
            .checked_sub(1)
            .filter(|before| *before >= sentence.start);
        let article = before.filter(|before| is_determiner(self.doc.lower(*before)));
        let before = match article {
            Some(article) => article.checked_sub(1).filter(|before| *before >= sentence.start),
            None => before,
        };
        let inverted = before.is_some_and(|before| {
            words::INVERTED.contains(&self.doc.lower(before))
                && before > sentence.start
                && matches!(
                    self.doc.word(before - 1),
                    "," | "\"" | "”" | "''" | "?" | "!" | "’" | "'" | ".\"" | "–" | "—"
                )
        });
        let according = before.is_some_and(|before| {
            self.doc.lower(before) == "to"
                && before > sentence.start
                && self.doc.lower(before - 1) == "according"
        });
        by_arc || after || inverted || according
    }

    pub(super) fn is_plural(&self, token: TokenId) -> bool {
        matches!(self.doc.xpos(token), Xpos::Nns | Xpos::Nnps)
    }

    /// Whether a named body is a group of people.
    pub(super) fn is_group(&self, entity: usize) -> bool {
        self.names
            .entities
            .get(entity)
            .is_some_and(|entity| is_plural_body(&entity.canonical))
    }

    /// "Foreign Minister" alone is definite without an article.
    pub(super) fn is_capitalised(&self, phrase: &Phrase) -> bool {
        let capital = |token: TokenId| self.doc.word(token).starts_with(char::is_uppercase);
        capital(phrase.head) && phrase.head > sentence(self.doc, phrase.head).start
    }
}
