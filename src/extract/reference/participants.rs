//! The state, body or person behind a phrase: who acts, and on whom.
//!
//! Comes in: the token of a noun or pronoun. Goes out: a canonical name. Does not: name what has no name, such as
//! an earthquake or a crowd.

use super::phrase::{Phrase, Start};
use super::{Resolver, asks, is_thing, starts_like_name, words};
use crate::language::names::EntityKind;
use crate::language::names::gazetteer::{self, OrganisationKind, StateForm};
use crate::language::{Rel, TokenId, Upos};

impl Resolver<'_, '_> {
    /// The state or body behind the phrase at `head`, or the person: "Armenia" for "Armenian forces" and "its
    /// troops", "Vladimir Putin" for "Putin". None where there is none: "the earthquake".
    pub fn participant(&self, head: TokenId) -> Option<String> {
        if let Some(mention) = self.names.at(head) {
            return self.party(mention.entity, mention.form);
        }
        let lower = self.doc.lower(head);
        if self.is_relative(head) {
            return self.participant(self.antecedent(head)?);
        }
        if asks(lower).is_some() {
            if self.doc.rel(head) == Rel::Expl {
                return None;
            }
            return self.party(self.resolve(head).entity?, None);
        }
        let phrase = Phrase::around(self.doc, head);
        if words::HAPPENINGS.contains(&self.doc.lemma(head)) || words::HAPPENINGS.contains(&lower) {
            return None;
        }
        if let Some(entity) = self.titled(&phrase).and_then(|resolved| resolved.entity) {
            return self.party(entity, None);
        }
        let owner = match phrase.start {
            Start::Possessive(pronoun) => self
                .resolve(pronoun)
                .entity
                .and_then(|entity| self.party(entity, None)),
            _ => None,
        };
        owner
            .or_else(|| {
                let modifiers = phrase.core.clone().rev().filter_map(|token| self.names.at(token));
                // Not the "Russian" of "Russian-brokered".
                let modifiers = modifiers.filter(|mention| self.doc.word(mention.tokens.end) != "-");
                let mut parties = modifiers.filter_map(|mention| self.party(mention.entity, mention.form));
                parties.next()
            })
            .or_else(|| {
                let (_, noun) = phrase.complement(self.doc, &["of", "from", "for"])?;
                if let Some(mention) = self.names.at(noun) {
                    return self.party(mention.entity, mention.form);
                }
                // "one of its soldiers", "a number of Azerbaijani troops"
                let part = self.doc.upos(head) == Upos::Num || words::PARTS.contains(&lower);
                part.then(|| self.participant(noun)).flatten()
            })
            .or_else(|| {
                let known = gazetteer::body(lower).is_some() || gazetteer::role(lower).is_some();
                let definite = matches!(phrase.start, Start::Definite);
                let resolved = (known && definite).then(|| self.resolve(head))?;
                self.party(resolved.entity?, None)
            })
    }

    /// The party that an entity is or acts for.
    fn party(&self, entity: usize, form: Option<StateForm>) -> Option<String> {
        let entity = self.names.entities.get(entity)?;
        match entity.kind {
            EntityKind::Person | EntityKind::State => Some(entity.canonical.clone()),
            EntityKind::Organisation => {
                let listed = gazetteer::organisation(&entity.canonical);
                let national = listed.is_none_or(|body| body.kind == OrganisationKind::National);
                let official = entity.body.is_none_or(gazetteer::is_official) || listed.is_some();
                let state = entity.state.filter(|_| national && official);
                Some(state.map_or_else(|| entity.canonical.clone(), str::to_owned))
            }
            EntityKind::Place
                if form == Some(StateForm::Capital) || gazetteer::state(&entity.canonical).is_some() =>
            {
                entity.state.map(str::to_owned)
            }
            EntityKind::Other if starts_like_name(&entity.canonical) && !is_thing(&entity.canonical) => {
                Some(entity.canonical.clone())
            }
            EntityKind::Place | EntityKind::Other => None,
        }
    }
}
