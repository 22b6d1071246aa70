//! What each paragraph is, judged by its own signs and by its neighbours.
//!
//! Comes in: the paragraphs of a text with their shapes. Goes out: one role for each. Does not: touch the
//! text. Every pass is linear.

use super::BlockKind;
use super::credits::dateline;
use super::dates::parse_bare_date;
use super::layout::Paragraph;
use super::lexicon::{PAST_WORDS, TELLING_WORDS};
use super::rules::{self, MORE_HEADING, Place, Rule};
use super::shape::{Shape, starts_capital, words};
use crate::language::order::gather;
use crate::model::SkipReason;
use std::collections::BTreeSet;

/// What becomes of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is read.
    Read(BlockKind),
    /// It is left out.
    Skip(SkipReason),
}

/// Gives every paragraph its role. `title` is the headline, where whoever hands the article in knows it.
pub(super) fn assign(paragraphs: &[Paragraph], shapes: &[Shape], title: Option<&str>) -> Vec<Role> {
    let rules: Vec<Option<&'static Rule>> = shapes.iter().map(rules::find).collect();
    let mut page = Page {
        paragraphs,
        shapes,
        roles: vec![None; shapes.len()],
    };
    page.skip_by_rules(&rules);
    page.skip_links(&rules);
    let headline = page.find_title(title);
    page.skip_captions(headline);
    page.find_standfirst(headline);
    page.skip_tail(headline);
    page.find_headings();
    page.roles
        .into_iter()
        .map(|role| role.unwrap_or(Role::Read(BlockKind::Body)))
        .collect()
}

struct Page<'a> {
    paragraphs: &'a [Paragraph],
    shapes: &'a [Shape],
    /// `None` until something is known.
    roles: Vec<Option<Role>>,
}

