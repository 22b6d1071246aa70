//! The second of two joined clauses, whose subject was taken for a second verb.
//!
//! Comes in: a sentence's arcs with its tags. Goes out: the same, the second clause resting on its verb. Does not: look
//! at words.

use super::Arc;
use super::tree::{SUBJECTS, Tree};
use crate::tags::{Rel, Upos, Xpos};

/// "Two were killed and 20 others injured in the blast", "two died and dozens were hurt": a noun joined to a verb is the
/// subject of the verb behind it.
pub fn seat_joined_subjects(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    for noun in 2..tags.len() {
        let first = tree.head(noun);
        // What has a conjunction of its own is joined, whatever the arc above it says.
        let joined = first < noun
            && tree.upos(first) == Some(Upos::Verb)
            && tree.has(first, &SUBJECTS)
            && tree.is_nominal(noun);
        let Some(link) = tree.child(noun, &|at, rel| joined && rel == Rel::Cc && at < noun) else {
            continue;
        };
        let Some((verb, passive)) = left_out(&tree, first, noun).or_else(|| told(&tree, first, noun)) else {
            continue;
        };
        if tree.head(first) == verb {
            tree.promote(first, verb);
        }
        tree.put(verb, first, Rel::Conj);
        tree.put(noun, verb, if passive { Rel::NsubjPass } else { Rel::Nsubj });
        tree.put(link, verb, Rel::Cc);
        tree.gather(noun, verb);
    }
}

/// "and 20 others injured": the participle behind the noun, where the first clause has the auxiliary of both.
fn left_out(tree: &Tree, first: usize, noun: usize) -> Option<(usize, bool)> {
    let verb = noun + 1;
    let below = tree.head(verb) == noun && tree.rel(verb) == Rel::Acl
        || tree.head(verb) == first && matches!(tree.rel(verb), Rel::Advcl | Rel::Ccomp | Rel::Conj);
    let bare = tree.xpos(verb) == Some(Xpos::Vbn) && !tree.has(verb, &SUBJECTS);
    (bare && below && tree.has(first, &[Rel::AuxPass])).then_some((verb, true))
}

/// "and dozens were hurt": a finite predicate without a subject of its own.
fn told(tree: &Tree, first: usize, noun: usize) -> Option<(usize, bool)> {
    let auxiliary = noun + 1;
    let verb = tree.head(auxiliary);
    let helps = matches!(tree.rel(auxiliary), Rel::Aux | Rel::AuxPass | Rel::Cop);
    let near = [noun, first].contains(&tree.head(verb)) || tree.head(first) == verb;
    let below = near && !tree.has(verb, &SUBJECTS);
    (helps && verb > auxiliary && below).then(|| (verb, tree.has(verb, &[Rel::AuxPass])))
}
