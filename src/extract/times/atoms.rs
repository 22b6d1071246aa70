//! Text to atoms: runs of letters, runs of digits, single signs.
//!
//! Finer than tokens on purpose: "five-year", "9am", "1980s" and "18:30" are read the same way wherever the
//! tokenizer cuts them.

use crate::language::{Document, TokenId};

use super::{feasts, lexicon};

/// How many atoms may lead up to the first word of time: "the start of the first half of the year".
const REACH: usize = 8;

/// What an atom is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits, with or without commas between thousands.
    Number,
    /// One sign that is neither.
    Sign(char),
    /// The end of a block: nothing is read across it.
    Break,
}

/// A run of letters or digits, or a sign.
#[derive(Clone, Debug)]
pub struct Atom {
    /// First byte in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// What it is made of.
    pub kind: Kind,
    /// No space before it.
    pub glued: bool,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Has no small letter.
    pub upper: bool,
    /// The number that digits or a number word write; commas between thousands are taken out.
    pub number: Option<u32>,
    /// How many digits, where it is digits without commas.
    pub digits: usize,
    /// What the word may mean for time.
    pub sense: lexicon::Sense,
    /// An expression may begin here.
    pub opens: bool,
    /// The token that holds it.
    pub token: TokenId,
    /// Its sentence.
    pub sentence: usize,
}

/// All atoms of a document, in order, with the text in lower case (ASCII only, so that bytes stay in place).
pub struct Atoms<'t> {
    text: &'t str,
    /// The text in lower case.
    pub lower: String,
    /// In order of the text.
    pub list: Vec<Atom>,
}

impl<'t> Atoms<'t> {
    /// Cuts a document's sentences into atoms.
    pub fn of(doc: &Document<'t>) -> Self {
        let mut atoms = Atoms {
            text: doc.text,
            lower: doc.text.to_ascii_lowercase(),
            list: Vec::new(),
        };
        let mut block = None;
        for (number, sentence) in doc.sentences.iter().enumerate() {
            if block.is_some_and(|b| b != sentence.block) {
                let at = sentence.bytes.start;
                atoms.push(at, at, Kind::Break, false, 0, number);
            }
            block = Some(sentence.block);
            atoms.cut(doc, number);
        }
        atoms.mark_openings();
        atoms
    }

    /// Marks where the rules need to look: at words of time, and at words that may lead to one, if one is near.
    /// Most words are neither, and most of the work is saved.
    fn mark_openings(&mut self) {
        let mut next_core = usize::MAX;
        for (at, atom) in self.list.iter_mut().enumerate().rev() {
            let word = self.lower.get(atom.start..atom.end).unwrap_or_default();
            let core = !matches!(atom.sense, lexicon::Sense::None)
                || atom.number.is_some()
                || lexicon::is_core(word);
            let near = next_core.saturating_sub(at) <= REACH;
            atom.opens = match atom.kind {
                Kind::Word => {
                    core || near && (lexicon::is_opening(word) || atom.capital && feasts::begins(word))
                }
                Kind::Number => true,
                Kind::Sign(sign) => sign == '\'' && near,
                Kind::Break => false,
            };
            if core {
                next_core = at;
            }
        }
    }

    fn cut(&mut self, doc: &Document, number: usize) {
        let Some(sentence) = doc.sentences.get(number) else {
            return;
        };
        let Some(text) = doc.text.get(sentence.bytes.clone()) else {
            return;
        };
        let (base, bytes) = (sentence.bytes.start, text.as_bytes());
        let (mut at, mut glued, mut token) = (0, false, sentence.tokens.start);
        while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if first.is_whitespace() {
                at += first.len_utf8();
                glued = false;
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let (len, kind) = if first.is_ascii_digit() {
                (digits_with_commas(bytes, at), Kind::Number)
            } else if first.is_alphabetic() {
                (
                    rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()),
                    Kind::Word,
                )
            } else {
                (first.len_utf8(), Kind::Sign(plain(first)))
            };
            let (start, end) = (base + at, base + at + len);
            while token + 1 < sentence.tokens.end && doc.end.get(token).is_some_and(|e| *e as usize <= start)
            {
                token += 1;
            }
            self.push(start, end, kind, glued, token, number);
            at += len;
            glued = true;
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind, glued: bool, token: TokenId, sentence: usize) {
        let word = self.lower.get(start..end).unwrap_or_default();
        let written = self.text.get(start..end).unwrap_or_default();
        let first_letter = written.chars().next();
        let sense = if kind == Kind::Word {
            lexicon::sense(word)
        } else {
            lexicon::Sense::None
        };
        let plain_digits = kind == Kind::Number && !word.contains(',');
        let number = match kind {
            Kind::Number => word.bytes().filter(u8::is_ascii_digit).try_fold(0u32, |n, d| {
                n.checked_mul(10).and_then(|n| n.checked_add(u32::from(d - b'0')))
            }),
            Kind::Word => lexicon::number_word(word),
            _ => None,
        };
        self.list.push(Atom {
            start,
            end,
            kind,
            glued,
            capital: first_letter.is_some_and(char::is_uppercase),
            upper: !written.contains(char::is_lowercase),
            number,
            digits: if plain_digits { end - start } else { 0 },
            sense,
            opens: false,
            token,
            sentence,
        });
    }
}

/// One sign for each family of look-alikes.
fn plain(sign: char) -> char {
    match sign {
        '\u{2019}' | '\u{2018}' | '\u{02bc}' | '`' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2012}' | '\u{2014}' | '\u{2015}' => '\u{2013}',
        '\u{201c}' | '\u{201d}' => '"',
        other => other,
    }
}

/// The length of a run of digits at `at`, with commas that part thousands.
fn digits_with_commas(bytes: &[u8], at: usize) -> usize {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = at;
    while digit(end) {
        end += 1;
    }
    if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && (1..=3).all(|i| digit(end + i)) && !digit(end + 4) {
            end += 4;
        }
    }
    end - at
}
