//! The words of time. Tables only; what they mean together is the rules' business.

use super::calendar::{Season, Unit};

/// What a word may mean for time. Which of its meanings holds is decided by its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Nothing.
    None,
    /// A month, 1 to 12.
    Month {
        /// January is 1.
        number: u8,
        /// Cut short: "Nov".
        short: bool,
    },
    /// A weekday, Monday 1 to Sunday 7.
    Weekday {
        /// Monday is 1.
        number: u8,
        /// Cut short: "Tue".
        short: bool,
        /// "Fridays".
        plural: bool,
    },
    /// A unit: "week", "weeks".
    Unit {
        /// Which.
        unit: Unit,
        /// "weeks".
        plural: bool,
    },
    /// A season.
    Season(Season),
    /// A part of the day.
    Part(Part),
}

/// Parts of the day, as TIMEX3 writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl Part {
    /// Two letters, as in `2021-11-16TNI`.
    pub fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
            Part::Daytime => "DT",
        }
    }
}

/// What a word in lower case may mean.
pub fn sense(word: &str) -> Sense {
    let month = |number| Sense::Month { number, short: false };
    let short_month = |number| Sense::Month { number, short: true };
    let weekday = |number| Sense::Weekday {
        number,
        short: false,
        plural: false,
    };
    let short_weekday = |number| Sense::Weekday {
        number,
        short: true,
        plural: false,
    };
    let weekdays = |number| Sense::Weekday {
        number,
        short: false,
        plural: true,
    };
    let one = |unit| Sense::Unit { unit, plural: false };
    let many = |unit| Sense::Unit { unit, plural: true };
    match word {
        "january" => month(1),
        "february" => month(2),
        "march" => month(3),
        "april" => month(4),
        "may" => month(5),
        "june" => month(6),
        "july" => month(7),
        "august" => month(8),
        "september" => month(9),
        "october" => month(10),
        "november" => month(11),
        "december" => month(12),
        "jan" => short_month(1),
        "feb" | "febr" => short_month(2),
        "mar" => short_month(3),
        "apr" => short_month(4),
        "jun" => short_month(6),
        "jul" => short_month(7),
        "aug" => short_month(8),
        "sep" | "sept" => short_month(9),
        "oct" => short_month(10),
        "nov" => short_month(11),
        "dec" => short_month(12),
        "monday" => weekday(1),
        "tuesday" => weekday(2),
        "wednesday" => weekday(3),
        "thursday" => weekday(4),
        "friday" => weekday(5),
        "saturday" => weekday(6),
        "sunday" => weekday(7),
        "mondays" => weekdays(1),
        "tuesdays" => weekdays(2),
        "wednesdays" => weekdays(3),
        "thursdays" => weekdays(4),
        "fridays" => weekdays(5),
        "saturdays" => weekdays(6),
        "sundays" => weekdays(7),
        "mon" => short_weekday(1),
        "tue" | "tues" => short_weekday(2),
        "wed" => short_weekday(3),
        "thu" | "thur" | "thurs" => short_weekday(4),
        "fri" => short_weekday(5),
        "sat" => short_weekday(6),
        "sun" => short_weekday(7),
        "second" => one(Unit::Second),
        "seconds" | "secs" => many(Unit::Second),
        "minute" => one(Unit::Minute),
        "minutes" | "mins" => many(Unit::Minute),
        "hour" => one(Unit::Hour),
        "hours" | "hrs" => many(Unit::Hour),
        "day" => one(Unit::Day),
        "days" => many(Unit::Day),
        "week" => one(Unit::Week),
        "weeks" => many(Unit::Week),
        "weekend" => one(Unit::Weekend),
        "weekends" => many(Unit::Weekend),
        "month" => one(Unit::Month),
        "months" => many(Unit::Month),
        "quarter" => one(Unit::Quarter),
        "quarters" => many(Unit::Quarter),
        "year" => one(Unit::Year),
        "years" | "yrs" => many(Unit::Year),
        "decade" => one(Unit::Decade),
        "decades" => many(Unit::Decade),
        "century" => one(Unit::Century),
        "centuries" => many(Unit::Century),
        "millennium" => one(Unit::Millennium),
        "millennia" => many(Unit::Millennium),
        "spring" | "springtime" => Sense::Season(Season::Spring),
        "summer" | "summertime" => Sense::Season(Season::Summer),
        "autumn" | "fall" => Sense::Season(Season::Autumn),
        "winter" | "wintertime" => Sense::Season(Season::Winter),
        "morning" | "dawn" | "sunrise" | "daybreak" => Sense::Part(Part::Morning),
        "afternoon" => Sense::Part(Part::Afternoon),
        "evening" | "dusk" | "sunset" | "nightfall" => Sense::Part(Part::Evening),
        "night" => Sense::Part(Part::Night),
        "daytime" => Sense::Part(Part::Daytime),
        _ => Sense::None,
    }
}

