//! The exports as those who take them read them: each held to the rules of its own form.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says so by stopping"
)]

use claimline::export::Format;
use claimline::model::{Quotation, Relation, Story, StoryInfo};
use claimline::{ArticleInput, compare, extract};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

fn article(id: &str, outlet: Option<&str>, url: Option<&str>, text: &str) -> ArticleInput {
    ArticleInput {
        id: id.into(),
        outlet: outlet.map(str::to_owned),
        url: url.map(str::to_owned),
        published: Some("2019-05-08".into()),
        text: text.into(),
        ..ArticleInput::default()
    }
}

/// A story with what is hard to export: quotations, no outlet, markup, a formula for an outlet, a script for an address.
fn story() -> Story {
    let articles = [
        article(
            "a",
            Some("=HYPERLINK(\"http://x\")"),
            Some("https://example.org/a?b=1&c=2"),
            "A blast in the harbour killed 12 workers on Tuesday, police said. “We heard two explosions, then nothing,” said \
             the mayor, Ana Roth.",
        ),
        article(
            "b c",
            Some("The <b>Mail</b>"),
            Some("javascript:alert(1)"),
            "Nine workers were killed in Tuesday's blast in the harbour, police said. The harbour was opened in 1962.",
        ),
        article(
            "d",
            None,
            None,
            "Firefighters <script>alert(1)</script> left the harbour on Wednesday, \
             the ministry said.",
        ),
    ];
    let info = StoryInfo {
        id: "blast".into(),
        title: "Blast & <i>after</i>".into(),
    };
    compare(&info, articles.iter().map(extract).collect())
}

/// Reads a table strictly after RFC 4180: every record ends in CRLF, quotation marks are doubled within quoted cells
/// and stand in no others.
fn records(csv: &str) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    let (mut record, mut rest) = (Vec::new(), csv);
    while !rest.is_empty() {
        let cell;
        if let Some(mut quoted) = rest.strip_prefix('"') {
            let mut text = String::new();
            loop {
                let (before, after) = quoted.split_once('"').expect("a quoted cell ends");
                text.push_str(before);
                match after.strip_prefix('"') {
                    Some(after) => {
                        text.push('"');
                        quoted = after;
                    }
                    None => {
                        quoted = after;
                        break;
                    }
                }
            }
            cell = text;
            rest = quoted;
        } else {
            let end = rest.find([',', '\r', '\n']).expect("the last record ends too");
            let (before, after) = rest.split_at(end);
            assert!(!before.contains('"'), "{before}");
            cell = before.to_owned();
            rest = after;
        }
        record.push(cell);
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
        } else {
            rest = rest.strip_prefix("\r\n").expect("a record ends in CRLF");
            out.push(std::mem::take(&mut record));
        }
    }
    out
}

/// The rows of a table by the names of its columns.
fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut records = records(csv).into_iter();
    let head = records.next().unwrap();
    assert_eq!(
        head.iter().collect::<BTreeSet<_>>().len(),
        head.len(),
        "no column twice"
    );
    records
        .map(|record| {
            assert_eq!(record.len(), head.len());
            head.iter().cloned().zip(record).collect()
        })
        .collect()
}

#[test]
fn the_table_of_claims_has_a_row_for_each() {
    let story = story();
    let rows = rows(&Format::CsvClaims.write(&story));
    assert_eq!(rows.len(), story.claims.len());
    assert!(rows.len() > 3);
    for (row, claim) in rows.iter().zip(&story.claims) {
        assert_eq!(row["id"], claim.id);
        assert_eq!(row["start"], claim.evidence.start.to_string());
        assert_eq!(row["claim"].trim_start_matches('\''), claim.evidence.exact);
        let fact = story
            .facts
            .iter()
            .find(|fact| fact.claims.contains(&claim.id))
            .unwrap();
        assert_eq!(row["fact"], fact.id);
    }
    let killed: Vec<&str> = rows
        .iter()
        .map(|row| &*row["figures"])
        .filter(|text| text.contains("killed"))
        .collect();
    assert_eq!(killed, ["12 killed", "9 killed"]);
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    for format in [Format::CsvClaims, Format::CsvFacts] {
        let mut seen = 0;
        for cell in records(&format.write(&story())).concat() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            seen += usize::from(cell.starts_with("'=HYPERLINK"));
        }
        assert!(seen > 0, "the formula is there, as text");
    }
}

