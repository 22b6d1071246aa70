//! The comparison's words as data: stop words, light classes, roles, subgroups. The classes themselves are in
//! `synonyms`.

/// Classes of acts that say how something is said, or how it moves, but not what: alone they make no two claims alike.
#[rustfmt::skip]
pub(crate) const LIGHT: &[&str] = &[
    "urge", "accuse", "agree", "announce", "deny", "promise", "help", "support", "warn", "hit", "trigger", "locate", "rise",
    "fall", "offer", "launch", "talk",
];

/// Classes that tell what somebody feels or holds.
#[rustfmt::skip]
pub(crate) const ATTITUDES: &[&str] = &["concern", "condemn", "welcome", "apologise", "threaten", "deny", "promise", "support", "warn", "urge", "accuse"];

/// Classes whose denial is a refusal.
pub(crate) const CONSENT: &[&str] = &["accept", "agree", "recognise", "concede", "approve"];

/// Words that carry no content of their own, reporting verbs and light verbs with them.
#[rustfmt::skip]
pub(crate) const STOP: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "if", "as", "than", "that", "this", "these", "those", "such",
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "onto", "over", "under", "up", "down", "out", "off",
    "about", "after", "before", "during", "since", "until", "till", "while", "amid", "among", "between", "against", "along",
    "across", "around", "near", "through", "within", "without", "upon", "toward", "towards", "per", "via", "due", "because",
    "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their",
    "who", "whom", "whose", "which", "what", "where", "when", "how", "why", "there", "here", "one", "ones", "other", "others",
    "another", "each", "both", "all", "any", "some", "no", "not", "never", "only", "also", "too", "very", "more", "most",
    "many", "much", "few", "several", "less", "least", "just", "even", "still", "already", "again", "now", "then", "however",
    "meanwhile", "moreover", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do",
    "does", "did", "done", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "say", "says", "said",
    "saying", "tell", "tells", "told", "add", "adds", "added", "adding", "note", "noted", "noting", "state", "stated",
    "according", "report", "reports", "reported", "reporting", "statement", "claim", "claims", "claimed", "get", "got",
    "make", "made", "take", "took", "taken", "give", "gave", "given", "go", "went", "gone", "come", "came", "put", "let",
    "see", "saw", "seen", "left", "leave", "leaving", "become", "became", "remain", "remains", "remained", "keep", "kept",
    "carry", "carried", "hold", "held", "ago", "earlier", "later", "recent", "recently", "late", "early", "new", "latest",
    "last", "next", "first", "today", "yesterday", "tomorrow", "day", "week", "month", "year", "years", "hour", "hours",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june",
    "july", "august", "september", "october", "november", "december", "mr", "mrs", "ms", "dr", "dozen", "dozens",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "people", "person", "persons", "well", "own", "same", "further", "like",
    "side", "sides", "country", "countries", "following", "part", "times", "time",
];

/// Number words and their digits; "one" is as often a pronoun.
#[rustfmt::skip]
pub(crate) const NUMBERS: &[(&str, &str)] = &[
    ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"),
    ("ten", "10"), ("eleven", "11"), ("twelve", "12"), ("thirteen", "13"), ("fourteen", "14"), ("fifteen", "15"),
    ("sixteen", "16"), ("seventeen", "17"), ("eighteen", "18"), ("nineteen", "19"), ("twenty", "20"), ("thirty", "30"),
    ("forty", "40"), ("fifty", "50"), ("sixty", "60"), ("seventy", "70"), ("eighty", "80"), ("ninety", "90"),
];

/// Titles and generic words in names of sources: sharing one does not make two sources the same.
#[rustfmt::skip]
pub(crate) const SOURCE_GENERIC: &[&str] = &[
    "president", "prime", "minister", "ministry", "government", "official", "officials", "spokesman", "spokeswoman",
    "spokesperson", "secretary", "general", "chief", "head", "leader", "leaders", "authority", "authorities", "media", "report",
    "reports", "news", "agency", "agencies", "source", "sources", "statement", "state", "local", "national", "council",
    "department", "office", "senior", "deputy", "foreign", "police", "resident", "residents", "witness", "witnesses",
    "eyewitness", "eyewitnesses", "doctor", "doctors", "journalist", "journalists", "reporter", "analyst", "analysts", "expert",
    "experts", "army", "military", "union", "company", "court", "judge", "lawyer", "lawyers", "television", "tv", "newspaper",
    "side", "country", "party", "service", "committee", "director", "chairman", "chairwoman", "ambassador", "administration",
];

/// Words for people at large: a count of these is the whole count.
#[rustfmt::skip]
pub(crate) const EVERYONE: &[&str] = &[
    "people", "person", "persons", "lives", "life", "dead", "soldier", "soldiers", "troops", "servicemen", "serviceman",
    "fatalities", "casualties", "victims", "residents", "men", "troop", "deaths", "injuries", "side", "forces", "military",
    "passengers", "injured", "wounded", "killed", "others",
];

