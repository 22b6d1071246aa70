//! A few words for each fact that stand alone.
//!
//! Comes in: the claims of one fact. Goes out: its label, made of the claims' own words. Does not: invent words, beyond
//! the name of what a figure measures.

use super::counts::HARM;
use super::lexicon::OWN;
use super::relation::sentence_case;
use super::words::words;
use crate::model::Claim;
use std::collections::BTreeMap;

/// Longest label, in characters.
const LONGEST: usize = 70;
/// Shorter ones say too little.
const SHORTEST: usize = 14;

/// What a claim offers as the label of its fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// How badly it serves, the least being the best, and its words.
    text: (usize, String),
    /// Measures of harm, by number, and who was harmed.
    harmed: Vec<(usize, String)>,
}

/// What a claim offers as the label of its fact.
pub(crate) fn line(claim: &Claim) -> Line {
    let text = tidy(&claim.evidence.exact);
    let harmed = claim.figures.iter().filter_map(|figure| {
        let measure = HARM.iter().position(|m| *m == figure.measure)?;
        Some((measure, plain(&figure.of)))
    });
    Line {
        text: (cost(&text), text),
        harmed: harmed.collect(),
    }
}

/// The label of a fact.
pub(crate) fn label<'l>(lines: impl Iterator<Item = &'l Line> + Clone) -> String {
    harm(lines.clone()).unwrap_or_else(|| {
        let best = lines.map(|line| &line.text).min();
        best.map_or_else(String::new, |(_, text)| sentence_case(&shorten(text)))
    })
}

/// "Armenian soldiers killed", where most claims count that.
fn harm<'l>(lines: impl Iterator<Item = &'l Line> + Clone) -> Option<String> {
    let mut counted: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (measure, of) in lines.clone().flat_map(|line| &line.harmed) {
        counted.entry(*measure).or_default().push(of);
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
    let measure = HARM.get(measure)?;
    Some(if name.is_empty() {
        format!("People {measure}")
    } else {
        sentence_case(&format!("{name} {measure}"))
    })
}

/// What is counted, without numbers, articles and words that need what goes before.
fn plain(of: &str) -> String {
    let keep = |word: &&str| {
        let lower = word.to_lowercase();
        let lead = matches!(
            lower.as_str(),
            "a" | "an"
                | "the"
                | "of"
                | "others"
                | "other"
                | "more"
                | "one"
                | "dozen"
                | "dozens"
                | "some"
                | "lives"
        );
        !lead
            && !OWN.contains(&lower.as_str())
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

/// One line, without quotation marks at its ends or a conjunction that ties it to what went before.
fn tidy(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = line
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '€' | '£' | ')' | '%' | '”' | '"'))
        .to_owned();
    for quotes in [('“', '”'), ('"', '"')] {
        let (open, close) = quotes;
        let ends = line.matches(close).count();
        if line.ends_with(close)
            && (ends == 1 || open == close && ends % 2 == 1)
            && !line.starts_with(open)
            && !line.trim_end_matches(close).contains(open)
        {
            line.truncate(line.trim_end_matches(close).len());
        }
    }
    for lead in [
        "and ", "but ", "that ", "which ", "who ", "while ", "as ", "when ", "after ",
    ] {
        if let Some(rest) = line.strip_prefix(lead) {
            line = rest.to_owned();
        }
    }
    line
}

/// How badly a text serves as a label: words that lean on others cost most, then length beside a good line's.
fn cost(text: &str) -> usize {
    let words = words(text);
    let leaning = |w: &str| {
        OWN.contains(&w)
            || matches!(
                w,
                "he" | "she"
                    | "it"
                    | "they"
                    | "them"
                    | "him"
                    | "this"
                    | "that"
                    | "which"
                    | "who"
                    | "i"
                    | "there"
            )
    };
    // "are accusing each other": nobody knows who.
    let helps = |w: &str| matches!(w, "is" | "are" | "was" | "were" | "be" | "has" | "have" | "had");
    let first = words.first().is_some_and(|w| {
        leaning(&w.lower) || helps(&w.lower) || w.lower.ends_with("ing") || w.lower.ends_with("ed")
    });
    let leaning = words.iter().filter(|w| leaning(&w.lower)).count();
    let unnamed = !words.iter().any(|w| w.capital);
    let length = text.chars().count();
    let length = if length < SHORTEST {
        (SHORTEST - length) * 4
    } else {
        length.saturating_sub(40)
    };
    leaning * 15 + usize::from(first) * 30 + usize::from(unnamed) * 12 + length
}

/// At most [`LONGEST`] characters, cut between words.
fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.trim_end_matches(['.', ',', ';', ':']).to_owned();
    }
    let mut out = String::new();
    for word in text.split(' ') {
        if out.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out.is_empty() {
        out = text.chars().take(LONGEST - 1).collect();
    }
    format!(
        "{}…",
        out.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '”' && c != '"')
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::{claim, counting};

    #[track_caller]
    fn check(claims: &[Claim], expect: &str) {
        let lines: Vec<Line> = claims.iter().map(line).collect();
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
        let long = "word ".repeat(40);
        let got = label([line(&says(&long))].iter());
        assert!(
            got.chars().count() <= LONGEST && got.ends_with('…') && got.starts_with("Word word"),
            "{got}"
        );
    }
}
