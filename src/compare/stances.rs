//! Where the outlets of a fact part on where it was, who did it, and whether it is so.
//!
//! Comes in: the claims of one fact. Goes out: the differences in place, in doer, and between assertion and denial, each
//! with its sentence. Does not: judge figures or times.

use super::features::meet;
use super::lexicon::COMPASS;
use super::moments::CLOSELY;
use super::parties::Kin;
use super::relation::sentence_case;
use super::relation::{Camp, Found, Member, Verdict, best_pair, camps, ids, named, pairs, told, verb};
use super::score::SAME;
use crate::model::{Difference, DifferenceOn, EventType};

/// Directions from the same place that differ.
pub(crate) fn bearings(members: &[Member<'_>]) -> Vec<Found> {
    let camps = camps(members, &told(members, |m| m.features.bearing.as_ref()));
    let mut found = Vec::new();
    for (a, b) in pairs(&camps) {
        let parting = a.said.iter().find_map(|x| {
            let turn = |y: usize| {
                let turn = x.direction.abs_diff(y);
                turn.min(COMPASS.len() - turn)
            };
            let same = || b.said.iter().filter(|y| y.anchor == x.anchor);
            let least = same().min_by_key(|y| turn(y.direction))?;
            let turn = turn(least.direction);
            (turn > 0).then_some((x, least, turn))
        });
        let Some((x, y, turn)) = parting else { continue };
        // South and south-west differ in precision; south and west do not.
        let verdict = if turn >= 2 {
            Verdict::Conflict
        } else {
            Verdict::Apart
        };
        let direction = |at: usize| {
            COMPASS
                .get(at)
                .and_then(|d| d.first())
                .copied()
                .unwrap_or_default()
        };
        let ((n, name_x), (_, name_y)) = (
            named(members, a.members.iter().copied()),
            named(members, b.members.iter().copied()),
        );
        let note = format!(
            "{name_x} {} it {} of {}, {name_y} {} of it.",
            verb(n, "put"),
            direction(x.direction),
            sentence_case(&x.anchor),
            direction(y.direction)
        );
        found.push(between(members, DifferenceOn::Place, verdict, (a, b), &note));
    }
    found
}

fn between<K>(
    members: &[Member<'_>],
    on: DifferenceOn,
    verdict: Verdict,
    (a, b): (&Camp<K>, &Camp<K>),
    note: &str,
) -> Found {
    Found {
        verdict,
        difference: Difference {
            on,
            between: vec![
                ids(members, a.members.iter().copied()),
                ids(members, b.members.iter().copied()),
            ],
            note: sentence_case(note),
        },
        parted: vec![(a.outlets.clone(), b.outlets.clone())],
    }
}

/// Whether both outlets speak in their own voice, or lead it back to the same body.
fn one_voice(x: &Member<'_>, y: &Member<'_>) -> bool {
    let own = x.claim.source.is_none() && y.claim.source.is_none();
    own || x.features.source.kin(&y.features.source) == Kin::Same
}

/// The outlet, or whom it quotes; the camp's other outlets that say so in the same voice with it.
fn by<K>(members: &[Member<'_>], camp: &Camp<K>, speaker: &Member<'_>) -> (usize, String) {
    let source = |m: &Member<'_>| m.claim.source.as_ref().map(|s| s.name.clone());
    let own = source(speaker);
    let same = |&at: &usize| members.get(at).is_some_and(|m| source(m) == own);
    let (n, names) = named(members, camp.members.iter().copied().filter(same));
    match own {
        Some(source) => (
            1 + usize::from(is_plural(&source)),
            format!("{source} in {names}"),
        ),
        None => (n, names),
    }
}

/// Whether a source that is called by what it is, not by a name, is several: "residents", "police".
fn is_plural(source: &str) -> bool {
    let last = source.rsplit(' ').next().unwrap_or_default();
    let named = last.starts_with(char::is_uppercase);
    !named && (last == "police" || last.ends_with('s') && !last.ends_with("ss"))
}

/// Outlets that name different states as the doer of one act to one target.
pub(crate) fn doers(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let physical = |event: EventType| {
        use EventType::*;
        matches!(event, Assault | Coerce | Sanction | Mobilize | Aid)
    };
    let doer = |m: &Member<'_>| {
        let told = physical(m.features.event) && !m.features.mutual && !m.features.negated;
        told.then(|| m.detail.state_doer.clone()).flatten()
    };
    let camps = camps(members, &told(members, doer));
    let mut found = Vec::new();
    for (a, b) in pairs(&camps) {
        if a.said.iter().any(|x| b.said.contains(x)) {
            continue;
        }
        let close = best_pair(members, (a, b), |(i, x), (j, y)| {
            let one_act =
                x.features.event == y.features.event && meet(&x.features.target, &y.features.target);
            let firm = one_voice(x, y) && !x.claim.hedged && !y.claim.hedged;
            (one_act && alike(i, j) >= CLOSELY).then_some(firm)
        });
        let Some((firm, x, y)) = close else { continue };
        let verdict = if firm { Verdict::Conflict } else { Verdict::Apart };
        let (Some(one), Some(other)) = (doer(x), doer(y)) else {
            continue;
        };
        let ((n, by_x), (_, by_y)) = (by(members, a, x), by(members, b, y));
        let note = format!(
            "{by_x} {} that {one} did it, {by_y} that {other} did.",
            verb(n, "say")
        );
        found.push(between(members, DifferenceOn::Doer, verdict, (a, b), &note));
    }
    found
}

/// An assertion and a denial must be this much alike.
const SAME_MATTER: f64 = SAME;

pub(crate) fn assertions(members: &[Member<'_>], alike: &impl Fn(usize, usize) -> f64) -> Vec<Found> {
    let camps = camps(
        members,
        &told(members, |m| Some(m.features.negated != m.features.denies)),
    );
    // An outlet that gives both sides is at odds with nobody.
    let side = |denied: bool| camps.iter().find(|c| c.said == [denied]);
    let (Some(said), Some(denied)) = (side(false), side(true)) else {
        return Vec::new();
    };
    let close = best_pair(members, (said, denied), |(i, x), (j, y)| {
        let open = [x, y].iter().any(|m| m.claim.hedged || m.detail.open);
        let same_day = x.features.published == y.features.published;
        // Whoever denies says himself that others assert.
        let denied = x.features.denies != y.features.denies;
        // Nobody denies what he says himself: one of the two is about something else.
        if denied && x.features.source.kin(&y.features.source) == Kin::Same {
            return None;
        }
        let firm = (denied || one_voice(x, y) && same_day) && !open;
        (alike(i, j) >= SAME_MATTER).then_some(firm)
    });
    let Some((firm, x, y)) = close else {
        return Vec::new();
    };
    let verdict = if firm { Verdict::Conflict } else { Verdict::Apart };
    let ((n, by_x), (_, by_y)) = (by(members, said, x), by(members, denied, y));
    let note = format!("{by_x} {} that it is so, {by_y} that it is not.", verb(n, "say"));
    vec![between(
        members,
        DifferenceOn::Assertion,
        verdict,
        (said, denied),
        &note,
    )]
}
