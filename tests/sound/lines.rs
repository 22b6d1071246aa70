//! The lines of a text, for the tests, the benches and `fuzz/`.

use std::ops::Range;
/// A block to a line, without the line's end.
pub fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let block = start..start + line.len();
            start = block.end + 1;
            block
        })
        .collect()
}
