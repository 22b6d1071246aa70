//! What is said about a reader's own articles.

use super::{counted, grouped, quoted};
use crate::model::Basis;

/// Name of the part, and of the button that opens it.
pub const TITLE: &str = "Your own articles";
/// What the part is for.
pub const LEAD: &str = "Read articles of your own in this page: paste a text, choose files, or drop them anywhere \
     here. They are read in this browser and sent nowhere.";
/// The button that chooses files.
pub const CHOOSE: &str = "Choose files";
/// Names the field for pasted text.
pub const PASTE: &str = "Paste the text of an article";
/// The button that takes the pasted text.
pub const TAKE: &str = "Read this text";
/// The button that closes the part.
pub const CLOSE: &str = "Close";
/// Shown while files are dragged over the page.
pub const DROP: &str = "Drop the files here to read them in this page";
/// The button that stops reading.
pub const CANCEL: &str = "Cancel";
/// Said when reading was stopped.
pub const CANCELLED: &str = "Cancelled. What was read before is kept here.";
/// Heading of the articles that no story holds yet.
pub const WAITING: &str = "Read, not shown yet";
/// Heading of the articles that the story shown holds.
pub const SHOWN: &str = "In the story shown";
/// Heading of what could not be used.
pub const FAULTS: &str = "Not used as it stands";
/// The button that forgets these sentences.
pub const DISMISS: &str = "Dismiss";
/// The button that adds to the story.
pub const ADD: &str = "Add to this story";
/// The button that starts another story.
pub const NEW: &str = "Start a new story";
/// The button that goes back.
pub const BACK: &str = "Back to the bundled story";
/// Announces that.
pub const IS_BACK: &str = "The bundled story is shown. Your articles wait under “Your own articles”.";
/// Names the field for the title of a story without the bundled articles.
pub const STORY_TITLE: &str = "Title of a new story";
/// Title of such a story until the reader gives one.
pub const UNTITLED: &str = "Your own articles, compared";
/// The box that keeps.
pub const KEEP: &str = "Keep my articles on this device";
/// What that means.
pub const KEEP_HINT: &str = "Without it they are gone when the page is closed. Kept articles stay in this browser, \
     on this device, until you delete them.";
/// The button that deletes what is kept.
pub const DELETE: &str = "Delete what is kept";
/// Announces that.
pub const DELETED: &str =
    "Deleted: nothing is kept on this device. The articles stay here until the page is closed.";
/// Announces the other.
pub const KEPT: &str = "Kept on this device.";
/// When the browser refuses.
pub const NOT_KEPT: &str = "This browser does not let this page keep anything, so the articles are gone when it is \
     closed.";
/// When kept articles are found but cannot be understood.
pub const KEPT_DAMAGED: &str = "Articles were kept on this device, but cannot be read any more. Delete what is kept, \
     and bring them again.";

/// Names the fields of an article.
pub const OUTLET: &str = "Outlet";
/// The same.
pub const DATE: &str = "Published";
/// The same.
pub const HEADLINE: &str = "Title";
/// The id of pasted articles.
pub const PASTED_ID: &str = "pasted";
/// How a pasted text is called.
pub const PASTED: &str = "The pasted text";

/// What is wrong with a file, as the end of a sentence that begins with its name.
pub const PDF: &str = "this is a PDF: open it, copy the article's text, and paste that";
/// The same.
pub const OFFICE: &str = "this is a document of a word processor, or an archive: save it as plain text, or copy its \
     text and paste that";
/// The same.
pub const WEB_ARCHIVE: &str =
    "this is a web archive: save the page as “HTML only”, or copy its text and paste that";
/// The same.
pub const BINARY: &str = "this is no text: copy the article's text and paste that";
/// The same.
pub const NOT_UTF8: &str =
    "this is no text in UTF-8: save it as plain text in UTF-8, or copy its text and paste that";
