//! The whole path on articles of any text: extraction and comparison, and every claim's words where it says they are.

#![no_main]

use claimline::model::StoryInfo;
use claimline::{ArticleInput, compare, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    // A text with a NUL is two articles, so that there is something to compare.
    let extractions: Vec<_> = text
        .splitn(2, '\0')
        .enumerate()
        .map(|(at, text)| {
            let extraction = extract(&ArticleInput {
                id: format!("a{at}"),
                outlet: Some(format!("Outlet {at}")),
                published: Some("2019-05-08".into()),
                text: text.to_owned(),
                ..ArticleInput::default()
            });
            let points: Vec<char> = text.chars().collect();
            for claim in &extraction.claims {
                let said: String = points[claim.evidence.start..claim.evidence.end].iter().collect();
                assert_eq!(said, claim.evidence.exact);
            }
            extraction
        })
        .collect();
    let count: usize = extractions.iter().map(|e| e.claims.len()).sum();
    assert_eq!(compare(&StoryInfo::default(), extractions).claims.len(), count);
});
