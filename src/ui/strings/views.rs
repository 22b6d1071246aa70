//! Words of the views, of search, of an outlet's own page, of articles and of keys.

use super::{counted, grouped};
use crate::model::{Relation, SkipReason};
use crate::ui::address::View;

/// Names the list of views.
pub const VIEWS: &str = "Views";
/// Heading of an episode that is only recalled, where its dates stand elsewhere.
pub const BACKGROUND: &str = "Background";
/// Names the strip of dates to jump to.
pub const OVERVIEW: &str = "Overview: jump to a date";
/// Names what the signs of the timeline mean.
pub const LEGEND: &str = "● reports it, ◆ tells it differently, ○ does not mention it. On the line, a point is an hour, a bar \
     a day or longer; hollow, the time is inferred.";

/// A view's name.
pub fn view(view: View) -> &'static str {
    match view {
        View::Timeline => "Timeline",
        View::Differences => "Differences",
        View::Matrix => "Matrix",
        View::Articles => "Articles",
        View::Outlet => "One outlet",
    }
}

/// A stretch of days.
pub fn days(count: f64) -> String {
    counted(count as usize, "day", "days")
}

/// A stretch of weeks.
pub fn weeks(count: f64) -> String {
    counted(count as usize, "week", "weeks")
}

/// A stretch of months.
pub fn months(count: f64) -> String {
    counted(count as usize, "month", "months")
}

/// A stretch of years.
pub fn years(count: f64) -> String {
    counted(count as usize, "year", "years")
}

/// How long nothing is told.
pub fn gap(stretch: &str) -> String {
    format!("{stretch} of which nothing is told")
}

/// What is folded at a date.
pub fn folded(count: usize, alone: bool) -> String {
    let count = grouped(count as f64);
    if alone {
        format!("{count} more, told by one outlet each:")
    } else {
        format!("{count} more:")
    }
}

/// What follows the count of a stop of the overview, for those who do not see its bar.
pub fn stop(facts: usize, differs: bool) -> &'static str {
    match (facts, differs) {
        (1, false) => " fact",
        (1, true) => " fact, outlets differ",
        (_, false) => " facts",
        (_, true) => " facts, outlets differ",
    }
}

/// More differences than the first screen holds.
pub fn all_differences(count: usize) -> String {
    format!("All {} differences at length", grouped(count as f64))
}

/// Names the search.
pub const SEARCH: &str = "Search";
/// In the empty field of the search.
pub const SEARCH_HINT: &str = "Search words";
/// Opens the choices of the search.
pub const FILTERS: &str = "Filters";
/// Empties the search.
pub const CLEAR: &str = "Clear";
/// The choice that leaves everything.
pub const ANY: &str = "any";
/// Names the choice of a kind of claim.
pub const KIND: &str = "Kind";
/// Names the choice of a speaker.
pub const SOURCE: &str = "Source";
/// Names the choice of how claims stand to each other.
pub const RELATION: &str = "How they stand";
/// Names the choice of an episode.
pub const EPISODE: &str = "Episode";
/// Names the choice of what gives a count.
pub const FIGURES_ONLY: &str = "With figures only";

/// How many facts answer.
pub fn found(found: usize, all: usize) -> String {
    format!("{} of {}", grouped(found as f64), super::facts(all))
}

/// A choice with the number of facts that have it.
pub fn choice(name: &str, count: usize) -> String {
    format!("{name} ({})", grouped(count as f64))
}

/// How claims stand to each other, as a choice.
pub fn relation_choice(relation: Relation) -> &'static str {
    match relation {
        Relation::Agree => "several outlets agree",
        Relation::Differ => "told differently",
        Relation::NotComparable => "both can stand",
        Relation::Single => "one outlet alone",
    }
}

/// Shown where nothing answers a search.
pub const NOTHING_FOUND: &str = "Nothing answers this search.";
/// Heading of facts whose claims can both stand.
pub const BOTH_CAN_STAND: &str = "Side by side, both can stand";

/// Names the table of facts by outlets.
pub const MATRIX: &str = "Which outlet tells which fact";
/// Heading of the facts' column.
pub const FACT: &str = "Fact";

/// Shows the rest of a long part of the matrix.
pub fn show_more(count: usize) -> String {
    format!("Show {} more", grouped(count as f64))
}

