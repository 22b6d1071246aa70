//! A sentence's arcs while they are mended.
//!
//! Comes in: arcs and tags. Goes out: what hangs where, and arcs changed. Does not: know what is wrong with them.

use super::Arc;
use crate::tags::{Rel, Upos, Xpos};

/// The first word of what hangs on a word, as far as it stands in one piece to its left.
pub fn leftmost(arcs: &[Arc], top: usize) -> usize {
    let under = |mut at: usize| {
        for _ in 0..8 {
            match arcs.get(at) {
                Some((head, _)) if *head as usize == top => return true,
                Some((head, _)) if (*head as usize) < top => at = *head as usize,
                _ => return false,
            }
        }
        false
    };
    let mut left = top;
    while left > 0 && under(left - 1) {
        left -= 1;
    }
    left
}

/// A sentence's arcs and tags, to be asked.
pub struct Tree<'a> {
    /// The arcs, to be changed.
    pub arcs: &'a mut [Arc],
    /// The tags.
    pub tags: &'a [(Upos, Xpos)],
}

impl Tree<'_> {
    /// Part of speech.
    pub fn upos(&self, at: usize) -> Option<Upos> {
        self.tags.get(at).map(|tag| tag.0)
    }

    /// English tag.
    pub fn xpos(&self, at: usize) -> Option<Xpos> {
        self.tags.get(at).map(|tag| tag.1)
    }

    /// Relation to the head.
    pub fn rel(&self, at: usize) -> Rel {
        self.arcs.get(at).map_or(Rel::Dep, |arc| arc.1)
    }

    /// The head, beyond the sentence for the root.
    pub fn head(&self, at: usize) -> usize {
        self.arcs.get(at).map_or(usize::MAX, |arc| arc.0 as usize)
    }

    /// The first child that is wanted.
    pub fn child(&self, of: usize, wanted: &dyn Fn(usize, Rel) -> bool) -> Option<usize> {
        (0..self.arcs.len()).find(|at| self.head(*at) == of && wanted(*at, self.rel(*at)))
    }

    /// Whether a child has one of these relations.
    pub fn has(&self, of: usize, rels: &[Rel]) -> bool {
        self.child(of, &|_, rel| rels.contains(&rel)).is_some()
    }

    /// Whether it is a noun, a name or a number.
    pub fn is_nominal(&self, at: usize) -> bool {
        matches!(self.upos(at), Some(Upos::Noun | Upos::Propn | Upos::Num))
    }

    /// Whether it is a verb with a tense, its own or its auxiliary's.
    pub fn is_finite(&self, at: usize) -> bool {
        let own = matches!(self.xpos(at), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp));
        let helped = |c: usize, rel: Rel| {
            matches!(rel, Rel::Aux | Rel::AuxPass)
                && matches!(self.xpos(c), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
        };
        self.upos(at) == Some(Upos::Verb) && (own || self.child(at, &helped).is_some())
    }

    /// Hangs a word elsewhere.
    pub fn put(&mut self, at: usize, head: usize, rel: Rel) {
        if let Some(slot) = self.arcs.get_mut(at) {
            *slot = (u32::try_from(head).unwrap_or(u32::MAX), rel);
        }
    }

    /// What stands behind a verb and hung on a word before it hangs on the verb.
    pub fn gather(&mut self, from: usize, verb: usize) {
        for arc in self.arcs.iter_mut().skip(verb + 1) {
            if arc.0 as usize == from {
                arc.0 = verb as u32;
            }
        }
    }

    /// Gives a verb the place that a word before it had.
    pub fn promote(&mut self, verb: usize, over: usize) {
        if let (Some(arc), Some(slot)) = (self.arcs.get(over).copied(), self.arcs.get_mut(verb)) {
            *slot = arc;
        }
    }
}

/// Subjects, of active and passive clauses.
pub const SUBJECTS: [Rel; 2] = [Rel::Nsubj, Rel::NsubjPass];
/// Clauses that hang below another's verb.
pub const LOWER: [Rel; 4] = [Rel::Ccomp, Rel::Conj, Rel::Advcl, Rel::Parataxis];
