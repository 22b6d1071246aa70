//! A reader's own articles through the whole pipeline: the same story as on the command line, and no harm from any JSON.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

mod folder;

use claimline::compare::Comparison;
use claimline::model::{Story, StoryInfo};
use claimline::ui::board::Board;
use claimline::ui::filter::Filter;
use claimline::ui::outlets::outlets;
use claimline::ui::own::{Item, Opened, Shelf, input_of, open};
use claimline::ui::timeline::Timeline;
use claimline::{ArticleInput, compare, extract};
use proptest::prelude::*;
use std::sync::Arc;

const POST: &str = "VALPARAISO (AFP) - A crane killed 3 dock workers in the harbour of Valparaiso on Monday, the port \
                    authority said.\n\nPolice arrested the owner on Tuesday. “We had warned him,” said Rosa Díaz, the \
                    mayor.\n\nSource: AFP\n";
const MAIL: &str =
    "Five dock workers were killed when a crane collapsed in Valparaiso on Monday, police said.\n";

fn no_pages(_: &str) -> Result<[String; 5], String> {
    Err("no pages".to_owned())
}

fn story(texts: &[(&str, &str)]) -> Story {
    let read = texts.iter().map(|(id, text)| {
        extract(&ArticleInput {
            id: (*id).into(),
            file: Some(format!("{id}.txt")),
            text: (*text).into(),
            ..ArticleInput::default()
        })
    });
    compare(&StoryInfo::default(), read.collect())
}

/// The story that a reader sees who brings this and starts a new one.
fn shown(opened: Opened) -> Story {
    compared(opened).into_story()
}

fn compared(opened: Opened) -> Comparison {
    let mut shelf = Shelf::default();
    for item in opened.items {
        match item {
            Item::Text(input) => {
                let read = extract(&input);
                shelf.put(input, false, read, None);
            }
            Item::Read(read) => {
                shelf.put(input_of(&read.article), true, *read, None);
            }
        }
    }
    shelf.start_new();
    let (info, read) = shelf.story(&StoryInfo::default(), &[]);
    Comparison::new(&info, read.iter().map(|one| (**one).clone()).collect())
}

#[test]
fn a_story_of_the_command_line_comes_back_as_it_was() {
    let (_, inputs) = folder::inputs("seeds");
    let bundled = compare(&StoryInfo::default(), inputs.iter().map(extract).collect());
    let opened = open(
        Some("story.json"),
        &serde_json::to_vec(&bundled).unwrap(),
        no_pages,
    );
    assert_eq!(opened.faults, Vec::<String>::new());
    assert!(opened.items.iter().all(|item| matches!(item, Item::Read(_))));
    let mut again = shown(opened);
    again.story = bundled.story.clone();
    assert!(again == bundled, "the story differs");
}

#[test]
fn texts_give_the_story_of_the_command_line() {
    let opened = Opened {
        items: [("post.txt", POST), ("mail.txt", MAIL)]
            .into_iter()
            .flat_map(|(name, text)| open(Some(name), text.as_bytes(), no_pages).items)
            .collect(),
        ..Opened::default()
    };
    let got = shown(opened);
    let mut expect = story(&[("post", POST), ("mail", MAIL)]);
    expect.story = got.story.clone();
    assert!(expect.claims.len() > 2 && got == expect, "the story differs");
}

#[test]
fn a_crowd_of_claims_on_few_words_is_not_taken_over() {
    let mut crowd = story(&[("a", MAIL)]);
    let claim = crowd.claims[0].clone();
    crowd.claims = (0..4_000)
        .map(|nth| {
            let mut claim = claim.clone();
            claim.id = format!("a.{nth}");
            claim
        })
        .collect();
    let opened = open(Some("crowd.json"), &serde_json::to_vec(&crowd).unwrap(), no_pages);
    assert!(
        matches!(opened.items.as_slice(), [Item::Text(_)]),
        "its text is read anew"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands in a story's JSON, each mark that is shown has its words.
    #[test]
    fn no_json_does_harm(
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..8_usize), 1..6)
    ) {
        let mut json = serde_json::to_value(story(&[("a", POST), ("b", MAIL)])).unwrap();
        for (place, what) in places {
            let mut leaves = Vec::new();
            pointers(&json, String::new(), &mut leaves);
            let leaf = place.get(&leaves).clone();
            let value = match what {
                0 => serde_json::Value::Null,
                1 => (-1).into(),
                2 => u64::MAX.into(),
                3 => 1.into(),
                4 => "\u{202e}<script>".into(),
                5 => "2021-99-99T99:99:99".into(),
                6 => serde_json::Value::Array(vec![5.into()]),
                _ => "".into(),
            };
            *json.pointer_mut(&leaf).unwrap() = value;
        }
        let opened = open(Some("x.json"), json.to_string().as_bytes(), no_pages);
        let comparison = Arc::new(compared(opened));
        let (story, facts) = (comparison.story(), comparison.among(|_| true, &[]));
        let board = Board::new(comparison.clone(), facts, outlets(&story.articles));
        drop(Timeline::new(&board, &Filter::default()));
        for claim in &story.claims {
            let article = story.articles.iter().find(|article| article.id == claim.article).unwrap();
            prop_assert!(claimline::ui::quote::quote(&article.text, claim).is_some());
        }
    }

    /// Any bytes under any name are opened or refused.
    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..200), name in "[a-z.]{0,6}(txt|html|json)?") {
        open(Some(&name), &bytes, no_pages);
        open(None, &bytes, no_pages);
    }
}

/// The places of all values in a JSON.
fn pointers(json: &serde_json::Value, here: String, out: &mut Vec<String>) {
    match json {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                pointers(value, format!("{here}/{key}"), out);
            }
        }
        serde_json::Value::Array(list) => {
            for (nth, value) in list.iter().enumerate() {
                pointers(value, format!("{here}/{nth}"), out);
            }
        }
        _ => (),
    }
    if !here.is_empty() {
        out.push(here);
    }
}
