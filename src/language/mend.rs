//! Arcs that the parser's model is known to get wrong, set right by rules.
//!
//! Comes in: a sentence's arcs without its punctuation's, with tags and forms. Goes out: the same, a few of them
//! changed. Does not: cross arcs, or touch what the rules do not name. A rule acts only where grammar leaves no
//! other reading that news would print.

use crate::forms::{self, Form};
use crate::tags::{Rel, Upos, Xpos};

/// A word's head in the sentence (anything beyond the sentence for the root), and how it depends on it.
pub type Arc = (u32, Rel);

/// "attacked two villages on Monday": a weekday behind an object dates the verb, not the thing.
pub fn date_verbs(arcs: &mut [Arc], forms: &[Form]) {
    const WEEKDAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let weekday = |form: &Form| WEEKDAYS.iter().any(|day| forms::hash(day) == form.word);
    for at in 0..arcs.len() {
        let Some((thing, Rel::Nmod)) = arcs.get(at).copied() else {
            continue;
        };
        let Some((verb, Rel::Obj)) = arcs.get(thing as usize).copied() else {
            continue;
        };
        let behind = (verb as usize) < thing as usize && (thing as usize) < at;
        // What else hangs on the thing further on would be cut off from it.
        let last = arcs
            .iter()
            .skip(at + 1)
            .all(|(head, rel)| *head != thing || *rel == Rel::Punct);
        if behind
            && last
            && forms.get(at).is_some_and(weekday)
            && let Some(arc) = arcs.get_mut(at)
        {
            *arc = (verb, Rel::Obl);
        }
    }
}

/// "said two of its soldiers had been wounded": the noun phrase right before a finite auxiliary is the subject of a
/// verb that has none, whatever else it was hung on.
pub fn seat_subjects(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    for verb in 0..arcs.len() {
        if let Some((top, rel)) = lost_subject(arcs, tags, verb)
            && let Some(arc) = arcs.get_mut(top)
        {
            *arc = (verb as u32, rel);
        }
    }
}

