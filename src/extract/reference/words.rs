//! Lists of nouns that lead back to somebody.
//!
//! Comes in: a lemma. Goes out: whether, and with which others, it can stand for somebody. Does not: look at the
//! words around it.

/// Nouns for persons of which each can take up any other of its line: "the premier" after "Prime Minister X".
pub(super) const ALIKE: &[&[&str]] = &[
    &["spokesman", "spokeswoman", "spokesperson", "official", "aide"],
    &["president", "leader", "chancellor", "ruler", "head", "chief", "dictator", "politician"],
    &["premier", "minister", "leader", "pm", "chief", "politician"],
    &["secretary", "diplomat", "chief", "official"],
    &["ambassador", "envoy", "diplomat", "negotiator"],
    &[
        "senator", "sen", "representative", "rep", "congressman", "congresswoman", "lawmaker", "legislator",
        "parliamentarian", "mp", "mep", "politician", "councillor", "councilor", "councilman", "councilwoman",
    ],
    &["governor", "gov", "mayor", "leader", "official", "politician"],
    &["candidate", "nominee", "politician"],
    &["doctor", "dr", "physician", "surgeon"],
    &["professor", "prof", "lecturer", "researcher", "scientist", "expert", "academic"],
    &["seismologist", "geologist", "volcanologist", "meteorologist", "scientist", "expert", "researcher"],
    &["analyst", "economist", "strategist", "expert", "consultant"],
    &["lawyer", "attorney", "barrister", "solicitor"],
    &["judge", "justice", "magistrate"],
    &[
        "officer", "policeman", "policewoman", "constable", "detective", "inspector", "sergeant", "sgt", "sheriff",
        "superintendent", "supt", "commissioner", "chief", "official",
    ],
    &[
        "general", "gen", "commander", "colonel", "col", "lieutenant", "lt", "major", "maj", "captain", "capt",
        "admiral", "adm", "brigadier", "brig", "marshal", "officer", "official",
    ],
    &["executive", "ceo", "cfo", "coo", "chairman", "chairwoman", "chair", "director", "manager", "head", "chief", "boss"],
    &["founder", "co-founder", "entrepreneur", "businessman", "businesswoman", "billionaire", "tycoon", "owner", "investor"],
    &["king", "monarch", "emperor", "sultan", "emir"],
    &["queen", "monarch", "empress"],
    &["pope", "pontiff", "cardinal", "bishop", "archbishop", "cleric"],
    &["driver", "pilot", "captain"],
    &["suspect", "defendant", "attacker", "gunman", "killer", "accused"],
    &["player", "footballer", "striker", "midfielder", "defender", "goalkeeper", "athlete", "captain"],
    &["actor", "actress", "star", "performer"],
    &["singer", "musician", "star", "performer", "artist"],
    &["journalist", "reporter", "correspondent", "editor", "columnist"],
    &["resident", "villager", "local", "witness", "eyewitness", "survivor"],
];

/// Papers and speeches: they say what their author says.
pub(super) const PAPERS: &[&str] = &[
    "announcement", "bulletin", "communique", "communiqué", "declaration", "document", "email", "filing",
    "indictment", "interview", "letter", "memo", "memorandum", "message", "note", "notice", "post", "release",
    "remark", "remarks", "reply", "report", "ruling", "speech", "statement", "testimony", "tweet", "verdict",
    "warning", "complaint", "comment", "comments",
];

/// Nouns that take up a state.
pub(super) const STATE_NOUNS: &[&str] = &["country", "kingdom", "nation", "republic", "state", "neighbour", "neighbor", "island"];

/// Nouns that take up an organisation of several states.
pub(super) const UNION_NOUNS: &[&str] = &["alliance", "bloc", "body", "organisation", "organization", "union", "agency", "group"];

/// Nouns that take up any business, also one whose name does not say that it is one.
pub(super) const BUSINESS_FAMILIES: &[&str] = &[
    "company", "airline", "bank", "newspaper", "channel", "railway", "club", "union", "party", "group", "movement",
    "agency", "organisation", "hospital", "university", "website",
];

/// Verbs that may stand before their subject: "said the ministry".
pub(super) const INVERTED: &[&str] = &["added", "adds", "said", "says", "stated", "wrote"];

/// Nouns for natural events and other happenings: no state or body is behind them.
pub(super) const HAPPENINGS: &[&str] = &[
    "accident", "aftershock", "avalanche", "blaze", "crash", "cyclone", "disaster", "drought", "earthquake", "epidemic",
    "eruption", "explosion", "fire", "flood", "flooding", "heatwave", "hurricane", "landslide", "pandemic", "quake",
    "storm", "temblor", "tornado", "tremor", "tsunami", "typhoon", "volcano", "wildfire",
];

/// Determiners and the like that do not belong to a name given in a noun phrase's own words.
pub(super) const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those",
    "your",
];
