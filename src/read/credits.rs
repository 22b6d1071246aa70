//! Who fed the article: datelines, source lines, agencies in brackets.
//!
//! Comes in: paragraphs that were recognised as credits, or the head or tail of one. Goes out: names, and
//! where the credit ends. Does not: decide what is a credit line; `rules` does.

use super::agencies::{UNNAMED, agency_named};
use super::dates;
use super::lexicon::SMALL_WORDS;
use super::shape::{flatten, is_space, words};

/// The opening of an article that says where, when and through whom it was filed.
#[derive(Debug, PartialEq)]
pub(super) struct Dateline {
    /// Bytes from the paragraph's start to the first word of prose.
    pub len: usize,
    /// Agencies that it names.
    pub agencies: Vec<String>,
    /// Its date, where the year is given.
    pub date: Option<String>,
}

/// No dateline is longer than this, in bytes.
const LONGEST_DATELINE: usize = 120;

/// Words in capitals that open a line without being a place.
const KICKERS: &[&str] = &[
    "ANALYSIS",
    "CLARIFICATION",
    "BREAKING",
    "COMMENT",
    "CORRECTED",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINED",
    "EXPLAINER",
    "FACTBOX",
    "FEATURE",
    "FILE",
    "INSIGHT",
    "INTERVIEW",
    "LISTEN",
    "LIVE",
    "MORE",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTOS",
    "PICTURES",
    "PROFILE",
    "READ",
    "RELATED",
    "REPORT",
    "REVIEW",
    "SOURCE",
    "SPECIAL",
    "TIMELINE",
    "UPDATE",
    "UPDATED",
    "URGENT",
    "VIDEO",
    "WATCH",
    "WRAPUP",
];

/// Reads the dateline at the head of a paragraph: `JAKARTA, July 2 (Reuters) - `, `LONDON (AP) — `,
/// `MOSCOW, November 16. /TASS/. `, `NEW DELHI: `, `(Reuters) - `.
pub(super) fn dateline(paragraph: &str) -> Option<Dateline> {
    // `find` goes by rising position: the first mark behind which a place, a date or an agency is complete.
    let window = floor(paragraph, LONGEST_DATELINE);
    let mut depth = 0_i32;
    for (at, c) in window.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        let spaced = window
            .get(..at)
            .is_some_and(|before| before.ends_with(|c| is_space(c) || matches!(c, ')' | '.' | '/')));
        let mark = match c {
            '-' | '–' | '—' | '―' => spaced,
            ':' => true,
            '.' | ',' => window
                .get(..at)
                .is_some_and(|before| before.ends_with(['/', ')'])),
            _ => false,
        };
        if depth != 0 || !mark {
            continue;
        }
        let head = window.get(..at)?;
        let rest = paragraph.get(at..)?;
        let prose =
            rest.trim_start_matches(|m| is_space(m) || matches!(m, '-' | '–' | '—' | '―' | ':' | '.' | ','));
        let mut found = filed(head, c)?;
        if !prose.chars().next().is_some_and(|c| {
            c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[')
        }) {
            return None;
        }
        found.len = paragraph.len() - prose.len();
        return Some(found);
    }
    // "YEREVAN, NOVEMBER 16, ARMENPRESS. " ends in an agency and a stop.
    let (head, _) = window.split_once(". ")?;
    let (_, last) = head.rsplit_once(", ")?;
    let agency = agency_named(last.trim())?;
    let prose = paragraph.get(head.len() + 1..)?.trim_start_matches(is_space);
    let mut found = filed(head.strip_suffix(last)?.trim_end().trim_end_matches(','), '/')?;
    found.agencies.push(agency.to_owned());
    found.len = paragraph.len() - prose.len();
    Some(found)
}

