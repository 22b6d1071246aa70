//! What a file or a pasted text is, and the articles in it.
//!
//! Comes in: a name, where there is one, and bytes. Goes out: [`Opened`]. Does not: guess at what it does not know:
//! such a file is named, with what its owner can do.

use super::{Item, MOST_BYTES, MOST_CHARACTERS, Opened, json, plain};
use crate::ArticleInput;
use crate::read::html::article;
use crate::read::manifest::stem;
use crate::ui::strings::own as strings;

/// How the articles stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One, as plain text or Markdown.
    Text,
    /// One, in a web page.
    Page,
    /// One or more, as the program's own JSON.
    Json,
}

/// What makes a file no text, by the bytes that it begins with.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"%PDF-", strings::PDF),
    (b"PK\x03\x04", strings::OFFICE),
    (b"\xd0\xcf\x11\xe0", strings::OFFICE),
    (b"{\\rtf", strings::OFFICE),
    (b"bplist00", strings::WEB_ARCHIVE),
    (b"MIME-Version:", strings::WEB_ARCHIVE),
    (b"From: <Saved by", strings::WEB_ARCHIVE),
    (b"\xff\xfe", strings::NOT_UTF8),
    (b"\xfe\xff", strings::NOT_UTF8),
];

/// Whether it is a web page, which needs a program of its own.
pub fn is_page(name: Option<&str>, bytes: &[u8]) -> bool {
    let text = text(bytes);
    text.and_then(|text| kind(name, text)) == Ok(Kind::Page)
}

/// Opens what a reader brought: a file with its name, or pasted text. `read_page` gives title, text, site, date and
/// address of a web page, or says why not.
pub fn open(
    name: Option<&str>,
    bytes: &[u8],
    read_page: impl FnOnce(&str) -> Result<[String; 5], String>,
) -> Opened {
    let named = |why: &str| Opened {
        faults: vec![strings::unusable(&called(name), why)],
        ..Opened::default()
    };
    let (text, kind) = match text(bytes).and_then(|text| kind(name, text).map(|kind| (text, kind))) {
        Ok(found) => found,
        Err(why) => return named(why),
    };
    let id = match name {
        Some(name) => plain(stem(name)),
        None => strings::PASTED_ID.to_owned(),
    };
    let file = name.map(plain);
    let mut opened = match kind {
        Kind::Text => Opened {
            items: vec![Item::Text(ArticleInput {
                id,
                file,
                text: text.to_owned(),
                ..ArticleInput::default()
            })],
            ..Opened::default()
        },
        Kind::Page => match read_page(text) {
            Ok(parts) => match article(&id, parts) {
                Some(input) => Opened {
                    items: vec![Item::Text(ArticleInput { file, ..input })],
                    ..Opened::default()
                },
                None => return named(strings::NO_ARTICLE),
            },
            Err(why) => return named(&why),
        },
        Kind::Json => json::open(&id, file.as_deref(), text),
    };
    opened.items.retain(|item| {
        let text = match item {
            Item::Text(input) => &input.text,
            Item::Read(read) => &read.article.text,
        };
        let is_short = text.chars().nth(MOST_CHARACTERS).is_none();
        if !is_short {
            opened.faults.push(strings::LONG.to_owned());
        }
        is_short
    });
    for fault in &mut opened.faults {
        *fault = strings::unusable(&called(name), fault);
    }
    opened
}

/// How sentences call it.
fn called(name: Option<&str>) -> String {
    name.map_or_else(|| strings::PASTED.to_owned(), plain)
}

/// The bytes as text; else what they are.
fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    if bytes.len() > MOST_BYTES {
        return Err(strings::LARGE);
    }
    if let Some((_, why)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(why);
    }
    // A picture or an archive has null bytes near its beginning.
    if bytes.iter().take(1024).filter(|byte| **byte == 0).count() > 8 {
        return Err(strings::BINARY);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| strings::NOT_UTF8)?;
    if text.chars().all(|c| c.is_whitespace() || super::steers(c)) {
        return Err(strings::EMPTY);
    }
    Ok(text)
}

