//! Runs of capitalised words, and how they fall into names and titles.
//!
//! Comes in: the classes of a sentence's tokens. Goes out: names and titles, into the [`Finder`]. Does not: look
//! at lower-case words, except the small ones inside names ("Ministry of Defense", "Bashar al-Assad").

use crate::order;
use std::ops::Range;

use super::casing::{Class, is_capital, is_function};
use super::gazetteer::{self, Known, StateForm};
use super::recognise::{Evidence, Finder, Found, Key, Title, What, normal, state_of};
use super::words::{self, has};
use crate::{Rel, TokenId, Upos};

/// A part of a run: a listed name, or one token.
#[derive(Clone, Debug)]
struct Item {
    tokens: Range<TokenId>,
    known: Option<Known>,
    class: Class,
}

impl Item {
    /// A listed place that could as well be a part of a person's name: one word, no adjective.
    fn may_be_person(&self) -> bool {
        let place = matches!(
            self.known,
            Some(Known::State(_, StateForm::Name | StateForm::Capital))
        );
        (place || matches!(self.known, Some(Known::Place(_)))) && self.tokens.len() == 1
    }

    fn is_unknown(&self) -> bool {
        self.known.is_none() && self.class == Class::Unknown
    }

    fn state(&self) -> Option<&'static str> {
        match self.known {
            Some(Known::State(state, _)) => Some(state),
            Some(Known::Place(place)) => place.of,
            _ => None,
        }
    }
}

impl Finder<'_, '_> {
    /// The longest listed name that starts at a token.
    fn listed(&self, token: TokenId, end: TokenId) -> Option<Item> {
        let word = self.doc.word(token);
        // Datelines and headlines shout: "LOS ANGELES". Short words in capitals are other names: "US", "WHO".
        let shouted = word.len() > 3 && !word.chars().any(char::is_lowercase);
        let quiet = |name: &str| {
            let mut out = String::with_capacity(name.len());
            for c in name.chars() {
                let inside = out.ends_with(char::is_alphabetic);
                out.extend(c.to_lowercase().filter(|_| inside));
                out.extend(Some(c).filter(|_| !inside));
            }
            out
        };
        let mut most = gazetteer::longest_from(word);
        if most == 0 && shouted {
            most = gazetteer::longest_from(&quiet(word));
        }
        (1..=most.min(end.saturating_sub(token))).rev().find_map(|count| {
            let tokens = token..token + count;
            let bytes = self.doc.bytes(tokens.clone());
            let name = self.doc.text.get(bytes)?;
            let known =
                gazetteer::known(name).or_else(|| gazetteer::known(&quiet(name)).filter(|_| shouted))?;
            let lower = self.class(token) == Class::Out && is_capital(word);
            // "It", "May": a capital that is owed to the sentence's start or an ordinary word.
            if lower
                && count == 1
                && (is_function(self.doc.lower(token)) || has(words::CALENDAR, self.doc.lower(token)))
            {
                return None;
            }
            Some(Item {
                tokens,
                known: Some(known),
                class: Class::Unknown,
            })
        })
    }

    pub(super) fn sentence(&mut self, tokens: Range<TokenId>) {
        let mut token = tokens.start;
        while token < tokens.end {
            let run = self.run(token, tokens.end);
            match run.last() {
                Some(last) => {
                    token = last.tokens.end;
                    self.cut(&run);
                }
                None => token += 1,
            }
        }
    }

    /// The next part of a name at a token.
    fn item(&self, token: TokenId, end: TokenId) -> Option<Item> {
        if token >= end {
            return None;
        }
        self.listed(token, end).or_else(|| {
            let class = self.class(token);
            (class != Class::Out).then(|| Item {
                tokens: token..token + 1,
                known: None,
                class,
            })
        })
    }

