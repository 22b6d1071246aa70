//! An article to read, cut so that every claim's words can be marked where they stand.
//!
//! Comes in: an article and its claims. Goes out: paragraphs of pieces, each with the claims that cover it. Does not:
//! mark a claim whose words are not found exactly where it says.

use crate::language::order::{gather, sort_by_key};
use crate::model::{Article, Claim, SkipReason};
use std::collections::BTreeSet;
use std::ops::Range;

/// An article's text with its claims in place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Claims by their number, in the order in which their words begin, each with the number of its first piece.
    pub claims: Vec<(usize, usize)>,
}

/// A paragraph, or a part of one that was left out of the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Why it was left out, if it was.
    pub skipped: Option<SkipReason>,
    /// Its text, cut.
    pub pieces: Vec<Piece>,
}

/// Words that the same claims cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Counted through the article.
    pub number: usize,
    /// The words.
    pub text: String,
    /// The claims that cover them, by their numbers, the one with the fewest words first.
    pub claims: Vec<usize>,
}

impl Reading {
    /// Cuts an article's text; `claims` are its own.
    pub fn new(article: &Article, claims: &[Claim]) -> Self {
        let text = article.text.as_str();
        let ends: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let bytes = |start: usize, end: usize| -> Option<Range<usize>> {
            let range = *ends.get(start)?..*ends.get(end)?;
            (range.start < range.end).then_some(range)
        };
        let mut marked: Vec<(usize, Range<usize>)> = claims
            .iter()
            .enumerate()
            .filter_map(|(number, claim)| {
                let range = bytes(claim.evidence.start, claim.evidence.end)?;
                (text.get(range.clone())? == claim.evidence.exact).then_some((number, range))
            })
            .collect();
        sort_by_key(&mut marked, |(_, range)| range.end - range.start);
        let skipped: Vec<(SkipReason, Range<usize>)> = article
            .skipped
            .iter()
            .filter_map(|skip| Some((skip.why, bytes(skip.start, skip.end)?)))
            .collect();
        let breaks = paragraph_breaks(text);
        let mut cuts: BTreeSet<usize> = gather([0, text.len()]);
        let ranges = marked
            .iter()
            .map(|(_, range)| range)
            .chain(skipped.iter().map(|(_, range)| range));
        for range in ranges {
            cuts.extend([range.start, range.end]);
        }
        cuts.extend(&breaks);

        let mut out = Self::default();
        let mut first: Vec<(usize, usize)> = Vec::new();
        let (mut number, mut is_new, mut start) = (0, true, 0);
        for &end in cuts.iter().skip(1) {
            let piece = start..end;
            let covers = |range: &Range<usize>| range.start <= piece.start && piece.end <= range.end;
            let why = skipped
                .iter()
                .find(|(_, range)| covers(range))
                .map(|(why, _)| *why);
            let covering: Vec<usize> = marked
                .iter()
                .filter(|(_, range)| covers(range))
                .map(|(number, _)| *number)
                .collect();
            is_new |= breaks.contains(&start);
            let words = text.get(piece).unwrap_or_default();
            start = end;
            if words.trim().is_empty() && covering.is_empty() {
                // White space between sentences of one paragraph is kept, as one space.
                if let Some(last) = out
                    .paragraphs
                    .last_mut()
                    .filter(|last| !is_new && last.skipped == why)
                {
                    last.pieces.push(Piece {
                        number,
                        text: " ".to_owned(),
                        claims: Vec::new(),
                    });
                    number += 1;
                }
                continue;
            }
            for &claim in &covering {
                if first.iter().all(|(known, _)| *known != claim) {
                    first.push((claim, number));
                }
            }
            let piece = Piece {
                number,
                text: words.to_owned(),
                claims: covering,
            };
            number += 1;
            match out.paragraphs.last_mut() {
                Some(last) if !is_new && last.skipped == why => last.pieces.push(piece),
                _ => out.paragraphs.push(Paragraph {
                    skipped: why,
                    pieces: vec![piece],
                }),
            }
            is_new = false;
        }
        // Where several begin together, the one with the most words comes first, as it does in the story.
        sort_by_key(&mut first, |(claim, piece)| (*piece, *claim));
        out.claims = first;
        out
    }

