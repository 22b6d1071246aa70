//! How far two claims tell of the same thing.
//!
//! Comes in: the features of two claims and what is common in their episode. Goes out: a [`PairScore`] whose parts
//! add up to a total, or the reason why the two cannot be the same. Does not: look at any third claim, or ask whether
//! the two agree; that is `relation`.

use super::clock::{DAY, Unit};
use super::counts::Count;
use super::episodes::{Hold, Place};
use super::features::{Features, meet};
use super::parties::Kin;
use super::terms::Term;
use crate::model::EventType;
use serde::Serialize;
use std::collections::BTreeSet;

/// What speaks for and against two claims telling of the same thing. The parts add up.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PairScore {
    /// Content words in common, rare ones counting more.
    pub text: f64,
    /// Whether they name the same sort of act.
    pub act: f64,
    /// Whether their event types go together.
    pub event: f64,
    /// States and organisations in common.
    pub parties: f64,
    /// Other names in common, or not.
    pub names: f64,
    /// The same doer, the same target.
    pub roles: f64,
    /// Counts of the same measure.
    pub figure: f64,
    /// Other numbers in common, or not.
    pub number: f64,
    /// How well their times go together.
    pub time: f64,
    /// Whether the same source stands behind both.
    pub source: f64,
    /// One denied, only possible or a habit, the other not.
    pub mood: f64,
    /// Places in common, or not.
    pub place: f64,
    /// Why they cannot be the same, whatever the parts say.
    pub veto: Option<&'static str>,
}

/// Claims whose score reaches this are taken to tell of the same thing.
pub const SAME: f64 = 0.54;

impl PairScore {
    /// The sum of the parts; below zero with a veto.
    pub fn total(&self) -> f64 {
        if self.veto.is_some() {
            return -1.0;
        }
        self.text
            + self.act
            + self.event
            + self.parties
            + self.names
            + self.roles
            + self.figure
            + self.number
            + self.time
            + self.source
            + self.mood
            + self.place
    }

    fn veto(reason: &'static str) -> Self {
        Self {
            veto: Some(reason),
            ..Self::default()
        }
    }
}

/// Scores two claims.
pub(crate) fn score(a: (&Features, Place), b: (&Features, Place)) -> PairScore {
    let ((fa, _), (fb, _)) = (a, b);
    if let Some(reason) = veto(fa, fb) {
        return PairScore::veto(reason);
    }
    let time = match time(a, b) {
        Ok(time) => time,
        Err(reason) => return PairScore::veto(reason),
    };
    let figure = match figure(fa, fb) {
        Ok(figure) => figure,
        Err(reason) => return PairScore::veto(reason),
    };
    let dyad = dyad(fa, fb);
    PairScore {
        text: text(fa, fb),
        act: act(fa, fb, dyad),
        event: event(fa.event, fb.event),
        parties: parties(fa, fb),
        names: names(fa, fb),
        roles: roles(fa, fb, dyad),
        figure,
        number: number(fa, fb),
        time,
        source: source(fa, fb),
        mood: mood(fa, fb),
        place: place(fa, fb),
        veto: None,
    }
}

/// Reasons that no likeness outweighs.
fn veto(a: &Features, b: &Features) -> Option<&'static str> {
    let overlap = a.span.1.min(b.span.1).saturating_sub(a.span.0.max(b.span.0));
    let least = (a.span.1 - a.span.0).min(b.span.1 - b.span.0);
    if a.article == b.article && a.sentence == b.sentence && overlap * 2 < least.max(1) {
        return Some("two claims of one sentence");
    }
    let directed = |e: EventType| {
        use EventType::*;
        matches!(
            e,
            Assault | Coerce | Accuse | Request | Threaten | Sanction | Aid | Support | Reject
        )
    };
    if directed(a.event) && directed(b.event) && a.event == b.event {
        if a.mutual != b.mutual {
            return Some("one is mutual, the other one-sided");
        }
        // Whom an act harmed says more than who is grammar's subject.
        let crossed = (meet(&a.doer, &b.target) && !meet(&a.doer, &b.doer))
            || (meet(&a.target, &b.doer) && !meet(&a.target, &b.target));
        if crossed && !harm(a, b) {
            return Some("doer and target change places");
        }
    }
    let speech = |f: &Features| is_speech(f.event) || f.attitude;
    if speech(a) && speech(b) && !a.mutual && a.voice.kin(&b.voice) == Kin::Different {
        return Some("different speakers");
    }
    if harm(a, b) && !a.harmed.is_empty() && !b.harmed.is_empty() && !meet(&a.harmed, &b.harmed) {
        return Some("those harmed are of different sides");
    }
    None
}

