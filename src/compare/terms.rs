//! Words to terms: what two claims can have in common.
//!
//! Comes in: a text. Goes out: its tokens, each with the number of its term: a party (a state or
//! an organisation, whatever it is called in this text), a class of words, or a stem. Does not: weigh terms or
//! compare claims.

use super::lexicon::{LIGHT, NUMBERS, STOP};
use super::synonyms::{CLASSES, Class, REACH};
use super::words::{Word, words};
use crate::language::names::gazetteer::{Known, OrganisationKind, known, longest_from};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};

/// A term: the hash (64-bit FNV-1a) of its one spelling, so that it is the same whatever else the story holds.
pub(crate) type Term = u64;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A state or an organisation.
    Party,
    /// A class of words that tells of an act.
    Act,
    /// A class of words that tells how something is said or moves, not what: "urge", "agree", "trigger".
    Light,
    /// A class of words that names a thing or a quality.
    Thing,
    /// A number in digits.
    Number,
    /// A capitalised word that is no party.
    Name,
    /// Any other content word.
    Stem,
    /// A word without content of its own.
    Stop,
}

/// A word with its term.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// The word in lower case; for a party the first of its words.
    pub lower: String,
    /// The term; of stop words too, so that names made of them compare.
    pub term: Term,
    /// What it is.
    pub kind: Kind,
}

/// Turns words into terms; knows the spelling variants of the story's long names.
pub(crate) struct Vocabulary {
    stemmer: Stemmer,
    classes: BTreeMap<String, &'static Class>,
    pairs: BTreeMap<&'static str, Vec<(&'static str, &'static Class)>>,
    stop: BTreeSet<&'static str>,
    /// For the consonants of each long name, the first of its spellings in the alphabet.
    spellings: BTreeMap<String, String>,
}