impl Page<'_> {
    fn is_open(&self, at: usize) -> bool {
        matches!(self.roles.get(at), Some(None))
    }

    fn set(&mut self, at: usize, role: Role) {
        if let Some(slot) = self.roles.get_mut(at) {
            *slot = Some(role);
        }
    }

    fn skipped_as(&self, at: usize, reason: SkipReason) -> bool {
        self.roles.get(at) == Some(&Some(Role::Skip(reason)))
    }

    fn next_open(&self, from: usize) -> Option<usize> {
        (from..self.roles.len()).find(|at| self.is_open(*at))
    }

    /// Where prose begins and ends, as far as single paragraphs tell.
    fn prose(&self) -> (usize, usize) {
        let is_prose = |at: &usize| self.is_open(*at) && self.shapes.get(*at).is_some_and(is_prose);
        let all = 0..self.roles.len();
        (
            all.clone().find(is_prose).unwrap_or(self.roles.len()),
            all.rev().find(is_prose).unwrap_or(0),
        )
    }

    fn skip_by_rules(&mut self, rules: &[Option<&'static Rule>]) {
        for place in [Place::Anywhere, Place::Edge] {
            let (first, last) = self.prose();
            for (at, rule) in rules.iter().enumerate() {
                let Some(rule) = rule.filter(|rule| rule.place == place) else {
                    continue;
                };
                if place == Place::Anywhere || at < first || at > last {
                    self.set(at, Role::Skip(rule.skip));
                }
            }
        }
    }

    /// Leaves out the headlines below "READ MORE:" until prose resumes, which may be on the very next line.
    fn skip_links(&mut self, rules: &[Option<&'static Rule>]) {
        /// No such list is longer.
        const LONGEST: usize = 16;
        let mut at = 0;
        while let Some(rule) = rules.get(at) {
            at += 1;
            if rule.is_none_or(|rule| rule.id != MORE_HEADING) {
                continue;
            }
            let start = at;
            while at - start < LONGEST && self.is_open(at) && self.shapes.get(at).is_some_and(is_link) {
                self.set(at, Role::Skip(SkipReason::ReadMore));
                at += 1;
            }
            // The last of several short lines is as likely the sub-heading of the prose below it.
            let heads_prose = self.is_open(at) && self.shapes.get(at).is_some_and(|next| next.stop);
            let short = at
                .checked_sub(1)
                .and_then(|last| self.shapes.get(last))
                .is_some_and(|s| s.word_count() <= 5);
            if at - start >= 2
                && heads_prose
                && short
                && let Some(slot) = self.roles.get_mut(at - 1)
            {
                *slot = None;
            }
        }
    }

    /// The words of the longest of the next paragraphs; 0 where none is open.
    fn longest_below(&self, at: usize) -> usize {
        let open = (at + 1..self.roles.len()).filter(|at| self.is_open(*at)).take(3);
        let words = open
            .filter_map(|at| self.shapes.get(at))
            .map(|s| if s.long { usize::MAX } else { s.word_count() });
        words.max().unwrap_or(0)
    }

    fn find_title(&mut self, known: Option<&str>) -> Option<usize> {
        /// A headline stands above everything but menus and by-lines.
        const DEEPEST: usize = 12;
        let open: Vec<usize> = (0..self.roles.len())
            .filter(|at| self.is_open(*at))
            .take(DEEPEST)
            .collect();
        let known = known.map(plain_words).filter(|words| !words.is_empty());
        let at = match known.and_then(|known| {
            open.iter().copied().find(|at| {
                self.shapes
                    .get(*at)
                    .is_some_and(|s| plain_words(&s.flat) == known)
            })
        }) {
            Some(at) => at,
            None => {
                let first = *open.first()?;
                let below = self.longest_below(first);
                if !is_headline(self.shapes.get(first)?, below) {
                    return None;
                }
                first
            }
        };
        self.set(at, Role::Read(BlockKind::Title));
        Some(at)
    }

    /// Leaves out captions that only their place or their neighbour gives away.
    fn skip_captions(&mut self, headline: Option<usize>) {
        let (first, _) = self.prose_after(headline);
        for at in 0..self.roles.len() {
            let Some(shape) = self.shapes.get(at).filter(|_| self.is_open(at)) else {
                continue;
            };
            let above = at
                .checked_sub(1)
                .filter(|above| self.skipped_as(*above, SkipReason::Caption));
            let below = Some(at + 1).filter(|below| self.skipped_as(*below, SkipReason::Caption));
            let repeats = |other: Option<usize>| {
                other
                    .and_then(|other| self.shapes.get(other))
                    .is_some_and(|other| nearly_same(shape, other))
            };
            let touches = (above.is_some() && self.paragraphs.get(at).is_some_and(|p| !p.apart))
                || (below.is_some() && self.paragraphs.get(at + 1).is_some_and(|p| !p.apart));
            let in_head = headline.is_some_and(|headline| at > headline) && at < first;
            let names_somebody = is_name_phrase(shape);
            if repeats(above) || repeats(below) || (names_somebody && (touches || in_head)) {
                self.set(at, Role::Skip(SkipReason::Caption));
            }
        }
    }

    fn prose_after(&self, headline: Option<usize>) -> (usize, usize) {
        let (first, last) = self.prose();
        (first.max(headline.map_or(0, |at| at + 1)), last)
    }

    /// The deck under a headline: one sentence set apart from the prose by a picture, a by-line or a dateline, or
    /// without a full stop.
    fn find_standfirst(&mut self, headline: Option<usize>) {
        let Some(headline) = headline else { return };
        let Some(at) = self.next_open(headline + 1) else {
            return;
        };
        let Some(next) = self.next_open(at + 1) else {
            return;
        };
        let (Some(shape), Some(below)) = (self.shapes.get(at), self.shapes.get(next)) else {
            return;
        };
        let apart = |at: usize| self.paragraphs.get(at).is_some_and(|paragraph| paragraph.apart);
        let glued = !apart(at) && apart(next);
        let set_apart = glued || next > at + 1 || !shape.stop || dateline(&below.flat).is_some();
        let one = !shape.long && shape.sentences() == 1 && (5..=35).contains(&shape.word_count());
        let reads_on = below.stop || below.long;
        let deck = if shape.stop {
            !tells_the_past(shape)
        } else {
            shape.word_count() >= 8
        };
        if set_apart
            && one
            && reads_on
            && deck
            && dateline(&shape.flat).is_none()
            && !shape.flat.ends_with(':')
        {
            self.set(at, Role::Read(BlockKind::Standfirst));
        }
    }

    /// Below the last prose, once a credit or boilerplate has closed the article, lines without a full stop are
    /// titles of pages and names of services; so is the headline wherever it comes again.
    fn skip_tail(&mut self, headline: Option<usize>) {
        let title = headline
            .and_then(|at| self.shapes.get(at))
            .map(|shape| plain_words(&shape.flat));
        let (_, last) = self.prose_after(headline);
        let mut closed = false;
        for at in 0..self.roles.len() {
            let Some(shape) = self.shapes.get(at) else {
                continue;
            };
            if at > last {
                closed |= matches!(
                    self.roles.get(at),
                    Some(Some(Role::Skip(
                        SkipReason::Credit | SkipReason::Boilerplate | SkipReason::Promotion
                    )))
                );
            }
            let again = headline.is_some_and(|headline| at > headline)
                && title
                    .as_ref()
                    .is_some_and(|title| !title.is_empty() && *title == plain_words(&shape.flat));
            let trails = closed && !shape.stop && !shape.long && shape.word_count() <= 25;
            if self.is_open(at) && (again || trails) {
                self.set(at, Role::Skip(SkipReason::Boilerplate));
            }
        }
    }

    /// Short lines without a full stop above prose.
    fn find_headings(&mut self) {
        let mut below: Option<&Shape> = None;
        for at in (0..self.roles.len()).rev() {
            let Some(shape) = self.shapes.get(at).filter(|_| self.is_open(at)) else {
                continue;
            };
            let short =
                !shape.long && (1..=14).contains(&shape.word_count()) && shape.flat.chars().count() <= 110;
            let opens = shape.flat.trim_start_matches(|c: char| !c.is_alphanumeric());
            let heads = below.is_some_and(|below| below.stop || below.long)
                && !shape.flat.starts_with(['-', '•', '*', '·', '–'])
                && !shape.flat.ends_with([':', ',', ';', '-', '–', '—'])
                && !opens.chars().next().is_some_and(char::is_lowercase);
            if short && !shape.stop && heads {
                self.set(at, Role::Read(BlockKind::Heading));
            }
            below = Some(shape);
        }
    }
}

/// Whether it is prose beyond doubt: a full sentence of some length.
fn is_prose(shape: &Shape) -> bool {
    shape.long || (shape.stop && shape.word_count() >= 12)
}

/// Whether it can be the headline of another article, or what stands beside one in a list of links.
fn is_link(shape: &Shape) -> bool {
    let dated = parse_bare_date(&shape.plain).is_some();
    let cut_off = shape.flat.ends_with("...") || shape.flat.ends_with('…');
    let ended = shape.stop && !shape.plain.ends_with('?');
    !shape.long
        && shape.word_count() <= 25
        && (dated || cut_off || (!ended && shape.word_count() >= 3))
        && !shape.flat.ends_with(':')
}

/// Whether the first line of a text is its headline; `below` are the words of the longest paragraph that follows.
fn is_headline(shape: &Shape, below: usize) -> bool {
    let count = shape.word_count();
    if shape.long || below == 0 || !(1..=28).contains(&count) || shape.flat.chars().count() > 180 {
        return false;
    }
    if dateline(&shape.flat).is_some() || shape.flat.ends_with([':', ',']) {
        return false;
    }
    if !shape.stop {
        return !shape.flat.chars().next().is_some_and(char::is_lowercase) || count <= 14;
    }
    // With a full stop it could as well be the first sentence of the prose.
    let long_words = || shape.words().filter(|word| word.chars().count() > 3);
    let capitals = long_words().filter(|word| starts_capital(word)).count();
    let in_title_case = capitals * 10 >= long_words().count() * 7 && count >= 3;
    let one = shape.sentences() == 1 || count <= 10;
    count <= 20
        && ((in_title_case && shape.sentences() <= 2) || (one && below > count && !tells_the_day(shape)))
}

/// Whether it says on which day, or closes with "police said", as prose does and headlines do not.
fn tells_the_day(shape: &Shape) -> bool {
    shape.lower().any(|word| TELLING_WORDS.contains(&word))
}

/// Whether it tells of the past, as prose does and decks seldom do.
fn tells_the_past(shape: &Shape) -> bool {
    tells_the_day(shape) || shape.lower().any(|word| PAST_WORDS.contains(&word))
}

/// Whether it is a person's name with an office, and nothing that happens: "Foreign Ministry spokeswoman Jane Doe".
fn is_name_phrase(shape: &Shape) -> bool {
    let words: Vec<&str> = shape.words().collect();
    let capitals = words.iter().filter(|word| starts_capital(word)).count();
    let name_ends = words.iter().rev().take(2).all(|word| starts_capital(word));
    !shape.long
        && !shape.stop
        && (2..=14).contains(&words.len())
        && capitals * 2 >= words.len()
        && name_ends
        && !shape.has_verb()
        && !shape.flat.contains([':', '?', '!', '‘', '“', '"'])
}

/// Whether two captions tell of the same picture: most words are shared.
fn nearly_same(a: &Shape, b: &Shape) -> bool {
    let (a, b): (BTreeSet<&str>, BTreeSet<&str>) = (gather(a.lower()), gather(b.lower()));
    let shared = a.intersection(&b).count();
    // Ten words in common of which six in ten agree: prose repeats a caption's names, not its sentence.
    shared >= 8 && shared * 10 >= a.union(&b).count() * 6
}

fn plain_words(flat: &str) -> Vec<String> {
    words(flat).map(str::to_lowercase).collect()
}
