//! Puts the mentions of one person, body or place together and gives each its fullest name.
//!
//! Comes in: what [`super::recognise`] found. Goes out: [`Names`]. Does not: lead pronouns or common nouns back.
//!
//! A short form belongs to the latest longer name before it that starts or ends with it, else to the first such
//! name after it: "Haq" to "Farhan Haq". What a run of capitals names is decided for all its mentions together,
//! by the sum of their evidence.

use crate::order::{self, gather};
use std::collections::BTreeMap;
use std::ops::Range;

use super::gazetteer::{self, Gender, Known, StateForm};
use super::recognise::{Evidence, Found, Key, Title, What};
use super::words::{self, has};
use super::{Entity, EntityKind, NameMention, NameTitle, Names};
use crate::{Document, TokenId};

/// One entity while its mentions are being collected.
#[derive(Default)]
struct Draft<'t> {
    kind: Option<EntityKind>,
    evidence: Evidence,
    /// Best name so far and how good it is.
    name: String,
    rank: (u8, usize, usize),
    key: Option<Key>,
    state: Option<&'static str>,
    of: Option<&'static str>,
    /// Words of the longest form of a run.
    form: Vec<&'t str>,
}

pub(super) fn link(doc: &Document, found: &[Found], titles: &[Title]) -> Names {
    let mut linker = Linker {
        doc,
        drafts: Vec::new(),
        mentions: Vec::with_capacity(found.len()),
    };
    linker.fixed_names(found);
    linker.runs(found);
    linker.places_that_are_people(found);
    order::sort_by_key(&mut linker.mentions, |mention| mention.tokens.start);
    linker.finish(titles)
}

struct Linker<'d, 't> {
    doc: &'d Document<'t>,
    drafts: Vec<Draft<'t>>,
    mentions: Vec<NameMention>,
}

/// Latest and first entity for a word.
type ByWord<'t> = BTreeMap<&'t str, usize>;

impl<'d, 't> Linker<'d, 't> {
    fn draft(&mut self, draft: Draft<'t>) -> usize {
        self.drafts.push(draft);
        self.drafts.len() - 1
    }

    fn mention(&mut self, tokens: Range<TokenId>, entity: usize, form: Option<StateForm>) {
        let sentence = self.doc.sentence_of(tokens.start);
        self.mentions.push(NameMention {
            tokens,
            entity,
            sentence,
            form,
        });
    }

