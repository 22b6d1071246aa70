//! Lines to paragraphs.
//!
//! Comes in: a text as loaded. Goes out: the byte range of every paragraph, trimmed of white space. Does not:
//! judge what a paragraph is.
//!
//! Three habits occur in the wild: blank lines between paragraphs; one paragraph a line; and lines broken at a
//! fixed width, where a paragraph runs over several lines and, at a page's end, even over blank ones.

use super::shape::{ends_sentence, is_space};
use std::ops::Range;

/// A paragraph of the text as laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    /// Where it stands, in bytes, without white space around it.
    pub bytes: Range<usize>,
    /// Whether a blank line, or the text's start, stands before it.
    pub apart: bool,
}

/// Finds the paragraphs of `text`, in order. Linear in the text's length.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let layout = Layout::of(text, &lines);
    let mut found: Vec<Paragraph> = Vec::new();
    let mut last: Option<&Line> = None;
    let mut blank = true;
    for line in &lines {
        if line.bytes.is_empty() {
            blank = true;
            continue;
        }
        let joined = last.is_some_and(|last| match blank {
            false => layout.runs_on(text, last, line),
            true => layout.runs_over_page(text, last, line),
        });
        match found.last_mut() {
            Some(paragraph) if joined => paragraph.bytes.end = line.bytes.end,
            _ => found.push(Paragraph {
                bytes: line.bytes.clone(),
                apart: blank,
            }),
        }
        (last, blank) = (Some(line), false);
    }
    found
}

struct Line {
    /// Its content, without white space around it.
    bytes: Range<usize>,
    /// White space characters before the content.
    indent: usize,
    /// Length of the content in characters.
    chars: usize,
}

/// Every line of the text; empty ones have an empty range.
fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut after_return = false;
    for (at, c) in text.char_indices() {
        // The line feed of a CR LF pair ends no second line.
        if after_return && c == '\n' {
            start = at + 1;
        } else if is_break(c) {
            found.push(line(text, start..at));
            start = at + c.len_utf8();
        }
        after_return = c == '\r';
    }
    found.push(line(text, start..text.len()));
    found
}

fn line(text: &str, bytes: Range<usize>) -> Line {
    let whole = text.get(bytes.clone()).unwrap_or_default();
    let content = whole.trim_start_matches(is_space);
    let start = bytes.end - content.len();
    let content = content.trim_end_matches(is_space);
    Line {
        bytes: start..start + content.len(),
        indent: whole
            .chars()
            .take_while(|c| is_space(*c))
            .filter(|c| *c != '\u{feff}')
            .count(),
        chars: content.chars().count(),
    }
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The habits of one text.
struct Layout {
    /// The width at which its lines are broken, where they are.
    width: Option<usize>,
    /// The indentation of its ordinary lines.
    indent: usize,
}

impl Layout {
    fn of(text: &str, lines: &[Line]) -> Self {
        let (mut pairs, mut mid_sentence, mut width) = (0, 0, 0);
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            if line.bytes.is_empty() || next.bytes.is_empty() {
                continue;
            }
            pairs += 1;
            width = width.max(line.chars).max(next.chars);
            if line.chars >= 30 && starts_lower(text, next) && !ends(text, line) {
                mid_sentence += 1;
            }
        }
        let full = lines.iter().filter(|line| !line.bytes.is_empty());
        let indent = full.map(|line| line.indent).min().unwrap_or(0);
        // Typewriters, mail and PDF break lines at 60 to 110 columns; about half of the breaks fall before a
        // word in lower case, while whole paragraphs never begin with one.
        let broken = mid_sentence > 0 && mid_sentence * 4 >= pairs && width <= 120;
        Self {
            width: broken.then_some(width),
            indent,
        }
    }

    /// Whether `next`, which stands directly below `line`, continues its paragraph.
    fn runs_on(&self, text: &str, line: &Line, next: &Line) -> bool {
        if starts_with_bullet(text, next) || (next.indent > self.indent && ends(text, line)) {
            return false;
        }
        if starts_lower(text, next) && !ends(text, line) {
            return true;
        }
        // A line was broken by width only where the next word had no room left on it.
        self.width.is_some_and(|width| {
            let word = content(text, next)
                .split(is_space)
                .next()
                .unwrap_or_default()
                .chars()
                .count();
            (line.chars + 1 + word) * 100 > width * 85
        })
    }

    /// Whether a sentence runs from `line` over blank lines into `next`, as at the foot of a printed page.
    fn runs_over_page(&self, text: &str, line: &Line, next: &Line) -> bool {
        self.width.is_some_and(|width| line.chars * 10 >= width * 6)
            && starts_lower(text, next)
            && !ends(text, line)
            && !content(text, line).ends_with(':')
    }
}

