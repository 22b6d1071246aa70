//! Raw text to an article and the blocks that extraction reads.
//!
//! Comes in: an [`ArticleInput`]: a text as loaded, and what is known of it. Goes out: a [`Reading`]: the
//! article with its outlet, date, title and credits, what was left out and why, and the byte ranges of what is
//! left. Does not: alter the text, drop prose where in doubt, or know any site: menus, captions, credits, links
//! and boilerplate are told by general signs (`rules` by those of one paragraph, `roles` by those of its place).
//!
//! ```
//! use claimline::read::{ArticleInput, BlockKind, read};
//!
//! let text = "Crane blocks harbour\n\nVALPARAISO (AFP) - A crane fell onto the quay on Monday.\n\nSource: AFP";
//! let reading = read(&ArticleInput { id: "crane".into(), text: text.into(), ..ArticleInput::default() });
//! let blocks: Vec<_> = reading.blocks.iter().map(|block| (block.kind, &text[block.bytes.clone()])).collect();
//! assert_eq!(blocks, [
//!     (BlockKind::Title, "Crane blocks harbour"),
//!     (BlockKind::Body, "A crane fell onto the quay on Monday."),
//! ]);
//! assert_eq!(reading.article.credits, ["AFP"]);
//! ```

mod agencies;
mod credits;
mod dates;
pub mod html;
mod layout;
#[rustfmt::skip] // Words stand many to a line.
mod lexicon;
pub mod manifest;
mod roles;
mod rules;
mod shape;
mod signs;
pub mod timelinejs;

use crate::language::order;
use crate::model::{Article, Basis, Level, Notice, Offsets, SkipReason, Skipped};
pub use dates::parse_date;
use roles::Role;
use shape::{Shape, flatten, is_space};
use std::ops::Range;

/// An article as it is handed in, with what whoever hands it in knows of it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ArticleInput {
    /// Unique in its story.
    pub id: String,
    /// The file that it came from.
    #[serde(default)]
    pub file: Option<String>,
    /// The text as loaded.
    pub text: String,
    /// Who published it.
    #[serde(default)]
    pub outlet: Option<String>,
    /// When, in any form that names day, month and year.
    #[serde(default)]
    pub published: Option<String>,
    /// The outlet's home offset from UTC at that date, `+03:30`.
    #[serde(default)]
    pub zone: Option<String>,
    /// Its headline.
    #[serde(default)]
    pub title: Option<String>,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<String>,
}

/// What part of an article a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// The sentence that sums the article up under its headline.
    Standfirst,
    /// A sub-heading.
    Heading,
    /// Prose.
    Body,
}

/// A stretch of the text that extraction reads: a paragraph without its dateline and closing credit. Line breaks
/// within it are white space and end no sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the text, in bytes, on character boundaries, without white space around it.
    pub bytes: Range<usize>,
    /// The number of its paragraph in the text, counted from 0 over everything, also what is left out.
    pub paragraph: usize,
}

/// An article as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The article; its `times` are empty, since extraction finds them.
    pub article: Article,
    /// What is to be read, in order; no two overlap.
    pub blocks: Vec<Block>,
    /// What a reader should know: no outlet, no date, a date that is none.
    pub notices: Vec<Notice>,
}

/// Reads an article. Total: any text gives a reading, if one without blocks. Linear in the text's length.
pub fn read(input: &ArticleInput) -> Reading {
    let article = Article {
        id: input.id.clone(),
        file: input.file.clone(),
        url: known(&input.url),
        title: known(&input.title),
        text: input.text.clone(),
        ..Article::default()
    };
    let mut reading = Reading {
        article,
        ..Reading::default()
    };
    if is_binary(&input.text) {
        let text =
            "This is no text: most of it is control characters. Save the article as plain text in UTF-8.";
        reading.notice(Level::Error, text.to_owned());
        return reading;
    }
    let found = Findings::of(input, &mut reading);
    reading.take_known(input);
    reading.take_found(found);
    reading
}

/// What the text itself says about its origin.
#[derive(Default)]
struct Findings {
    outlet: Option<String>,
    published: Option<String>,
    updated: Option<String>,
    credits: Vec<String>,
    /// Whether a source line was seen: a second one belongs to something else on the page.
    sourced: bool,
}