/// Words that limit a count to some of those concerned, so that it cannot be set against the whole.
#[rustfmt::skip]
pub(crate) const SUBGROUP: &[&str] = &[
    "child", "children", "women", "woman", "girls", "girl", "boys", "boy", "civilians", "civilian", "police", "policemen",
    "officers", "officer", "foreigners", "foreign", "tourists", "tourist", "students", "student", "pupils", "schoolchildren",
    "workers", "crew", "driver", "drivers", "firefighters", "rescuers", "journalists", "journalist", "nationals", "citizens",
    "seriously", "critically", "badly", "severely", "slightly", "lightly", "elderly", "babies", "baby", "teenagers",
    "militants", "rebels", "gunmen", "attackers", "guards", "medics", "teachers", "family", "families", "patients",
];

/// Words with which an article says that a count is of the moment.
#[rustfmt::skip]
pub(crate) const PROVISIONAL: &[&str] =
    &["far", "initial", "initially", "preliminary", "provisional", "rose", "risen", "rising", "climbed", "revised", "updated", "rises", "immediate"];

/// Words of a count that grows from day to day.
#[rustfmt::skip]
pub(crate) const RISING: &[&str] = &["toll", "tolls", "number", "numbers", "total", "tally", "so", "far", "now", "latest", "climbs", "climbing"];

/// Verb forms that speak of the time of writing.
#[rustfmt::skip]
pub(crate) const PRESENT: &[&str] =
    &["is", "are", "remain", "remains", "continue", "continues", "has", "have", "sits", "lies", "stands"];

/// Possessives and pronouns that lead back to whoever speaks.
#[rustfmt::skip]
pub(crate) const OWN: &[&str] = &["its", "our", "ours", "we", "us", "their", "his", "her", "my"];

/// Words after which the doer of a passive, or the one that an act comes from, is named.
#[rustfmt::skip]
pub(crate) const AGENT: &[&str] = &["by", "from"];

/// Words that say how badly someone is hurt: a count with one is a part of the whole.
#[rustfmt::skip]
pub(crate) const SEVERITY: &[&str] = &["seriously", "critically", "badly", "severely", "gravely", "slightly", "lightly", "serious", "critical", "severe"];

/// Words that add a count to another.
#[rustfmt::skip]
pub(crate) const ADDITIONAL: &[&str] = &["more", "another", "others", "further", "additional"];

/// Words of what may be or is to be.
#[rustfmt::skip]
pub(crate) const POSSIBLE: &[&str] = &[
    "may", "might", "could", "likelihood", "likely", "unlikely", "possible", "possibly", "probably", "risk", "expected", "feared",
    "fear", "fears", "plans", "planned", "planning", "would", "if",
];

/// Words of what happens time and again.
#[rustfmt::skip]
pub(crate) const HABIT: &[&str] = &["regularly", "frequently", "frequent", "often", "usually", "always", "repeatedly", "prone", "occasional", "occasionally", "routinely", "vulnerable"];

/// Prepositions of place.
#[rustfmt::skip]
pub(crate) const LOCATIVE: &[&str] = &["in", "at", "around", "across", "near", "throughout", "on", "along", "off"];

/// Words before a participle that make it passive.
#[rustfmt::skip]
pub(crate) const PASSIVE: &[&str] = &["was", "were", "been", "being", "be", "is", "are", "under", "got"];

/// Words that make an act mutual.
#[rustfmt::skip]
pub(crate) const MUTUAL: &[(&str, &str)] = &[
    ("each", "other"), ("one", "another"), ("traded", "accusations"), ("trade", "accusations"), ("traded", "blame"),
    ("trade", "blame"), ("exchange", "fire"), ("exchanged", "fire"), ("exchanges", "fire"), ("blamed", "other"),
];

/// Points of the compass, in order round the circle; those in the same place are spellings of one.
#[rustfmt::skip]
pub(crate) const COMPASS: &[&[&str]] = &[
    &["north"], &["northeast"], &["east"], &["southeast"], &["south"], &["southwest"], &["west"], &["northwest"],
];

/// Measures that are units: two numbers in one unit need not count the same thing.
#[rustfmt::skip]
pub(crate) const UNITS: &[&str] = &[
    "percent", "points", "kmh", "mph", "km", "kilometres", "kilometers", "miles", "metres", "meters", "feet", "degrees", "magnitude",
    "dollars", "euros", "pounds", "usd", "eur", "gbp", "tonnes", "tons", "barrels", "hectares", "acres", "litres", "kilograms",
];

/// Bodies and sorts of people of which a source that is one is no other, where neither is named.
#[rustfmt::skip]
pub(crate) const DISTINCT: &[&[&str]] = &[
    &["union"], &["company"], &["court", "judge"], &["police"], &["army", "military"], &["resident", "residents"],
    &["doctor", "doctors"], &["lawyer", "lawyers"], &["analyst", "analysts", "expert", "experts"],
    &["journalist", "journalists", "reporter"],
];
