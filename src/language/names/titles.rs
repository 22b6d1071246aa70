//! Titles and descriptions of persons, and what else stands around a name.
//!
//! Comes in: the names found. Goes out: titles, and evidence for what each run names. Does not: decide.

use crate::order;
use std::ops::Range;

use super::casing::{Class, is_function};
use super::gazetteer::{self, RoleKind};
use super::recognise::{Evidence, Finder, Title, What};
use super::words::{self, has};
use crate::{TokenId, Upos};

impl Finder<'_, '_> {
    /// Lower-case titles and descriptions around runs, and what else the neighbourhood tells of them.
    pub(super) fn titles_and_evidence(&mut self) {
        let mut titled: Vec<TokenId> = self.titles.iter().map(|title| title.name).collect();
        order::sort(&mut titled);
        let mut found = std::mem::take(&mut self.found);
        for one in &mut found {
            let tokens = one.tokens.clone();
            let What::Run(evidence) = &mut one.what else {
                continue;
            };
            let has_title = titled.binary_search(&tokens.start).is_ok();
            if !has_title && let Some(title) = self.title_before(tokens.start) {
                evidence.person += 6;
                self.titles.push(title);
            }
            if let Some(title) = self
                .title_after(&tokens)
                .or_else(|| self.title_before_comma(&tokens))
            {
                evidence.person += 5;
                self.titles.push(title);
            }
            self.neighbours(&tokens, evidence);
        }
        self.found = found;
        order::sort_by_key(&mut self.titles, |title| (title.name, title.tokens.start));
    }

    /// "national disaster agency spokesman" right before a name.
    fn title_before(&self, name: TokenId) -> Option<Title> {
        let sentence = self.sentence_range(name);
        let role = name.checked_sub(1).filter(|role| *role >= sentence.start)?;
        let word = gazetteer::role(self.doc.word(role))?;
        if matches!(self.doc.upos(role), Upos::Verb | Upos::Aux | Upos::Adv)
            && word.kind != RoleKind::Abbreviated
        {
            return None;
        }
        let mut start = role;
        while let Some(before) = start
            .checked_sub(1)
            .filter(|before| *before >= sentence.start && role - before <= 8)
        {
            let lower = self.doc.lower(before);
            let word = matches!(self.doc.upos(before), Upos::Adj | Upos::Noun | Upos::Propn)
                || self.class(before) != Class::Out
                || has(words::MODIFIERS, lower);
            if !(word || matches!(lower, "-" | "'s" | "’s")) || has(words::CALENDAR, lower) {
                break;
            }
            start = before;
        }
        Some(Title {
            tokens: start..name,
            role,
            name,
        })
    }

    /// ", a spokesman for the ministry," after a name.
    fn title_after(&self, name: &Range<TokenId>) -> Option<Title> {
        let sentence = self.sentence_range(name.start);
        let word = |at: TokenId| if at < sentence.end { self.doc.lower(at) } else { "" };
        let mut at = name.end;
        if !matches!(word(at), "," | "-" | "–" | "—" | "(") {
            return None;
        }
        at += 1;
        if word(at).bytes().all(|b| b.is_ascii_digit()) && !word(at).is_empty() && word(at + 1) == "," {
            at += 2;
        }
        if word(at) == "who" && matches!(word(at + 1), "is" | "was") {
            at += 2;
        }
        let article = matches!(
            word(at),
            "a" | "an" | "the" | "its" | "his" | "her" | "their" | "one"
        );
        at += usize::from(article);
        let start = at;
        let role = (start..sentence.end.min(start + 8)).take_while(|at| {
            let lower = self.doc.lower(*at);
            let stop = matches!(lower, "," | ";" | "." | "and" | "who" | "whose" | "that" | ")")
                || matches!(
                    self.doc.upos(*at),
                    Upos::Aux | Upos::Verb | Upos::Pron | Upos::Adp
                )
                || (self.doc.upos(*at) == Upos::X && (has(words::SPEECH, lower) || is_function(lower)));
            !stop
        });
        let role = role
            .filter(|at| gazetteer::role(self.doc.word(*at)).is_some())
            .last()?;
        // "Putin, President Xi said": a new name, not a description of the one before.
        let plain = |at: TokenId| {
            matches!(self.doc.upos(at), Upos::Adj | Upos::Noun | Upos::Propn)
                || self.class(at) != Class::Out
                || matches!(self.doc.word(at), "'s" | "’s" | "-")
                || has(words::MODIFIERS, self.doc.lower(at))
        };
        let bare = !article && (self.class(role + 1) == Class::Unknown || !(start..role).all(plain));
        // "Ground Zero, a source said": somebody else speaks.
        let speaks = role + 1 < sentence.end && has(words::SPEECH, self.doc.lower(role + 1));
        if bare || speaks {
            return None;
        }
        let end = (role + 1..sentence.end.min(role + 14))
            .find(|at| {
                let lower = self.doc.lower(*at);
                matches!(lower, "," | ";" | "." | ")" | "\"" | "”" | "–" | "—" | "who")
                    || has(words::SPEECH, lower)
            })
            .unwrap_or(sentence.end.min(role + 14));
        Some(Title {
            tokens: start..end,
            role,
            name: name.start,
        })
    }

