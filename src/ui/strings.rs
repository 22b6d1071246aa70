//! Every word that the page itself says, in one place, so that it can be read over and translated.
//!
//! Comes in: counts, names, codes of the model. Goes out: plain English. Does not: hold words of any article.

mod views;

pub use views::*;

use crate::export::Format;
use crate::model::{Bound, DifferenceOn, EventType, Quotation, Relation, TimeBasis};

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
/// How the page works, and what it does not do.
pub const METHOD: &str = "A program in your browser read the articles, found who claims what, and put claims about \
     the same happening together. Nothing you see was sent anywhere. It says where outlets part and shows their \
     words; it does not say who is right, and it can be wrong: every row opens to the sentences that it rests on.";
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

/// Names the list of an open row.
pub const WHAT_EACH_SAYS: &str = "What each outlet says";
/// Names the list of marks of a row.
pub const WHO_REPORTS: &str = "Who reports it";

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

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month by its number, from 1.
pub fn month(number: usize) -> Option<&'static str> {
    MONTHS.get(number.checked_sub(1)?).copied()
}

/// A month in three letters, by its number, from 1.
pub fn short_month(number: usize) -> Option<&'static str> {
    month(number)?.get(..3)
}

/// `16 Nov`.
pub fn day_of_month(day: u32, month: &str) -> String {
    format!("{day} {month}")
}

/// The seasons, quarters and halves of TIMEX3.
pub fn season(code: &str) -> Option<&'static str> {
    Some(match code {
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        "Q1" => "first quarter of",
        "Q2" => "second quarter of",
        "Q3" => "third quarter of",
        "Q4" => "last quarter of",
        "H1" => "first half of",
        "H2" => "second half of",
        _ => return None,
    })
}

/// The parts of a day of TIMEX3.
pub fn part_of_day(code: &str) -> Option<&'static str> {
    Some(match code {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => return None,
    })
}

/// `16 November 2021`.
pub fn day(day: u32, month: &str, year: &str) -> String {
    format!("{day} {month} {year}")
}

/// `November 2020`, `winter 2021`.
pub fn of_year(part: &str, year: &str) -> String {
    format!("{part} {year}")
}

/// `week 6 of 2021`.
pub fn week(week: &str, year: &str) -> String {
    format!("week {week} of {year}")
}

/// `1980s`, from `198`.
pub fn decade(digits: &str) -> String {
    format!("{digits}0s")
}

/// `20th century`.
pub fn century(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending} century")
}

/// `18:30 (UTC+4)`.
pub fn in_zone(clock: &str, offset: &str) -> String {
    format!("{clock} (UTC{offset})")
}

/// `16 November 2021, 18:30`.
pub fn date_and_clock(date: &str, clock: &str) -> String {
    format!("{date}, {clock}")
}

/// From one day to another.
pub fn from_to(start: &str, end: &str) -> String {
    format!("{start} to {end}")
}

/// Words of an article within a sentence of the page.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// An outlet that the story does not name.
pub fn unnamed_outlet(article: &str) -> String {
    format!("Unnamed outlet ({article})")
}

/// `1 claim`, `2 claims`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(count as f64),
        if count == 1 { one } else { many }
    )
}

/// Claims, counted.
pub fn claims(count: usize) -> String {
    counted(count, "claim", "claims")
}

/// Facts, counted.
pub fn facts(count: usize) -> String {
    counted(count, "fact", "facts")
}

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

/// What is said about a reader's own articles.
pub mod own {
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
    pub const NEWER: &str =
        "this was made by a newer version: reload the page, or use the articles themselves";
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
}

/// A number with its thousands grouped: `6,500`.
pub fn grouped(value: f64) -> String {
    let plain = value.to_string();
    let (whole, fraction) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 && digits.is_ascii() {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (value, expect) in [
            (0.0, "0"),
            (999.0, "999"),
            (6500.0, "6,500"),
            (-1234567.5, "-1,234,567.5"),
            (0.25, "0.25"),
        ] {
            assert_eq!(grouped(value), expect);
        }
    }

    #[test]
    fn figures_keep_their_bound() {
        assert_eq!(figure(Some(12.0), Bound::MoreThan), "more than 12");
        assert_eq!(figure(Some(1.0), Bound::AtLeast), "at least 1");
        assert_eq!(figure(None, Bound::Unknown), "number not given");
    }

    #[test]
    fn centuries_have_their_endings() {
        for (number, expect) in [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (11, "11th"),
            (20, "20th"),
            (21, "21st"),
        ] {
            assert_eq!(century(number), format!("{expect} century"));
        }
    }
}
