//! Dictionary forms: tables of what is irregular, rules for the rest.
//!
//! Comes in: a word in lower case and its tag. Goes out: its lemma, in lower case, as the English treebanks of
//! Universal Dependencies have it. Does not: tell homographs apart beyond what the tag says.

use std::borrow::Cow;

use super::tags::{Upos, Xpos};

mod irregular;

/// The lemma of a word in lower case.
pub(super) fn lemma(lower: &str, upos: Upos, xpos: Xpos) -> Cow<'_, str> {
    if !lower.is_ascii() && lower.contains('\u{2019}') {
        let straight = lower.replace('\u{2019}', "'");
        return Cow::Owned(of_ascii(&straight, upos, xpos).into_owned());
    }
    of_ascii(lower, upos, xpos)
}

fn of_ascii(lower: &str, upos: Upos, xpos: Xpos) -> Cow<'_, str> {
    let table = match upos {
        Upos::Aux => irregular::AUXILIARIES,
        Upos::Pron | Upos::Det => irregular::PRONOUNS,
        Upos::Part | Upos::Adv | Upos::Sconj | Upos::Adp | Upos::Cconj => irregular::PARTICLES,
        _ => &[],
    };
    if let Some(found) = find(table, lower) {
        return Cow::Borrowed(found);
    }
    match xpos {
        Xpos::Nns | Xpos::Nnps => plural(lower),
        Xpos::Vbz => match find(irregular::VERBS, lower) {
            Some(verb) => Cow::Borrowed(verb),
            None => third_person(lower),
        },
        Xpos::Vbd | Xpos::Vbn => match find(irregular::VERBS, lower) {
            Some(verb) => Cow::Borrowed(verb),
            None => verb_stem(lower, "ed"),
        },
        Xpos::Vbg => match find(irregular::VERBS, lower) {
            Some(verb) => Cow::Borrowed(verb),
            None => verb_stem(lower, "ing"),
        },
        Xpos::Vb | Xpos::Vbp => Cow::Borrowed(
            find(irregular::VERBS, lower)
                .filter(|v| *v == "be")
                .unwrap_or(lower),
        ),
        Xpos::Jjr | Xpos::Rbr => degree(lower, "er"),
        Xpos::Jjs | Xpos::Rbs => degree(lower, "est"),
        Xpos::Nn => Cow::Borrowed(
            find(irregular::NOUNS, lower)
                .filter(|n| *n == "a.m." || *n == "p.m.")
                .unwrap_or(lower),
        ),
        _ => Cow::Borrowed(lower),
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

/// The singular of a plural.
fn plural(word: &str) -> Cow<'_, str> {
    if let Some(noun) = find(irregular::NOUNS, word) {
        return Cow::Borrowed(noun);
    }
    for (ending, singular) in [("women", "woman"), ("men", "man"), ("children", "child")] {
        if let Some(stem) = word.strip_suffix(ending) {
            return Cow::Owned(format!("{stem}{singular}"));
        }
    }
    match word.strip_suffix("'s") {
        Some(stem) if stem.len() > 1 => Cow::Borrowed(stem),
        _ => without_s(word),
    }
}

fn third_person(word: &str) -> Cow<'_, str> {
    without_s(word)
}