    /// The longest sequence of parts of names from a token on, with the small words that join them.
    fn run(&self, start: TokenId, end: TokenId) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut at = start;
        let link = |tokens: Range<TokenId>| Item {
            tokens,
            known: None,
            class: Class::Out,
        };
        let mut of_body = false;
        // No name has more parts; a text all in capitals is cut into pieces.
        while items.len() < 24 {
            if let Some(item) = self.item(at, end) {
                at = item.tokens.end;
                items.push(item);
                continue;
            }
            let Some(last) = items.last() else { break };
            let word = self.doc.word(at);
            let lower = self.doc.lower(at);
            let glued = |token: TokenId| {
                let before = token.checked_sub(1).and_then(|before| self.doc.end.get(before));
                before.is_some() && before == self.doc.start.get(token)
            };
            let next = self.item(at + 1, end);
            if at >= end {
                break;
            } else if matches!(word, "-" | "‑" | "‐" | "–") && glued(at) && glued(at + 1) {
                // "Al-Assad", "Ban Ki-moon", but neither "Armenia-Azerbaijan" nor "Moscow-led".
                let tail = self.doc.lower(at + 1);
                let capital = next
                    .as_ref()
                    .is_some_and(|next| next.known.is_none() && last.known.is_none());
                let elect = tail == "elect" || tail == "general";
                let verbal = [
                    "ed", "led", "run", "held", "born", "based", "like", "style", "year", "wide", "long",
                    "old",
                ]
                .iter()
                .any(|ending| tail.ends_with(ending));
                let given = items.iter().rev().nth(1).is_some_and(Item::is_unknown);
                let asian = given && (2..=4).contains(&tail.len());
                let named = self.doc.upos(at + 1) == Upos::Propn && tail.len() >= 2;
                let syllable = last.is_unknown() && !verbal && (named || asian);
                if !(capital || elect || syllable) {
                    break;
                }
                items.push(link(at..at + 1));
                at += 1;
                if !capital {
                    items.push(Item {
                        tokens: at..at + 1,
                        known: None,
                        class: if elect { Class::Role } else { Class::Unknown },
                    });
                    at += 1;
                }
            } else if matches!(lower, "of" | "for")
                && last.known.is_none()
                && (of_body || matches!(last.class, Class::Body | Class::Role | Class::PlaceNoun))
            {
                let article = usize::from(self.doc.lower(at + 1) == "the");
                let Some(next) = self.item(at + 1 + article, end) else {
                    break;
                };
                // "Ministry of Foreign Affairs of Japan": a second "of" brings the state.
                let heads = matches!(last.class, Class::Body | Class::Role | Class::PlaceNoun);
                if !heads && next.state().is_none() {
                    break;
                }
                // "Alliance for Change", but not "the spokesman for Novatex", "the Council for Germany".
                let whose = next.class == Class::Unknown && last.class != Class::Body;
                if lower == "for" && (next.known.is_some() || whose) {
                    break;
                }
                of_body |= last.class == Class::Body;
                items.push(link(at..at + 1 + article));
                at += 1 + article;
            } else if (word == "&" || (lower == "and" && of_body))
                && next
                    .as_ref()
                    .is_some_and(|next| next.known.is_none() && next.class != Class::Role)
                && last.known.is_none()
            {
                items.push(link(at..at + 1));
                at += 1;
            } else if has(words::PARTICLES, lower) && lower != "of" && last.is_unknown() {
                // Up to two: "van der Bellen", "al-Assad".
                let skip = (1..=2).find(|skip| {
                    let ahead = self.doc.lower(at + skip);
                    self.item(at + skip, end)
                        .is_some_and(|item| item.class == Class::Unknown)
                        || !(has(words::PARTICLES, ahead) || ahead == "-")
                });
                match skip.filter(|skip| self.item(at + skip, end).is_some_and(|item| item.is_unknown())) {
                    Some(skip) => {
                        items.push(link(at..at + skip));
                        at += skip;
                    }
                    None => break,
                }
            } else {
                break;
            }
        }
        while items
            .last()
            .is_some_and(|item| item.class == Class::Out && item.known.is_none())
        {
            items.pop();
        }
        items
    }

    /// Splits a run into names and titles.
    fn cut(&mut self, items: &[Item]) {
        let role = items
            .iter()
            .rposition(|item| item.known.is_none() && item.class == Class::Role);
        // "Mr. King": an honorific makes an office a family name.
        let honoured = |role: usize| {
            let before = role.checked_sub(1).and_then(|before| items.get(before))?;
            let title = gazetteer::role(self.doc.word(before.tokens.start))?;
            let noun = items.get(role).filter(|_| role + 1 == items.len())?;
            let name = has(words::ALSO_NAMES, self.doc.lower(noun.tokens.start));
            (title.kind == gazetteer::RoleKind::Honorific && name).then_some((role - 1, role))
        };
        let surname = role.and_then(honoured);
        let person = surname.or_else(|| {
            let role = role?;
            self.person_after(items, role).map(|person| (role, person))
        });
        if let Some((role, person)) = person
            && let (Some(first), Some(last), Some(noun)) = (items.get(person), items.last(), items.get(role))
        {
            let kept = has(words::KEPT_TITLES, self.doc.lower(noun.tokens.start)) && person == role + 1;
            let start = if kept {
                noun.tokens.start
            } else {
                first.tokens.start
            };
            let title_end = first.tokens.start;
            let evidence = Evidence {
                person: 6,
                ..Evidence::default()
            };
            self.found.push(Found {
                tokens: start..last.tokens.end,
                what: What::Run(evidence),
            });
            let title_start = items.first().map_or(title_end, |item| item.tokens.start);
            let title_start = self.possessor(title_start).map_or(title_start, |owner| owner.0);
            self.titles.push(Title {
                tokens: title_start..title_end,
                role: noun.tokens.start,
                name: start,
            });
            self.names(items.get(..role).unwrap_or_default());
            self.names(items.get(role + 1..person).unwrap_or_default());
            return;
        }
        if let Some(role) = role
            && let Some(noun) = items.get(role)
        {
            let surname = has(words::ALSO_NAMES, self.doc.lower(noun.tokens.start))
                && role + 1 == items.len()
                && items.first().is_some_and(Item::is_unknown);
            // "Federation of Textile Workers": the role belongs to a body's name.
            let body = items
                .iter()
                .position(|item| item.known.is_none() && item.class == Class::Body);
            let inside = body.is_some_and(|body| {
                body < role
                    && items
                        .get(body..role)
                        .unwrap_or_default()
                        .iter()
                        .any(|item| item.class == Class::Out)
            });
            if !surname && !inside {
                self.names(items.get(..role).unwrap_or_default());
                self.names(items.get(role + 1..).unwrap_or_default());
                return;
            }
        }
        self.names(items);
    }

    /// Index of the first item of the person's name after the title that ends at or around `role`.
    fn person_after(&self, items: &[Item], role: usize) -> Option<usize> {
        let mut at = role + 1;
        let is_link = |at: usize| items.get(at).is_some_and(|item| item.class == Class::Out);
        let complement =
            |item: &Item| item.known.is_some() || !matches!(item.class, Class::Unknown | Class::Out);
        if is_link(at) {
            at += 1;
            let listed = items.get(at).is_some_and(|item| item.known.is_some());
            at += 1;
            while !listed
                && items
                    .get(at)
                    .is_some_and(|item| complement(item) || item.class == Class::Out)
            {
                at += 1;
            }
        }
        let first = items.get(at)?;
        let named =
            first.is_unknown() || (first.may_be_person() && items.get(at + 1).is_some_and(Item::is_unknown));
        let kept = items
            .get(role)
            .is_some_and(|noun| has(words::KEPT_TITLES, self.doc.lower(noun.tokens.start)));
        let body = items
            .get(at..)?
            .iter()
            .any(|item| item.class == Class::Body && item.known.is_none() && !kept);
        let last_body = items.last().is_some_and(|item| item.class == Class::Body) && items.len() > at + 1;
        (named && !(body && last_body && items.len() - at < 3)).then_some(at)
    }

    /// Names in a run without a title.
    fn names(&mut self, items: &[Item]) {
        let from = items
            .iter()
            .position(|item| item.class != Class::Out || item.known.is_some())
            .unwrap_or(items.len());
        let items = items.get(from..).unwrap_or_default();
        let body = items
            .iter()
            .position(|item| item.known.is_none() && item.class == Class::Body);
        if let Some(first_body) = body {
            let last_body = items
                .iter()
                .rposition(|item| item.known.is_none() && item.class == Class::Body)
                .filter(|last| {
                    !items
                        .get(first_body..*last)
                        .unwrap_or_default()
                        .iter()
                        .any(|i| i.class == Class::Out)
                })
                .unwrap_or(first_body);
            if items.len() > 1 {
                self.body(items, last_body);
            }
            return;
        }
        let mut start = 0;
        while let Some(item) = items.get(start) {
            let mut end = start + 1;
            let joins = |at: usize| {
                let (Some(before), Some(item)) = (items.get(at.wrapping_sub(1)), items.get(at)) else {
                    return false;
                };
                let plain = item.known.is_none();
                let open = before.known.is_none()
                    || (before.may_be_person() && !self.after_locative(before) && item.is_unknown())
                    || (item.is_unknown() && self.is_first_name(before, item))
                    || matches!(before.known, Some(Known::Place(_)) if item.class == Class::PlaceNoun)
                    || (before.may_be_person() && matches!(item.class, Class::PlaceNoun | Class::ThingNoun));
                let place_in_name = item.may_be_person()
                    && matches!(before.class, Class::Unknown | Class::Direction)
                    && before.known.is_none();
                (plain && open) || place_in_name
            };
            while end < items.len() && joins(end) {
                end += 1;
            }
            let part = items.get(start..end).unwrap_or_default();
            match (item.known, part.len()) {
                (Some(known), 1) => self.listed_name(item.tokens.clone(), known),
                _ => self.run_name(part),
            }
            start = end;
        }
    }

    /// "Petra Lindqvist" is no agency.
    fn is_first_name(&self, agency: &Item, item: &Item) -> bool {
        let (first, last) = (agency.tokens.start, item.tokens.start);
        let shouted = !self.doc.word(first).chars().any(char::is_lowercase);
        matches!(agency.known, Some(Known::Organisation(_)))
            && agency.tokens.len() == 1
            && !shouted
            && self.doc.rel(last) == Rel::Flat
            && self.doc.head(last) == Some(first)
    }

    fn after_locative(&self, item: &Item) -> bool {
        item.tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| has(words::LOCATIVE, self.doc.lower(before)))
    }

    fn listed_name(&mut self, tokens: Range<TokenId>, known: Known) {
        let what = match known {
            Known::State(state, form) => What::State(state, form),
            Known::Organisation(body) => What::Listed(body),
            Known::Place(place) => What::Place(place),
        };
        self.found.push(Found { tokens, what });
    }

    fn run_name(&mut self, items: &[Item]) {
        let named = items.iter().any(|item| item.is_unknown() || item.known.is_some());
        let things = items.last().is_some_and(|item| item.class == Class::ThingNoun);
        if !(named || (things && items.len() > 1)) {
            return;
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return;
        };
        let mut evidence = Evidence::default();
        if last.class == Class::PlaceNoun || first.class == Class::Direction {
            evidence.place += 5;
        }
        if last.known.is_some() && last.class == Class::Unknown {
            evidence.place += 2;
        }
        if items.iter().any(|item| item.class == Class::ThingNoun) {
            evidence.other += 6;
        }
        if items.iter().any(|item| item.class == Class::PlaceNoun) && last.class != Class::PlaceNoun {
            evidence.place += 3;
        }
        self.found.push(Found {
            tokens: first.tokens.start..last.tokens.end,
            what: What::Run(evidence),
        });
    }

    /// A body whose head noun is the item at `head`; states before it stand for themselves where they do not
    /// belong to its name.
    fn body(&mut self, items: &[Item], head: usize) {
        let (Some(first), Some(last), Some(noun)) = (items.first(), items.last(), items.get(head)) else {
            return;
        };
        let Some(body) = gazetteer::body(self.doc.word(noun.tokens.start)) else {
            return;
        };
        let state = items.iter().find_map(Item::state);
        let mut key = Key {
            family: body.family,
            words: Vec::new(),
            state,
        };
        for item in items {
            if item.tokens != noun.tokens && item.state().is_none() {
                key.words.extend(
                    item.tokens
                        .clone()
                        .filter_map(|token| normal(self.doc.lower(token))),
                );
            }
        }
        order::sort(&mut key.words);
        key.words.dedup();
        let mut tokens = first.tokens.start..last.tokens.end;
        if key.state.is_none() && gazetteer::is_official(key.family) {
            if let Some((start, state)) = self.possessor(tokens.start) {
                tokens.start = start;
                key.state = Some(state);
            } else if self.doc.lower(tokens.end) == "in"
                && let Some(seat) = self.listed(tokens.end + 1, self.sentence_range(tokens.start).end)
                && matches!(seat.known, Some(Known::State(..)))
            {
                key.state = seat.state();
                tokens.end = seat.tokens.end;
            }
        }
        self.found.push(Found {
            tokens,
            what: What::Body(key),
        });
    }

    /// The state whose name with "'s" stands right before a token, and where that name starts.
    fn possessor(&self, token: TokenId) -> Option<(TokenId, &'static str)> {
        let sign = token
            .checked_sub(1)
            .filter(|sign| matches!(self.doc.word(*sign), "'s" | "’s" | "'" | "’"))?;
        let owner = self
            .found
            .iter()
            .rev()
            .take(4)
            .find(|found| found.tokens.end == sign)?;
        Some((owner.tokens.start, state_of(owner)?))
    }
}
