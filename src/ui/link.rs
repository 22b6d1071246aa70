//! Addresses that a reader may follow.

use crate::model::Evidence;
use std::fmt::Write;

/// The address, where it is one of the web; none for scripts, data, files and whatever else a story might name.
pub fn web_address(url: &str) -> Option<&str> {
    let is_web = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (is_web("https://") || is_web("http://")).then_some(url)
}

/// How many words of a long quote name its start and its end.
const WORDS: usize = 5;

/// An address at which browsers show a quote marked: a URL with a text fragment (`#:~:text=`).
pub fn to_words(url: &str, evidence: &Evidence) -> String {
    let page = url.split('#').next().unwrap_or(url);
    let words: Vec<&str> = evidence.exact.split_whitespace().collect();
    let mut out = format!("{page}#:~:text=");
    let (start, end) = if words.len() > 3 * WORDS {
        (words.get(..WORDS), words.get(words.len() - WORDS..))
    } else {
        (Some(words.as_slice()), None)
    };
    escape(&mut out, &start.unwrap_or_default().join(" "), b".");
    if let Some(end) = end {
        out.push(',');
        escape(&mut out, &end.join(" "), b".");
    }
    out
}

/// Adds words to an address: all but plain letters, digits and the signs that are kept is escaped. A text fragment's own
/// signs are `-`, `,` and `&`.
pub(super) fn escape(out: &mut String, words: &str, kept: &[u8]) {
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn to(url: &str, exact: &str, expect: &str) {
        let evidence = Evidence {
            exact: exact.into(),
            ..Evidence::default()
        };
        assert_eq!(to_words(url, &evidence), expect);
    }

    #[test]
    fn words_of_an_article_are_linked() {
        to(
            "https://example.org/a#top",
            "15 were killed",
            "https://example.org/a#:~:text=15%20were%20killed",
        );
        to(
            "https://example.org/a",
            "in a four-day,\n “long” & é",
            "https://example.org/a#:~:text=in%20a%20four%2Dday%2C%20%E2%80%9Clong%E2%80%9D%20%26%20%C3%A9",
        );
        to(
            "https://example.org/a",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
            "https://example.org/a#:~:text=1%202%203%204%205,12%2013%2014%2015%2016",
        );
    }

    #[test]
    fn only_the_web_is_linked() {
        for url in [
            "https://example.org/a",
            "http://example.org",
            "HTTPS://example.org",
        ] {
            assert_eq!(web_address(url), Some(url));
        }
        for url in [
            "javascript:alert(1)",
            " https://x",
            "data:text/html,x",
            "//example.org",
            "file:///etc",
            "",
            "é",
        ] {
            assert_eq!(web_address(url), None, "{url}");
        }
    }
}
