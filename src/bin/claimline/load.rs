//! Folders and files to articles, each with what could not be read.

use claimline::ids::unique;
use claimline::model::StoryInfo;
use claimline::read::html::{HtmlError, read_page};
use claimline::read::manifest::{Entry, ManifestError, parse_manifest, stem};
use claimline::read::timelinejs;
use claimline::read::{ArticleInput, parse_date};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The articles of a story, in order, and what went wrong on the way.
#[derive(Default)]
pub struct Loaded {
    /// Name and title.
    pub story: StoryInfo,
    /// What could be read.
    pub articles: Vec<ArticleInput>,
    /// What could not.
    pub faults: Vec<Fault>,
    /// What could be read only in part; no article is missing for it.
    pub warnings: Vec<String>,
}

/// An article, or a manifest, that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {why}", path = path.display())]
pub struct Fault {
    /// The article's id, where it has one.
    pub article: Option<String>,
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it, and what to do.
    pub why: Why,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    #[error("there is no such file: check its name and folder")]
    Missing,
    #[error("this is a folder: give one folder alone, or files")]
    Folder,
    #[error("it cannot be opened ({0}): check that you may read it")]
    Io(io::Error),
    #[error("it is no text in UTF-8: if it is an article, save it as plain text in UTF-8")]
    NoText,
    #[error(
        "there is no article in this folder: put .txt, .md, .html or TimelineJS .json files there, or name them in story.toml"
    )]
    NoArticles,
    #[error(
        "it is no TimelineJS timeline, the one kind of JSON that holds an article here: `claimline compare` takes stories"
    )]
    NoTimeline,
    #[error("{0}")]
    Html(#[from] HtmlError),
    #[error("{0}")]
    Manifest(#[from] ManifestError),
    #[error("{0}")]
    Other(String),
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::InvalidData => Self::NoText,
            _ => Self::Io(error),
        }
    }
}

/// Reads a story's folder: what `story.toml` names, else every article file, by name.
pub fn folder(folder: &Path) -> Loaded {
    let manifest = folder.join("story.toml");
    match std::fs::read_to_string(&manifest) {
        Ok(toml) => match parse_manifest(&toml) {
            Ok(parsed) => listed(folder, &manifest, parsed.story, parsed.articles),
            // Without a list the articles are still there.
            Err(error) => {
                let mut loaded = unlisted(folder);
                loaded.faults.insert(
                    0,
                    Fault {
                        article: None,
                        path: manifest,
                        why: error.into(),
                    },
                );
                loaded
            }
        },
        Err(error) if error.kind() == ErrorKind::NotFound => unlisted(folder),
        Err(error) => {
            let mut loaded = unlisted(folder);
            loaded.faults.insert(
                0,
                Fault {
                    article: None,
                    path: manifest,
                    why: error.into(),
                },
            );
            loaded
        }
    }
}

/// Reads files. `published` and `outlet` hold for those of which nothing else is known.
pub fn files(paths: &[PathBuf], published: Option<&str>, outlet: Option<&str>) -> Loaded {
    let mut loaded = Loaded::default();
    let mut ids = BTreeSet::new();
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        let id = unique(stem(&name), &mut ids);
        loaded.take(
            path,
            Entry {
                id,
                file: name,
                ..Entry::default()
            },
        );
    }
    for article in &mut loaded.articles {
        article.published = article.published.take().or_else(|| published.map(str::to_owned));
        article.outlet = article.outlet.take().or_else(|| outlet.map(str::to_owned));
    }
    loaded
}

