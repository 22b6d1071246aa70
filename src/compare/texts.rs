//! The words of spans: code points to text, in time linear in the article.
//!
//! Comes in: articles and claims. Goes out: the text of each claim's sentence. Does not: find sentences.

use crate::model::{Article, Claim, Span};
use std::collections::BTreeMap;

/// The text of every claim's sentence, in the order of `claims`; empty where the span lies outside the article.
pub(crate) fn sentences<'a>(articles: &'a [Article], claims: &[Claim]) -> Vec<&'a str> {
    let mut of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        of.entry(claim.article.as_str()).or_default().push(at);
    }
    let mut out = vec![""; claims.len()];
    for article in articles {
        let Some(claims_of) = of.get(article.id.as_str()) else {
            continue;
        };
        let text = article.text.as_str();
        let points: Vec<usize> = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| at).collect()
        };
        let byte = |point: usize| {
            if points.is_empty() {
                point.min(text.len())
            } else {
                points.get(point).copied().unwrap_or(text.len())
            }
        };
        for &at in claims_of {
            if let (Some(out), Some(claim)) = (out.get_mut(at), claims.get(at)) {
                let Span { start, end } = claim.sentence;
                *out = text.get(byte(start)..byte(end.max(start))).unwrap_or_default();
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_by_code_points() {
        let article = |text: &str| Article {
            id: "a".into(),
            text: text.into(),
            ..Article::default()
        };
        let claim = |start, end| Claim {
            sentence: Span { start, end },
            ..super::super::testing::claim("a.1", "a", "")
        };
        assert_eq!(
            sentences(
                &[article("é one. Two.")],
                &[claim(7, 11), claim(0, 6), claim(50, 60), claim(5, 2)]
            ),
            ["Two.", "é one.", "", ""]
        );
        assert_eq!(sentences(&[article("One. Two.")], &[claim(5, 9)]), ["Two."]);
    }
}
