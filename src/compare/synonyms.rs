//! Words that tell the same sort of event or thing, as data.
//!
//! The classes follow WordNet 3.1's synonym sets, Levin's verb classes and the verb classes of the PLOVER and CAMEO
//! codebooks, cut to what news reports use, verbs with their nominalisations and irregular forms, and kept complete in
//! kind: a class of casualties has its fellows (injuries, captures, losses), a natural hazard the other hazards, a vote
//! the other steps of an election. No class knows a person or a place.

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

/// The name of the class of things that has a word, in one of the forms listed.
pub(crate) fn sort_of(word: &str) -> Option<&'static str> {
    let things = || CLASSES.iter().filter(|class| !class.act);
    things()
        .find(|class| class.words.contains(&word))
        .map(|class| class.name)
}

/// Every class. A word stands in one class only; a test holds that.
#[rustfmt::skip]
pub(crate) const CLASSES: &[Class] = &[
    // Harm to people.
    acts(
        "kill",
        &[
            "kill", "killed", "killing", "die", "died", "dies", "dying", "dead", "death", "deaths", "deadly", "fatal",
            "fatality", "slain", "slay", "perish", "casualty", "casualties", "toll", "murder", "assassinate", "drown", "massacre", "slaughter", "lynch", "behead", "lethal",
        ],
        &[
            ("claimed", "lives"), ("claimed", "life"), ("lost", "lives"), ("lost", "life"), ("lose", "lives"),
            ("cost", "lives"), ("took", "lives"), ("losses", "among"), ("losses", "servicemen"), ("lost", "soldier"),
            ("lost", "soldiers"), ("lost", "troops"), ("suffered", "losses"), ("loss", "life"), ("losses", "troops"),
        ],
    ),
    act(
        "injure",
        &["injure", "injured", "injury", "injuries", "wound", "wounded", "wounds", "hurt"],
    ),
    acts(
        "capture",
        &[
            "capture", "captured", "captive", "detain", "detained", "detainee", "detention", "arrest", "arrested",
            "apprehend", "imprison", "jail", "jailed", "custody", "prisoner", "abduct", "kidnap", "hostage",
        ],
        &[("taken", "prisoner"), ("took", "prisoner"), ("held", "captive"), ("behind", "bars")],
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
            "collapse", "collapsed", "ruin", "wreck", "raze", "burst",
        ],
        &[("gave", "way"), ("give", "way"), ("given", "way"), ("caved", "in"), ("swept", "away"), ("washed", "away")],
    ),
    acts(
        "in force",
        &[],
        &[
            ("into", "force"), ("into", "effect"), ("take", "effect"), ("takes", "effect"), ("took", "effect"), ("taking", "effect"), ("taken", "effect"),
        ],
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
        &["urge", "urged", "urges", "appeal", "appealed", "appeals", "demand", "demanded", "ask", "asked", "request", "requested", "plead", "beg", "exhort"],
        &[("called", "on"), ("calls", "on"), ("called", "for"), ("calls", "for"), ("call", "on"), ("call", "for"), ("calling", "on"), ("calling", "for")],
    ),
    acts(
        "accuse",
        &["accuse", "accused", "accusing", "accusation", "accusations", "accuses", "allege", "alleged", "allegation", "allegations", "blame", "blamed", "blames", "fault", "culpable"],
        &[("responsible", "for"), ("responsibility", "for"), ("responsibility", "rested"), ("responsibility", "rests"), ("responsibility", "lies"), ("bears", "responsibility")],
    ),
    act("condemn", &["condemn", "condemned", "denounce", "criticise", "criticize", "criticism", "deplore", "decry", "slam", "lambast"]),
    acts("deny", &["deny", "denied", "denies", "denial", "reject", "rejected", "rejects", "refute", "dismiss", "dismissed", "refuse", "refused", "rebuff"], &[("turned", "down")]),
    act("threaten", &["threaten", "threatened", "threat", "ultimatum"]),
    act("warn", &["warn", "warned", "warning", "caution", "alert", "alerts"]),
    act("promise", &["promise", "promised", "pledge", "pledged", "vow", "vowed", "commit", "committed", "undertake", "guarantee"]),
    act("help", &["help", "helped", "aid", "assist", "assisted", "assistance", "relief", "donate", "donation"]),
    act("support", &["support", "supported", "back", "backed", "backing", "endorse", "endorsed", "endorsement"]),
    act("concern", &["concern", "concerned", "concerns", "worry", "worried", "alarm", "alarmed", "anxious", "anxiety", "fear", "feared", "fears", "afraid", "dread", "unease"]),
    act("protect", &["protect", "protected", "protection", "defend", "defended", "safeguard", "shield"]),
    act("restrain", &["restraint", "calm", "moderation", "refrain", "refrained", "avoid", "avoided", "abstain", "desist"]),
    act("announce", &["announce", "announced", "announcement", "declare", "declared", "declaration", "proclaim"]),
    act("apologise", &["apologise", "apologize", "apology", "regret"]),
    act("welcome", &["welcome", "welcomed", "praise", "praised", "hail", "hailed", "applaud"]),
    // Courts, police, state power.
    act("charge", &["charge", "charged", "indict", "indicted", "indictment", "prosecute", "prosecution"]),
    act("convict", &["convict", "convicted", "conviction", "guilty", "verdict"]),
    act("acquit", &["acquit", "acquitted", "acquittal", "exonerate"]),
    acts("sentence", &["sentence", "sentenced", "sentencing"], &[("jailed", "for"), ("imprisoned", "for"), ("prison", "term"), ("jail", "term"), ("years", "prison"), ("years", "jail"), ("months", "prison"), ("months", "jail")]),
    act("sue", &["sue", "sued", "lawsuit", "litigation", "plaintiff"]),
    act("sanction", &["sanction", "sanctions", "sanctioned", "embargo", "blacklist", "blacklisted"]),
    act("investigate", &["investigate", "investigated", "investigation", "investigator", "probe", "inquiry", "enquiry"]),
    act("ban", &["ban", "banned", "prohibit", "prohibited", "outlaw", "forbid", "forbidden"]),
    act("block", &["block", "blocked", "blockade", "close", "closed", "closure", "shut"]),
    acts("resign", &["resign", "resigned", "resignation", "quit"], &[("step", "down"), ("steps", "down"), ("stepped", "down"), ("stepping", "down"), ("stand", "down"), ("stood", "down")]),
    act("appoint", &["appoint", "appointed", "appointment", "nominate", "nominated", "nomination"]),
    act("sack", &["sack", "sacked", "oust", "ousted", "impeach", "impeached", "impeachment"]),
    // Votes.
    act("win", &["win", "won", "winner", "victory", "victorious", "triumph"]),
    act("defeat", &["defeat", "defeated", "beaten"]),
    act("vote", &["vote", "voted", "votes", "voter", "voters", "ballot", "ballots", "poll", "polls", "turnout", "electorate"]),
    thing("election", &["election", "elections", "referendum", "runoff", "elect", "elected"]),
    act("concede", &["concede", "conceded", "concession"]),
    // Protest and work.
    acts("protest", &["protest", "protested", "protester", "protesters", "demonstrate", "demonstrated", "demonstration", "demonstrator", "rally", "rallied", "march", "marched", "riot"], &[("took", "streets"), ("take", "streets"), ("taken", "streets"), ("stay", "streets")]),
    acts("strike", &["stoppage", "walkout", "picket", "striker", "strikers"], &[("walked", "out"), ("walk", "out"), ("on", "strike"), ("industrial", "action"), ("workers", "strike"), ("general", "strike"), ("strike", "action"), ("downed", "tools"), ("down", "tools"), ("stopped", "work")]),
    acts("layoff", &["layoff", "layoffs", "redundancy", "redundancies", "redundant", "downsizing"], &[("job", "cuts"), ("cut", "jobs"), ("job", "losses"), ("lose", "jobs"), ("laid", "off"), ("lay", "off"), ("shed", "jobs")]),
    // Business.
    acts("buy", &["buy", "bought", "purchase", "purchased", "acquire", "acquired", "acquires", "acquisition", "takeover", "buyout", "merge", "merged", "merger"], &[("take", "over"), ("took", "over")]),
    act("sell", &["sell", "sold", "sale", "divest"]),
    act("offer", &["offer", "offered", "offers", "bid", "bids", "propose", "proposed", "proposal"]),
    act("rise", &["rise", "rose", "risen", "increase", "increased", "climb", "climbed", "jump", "jumped", "surge", "surged", "soar", "soared", "gain", "raise", "raised", "hike", "boost", "grow", "grew", "growth"]),
    act("fall", &["fall", "fell", "fallen", "drop", "dropped", "decline", "declined", "decrease", "plunge", "plunged", "slump", "tumble", "shrink", "shrank", "plummet", "plummeted"]),
    act("approve", &["approve", "approved", "approval", "authorise", "authorize", "adopt", "adopted", "pass", "passed"]),
    act("launch", &["launch", "launched", "liftoff"]),
    // Hazards and accidents.
    acts("quake", &["quake", "quakes", "earthquake", "earthquakes", "tremor", "tremors", "temblor"], &[]),
    act("aftershock", &["aftershock", "aftershocks"]),
    act("tsunami", &["tsunami", "tsunamis"]),
    act("flood", &["flood", "floods", "flooded", "flooding", "inundate", "inundated", "submerge", "submerged"]),
    act("landslide", &["landslide", "landslides", "mudslide", "mudslides", "avalanche"]),
    act("storm", &["storm", "storms", "hurricane", "typhoon", "cyclone", "tornado", "gale"]),
    act("erupt", &["erupt", "erupted", "eruption"]),
    act("blaze", &["blaze", "blazes", "wildfire", "wildfires", "inferno", "burn", "burned", "burnt"]),
    acts("crash", &["crash", "crashed", "collide", "collided", "collision", "derail", "derailed", "derailment", "wreckage"], &[
            ("left", "tracks"), ("leave", "tracks"), ("leaving", "tracks"), ("left", "rails"), ("jumped", "tracks"), ("jump", "tracks"),
            ("jumped", "rails"), ("jump", "rails"), ("off", "rails"), ("off", "tracks"), ("ran", "into"), ("slammed", "into"),
            ("ploughed", "into"), ("plowed", "into"), ("smashed", "into"), ("rammed", "into"),
        ]),
    act("explode", &["explode", "exploded", "explosion", "blast", "blasts", "detonate", "detonated"]),
    act("sink", &["sink", "sank", "sunk", "capsize", "capsized"]),
    acts("outage", &["outage", "outages", "blackout"],
        &[
            ("power", "cut"), ("power", "cuts"), ("power", "failure"), ("without", "power"), ("without", "electricity"), ("no", "power"),
            ("no", "electricity"), ("lost", "power"), ("lost", "electricity"),
        ],
    ),
    act("hit", &["hit", "hits", "struck", "jolt", "jolted", "rock", "rocked", "shake", "shook", "shaken"]),
    act("trigger", &["trigger", "triggered", "triggering", "spark", "sparked", "sparking", "cause", "caused", "causing", "prompt", "prompted", "prompting", "provoke", "provoked", "provoking"]),
    act("feel", &["felt", "feel"]),
    act("locate", &["located", "location", "lies", "situated", "sits"]),
    act("infect", &["infect", "infected", "infection", "outbreak", "epidemic", "pandemic"]),
    // Things.
    thing("soldier", &["soldier", "soldiers", "troop", "troops", "serviceman", "servicemen", "servicewomen", "military", "army", "armed", "force", "forces"]),
    thing("position", &["position", "positions", "post", "posts", "outpost", "outposts"]),
    thing("hardware", &["hardware", "equipment", "vehicle", "vehicles", "tank", "tanks", "weapon", "weapons", "means"]),
    thing("house", &["house", "houses", "home", "homes", "building", "buildings", "property", "properties", "dwelling", "household", "households"]),
    thing("territory", &["territory", "territories", "land", "region", "regions", "district", "districts", "province", "village", "villages", "town", "towns", "city", "cities", "area", "areas", "zone", "zones", "swathe", "swathes"]),
    thing("child", &["child", "children", "kid", "kids", "boy", "girl", "schoolchildren"]),
    thing("police", &["police", "policeman", "policemen", "officer", "officers"]),
    thing("company", &["company", "companies", "firm", "firms", "corporation", "business"]),
    thing("worker", &["worker", "workers", "employee", "employees", "staff", "labourer"]),
    thing("epicentre", &["epicentre", "epicenter", "hypocentre"]),
    thing("kilometre", &["kilometre", "kilometres", "kilometer", "kilometers", "km"]),
    thing("stable", &["stable", "stability", "stabilise", "stabilised", "stabilize", "stabilized", "normal", "steady"]),
    thing("sovereignty", &["sovereign", "sovereignty", "integrity"]),
    thing("tension", &["tension", "tensions", "escalation", "strain"]),
    // More harm, and what follows it.
    act("survive", &["survive", "survived", "survivor", "survivors", "alive"]),
    act("starve", &["starve", "starved", "starvation", "famine", "hunger", "hungry", "malnutrition", "malnourished"]),
    act("abuse", &["abuse", "abused", "torture", "tortured", "mistreat", "mistreated", "maltreat", "rape", "raped", "molest"]),
    act("stab", &["stab", "stabbed", "stabbing", "knife", "knifed"]),
    act("poison", &["poison", "poisoned", "poisoning", "toxic", "toxin"]),
    act("mourn", &["mourn", "mourned", "mourning", "mourner", "mourners", "grief", "grieve", "grieving", "bereaved", "funeral", "funerals", "condolence", "condolences"]),
    act("commemorate", &["commemorate", "commemorated", "commemoration", "tribute", "tributes", "memorial", "vigil", "candle", "candles", "anniversary"]),
    acts("search", &["search", "searched", "searching", "hunt", "hunted", "manhunt", "scour", "scoured"], &[("looking", "for"), ("looked", "for")]),
    act("find", &["find", "found", "finding", "discover", "discovered", "discovery", "unearth", "unearthed", "uncover", "uncovered", "recover", "recovered", "detect", "detected"]),
    act("treat", &["treat", "treated", "treatment", "medical", "care"]),
    act("ill", &["ill", "illness", "sick", "sickness", "disease", "diseases", "ailment"]),
    act("vaccinate", &["vaccinate", "vaccinated", "vaccine", "vaccines", "vaccination", "inoculate", "immunise", "jab", "jabs"]),
    act("quarantine", &["quarantine", "quarantined", "isolate", "isolated", "isolation", "lockdown"]),
    act("spread", &["spread", "spreading", "transmit", "transmitted", "transmission", "propagate"]),
    // Crime and unrest.
    act("steal", &["steal", "stole", "stolen", "theft", "thief", "thieves", "rob", "robbed", "robbery", "burglary", "burgle", "loot", "looted", "looting", "heist"]),
    act("fraud", &["fraud", "fraudulent", "rig", "rigged", "rigging", "falsify", "falsified", "forge", "forged", "forgery", "tamper", "tampered", "tampering", "irregularity", "irregularities", "cheat", "cheated", "cheating", "swindle", "manipulate", "manipulated", "manipulation"]),
    act("bribe", &["bribe", "bribed", "bribery", "corrupt", "corruption", "graft", "kickback", "kickbacks", "embezzle", "embezzled", "embezzlement"]),
    act("hack", &["hack", "hacked", "hacker", "hackers", "cyberattack", "ransomware", "malware"]),
    act("spy", &["spy", "spied", "espionage", "surveillance", "wiretap", "eavesdrop"]),
    act("smuggle", &["smuggle", "smuggled", "smuggling", "smuggler", "contraband", "trafficker", "traffickers"]),
    act("violate", &["violate", "violated", "violation", "violations", "breach", "breached", "breaches", "infringe", "infringed", "flout", "flouted", "contravene"]),
    act("violence", &["violence", "violent", "unrest", "turmoil", "disorder", "chaos", "mayhem"]),
    acts("crackdown", &["crackdown", "repress", "repression", "suppress", "suppressed", "suppression", "quell", "disperse", "dispersed"], &[("tear", "gas"), ("water", "cannon"), ("rubber", "bullets"), ("broke", "up")]),
    act("throw", &["throw", "threw", "thrown", "hurl", "hurled", "lob", "lobbed", "pelt", "pelted"]),
    act("gather", &["gather", "gathered", "gathering", "assemble", "assembled", "congregate", "crowd", "crowds", "throng"]),
    act("flee", &["flee", "fled", "fleeing", "escape", "escaped", "abscond"]),
    acts(
        "expel",
        &["expel", "expelled", "expulsion", "deport", "deported", "deportation", "evict", "evicted", "eviction", "banish"],
        &[("threw", "out"), ("throw", "out"), ("thrown", "out"), ("kicked", "out"), ("ordered", "out"), ("order", "out"), ("non", "grata"), ("ordered", "leave")],
    ),
    act("surround", &["surround", "surrounded", "encircle", "encircled", "besiege", "besieged", "siege"]),
    // Courts and rules.
    acts("free", &["free", "freed", "release", "released", "bail", "bailed", "parole"], &[("let", "go"), ("set", "free")]),
    act("pardon", &["pardon", "pardoned", "amnesty", "clemency"]),
    act("question", &["question", "questioned", "questioning", "interrogate", "interrogated", "interrogation", "quiz", "quizzed"]),
    act("testify", &["testify", "testified", "testimony"]),
    act("trial", &["trial", "trials", "retrial", "hearing", "hearings", "courtroom", "dock"]),
    act("judge", &["ruling", "rulings", "judgment", "judgement"]),
    acts("exclude", &["exclude", "excluded", "exclusion"], &[("ruled", "out"), ("rule", "out"), ("rules", "out"), ("ruling", "out")]),
    act("decide", &["decide", "decided", "decision", "decisions", "determine", "determined"]),
    act("punish", &["punish", "punished", "punishment", "penalty", "penalties", "penalise", "penalised", "fine", "fined", "fines"]),
    act("compensate", &["compensate", "compensated", "compensation", "reimburse", "refund", "refunded", "payout", "payouts", "reparations"]),
    act("annul", &["annul", "annulled", "annulment", "nullify", "quash", "quashed", "void", "invalidate", "revoke", "revoked", "rescind", "rescinded", "repeal", "repealed"]),
    act("file", &["file", "filed", "filing", "lodge", "lodged", "submit", "submitted", "submission", "petition", "petitioned"]),
    act("dispute", &["dispute", "disputed", "challenge", "challenged", "contest", "contested"]),
    act("impose", &["impose", "imposed", "imposition", "enforce", "enforced", "enact", "enacted", "introduce", "introduced"]),
    act("allow", &["allow", "allowed", "permit", "permitted", "permission"]),
    act("prevent", &["prevent", "prevented", "prevention", "avert", "averted", "thwart", "thwarted", "foil", "foiled", "hinder"]),
    act("accept", &["accept", "accepted", "acceptance", "accepts"]),
    act("recognise", &["recognise", "recognised", "recognition", "recognize"]),
    act("admit", &["admit", "admitted", "admission", "acknowledge", "acknowledged", "confess", "confessed", "confession"]),
    act("confirm", &["confirm", "confirmed", "confirmation", "verify", "verified", "corroborate"]),
    act("oppose", &["oppose", "opposed", "object", "objected", "objection", "objections", "resist", "resisted"]),
    // Beginnings, ends, changes.
    acts("begin", &["begin", "began", "begun", "start", "started", "starting", "commence", "commenced"], &[("got", "under"), ("kicked", "off")]),
    act("end", &["end", "ended", "ending", "finish", "finished", "conclude", "concluded", "conclusion", "terminate", "terminated"]),
    act("halt", &["halt", "halted", "pause", "paused", "suspend", "suspended", "suspension", "interrupt", "interrupted", "interruption", "stop", "stopped", "stopping", "freeze", "froze", "frozen"]),
    acts("cancel", &["cancel", "cancelled", "canceled", "cancellation", "cancellations", "scrap", "scrapped"], &[("called", "off"), ("call", "off")]),
    acts("delay", &["delay", "delayed", "delays", "postpone", "postponed", "postponement", "defer", "deferred", "adjourn", "adjourned", "reschedule"], &[("put", "off"), ("running", "late"), ("behind", "schedule")]),
    act("resume", &["resume", "resumed", "resumption", "restart", "restarted", "restore", "restored", "restoration"]),
    act("open", &["open", "opened", "opening", "reopen", "reopened"]),
    act("extend", &["extend", "extended", "extension", "prolong", "prolonged"]),
    act("change", &["change", "changed", "changing", "alter", "altered", "alteration", "amend", "amended", "amendment", "modify", "modified", "revise", "revised", "revision"]),
    act("cut", &["cut", "cuts", "cutting", "reduce", "reduced", "reduction", "reductions", "slash", "slashed", "curb", "curbed", "halve", "halved", "lower", "lowered"]),
    act("replace", &["replace", "replaced", "replacement", "succeed", "succeeded", "successor"]),
    act("worsen", &["worsen", "worsened", "deteriorate", "deteriorated", "deterioration"]),
    act("improve", &["improve", "improved", "improvement"]),
    act("slow", &["slow", "slowed", "slowly", "slowdown"]),
    act("speed", &["speed", "speeds", "speeding", "fast", "faster", "overspeed"]),
    act("exceed", &["exceed", "exceeded", "surpass", "surpassed"]),
    // Politics.
    acts("inaugurate", &["inaugurate", "inaugurated", "inauguration"], &[("sworn", "in"), ("take", "office"), ("takes", "office"), ("took", "office"), ("taking", "office"), ("assume", "office"), ("assumed", "office")]),
    act("congratulate", &["congratulate", "congratulated", "congratulations"]),
    act("thank", &["thank", "thanked", "gratitude", "grateful"]),
    act("celebrate", &["celebrate", "celebrated", "celebration", "celebrations"]),
    acts("lead", &["lead", "led", "leading", "leader", "leaders", "leadership"], &[("who", "heads"), ("who", "headed"), ("head", "of")]),
    act("govern", &["govern", "governed", "government", "governments"]),
    act("count", &["count", "counted", "counting", "recount", "recounted", "tally", "tallies"]),
    act("lose", &["lose", "lost", "loss", "losses", "losing", "trail", "trailed", "trailing"]),
    act("observe", &["observe", "observed", "observer", "observers", "observation", "monitor", "monitored", "monitoring", "monitors"]),
    act("publish", &["publish", "published", "publication"]),
    act("reveal", &["reveal", "revealed", "revelation", "disclose", "disclosed", "disclosure", "unveil", "unveiled"]),
    act("show", &["show", "showed", "shown", "shows", "indicate", "indicated", "indication", "suggest", "suggested"]),
    act("expect", &["expect", "expected", "expectation", "anticipate", "anticipated", "predict", "predicted", "prediction", "forecast"]),
    act("plan", &["plan", "plans", "planned", "planning", "intend", "intends", "intended", "intention"]),
    act("seek", &["seek", "sought", "seeking", "attempt", "attempted", "attempts", "try", "tried", "trying", "effort", "efforts"]),
    act("hope", &["hope", "hoped", "hopes", "optimistic", "optimism"]),
    act("anger", &["anger", "angry", "angered", "fury", "furious", "outrage", "outraged"]),
    act("shock", &["shock", "shocked", "stun", "stunned", "surprise", "surprised", "astonish", "astonished"]),
    act("complain", &["complain", "complained", "complaint", "complaints", "grievance", "grievances"]),
    act("suspect", &["suspect", "suspected", "suspicion", "suspicions"]),
    act("believe", &["believe", "believed", "belief", "think", "thought", "consider", "considered"]),
    act("visit", &["visit", "visited", "visiting", "tour", "toured"]),
    act("travel", &["travel", "travelled", "traveled", "travelling", "traveling", "trip", "journey"]),
    act("arrive", &["arrive", "arrived", "arrival", "reach", "reached"]),
    act("depart", &["depart", "departed", "departure", "departures"]),
    act("return", &["return", "returned", "returning", "repatriate", "repatriated", "repatriation"]),
    act("move", &["move", "moved", "moving", "transfer", "transferred", "relocate", "relocated"]),
    act("enter", &["enter", "entered", "entering", "entry"]),
    act("deliver", &["deliver", "delivered", "delivery", "deliveries", "transport", "transported", "supply", "supplies", "supplied"]),
    act("join", &["join", "joined", "joining", "enlist", "accession"]),
    // Work and money.
    act("hire", &["hire", "hired", "hiring", "recruit", "recruited", "recruitment", "employ", "employed", "employment"]),
    act("unemployed", &["unemployed", "unemployment", "jobless"]),
    act("invest", &["invest", "invested", "investment", "investments", "fund", "funds", "funded", "funding", "finance", "financed", "financing"]),
    act("borrow", &["borrow", "borrowed", "borrowing", "loan", "loans", "lend", "lent", "lender", "lenders", "debt", "debts"]),
    act("bankrupt", &["bankrupt", "bankruptcy", "insolvent", "insolvency", "receivership", "default", "defaulted"]),
    act("produce", &["produce", "produced", "production", "manufacture", "manufactured", "manufacturer", "output"]),
    act("construct", &["construct", "constructed", "construction", "built", "erect", "erected"]),
    act("repair", &["repair", "repaired", "repairs", "mend", "rebuild", "rebuilt", "reconstruct", "reconstruction", "renew", "renewed", "refurbish", "maintenance"]),
    act("inspect", &["inspect", "inspected", "inspection", "inspections", "inspector", "check", "checked", "checks", "examine", "examined", "examination", "audit", "audited", "review", "reviewed"]),
    act("test", &["test", "tested", "testing", "tests"]),
    act("study", &["study", "studied", "studies", "research", "researcher", "researchers", "scientist", "scientists"]),
    thing("pay", &["pay", "paid", "payment", "payments", "wage", "wages", "salary", "salaries", "remuneration"]),
    thing("price", &["price", "prices", "priced", "cost", "costs", "fare", "fares"]),
    thing("tax", &["tax", "taxes", "taxation", "levy", "levies", "tariff", "tariffs"]),
    thing("profit", &["profit", "profits", "earnings", "revenue", "revenues"]),
    thing("percent", &["percent", "percentage", "cent"]),
    // Accidents and weather.
    act("fail", &["fail", "failed", "failure", "failures", "malfunction", "malfunctioned", "breakdown", "glitch", "defect", "defects", "defective", "faulty"]),
    act("break", &["break", "broke", "broken", "fracture", "fractured", "crack", "cracked", "cracks", "rupture", "ruptured"]),
    act("leak", &["leak", "leaked", "leaking", "leakage", "spill", "spilled", "spillage", "seep", "seeped"]),
    acts("overturn", &["overturn", "overturned", "topple", "toppled"], &[("flipped", "over"), ("tipped", "over")]),
    act("hang", &["hang", "hung", "hanging", "dangle", "dangled", "dangling"]),
    act("rain", &["rain", "rains", "rainfall", "downpour", "deluge"]),
    act("snow", &["snow", "snowfall", "blizzard"]),
    act("fly", &["fly", "flew", "flown", "flying", "flight", "flights"]),
    act("born", &["born", "birth", "births", "newborn"]),
    act("marry", &["marry", "married", "marriage", "wedding", "wed"]),
    act("award", &["award", "awarded", "awards", "prize", "prizes", "medal", "medals"]),
    act("perform", &["perform", "performed", "performance", "performances", "concert", "concerts", "gig"]),
    thing("false", &["false", "falsely", "fake", "bogus", "untrue", "baseless", "unfounded", "groundless", "misleading", "disinformation"]),
    // People.
    thing("militant", &["militant", "militants", "insurgent", "insurgents", "rebel", "rebels", "guerrilla", "guerrillas", "gunman", "gunmen", "fighter", "fighters", "terrorist", "terrorists", "extremist", "extremists", "jihadist", "assailant", "assailants"]),
    thing("president", &["president", "presidential", "presidency"]),
    thing("parliament", &["parliament", "parliamentary", "legislature", "lawmaker", "lawmakers", "legislator", "legislators", "senate", "senator", "senators", "mps"]),
    thing("court", &["court", "courts", "tribunal", "judge", "judges", "judicial", "judiciary"]),
    thing("lawyer", &["lawyer", "lawyers", "attorney", "attorneys", "barrister", "solicitor", "counsel"]),
    thing("law", &["law", "laws", "statute", "decree"]),
    thing("candidate", &["candidate", "candidates", "nominee", "contender", "contenders"]),
    thing("result", &["result", "results", "outcome", "outcomes"]),
    thing("student", &["student", "students", "pupil", "pupils", "undergraduate"]),
    thing("journalist", &["journalist", "journalists", "reporter", "reporters", "correspondent"]),
    thing("diplomat", &["diplomat", "diplomats", "envoy", "envoys", "ambassador", "ambassadors"]),
    thing("docker", &["docker", "dockers", "dockworker", "dockworkers", "longshoremen", "longshoreman", "stevedore", "stevedores"]),
    thing("doctor", &["doctor", "doctors", "physician", "surgeon", "nurse", "nurses"]),
    thing("hospital", &["hospital", "hospitals", "hospitalised", "clinic", "clinics", "infirmary"]),
    thing("woman", &["woman", "women"]),
    thing("man", &["man", "men"]),
    thing("resident", &["resident", "residents", "inhabitant", "inhabitants", "locals"]),
    thing("family", &["family", "families", "relative", "relatives", "kin"]),
    thing("body", &["body", "bodies", "corpse", "corpses"]),
    thing("passenger", &["passenger", "passengers", "commuter", "commuters", "aboard", "onboard"]),
    thing("alliance", &["alliance", "coalition", "bloc", "ally", "allies", "allied"]),
    // Places and vehicles.
    thing("border", &["border", "borders", "frontier", "boundary"]),
    thing("road", &["road", "roads", "street", "streets", "highway", "motorway"]),
    thing("coast", &["coast", "coastal", "coastline", "shore", "shores"]),
    thing("mountain", &["mountain", "mountains", "mountainous", "hill", "hills"]),
    thing("night", &["night", "nights", "overnight", "nightly"]),
    thing("plane", &["plane", "planes", "aircraft", "airplane", "jet", "jets", "airliner", "jetliner"]),
    thing("vessel", &["vessel", "vessels", "ship", "ships", "boat", "boats", "ferry", "ferries", "tanker", "freighter"]),
    thing("railway", &["rail", "rails", "railway", "railways", "railroad", "track", "tracks"]),
    thing("carriage", &["carriage", "carriages", "wagon", "wagons"]),
    thing("lorry", &["lorry", "lorries", "truck", "trucks"]),
    thing("factory", &["factory", "factories", "plant", "plants"]),
    thing("electricity", &["electricity", "electric", "electrical", "power"]),
    thing("missile", &["missile", "missiles", "rocket", "rockets", "projectile"]),
    thing("drone", &["drone", "drones", "uav", "unmanned"]),
    thing("school", &["school", "schools", "classroom", "classrooms"]),
    thing("airport", &["airport", "airports", "airfield"]),
];

