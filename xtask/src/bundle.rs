//! One compiled program, three outputs: the page as files, one file with everything inside, one script that defines
//! `<claim-line>` in other people's pages.

use crate::oembed::{self, Address};
use crate::story::{self, Story};
use crate::tools::{self, WASM, say};
use crate::{fallback, inline, shadow};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// A program for the browser: its package, and the name of its files.
#[derive(Clone, Copy)]
struct Program {
    package: &'static str,
    file: &'static str,
}

/// The page's own program.
const PAGE: Program = Program {
    package: "claimline",
    file: "claimline",
};
/// The one that the worker loads once a reader brings a web page.
const HTML: Program = Program {
    package: "claimline-html",
    file: "claimline_html",
};

/// Has Leptos erase the types of views, of which the compiler would otherwise make code anew for every nesting.
const SMALL_VIEWS: &str = "--cfg=erase_components";

/// What is only hinted to be inlined is no longer than what is inlined anyway when small comes first. By itself LLVM goes
/// six times as far for a hint, and Leptos hints at nearly all that it has.
const FEW_INLINED: &str = "-Cllvm-args=-inlinehint-threshold=50";

/// What is built.
#[derive(Default)]
pub struct Order<'a> {
    /// The folder of a story; none is the bundled one.
    pub story: Option<&'a Path>,
    /// Where it will stand on the web, where that is known.
    pub address: Option<Address>,
}

/// Builds everything into `dist/`.
pub fn build(order: &Order) -> Result<()> {
    let root = tools::root();
    // Before the long part: what is wrong with a story should be told at once.
    let story = match order.story {
        Some(dir) => story::own(dir)?,
        None => story::bundled(&root.join("seeds"))?,
    };
    compile()?;
    say("writing to dist/");
    let dist = tools::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("dist/ could not be emptied. Is one of its files open?")?;
    }
    module(&dist)?;
    let index = page(&root, &dist, &story, order.address.as_ref())?;
    // After the page, so that the service worker keeps no program that few readers ever need.
    bindgen(HTML, &dist, Kind::Module)?;
    let classic = tools::target().join("classic");
    bindgen(PAGE, &classic, Kind::Classic)?;
    let parts = inline::Parts {
        glue: inline::glue(&fs::read_to_string(classic.join("claimline.js"))?)?,
        program: inline::packed(&fs::read(classic.join("claimline_bg.wasm"))?)?,
        worker: inline::classic_worker(&source(&root, "worker.js")?)?,
        classic: source(&root, "classic.js")?,
    };
    let style = fs::read_to_string(root.join("style.css"))?;
    let starter = source(&root, "shell.js")? + &source(&root, "onefile.js")?;
    fs::write(
        dist.join("claimline.html"),
        inline::one_file(&index, &style, &starter, &parts)?,
    )?;
    let sheet = shadow::sheet(&style)? + &source(&root, "element.css")?;
    fs::write(
        dist.join("claim-line.js"),
        inline::script(&sheet, &source(&root, "element.js")?, &parts)?,
    )?;
    // Whoever publishes the folder passes on the libraries in it too.
    for name in ["LICENSE", "NOTICE"] {
        fs::copy(root.join(name), dist.join(name)).with_context(|| format!("{name} could not be copied"))?;
    }
    Ok(())
}

/// Writes the page's own files; gives its `index.html`, without what only holds at one address.
fn page(root: &Path, dist: &Path, story: &Story, address: Option<&Address>) -> Result<String> {
    fs::copy(root.join("style.css"), dist.join("style.css")).context("style.css could not be copied")?;
    fs::write(
        dist.join("page.js"),
        source(root, "shell.js")? + &source(root, "page.js")?,
    )?;
    fs::write(dist.join("worker.js"), source(root, "worker.js")?)?;
    let index = fallback::index_html(root, story)?;
    let title = &story.info.title;
    let published = match address {
        Some(address) => address.discovered(&index, title)?,
        None => index.clone(),
    };
    fs::write(dist.join("index.html"), published)?;
    fs::write(dist.join("sw.js"), keeper(dist)? + &source(root, "sw.js")?)?;
    if let Some(address) = address {
        fs::write(dist.join(oembed::FILE), address.answer(title))?;
    }
    // Not kept for offline: only pages of others ask for it.
    fs::write(
        dist.join("story.json"),
        fallback::json(&story.info, &story.articles)?,
    )?;
    Ok(index)
}

/// What the service worker keeps: all of the page that is written so far, under a version that its bytes make.
fn keeper(dist: &Path) -> Result<String> {
    let mut names = fs::read_dir(dist)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort_unstable();
    let mut hash = Sha256::new();
    for name in &names {
        let bytes = fs::read(dist.join(name))?;
        hash.update(format!("{name} {}\n", bytes.len()));
        hash.update(bytes);
    }
    let version: String = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    // The page is asked for by its folder as well.
    names.push("./".to_owned());
    Ok(format!(
        "const VERSION = \"{version}\";\nconst FILES = {};\n",
        serde_json::to_string(&names)?
    ))
}

fn source(root: &Path, name: &str) -> Result<String> {
    let path = root.join("src/embed").join(name);
    fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}

/// Compiles the programs for the browser.
pub fn compile() -> Result<()> {
    tools::ensure_wasm_target()?;
    // Sources must be there before their folders can be told.
    tools::run(
        &mut tools::cargo(&["fetch", "--locked", "--target", WASM]),
        "Cargo's own message is above.",
    )?;
    let flags = format!("{}\u{1f}{SMALL_VIEWS}", tools::without_paths()?);
    say("compiling the program for the browser (some minutes the first time)");
    compile_one(PAGE, &flags)?;
    compile_one(HTML, &flags)
}

fn compile_one(program: Program, flags: &str) -> Result<()> {
    tools::run(
        // `--crate-type`: a library for Rust programs, which the page needs none of, would take half as long again.
        tools::cargo(&[
            "rustc",
            "--locked",
            "--profile",
            "page",
            "--lib",
            "--crate-type",
            "cdylib",
            "--package",
            program.package,
            "--target",
            WASM,
            "--",
            FEW_INLINED,
        ])
        .env("CARGO_ENCODED_RUSTFLAGS", flags),
        "Cargo's own message is above.",
    )
}

/// The program as it was compiled last, as an ES module.
pub fn module(dir: &Path) -> Result<()> {
    bindgen(PAGE, dir, Kind::Module)
}

/// What sort of script the compiled program's JavaScript side is.
enum Kind {
    Module,
    Classic,
}

/// Gives the compiled program its JavaScript side. The library is the very version of the linked crate, and nothing
/// has to be installed for it.
fn bindgen(program: Program, dir: &Path, kind: Kind) -> Result<()> {
    let wasm = tools::target()
        .join(WASM)
        .join(format!("page/{}.wasm", program.file));
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(program.file)
        .typescript(false)
        // Without its default path the script could not find the program beside it.
        .omit_default_module_path(matches!(kind, Kind::Classic))
        .remove_name_section(true)
        .remove_producers_section(true);
    match kind {
        Kind::Module => bindgen.web(true)?,
        Kind::Classic => bindgen.no_modules(true)?,
    };
    bindgen
        .generate(dir)
        .context("wasm-bindgen could not read the compiled program")
}
