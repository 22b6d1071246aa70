//! Clauses without their subjects, and where the subject is found.
//!
//! Comes in: the words of a claim, its sentence. Goes out: how the words begin, and the words with a subject. Does not:
//! parse; where word order and the claim's own fields do not tell, it says nothing.

use super::lexicon::OWN;
use super::words::{Word, words};
use crate::model::Claim;

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// With what it is about.
    Stands,
    /// With "which" or "who".
    Relative,
    /// With a pronoun.
    Pronoun,
    /// With "we" or "I": only its speaker can say it.
    Speaker,
    /// With a verb.
    Verb,
    /// With a participle.
    Participle,
}

const PRONOUNS: &[&str] = &["he", "she", "it", "they"];
const HELPING: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could",
    "may", "might", "must", "should", "did", "does", "do",
];
/// Common verbs whose past does not end in "-ed".
const PAST: &[&str] = &[
    "left", "took", "made", "gave", "saw", "said", "told", "held", "met", "began", "struck", "hit", "won",
    "lost", "fell", "rose", "broke", "came", "went", "brought", "led", "sent", "put", "cut", "shot", "kept",
    "set", "sank", "fled", "found", "became", "ran", "stood", "spoke", "wrote", "drew", "built", "caught",
    "fought", "grew", "threw", "paid", "quit", "read", "shut", "spent", "spread", "swept",
];
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "this", "these", "those", "its", "his", "her", "their", "our", "my", "it", "them",
    "him", "us", "me", "to", "that", "more", "at", "two", "three", "four", "five", "several",
];
/// Words that end like verbs or participles and are none.
const NO_VERBS: &[&str] = &[
    "during",
    "according",
    "following",
    "including",
    "nothing",
    "something",
    "anything",
    "everything",
    "hundred",
    "united",
    "red",
    "evening",
    "morning",
    "spring",
    "wing",
    "ring",
    "king",
];

/// How a text begins.
pub(crate) fn start(text: &str) -> Start {
    let words = words(text);
    let Some(first) = words.first() else {
        return Start::Stands;
    };
    let lower = first.lower.as_str();
    match lower {
        "which" | "who" => return Start::Relative,
        "we" | "i" => return Start::Speaker,
        _ if PRONOUNS.contains(&lower) => return Start::Pronoun,
        _ if HELPING.contains(&lower) => return Start::Verb,
        _ if NO_VERBS.contains(&lower) || DETERMINERS.contains(&lower) => return Start::Stands,
        _ => {}
    }
    if lower.ends_with("ing")
        && lower.len() > 5
        && !words
            .iter()
            .skip(1)
            .take(2)
            .any(|w| HELPING.contains(&w.lower.as_str()))
    {
        return Start::Participle;
    }
    let past = lower.ends_with("ed") && lower.len() > 4 || PAST.contains(&lower);
    let present = lower.ends_with('s') && !lower.ends_with("ss");
    // "Obliges the state" begins with a verb, "houses collapsed" and "injured soldiers" do not.
    let object = words.get(1).is_some_and(|w| {
        DETERMINERS.contains(&w.lower.as_str())
            || w.capital
            || w.lower.starts_with(|c: char| c.is_ascii_digit())
    });
    if !first.capital && (past || present) && object {
        return Start::Verb;
    }
    if past
        && words.get(1).is_some_and(|w| {
            matches!(
                w.lower.as_str(),
                "in" | "on" | "by" | "from" | "for" | "with" | "into" | "off" | "out" | "up"
            )
        })
    {
        return Start::Verb;
    }
    Start::Stands
}