/// Words that speak of time without being a unit, a name or a number.
#[rustfmt::skip]
pub fn is_core(word: &str) -> bool {
    matches!(
        word,
        "now" | "soon" | "previously" | "recent" | "current" | "today" | "yesterday" | "tomorrow" | "tonight" | "overnight" | "recently" | "lately" | "currently"
            | "presently" | "nowadays" | "future" | "past" | "moment" | "ago" | "noon" | "midnight" | "midday" | "noontime"
            | "clock" | "hourly" | "daily" | "nightly" | "weekly" | "biweekly" | "fortnightly" | "monthly" | "quarterly"
            | "yearly" | "annual" | "annually" | "biannual" | "biannually" | "biennial" | "daylong" | "weeklong"
            | "monthlong" | "yearlong" | "hourlong" | "decadelong" | "multiyear" | "multiday" | "yearend" | "easter"
            | "christmas" | "pentecost" | "epiphany" | "candlemas" | "michaelmas" | "halloween" | "juneteenth"
            | "thanksgiving" | "mardi" | "half" | "mayo" | "dead" | "birthday"
    ) || tens_plural(word).is_some()
}

/// Words that an expression may begin with although they say nothing of time themselves.
#[rustfmt::skip]
pub fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "last" | "next" | "this" | "that" | "these" | "those" | "past" | "coming" | "early" | "late"
            | "earlier" | "later" | "mid" | "midway" | "end" | "beginning" | "start" | "middle" | "close" | "turn"
            | "more" | "less" | "fewer" | "no" | "not" | "at" | "up" | "well" | "just" | "slightly" | "about" | "around"
            | "approximately" | "roughly" | "nearly" | "almost" | "some" | "only" | "barely" | "exactly" | "several"
            | "few" | "many" | "multiple" | "various" | "countless" | "numerous" | "couple" | "half" | "dozens"
            | "hundreds" | "thousands" | "scores" | "tens" | "another" | "all" | "every" | "each" | "once" | "twice"
            | "thrice" | "first" | "final" | "previous" | "following" | "preceding" | "initial" | "latest" | "opening"
            | "closing" | "recent" | "its" | "their" | "his" | "her" | "in" | "long" | "multi" | "near" | "fiscal"
            | "financial" | "ad" | "fy" | "q" | "small" | "right"
    ) || ordinal_word(word).is_some()
}

/// The number that one word writes.
pub fn number_word(word: &str) -> Option<u32> {
    #[rustfmt::skip]
    const SMALL: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    let small = SMALL
        .iter()
        .position(|w| *w == word)
        .and_then(|n| u32::try_from(n).ok());
    small.or_else(|| {
        TENS.iter()
            .position(|w| *w == word)
            .and_then(|n| u32::try_from(n * 10 + 20).ok())
    })
}

/// The number that an ordinal word writes, to thirty-first's "thirtieth".
pub fn ordinal_word(word: &str) -> Option<u8> {
    #[rustfmt::skip]
    const ORDINALS: [&str; 20] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    ];
    let found = ORDINALS
        .iter()
        .position(|w| *w == word)
        .and_then(|n| u8::try_from(n + 1).ok());
    found.or(if word == "thirtieth" { Some(30) } else { None })
}

/// The decade that a plural of tens writes: "eighties" is 8.
pub fn tens_plural(word: &str) -> Option<u8> {
    const TENS: [&str; 8] = [
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ];
    TENS.iter()
        .position(|w| *w == word)
        .and_then(|n| u8::try_from(n + 2).ok())
}

/// Words that make a quantity vague without a number.
#[rustfmt::skip]
pub const VAGUE: &[&str] = &["several", "few", "many", "some", "multiple", "various", "countless", "numerous"];

/// Words before a quantity that say how exact it is; they belong to the expression.
#[rustfmt::skip]
pub const APPROXIMATE: &[&[&str]] = &[
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["no", "more", "than"],
    &["not", "more", "than"],
    &["no", "less", "than"],
    &["no", "fewer", "than"],
    &["at", "least"],
    &["at", "most"],
    &["close", "to"],
    &["up", "to"],
    &["well", "over"],
    &["just", "over"],
    &["just", "under"],
    &["a", "little", "over"],
    &["a", "little", "more", "than"],
    &["slightly", "more", "than"],
    &["just", "about"],
    &["about"],
    &["around"],
    &["approximately"],
    &["roughly"],
    &["nearly"],
    &["almost"],
    &["some"],
    &["only"],
    &["barely"],
    &["exactly"],
    &["just"],
];

/// Prepositions that stand before a time.
#[rustfmt::skip]
pub const PREPOSITIONS: &[&str] = &[
    "in", "on", "of", "at", "by", "since", "until", "till", "from", "to", "through", "throughout", "during", "before",
    "after", "between", "for", "around", "about", "circa", "into", "within", "over", "early", "late", "mid", "past",
    "starting", "beginning", "ending", "dated", "towards", "toward", "as", "and", "or", "til", "back", "than",
];

