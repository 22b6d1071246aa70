//! What `stages.mjs` calls: the core's stages over texts that JavaScript has put into this program's memory.
//!
//! Empty on other targets, so that building the workspace costs nothing more. The exports need the attribute
//! `no_mangle`, which counts as unsafe code; there is none besides.
#![cfg(target_arch = "wasm32")]

// The core's sources say `claimline` nowhere, the stages do.
extern crate self as claimline;

#[path = "../../../src/compare/mod.rs"]
pub mod compare;
#[path = "../../../src/extract/mod.rs"]
pub mod extract;
#[path = "../../../src/model.rs"]
pub mod model;
#[path = "../../../src/read/mod.rs"]
pub mod read;
#[path = "../../stages/mod.rs"]
mod stages;

pub use claimline_language as language;
pub use compare::compare;
pub use extract::extract;
pub use read::ArticleInput;

use stages::Stage;
use std::sync::{Mutex, PoisonError};

/// What is being timed.
#[derive(Default)]
struct Bench {
    /// Where JavaScript writes a text.
    buffer: Vec<u8>,
    texts: Vec<String>,
    extractions: Vec<model::Extraction>,
}

static BENCH: Mutex<Bench> = Mutex::new(Bench {
    buffer: Vec::new(),
    texts: Vec::new(),
    extractions: Vec::new(),
});

fn with<T>(act: impl FnOnce(&mut Bench) -> T) -> T {
    act(&mut BENCH.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Room for a text of so many bytes; where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *const u8 {
    with(|bench| {
        bench.buffer = vec![0; bytes];
        bench.buffer.as_ptr()
    })
}

/// Takes what was written as one more text; gives its number of words.
#[unsafe(no_mangle)]
pub extern "C" fn add() -> usize {
    with(|bench| {
        let text = String::from_utf8_lossy(&std::mem::take(&mut bench.buffer)).into_owned();
        let words = stages::words(&text);
        bench.texts.push(text);
        words
    })
}

/// Forgets all texts.
#[unsafe(no_mangle)]
pub extern "C" fn clear() {
    with(|bench| *bench = Bench::default());
}

/// Decodes the model; gives the number of its tags.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> usize {
    language::model::Model::english().tags.len()
}

/// Runs a stage, by its place in [`Stage::ALL`], over all texts.
#[unsafe(no_mangle)]
pub extern "C" fn run(stage: usize) -> usize {
    with(|bench| {
        Stage::ALL.get(stage).map_or(0, |stage| {
            bench.texts.iter().map(|text| stages::run(*stage, text)).sum()
        })
    })
}

/// Compares the texts' claims, which are extracted at the first call.
#[unsafe(no_mangle)]
pub extern "C" fn compare_all() -> usize {
    with(|bench| {
        if bench.extractions.is_empty() {
            let one = |(at, text): (usize, &String)| stages::extract(&format!("a{at}"), text);
            bench.extractions = bench.texts.iter().enumerate().map(one).collect();
        }
        compare(&model::StoryInfo::default(), bench.extractions.clone())
            .claims
            .len()
    })
}
