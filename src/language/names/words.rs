//! Small closed lists that tell the parts of a name apart.
//!
//! Comes in: a word in lower case. Goes out: whether it is on a list. Does not: hold names; those are in
//! [`super::gazetteer`].

/// Whether a sorted list holds the word.
pub fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The word in American spelling, where the names of bodies differ in it.
pub fn american(lower: &str) -> &str {
    match lower {
        "defence" => "defense",
        "labour" => "labor",
        "centre" => "center",
        other => other,
    }
}

/// Months and days: capitals that name nobody.
#[rustfmt::skip]
pub const CALENDAR: &[&str] = &[
    "apr", "apr.", "april", "aug", "aug.", "august", "dec", "dec.", "december", "easter", "feb", "feb.",
    "february", "fri", "friday", "jan", "jan.", "january", "july", "june", "march", "may", "mon", "monday",
    "nov", "nov.", "november", "oct", "oct.", "october", "saturday", "sep", "sep.", "sept", "sept.",
    "september", "sunday", "thursday", "tuesday", "wednesday",
];

/// Capitals of texts that name nobody either: zones, units, pronouns.
#[rustfmt::skip]
pub(super) const NEVER: &[&str] = &[
    "am", "bst", "cet", "est", "et", "gmt", "i", "it", "mr", "ok", "pm", "pst", "tv", "utc",
];

/// Words that stand before an office or in a ministry's name and are no part of a person's name.
#[rustfmt::skip]
pub(super) const MODIFIERS: &[&str] = &[
    "acting", "administrative", "affairs", "agriculture", "air", "armed", "assistant", "attorney", "aviation",
    "budget", "business", "cabinet", "central", "chief", "civil", "climate", "commerce", "communications",
    "constitutional", "consumer", "criminal", "culture", "defence", "defense", "democratic", "deputy",
    "development", "digital", "disaster", "district", "domestic", "economic", "economy", "education", "elect",
    "electoral", "electricity", "emergencies", "emergency", "employment", "energy", "enterprise",
    "environment", "equality", "exchequer", "executive", "export", "exports", "external", "families",
    "family", "federal", "finance", "financial", "first", "fisheries", "food", "foreign", "forestry",
    "former", "fourth", "grand", "growth", "health", "heritage", "high", "higher", "home", "homeland",
    "housing", "human", "immigration", "industrial", "industry", "information", "infrastructure",
    "innovation", "integration", "intelligence", "interim", "interior", "internal", "international",
    "investigative", "investment", "joint", "junior", "justice", "labor", "labour", "land", "lands", "local",
    "majority", "management", "maritime", "media", "migration", "military", "mining", "minority", "municipal",
    "national", "naval", "oil", "parliamentary", "permanent", "petroleum", "planning", "police", "political",
    "power", "press", "prime", "prisons", "provincial", "public", "railways", "reconstruction", "reform",
    "regional", "religion", "religious", "republican", "research", "rights", "roads", "royal", "rural",
    "science", "second", "security", "senior", "shipping", "social", "special", "sports", "staff", "state",
    "states", "superior", "supreme", "technology", "telecommunications", "third", "tourism", "trade",
    "transport", "transportation", "treasury", "united", "veterans", "vice", "water", "welfare", "women",
    "works", "youth",
];

/// Nouns that make the name before them a place's.
#[rustfmt::skip]
pub(super) const PLACE_NOUNS: &[&str] = &[
    "airport", "archipelago", "avenue", "basin", "bay", "beach", "boulevard", "bridge", "canal", "canyon",
    "cape", "city", "coast", "corridor", "county", "creek", "delta", "desert", "district", "enclave", "falls",
    "forest", "governorate", "gulf", "harbor", "harbour", "heights", "highway", "hill", "hills", "island",
    "islands", "isle", "lake", "mountain", "mountains", "oblast", "ocean", "pass", "peninsula", "plain",
    "plaza", "port", "prefecture", "province", "reef", "region", "republic", "reservoir", "river", "road",
    "sea", "shore", "square", "strait", "street", "strip", "suburb", "territory", "town", "township",
    "valley", "village", "volcano", "ward",
];

