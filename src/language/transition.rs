//! The arc-eager transition system (Nivre 2003, "An Efficient Algorithm for Projective Dependency Parsing"; with
//! the root at the end: Ballesteros and Nivre 2013, "Going to the Roots of Dependency Parsing").
//!
//! Comes in: the number of words and one transition after another. Goes out: a tree. Does not: choose.

use super::tags::Rel;

/// Stands for "no token" in the arrays of a [`State`].
pub const NONE: u32 = u32::MAX;

/// One step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transition {
    /// Moves the next word onto the stack.
    Shift,
    /// Takes the top of the stack off: it has its head and all that depends on it.
    Reduce,
    /// Makes the top of the stack depend on the next word and takes it off.
    Left(Rel),
    /// Makes the next word depend on the top of the stack and moves it onto the stack.
    Right(Rel),
}

/// Which kinds of transition are possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Legal {
    pub shift: bool,
    pub reduce: bool,
    pub left: bool,
    pub right: bool,
}

/// A token with what hangs on it so far.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Its head, or [`NONE`].
    pub head: u32,
    /// How it depends on its head.
    pub rel: Rel,
    /// Its outermost children on the left, last attached first, or [`NONE`].
    pub left: [u32; 2],
    /// Its outermost children on the right, last attached first, or [`NONE`].
    pub right: [u32; 2],
    /// How many children it has on the left.
    pub left_count: u8,
    /// How many children it has on the right.
    pub right_count: u8,
    /// One bit for every relation among its children on the left.
    pub left_rels: u64,
    /// One bit for every relation among its children on the right.
    pub right_rels: u64,
}

impl Node {
    /// A token on which nothing hangs yet.
    pub const FRESH: Self = Self {
        head: NONE,
        rel: Rel::Dep,
        left: [NONE; 2],
        right: [NONE; 2],
        left_count: 0,
        right_count: 0,
        left_rels: 0,
        right_rels: 0,
    };
}

/// A half-built tree.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Tokens, and after the last one the root.
    nodes: Vec<Node>,
    /// Tokens that may still get children or a head, the latest last.
    stack: Vec<u32>,
    /// The next token to be read.
    next: u32,
}

impl State {
    /// Starts over with a sentence of `words` tokens.
    pub fn reset(&mut self, words: usize) {
        self.nodes.clear();
        self.nodes.resize(words + 1, Node::FRESH);
        self.stack.clear();
        self.next = 0;
    }

    /// The number of the root, which is that of tokens.
    pub fn root(&self) -> u32 {
        self.nodes.len().saturating_sub(1) as u32
    }

    /// The next token to be read; the root once all are.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// The token so many places below the top of the stack.
    pub fn top(&self, depth: usize) -> Option<u32> {
        self.stack
            .len()
            .checked_sub(depth + 1)
            .and_then(|at| self.stack.get(at))
            .copied()
    }

    /// The stack, the latest token last.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    /// A token's place in the tree so far.
    pub fn node(&self, token: u32) -> &Node {
        self.nodes.get(token as usize).unwrap_or(&Node::FRESH)
    }

    /// Whether every token has been read and left the stack.
    pub fn is_done(&self) -> bool {
        self.next >= self.root() && self.stack.is_empty()
    }

    /// What is possible now.
    pub fn legal(&self) -> Legal {
        let more = self.next < self.root();
        match self.top(0) {
            None => Legal {
                shift: more,
                ..Legal::default()
            },
            Some(top) => {
                let attached = self.node(top).head != NONE;
                Legal {
                    shift: more,
                    reduce: attached,
                    left: !attached,
                    right: more,
                }
            }
        }
    }

    /// Takes a step; one that is not legal changes nothing.
    pub fn apply(&mut self, transition: Transition) {
        let legal = self.legal();
        match (transition, self.top(0)) {
            (Transition::Shift, _) if legal.shift => self.push_next(),
            (Transition::Reduce, _) if legal.reduce => {
                self.stack.pop();
            }
            (Transition::Left(rel), Some(top)) if legal.left => {
                self.stack.pop();
                self.attach(self.next, top, rel);
            }
            (Transition::Right(rel), Some(top)) if legal.right => {
                self.attach(top, self.next, rel);
                self.push_next();
            }
            _ => {}
        }
    }

    fn push_next(&mut self) {
        self.stack.push(self.next);
        self.next += 1;
    }

    fn attach(&mut self, head: u32, child: u32, rel: Rel) {
        if let Some(node) = self.nodes.get_mut(child as usize) {
            (node.head, node.rel) = (head, rel);
        }
        let Some(node) = self.nodes.get_mut(head as usize) else {
            return;
        };
        let bit = 1 << (rel as u32 % 64);
        if child < head {
            node.left = [child, node.left[0]];
            node.left_count = node.left_count.saturating_add(1);
            node.left_rels |= bit;
        } else {
            node.right = [child, node.right[0]];
            node.right_count = node.right_count.saturating_add(1);
            node.right_rels |= bit;
        }
    }

    /// Makes the arcs one tree: a single token hangs on the root, and any other without a head hangs on it.
    pub fn finish(&mut self) {
        let root = self.root();
        let loose = |node: &Node| node.head == NONE || node.head == root;
        let chosen = |node: &Node| node.head == root && node.rel == Rel::Root;
        let Some(words) = self.nodes.get_mut(..root as usize) else {
            return;
        };
        let Some(top) = words
            .iter()
            .position(chosen)
            .or_else(|| words.iter().position(loose))
        else {
            return;
        };
        for (at, node) in words.iter_mut().enumerate() {
            if at == top {
                (node.head, node.rel) = (root, Rel::Root);
            } else if loose(node) {
                node.head = top as u32;
                if node.rel == Rel::Root {
                    node.rel = Rel::Parataxis;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_build_a_tree() {
        // "She saw it": she <- saw, saw -> it.
        let mut state = State::default();
        state.reset(3);
        for step in [
            Transition::Shift,
            Transition::Left(Rel::Nsubj),
            Transition::Shift,
            Transition::Right(Rel::Obj),
            Transition::Reduce,
            Transition::Left(Rel::Root),
        ] {
            state.apply(step);
        }
        assert!(state.is_done());
        state.finish();
        assert_eq!([0, 1, 2].map(|t| state.node(t).head), [1, 3, 1]);
        assert_eq!(state.node(1).rel, Rel::Root);
    }

    #[test]
    fn loose_tokens_get_a_head() {
        let mut state = State::default();
        state.reset(2);
        state.finish();
        assert_eq!([0, 1].map(|t| state.node(t).head), [2, 0]);
    }
}
