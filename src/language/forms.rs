//! A token's written form, reduced to the numbers that features are made of.
//!
//! Comes in: a word. Goes out: hashes of its normalised form, its endings, its shape. Does not: look at other
//! words. Computed once per token, for tagger and parser both.

use super::hash::Hash;
use super::weights::Lexicon;

/// What tagger and parser know about a word by looking at it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Hash of the normalised word: lower case, straight quotes, every digit 0.
    pub word: u32,
    /// Hashes of the last one to five characters.
    pub suffix: [u32; 5],
    /// Hashes of the first one to three characters.
    pub prefix: [u32; 3],
    /// Hash of the word's shape: "Xx", "dd-x".
    pub shape: u32,
    /// Bits: 1 capital first, 2 all capitals, 4 has a digit, 8 has a hyphen.
    pub flags: u32,
    /// The word if the model's lexicon holds it, else its ending and shape.
    pub key: u32,
    /// Which kind of punctuation the word is, if it is any: one bit of [`signs`].
    pub sign: u32,
    /// Which tags the training text had for the word: a number of the lexicon, 0 if unknown.
    pub class: u32,
}

const NO_SUFFIX: u32 = 1;

impl Form {
    /// Reads a word; without a lexicon every word is unknown. `buffer` is scratch space.
    #[inline(never)]
    pub fn read(word: &str, lexicon: Option<&Lexicon>, buffer: &mut String) -> Self {
        normalise(word, buffer);
        let mut form = Self {
            word: hash(buffer),
            ..Self::default()
        };
        form.suffix = running(buffer.chars().rev(), 100);
        form.prefix = running(buffer.chars(), 200);
        let (shape, start) = shapes(word);
        form.shape = shape;
        form.flags = flags(word);
        form.sign = signs::of(word);
        match lexicon.and_then(|l| l.class(form.word)) {
            Some(class) => (form.key, form.class) = (form.word, u32::from(class)),
            None => form.key = Hash::new(300).with(form.suffix[2]).with(start).finish(),
        }
        form
    }
}

/// Kinds of punctuation.
#[allow(missing_docs)]
pub mod signs {
    pub const COMMA: u32 = 1;
    pub const STOP: u32 = 2;
    pub const SEMICOLON: u32 = 4;
    pub const COLON: u32 = 8;
    pub const HYPHEN: u32 = 16;
    pub const DASH: u32 = 32;
    pub const OPEN_BRACKET: u32 = 64;
    pub const CLOSE_BRACKET: u32 = 128;
    pub const OPEN_QUOTE: u32 = 256;
    pub const CLOSE_QUOTE: u32 = 512;
    pub const ELLIPSIS: u32 = 1024;
    pub const STRAIGHT_QUOTE: u32 = 2048;
    pub const OTHER: u32 = 4096;

    /// The kind of a word that is punctuation; nonsense for other words.
    pub fn of(word: &str) -> u32 {
        match word {
            "," => COMMA,
            "." | "!" | "?" => STOP,
            ";" => SEMICOLON,
            ":" => COLON,
            "-" | "\u{2010}" | "\u{2011}" => HYPHEN,
            "--" | "---" | "\u{2013}" | "\u{2014}" => DASH,
            "(" | "[" | "{" => OPEN_BRACKET,
            ")" | "]" | "}" => CLOSE_BRACKET,
            "``" | "\u{201c}" | "\u{2018}" => OPEN_QUOTE,
            "\"" | "'" => STRAIGHT_QUOTE,
            "''" | "\u{201d}" | "\u{2019}" => CLOSE_QUOTE,
            "..." | "\u{2026}" => ELLIPSIS,
            _ => OTHER,
        }
    }
}

/// The hash by which the lexicon knows a normalised word.
pub fn hash(normalised: &str) -> u32 {
    normalised
        .bytes()
        .fold(Hash::new(400), |h, b| h.with(u32::from(b)))
        .finish()
}

/// Writes the normalised word into `buffer`.
pub fn normalise(word: &str, buffer: &mut String) {
    buffer.clear();
    let mut figures = true;
    for c in word.chars() {
        match c {
            '0'..='9' => buffer.push('0'),
            '\u{2018}' | '\u{2019}' | '`' => buffer.push('\''),
            '\u{201c}' | '\u{201d}' => buffer.push('"'),
            _ if c.is_ascii() => buffer.push(c.to_ascii_lowercase()),
            _ => buffer.extend(c.to_lowercase()),
        }
        figures &= matches!(c, '0'..='9' | '.' | ',');
    }
    if figures && buffer.len() > 6 && buffer.starts_with('0') {
        buffer.truncate(5);
        buffer.replace_range(.., "00000");
    }
}

/// Hashes of the first one to `N` characters; a word that is shorter has a common value.
fn running<const N: usize>(chars: impl Iterator<Item = char>, template: u32) -> [u32; N] {
    let mut out = [NO_SUFFIX; N];
    let mut hash = Hash::new(template);
    for (slot, c) in out.iter_mut().zip(chars) {
        hash = hash.with(c as u32);
        *slot = hash.finish();
    }
    out
}

/// Hash of the shape, and of its first three signs.
fn shapes(word: &str) -> (u32, u32) {
    let mut hash = Hash::new(500);
    let mut start = hash;
    let (mut last, mut run, mut length) = ('\0', 0, 0);
    for c in word.chars() {
        let sign = if c.is_uppercase() {
            'X'
        } else if c.is_alphabetic() {
            'x'
        } else if c.is_numeric() {
            'd'
        } else {
            c
        };
        run = if sign == last { run + 1 } else { 0 };
        last = sign;
        if run < 2 {
            hash = hash.with(sign as u32);
            length += 1;
            if length == 3 {
                start = hash;
            }
            if length == 8 {
                break;
            }
        }
    }
    (
        hash.finish(),
        if length < 3 { hash.finish() } else { start.finish() },
    )
}

fn flags(word: &str) -> u32 {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let all = capital && word.len() > 1 && !word.chars().any(char::is_lowercase);
    let digit = word.bytes().any(|b| b.is_ascii_digit());
    u32::from(capital) | u32::from(all) << 1 | u32::from(digit) << 2 | u32::from(word.contains('-')) << 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expect: &str) {
        let mut buffer = String::new();
        normalise(word, &mut buffer);
        assert_eq!(buffer, expect);
    }

    #[test]
    fn words_are_normalised() {
        check("Don\u{2019}t", "don't");
        check("1,960", "0,000");
        check("1,960,000", "00000");
        check("Élan", "élan");
        check("...........", "...........");
    }

    #[test]
    fn endings_are_told_apart() {
        let mut buffer = String::new();
        let (a, b) = (
            Form::read("walking", None, &mut buffer),
            Form::read("talking", None, &mut buffer),
        );
        assert_eq!(a.suffix, b.suffix.map(|s| s));
        assert_ne!(a.prefix, b.prefix);
        assert_eq!(Form::read("of", None, &mut buffer).suffix[2], NO_SUFFIX);
    }
}