/// Points of the compass and the like, before a place's name.
#[rustfmt::skip]
pub(super) const DIRECTIONS: &[&str] = &[
    "central", "east", "eastern", "greater", "inner", "lower", "mount", "north", "northeastern", "northern",
    "northwestern", "outer", "south", "southeastern", "southern", "southwestern", "upper", "west", "western",
];

/// Nouns that end the name of a happening or a paper, not of anybody.
#[rustfmt::skip]
pub const THING_NOUNS: &[&str] = &[
    "accord", "accords", "act", "agreement", "amendment", "award", "awards", "bill", "championship",
    "championships", "charter", "code", "conference", "constitution", "convention", "cup", "day", "deal",
    "declaration", "festival", "games", "law", "marathon", "memorandum", "olympics", "open", "pact", "peace",
    "plan", "prize", "protocol", "revolution", "scale", "summit", "treaty", "trophy", "uprising", "war",
    "wars", "week",
];

/// Words between the parts of one person's or place's name.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "abu", "af", "al", "av", "bin", "bint", "bte", "da", "dal", "das", "de", "del", "della", "den", "der",
    "di", "do", "dos", "du", "e", "ech", "el", "er", "es", "ibn", "la", "le", "lo", "of", "ould", "ter", "ul",
    "ur", "van", "von", "y", "zu",
];

/// Prepositions before places.
#[rustfmt::skip]
pub(super) const LOCATIVE: &[&str] = &[
    "across", "around", "at", "from", "in", "inside", "into", "near", "off", "outside", "through",
    "throughout", "to", "toward", "towards",
];

/// Offices that are also common family names, or a part of the bearer's name.
#[rustfmt::skip]
pub(super) const ALSO_NAMES: &[&str] = &[
    "bishop", "boy", "cardinal", "child", "coach", "dean", "duke", "friend", "guard", "head", "judge",
    "justice", "king", "major", "man", "marshal", "miner", "monk", "page", "pope", "priest", "prince",
    "speaker",
];

/// Titles without which the name is not used: "Pope Francis".
#[rustfmt::skip]
pub(super) const KEPT_TITLES: &[&str] = &[
    "emperor", "empress", "king", "lady", "lord", "pope", "prince", "princess", "queen", "sheikh", "sultan",
];

/// Lemmas and forms of verbs whose subject speaks.
#[rustfmt::skip]
pub const SPEECH: &[&str] = &[
    "accuse", "accused", "accuses", "acknowledge", "acknowledged", "add", "added", "adding", "adds", "admit",
    "admitted", "agree", "agreed", "allege", "alleged", "announce", "announced", "announces", "argue",
    "argued", "asked", "assert", "asserted", "blame", "blamed", "called", "claim", "claimed", "claims",
    "comment", "commented", "conceded", "condemned", "confirm", "confirmed", "confirms", "declared",
    "decried", "denied", "denies", "deny", "described", "disclosed", "estimated", "explained", "expressed",
    "insisted", "noted", "observed", "pledged", "predicted", "promised", "quoted", "recalled", "reiterated",
    "rejected", "remarked", "replied", "report", "reported", "reporting", "reports", "responded", "revealed",
    "said", "say", "saying", "says", "stated", "states", "stressed", "suggested", "tell", "tells",
    "testified", "told", "tweeted", "underlined", "underscored", "urge", "urged", "urges", "vowed", "warn",
    "warned", "warns", "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [
            CALENDAR,
            NEVER,
            MODIFIERS,
            PLACE_NOUNS,
            DIRECTIONS,
            THING_NOUNS,
            PARTICLES,
            LOCATIVE,
            ALSO_NAMES,
            KEPT_TITLES,
            SPEECH,
        ];
        for list in lists {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }
}
