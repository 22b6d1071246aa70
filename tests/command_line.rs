//! The command line as a shell sees it: output, faults, exit status.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");

/// A folder of its own for each test.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
    }
    folder
}

fn claimline(folder: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimline"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn ids(story: &Value) -> Vec<&str> {
    story["articles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|article| article["id"].as_str().unwrap())
        .collect()
}

/// Runs the command and compares the status, the ids of the articles and, piece by piece, the faults told.
#[track_caller]
fn check(folder: &Path, args: &[&str], status: i32, expect: &[&str], faults: &[&[&str]]) -> Value {
    let output = claimline(folder, args, b"");
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(status), "{told}");
    assert_eq!(told.lines().count(), faults.len(), "{told}");
    for (line, pieces) in told.lines().zip(faults) {
        assert!(line.starts_with("claimline: "), "{line}");
        for piece in *pieces {
            assert!(line.contains(piece), "{line} should name {piece}");
        }
    }
    let story = json(&output);
    assert_eq!(ids(&story), expect);
    story
}

#[test]
fn a_story_is_printed() {
    let story = check(
        Path::new(SEEDS),
        &["extract", "."],
        0,
        &["000", "001", "002", "003", "004"],
        &[],
    );
    assert_eq!(
        (&story["version"], &story["story"]["id"]),
        (&1.into(), &"armenia-azerbaijan".into())
    );
    let article = &story["articles"][0];
    assert_eq!(
        (&article["outlet"], &article["outlet_basis"]),
        (&"Press TV".into(), &"manifest".into())
    );
    assert_eq!(
        (&article["published"], &article["zone"]),
        (&"2021-11-17".into(), &"+03:30".into())
    );
    let text = fs::read_to_string(Path::new(SEEDS).join("000_2eedc8e161cc148e.txt")).unwrap();
    assert_eq!(article["text"], text);
    let notices = story["notices"].as_array().unwrap();
    assert!(
        notices
            .iter()
            .any(|n| n["article"] == "001" && n["text"] == "No outlet is named in this article.")
    );
}

#[test]
fn a_folder_without_a_manifest_is_read_by_name() {
    let folder = folder(
        "unlisted",
        &[
            (
                "b.md",
                b"# B comes\n\nThe ship B came on Monday, the port authority said.",
            ),
            (
                "a.txt",
                b"A comes\n\nThe ship A came on Monday, the port authority said.",
            ),
            ("c.pdf", b"%PDF"),
            (
                "d.htm",
                b"<!doctype html><title>D</title><article><h1>D comes</h1><p>The ship D came on Monday, the port authority said, \
                  and nobody on board was hurt in the storm.</p></article>",
            ),
            (
                "a.md",
                b"Another A\n\nThe ship A came again on Tuesday, the port authority said.",
            ),
        ],
    );
    let story = check(&folder, &["extract", "."], 0, &["a", "a-2", "b", "d"], &[]);
    assert_eq!(story["story"]["id"], "unlisted");
    assert_eq!(
        (&story["articles"][2]["title"], &story["articles"][2]["file"]),
        (&"B comes".into(), &"b.md".into())
    );
}

