//! Which words are reported: the content of an attribution, once its verb is known.

use super::acts::is_act;
use super::lexicon::SAY_VERBS;
use super::phrases::cue_span;
use super::quotes::{self, Quote};
use super::tree;
use crate::language::{Document, Rel, Sentence, TokenId, Upos, Xpos};
use std::ops::Range;

/// The reporting clause itself: subject, verb, their modifiers, whom it was said to.
pub fn region(
    doc: &Document,
    verb: TokenId,
    source: Option<&Range<TokenId>>,
    complement: Option<TokenId>,
) -> Range<TokenId> {
    let cue = cue_span(doc, verb);
    let (mut start, mut end) = (cue.start, cue.end);
    if let Some(source) = source {
        let touches = source.end + 1 >= start || source.start <= end + 1;
        if touches && doc.sentence_of(source.start) == doc.sentence_of(verb) {
            start = start.min(source.start);
            end = end.max(source.end);
        }
    }
    for child in doc.children(verb) {
        let modifies = matches!(
            doc.rel(child),
            Rel::Obl
                | Rel::OblUnmarked
                | Rel::Advmod
                | Rel::Obj
                | Rel::Iobj
                | Rel::Aux
                | Rel::AuxPass
                | Rel::CompoundPrt
        );
        if Some(child) == complement || !modifies {
            continue;
        }
        let tokens = doc.subtree(child);
        // A modifier that is cut off by a comma or is far away belongs to the content, whatever the arc says.
        let near = tokens.start <= end + 1 && tokens.end + 1 >= start;
        let clause = tokens.clone().any(|t| tree::is_finite(doc, t));
        if near && !clause {
            start = start.min(tokens.start);
            end = end.max(tokens.end);
        }
    }
    start..end
}

/// Content whose head clause is known.
pub fn after_or_before(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    region: &Range<TokenId>,
    clause: TokenId,
) -> Vec<Range<TokenId>> {
    let tokens = doc.subtree(clause);
    if clause < region.start {
        let first = tokens.start..tokens.end.min(region.start);
        let mut content = Vec::from([first]);
        // The clause goes on behind an inserted "he said".
        if tokens.end > region.end {
            content.push(region.end..tokens.end);
        } else if region.end < sentence.tokens.end && rest_is_clause(doc, region.end..sentence.tokens.end) {
            content.push(region.end..sentence.tokens.end);
        }
        return content.into_iter().map(|r| tidy(doc, quotes, r)).collect();
    }
    let end = content_end(doc, sentence, region, tokens.clone());
    vec![tidy(doc, quotes, region.end.max(tokens.start.min(clause))..end)]
}

/// Where reported speech that follows its verb ends: with the clause, or with what only a wrong arc keeps out of it.
fn content_end(
    doc: &Document,
    sentence: &Sentence,
    region: &Range<TokenId>,
    clause: Range<TokenId>,
) -> TokenId {
    let mut end = clause.end;
    while end < sentence.tokens.end {
        let next = end;
        let head = doc.head(next);
        // The top of what follows: the child of the reporting clause that starts here.
        let top = std::iter::successors(Some(next), |t| doc.head(*t).filter(|h| *h >= next))
            .last()
            .unwrap_or(next);
        let ends_here = match doc.rel(top) {
            // "…, adding that", "… and called on": the speaker's next act.
            Rel::Conj | Rel::Advcl => {
                SAY_VERBS.has(doc.lemma(top)) || is_act(doc, top) || stands_against(doc, top)
            }
            Rel::Parataxis => tree::is_predicate(doc, top),
            _ => false,
        };
        if ends_here || head.is_some_and(|h| h < region.start) {
            break;
        }
        end = doc.subtree(top).end.max(next + 1);
    }
    end.min(sentence.tokens.end)
}

/// "…, but the union put the number at 1,000": what somebody else does, set against what was said.
fn stands_against(doc: &Document, verb: TokenId) -> bool {
    let but = doc.child(verb, Rel::Cc).is_some_and(|c| doc.lower(c) == "but");
    doc.rel(verb) == Rel::Conj
        && but
        && tree::own_subject(doc, verb).is_some_and(|s| doc.upos(s) != Upos::Pron)
}

/// Both sides of the reporting clause.
pub fn outside(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    region: &Range<TokenId>,
) -> Vec<Range<TokenId>> {
    let mut content = Vec::new();
    // What another clause behind a semicolon says is not this speaker's.
    let breaks = |t: &TokenId| doc.word(*t) == ";";
    let from = (sentence.tokens.start..region.start).rev().find(breaks);
    let to = (region.end..sentence.tokens.end).find(breaks);
    for side in [
        from.map_or(sentence.tokens.start, |t| t + 1)..region.start,
        region.end..to.unwrap_or(sentence.tokens.end),
    ] {
        if side.len() > 1 && rest_is_clause(doc, side.clone()) {
            content.push(tidy(doc, quotes, side));
        }
    }
    content
}