/// Events that consist in somebody saying something.
fn is_speech(event: EventType) -> bool {
    use EventType::*;
    matches!(event, Accuse | Request | Threaten | Support | Reject)
}

/// How well times and episodes go together.
fn time((a, pa): (&Features, Place), (b, pb): (&Features, Place)) -> Result<f64, &'static str> {
    let mut score = 0.0;
    if pa.episode != pb.episode {
        let (firm, loose) = (pa.hold.max(pb.hold), pa.hold.min(pb.hold));
        match (loose, firm) {
            (Hold::Stated, _) => return Err("different episodes"),
            // The news of two times never mixes, unless it is a lasting state or the same large number.
            (_, Hold::Stated | Hold::Inferred) if pa.current && pb.current => {
                return Err("different episodes");
            }
            (Hold::Loose, Hold::Loose)
                if (a.event == EventType::State && b.event == EventType::State) || rare_count(a, b) =>
            {
                score -= 0.02
            }
            (Hold::Loose, Hold::Loose) => return Err("different episodes"),
            _ if harm(a, b) && !same_count(a, b) => return Err("counts of different episodes"),
            // What is told in the present tense is not what another recalls.
            _ if (pa.hold == Hold::Loose && a.present) || (pb.hold == Hold::Loose && b.present) => {
                score -= 0.3
            }
            _ => score -= 0.2,
        }
    }
    if let (Some(x), Some(y)) = (a.time, b.time) {
        let unit = x.unit.max(y.unit);
        if x.meets(&y) {
            score += if unit <= Unit::Day && x.stated() && y.stated() {
                0.08
            } else {
                0.04
            };
        } else if x.stated() && y.stated() {
            match unit {
                Unit::Clock if x.gap(&y) < DAY => {}
                Unit::Month | Unit::Year if x.unit.min(y.unit) >= Unit::Month && !harm(a, b) => score -= 0.2,
                _ => return Err("different days"),
            }
        } else {
            let days = x.gap(&y) / DAY;
            score -= if days <= 1 { 0.02 } else { 0.12 };
        }
    }
    Ok(score)
}

/// Whether both count harm to people.
fn harm(a: &Features, b: &Features) -> bool {
    a.counts.iter().any(|c| c.is_harm()) && b.counts.iter().any(|c| c.is_harm())
}

/// Whether both give the same number for the same measure.
fn same_count(a: &Features, b: &Features) -> bool {
    a.counts.iter().any(|x| {
        b.counts
            .iter()
            .any(|y| x.value.is_some() && x.measure == y.measure && x.value == y.value)
    })
}

/// Whether both give the same large number for the same measure.
fn rare_count(a: &Features, b: &Features) -> bool {
    same_count(a, b) && a.counts.iter().any(|x| x.value.is_some_and(|v| v >= 100.0))
}

/// Values further apart than this are no two reports of one count.
const OUT_OF_SCALE: f64 = 50.0;
/// And of large counts given as bounds, values further apart than this.
const NEAR_SCALE: f64 = 3.0;

