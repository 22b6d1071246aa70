//! What each signal of a pair weighs.
//!
//! Comes in: nothing. Goes out: the weights, as data. Does not: measure; that is `signals`.

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
    /// Different doers.
    DoerOther,
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
    /// The part of the shorter list of other numbers that is shared.
    NumbersShared,
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
    /// Only one is denied.
    OneNegated,
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
    Number,
    Time,
    Source,
    Mood,
    Article,
}

/// Which part a signal belongs to, and what it weighs.
#[rustfmt::skip]
pub(crate) fn weight(signal: Signal) -> (Part, f64) {
    match signal {
        Signal::Cosine => (Part::Text, 0.26),
        Signal::Overlap => (Part::Text, 0.064),
        Signal::Contained => (Part::Text, 0.168),
        Signal::Around => (Part::Context, 0.069),
        Signal::ActShared => (Part::Act, 0.168),
        Signal::ActOther => (Part::Act, -0.015),
        Signal::LightShared => (Part::Act, 0.156),
        Signal::PlainWord => (Part::Act, 0.118),
        Signal::BothMutual => (Part::Act, 0.243),
        Signal::EventSame => (Part::Event, 0.151),
        Signal::EventOther => (Part::Event, -0.101),
        Signal::PartiesShared => (Part::Parties, 0.066),
        Signal::PartiesOther => (Part::Parties, -0.017),
        Signal::NamesOther => (Part::Names, -0.005),
        Signal::DoerSame => (Part::Roles, 0.037),
        Signal::DoerOther => (Part::Roles, -0.002),
        Signal::TargetOther => (Part::Roles, -0.072),
        Signal::Dyad => (Part::Roles, 0.122),
        Signal::SameHarm => (Part::Figure, 0.188),
        Signal::SameCount => (Part::Figure, 0.266),
        Signal::EqualValue => (Part::Figure, 0.072),
        Signal::RareValue => (Part::Figure, 0.127),
        Signal::ValuesApart => (Part::Figure, -0.062),
        Signal::HarmOfOneOnly => (Part::Figure, -0.299),
        Signal::HarmUncounted => (Part::Figure, -0.035),
        Signal::CountOfOneOnly => (Part::Figure, -0.094),
        Signal::CountsUnlike => (Part::Figure, -0.155),
        Signal::NumbersShared => (Part::Number, 0.005),
        Signal::TimeStated => (Part::Time, 0.179),
        Signal::TimeNear => (Part::Time, -0.027),
        Signal::TimeFar => (Part::Time, -0.096),
        Signal::MonthsApart => (Part::Time, -0.2),
        Signal::TollOfOtherDay => (Part::Time, 0.0),
        Signal::EpisodesLoose => (Part::Time, -0.023),
        Signal::EpisodesPresent => (Part::Time, -0.308),
        Signal::EpisodesApart => (Part::Time, -0.211),
        Signal::SourceSame => (Part::Source, 0.133),
        Signal::SourceRelated => (Part::Source, 0.101),
        Signal::OneNegated => (Part::Mood, -0.007),
        Signal::OnePossible => (Part::Mood, -0.165),
        Signal::OneHabit => (Part::Mood, -0.09),
        Signal::OneArticle => (Part::Article, -0.03),
        Signal::BothLead => (Part::Article, 0.166),
    }
}
