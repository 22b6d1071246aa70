//! What each signal of a pair weighs.
//!
//! Comes in: nothing. Goes out: the weights, as data. Does not: measure; that is `signals`.
//!
//! The weights are a tenth of those of a logistic regression, and [`super::SAME`] lies a little above its intercept. It was fitted to every
//! two claims of four annotated stories (a border clash, an earthquake, a derailment, a disputed vote), once as they are
//! extracted and once with the annotators' events, figures and times, so that it leans on what claims say rather than on
//! what extraction gets wrong; pairs of one article count half, each story by the root of its shared facts. A ridge of 1
//! pulls towards the hand-set weights that it replaces, and no weight may change its sign: signals that came to nothing
//! were dropped. Leaving one story out in turn showed that a fit to three of them holds for the fourth. To fit again, the
//! signals of a story are printed by `cargo run --example pairs -- STORY.json --signals`.

/// What can be measured on a pair of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    /// Words in common, against the length of both.
    Cosine,
    /// The same, every word counting alike.
    Overlap,
    /// Words in common, against the shorter of the two.
    Contained,
    /// The part of one claim's words that the other's whole sentence has, whichever is greater.
    Around,
    /// The same sort of act, as much as it tells in the episode.
    ActShared,
    /// Different sorts of acts.
    ActOther,
    /// Acts of which one undoes the other.
    ActOpposed,
    /// The same way of saying or moving ("urge", "rise").
    LightShared,
    /// No known act, but a word in common.
    PlainWord,
    /// Each party does it to the other in both.
    BothMutual,
    /// The same event type.
    EventSame,
    /// Other types.
    EventOther,
    /// The part of the shorter list of states and organisations that is shared.
    PartiesShared,
    /// Other states and organisations.
    PartiesOther,
    /// Other names.
    NamesOther,
    /// The same doer.
    DoerSame,
    /// Different targets.
    TargetOther,
    /// The same act by the same doer to the same target.
    Dyad,
    /// Both count the same sort of harm.
    SameHarm,
    /// Both count the same things.
    SameCount,
    /// The numbers are equal.
    EqualValue,
    /// They are equal and large.
    RareValue,
    /// They cannot both be right.
    ValuesApart,
    /// One counts harm of which the other does not tell.
    HarmOfOneOnly,
    /// One counts the harm of which both tell.
    HarmUncounted,
    /// One counts things, the other does not.
    CountOfOneOnly,
    /// They count different things.
    CountsUnlike,
    /// Both put it in some direction from the same place.
    BearingShared,
    /// Both state times that meet.
    TimeStated,
    /// Times a day apart, one of them inferred.
    TimeNear,
    /// Times further apart, one of them inferred.
    TimeFar,
    /// Stated months or years that exclude each other.
    MonthsApart,
    /// Counts of harm as of different days.
    TollOfOtherDay,
    /// Different episodes of lasting states.
    EpisodesLoose,
    /// Different episodes, one told in the present.
    EpisodesPresent,
    /// Different episodes otherwise.
    EpisodesApart,
    /// The same source.
    SourceSame,
    /// Sources of one side.
    SourceRelated,
    /// Only one is no more than possible.
    OnePossible,
    /// Only one happens time and again.
    OneHabit,
    /// Both stand in one article, which seldom says a thing twice.
    OneArticle,
    /// Both stand at the head of their articles.
    BothLead,
}

/// The part of the score that a signal belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Text,
    Context,
    Act,
    Event,
    Parties,
    Names,
    Roles,
    Figure,
    Time,
    Source,
    Mood,
    Article,
}

/// Which part a signal belongs to, and what it weighs.
#[rustfmt::skip]
pub(crate) fn weight(signal: Signal) -> (Part, f64) {
    match signal {
        Signal::Cosine => (Part::Text, 0.213),
        Signal::Overlap => (Part::Text, 0.091),
        Signal::Contained => (Part::Text, 0.129),
        Signal::Around => (Part::Context, 0.094),
        Signal::ActShared => (Part::Act, 0.128),
        Signal::ActOther => (Part::Act, -0.14),
        Signal::ActOpposed => (Part::Act, -0.25),
        Signal::LightShared => (Part::Act, 0.204),
        Signal::PlainWord => (Part::Act, 0.123),
        Signal::BothMutual => (Part::Act, 0.245),
        Signal::EventSame => (Part::Event, 0.129),
        Signal::EventOther => (Part::Event, -0.137),
        Signal::PartiesShared => (Part::Parties, 0.067),
        Signal::PartiesOther => (Part::Parties, -0.015),
        Signal::NamesOther => (Part::Names, -0.04),
        Signal::DoerSame => (Part::Roles, 0.027),
        Signal::TargetOther => (Part::Roles, -0.077),
        Signal::Dyad => (Part::Roles, 0.122),
        Signal::SameHarm => (Part::Figure, 0.147),
        Signal::SameCount => (Part::Figure, 0.23),
        Signal::EqualValue => (Part::Figure, 0.071),
        Signal::RareValue => (Part::Figure, 0.101),
        Signal::ValuesApart => (Part::Figure, -0.043),
        Signal::HarmOfOneOnly => (Part::Figure, -0.304),
        Signal::HarmUncounted => (Part::Figure, -0.038),
        Signal::CountOfOneOnly => (Part::Figure, -0.084),
        Signal::CountsUnlike => (Part::Figure, -0.148),
        Signal::BearingShared => (Part::Figure, 0.2),
        Signal::TimeStated => (Part::Time, 0.06),
        Signal::TimeNear => (Part::Time, -0.028),
        Signal::TimeFar => (Part::Time, -0.079),
        Signal::MonthsApart => (Part::Time, -0.2),
        Signal::TollOfOtherDay => (Part::Time, -0.03),
        Signal::EpisodesLoose => (Part::Time, -0.024),
        Signal::EpisodesPresent => (Part::Time, -0.312),
        Signal::EpisodesApart => (Part::Time, -0.203),
        Signal::SourceSame => (Part::Source, 0.125),
        Signal::SourceRelated => (Part::Source, 0.107),
        Signal::OnePossible => (Part::Mood, -0.175),
        Signal::OneHabit => (Part::Mood, -0.093),
        Signal::OneArticle => (Part::Article, -0.04),
        Signal::BothLead => (Part::Article, 0.1),
    }
}
