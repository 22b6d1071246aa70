//! The language layer on any text: whatever is read, the invariants in `sound.rs` hold.

#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use claimline::language::{Document, names};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    // Once as one block; once a block to a line.
    let whole = [0..text.len()];
    let document = Document::parse(&text, &whole);
    sound::check(&document, &whole);
    sound::check_names(&document, &names::find(&document));
    let lines = sound::lines(&text);
    sound::check(&Document::parse(&text, &lines), &lines);
});
