//! Stories and lines, as printed before, back to the extractions that they are made of.

use claimline::ids::{rename, unique};
use claimline::model::{Claim, Extraction, Notice, Story, StoryInfo, VERSION};
use std::collections::{BTreeMap, BTreeSet};

/// What several files hold together.
#[derive(Default)]
pub struct Merged {
    /// Name and title of the first story that has any.
    pub story: StoryInfo,
    /// The articles with their claims, in order, each under an id of its own.
    pub extractions: Vec<Extraction>,
    /// What is about no article that is here.
    pub notices: Vec<Notice>,
    taken: BTreeSet<String>,
}

/// A line that holds an error in place of an article.
#[derive(serde::Deserialize)]
struct ErrorLine {
    error: String,
}

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Line {
    Extraction(Box<Extraction>),
    Story(Box<Story>),
    Error(ErrorLine),
}

impl Merged {
    /// Takes over the articles of one file, and returns what is wrong with it, a sentence for a fault.
    pub fn take(&mut self, content: &str) -> Vec<String> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        // A story may be spread over many lines; a file of lines is no JSON as a whole, unless it has only one.
        if let Ok(story) = serde_json::from_str::<Story>(content) {
            return self.take_story(story).err().into_iter().collect();
        }
        let mut faults = Vec::new();
        for (nth, line) in content
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let fault = match serde_json::from_str::<Line>(line) {
                Ok(Line::Extraction(extraction)) => {
                    self.take_extraction(*extraction);
                    continue;
                }
                Ok(Line::Story(story)) => self.take_story(*story).err(),
                Ok(Line::Error(line)) => Some(format!(
                    "it holds an error in place of an article ({})",
                    line.error
                )),
                Err(_) => {
                    let told =
                        "it is neither a story nor a line of `claimline extract --lines`: make the file anew";
                    faults.push(format!("line {}: {told}", nth + 1));
                    // Whatever the file is, its other lines will not be better.
                    if nth == 0 {
                        break;
                    }
                    continue;
                }
            };
            faults.extend(fault.map(|fault| format!("line {}: {fault}", nth + 1)));
        }
        if faults.is_empty() && content.trim().is_empty() {
            faults.push("it is empty: give a file that `claimline extract` has printed".to_owned());
        }
        faults
    }

    fn take_story(&mut self, story: Story) -> Result<(), String> {
        if story.version > VERSION {
            return Err(format!(
                "it has version {}, and this program reads up to {VERSION}: use a newer claimline",
                story.version
            ));
        }
        if self.story == StoryInfo::default() {
            self.story = story.story;
        }
        let mut claims: BTreeMap<String, Vec<Claim>> = BTreeMap::new();
        for claim in story.claims {
            claims.entry(claim.article.clone()).or_default().push(claim);
        }
        let mut notices: BTreeMap<Option<String>, Vec<Notice>> = BTreeMap::new();
        for notice in story.notices {
            notices.entry(notice.article.clone()).or_default().push(notice);
        }
        for article in story.articles {
            let claims = claims.remove(&article.id).unwrap_or_default();
            let notices = notices.remove(&Some(article.id.clone())).unwrap_or_default();
            self.take_extraction(Extraction {
                article,
                claims,
                notices,
            });
        }
        self.notices.extend(notices.into_values().flatten());
        Ok(())
    }

    fn take_extraction(&mut self, mut extraction: Extraction) {
        let old = extraction.article.id.clone();
        let known = |other: &Extraction| {
            other.article == extraction.article && other.claims.len() == extraction.claims.len()
        };
        if self.taken.contains(&old) && self.extractions.iter().any(known) {
            return;
        }
        let new = unique(&old, &mut self.taken);
        // Comparison gives episodes anew.
        rename(&mut extraction, &new);
        self.extractions.push(extraction);
    }
}
