//! What holds for every document, whatever the text: for the tests and for `fuzz/`.

mod lines;

use claimline::language::Document;
use claimline::language::names::Names;
#[allow(unused_imports, reason = "not every test that has this module cuts texts")]
pub use lines::lines;
use std::ops::Range;

/// Offsets lie on character boundaries and grow, sentences hold every token, and each is one tree without crossing
/// arcs.
///
/// Takes a time in proportion to the document's length, so that long ones can be checked too.
#[track_caller]
pub fn check(document: &Document, blocks: &[Range<usize>]) {
    let mut last = 0;
    for sentence in &document.sentences {
        assert_eq!(sentence.tokens.start, last);
        assert!(!sentence.tokens.is_empty());
        last = sentence.tokens.end;
        let block = &blocks[sentence.block];
        assert!(block.start <= sentence.bytes.start && sentence.bytes.end <= block.end);
        let roots = sentence.tokens.clone().filter(|t| document.head(*t).is_none());
        assert_eq!(roots.count(), 1, "one root to a sentence");
    }
    assert_eq!(last, document.len());
    for token in 0..document.len() {
        check_token(document, token);
    }
}

fn check_token(document: &Document, token: usize) {
    let word = document.word(token);
    assert!(
        !word.is_empty() && !word.contains(char::is_whitespace),
        "{word:?}"
    );
    let at = document.sentence_of(token);
    let sentence = &document.sentences[at];
    assert!(sentence.tokens.contains(&token));
    if token > sentence.tokens.start {
        assert!(document.end[token - 1] <= document.start[token], "tokens overlap");
    }
    let subtree = document.subtree(token);
    assert!(
        subtree.contains(&token)
            && subtree.start >= sentence.tokens.start
            && subtree.end <= sentence.tokens.end
    );
    // True of every token, this says that what hangs on a token is one stretch of text: no arcs cross.
    let below: usize = document
        .children(token)
        .map(|child| document.subtree(child).len())
        .sum();
    assert_eq!(subtree.len(), below + 1, "arcs cross at {word:?}");
    assert!(
        document
            .children(token)
            .all(|child| document.head(child) == Some(token))
    );
    if let Some(head) = document.head(token) {
        let outer = document.subtree(head);
        assert!(outer.start <= subtree.start && subtree.end <= outer.end);
        assert!(!subtree.contains(&head), "arcs go round");
    }
}

/// Mentions of names lie in the document, in order, and name something.
#[allow(dead_code, reason = "not every test that has this module looks for names")]
#[track_caller]
pub fn check_names(document: &Document, names: &Names) {
    let mut last = 0;
    for mention in &names.mentions {
        assert!(mention.tokens.start >= last && !mention.tokens.is_empty());
        last = mention.tokens.end;
        assert_eq!(mention.sentence, document.sentence_of(mention.tokens.start));
        assert!(mention.tokens.end <= document.sentences[mention.sentence].tokens.end);
        assert!(!names.entities[mention.entity].canonical.is_empty());
    }
    assert!(last <= document.len());
    for title in &names.titles {
        assert!(title.tokens.contains(&title.role) && title.tokens.end <= document.len());
        assert!(title.entity < names.entities.len());
    }
}