    fn text(&self, tokens: Range<TokenId>) -> String {
        let text = self.doc.text.get(self.doc.bytes(tokens)).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Names of the lists, and bodies by their keys.
    fn fixed_names(&mut self, found: &[Found]) {
        let mut listed: BTreeMap<(EntityKind, String), usize> = BTreeMap::new();
        let mut bodies: BTreeMap<Key, usize> = BTreeMap::new();
        // The first body with a state for each key without one: "Foreign Ministry" before "Russian Foreign Ministry".
        let mut first: BTreeMap<Key, Key> = BTreeMap::new();
        for one in found {
            if let What::Body(key) = &one.what
                && key.state.is_some()
            {
                first
                    .entry(Key {
                        state: None,
                        ..key.clone()
                    })
                    .or_insert_with(|| key.clone());
            }
        }
        let mut latest: BTreeMap<Key, Key> = BTreeMap::new();
        for one in found {
            let (kind, name, state, of, form) = match &one.what {
                What::State(state, form @ (StateForm::Name | StateForm::Demonym)) => (
                    EntityKind::State,
                    (*state).to_owned(),
                    Some(*state),
                    None,
                    Some(*form),
                ),
                What::State(state, form @ StateForm::Capital) => (
                    EntityKind::Place,
                    self.text(one.tokens.clone()),
                    Some(*state),
                    Some(*state),
                    Some(*form),
                ),
                What::State(state, form @ StateForm::Metonym) => (
                    EntityKind::Organisation,
                    self.text(one.tokens.clone()),
                    Some(*state),
                    Some(*state),
                    Some(*form),
                ),
                What::Listed(body) => {
                    let state = body.of.and_then(gazetteer::state_of);
                    (
                        EntityKind::Organisation,
                        body.name.to_owned(),
                        state,
                        body.of,
                        None,
                    )
                }
                What::Place(place) => {
                    let state = place.of.and_then(gazetteer::state_of);
                    (EntityKind::Place, place.name.to_owned(), state, place.of, None)
                }
                What::Body(key) => {
                    let bare = Key {
                        state: None,
                        ..key.clone()
                    };
                    let full = match key.state {
                        Some(_) => {
                            latest.insert(bare, key.clone());
                            key.clone()
                        }
                        None => latest
                            .get(&bare)
                            .or_else(|| first.get(&bare))
                            .cloned()
                            .unwrap_or(bare),
                    };
                    let entity = match bodies.get(&full) {
                        Some(entity) => *entity,
                        None => {
                            let entity = self.body_of_list(&one.tokens, &listed).unwrap_or_else(|| {
                                self.draft(Draft {
                                    kind: Some(EntityKind::Organisation),
                                    ..Draft::default()
                                })
                            });
                            bodies.insert(full.clone(), entity);
                            entity
                        }
                    };
                    let (name, rank) = self.body_name(&one.tokens, &full);
                    if let Some(draft) = self.drafts.get_mut(entity) {
                        draft.state = draft.state.or(full.state);
                        draft.of = draft.of.or(full.state);
                        if rank > draft.rank || draft.name.is_empty() {
                            draft.name = name;
                            draft.rank = rank;
                        }
                        draft.key.get_or_insert(full);
                    }
                    self.mention(one.tokens.clone(), entity, None);
                    continue;
                }
                What::Run(_) => continue,
            };
            let entity = match listed.get(&(kind, name.clone())) {
                Some(entity) => *entity,
                None => {
                    let key = (kind == EntityKind::Organisation)
                        .then(|| key_of(&name, state))
                        .flatten();
                    let draft = Draft {
                        kind: Some(kind),
                        name: name.clone(),
                        rank: (u8::MAX, 0, 0),
                        key,
                        state,
                        of,
                        ..Draft::default()
                    };
                    let entity = self.draft(draft);
                    listed.insert((kind, name), entity);
                    entity
                }
            };
            self.mention(one.tokens.clone(), entity, form);
        }
    }

    /// The listed body that a descriptive name shortens: "Geological Survey" after "US Geological Survey".
    fn body_of_list(
        &self,
        tokens: &Range<TokenId>,
        listed: &BTreeMap<(EntityKind, String), usize>,
    ) -> Option<usize> {
        let name = self.text(tokens.clone());
        let of = |(kind, full): &(EntityKind, String)| {
            let body = *kind == EntityKind::Organisation;
            body && full
                .strip_suffix(&name)
                .is_some_and(|rest| rest.ends_with(' ') && rest.len() <= 16)
        };
        listed
            .iter()
            .filter(|(key, _)| of(key))
            .map(|(_, entity)| *entity)
            .next()
    }

    /// A body's name as this mention has it, with how full and formal it is.
    fn body_name(&self, tokens: &Range<TokenId>, key: &Key) -> (String, (u8, usize, usize)) {
        let capitals = tokens
            .clone()
            .filter(|t| self.doc.word(*t).starts_with(char::is_uppercase))
            .count();
        let text = self.text(tokens.clone());
        let own = tokens.clone().filter_map(|t| gazetteer::state(self.doc.word(t)));
        let forms: Vec<StateForm> = own.map(|(_, form)| form).collect();
        let named = forms
            .iter()
            .any(|form| matches!(form, StateForm::Name | StateForm::Demonym))
            || key.state.is_some_and(|state| text.contains(state));
        let seat = tokens.clone().rev().find(|t| matches!(self.doc.lower(*t), "in"));
        if !named
            && let (Some(state), Some(seat)) = (key.state, seat)
            && let Some(adjective) = gazetteer::adjective_of(state)
        {
            let rest = self.text(tokens.start..seat);
            return (
                format!("{adjective} {rest}"),
                (1, capitals, usize::MAX - tokens.len()),
            );
        }
        let full = if named { 2 } else { u8::from(!forms.is_empty()) };
        (text, (full, capitals, usize::MAX - tokens.len()))
    }

    /// Runs of capitals: grouped by form, short forms with the longer names that they stand for.
    fn runs(&mut self, found: &[Found]) {
        let runs: Vec<(Range<TokenId>, Evidence)> = found
            .iter()
            .filter_map(|one| match &one.what {
                What::Run(evidence) => Some((one.tokens.clone(), *evidence)),
                _ => None,
            })
            .collect();
        let doc = self.doc;
        let form = |tokens: &Range<TokenId>| tokens.clone().map(|t| doc.word(t)).collect::<Vec<&'t str>>();
        let alone: BTreeMap<&str, ()> = runs
            .iter()
            .filter(|(tokens, _)| tokens.len() == 1)
            .map(|(tokens, _)| (doc.word(tokens.start), ()))
            .collect();
        // "the Novatex-Carbo merger": two that the article names apart.
        let is_pair = |words: &[&str]| matches!(words, [one, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}", other] if alone.contains_key(one) && alone.contains_key(other));
        let runs: Vec<(Range<TokenId>, Evidence)> = runs
            .into_iter()
            .filter(|(tokens, _)| !is_pair(&form(tokens)))
            .collect();
        let (acronyms, heads) = self.short_forms_of_bodies(found);

        // One draft for each long name, in order; `ends` says which draft owns a first or last word first.
        let mut long: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut first: ByWord = BTreeMap::new();
        for (tokens, _) in runs.iter().filter(|(tokens, _)| tokens.len() > 1) {
            let words = form(tokens);
            let (Some(start), Some(end)) = (words.first().copied(), words.last().copied()) else {
                continue;
            };
            let entity = match long.get(&(start, end)) {
                Some(entity) => *entity,
                None => {
                    let entity = self.draft(Draft::default());
                    long.insert((start, end), entity);
                    entity
                }
            };
            if let Some(draft) = self.drafts.get_mut(entity)
                && words.len() > draft.form.len()
            {
                draft.form = words;
            }
            first.entry(end).or_insert(entity);
            first.entry(start).or_insert(entity);
        }
        let mut latest: ByWord = BTreeMap::new();
        let mut single: ByWord = BTreeMap::new();
        for (tokens, evidence) in &runs {
            let words = form(tokens);
            let (Some(start), Some(end)) = (words.first().copied(), words.last().copied()) else {
                continue;
            };
            let longer = |by: &ByWord<'t>| {
                [end, start]
                    .into_iter()
                    .find_map(|word| by.get(word).copied())
                    .filter(|entity| {
                        self.drafts
                            .get(*entity)
                            .is_some_and(|draft| draft.form.len() > words.len() && holds(&draft.form, &words))
                    })
            };
            let own = (words.len() > 1)
                .then(|| long.get(&(start, end)).copied())
                .flatten();
            let entity = longer(&latest)
                .or_else(|| longer(&first))
                .or(own)
                .or_else(|| {
                    (words.len() == 1)
                        .then(|| acronyms.get(start).or_else(|| heads.get(start)).copied())
                        .flatten()
                })
                .or_else(|| single.get(start).copied().filter(|_| words.len() == 1));
            let entity = match entity {
                Some(entity) => entity,
                None => {
                    let entity = self.draft(Draft {
                        form: words.clone(),
                        ..Draft::default()
                    });
                    single.insert(start, entity);
                    entity
                }
            };
            if words.len() > 1 {
                latest.insert(start, entity);
                latest.insert(end, entity);
            }
            let text = self.text(tokens.clone());
            if let Some(draft) = self.drafts.get_mut(entity) {
                draft.evidence.person += evidence.person;
                draft.evidence.organisation += evidence.organisation;
                draft.evidence.place += evidence.place;
                draft.evidence.other += evidence.other;
                let rank = (0, words.len(), 0);
                if rank > draft.rank {
                    draft.rank = rank;
                    draft.name = text;
                }
            }
            self.mention(tokens.clone(), entity, None);
        }
        for draft in &mut self.drafts {
            draft
                .kind
                .get_or_insert_with(|| reading(&draft.evidence, draft.form.len()));
        }
    }

    /// Initials of bodies and of long runs that are followed by them in brackets, and the first words of companies.
    fn short_forms_of_bodies(&self, found: &[Found]) -> (BTreeMap<String, usize>, ByWord<'t>) {
        let mut acronyms = BTreeMap::new();
        let mut heads = BTreeMap::new();
        let starts: BTreeMap<TokenId, usize> = gather(
            self.mentions
                .iter()
                .map(|mention| (mention.tokens.start, mention.entity)),
        );
        for one in found {
            let (What::Body(_) | What::Listed(_)) = &one.what else {
                continue;
            };
            let Some(entity) = starts.get(&one.tokens.start).copied() else {
                continue;
            };
            let word = |token: TokenId| self.doc.word(token);
            let initials: String = one
                .tokens
                .clone()
                .filter(|token| word(*token).starts_with(char::is_uppercase))
                .filter_map(|token| word(token).chars().next())
                .collect();
            if initials.len() > 2 {
                acronyms.entry(initials).or_insert(entity);
            }
            if word(one.tokens.end) == "(" && matches!(word(one.tokens.end + 2), ")" | ",") {
                acronyms.insert(word(one.tokens.end + 1).to_owned(), entity);
            }
            let lower = self.doc.lower(one.tokens.start);
            let telling = !has(words::MODIFIERS, lower)
                && !has(words::DIRECTIONS, lower)
                && gazetteer::body(lower).is_none()
                && gazetteer::known(word(one.tokens.start)).is_none();
            if telling && one.tokens.len() > 1 && matches!(one.what, What::Body(_)) {
                heads.entry(word(one.tokens.start)).or_insert(entity);
            }
        }
        (acronyms, heads)
    }

    /// "Jordan" in an article on Michael Jordan is the man, unless it stands where a place does.
    fn places_that_are_people(&mut self, found: &[Found]) {
        let mut people: BTreeMap<&str, usize> = BTreeMap::new();
        for (entity, draft) in self.drafts.iter().enumerate() {
            if draft.kind == Some(EntityKind::Person)
                && draft.evidence.person >= 6
                && let Some(last) = draft.form.last().filter(|_| draft.form.len() > 1)
            {
                people.insert(last, entity);
            }
        }
        let may_be: BTreeMap<TokenId, ()> = found
            .iter()
            .filter(|one| {
                let plain = match &one.what {
                    What::State(_, form) => matches!(form, StateForm::Name | StateForm::Capital),
                    What::Place(_) => true,
                    _ => false,
                };
                plain && one.tokens.len() == 1
            })
            .map(|one| (one.tokens.start, ()))
            .collect();
        for mention in &mut self.mentions {
            let at = mention.tokens.start;
            let located = at
                .checked_sub(1)
                .is_some_and(|before| has(words::LOCATIVE, self.doc.lower(before)));
            if may_be.contains_key(&at)
                && !located
                && let Some(entity) = people.get(self.doc.word(at))
            {
                mention.entity = *entity;
                mention.form = None;
            }
        }
    }

    /// Roles, affiliations and genders; drafts to entities.
    fn finish(self, titles: &[Title]) -> Names {
        let mut entities: Vec<Entity> = self
            .drafts
            .iter()
            .map(|draft| Entity {
                canonical: draft.name.clone(),
                kind: draft.kind.unwrap_or(EntityKind::Other),
                role: None,
                roles: Vec::new(),
                affiliation: draft.of.map(str::to_owned),
                state: draft.state,
                gender: None,
                body: draft.key.as_ref().map(|key| key.family),
                words: draft
                    .key
                    .as_ref()
                    .map(|key| key.words.clone())
                    .unwrap_or_default(),
            })
            .collect();
        let mentions = &self.mentions;
        let mut described = Vec::new();
        for title in titles {
            let from = mentions.partition_point(|mention| mention.tokens.end <= title.tokens.start);
            let inside = || {
                let rest = mentions.get(from..).unwrap_or_default();
                rest.iter()
                    .take_while(|mention| mention.tokens.end <= title.tokens.end)
                    .map(|mention| mention.entity)
            };
            let Ok(at) = mentions.binary_search_by_key(&title.name, |mention| mention.tokens.start) else {
                continue;
            };
            let Some(entity) = mentions.get(at).map(|mention| mention.entity) else {
                continue;
            };
            let kind = |entity: usize| entities.get(entity).map(|entity| entity.kind);
            let body = inside().find(|e| kind(*e) == Some(EntityKind::Organisation) && *e != entity);
            let place = || inside().find(|e| matches!(kind(*e), Some(EntityKind::State | EntityKind::Place)));
            let home = body.or_else(place).and_then(|home| entities.get(home));
            let (of, state) = home.map_or((None, None), |home| (Some(home.canonical.clone()), home.state));
            let role = self.text(title.tokens.clone());
            let word = gazetteer::role(self.doc.word(title.role));
            let Some(person) = entities.get_mut(entity) else {
                continue;
            };
            if person.kind != EntityKind::Person {
                continue;
            }
            described.push(NameTitle {
                role: title.role,
                tokens: title.tokens.clone(),
                entity,
            });
            if let Some(word) = word {
                person.gender = person.gender.or(word.gender);
                if !person.roles.contains(&word.word) {
                    person.roles.push(word.word);
                }
            }
            let office = word.is_none_or(|word| word.kind != gazetteer::RoleKind::Honorific);
            if office && (person.role.is_none() || (person.affiliation.is_none() && of.is_some())) {
                person.role = Some(role);
            }
            if person.affiliation.is_none() {
                person.affiliation = of;
            }
            person.state = person.state.or(state);
        }
        order::sort_by_key(&mut described, |title| title.role);
        described.dedup_by_key(|title| title.role);
        let mut names = Names {
            entities,
            mentions: self.mentions,
            titles: described,
        };
        genders(self.doc, &mut names);
        names
    }
}

/// Lets "he" and "she" tell a person's gender where only one person can be meant.
fn genders(doc: &Document, names: &mut Names) {
    let mut votes: Vec<[u32; 2]> = vec![[0; 2]; names.entities.len()];
    let mut before: Option<usize> = None;
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let mentions = names.in_sentence(index);
        let mut persons: Vec<(TokenId, usize)> = Vec::new();
        for mention in mentions {
            let person = names
                .entities
                .get(mention.entity)
                .is_some_and(|entity| entity.kind == EntityKind::Person);
            if person && !persons.iter().any(|(_, entity)| *entity == mention.entity) {
                persons.push((mention.tokens.start, mention.entity));
            }
            if persons.len() > 1 {
                break;
            }
        }
        let only = match persons.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        for token in sentence.tokens.clone() {
            let gender = match doc.lower(token) {
                "he" | "his" => 0,
                "she" | "her" => 1,
                _ => continue,
            };
            let entity = match only {
                Some((start, entity)) if start < token => Some(entity),
                None if persons.is_empty() => before,
                _ => None,
            };
            if let Some(vote) = entity.and_then(|entity| votes.get_mut(entity)?.get_mut(gender)) {
                *vote += 1;
            }
        }
        before = match only {
            Some((_, entity)) => Some(entity),
            None if persons.is_empty() => before,
            None => None,
        };
    }
    for (entity, votes) in names.entities.iter_mut().zip(votes) {
        if entity.kind == EntityKind::Person && entity.gender.is_none() {
            entity.gender = match votes {
                [he, she] if he > 3 * she => Some(Gender::Male),
                [he, she] if she > 3 * he => Some(Gender::Female),
                _ => None,
            };
        }
    }
}

