//! A few words for each fact that stand alone.
//!
//! Comes in: the claims of one fact, each with its sentence. Goes out: its label, made of the claims' own words. Does not:
//! invent words, beyond the name of what a figure measures.
//!
//! A clause whose subject stands elsewhere ("and pledged help", "which struck at dawn", "it had asked for time") takes the
//! subject from its sentence, from its doer or from whoever says it; among the claims of a fact, those that need no such
//! help come first.

use super::lexicon::{EVERYONE, NUMBERS, OWN, STOP};
use super::relation::sentence_case;
use super::subjects::{Start, repaired, start};
use super::words::words;
use crate::model::{Claim, OF_PEOPLE};
use std::collections::{BTreeMap, BTreeSet};

/// Longest label, in characters.
const LONGEST: usize = 70;
/// Shorter ones say too little.
const SHORTEST: usize = 14;
/// A line that costs no more than this says more than "People killed"; one that names nobody always costs more.
const GOOD: usize = 30;

/// What a claim offers as the label of its fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// How badly it serves, the least being the best, and its words.
    text: (usize, String),
    /// Measures of harm, by number, the figures given, and who was harmed.
    harmed: Vec<(usize, String, String)>,
}

/// What a claim offers as the label of its fact.
pub(crate) fn line(claim: &Claim, sentence: &str) -> Line {
    let whole = tidy(&claim.evidence.exact);
    let (text, extra) = match start(&whole) {
        Start::Stands => (whole, 0),
        _ => match repaired(claim, sentence, &whole) {
            Some(text) => (text, 8),
            None => (whole, 45),
        },
    };
    let text = shorten(&text);
    let harmed = claim.figures.iter().filter_map(|figure| {
        let measure = OF_PEOPLE.iter().position(|m| *m == figure.measure)?;
        Some((
            measure,
            format!("{:?} {:?}", figure.value, figure.bound),
            plain(&figure.of),
        ))
    });
    Line {
        text: (cost(&text) + extra, text),
        harmed: harmed.collect(),
    }
}

/// The label of a fact.
pub(crate) fn label<'l>(lines: impl Iterator<Item = &'l Line> + Clone) -> String {
    let best = lines.clone().map(|line| &line.text).min();
    harm(lines, best.map_or(usize::MAX, |(cost, _)| *cost))
        .unwrap_or_else(|| best.map_or_else(String::new, |(_, text)| sentence_case(text)))
}

/// "Armenian soldiers killed", where most claims count that; nothing where nobody says who, and a line of that cost says
/// more.
fn harm<'l>(lines: impl Iterator<Item = &'l Line> + Clone, line: usize) -> Option<String> {
    let mut counted: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut given: BTreeSet<&str> = BTreeSet::new();
    for (measure, value, of) in lines.clone().flat_map(|line| &line.harmed) {
        counted.entry(*measure).or_default().push(of);
        given.insert(value);
    }
    let (measure, of) = counted
        .into_iter()
        .max_by_key(|(measure, of)| (of.len(), *measure))?;
    if of.len() * 2 < lines.count() {
        return None;
    }
    // The name that says most: two words before one, one before none.
    let name = of
        .into_iter()
        .max_by_key(|of| (of.split(' ').count().min(3), std::cmp::Reverse(of.len()), *of))?;
    let measure = OF_PEOPLE.get(measure)?;
    let anybody = name.is_empty() || EVERYONE.contains(&name.to_lowercase().as_str());
    match name {
        // A line that gives one of several figures would take a side.
        _ if anybody && line <= GOOD && given.len() == 1 => None,
        "" | "injured" | "wounded" | "killed" | "dead" | "others" => Some(format!("People {measure}")),
        _ => Some(sentence_case(&format!("{name} {measure}"))),
    }
}

/// What is counted, without numbers, articles and words that need what goes before.
fn plain(of: &str) -> String {
    const LEADS: &[&str] = &[
        "a", "an", "the", "of", "others", "other", "more", "one", "dozen", "dozens", "some", "lives",
    ];
    let keep = |word: &&str| {
        let lower = word.to_lowercase();
        !LEADS.contains(&lower.as_str())
            && !OWN.contains(&lower.as_str())
            && !NUMBERS.iter().any(|(number, _)| *number == lower)
            && !lower.starts_with('-')
            && lower.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
    };
    let words: Vec<&str> = of.split_whitespace().filter(keep).collect();
    if words.len() > 4 {
        String::new()
    } else {
        words.join(" ")
    }
}

/// Words that tie a clause to what went before it.
const TIES: &[&str] = &[
    "and", "but", "that", "while", "as", "when", "after", "given", "where", "because", "although",
];

