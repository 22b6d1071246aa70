//! The signs that take more than a look into a list of words: by-lines, paths, credits in brackets, closing dates.
//!
//! Comes in: the shape of one paragraph. Goes out: whether it has the sign. Does not: weigh signs against each
//! other; `rules` does.

use super::credits::agencies_in;
use super::dates::parse_date;
use super::lexicon::{PICTURE_WORDS, POSTURES, SECTIONS};
use super::shape::{Shape, starts_capital, words};

/// The names behind "Source:", where nothing but names follows.
pub(super) fn source_of(flat: &str) -> Option<&str> {
    let opened = flat
        .trim_start_matches(['(', '[', '-', '–', '—', '*', ' '])
        .trim_end_matches([')', ']']);
    let (label, names) = opened.split_once(':')?;
    let names = names.trim();
    let label = label.trim().to_lowercase();
    let shape = Shape::of(names);
    let plain_names =
        shape.words().next().is_some_and(starts_capital) && !shape.has_verb() && shape.word_count() <= 12;
    (matches!(label.as_str(), "source" | "sources" | "via") && plain_names && shape.sentences() == 1)
        .then_some(names)
}

pub(super) fn relative_update(s: &Shape) -> bool {
    s.word_count() <= 6
        && s.opens_with(&["updated", "published", "last updated", "posted"])
        && s.plain.trim_end_matches('.').ends_with(" ago")
        && s.lower().any(is_count)
}

pub(super) fn is_byline(s: &Shape) -> bool {
    let Some(rest) = ["By ", "BY ", "by "]
        .iter()
        .find_map(|by| s.flat.strip_prefix(by))
    else {
        return false;
    };
    if s.stop || words(rest).count() > 14 {
        return false;
    }
    let mut names = words(rest);
    let (first, second) = (names.next().unwrap_or_default(), names.next());
    let capitals = words(rest).all(|w| {
        starts_capital(w)
            || matches!(
                w,
                "and" | "in" | "de" | "van" | "von" | "al" | "el" | "bin" | "for" | "at" | "of"
            )
    });
    let person = starts_capital(first)
        && first.chars().all(|c| !c.is_numeric())
        && second.is_some_and(starts_capital)
        && parse_date(rest).is_none();
    capitals && (person || !agencies_in(rest).is_empty())
}

pub(super) fn is_breadcrumb(s: &Shape) -> bool {
    const SIGNS: [&str; 9] = [" / ", " > ", " | ", " » ", " › ", " · ", " • ", " → ", " ▸ "];
    if s.stop || s.flat.chars().count() > 100 {
        return false;
    }
    SIGNS.iter().any(|sign| {
        let mut pieces = 0;
        s.flat.contains(sign)
            && s.flat.split(sign).all(|piece| {
                pieces += 1;
                let count = words(piece).count();
                (1..=3).contains(&count)
                    && words(piece).all(|w| starts_capital(w) || matches!(w, "and" | "of" | "the"))
            })
            && pieces >= 2
    })
}

/// How many names of sections a line is made of; `None` where anything else is on it.
pub(super) fn sections(s: &Shape) -> Option<usize> {
    let words: Vec<&str> = s.lower().collect();
    if words.is_empty() || words.len() > 40 {
        return None;
    }
    let (mut at, mut count) = (0, 0);
    while let Some(word) = words.get(at) {
        let pair = words.get(at + 1).map(|next| format!("{word} {next}"));
        if pair.is_some_and(|pair| SECTIONS.contains(&pair.as_str())) {
            (at, count) = (at + 2, count + 1);
        } else if SECTIONS.contains(word) {
            (at, count) = (at + 1, count + 1);
        } else if *word == "and" {
            at += 1;
        } else {
            return None;
        }
    }
    Some(count)
}

pub(super) fn is_count(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'm' | ':'))
}

pub(super) fn is_list_marker(label: &str) -> bool {
    let mut words = label.split(' ');
    match (
        words.next(),
        words.next(),
        words.next(),
        words.next(),
        words.next(),
    ) {
        (Some("list"), Some(n), Some("of"), Some(m), None) => is_count(n) && is_count(m),
        (Some("list"), Some("of"), Some(n), Some("items"), None) => is_count(n),
        (Some("end"), Some("of"), Some("list"), None, None) => true,
        _ => false,
    }
}

/// Whether a body in sight does something in the present, as in a caption.
pub(super) fn has_posture(s: &Shape) -> bool {
    let mut last = "to";
    s.lower().any(|word| {
        let held = POSTURES.contains(&word) && last != "to";
        last = word;
        held
    })
}

/// Whether somebody says something in it, as in prose.
pub(super) fn reports(s: &Shape) -> bool {
    s.lower().any(|w| {
        matches!(
            w,
            "said" | "says" | "told" | "tells" | "according" | "wrote" | "added"
        )
    })
}

/// Whether the last bracket, or the last sentence, credits a picture.
pub(super) fn ends_in_picture_credit(flat: &str) -> bool {
    let picture = |inside: &str| words(&inside.to_lowercase()).any(|w| PICTURE_WORDS.contains(&w));
    if let Some(body) = flat.strip_suffix(['.']).unwrap_or(flat).strip_suffix(']')
        && let Some((_, inside)) = body.rsplit_once('[')
    {
        return words(inside).count() <= 12
            && (picture(inside) || !agencies_in(inside).is_empty() || inside.contains("Al Jazeera"));
    }
    if let Some(body) = flat.strip_suffix(')')
        && let Some((before, inside)) = body.rsplit_once('(')
    {
        let agency = !agencies_in(inside).is_empty();
        let short = words(inside).count() <= 10 && !inside.contains('.');
        // "(AP Photo/Jane Doe)", "(Photo by Jane Doe)", "(Jane Doe/Reuters)"; "(Reuters)" alone may close an article.
        let by = inside.to_lowercase().contains(" by ") || inside.contains([':', '/']);
        return short
            && ((picture(inside)
                && (agency
                    || by
                    || words(inside).count() <= 2 && !before.ends_with(char::is_alphanumeric)))
                || (agency && inside.contains('/')));
    }
    // "… Photograph: Jane Doe/AFP" closes the captions of some papers without a bracket.
    [
        "Photograph: ",
        "Photo: ",
        "Picture: ",
        "Image: ",
        "Credit: ",
        "Photo by ",
        "Photo courtesy ",
    ]
    .iter()
    .any(|sign| {
        flat.rsplit_once(sign).is_some_and(|(before, credit)| {
            !before.trim_end().ends_with(char::is_lowercase)
                && words(credit).count() <= 8
                && words(credit).all(|w| starts_capital(w) || w == "of" || w == "via")
        })
    })
}

/// Whether the last words are a day with its year.
pub(super) fn ends_in_date(flat: &str) -> bool {
    let last: Vec<&str> = words(flat).collect();
    let tail = last.get(last.len().saturating_sub(3)..).unwrap_or_default();
    last.len() > 4
        && tail
            .last()
            .is_some_and(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()))
        && parse_date(&tail.join(" ")).is_some()
}