#[test]
fn options_stand_in_for_what_files_do_not_say() {
    let folder = folder(
        "options",
        &[(
            "a.txt",
            b"A comes\n\nThe ship A came on Monday, the port authority said.",
        )],
    );
    let args = [
        "extract",
        "a.txt",
        "--published",
        "16 Nov 2021",
        "--outlet",
        "Daily Example",
    ];
    let story = check(&folder, &args, 0, &["a"], &[]);
    assert_eq!(story["articles"][0]["published"], "2021-11-16");
    assert_eq!(story["articles"][0]["outlet"], "Daily Example");
    assert_eq!(story["notices"], Value::Array(Vec::new()));
    let output = claimline(&folder, &["extract", ".", "--outlet", "X"], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn a_fault_costs_its_own_article() {
    let folder = folder("faults", &[
        (
            "story.toml",
            b"[story]\nid = \"s\"\n[[article]]\nfile = \"a.txt\"\npublished = \"soon\"\n[[article]]\nfile = \"gone.txt\"\n\
              [[article]]\nfile = \"latin.txt\"\n[[article]]\nfile = \"picture.txt\"\n[[article]]\nid = \"nameless\"\n\
              [[article]]\nfile = \"empty.html\"\n[[article]]\nfile = \"noise.txt\"\n[[article]]\nfile = \"b.txt\"\n",
        ),
        ("a.txt", b"A comes\n\nThe ship A came on Monday, the port authority said."),
        ("b.txt", b"B comes\n\nThe ship B came on Monday, the port authority said."),
        ("latin.txt", b"Caf\xe9"),
        ("picture.txt", &[0; 200]),
        ("noise.txt", &[1; 200]),
        ("empty.html", b"<html></html>"),
    ]);
    let story = check(
        &folder,
        &["extract", "."],
        1,
        &["a", "b"],
        &[
            &["story.toml", "“soon” is no date", "article a"],
            &["gone.txt", "no such file", "check its name"],
            &["latin.txt", "no text in UTF-8", "save it"],
            &["picture.txt", "no text in UTF-8"],
            &["story.toml", "article nameless names no file", "add file ="],
            &["empty.html", "no article was found", "save its text"],
            &["noise.txt", "control characters", "Save the article"],
        ],
    );
    assert_eq!(story["articles"][0]["published"], Value::Null);
    let errors = story["notices"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|n| n["level"] == "error")
        .count();
    assert_eq!(errors, 6);
}

#[test]
fn a_broken_manifest_leaves_the_articles() {
    let folder = folder(
        "broken",
        &[
            ("story.toml", b"[story\n"),
            (
                "a.txt",
                b"A comes\n\nThe ship A came on Monday, the port authority said.",
            ),
        ],
    );
    check(
        &folder,
        &["extract", "."],
        1,
        &["a"],
        &[&["story.toml", "no valid TOML", "correct line 1"]],
    );
    fs::remove_file(folder.join("a.txt")).unwrap();
    fs::remove_file(folder.join("story.toml")).unwrap();
    check(
        &folder,
        &["extract", "."],
        1,
        &[],
        &[&["no article in this folder", "story.toml"]],
    );
    check(
        &folder,
        &["extract", "nowhere"],
        1,
        &[],
        &[&["nowhere", "no such file"]],
    );
}

#[test]
fn wrong_usage_is_status_two() {
    for args in [
        &[][..],
        &["frobnicate"],
        &["extract"],
        &["extract", "--lines", "x"],
        &["compare"],
        &["extract", "a", "--x"],
    ] {
        let output = claimline(Path::new(SEEDS), args, b"");
        assert_eq!(
            (output.status.code(), output.stdout.len()),
            (Some(2), 0),
            "{args:?}"
        );
        assert!(
            String::from_utf8(output.stderr)
                .unwrap()
                .contains("claimline --help"),
            "{args:?}"
        );
    }
    let output = claimline(Path::new(SEEDS), &["extract", ".", "story.toml"], b"");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn help_and_version_are_told() {
    let help = claimline(Path::new(SEEDS), &["--help"], b"");
    assert!(
        help.status.success()
            && String::from_utf8(help.stdout)
                .unwrap()
                .contains("claimline extract --lines")
    );
    let version = claimline(Path::new(SEEDS), &["--version"], b"");
    assert_eq!(
        String::from_utf8(version.stdout).unwrap(),
        format!("claimline {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_line_answers_a_line() {
    let good = r#"{"id":"a","text":"A comes\n\nThe ship A came on Monday, the port said.","outlet":"BBC","published":"2021-11-16"}"#;
    let mut input =
        format!("\u{feff}{good}\nnonsense\n\n{{\"id\":\"b\"}}\n{{\"id\":\"c\",\"text\":\"\\ud800\"}}\n")
            .into_bytes();
    input.extend_from_slice(b"{\"id\":\"d\",\"text\":\"\xff\"}\r\n");
    input.extend_from_slice(good.replace("\"a\"", "\"z\"").as_bytes());
    let output = claimline(Path::new(SEEDS), &["extract", "--lines"], &input);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|l| !l.is_empty())
        .map(|l| serde_json::from_slice(l).unwrap())
        .collect();
    assert_eq!(lines.len(), 7);
    assert_eq!(
        (&lines[0]["article"]["id"], &lines[6]["article"]["id"]),
        (&"a".into(), &"z".into())
    );
    assert!(lines[0]["claims"].is_array() && lines[0]["notices"].is_array());
    for (at, line) in lines.iter().enumerate().take(6).skip(1) {
        assert_eq!(line["line"], at + 1);
        assert!(line["error"].as_str().unwrap().contains("write"), "{line}");
    }
    let all_good = claimline(
        Path::new(SEEDS),
        &["extract", "--lines"],
        format!("{good}\n").as_bytes(),
    );
    assert_eq!(all_good.status.code(), Some(0));
}

#[test]
fn stories_and_lines_are_compared() {
    let story = claimline(Path::new(SEEDS), &["extract", "."], b"");
    let line = |id: &str, text: &str| {
        format!("{{\"id\":\"{id}\",\"text\":\"{text} comes.\\n\\nThe ship {text} came.\"}}\n")
    };
    let input = line("000", "A") + &line("x", "B") + "nonsense\n";
    let lines = claimline(Path::new(SEEDS), &["extract", "--lines"], input.as_bytes());
    let folder = folder(
        "compared",
        &[
            ("story.json", &story.stdout),
            ("lines.jsonl", &lines.stdout),
            ("text.txt", b"The ship came."),
            ("empty.json", b""),
            (
                "newer.json",
                br#"{"version":9,"story":{},"articles":[],"claims":[]}"#,
            ),
        ],
    );
    let joined = check(
        &folder,
        &["compare", "story.json", "lines.jsonl", "story.json"],
        1,
        &["000", "001", "002", "003", "004", "000-2", "x"],
        &[&["lines.jsonl", "line 3", "an error in place of an article"]],
    );
    assert_eq!(joined["story"]["id"], "armenia-azerbaijan");
    let claims = joined["claims"].as_array().unwrap();
    assert!(claims.iter().all(|claim| {
        claim["id"]
            .as_str()
            .unwrap()
            .starts_with(&format!("{}.", claim["article"].as_str().unwrap()))
    }));
    let alone = check(
        &folder,
        &["compare", "story.json"],
        0,
        &["000", "001", "002", "003", "004"],
        &[],
    );
    assert_eq!(alone, json(&story), "a story compared anew is the same story");
    let piped = claimline(&folder, &["compare", "-"], &story.stdout);
    assert_eq!(json(&piped), alone, "standard input is a file like others");
    check(
        &folder,
        &["compare", "text.txt", "empty.json", "newer.json", "gone.json"],
        1,
        &[],
        &[
            &["text.txt", "neither a story nor a line"],
            &["empty.json", "is empty"],
            &["newer.json", "version 9", "newer claimline"],
            &["gone.json", "no such file"],
        ],
    );
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimline"))
        .args(["extract", SEEDS])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
fn a_timeline_of_timelinejs_is_an_article_of_a_folder() {
    let event = r#"{"start_date": {"year": "2019", "month": "5", "day": "7"}, "text": {"text": "<p>Police <b>arrested</b> 12 men.</p>"}}"#;
    let timeline = format!(
        r#"{{"title": {{"text": {{"headline": "Harbour blast"}}}}, "events": [{event}, {{"media": {{}}}}]}}"#
    );
    let folder = folder(
        "timeline",
        &[
            ("chronology.json", timeline.as_bytes()),
            (
                "a.txt",
                b"Police arrested nine men on 7 May 2019, the mayor said.",
            ),
            ("other.json", br#"{"version": 1, "articles": []}"#),
        ],
    );
    let told = &["chronology.json: number 2", "has no words"];
    let story = check(&folder, &["extract", "."], 0, &["a", "chronology"], &[told]);
    assert_eq!(story["articles"][1]["title"], "Harbour blast");
    let claims = story["claims"].as_array().unwrap();
    let claim = claims
        .iter()
        .find(|claim| claim["article"] == "chronology")
        .unwrap();
    assert_eq!(claim["evidence"]["exact"], "Police arrested 12 men");
    assert_eq!(claim["time"]["value"], "2019-05-07");
    assert_eq!(claim["why"].as_array().unwrap().last().unwrap(), "time.label");
    check(
        &folder,
        &["extract", "other.json"],
        1,
        &[],
        &[&["other.json", "no TimelineJS timeline", "compare"]],
    );
}

#[test]
fn web_pages_are_articles() {
    let prose = "The crane fell onto the quay on Monday, blocking the entrance for two ships, the port authority said. ".repeat(4);
    let page = format!(
        "<html><head><title>Crane falls</title></head><body><article><h1>Crane falls</h1><p>{prose}</p><p>{prose}</p></article></body></html>"
    );
    let folder = folder("pages", &[("page.html", page.as_bytes())]);
    let story = check(&folder, &["extract", "page.html"], 0, &["page"], &[]);
    assert_eq!(story["articles"][0]["title"], "Crane falls");
    assert!(
        story["articles"][0]["text"]
            .as_str()
            .unwrap()
            .starts_with("Crane falls\n\nThe crane fell")
    );
}