#[test]
fn the_table_of_facts_names_outlets_and_differences() {
    let story = story();
    let rows = rows(&Format::CsvFacts.write(&story));
    assert_eq!(rows.len(), story.facts.len());
    let differing = rows.iter().find(|row| row["relation"] == "differ").unwrap();
    assert!(
        differing["outlets"].contains("; The <b>Mail</b>"),
        "{}",
        differing["outlets"]
    );
    assert!(!differing["differences"].is_empty());
    assert_eq!(differing["time_start"], "2019-05-07T00:00:00");
}

fn parsed(format: Format, story: &Story) -> Value {
    serde_json::from_str(&format.write(story)).unwrap()
}

/// What the format's documentation allows, and no more.
#[track_caller]
fn only(object: &Value, allowed: &[&str]) {
    for key in object.as_object().unwrap().keys() {
        assert!(allowed.contains(&key.as_str()), "{key} in {object}");
    }
}

#[test]
fn timelinejs_finds_what_it_needs() {
    let story = story();
    let timeline = parsed(Format::TimelineJs, &story);
    only(&timeline, &["title", "events", "eras", "scale"]);
    let dated = story.facts.iter().filter(|fact| fact.time.is_some()).count();
    let events = timeline["events"].as_array().unwrap();
    assert_eq!(events.len(), dated);
    let mut ids = BTreeSet::new();
    for event in events {
        only(
            event,
            &[
                "start_date",
                "end_date",
                "text",
                "group",
                "display_date",
                "unique_id",
            ],
        );
        assert!(ids.insert(event["unique_id"].as_str().unwrap()));
        for date in [&event["start_date"], &event["end_date"]] {
            if date.is_null() {
                continue;
            }
            only(date, &["year", "month", "day", "hour", "minute"]);
            assert!(date["year"].is_i64());
            assert!(date["month"].is_null() || (1..=12).contains(&date["month"].as_i64().unwrap()));
            assert!(date["day"].is_null() || (1..=31).contains(&date["day"].as_i64().unwrap()));
        }
        assert!(event["start_date"].is_object());
        assert!(!event["text"]["headline"].as_str().unwrap().is_empty());
    }
}

#[test]
fn timelinejs_is_given_no_markup_of_an_article() {
    let text = Format::TimelineJs.write(&story());
    for markup in ["<script", "<b>", "<i>", "<img"] {
        assert!(!text.contains(markup), "{markup}");
    }
    assert!(text.contains("The &lt;b&gt;Mail&lt;/b&gt;"));
}

