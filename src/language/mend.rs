//! Arcs that the parser's model is known to get wrong, set right by rules.
//!
//! Comes in: a sentence's arcs without its punctuation's, with tags and forms. Goes out: the same, a few of them
//! changed. Does not: cross arcs, or touch what the rules do not name. A rule acts only where grammar leaves no
//! other reading that news would print.

use crate::forms::{self, Form};
use crate::tags::{Rel, Upos, Xpos};

/// A word's head in the sentence (anything beyond the sentence for the root), and how it depends on it.
pub type Arc = (u32, Rel);

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// "attacked two villages on Monday": a weekday behind an object dates the verb, not the thing.
pub fn date_verbs(arcs: &mut [Arc], forms: &[Form]) {
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

/// "which on Tuesday morning had spoken": a time of a weekday is nobody who acts.
pub fn unseat_times(arcs: &mut [Arc], forms: &[Form]) {
    const PARTS: [&str; 4] = ["morning", "evening", "afternoon", "night"];
    let is = |at: usize, words: &[&str]| {
        let word = forms.get(at).map_or(0, |f| f.word);
        words.iter().any(|w| forms::hash(w) == word)
    };
    for at in 2..arcs.len() {
        let dated = is(at, &PARTS) && is(at - 1, &WEEKDAYS) && is(at - 2, &["on", "since", "by"]);
        if let Some(arc) = arcs.get_mut(at).filter(|arc| dated && SUBJECTS.contains(&arc.1)) {
            arc.1 = Rel::Obl;
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

/// "as a strike by cabin crew forced the firm": the noun phrase behind a conjunction that may also be a preposition
/// is the subject of the finite verb right behind it, if that has none. "some were stranded": so is a bare quantity.
pub fn seat_marked_subjects(arcs: &mut [Arc], tags: &[(Upos, Xpos)], forms: &[Form]) {
    const MARKS: [&str; 6] = ["as", "after", "before", "since", "until", "than"];
    let mut tree = Tree { arcs, tags };
    let is_mark = |at: usize| {
        let word = forms.get(at).map_or(0, |f| f.word);
        MARKS.iter().any(|mark| forms::hash(mark) == word)
    };
    for verb in 1..tags.len() {
        // "flights were cancelled as pilots began": a finite verb is no other's subject.
        let outer = tree.child(verb, &|at, rel| {
            at < verb && SUBJECTS.contains(&rel) && tree.is_finite(at) && !tree.has(at, &[Rel::Mark])
        });
        if let Some(outer) = outer {
            let own = tree.child(outer, &|at, rel| {
                let marked = tree
                    .child(at, &|c, rel| c < at && rel == Rel::Case && is_mark(c))
                    .is_some();
                at > outer && at < verb && rel == Rel::Obl && marked
            });
            if let Some(own) = own {
                let mark = tree.child(own, &|c, rel| c < own && rel == Rel::Case && is_mark(c));
                tree.promote(outer, verb);
                tree.put(verb, outer, Rel::Advcl);
                tree.put(own, verb, Rel::Nsubj);
                if let Some(mark) = mark {
                    tree.put(mark, verb, Rel::Mark);
                }
            }
            continue;
        }
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
        let named = mark.filter(|m| is_mark(*m));
        let above = tree.head(top);
        if let (Some(mark), true) = (named, above < top && tree.rel(top) == Rel::Obl) {
            tree.put(mark, verb, Rel::Mark);
            tree.put(top, verb, Rel::Nsubj);
            tree.put(verb, above, Rel::Advcl);
        }
    }
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
        let joins = matches!(tree.upos(nearest + 1), Some(Upos::Cconj | Upos::Adv));
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

/// "refused to concede, …, and accused the television": behind a conjunction and without a subject of its own a verb
/// goes on with that of the one before.
pub fn join_verbs(arcs: &mut [Arc], tags: &[(Upos, Xpos)]) {
    let mut tree = Tree { arcs, tags };
    for verb in 1..tags.len() {
        let head = tree.head(verb);
        let beside = tree.rel(verb) == Rel::Parataxis
            && tree.upos(verb) == Some(Upos::Verb)
            && head < verb
            && tree.upos(head) == Some(Upos::Verb);
        let joined = tree.child(verb, &|at, rel| {
            rel == Rel::Cc && tree.upos(at) == Some(Upos::Cconj)
        });
        if beside && joined.is_some() && !tree.has(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Expl]) {
            tree.put(verb, head, Rel::Conj);
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

/// "wrote in an opinion that the order was void": what stands in a paper, or was said on a day, is the verb's.
pub fn lift_that_clauses(arcs: &mut [Arc], tags: &[(Upos, Xpos)], forms: &[Form]) {
    const WITHIN: [&str; 4] = ["in", "at", "on", "during"];
    const OWN: [&str; 10] = [
        "grounds",
        "ground",
        "basis",
        "condition",
        "event",
        "hope",
        "belief",
        "assumption",
        "fact",
        "fear",
    ];
    let is = |at: usize, words: &[&str]| {
        let word = forms.get(at).map_or(0, |f| f.word);
        words.iter().any(|w| forms::hash(w) == word)
    };
    let mut tree = Tree { arcs, tags };
    for mark in 1..tags.len() {
        let clause = tree.head(mark);
        let told = tree.rel(mark) == Rel::Mark && is(mark, &["that"]) && tree.rel(clause) == Rel::Acl;
        let noun = tree.head(clause);
        if !told || clause < mark || noun >= mark || is(noun, &OWN) {
            continue;
        }
        let verb = tree.head(noun);
        let within = tree
            .child(noun, &|at, rel| rel == Rel::Case && is(at, &WITHIN))
            .is_some();
        let free = !tree.has(verb, &[Rel::Obj, Rel::Ccomp, Rel::AuxPass]);
        if within && free && verb < noun && tree.rel(noun) == Rel::Obl && tree.upos(verb) == Some(Upos::Verb)
        {
            tree.put(clause, verb, Rel::Ccomp);
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

/// "began a strike": a noun with an article right behind a verb that makes nothing of its subject is its object.
pub fn seat_objects(arcs: &mut [Arc], tags: &[(Upos, Xpos)], forms: &[Form]) {
    const MAKING: [&str; 16] = [
        "become", "became", "becomes", "remain", "remained", "remains", "stay", "stayed", "seem", "seemed",
        "make", "made", "prove", "proved", "call", "called",
    ];
    let mut tree = Tree { arcs, tags };
    for noun in 1..tags.len() {
        let verb = tree.head(noun);
        let taken = tree.rel(noun) == Rel::Xcomp
            && tree.upos(noun) == Some(Upos::Noun)
            && verb < noun
            && matches!(tree.xpos(verb), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp))
            && leftmost(tree.arcs, noun) == verb + 1
            && tree.has(noun, &[Rel::Det])
            && !tree.has(verb, &[Rel::Obj, Rel::AuxPass]);
        let word = forms.get(verb).map_or(0, |f| f.word);
        if taken && !MAKING.iter().any(|making| forms::hash(making) == word) {
            tree.put(noun, verb, Rel::Obj);
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
