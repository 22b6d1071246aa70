//! The words that cutting text into tokens and sentences needs to know.
//!
//! Comes in: a word. Goes out: whether it is on a list. Does not: hold tags or meanings.

/// Whether a sorted list of lower-case words holds `word`, whatever its case.
pub(super) fn contains(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|entry| entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase())))
        .is_ok()
}

/// Short forms that are always written with a full stop and do not end a sentence when a capital follows.
pub(super) const TITLES: &[&str] = &[
    "adm", "asst", "atty", "brig", "capt", "cf", "cmdr", "col", "comdr", "cpl", "det", "dr", "ens", "fr",
    "ft", "gen", "gov", "hon", "insp", "lt", "maj", "messrs", "mgr", "mr", "mrs", "ms", "msgr", "mt", "mx",
    "ph", "pres", "prof", "pte", "pvt", "rep", "reps", "rev", "rt", "sen", "sens", "sgt", "sr", "st", "ste",
    "supt", "vs",
];

/// Short forms that are written with a full stop and may end a sentence.
pub(super) const SHORT: &[&str] = &[
    "al", "approx", "apr", "assn", "assoc", "aug", "ave", "bldg", "blvd", "bros", "ca", "co", "corp", "dec",
    "dept", "dist", "div", "e.g", "ed", "eds", "eq", "est", "etc", "feb", "fig", "figs", "gmbh", "govt",
    "hwy", "i.e", "inc", "incl", "intl", "jan", "jr", "ltd", "mfg", "mtn", "natl", "nos", "nov", "oct", "op",
    "pp", "rd", "ref", "sec", "sept", "seq", "univ", "viz", "vol", "vols",
];

/// "No." before a figure.
pub(super) const NUMERO: &[&str] = &["no", "nos"];

/// Whether a word keeps the full stop that follows it.
pub(super) fn takes_stop(word: &str) -> bool {
    let initialism = || {
        word.contains('.')
            && word
                .split('.')
                .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
    };
    let initial = || word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && word != "I";
    contains(TITLES, word) || contains(SHORT, word) || initialism() || initial()
}

/// Prefixes that stay one token with what follows their hyphen.
pub(super) const PREFIXES: &[&str] = &[
    "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "infra", "inter",
    "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "neo", "non", "over", "pan",
    "para", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub",
    "super", "trans", "tri", "ultra", "un", "under",
];

/// What follows an apostrophe and is a word of its own.
pub(super) const CLITICS: &[&str] = &["d", "ll", "m", "re", "s", "ve"];

/// Words that start with an apostrophe, without it.
pub(super) const ELISIONS: &[&str] = &[
    "bout", "cause", "cuz", "em", "n", "round", "til", "till", "tis", "twas",
];

/// Last parts of host and file names.
pub(super) const HOSTS: &[&str] = &[
    "ai", "au", "ca", "co", "com", "de", "doc", "docx", "edu", "eu", "exe", "fr", "gif", "gov", "htm",
    "html", "info", "io", "jpg", "mil", "mp3", "net", "nz", "org", "pdf", "png", "ppt", "ru", "tv", "txt",
    "uk", "xls", "xlsx", "zip",
];

/// Faces drawn with signs.
pub(super) const FACES: &[&str] = &[
    ":'(", ":(", ":)", ":))", ":-(", ":-)", ":-/", ":-d", ":-p", ":/", ":d", ":o", ":p", ";)", ";-)", ";d",
    ";p", "<3", "=(", "=)", "=d",
];

/// Units that are cut off a figure they are written to.
pub(super) const UNITS: &[&str] = &[
    "a.m", "a.m.", "am", "bn", "bst", "cc", "cm", "est", "ft", "gb", "ghz", "gmt", "hp", "hr", "hrs", "hz",
    "in", "k", "kg", "khz", "km", "km2", "kph", "kw", "kwh", "lb", "lbs", "m", "mb", "mg", "mhz", "mi",
    "min", "mins", "ml", "mm", "mph", "mw", "nm", "oz", "p.m", "p.m.", "pm", "sec", "secs", "sq", "tb", "tn",
    "utc", "yd", "yds", "yr", "yrs",
];

/// Where a word without an apostrophe is two ("cannot"), the bytes of the first.
pub(super) fn contraction(word: &str) -> Option<usize> {
    const TABLE: &[(&str, usize)] = &[
        ("cannot", 3),
        ("cant", 2),
        ("didnt", 3),
        ("doesnt", 4),
        ("dont", 2),
        ("gimme", 3),
        ("gonna", 3),
        ("gotta", 3),
        ("isnt", 2),
        ("lemme", 3),
        ("wanna", 3),
        ("wasnt", 3),
    ];
    if word.len() > 6 {
        return None;
    }
    TABLE
        .iter()
        .find(|(entry, _)| entry.eq_ignore_ascii_case(word))
        .map(|(_, cut)| *cut)
}

/// Capitalised words that start a sentence far more often than they continue a name.
pub(super) const STARTERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "all",
    "also",
    "although",
    "among",
    "an",
    "and",
    "another",
    "any",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "finally",
    "first",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "instead",
    "it",
    "its",
    "just",
    "last",
    "later",
    "many",
    "meanwhile",
    "more",
    "moreover",
    "most",
    "my",
    "neither",
    "no",
    "nor",
    "not",
    "now",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "perhaps",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "thus",
    "to",
    "two",
    "under",
    "until",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "with",
    "yet",
    "you",
    "your",
];

/// Verbs that follow a quotation: a quotation that ends in "?" or "!" goes on with them.
pub(super) const SAYING: &[&str] = &[
    "added",
    "adds",
    "argued",
    "asked",
    "asks",
    "claimed",
    "cried",
    "declared",
    "exclaimed",
    "explained",
    "noted",
    "recalled",
    "replied",
    "said",
    "say",
    "says",
    "shouted",
    "stated",
    "told",
    "tweeted",
    "warned",
    "wondered",
    "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            TITLES, SHORT, NUMERO, PREFIXES, CLITICS, ELISIONS, HOSTS, FACES, UNITS, STARTERS, SAYING,
        ] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        }
    }
}
