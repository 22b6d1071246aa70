//! The story that goes into the outputs: the bundled one, or an editor's own folder.

#[expect(dead_code, reason = "the command line reads single files too")]
#[path = "../../src/bin/claimline/load.rs"]
mod load;

use crate::tools::say;
use anyhow::{Result, bail};
use claimline::ArticleInput;
use claimline::model::StoryInfo;
use load::Loaded;
use std::fs;
use std::path::Path;

/// A story before it is read.
pub struct Story {
    /// Name and title.
    pub info: StoryInfo,
    /// The articles, in order.
    pub articles: Vec<ArticleInput>,
}

/// The story of this project. It ships whole or not at all.
pub fn bundled(dir: &Path) -> Result<Story> {
    let loaded = load::folder(dir);
    let faults = loaded.faults.iter().map(ToString::to_string);
    match faults
        .chain(loaded.warnings.iter().cloned())
        .reduce(|all, one| all + "\n" + &one)
    {
        Some(faults) => bail!("{faults}"),
        None => Ok(story(loaded)),
    }
}

/// An editor's own story: what can be read goes in, and each file is told of.
pub fn own(dir: &Path) -> Result<Story> {
    if !dir.is_dir() {
        bail!(
            "{} is no folder. Pass the folder that holds story.toml or the articles.",
            dir.display()
        );
    }
    let loaded = load::folder(dir);
    for article in &loaded.articles {
        say(&told(article));
    }
    for warning in &loaded.warnings {
        say(warning);
    }
    for fault in &loaded.faults {
        say(&format!("not read: {fault}"));
    }
    for name in left_alone(dir, &loaded)? {
        say(&format!(
            "left alone: {name} (not in story.toml, or no .txt, .md, .html or TimelineJS file)"
        ));
    }
    if loaded.articles.is_empty() {
        bail!("{} holds no article that can be read.", dir.display());
    }
    Ok(story(loaded))
}

/// Files of the folder that are neither read nor faulty: an editor may have meant them to be.
fn left_alone(dir: &Path, loaded: &Loaded) -> Result<Vec<String>> {
    let mut names = fs::read_dir(dir)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.retain(|name| {
        let is_read = loaded
            .articles
            .iter()
            .any(|article| article.file.as_ref() == Some(name));
        let is_faulty = loaded.faults.iter().any(|fault| fault.path == dir.join(name));
        !is_read && !is_faulty && name != "story.toml" && !name.starts_with('.')
    });
    names.sort_unstable();
    Ok(names)
}

fn story(loaded: Loaded) -> Story {
    Story {
        info: loaded.story,
        articles: loaded.articles,
    }
}

/// One line about an article that was read, with what the program itself will know of it.
fn told(input: &ArticleInput) -> String {
    let article = claimline::read::read(input).article;
    format!(
        "read: {} ({} words; outlet: {}; published: {})",
        input.file.as_deref().unwrap_or(&input.id),
        input.text.split_whitespace().count(),
        article.outlet.as_deref().unwrap_or("not named"),
        article
            .published
            .as_deref()
            .unwrap_or("not dated, so that “on Tuesday” names no day"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_told_what_is_left_alone() {
        let dir = std::env::temp_dir().join("claimline-left-alone");
        drop(fs::remove_dir_all(&dir));
        fs::create_dir_all(&dir).unwrap();
        for (name, content) in [
            ("a.txt", "The ship came on Monday."),
            ("b.txt", "It went on Tuesday."),
            ("c.docx", "PK"),
            (".hidden", ""),
            (
                "story.toml",
                "[[article]]\nfile = \"a.txt\"\n[[article]]\nfile = \"gone.txt\"\n",
            ),
        ] {
            fs::write(dir.join(name), content).unwrap();
        }
        let left = left_alone(&dir, &load::folder(&dir)).unwrap();
        assert_eq!(left, ["b.txt", "c.docx"]);
        fs::remove_dir_all(&dir).unwrap();
    }
}
