//! Dependency arcs, from left to right.
//!
//! Comes in: a sentence's words with their tags. Goes out: a tree. Does not: look back on a step. A linear model
//! over the features of Zhang and Nivre 2011 ("Transition-based Dependency Parsing with Rich Non-local
//! Features") and some of our own, trained with a dynamic oracle.

use super::hash::feature;
use super::tags::Rel;
use super::transition::{Legal, NONE, Node, State, Transition};
use super::weights::{MAX_CLASSES, Scorer, Scores};

/// A word, as the parser sees it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The word, or its ending and shape if it is rare.
    pub w: u32,
    /// Its tag: Upos and Xpos in one.
    pub p: u32,
    /// Its Upos alone.
    pub u: u32,
    /// Its last three letters.
    pub x: u32,
    /// Punctuation between the word before and this one: a bit for each kind.
    pub q: u32,
    /// Whether it is a verb in a finite form, by its tag.
    pub finite: bool,
}

/// Stands for a token that is not there.
const ABSENT: Word = Word {
    w: 3,
    p: 204,
    u: 25,
    x: 6,
    q: 0,
    finite: false,
};

impl Word {
    /// The root, which stands after the last word; `q` is the punctuation at the sentence's end.
    pub const fn root(q: u32) -> Self {
        Self {
            w: 8,
            p: 209,
            u: 26,
            x: 10,
            q,
            finite: false,
        }
    }
}

/// Space that is used again from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    features: Vec<u32>,
}

/// Parses a sentence, of which `words` holds the root last; the tree is in `state` afterwards. `actions` says what
/// each class of the model means.
#[inline(never)]
pub fn parse(
    scorer: &impl Scorer,
    actions: &[Transition],
    words: &[Word],
    state: &mut State,
    scratch: &mut Scratch,
) {
    state.reset(words.len().saturating_sub(1));
    let mut front = [0; MAX_CLASSES];
    let mut front_of = None;
    while !state.is_done() {
        let legal = state.legal();
        let forced = match legal {
            Legal {
                reduce: false,
                left: false,
                right: false,
                ..
            } => Some(Transition::Shift),
            Legal {
                shift: false,
                left: false,
                right: false,
                ..
            } => Some(Transition::Reduce),
            _ => None,
        };
        let step = forced.or_else(|| {
            // What depends on the words to be read alone is the same for every step until one is read.
            if front_of != Some(state.next()) {
                front_of = Some(state.next());
                front = [0; MAX_CLASSES];
                scratch.features.clear();
                front_features(words, state.next(), &mut scratch.features);
                scorer.add(&scratch.features, &mut front);
            }
            scratch.features.clear();
            features(state, words, &mut scratch.features);
            let mut scores = front;
            scorer.add(&scratch.features, &mut scores);
            if word(words, state.next()).finite {
                forbid(&mut scores, actions);
            }
            best(&scores, actions, legal)
        });
        match step {
            Some(step) => state.apply(step),
            None => break,
        }
    }
    state.finish();
}

/// Takes out what a finite verb that is read next cannot be: a participle or an adjective behind its noun.
fn forbid(scores: &mut Scores, actions: &[Transition]) {
    for (score, action) in scores.iter_mut().zip(actions) {
        if matches!(action, Transition::Right(Rel::Acl | Rel::Amod)) {
            *score = i32::MIN;
        }
    }
}

/// Whether a transition is possible.
pub fn is_legal(legal: Legal, transition: Transition) -> bool {
    match transition {
        Transition::Shift => legal.shift,
        Transition::Reduce => legal.reduce,
        Transition::Left(_) => legal.left,
        Transition::Right(_) => legal.right,
    }
}