/// The same.
pub const EMPTY: &str = "it is empty";
/// The same.
pub const LARGE: &str = "it is larger than 20 MB: save the article's text alone";
/// The same.
pub const LONG: &str = "an article in it is longer than 500,000 characters: cut it into parts";
/// The same.
pub const ENDING: &str = "only files that end in .txt, .md, .html, .htm or .json are read here";
/// The same.
pub const NO_ARTICLE: &str = "no article was found in this web page: copy its text and paste that";
/// The same.
pub const NO_PAGES: &str = "what reads web pages is a file of its own, which could not be loaded: try again when you \
     are online, or copy the page's text and paste that";
/// The same.
pub const UNREADABLE: &str = "the browser could not open it: if it is a folder, choose the files in it";
/// The same.
pub const UNKNOWN_JSON: &str =
    "this JSON is neither a story nor an article: an article needs at least a “text”";
/// The same.
pub const NO_ARTICLES: &str = "there is no article in this JSON";
/// The same.
pub const NO_TEXT: &str = "this article has no text";
/// The same.
pub const NEWER: &str = "this was made by a newer version: reload the page, or use the articles themselves";
/// The same; the article is there.
pub const READ_ANEW: &str = "its claims do not fit its text, so the text was read anew";
/// The same.
pub const NO_ROOM: &str = "there is no room for more articles: remove some first";

/// What can be brought, before anybody tries.
pub fn limits(articles: usize) -> String {
    format!(
        "English text, as .txt, .md, .html (saved pages too) or .json of this program or of TimelineJS; up to 20 MB a file and 500,000 \
         characters an article. {} of {} places taken.",
        grouped(articles as f64),
        grouped(crate::ui::own::MOST_ARTICLES as f64)
    )
}

/// A file that could not be used, or not as it stands.
pub fn unusable(name: &str, why: &str) -> String {
    format!("{name}: {why}.")
}

/// A fault of one of many articles in a file.
pub fn at_place(place: Option<usize>, why: &str) -> String {
    match place {
        Some(place) => format!("number {}: {why}", grouped(place as f64)),
        None => why.to_owned(),
    }
}

/// A file that is no JSON.
pub fn no_json(line: usize, column: usize) -> String {
    format!("this is no valid JSON: there is a mistake in line {line} at character {column}")
}

/// A line that says why there is no article.
pub fn holds_error(error: &str) -> String {
    format!("it holds an error in place of an article ({error})")
}

/// When the reading of an article broke off.
pub fn broke_off(reason: &str) -> String {
    format!("reading it broke off ({reason})")
}

/// When nothing is left to read.
pub fn ready(count: usize) -> String {
    format!(
        "{} ready. Add to the story shown, or start a new one.",
        counted(count, "article is", "articles are")
    )
}

/// When an article in the story shown was read anew.
pub fn read_anew(name: &str) -> String {
    format!("{} was read again; the story is up to date.", quoted(name))
}

/// Announces another story.
pub fn now_shown(articles: usize) -> String {
    format!(
        "The story shown now compares {}.",
        counted(articles, "article", "articles")
    )
}

/// Announces that an article is gone.
pub fn removed(name: &str) -> String {
    format!("{} removed.", quoted(name))
}

/// The button that removes an article.
pub const REMOVE: &str = "Remove";

/// Names that button.
pub fn remove_label(name: &str) -> String {
    format!("Remove {}", quoted(name))
}

/// What an article's date rests on.
pub fn date_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Manifest => "given",
        Basis::Article => "inferred: read off the article",
        Basis::None => "not found: days such as “on Tuesday” stay open until you give it",
    }
}

/// What an outlet's name rests on.
pub fn outlet_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Manifest => "given",
        Basis::Article => "inferred: read off the article",
        Basis::None => "not found",
    }
}

/// An article's claims.
pub fn found(claims: usize, told: bool) -> String {
    let claims = super::claims(claims);
    if told {
        format!("{claims}, as they came in the file")
    } else {
        claims
    }
}
