//! Any bytes as a reader's JSON file: a story, articles, lines, a timeline. What is taken over as read fits its text,
//! and all of it can be compared and written in every form.

#![no_main]

use claimline::export::Format;
use claimline::model::StoryInfo;
use claimline::ui::own::{Item, MOST_CHARACTERS, is_sound, open};
use claimline::{compare, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let no_pages = |_: &str| Err("no pages".to_owned());
    let opened = open(Some("story.json"), data, no_pages);
    let read = opened.items.into_iter().enumerate().map(|(at, item)| {
        let mut read = match item {
            Item::Text(input) => {
                assert!(input.text.chars().count() <= MOST_CHARACTERS);
                extract(&input)
            }
            Item::Read(read) => {
                assert!(is_sound(&read));
                *read
            }
        };
        claimline::ids::rename(&mut read, &format!("a{at}"));
        read
    });
    let story = compare(&StoryInfo::default(), read.collect());
    for claim in &story.claims {
        let article = story.articles.iter().find(|article| article.id == claim.article).unwrap();
        assert!(claimline::ui::quote::quote(&article.text, claim).is_some());
    }
    for format in Format::ALL {
        format.write(&story);
    }
});
