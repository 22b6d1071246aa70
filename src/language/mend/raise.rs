//! Sentences that were made to rest on something else than their verb.
//!
//! Comes in: a sentence's arcs with its tags. Goes out: the same, its finite verb above the noun, the participle or
//! the insertion that stands before it. Does not: look at words.

use super::Arc;
use super::tree::{LOWER, SUBJECTS, Tree, leftmost};
use crate::tags::{Rel, Upos, Xpos};

/// A sentence rests on its finite verb, not on the noun or the participle before it.
pub fn raise_verbs(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    let end = tags.len();
    let top = |tree: &Tree, at: usize| {
        tree.upos(at) != Some(Upos::Punct) && (tree.head(at) >= end || tree.rel(at) == Rel::Dislocated)
    };
    for at in 0..end {
        if top(&tree, at) {
            raise_over_noun(&mut tree, at);
            raise_over_object(&mut tree, at);
        }
    }
    if let Some(root) = (0..end).find(|at| tree.upos(*at) != Some(Upos::Punct) && tree.head(*at) >= end) {
        raise_over_participle(&mut tree, root);
    }
}

/// "A ferry carrying 240 people sank", "The number of people held since the vote rose": what stands between a
/// participle and the verb is the participle's.
fn raise_over_noun(tree: &mut Tree, noun: usize) {
    if !tree.is_nominal(noun) || tree.has(noun, &[Rel::Cop]) {
        return;
    }
    let participle = |tree: &Tree, at: usize| matches!(tree.xpos(at), Some(Xpos::Vbg | Xpos::Vbn));
    let below = |of: usize| tree.child(of, &|at, rel| at > of && rel == Rel::Acl && participle(tree, at));
    let part = tree.child(noun, &|at, rel| at > noun && rel == Rel::Nmod);
    let Some(modifier) = below(noun).or_else(|| part.and_then(below)) else {
        return;
    };
    let verb = tree.child(modifier, &|at, rel| {
        at > modifier && LOWER.contains(&rel) && tree.is_finite(at) && !tree.has(at, &[Rel::Cc])
    });
    let Some(verb) = verb else { return };
    let taken = tree.child(verb, &|at, rel| {
        SUBJECTS.contains(&rel) && modifier < at && at < verb
    });
    let Some(taken) = taken else { return };
    let mark = tree.child(verb, &|at, rel| rel == Rel::Mark && at < taken);
    let prepositional = mark.is_some_and(|m| m == modifier + 1 && tree.xpos(m) == Some(Xpos::In));
    let object = tree.child(modifier, &|at, rel| rel == Rel::Obj && at < taken);
    if mark.is_some() && !prepositional || mark.is_none() && object.is_some() {
        return;
    }
    let passive = tree.has(verb, &[Rel::AuxPass]);
    match mark {
        Some(mark) => {
            tree.put(mark, taken, Rel::Case);
            tree.put(taken, modifier, Rel::Obl);
        }
        None => tree.put(taken, modifier, Rel::Obj),
    }
    tree.promote(verb, noun);
    if tree.rel(verb) == Rel::Dislocated {
        tree.put(verb, tree.head(verb), Rel::Parataxis);
    }
    tree.put(noun, verb, if passive { Rel::NsubjPass } else { Rel::Nsubj });
    for from in [Some(noun), Some(modifier), part].into_iter().flatten() {
        tree.gather(from, verb);
    }
}

/// "The airport advised travellers to stay": a finite verb never describes its object.
fn raise_over_object(tree: &mut Tree, noun: usize) {
    let described = |at: usize, rel: Rel| {
        at < noun && rel == Rel::Amod && matches!(tree.xpos(at), Some(Xpos::Vbd | Xpos::Vbz))
    };
    let Some(verb) = tree.child(noun, &described).filter(|_| tree.is_nominal(noun)) else {
        return;
    };
    let Some(subject) = tree.child(noun, &|at, rel| at < verb && rel == Rel::Nsubj) else {
        return;
    };
    let infinitive = tree.child(noun, &|at, rel| {
        at > noun && rel == Rel::Acl && tree.has(at, &[Rel::Mark])
    });
    tree.promote(verb, noun);
    tree.put(noun, verb, Rel::Obj);
    for at in 0..=subject {
        if tree.head(at) == noun {
            let rel = tree.rel(at);
            tree.put(at, verb, rel);
        }
    }
    if let Some(infinitive) = infinitive {
        tree.put(infinitive, verb, Rel::Xcomp);
    }
}

