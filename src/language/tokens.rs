//! Text to tokens, as the English treebanks of Universal Dependencies cut them.
//!
//! Comes in: a range of a text. Goes out: the byte range of each token. Does not: know sentences, except that
//! a full stop stays on a word that is always written with one.

use std::ops::Range;

use super::lexicon::{self, contains};

/// Addresses are looked for within so many bytes, so that a text without blanks is not read again and again.
const LONGEST_ADDRESS: usize = 300;

/// Appends the byte ranges of the tokens in `block` to `starts` and `ends`.
pub(super) fn tokenize(text: &str, block: Range<usize>, starts: &mut Vec<u32>, ends: &mut Vec<u32>) {
    let mut scanner = Scanner {
        text,
        limit: block.end,
        chunk: block.start,
        starts,
        ends,
    };
    let mut at = block.start;
    while let Some(c) = scanner.char_at(at) {
        if is_blank(c) {
            at += c.len_utf8();
        } else {
            let end = scanner.skip(at, |c| !is_blank(c));
            scanner.chunk = at;
            scanner.limit = end;
            scanner.read_chunk(at);
            scanner.limit = block.end;
            at = end;
        }
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Letters, digits and what is written over them.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (!c.is_ascii() && (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '`' | '\u{2018}' | '\u{2bc}')
}

struct Scanner<'a> {
    text: &'a str,
    /// Where reading stops.
    limit: usize,
    /// Where the present run of characters without blanks starts.
    chunk: usize,
    starts: &'a mut Vec<u32>,
    ends: &'a mut Vec<u32>,
}

impl<'a> Scanner<'a> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..self.limit)?.chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(self.chunk..at)?.chars().next_back()
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// The first position from `at` on whose character fails `test`.
    fn skip(&self, at: usize, test: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(at..self.limit).unwrap_or_default();
        rest.find(|c| !test(c)).map_or(self.limit, |offset| at + offset)
    }

    fn push(&mut self, start: usize, end: usize) {
        self.starts.push(start as u32);
        self.ends.push(end as u32);
    }

    fn read_chunk(&mut self, start: usize) {
        let mut at = start;
        while let Some(c) = self.char_at(at) {
            at = if let Some(end) = self.address(at) {
                self.push(at, end);
                end
            } else if is_word(c) {
                self.word(at)
            } else {
                self.sign(at, c)
            };
        }
    }

    /// The end of a web or mail address that starts here.
    fn address(&self, at: usize) -> Option<usize> {
        if self.char_before(at).is_some_and(is_word) {
            return None;
        }
        let reach = (at..self.limit.min(at + LONGEST_ADDRESS))
            .rev()
            .find(|end| self.text.is_char_boundary(*end))?;
        let rest = self.slice(
            at..if self.limit - at < LONGEST_ADDRESS {
                self.limit
            } else {
                reach
            },
        );
        let head = rest.get(..rest.len().min(9)).unwrap_or_default();
        let web = head.starts_with("http://") || head.starts_with("https://") || head.starts_with("www.");
        let mail = || {
            let end = rest.find(['(', '"', '<', '>', ',', '/']).unwrap_or(rest.len());
            let (name, host) = rest.get(..end)?.split_once('@')?;
            let fits = |c: char| is_word(c) || matches!(c, '.' | '-' | '_' | '+');
            let good = !name.is_empty() && name.chars().all(fits) && host.contains('.');
            good.then_some(end)
        };
        let end = if web {
            rest.find(['"', '<', '>']).unwrap_or(rest.len())
        } else {
            mail()?
        };
        let body = rest
            .get(..end)?
            .trim_end_matches(|c: char| !is_word(c) && c != '/');
        (!body.is_empty()).then_some(at + body.len())
    }

    /// Reads punctuation and signs; returns where they end.
    fn sign(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        let follows = self.char_at(next);
        let end = match c {
            ':' | ';' | '=' | '<' if self.face(at).is_some() => self.face(at).unwrap_or(next),
            '!' | '?' => self.skip(next, |d| matches!(d, '!' | '?')),
            '.' if follows.is_some_and(|d| d.is_ascii_digit()) => return self.word(at),
            '.' | '*' | '=' | '_' | '~' | '<' | '>' | '-' | '\u{2013}' | '\u{2014}' => {
                self.skip(next, |d| d == c)
            }
            '\'' | '`' if follows == Some(c) => next + 1,
            '#' | '@' if follows.is_some_and(|d| d.is_alphabetic()) => {
                self.skip(next, |d| is_word(d) || d == '_')
            }
            _ if is_apostrophe(c) => self.elision(at, next).unwrap_or(next),
            _ => next,
        };
        self.push(at, end);
        end
    }

    /// The end of a face such as ":-)", which stands between blanks or at the end of a run.
    fn face(&self, at: usize) -> Option<usize> {
        let end = self.limit;
        (contains(lexicon::FACES, self.slice(at..end)) && self.char_before(at) != Some('(')).then_some(end)
    }

    /// The end of a word that starts with an apostrophe: "'90s", "'em", and "'s" after a closing quote.
    fn elision(&self, at: usize, next: usize) -> Option<usize> {
        let end = self.skip(next, is_word);
        let word = self.slice(next..end);
        let possessive = at > self.chunk && word.eq_ignore_ascii_case("s");
        let digits = word.trim_end_matches('s');
        let decade = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        let short = contains(lexicon::ELISIONS, word);
        (possessive || at == self.chunk && (decade || short)).then_some(end)
    }

    /// Reads a word with the signs that belong inside it; returns where it ends.
    fn word(&mut self, start: usize) -> usize {
        let mut end = start + self.char_at(start).map_or(1, char::len_utf8);
        // Start of the part after the last hyphen or full stop.
        let mut part = start;
        loop {
            end = self.skip(end, is_word);
            let Some(c) = self.char_at(end) else { break };
            let next = end + c.len_utf8();
            if !self.joins(start, part, end, c, next) {
                break;
            }
            if matches!(c, '-' | '.' | '\u{2010}' | '\u{2011}') {
                part = next;
            }
            end = next;
        }
        if self.char_at(end) == Some('.') && self.char_at(end + 1) != Some('.') {
            let word = self.slice(start..end);
            let more = self.char_at(end + 1).is_some_and(is_word);
            let number = || {
                self.text
                    .get(end + 1..)
                    .is_some_and(|t| t.trim_start().starts_with(|d: char| d.is_ascii_digit()))
            };
            let known = lexicon::takes_stop(word)
                || (word.starts_with('N') && contains(lexicon::NUMERO, word) && number());
            if !more && known {
                end += 1;
            }
        } else if self.char_at(end) == Some('$')
            && self.slice(start..end).bytes().all(|b| b.is_ascii_uppercase())
        {
            end += 1;
        }
        self.split_word(start, end);
        end
    }

    /// Whether the sign `c` at `end` holds the word from `start` and what follows it together.
    fn joins(&self, start: usize, part: usize, end: usize, c: char, next: usize) -> bool {
        let (Some(before), Some(after)) = (self.char_before(end), self.char_at(next)) else {
            return false;
        };
        let digits = before.is_ascii_digit() && after.is_ascii_digit();
        let length = end - part;
        match c {
            '.' => {
                let single = length == 1 && self.char_at(next + after.len_utf8()).is_none_or(|d| !is_word(d));
                let host = self.slice(next..self.skip(next, is_word));
                digits
                    || (before.is_alphabetic()
                        && after.is_alphabetic()
                        && (single || contains(lexicon::HOSTS, host)))
            }
            ',' | ':' => digits,
            '/' => {
                digits || (length == 1 && end - start == 1 && before.is_alphabetic() && after.is_alphabetic())
            }
            '&' => before.is_uppercase() && after.is_uppercase(),
            '_' => true,
            '-' | '\u{2010}' | '\u{2011}' => {
                if digits {
                    return self.dialled(start, part, end, next);
                }
                after.is_alphanumeric() && contains(lexicon::PREFIXES, self.slice(part..end))
            }
            _ if is_apostrophe(c) && c != '\u{2018}' => after.is_alphabetic(),
            _ => false,
        }
    }

    /// Whether a hyphen between digits is one of a telephone number or of a date in figures.
    fn dialled(&self, start: usize, part: usize, end: usize, next: usize) -> bool {
        if part > start {
            return true;
        }
        let after = self.skip(next, |c| c.is_ascii_digit());
        let more =
            self.char_at(after) == Some('-') && self.char_at(after + 1).is_some_and(|c| c.is_ascii_digit());
        more || (end - part == 3 && after - next == 4)
    }

    /// Cuts clitics and units off a word and keeps the parts.
    fn split_word(&mut self, start: usize, end: usize) {
        let word = self.slice(start..end);
        if word.as_bytes().first().is_some_and(u8::is_ascii_digit) || word.starts_with('.') {
            let digits = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
            if contains(lexicon::UNITS, word.get(digits..).unwrap_or_default()) {
                self.push(start, start + digits);
                self.push(start + digits, end);
                return;
            }
        } else if let Some(cut) = lexicon::contraction(word) {
            self.push(start, start + cut);
            self.push(start + cut, end);
            return;
        } else if let Some(offset) = word.rfind(is_apostrophe) {
            let clitic = word
                .get(offset..)
                .unwrap_or_default()
                .trim_start_matches(is_apostrophe);
            let not = clitic.eq_ignore_ascii_case("t")
                && word.get(..offset).is_some_and(|w| w.ends_with(['n', 'N']));
            let cut = if not { offset - 1 } else { offset };
            if cut > 0 && (not || contains(lexicon::CLITICS, clitic)) {
                self.push(start, start + cut);
                self.push(start + cut, end);
                return;
            }
        }
        self.push(start, end);
    }
}