impl Vocabulary {
    /// Reads the names of `texts`.
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let (mut classes, mut pairs) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for class in CLASSES {
            for word in class.words {
                classes.insert(stem(&stemmer, word), class);
            }
            for &(first, second) in class.pairs {
                pairs.entry(first).or_default().push((second, class));
            }
        }
        let stop = STOP.iter().copied().collect();
        let mut vocabulary = Self {
            stemmer,
            classes,
            pairs,
            stop,
            spellings: BTreeMap::new(),
        };
        for text in texts {
            vocabulary.learn(text);
        }
        vocabulary
    }

    /// Notes the long names of a text: its capitalised words but the first.
    fn learn(&mut self, text: &str) {
        for word in words(text)
            .iter()
            .skip(1)
            .filter(|w| w.capital && is_long(&w.lower))
        {
            let stem = stem(&self.stemmer, &word.lower);
            if self.classes.contains_key(&stem) {
                continue;
            }
            let first = self
                .spellings
                .entry(skeleton(&stem))
                .or_insert_with(|| stem.clone());
            if stem < *first {
                *first = stem;
            }
        }
    }

    /// The tokens of `text`, in order. A pair of words that makes a class adds its class where the first one stands.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let words = words(text);
        let mut out = Vec::with_capacity(words.len());
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let taken = self.token(&words, at, word, &mut out);
            self.pairs_at(&words, at, word, &mut out);
            at += taken.max(1);
        }
        out
    }

    /// The parties named in `text`.
    pub fn parties(&self, text: &str) -> BTreeSet<Term> {
        self.tokens(text)
            .into_iter()
            .filter(|t| t.kind == Kind::Party)
            .map(|t| t.term)
            .collect()
    }

    fn token(&self, words: &[Word<'_>], at: usize, word: &Word<'_>, out: &mut Vec<Token>) -> usize {
        if let Some((_, digits)) = NUMBERS.iter().find(|(name, _)| *name == word.lower) {
            out.push(Token {
                lower: (*digits).to_owned(),
                term: hash(&["#", digits]),
                kind: Kind::Number,
            });
            return 1;
        }
        let mut push = |term, kind| {
            out.push(Token {
                lower: word.lower.clone(),
                term,
                kind,
            });
        };
        if word.capital
            && let Some((taken, name, kind, of)) = listed(words, at)
        {
            push(hash(&["@", name]), kind);
            // "The Kremlin said" is Russia's word.
            if let Some(state) = of {
                push(hash(&["@", state]), kind);
            }
            return taken;
        }
        if word.lower.starts_with(|c: char| c.is_ascii_digit()) {
            push(hash(&["#", &word.lower]), Kind::Number);
            return 1;
        }
        let bare = word.lower.strip_suffix("n't").unwrap_or(&word.lower);
        if self.stop.contains(bare) || (bare.len() == 1) {
            push(hash(&[bare]), Kind::Stop);
            return 1;
        }
        let stem = stem(&self.stemmer, bare);
        if let Some(class) = self.classes.get(&stem) {
            push(class_term(class), kind(class));
            return 1;
        }
        let name = word.capital && at > 0;
        let spelling = if word.capital && is_long(bare) {
            self.spellings.get(&skeleton(&stem))
        } else {
            None
        };
        push(
            hash(&[spelling.unwrap_or(&stem)]),
            if name { Kind::Name } else { Kind::Stem },
        );
        1
    }

    fn pairs_at(&self, words: &[Word<'_>], at: usize, word: &Word<'_>, out: &mut Vec<Token>) {
        let Some(seconds) = self.pairs.get(word.lower.as_str()) else {
            return;
        };
        for &(second, class) in seconds {
            // A particle stands right behind its verb; a noun may stand further off.
            let reach = if second.len() <= 4 && second != "life" && second != "fire" {
                2
            } else {
                REACH
            };
            if words.iter().skip(at + 1).take(reach).any(|w| w.lower == second) {
                let (term, kind) = (class_term(class), kind(class));
                out.push(Token {
                    lower: word.lower.clone(),
                    term,
                    kind,
                });
            }
        }
    }
}

/// The stem of a word in lower case, British spellings made American first, since the stemmer parts them.
fn stem(stemmer: &Stemmer, word: &str) -> String {
    const ENDINGS: &[(&str, &str)] = &[
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("isation", "ization"),
        ("isations", "izations"),
        ("our", "or"),
        ("ours", "ors"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("ence", "ense"),
        ("lled", "led"),
        ("lling", "ling"),
    ];
    // Short words ("rise", "four", "fence") are spelled one way.
    let british = ENDINGS
        .iter()
        .find(|(ending, _)| word.len() >= ending.len() + 3 && word.ends_with(ending));
    match british.and_then(|(ending, american)| Some((word.strip_suffix(ending)?, american))) {
        Some((head, american)) => stemmer.stem(&format!("{head}{american}")).into_owned(),
        None => stemmer.stem(word).into_owned(),
    }
}

/// The term of the class of that name.
pub(crate) fn class(name: &str) -> Term {
    hash(&["=", name])
}

fn class_term(class: &Class) -> Term {
    hash(&["=", class.name])
}

fn kind(class: &Class) -> Kind {
    match (class.act, LIGHT.contains(&class.name)) {
        (true, false) => Kind::Act,
        (true, true) => Kind::Light,
        (false, _) => Kind::Thing,
    }
}

fn hash(parts: &[&str]) -> Term {
    fold(parts.iter().flat_map(|p| p.bytes()))
}

/// The hash of a run of words, told apart by where one ends.
pub(crate) fn hash_words(words: &[&str]) -> u64 {
    fold(words.iter().flat_map(|word| word.bytes().chain([b' '])))
}

fn fold(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A listed name in running text: how many words it takes, the one name of what it stands for, what that is, and the
/// state whose body it is.
type Listed = (usize, &'static str, Kind, Option<&'static str>);

/// The longest listed name that begins at a word.
fn listed(words: &[Word<'_>], at: usize) -> Option<Listed> {
    let most = longest_from(words.get(at)?.raw).min(6);
    let mut name = String::new();
    let mut found = None;
    for (taken, word) in words.iter().skip(at).take(most).enumerate() {
        if taken > 0 {
            name.push(' ');
        }
        name.push_str(word.raw);
        let (name, kind, of) = match known(&name) {
            Some(Known::State(state, _)) => (state, Kind::Party, None),
            Some(Known::Organisation(body)) => {
                let national = body.kind == OrganisationKind::National;
                (body.name, Kind::Party, body.of.filter(|_| national))
            }
            Some(Known::Place(place)) => (place.name, Kind::Name, None),
            None => continue,
        };
        found = Some((taken + 1, name, kind, of));
    }
    found
}

/// Shorter names are too like each other ("Iran", "Iraq") for their vowels to be left out.
const LONG_NAME: usize = 6;

fn is_long(name: &str) -> bool {
    name.chars().count() >= LONG_NAME
}

/// First letter and consonants, with the letters that transliterations exchange made one.
fn skeleton(name: &str) -> String {
    let mut out = String::from("~");
    for (at, ch) in name.chars().enumerate() {
        let ch = match ch {
            'c' | 'q' => 'k',
            'y' | 'j' if at > 0 => continue,
            'z' => 's',
            'w' => 'v',
            'a' | 'e' | 'i' | 'o' | 'u' | 'h' | '\'' if at > 0 => continue,
            other => other,
        };
        if !out.ends_with(ch) {
            out.push(ch);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert!(share(a, b), "{a:?} and {b:?} share no term");
    }

    #[track_caller]
    fn apart(a: &str, b: &str) {
        assert!(!share(a, b), "{a:?} and {b:?} share a term");
    }

    fn share(a: &str, b: &str) -> bool {
        let vocabulary = Vocabulary::new([a, b].into_iter());
        let terms = |text: &str| -> BTreeSet<Term> {
            vocabulary
                .tokens(text)
                .into_iter()
                .filter(|t| t.kind != Kind::Stop)
                .map(|t| t.term)
                .collect()
        };
        let (a, b) = (terms(a), terms(b));
        a.intersection(&b).next().is_some()
    }

    #[test]
    fn forms_of_one_thing() {
        same("12 people died", "the quake killed a dozen");
        same("it claimed more than a dozen lives", "killed");
        same("a cease-fire was declared", "fire ceased in the south");
        same("the Kremlin", "an appeal to Moscow");
        same("the town of Kelbajar", "the town of Kalbajar");
        same("houses collapsed", "buildings were damaged");
        same("recognised", "recognized");
        same("the Labour vote", "the Labor seats");
        same("called on them to stop", "urged an end");
    }

    #[test]
    fn different_things() {
        apart("the injured", "the dead");
        apart("in Niger", "in Nigeria");
        apart("Kenyan soldiers", "Danish farmers");
        apart("they called a taxi", "they urged restraint");
    }
}