/// "The union, which seeks a rise backdated to January, called …": a bare participle is no sentence's verb.
fn raise_over_participle(tree: &mut Tree, root: usize) {
    let bare = tree.xpos(root) == Some(Xpos::Vbn) && !tree.has(root, &[Rel::Aux, Rel::AuxPass, Rel::Cop]);
    let first = tree.child(root, &|at, rel| at < root && SUBJECTS.contains(&rel));
    let noun = root
        .checked_sub(1)
        .filter(|n| tree.is_nominal(*n) && Some(*n) != first);
    let (Some(first), Some(noun), true) = (first, noun, bare) else {
        return;
    };
    let verb = tree.child(root, &|at, rel| {
        at > root
            && LOWER.contains(&rel)
            && matches!(tree.xpos(at), Some(Xpos::Vbd | Xpos::Vbz))
            && !tree.has(at, &[Rel::Mark, Rel::Cc, Rel::Nsubj, Rel::NsubjPass])
    });
    let Some(verb) = verb else { return };
    tree.promote(verb, root);
    tree.put(root, noun, Rel::Acl);
    for at in 0..noun {
        if tree.head(at) == root {
            let rel = tree.rel(at);
            tree.put(at, verb, rel);
        }
    }
    tree.put(first, verb, Rel::Nsubj);
    tree.gather(root, verb);
}

/// "The airport, whose runway is under water, is closed": a comma right before a finite verb ends what was inserted
/// behind its subject.
pub fn close_insertions(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    for first in 2..tags.len() {
        let finite = matches!(
            tree.xpos(first),
            Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
        ) && matches!(tree.upos(first), Some(Upos::Verb | Upos::Aux));
        if finite
            && tree.xpos(first - 1) == Some(Xpos::Comma)
            && let Some(opening) = opening_of(&tree, first - 1)
        {
            close_insertion(&mut tree, opening, first);
        }
    }
}

/// How far back the comma is looked for that opens what another closes.
const INSERTED: usize = 32;

