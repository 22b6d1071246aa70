//! What stands beside the text: `story.toml`, and the front matter of Markdown files.
//!
//! Comes in: TOML, or the head of a text. Goes out: what it says of story and articles. Does not: open files.

use crate::model::StoryInfo;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A story's manifest: its name, and its articles in order.
#[derive(Debug, Default)]
pub struct Manifest {
    /// Name and title.
    pub story: StoryInfo,
    /// Each article's entry, or what is wrong with it. The others still stand.
    pub articles: Vec<Result<Entry, ManifestError>>,
}

/// One `[[article]]` of a manifest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Unique in the story; where none is given, the file's name without its ending.
    pub id: String,
    /// Its file, relative to the manifest.
    pub file: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, as written; [`super::read`] judges it.
    pub published: Option<String>,
    /// The outlet's home offset from UTC, as written.
    pub zone: Option<String>,
    /// Its headline, where the file does not hold it.
    pub title: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// What is wrong with a manifest, or with one of its entries.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ManifestError {
    /// It is no TOML.
    #[error("{what} is no valid TOML ({message}): correct line {line}")]
    Syntax {
        /// The article, or the whole.
        what: String,
        /// What the parser says.
        message: String,
        /// Where, counted from 1.
        line: usize,
    },
    /// `article` is something else than a list of tables.
    #[error("`article` must be a list of tables: begin each article with a line [[article]]")]
    NoList,
    /// An entry names no file.
    #[error("article {article} names no file: add file = \"name.txt\"")]
    NoFile {
        /// The entry's id, or its number counted from 1.
        article: String,
    },
    /// Two entries have the same id.
    #[error("article {article} is listed twice: give the second entry an id of its own")]
    Twice {
        /// The id.
        article: String,
    },
    /// A value has the wrong type.
    #[error("`{key}` of article {article} must be {wanted}")]
    Type {
        /// The entry's id, or its number counted from 1.
        article: String,
        /// The key.
        key: &'static str,
        /// What it must be.
        wanted: &'static str,
    },
}

/// Reads a `story.toml`.
///
/// # Errors
/// Where it is no TOML, or `article` is no list. A fault of one entry is that entry's value.
pub fn parse_manifest(toml: &str) -> Result<Manifest, ManifestError> {
    // Not by serde: the tree that the parser makes is all that is needed, and serde's way is more program.
    match DeTable::parse(toml) {
        Ok(table) => from_table(table.get_ref()),
        Err(whole) => by_parts(toml).ok_or_else(|| syntax(toml, 0, &whole)),
    }
}

fn from_table(table: &DeTable) -> Result<Manifest, ManifestError> {
    let mut manifest = Manifest {
        story: info(table),
        articles: Vec::new(),
    };
    let list = match table.get("article") {
        None => return Ok(manifest),
        Some(list) => list.get_ref().as_array().ok_or(ManifestError::NoList)?,
    };
    manifest.articles = list
        .iter()
        .enumerate()
        .map(|(nth, value)| entry(value.get_ref(), nth + 1))
        .collect();
    manifest.refuse_twins();
    Ok(manifest)
}

/// Reads each table for itself where the whole is no TOML, so that one bad line costs one article. `None` where no
/// article can be read that way either.
fn by_parts(toml: &str) -> Option<Manifest> {
    let mut manifest = Manifest::default();
    let mut starts: Vec<usize> = vec![0];
    let mut at = 0;
    for line in toml.split_inclusive('\n') {
        if line.trim_start().starts_with('[') && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(toml.len());
        let part = toml.get(*start..end)?;
        match DeTable::parse(part) {
            Ok(table) if table.get_ref().contains_key("story") => manifest.story = info(table.get_ref()),
            Ok(table) => {
                let list = value(table.get_ref(), "article").and_then(DeValue::as_array);
                for value in list.into_iter().flat_map(|list| list.iter()) {
                    let number = manifest.articles.len() + 1;
                    manifest.articles.push(entry(value.get_ref(), number));
                }
            }
            Err(error) => {
                let lines_before = toml.get(..*start)?.matches('\n').count();
                manifest.articles.push(Err(syntax(part, lines_before, &error)));
            }
        }
    }
    manifest.refuse_twins();
    manifest.articles.iter().any(Result::is_ok).then_some(manifest)
}