/// Leads to an outlet's own page.
pub fn about(outlet: &str) -> String {
    format!("About {outlet}")
}

/// The same, seen.
pub const ABOUT: &str = "about";
/// Names the field for an outlet's name.
pub const OUTLET_NAME: &str = "Name of this outlet";
/// Takes over a changed name.
pub const RENAME: &str = "Rename";
/// Said where an outlet is looked at that is switched off.
pub const SWITCHED_OFF: &str = "This outlet is switched off: switch it on to compare it with the others.";
/// Heading of what one outlet alone reports.
pub const ONLY_IT: &str = "What only it reports";
/// Heading of what others tell and it does not.
pub const LEAVES_OUT: &str = "What others tell and it leaves out";
/// Heading of what others tell and it does not, of which nobody knows whether it could have.
pub const TOO_EARLY: &str = "What others tell and it may have been too early for";
/// Stands under it.
pub const WHY_TOO_EARLY: &str = "It was published before these things happened, or it is not known which came first: \
     nothing follows from its silence.";
/// Heading of where it parts from others.
pub const HOW_IT_PUTS: &str = "Where it parts from others, and how it words it";
/// Heading of whom it quotes.
pub const QUOTES: &str = "Whom it quotes";
/// Stands for an empty list.
pub const NOTHING: &str = "Nothing.";

/// Announces a new name.
pub fn renamed(name: &str) -> String {
    format!("The outlet is now called {name}.")
}

/// More outlets than a line or two hold.
pub fn more_outlets(count: usize) -> String {
    format!("{} more outlets", grouped(count as f64))
}

/// Names the list of articles to choose from.
pub const CHOOSE_ARTICLE: &str = "Choose an article";
/// An article without a headline.
pub const NO_TITLE: &str = "No headline";
/// Goes to the claim before.
pub const PREVIOUS_CLAIM: &str = "Previous claim";
/// Goes to the next claim.
pub const NEXT_CLAIM: &str = "Next claim";
/// Names the words on a claim within an article.
pub const THIS_CLAIM: &str = "This claim";
/// Closes what is open.
pub const CLOSE: &str = "Close";
/// Leads from a claim to its row.
pub const TO_TIMELINE: &str = "In the timeline";
/// Leads from a claim to its place in the article.
pub const IN_ARTICLE: &str = "In the article";
/// Copies an address.
pub const COPY_LINK: &str = "Copy link";
/// Said when it is copied and leads to the publisher.
pub const COPIED_ORIGINAL: &str = "Link to these words at the publisher copied.";
/// Said when it is copied and leads here.
pub const COPIED_HERE: &str = "Link to this place copied.";
/// Said when the browser does not allow it.
pub const NOT_COPIED: &str = "The browser did not allow copying.";

/// Where one is among an article's claims.
pub fn claim_of(at: Option<usize>, all: usize) -> String {
    match at {
        Some(at) => format!("claim {} of {}", at + 1, grouped(all as f64)),
        None => super::claims(all),
    }
}

/// Why a part of an article was not read.
pub fn skipped(why: SkipReason) -> &'static str {
    match why {
        SkipReason::Navigation => "Not read: the site's menus",
        SkipReason::Caption => "Not read: a caption",
        SkipReason::Credit => "Not read: credits",
        SkipReason::ReadMore => "Not read: a link to another article",
        SkipReason::Boilerplate => "Not read: what the site prints under every article",
        SkipReason::Promotion => "Not read: promotion",
    }
}

/// Opens the list of keys.
pub const KEYS: &str = "Keys";
/// Heading of the list of keys.
pub const KEYS_HEADING: &str = "Keys";
/// Switches single keys off.
pub const KEYS_ON: &str = "Single keys act";

/// What each key does.
pub const KEY_LIST: [(&str, &str); 7] = [
    ("1 2 3 4", "timeline, differences, matrix, articles"),
    ("/", "search"),
    (
        "j  k",
        "next and previous fact; in an article, next and previous claim",
    ),
    ("Enter", "open or close the fact that has the focus"),
    (
        "a",
        "from an open fact or claim into the article, and from there to the timeline",
    ),
    ("Esc", "close this list, leave the search or the claim"),
    ("?", "this list"),
];
