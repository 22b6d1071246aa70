//! What is measured on a pair of claims.
//!
//! Comes in: the features and places of two claims. Goes out: signals, each with its value, to whoever adds them up; or
//! the reason why times or counts cannot be of one thing. Does not: weigh them; that is `evidence`.

use super::clock::{DAY, Unit};
use super::counts::Count;
use super::episodes::{Hold, Place};
use super::evidence::Signal;
use super::features::{Features, meet};
use super::parties::Kin;
use super::score::{TWO_NUMBERS, UNLIKE_COUNTS};
use super::synonyms::OPPOSITES;
use super::terms::{Term, class};
use crate::model::EventType;
use std::collections::BTreeSet;

/// Measures a pair; says why the two cannot be the same, if so.
pub(crate) fn signals(
    a: (&Features, Place),
    b: (&Features, Place),
    mut add: impl FnMut(Signal, f64),
) -> Option<&'static str> {
    let add = &mut add;
    let reason = time(a, b, add).or_else(|| figures(a.0, b.0, add));
    if reason.is_some() {
        return reason;
    }
    let (a, b) = (a.0, b.0);
    if let (Some(x), Some(y)) = (&a.bearing, &b.bearing)
        && x.anchor == y.anchor
    {
        add(Signal::BearingShared, 1.0);
    }
    text(a, b, add);
    acts(a, b, add);
    roles(a, b, add);
    mood(a, b, add);
    // Denying is told by another type than what is denied.
    if a.denies == b.denies {
        event(a.event, b.event, add);
    }
    match in_common(&a.parties, &b.parties) {
        Some(part) if part > 0.0 => add(Signal::PartiesShared, part),
        Some(_) => add(Signal::PartiesOther, 1.0),
        None => {}
    }
    if in_common(&a.names, &b.names) == Some(0.0) {
        add(Signal::NamesOther, 1.0);
    }
    match a.source.kin(&b.source) {
        Kin::Same => add(Signal::SourceSame, 1.0),
        Kin::Related => add(Signal::SourceRelated, 1.0),
        Kin::Unknown | Kin::Different => {}
    }
    if a.article == b.article {
        add(Signal::OneArticle, 1.0);
    } else if a.lead && b.lead {
        add(Signal::BothLead, 1.0);
    }
    None
}

/// Events that consist in somebody saying something.
pub(crate) fn is_speech(event: EventType) -> bool {
    use EventType::*;
    matches!(event, Accuse | Request | Threaten | Support | Reject)
}

/// How long after a thing it is still denied as news.
const ANSWERED: i64 = 14 * DAY;

/// How well times and episodes go together.
fn time(
    (a, pa): (&Features, Place),
    (b, pb): (&Features, Place),
    add: &mut impl FnMut(Signal, f64),
) -> Option<&'static str> {
    if pa.episode != pb.episode {
        let (firm, loose) = (pa.hold.max(pb.hold), pa.hold.min(pb.hold));
        match (loose, firm) {
            (Hold::Stated, _) => return Some("different episodes"),
            // The news of two times never mixes, unless it is a lasting state or the same large number.
            (_, Hold::Stated | Hold::Inferred) if pa.current && pb.current => {
                return Some("different episodes");
            }
            (Hold::Loose, Hold::Loose)
                if (a.event == EventType::State && b.event == EventType::State) || rare_count(a, b) =>
            {
                add(Signal::EpisodesLoose, 1.0);
            }
            (Hold::Loose, Hold::Loose) => return Some("different episodes"),
            _ if harm(a, b) && !same_count(a, b) => return Some("counts of different episodes"),
            // What is told in the present tense is not what another recalls.
            _ if (pa.hold == Hold::Loose && a.present) || (pb.hold == Hold::Loose && b.present) => {
                add(Signal::EpisodesPresent, 1.0);
            }
            _ => add(Signal::EpisodesApart, 1.0),
        }
    }
    let (x, y) = (a.time?, b.time?);
    let unit = x.unit.max(y.unit);
    if x.meets(&y) {
        if unit <= Unit::Day && x.stated() && y.stated() {
            add(Signal::TimeStated, 1.0);
        }
    } else if x.stated() && y.stated() {
        match unit {
            Unit::Clock if x.gap(&y) < DAY => {}
            Unit::Month | Unit::Year if x.unit.min(y.unit) >= Unit::Month && !harm(a, b) => {
                add(Signal::MonthsApart, 1.0);
            }
            // It is denied after it was said to have happened.
            _ if a.denies != b.denies && x.gap(&y) <= ANSWERED => {}
            // A toll is given as of its day.
            _ if a.harm && b.harm && (a.rising || b.rising) && x.gap(&y) <= 3 * DAY => {
                add(Signal::TollOfOtherDay, 1.0);
            }
            _ => return Some("different days"),
        }
    } else if x.gap(&y) <= DAY {
        add(Signal::TimeNear, 1.0);
    } else {
        add(Signal::TimeFar, 1.0);
    }
    None
}

