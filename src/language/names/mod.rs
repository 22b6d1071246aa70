//! Names: who and what an article speaks of.
//!
//! Comes in: a [`Document`] with its tags. Goes out: [`Names`], the persons, bodies and places that it names, each
//! under its fullest name and with all its mentions; and complete lists to look names up in, [`gazetteer`]. Does
//! not: lead pronouns and descriptions ("the ministry") back to a name; that is
//! `extract::reference` in the program.

use std::ops::Range;

use super::{Document, TokenId};
use gazetteer::{Gender, StateForm};

mod bodies;
mod casing;
pub mod gazetteer;
mod link;
mod recognise;
mod runs;
mod titles;
pub mod words;

/// The names of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Who and what is named, each once.
    pub entities: Vec<Entity>,
    /// Where, in text order; no two overlap.
    pub mentions: Vec<NameMention>,
    /// Titles and descriptions of named persons, sorted by their noun.
    pub titles: Vec<NameTitle>,
}

/// A person, body or place that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name that the article gives, or that the lists have for a short form ("United Nations").
    pub canonical: String,
    /// What it is.
    pub kind: EntityKind,
    /// What a person is, in the article's words: "Foreign Ministry spokeswoman".
    pub role: Option<String>,
    /// The nouns of all descriptions of a person, as the lists have them: "spokeswoman".
    pub roles: Vec<&'static str>,
    /// Canonical name of the state or body that it belongs to: a ministry's state, a spokesman's ministry.
    pub affiliation: Option<String>,
    /// The state that it is, lies in or, by whatever chain, belongs to.
    pub state: Option<&'static str>,
    /// A person's gender, where a title or a pronoun tells it.
    pub gender: Option<Gender>,
    /// For a body, the family of its head noun, see [`gazetteer::body`].
    pub body: Option<u8>,
    /// For a body, the words besides state and head noun, in lower case and American spelling: "defense".
    pub words: Vec<String>,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A ministry, company, army, agency, court, union of states.
    Organisation,
    /// A state or a territory of the list.
    State,
    /// Any other place, also a capital that may stand for its government.
    Place,
    /// A war, a treaty, a thing, or nobody knows.
    Other,
}

/// Where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The words of the name, without title or article.
    pub tokens: Range<TokenId>,
    /// Index in [`Names::entities`].
    pub entity: usize,
    /// Index in [`Document::sentences`].
    pub sentence: usize,
    /// How the words stand for a state, where they do: "Armenian" is a mention of Armenia by its adjective.
    pub form: Option<StateForm>,
}

/// Where a named person is described: "Foreign Ministry spokeswoman" before the name, "a doctor at a clinic" after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameTitle {
    /// The noun for the person: "spokeswoman".
    pub role: TokenId,
    /// The words, without a determiner.
    pub tokens: Range<TokenId>,
    /// The person, an index in [`Names::entities`].
    pub entity: usize,
}

/// Finds the names of an article.
pub fn find(doc: &Document) -> Names {
    let (found, titles) = recognise::find(doc);
    link::link(doc, &found, &titles)
}

impl Names {
    /// The mention that a token is part of.
    pub fn at(&self, token: TokenId) -> Option<&NameMention> {
        let after = self
            .mentions
            .partition_point(|mention| mention.tokens.start <= token);
        self.mentions
            .get(after.checked_sub(1)?)
            .filter(|mention| mention.tokens.contains(&token))
    }

    /// The entity that a token is part of a name of.
    pub fn entity_at(&self, token: TokenId) -> Option<&Entity> {
        self.entities.get(self.at(token)?.entity)
    }

    /// The named person that a noun describes: in "spokeswoman Maria Zakharova", Zakharova at "spokeswoman".
    pub fn titled(&self, role: TokenId) -> Option<usize> {
        let at = self.titles.binary_search_by_key(&role, |title| title.role).ok()?;
        self.titles.get(at).map(|title| title.entity)
    }

    /// The title right before a name that the token is part of, or a description whose noun it is: in "UN
    /// Secretary-General Antonio Guterres" that of Guterres, at "UN", "Secretary" and "General".
    pub fn title_around(&self, token: TokenId) -> Option<&NameTitle> {
        let from = self.titles.partition_point(|title| title.role < token);
        let near = self.titles.get(from..).unwrap_or_default().iter().take(2);
        let holds = |title: &&NameTitle| {
            let after = self
                .at(title.tokens.end)
                .is_some_and(|mention| mention.entity == title.entity);
            title.role == token || (after && title.tokens.contains(&token))
        };
        near.into_iter().find(holds)
    }

    /// The title that ends right before a token.
    pub fn title_before(&self, token: TokenId) -> Option<&NameTitle> {
        let last = self.title_around(token.checked_sub(1)?);
        last.filter(|title| title.tokens.end == token)
    }

    /// The mentions in a sentence, in order.
    pub fn in_sentence(&self, sentence: usize) -> &[NameMention] {
        let from = self
            .mentions
            .partition_point(|mention| mention.sentence < sentence);
        let rest = self.mentions.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|mention| mention.sentence == sentence))
            .unwrap_or_default()
    }
}