impl Manifest {
    /// Turns an entry whose id was there before into an error.
    fn refuse_twins(&mut self) {
        let mut ids = BTreeSet::new();
        for entry in &mut self.articles {
            if let Ok(Entry { id, .. }) = entry
                && !ids.insert(id.clone())
            {
                *entry = Err(ManifestError::Twice { article: id.clone() });
            }
        }
    }
}

/// The value of a key.
fn value<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t DeValue<'i>> {
    table.get(key).map(Spanned::get_ref)
}

fn info(table: &DeTable) -> StoryInfo {
    let text = |key: &str| {
        let story = value(table, "story").and_then(DeValue::as_table);
        let text = story
            .and_then(|story| value(story, key))
            .and_then(DeValue::as_str);
        text.unwrap_or_default().to_owned()
    };
    StoryInfo {
        id: text("id"),
        title: text("title"),
    }
}

/// The fault of a part of a manifest, which names the article's id or file where it is still legible.
fn syntax(part: &str, lines_before: usize, error: &toml::de::Error) -> ManifestError {
    let before = error
        .span()
        .and_then(|span| part.get(..span.start))
        .unwrap_or_default();
    let legible = |key: &str| {
        let values = part
            .lines()
            .filter_map(|line| line.split_once('='))
            .filter(|(name, _)| name.trim() == key);
        values
            .map(|(_, value)| value.trim().trim_matches(['"', '\'']).to_owned())
            .next()
    };
    let of_article = part.trim_start().starts_with("[[article]]");
    let article = legible("id").or_else(|| legible("file")).filter(|_| of_article);
    ManifestError::Syntax {
        what: article.map_or_else(
            || "the manifest".to_owned(),
            |article| format!("article {article}"),
        ),
        message: error.message().lines().next().unwrap_or_default().to_owned(),
        line: lines_before + before.matches('\n').count() + 1,
    }
}

fn entry(article: &DeValue, number: usize) -> Result<Entry, ManifestError> {
    let table = article.as_table().ok_or(ManifestError::NoList)?;
    let name = match (
        value(table, "id").and_then(DeValue::as_str),
        value(table, "file").and_then(DeValue::as_str),
    ) {
        (Some(name), _) | (None, Some(name)) => name.to_owned(),
        (None, None) => number.to_string(),
    };
    let string = |key: &'static str| match value(table, key) {
        None => Ok(None),
        Some(DeValue::String(text)) => Ok(Some(text.clone().into_owned())),
        Some(_) => Err(ManifestError::Type {
            article: name.clone(),
            key,
            wanted: "a string in quotation marks",
        }),
    };
    let file = string("file")?.filter(|file| !file.is_empty());
    let file = file.ok_or_else(|| ManifestError::NoFile {
        article: name.clone(),
    })?;
    let published = match value(table, "published") {
        Some(DeValue::Datetime(date)) => Some(date.to_string()),
        Some(DeValue::String(text)) => Some(text.clone().into_owned()),
        None => None,
        Some(_) => {
            return Err(ManifestError::Type {
                article: name,
                key: "published",
                wanted: "a date such as 2021-11-16",
            });
        }
    };
    Ok(Entry {
        id: string("id")?
            .filter(|id| !id.is_empty())
            .unwrap_or_else(|| stem(&file).to_owned()),
        outlet: string("outlet")?,
        zone: string("zone")?,
        title: string("title")?,
        url: string("url")?,
        published,
        file,
    })
}

/// A file's name without folders and ending.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// What the head of a Markdown file says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct FrontMatter {
    /// From the first fence to the end of the second.
    pub bytes: Range<usize>,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
}

