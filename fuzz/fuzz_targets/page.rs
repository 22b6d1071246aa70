//! Any bytes as a web page: read or refused, and what is read has its claims' words where they say they are.

#![no_main]

use claimline::extract;
use claimline::read::html::read_page;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let html = String::from_utf8_lossy(data);
    let Ok(input) = read_page("a", &html) else {
        return;
    };
    assert!(!input.text.trim().is_empty());
    let read = extract(&input);
    let points: Vec<char> = input.text.chars().collect();
    for claim in &read.claims {
        let said: String = points[claim.evidence.start..claim.evidence.end].iter().collect();
        assert_eq!(said, claim.evidence.exact);
    }
});