/// The reading with the most points.
fn reading(evidence: &Evidence, words: usize) -> EntityKind {
    let readings = [
        (evidence.person, EntityKind::Person),
        (evidence.place, EntityKind::Place),
        (evidence.organisation, EntityKind::Organisation),
        (evidence.other, EntityKind::Other),
    ];
    let most = readings.iter().map(|(points, _)| *points).max().unwrap_or(0);
    let tied = readings.iter().filter(|(points, _)| *points == most).count();
    if most == 0 || (tied > 1 && words == 1) {
        return EntityKind::Other;
    }
    readings
        .iter()
        .find(|(points, _)| *points == most)
        .map_or(EntityKind::Other, |(_, kind)| *kind)
}

/// Whether the long form has the words of the short one next to each other.
fn holds(long: &[&str], short: &[&str]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}

/// The key of a listed body, by its name's last word: "Federal Aviation Administration" can be "the administration".
fn key_of(name: &str, state: Option<&'static str>) -> Option<Key> {
    let mut words: Vec<&str> = name.split(' ').collect();
    let at = words
        .iter()
        .position(|word| gazetteer::body(word).is_some() && words.contains(&"of"));
    let at = at.or_else(|| words.iter().rposition(|word| gazetteer::body(word).is_some()))?;
    let family = gazetteer::body(words.remove(at))?.family;
    let state_word = |word: &str| matches!(gazetteer::known(word), Some(Known::State(..)));
    let mut words: Vec<String> = words
        .into_iter()
        .filter(|word| !state_word(word))
        .filter_map(|word| super::recognise::normal(&word.to_lowercase()))
        .collect();
    order::sort(&mut words);
    Some(Key { family, words, state })
}
