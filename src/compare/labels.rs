//! A few words for each fact that stand alone.
//!
//! Comes in: the claims of one fact. Goes out: its label, made of the claims' own words. Does not: invent words, beyond
//! the name of what a figure measures.

use super::counts::HARM;
use super::lexicon::OWN;
use super::relation::sentence_case;
use super::words::words;
use crate::model::Claim;

/// Longest label, in characters.
const LONGEST: usize = 70;
/// Shorter ones say too little.
const SHORTEST: usize = 14;

/// The label of a fact.
pub(crate) fn label(claims: &[&Claim]) -> String {
    harm(claims).unwrap_or_else(|| {
        let best = claims
            .iter()
            .map(|c| tidy(&c.evidence.exact))
            .min_by_key(|text| (cost(text), text.clone()));
        best.map_or_else(String::new, |text| sentence_case(&shorten(&text)))
    })
}

/// "Armenian soldiers killed", where most claims count that.
fn harm(claims: &[&Claim]) -> Option<String> {
    let figures = || claims.iter().flat_map(|c| &c.figures);
    let measure = HARM
        .iter()
        .max_by_key(|m| figures().filter(|f| f.measure == **m).count())?;
    let of: Vec<String> = figures()
        .filter(|f| f.measure == *measure)
        .map(|f| plain(&f.of))
        .collect();
    if of.len() * 2 < claims.len() || of.is_empty() {
        return None;
    }
    // The name that says most: two words before one, one before none.
    let name = of.iter().max_by_key(|of| {
        (
            of.split(' ').count().min(3),
            std::cmp::Reverse(of.len()),
            (*of).clone(),
        )
    })?;
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
        assert_eq!(label(&claims.iter().collect::<Vec<_>>()), expect);
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
        let got = label(&[&says(&long)]);
        assert!(
            got.chars().count() <= LONGEST && got.ends_with('…') && got.starts_with("Word word"),
            "{got}"
        );
    }
}
