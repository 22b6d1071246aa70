//! Trains the parser with a dynamic oracle (Goldberg and Nivre 2012, "A Dynamic Oracle for Arc-Eager Dependency
//! Parsing"): it learns what is best in states that its own errors led to.

use std::collections::BTreeSet;

use claimline::language::forms::Form;
use claimline::language::model::Skeleton;
use claimline::language::parser::{self, Word, is_legal};
use claimline::language::transition::{NONE, State, Transition};
use claimline::language::weights::{KEY_BITS, MAX_CLASSES, Scorer, Scores};
use claimline::language::{Rel, Upos, Xpos};

use crate::perceptron::{Learner, Random, Row, prune};
use crate::treebank::Sentence;

/// In so many of a hundred cases training goes on with what the parser chose, though it was wrong.
const EXPLORE: u64 = 90;
/// Arcs that are rarer in one direction are not learnt in it.
const RAREST_ARC: usize = 4;

/// The transitions that the treebanks need, in order.
pub fn inventory(sentences: &[Sentence]) -> Vec<Transition> {
    let mut arcs = std::collections::BTreeMap::new();
    for sentence in sentences {
        for (at, word) in sentence.words.iter().enumerate() {
            let arc = if word.head as usize > at {
                Transition::Left(word.rel)
            } else {
                Transition::Right(word.rel)
            };
            *arcs.entry(arc).or_insert(0) += 1;
        }
    }
    arcs.retain(|_, count| *count >= RAREST_ARC);
    let all: BTreeSet<Transition> = arcs
        .into_keys()
        .chain([Transition::Shift, Transition::Reduce])
        .collect();
    all.into_iter().collect()
}

/// A sentence without its punctuation, ready for the parser.
pub struct Example {
    words: Vec<Word>,
    /// Head of each word, the number of words for the root, and how it depends on it.
    gold: Vec<(u32, Rel)>,
}

impl Example {
    pub fn new(forms: &[Form], classes: &[u8], tags: &[(Upos, Xpos)], sentence: &Sentence) -> Self {
        let mut skeleton = Skeleton::default();
        skeleton.read(forms, classes, tags);
        let root = sentence.words.len() as u32;
        let place = |token: u32| skeleton.tokens.binary_search(&token).ok();
        let gold = skeleton.tokens.iter().filter_map(|token| {
            let word = sentence.words.get(*token as usize)?;
            // What hangs on punctuation hangs on that one's head.
            let mut head = word.head;
            while head != root && place(head).is_none() {
                head = sentence.words.get(head as usize)?.head;
            }
            Some((place(head).unwrap_or(skeleton.tokens.len()) as u32, word.rel))
        });
        Self {
            gold: gold.collect(),
            words: skeleton.words,
        }
    }
}

/// How many arcs of the treebank each kind of transition makes impossible.
#[derive(Clone, Copy, Debug, Default)]
struct Costs {
    shift: u32,
    reduce: u32,
    left: u32,
    right: u32,
}

impl Costs {
    fn new(state: &State, gold: &[(u32, Rel)]) -> Self {
        let next = state.next();
        let head_of = |token: u32| gold.get(token as usize).map_or(NONE, |(head, _)| *head);
        // Tokens on the stack that should hang on the next word and still can.
        let waiting = state
            .stack()
            .iter()
            .filter(|t| head_of(**t) == next && state.node(**t).head == NONE)
            .count() as u32;
        let next_head = head_of(next);
        let head_on_stack = state.stack().contains(&next_head);
        let mut costs = Self {
            shift: waiting + u32::from(head_on_stack),
            right: waiting,
            ..Self::default()
        };
        if let Some(top) = state.top(0) {
            let ahead = gold.get(next as usize..).unwrap_or_default();
            let children = ahead.iter().filter(|(head, _)| *head == top).count() as u32;
            costs.reduce = children;
            costs.left = children + u32::from(head_of(top) > next && head_of(top) != NONE);
            let elsewhere = next_head != top && (head_on_stack || next_head > next);
            costs.right += u32::from(elsewhere);
        }
        costs
    }

    /// The cost of a transition, a wrong relation on a right arc included.
    fn of(self, transition: Transition, state: &State, gold: &[(u32, Rel)]) -> u32 {
        let top = state.top(0).unwrap_or(NONE);
        let next = state.next();
        let wrong = |child: u32, head: u32, rel| {
            gold.get(child as usize)
                .is_some_and(|(h, r)| *h == head && *r != rel)
        };
        match transition {
            Transition::Shift => self.shift,
            Transition::Reduce => self.reduce,
            Transition::Left(rel) => self.left + u32::from(wrong(top, next, rel)),
            Transition::Right(rel) => self.right + u32::from(wrong(next, top, rel)),
        }
    }
}

/// Goes through the examples so many times.
fn train(learner: &mut Learner, examples: &[Example], actions: &[Transition], epochs: usize) {
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random::new(7);
    let mut state = State::default();
    let mut features = Vec::new();
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let mut errors = (0, 0);
        for at in &order {
            let Example { words, gold } = &examples[*at];
            state.reset(gold.len());
            while !state.is_done() {
                let legal = state.legal();
                let possible = [legal.shift, legal.reduce, legal.left, legal.right];
                if possible.iter().filter(|p| **p).count() == 1 && !legal.left {
                    state.apply(if legal.shift {
                        Transition::Shift
                    } else {
                        Transition::Reduce
                    });
                    continue;
                }
                features.clear();
                parser::front_features(words, state.next(), &mut features);
                parser::features(&state, words, &mut features);
                let mut scores: Scores = [0; MAX_CLASSES];
                learner.add(&features, &mut scores);
                let costs = Costs::new(&state, gold);
                // The best transition, and the best among the cheapest.
                let (mut guess, mut good) = (None, None);
                let mut top = i32::MIN;
                let mut cheapest = (u32::MAX, i32::MIN);
                for (class, action) in actions.iter().enumerate() {
                    if !is_legal(legal, *action) {
                        continue;
                    }
                    let score = scores[class];
                    let cost = costs.of(*action, &state, gold);
                    if guess.is_none() || score > top {
                        (guess, top) = (Some((class, cost)), score);
                    }
                    if cost < cheapest.0 || (cost == cheapest.0 && score > cheapest.1) {
                        (good, cheapest) = (Some(class), (cost, score));
                    }
                }
                let (Some((guess, cost)), Some(good)) = (guess, good) else {
                    break;
                };
                errors.1 += 1;
                let wrong = cost > cheapest.0;
                if wrong {
                    errors.0 += 1;
                    learner.update(&features, good as u8, guess as u8);
                }
                learner.tick();
                let follow = !wrong || (epoch > 0 && random.percent(EXPLORE));
                state.apply(actions[if follow { guess } else { good }]);
            }
        }
        eprintln!(
            "  parser, pass {}: {} of {} decisions wrong",
            epoch + 1,
            errors.0,
            errors.1
        );
    }
}

/// Trains in full, keeps the greatest weights, and trains those again from nothing.
pub fn train_pruned(
    examples: &[Example],
    actions: &[Transition],
    epochs: (usize, usize),
    cells: usize,
) -> Vec<Row> {
    let mut full = Learner::new();
    train(&mut full, examples, actions, epochs.0);
    let kept = prune(&full.averaged(), cells);
    drop(full);
    let mut small = Learner::restricted(&kept, KEY_BITS);
    train(&mut small, examples, actions, epochs.1);
    small.averaged()
}