impl Findings {
    /// Sorts the text into blocks and skipped parts of `reading`, and reads the latter for names and dates.
    fn of(input: &ArticleInput, reading: &mut Reading) -> Self {
        let text = input.text.as_str();
        let front = manifest::front_matter(text);
        let paragraphs: Vec<layout::Paragraph> = layout::paragraphs(text)
            .into_iter()
            .filter(|p| {
                front
                    .as_ref()
                    .is_none_or(|front| p.bytes.start >= front.bytes.end)
            })
            .collect();
        let offsets = Offsets::new(text);
        let mut found = Self::default();
        let mut title = known(&input.title);
        let before = usize::from(front.is_some());
        if let Some(front) = front {
            reading.skip(&offsets, &front.bytes, SkipReason::Boilerplate);
            title = title.or(front.title);
            found.outlet = front.outlet;
            found.published = front.published.as_deref().and_then(parse_date);
            reading.article.title = title.clone();
        }
        let bodies: Vec<Range<usize>> = paragraphs
            .iter()
            .map(|p| without_marker(text, &p.bytes))
            .collect();
        let slice = |bytes: &Range<usize>| text.get(bytes.clone()).unwrap_or_default();
        let shapes: Vec<Shape> = bodies.iter().map(|bytes| Shape::of(slice(bytes))).collect();
        let roles = roles::assign(&paragraphs, &shapes, title.as_deref());
        for (nth, ((body, shape), role)) in bodies.iter().zip(&shapes).zip(roles).enumerate() {
            match role {
                Role::Skip(why) => {
                    found.learn(shape, why);
                    reading.skip(&offsets, body, why);
                }
                Role::Read(kind) => {
                    let bytes = if kind == BlockKind::Body {
                        found.trim(text, body, reading, &offsets)
                    } else {
                        body.clone()
                    };
                    if kind == BlockKind::Title && reading.article.title.is_none() {
                        reading.article.title = Some(flatten(slice(&bytes)));
                    }
                    if !bytes.is_empty() {
                        reading.blocks.push(Block {
                            kind,
                            bytes,
                            paragraph: before + nth,
                        });
                    }
                }
            }
        }
        order::sort_by_key(&mut reading.article.skipped, |skipped| skipped.start);
        found
    }

    /// Reads what a left out paragraph says about the article's origin.
    fn learn(&mut self, shape: &Shape, why: SkipReason) {
        match why {
            SkipReason::Credit => {
                if let Some((date, update)) = dates::parse_published_line(&shape.plain) {
                    let slot = if update {
                        &mut self.updated
                    } else {
                        &mut self.published
                    };
                    slot.get_or_insert(date);
                } else if let Some(date) = dates::parse_bare_date(&shape.plain) {
                    self.published.get_or_insert(date);
                } else if let Some(line) = signs::source_of(&shape.flat) {
                    if std::mem::replace(&mut self.sourced, true) {
                        return;
                    }
                    self.outlet = self.outlet.take().or_else(|| credits::outlet_of_source(line));
                    self.credit(credits::names(line));
                } else {
                    self.credit(credits::agencies_in(&shape.flat));
                }
            }
            SkipReason::Caption => self.credit(credits::agencies_in(&shape.flat)),
            SkipReason::Boilerplate => {
                self.outlet = self
                    .outlet
                    .take()
                    .or_else(|| credits::outlet_of_boilerplate(&shape.flat));
            }
            SkipReason::Navigation | SkipReason::ReadMore | SkipReason::Promotion => {}
        }
    }

    /// Takes the dateline and the closing credit off a paragraph of prose.
    fn trim(
        &mut self,
        text: &str,
        body: &Range<usize>,
        reading: &mut Reading,
        offsets: &Offsets,
    ) -> Range<usize> {
        let mut bytes = body.clone();
        // Further down, words in capitals before a dash or colon are run-in headings and speakers.
        let bodies = reading
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Body)
            .take(5)
            .count();
        let dateline = credits::dateline(text.get(bytes.clone()).unwrap_or_default())
            .filter(|dateline| bodies < 2 || (bodies < 5 && !dateline.agencies.is_empty()));
        if let Some(dateline) = dateline {
            let end = bytes.start + dateline.len;
            reading.skip(offsets, &trimmed(text, bytes.start..end), SkipReason::Credit);
            self.credit(dateline.agencies);
            self.published = self.published.take().or(dateline.date);
            bytes.start = end;
        }
        let rest = text.get(bytes.clone()).unwrap_or_default();
        if let Some((at, says)) = credits::closing_credit(rest) {
            let shape = Shape::of(says);
            let why = rules::find(&shape).map(|rule| rule.skip);
            if let Some(why @ (SkipReason::Credit | SkipReason::Boilerplate)) = why {
                self.learn(&shape, why);
                reading.skip(offsets, &trimmed(text, bytes.start + at..bytes.end), why);
                bytes.end = bytes.start + at;
            }
        }
        trimmed(text, bytes)
    }

    fn credit(&mut self, names: Vec<String>) {
        for name in names {
            if !self.credits.contains(&name) {
                self.credits.push(name);
            }
        }
    }
}