    /// "A spokesman for the ministry, " before a name.
    fn title_before_comma(&self, name: &Range<TokenId>) -> Option<Title> {
        let sentence = self.sentence_range(name.start);
        let comma = name
            .start
            .checked_sub(1)
            .filter(|comma| *comma > sentence.start && self.doc.word(*comma) == ",")?;
        let closes = matches!(self.doc.lower(name.end), "," | "." | ";" | "told" | "said");
        if !closes {
            return None;
        }
        let from = sentence.start.max(comma.saturating_sub(14));
        let start = (from..comma)
            .rev()
            .find(|at| matches!(self.doc.lower(*at), "a" | "an" | "the" | "its" | "'s" | "’s"))?;
        let clean = (start..comma).all(|at| {
            !matches!(self.doc.upos(at), Upos::Verb | Upos::Aux)
                && !matches!(self.doc.word(at), "," | "\"" | "”" | ";")
        });
        let role = (start + 1..comma).find(|at| gazetteer::role(self.doc.word(*at)).is_some())?;
        let head = (start + 1..role).all(|at| self.doc.upos(at) != Upos::Adp);
        (clean && head && role - start <= 6).then_some(Title {
            tokens: start + 1..comma,
            role,
            name: name.start,
        })
    }

    /// What stands right before and after a run.
    fn neighbours(&self, tokens: &Range<TokenId>, evidence: &mut Evidence) {
        let sentence = self.sentence_range(tokens.start);
        let near = |at: Option<TokenId>| {
            at.filter(|at| sentence.contains(at))
                .map_or("", |at| self.doc.lower(at))
        };
        let (before, after) = (near(tokens.start.checked_sub(1)), near(Some(tokens.end)));
        let (before2, after2) = (near(tokens.start.checked_sub(2)), near(Some(tokens.end + 1)));
        if has(words::SPEECH, before) || has(words::SPEECH, after) {
            evidence.person += 2;
        }
        if after == "," && after2 == "who" || after == "who" {
            evidence.person += 4;
        }
        let number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        if after == "," && number(after2) && after2.len() <= 2 && near(Some(tokens.end + 2)) == "," {
            evidence.person += 4;
        }
        if tokens.len() > 1 {
            evidence.person += 1;
        }
        if has(words::LOCATIVE, before) {
            evidence.place += 2;
        }
        if has(words::PLACE_NOUNS, after) || has(words::PLACE_NOUNS, after.trim_end_matches('s')) {
            evidence.place += 4;
        }
        if before == "of" && has(words::PLACE_NOUNS, before2.trim_end_matches('s')) {
            evidence.place += 5;
        }
        if before == "the" {
            evidence.organisation += 3;
        }
        if gazetteer::body(before).is_some_and(|body| !body.plural) {
            evidence.organisation += 4;
        }
        let noun = matches!(self.doc.upos(tokens.end), Upos::Noun | Upos::Propn);
        if noun && gazetteer::role(after).is_some() && !matches!(after, "local" | "guide" | "head") {
            evidence.organisation += 3;
        }
        let word = self.doc.word(tokens.start);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if tokens.len() == 1 && (2..=6).contains(&letters) && !word.chars().any(char::is_lowercase) {
            evidence.organisation += 4;
        }
    }
}