fn figure(a: &Features, b: &Features) -> Result<f64, &'static str> {
    if a.counts.is_empty() && b.counts.is_empty() {
        return Ok(0.0);
    }
    if a.counts.is_empty() || b.counts.is_empty() {
        // A count of things is the point of its claim; harm may be told without its count.
        let counted = if a.counts.is_empty() { b } else { a };
        let other = if a.counts.is_empty() { a } else { b };
        return Ok(match counted.counts.iter().any(Count::is_harm) {
            true if !other.harm => -0.2,
            true => 0.0,
            false => -0.06,
        });
    }
    // Where a claim counts the harmed, its other counts are no more than circumstances.
    let about = |f: &Features, c: &Count| c.is_harm() || !f.counts.iter().any(Count::is_harm);
    let mut best: Option<f64> = None;
    let one_sentence = a.article == b.article && a.sentence == b.sentence;
    let elsewhere = !a.scope.is_empty() && !b.scope.is_empty() && shared(&a.scope, &b.scope).next().is_none();
    for x in a.counts.iter().filter(|x| about(a, x)) {
        for y in b.counts.iter().filter(|y| y.measure == x.measure && about(b, y)) {
            if x.subgroup != y.subgroup
                && !(x.subgroup.is_empty() && y.value == Some(1.0))
                && !(y.subgroup.is_empty() && x.value == Some(1.0))
            {
                continue;
            }
            // "170,000 in the province and tens of thousands more elsewhere": two counts, not two reports of one.
            if (one_sentence && x.value != y.value) || (elsewhere && !x.allows(y)) {
                continue;
            }
            let (low, high) = match (x.value, y.value) {
                (Some(v), Some(w)) => (v.min(w), v.max(w)),
                _ => (1.0, 1.0),
            };
            let scale = match x.allows(y) {
                // "More than 6,500" is not said of 30,000, though it would be true.
                true if low >= 100.0 => NEAR_SCALE,
                true if low < 5.0 => f64::INFINITY,
                _ => OUT_OF_SCALE,
            };
            if high > scale * low.max(1.0) {
                continue;
            }
            let harm = if x.is_harm() { 0.33 } else { 0.25 };
            let equal = if x.value.is_some() && x.value == y.value {
                0.1
            } else {
                0.0
            };
            let rare = if equal > 0.0 && high >= 100.0 { 0.1 } else { 0.0 };
            let apart = if !x.allows(y) { -0.04 } else { 0.0 };
            let total = harm + equal + rare + apart;
            best = Some(best.map_or(total, |b: f64| b.max(total)));
        }
    }
    match best {
        Some(score) => Ok(score),
        None if harm(a, b) => Err("counts of different things"),
        None => Ok(-0.1),
    }
}

fn text(a: &Features, b: &Features) -> f64 {
    if a.total <= 0.0 || b.total <= 0.0 {
        return 0.0;
    }
    let common: f64 = shared(&a.terms, &b.terms)
        .map(|t| weight(a, t).min(weight(b, t)))
        .sum();
    let cosine = common / (a.total * b.total).sqrt();
    // One claim may hold the other in more words; a claim of one word is in many others by chance.
    let contained = common / a.total.min(b.total).max(1.5);
    0.75 * (0.5 * cosine + 0.5 * contained.min(1.0))
}

/// What one of its terms tells in a claim.
fn weight(f: &Features, term: Term) -> f64 {
    let at = f.terms.binary_search(&term).ok();
    at.and_then(|at| f.weights.get(at)).copied().unwrap_or(0.0)
}

fn act(a: &Features, b: &Features, dyad: bool) -> f64 {
    let common = |x: &[Term], y: &[Term]| {
        shared(x, y)
            .map(|t| weight(a, t).min(weight(b, t)))
            .fold(0.0, f64::max)
    };
    let heaviest = |f: &Features| f.acts.iter().map(|&t| weight(f, t)).fold(0.0, f64::max);
    let mutual = if a.mutual && b.mutual && a.event == b.event {
        0.34
    } else {
        0.0
    };
    if a.acts.is_empty() && b.acts.is_empty() {
        // No class knows what they tell of: a rare word in common stands in for one.
        return mutual + 0.1 * common(&a.plain, &b.plain);
    }
    let common = common(&a.acts, &b.acts);
    // An act of which the whole story tells makes no two claims alike, nor does its lack part them.
    mutual
        + match () {
            _ if common > 0.0 => 0.14 * common,
            _ if dyad => 0.0,
            _ => -0.14 * heaviest(a).min(heaviest(b)),
        }
}

