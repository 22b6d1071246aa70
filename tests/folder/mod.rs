//! A folder with a `story.toml`, for the tests: its articles as the program's input.

use claimline::model::StoryInfo;
use claimline::read::ArticleInput;
use claimline::read::manifest::parse_manifest;
use std::path::Path;

/// The story's own words and its articles; `folder` is relative to the project's.
#[track_caller]
pub fn inputs(folder: &str) -> (StoryInfo, Vec<ArticleInput>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let manifest = parse_manifest(&std::fs::read_to_string(folder.join("story.toml")).unwrap()).unwrap();
    let input = |entry: Result<_, _>| {
        let entry: claimline::read::manifest::Entry = entry.unwrap();
        ArticleInput {
            text: std::fs::read_to_string(folder.join(&entry.file)).unwrap(),
            id: entry.id,
            file: Some(entry.file),
            outlet: entry.outlet,
            published: entry.published,
            zone: entry.zone,
            title: entry.title,
            url: entry.url,
        }
    };
    (manifest.story, manifest.articles.into_iter().map(input).collect())
}