fn listed(
    folder: &Path,
    manifest: &Path,
    story: StoryInfo,
    entries: Vec<Result<Entry, ManifestError>>,
) -> Loaded {
    let mut loaded = Loaded {
        story,
        ..Loaded::default()
    };
    for entry in entries {
        match entry {
            Ok(entry) => {
                if let Some(date) = entry
                    .published
                    .as_deref()
                    .filter(|date| parse_date(date).is_none())
                {
                    loaded.warnings.push(format!(
                        "{}: “{date}” is no date of publication of article {}: write published = 2021-11-16",
                        manifest.display(),
                        entry.id
                    ));
                }
                loaded.take(&folder.join(&entry.file), entry);
            }
            Err(error) => {
                loaded.faults.push(Fault {
                    article: None,
                    path: manifest.to_owned(),
                    why: error.into(),
                });
            }
        }
    }
    loaded
}

fn unlisted(folder: &Path) -> Loaded {
    let name = folder.canonicalize().ok();
    let name = name.as_deref().unwrap_or(folder).file_name().unwrap_or_default();
    let story = StoryInfo {
        id: name.to_string_lossy().into_owned(),
        title: String::new(),
    };
    let mut loaded = Loaded {
        story,
        ..Loaded::default()
    };
    let found = std::fs::read_dir(folder).and_then(|entries| {
        let names = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<Vec<_>>>()?;
        Ok(names
            .into_iter()
            .filter(|path| is_article(path) && path.is_file())
            .collect::<BTreeSet<_>>())
    });
    let why = match found {
        Ok(paths) if !paths.is_empty() => {
            let mut ids = BTreeSet::new();
            for path in paths {
                let file = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                let id = unique(stem(&file), &mut ids);
                loaded.take(
                    &path,
                    Entry {
                        id,
                        file,
                        ..Entry::default()
                    },
                );
            }
            return loaded;
        }
        Ok(_) => Why::NoArticles,
        Err(error) => error.into(),
    };
    loaded.faults.push(Fault {
        article: None,
        path: folder.to_owned(),
        why,
    });
    loaded
}

impl Loaded {
    /// Reads one article's file; the entry's own knowledge goes before the file's.
    fn take(&mut self, path: &Path, entry: Entry) {
        match article(path, &entry.id, &mut self.warnings) {
            Ok(found) => self.articles.push(ArticleInput {
                id: entry.id,
                file: Some(entry.file),
                text: found.text,
                outlet: entry.outlet.or(found.outlet),
                published: entry.published.or(found.published),
                zone: entry.zone,
                title: entry.title.or(found.title),
                url: entry.url.or(found.url),
            }),
            Err(why) => self.faults.push(Fault {
                article: Some(entry.id),
                path: path.to_owned(),
                why,
            }),
        }
    }
}

fn article(path: &Path, id: &str, warnings: &mut Vec<String>) -> Result<ArticleInput, Why> {
    let text = std::fs::read_to_string(path)?;
    // A picture or an archive has null bytes near its beginning.
    if text.bytes().take(1024).filter(|byte| *byte == 0).count() > 8 {
        return Err(Why::NoText);
    }
    if has_ending(path, &PAGES) {
        return Ok(read_page(id, &text)?);
    }
    if has_ending(path, &["json"]) {
        let timeline = timelinejs::parse(&text).ok_or(Why::NoTimeline)?;
        let told =
            |(nth, why): &(usize, timelinejs::Misfit)| format!("{}: number {nth}: {why}", path.display());
        warnings.extend(timeline.misfits.iter().map(told));
        return Ok(ArticleInput {
            text: timeline.text,
            title: Some(timeline.title).filter(|title| !title.is_empty()),
            ..ArticleInput::default()
        });
    }
    Ok(ArticleInput {
        text,
        ..ArticleInput::default()
    })
}

/// How names of web pages end.
const PAGES: [&str; 3] = ["html", "htm", "xhtml"];

fn is_article(path: &Path) -> bool {
    // A folder may hold other JSON too: what this program printed, say.
    let is_timeline = || {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        timelinejs::parse(&text).is_some()
    };
    has_ending(path, &["txt", "md"])
        || has_ending(path, &PAGES)
        || has_ending(path, &["json"]) && is_timeline()
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
