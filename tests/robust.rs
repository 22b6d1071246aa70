//! No input stops the program, and none takes more than a time in proportion to its length.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use claimline::model::{Extraction, StoryInfo};
use claimline::read::ArticleInput;
use claimline::read::html::read_page;
use claimline::read::manifest::parse_manifest;
use claimline::read::timelinejs;
use proptest::prelude::*;

/// Runs the whole path, and checks that what comes out has its words.
fn run(text: &str) -> Extraction {
    let input = ArticleInput {
        id: "x".into(),
        text: text.to_owned(),
        published: Some("2021-11-17".into()),
        ..ArticleInput::default()
    };
    let extraction = claimline::extract(&input);
    let points: Vec<char> = text.chars().collect();
    for claim in &extraction.claims {
        let said: String = points[claim.evidence.start..claim.evidence.end].iter().collect();
        assert_eq!(said, claim.evidence.exact);
    }
    let story = claimline::compare(&StoryInfo::default(), vec![extraction.clone()]);
    assert_eq!(story.claims.len(), extraction.claims.len());
    extraction
}

#[test]
fn a_megabyte_on_one_line_is_read() {
    let sentence =
        "The army of Ruritania said on Tuesday that 15 soldiers were killed, “the ministry” denied it. ";
    run(&sentence.repeat(1_000_000 / sentence.len()));
}

#[test]
fn a_megabyte_without_an_end_is_read() {
    for piece in [
        "word ", "a", "\"", "“", "(", "[", ", ", "- ", "said ", "Tuesday ", "15 ", "A. ", "\0", "é", "日",
        "Ann ", "and ",
    ] {
        run(&piece.repeat(100_000));
    }
}

#[test]
fn a_hundred_thousand_lines_are_read() {
    for line in [
        "x\n",
        "READ MORE:\n",
        "Source: AFP\n",
        "News / More\n",
        "\n",
        "\r",
        "# a\n",
        "Crane falls\n\n",
        "(AFP photo)\n",
        "---\n",
    ] {
        run(&line.repeat(100_000));
    }
}

#[test]
fn odd_texts_are_read() {
    for text in [
        "",
        " ",
        "word",
        ".",
        "\0\0\0",
        "\"",
        "'''",
        "”“",
        "\u{202e}abc",
        "\u{feff}",
        "a\u{300}\u{301}",
        "\u{10ffff}",
        "(((((",
        "1/0/0",
        "99999999999999999999",
        "-1",
        "24:61",
        "February 30, 2021",
        "13/13/2021 (AFP) —",
    ] {
        run(text);
    }
}

/// Pieces of news prose that are put together at random.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "The ministry", "said", "on Tuesday", "that", "15 soldiers", "were killed", "“we", "deny”", "\"", "'", "’", ".", ",",
            "?", "…", "(AFP)", "(AP)", "—", " - ", "JAKARTA", "July 2", "2021", "18:30 (1430 GMT)", "at least", "more than a dozen",
            "READ MORE:", "Source: Al Jazeera", "Photo by", "[File:", "]", "(L)", "said:", "according to", "he", "Armenia", "not",
            "\n", "\n\n", "\r\n", "\t", "\u{a0}", "#", "---", "By Jane Doe", "0 Comments", "last week", "late 1980s", "U.S.", "Mr.",
        ]).prop_map(|piece| format!("{piece} ")),
        1 => any::<String>(),
    ]
}

/// Pieces of web pages that are put together at random.
fn markup() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<b>", "<script>", "</script>", "<!--", "-->", "<table>", "<td>",
            "<svg>", "<style>", "</style>", "<br>", "<a href='", "'>", "\"", "<", ">", "&amp;", "&#x202e;", "&", "<h1>", "<title>", "<template>",
            "<meta property='og:title' content='", "<select>", "<math>", "<![CDATA[", "<noscript>", "<textarea>", "</textarea>",
            "Police arrested twelve men in Lima on Tuesday, the mayor said. ",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        run(&text);
    }

    #[test]
    fn any_prose_is_read(pieces in prop::collection::vec(piece(), 0..60)) {
        run(&pieces.concat());
    }

    #[test]
    fn any_page_is_read_or_refused(pieces in prop::collection::vec(markup(), 0..80)) {
        if let Ok(input) = read_page("x", &pieces.concat()) {
            run(&input.text);
        }
    }

    #[test]
    fn any_timeline_is_words(headline in "(<[a-z]{1,6}>|&[a-z#0-9]{1,4};|[ a-z<>&]){0,20}", year in any::<i64>(), month in any::<u8>(), day in any::<u8>()) {
        let json = serde_json::json!({ "events": [
            { "start_date": { "year": year, "month": month, "day": day }, "text": { "headline": headline, "text": headline } },
        ] });
        let read = timelinejs::parse(&json.to_string()).unwrap();
        prop_assert!(!read.text.contains('\n'), "one paragraph: {}", read.text);
        run(&read.text);
    }

    #[test]
    fn any_knowledge_is_taken(published in ".*", zone in ".*", outlet in ".*", title in ".*") {
        let input = ArticleInput {
            id: "x".into(),
            text: "Crane falls\n\nThe crane fell on Tuesday, the port said.".into(),
            published: Some(published),
            zone: Some(zone),
            outlet: Some(outlet),
            title: Some(title),
            ..ArticleInput::default()
        };
        claimline::extract(&input);
    }

    #[test]
    fn any_manifest_is_read(toml in "(\\[\\[article\\]\\]\n|\\[story\\]\n|file = \"a\"\n|id = [0-9\"a]*\n|published = [0-9-]*\n|.*\n)*") {
        drop(parse_manifest(&toml));
    }
}
