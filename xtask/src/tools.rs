//! Paths, cargo, and telling the user what happens.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of the page's program.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where the page is built.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo, in the workspace.
pub fn cargo(args: &[&str]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(args).current_dir(root());
    cargo
}

/// Flags for rustc, as `CARGO_ENCODED_RUSTFLAGS` takes them, by which what is compiled names no folder of this machine:
/// a program tells where it panics. Two machines then make the same bytes, and nobody learns the maker's name.
///
/// # Errors
/// If rustc cannot be asked for its folder, or cargo's folder of sources cannot be read.
pub fn without_paths() -> Result<String> {
    let given = std::env::var("CARGO_ENCODED_RUSTFLAGS").ok().or_else(|| {
        let flags = std::env::var("RUSTFLAGS").ok()?;
        Some(flags.split_whitespace().collect::<Vec<_>>().join("\u{1f}"))
    });
    let sysroot = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--print", "sysroot"])
        .current_dir(root())
        .output()
        .context("rustc could not be started. Install Rust from https://rustup.rs.")?;
    let sysroot = String::from_utf8_lossy(&sysroot.stdout).trim().to_owned();
    // The last one that fits holds.
    let mut folders = vec![
        (root(), "."),
        (target(), "target"),
        (PathBuf::from(sysroot).join("lib/rustlib/src/rust"), "rust"),
    ];
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.context("cargo has no home folder")?.join("registry/src");
    for entry in
        std::fs::read_dir(&sources).with_context(|| format!("{} could not be read", sources.display()))?
    {
        folders.push((entry?.path(), "registry"));
    }
    let flags = folders
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let all: Vec<String> = given
        .filter(|flags| !flags.is_empty())
        .into_iter()
        .chain(flags)
        .collect();
    Ok(all.join("\u{1f}"))
}

/// Says what is being done.
pub fn say(what: &str) {
    eprintln!("xtask: {what}");
}

/// Runs a command to its end.
///
/// # Errors
/// If it cannot be started, or fails; `advice` says what to do then.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{command:?} could not be started. {advice}"))?;
    if !status.success() {
        bail!("{command:?} failed ({status}). {advice}");
    }
    Ok(())
}

/// Whether a program of this name can be run.
pub fn has(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}

/// Adds the WASM target to the toolchain where it is missing.
pub fn ensure_wasm_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(root())
        .output()
        .context("rustc could not be started. Install Rust from https://rustup.rs.")?;
    if Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir() {
        return Ok(());
    }
    say(&format!("adding the target {WASM} to the Rust toolchain"));
    run(
        Command::new("rustup")
            .args(["target", "add", WASM])
            .current_dir(root()),
        &format!("Add the standard library for {WASM} by the means by which Rust was installed."),
    )
}
