//! Everything that is compiled into the programs for the browser stands in NOTICE, with its licence.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The programs that are shipped.
const PROGRAMS: [&str; 2] = ["claimline", "claimline-html"];

/// What may be shipped under these alone, or under one of several of them.
const ALLOWED: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "BSD-3-Clause",
    "BSL-1.0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "CC0-1.0",
];

const HEAD: &str = "Libraries compiled into the programs for the browser\n";

/// The libraries of a program in WASM by their licences, as cargo tells them.
fn shipped() -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for program in PROGRAMS {
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--locked",
                "--package",
                program,
                "--target",
                "wasm32-unknown-unknown",
            ])
            .args([
                "--edges",
                "normal,no-proc-macro",
                "--prefix",
                "none",
                "--format",
                "{p}|{l}",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            // The workspace's own crates have a folder.
            let Some((package, licence)) = line.split_once('|').filter(|(package, _)| !package.contains('('))
            else {
                continue;
            };
            let name = package.split(' ').next().unwrap().to_owned();
            let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
            out.entry(licence).or_default().insert(name);
        }
    }
    out
}

/// The part of NOTICE that names them, as it should be.
fn part(shipped: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut out = HEAD.to_owned();
    for (licence, names) in shipped {
        out.push_str(&format!("  {licence}\n"));
        let mut line = String::from("   ");
        for name in names {
            if line.len() + name.len() > 110 {
                out.push_str(&format!("{line}\n"));
                line = String::from("   ");
            }
            line.push_str(&format!(" {name}"));
        }
        out.push_str(&format!("{line}\n"));
    }
    out
}

#[test]
fn notice_names_every_library_that_is_shipped() {
    let notice = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/NOTICE")).unwrap();
    let part = part(&shipped());
    assert!(notice.contains(&part), "NOTICE should hold:\n{part}");
}

#[test]
fn every_licence_may_be_shipped() {
    for (licence, names) in shipped() {
        let words = licence.replace(['(', ')'], " ");
        let is_allowed = |one: &str| ALLOWED.contains(&one.trim());
        let fits = words
            .split(" AND ")
            .all(|part| part.split(" OR ").any(is_allowed));
        assert!(fits, "{licence}: {names:?}");
    }
}
