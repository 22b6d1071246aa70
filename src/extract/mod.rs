//! Words to claims.
//!
//! Comes in: an article as read, with its blocks. Goes out: its claims in the contract's form, and its time
//! expressions. Does not: look at any other article, or at the machine's clock.
//!
//! Order of work: times, names, quotations, speakers (source, cue, content), propositions (who did what), counts;
//! `claims` puts them together. Words stand in `lexicon`, engines beside it.

mod acts;
mod claims;
mod content;
mod events;
mod figures;
mod kinds;
mod lexicon;
mod phrases;
mod quotes;
pub mod reference;
pub mod rules;
mod speakers;
#[cfg(test)]
mod tests;
pub mod times;
mod tree;
mod when;
mod words;

use crate::language::Document;
use crate::language::names;
use crate::language::order::sort_by_key;
use crate::model::{Extraction, Offsets, SkipReason, Skipped, Timex, TimexType};
use crate::read::{self, ArticleInput, BlockKind};
use std::ops::Range;
use time::{Date, Month};

/// Reads one article and extracts its claims.
pub fn extract(input: &ArticleInput) -> Extraction {
    let read::Reading {
        mut article,
        blocks,
        notices,
    } = read::read(input);
    let published = article.published.as_deref().and_then(parse_date);
    let text = std::mem::take(&mut article.text);
    let offsets = Offsets::new(&text);
    let ranges: Vec<Range<usize>> = blocks.iter().map(|b| b.bytes.clone()).collect();
    let doc = Document::parse(&text, &ranges);
    let found = times::find(&doc, published);
    let credits = credit_ranges(&article.skipped, &text);
    let of_credits = times::find(&Document::parse(&text, &credits), published);
    let mut all: Vec<&times::Found> = found.iter().chain(&of_credits).collect();
    sort_by_key(&mut all, |f| f.bytes.start);
    article.times = all
        .into_iter()
        .map(|f| {
            let at = offsets.mention(&text, &f.bytes);
            Timex {
                start: at.start,
                end: at.end,
                exact: at.exact,
                kind: f.kind,
                value: f.value.clone(),
            }
        })
        .collect();
    let names = names::find(&doc);
    let quotes = quotes::find(&doc);
    let attributions = speakers::find(&doc, &quotes);
    let propositions = events::find(&doc, &attributions);
    // "jailed for four years" says how long, not when.
    let dated = |token| {
        let at = found.binary_search_by(|f| order(&f.tokens, token));
        at.is_ok_and(|at| found.get(at).is_none_or(|f| f.kind != TimexType::Duration))
    };
    let numbers = figures::numbers(&doc, &dated);
    let is_cue = |token| {
        let at = attributions
            .at_cue(token)
            .and_then(|at| attributions.list.get(at));
        at.is_some_and(|a| a.kind == speakers::Kind::Report)
    };
    let calendar = when::Calendar::new(&doc, &found, published, &is_cue, &offsets);
    let headline: Vec<bool> = blocks.iter().map(|b| b.kind == BlockKind::Title).collect();
    let parts = claims::Parts {
        doc: &doc,
        offsets: &offsets,
        names: &names,
        quotes: &quotes,
        attributions: &attributions,
        propositions: &propositions,
        numbers: &numbers,
        calendar: &calendar,
        headline: &headline,
    };
    let claims = claims::assemble(&article.id, &parts, &mut reference::Resolver::new(&doc, &names));
    article.text = text;
    Extraction {
        article,
        claims,
        notices,
    }
}

/// Where datelines and credit lines stand, in bytes: they make no claims, but name days: "PARIS, March 22 (AFP)".
fn credit_ranges(skipped: &[Skipped], text: &str) -> Vec<Range<usize>> {
    let mut bytes = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .enumerate()
        .peekable();
    let mut at = |point: usize| {
        while bytes.next_if(|(n, _)| *n < point).is_some() {}
        bytes.peek().map(|(_, byte)| *byte)
    };
    let credits = skipped
        .iter()
        .filter(|s| s.why == SkipReason::Credit && s.start < s.end);
    credits.filter_map(|s| Some(at(s.start)?..at(s.end)?)).collect()
}

/// How a range lies to a token, for a search in ranges that do not overlap.
fn order(range: &Range<usize>, token: usize) -> std::cmp::Ordering {
    if range.end <= token {
        std::cmp::Ordering::Less
    } else if range.start > token {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}

/// An ISO 8601 calendar date.
fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day = parts.next()?.get(..2)?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}