impl Reading {
    fn skip(&mut self, offsets: &Offsets, bytes: &Range<usize>, why: SkipReason) {
        let span = offsets.span(&self.article.text, bytes);
        if span.start < span.end {
            self.article.skipped.push(Skipped {
                start: span.start,
                end: span.end,
                why,
            });
        }
    }

    fn notice(&mut self, level: Level, text: String) {
        self.notices.push(Notice {
            article: Some(self.article.id.clone()),
            level,
            text,
        });
    }

    /// Takes over what the input says of outlet, date and zone, where it can be read.
    fn take_known(&mut self, input: &ArticleInput) {
        if let Some(outlet) = known(&input.outlet) {
            self.article.outlet = Some(outlet);
            self.article.outlet_basis = Basis::Manifest;
        }
        if let Some(published) = known(&input.published) {
            match parse_date(&published) {
                Some(date) => {
                    self.article.published = Some(date);
                    self.article.published_basis = Basis::Manifest;
                }
                None => self.notice(
                    Level::Warning,
                    format!(
                        "“{published}” is no date of publication that can be read: write it as 2021-11-16."
                    ),
                ),
            }
        }
        if let Some(zone) = known(&input.zone) {
            self.article.zone = dates::parse_zone(&zone);
            if self.article.zone.is_none() {
                let text =
                    format!("“{zone}” is no offset from UTC that can be read: write the zone as +03:30.");
                self.notice(Level::Warning, text);
            }
        }
    }

    /// Fills what the input left open from what the text says, and says what stays open.
    fn take_found(&mut self, found: Findings) {
        self.article.credits = found.credits;
        if self.article.outlet.is_none() {
            match found.outlet {
                Some(outlet) => {
                    self.article.outlet = Some(outlet);
                    self.article.outlet_basis = Basis::Article;
                }
                None => self.notice(Level::Warning, "No outlet is named in this article.".to_owned()),
            }
        }
        // A date that was given and cannot be read stays open: the text's own may be that of another edition.
        if self.article.published.is_none()
            && self
                .notices
                .iter()
                .all(|notice| !notice.text.contains("date of publication"))
        {
            self.article.published = found.published.or(found.updated);
            if self.article.published.is_some() {
                self.article.published_basis = Basis::Article;
            } else {
                let text = "No date of publication is known: times relative to it are left open.";
                self.notice(Level::Warning, text.to_owned());
            }
        }
        if self.blocks.is_empty() {
            self.notice(
                Level::Warning,
                "There is no article text in this file.".to_owned(),
            );
        }
    }
}

/// A value that is there and not blank, without white space around it.
fn known(value: &Option<String>) -> Option<String> {
    value
        .as_deref()
        .map(|value| value.trim_matches(is_space))
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
}

/// The range without the white space at its ends.
fn trimmed(text: &str, bytes: Range<usize>) -> Range<usize> {
    let whole = text.get(bytes.clone()).unwrap_or_default();
    let start = bytes.end - whole.trim_start_matches(is_space).len();
    start
        ..start
            + text
                .get(start..bytes.end)
                .unwrap_or_default()
                .trim_end_matches(is_space)
                .len()
}

/// The range of a paragraph without the signs by which Markdown marks a heading.
fn without_marker(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let whole = text.get(bytes.clone()).unwrap_or_default();
    let bare = whole.trim_start_matches('#');
    let level = whole.len() - bare.len();
    if (1..=6).contains(&level) && bare.starts_with(' ') {
        trimmed(text, bytes.start + level..bytes.end)
    } else {
        bytes.clone()
    }
}

/// Whether it is a picture, an archive or the like that was taken for text.
fn is_binary(text: &str) -> bool {
    let odd = |c: &char| (c.is_control() && !c.is_whitespace()) || *c == '\u{fffd}';
    let count = text.chars().count();
    count > 0 && text.chars().filter(odd).count() * 10 > count * 3
}
