//! What a paragraph looks like, before anybody parses it.
//!
//! Comes in: the text of one paragraph. Goes out: its words, its case, how it ends. Does not: know grammar; a
//! verb is a word of a short list.

use super::lexicon::{FINITE_VERBS, SMALL_WORDS};

/// No menu, caption, credit or link line of a news page is longer than this, in bytes.
const LONGEST_FURNITURE: usize = 1_200;

/// The outer form of one paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// The text on one line: runs of white space are one space.
    pub flat: String,
    /// `flat` in lower case with straight quotation marks and apostrophes.
    pub plain: String,
    /// Whether it ends as a sentence does.
    pub stop: bool,
    /// Whether it is too long to be anything but prose; then `flat` and `plain` are empty.
    pub long: bool,
}

impl Shape {
    pub fn of(text: &str) -> Self {
        let stop = ends_sentence(text);
        if text.len() > LONGEST_FURNITURE {
            return Self {
                stop,
                long: true,
                ..Self::default()
            };
        }
        let flat = flatten(text);
        let plain = flat.chars().flat_map(char::to_lowercase).map(straight).collect();
        Self {
            flat,
            plain,
            stop,
            long: false,
        }
    }

    /// The words as written, without punctuation around them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        words(&self.flat)
    }

    /// The words in lower case.
    pub fn lower(&self) -> impl Iterator<Item = &str> {
        words(&self.plain)
    }

    pub fn word_count(&self) -> usize {
        self.words().count()
    }

    /// Whether it begins with one of `openings`, which are in lower case, at a word's end.
    pub fn opens_with(&self, openings: &[&str]) -> bool {
        openings.iter().any(|opening| opens_with(&self.plain, opening))
    }

    pub fn contains_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.plain.contains(phrase))
    }

    /// Whether a word is surely a finite verb.
    pub fn has_verb(&self) -> bool {
        self.lower().any(|word| FINITE_VERBS.binary_search(&word).is_ok())
    }

    /// Whether every word but the small ones begins with a capital or a digit.
    pub fn is_capitalised(&self) -> bool {
        self.words()
            .all(|word| starts_capital(word) || SMALL_WORDS.contains(&word))
    }

    /// Sentences, counted by stops that a capital or a quotation mark follows.
    pub fn sentences(&self) -> usize {
        let mut count = 0;
        let mut words = self.flat.split(' ').peekable();
        while let Some(word) = words.next() {
            let closed = word.trim_end_matches(is_closer);
            let stops = closed.ends_with(['.', '!', '?', '…']) && closed.chars().count() > 3;
            let opens = words.peek().is_none_or(|next| {
                next.chars()
                    .next()
                    .is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“' | '‘'))
            });
            count += usize::from(stops && opens);
        }
        count.max(1)
    }
}

/// One line, runs of white space as one space.
pub(super) fn flatten(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !flat.is_empty() {
            flat.push(' ');
        }
        flat.push_str(word);
    }
    flat
}

/// The words of a flat text, without punctuation around them.
pub(super) fn words(flat: &str) -> impl Iterator<Item = &str> {
    flat.split(' ')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Whether `plain` begins with `opening` and the word ends there.
pub(super) fn opens_with(plain: &str, opening: &str) -> bool {
    plain.strip_prefix(opening).is_some_and(|rest| {
        !opening.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
    })
}

/// Whether the text ends in a full stop, question or exclamation mark, whatever closes after it.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(|c| is_space(c) || is_closer(c))
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔'])
}

pub(super) fn starts_capital(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// White space, and the signs without width that editors leave behind.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»' | '›')
}

fn straight(c: char) -> char {
    match c {
        '‘' | '’' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_seen_through_what_closes_after_them() {
        for text in ["He left.", "“He left.”", "Left?)", "It was 5 p.m.", "وصل الوزير؟"] {
            assert!(ends_sentence(text), "{text}");
        }
        for text in [
            "Crane blocks harbour",
            "‘No way out’",
            "They want:",
            "(AFP photo)",
            "",
        ] {
            assert!(!ends_sentence(text), "{text}");
        }
    }

    #[test]
    fn sentences_are_counted() {
        for (text, count) in [
            ("He left.", 1),
            ("He left. She stayed.", 2),
            ("“Stop.” He left.", 2),
            ("Mr. Smith met Dr. No.", 1),
            ("A headline", 1),
        ] {
            assert_eq!(Shape::of(text).sentences(), count, "{text}");
        }
    }

    #[test]
    fn the_verbs_are_sorted_for_look_up() {
        assert!(FINITE_VERBS.is_sorted());
    }
}
