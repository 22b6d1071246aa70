//! Reads treebanks in CoNLL-U (<https://universaldependencies.org/format.html>).

use std::ops::Range;
use std::path::{Path, PathBuf};

use claimline::language::{Rel, Upos, Xpos};

/// What can go wrong with the data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot read {0}: {1}; give the folder that holds ewt-train.conllu and its like")]
    Read(PathBuf, std::io::Error),
    #[error("cannot write {0}: {1}")]
    Write(PathBuf, std::io::Error),
    #[error("{0}, line {1}: {2}")]
    Line(PathBuf, usize, &'static str),
    #[error("the packed model does not decode; the writer and the reader of the file differ")]
    Packed,
}

/// A word of a treebank.
#[derive(Clone, Debug)]
pub struct Token {
    pub form: String,
    pub lemma: String,
    pub upos: Upos,
    pub xpos: Xpos,
    /// Index of the head; the number of words for the root.
    pub head: u32,
    pub rel: Rel,
    /// Bytes in the sentence's text.
    pub bytes: Range<usize>,
}

/// A sentence of a treebank.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// The document that it is of.
    pub document: String,
    pub text: String,
    pub words: Vec<Token>,
}

/// Reads a file; words with tags that the inventories do not have keep the enums' defaults.
pub fn read(folder: &Path, name: &str) -> Result<Vec<Sentence>, Error> {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).map_err(|e| Error::Read(path.clone(), e))?;
    let mut sentences = Vec::new();
    let mut sentence = Sentence::default();
    // A token of several words: the last word's number, and the bytes of all.
    let mut joint: Option<(usize, Range<usize>)> = None;
    let mut at = 0;
    for (number, line) in text.lines().enumerate() {
        let error = |what| Error::Line(path.clone(), number + 1, what);
        if line.is_empty() {
            let root = sentence.words.len() as u32;
            for word in &mut sentence.words {
                word.head = word.head.checked_sub(1).unwrap_or(root);
            }
            sentences.push(std::mem::take(&mut sentence));
            (at, joint) = (0, None);
            continue;
        }
        if let Some(comment) = line.strip_prefix("# ") {
            match comment.split_once(" = ") {
                Some(("sent_id", id)) => {
                    sentence.document = id.rsplit_once('-').map_or(id, |(d, _)| d).to_owned()
                }
                Some(("text", text)) => sentence.text = text.to_owned(),
                _ => {}
            }
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, _, head, rel, ..] = fields[..] else {
            return Err(error("fewer than eight columns"));
        };
        if id.contains('.') {
            continue;
        }
        if let Some((_, last)) = id.split_once('-') {
            let bytes = find(&sentence.text, at, form);
            joint = Some((last.parse().map_err(|_| error("not a range of words"))?, bytes));
            continue;
        }
        let index: usize = id.parse().map_err(|_| error("not a word's number"))?;
        let bytes = match &joint {
            Some((last, whole)) if index <= *last => {
                let own = sentence.text.get(at..).is_some_and(|rest| rest.starts_with(form));
                let own = own && at + form.len() <= whole.end;
                let end = if own && index < *last {
                    at + form.len()
                } else {
                    whole.end
                };
                at.max(whole.start).min(end)..end
            }
            _ => find(&sentence.text, at, form),
        };
        at = bytes.end;
        let spaces = sentence
            .text
            .get(at..)
            .map_or(0, |rest| rest.len() - rest.trim_start().len());
        at += spaces;
        sentence.words.push(Token {
            form: form.to_owned(),
            lemma: lemma.to_owned(),
            upos: Upos::from_name(upos).unwrap_or_default(),
            xpos: Xpos::from_name(xpos).unwrap_or_default(),
            head: head.parse().map_err(|_| error("not a head"))?,
            rel: Rel::from_name(rel).unwrap_or_default(),
            bytes,
        });
    }
    Ok(sentences)
}

/// Where `form` stands in `text` from `at` on, blanks inside it aside.
fn find(text: &str, at: usize, form: &str) -> Range<usize> {
    let rest = text.get(at..).unwrap_or_default();
    let start = at + rest.len() - rest.trim_start().len();
    if text.get(start..).is_some_and(|rest| rest.starts_with(form)) {
        return start..start + form.len();
    }
    match text.get(start..).and_then(|rest| rest.find(form)) {
        Some(offset) if offset < 20 => start + offset..start + offset + form.len(),
        _ => start..start,
    }
}
