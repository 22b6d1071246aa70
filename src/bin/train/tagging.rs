//! Trains the tagger, and tags the training text as if it were new.

use std::collections::BTreeMap;

use claimline::language::forms::{self, Form};
use claimline::language::tagger::{self, Context};
use claimline::language::weights::{KEY_BITS, Lexicon, MAX_CLASSES, Scorer, WORD_BITS};
use claimline::language::{Upos, Xpos};

use crate::perceptron::{Averaged, Learner, Random, Row, prune};
use crate::treebank::Sentence;

/// A word that was seen so often is known by itself.
const KNOWN: u32 = 2;
/// Of a word that was seen so often the tags are kept.
const COUNTED: u32 = 3;
/// A pair of tags that is rarer is noise.
const RAREST_TAG: u32 = 8;

/// The pairs of Upos and Xpos that occur, in order.
pub fn inventory(sentences: &[Sentence]) -> Vec<(Upos, Xpos)> {
    let mut counts = BTreeMap::new();
    for word in sentences.iter().flat_map(|s| &s.words) {
        *counts.entry((word.upos, word.xpos)).or_insert(0) += 1;
    }
    counts.retain(|_, count| *count >= RAREST_TAG);
    counts.into_keys().collect()
}

/// The classes of a sentence's words; a pair of tags that is not in the inventory is given that of its Upos.
pub fn gold(sentence: &Sentence, tags: &[(Upos, Xpos)]) -> Vec<u8> {
    let class = |upos, xpos| {
        let exact = tags.binary_search(&(upos, xpos)).ok();
        exact
            .or_else(|| tags.iter().position(|(u, _)| *u == upos))
            .unwrap_or_default() as u8
    };
    sentence
        .words
        .iter()
        .map(|word| class(word.upos, word.xpos))
        .collect()
}

/// The lexicon's content: sorted hashes, and for each which tags the word had.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub hashes: Vec<u32>,
    pub classes: Vec<u8>,
}

impl Words {
    pub fn lexicon(&self) -> Lexicon {
        Lexicon::new(&self.hashes, &self.classes)
    }
}

/// Collects the words and what tags they had.
pub fn words(sentences: &[&Sentence], tags: &[(Upos, Xpos)]) -> Words {
    let mut seen: BTreeMap<u32, BTreeMap<u8, u32>> = BTreeMap::new();
    let mut buffer = String::new();
    for sentence in sentences {
        for (word, tag) in sentence.words.iter().zip(gold(sentence, tags)) {
            forms::normalise(&word.form, &mut buffer);
            let hash = forms::hash(&buffer) >> (32 - WORD_BITS);
            *seen.entry(hash).or_default().entry(tag).or_insert(0) += 1;
        }
    }
    // The tags of a word, the commonest first, without those that are errors most likely.
    let ranked = |counts: &BTreeMap<u8, u32>| {
        let total: u32 = counts.values().sum();
        let mut list: Vec<(u8, u32)> = counts
            .iter()
            .map(|(t, c)| (*t, *c))
            .filter(|(_, c)| c * 20 >= total)
            .collect();
        list.sort_by_key(|(tag, count)| (u32::MAX - count, *tag));
        list.truncate(3);
        (total, list.into_iter().map(|(tag, _)| tag).collect::<Vec<u8>>())
    };
    let mut sets: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
    let words: Vec<(u32, u32, Vec<u8>)> = seen
        .iter()
        .map(|(hash, counts)| {
            let (total, list) = ranked(counts);
            if total >= COUNTED {
                *sets.entry(list.clone()).or_insert(0) += 1;
            }
            (*hash, total, list)
        })
        .filter(|(_, total, _)| *total >= KNOWN)
        .collect();
    let mut order: Vec<(Vec<u8>, u32)> = sets.into_iter().collect();
    order.sort_by_key(|(list, count)| (u32::MAX - count, list.clone()));
    order.truncate(200);
    let class = |total: u32, list: &[u8]| match total {
        _ if total < COUNTED => 0,
        _ => {
            let find = |list: &[u8]| {
                order
                    .iter()
                    .position(|(other, _)| other == list)
                    .map(|at| at as u8 + 1)
            };
            find(list)
                .or_else(|| find(&list[..2.min(list.len())]))
                .or_else(|| find(&list[..1]))
                .unwrap_or(0)
        }
    };
    Words {
        hashes: words.iter().map(|(hash, ..)| *hash).collect(),
        classes: words.iter().map(|(_, total, list)| class(*total, list)).collect(),
    }
}

