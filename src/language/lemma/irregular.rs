//! What the rules for dictionary forms do not cover: verbs and nouns that are irregular, and stems whose
//! spelling does not show whether an -e was lost.
//!
//! Comes in: nothing. Goes out: sorted tables. Does not: hold what a rule of the module above gets right.

/// Forms of irregular verbs.
#[rustfmt::skip]
pub(super) const VERBS: &[(&str, &str)] = &[
        ("'d", "have"), ("'m", "be"), ("'re", "be"), ("'s", "be"), ("'ve", "have"), ("abode", "abide"),
    ("acknowledged", "acknowledge"), ("agreeing", "agree"), ("am", "be"), ("are", "be"), ("arisen",
    "arise"), ("arose", "arise"), ("ate", "eat"), ("awoke", "awake"), ("awoken", "awake"), ("bade", "bid"),
    ("based", "base"), ("basing", "base"), ("be", "be"), ("beat", "beat"), ("beaten", "beat"), ("became",
    "become"), ("become", "become"), ("becoming", "become"), ("been", "be"), ("befallen", "befall"),
    ("befell", "befall"), ("began", "begin"), ("begun", "begin"), ("beheld", "behold"), ("being", "be"),
    ("belied", "belie"), ("belying", "belie"), ("bent", "bend"), ("beset", "beset"), ("bespoke", "bespeak"),
    ("bet", "bet"), ("biased", "bias"), ("bid", "bid"), ("bidden", "bid"), ("bit", "bite"), ("bitten",
    "bite"), ("bled", "bleed"), ("blew", "blow"), ("blown", "blow"), ("bore", "bear"), ("born", "bear"),
    ("borne", "bear"), ("bought", "buy"), ("bound", "bind"), ("bred", "breed"), ("broadcast", "broadcast"),
    ("broke", "break"), ("broken", "break"), ("brought", "bring"), ("built", "build"), ("burnt", "burn"),
    ("burst", "burst"), ("bust", "bust"), ("came", "come"), ("canoeing", "canoe"), ("cast", "cast"),
    ("caught", "catch"), ("chose", "choose"), ("chosen", "choose"), ("clad", "clothe"), ("cleft", "cleave"),
    ("cloven", "cleave"), ("clung", "cling"), ("come", "come"), ("coming", "come"), ("controlled",
    "control"), ("cost", "cost"), ("crept", "creep"), ("cut", "cut"), ("dealt", "deal"), ("did", "do"),
    ("died", "die"), ("dies", "die"), ("does", "do"), ("doing", "do"), ("done", "do"), ("dove", "dive"),
    ("drank", "drink"), ("drawn", "draw"), ("dreamt", "dream"), ("drew", "draw"), ("driven", "drive"),
    ("drove", "drive"), ("drunk", "drink"), ("dug", "dig"), ("dwelt", "dwell"), ("dyeing", "dye"), ("dying",
    "die"), ("eaten", "eat"), ("enrolled", "enroll"), ("ensued", "ensue"), ("fallen", "fall"), ("fed",
    "feed"), ("fell", "fall"), ("felt", "feel"), ("fled", "flee"), ("fleeing", "flee"), ("flew", "fly"),
    ("flown", "fly"), ("flung", "fling"), ("focuses", "focus"), ("focussed", "focus"), ("forbade",
    "forbid"), ("forbidden", "forbid"), ("forecast", "forecast"), ("foresaw", "foresee"), ("foreseen",
    "foresee"), ("foretold", "foretell"), ("forgave", "forgive"), ("forgiven", "forgive"), ("forgone",
    "forgo"), ("forgot", "forget"), ("forgotten", "forget"), ("forsaken", "forsake"), ("forsook",
    "forsake"), ("forthcoming", "forthcoming"), ("forwent", "forgo"), ("fought", "fight"), ("found",
    "find"), ("freeing", "free"), ("frolicking", "frolic"), ("froze", "freeze"), ("frozen", "freeze"),
    ("fulfilled", "fulfil"), ("gassed", "gas"), ("gave", "give"), ("given", "give"), ("goes", "go"),
    ("going", "go"), ("gone", "go"), ("got", "get"), ("gotten", "get"), ("grew", "grow"), ("ground",
    "grind"), ("grown", "grow"), ("guaranteeing", "guarantee"), ("had", "have"), ("hamstrung", "hamstring"),
    ("has", "have"), ("having", "have"), ("heard", "hear"), ("held", "hold"), ("hewn", "hew"), ("hid",
    "hide"), ("hidden", "hide"), ("hit", "hit"), ("hung", "hang"), ("hurt", "hurt"), ("input", "input"),
    ("installed", "install"), ("interwoven", "interweave"), ("is", "be"), ("kept", "keep"), ("knelt",
    "kneel"), ("knew", "know"), ("known", "know"), ("laid", "lay"), ("lain", "lie"), ("lay", "lie"),
    ("leant", "lean"), ("leapt", "leap"), ("learnt", "learn"), ("led", "lead"), ("left", "leave"), ("lent",
    "lend"), ("let", "let"), ("lied", "lie"), ("lies", "lie"), ("lit", "light"), ("losing", "lose"),
    ("lost", "lose"), ("lying", "lie"), ("made", "make"), ("meant", "mean"), ("met", "meet"), ("mimicked",
    "mimic"), ("mimicking", "mimic"), ("mislaid", "mislay"), ("misled", "mislead"), ("misread", "misread"),
    ("misspelt", "misspell"), ("mistaken", "mistake"), ("mistook", "mistake"), ("misunderstood",
    "misunderstand"), ("mown", "mow"), ("offset", "offset"), ("outbid", "outbid"), ("outdid", "outdo"),
    ("outdone", "outdo"), ("outgrew", "outgrow"), ("outgrown", "outgrow"), ("outran", "outrun"), ("outsold",
    "outsell"), ("overate", "overeat"), ("overcame", "overcome"), ("overcome", "overcome"), ("overcoming",
    "overcome"), ("overdid", "overdo"), ("overdone", "overdo"), ("overfed", "overfeed"), ("overflew",
    "overfly"), ("overheard", "overhear"), ("overran", "overrun"), ("overridden", "override"), ("overrode",
    "override"), ("overrun", "overrun"), ("oversaw", "oversee"), ("overseeing", "oversee"), ("overseen",
    "oversee"), ("overslept", "oversleep"), ("overtaken", "overtake"), ("overthrew", "overthrow"),
    ("overthrown", "overthrow"), ("overtook", "overtake"), ("paid", "pay"), ("panicked", "panic"),
    ("panicking", "panic"), ("partook", "partake"), ("picnicked", "picnic"), ("pled", "plead"), ("prepaid",
    "prepay"), ("preset", "preset"), ("programmed", "program"), ("programming", "program"), ("proofread",
    "proofread"), ("proven", "prove"), ("put", "put"), ("quit", "quit"), ("quitting", "quit"), ("ran",
    "run"), ("rang", "ring"), ("read", "read"), ("rebuilt", "rebuild"), ("recalled", "recall"), ("recast",
    "recast"), ("redid", "redo"), ("redistricting", "redistrict"), ("redone", "redo"), ("redrawn",
    "redraw"), ("redrew", "redraw"), ("remade", "remake"), ("repaid", "repay"), ("reran", "rerun"),
    ("reset", "reset"), ("resold", "resell"), ("retaken", "retake"), ("rethought", "rethink"), ("retold",
    "retell"), ("retook", "retake"), ("rewound", "rewind"), ("rewritten", "rewrite"), ("rewrote",
    "rewrite"), ("rid", "rid"), ("ridden", "ride"), ("risen", "rise"), ("rode", "ride"), ("rose", "rise"),
    ("run", "run"), ("rung", "ring"), ("said", "say"), ("sang", "sing"), ("sank", "sink"), ("sat", "sit"),
    ("saw", "see"), ("sawn", "saw"), ("seeing", "see"), ("seen", "see"), ("sent", "send"), ("set", "set"),
    ("sets", "set"), ("sewn", "sew"), ("shaken", "shake"), ("sheared", "shear"), ("shed", "shed"),
    ("shoeing", "shoe"), ("shone", "shine"), ("shook", "shake"), ("shorn", "shear"), ("shot", "shoot"),
    ("shown", "show"), ("shrank", "shrink"), ("shrunk", "shrink"), ("shrunken", "shrink"), ("shut", "shut"),
    ("singeing", "singe"), ("slain", "slay"), ("slept", "sleep"), ("slew", "slay"), ("slid", "slide"),
    ("slit", "slit"), ("slung", "sling"), ("smelt", "smell"), ("sold", "sell"), ("sought", "seek"), ("sown",
    "sow"), ("spat", "spit"), ("sped", "speed"), ("spelt", "spell"), ("spent", "spend"), ("spilt", "spill"),
    ("split", "split"), ("spoilt", "spoil"), ("spoke", "speak"), ("spoken", "speak"), ("sprang", "spring"),
    ("spread", "spread"), ("sprung", "spring"), ("spun", "spin"), ("stank", "stink"), ("stole", "steal"),
    ("stolen", "steal"), ("stood", "stand"), ("strewn", "strew"), ("stricken", "strike"), ("striven",
    "strive"), ("strode", "stride"), ("strove", "strive"), ("struck", "strike"), ("strung", "string"),
    ("stuck", "stick"), ("stung", "sting"), ("stunk", "stink"), ("sublet", "sublet"), ("sung", "sing"),
    ("sunk", "sink"), ("swam", "swim"), ("swept", "sweep"), ("swollen", "swell"), ("swore", "swear"),
    ("sworn", "swear"), ("swum", "swim"), ("swung", "swing"), ("taken", "take"), ("taught", "teach"),
    ("thought", "think"), ("threw", "throw"), ("thrown", "throw"), ("thrust", "thrust"), ("tied", "tie"),
    ("ties", "tie"), ("told", "tell"), ("took", "take"), ("tore", "tear"), ("torn", "tear"), ("trafficked",
    "traffic"), ("trafficking", "traffic"), ("trod", "tread"), ("trodden", "tread"), ("tying", "tie"),
    ("typeset", "typeset"), ("undercut", "undercut"), ("undergoes", "undergo"), ("undergoing", "undergo"),
    ("undergone", "undergo"), ("underlay", "underlie"), ("underlying", "underlie"), ("underpaid",
    "underpay"), ("understood", "understand"), ("undertaken", "undertake"), ("undertook", "undertake"),
    ("underwent", "undergo"), ("undid", "undo"), ("undone", "undo"), ("untied", "untie"), ("untying",
    "untie"), ("unwound", "unwind"), ("upheld", "uphold"), ("upset", "upset"), ("used", "use"), ("using",
    "use"), ("vied", "vie"), ("vies", "vie"), ("vying", "vie"), ("was", "be"), ("welcomed", "welcome"),
    ("welcoming", "welcome"), ("went", "go"), ("wept", "weep"), ("were", "be"), ("wet", "wet"),
    ("withdrawn", "withdraw"), ("withdrew", "withdraw"), ("withheld", "withhold"), ("withholding",
    "withhold"), ("withstood", "withstand"), ("woke", "wake"), ("woken", "wake"), ("won", "win"), ("wore",
    "wear"), ("worn", "wear"), ("wound", "wind"), ("wove", "weave"), ("woven", "weave"), ("written",
    "write"), ("wrote", "write"), ("wrung", "wring"),
];
/// Irregular plurals, plurals that are a lemma, and abbreviations of times.
#[rustfmt::skip]
pub(super) const NOUNS: &[(&str, &str)] = &[
        ("a.m", "a.m."), ("a.m.", "a.m."), ("aches", "ache"), ("addenda", "addendum"), ("aircraft",
    "aircraft"), ("algae", "alga"), ("aliases", "alias"), ("alibis", "alibi"), ("alumnae", "alumna"),
    ("alumni", "alumnus"), ("am", "a.m."), ("analyses", "analysis"), ("antennae", "antenna"), ("appendices",
    "appendix"), ("athletics", "athletics"), ("atlases", "atlas"), ("avalanches", "avalanche"), ("axe",
    "axe"), ("axes", "axis"), ("azerbaijanis", "azerbaijani"), ("azeris", "azeri"), ("bacteria",
    "bacterium"), ("bahamas", "bahamas"), ("bahrainis", "bahraini"), ("bangladeshis", "bangladeshi"),
    ("barracks", "barracks"), ("beaux", "beau"), ("bengalis", "bengali"), ("biases", "bias"), ("bikinis",
    "bikini"), ("binoculars", "binoculars"), ("bison", "bison"), ("brethren", "brother"), ("bureaux",
    "bureau"), ("buses", "bus"), ("caches", "cache"), ("cacti", "cactus"), ("calves", "calf"), ("canvases",
    "canvas"), ("catharses", "catharsis"), ("cattle", "cattle"), ("chassis", "chassis"), ("chateaux",
    "chateau"), ("cherubim", "cherub"), ("children", "child"), ("christmases", "christmas"), ("clothes",
    "clothes"), ("codices", "codex"), ("concerti", "concerto"), ("corpora", "corpus"), ("corps", "corps"),
    ("crises", "crisis"), ("criteria", "criterion"), ("cross-roads", "cross-roads"), ("crossroads",
    "crossroads"), ("curricula", "curriculum"), ("data", "datum"), ("deer", "deer"), ("diagnoses",
    "diagnosis"), ("dice", "dice"), ("dies", "die"), ("dwarves", "dwarf"), ("dynamics", "dynamics"),
    ("earnings", "earnings"), ("economics", "economics"), ("electronics", "electronics"), ("ellipses",
    "ellipsis"), ("elves", "elf"), ("emiratis", "emirati"), ("emphases", "emphasis"), ("emus", "emu"),
    ("errata", "erratum"), ("ethics", "ethics"), ("feet", "foot"), ("fish", "fish"), ("foci", "focus"),
    ("formulae", "formula"), ("fungi", "fungus"), ("gallows", "gallows"), ("gases", "gas"), ("geese",
    "goose"), ("genera", "genus"), ("glasses", "glasses"), ("gnus", "gnu"), ("goods", "goods"), ("graffiti",
    "graffito"), ("gurus", "guru"), ("gymnastics", "gymnastics"), ("halves", "half"), ("headaches",
    "headache"), ("headquarters", "headquarters"), ("hindus", "hindu"), ("hippopotami", "hippopotamus"),
    ("hooves", "hoof"), ("housewives", "housewife"), ("houthis", "houthi"), ("hovercraft", "hovercraft"),
    ("hypotheses", "hypothesis"), ("indices", "index"), ("innings", "innings"), ("iraqis", "iraqi"),
    ("irises", "iris"), ("israelis", "israeli"), ("jeans", "jeans"), ("jihadis", "jihadi"), ("khakis",
    "khaki"), ("kibbutzim", "kibbutz"), ("kiwis", "kiwi"), ("knives", "knife"), ("kuwaitis", "kuwaiti"),
    ("larvae", "larva"), ("larynges", "larynx"), ("leaves", "leaf"), ("lens", "lens"), ("lice", "louse"),
    ("linguistics", "linguistics"), ("lives", "life"), ("loaves", "loaf"), ("loci", "locus"), ("logistics",
    "logistics"), ("mafiosi", "mafioso"), ("maldives", "maldives"), ("maoris", "maori"), ("mathematics",
    "mathematics"), ("matrices", "matrix"), ("means", "means"), ("media", "medium"), ("memoranda",
    "memorandum"), ("men", "man"), ("menus", "menu"), ("metamorphoses", "metamorphosis"), ("mice", "mouse"),
    ("midwives", "midwife"), ("minibuses", "minibus"), ("moose", "moose"), ("nazis", "nazi"), ("nepalis",
    "nepali"), ("netherlands", "netherlands"), ("neuroses", "neurosis"), ("news", "news"), ("nuclei",
    "nucleus"), ("oases", "oasis"), ("offspring", "offspring"), ("omanis", "omani"), ("opera", "opera"),
    ("ourselves", "ourselves"), ("outskirts", "outskirts"), ("oxen", "ox"), ("p.m", "p.m."), ("p.m.",
    "p.m."), ("pajamas", "pajamas"), ("pakistanis", "pakistani"), ("pancreases", "pancreas"), ("pants",
    "pants"), ("paparazzi", "paparazzo"), ("parentheses", "parenthesis"), ("pashtunis", "pashtuni"),
    ("passers-by", "passer-by"), ("passersby", "passerby"), ("pence", "penny"), ("people", "person"),
    ("peoples", "people"), ("personnel", "personnel"), ("phalanges", "phalanx"), ("phenomena",
    "phenomenon"), ("philippines", "philippines"), ("physics", "physics"), ("plateaux", "plateau"),
    ("pluses", "plus"), ("plusses", "plus"), ("pm", "p.m."), ("police", "police"), ("politics", "politics"),
    ("potatoes", "potato"), ("premises", "premise"), ("proceeds", "proceeds"), ("prognoses", "prognosis"),
    ("psychoses", "psychosis"), ("punjabis", "punjabi"), ("qataris", "qatari"), ("quizzes", "quiz"),
    ("rabbis", "rabbi"), ("radii", "radius"), ("referenda", "referendum"), ("regards", "regards"),
    ("remains", "remains"), ("safaris", "safari"), ("salmon", "salmon"), ("saudis", "saudi"), ("savings",
    "savings"), ("scarves", "scarf"), ("scissors", "scissors"), ("selves", "self"), ("series", "series"),
    ("sheaves", "sheaf"), ("sheep", "sheep"), ("shelves", "shelf"), ("shorts", "shorts"), ("shrimp",
    "shrimp"), ("skis", "ski"), ("somalis", "somali"), ("spacecraft", "spacecraft"), ("species", "species"),
    ("spectra", "spectrum"), ("statistics", "statistic"), ("stimuli", "stimulus"), ("strata", "stratum"),
    ("summons", "summons"), ("surroundings", "surroundings"), ("swine", "swine"), ("syllabi", "syllabus"),
    ("symposia", "symposium"), ("synopses", "synopsis"), ("syntheses", "synthesis"), ("tableaux",
    "tableau"), ("tactics", "tactic"), ("taxis", "taxi"), ("teeth", "tooth"), ("termini", "terminus"),
    ("thanks", "thanks"), ("theses", "thesis"), ("thieves", "thief"), ("trousers", "trousers"), ("trout",
    "trout"), ("urdus", "urdu"), ("us", "us"), ("vertebrae", "vertebra"), ("vertices", "vertex"),
    ("vortices", "vortex"), ("wharves", "wharf"), ("whereabouts", "whereabouts"), ("wives", "wife"),
    ("wolves", "wolf"), ("women", "woman"), ("works", "work"), ("yazidis", "yazidi"), ("yemenis", "yemeni"),
    ("yetis", "yeti"), ("zulus", "zulu"),
];
/// Auxiliaries, with their clitics.
#[rustfmt::skip]
pub(super) const AUXILIARIES: &[(&str, &str)] = &[
        ("'d", "would"), ("'ll", "will"), ("'m", "be"), ("'re", "be"), ("'s", "be"), ("'ve", "have"), ("ai",
    "be"), ("am", "be"), ("are", "be"), ("be", "be"), ("been", "be"), ("being", "be"), ("ca", "can"), ("d",
    "would"), ("did", "do"), ("does", "do"), ("doing", "do"), ("done", "do"), ("get", "get"), ("gets",
    "get"), ("getting", "get"), ("got", "get"), ("gotten", "get"), ("had", "have"), ("has", "have"),
    ("have", "have"), ("having", "have"), ("is", "be"), ("ll", "will"), ("m", "be"), ("might", "might"),
    ("re", "be"), ("s", "be"), ("sha", "shall"), ("ve", "have"), ("was", "be"), ("were", "be"), ("wo",
    "will"),
];
/// Pronouns and determiners.
#[rustfmt::skip]
pub(super) const PRONOUNS: &[(&str, &str)] = &[
        ("'em", "they"), ("'s", "we"), ("an", "a"), ("da", "the"), ("em", "they"), ("her", "she"), ("hers",
    "her"), ("him", "he"), ("me", "i"), ("mine", "my"), ("ours", "our"), ("th'", "the"), ("thee", "thou"),
    ("theirs", "their"), ("them", "they"), ("themself", "themselves"), ("these", "this"), ("those", "that"),
    ("u", "you"), ("us", "we"), ("ya", "you"), ("yours", "your"),
];
/// Particles, adverbs, prepositions and conjunctions that are written in several ways.
#[rustfmt::skip]
pub(super) const PARTICLES: &[(&str, &str)] = &[
        ("'", "'s"), ("'cause", "because"), ("'n", "and"), ("'n'", "and"), ("'s", "'s"), ("'t", "not"),
    ("'til", "until"), ("best", "well"), ("better", "well"), ("cause", "because"), ("coz", "because"),
    ("cuz", "because"), ("farther", "far"), ("further", "far"), ("furthest", "far"), ("n", "and"), ("n't",
    "not"), ("n`t", "not"), ("na", "to"), ("nt", "not"), ("ta", "to"), ("thru", "through"), ("til",
    "until"), ("w/", "with"), ("w/o", "without"), ("worse", "badly"), ("worst", "badly"),
];
/// Irregular comparatives and superlatives.
#[rustfmt::skip]
pub(super) const DEGREES: &[(&str, &str)] = &[
        ("best", "good"), ("better", "good"), ("bluer", "blue"), ("drier", "dry"), ("driest", "dry"),
    ("earlier", "early"), ("earliest", "early"), ("elder", "old"), ("eldest", "old"), ("farther", "far"),
    ("farthest", "far"), ("fewer", "few"), ("fewest", "few"), ("foremost", "foremost"), ("former",
    "former"), ("freer", "free"), ("freest", "free"), ("further", "far"), ("furthest", "far"), ("inner",
    "inner"), ("later", "late"), ("latest", "late"), ("latter", "latter"), ("least", "least"), ("less",
    "less"), ("lesser", "lesser"), ("longer", "long"), ("longest", "long"), ("more", "more"), ("most",
    "most"), ("nicer", "nice"), ("other", "other"), ("outer", "outer"), ("shier", "shy"), ("slyer", "sly"),
    ("sooner", "soon"), ("stronger", "strong"), ("strongest", "strong"), ("truer", "true"), ("truest",
    "true"), ("upper", "upper"), ("utmost", "utmost"), ("worse", "bad"), ("worst", "bad"), ("younger",
    "young"), ("youngest", "young"),
];
/// What stands before the -s of words that end in -ie, without the -ie.
#[rustfmt::skip]
pub(super) const WITH_IE: &[&str] = &[
        "aer", "aunt", "barb", "bel", "bird", "boog", "book", "bourgeois", "brown", "budg", "cadd", "calor",
    "camarader", "coll", "cook", "cut", "d", "eer", "eyr", "food", "freeb", "gen", "goal", "group", "hank",
    "hipp", "hood", "ind", "junk", "l", "ladd", "lass", "magp", "menager", "mov", "neckt", "newb", "night",
    "old", "p", "pix", "prair", "quick", "rever", "rook", "self", "smooth", "sort", "t", "talk", "tech",
    "town", "trekk", "unt", "v", "vegg", "walkie-talk", "yupp", "zomb",
];
/// Words in -use, without the -e.
#[rustfmt::skip]
pub(super) const WITH_USE: &[&str] = &[
        "abus", "accus", "amus", "applaus", "arous", "becauus", "bemus", "blous", "caus", "chartreus",
    "claus", "confus", "courthous", "defus", "diffus", "disus", "dous", "effus", "enthus", "espous",
    "excus", "farmhous", "fus", "greenhous", "grous", "hous", "hypotenus", "infus", "lighthous", "masseus",
    "menopaus", "misus", "mous", "mus", "obtus", "overus", "paus", "perus", "powerhous", "profus", "reclus",
    "refus", "reus", "rous", "rus", "spous", "suffus", "transfus", "us", "warehous",
];
/// Words in -s whose plural has -es, other than those in -us.
#[rustfmt::skip]
pub(super) const WITH_S: &[&str] = &[
        "alias", "atlas", "bias", "blitz", "bus", "canvas", "gas", "iris", "lens", "minibus", "pancreas",
    "plus", "quiz", "summons", "waltz",
];
/// Words in -che, without the -e.
#[rustfmt::skip]
pub(super) const WITH_CHE: &[&str] = &[
    "ach", "avalanch", "cach", "clich", "headach", "heartach", "mustach", "nich", "psych", "quich", "toothach",
];
/// Words in -oe.
#[rustfmt::skip]
pub(super) const WITH_OE: &[&str] = &[
        "aloe", "canoe", "doe", "floe", "foe", "hoe", "horseshoe", "oboe", "roe", "shoe", "throe", "tiptoe",
    "toe", "woe",
];
/// Verbs that have no -e, against the rule.
#[rustfmt::skip]
pub(super) const PLAIN: &[&str] = &[
        "abandon", "access", "acclaim", "address", "analog", "anchor", "angel", "apprehend", "armor",
    "auction", "audit", "author", "awaken", "ballot", "bang", "bargain", "bayonet", "beckon", "befall",
    "beg", "begin", "benefit", "bias", "biopsy", "bishop", "blacken", "blanket", "blossom", "bomb",
    "bottom", "boycott", "bracket", "brighten", "broaden", "bucket", "budget", "bullet", "button",
    "buttress", "cabinet", "cancel", "canvas", "caress", "carpet", "catalog", "cater", "caution", "caveat",
    "censor", "channel", "chariot", "claim", "clang", "climb", "closet", "coffin", "cohabit", "color",
    "comb", "combat", "comet", "commit", "compel", "condition", "cotton", "counsel", "counterfeit",
    "credit", "cricket", "custom", "darken", "debut", "deepen", "deposit", "develop", "dialog", "docket",
    "doctor", "edit", "elicit", "embarass", "embarrass", "endeavor", "enroll", "envelop", "equal", "equip",
    "error", "exhibit", "exit", "factor", "fasten", "fathom", "favor", "fidget", "flatten", "flavor",
    "focus", "forfeit", "format", "frighten", "fuel", "function", "funnel", "gadget", "gallivant",
    "gallop", "garnet", "gossip", "grip", "hang", "happen", "harass", "harbor", "harden", "harness",
    "hasten", "heighten", "help", "hobbit", "honor", "imprison", "inhabit", "inherit", "inhibit",
    "install", "interpret", "jacket", "kidnap", "label", "labor", "lessen", "lesson", "level", "lighten",
    "limit", "listen", "loosen", "magnet", "margin", "market", "marvel", "mattress", "mention", "mentor",
    "merit", "mirror", "model", "moisten", "monitor", "motor", "murmur", "neighbor", "numb", "open",
    "orbit", "origin", "overhang", "packet", "pardon", "parlor", "pasts", "pension", "perform", "permit",
    "person", "phantom", "picket", "pilot", "pivot", "planet", "plot", "plumb", "plummet", "pocket",
    "poison", "position", "prison", "process", "profit", "program", "prohibit", "puppet", "quarrel",
    "question", "quicken", "rabbit", "random", "ransom", "ration", "reason", "rebel", "recall", "reckon",
    "reclaim", "riot", "rival", "rivet", "rocket", "ruin", "rumor", "scallop", "season", "section",
    "sharpen", "shorten", "shovel", "sicken", "signal", "socket", "soften", "solicit", "spirit", "sponsor",
    "station", "straighten", "strengthen", "succor", "succumb", "summit", "summon", "supplement",
    "surfeit", "tailor", "tailspin", "target", "thicken", "threaten", "thumb", "ticket", "tighten", "tomb",
    "total", "tramp", "transit", "travel", "trip", "trumpet", "tunnel", "tutor", "vapor", "velvet",
    "victim", "visit", "vomit", "waken", "wallop", "weaken", "widen", "witness", "worsen", "worship",
];
/// Verbs that have an -e, against the rule, without it.
#[rustfmt::skip]
pub(super) const WITH_E: &[&str] = &[
        "adher", "ador", "aton", "austere", "bath", "becom", "bit", "blam", "bor", "breath", "cajol",
    "cit", "clon", "cloth", "coher", "cohere", "com", "combin", "commun", "compet", "compil", "complet",
    "condon", "confin", "connot", "consol", "contraven", "conven", "cor", "creat", "crim", "decid",
    "declin", "defil", "defin", "delet", "demot", "denot", "deplet", "deplor", "determin", "dethron",
    "devot", "din", "ensheath", "examin", "excit", "excret", "exhal", "exil", "expedit", "explor",
    "extradit", "fam", "fil", "fin", "flam", "fram", "gam", "hast", "her", "hon", "ignit", "ignor",
    "imagin", "immun", "implor", "incit", "inflam", "inhal", "inher", "interfer", "interven", "invit",
    "lin", "loath", "lor", "massacr", "mere", "min", "mobil", "nam", "not", "obsolet", "overcom",
    "overrul", "pal", "parol", "past", "persever", "phon", "pil", "pol", "postpon", "prim", "procreat",
    "profil", "promot", "prun", "quot", "re-creat", "recit", "reconcil", "reconven", "recreat", "refin",
    "restor", "revere", "rewrit", "ridicul", "rout", "rul", "scal", "schedul", "scor", "secret", "seeth",
    "sham", "shin", "shor", "smil", "snor", "sooth", "ston", "stor", "subscrib", "tam", "tast", "telephon",
    "til", "tim", "ton", "tot", "tun", "undermin", "unit", "vot", "wast", "welcom", "whal", "whil", "whor",
    "wil", "writ",
];
/// Last letters of verbs of several syllables that have no -e.
#[rustfmt::skip]
pub(super) const UNSTRESSED: &[&str] = &[
    "al", "am", "an", "aw", "el", "en", "ep", "er", "ew", "il", "im", "ip", "it", "om", "on", "op", "or", "ow",
];
/// Last letters of verbs in -e whose two vowels are not one sound.
#[rustfmt::skip]
pub(super) const TWO_SYLLABLES: &[&str] = &[
        "creat", "cuat", "duat", "guat", "iat", "luat", "nuat", "quak", "quir", "quit", "quot", "rous",
    "suat", "tuat",
];
/// Adjectives in -e, without it.
#[rustfmt::skip]
pub(super) const DEGREE_WITH_E: &[&str] = &[
        "abl", "blu", "brav", "clos", "complet", "concret", "crud", "dens", "extrem", "fierc", "gentl",
    "grav", "hug", "humbl", "intens", "lam", "larg", "lat", "littl", "loos", "matur", "mer", "nic", "nobl",
    "pal", "polit", "pur", "rar", "remot", "rip", "rud", "saf", "sag", "scarc", "secur", "sever", "simpl",
    "sincer", "stal", "strang", "subtl", "sur", "tam", "tens", "ter", "tru", "vagu", "whit", "wid", "wis",
    "wors",
];

/// Fails if a table is not sorted; the look-ups search by halves.
#[cfg(test)]
pub(super) fn check_order() {
    for table in [VERBS, NOUNS, AUXILIARIES, PRONOUNS, PARTICLES, DEGREES] {
        assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
    for list in [
        WITH_IE,
        WITH_CHE,
        WITH_USE,
        WITH_S,
        WITH_OE,
        PLAIN,
        WITH_E,
        UNSTRESSED,
        TWO_SYLLABLES,
        DEGREE_WITH_E,
    ] {
        assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
