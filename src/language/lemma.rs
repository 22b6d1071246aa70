//! Dictionary forms: tables of what is irregular, rules for the rest.
//!
//! Comes in: a word in lower case, with straight apostrophes, and its tag. Goes out: its lemma, in lower case, as
//! the English treebanks of Universal Dependencies have it. Does not: tell homographs apart beyond what the tag
//! says.

use super::tags::{Upos, Xpos};

mod irregular;

/// A lemma: the start of the word, and what follows it instead of the word's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lemma<'w> {
    pub stem: &'w str,
    pub ending: &'static str,
}

impl<'w> Lemma<'w> {
    fn new(stem: &'w str, ending: &'static str) -> Self {
        Self { stem, ending }
    }

    /// A start of the word.
    fn cut(stem: &'w str) -> Self {
        Self::new(stem, "")
    }

    /// Another word.
    fn whole(word: &'static str) -> Self {
        Self::new("", word)
    }
}

/// The lemma of a word in lower case.
pub(super) fn lemma(word: &str, upos: Upos, xpos: Xpos) -> Lemma<'_> {
    let table = match upos {
        Upos::Aux => irregular::AUXILIARIES,
        Upos::Pron | Upos::Det if xpos != Xpos::PrpPoss => irregular::PRONOUNS,
        Upos::Part | Upos::Adv | Upos::Sconj | Upos::Adp | Upos::Cconj => irregular::PARTICLES,
        _ => &[],
    };
    let irregular = find(table, word).or_else(|| match xpos {
        Xpos::Vbz | Xpos::Vbd | Xpos::Vbn | Xpos::Vbg => find(irregular::VERBS, word),
        Xpos::Vb | Xpos::Vbp => find(irregular::VERBS, word).filter(|verb| *verb == "be"),
        Xpos::Nns | Xpos::Nnps => find(irregular::NOUNS, word),
        Xpos::Nn => find(irregular::NOUNS, word).filter(|noun| matches!(*noun, "a.m." | "p.m.")),
        Xpos::Jjr | Xpos::Rbr | Xpos::Jjs | Xpos::Rbs => find(irregular::DEGREES, word),
        _ => None,
    });
    if let Some(lemma) = irregular {
        return Lemma::whole(lemma);
    }
    match xpos {
        Xpos::Nns | Xpos::Nnps => plural(word),
        Xpos::Vbz => without_s(word),
        Xpos::Vbd | Xpos::Vbn => verb_stem(word, "ed"),
        Xpos::Vbg => verb_stem(word, "ing"),
        Xpos::Jjr | Xpos::Rbr => degree(word, "er"),
        Xpos::Jjs | Xpos::Rbs => degree(word, "est"),
        _ => Lemma::cut(word),
    }
}

/// The second of a pair in a table that is sorted by the first.
fn find(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    let at = table.binary_search_by(|(form, _)| (*form).cmp(word)).ok()?;
    table.get(at).map(|(_, lemma)| *lemma)
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The last `N` bytes of a word, 0 where it is shorter; only ASCII letters are compared with them.
fn tail<const N: usize>(word: &str) -> [u8; N] {
    let mut out = [0; N];
    for (slot, byte) in out.iter_mut().rev().zip(word.bytes().rev()) {
        *slot = byte;
    }
    out
}

/// Whether a word has more than one group of vowels.
fn has_syllables(word: &str) -> bool {
    let bytes = word.as_bytes();
    let starts = bytes
        .windows(2)
        .filter(|pair| is_vowel(pair[1]) && !is_vowel(pair[0]))
        .count();
    starts + usize::from(bytes.first().copied().is_some_and(is_vowel)) > 1
}

/// The singular of a regular plural, and of compounds of an irregular one.
fn plural(word: &str) -> Lemma<'_> {
    for (ending, singular) in [("women", "woman"), ("men", "man"), ("children", "child")] {
        if let Some(stem) = word.strip_suffix(ending) {
            return Lemma::new(stem, singular);
        }
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Lemma::cut(word);
    }
    match word.strip_suffix("'s") {
        Some(stem) if stem.len() > 1 => Lemma::cut(stem),
        _ => without_s(word),
    }
}