/// Reads the `key: value` or `key = value` lines between two fences at the head of a text.
pub(super) fn front_matter(text: &str) -> Option<FrontMatter> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.len() - body.len();
    let mut lines = body.split_inclusive('\n');
    let first = lines.next()?;
    let fence = first.trim_end();
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let mut front = FrontMatter::default();
    let mut at = start + first.len();
    // A rule of dashes may open a text that is no front matter: then no second fence is near.
    for line in lines.take(64) {
        at += line.len();
        if line.trim_end() == fence {
            front.bytes = start..at;
            return Some(front);
        }
        let Some((key, value)) = line.split_once([':', '=']) else {
            continue;
        };
        let value = value.trim().trim_matches(['"', '\'']).trim();
        let slot = match key.trim().to_lowercase().as_str() {
            "title" | "headline" => &mut front.title,
            "outlet" | "publisher" | "site" | "site_name" | "publication" => &mut front.outlet,
            "date" | "published" | "publishdate" | "pubdate" | "published_time" => &mut front.published,
            _ => continue,
        };
        if !value.is_empty() {
            slot.get_or_insert(value.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(toml: &str, expect: &[Result<&str, &str>]) {
        let manifest = parse_manifest(toml).unwrap();
        let found: Vec<Result<String, String>> = manifest
            .articles
            .iter()
            .map(|article| {
                article
                    .as_ref()
                    .map(|entry| entry.id.clone())
                    .map_err(ToString::to_string)
            })
            .collect();
        let expect: Vec<Result<String, String>> = expect
            .iter()
            .map(|e| e.map(str::to_owned).map_err(str::to_owned))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn entries_are_read() {
        let toml = r#"
            [story]
            id = "quake"
            title = "A quake"
            [[article]]
            id = "a"
            file = "x/a.txt"
            outlet = "BBC"
            published = 2013-07-03
            zone = "+01:00"
            [[article]]
            file = "x/b.c.txt"
            published = "3 July 2013"
        "#;
        let manifest = parse_manifest(toml).unwrap();
        assert_eq!(
            manifest.story,
            StoryInfo {
                id: "quake".into(),
                title: "A quake".into()
            }
        );
        let a = manifest.articles[0].as_ref().unwrap();
        assert_eq!(
            (a.published.as_deref(), a.zone.as_deref()),
            (Some("2013-07-03"), Some("+01:00"))
        );
        let b = manifest.articles[1].as_ref().unwrap();
        assert_eq!(
            (b.id.as_str(), b.published.as_deref(), &b.outlet),
            ("b.c", Some("3 July 2013"), &None)
        );
    }

    #[test]
    fn a_bad_entry_leaves_the_others_alone() {
        check(
            "[[article]]\nid = \"a\"\n[[article]]\nfile = \"b.txt\"",
            &[Err("article a names no file: add file = \"name.txt\""), Ok("b")],
        );
        check(
            "[[article]]\nfile = \"a.txt\"\npublished = 5\n[[article]]\nfile = \"b.txt\"",
            &[
                Err("`published` of article a.txt must be a date such as 2021-11-16"),
                Ok("b"),
            ],
        );
        check(
            "[[article]]\nfile = \"a.txt\"\n[[article]]\nfile = \"b/a.txt\"",
            &[
                Ok("a"),
                Err("article a is listed twice: give the second entry an id of its own"),
            ],
        );
    }

    #[test]
    fn a_line_that_is_no_toml_costs_its_own_article() {
        let toml = "[story]\nid = \"s\"\n[[article]]\nid = \"a\"\nfile = \"a.txt\"\npublished = 2021-13-45\n\
                    [[article]]\nfile = \"b.txt\"\n";
        let manifest = parse_manifest(toml).unwrap();
        assert_eq!(manifest.story.id, "s");
        let fault = manifest.articles[0].as_ref().unwrap_err().to_string();
        assert!(
            fault.starts_with("article a is no valid TOML") && fault.ends_with("correct line 6"),
            "{fault}"
        );
        assert_eq!(manifest.articles[1].as_ref().unwrap().id, "b");
    }

    #[test]
    fn a_broken_manifest_is_one_fault() {
        for (toml, line) in [("[story\nid = 1", 1), ("a = \n", 1), ("x = 1\n\u{0}", 2)] {
            let fault = parse_manifest(toml).unwrap_err().to_string();
            assert!(
                fault.starts_with("the manifest is no valid TOML")
                    && fault.ends_with(&format!("line {line}")),
                "{fault}"
            );
        }
        assert_eq!(parse_manifest("article = 5").unwrap_err(), ManifestError::NoList);
        assert!(parse_manifest("").unwrap().articles.is_empty());
    }

    #[test]
    fn front_matter_is_read() {
        let text = "---\ntitle: \"A quake\"\ndate: 2013-07-03\noutlet: BBC\ntags: [x]\n---\n\nText.";
        let front = front_matter(text).unwrap();
        assert_eq!(
            &text[front.bytes.clone()],
            &text[..text.find("\n\nText").unwrap() + 1]
        );
        assert_eq!(
            (front.title.as_deref(), front.outlet.as_deref()),
            (Some("A quake"), Some("BBC"))
        );
        assert_eq!(front.published.as_deref(), Some("2013-07-03"));
        for text in [
            "",
            "---",
            "---\nno end",
            "Text.\n---\na: b\n---\n",
            "----\na: b\n----\n",
        ] {
            assert_eq!(front_matter(text), None, "{text:?}");
        }
    }
}
