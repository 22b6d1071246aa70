//! What tells other people's systems how to show this page: its oEmbed answer as a file, and the link that leads there.
//!
//! Both name the page by its address on the web, so there is neither where that is not known.

use anyhow::{Result, bail, ensure};
use claimline::export::escaped;
use claimline::ui::{embed_code, strings};
use serde_json::json;

/// The answer's name beside the page.
pub const FILE: &str = "oembed.json";

/// Where the outputs will stand on the web: a folder, its stroke at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// An address as somebody types it.
    ///
    /// # Errors
    /// If it is none of the web, or has more than a folder.
    pub fn parse(typed: &str) -> Result<Self> {
        let scheme = ["https://", "http://"]
            .iter()
            .find(|scheme| typed.starts_with(**scheme));
        let Some(host) = scheme.and_then(|scheme| typed.strip_prefix(scheme)) else {
            bail!("--address takes where the page will stand, as https://example.org/story/, not {typed:?}");
        };
        ensure!(
            !host.starts_with('/')
                && !host.is_empty()
                && !typed.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c)),
            "--address takes the address of a folder, not {typed:?}"
        );
        let folder = typed.strip_suffix("index.html").unwrap_or(typed);
        Ok(Self(format!("{}/", folder.trim_end_matches('/'))))
    }

    /// The answer, as <https://oembed.com> has it: the frame that editors copy, too.
    pub fn answer(&self, title: &str) -> String {
        let title = named(title);
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": "Claimline",
            "provider_url": self.0,
            "html": embed_code::frame(&self.0, title),
            "width": 660,
            "height": 600,
        });
        format!("{answer:#}\n")
    }

    /// The page with the link by which the answer is found.
    pub fn discovered(&self, index: &str, title: &str) -> Result<String> {
        let end = "</title>\n";
        ensure!(
            index.matches(end).count() == 1,
            "index.html has no title of its own line"
        );
        let link = format!(
            "{end}<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{FILE}\" title=\"{}\">\n",
            escaped(&self.0),
            escaped(named(title))
        );
        Ok(index.replace(end, &link))
    }
}

fn named(title: &str) -> &str {
    if title.is_empty() {
        strings::UNTITLED
    } else {
        title
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expect: Option<&str>) {
        assert_eq!(
            Address::parse(typed).ok().map(|address| address.0).as_deref(),
            expect,
            "{typed}"
        );
    }

    #[test]
    fn an_address_is_a_folder_of_the_web() {
        check("https://example.org/story", Some("https://example.org/story/"));
        check(
            "https://example.org/story/index.html",
            Some("https://example.org/story/"),
        );
        check("http://127.0.0.1:80//", Some("http://127.0.0.1:80/"));
        for typed in [
            "",
            "example.org",
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a/?b",
            "https://a/\"b",
        ] {
            check(typed, None);
        }
    }

    #[test]
    fn the_answer_holds_what_the_format_demands() {
        let address = Address::parse("https://example.org/x").unwrap();
        let answer: serde_json::Value = serde_json::from_str(&address.answer("A \"story\"")).unwrap();
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&json!("1.0"), &json!("rich"))
        );
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().unwrap();
        assert!(
            html.starts_with("<iframe") && html.contains("src=\"https://example.org/x/claimline.html\""),
            "{html}"
        );
        let page = address
            .discovered("<title>A</title>\n<b>", "A \"story\"")
            .unwrap();
        assert_eq!(
            page,
            "<title>A</title>\n<link rel=\"alternate\" type=\"application/json+oembed\" \
             href=\"https://example.org/x/oembed.json\" title=\"A &quot;story&quot;\">\n<b>"
        );
        assert!(address.discovered("<b>", "").is_err());
    }
}
