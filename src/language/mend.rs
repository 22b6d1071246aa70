//! Arcs that the parser's model is known to get wrong, set right by rules.
//!
//! Comes in: a sentence's arcs without its punctuation's, with tags and forms. Goes out: the same, a few of them
//! changed. Does not: cross arcs, or touch what the rules do not name. A rule acts only where grammar leaves no
//! other reading that news would print.

mod gap;
mod raise;
mod tree;

pub use gap::seat_joined_subjects;
pub use raise::{close_insertions, raise_verbs};

use crate::forms::{self, Form};
use crate::order::sort_by_key;
use crate::tags::{Rel, Upos, Xpos};
use tree::{SUBJECTS, Tree, leftmost};

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

/// Whether every word's heads lead to a root, and no two arcs cross: what hangs on a word is then one stretch of text.
/// Words of punctuation hang on nothing yet and are passed over. `marks` is scratch space.
pub fn is_sound(arcs: &[Arc], tags: &[(Upos, Xpos)], marks: &mut Vec<u32>) -> bool {
    is_tree(arcs, marks) && !arcs_cross(arcs, tags, marks)
}

fn is_tree(arcs: &[Arc], marks: &mut Vec<u32>) -> bool {
    marks.clear();
    marks.resize(arcs.len(), 0);
    for first in 0..arcs.len() {
        let round = first as u32 + 1;
        let mut at = first;
        while let Some(mark) = marks.get_mut(at) {
            if *mark == round {
                return false;
            }
            if *mark != 0 {
                break;
            }
            *mark = round;
            at = arcs.get(at).map_or(usize::MAX, |arc| arc.0 as usize);
        }
    }
    true
}

/// Whether two arcs cross, the root's being one to behind the last word. `open` is scratch space: the right ends of
/// the arcs over a word, the innermost last.
fn arcs_cross(arcs: &[Arc], tags: &[(Upos, Xpos)], open: &mut Vec<u32>) -> bool {
    let end = arcs.len() as u32;
    let is_word = |at: usize| tags.get(at).is_some_and(|tag| tag.0 != Upos::Punct);
    let ends = |at: usize| arcs.get(at).map(|arc| (at as u32, arc.0.min(end)));
    let mut spans: Vec<(u32, u32)> = (0..arcs.len())
        .filter(|at| is_word(*at))
        .filter_map(ends)
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    sort_by_key(&mut spans, |(left, right)| (*left, u32::MAX - right));
    open.clear();
    for (left, right) in spans {
        while open.last().is_some_and(|inner| *inner <= left) {
            open.pop();
        }
        if open.last().is_some_and(|inner| *inner < right) {
            return true;
        }
        open.push(right);
    }
    false
}

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
        if tree.upos(verb) != Some(Upos::Verb) {
            continue;
        }
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
        if word != that || tree.upos(before) != Some(Upos::Verb) {
            continue;
        }
        // "denied that it had ignored": the conjunction and its clause hang side by side.
        let beside = tree.upos(mark) == Some(Upos::Sconj)
            && tree.rel(mark) == Rel::Parataxis
            && tree.head(mark) == before;
        if beside
            && let Some(clause) = tree.child(before, &|at, _| at > mark)
            && tree.rel(clause) == Rel::Parataxis
            && tree.is_finite(clause)
        {
            tree.put(mark, clause, Rel::Mark);
            tree.put(clause, before, Rel::Ccomp);
        }
        if tree.rel(mark) != Rel::Mark {
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
        if !both {
            continue;
        }
        if let Some(first) = tree.child(verb, &|at, rel| SUBJECTS.contains(&rel) && at < mark) {
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
