//! A place among the atoms, and the small things that all rules read there.
//!
//! Every method that reads either moves past what it read and answers, or answers nothing and stays.

use super::atoms::{Atom, Atoms, Kind};
use super::calendar::Unit;
use super::lexicon::{self, Part, Sense};

/// A place among the atoms. Copy it to try something and come back.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    atoms: &'a Atoms<'a>,
    /// Where the expression began.
    pub first: usize,
    /// Where the cursor stands.
    pub at: usize,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// A number, halves and tenths included.
    Exact(f64),
    /// "several", "a few", "dozens of".
    Vague,
}

impl<'a> Cursor<'a> {
    /// A cursor that begins to read at an atom.
    pub fn new(atoms: &'a Atoms<'a>, at: usize) -> Self {
        Cursor { atoms, first: at, at }
    }

    /// The atom so many places on; negative is back.
    pub fn ahead(&self, by: isize) -> Option<&'a Atom> {
        self.atoms.list.get(self.at.checked_add_signed(by)?)
    }

    /// The atom so many places before the expression began, 1 the nearest.
    pub fn before(&self, by: usize) -> Option<&'a Atom> {
        self.atoms.list.get(self.first.checked_sub(by)?)
    }

    /// The words of an atom, in lower case.
    pub fn word_of(&self, atom: Option<&Atom>) -> &'a str {
        atom.and_then(|a| self.atoms.lower.get(a.start..a.end))
            .unwrap_or_default()
    }

    /// The word so many places on, in lower case.
    pub fn word(&self, by: isize) -> &'a str {
        self.word_of(self.ahead(by))
    }

    /// The word so many places before the expression, in lower case.
    pub fn word_before(&self, by: usize) -> &'a str {
        self.word_of(self.before(by))
    }

    /// Whether the next word is one of these.
    pub fn sees(&self, words: &[&str]) -> bool {
        self.ahead(0).is_some_and(|a| a.kind == Kind::Word) && words.contains(&self.word(0))
    }

    /// Reads one of these words.
    pub fn eat(&mut self, words: &[&str]) -> bool {
        let seen = self.sees(words);
        self.at += usize::from(seen);
        seen
    }

    /// Reads one of these words, and says which.
    pub fn one_of<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        self.ahead(0).filter(|a| a.kind == Kind::Word)?;
        let word = self.word(0);
        let found = words.iter().find(|(w, _)| *w == word).map(|(_, t)| *t);
        self.at += usize::from(found.is_some());
        found
    }

    /// Reads these words one after the other.
    pub fn eat_all(&mut self, words: &[&str]) -> bool {
        let from = self.at;
        let all = words.iter().all(|w| {
            let seen = self.word(0) == *w;
            self.at += usize::from(seen);
            seen
        });
        if !all {
            self.at = from;
        }
        all
    }

    /// Reads a sign.
    pub fn sign(&mut self, sign: char) -> bool {
        let seen = self.ahead(0).is_some_and(|a| a.kind == Kind::Sign(sign));
        self.at += usize::from(seen);
        seen
    }

    /// Reads a sign that touches what is before it.
    pub fn glued_sign(&mut self, sign: char) -> bool {
        self.ahead(0).is_some_and(|a| a.glued) && self.sign(sign)
    }

    /// Reads a hyphen between two words.
    pub fn hyphen(&mut self) -> bool {
        self.ahead(1).is_some_and(|a| a.glued) && self.glued_sign('-')
    }

    /// Whether the expression begins at the beginning of a word or number.
    pub fn starts_free(&self) -> bool {
        let (Some(here), before) = (self.atoms.list.get(self.first), self.before(1)) else {
            return false;
        };
        let Some(before) = before.filter(|_| here.glued) else {
            return true;
        };
        match before.kind {
            Kind::Sign('-') => {
                // "post-2008", "pre-Christmas", "mid-June" and a dash that was typed as a hyphen.
                let prefix = self.word_before(2);
                !before.glued || matches!(prefix, "post" | "pre" | "mid") || self.is_number_or_time(2)
            }
            Kind::Sign(s) => !matches!(
                s,
                '$' | '£' | '€' | '¥' | '.' | '_' | '#' | '@' | '%' | '&' | '+' | '\\' | ':'
            ),
            Kind::Word | Kind::Number => false,
            Kind::Break => true,
        }
    }

    fn is_number_or_time(&self, back: usize) -> bool {
        self.before(back)
            .is_some_and(|a| a.kind == Kind::Number || !matches!(a.sense, Sense::None))
    }

    /// Whether the expression ends at the end of a word or number.
    pub fn ends_free(&self) -> bool {
        let Some(next) = self.ahead(0).filter(|a| a.glued) else {
            return true;
        };
        let glued_number = self.ahead(1).is_some_and(|a| a.glued && a.kind == Kind::Number);
        match next.kind {
            Kind::Word | Kind::Number => false,
            Kind::Sign('.' | ',' | '/' | ':') => !glued_number,
            Kind::Sign('%' | '$' | '@' | '_' | '°' | '+') => false,
            _ => true,
        }
    }

    /// Whether the word before the expression is one of these.
    pub fn follows(&self, words: &[&str]) -> bool {
        self.before(1).is_some_and(|a| a.kind == Kind::Word) && words.contains(&self.word_before(1))
    }

    /// Whether nothing of the sentence is before the expression, or only a quotation mark or a bracket.
    pub fn opens_sentence(&self) -> bool {
        let sentence = self.atoms.list.get(self.first).map(|a| a.sentence);
        let before = self.before(1).filter(|a| Some(a.sentence) == sentence);
        before.is_none_or(|a| {
            matches!(
                a.kind,
                Kind::Sign('"' | '(' | '[' | '\'' | '\u{2013}') | Kind::Break
            )
        })
    }

    /// Whether a clause or phrase ends here: a sign that parts, or a word that opens the next phrase.
    pub fn phrase_ends(&self) -> bool {
        match self.ahead(0) {
            None => true,
            Some(a) => match a.kind {
                Kind::Sign(s) => !matches!(s, '-' | '\'' | '%' | '$' | '+'),
                Kind::Break => true,
                Kind::Number => false,
                Kind::Word => {
                    lexicon::PREPOSITIONS.contains(&self.word(0))
                        || lexicon::OPENS_CLAUSE.contains(&self.word(0))
                        || self
                            .atoms
                            .list
                            .get(self.at.wrapping_sub(1))
                            .is_some_and(|b| b.sentence != a.sentence)
                }
            },
        }
    }

    /// A month's name, cut short or not, with the full stop of an abbreviation.
    pub fn month(&mut self) -> Option<u8> {
        let Sense::Month { number, short } = self.ahead(0)?.sense else {
            return None;
        };
        self.at += 1;
        if short {
            self.glued_sign('.');
        }
        Some(number)
    }

    /// A weekday's name.
    pub fn weekday(&mut self) -> Option<u8> {
        let Sense::Weekday {
            number,
            short,
            plural: false,
        } = self.ahead(0)?.sense
        else {
            return None;
        };
        self.at += 1;
        if short {
            self.glued_sign('.');
        }
        Some(number)
    }

    /// A unit in the singular.
    pub fn unit(&mut self) -> Option<Unit> {
        let Sense::Unit { unit, plural: false } = self.ahead(0)?.sense else {
            return None;
        };
        self.at += 1;
        Some(unit)
    }

    /// A unit in the plural.
    pub fn units(&mut self) -> Option<Unit> {
        let Sense::Unit { unit, plural: true } = self.ahead(0)?.sense else {
            return None;
        };
        self.at += 1;
        Some(unit)
    }

    /// A part of the day.
    pub fn part(&mut self) -> Option<Part> {
        let Sense::Part(part) = self.ahead(0)?.sense else {
            return None;
        };
        self.at += 1;
        Some(part)
    }

    /// A number in digits with no comma in it, of so many digits.
    pub fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let atom = self
            .ahead(0)
            .filter(|a| a.kind == Kind::Number && (least..=most).contains(&a.digits))?;
        self.at += 1;
        atom.number
    }

    /// A number in digits that touches what is before it.
    pub fn glued_digits(&mut self, least: usize, most: usize) -> Option<u32> {
        self.ahead(0).filter(|a| a.glued)?;
        self.digits(least, most)
    }

    /// An ordinal: "third", "3rd".
    pub fn ordinal(&mut self) -> Option<u8> {
        let atom = self.ahead(0)?;
        if atom.kind == Kind::Number {
            let suffix =
                self.ahead(1).is_some_and(|a| a.glued) && matches!(self.word(1), "st" | "nd" | "rd" | "th");
            let number = atom
                .number
                .and_then(|n| u8::try_from(n).ok())
                .filter(|_| suffix && atom.digits > 0)?;
            self.at += 2;
            return Some(number);
        }
        let mut look = *self;
        if let Some(tens @ (20 | 30)) = atom.number {
            look.at += 1;
            if look.hyphen() {
                let ones = lexicon::ordinal_word(look.word(0)).filter(|n| *n < 10)?;
                self.at = look.at + 1;
                return Some(u8::try_from(tens).ok()? + ones);
            }
            return None;
        }
        let number = lexicon::ordinal_word(self.word(0))?;
        self.at += 1;
        Some(number)
    }

    /// The day of a month, as a number or as "10th".
    pub fn month_day(&mut self) -> Option<u8> {
        let mut look = *self;
        let day = match look.ordinal() {
            Some(day) => day,
            None => u8::try_from(look.digits(1, 2)?).ok()?,
        };
        if !(1..=31).contains(&day) {
            return None;
        }
        self.at = look.at;
        Some(day)
    }

    /// A year of four digits that is not part of a longer number.
    pub fn year(&mut self) -> Option<i32> {
        let mut look = *self;
        let year = i32::try_from(look.digits(4, 4)?)
            .ok()
            .filter(|y| (1000..2200).contains(y))?;
        if !look.ends_free() && !look.ahead(0).is_some_and(|a| matches!(a.kind, Kind::Sign('/'))) {
            return None;
        }
        self.at = look.at;
        Some(year)
    }

    /// A year cut to two digits: "'98".
    pub fn short_year(&mut self) -> Option<i32> {
        let mut look = *self;
        if !look.sign('\'') {
            return None;
        }
        let year = i32::try_from(look.glued_digits(2, 2)?).ok()?;
        self.at = look.at;
        Some(full_year(year))
    }

    /// How many, with the longer end of "two or three" and "10 to 15".
    pub fn quantity_or_range(&mut self) -> Option<Quantity> {
        let quantity = self.quantity()?;
        let mut look = *self;
        if let Quantity::Exact(least) = quantity
            && look.range_sign()
            && let Some(most @ Quantity::Exact(more)) = look.quantity()
            && more > least
        {
            self.at = look.at;
            return Some(most);
        }
        Some(quantity)
    }

    /// What stands between the two ends of a range.
    pub fn range_sign(&mut self) -> bool {
        self.eat(&["or", "to"]) || self.sign('\u{2013}') || self.sign('-')
    }

    /// How many: "10", "1,960", "2.5", "twenty-five", "two hundred", "a couple of", "several", "two and a half".
    pub fn quantity(&mut self) -> Option<Quantity> {
        let mut look = *self;
        let quantity = look.plain_quantity()?;
        if let Quantity::Exact(whole) = quantity {
            // "15-plus years", "20+ years".
            let mut plus = look;
            if plus.glued_sign('+') || {
                plus.hyphen();
                plus.eat(&["plus"])
            } {
                look = plus;
            }
            let mut half = look;
            let joined = half.hyphen();
            if half.eat(&["and"])
                && { half.hyphen() == joined }
                && half.eat(&["a"])
                && { half.hyphen() == joined }
                && half.eat(&["half"])
            {
                self.at = half.at;
                return Some(Quantity::Exact(whole + 0.5));
            }
        }
        self.at = look.at;
        Some(quantity)
    }

    fn plain_quantity(&mut self) -> Option<Quantity> {
        let mut look = *self;
        let atom = look.ahead(0)?;
        let quantity = if atom.kind == Kind::Number {
            look.at += 1;
            let whole = f64::from(atom.number?);
            let mut fraction = look;
            let digits = if fraction.glued_sign('.') {
                fraction.ahead(0).map_or(0, |a| a.digits)
            } else {
                0
            };
            match fraction.glued_digits(1, 3) {
                Some(part) if digits > 0 => {
                    look = fraction;
                    look.scaled(whole + f64::from(part) / 10f64.powi(i32::try_from(digits).ok()?))
                }
                _ => match look.fraction() {
                    Some(part) => Quantity::Exact(whole + part),
                    None => look.scaled(whole),
                },
            }
        } else if let Some(number) = atom.number {
            look.at += 1;
            let mut sum = number;
            if number >= 20 {
                let mut ones = look;
                if ones.hyphen()
                    && let Some(n) = ones
                        .ahead(0)
                        .filter(|a| a.kind == Kind::Word)
                        .and_then(|a| a.number)
                    && n < 10
                {
                    ones.at += 1;
                    look = ones;
                    sum += n;
                }
            }
            look.scaled(f64::from(sum))
        } else if look.eat_all(&["a", "couple"]) || look.eat(&["couple"]) {
            look.eat(&["of"]);
            Quantity::Exact(2.0)
        } else if look.eat_all(&["a", "dozen"]) {
            Quantity::Exact(12.0)
        } else if look.eat_all(&["half", "a", "dozen"]) {
            Quantity::Exact(6.0)
        } else if look.eat_all(&["a", "few"]) || look.eat_all(&["a", "number", "of"]) {
            Quantity::Vague
        } else if look.eat_all(&["a", "hundred"]) {
            Quantity::Exact(100.0)
        } else if look.eat_all(&["a", "thousand"]) {
            Quantity::Exact(1000.0)
        } else if look.eat(&["dozens", "hundreds", "thousands", "scores", "tens"]) {
            look.eat_all(&["of", "thousands"]);
            look.eat(&["of"]).then_some(Quantity::Vague)?
        } else if look.word(-1) != "as" && look.eat(lexicon::VAGUE) {
            Quantity::Vague
        } else {
            return None;
        };
        self.at = look.at;
        Some(quantity)
    }

    /// "1/2" behind a number: "2 1/2 years".
    fn fraction(&mut self) -> Option<f64> {
        let mut look = *self;
        if look.ahead(0).is_some_and(|a| a.glued) {
            return None;
        }
        let above = look.digits(1, 1)?;
        let below = if look.glued_sign('/') {
            look.glued_digits(1, 1)?
        } else {
            return None;
        };
        if above == 0 || above >= below {
            return None;
        }
        self.at = look.at;
        Some(f64::from(above) / f64::from(below))
    }

    /// "two hundred", "3 million": the number with the powers of ten behind it.
    fn scaled(&mut self, number: f64) -> Quantity {
        match self.one_of(&[
            ("hundred", 1e2),
            ("thousand", 1e3),
            ("million", 1e6),
            ("billion", 1e9),
            ("dozen", 12.0),
        ]) {
            Some(scale) => Quantity::Exact(number * scale),
            None => Quantity::Exact(number),
        }
    }

    /// "more than", "at least", "about": words that belong to a quantity. Reads nothing where there are none.
    pub fn approximate(&mut self) {
        for words in lexicon::APPROXIMATE {
            if self.eat_all(words) {
                return;
            }
        }
    }
}

/// The year that two digits stand for in news: 1950 to 2049.
pub fn full_year(two_digits: i32) -> i32 {
    if two_digits < 50 {
        2000 + two_digits
    } else {
        1900 + two_digits
    }
}
