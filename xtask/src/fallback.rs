//! `index.html` with its story inside: as data for the program, and as text for readers without it.

use anyhow::{Context, Result, bail};
use claimline::ArticleInput;
use claimline::model::StoryInfo;
use claimline::read::html::read_page;
use claimline::read::manifest::{Entry, ManifestError, parse_manifest};
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

/// The page's shell with the bundled story in it.
pub fn index_html(root: &Path) -> Result<String> {
    let shell = fs::read_to_string(root.join("index.html")).context("index.html could not be read")?;
    for place in [TITLE_HERE, ARTICLES_HERE, STORY_HERE] {
        if shell.matches(place).count() != 1 {
            bail!("index.html must contain {place} once");
        }
    }
    let (info, articles) = read_story(&root.join("seeds"))?;
    Ok(shell
        .replace(TITLE_HERE, &format!("<title>{}</title>", escaped(&info.title)))
        .replace(ARTICLES_HERE, &readable(&info, &articles)?)
        .replace(STORY_HERE, &data(&info, &articles)?))
}

/// Reads a story's folder. The page ships whole or not at all: any article that cannot be read is an error.
fn read_story(dir: &Path) -> Result<(StoryInfo, Vec<ArticleInput>)> {
    let path = dir.join("story.toml");
    let toml = fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let manifest = parse_manifest(&toml).with_context(|| path.display().to_string())?;
    let article = |entry: Result<Entry, ManifestError>| -> Result<ArticleInput> {
        let entry = entry.with_context(|| path.display().to_string())?;
        let path = dir.join(&entry.file);
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
        let page = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html" | "htm") => {
                read_page(&entry.id, &text).with_context(|| path.display().to_string())?
            }
            _ => ArticleInput {
                text,
                ..ArticleInput::default()
            },
        };
        Ok(ArticleInput {
            id: entry.id,
            file: Some(entry.file),
            text: page.text,
            outlet: entry.outlet.or(page.outlet),
            published: entry.published.or(page.published),
            zone: entry.zone.or(page.zone),
            title: entry.title.or(page.title),
            url: entry.url.or(page.url),
        })
    };
    Ok((
        manifest.story,
        manifest
            .articles
            .into_iter()
            .map(article)
            .collect::<Result<_>>()?,
    ))
}

/// The story as a data block, which no policy forbids and no browser runs.
fn data(info: &StoryInfo, articles: &[ArticleInput]) -> Result<String> {
    let json = serde_json::to_string(&serde_json::json!({ "story": info, "articles": articles }))?;
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
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
