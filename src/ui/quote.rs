//! An article's sentence, cut where the evidence begins and ends.
//!
//! Comes in: an article's text and a claim. Goes out: the words before, the evidence, the words after. Does not:
//! mark anything that is not exactly the evidence: where text and claim do not fit, there is no quote.

use crate::model::{Claim, Span};

/// A sentence in three parts; `marked` is the claim's evidence, word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The sentence up to the evidence.
    pub before: String,
    /// The evidence.
    pub marked: String,
    /// The rest of the sentence.
    pub after: String,
}

/// The sentence of a claim around its evidence; none where the text does not hold the claim's own words there.
pub fn quote(text: &str, claim: &Claim) -> Option<Quote> {
    let evidence = &claim.evidence;
    let marked = slice(
        text,
        Span {
            start: evidence.start,
            end: evidence.end,
        },
    )?;
    if marked != evidence.exact || marked.is_empty() {
        return None;
    }
    let before = slice(
        text,
        Span {
            start: claim.sentence.start.min(evidence.start),
            end: evidence.start,
        },
    )?;
    let after = slice(
        text,
        Span {
            start: evidence.end,
            end: claim.sentence.end.max(evidence.end),
        },
    )?;
    Some(Quote {
        before: before.to_owned(),
        marked: marked.to_owned(),
        after: after.to_owned(),
    })
}

/// The words at a span of code points; none where it reaches past the text.
fn slice(text: &str, span: Span) -> Option<&str> {
    let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let start = ends.nth(span.start)?;
    let end = match span.end.checked_sub(span.start)? {
        0 => start,
        length => ends.nth(length - 1)?,
    };
    text.get(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Evidence;

    fn claim(sentence: (usize, usize), evidence: (usize, usize), exact: &str) -> Claim {
        Claim {
            id: "0.0".into(),
            article: "0".into(),
            evidence: Evidence {
                start: evidence.0,
                end: evidence.1,
                exact: exact.into(),
                ..Evidence::default()
            },
            sentence: Span {
                start: sentence.0,
                end: sentence.1,
            },
            ..Claim::default()
        }
    }

    #[track_caller]
    fn check(
        sentence: (usize, usize),
        evidence: (usize, usize),
        exact: &str,
        expect: Option<(&str, &str, &str)>,
    ) {
        let got = quote("É un “fait”. Ñ", &claim(sentence, evidence, exact));
        let expect = expect.map(|(b, m, a)| Quote {
            before: b.into(),
            marked: m.into(),
            after: a.into(),
        });
        assert_eq!(got, expect);
    }

    #[test]
    fn evidence_is_cut_out_by_code_points() {
        check((0, 12), (6, 10), "fait", Some(("É un “", "fait", "”.")));
        check((0, 12), (0, 12), "É un “fait”.", Some(("", "É un “fait”.", "")));
        check((13, 14), (13, 14), "Ñ", Some(("", "Ñ", "")));
    }

    #[test]
    fn what_does_not_fit_is_not_marked() {
        check((0, 12), (6, 10), "fact", None);
        check((0, 12), (6, 99), "fait", None);
        check((0, 99), (6, 10), "fait", None);
        check((0, 12), (10, 6), "fait", None);
        check((0, 12), (6, 6), "", None);
    }
}