/// The words with a subject: that of the sentence, the doer, or whoever says it.
pub(crate) fn repaired(claim: &Claim, sentence: &str, text: &str) -> Option<String> {
    let lead = claim.evidence.start.saturating_sub(claim.sentence.start);
    let before: String = sentence.chars().take(lead).collect();
    let source = claim.source.as_ref().map(|s| s.name.as_str());
    let rest = || text.split_once(' ').map(|(_, rest)| rest);
    match start(text) {
        Start::Stands => Some(text.to_owned()),
        Start::Relative => Some(format!("{} {}", antecedent(&before)?, rest()?)),
        Start::Pronoun => match claim.actor.as_deref() {
            // "The ministry said it had lost two men": who speaks is who acts.
            Some(actor) if Some(actor) == source => Some(format!("{actor} {}", rest()?)),
            // "It fell apart", "it is clear that": a doer may be somebody else, or nobody; whose word it is, is known.
            _ => Some(format!("{}: {text}", source?)),
        },
        Start::Speaker => Some(format!("{}: {text}", source?)),
        Start::Verb => {
            let head = before.trim_end();
            let relative = head.strip_suffix(" which").or_else(|| head.strip_suffix(" who"));
            let who = match relative {
                Some(head) => antecedent(head),
                None => leading(head).or_else(|| claim.actor.clone().filter(|_| one_does(text))),
            };
            Some(format!("{} {text}", who?))
        }
        // A name before it would read as a speaker's.
        Start::Participle => None,
    }
}

/// Whether the verb at the head of a text can be one doer's act: "are accusing", "was broken" and "has been" cannot.
fn one_does(text: &str) -> bool {
    let words = words(text);
    let mut first = words.iter().map(|w| w.lower.as_str());
    let (one, two) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    !matches!(one, "is" | "are" | "was" | "were" | "have" | "be" | "been") && two != "been"
}

/// Longest subject, in words.
const SUBJECT: usize = 6;

/// What a relative clause is about: the name, or the words from the last article on, right before it.
fn antecedent(before: &str) -> Option<String> {
    let head = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = head.split_whitespace().collect();
    let from = words.len().saturating_sub(SUBJECT);
    let near = words.get(from..)?;
    let lower = |w: &&str| w.to_lowercase();
    // Only unbroken words make one name.
    let broken = near
        .iter()
        .rposition(|w| w.ends_with([',', ';', ':', '.', '—', '–']))
        .filter(|&at| at + 1 < near.len())
        .map_or(0, |at| at + 1);
    let near = near.get(broken..)?;
    let article = near
        .iter()
        .rposition(|w| matches!(lower(w).as_str(), "a" | "an" | "the"));
    let name = near.iter().rposition(|w| !w.starts_with(char::is_uppercase));
    let from = match (article, name) {
        (Some(at), _) => at,
        (None, Some(at)) => at + 1,
        (None, None) => 0,
    };
    near.get(from..).filter(|s| !s.is_empty()).map(|s| s.join(" "))
}

