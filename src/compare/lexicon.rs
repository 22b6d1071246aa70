//! The comparison's words as data: stop words, classes of words that tell the same sort of event, roles, subgroups.
//!
//! The classes follow WordNet 3.1's synonym sets and the verb classes of the PLOVER and CAMEO codebooks, cut to what
//! news reports use, and kept complete in kind: a class of casualties has its fellows (injuries, captures, losses),
//! a natural hazard the other hazards, a vote the other steps of an election. No class knows a person or a place.

/// Words of the same sort, under one name.
pub(crate) struct Class {
    /// The name that stands for all of them.
    pub name: &'static str,
    /// Whether sharing it says that two claims may tell of the same act; otherwise it is a thing or a quality.
    pub act: bool,
    /// The words, by forms that stem alike; irregular forms are listed.
    pub words: &'static [&'static str],
    /// Pairs of words, at most [`REACH`] words apart and in this order, that come to the same.
    pub pairs: &'static [(&'static str, &'static str)],
}

/// How far apart the two words of a pair may stand.
pub(crate) const REACH: usize = 7;

const fn act(name: &'static str, words: &'static [&'static str]) -> Class {
    Class {
        name,
        act: true,
        words,
        pairs: &[],
    }
}

const fn acts(
    name: &'static str,
    words: &'static [&'static str],
    pairs: &'static [(&'static str, &'static str)],
) -> Class {
    Class {
        name,
        act: true,
        words,
        pairs,
    }
}

