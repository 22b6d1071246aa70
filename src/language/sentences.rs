//! Tokens to sentences.
//!
//! Comes in: the tokens of one block. Goes out: the index of the first token of each sentence. Does not: move
//! tokens, or cross the block.

use super::lexicon::{self, contains};

/// Longer runs of tokens are cut, so that no input makes one unending sentence.
const LONGEST: usize = 400;

/// A block's tokens, as the splitter sees them.
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    pub start: &'a [u32],
    pub end: &'a [u32],
}

impl<'a> Tokens<'a> {
    fn len(&self) -> usize {
        self.start.len().min(self.end.len())
    }

    fn word(&self, at: usize) -> &'a str {
        let range = self
            .start
            .get(at)
            .zip(self.end.get(at))
            .map(|(s, e)| *s as usize..*e as usize);
        range.and_then(|r| self.text.get(r)).unwrap_or_default()
    }

    /// Whether a blank stands before this token.
    fn spaced(&self, at: usize) -> bool {
        at == 0 || self.start.get(at) != self.end.get(at - 1)
    }
}

/// Appends to `firsts` the index of every token that starts a sentence.
pub(super) fn split(tokens: &Tokens, firsts: &mut Vec<usize>) {
    let mut first = 0;
    let mut open_quote = false;
    let mut brackets = 0_u32;
    for at in 0..tokens.len() {
        if at == first {
            firsts.push(at);
        }
        match tokens.word(at) {
            "(" | "[" => brackets += 1,
            ")" | "]" => brackets = brackets.saturating_sub(1),
            "\"" => open_quote = !open_quote,
            _ => {}
        }
        let next = at + 1;
        if next - first >= LONGEST
            || (next < tokens.len() && ends_before(tokens, first, next, open_quote, brackets))
        {
            if brackets > 0 && next - first > 60 {
                brackets = 0;
            }
            first = next;
        }
    }
}

/// Whether a new sentence starts with the token `next`.
fn ends_before(tokens: &Tokens, first: usize, next: usize, open_quote: bool, brackets: u32) -> bool {
    if !tokens.spaced(next) && !is_stop(tokens.word(next - 1)) && !is_closer(tokens.word(next - 1)) {
        return false;
    }
    // Step back over closing quotes and brackets to the mark that may end the sentence.
    let mut mark = next - 1;
    let mut closed = false;
    while mark > first {
        if mark >= first + 3 && is_note(tokens, mark - 2) {
            mark -= 3;
        } else if closes(tokens, mark, open_quote) {
            mark -= 1;
            closed = true;
        } else {
            break;
        }
    }
    let word = tokens.word(mark);
    let follower = tokens.word(next);
    // The number of a note that follows belongs to this sentence.
    if is_note(tokens, next) {
        return false;
    }
    // A closing quote or bracket that follows belongs to this sentence.
    if is_closer(follower)
        || (follower == "\"" && !open_after(tokens, next))
        || (is_quote(follower) && !tokens.spaced(next))
    {
        return false;
    }
    let goes_on = |c: char| {
        matches!(
            c,
            ',' | ';' | ':' | '.' | '!' | '?' | '-' | '\u{2013}' | '\u{2014}'
        )
    };
    if follower.starts_with(goes_on) {
        return false;
    }
    if follower.starts_with(char::is_lowercase) {
        // Whoever writes without capitals still ends sentences: after a plain word, not after a quotation.
        let plain = mark > first && tokens.word(mark - 1).len() > 2 && is_lower(tokens.word(mark - 1));
        return plain && !closed && brackets == 0 && matches!(word, "." | "!" | "?") && !tokens.spaced(mark);
    }
    match word {
        "!" | "?" | "?!" | "!?" => {
            if brackets > 0 && !closed {
                return false;
            }
            !(closed && said_after(tokens, next))
        }
        "." => brackets == 0 || closed || next - first > 60,
        "..." | "\u{2026}" | ".." | "...." => starts_upper(tokens, next),
        _ if word.len() > 1 && word.bytes().all(|b| b == b'!' || b == b'?') => true,
        _ if word.len() > 1 && word.ends_with('.') => brackets == 0 && after_short(tokens, mark, next),
        _ => false,
    }
}

/// Whether the sentence ends after a word that keeps its full stop.
fn after_short(tokens: &Tokens, mark: usize, next: usize) -> bool {
    let word = tokens.word(mark);
    let bare = word.trim_end_matches('.');
    let follower = tokens.word(next);
    if contains(lexicon::TITLES, bare) || contains(lexicon::NUMERO, bare) {
        return false;
    }
    let starter = contains(lexicon::STARTERS, follower) && starts_upper(tokens, next);
    if bare.len() == 1 {
        return starter && !matches!(follower, "A" | "I");
    }
    starter || is_quote(follower)
}

/// Whether the number of a note starts here: "[", "17", "]".
fn is_note(tokens: &Tokens, at: usize) -> bool {
    tokens.word(at) == "["
        && tokens.word(at + 2) == "]"
        && tokens.word(at + 1).bytes().all(|b| b.is_ascii_digit())
}

fn is_lower(word: &str) -> bool {
    word.chars().all(char::is_lowercase)
}

fn is_stop(word: &str) -> bool {
    word.starts_with(['.', '!', '?', '\u{2026}'])
}

fn is_closer(word: &str) -> bool {
    matches!(word, ")" | "]" | "}" | "\u{201d}" | "\u{2019}" | "''" | "\u{bb}")
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "\u{201c}" | "\u{2018}" | "'" | "``" | "\u{ab}")
}

/// Whether the token closes a quotation or bracket after the end of a sentence.
fn closes(tokens: &Tokens, at: usize, open_quote: bool) -> bool {
    let word = tokens.word(at);
    is_closer(word) || (word == "\"" && !open_quote) || (word == "'" && !tokens.spaced(at))
}

/// Whether a straight quote opens: a blank before it and none after it.
fn open_after(tokens: &Tokens, at: usize) -> bool {
    tokens.spaced(at) && !tokens.spaced(at + 1)
}

/// Whether a new sentence could start with this token: a capital, a figure, an opening quote or bracket.
fn starts_upper(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    is_quote(word)
        || matches!(word, "(" | "[")
        || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || c == '$')
}

/// Whether a verb of saying follows within a few words: `"Why?" Mr. Smith asked.`
fn said_after(tokens: &Tokens, next: usize) -> bool {
    (next..next + 4)
        .take_while(|at| !is_stop(tokens.word(*at)))
        .any(|at| contains(lexicon::SAYING, tokens.word(at)))
}
