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