/// Takes an ending -s, -es or -ies off.
fn without_s(word: &str) -> Cow<'_, str> {
    let Some(stem) = word.strip_suffix('s') else {
        return Cow::Borrowed(word);
    };
    if word.len() < 3 || stem.ends_with(['s', 'u', '\'']) || (stem.ends_with('i') && word.len() < 5) {
        return Cow::Borrowed(if matches!(stem, "menu" | "guru" | "tofu") {
            stem
        } else {
            word
        });
    }
    if let Some(stem) = stem.strip_suffix("ie") {
        let short = stem.len() < 2 || irregular::WITH_IE.binary_search(&stem).is_ok();
        return if short {
            Cow::Borrowed(&word[..word.len() - 1])
        } else {
            Cow::Owned(format!("{stem}y"))
        };
    }
    let Some(bare) = stem.strip_suffix('e') else {
        return Cow::Borrowed(stem);
    };
    let cut = match tail::<3>(bare) {
        [_, b's' | b'z', b's' | b'z'] if bare.ends_with("zz") || bare.ends_with("ss") => true,
        [_, b's', b'h'] | [_, _, b'x'] => true,
        [_, b'c', b'h'] => !matches!(
            bare,
            "ach" | "headach" | "heartach" | "psych" | "nich" | "cach" | "tooth-ach"
        ),
        [before, b'u', b's'] => {
            !is_vowel(before) && has_syllables(bare) && irregular::WITH_USE.binary_search(&bare).is_err()
        }
        [_, _, b's'] => irregular::WITH_S.binary_search(&bare).is_ok(),
        [_, _, b'z'] => matches!(bare, "quiz" | "waltz" | "blitz"),
        [_, _, b'o'] => irregular::WITH_OE.binary_search(&stem).is_err(),
        _ => false,
    };
    Cow::Borrowed(if cut { bare } else { stem })
}

/// The verb without -ed or -ing.
fn verb_stem<'w>(word: &'w str, ending: &str) -> Cow<'w, str> {
    let Some(stem) = word
        .strip_suffix(ending)
        .filter(|s| s.bytes().any(|b| is_vowel(b) || b == b'y'))
    else {
        return Cow::Borrowed(word);
    };
    if irregular::PLAIN.binary_search(&stem).is_ok() {
        return Cow::Borrowed(stem);
    }
    if irregular::WITH_E.binary_search(&stem).is_ok() {
        return Cow::Owned(format!("{stem}e"));
    }
    let many = has_syllables(stem);
    match tail::<3>(stem) {
        // agreed, freeing; tied
        [_, _, b'e'] if ending == "ed" => return Cow::Borrowed(&word[..stem.len() + 1]),
        [_, _, b'i'] if ending == "ed" => {
            let root = &stem[..stem.len() - 1];
            let tie = root.len() < 2;
            return Cow::Owned(format!("{root}{}", if tie { "ie" } else { "y" }));
        }
        // stopped, controlled, but passed, called
        [_, x, y] if x == y && !is_vowel(x) => {
            let keep =
                matches!(x, b's' | b'z' | b'f') || (x == b'l' && !many) || (x == b'd' && stem.len() < 4);
            return Cow::Borrowed(if keep { stem } else { &stem[..stem.len() - 1] });
        }
        _ => {}
    }
    if takes_e(stem, many) {
        Cow::Owned(format!("{stem}e"))
    } else {
        Cow::Borrowed(stem)
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
        (b'a' | b'e' | b'u', b'n', b'g') => !stem.ends_with("hang") && !stem.ends_with("bang"),
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
fn degree<'w>(word: &'w str, ending: &str) -> Cow<'w, str> {
    if let Some(plain) = find(irregular::DEGREES, word) {
        return Cow::Borrowed(plain);
    }
    let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() > 1) else {
        return Cow::Borrowed(word);
    };
    match tail::<3>(stem) {
        [_, _, b'i'] => Cow::Owned(format!("{}y", &stem[..stem.len() - 1])),
        [_, x, y] if x == y && matches!(x, b'g' | b't' | b'd' | b'n' | b'm') => {
            Cow::Borrowed(&stem[..stem.len() - 1])
        }
        [_, _, b's' | b'c' | b'v' | b'g' | b'u'] if !stem.ends_with("ng") && !stem.ends_with("ss") => {
            Cow::Owned(format!("{stem}e"))
        }
        [_, x, y]
            if irregular::DEGREE_WITH_E.binary_search(&stem).is_ok()
                || (y == b'l' && !is_vowel(x) && x != b'l') =>
        {
            Cow::Owned(format!("{stem}e"))
        }
        _ => Cow::Borrowed(stem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, xpos: Xpos, expect: &str) {
        assert_eq!(lemma(word, Upos::X, xpos), expect);
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
    fn curly_apostrophes_are_as_good_as_straight_ones() {
        assert_eq!(lemma("n\u{2019}t", Upos::Part, Xpos::Rb), "not");
    }

    #[test]
    fn tables_are_sorted() {
        irregular::check_order();
    }
}