/// Classes of acts of which one undoes or excludes the other: claims of the two are not one fact, whoever is in them.
#[rustfmt::skip]
pub(crate) const OPPOSITES: &[(&str, &str)] = &[
    ("accept", "deny"), ("agree", "deny"), ("approve", "deny"), ("admit", "deny"), ("confirm", "deny"), ("free", "capture"),
    ("free", "convict"), ("acquit", "convict"), ("acquit", "sentence"), ("rise", "fall"), ("rise", "cut"), ("begin", "end"),
    ("open", "block"), ("deploy", "withdraw"), ("support", "oppose"), ("support", "deny"), ("welcome", "condemn"),
    ("hire", "layoff"), ("hire", "sack"), ("appoint", "sack"), ("appoint", "resign"), ("arrive", "depart"), ("worsen", "improve"),
    ("construct", "destroy"), ("join", "resign"), ("allow", "ban"), ("allow", "prevent"), ("allow", "block"), ("find", "search"),
    ("kill", "survive"), ("kill", "rescue"), ("cancel", "resume"), ("halt", "resume"), ("halt", "begin"), 
    ("attack", "respond"), ("attack", "withdraw"), ("attack", "ceasefire"), ("impose", "annul"), ("sanction", "pardon"),
    ("flee", "return"), ("expel", "return"), ("repair", "destroy"),
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
    fn opposites_are_classes() {
        let known = |name: &str| CLASSES.iter().any(|class| class.name == name);
        for (one, other) in OPPOSITES {
            assert!(known(one) && known(other), "{one} and {other}");
        }
    }

    #[test]
    fn stems_do_not_join_two_classes() {
        let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let mut joined: Vec<String> = Vec::new();
        for class in CLASSES {
            for word in class.words {
                let stem = stemmer.stem(word).into_owned();
                let before = *seen.entry(stem).or_insert(class.name);
                if before != class.name {
                    joined.push(format!("{word} of {} is {before} too", class.name));
                }
            }
        }
        assert!(joined.is_empty(), "{joined:#?}");
    }
}
