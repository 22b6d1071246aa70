//! `index.html` with its story inside: as data for the program, and as text for readers without it.

use crate::story::Story;
use anyhow::{Context, Result, bail};
use claimline::ArticleInput;
use claimline::export::escaped;
use claimline::model::StoryInfo;
use claimline::read::{BlockKind, Reading, read};
use claimline::ui::{strings, when};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Where the title goes in `index.html`.
const TITLE_HERE: &str = "<!-- title -->";
/// Where the articles go.
const ARTICLES_HERE: &str = "<!-- articles -->";
/// Where the data goes.
const STORY_HERE: &str = "<!-- story -->";

/// The page's shell with a story in it.
pub fn index_html(root: &Path, story: &Story) -> Result<String> {
    let shell = fs::read_to_string(root.join("index.html")).context("index.html could not be read")?;
    for place in [TITLE_HERE, ARTICLES_HERE, STORY_HERE] {
        if shell.matches(place).count() != 1 {
            bail!("index.html must contain {place} once");
        }
    }
    let Story { info, articles } = story;
    Ok(shell
        .replace(TITLE_HERE, &format!("<title>{}</title>", escaped(&info.title)))
        .replace(ARTICLES_HERE, &readable(info, articles)?)
        .replace(STORY_HERE, &data(info, articles)?))
}

/// The story as `<claim-line src>` takes it.
pub fn json(info: &StoryInfo, articles: &[ArticleInput]) -> Result<String> {
    Ok(serde_json::to_string(
        &serde_json::json!({ "story": info, "articles": articles }),
    )?)
}

/// The story as a data block, which no policy forbids and no browser runs.
fn data(info: &StoryInfo, articles: &[ArticleInput]) -> Result<String> {
    let json = json(info, articles)?;
    // Within a script element, only `<` could end or change it.
    Ok(format!(
        "<script type=\"application/json\" id=\"story\">{}</script>",
        json.replace('<', "\\u003c")
    ))
}

/// The articles for reading without the program.
fn readable(info: &StoryInfo, articles: &[ArticleInput]) -> Result<String> {
    let mut html = String::new();
    writeln!(
        html,
        "<header class=\"head\"><h1>{}</h1></header>",
        escaped(&info.title)
    )?;
    writeln!(
        html,
        "<p class=\"failure\" id=\"why-no-timeline\">There is no timeline here yet: it is drawn by a program that \
         needs JavaScript and WebAssembly. These are the articles that it compares.</p>"
    )?;
    for input in articles {
        let Reading { article, blocks, .. } = read(input);
        let outlet = article
            .outlet
            .unwrap_or_else(|| strings::unnamed_outlet(&article.id));
        let title = article.title.unwrap_or_else(|| outlet.clone());
        let date = strings::published(article.published.as_deref().map(when::date).as_deref(), true);
        writeln!(html, "<article>\n<h2>{}</h2>", escaped(&title))?;
        writeln!(
            html,
            "<p class=\"byline\">{}, {}</p>",
            escaped(&outlet),
            escaped(&date)
        )?;
        for block in blocks.iter().filter(|block| block.kind != BlockKind::Title) {
            let element = if block.kind == BlockKind::Heading {
                "h3"
            } else {
                "p"
            };
            let words = article.text.get(block.bytes.clone()).unwrap_or_default();
            writeln!(html, "<{element}>{}</{element}>", escaped(words))?;
        }
        writeln!(html, "</article>")?;
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_an_article_stays_text() {
        let info = StoryInfo {
            id: "x".into(),
            title: "<b>&".into(),
        };
        let articles = [ArticleInput {
            id: "0".into(),
            text: "</script><img src=x> \"q\" was said by the mayor on Monday.".into(),
            ..ArticleInput::default()
        }];
        let html = readable(&info, &articles).unwrap() + &data(&info, &articles).unwrap();
        assert!(html.contains("<h1>&lt;b&gt;&amp;</h1>"));
        assert!(
            html.contains("&lt;/script&gt;&lt;img src=x&gt; &quot;q&quot; was said"),
            "{html}"
        );
        assert!(!html.contains("<img"));
        assert_eq!(html.matches("</script>").count(), 1);
    }
}
