//! Quotation marks paired into quotations.
//!
//! Curly marks open and close by their shape; straight ones by turns inside a paragraph, which also holds where a
//! space stands on the wrong side of a mark. A quotation that a paragraph leaves open ends with it, as the
//! convention of speech over several paragraphs has it.

use crate::language::{Document, TokenId};
use std::ops::Range;

/// A quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its tokens, marks included.
    pub tokens: Range<TokenId>,
    /// Whether the paragraph ends before a closing mark.
    pub open: bool,
}

enum Mark {
    Open,
    Close,
    Either,
}

fn mark(word: &str) -> Option<Mark> {
    match word {
        "\u{201c}" | "\u{201e}" | "``" | "\u{ab}" => Some(Mark::Open),
        "\u{201d}" | "''" | "\u{bb}" => Some(Mark::Close),
        "\"" | "\u{ff02}" => Some(Mark::Either),
        _ => None,
    }
}

/// The quotations of a document, in order, none inside another.
pub fn find(doc: &Document) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut open: Option<TokenId> = None;
    let mut block = None;
    for sentence in &doc.sentences {
        if block != Some(sentence.block) {
            if let Some(start) = open.take() {
                found.push(Quote {
                    tokens: start..sentence.tokens.start,
                    open: true,
                });
            }
            block = Some(sentence.block);
        }
        for token in sentence.tokens.clone() {
            match (mark(doc.word(token)), open) {
                (None, _) | (Some(Mark::Close), None) => {}
                (Some(Mark::Open | Mark::Either), None) => open = Some(token),
                // A second opening mark with none closed between: the first was left open.
                (Some(Mark::Open), Some(start)) => {
                    found.push(Quote {
                        tokens: start..token,
                        open: true,
                    });
                    open = Some(token);
                }
                (Some(Mark::Close | Mark::Either), Some(start)) => {
                    found.push(Quote {
                        tokens: start..token + 1,
                        open: false,
                    });
                    open = None;
                }
            }
        }
    }
    if let Some(start) = open {
        found.push(Quote {
            tokens: start..doc.len(),
            open: true,
        });
    }
    found
}

/// The quotation that holds a token.
pub fn around(quotes: &[Quote], token: TokenId) -> Option<&Quote> {
    let at = quotes.partition_point(|q| q.tokens.end <= token);
    quotes.get(at).filter(|q| q.tokens.contains(&token))
}