/// One line, without quotation marks at its ends, a conjunction that ties it to what went before, or one of a pair of
/// quotation marks or brackets.
fn tidy(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = line
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '€' | '£' | ')' | '%' | '”' | '"'))
        .to_owned();
    while let Some((first, rest)) = line.split_once(' ') {
        let tie = TIES.contains(&first.to_lowercase().as_str()) && !rest.starts_with("of ");
        if !tie {
            break;
        }
        line = rest.to_owned();
    }
    balanced(line).trim().to_owned()
}

/// Without one of a pair of quotation marks or brackets.
fn balanced(mut line: String) -> String {
    for (open, close) in [('“', '”'), ('(', ')'), ('‘', '’'), ('[', ']')] {
        let count = |mark: char| line.matches(mark).count();
        if count(open) != count(close) && !(open == '‘' && count(open) == 0) {
            line.retain(|c| c != open && c != close);
        }
    }
    if line.matches('"').count() % 2 == 1 {
        line.retain(|c| c != '"');
    }
    line
}

/// How badly a text serves as a label: words that lean on others cost most, then length beside a good line's.
fn cost(text: &str) -> usize {
    const LEANING: &[&str] = &[
        "he", "she", "it", "they", "them", "him", "this", "that", "which", "who", "i", "there", "those",
        "these",
    ];
    let words = words(text);
    let leaning = |w: &str| OWN.contains(&w) || LEANING.contains(&w);
    let leaning = words.iter().filter(|w| leaning(&w.lower)).count();
    // Every first word of a sentence has a capital letter: a bare number or article names nobody.
    let empty = |w: &str| STOP.contains(&w) || NUMBERS.iter().any(|(number, _)| *number == w);
    let named = words
        .iter()
        .enumerate()
        .any(|(at, w)| w.capital && (at > 0 || !empty(&w.lower)));
    let length = text.chars().count();
    let length = if length < SHORTEST {
        (SHORTEST - length) * 4
    } else {
        length.saturating_sub(40)
    };
    let cut = if text.ends_with('…') { 20 } else { 0 };
    leaning * 15 + usize::from(!named) * (GOOD + 1) + length + cut
}

/// Words before which a line may be cut.
const JOINTS: &[&str] = &[
    "after",
    "amid",
    "as",
    "at",
    "because",
    "before",
    "by",
    "during",
    "following",
    "for",
    "from",
    "if",
    "in",
    "near",
    "on",
    "over",
    "since",
    "that",
    "though",
    "through",
    "under",
    "until",
    "when",
    "where",
    "which",
    "while",
    "who",
    "with",
    "without",
    "but",
];
/// Words with which no line ends.
const OPEN_ENDS: &[&str] = &[
    "and", "or", "the", "a", "an", "of", "to", "is", "are", "was", "were", "has", "have", "had", "not",
    "its", "their", "his", "her", "soon", "between", "both", "more", "than",
];
/// A cut leaves at least so many characters.
const LEAST: usize = 34;

/// At most [`LONGEST`] characters: without what comes first or stands in between, then cut where a phrase ends.
fn shorten(text: &str) -> String {
    let text = text.trim_end_matches(['.', ',', ';', ':', ' ']);
    let fits = |text: &str| text.chars().count() <= LONGEST;
    if fits(text) {
        return closed(text).to_owned();
    }
    let text = without_insertion(text);
    let text = if fits(&text) { text } else { without_lead(&text) };
    if fits(&text) {
        return closed(&text).to_owned();
    }
    let mut out = String::new();
    let (mut comma, mut joint, mut space) = (None, None, None);
    for word in text.split(' ') {
        let length = out.chars().count();
        if length + word.chars().count() + 2 > LONGEST {
            break;
        }
        if length >= LEAST {
            if out.ends_with([',', ';', ':', '–']) {
                comma = Some(out.len());
            } else if JOINTS.contains(&word.to_lowercase().as_str()) {
                joint = Some(out.len());
            }
        }
        space = Some(out.len()).filter(|&at| at > 0);
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out.is_empty() {
        out = text.chars().take(LONGEST - 1).collect();
        space = None;
    }
    let cut = comma.or(joint).or(space
        .filter(|_| comma.is_none() && joint.is_none())
        .map(|_| out.len()));
    let head = cut.and_then(|at| out.get(..at)).unwrap_or(&out);
    let head = closed(head);
    let count = |mark: char| head.matches(mark).count();
    // Words of somebody else's stay marked as such.
    let close = if count('“') > count('”') {
        "”"
    } else if count('"') % 2 == 1 {
        "\""
    } else {
        ""
    };
    format!(
        "{}…{close}",
        balanced(format!("{head}{close}")).trim_end_matches(close)
    )
}

/// Without words and marks at its end that want more to follow.
fn closed(text: &str) -> &str {
    let mut text = text;
    loop {
        text = text
            .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '”' | '"' | ')' | '%' | '…'));
        match text.rsplit_once(' ') {
            Some((head, last))
                if OPEN_ENDS.contains(&last.to_lowercase().as_str())
                    || JOINTS.contains(&last.to_lowercase().as_str()) =>
            {
                text = head;
            }
            _ => return text,
        }
    }
}

