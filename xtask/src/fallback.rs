//! `index.html` with its story inside: as data for the program, and as text for readers without it.

use anyhow::{Context, Result, bail};
use claimline::ArticleInput;
use claimline::model::StoryInfo;
use serde::Deserialize;
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

#[derive(Deserialize)]
struct Manifest {
    story: StoryInfo,
    article: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: Option<String>,
    file: String,
    outlet: Option<String>,
    published: Option<toml::value::Datetime>,
    zone: Option<String>,
    title: Option<String>,
    url: Option<String>,
}

fn read_story(dir: &Path) -> Result<(StoryInfo, Vec<ArticleInput>)> {
    let path = dir.join("story.toml");
    let manifest =
        fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let manifest: Manifest =
        toml::from_str(&manifest).with_context(|| format!("{} could not be understood", path.display()))?;
    let article = |entry: Entry| -> Result<ArticleInput> {
        let path = dir.join(&entry.file);
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
        Ok(ArticleInput {
            id: entry
                .id
                .unwrap_or_else(|| entry.file.trim_end_matches(".txt").to_owned()),
            file: Some(entry.file),
            text,
            outlet: entry.outlet,
            published: entry.published.map(|date| date.to_string()),
            zone: entry.zone,
            title: entry.title,
            url: entry.url,
        })
    };
    Ok((
        manifest.story,
        manifest.article.into_iter().map(article).collect::<Result<_>>()?,
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
        let article = claimline::extract(input).article;
        let outlet = article
            .outlet
            .unwrap_or_else(|| claimline::ui::strings::unnamed_outlet(&article.id));
        let title = article.title.unwrap_or_else(|| outlet.clone());
        writeln!(html, "<article>\n<h2>{}</h2>", escaped(&title))?;
        let date = article.published.as_deref().map(claimline::ui::when::date);
        let date = claimline::ui::strings::published(date.as_deref(), true);
        writeln!(
            html,
            "<p class=\"byline\">{}, {}</p>",
            escaped(&outlet),
            escaped(&date)
        )?;
        for paragraph in paragraphs(&article.text) {
            writeln!(html, "<p>{}</p>", escaped(&paragraph))?;
        }
        writeln!(html, "</article>")?;
    }
    Ok(html)
}

/// Paragraphs by blank lines, or by lines where there are hardly any blank ones.
fn paragraphs(text: &str) -> Vec<String> {
    let (mut by_blank, mut current) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).chain([""]) {
        if !line.is_empty() {
            current.push(line);
        } else if !current.is_empty() {
            by_blank.push(std::mem::take(&mut current));
        }
    }
    if by_blank.len() < 3 {
        return by_blank.concat().into_iter().map(str::to_owned).collect();
    }
    by_blank.into_iter().map(|lines| lines.join(" ")).collect()
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
            text: "</script><img src=x> \"q\"".into(),
            ..ArticleInput::default()
        }];
        let html = readable(&info, &articles).unwrap() + &data(&info, &articles).unwrap();
        assert!(html.contains("<h1>&lt;b&gt;&amp;</h1>"));
        assert!(html.contains("<p>&lt;/script&gt;&lt;img src=x&gt; &quot;q&quot;</p>"));
        assert!(!html.contains("<img"));
        assert_eq!(html.matches("</script>").count(), 1);
    }

    #[test]
    fn paragraphs_are_found_with_and_without_blank_lines() {
        assert_eq!(paragraphs("a\nb\n\nc\n\n\nd\n"), ["a b", "c", "d"]);
        assert_eq!(paragraphs("a\nb\nc"), ["a", "b", "c"]);
        assert_eq!(paragraphs(""), [""; 0]);
    }
}