/// Whether both count harm to people.
pub(crate) fn harm(a: &Features, b: &Features) -> bool {
    a.counts.iter().any(|c| c.is_harm()) && b.counts.iter().any(|c| c.is_harm())
}

/// Whether both give the same number for the same measure.
fn same_count(a: &Features, b: &Features) -> bool {
    a.counts.iter().any(|x| {
        b.counts
            .iter()
            .any(|y| x.value.is_some() && x.sort == y.sort && x.value == y.value)
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

/// How the figures go together.
fn figures(a: &Features, b: &Features, add: &mut impl FnMut(Signal, f64)) -> Option<&'static str> {
    if a.counts.is_empty() && b.counts.is_empty() {
        return None;
    }
    if a.counts.is_empty() || b.counts.is_empty() {
        // A count of things is the point of its claim; harm may be told without its count.
        let (counted, other) = if a.counts.is_empty() { (b, a) } else { (a, b) };
        match counted.counts.iter().any(Count::is_harm) {
            true if !other.harm => add(Signal::HarmOfOneOnly, 1.0),
            true => add(Signal::HarmUncounted, 1.0),
            false => add(Signal::CountOfOneOnly, 1.0),
        }
        return None;
    }
    // Where a claim counts the harmed, its other counts are no more than circumstances.
    let about = |f: &Features, c: &Count| c.is_harm() || !f.counts.iter().any(Count::is_harm);
    let mut best: Option<Match> = None;
    let mut contradicts = false;
    let one_sentence = a.article == b.article && a.sentence == b.sentence;
    let elsewhere = !a.scope.is_empty() && !b.scope.is_empty() && shared(&a.scope, &b.scope).next().is_none();
    for x in a.counts.iter().filter(|x| about(a, x)) {
        for y in b.counts.iter().filter(|y| y.same_measure(x) && about(b, y)) {
            // "12 killed" and "12 workers killed": one count, once with what they were.
            let told_fuller = x.value == y.value && x.of_one_group(y);
            let one = x.subgroup.is_empty() && y.value == Some(1.0)
                || y.subgroup.is_empty() && x.value == Some(1.0);
            // A single child killed is the whole toll told by who it was; six children are a part of one.
            let alone = !x.subgroup.is_empty() && (x.value == Some(1.0)) != (y.value == Some(1.0));
            if x.subgroup != y.subgroup && !told_fuller && !one || x.subgroup == y.subgroup && alone {
                continue;
            }
            // 63 percent and 49 percent are of two things.
            if x.is_unit() && !x.near(y) {
                continue;
            }
            contradicts |= x.contradicts(y);
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
            let equal = x.value.is_some() && x.value == y.value;
            let found = Match {
                equal,
                rare: equal && high >= 100.0,
                allowed: x.allows(y),
                harm: x.is_harm(),
            };
            best = best.max(Some(found));
        }
    }
    // One article in one voice does not give two numbers for one thing, unless the number grew.
    let one_voice = a.article == b.article && a.voice.kin(&b.voice) != Kin::Different;
    let at_once = a.time.zip(b.time).is_none_or(|(x, y)| x.meets(&y)) && !a.rising && !b.rising;
    if contradicts && one_voice && at_once && best.is_some_and(|found| !found.equal) {
        return Some(TWO_NUMBERS);
    }
    match best {
        Some(found) => {
            add(
                if found.harm {
                    Signal::SameHarm
                } else {
                    Signal::SameCount
                },
                1.0,
            );
            add(Signal::EqualValue, f64::from(u8::from(found.equal)));
            add(Signal::RareValue, f64::from(u8::from(found.rare)));
            add(Signal::ValuesApart, f64::from(u8::from(!found.allowed)));
            None
        }
        None if harm(a, b) => Some(UNLIKE_COUNTS),
        None => {
            add(Signal::CountsUnlike, 1.0);
            None
        }
    }
}

/// How two counts go together; the greater is the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    equal: bool,
    rare: bool,
    allowed: bool,
    harm: bool,
}

fn text(a: &Features, b: &Features, add: &mut impl FnMut(Signal, f64)) {
    if a.total <= 0.0 || b.total <= 0.0 {
        return;
    }
    let heavy = |t: Term| weight(a, t).min(weight(b, t));
    let common: f64 = shared(&a.terms, &b.terms).map(heavy).sum();
    add(Signal::Cosine, common / (a.total * b.total).sqrt());
    let both = shared(&a.terms, &b.terms).count() as f64;
    add(
        Signal::Overlap,
        both / (a.terms.len() as f64 * b.terms.len() as f64).sqrt(),
    );
    // One claim may hold the other in more words; a claim of one word is in many others by chance.
    add(
        Signal::Contained,
        (common / a.total.min(b.total).max(1.5)).min(1.0),
    );
    let around = |x: &Features, y: &Features| {
        let found = shared(&x.terms, &y.context).map(|t| weight(x, t).min(around_weight(y, t)));
        found.sum::<f64>() / x.total.max(1.5)
    };
    add(Signal::Around, around(a, b).max(around(b, a)));
}

/// What one of its terms tells in a claim.
fn weight(f: &Features, term: Term) -> f64 {
    let at = f.terms.binary_search(&term).ok();
    at.and_then(|at| f.weights.get(at)).copied().unwrap_or(0.0)
}

/// What one of its sentence's terms tells.
fn around_weight(f: &Features, term: Term) -> f64 {
    let at = f.context.binary_search(&term).ok();
    at.and_then(|at| f.context_weights.get(at))
        .copied()
        .unwrap_or(0.0)
}

fn acts(a: &Features, b: &Features, add: &mut impl FnMut(Signal, f64)) {
    let common = |x: &[Term], y: &[Term]| {
        shared(x, y)
            .map(|t| weight(a, t).min(weight(b, t)))
            .fold(0.0, f64::max)
    };
    let heaviest = |f: &Features| f.acts.iter().map(|&t| weight(f, t)).fold(0.0, f64::max);
    let alike = shared(&a.acts, &b.acts).next().is_some() || shared(&a.light, &b.light).next().is_some();
    if a.mutual && b.mutual && a.event == b.event && alike {
        add(Signal::BothMutual, 1.0);
    }
    if a.acts.is_empty() && b.acts.is_empty() {
        // No class knows what they tell of: a rare word in common stands in for one.
        add(Signal::PlainWord, common(&a.plain, &b.plain));
        return;
    }
    let one = common(&a.acts, &b.acts);
    add(Signal::ActShared, one);
    // An act of which the whole story tells makes no two claims alike, nor does its lack part them.
    if one <= 0.0 && !dyad(a, b) {
        add(Signal::ActOther, heaviest(a).min(heaviest(b)));
    }
    if one <= 0.0 && a.negated == b.negated && opposed(a, b) {
        add(Signal::ActOpposed, 1.0);
    }
    add(Signal::LightShared, common(&a.light, &b.light));
}

/// Whether what one tells undoes what the other tells.
fn opposed(a: &Features, b: &Features) -> bool {
    let ((one, other), (same, against)) = (a.opposites, b.opposites);
    (one & against & !other & !same) | (other & same & !one & !against) != 0
}

/// The pairs of opposite classes of whose first, and of whose second, these terms tell: a bit each.
pub(crate) fn opposites(tells: impl Fn(Term) -> bool) -> (u64, u64) {
    OPPOSITES
        .iter()
        .enumerate()
        .fold((0, 0), |(one, other), (at, &(first, second))| {
            let bit = |name: &str| u64::from(tells(class(name))) << at;
            (one | bit(first), other | bit(second))
        })
}

/// Event types that annotators and extractors take for each other.
fn event(a: EventType, b: EventType, add: &mut impl FnMut(Signal, f64)) {
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
        add(Signal::EventSame, 1.0);
    } else if !NEAR.iter().any(|group| group.contains(&a) && group.contains(&b)) {
        add(Signal::EventOther, 1.0);
    }
}

/// The part of the shorter list that the other has; none where one is empty.
fn in_common(a: &[Term], b: &[Term]) -> Option<f64> {
    let least = a.len().min(b.len());
    (least > 0).then(|| shared(a, b).count() as f64 / least as f64)
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

fn roles(a: &Features, b: &Features, add: &mut impl FnMut(Signal, f64)) {
    let both = |x: &BTreeSet<Term>, y: &BTreeSet<Term>| (!x.is_empty() && !y.is_empty()).then(|| meet(x, y));
    if both(&a.doer, &b.doer) == Some(true) {
        add(Signal::DoerSame, 1.0);
    }
    if both(&a.target, &b.target) == Some(false) {
        add(Signal::TargetOther, 1.0);
    }
    if dyad(a, b) {
        add(Signal::Dyad, 1.0);
    }
}

fn mood(a: &Features, b: &Features, add: &mut impl FnMut(Signal, f64)) {
    if a.possible != b.possible {
        add(Signal::OnePossible, 1.0);
    }
    if a.habit != b.habit {
        add(Signal::OneHabit, 1.0);
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
