//! Claimline: what each outlet says happened, compared.
//!
//! The pipeline, in the order in which data flows: [`read`] turns a raw text into an article with its blocks,
//! [`language`] finds sentences, words and arcs, [`extract`] makes claims, [`compare`] puts the claims of several
//! articles together into episodes and facts. `ui` and `embed` exist in the browser's build only.

pub mod compare;
pub mod extract;
pub mod language;
pub mod model;
pub mod read;

/// Reads one article and finds its claims. (Until the rooms are joined: the article without claims.)
pub fn extract(input: &read::ArticleInput) -> model::Extraction {
    let reading = read::read(input);
    model::Extraction { article: reading.article, claims: Vec::new(), notices: reading.notices }
}

/// Puts the claims of several articles together. (Until the rooms are joined: side by side.)
pub fn compare(story: &model::StoryInfo, extractions: Vec<model::Extraction>) -> model::Story {
    let mut joined = model::Story {
        version: model::VERSION,
        story: story.clone(),
        articles: Vec::new(),
        claims: Vec::new(),
        facts: Vec::new(),
        episodes: Vec::new(),
        notices: Vec::new(),
    };
    for extraction in extractions {
        joined.articles.push(extraction.article);
        joined.claims.extend(extraction.claims);
        joined.notices.extend(extraction.notices);
    }
    joined
}
