//! A real browser for the tests: found, else installed, else asked for.

use crate::tools::{self, has, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which Chromium and its kin are installed.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
];

/// Where browsers stand that are not on the path.
const PLACES: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const ADVICE: &str = "Install Chromium or Chrome, or name one by the environment variable CHROMIUM, and run \
     `cargo xtask test` again.";

/// Where the browser's tests are.
pub fn tests_dir() -> PathBuf {
    tools::root().join("tests/browser")
}

/// Installs what the tests need from npm, as locked, unless it is there already.
pub fn install_tests() -> Result<()> {
    install(&tests_dir())
}

/// Installs what a folder's `package-lock.json` names, unless it is there already.
pub fn install(dir: &Path) -> Result<()> {
    if !has("node") || !has("npm") {
        bail!("this needs Node.js 20 or newer with npm. Install it, and run the command again.");
    }
    let changed = |path: &Path| path.metadata().and_then(|meta| meta.modified()).ok();
    let installed = changed(&dir.join("node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(&dir.join("package-lock.json")) {
        say(&format!("installing what {} needs from npm", dir.display()));
        tools::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
                .current_dir(dir),
            "Is the npm registry reachable?",
        )?;
    }
    Ok(())
}

/// A browser that starts: the one named by `CHROMIUM`, else an installed one, else a freshly installed one.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        if starts(&named) {
            return Ok(named);
        }
        bail!(
            "CHROMIUM names {}, which does not start. {ADVICE}",
            named.display()
        );
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if is_root() && has("apt-get") {
        say("no browser found; installing Chromium by apt-get");
        let apt = |args: &[&str]| {
            let mut apt = Command::new("apt-get");
            apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
            tools::run(&mut apt, "Trying Playwright's installer instead.")
        };
        let installed =
            apt(&["update"]).and_then(|()| apt(&["install", "-y", "--no-install-recommends", "chromium"]));
        match installed {
            Ok(()) => {
                if let Some(found) = find() {
                    return Ok(found);
                }
            }
            Err(error) => say(&format!("{error:#}")),
        }
    }
    say("no browser found; installing Chromium by Playwright");
    let mut playwright = Command::new("node");
    playwright
        .args(["node_modules/playwright-core/cli.js", "install", "chromium"])
        .current_dir(tests_dir());
    if is_root() {
        playwright.arg("--with-deps");
    }
    tools::run(&mut playwright, ADVICE)?;
    find().with_context(|| format!("no browser starts. {ADVICE}"))
}

/// The first browser that starts.
fn find() -> Option<PathBuf> {
    let playwrights = Command::new("node")
        .args(["-p", "require('playwright-core').chromium.executablePath()"])
        .current_dir(tests_dir())
        .output()
        .ok()
        .map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    NAMES
        .into_iter()
        .chain(PLACES)
        .map(PathBuf::from)
        .chain(playwrights)
        .find_map(|path| {
            // The tests hand the path to Playwright, which wants it whole.
            let path = if path.components().count() == 1 {
                on_path(&path)?
            } else {
                path
            };
            starts(&path).then_some(path)
        })
}

fn on_path(name: &Path) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths)
        .map(|dir| dir.join(name))
        .find(|path| path.is_file())
}

/// Whether it is more than a name: Ubuntu's `chromium-browser` is a script that asks for a snap.
fn starts(path: &Path) -> bool {
    path.is_file() && path.to_str().is_some_and(has)
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
