//! One article's words as a structure of arrays.
//!
//! Comes in: a text and ranges of it. Goes out: what each token is and hangs on. Does not: fail; a token that is
//! not there has an empty word and no head.

use std::ops::Range;

use super::intern::Interner;
use super::model::{Model, Workspace};
use super::tags::{Rel, Upos, Xpos};
use super::{lemma, sentences, tokens};

/// Index of a token in its [`Document`].
pub type TokenId = usize;

/// Marks the end of a list of siblings.
const NONE: u32 = u32::MAX;

/// A sentence of a [`Document`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<TokenId>,
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// Which of the ranges handed to [`Document::parse`] holds it.
    pub block: usize,
}

/// An article's words, one entry per token in every array.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// The text that all byte offsets count in.
    pub text: &'t str,
    /// Sentences, in order; they hold every token.
    pub sentences: Vec<Sentence>,
    /// First byte of each token.
    pub start: Vec<u32>,
    /// One past the last byte of each token.
    pub end: Vec<u32>,
    /// Part of speech of each token.
    pub upos: Vec<Upos>,
    /// English tag of each token: tense, number, kind of word.
    pub xpos: Vec<Xpos>,
    /// The token that each token depends on; the root of a sentence has itself here.
    pub head: Vec<u32>,
    /// How each token depends on its head.
    pub rel: Vec<Rel>,
    strings: Interner,
    lower: Vec<u32>,
    lemma: Vec<u32>,
    sentence: Vec<u32>,
    first_child: Vec<u32>,
    next_sibling: Vec<u32>,
    left: Vec<u32>,
    right: Vec<u32>,
}

impl<'t> Document<'t> {
    /// Reads the given ranges of `text`, each on its own: no sentence crosses from one into the next.
    ///
    /// Ranges are taken in the given order; one that does not lie in the text on character boundaries is passed
    /// over. A text of 4 GB or more has no tokens: offsets are 32 bits wide.
    pub fn parse(text: &'t str, blocks: &[Range<usize>]) -> Self {
        Self::parse_with(Model::english(), text, blocks)
    }

    /// The same with another model than the embedded one.
    pub fn parse_with(model: &Model, text: &'t str, blocks: &[Range<usize>]) -> Self {
        let mut document = Self::split(text, blocks);
        document.annotate(model);
        document.link();
        document
    }

    /// Tokens and sentences alone: no tags, arcs or lemmas.
    pub fn split(text: &'t str, blocks: &[Range<usize>]) -> Self {
        let mut document = Self {
            text,
            ..Self::default()
        };
        if u32::try_from(text.len()).is_ok() {
            for (block, range) in blocks.iter().enumerate() {
                if text.get(range.clone()).is_some() {
                    document.cut(block, range.clone());
                }
            }
        }
        document
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.start.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.start.is_empty()
    }