fn lost_subject(arcs: &[Arc], tags: &[(Upos, Xpos)], verb: usize) -> Option<(usize, Rel)> {
    let upos = |at: usize| tags.get(at).map(|tag| tag.0);
    let arc = |at: usize| arcs.get(at).copied();
    if upos(verb) != Some(Upos::Verb)
        || matches!(arc(verb)?.1, Rel::Acl | Rel::AclRelcl | Rel::Amod | Rel::Xcomp)
    {
        return None;
    }
    let subject = |(head, rel): &Arc| {
        *head as usize == verb
            && matches!(
                rel,
                Rel::Nsubj | Rel::NsubjPass | Rel::NsubjOuter | Rel::Csubj | Rel::CsubjPass | Rel::Expl
            )
    };
    if arcs.iter().any(subject) {
        return None;
    }
    let mut first = verb;
    let (mut finite, mut passive) = (false, false);
    while let Some((head, rel)) = first.checked_sub(1).and_then(arc) {
        if head as usize != verb || !matches!(rel, Rel::Aux | Rel::AuxPass | Rel::Advmod) {
            break;
        }
        first -= 1;
        passive |= rel == Rel::AuxPass;
        finite |=
            rel != Rel::Advmod && matches!(tags.get(first)?.1, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    }
    let nominal = |at: usize| matches!(upos(at), Some(Upos::Noun | Upos::Propn | Upos::Num));
    let mut top = first.checked_sub(1).filter(|at| finite && nominal(*at))?;
    // Up to the noun that the phrase rests on: "two" of "two of its soldiers".
    while let Some((head, rel)) = arc(top) {
        let head = head as usize;
        let inner = matches!(
            rel,
            Rel::Nmod | Rel::NmodPoss | Rel::Compound | Rel::Flat | Rel::Nummod | Rel::Amod | Rel::Appos
        );
        let plain = |at: usize| {
            !matches!(
                upos(at),
                Some(Upos::Cconj | Upos::Sconj | Upos::Punct | Upos::Verb | Upos::Aux)
            )
        };
        if !inner || head >= top || !nominal(head) || !(head + 1..top).all(plain) {
            break;
        }
        top = head;
    }
    let left = leftmost(arcs, top);
    let preposition = |at: usize| arc(at).is_some_and(|(h, r)| h as usize == top && r == Rel::Case);
    let hung_inside = (left..first).contains(&(arc(verb)?.0 as usize));
    let elsewhere = arc(top)?.0 as usize;
    let free = elsewhere < left && !(left..top).any(preposition) && !hung_inside;
    let is_subject = matches!(arc(top)?.1, Rel::Nsubj | Rel::NsubjPass | Rel::Root);
    let rel = if passive { Rel::NsubjPass } else { Rel::Nsubj };
    (free && !is_subject).then_some((top, rel))
}

/// The first word of what hangs on a word, as far as it stands in one piece to its left.
fn leftmost(arcs: &[Arc], top: usize) -> usize {
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
struct Tree<'a> {
    arcs: &'a mut [Arc],
    tags: &'a [(Upos, Xpos)],
}

impl Tree<'_> {
    fn upos(&self, at: usize) -> Option<Upos> {
        self.tags.get(at).map(|tag| tag.0)
    }

    fn xpos(&self, at: usize) -> Option<Xpos> {
        self.tags.get(at).map(|tag| tag.1)
    }

    fn rel(&self, at: usize) -> Rel {
        self.arcs.get(at).map_or(Rel::Dep, |arc| arc.1)
    }

    fn head(&self, at: usize) -> usize {
        self.arcs.get(at).map_or(usize::MAX, |arc| arc.0 as usize)
    }

    fn child(&self, of: usize, wanted: &dyn Fn(usize, Rel) -> bool) -> Option<usize> {
        (0..self.arcs.len()).find(|at| self.head(*at) == of && wanted(*at, self.rel(*at)))
    }

    fn has(&self, of: usize, rels: &[Rel]) -> bool {
        self.child(of, &|_, rel| rels.contains(&rel)).is_some()
    }

    fn is_nominal(&self, at: usize) -> bool {
        matches!(self.upos(at), Some(Upos::Noun | Upos::Propn | Upos::Num))
    }

    fn is_finite(&self, at: usize) -> bool {
        let own = matches!(self.xpos(at), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp));
        let helped = |c: usize, rel: Rel| {
            matches!(rel, Rel::Aux | Rel::AuxPass)
                && matches!(self.xpos(c), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
        };
        self.upos(at) == Some(Upos::Verb) && (own || self.child(at, &helped).is_some())
    }

    fn put(&mut self, at: usize, head: usize, rel: Rel) {
        if let Some(slot) = self.arcs.get_mut(at) {
            *slot = (u32::try_from(head).unwrap_or(u32::MAX), rel);
        }
    }

    /// What stands behind a verb and hung on a word before it hangs on the verb.
    fn gather(&mut self, from: usize, verb: usize) {
        for arc in self.arcs.iter_mut().skip(verb + 1) {
            if arc.0 as usize == from {
                arc.0 = verb as u32;
            }
        }
    }

    /// Gives a verb the place that a word before it had.
    fn promote(&mut self, verb: usize, over: usize) {
        if let (Some(arc), Some(slot)) = (self.arcs.get(over).copied(), self.arcs.get_mut(verb)) {
            *slot = arc;
        }
    }
}

const SUBJECTS: [Rel; 2] = [Rel::Nsubj, Rel::NsubjPass];
const LOWER: [Rel; 4] = [Rel::Ccomp, Rel::Conj, Rel::Advcl, Rel::Parataxis];

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

/// "as a strike by cabin crew forced the firm": the noun phrase behind a conjunction that may also be a preposition
/// is the subject of the finite verb right behind it, if that has none. "some were stranded": so is a bare quantity.
pub fn seat_marked_subjects(arcs: &mut [Arc], tags: &[(Upos, Xpos)], forms: &[Form]) {
    const MARKS: [&str; 6] = ["as", "after", "before", "since", "until", "than"];
    let mut tree = Tree { arcs, tags };
    for verb in 1..tags.len() {
        let subjectless =
            tree.is_finite(verb) && !tree.has(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Csubj, Rel::Expl]);
        if !subjectless {
            continue;
        }
        let passive = tree.has(verb, &[Rel::AuxPass]);
        let seat = if passive { Rel::NsubjPass } else { Rel::Nsubj };
        let quantity = tree.child(verb, &|at, rel| at < verb && rel == Rel::Det);
        if let Some(quantity) = quantity {
            tree.put(quantity, verb, seat);
            continue;
        }
        let loose = matches!(
            tree.rel(verb),
            Rel::Parataxis | Rel::Dep | Rel::List | Rel::Acl | Rel::Advcl | Rel::Ccomp
        ) && !tree.has(verb, &[Rel::Mark, Rel::Cc, Rel::Aux, Rel::AuxPass]);
        if !loose || !tree.is_nominal(verb - 1) {
            continue;
        }
        let mut top = verb - 1;
        for _ in 0..8 {
            let head = tree.head(top);
            let inner = matches!(
                tree.rel(top),
                Rel::Nmod | Rel::Compound | Rel::Flat | Rel::NmodPoss | Rel::Appos
            );
            if !inner || head >= top || !tree.is_nominal(head) {
                break;
            }
            top = head;
        }
        let mark = tree.child(top, &|at, rel| at < top && rel == Rel::Case);
        let named = mark.filter(|m| {
            let word = forms.get(*m).map_or(0, |f| f.word);
            MARKS.iter().any(|mark| forms::hash(mark) == word)
        });
        let above = tree.head(top);
        if let (Some(mark), true) = (named, above < top && tree.rel(top) == Rel::Obl) {
            tree.put(mark, verb, Rel::Mark);
            tree.put(top, verb, Rel::Nsubj);
            tree.put(verb, above, Rel::Advcl);
        }
    }
}

