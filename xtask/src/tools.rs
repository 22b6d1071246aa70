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