#[test]
fn schema_org_knows_every_type_and_property() {
    // Of https://schema.org/Claim, /NewsArticle, /Quotation, those that are written.
    let known: BTreeMap<&str, &[&str]> = BTreeMap::from([
        (
            "Claim",
            &[
                "text",
                "appearance",
                "author",
                "temporalCoverage",
                "spatialCoverage",
                "isBasedOn",
            ][..],
        ),
        ("Quotation", &["text", "isPartOf", "creator"]),
        (
            "NewsArticle",
            &["headline", "datePublished", "inLanguage", "url", "publisher"],
        ),
    ]);
    let story = story();
    let document = parsed(Format::JsonLd, &story);
    assert_eq!(document["@context"], "https://schema.org");
    let nodes = document["@graph"].as_array().unwrap();
    let ids: BTreeSet<&str> = nodes.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), nodes.len());
    let mut count = BTreeMap::new();
    for node in nodes {
        let kind = node["@type"].as_str().unwrap();
        *count.entry(kind).or_insert(0) += 1;
        only(node, &[&["@type", "@id"], known[kind]].concat());
        for link in ["appearance", "isBasedOn", "isPartOf"] {
            if let Some(id) = node[link]["@id"].as_str() {
                assert!(ids.contains(id), "{link} names {id}");
            }
        }
    }
    assert_eq!(count["NewsArticle"], story.articles.len());
    assert_eq!(count["Claim"], story.claims.len());
    let direct = story
        .claims
        .iter()
        .filter(|claim| claim.quotation == Quotation::Direct)
        .count();
    assert!(direct > 0);
    assert_eq!(count["Quotation"], direct);
    assert!(
        nodes
            .iter()
            .any(|node| node["text"] == "We heard two explosions, then nothing,"
                || node["text"] == "“We heard two explosions, then nothing,”")
    );
}

#[test]
fn no_export_has_a_verdict_or_a_script_for_an_address() {
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Json) {
        let text = format.write(&story());
        for word in ["ClaimReview", "reviewRating", "\"rating\"", "true/false"] {
            assert!(!text.contains(word), "{}: {word}", format.name());
        }
        if !matches!(format, Format::CsvClaims) {
            assert!(!text.contains("javascript:"), "{}", format.name());
        }
    }
}

#[test]
fn annotations_select_the_words_of_their_article() {
    let story = story();
    let collection = parsed(Format::Annotations, &story);
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    assert_eq!(collection["first"]["type"], "AnnotationPage");
    let items = collection["first"]["items"].as_array().unwrap();
    assert_eq!(collection["total"], items.len());
    assert_eq!(items.len(), story.claims.len());
    for (item, claim) in items.iter().zip(&story.claims) {
        // Every annotation has an id, its type, and one or more targets; a textual body has its text.
        assert_eq!(item["type"], "Annotation");
        assert!(item["id"].as_str().unwrap().starts_with('#'));
        for body in item["body"].as_array().unwrap() {
            assert_eq!(body["type"], "TextualBody");
            assert!(!body["value"].as_str().unwrap().is_empty());
            assert!(["tagging", "describing"].contains(&body["purpose"].as_str().unwrap()));
        }
        let [quote, position] = item["target"]["selector"].as_array().unwrap().as_slice() else {
            unreachable!("two selectors");
        };
        assert_eq!(quote["type"], "TextQuoteSelector");
        assert_eq!(position["type"], "TextPositionSelector");
        let article = story
            .articles
            .iter()
            .find(|article| article.id == claim.article)
            .unwrap();
        let (start, end) = (
            position["start"].as_u64().unwrap() as usize,
            position["end"].as_u64().unwrap() as usize,
        );
        let selected: String = article.text.chars().skip(start).take(end - start).collect();
        assert_eq!(quote["exact"], selected);
        let around: String = [&quote["prefix"], &quote["exact"], &quote["suffix"]]
            .map(|part| part.as_str().unwrap())
            .concat();
        assert!(article.text.contains(&around));
    }
}

#[test]
fn the_command_prints_each_form_of_the_bundled_story() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = env!("CARGO_BIN_EXE_claimline");
    let story = Command::new(program)
        .args(["extract", "seeds"])
        .current_dir(root)
        .output()
        .unwrap()
        .stdout;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export-story.json");
    std::fs::write(&file, &story).unwrap();
    let story: Story = serde_json::from_slice(&story).unwrap();
    assert!(story.facts.iter().any(|fact| fact.relation == Relation::Differ));
    for format in Format::ALL {
        let output = Command::new(program)
            .args(["export", "--format", format.name()])
            .arg(&file)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format.write(&story));
    }
    std::fs::write(&file, "{}").unwrap();
    let output = Command::new(program)
        .args(["export", "--format", "jsonld"])
        .arg(&file)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("it is no story")
    );
}