/// The legal transition with the highest score, the first of equals. `actions` is sorted.
#[inline(never)]
fn best(scores: &Scores, actions: &[Transition], legal: Legal) -> Option<Transition> {
    let left = actions.partition_point(|action| *action <= Transition::Reduce);
    let right = actions.partition_point(|action| *action < Transition::Right(Rel::ALL[0]));
    let ranges = [
        (legal.shift, 0..1),
        (legal.reduce, 1..2),
        (legal.left, left..right),
        (legal.right, right..actions.len()),
    ];
    let mut best = None;
    let mut top = i32::MIN;
    for (_, range) in ranges.into_iter().filter(|(legal, _)| *legal) {
        let scores = scores.get(range.clone()).unwrap_or_default();
        for (score, action) in scores.iter().zip(actions.get(range).unwrap_or_default()) {
            if *score > top {
                (best, top) = (Some(*action), *score);
            }
        }
    }
    best
}

fn word(words: &[Word], at: u32) -> &Word {
    words.get(at as usize).unwrap_or(&ABSENT)
}

/// Appends the features of the words to be read.
#[inline(never)]
pub fn front_features(words: &[Word], next: u32, out: &mut Vec<u32>) {
    let [b, c, d, e] = [0, 1, 2, 3].map(|offset| word(words, next + offset));
    out.extend([
        feature(5, [b.w, b.p]),
        feature(6, [b.w]),
        feature(7, [b.p]),
        feature(8, [c.w, c.p]),
        feature(9, [c.w]),
        feature(10, [c.p]),
        feature(11, [d.w, d.p]),
        feature(12, [d.p]),
        feature(13, [e.p]),
        feature(21, [b.p, c.p]),
        feature(22, [b.p, c.p, d.p]),
        feature(87, [b.w, c.w]),
        feature(88, [b.w, c.p]),
        feature(89, [b.p, c.w]),
        feature(101, [b.p, b.q]),
        feature(102, [b.w, b.q]),
        feature(103, [b.p, c.p, c.q]),
        feature(104, [b.p, b.q, c.p, c.q]),
        feature(105, [c.p, d.p, d.q, c.q]),
    ]);
}