/// Event types that annotators and extractors take for each other.
fn event(a: EventType, b: EventType) -> f64 {
    use EventType::*;
    const NEAR: &[&[EventType]] = &[
        &[Assault, Coerce, Happen, State],
        &[Agree, Consult, Cooperate],
        &[Agree, Retreat, State],
        &[Retreat, Concede, State],
        &[Support, Aid, Cooperate],
        &[Request, Accuse, State],
        &[Reject, State],
        &[Reject, Accuse],
        &[Aid, Mobilize],
        &[Sanction, Accuse, Coerce],
        &[Threaten, State, Request],
        &[Protest, Happen, State],
    ];
    if a == b {
        0.1
    } else if NEAR.iter().any(|group| group.contains(&a) && group.contains(&b)) {
        0.02
    } else {
        -0.16
    }
}

fn parties(a: &Features, b: &Features) -> f64 {
    if a.parties.is_empty() || b.parties.is_empty() {
        return 0.0;
    }
    let common = shared(&a.parties, &b.parties).count();
    let all = a.parties.len() + b.parties.len() - common;
    if common == 0 {
        -0.06
    } else {
        0.08 * common as f64 / all as f64
    }
}

fn names(a: &Features, b: &Features) -> f64 {
    if a.names.is_empty() || b.names.is_empty() {
        return 0.0;
    }
    let common = shared(&a.names, &b.names).count();
    let least = a.names.len().min(b.names.len());
    if common == 0 {
        -0.1
    } else {
        0.12 * common as f64 / least as f64
    }
}

/// Whether both tell of the same sort of act by the same party against, or towards, the same other.
fn dyad(a: &Features, b: &Features) -> bool {
    let by = if is_speech(a.event) {
        a.voice.kin(&b.voice) == Kin::Same
    } else {
        meet(&a.doer, &b.doer) && shared(&a.acts, &b.acts).next().is_some()
    };
    a.event == b.event && by && meet(&a.target, &b.target)
}

fn roles(a: &Features, b: &Features, dyad: bool) -> f64 {
    let one = |x: &BTreeSet<Term>, y: &BTreeSet<Term>| match (x.is_empty() || y.is_empty(), meet(x, y)) {
        (true, _) => 0.0,
        (false, true) => 0.05,
        (false, false) => -0.06,
    };
    one(&a.doer, &b.doer) + one(&a.target, &b.target) + if dyad { 0.12 } else { 0.0 }
}

fn number(a: &Features, b: &Features) -> f64 {
    match (
        a.numbers.is_empty() || b.numbers.is_empty(),
        shared(&a.numbers, &b.numbers).next(),
    ) {
        (true, _) => 0.0,
        (false, Some(_)) => 0.1,
        (false, None) => -0.1,
    }
}

fn source(a: &Features, b: &Features) -> f64 {
    match a.source.kin(&b.source) {
        Kin::Same => 0.08,
        Kin::Related => 0.04,
        Kin::Unknown => 0.0,
        Kin::Different => -0.06,
    }
}

fn mood(a: &Features, b: &Features) -> f64 {
    let unlike = |differs: bool, cost: f64| if differs { -cost } else { 0.0 };
    unlike(a.negated != b.negated, 0.1)
        + unlike(a.possible != b.possible, 0.15)
        + unlike(a.habit != b.habit, 0.2)
}

fn place(a: &Features, b: &Features) -> f64 {
    match (
        a.places.is_empty() || b.places.is_empty(),
        shared(&a.places, &b.places).next(),
    ) {
        (true, _) => 0.0,
        (false, Some(_)) => 0.05,
        (false, None) => -0.06,
    }
}

/// What two sorted lists have in common.
pub(crate) fn shared<'t>(a: &'t [Term], b: &'t [Term]) -> impl Iterator<Item = Term> + 't {
    let (mut x, mut y) = (a.iter().peekable(), b.iter().peekable());
    std::iter::from_fn(move || {
        while let (Some(&&left), Some(&&right)) = (x.peek(), y.peek()) {
            match left.cmp(&right) {
                std::cmp::Ordering::Less => drop(x.next()),
                std::cmp::Ordering::Greater => drop(y.next()),
                std::cmp::Ordering::Equal => {
                    x.next();
                    y.next();
                    return Some(left);
                }
            }
        }
        None
    })
}
