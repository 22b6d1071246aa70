//! The words of figures, as tables: numbers, bounds, units, and the nouns and verbs that tell what is counted.

use crate::extract::words::Words;
use crate::model::Bound;

/// Units whose numbers measure and do not count, and nouns whose numbers order or name.
pub static UNITS: Words = Words::new(
    "magnitude kilometre kilometer km mile metre meter foot feet inch yard centimetre centimeter cm mm degree celsius
    fahrenheit day week month year decade century quarter o'clock a.m. p.m. am pm gmt old knot mph kph volt watt
    kilowatt megawatt litre liter gallon acre hectare kilo kilogram kg gram tonne ton pound ounce carat hertz point
    scale chapter page section article paragraph act law resolution no no. number version type grade level stage class
    side half way time part thing reason figure percent percentage pct cent second minute hour",
);

/// Words that end the name of a street.
pub static STREETS: Words = Words::new(
    "street st road rd avenue ave boulevard blvd lane drive square place court terrace way row crescent quay close",
);

/// The words of numbers.
pub const NUMBER_WORDS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Multipliers, and what their bare plural is more than.
pub const MULTIPLIERS: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("score", 20.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("mln", 1e6),
    ("mn", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
];

/// Multipliers of one letter, which mean other things too: read after a sign of money and before a plural.
pub const SHORT_MULTIPLIERS: &[(&str, f64)] = &[("k", 1e3), ("m", 1e6), ("b", 1e9)];

/// Words that make a multiplier more than one of it: "several hundred".
pub const SEVERAL: &[&str] = &["several", "many", "few"];

/// Words for nobody, a figure only with harm.
pub const NOBODY: &[&str] = &["nobody", "none", "no-one"];

/// The words that bound a number, by what they say. The longest that stands before the number holds.
pub const BOUNDS_BEFORE: &[(&str, Bound)] = &[
    ("at least", Bound::AtLeast),
    ("at the very least", Bound::AtLeast),
    ("a minimum of", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("not fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("more than", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("higher than", Bound::MoreThan),
    ("just over", Bound::MoreThan),
    ("well over", Bound::MoreThan),
    ("about", Bound::About),
    ("around", Bound::About),
    ("some", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("nearly", Bound::About),
    ("almost", Bound::About),
    ("close to", Bound::About),
    ("an estimated", Bound::About),
    ("estimated", Bound::About),
    ("circa", Bound::About),
    ("near", Bound::About),
    ("perhaps", Bound::About),
    ("up to", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("a maximum of", Bound::AtMost),
    ("fewer than", Bound::LessThan),
    ("less than", Bound::LessThan),
    ("lower than", Bound::LessThan),
    ("under", Bound::LessThan),
    ("just under", Bound::LessThan),
    ("below", Bound::LessThan),
];

/// The words that bound a number from behind.
pub const BOUNDS_AFTER: &[(&str, Bound)] = &[
    ("or more", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("and more", Bound::AtLeast),
    ("+", Bound::AtLeast),
    ("plus", Bound::AtLeast),
    ("or so", Bound::About),
    ("or fewer", Bound::AtMost),
    ("or less", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("at the most", Bound::AtMost),
];

/// Determiners of counts that give no number.
pub const UNKNOWN_COUNTS: &[&str] = &[
    "an unknown number of",
    "an unspecified number of",
    "an undisclosed number of",
    "an undetermined number of",
];

/// Words before a number that make it a name or a size, not a count.
pub const LABELS: &[&str] = &[
    "no.",
    "no",
    "number",
    "aged",
    "age",
    "flight",
    "route",
    "highway",
    "motorway",
    "channel",
    "magnitude",
    "article",
    "section",
    "chapter",
    "page",
    "room",
    "gate",
    "platform",
    "line",
    "version",
    "volume",
    "category",
    "phase",
    "tier",
    "unit",
    "group",
    "block",
    "fortune",
    "ftse",
    "s&p",
    "dow",
    "boeing",
    "airbus",
    "apollo",
    "formula",
    "#",
];

/// Signs of money, by the currency's word.
pub const MONEY_SIGNS: &[(&str, &str)] = &[
    ("$", "dollars"),
    ("€", "euros"),
    ("£", "pounds"),
    ("¥", "yen"),
    ("₹", "rupees"),
];

/// Codes of money before or behind a number.
pub const MONEY_CODES: &[(&str, &str)] = &[
    ("usd", "dollars"),
    ("eur", "euros"),
    ("gbp", "pounds"),
    ("jpy", "yen"),
    ("chf", "francs"),
    ("nok", "crowns"),
    ("sek", "crowns"),
    ("dkk", "crowns"),
    ("czk", "crowns"),
    ("cny", "yuan"),
    ("rmb", "yuan"),
    ("inr", "rupees"),
    ("pln", "zlotys"),
    ("aud", "dollars"),
    ("cad", "dollars"),
    ("rub", "roubles"),
];

/// Names of currencies, singular and plural. A pound is one only where nothing is weighed.
pub static CURRENCIES: Words = Words::new(
    "euro euros dollar dollars pound pounds crown crowns krone kroner krona kronor franc francs yen yuan renminbi won
    rupee rupees peso pesos real reais rand lira liras rouble roubles ruble rubles hryvnia zloty zlotys forint forints
    leu lei lev leva dinar dinars dirham dirhams riyal riyals shekel shekels rupiah baht ringgit dong manat dram lari
    tenge naira cedi cedis shilling shillings birr kwacha cents pence euro-cents guarani guaranis sol soles bolivar
    bolivars quetzal lempira cordoba colon colones taka afghani kyat",
);

/// Nouns that a sum of money before them belongs to as its point: "a €2,000 fine".
pub static MONEY_NOUNS: Words = Words::new(
    "fine penalty settlement bail ransom reward prize debt loan grant bailout deal takeover contract loss profit budget
    deficit surplus investment bonus bribe fee tax levy price cut payout payment award package fund aid cost damage
    damages compensation rise increase bid offer acquisition stake",
);

/// Units of speed, each as the words that may spell it and its measure.
pub const SPEEDS: &[(&str, &str)] = &[
    ("km / h", "kmh"),
    ("km/h", "kmh"),
    ("kmh", "kmh"),
    ("kph", "kmh"),
    ("km per hour", "kmh"),
    ("km an hour", "kmh"),
    ("kilometres per hour", "kmh"),
    ("kilometers per hour", "kmh"),
    ("kilometres an hour", "kmh"),
    ("kilometers an hour", "kmh"),
    ("mph", "mph"),
    ("miles per hour", "mph"),
    ("miles an hour", "mph"),
    ("knots", "knots"),
    ("metres per second", "metres_per_second"),
    ("meters per second", "metres_per_second"),
    ("m / s", "metres_per_second"),
];

/// Shares, each as the words that may spell it and its measure.
pub const SHARES: &[(&str, &str)] = &[
    ("%", "percent"),
    ("percent", "percent"),
    ("per cent", "percent"),
    ("pct", "percent"),
    ("percentage points", "points"),
    ("percentage point", "points"),
    ("basis points", "basis_points"),
    ("points", "points"),
];

/// Words before a share that make it a name for people: "the top 1 percent".
pub const RANKS: &[&str] = &[
    "top",
    "bottom",
    "richest",
    "poorest",
    "wealthiest",
    "upper",
    "lower",
];

/// Units of time, by their measure. What lasts longer than weeks is a figure only as a term.
pub const SPELLS: &[(&str, &str)] = &[
    ("second", "seconds"),
    ("minute", "minutes"),
    ("hour", "hours"),
    ("day", "days"),
    ("week", "weeks"),
    ("month", "months"),
    ("year", "years"),
    ("decade", "decades"),
];

/// Units of amounts of stuff: a figure where something is done to that much of it.
pub const AMOUNTS: &[(&str, &str)] = &[
    ("tonne", "tonnes"),
    ("ton", "tons"),
    ("kilogram", "kilograms"),
    ("kilo", "kilograms"),
    ("kg", "kilograms"),
    ("gram", "grams"),
    ("litre", "litres"),
    ("liter", "litres"),
    ("gallon", "gallons"),
    ("hectare", "hectares"),
    ("acre", "acres"),
    ("megawatt", "megawatts"),
    ("gigawatt", "gigawatts"),
    ("kilometre", "kilometres"),
    ("kilometer", "kilometres"),
    ("km", "kilometres"),
    ("mile", "miles"),
    ("metre", "metres"),
    ("meter", "metres"),
];

/// Those of them that are lengths.
pub static LENGTHS: Words = Words::new("kilometres miles metres");

/// Verbs that carry a term or a penalty: their years are the point.
pub static PENAL_VERBS: Words = Words::new(
    "jail imprison sentence ban suspend exclude disqualify bar intern condemn incarcerate disbar banish outlaw jailed
    imprisoned sentenced banned suspended disqualified",
);

/// Verbs whose object of years is a term.
pub static TERM_VERBS: Words = Words::new("get receive face serve seek demand hand give add");

/// Nouns of terms: "four years in prison", "a two-year ban".
pub static TERMS: Words = Words::new(
    "prison jail bars imprisonment custody probation ban sentence term suspension labour labor detention parole
    incarceration contract disqualification penalty punishment",
);

/// Nouns of doings whose length is their point: "a 48-hour strike".
pub static STOPPAGES: Words = Words::new(
    "strike walkout stoppage curfew ceasefire truce siege blackout outage delay halt lockdown closure standoff stand-off
    pause shutdown moratorium blockade",
);

/// Verbs whose complement is how long something went on.
pub static LASTING: Words = Words::new("last take delay extend postpone prolong shorten late");

/// Nouns that stand for a count of harm.
pub static TOLLS: Words = Words::new("toll death-toll");

/// Nouns that stand for a count of what their "of" names.
pub static COUNTS: Words = Words::new("number total count tally figure headcount");

/// Verbs that lead a toll or a count to its value.
pub static LEVELS: Words = Words::new(
    "rise climb jump grow increase soar mount swell go reach hit pass exceed surpass top be stand put bring raise revise
    take push drive fall drop decrease decline shrink sink lower cut estimate total come give set remain stay edge creep
    surge double triple near approach estimate confirm count update",
);

/// Levels whose value has been passed.
pub static PASSED: Words = Words::new("pass exceed surpass top");

/// Verbs after which two numbers joined by "to" are a change or a result, no range.
pub static CHANGES: Words = Words::new(
    "rise climb jump grow increase soar mount swell go fall drop decrease decline shrink sink lower cut raise edge surge
    slip slide gain lose add plunge tumble vote win beat draw lead trail by from double widen narrow advance",
);

/// Verbs that give a number with its noun understood: "the police had spoken of 57".
pub static REPORTS: Words = Words::new(
    "speak talk report count put give estimate confirm list cite tell know hear number claim say record",
);
