//! All lints, and all tests: of the native program, of the program in WASM, of the page in a browser.

use crate::browser;
use crate::bundle::{self, Order};
use crate::tools::{self, WASM, say};
use crate::{package, serve};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Tests that passed and that failed.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Checks format and lints. Half of the program exists in the browser's build only, and is linted there.
pub fn lint() -> Result<()> {
    tools::ensure_wasm_target()?;
    let clippy = |what: &[&str]| {
        let args = [&["clippy", "--locked"], what, &["--", "-D", "warnings"]].concat();
        tools::run(&mut tools::cargo(&args), "Clippy's own message is above.")
    };
    tools::run(
        &mut tools::cargo(&["fmt", "--all", "--check"]),
        "`cargo fmt --all` mends it.",
    )?;
    clippy(&["--workspace", "--all-targets"])?;
    clippy(&["--package", "claimline", "--lib", "--target", WASM])
}

/// Runs everything; true when nothing failed. The last line says how many passed and failed.
pub fn test() -> Result<bool> {
    let mut total = Count::default();
    say("native tests");
    let native = run_counted(
        &mut tools::cargo(&["test", "--locked", "--workspace", "--no-fail-fast"]),
        &mut total,
    )?;
    // The browser's tests compare what it prints with what the program in WASM gives. Without `--workspace` its crates
    // would have other features than in the tests, and all be compiled again.
    tools::run(
        &mut tools::cargo(&["build", "--locked", "--workspace", "--bin", "claimline"]),
        "Cargo's own message is above.",
    )?;
    bundle::build(&Order::default())?;
    package::assemble()?;
    browser::install_tests()?;
    let browser = browser::find_or_install()?;
    say(&format!("tests in {}", browser.display()));
    let mut node = Command::new("node");
    node.arg("run.mjs")
        .current_dir(browser::tests_dir())
        .env("CLAIMLINE_BROWSER", &browser)
        .env("CLAIMLINE_URL", serve::serve_built()?)
        .env("CLAIMLINE_DIST", tools::dist())
        .env("CLAIMLINE_PACKAGE", package::dir())
        .env("CLAIMLINE_SEEDS", tools::root().join("seeds"))
        .env(
            "CLAIMLINE_NATIVE",
            tools::target()
                .join("debug")
                .join(format!("claimline{}", std::env::consts::EXE_SUFFIX)),
        );
    let in_browser = run_counted(&mut node, &mut total)?;
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(native && in_browser && total.failed == 0 && total.passed > 0)
}

/// Runs tests, shows what they print, and adds up their closing lines; false when the command failed.
fn run_counted(command: &mut Command, total: &mut Count) -> Result<bool> {
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .with_context(|| format!("{command:?} could not be started"))?;
    let output = child.stdout.take().context("the output of the tests is piped")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        writeln!(std::io::stdout(), "{line}")?;
        if let Some(count) = closing_line(&line) {
            total.passed += count.passed;
            total.failed += count.failed;
        }
    }
    Ok(child.wait()?.success())
}

/// Reads `test result: ok. 12 passed; 0 failed; …` and `12 passed, 0 failed`.
fn closing_line(line: &str) -> Option<Count> {
    let line = line.trim();
    let line = line
        .strip_prefix("test result: ")
        .map_or(line, |rest| rest.split_once(". ").map_or(rest, |(_, r)| r));
    let mut parts = line.split([';', ',']).map(str::trim);
    let passed = parts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = parts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some(Count { passed, failed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: Option<(usize, usize)>) {
        assert_eq!(
            closing_line(line).map(|count| (count.passed, count.failed)),
            expect
        );
    }

    #[test]
    fn closing_lines_are_read() {
        check(
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured",
            Some((12, 0)),
        );
        check(
            "test result: FAILED. 11 passed; 1 failed; 0 ignored",
            Some((11, 1)),
        );
        check("7 passed, 2 failed", Some((7, 2)));
        check("test reads ... ok", None);
        check("it passed, nothing failed", None);
    }
}
