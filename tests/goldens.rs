//! The bundled story, claim by claim, as it was last read by eye.
//!
//! A change of these files is to be read, not waved through: `cargo insta review`, or `INSTA_UPDATE=always cargo
//! test --test goldens` and `git diff`. CI never writes them.

#![allow(clippy::unwrap_used)]

mod folder;

use claimline::model::{Bound, Claim, Story};
use claimline::{compare, extract};
use std::fmt::Write;

fn story() -> Story {
    let (info, inputs) = folder::inputs("seeds");
    compare(&info, inputs.iter().map(extract).collect())
}

fn line(claim: &Claim) -> String {
    let mut line = format!("{} {:?}", claim.id, claim.event).to_uppercase();
    for (mark, on) in [
        (" HEADLINE", claim.headline),
        (" NOT", claim.negated),
        (" HEDGED", claim.hedged),
    ] {
        line.push_str(if on { mark } else { "" });
    }
    let words = claim
        .evidence
        .exact
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let _ = write!(line, " | {words}");
    if let Some(source) = &claim.source {
        let _ = write!(line, " | said {}", source.name);
    }
    if let Some(via) = &claim.via {
        let _ = write!(line, " via {}", via.name);
    }
    for figure in &claim.figures {
        let bound = if figure.bound == Bound::Exact {
            String::new()
        } else {
            format!("{:?} ", figure.bound)
        };
        let value = figure.value.map_or_else(|| "?".to_owned(), |v| v.to_string());
        let _ = write!(line, " | {bound}{value} {} ({})", figure.measure, figure.of);
    }
    if let Some(time) = &claim.time {
        let _ = write!(line, " | {} {:?}", time.value, time.basis);
    }
    line
}

#[test]
fn claims_of_the_bundled_story() {
    let story = story();
    for article in &story.articles {
        let claims = story.claims.iter().filter(|c| c.article == article.id);
        let text: String = claims.map(|c| line(c) + "\n").collect();
        insta::assert_snapshot!(format!("claims-{}", article.id), text);
    }
}

#[test]
fn facts_of_the_bundled_story() {
    let story = story();
    let mut text = String::new();
    for episode in &story.episodes {
        let _ = writeln!(
            text,
            "== {}{}",
            episode.label,
            if episode.background { " (background)" } else { "" }
        );
        for fact in story
            .facts
            .iter()
            .filter(|f| f.episode.as_ref() == Some(&episode.id))
        {
            let _ = writeln!(
                text,
                "{:?} {} | {} | {}",
                fact.relation,
                fact.origins,
                fact.label,
                fact.claims.join(" ")
            );
            for difference in &fact.differences {
                let _ = writeln!(text, "    on {:?}: {}", difference.on, difference.note);
            }
        }
    }
    insta::assert_snapshot!("facts", text);
}