const fn thing(name: &'static str, words: &'static [&'static str]) -> Class {
    Class {
        name,
        act: false,
        words,
        pairs: &[],
    }
}

/// Every class. A word stands in one class only; a test holds that.
#[rustfmt::skip]
pub(crate) const CLASSES: &[Class] = &[
    // Harm to people.
    acts(
        "kill",
        &[
            "kill", "killed", "killing", "die", "died", "dies", "dying", "dead", "death", "deaths", "deadly", "fatal",
            "fatality", "slain", "slay", "perish", "casualty", "casualties", "toll", "murder", "assassinate", "drown",
        ],
        &[
            ("claimed", "lives"), ("claimed", "life"), ("lost", "lives"), ("lost", "life"), ("lose", "lives"),
            ("cost", "lives"), ("took", "lives"), ("losses", "among"), ("losses", "servicemen"), ("lost", "soldier"),
            ("lost", "soldiers"), ("lost", "troops"), ("suffered", "losses"), ("loss", "life"), ("losses", "troops"),
        ],
    ),
    act(
        "injure",
        &["injure", "injured", "injury", "injuries", "wound", "wounded", "wounds", "hurt", "hospitalise", "hospitalize"],
    ),
    acts(
        "capture",
        &[
            "capture", "captured", "captive", "detain", "detained", "detainee", "detention", "arrest", "arrested",
            "apprehend", "imprison", "jail", "jailed", "custody", "prisoner", "abduct", "kidnap", "hostage",
        ],
        &[("taken", "prisoner"), ("took", "prisoner"), ("held", "captive")],
    ),
    acts("missing", &["missing", "disappear", "vanish", "unaccounted"], &[]),
    act("displace", &["displace", "displaced", "evacuate", "evacuated", "evacuation", "evacuee", "refugee", "uproot", "homeless"]),
    act("rescue", &["rescue", "rescued", "rescuer", "rescuers"]),
    act("trap", &["trap", "trapped", "buried", "stuck", "stranded"]),
    acts(
        "panic",
        &["panic", "panicked", "panicking"],
        &[
            ("ran", "streets"), ("ran", "outside"), ("rushed", "homes"), ("rushed", "out"), ("running", "streets"),
            ("fled", "homes"), ("ran", "out"), ("ran", "buildings"),
        ],
    ),
    // Fighting and its end.
    acts(
        "attack",
        &[
            "attack", "attacked", "attacking", "assault", "offensive", "shell", "shelled", "shelling", "bombard",
            "bomb", "bombing", "bombed", "airstrike", "raid", "ambush", "provocation", "provocations", "aggression",
            "invade", "invasion", "incursion", "mortar", "artillery", "shoot", "shooting", "shot", "gunfire", "subversive",
        ],
        &[
            ("under", "fire"), ("opened", "fire"), ("opening", "fire"), ("open", "fire"), ("break", "through"),
            ("air", "strike"), ("air", "strikes"), ("missile", "strike"), ("drone", "strike"), ("fired", "at"), ("fired", "on"),
        ],
    ),
    acts(
        "respond",
        &["respond", "response", "retaliate", "retaliation", "retaliatory", "counterattack", "repel", "repelled", "repulse"],
        &[("stopped", "advance"), ("movement", "blocked"), ("halted", "advance"), ("advance", "stopped"), ("advance", "blocked")],
    ),
    acts("fight", &["fight", "fighting", "fought", "battle", "combat", "clash", "clashes", "clashed", "hostilities", "skirmish", "flare"], &[]),
    thing("war", &["war", "wars", "warfare", "conflict"]),
    acts(
        "ceasefire",
        &["ceasefire", "truce", "armistice"],
        &[
            ("cease", "fire"), ("cease", "hostilities"), ("fire", "ceased"), ("clashes", "ceased"), ("fighting", "ceased"), ("ceased", "hostilities"),
            ("ending", "hostilities"), ("fighting", "stopped"), ("clashes", "stopped"), ("clashes", "stop"), ("halt", "fighting"),
        ],
    ),
    acts(
        "destroy",
        &[
            "destroy", "destroyed", "destruction", "damage", "damaged", "demolish", "flatten", "flattened", "flattening",
            "collapse", "collapsed", "ruin", "wreck", "devastate", "raze",
        ],
        &[],
    ),
    act("deploy", &["deploy", "deployed", "deployment", "mobilise", "mobilize", "dispatch", "station", "stationed"]),
    acts(
        "withdraw",
        &["withdraw", "withdrew", "withdrawn", "withdrawal", "retreat", "retreated", "pullout"],
        &[("pulled", "out"), ("pull", "out"), ("pulled", "back")],
    ),
    // Territory that changes hands is ceded by one side and taken by the other: one act.
    acts(
        "control",
        &[
            "cede", "ceded", "surrender", "relinquish", "forfeit", "retake", "retook", "recapture", "regain", "regained",
            "liberate", "liberated", "reclaim", "seize", "seized", "conquer", "occupy", "occupied", "control", "controlled",
        ],
        &[
            ("gave", "up"), ("give", "up"), ("handed", "over"), ("took", "control"), ("take", "back"), ("won", "back"),
        ],
    ),
    act("secede", &["secede", "secession", "separatist", "breakaway", "independence"]),
    // Words between parties.
    acts(
        "talk",
        &[
            "talk", "talks", "discuss", "discussed", "discussion", "phone", "phoned", "telephone", "conversation", "speak",
            "spoke", "spoken", "meet", "met", "meeting", "negotiate", "negotiation", "negotiations", "consult",
            "consultation", "dialogue", "summit",
        ],
        &[],
    ),
    act("contact", &["contact", "contacts", "touch"]),
    act("agree", &["agree", "agreed", "agrees", "consent"]),
    acts("deal", &["agreement", "agreements", "deal", "deals", "accord", "accords", "pact", "treaty", "settlement", "compromise"], &[("reached", "terms")]),
    act("sign", &["sign", "signed", "signature", "ratify", "ratified"]),
    act("mediate", &["mediate", "mediated", "mediation", "mediator", "broker", "brokered"]),
    acts(
        "urge",
        &["urge", "urged", "urges", "appeal", "appealed", "appeals", "demand", "demanded", "ask", "asked", "request", "requested", "plead", "beg", "exhort", "insist"],
        &[("called", "on"), ("calls", "on"), ("called", "for"), ("calls", "for"), ("call", "on"), ("call", "for"), ("calling", "on"), ("calling", "for")],
    ),
    acts(
        "accuse",
        &["accuse", "accused", "accusing", "accusation", "accusations", "accuses", "blame", "blamed", "blames", "fault", "culpable"],
        &[("responsible", "for"), ("responsibility", "for"), ("responsibility", "rested"), ("responsibility", "rests"), ("responsibility", "lies"), ("bears", "responsibility")],
    ),
    act("condemn", &["condemn", "condemned", "denounce", "criticise", "criticize", "criticism", "deplore", "decry", "slam", "lambast"]),
    acts("deny", &["deny", "denied", "denies", "denial", "reject", "rejected", "rejects", "refute", "dismiss", "dismissed", "refuse", "refused", "rebuff"], &[("turned", "down")]),
    act("threaten", &["threaten", "threatened", "threat", "ultimatum"]),
    act("warn", &["warn", "warned", "warning", "caution", "alert", "alerts"]),
    act("promise", &["promise", "promised", "pledge", "pledged", "vow", "vowed", "commit", "committed", "undertake", "guarantee"]),
    act("help", &["help", "helped", "aid", "assist", "assisted", "assistance", "relief", "donate", "donation"]),
    act("support", &["support", "supported", "back", "backed", "backing", "endorse", "endorsed", "endorsement"]),
    act("concern", &["concern", "concerned", "concerns", "worry", "worried", "alarm", "alarmed", "anxious", "anxiety"]),
    act("protect", &["protect", "protected", "protection", "defend", "defended", "safeguard", "shield"]),
    act("restrain", &["restraint", "calm", "moderation"]),
    act("announce", &["announce", "announced", "announcement", "declare", "declared", "declaration", "proclaim"]),
    act("apologise", &["apologise", "apologize", "apology", "regret"]),
    act("welcome", &["welcome", "welcomed", "praise", "praised", "hail", "hailed", "applaud"]),
    // Courts, police, state power.
    act("charge", &["charge", "charged", "indict", "indicted", "indictment", "prosecute", "prosecution"]),
    act("convict", &["convict", "convicted", "conviction", "guilty", "verdict"]),
    act("acquit", &["acquit", "acquitted", "acquittal", "exonerate"]),
    act("sentence", &["sentence", "sentenced", "sentencing"]),
    act("sue", &["sue", "sued", "lawsuit", "litigation", "plaintiff"]),
    act("sanction", &["sanction", "sanctions", "sanctioned", "embargo", "blacklist", "blacklisted"]),
    act("investigate", &["investigate", "investigated", "investigation", "investigator", "probe", "inquiry", "enquiry"]),
    act("ban", &["ban", "banned", "prohibit", "prohibited", "outlaw", "forbid", "forbidden"]),
    act("block", &["block", "blocked", "blockade", "close", "closed", "closure", "shut"]),
    act("resign", &["resign", "resigned", "resignation", "quit"]),
    act("appoint", &["appoint", "appointed", "appointment", "nominate", "nominated", "nomination"]),
    act("sack", &["sack", "sacked", "oust", "ousted", "impeach", "impeached", "impeachment"]),
    // Votes.
    act("win", &["win", "won", "winner", "victory", "victorious", "triumph"]),
    act("defeat", &["defeat", "defeated", "beaten"]),
    act("vote", &["vote", "voted", "votes", "voter", "voters", "ballot", "ballots", "poll", "polls", "turnout", "electorate"]),
    thing("election", &["election", "elections", "referendum", "runoff", "elect", "elected"]),
    act("concede", &["concede", "conceded", "concession"]),
    // Protest and work.
    act("protest", &["protest", "protested", "protester", "protesters", "demonstrate", "demonstrated", "demonstration", "demonstrator", "rally", "rallied", "march", "marched", "riot"]),
    acts("strike", &["stoppage", "walkout", "picket", "striker", "strikers"], &[("walked", "out"), ("walk", "out"), ("on", "strike"), ("industrial", "action"), ("workers", "strike")]),
    act("layoff", &["layoff", "layoffs", "redundancy", "redundant", "downsizing"]),
    // Business.
    acts("buy", &["buy", "bought", "purchase", "purchased", "acquire", "acquired", "acquires", "acquisition", "takeover", "buyout", "merge", "merged", "merger"], &[("take", "over"), ("took", "over")]),
    act("sell", &["sell", "sold", "sale", "divest"]),
    act("offer", &["offer", "offered", "offers", "bid", "bids", "propose", "proposed", "proposal"]),
    act("rise", &["rise", "rose", "risen", "increase", "increased", "climb", "climbed", "jump", "jumped", "surge", "surged", "soar", "soared", "gain"]),
    act("fall", &["fall", "fell", "fallen", "drop", "dropped", "decline", "declined", "decrease", "plunge", "plunged", "slump", "tumble"]),
    act("approve", &["approve", "approved", "approval", "authorise", "authorize", "adopt", "adopted", "pass", "passed"]),
    act("launch", &["launch", "launched", "liftoff"]),
    // Hazards and accidents.
    acts("quake", &["quake", "quakes", "earthquake", "earthquakes", "tremor", "tremors", "temblor"], &[]),
    act("aftershock", &["aftershock", "aftershocks"]),
    act("tsunami", &["tsunami", "tsunamis"]),
    act("flood", &["flood", "floods", "flooded", "flooding", "inundate"]),
    act("landslide", &["landslide", "landslides", "mudslide", "mudslides", "avalanche"]),
    act("storm", &["storm", "storms", "hurricane", "typhoon", "cyclone", "tornado", "gale"]),
    act("erupt", &["erupt", "erupted", "eruption"]),
    act("blaze", &["blaze", "blazes", "wildfire", "wildfires", "inferno", "burn", "burned", "burnt"]),
    acts("crash", &["crash", "crashed", "collide", "collided", "collision", "derail", "derailed", "derailment", "wreckage"], &[("left", "tracks"), ("jumped", "tracks"), ("came", "off")]),
    act("explode", &["explode", "exploded", "explosion", "blast", "blasts", "detonate", "detonated"]),
    act("sink", &["sink", "sank", "sunk", "capsize", "capsized"]),
    act("outage", &["outage", "outages", "blackout"]),
    act("hit", &["hit", "hits", "struck", "jolt", "jolted", "rock", "rocked", "shake", "shook", "shaken"]),
    act("trigger", &["trigger", "triggered", "triggering", "spark", "sparked", "sparking", "cause", "caused", "causing", "prompt", "prompted", "prompting", "provoke", "provoked", "provoking"]),
    act("feel", &["felt", "feel"]),
    act("locate", &["located", "location", "lies", "situated", "sits"]),
    act("infect", &["infect", "infected", "infection", "outbreak", "epidemic", "pandemic"]),
    // Things.
    thing("soldier", &["soldier", "soldiers", "troop", "troops", "serviceman", "servicemen", "servicewomen", "military", "army", "armed", "force", "forces"]),
    thing("position", &["position", "positions", "post", "posts", "outpost", "outposts"]),
    thing("hardware", &["hardware", "equipment", "vehicle", "vehicles", "tank", "tanks", "weapon", "weapons", "means"]),
    thing("house", &["house", "houses", "home", "homes", "building", "buildings", "property", "properties", "dwelling"]),
    thing("territory", &["territory", "territories", "land", "region", "regions", "district", "districts", "province", "village", "villages", "town", "towns", "city", "cities", "swathe", "swathes"]),
    thing("child", &["child", "children", "kid", "kids", "boy", "girl", "schoolchildren"]),
    thing("police", &["police", "policeman", "policemen", "officer", "officers"]),
    thing("company", &["company", "companies", "firm", "firms", "corporation", "business"]),
    thing("worker", &["worker", "workers", "employee", "employees", "staff", "labourer"]),
    thing("epicentre", &["epicentre", "epicenter", "hypocentre"]),
    thing("kilometre", &["kilometre", "kilometres", "kilometer", "kilometers", "km"]),
    thing("stable", &["stable", "stability", "stabilise", "stabilised", "stabilize", "stabilized", "normal", "steady"]),
    thing("sovereignty", &["sovereign", "sovereignty", "integrity"]),
    thing("tension", &["tension", "tensions", "escalation", "strain"]),
];

/// Classes of acts that say how something is said, or how it moves, but not what: alone they make no two claims alike.
#[rustfmt::skip]
pub(crate) const LIGHT: &[&str] = &[
    "urge", "accuse", "agree", "announce", "deny", "promise", "help", "support", "warn", "hit", "trigger", "locate", "rise",
    "fall", "offer", "launch", "talk",
];

/// Classes that tell what somebody feels or holds.
#[rustfmt::skip]
pub(crate) const ATTITUDES: &[&str] = &["concern", "condemn", "welcome", "apologise", "threaten", "deny", "promise", "support", "warn", "urge", "accuse"];

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
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "people", "person", "persons", "well", "own", "same", "further", "like",
    "side", "sides", "country", "countries", "following", "part", "times", "time",
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_word_stands_in_one_class() {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for class in CLASSES {
            for word in class.words {
                assert_eq!(seen.insert(word, class.name), None, "{word} stands twice");
            }
        }
    }

    #[test]
    fn stems_do_not_join_two_classes() {
        let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for class in CLASSES {
            for word in class.words {
                let stem = stemmer.stem(word).into_owned();
                let before = *seen.entry(stem.clone()).or_insert(class.name);
                assert_eq!(before, class.name, "{word} stems to {stem}");
            }
        }
    }
}