/// Content told by word order alone: what stands before a comma or a closing mark, or else what follows.
pub fn by_position(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    region: &Range<TokenId>,
) -> Option<Vec<Range<TokenId>>> {
    let before = sentence.tokens.start..region.start;
    let after = region.end..sentence.tokens.end;
    let closes = |t: TokenId| matches!(doc.word(t), "," | "\u{201d}" | "\"" | "''" | "?" | "!");
    let spoken = |r: &Range<TokenId>| r.clone().any(|t| quotes::around(quotes, t).is_some());
    let before_holds = before.len() > 2
        && before.end.checked_sub(1).is_some_and(closes)
        && (spoken(&before) || before.clone().any(|t| tree::is_finite(doc, t)));
    if before_holds {
        return Some(vec![tidy(doc, quotes, before)]);
    }
    let opens = after
        .clone()
        .next()
        .is_some_and(|t| matches!(doc.word(t), ":" | "," | "\u{201c}" | "\""));
    if after.len() > 2 && (spoken(&after) && opens || doc.word(after.start) == ":") {
        return Some(vec![tidy(doc, quotes, after)]);
    }
    None
}

/// "said the bridge collapsed", where the arcs miss the clause: all that follows a plain verb of saying, if it holds
/// a verb.
pub fn right_behind(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    verb: TokenId,
    region: &Range<TokenId>,
) -> Option<Vec<Range<TokenId>>> {
    const PLAIN: &[&str] = &[
        "say",
        "add",
        "claim",
        "insist",
        "argue",
        "stress",
        "underline",
        "underscore",
        "emphasise",
        "emphasize",
        "maintain",
        "believe",
        "think",
    ];
    let after = verb + 1..sentence.tokens.end;
    let direct = region.end <= verb + 1
        || !after.contains(&region.end)
        || doc.child(verb, Rel::Obj).is_some_and(|o| o < region.end);
    let told = after
        .clone()
        .any(|t| tree::is_finite(doc, t) || matches!(doc.xpos(t), Xpos::Vbd | Xpos::Vbn));
    let opens = doc.upos(verb + 1) != Upos::Punct && doc.upos(verb + 1) != Upos::Adp;
    (PLAIN.contains(&doc.lemma(verb)) && direct && opens && after.len() > 3 && told)
        .then(|| vec![tidy(doc, quotes, after)])
}

pub fn rest_is_clause(doc: &Document, tokens: Range<TokenId>) -> bool {
    let tokens = tree::trim_punctuation(doc, tokens);
    tokens.len() > 2 && tokens.clone().any(|t| tree::is_predicate(doc, t))
}

/// A content span as PolNeAR cuts it: quotation marks and what they hold inside, no other punctuation at its ends.
pub fn tidy(doc: &Document, quotes: &[Quote], tokens: Range<TokenId>) -> Range<TokenId> {
    let quoted = |t: TokenId| quotes::around(quotes, t).is_some();
    let Range { mut start, mut end } = tokens;
    while start < end && doc.upos(start) == Upos::Punct && !quoted(start) {
        start += 1;
    }
    while end > start
        && doc.upos(end - 1) == Upos::Punct
        && !quoted(end - 1)
        && !matches!(doc.word(end - 1), ")" | "%")
    {
        end -= 1;
    }
    start..end
}

/// Takes in the whole of a quotation that the content only touches, marks and earlier sentences included, and the
/// quotation that goes on behind "he said,".
pub fn widen_to_quotes(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    region: &Range<TokenId>,
    content: &mut Vec<Range<TokenId>>,
) {
    for range in content.iter_mut() {
        let Some(first) = range.clone().next() else {
            continue;
        };
        let edges = [first, range.end.saturating_sub(1)];
        for edge in edges {
            let Some(quote) = quotes::around(quotes, edge) else {
                continue;
            };
            let clear_of_cue = quote.tokens.end <= region.start || quote.tokens.start >= region.end;
            if clear_of_cue {
                range.start = range.start.min(quote.tokens.start);
                range.end = range.end.max(quote.tokens.end);
            }
        }
        // A mark that stands just before or behind belongs to its quotation.
        if let Some(quote) = range.start.checked_sub(1).and_then(|t| quotes::around(quotes, t))
            && quote.tokens.start + 1 == range.start
        {
            range.start = quote.tokens.start;
        }
    }
    let last_quoted = content
        .last()
        .is_some_and(|r| quotes::around(quotes, r.end.saturating_sub(1)).is_some());
    let follows = quotes
        .iter()
        .find(|q| q.tokens.start >= region.end && q.tokens.start <= region.end + 1);
    if let (true, Some(quote)) = (last_quoted, follows) {
        let held = content.iter().any(|r| r.contains(&quote.tokens.start));
        if sentence.tokens.contains(&quote.tokens.start) && !held && doc.upos(region.end) == Upos::Punct {
            content.push(quote.tokens.clone());
        }
    }
}
