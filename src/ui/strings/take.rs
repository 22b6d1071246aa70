//! Words of what a reader can take away.

use super::facts;
use crate::export::Format;

/// Heading of what a reader can take away.
pub const TAKE: &str = "Take it with you";
/// What the files hold.
pub const TAKE_WHAT: &str = "Each file holds what is switched on now. None holds a verdict.";
/// Heading of the files.
pub const FILES: &str = "Files for other programs";
/// Button that saves the page.
pub const SAVE_PAGE: &str = "Save this page as one file";
/// What the saved page is.
pub const SAVE_PAGE_WHAT: &str =
    "It holds the articles and the program, and opens by a double click, without a network.";
/// Said when the page was saved.
pub const SAVED: &str = "The page is in your downloads.";
/// Said when it could not be.
pub const NOT_SAVED: &str =
    "The page could not be saved: its own parts could not be loaded. Try again when you are online.";
/// Said when a file could not be handed over.
pub const NOT_TAKEN: &str =
    "The browser did not take the file. Where this page stands in a frame, open it in a tab of its own.";
/// Heading of the code for other pages.
pub const EMBED: &str = "Put it into your own page";
/// What the first code does.
pub const EMBED_FRAME: &str = "In a frame, apart from your page, as high as it needs:";
/// What the second code does.
pub const EMBED_ELEMENT: &str = "As an element of your page, in its font and colours:";
/// Button that copies a code.
pub const COPY: &str = "Copy";
/// Said when a code was copied.
pub const COPIED: &str = "Copied.";
/// Said when it could not be.
pub const CODE_NOT_COPIED: &str = "The browser did not copy it: select the code and copy it by hand.";

/// What a file for other programs is.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::CsvClaims => "Table of claims (CSV)",
        Format::CsvFacts => "Table of facts (CSV)",
        Format::Json => "Story (JSON)",
        Format::TimelineJs => "TimelineJS (JSON)",
        Format::JsonLd => "schema.org (JSON-LD)",
        Format::Annotations => "Web Annotations (JSON-LD)",
    }
}

/// Says what a timeline without undated facts lacks.
pub fn undated_left_out(count: usize) -> String {
    match count {
        0 => String::new(),
        count => format!("Not shown here: {}, for want of a date.", facts(count)),
    }
}
