//! The page as files: the program for the browser, its script, the styles, the story.

use crate::fallback;
use crate::tools::{self, WASM, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Files that go into the page as they are.
const COPIED: [&str; 3] = ["style.css", "src/embed/page.js", "src/embed/worker.js"];

/// The programs, as packages and as names of their files: the page's own, and the one that the worker loads once a
/// reader brings a web page.
const PROGRAMS: [(&str, &str); 2] = [("claimline", "claimline"), ("claimline-html", "claimline_html")];

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    say("compiling the program for the browser (some minutes the first time)");
    for (package, _) in PROGRAMS {
        compile(package)?;
    }
    say("writing the page to dist/");
    let (root, dist) = (tools::root(), tools::dist());
    if dist.exists() {
        fs::remove_dir_all(&dist).context("dist/ could not be emptied. Is one of its files open?")?;
    }
    for (_, name) in PROGRAMS {
        let wasm = tools::target().join(WASM).join(format!("page/{name}.wasm"));
        bindgen(&wasm, name, &dist)?;
    }
    for file in COPIED {
        let from = root.join(file);
        let name = from.file_name().context("a copied file has a name")?;
        fs::copy(&from, dist.join(name)).with_context(|| format!("{file} could not be copied"))?;
    }
    fs::write(dist.join("index.html"), fallback::index_html(&root)?)?;
    Ok(())
}

/// Compiles a package for the browser.
fn compile(package: &str) -> Result<()> {
    tools::run(
        // `--crate-type`: a library for Rust programs, which the page needs none of, would take half as long again.
        &mut tools::cargo(&[
            "rustc",
            "--locked",
            "--profile",
            "page",
            "--lib",
            "--crate-type",
            "cdylib",
            "--package",
            package,
            "--target",
            WASM,
        ]),
        "Cargo's own message is above.",
    )
}

/// Gives a compiled program its JavaScript side. The library is the very version of the linked crate, and nothing
/// has to be installed for it.
fn bindgen(wasm: &Path, name: &str, dist: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .typescript(false)
        // Without its default path the script could not find the program beside it.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.web(true)?;
    bindgen
        .generate(dist)
        .context("wasm-bindgen could not read the compiled program")
}