/// The comma that opens what the comma at `closing` closes: a relative clause, or words without a verb.
fn opening_of(tree: &Tree, closing: usize) -> Option<usize> {
    let from = closing.saturating_sub(INSERTED);
    let barred = |at: usize| {
        matches!(
            tree.xpos(at),
            Some(Xpos::Stop | Xpos::Colon | Xpos::OpenQuote | Xpos::CloseQuote)
        )
    };
    let open = |at: &usize| !barred(*at);
    let run = || (from..closing).rev().take_while(open);
    let comma = |at: usize| tree.xpos(at) == Some(Xpos::Comma);
    let relative = |at: &usize| {
        comma(*at)
            && matches!(
                tree.xpos(at + 1),
                Some(Xpos::Wdt | Xpos::Wp | Xpos::WpPoss | Xpos::Wrb)
            )
    };
    let opening = run().find(relative).or_else(|| {
        let verbal = |at: usize| {
            matches!(tree.upos(at), Some(Upos::Verb | Upos::Aux))
                && matches!(tree.xpos(at), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
        };
        let nearest = run().find(|at| comma(*at))?;
        let measure = tree.upos(nearest + 2) == Some(Upos::Num);
        let joins = match tree.upos(nearest + 1) {
            Some(Upos::Adv) => !measure,
            first => first == Some(Upos::Cconj),
        };
        (!joins && !(nearest..closing).any(verbal)).then_some(nearest)
    })?;
    let noun = opening >= 1 && (tree.is_nominal(opening - 1) || tree.xpos(opening - 1) == Some(Xpos::Prp));
    (noun && closing > opening + 1).then_some(opening)
}

fn close_insertion(tree: &mut Tree, opening: usize, first: usize) {
    let verb = match tree.upos(first) {
        Some(Upos::Aux) if tree.head(first) > first && tree.head(first) < tree.tags.len() => tree.head(first),
        _ => first,
    };
    let mut top = opening - 1;
    for _ in 0..12 {
        let head = tree.head(top);
        let inner = matches!(
            tree.rel(top),
            Rel::Nmod | Rel::Compound | Rel::Flat | Rel::NmodPoss | Rel::Amod | Rel::NmodDesc | Rel::Nummod
        );
        if !inner || head >= opening || !tree.is_nominal(head) || tree.has(head, &[Rel::Cop]) {
            break;
        }
        top = head;
    }
    let inside = opening + 1..first - 1;
    let seated = |at: usize, rel: Rel| {
        SUBJECTS.contains(&rel) && (at == top || at >= first || at < top)
            || matches!(rel, Rel::Expl | Rel::Csubj)
    };
    let preposition = tree.has(top, &[Rel::Case]) && tree.head(top) < opening;
    let object = tree.rel(top) == Rel::Obj && tree.head(top) < top;
    if preposition || object || tree.child(verb, &seated).is_some() || inside.contains(&verb) {
        return;
    }
    // A noun that is another verb's subject before the insertion has its verb.
    let has_verb = SUBJECTS.contains(&tree.rel(top)) && tree.head(top) < opening;
    if has_verb {
        return;
    }
    let bounds = leftmost(tree.arcs, top)..verb;
    let mut above = tree.head(verb);
    let mut rel = tree.rel(verb);
    for outer in [top, tree.head(top)] {
        if bounds.contains(&above) && outer < tree.tags.len() {
            (above, rel) = (tree.head(outer), tree.rel(outer));
        }
    }
    // "told reporters": what follows was taken for what is described.
    if rel == Rel::Amod && above > verb && tree.is_nominal(above) {
        let object = above;
        (above, rel) = (tree.head(object), tree.rel(object));
        tree.put(object, verb, Rel::Obj);
        for at in 0..bounds.start {
            if tree.head(at) == object {
                let tie = if tree.has(at, &[Rel::Cop]) {
                    Rel::Ccomp
                } else {
                    tree.rel(at)
                };
                tree.put(at, verb, tie);
            }
        }
    }
    if bounds.contains(&above) || above == verb {
        (above, rel) = (u32::MAX as usize, Rel::Root);
    }
    let relative = matches!(
        tree.xpos(opening + 1),
        Some(Xpos::Wdt | Xpos::Wp | Xpos::WpPoss | Xpos::Wrb)
    );
    let loose: Vec<usize> = inside
        .clone()
        .filter(|at| tree.upos(*at) != Some(Upos::Punct) && !inside.contains(&tree.head(*at)))
        .collect();
    let verbal = |at: &&usize| tree.upos(**at) == Some(Upos::Verb) || tree.has(**at, &[Rel::Cop]);
    let main = loose.iter().find(verbal).or(loose.first()).copied();
    let Some(main) = main else { return };
    let tie = match tree.upos(main) {
        _ if relative => Rel::AclRelcl,
        Some(Upos::Verb) => Rel::Acl,
        Some(Upos::Noun | Upos::Propn) if !tree.has(main, &[Rel::Case]) => Rel::Appos,
        _ => Rel::Nmod,
    };
    let passive = tree.has(verb, &[Rel::AuxPass]);
    for at in loose {
        let rel = tree.rel(at);
        match at == main {
            true => tree.put(at, top, tie),
            false => tree.put(at, main, if rel == Rel::Root { Rel::Dep } else { rel }),
        }
    }
    for at in 0..tree.tags.len() {
        let head = tree.head(at);
        let strayed = at > verb && bounds.contains(&head)
            || at < bounds.start && (inside.contains(&head) || head == top);
        let joins = head == top && tree.rel(at) == Rel::Cc;
        if (strayed || joins) && at != verb && tree.upos(at) != Some(Upos::Punct) {
            let rel = tree.rel(at);
            tree.put(at, verb, rel);
        }
    }
    let rel = match rel {
        Rel::Nsubj | Rel::NsubjPass | Rel::Dislocated | Rel::Appos | Rel::AclRelcl | Rel::Acl
            if above < tree.tags.len() =>
        {
            Rel::Parataxis
        }
        _ => rel,
    };
    tree.put(verb, above, rel);
    tree.put(top, verb, if passive { Rel::NsubjPass } else { Rel::Nsubj });
}
