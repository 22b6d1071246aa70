//! Who says that something is not so: "denied that it had", "denied shelling", "rejected the claim that".
//!
//! Comes in: the tokens of a claim's words. Goes out: whether they deny what they tell. Does not: read a refusal ("denied
//! the request", "rejected the offer"), which is an act of its own, or a plain "not", which extraction tells.

use super::terms::Token;

/// Verbs that take what is denied as a clause or a gerund.
const DENY: &[&str] = &["deny", "denied", "denies", "denying"];
/// Verbs that take what is denied by way of a noun.
const DISMISS: &[&str] = &[
    "deny",
    "denied",
    "denies",
    "denying",
    "reject",
    "rejected",
    "rejects",
    "rejecting",
    "dismiss",
    "dismissed",
    "dismisses",
    "dismissing",
    "refute",
    "refuted",
    "refutes",
    "refuting",
    "dispute",
    "disputed",
    "disputes",
    "disputing",
];
/// What is said of somebody, and may be dismissed.
const CHARGES: &[&str] = &[
    "claim",
    "claims",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "suggestion",
    "suggestions",
    "report",
    "reports",
    "charge",
    "charges",
    "assertion",
    "assertions",
];
/// Subjects of what is denied.
const SUBJECTS: &[&str] = &["that", "it", "he", "she", "they", "we"];
/// Nouns that look like gerunds.
const NO_GERUNDS: &[&str] = &[
    "wrongdoing",
    "anything",
    "everything",
    "nothing",
    "something",
    "building",
    "meeting",
];
/// How far behind its verb the noun may stand.
const NEAR: usize = 4;

/// Whether a claim says that what it tells is not so.
pub(crate) fn denies(tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.lower.as_str());
    let gerund = |word: &str| word.len() > 5 && word.ends_with("ing") && !NO_GERUNDS.contains(&word);
    (0..tokens.len()).any(|at| {
        let clause = DENY.contains(&word(at)) && (SUBJECTS.contains(&word(at + 1)) || gerund(word(at + 1)));
        let charge = || {
            let noun = (at + 1..=at + NEAR).find(|noun| CHARGES.contains(&word(*noun)));
            DISMISS.contains(&word(at))
                && noun.is_some_and(|noun| match word(noun + 1) {
                    "that" => true,
                    "of" => gerund(word(noun + 2)),
                    _ => false,
                })
        };
        clause || charge()
    })
}

/// Whether a word belongs to the denying, not to what is denied.
pub(crate) fn frames(token: &Token) -> bool {
    let word = token.lower.as_str();
    DISMISS.contains(&word) || CHARGES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::terms::Vocabulary;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: bool) {
        let vocabulary = Vocabulary::new(std::iter::empty());
        assert_eq!(denies(&vocabulary.tokens(text)), expect, "{text}");
    }

    #[test]
    fn denials() {
        check("The rebels denied that they had shelled the hospital", true);
        check("The company denied dumping waste in the river", true);
        check("it denied it had ignored warnings", true);
        check("The airline rejected the claim that it knew of the fault", true);
        check("The minister dismissed all allegations of taking bribes", true);
    }

    #[test]
    fn refusals_and_other_acts() {
        check("The court denied bail", false);
        check("The union rejected the offer", false);
        check("The ministry denied the request", false);
        check("The judge dismissed the charges", false);
        check("He denied wrongdoing", false);
        check("The rebels shelled the hospital", false);
        check("", false);
    }
}
