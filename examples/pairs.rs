//! Compares the claims of a story JSON and prints the story; says why two claims are, or are not, the same; or lists
//! all pairs that were compared, one JSON a line:
//! `cargo run --example pairs -- STORY.json [CLAIM CLAIM | --all]`; with `--signals`, what every two claims measure, from
//! which the weights of the score are learned.

use claimline::compare::{SAME, compare, explain, explain_all, measure};
use claimline::model::{Extraction, Story};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = args.first() else {
        return Err("name a story JSON, and two claim ids to see how they score".into());
    };
    let story: Story = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    if let [_, a, b] = args.as_slice() {
        let Some(score) = explain(&story.articles, &story.claims, a, b) else {
            return Err(format!("the story has no claim {a} or no claim {b}").into());
        };
        println!("{}", serde_json::to_string_pretty(&score)?);
        println!("total {:.3}; the same from {SAME} on", score.total());
        return Ok(());
    }
    if args.get(1).is_some_and(|a| a == "--all") {
        for (a, b, score) in explain_all(&story.articles, &story.claims) {
            println!(
                "{}",
                serde_json::json!({"a": a, "b": b, "total": score.total(), "parts": score})
            );
        }
        return Ok(());
    }
    if args.get(1).is_some_and(|a| a == "--signals") {
        for pair in measure(&story.articles, &story.claims) {
            println!("{}", serde_json::to_string(&pair)?);
        }
        return Ok(());
    }
    let mut extractions: Vec<Extraction> = Vec::new();
    for article in story.articles {
        let claims = story
            .claims
            .iter()
            .filter(|c| c.article == article.id)
            .cloned()
            .collect();
        extractions.push(Extraction {
            article,
            claims,
            notices: Vec::new(),
        });
    }
    println!("{}", serde_json::to_string(&compare(&story.story, extractions))?);
    Ok(())
}