/// The word without its last bytes.
fn shorter(word: &str, bytes: usize) -> &str {
    word.get(..word.len().saturating_sub(bytes)).unwrap_or(word)
}

/// Takes an ending -s, -es or -ies off.
fn without_s(word: &str) -> Lemma<'_> {
    let Some(stem) = word.strip_suffix('s') else {
        return Lemma::cut(word);
    };
    if word.len() < 3 || stem.ends_with(['s', 'u', '\'']) || (stem.ends_with('i') && word.len() < 5) {
        return Lemma::cut(word);
    }
    if let Some(root) = stem.strip_suffix("ie") {
        let whole = root.len() < 2 || irregular::WITH_IE.binary_search(&root).is_ok();
        return if whole {
            Lemma::cut(stem)
        } else {
            Lemma::new(root, "y")
        };
    }
    let Some(bare) = stem.strip_suffix('e') else {
        return Lemma::cut(stem);
    };
    let cut = match tail::<3>(bare) {
        [_, b's', b's'] | [_, b'z', b'z'] | [_, b's', b'h'] | [_, _, b'x'] => true,
        [_, b'c', b'h'] => irregular::WITH_CHE.binary_search(&bare).is_err(),
        [before, b'u', b's'] => {
            !is_vowel(before) && has_syllables(bare) && irregular::WITH_USE.binary_search(&bare).is_err()
        }
        [_, _, b's' | b'z'] => irregular::WITH_S.binary_search(&bare).is_ok(),
        [_, _, b'o'] => irregular::WITH_OE.binary_search(&stem).is_err(),
        _ => false,
    };
    Lemma::cut(if cut { bare } else { stem })
}

/// The verb without -ed or -ing.
fn verb_stem<'w>(word: &'w str, ending: &str) -> Lemma<'w> {
    let Some(stem) = word
        .strip_suffix(ending)
        .filter(|s| s.bytes().any(|b| is_vowel(b) || b == b'y'))
    else {
        return Lemma::cut(word);
    };
    if irregular::PLAIN.binary_search(&stem).is_ok() {
        return Lemma::cut(stem);
    }
    if irregular::WITH_E.binary_search(&stem).is_ok() {
        return Lemma::new(stem, "e");
    }
    let many = has_syllables(stem);
    match tail::<3>(stem) {
        // agreed; tied, carried
        [_, _, b'e'] if ending == "ed" => Lemma::new(stem, "e"),
        [_, _, b'i'] if ending == "ed" => {
            Lemma::new(shorter(stem, 1), if stem.len() < 3 { "ie" } else { "y" })
        }
        // stopped, controlled, but passed, called
        [_, x, y] if x == y && !is_vowel(x) => {
            let keep =
                matches!(x, b's' | b'z' | b'f') || (x == b'l' && !many) || (x == b'd' && stem.len() < 4);
            Lemma::cut(if keep { stem } else { shorter(stem, 1) })
        }
        _ => Lemma::new(stem, if takes_e(stem, many) { "e" } else { "" }),
    }
}

/// Whether a verb's stem has lost an -e before -ed or -ing.
fn takes_e(stem: &str, many: bool) -> bool {
    let [a, b, c] = tail::<3>(stem);
    match (a, b, c) {
        (_, _, b'v' | b'c' | b'u') => true,
        (_, b'z', b'z') | (_, b's', b's') => false,
        (_, _, b'z') => true,
        (_, b'd' | b'r' | b'l', b'g') => true,
        (b'a' | b'e' | b'u', b'n', b'g') => true,
        (_, b'n', b'g') => false,
        (_, b't' | b'd' | b'b' | b'p' | b'f' | b'g' | b'k' | b'z' | b'c', b'l') => true,
        (_, b's', b'l') => false,
        (_, b't' | b'h', b'r') => b == b't',
        (_, b'n' | b'r' | b'l' | b'p', b's') => true,
        (b'a' | b'e' | b'o' | b'u' | b'i', b'u' | b'a' | b'e' | b'i' | b'o', b's') => true,
        // Two vowels before the last consonant: rained, looked; but required, evacuated.
        (x, y, _) if is_vowel(x) && is_vowel(y) => {
            irregular::TWO_SYLLABLES.iter().any(|end| stem.ends_with(end))
        }
        (_, vowel, last) if (is_vowel(vowel) || vowel == b'y') && !is_vowel(last) => {
            let single = !matches!(last, b'w' | b'x' | b'y' | b'h');
            single && !(many && irregular::UNSTRESSED.iter().any(|end| stem.ends_with(end)))
        }
        _ => false,
    }
}

