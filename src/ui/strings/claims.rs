//! Words for a fact and for what is known of a claim.

use super::{grouped, quoted};
use crate::model::{Bound, DifferenceOn, EventType, Quotation, Relation, TimeBasis};

/// Opens the rules that made a claim.
pub const WHY: &str = "Why: the rules that acted";
/// The mark of a time that the claim's own clause does not give.
pub const INFERRED: &str = "inferred";
/// The same in a row, where it must say what is inferred.
pub const TIME_INFERRED: &str = "time inferred";
/// Said where a claim's words are not in its article.
pub const NO_QUOTE: &str =
    "The words of this claim could not be found again in the article, so none are shown.";
/// Link to an article at its publisher.
pub const ORIGINAL: &str = "Read it at the publisher";
/// Names the list of an open row.
pub const WHAT_EACH_SAYS: &str = "What each outlet says";
/// Names the list of marks of a row.
pub const WHO_REPORTS: &str = "Who reports it";

/// What a mark of a row says of its outlet, for those who do not see its shape.
pub fn reports() -> &'static str {
    "reports it"
}

/// The same, where the outlet tells it differently.
pub fn differs() -> &'static str {
    "tells it differently"
}

/// The same, where the outlet does not mention it.
pub fn silent() -> &'static str {
    "does not mention it"
}

/// The heading of episodes that are only recalled.
pub fn background(labels: &[&str]) -> String {
    format!("Background: {}", labels.join(", "))
}

/// Several values in a row.
pub fn values(values: &[String]) -> String {
    values.join(" · ")
}

/// A fact's standing in words; nothing where its marks say it all.
pub fn relation(relation: Relation, origins: usize) -> String {
    match (relation, origins) {
        (Relation::Agree, 0 | 1) => "several outlets, one origin".to_owned(),
        (Relation::Agree, n) => format!("{n} independent origins agree"),
        (Relation::Differ, _) => "told differently".to_owned(),
        (Relation::NotComparable, _) => "both can stand".to_owned(),
        (Relation::Single, _) => String::new(),
    }
}

/// What a difference is about.
pub fn difference(on: DifferenceOn) -> &'static str {
    match on {
        DifferenceOn::Figure => "How many",
        DifferenceOn::Time => "When",
        DifferenceOn::Place => "Where",
        DifferenceOn::Doer => "Who did it",
        DifferenceOn::Assertion => "Whether it is so",
        DifferenceOn::Wording => "Wording",
    }
}

/// A claim's stand where outlets part on whether it is so.
pub fn stand(negated: bool) -> &'static str {
    if negated { "denies it" } else { "says so" }
}

/// An event type in plain words.
pub fn event(event: EventType) -> &'static str {
    match event {
        EventType::Agree => "agreements",
        EventType::Consult => "talks and meetings",
        EventType::Support => "words of support",
        EventType::Cooperate => "working together",
        EventType::Aid => "help given",
        EventType::Concede => "concessions",
        EventType::Retreat => "withdrawals and cease-fires",
        EventType::Request => "appeals and demands",
        EventType::Accuse => "blame and criticism",
        EventType::Reject => "refusals and denials",
        EventType::Threaten => "threats and warnings",
        EventType::Protest => "protests and strikes",
        EventType::Sanction => "sanctions and broken ties",
        EventType::Mobilize => "troop movements",
        EventType::Coerce => "arrests, seizures, captures",
        EventType::Assault => "attacks and their victims",
        EventType::Happen => "other happenings",
        EventType::State => "states and background",
    }
}

/// How far the wording is the speaker's own.
pub fn quotation(quotation: Quotation) -> &'static str {
    match quotation {
        Quotation::Direct => "quoted word for word",
        Quotation::Indirect => "in the reporter's words",
        Quotation::Mixed => "partly quoted",
        Quotation::None => "nobody quoted",
    }
}

/// Who stands behind a claim.
pub fn said_by(source: Option<&str>, via: Option<&str>) -> String {
    match (source, via) {
        (None, None) => "in the outlet's own voice".to_owned(),
        (None, Some(via)) => format!("reported by {via}"),
        (Some(source), None) => source.to_owned(),
        (Some(source), Some(via)) => format!("{source}, as reported by {via}"),
    }
}

/// What a time rests on.
pub fn basis(basis: TimeBasis, words: Option<&str>) -> String {
    match (basis, words) {
        (TimeBasis::Stated, Some(words)) => format!("stated: {}", quoted(words)),
        (TimeBasis::Stated, None) => "stated".to_owned(),
        (TimeBasis::Inherited, Some(words)) => {
            format!("{INFERRED} from {} elsewhere in the article", quoted(words))
        }
        (TimeBasis::Inherited, None) => format!("{INFERRED} from its neighbourhood in the article"),
        (TimeBasis::Published, _) => format!("{INFERRED} from the date of publication"),
    }
}

/// Marks a claim that is denied.
pub const NEGATED: &str = "denied";
/// Marks a claim that is put as possible, planned or alleged.
pub const HEDGED: &str = "put as possible, planned or alleged";

/// A count with its bound: `more than 12`.
pub fn figure(value: Option<f64>, bound: Bound) -> String {
    let Some(value) = value.filter(|_| bound != Bound::Unknown) else {
        return "number not given".to_owned();
    };
    let number = grouped(value);
    match bound {
        Bound::Exact | Bound::Unknown => number,
        Bound::AtLeast => format!("at least {number}"),
        Bound::MoreThan => format!("more than {number}"),
        Bound::About => format!("about {number}"),
        Bound::AtMost => format!("at most {number}"),
        Bound::LessThan => format!("fewer than {number}"),
    }
}

/// A count with what is counted: `more than 12 killed`.
pub fn figure_of(figure: &str, measure: &str) -> String {
    format!("{figure} {}", measure.replace('_', " "))
}

/// Names the figures of a claim.
pub const FIGURES: &str = "Counts";
/// Names the time of a claim.
pub const TIME: &str = "Time";
/// Names the places of a claim.
pub const PLACES: &str = "Places";
/// Names the speaker of a claim.
pub const SPEAKER: &str = "Who says so";