/// Reads what stands before a dateline's mark; `None` unless it is made of places, a date and agencies only.
fn filed(head: &str, mark: char) -> Option<Dateline> {
    let (mut agencies, mut places) = (Vec::new(), String::with_capacity(head.len()));
    let mut unlisted = false;
    // What is in brackets or between slashes names who filed it.
    for (nth, part) in head.split(['(', ')', '/', '[', ']']).enumerate() {
        if nth % 2 == 0 {
            places.push_str(part);
            continue;
        }
        for name in part.split([',', ';', '|']).map(str::trim) {
            // An agency that no list has: behind a place and a date its name is enough.
            let known = agency_named(name);
            unlisted |= known.is_none();
            let capitals = || words(name).all(|w| w.starts_with(char::is_uppercase));
            let plain = (1..=3).contains(&words(name).count()) && capitals();
            agencies.push(known.or_else(|| plain.then_some(name))?.to_owned());
        }
    }
    let named = !agencies.is_empty() && !unlisted;
    let date = dates::parse_date(&places).or_else(|| after_comma(&places).and_then(dates::parse_date));
    let (mut shouted, mut others, mut letters) = (0, 0, 0);
    for word in words(&flatten(&places)) {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        if word.chars().count() >= 3
            && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
            && capital
        {
            shouted += 1;
            letters += word.chars().count();
        } else if capital || word.bytes().all(|b| b.is_ascii_digit()) || SMALL_WORDS.contains(&word) {
            others += 1;
        } else {
            return None;
        }
    }
    let first = words(&places).next().unwrap_or_default();
    // Without an agency only a place in capitals is sure: "Kyiv - what we know" is a headline.
    let place = shouted > 0
        && letters >= 4
        && first.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && !KICKERS.contains(&first);
    let sure = match mark {
        ':' => place && others == 0 && shouted <= 3,
        '/' => place,
        _ => named || place && (!unlisted || date.is_some() || places.contains(',')),
    };
    (sure && shouted + others <= 10).then_some(Dateline {
        len: 0,
        agencies,
        date,
    })
}

fn after_comma(text: &str) -> Option<&str> {
    text.split_once(',').map(|(_, rest)| rest)
}

/// The bytes at which a credit in brackets, or behind a dash, begins at a paragraph's end: `… said. (AFP)`,
/// `… said. – Reuters`. Returns where it begins and what it says.
pub(super) fn closing_credit(paragraph: &str) -> Option<(usize, &str)> {
    let end = paragraph.trim_end_matches(|c| is_space(c) || c == '.');
    let opener = match end.chars().next_back()? {
        ')' => '(',
        ']' => '[',
        _ => {
            // A dash and the bare name of an agency.
            let at = end.rfind(['-', '–', '—', '/'])?;
            let name = end.get(at..)?.trim_start_matches(['-', '–', '—', '/']).trim();
            let start = end.get(..at)?.trim_end_matches(['-', '–', '—', '/']).len();
            let stands_alone = end
                .get(..start)?
                .trim_end_matches(is_space)
                .ends_with(['.', '"', '”', '’', '?', '!']);
            return (stands_alone && (name.len() < 40) && agency_named(name).is_some())
                .then_some((start, name));
        }
    };
    let at = end.rfind(opener)?;
    let inside = end.get(at + 1..end.len() - 1)?;
    let before = end.get(..at)?.trim_end_matches(is_space);
    (before.is_empty() || before.ends_with(['.', '!', '?', '"', '”', '’', '…'])).then_some((at, inside))
}

/// The names on a credit line, agencies under the name that they are known by: `Source: Al Jazeera and news
/// agencies` gives `Al Jazeera` and `news agencies`.
pub(super) fn names(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let spaced = flatten(line)
        .replace(" and ", ",")
        .replace(" & ", ",")
        .replace(" with ", ",");
    for name in spaced.split([',', ';', '|', '/', '+']) {
        let name = name
            .trim()
            .trim_end_matches('.')
            .trim_start_matches("the ")
            .trim();
        let shown = agency_named(name).unwrap_or(name);
        if name.chars().any(char::is_alphabetic)
            && name.chars().count() <= 60
            && !found.iter().any(|f| f == shown)
        {
            found.push(shown.to_owned());
        }
    }
    found
}

/// The agencies that a line names anywhere.
pub(super) fn agencies_in(line: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let parts = line
        .split(['(', ')', '[', ']', ',', ';', ':', '/', '|', '.'])
        .map(str::trim);
    let names = parts.flat_map(|part| {
        let part = part.trim_start_matches("The ").trim_start_matches("the ");
        let by = part.rsplit(" by ").next().unwrap_or(part);
        let via = part.rsplit(" via ").next().unwrap_or(part);
        // "AP Photo", "AFP photo", "File Reuters": the agency is the first or last word.
        let first = part.split(' ').next().unwrap_or(part);
        let last = part.rsplit(' ').next().unwrap_or(part);
        [part, by, via, first, last]
    });
    for name in names {
        if let Some(agency) = agency_named(name)
            && !found.iter().any(|f| f == agency)
        {
            found.push(agency.to_owned());
        }
    }
    found
}