/// "denied that the train was speeding, said …": a clause with "that" right behind a verb is that verb's.
pub fn seat_that_clauses(arcs: &mut [Arc], tags: &[(Upos, Xpos)], forms: &[Form]) {
    let that = forms::hash("that");
    let mut tree = Tree { arcs, tags };
    for mark in 1..tags.len() {
        let word = forms.get(mark).map_or(0, |f| f.word);
        let before = mark - 1;
        if word != that || tree.rel(mark) != Rel::Mark || tree.upos(before) != Some(Upos::Verb) {
            continue;
        }
        let clause = tree.head(mark);
        let elsewhere = tree.head(clause) != before && tree.head(clause) < tags.len();
        if clause > mark && elsewhere && tree.rel(clause) == Rel::Advcl && !tree.has(before, &[Rel::Ccomp]) {
            tree.put(clause, before, Rel::Ccomp);
        }
    }
}

/// "the gap in reporting was caused": a verb has one subject, and the noun behind a preposition belongs to it.
pub fn join_subjects(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    for second in 2..tags.len() {
        let mark = second - 1;
        let verb = tree.head(second);
        let both = SUBJECTS.contains(&tree.rel(second))
            && tree.rel(mark) == Rel::Mark
            && tree.xpos(mark) == Some(Xpos::In)
            && tree.head(mark) == verb
            && verb > second;
        let first = tree.child(verb, &|at, rel| SUBJECTS.contains(&rel) && at < mark);
        if let (true, Some(first)) = (both, first) {
            tree.put(second, first, Rel::Nmod);
            tree.put(mark, second, Rel::Case);
        }
    }
}

/// "a rail workers' union": the noun behind a possessor is the phrase's, and the one before it part of its name.
pub fn join_possessors(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    for owner in 1..tags.len() {
        let (before, noun) = (owner - 1, tree.head(owner));
        let torn = tree.rel(owner) == Rel::NmodPoss
            && noun > owner
            && noun < tags.len()
            && tree.rel(noun) == Rel::Nmod
            && tree.head(noun) == before
            && tree.is_nominal(before)
            && !tree.has(noun, &[Rel::Case]);
        if torn {
            tree.promote(noun, before);
            for at in 0..tags.len() {
                if tree.head(at) == before && (at < before || at > noun) {
                    let rel = tree.rel(at);
                    tree.put(at, noun, rel);
                }
            }
            tree.put(before, owner, Rel::Compound);
        }
    }
}

/// "would not accept "a cut by stealth"": a noun phrase in quotation marks right behind a verb is its object.
pub fn seat_quoted_objects(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    for noun in 2..tags.len() {
        let loose = matches!(
            arcs.get(noun),
            Some((_, Rel::Parataxis | Rel::Dep | Rel::Discourse))
        );
        let nominal = matches!(tags.get(noun), Some((Upos::Noun | Upos::Propn, _)));
        if !loose || !nominal {
            continue;
        }
        let left = leftmost(arcs, noun);
        let Some(verb) = left.checked_sub(2) else { continue };
        let quoted = matches!(tags.get(left - 1), Some((Upos::Punct, Xpos::OpenQuote)));
        let mut tree = Tree { arcs, tags };
        let full = tree.has(verb, &[Rel::Obj, Rel::Ccomp, Rel::AuxPass, Rel::Xcomp]);
        if quoted && tree.upos(verb) == Some(Upos::Verb) && !full {
            tree.put(noun, verb, Rel::Obj);
        }
    }
}
