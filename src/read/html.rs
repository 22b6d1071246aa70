//! A web page's readable part to an article.
//!
//! Comes in: what [`claimline_html`] finds on a page. Goes out: an [`ArticleInput`] whose text has a blank line
//! between paragraphs, the headline first. Does not: parse HTML itself; in the browser that is a program of its own.

use super::ArticleInput;
use super::shape::flatten;
#[cfg(not(target_arch = "wasm32"))]
pub use claimline_html::HtmlError;

/// Reads a web page: its text, headline, site, date and address, as far as it names them.
///
/// # Errors
/// Where nothing on the page reads like an article, or the page is too large to say.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_page(id: &str, html: &str) -> Result<ArticleInput, HtmlError> {
    let page = claimline_html::read(html)?;
    let known = Option::unwrap_or_default;
    let parts = [
        page.title,
        page.text,
        known(page.site),
        known(page.published),
        known(page.url),
    ];
    article(id, parts).ok_or(HtmlError::NoArticle)
}

/// The article of a page of which title, text, site, date and address are given, in this order; what is missing is
/// empty. None where it has no text.
pub fn article(id: &str, [title, text, site, published, url]: [String; 5]) -> Option<ArticleInput> {
    let there = |value: String| Some(value).filter(|value| !value.trim().is_empty());
    let body = text.trim();
    if body.is_empty() {
        return None;
    }
    let title = there(flatten(&title));
    // The algorithm takes the headline off the text; a claim in it needs its words there.
    let text = match &title {
        Some(title) if !flatten(body).starts_with(title.as_str()) => format!("{title}\n\n{body}\n"),
        _ => format!("{body}\n"),
    };
    Some(ArticleInput {
        id: id.to_owned(),
        text,
        title,
        outlet: there(site),
        published: there(published).filter(|date| super::dates::parse_date(date).is_some()),
        url: there(url),
        ..ArticleInput::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{BlockKind, read};

    const PAGE: &str = r#"<!doctype html><html><head><title>Crane blocks harbour | Daily Example</title>
        <meta property="og:site_name" content="Daily Example"><meta property="og:title" content="Crane blocks harbour">
        <meta property="article:published_time" content="2021-11-16T18:30:00+04:00">
        <script>alert("x")</script></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article>
        <h1>Crane blocks harbour</h1><p class="byline">By Jane Doe</p>
        <p>A crane fell onto the quay of the harbour of Valparaiso on Monday, blocking the entrance for two ships, the port
        authority said, and nobody was hurt when it came down.</p><figure><img src="x.jpg"><figcaption>The crane, November
        15, 2021 [Jane Doe/AFP]</figcaption></figure><p>Divers are expected on Tuesday &amp; the pilots, who called on all
        masters to wait outside, will then decide whether the entrance can be opened to smaller ships, she said.</p>
        <p>The port of Valparaiso is the second largest of Chile, and about a tenth of what the country trades goes over its
        quays, according to the ministry.</p></article><footer>© 2021 Daily Example. All rights reserved.</footer></body></html>"#;

    #[test]
    fn a_page_gives_its_article() {
        let input = read_page("crane", PAGE).unwrap();
        assert_eq!(input.title.as_deref(), Some("Crane blocks harbour"));
        assert_eq!(input.outlet.as_deref(), Some("Daily Example"));
        let reading = read(&input);
        assert_eq!(reading.article.published.as_deref(), Some("2021-11-16"));
        let kinds: Vec<BlockKind> = reading.blocks.iter().map(|block| block.kind).collect();
        let body: Vec<&str> = reading
            .blocks
            .iter()
            .map(|block| &input.text[block.bytes.clone()])
            .collect();
        assert_eq!(
            kinds,
            [
                BlockKind::Title,
                BlockKind::Body,
                BlockKind::Body,
                BlockKind::Body
            ],
            "{body:#?}"
        );
        assert!(
            body[1].starts_with("A crane fell") && body[2].contains("Tuesday & the pilots"),
            "{body:#?}"
        );
        assert!(
            !input.text.contains("alert") && !input.text.contains('<'),
            "{}",
            input.text
        );
    }

    #[test]
    fn a_page_without_an_article_is_an_error() {
        for html in ["", "<html><body></body></html>", "<p>", "\0"] {
            assert!(
                matches!(read_page("x", html), Err(HtmlError::NoArticle)),
                "{html:?}"
            );
        }
    }

    #[test]
    fn a_page_nested_without_end_is_refused() {
        for (tag, depth) in [("div", 300), ("div", 2_000), ("div", 100_000), ("b", 300_000)] {
            let (start, end) = (
                format!("<{tag}>").repeat(depth),
                format!("</{tag}>").repeat(depth),
            );
            for html in [
                format!("{start}deep down{end}"),
                format!("<article>{start}deep down"),
            ] {
                assert!(
                    matches!(read_page("x", &html), Err(HtmlError::TooLarge)),
                    "{tag} {depth}"
                );
            }
        }
    }
}