/// What the sentence is about, where the clause only goes on with it ("… and pledged help"): its first words up to its
/// first verb.
fn leading(before: &str) -> Option<String> {
    let read: Vec<Word<'_>> = words(before);
    // In a longer sentence the subject of its first clause may not be that of the last.
    const TURNS: &[&str] = &[
        "that", "which", "who", "said", "says", "told", "but", "because", "if", "whether", "reported",
        "while", "when", "after", "before",
    ];
    let goes_on = read
        .last()
        .is_some_and(|w| matches!(w.lower.as_str(), "and" | "then"));
    if !goes_on || read.iter().any(|w| TURNS.contains(&w.lower.as_str())) {
        return None;
    }
    let verb = read.iter().position(|w| {
        let lower = w.lower.as_str();
        !w.capital
            && (HELPING.contains(&lower)
                || PAST.contains(&lower)
                || (lower.ends_with("ed") && lower.len() > 4))
    })?;
    let first = read.first()?;
    let own = |w: &Word<'_>| PRONOUNS.contains(&w.lower.as_str()) || OWN.contains(&w.lower.as_str());
    if verb == 0 || verb > SUBJECT || own(first) {
        return None;
    }
    let last = read.get(verb - 1)?.raw;
    let end = before.find(last)? + last.len();
    // A comma or a preposition at the head means that something else comes first.
    let subject = before
        .get(..end)?
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = !subject.contains([',', ':', '"', '“', '(']) && (first.capital || first.lower == "the");
    let preposition = matches!(
        first.lower.as_str(),
        "on" | "in"
            | "at"
            | "after"
            | "before"
            | "under"
            | "as"
            | "for"
            | "with"
            | "when"
            | "while"
            | "there"
    );
    (bare && !preposition).then(|| subject.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::claim;
    use crate::model::{Mention, Source};

    #[track_caller]
    fn starts(text: &str, expect: Start) {
        assert_eq!(start(text), expect, "{text}");
    }

    #[test]
    fn how_clauses_begin() {
        starts("The ferry sank", Start::Stands);
        starts("houses collapsed in the old town", Start::Stands);
        starts("Police arrested twelve people", Start::Stands);
        starts("injured soldiers were flown home", Start::Stands);
        starts("During the night the bridge was closed", Start::Stands);
        starts("Fishing is banned", Start::Stands);
        starts("which sank off Hafenstadt", Start::Relative);
        starts("it had asked for time", Start::Pronoun);
        starts("We will not accept this", Start::Speaker);
        starts("has refused to talk", Start::Verb);
        starts("obliges Corvane to pay", Start::Verb);
        starts("pledged the firm's help", Start::Verb);
        starts("left the port without power", Start::Verb);
        starts("opening fire on the crowd", Start::Participle);
    }

    /// A claim of these words of a sentence.
    #[track_caller]
    fn check(sentence: &str, part: &str, actor: Option<&str>, source: Option<&str>, expect: Option<&str>) {
        let at = sentence
            .find(part)
            .map_or(0, |at| sentence.get(..at).map_or(0, |b| b.chars().count()));
        let mut claim = claim("a.1", "a", part);
        claim.evidence.start = at;
        claim.actor = actor.map(str::to_owned);
        claim.source = source.map(|name| Source {
            name: name.to_owned(),
            mention: Mention::default(),
        });
        assert_eq!(repaired(&claim, sentence, part).as_deref(), expect);
    }

    #[test]
    fn where_the_subject_is() {
        check(
            "Maria Okoro won the vote and pledged to cut taxes.",
            "pledged to cut taxes",
            None,
            None,
            Some("Maria Okoro pledged to cut taxes"),
        );
        check(
            "Rescuers searched the ferry, which sank off Hafenstadt.",
            "which sank off Hafenstadt",
            None,
            None,
            Some("the ferry sank off Hafenstadt"),
        );
        check(
            "It signed the Treaty of Eckdorf, which obliges Corvane to pay.",
            "which obliges Corvane to pay",
            None,
            None,
            Some("the Treaty of Eckdorf obliges Corvane to pay"),
        );
        check(
            "The union said it had asked for time.",
            "it had asked for time",
            None,
            Some("dockers' union"),
            Some("dockers' union: it had asked for time"),
        );
        check(
            "The union said it had asked for time.",
            "it had asked for time",
            Some("Hafenstadt"),
            Some("Hafenstadt"),
            Some("Hafenstadt had asked for time"),
        );
        check(
            "Media in Corvane said it fell apart within minutes.",
            "it fell apart within minutes",
            Some("Corvane"),
            Some("Media in Corvane"),
            Some("Media in Corvane: it fell apart within minutes"),
        );
        check(
            "It is clear that nobody won.",
            "It is clear that nobody won",
            Some("Corvane"),
            None,
            None,
        );
        check(
            "The army advanced, opening fire on the crowd.",
            "opening fire on the crowd",
            Some("Kenya"),
            None,
            None,
        );
        check(
            "“We will not accept this,” he said.",
            "We will not accept this",
            None,
            Some("Tomas Lind"),
            Some("Tomas Lind: We will not accept this"),
        );
        check(
            "On Monday, after talks, it had asked for time.",
            "it had asked for time",
            None,
            None,
            None,
        );
        check(
            "By noon, they left and were not seen again.",
            "were not seen again",
            None,
            None,
            None,
        );
    }
}