/// By its name's ending; pasted text and files without one, by their beginning.
fn kind(name: Option<&str>, text: &str) -> Result<Kind, &'static str> {
    let ending = name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, ending)| ending);
    let Some(ending) = ending else {
        let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let begins = |with: &str| {
            start
                .get(..with.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(with))
        };
        return Ok(if begins("<!doctype html") || begins("<html") {
            Kind::Page
        } else if json::is_ours(start) {
            Kind::Json
        } else {
            Kind::Text
        });
    };
    Ok(match ending.to_ascii_lowercase().as_str() {
        "txt" | "text" | "md" | "markdown" => Kind::Text,
        "html" | "htm" | "xhtml" => Kind::Page,
        "json" | "jsonl" | "ndjson" => Kind::Json,
        _ => return Err(strings::ENDING),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "Police arrested 12 men in Lima on Tuesday, the mayor said.\n";

    fn no_pages(_: &str) -> Result<[String; 5], String> {
        Err("no pages here".to_owned())
    }

    #[track_caller]
    fn check(name: Option<&str>, bytes: &[u8], items: usize, fault: Option<&str>) {
        let opened = open(name, bytes, no_pages);
        assert_eq!(opened.items.len(), items, "{opened:?}");
        let expect: Vec<String> = fault
            .iter()
            .map(|why| strings::unusable(&called(name), why))
            .collect();
        assert_eq!(opened.faults, expect);
    }

    #[test]
    fn endings_say_what_a_file_is() {
        for name in ["a.txt", "A.TXT", "a.md", "a.b.markdown", "article"] {
            check(Some(name), ARTICLE.as_bytes(), 1, None);
        }
        for name in ["a.html", "a.HTM", "a.xhtml"] {
            check(Some(name), ARTICLE.as_bytes(), 0, Some("no pages here"));
        }
        for name in ["story.toml", "a.css", "a.exe", "a.", "a.js"] {
            check(Some(name), ARTICLE.as_bytes(), 0, Some(strings::ENDING));
        }
    }

    #[test]
    fn pasted_text_is_told_by_its_beginning() {
        check(None, ARTICLE.as_bytes(), 1, None);
        check(None, b"<3 is what she wrote to the court on Monday.", 1, None);
        check(None, b"[AFP] Police arrested 12 men on Tuesday.", 1, None);
        check(None, b"{sic} Police arrested 12 men on Tuesday.", 1, None);
        check(None, b"\n <!DOCTYPE html><p>x", 0, Some("no pages here"));
        check(None, b"<html lang=en><p>x", 0, Some("no pages here"));
        check(
            None,
            br#" {"id": "a", "text": "Twelve men were arrested."}"#,
            1,
            None,
        );
    }

    #[test]
    fn what_is_no_text_is_named() {
        check(Some("a.txt"), b"", 0, Some(strings::EMPTY));
        check(
            Some("a.txt"),
            "\u{feff} \n\t\u{200e}".as_bytes(),
            0,
            Some(strings::EMPTY),
        );
        check(Some("a.txt"), b"%PDF-1.7 ...", 0, Some(strings::PDF));
        check(Some("a.docx"), b"PK\x03\x04...", 0, Some(strings::OFFICE));
        check(Some("a.txt"), b"\xff\xfeA\0", 0, Some(strings::NOT_UTF8));
        check(Some("a.txt"), b"caf\xe9 in Paris", 0, Some(strings::NOT_UTF8));
        check(Some("a.txt"), &[0; 64], 0, Some(strings::BINARY));
        check(
            Some("a.html"),
            b"MIME-Version: 1.0",
            0,
            Some(strings::WEB_ARCHIVE),
        );
        check(
            Some("a.txt"),
            &vec![b'a'; MOST_BYTES + 1],
            0,
            Some(strings::LARGE),
        );
        check(
            Some("a.txt"),
            "é".repeat(MOST_CHARACTERS + 1).as_bytes(),
            0,
            Some(strings::LONG),
        );
        check(Some("a.txt"), "é".repeat(MOST_CHARACTERS).as_bytes(), 1, None);
    }

    #[test]
    fn a_page_becomes_the_article_that_the_command_line_reads() {
        let html = "<title>Crane blocks harbour</title><article><p>A crane fell onto the quay of the harbour of \
                    Valparaiso on Monday, blocking the entrance for two ships, the port authority said.</p></article>";
        let parts = [
            "Crane  blocks\nharbour",
            "A crane fell.",
            "Daily Example",
            "2021-11-16T18:30:00+04:00",
            "",
        ];
        let opened = open(Some("x/crane.html"), html.as_bytes(), |text| {
            assert_eq!(text, html);
            Ok(parts.map(str::to_owned))
        });
        let expect = ArticleInput {
            id: "crane".into(),
            file: Some("x/crane.html".into()),
            text: "Crane blocks harbour\n\nA crane fell.\n".into(),
            outlet: Some("Daily Example".into()),
            published: Some("2021-11-16T18:30:00+04:00".into()),
            title: Some("Crane blocks harbour".into()),
            ..ArticleInput::default()
        };
        assert_eq!(opened.items, [Item::Text(expect)]);
    }
}