/// "Under a deal of last year, the port reopened" without what comes before its subject.
fn without_lead(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    let rest = text.split_once(", ").map(|(_, rest)| rest);
    match rest {
        Some(rest)
            if (JOINTS.contains(&first.as_str()) || matches!(first.as_str(), "given" | "having"))
                && rest.chars().count() >= LEAST / 2
                && start(rest) == Start::Stands =>
        {
            rest.to_owned()
        }
        _ => text.to_owned(),
    }
}

/// "The train, which was late, derailed" without what stands between its commas.
fn without_insertion(text: &str) -> String {
    const RELATIVES: &[&str] = &[", which ", ", who ", ", whose ", ", where "];
    let cut = RELATIVES.iter().find_map(|relative| {
        let from = text.find(relative)?;
        let rest = text.get(from + relative.len()..)?;
        let to = rest.find(", ")?;
        Some((text.get(..from)?, rest.get(to + 2..)?))
    });
    match cut {
        Some((head, tail)) if !head.is_empty() && !tail.is_empty() => format!("{head} {tail}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::{claim, counting};

    #[track_caller]
    fn check(claims: &[Claim], expect: &str) {
        let lines: Vec<Line> = claims.iter().map(|c| line(c, &c.evidence.exact)).collect();
        assert_eq!(label(lines.iter()), expect);
    }

    #[test]
    fn a_label_says_who() {
        let says = |words| claim("a.1", "a", words);
        check(
            &[
                says("are accusing each other"),
                says("On Sunday, the two unions traded accusations in Lyon"),
            ],
            "On Sunday, the two unions traded accusations in Lyon",
        );
    }

    #[test]
    fn labels() {
        let says = |words| claim("a.1", "a", words);
        check(
            &[
                counting(says("left one of its soldiers dead"), "killed", 1.0, "soldiers"),
                counting(says("x"), "killed", 15.0, "Armenian soldiers"),
            ],
            "Armenian soldiers killed",
        );
        check(
            &[counting(
                says("a 19-year-old student died"),
                "killed",
                1.0,
                "-year-old student",
            )],
            "Student killed",
        );
        check(
            &[counting(says("12 were captured"), "captured", 12.0, "")],
            "People captured",
        );
        check(
            &[says("it struck inland"), says("the quake struck inland near Ash")],
            "The quake struck inland near Ash",
        );
        check(
            &[says("and the ministry\nagreed to a truce,")],
            "The ministry agreed to a truce",
        );
        check(&[says("")], "");
    }

    #[test]
    fn a_line_says_more_than_a_bare_measure() {
        let says = |words| claim("a.1", "a", words);
        check(
            &[
                counting(says("killing nine of them"), "killed", 9.0, ""),
                counting(
                    says("Nine people died in the mine at Ash"),
                    "killed",
                    9.0,
                    "Nine people",
                ),
            ],
            "Nine people died in the mine at Ash",
        );
    }

    #[test]
    fn a_label_takes_no_side_between_figures() {
        let says = |words| claim("a.1", "a", words);
        check(
            &[
                counting(
                    says("Nine people died in the mine at Ash"),
                    "killed",
                    9.0,
                    "people",
                ),
                counting(
                    says("Twelve people died in the mine at Ash"),
                    "killed",
                    12.0,
                    "people",
                ),
            ],
            "People killed",
        );
    }

    #[test]
    fn long_lines_are_cut_where_a_phrase_ends() {
        let check = |text: &str, expect: &str| assert_eq!(shorten(text), expect);
        check(
            "The ferry, which had left Hafenstadt an hour before dawn, sank near the island of Corvane",
            "The ferry sank near the island of Corvane",
        );
        check(
            "The council of Eckdorf closed both bridges across the river because the water had risen overnight",
            "The council of Eckdorf closed both bridges across the river…",
        );
        check(
            "Dockers at Hafenstadt walked out over pay, and lorries queued for miles on every road",
            "Dockers at Hafenstadt walked out over pay…",
        );
        check(
            "Under a deal that both companies signed last year, Corvane reopened the port of Hafenstadt on Monday",
            "Corvane reopened the port of Hafenstadt on Monday",
        );
        check("The union blamed the track, which", "The union blamed the track");
        check("A short line.", "A short line");
        let long = "word ".repeat(40);
        let got = shorten(&long);
        assert!(
            got.chars().count() <= LONGEST && got.ends_with('…') && got.starts_with("word word"),
            "{got}"
        );
    }

    #[test]
    fn half_a_pair_of_marks_is_left_out() {
        assert_eq!(
            tidy("the truce was \"broken at once"),
            "the truce was broken at once"
        );
        assert_eq!(tidy("the truce “held"), "the truce held");
        assert_eq!(tidy("a “fragile” truce"), "a “fragile” truce");
        assert_eq!(tidy("at 118km/h (73mph"), "at 118km/h 73mph");
    }
}
