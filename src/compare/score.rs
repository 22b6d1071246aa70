//! How far two claims tell of the same thing.
//!
//! Comes in: the features of two claims and what is common in their episode. Goes out: a [`PairScore`] whose parts
//! add up to a total, or the reason why the two cannot be the same. Does not: look at any third claim, or ask whether
//! the two agree; that is `relation`. What is measured is in `signals`, what it weighs in `evidence`.

use super::episodes::Place;
use super::evidence::{Part, weight};
use super::features::{Features, meet};
use super::parties::Kin;
use super::signals::{harm, is_speech, signals};
use crate::model::EventType;
use serde::Serialize;

/// What speaks for and against two claims telling of the same thing. The parts add up.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PairScore {
    /// Content words in common, rare ones counting more.
    pub text: f64,
    /// Words in common with what the other's sentence says around it.
    pub context: f64,
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
    /// How well their times go together.
    pub time: f64,
    /// Whether the same source stands behind both.
    pub source: f64,
    /// One denied, only possible or a habit, the other not.
    pub mood: f64,
    /// Whether one article tells both.
    pub article: f64,
    /// Why they cannot be the same, whatever the parts say.
    pub veto: Option<&'static str>,
}

/// Claims whose score reaches this are taken to tell of the same thing. The weights are a tenth of a logistic
/// regression's and its intercept is 0.467; the bar lies a little above, for two things taken for one mislead more than
/// one taken for two.
pub const SAME: f64 = 0.478;

/// The score of two claims that cannot be the same.
pub const RULED_OUT: f64 = -10.0;

/// The score of two claims that are not the same, though others may lead from one to the other: a sentence may well tell a
/// thing twice.
pub const SET_APART: f64 = -1.0;

/// Two claims of one sentence tell of two things.
const ONE_SENTENCE: &str = "two claims of one sentence";
/// One article gives two numbers in one voice: of two things.
pub(crate) const TWO_NUMBERS: &str = "one voice gives two numbers";
/// Both count harm, but not the same.
pub(crate) const UNLIKE_COUNTS: &str = "counts of different things";

impl PairScore {
    /// The sum of the parts; with a veto, [`RULED_OUT`] or [`SET_APART`].
    pub fn total(&self) -> f64 {
        match self.veto {
            Some(ONE_SENTENCE | UNLIKE_COUNTS) => return SET_APART,
            Some(_) => return RULED_OUT,
            None => {}
        }
        self.text
            + self.context
            + self.act
            + self.event
            + self.parties
            + self.names
            + self.roles
            + self.figure
            + self.time
            + self.source
            + self.mood
            + self.article
    }

    fn part(&mut self, part: Part) -> &mut f64 {
        match part {
            Part::Text => &mut self.text,
            Part::Context => &mut self.context,
            Part::Act => &mut self.act,
            Part::Event => &mut self.event,
            Part::Parties => &mut self.parties,
            Part::Names => &mut self.names,
            Part::Roles => &mut self.roles,
            Part::Figure => &mut self.figure,
            Part::Time => &mut self.time,
            Part::Source => &mut self.source,
            Part::Mood => &mut self.mood,
            Part::Article => &mut self.article,
        }
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
    if let Some(reason) = veto(a.0, b.0) {
        return PairScore::veto(reason);
    }
    let mut out = PairScore::default();
    let vetoed = signals(a, b, |signal, value| {
        let (part, weight) = weight(signal);
        *out.part(part) += weight * value;
    });
    vetoed.map_or(out, PairScore::veto)
}

/// Reasons that no likeness outweighs.
pub(crate) fn veto(a: &Features, b: &Features) -> Option<&'static str> {
    let overlap = a.span.1.min(b.span.1).saturating_sub(a.span.0.max(b.span.0));
    let least = (a.span.1 - a.span.0).min(b.span.1 - b.span.0);
    if a.article == b.article && a.sentence == b.sentence && overlap * 2 < least.max(1) {
        return Some(ONE_SENTENCE);
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
        let alike = meet(&a.doer, &b.doer) || meet(&a.target, &b.target);
        let one_voice = is_speech(a.event) && a.voice.kin(&b.voice) == Kin::Same;
        let excused = alike || one_voice || harm(a, b) || (a.harm && b.harm);
        if crossed && !excused {
            return Some("doer and target change places");
        }
    }
    let speech = |f: &Features| is_speech(f.event) || f.attitude;
    // Who denies is another than who asserts.
    let one_side = a.denies == b.denies;
    if one_side && speech(a) && speech(b) && !a.mutual && a.voice.kin(&b.voice) == Kin::Different {
        return Some("different speakers");
    }
    if harm(a, b) && !a.harmed.is_empty() && !b.harmed.is_empty() && !meet(&a.harmed, &b.harmed) {
        return Some("those harmed are of different sides");
    }
    None
}