/// Appends the features of the stack, alone and with the words to be read.
#[inline(never)]
pub fn features(state: &State, words: &[Word], out: &mut Vec<u32>) {
    let next = state.next();
    let top = state.top(0).unwrap_or(NONE);
    let second = state.top(1).unwrap_or(NONE);
    let (s, n) = (state.node(top), state.node(next));
    let above = state.node(s.head);
    let [a, b, c, d] = [top, next, next + 1, next + 2].map(|t| word(words, t));
    let under = word(words, second);
    let [al, al2, ar, ar2] = [s.left[0], s.left[1], s.right[0], s.right[1]].map(|t| word(words, t));
    let [bl, bl2] = n.left.map(|t| word(words, t));
    let (h, h2) = (word(words, s.head), word(words, above.head));
    let rel = |token: u32| {
        if token == NONE {
            77
        } else {
            relation(state.node(token))
        }
    };
    let attached = u32::from(s.head != NONE);
    let distance = match next.wrapping_sub(top) {
        _ if top == NONE => 0,
        gap @ 0..=5 => gap,
        6..=10 => 6,
        _ => 7,
    };
    let few = |count: u8| u32::from(count.min(4));
    let set = |rels: u64| (rels as u32) ^ ((rels >> 32) as u32).wrapping_mul(0x9e37_79b1);
    let (srs, sls, nls) = (set(s.right_rels), set(s.left_rels), set(n.left_rels));
    out.extend([
        feature(1, [attached]),
        feature(2, [a.w, a.p]),
        feature(3, [a.w]),
        feature(4, [a.p]),
        feature(14, [a.w, a.p, b.w, b.p]),
        feature(15, [a.w, a.p, b.w]),
        feature(16, [a.w, b.w, b.p]),
        feature(17, [a.w, a.p, b.p]),
        feature(18, [a.p, b.w, b.p]),
        feature(19, [a.w, b.w]),
        feature(20, [a.p, b.p]),
        feature(23, [a.p, b.p, c.p]),
        feature(24, [h.p, a.p, b.p]),
        feature(25, [a.p, al.p, b.p]),
        feature(26, [a.p, ar.p, b.p]),
        feature(27, [a.p, b.p, bl.p]),
        feature(28, [a.w, distance]),
        feature(29, [a.p, distance]),
        feature(30, [b.w, distance]),
        feature(31, [b.p, distance]),
        feature(32, [a.w, b.w, distance]),
        feature(33, [a.p, b.p, distance]),
        feature(34, [a.w, few(s.right_count)]),
        feature(35, [a.p, few(s.right_count)]),
        feature(36, [a.w, few(s.left_count)]),
        feature(37, [a.p, few(s.left_count)]),
        feature(38, [b.w, few(n.left_count)]),
        feature(39, [b.p, few(n.left_count)]),
        feature(40, [h.w]),
        feature(41, [h.p]),
        feature(42, [rel(top), attached]),
        feature(43, [al.w]),
        feature(44, [al.p]),
        feature(45, [rel(s.left[0])]),
        feature(46, [ar.w]),
        feature(47, [ar.p]),
        feature(48, [rel(s.right[0])]),
        feature(49, [bl.w]),
        feature(50, [bl.p]),
        feature(51, [rel(n.left[0])]),
        feature(52, [h2.w]),
        feature(53, [h2.p]),
        feature(54, [rel(s.head)]),
        feature(55, [al2.w]),
        feature(56, [al2.p]),
        feature(57, [rel(s.left[1])]),
        feature(58, [ar2.w]),
        feature(59, [ar2.p]),
        feature(60, [rel(s.right[1])]),
        feature(61, [bl2.w]),
        feature(62, [bl2.p]),
        feature(63, [rel(n.left[1])]),
        feature(64, [a.p, al.p, al2.p]),
        feature(65, [a.p, ar.p, ar2.p]),
        feature(66, [a.p, h.p, h2.p]),
        feature(67, [b.p, bl.p, bl2.p]),
        feature(68, [a.w, srs]),
        feature(69, [a.p, srs]),
        feature(70, [a.w, sls]),
        feature(71, [a.p, sls]),
        feature(72, [b.w, nls]),
        feature(73, [b.p, nls]),
        feature(74, [under.p, a.p, b.p]),
        feature(75, [under.w]),
        feature(76, [under.p, b.p]),
        feature(77, [under.w, b.w]),
        feature(78, [a.x, b.p]),
        feature(79, [b.x, a.p]),
        feature(80, [a.p, b.w, c.w]),
        feature(81, [a.w, b.p, c.p]),
        feature(82, [a.u, b.u, c.u, d.u]),
        feature(83, [a.p, rel(top), b.p, attached]),
        feature(84, [a.w, rel(top), b.p]),
        feature(85, [a.p, srs, b.p]),
        feature(86, [a.p, b.w, nls]),
        feature(114, [a.w, bl.w]),
        feature(115, [a.p, b.p, bl.w]),
        feature(116, [a.w, b.p, bl.w]),
        feature(117, [sls, bl.w, b.p]),
        feature(118, [under.w, bl.w]),
        feature(119, [under.p, a.p, b.p, bl.w]),
        feature(120, [bl.w, b.w]),
        feature(121, [h.w, bl.w]),
        feature(122, [h.p, a.p, b.p, bl.w]),
        feature(123, [a.w, nls, b.p]),
        feature(124, [a.p, bl.w, bl2.w]),
    ]);
    if top != NONE {
        let reach = top + 1..next.min(top + 12);
        let between = reach.clone().fold(0, |set, t| set | 1 << (word(words, t).u % 32));
        let signs = reach.fold(b.q, |set, t| set | word(words, t).q);
        out.extend([
            feature(90, [a.p, b.p, between]),
            feature(91, [a.u, b.u, between, distance]),
            feature(106, [a.p, b.p, signs]),
            feature(107, [a.u, b.u, between, signs]),
            feature(108, [a.w, b.p, signs]),
            feature(109, [a.p, b.w, signs]),
            feature(110, [a.p, b.p, b.q]),
            feature(111, [a.p, a.q, signs]),
            feature(112, [a.p, b.p, c.q]),
            feature(113, [a.p, b.p, c.p, b.q, c.q]),
        ]);
    }
}

fn relation(node: &Node) -> u32 {
    if node.head == NONE { 100 } else { node.rel as u32 }
}
