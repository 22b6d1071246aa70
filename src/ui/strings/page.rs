//! Words of the page as a whole: its headings, its summary, what a switch changed.

use super::{INFERRED, claims, counted, event, facts, grouped};
use crate::model::EventType;

/// Shown when the story has no title.
pub const UNTITLED: &str = "A story without a title";
/// Heading of the outlets' switches.
pub const OUTLETS: &str = "Outlets";
/// Heading of the facts that outlets tell differently.
pub const DIFFERENCES: &str = "Where they differ";
/// Said in its place when no two outlets contradict each other.
pub const NO_DIFFERENCES: &str = "No two of the outlets shown contradict each other.";
/// Heading of the facts that outlets put differently without contradiction.
pub const PUT_DIFFERENTLY: &str = "Put differently, without contradiction";
/// Heading of the facts in order of time.
pub const TIMELINE: &str = "What happened, and who says so";
/// Said in its place when nothing is left to show.
pub const NOTHING_SHOWN: &str = "Nothing to show: switch an outlet or a kind of claim back on.";
/// Said when the articles hold no claim at all.
pub const NO_CLAIMS: &str = "No claim was found in these articles.";
/// Heading of facts without a date.
pub const UNDATED: &str = "No date given";
/// Heading of facts that belong to no episode.
pub const NO_EPISODE: &str = "Outside these episodes";
/// Heading of the list of articles.
pub const SOURCES: &str = "The articles";
/// Heading of the notices.
pub const NOTICES: &str = "About this reading";
/// Button that switches all outlets on.
pub const SHOW_ALL: &str = "Show all";
/// Button that switches all other outlets off.
pub const ONLY: &str = "only";
/// Opens an outlet's kinds of claim.
pub const KINDS: &str = "Kinds of claim";
/// How the page works, and what it does not do.
pub const METHOD: &str = "A program in your browser read the articles, found who claims what, and put claims about \
     the same happening together. Nothing you see was sent anywhere. It says where outlets part and shows their \
     words; it does not say who is right, and it can be wrong: every row opens to the sentences that it rests on.";

/// What was compared, in one line.
pub fn summary(
    articles: usize,
    named: usize,
    unnamed: usize,
    claims_count: usize,
    facts_count: usize,
) -> String {
    let outlets = match (named, unnamed) {
        (0, unnamed) => counted(unnamed, "unnamed outlet", "unnamed outlets"),
        (named, 0) => counted(named, "named outlet", "named outlets"),
        (named, unnamed) => {
            format!(
                "{} and {} unnamed",
                counted(named, "named outlet", "named outlets"),
                grouped(unnamed as f64)
            )
        }
    };
    format!(
        "{}, {outlets}, {}, {}",
        counted(articles, "article", "articles"),
        claims(claims_count),
        facts(facts_count)
    )
}

/// How long reading and comparing took, where the browser tells.
pub fn read_in(milliseconds: Option<f64>) -> String {
    match milliseconds {
        Some(time) => format!("read in your browser in {} ms", grouped(time.round())),
        None => "read in your browser".to_owned(),
    }
}

/// Progress while articles are read.
pub fn reading(done: usize, total: usize, name: &str) -> String {
    format!("Reading {} of {total}: {name}", (done + 1).min(total))
}

/// What a switch changed.
pub fn switched(what: &str, facts_count: usize, outlets: usize, differ: usize) -> String {
    let from = counted(outlets, "outlet", "outlets");
    format!(
        "{what}: {} from {from}, {}.",
        facts(facts_count),
        differing(differ)
    )
}

fn differing(count: usize) -> String {
    match count {
        0 => "none told differently".to_owned(),
        count => format!("{} told differently", grouped(count as f64)),
    }
}

/// Names a switch that was turned.
pub fn on_or_off(name: &str, on: bool) -> String {
    format!("{name} {}", if on { "shown" } else { "hidden" })
}

/// Names a kind of claim of an outlet.
pub fn kind_of(outlet: &str, kind: EventType) -> String {
    format!("{outlet}, {}", event(kind))
}

/// Announces that one outlet alone is shown.
pub fn only_shown(name: &str) -> String {
    format!("Only {name} shown")
}

/// Announces that all are shown.
pub const ALL_SHOWN: &str = "All outlets shown";

/// For the button that shows one outlet alone.
pub fn only_label(name: &str) -> String {
    format!("Show only {name}")
}

/// When an article was published.
pub fn published(date: Option<&str>, given: bool) -> String {
    match (date, given) {
        (None, _) => "date not known".to_owned(),
        (Some(date), true) => date.to_owned(),
        (Some(date), false) => format!("{date}, {INFERRED}"),
    }
}

/// What an article credits.
pub fn credits(names: &[String]) -> String {
    format!("credits {}", names.join(", "))
}

/// An article that could not be read.
pub fn unreadable(name: &str, reason: &str) -> String {
    format!("{name} could not be read ({reason}). The other articles are shown.")
}

/// When nothing at all could be read.
pub const NOTHING_READ: &str = "None of the articles could be read, so there is no timeline.";
/// When the page's own list of articles cannot be understood.
pub const NO_STORY: &str = "The list of articles inside this page is damaged, so there is no timeline. Reload the \
     page; if that does not help, whoever runs it has to build it anew.";
