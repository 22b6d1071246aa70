//! The npm package: the program as an ES module, with types.

use crate::bundle;
use crate::tools::{self, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Files that go into the package as they are.
const COPIED: [&str; 5] = [
    "src/embed/npm/index.js",
    "src/embed/npm/index.d.ts",
    "src/embed/npm/README.md",
    "LICENSE",
    "NOTICE",
];

/// Where the package is made.
pub fn dir() -> PathBuf {
    tools::target().join("package")
}

/// Builds the program, and makes the package of it.
pub fn package() -> Result<()> {
    bundle::compile()?;
    assemble()?;
    say(&format!(
        "the package is in {0}; `npm publish {0}` publishes it",
        dir().display()
    ));
    Ok(())
}

/// Makes the package of the program as it was compiled last.
pub fn assemble() -> Result<()> {
    let dir = dir();
    if dir.exists() {
        fs::remove_dir_all(&dir).context("the package's folder could not be emptied")?;
    }
    bundle::module(&dir)?;
    for name in COPIED {
        let from = tools::root().join(name);
        let to = dir.join(from.file_name().context("a copied file has a name")?);
        fs::copy(&from, to).with_context(|| format!("{name} could not be copied"))?;
    }
    let manifest = serde_json::json!({
        "name": "claimline",
        "version": version()?,
        "description": "What each outlet says happened, compared",
        "license": "MIT",
        "type": "module",
        "main": "index.js",
        "types": "index.d.ts",
        "exports": { ".": { "types": "./index.d.ts", "default": "./index.js" } },
        "files": ["*.js", "*.d.ts", "*.wasm", "LICENSE", "NOTICE"],
        "engines": { "node": ">=20" },
        "sideEffects": false,
    });
    fs::write(
        dir.join("package.json"),
        serde_json::to_string_pretty(&manifest)? + "\n",
    )?;
    Ok(())
}

/// The program's version, which is not this helper's.
fn version() -> Result<String> {
    let manifest = fs::read_to_string(tools::root().join("Cargo.toml"))?;
    let own = manifest.split_once("[package]").map(|(_, own)| own);
    own.and_then(|own| {
        own.lines()
            .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
    })
    .map(str::to_owned)
    .context("Cargo.toml names no version")
}