    /// The claim after or before another in the order of the text, round the ends; the first or last after none.
    pub fn beside(&self, claim: Option<usize>, forward: bool) -> Option<usize> {
        let count = self.claims.len();
        let at = claim.and_then(|claim| self.claims.iter().position(|(own, _)| *own == claim));
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => count.checked_sub(1)?,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        self.claims.get(next).map(|(claim, _)| *claim)
    }
}

/// Where paragraphs begin: after an empty line, or at a line that is indented.
fn paragraph_breaks(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('\n') {
        if text
            .get(at + 1..)
            .is_some_and(|rest| rest.starts_with(['\n', '\r', ' ', '\t', '\u{a0}']))
        {
            out.push(at + 1);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, Skipped};
    use crate::ui::testing::claim;

    const TEXT: &str = "Menu\n\nThe É troops left, police said. Nobody spoke.\nNobody.\n\nLast words.";

    /// Reads the text above, in which `marked` are the claims' words.
    fn read(marked: &[&str]) -> Reading {
        let article = Article {
            text: TEXT.into(),
            skipped: vec![Skipped {
                start: 0,
                end: 4,
                why: SkipReason::Navigation,
            }],
            ..Article::default()
        };
        let claims: Vec<Claim> = marked
            .iter()
            .map(|words| {
                let start = TEXT.find(words).map_or(0, |at| TEXT[..at].chars().count());
                let mut claim = claim("a.0", None);
                claim.evidence = Evidence {
                    start,
                    end: start + words.chars().count(),
                    exact: (*words).into(),
                    ..Evidence::default()
                };
                claim
            })
            .collect();
        Reading::new(&article, &claims)
    }

    fn pieces(reading: &Reading) -> Vec<Vec<(&str, Vec<usize>)>> {
        reading
            .paragraphs
            .iter()
            .map(|paragraph| {
                paragraph
                    .pieces
                    .iter()
                    .map(|piece| (piece.text.trim_matches('\n'), piece.claims.clone()))
                    .collect()
            })
            .collect()
    }

    #[test]
    fn nested_claims_cut_the_text_and_the_shortest_comes_first() {
        let got = read(&["The É troops left, police said", "The É troops left"]);
        assert_eq!(
            pieces(&got)[1],
            [
                ("The É troops left", vec![1, 0]),
                (", police said", vec![0]),
                (". Nobody spoke.\nNobody.", vec![])
            ]
        );
        assert_eq!(got.claims, [(0, 1), (1, 1)]);
    }

    #[test]
    fn paragraphs_and_what_was_left_out_stand_apart() {
        let got = read(&[]);
        let skipped: Vec<_> = got.paragraphs.iter().map(|p| p.skipped).collect();
        assert_eq!(skipped, [Some(SkipReason::Navigation), None, None]);
        assert_eq!(pieces(&got)[2], [("Last words.", vec![])]);
    }

    #[test]
    fn words_that_are_not_there_are_not_marked() {
        let got = read(&["Nowhere"]);
        assert_eq!(got.claims, []);
        assert!(
            got.paragraphs
                .iter()
                .flat_map(|p| &p.pieces)
                .all(|piece| piece.claims.is_empty())
        );
    }

    #[test]
    fn claims_follow_each_other_round_the_ends() {
        let got = read(&["Last words", "The É"]);
        assert_eq!(
            got.claims.iter().map(|(claim, _)| *claim).collect::<Vec<_>>(),
            [1, 0]
        );
        for (from, forward, to) in [
            (None, true, Some(1)),
            (None, false, Some(0)),
            (Some(1), true, Some(0)),
            (Some(0), true, Some(1)),
            (Some(1), false, Some(0)),
            (Some(9), true, Some(1)),
        ] {
            assert_eq!(got.beside(from, forward), to, "{from:?} {forward}");
        }
        assert_eq!(read(&[]).beside(None, false), None);
        assert_eq!(read(&[]).beside(None, true), None);
    }
}
