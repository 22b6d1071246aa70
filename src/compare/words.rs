//! Text to words: the small tokenizer that the comparison needs.
//!
//! Comes in: any text. Goes out: its words in order, each with its lower-case form without accents and what its spelling
//! shows (capital, possessive). Does not: find sentences, tag, or know any word; that is `lexicon` and `terms`.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// As printed, without a possessive ending.
    pub raw: &'t str,
    /// In lower case and without accents, digits without their thousands separators.
    pub lower: String,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it ended in an apostrophe with or without s.
    pub possessive: bool,
}

/// Longer runs of letters are no words; their head is enough to compare them.
const LONGEST: usize = 48;

/// The words of `text`. Hyphens part words; `6,500` and `6.1` are one each.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, ch)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let inside = ch.is_alphanumeric()
            || ACCENTS.contains(&ch)
            || (matches!(ch, '.' | ',') && before.is_ascii_digit() && next.is_ascii_digit())
            || (is_apostrophe(ch) && before.is_alphabetic() && next.is_alphabetic())
            || (ch == '.' && before.is_uppercase() && (next.is_uppercase() || is_initials(text, start, at)));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                push(
                    &mut out,
                    text.get(from..at).unwrap_or_default(),
                    is_apostrophe(ch),
                );
                start = None;
            }
            _ => {}
        }
        before = ch;
    }
    if let Some(from) = start {
        push(&mut out, text.get(from..).unwrap_or_default(), false);
    }
    out
}

/// Letters of Latin alphabets in lower case, and those that papers without them print instead.
const PLAIN: &[(&str, &str)] = &[
    ("àáâãäåāăąǎəạảấầậắ", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęěẹếềểệ", "e"),
    ("ĝğġģǧ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįıǐịỉ", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏőơǒọốồộớờợ", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűųưǔụủứừự", "u"),
    ("ŵ", "w"),
    ("ýÿŷỳỹ", "y"),
    ("źżž", "z"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("þ", "th"),
];

/// Accents that are signs of their own.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// Adds a letter as it is printed without its accent; accents that are signs of their own are dropped.
fn with_plain(mut word: String, letter: char) -> String {
    let of = |(letters, _): &&(&str, &str)| letters.contains(letter);
    let plain = if letter.is_ascii() {
        None
    } else {
        PLAIN.iter().find(of)
    };
    match plain {
        Some((_, plain)) => word.push_str(plain),
        None if ACCENTS.contains(&letter) => {}
        None => word.push(letter),
    }
    word
}

fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’')
}

/// Whether the run that began at `start` and has reached the full stop at `at` is a row of initials (`U.S`).
fn is_initials(text: &str, start: Option<usize>, at: usize) -> bool {
    let run = start.and_then(|from| text.get(from..at)).unwrap_or_default();
    run.len() < 8 && run.contains('.')
}

fn push<'t>(out: &mut Vec<Word<'t>>, run: &'t str, apostrophe: bool) {
    let bare = run.strip_suffix("'s").or_else(|| run.strip_suffix("’s"));
    let possessive = bare.is_some() || (apostrophe && run.ends_with('s'));
    let raw = bare.unwrap_or(run);
    let capital = raw.chars().next().is_some_and(char::is_uppercase);
    let digits = raw.starts_with(|c: char| c.is_ascii_digit());
    let lower: String = raw
        .chars()
        .take(LONGEST)
        .flat_map(char::to_lowercase)
        .filter(|&c| !(digits && c == ','))
        .map(|c| if c == '’' { '\'' } else { c })
        .fold(String::new(), with_plain);
    if !lower.is_empty() {
        out.push(Word {
            raw,
            lower,
            capital,
            possessive,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let got: Vec<String> = words(text)
            .into_iter()
            .map(|w| format!("{}{}", w.lower, if w.possessive { "+" } else { "" }))
            .collect();
        assert_eq!(got.join(" "), expect);
    }

    #[test]
    fn words_of_a_line() {
        check("More than 6,500 died.", "more than 6500 died");
        check("a 6.1-magnitude quake", "a 6.1 magnitude quake");
        check("Armenia's and Azerbaijan’s", "armenia+ and azerbaijan+");
        check("the strikers' union", "the strikers+ union");
        check("didn't", "didn't");
        check("the U.S. said", "the u.s. said");
        check("On May 5. Then", "on may 5 then");
        check("“cease-fire”", "cease fire");
        check("", "");
        check("'", "");
        check("été à Łódź", "ete a lodz");
        check("Benítez, Bolaños and Öz", "benitez bolanos and oz");
        // An accent of its own, and İ, whose small letter has one.
        check("Beni\u{301}tez and İzmir", "benitez and izmir");
        check("Москва", "москва");
    }
}