/// Words that a publication has in its name.
const MASTHEAD_WORDS: &[&str] = &[
    "broadcasting",
    "bulletin",
    "chronicle",
    "courier",
    "daily",
    "dispatch",
    "express",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "independent",
    "inquirer",
    "jazeera",
    "journal",
    "magazine",
    "mail",
    "media",
    "mirror",
    "monitor",
    "network",
    "news",
    "observer",
    "online",
    "post",
    "press",
    "radio",
    "record",
    "reporter",
    "review",
    "standard",
    "star",
    "sun",
    "telegraph",
    "television",
    "times",
    "today",
    "tribune",
    "tv",
    "weekly",
    "world",
];

/// The outlet that a source line names. Surely one only beside agencies, or with a masthead's word in its name,
/// for `Source: Ministry of Health` stands under tables.
pub(super) fn outlet_of_source(line: &str) -> Option<String> {
    let names = names(line);
    let is_wire =
        |name: &str| agency_named(name).is_some() || UNNAMED.contains(&name.to_lowercase().as_str());
    let wires = names.iter().any(|name| is_wire(name));
    names
        .into_iter()
        .find(|name| !is_wire(name))
        .filter(|name| wires || is_masthead(name))
}

/// The outlet of a line that a site prints under its articles: `X's website can also be accessed at …`,
/// `© 2021 X. All rights reserved.`
pub(super) fn outlet_of_boilerplate(line: &str) -> Option<String> {
    let flat = flatten(line);
    let owner = ["’s website", "'s website"]
        .iter()
        .find_map(|sign| flat.split_once(sign))
        .map(|(owner, _)| owner.to_owned());
    let owner = owner.or_else(|| {
        let (_, rest) = flat.split_once('©').or_else(|| flat.split_once("Copyright"))?;
        let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
        let end = rest.find(['.', ',', '|', ';', '(']).unwrap_or(rest.len());
        let name = rest.get(..end)?.trim_end_matches(|c: char| !c.is_alphabetic());
        let name = ["All rights", "all rights", "All Rights"]
            .iter()
            .fold(name, |name, cut| {
                name.find(cut).and_then(|at| name.get(..at)).unwrap_or(name)
            });
        Some(name.trim().to_owned())
    })?;
    let capital = words(&owner)
        .all(|word| word.chars().next().is_some_and(char::is_uppercase) || SMALL_WORDS.contains(&word));
    (capital
        && (1..=5).contains(&words(&owner).count())
        && agency_named(&owner).is_none()
        && is_masthead(&owner))
    .then_some(owner)
}

fn is_masthead(name: &str) -> bool {
    let squeezed = name.to_lowercase();
    words(&squeezed).any(|word| {
        MASTHEAD_WORDS.contains(&word)
            // "TRTWorld", "Sabahnews": the word may be grown to the name before it.
            || MASTHEAD_WORDS.iter().any(|m| m.len() >= 4 && word.ends_with(m))
            || matches!(word, "bbc" | "cnn" | "trt" | "rt" | "ndtv" | "abc" | "cbs" | "nbc" | "npr" | "dw" | "cgtn" | "nhk" | "cbc" | "sky")
    })
}