/// Words that begin a new clause or a new noun, so that the one before has ended.
#[rustfmt::skip]
pub const OPENS_CLAUSE: &[&str] = &[
    "when", "while", "that", "which", "who", "but", "with", "because", "although", "though", "if", "said", "says", "was",
    "were", "is", "are", "had", "has", "have", "will", "would", "could", "may", "did", "does", "he", "she", "it", "they",
    "we", "i", "you", "the", "his", "her", "their", "its", "this", "these", "those", "under", "without", "against", "near",
    "across", "along", "behind", "despite", "outside", "inside", "amid", "among", "where", "who", "whose", "so", "then",
    "there", "here", "not", "also", "only", "can", "might", "should", "must", "do", "unless", "whether", "via", "per",
];

/// What is counted after a number that only looks like a year: "2004 people".
#[rustfmt::skip]
pub const COUNTED: &[&str] = &[
    "people", "persons", "men", "women", "children", "soldiers", "troops", "civilians", "workers", "employees", "jobs",
    "votes", "voters", "homes", "houses", "buildings", "cases", "deaths", "victims", "refugees", "migrants", "members",
    "police", "officers", "peacekeepers", "prisoners", "students", "passengers", "residents", "families", "dollars",
    "euros", "pounds", "yen", "rupees", "percent", "per", "pc", "points", "miles", "kilometres", "kilometers", "km",
    "metres", "meters", "feet", "ft", "tonnes", "tons", "barrels", "shares", "units", "times", "copies", "seats",
    "fans", "protesters", "patients", "animals", "acres", "hectares", "square", "hours", "days", "years", "minutes",
    "seconds", "months", "weeks", "calories", "rpm", "mb", "gb", "mhz", "mw", "watts", "volts", "kg", "kilograms",
    "kilos", "grams", "million", "billion", "trillion", "rounds", "items", "pages", "cars", "vehicles", "others",
    "degrees", "litres", "liters", "gallons", "wounded", "injured", "dead", "fighters", "militants", "rebels",
    "foot", "metre", "meter", "mile", "kilometre", "kilometer", "pound", "dollar", "seat", "member",
];

/// Words before a number that make it a name: "Flight 1999", "Room 2004".
#[rustfmt::skip]
pub const NUMBERED: &[&str] = &[
    "flight", "room", "route", "highway", "no", "number", "page", "channel", "windows", "boeing", "airbus", "bus",
    "train", "gate", "unit", "apartment", "suite", "article", "section", "resolution", "chapter", "psalm", "volume",
    "case", "docket", "bill", "lot", "model", "class", "type", "mig", "su", "radio", "studio", "top", "nearly",
    "almost", "approximately", "roughly", "some", "least", "x", "version", "area", "interstate", "rule", "area",
];

/// What follows a weekday's name in the name of a newspaper, a broadcast or a feast.
#[rustfmt::skip]
pub const AFTER_WEEKDAY_NAME: &[&str] = &[
    "times", "telegraph", "mirror", "express", "mail", "herald", "post", "independent", "tribune", "people", "sport",
    "world", "bloody", "school", "schools",
];

/// What follows a holiday's name when the day itself is not meant.
#[rustfmt::skip]
pub const AFTER_FEAST_NAME: &[&str] = &[
    "island", "islands", "rising", "uprising", "bunny", "egg", "eggs", "tree", "trees", "card", "cards", "carol", "carols",
    "goods", "gift", "gifts", "present", "presents", "light", "lights", "decorations", "shopping", "sales", "market",
    "markets", "pudding", "song", "songs", "album", "movie", "film", "bonus", "bonuses", "season", "list", "costume",
    "costumes", "candy", "turkey", "turkeys", "spirit", "story", "special", "single", "cake", "cookies", "stocking",
];

/// Words that mark a quarter, a half or a period as a game's.
#[rustfmt::skip]
pub const SPORT: &[&str] = &[
    "touchdown", "touchdowns", "quarterback", "rebounds", "basket", "baskets", "halftime", "goalkeeper", "kickoff",
    "yards", "yard", "penalty", "striker", "midfielder", "scored", "equaliser", "equalizer", "innings", "minutes",
    "coach", "game", "match", "nba", "nfl", "points", "header", "three-pointer", "three-pointers", "defender",
];

/// What follows "first-half", "second-half" and "half" when it is a company's or a state's year.
#[rustfmt::skip]
pub const ACCOUNTS: &[&str] = &[
    "profit", "profits", "loss", "losses", "earnings", "results", "sales", "revenue", "revenues", "net", "income",
    "operating", "pretax", "pre-tax", "turnover", "figures", "growth", "gdp", "trading", "report", "data", "production",
];
