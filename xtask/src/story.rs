//! The story that goes into the outputs: the bundled one, or an editor's own folder.

#[expect(dead_code, reason = "the command line reads single files too")]
#[path = "../../src/bin/claimline/load.rs"]
mod load;

use crate::tools::say;
use anyhow::{Result, bail};
use claimline::ArticleInput;
use claimline::model::StoryInfo;
use load::Loaded;
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
    if loaded.articles.is_empty() {
        bail!("{} holds no article that can be read.", dir.display());
    }
    Ok(story(loaded))
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
