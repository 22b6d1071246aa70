//! Compares what the library reads with a treebank, as CoNLL 2018 did (Zeman and others 2018): relations without
//! their subtypes, and from raw text F1 over words that both sides cut alike.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use claimline::language::model::{Model, Workspace};
use claimline::language::transition::NONE;
use claimline::language::{Document, Rel, Upos};

use crate::treebank::Sentence;

/// Found, right, and there to be found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub right: usize,
    pub found: usize,
    pub gold: usize,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.found += 1;
        self.gold += 1;
    }

    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}

/// Scores of one treebank, all from 0 to 100.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    pub tokens: Count,
    pub sentences: Count,
    pub upos: Count,
    pub xpos: Count,
    pub uas: Count,
    pub las: Count,
    pub lemmas: Count,
    pub rels: BTreeMap<&'static str, Count>,
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "UPOS {:.2} XPOS {:.2} UAS {:.2} LAS {:.2}",
            self.upos.f1(),
            self.xpos.f1(),
            self.uas.f1(),
            self.las.f1()
        )?;
        if self.tokens.gold > 0 {
            write!(
                f,
                " tokens {:.2} sentences {:.2} lemmas {:.2}",
                self.tokens.f1(),
                self.sentences.f1(),
                self.lemmas.f1()
            )?;
        }
        Ok(())
    }
}

impl Scores {
    /// F1 of each relation, the commonest first.
    pub fn relations(&self) -> String {
        let mut list: Vec<_> = self.rels.iter().collect();
        list.sort_by_key(|(name, count)| (usize::MAX - count.gold, **name));
        list.iter()
            .map(|(name, count)| format!("{name} {:.1}", count.f1()))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn relation(&mut self, gold: Rel, found: Rel, attached: bool) {
        self.rels.entry(gold.base()).or_default().gold += 1;
        let entry = self.rels.entry(found.base()).or_default();
        entry.found += 1;
        entry.right += usize::from(attached && gold.base() == found.base());
    }
}

/// With the treebank's own sentences and tokens.
pub fn gold_tokens(model: &Model, sentences: &[Sentence]) -> Scores {
    let mut scores = Scores::default();
    let mut space = Workspace::default();
    for sentence in sentences {
        space.read(model, sentence.words.iter().map(|w| w.form.as_str()));
        for (at, word) in sentence.words.iter().enumerate() {
            let (upos, xpos) = space
                .tags
                .get(at)
                .and_then(|t| model.tags.get(*t as usize))
                .copied()
                .unwrap_or_default();
            let (head, rel) = space.arcs.get(at).copied().unwrap_or((NONE, Rel::Dep));
            let attached = head.min(sentence.words.len() as u32) == word.head;
            scores.upos.add(upos == word.upos);
            scores.xpos.add(xpos == word.xpos);
            scores.uas.add(attached);
            scores.las.add(attached && rel.base() == word.rel.base());
            scores.relation(word.rel, rel, attached);
        }
    }
    scores
}

/// How the raw text is put together, since the data have no marks of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All sentences of a document in one paragraph.
    Blanks,
    /// A new paragraph after every sentence that does not end with a mark for that: headings, captions, items of
    /// lists.
    Paragraphs,
}

/// From raw text, document by document.
pub fn raw_text(model: &Model, sentences: &[Sentence], join: Join) -> Scores {
    let mut scores = Scores::default();
    for document in sentences.chunk_by(|a, b| a.document == b.document) {
        let mut text = String::new();
        let mut blocks: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        let mut bases = Vec::new();
        for sentence in document {
            bases.push(text.len());
            text.push_str(&sentence.text);
            let closers = ['"', '\'', ')', ']', '\u{201d}', '\u{2019}'];
            let marked = sentence
                .text
                .trim_end_matches(closers)
                .ends_with(['.', '!', '?', '\u{2026}'])
                || sentence.text.ends_with(']');
            if join == Join::Paragraphs && !marked {
                blocks.push(start..text.len());
                start = text.len() + 1;
            }
            text.push(' ');
        }
        if start < text.len() {
            blocks.push(start..text.len());
        }
        compare(
            &mut scores,
            &Document::parse_with(model, &text, &blocks),
            document,
            &bases,
        );
    }
    scores
}

fn compare(scores: &mut Scores, found: &Document, gold: &[Sentence], bases: &[usize]) {
    struct Entry {
        upos: Upos,
        xpos: claimline::language::Xpos,
        head: Option<(usize, usize)>,
        rel: Rel,
        token: usize,
    }
    let span = |t: usize| (found.start[t] as usize, found.end[t] as usize);
    let mut words = BTreeMap::new();
    for token in 0..found.len() {
        let head = found.head(token).map(span);
        let (upos, xpos, rel) = (found.upos(token), found.xpos(token), found.rel(token));
        words.insert(
            span(token),
            Entry {
                upos,
                xpos,
                head,
                rel,
                token,
            },
        );
    }
    for count in [
        &mut scores.tokens,
        &mut scores.upos,
        &mut scores.xpos,
        &mut scores.uas,
        &mut scores.las,
        &mut scores.lemmas,
    ] {
        count.found += found.len();
    }
    scores.sentences.found += found.sentences.len();
    for (sentence, base) in gold.iter().zip(bases) {
        let place = |at: u32| {
            sentence
                .words
                .get(at as usize)
                .map(|w| (base + w.bytes.start, base + w.bytes.end))
        };
        for word in &sentence.words {
            let right = words.get(&(base + word.bytes.start, base + word.bytes.end));
            let head = place(word.head);
            let tests = [
                (&mut scores.tokens, right.is_some()),
                (&mut scores.upos, right.is_some_and(|e| e.upos == word.upos)),
                (&mut scores.xpos, right.is_some_and(|e| e.xpos == word.xpos)),
                (&mut scores.uas, right.is_some_and(|e| e.head == head)),
                (
                    &mut scores.las,
                    right.is_some_and(|e| e.head == head && e.rel.base() == word.rel.base()),
                ),
                (
                    &mut scores.lemmas,
                    right.is_some_and(|e| found.lemma(e.token) == word.lemma.to_lowercase()),
                ),
            ];
            for (count, right) in tests {
                count.gold += 1;
                count.right += usize::from(right);
            }
        }
        let bytes = place(0)
            .zip(place(sentence.words.len() as u32 - 1))
            .map(|(first, last)| first.0..last.1);
        scores.sentences.gold += 1;
        scores.sentences.right +=
            usize::from(found.sentences.iter().any(|s| Some(&s.bytes) == bytes.as_ref()));
    }
}
