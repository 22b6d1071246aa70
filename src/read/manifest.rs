//! What stands beside the text: `story.toml`, and the front matter of Markdown files.
//!
//! Comes in: TOML, or the head of a text. Goes out: what it says of story and articles. Does not: open files.

use crate::model::StoryInfo;
use std::ops::Range;
use toml::{Table, Value};

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
    #[error("it is no valid TOML: {message} (line {line}); correct that line")]
    Syntax {
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
    let table: Table = toml.parse().map_err(|error: toml::de::Error| {
        let before = error
            .span()
            .and_then(|span| toml.get(..span.start))
            .unwrap_or_default();
        ManifestError::Syntax {
            message: error.message().to_owned(),
            line: before.matches('\n').count() + 1,
        }
    })?;
    let text = |key: &str| {
        let value = table
            .get("story")
            .and_then(|story| story.get(key))
            .and_then(Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let mut manifest = Manifest {
        story: StoryInfo {
            id: text("id"),
            title: text("title"),
        },
        articles: Vec::new(),
    };
    let list = match table.get("article") {
        None => return Ok(manifest),
        Some(list) => list.as_array().ok_or(ManifestError::NoList)?,
    };
    let mut ids: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    for (nth, value) in list.iter().enumerate() {
        let entry = entry(value, nth + 1).and_then(|entry| match ids.insert(entry.id.clone()) {
            true => Ok(entry),
            false => Err(ManifestError::Twice { article: entry.id }),
        });
        manifest.articles.push(entry);
    }
    Ok(manifest)
}

fn entry(value: &Value, number: usize) -> Result<Entry, ManifestError> {
    let table = value.as_table().ok_or(ManifestError::NoList)?;
    let name = match (
        table.get("id").and_then(Value::as_str),
        table.get("file").and_then(Value::as_str),
    ) {
        (Some(name), _) | (None, Some(name)) => name.to_owned(),
        (None, None) => number.to_string(),
    };
    let string = |key: &'static str| match table.get(key) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
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
    let published = match table.get("published") {
        Some(Value::Datetime(date)) => Some(date.to_string()),
        Some(Value::String(text)) => Some(text.clone()),
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
