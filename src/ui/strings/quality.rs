//! How well the program works, in words.

/// Opens the table of how well the program does.
pub const QUALITY: &str = "How well does this work?";
/// How the figures of that table were made.
pub const QUALITY_METHOD: &str = "Measured on four invented stories of three articles each: a derailment, a disputed \
     vote, a trial, a strike. People wrote down by hand every claim of each article, before anybody saw what the \
     program gives. Found: how many in a hundred of those the program has, with the right kind of event. Right: how \
     many in a hundred of those it gives were written down by hand too. From the line “who says it” on, only claims \
     count that were found.";
/// What those figures do not say.
pub const QUALITY_LIMITS: &str = "They are averages of few stories, written by the people who wrote the program. What \
     you read now may do better or worse: longer sentences, headlines, translations and spoken language do worse. \
     English only. No one has checked the claims on this page by hand.";
/// The heads of that table.
pub const QUALITY_HEADS: [&str; 4] = ["", "by hand", "found", "right"];
/// Stories that no rule was made from.
pub const QUALITY_HELD_OUT: &str = "all claims of two stories that no rule was made from";
/// Stories that rules were made from.
pub const QUALITY_LEARNT: &str = "all claims of two stories that rules were made from";
/// Speakers.
pub const QUALITY_SOURCE: &str = "who says it";
/// Numbers.
pub const QUALITY_FIGURE: &str = "how many";
/// Times.
pub const QUALITY_TIME: &str = "when";
/// Facts of several outlets.
pub const QUALITY_LINK: &str = "two outlets on the same fact";

/// A share.
pub fn percent(share: u32) -> String {
    format!("{share} %")
}