fn floor(text: &str, mut at: usize) -> &str {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.get(..at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, rest: &str, agencies: &[&str]) {
        let found = dateline(text).unwrap_or_else(|| panic!("no dateline: {text}"));
        assert_eq!(&text[found.len..], rest, "{text}");
        assert_eq!(found.agencies, agencies, "{text}");
    }

    #[test]
    fn datelines_end_where_prose_begins() {
        check("JAKARTA, July 2 (Reuters) - A quake", "A quake", &["Reuters"]);
        check("LONDON (AP) — Police", "Police", &["AP"]);
        check("MOSCOW, November 16. /TASS/. Russia", "Russia", &["TASS"]);
        check(
            "YEREVAN, NOVEMBER 16, ARMENPRESS. The army",
            "The army",
            &["Armenpress"],
        );
        check("BEIJING, Nov. 17 (Xinhua) -- China", "China", &["Xinhua"]);
        check("Mexico City, Nov 3 (EFE).- The", "The", &["EFE"]);
        check("NEW DELHI: The court", "The court", &[]);
        check("(Reuters) - Oil fell", "Oil fell", &["Reuters"]);
        check("KABUL, Afghanistan (AP) — A bomb", "A bomb", &["AP"]);
        check("BRUSSELS - European leaders", "European leaders", &[]);
        check(
            "MIDWAY ATOLL - Seventy-four years ago",
            "Seventy-four years ago",
            &[],
        );
        check("NEWPORT NEWS, Va. - In a tradition", "In a tradition", &[]);
        check("Islamabad (AFP) – “We", "“We", &["AFP"]);
        check("TOKYO, Nov 16, 2021 (Kyodo) - The", "The", &["Kyodo"]);
        check(
            "ARUSHA, Tanzania, May 3 (Lakeshore) - Rain",
            "Rain",
            &["Lakeshore"],
        );
        check("QUITO, May 3 (ANP) - Voters", "Voters", &["ANP"]);
    }

    #[test]
    fn prose_has_no_dateline() {
        for text in [
            "NATO — the alliance — said",
            "Kyiv - what we know",
            "The minister - Mr Smith - said",
            "EXCLUSIVE: The king resigns",
            "LIVE: Votes are counted",
            "UN - The council met",
            "Police (the force of the county) - said",
            "NATO (North Atlantic Alliance) - which met",
            "He said: The war is over",
            "",
            "-",
            "()",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }

    #[test]
    fn a_dateline_may_hold_the_date() {
        assert_eq!(
            dateline("TOKYO, Nov 16, 2021 (Kyodo) - The")
                .unwrap()
                .date
                .as_deref(),
            Some("2021-11-16")
        );
        assert_eq!(dateline("JAKARTA, July 2 (Reuters) - A").unwrap().date, None);
    }

    #[test]
    fn credits_close_a_paragraph() {
        assert_eq!(closing_credit("He left. (AFP)"), Some((9, "AFP")));
        assert_eq!(closing_credit("He left. – Reuters"), Some((9, "Reuters")));
        assert_eq!(closing_credit("He works for the Associated Press (AP)"), None);
        assert_eq!(closing_credit("He left."), None);
        assert_eq!(closing_credit(""), None);
    }

    #[test]
    fn names_are_listed() {
        assert_eq!(
            names("Al Jazeera and news agencies"),
            ["Al Jazeera", "news agencies"]
        );
        assert_eq!(names("Agence France-Presse, The Associated Press"), ["AFP", "AP"]);
        assert_eq!(agencies_in("(Photo by AFP)"), ["AFP"]);
        assert_eq!(agencies_in("[File: Jane Doe/ Reuters]"), ["Reuters"]);
        assert_eq!(agencies_in("(AP Photo/John Doe)"), ["AP"]);
    }

    #[test]
    fn an_outlet_is_read_only_where_it_is_sure() {
        assert_eq!(
            outlet_of_source("Al Jazeera and news agencies").as_deref(),
            Some("Al Jazeera")
        );
        assert_eq!(
            outlet_of_source("TRTWorld and agencies").as_deref(),
            Some("TRTWorld")
        );
        assert_eq!(outlet_of_source("Daily Nation").as_deref(), Some("Daily Nation"));
        assert_eq!(outlet_of_source("Ministry of Health"), None);
        assert_eq!(outlet_of_source("Reuters"), None);
        let boilerplate = "Press TV’s website can also be accessed at the following alternate addresses:";
        assert_eq!(outlet_of_boilerplate(boilerplate).as_deref(), Some("Press TV"));
        assert_eq!(
            outlet_of_boilerplate("© 2021 Daily Star. All rights reserved.").as_deref(),
            Some("Daily Star")
        );
        assert_eq!(outlet_of_boilerplate("All rights reserved."), None);
    }

    #[test]
    fn no_agency_is_listed_twice() {
        let mut names: Vec<&str> = super::super::agencies::AGENCIES
            .iter()
            .flat_map(|a| std::iter::once(a.name).chain(a.aliases.iter().copied()))
            .collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