/// A sentence, ready for the tagger.
pub struct Example {
    pub forms: Vec<Form>,
    pub tags: Vec<u8>,
}

pub fn examples(sentences: &[&Sentence], tags: &[(Upos, Xpos)], lexicon: &Lexicon) -> Vec<Example> {
    let mut buffer = String::new();
    let mut read = |s: &Sentence| {
        s.words
            .iter()
            .map(|w| Form::read(&w.form, Some(lexicon), &mut buffer))
            .collect()
    };
    sentences
        .iter()
        .map(|s| Example {
            forms: read(s),
            tags: gold(s, tags),
        })
        .collect()
}

/// Goes through the examples so many times.
fn train(learner: &mut Learner, examples: &[Example], classes: usize, epochs: usize) {
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random::new(1);
    let mut features = Vec::new();
    for _ in 0..epochs {
        random.shuffle(&mut order);
        for at in &order {
            let example = &examples[*at];
            let context = Context::new(&example.forms);
            let mut before = Context::start();
            for (at, good) in example.tags.iter().enumerate() {
                features.clear();
                context.features(at, before, &mut features);
                let mut scores = [0; MAX_CLASSES];
                learner.add(&features, &mut scores);
                let guess = tagger::best(&scores, classes);
                if guess != *good {
                    learner.update(&features, *good, guess);
                }
                learner.tick();
                before = [u32::from(guess), before[0]];
            }
        }
    }
}

/// Trains in full, keeps the greatest weights, and trains those again from nothing.
pub fn train_pruned(examples: &[Example], classes: usize, epochs: usize, cells: usize) -> Vec<Row> {
    let mut full = Learner::new();
    train(&mut full, examples, classes, epochs);
    let kept = prune(&full.averaged(), cells);
    let mut small = Learner::restricted(&kept, KEY_BITS);
    train(&mut small, examples, classes, epochs);
    small.averaged()
}

/// Tags the training text in parts, each by a tagger that was trained on the others: the parser learns from tags
/// with the errors that it will meet.
pub fn jackknife(
    sentences: &[&Sentence],
    tags: &[(Upos, Xpos)],
    parts: usize,
    epochs: usize,
) -> Vec<Vec<u8>> {
    let tag_part = |part: usize| -> Vec<(usize, Vec<u8>)> {
        let others: Vec<&Sentence> = sentences
            .iter()
            .enumerate()
            .filter(|(at, _)| at % parts != part)
            .map(|(_, s)| *s)
            .collect();
        let lexicon = words(&others, tags).lexicon();
        let mut learner = Learner::new();
        train(
            &mut learner,
            &examples(&others, tags, &lexicon),
            tags.len(),
            epochs,
        );
        let scorer = Averaged::new(&learner.averaged());
        let own: Vec<&Sentence> = sentences.iter().skip(part).step_by(parts).copied().collect();
        let mut scratch = Vec::new();
        let tagged = examples(&own, tags, &lexicon).into_iter().map(|example| {
            let mut out = Vec::new();
            tagger::tag(&scorer, tags, &example.forms, &mut scratch, &mut out);
            out
        });
        tagged
            .enumerate()
            .map(|(at, tags)| (part + at * parts, tags))
            .collect()
    };
    let mut all: Vec<(usize, Vec<u8>)> = std::thread::scope(|scope| {
        let half = |odd: usize| {
            scope.spawn(move || {
                (0..parts)
                    .filter(|p| p % 2 == odd)
                    .flat_map(tag_part)
                    .collect::<Vec<_>>()
            })
        };
        let threads = [half(0), half(1)];
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_default())
            .collect()
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, tags)| tags).collect()
}