/// The plain form of a comparative or superlative.
fn degree<'w>(word: &'w str, ending: &str) -> Lemma<'w> {
    let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() > 1) else {
        return Lemma::cut(word);
    };
    match tail::<3>(stem) {
        [_, _, b'i'] => Lemma::new(shorter(stem, 1), "y"),
        [_, x, y] if x == y && matches!(x, b'g' | b't' | b'd' | b'n' | b'm') => Lemma::cut(shorter(stem, 1)),
        [_, b'n', b'g'] | [_, b's', b's'] => Lemma::cut(stem),
        [_, _, b's' | b'c' | b'v' | b'g' | b'u'] => Lemma::new(stem, "e"),
        [_, x, b'l'] if !is_vowel(x) && x != b'l' => Lemma::new(stem, "e"),
        _ => Lemma::new(
            stem,
            if irregular::DEGREE_WITH_E.binary_search(&stem).is_ok() {
                "e"
            } else {
                ""
            },
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, xpos: Xpos, expect: &str) {
        let found = lemma(word, Upos::X, xpos);
        assert_eq!(format!("{}{}", found.stem, found.ending), expect);
    }

    #[test]
    fn verbs() {
        for (word, expect) in [
            ("said", "say"),
            ("killed", "kill"),
            ("controlled", "control"),
            ("stopped", "stop"),
            ("announced", "announce"),
            ("visited", "visit"),
            ("invited", "invite"),
            ("accused", "accuse"),
            ("died", "die"),
            ("carried", "carry"),
            ("offered", "offer"),
            ("declared", "declare"),
            ("agreed", "agree"),
            ("charged", "charge"),
            ("developed", "develop"),
            ("added", "add"),
            ("shelled", "shell"),
            ("wounded", "wound"),
            ("evacuated", "evacuate"),
            ("required", "require"),
            ("opened", "open"),
            ("defeated", "defeat"),
            ("settled", "settle"),
            ("travelled", "travel"),
        ] {
            check(word, Xpos::Vbd, expect);
        }
        check("dying", Xpos::Vbg, "die");
        check("bringing", Xpos::Vbg, "bring");
        check("clashes", Xpos::Vbz, "clash");
        check("goes", Xpos::Vbz, "go");
        check("has", Xpos::Vbz, "have");
        check("denies", Xpos::Vbz, "deny");
    }

    #[test]
    fn nouns() {
        for (word, expect) in [
            ("countries", "country"),
            ("movies", "movie"),
            ("servicemen", "serviceman"),
            ("lives", "life"),
            ("crises", "crisis"),
            ("buses", "bus"),
            ("viruses", "virus"),
            ("causes", "cause"),
            ("diseases", "disease"),
            ("attaches", "attach"),
            ("heroes", "hero"),
            ("shoes", "shoe"),
            ("troops", "troop"),
            ("series", "series"),
            ("wolves", "wolf"),
            ("forces", "force"),
            ("losses", "loss"),
        ] {
            check(word, Xpos::Nns, expect);
        }
    }

    #[test]
    fn degrees() {
        check("bigger", Xpos::Jjr, "big");
        check("largest", Xpos::Jjs, "large");
        check("heaviest", Xpos::Jjs, "heavy");
        check("worst", Xpos::Jjs, "bad");
        check("stronger", Xpos::Jjr, "strong");
    }

    #[test]
    fn clitics() {
        assert_eq!(lemma("n't", Upos::Part, Xpos::Rb), Lemma::whole("not"));
        assert_eq!(lemma("'s", Upos::Aux, Xpos::Vbz), Lemma::whole("be"));
        assert_eq!(lemma("'s", Upos::Part, Xpos::Pos), Lemma::whole("'s"));
    }

    #[test]
    fn tables_are_sorted() {
        irregular::check_order();
    }
}