fn content<'t>(text: &'t str, line: &Line) -> &'t str {
    text.get(line.bytes.clone()).unwrap_or_default()
}

fn starts_lower(text: &str, line: &Line) -> bool {
    content(text, line).chars().next().is_some_and(char::is_lowercase)
}

fn ends(text: &str, line: &Line) -> bool {
    ends_sentence(content(text, line))
}

fn starts_with_bullet(text: &str, line: &Line) -> bool {
    let content = content(text, line);
    ["• ", "- ", "* ", "– ", "· ", "◦ ", "▪ "]
        .iter()
        .any(|bullet| content.starts_with(bullet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = paragraphs(text)
            .iter()
            .map(|p| {
                text[p.bytes.clone()]
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        assert_eq!(found, expect, "{text:?}");
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        check("One.\n\nTwo.", &["One.", "Two."]);
        check("One.\r\n\r\n  \r\nTwo.", &["One.", "Two."]);
        check("One.\r\rTwo.", &["One.", "Two."]);
        check("One.\n\u{a0}\u{200b}\nTwo.", &["One.", "Two."]);
        check("\u{feff}One.\u{2029}Two.", &["One.", "Two."]);
        check("", &[]);
        check(" \n\t\n", &[]);
    }

    #[test]
    fn every_line_may_be_a_paragraph() {
        check(
            "The port is shut.\nShips wait outside.\nNobody was hurt.",
            &["The port is shut.", "Ships wait outside.", "Nobody was hurt."],
        );
    }

    #[test]
    fn lines_broken_by_width_are_joined() {
        check(
            "The harbour of Valparaiso was closed on Monday after a crane\nfell onto the quay and blocked the \
             entrance, the port\nauthority said. Two ships had to turn back.\n\nDivers are expected on Tuesday.",
            &[
                "The harbour of Valparaiso was closed on Monday after a crane fell onto the quay and blocked the \
                 entrance, the port authority said. Two ships had to turn back.",
                "Divers are expected on Tuesday.",
            ],
        );
    }

    #[test]
    fn an_indented_line_opens_a_paragraph() {
        check(
            "The harbour of Valparaiso was closed on Monday after a crane fell\nonto the quay, the port \
             authority said, and nobody was hurt there.\n  Two ships had to turn back and went to San Antonio, \
             which has\nroom for them.",
            &[
                "The harbour of Valparaiso was closed on Monday after a crane fell onto the quay, the port \
                 authority said, and nobody was hurt there.",
                "Two ships had to turn back and went to San Antonio, which has room for them.",
            ],
        );
    }

    #[test]
    fn a_sentence_runs_over_the_foot_of_a_page() {
        check(
            "The harbour was closed on Monday after a crane fell onto the\nquay and the pilots of the port called on all\n\n\n\
             masters to wait outside until the divers had looked at\nthe wreck.",
            &[
                "The harbour was closed on Monday after a crane fell onto the quay and the pilots of the port called on all \
                 masters to wait outside until the divers had looked at the wreck.",
            ],
        );
    }

    #[test]
    fn a_headline_above_broken_lines_stands_alone() {
        check(
            "Crane blocks harbour\nThe harbour of Valparaiso was closed on Monday after a crane\nfell onto the \
             quay, the port authority said.",
            &[
                "Crane blocks harbour",
                "The harbour of Valparaiso was closed on Monday after a crane fell onto the quay, the port \
                 authority said.",
            ],
        );
    }

    #[test]
    fn list_items_stay_apart() {
        check(
            "They want:\n- higher pay\n- shorter shifts",
            &["They want:", "- higher pay", "- shorter shifts"],
        );
    }
}