    /// The word as the text has it.
    pub fn word(&self, token: TokenId) -> &'t str {
        let range = self
            .start
            .get(token)
            .zip(self.end.get(token))
            .map(|(s, e)| *s as usize..*e as usize);
        range.and_then(|r| self.text.get(r)).unwrap_or_default()
    }

    /// The word in lower case and with straight apostrophes.
    pub fn lower(&self, token: TokenId) -> &str {
        self.lower.get(token).map_or("", |id| self.strings.get(*id))
    }

    /// The dictionary form, in lower case.
    pub fn lemma(&self, token: TokenId) -> &str {
        self.lemma.get(token).map_or("", |id| self.strings.get(*id))
    }

    /// Part of speech; [`Upos::X`] where there is no token.
    pub fn upos(&self, token: TokenId) -> Upos {
        self.upos.get(token).copied().unwrap_or_default()
    }

    /// English tag; [`Xpos::Sym`] where there is no token.
    pub fn xpos(&self, token: TokenId) -> Xpos {
        self.xpos.get(token).copied().unwrap_or_default()
    }

    /// Relation to the head; [`Rel::Dep`] where there is no token.
    pub fn rel(&self, token: TokenId) -> Rel {
        self.rel.get(token).copied().unwrap_or_default()
    }

    /// The token that this one depends on; none at the root of a sentence.
    pub fn head(&self, token: TokenId) -> Option<TokenId> {
        let head = *self.head.get(token)? as usize;
        (head != token).then_some(head)
    }

    /// The tokens that depend on this one, in text order.
    pub fn children(&self, token: TokenId) -> impl Iterator<Item = TokenId> + '_ {
        let entry = |list: &[u32], at: TokenId| list.get(at).filter(|t| **t != NONE).map(|t| *t as usize);
        std::iter::successors(entry(&self.first_child, token), move |child| {
            entry(&self.next_sibling, *child)
        })
    }

    /// The first child with this relation.
    pub fn child(&self, token: TokenId, rel: Rel) -> Option<TokenId> {
        self.children(token).find(|child| self.rel(*child) == rel)
    }

    /// The token with all that depends on it: from its left edge to its right edge (no arcs cross).
    pub fn subtree(&self, token: TokenId) -> Range<TokenId> {
        match (self.left.get(token), self.right.get(token)) {
            (Some(left), Some(right)) => *left as usize..*right as usize + 1,
            _ => 0..0,
        }
    }

    /// Index in [`Document::sentences`] of the sentence that holds a token; 0 where there is no token.
    pub fn sentence_of(&self, token: TokenId) -> usize {
        self.sentence.get(token).map_or(0, |s| *s as usize)
    }

    /// The root of a sentence.
    pub fn root(&self, sentence: usize) -> Option<TokenId> {
        self.sentences
            .get(sentence)?
            .tokens
            .clone()
            .find(|token| self.head(*token).is_none())
    }

    /// From the first byte of the first token to the last byte of the last one; empty for an empty range.
    pub fn bytes(&self, tokens: Range<TokenId>) -> Range<usize> {
        let last = tokens
            .end
            .min(self.len())
            .checked_sub(1)
            .filter(|last| *last >= tokens.start);
        match (self.start.get(tokens.start), last.and_then(|t| self.end.get(t))) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    /// Appends one block's tokens and sentences.
    fn cut(&mut self, block: usize, range: Range<usize>) {
        let base = self.start.len();
        tokens::tokenize(self.text, range, &mut self.start, &mut self.end);
        let (Some(start), Some(end)) = (self.start.get(base..), self.end.get(base..)) else {
            return;
        };
        let mut firsts = Vec::new();
        sentences::split(
            &sentences::Tokens {
                text: self.text,
                start,
                end,
            },
            &mut firsts,
        );
        for (index, first) in firsts.iter().enumerate() {
            let tokens = base + first..firsts.get(index + 1).map_or(self.start.len(), |next| base + next);
            let bytes = self.bytes(tokens.clone());
            self.sentence.resize(tokens.end, self.sentences.len() as u32);
            self.sentences.push(Sentence { tokens, bytes, block });
        }
    }

    /// Tags, arcs and lemmas.
    fn annotate(&mut self, model: &Model) {
        let count = self.len();
        self.upos.reserve(count);
        self.xpos.reserve(count);
        self.head.reserve(count);
        self.rel.reserve(count);
        let mut space = Workspace::default();
        for at in 0..self.sentences.len() {
            let Some(tokens) = self.sentences.get(at).map(|s| s.tokens.clone()) else {
                continue;
            };
            space.read(model, tokens.clone().map(|token| self.word(token)));
            for (offset, token) in tokens.clone().enumerate() {
                let tag = space
                    .tags
                    .get(offset)
                    .and_then(|tag| model.tags.get(*tag as usize));
                let (upos, xpos) = tag.copied().unwrap_or_default();
                self.upos.push(upos);
                self.xpos.push(xpos);
                let (head, rel) = space.arcs.get(offset).copied().unwrap_or((NONE, Rel::Root));
                let outside = head as usize >= tokens.len();
                self.head.push(if outside {
                    token
                } else {
                    tokens.start + head as usize
                } as u32);
                self.rel.push(if outside { Rel::Root } else { rel });
                let lower = space.lower(self.word(token));
                let lemma = lemma::lemma(lower, upos, xpos);
                let id = self.strings.intern(lower);
                self.lower.push(id);
                self.lemma
                    .push(if lemma.stem.len() == lower.len() && lemma.ending.is_empty() {
                        id
                    } else {
                        self.strings.intern_joined(lemma.stem, lemma.ending)
                    });
            }
        }
    }

    /// Lists of children and edges of subtrees, from the heads.
    fn link(&mut self) {
        let count = self.len();
        self.first_child = vec![NONE; count];
        self.next_sibling = vec![NONE; count];
        self.left = (0..count as u32).collect();
        self.right = self.left.clone();
        for token in (0..count).rev() {
            let Some(head) = self.head(token) else { continue };
            if let (Some(first), Some(next)) =
                (self.first_child.get_mut(head), self.next_sibling.get_mut(token))
            {
                *next = std::mem::replace(first, token as u32);
            }
        }
        // A token's left edge reaches up to all its ancestors on the right. In text order the first edge that an
        // ancestor gets is its last, so every token is set once.
        for token in 0..count {
            let edge = self.left.get(token).copied().unwrap_or_default();
            let mut above = self.head(token);
            while let Some(left) = above
                .and_then(|t| self.left.get_mut(t))
                .filter(|left| **left > edge)
            {
                *left = edge;
                above = above.and_then(|t| self.head(t));
            }
        }
        for token in (0..count).rev() {
            let edge = self.right.get(token).copied().unwrap_or_default();
            let mut above = self.head(token);
            while let Some(right) = above
                .and_then(|t| self.right.get_mut(t))
                .filter(|right| **right < edge)
            {
                *right = edge;
                above = above.and_then(|t| self.head(t));
            }
        }
    }
}
