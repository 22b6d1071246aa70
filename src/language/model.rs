//! The model file that travels in the program.
//!
//! Comes in: bytes. Goes out: tags for words and a tree for tags. Does not: change. The file is a header of text
//! (what it is, what it was trained on, its scores), the inventories of tags and transitions, the lexicon, and
//! the weights of tagger and parser.

use std::sync::OnceLock;

use super::forms::{Form, signs};
use super::mend;
use super::parser::{self, Scratch, Word};
use super::punctuation::Punctuation;
use super::settle;
use super::tagger;
use super::tags::{Rel, Upos, Xpos};
use super::transition::{NONE, State, Transition};
use super::weights::{Lexicon, Reader, Weights};

/// First bytes of a model file.
pub const MAGIC: &[u8] = b"Claimline model 2\n";

static ENGLISH: &[u8] = include_bytes!("../../model/english.bin");

/// Everything that was learnt.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What the file says about itself: data, scores.
    pub about: String,
    /// What the classes of the tagger mean.
    pub tags: Vec<(Upos, Xpos)>,
    /// What the classes of the parser mean, sorted: Shift, Reduce, the left arcs, the right arcs.
    pub actions: Vec<Transition>,
    /// The words known by themselves.
    pub lexicon: Lexicon,
    /// The weights of the tagger.
    pub tagger: Weights,
    /// The weights of the parser.
    pub parser: Weights,
}

impl Model {
    /// The embedded model of English, decoded at its first use.
    pub fn english() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        // A file that does not decode leaves an empty model; a test sees to it that it does.
        MODEL.get_or_init(|| Self::decode(ENGLISH).unwrap_or_default())
    }

    /// Reads a model file; nothing if it is not one.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut input = Reader::new(bytes);
        if input.bytes(MAGIC.len())? != MAGIC {
            return None;
        }
        let about = String::from_utf8(input.list()?.to_vec()).ok()?;
        let tag = |pair: &[u8]| match pair {
            [upos, xpos] => Upos::from_index(*upos).zip(Xpos::from_index(*xpos)),
            _ => None,
        };
        let action = |pair: &[u8]| match pair {
            [0, _] => Some(Transition::Shift),
            [1, _] => Some(Transition::Reduce),
            [2, rel] => Rel::from_index(*rel).map(Transition::Left),
            [3, rel] => Rel::from_index(*rel).map(Transition::Right),
            _ => None,
        };
        Some(Self {
            about,
            tags: input.list()?.chunks(2).map(tag).collect::<Option<_>>()?,
            actions: input.list()?.chunks(2).map(action).collect::<Option<_>>()?,
            lexicon: Lexicon::decode(&mut input)?,
            tagger: Weights::decode(&mut input)?,
            parser: Weights::decode(&mut input)?,
        })
    }
}

/// Space for reading sentences, used again from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// The forms of the sentence's words.
    forms: Vec<Form>,
    /// The class of each word's tag, after [`Workspace::read`].
    pub tags: Vec<u8>,
    /// The arc of each word, after [`Workspace::read`]: its head in the sentence ([`NONE`] for the root) and how
    /// it depends on it.
    pub arcs: Vec<(u32, Rel)>,
    /// The arcs before the last rule.
    before: Vec<mend::Arc>,
    /// The tags by name.
    pairs: Vec<(Upos, Xpos)>,
    skeleton: Skeleton,
    punctuation: Punctuation,
    state: State,
    features: Vec<u32>,
    scratch: Scratch,
    buffer: String,
}

impl Workspace {
    /// A word in lower case and with straight apostrophes, until the next call.
    pub fn lower(&mut self, word: &str) -> &str {
        self.buffer.clear();
        for c in word.chars() {
            match c {
                _ if c.is_ascii() => self.buffer.push(c.to_ascii_lowercase()),
                '\u{2018}' | '\u{2019}' => self.buffer.push('\''),
                _ => self.buffer.extend(c.to_lowercase()),
            }
        }
        &self.buffer
    }

    /// Tags and parses a sentence.
    #[inline(never)]
    pub fn read<'w>(&mut self, model: &Model, sentence: impl Iterator<Item = &'w str>) {
        self.forms.clear();
        self.forms
            .extend(sentence.map(|word| Form::read(word, Some(&model.lexicon), &mut self.buffer)));
        self.tags.clear();
        tagger::tag(
            &model.tagger,
            &model.tags,
            &self.forms,
            &mut self.features,
            &mut self.tags,
        );
        tagger::settle_names(&model.tags, &self.forms, &mut self.tags);
        let headline = tagger::Context::new(&self.forms).is_headline();
        settle::settle(&model.tags, &self.forms, &mut self.tags, headline);
        tagger::settle_participles(&model.tags, &self.forms, &mut self.tags);
        self.skeleton.read(&self.forms, &self.tags, &model.tags);
        parser::parse(
            &model.parser,
            &model.actions,
            &self.skeleton.words,
            &mut self.state,
            &mut self.scratch,
        );
        self.arcs.clear();
        self.arcs.resize(self.forms.len(), (NONE, Rel::Punct));
        for (at, token) in self.skeleton.tokens.iter().enumerate() {
            let node = self.state.node(at as u32);
            let head = self
                .skeleton
                .tokens
                .get(node.head as usize)
                .copied()
                .unwrap_or(NONE);
            if let Some(arc) = self.arcs.get_mut(*token as usize) {
                *arc = (head, node.rel);
            }
        }
        self.pairs.clear();
        let pair = |tag: &u8| model.tags.get(*tag as usize).copied().unwrap_or_default();
        self.pairs.extend(self.tags.iter().map(pair));
        self.mend();
        self.punctuation
            .attach(&self.forms, &self.skeleton.tokens, &mut self.arcs);
    }

    /// Sets arcs right; a rule that would not leave a tree, or cross arcs, is undone.
    fn mend(&mut self) {
        self.before.clone_from(&self.arcs);
        mend::date_verbs(&mut self.arcs, &self.forms);
        self.keep_sound();
        mend::seat_subjects(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::join_possessors(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::join_subjects(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::unseat_times(&mut self.arcs, &self.forms);
        self.keep_sound();
        mend::close_insertions(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::join_verbs(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::seat_marked_subjects(&mut self.arcs, &self.pairs, &self.forms);
        self.keep_sound();
        mend::seat_joined_subjects(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::raise_verbs(&mut self.arcs, &self.pairs);
        self.keep_sound();
        mend::lift_that_clauses(&mut self.arcs, &self.pairs, &self.forms);
        self.keep_sound();
        mend::seat_that_clauses(&mut self.arcs, &self.pairs, &self.forms);
        self.keep_sound();
        mend::seat_objects(&mut self.arcs, &self.pairs, &self.forms);
        self.keep_sound();
        mend::seat_quoted_objects(&mut self.arcs, &self.pairs);
        self.keep_sound();
    }

    /// Goes back to the arcs before the last rule, where it broke the tree.
    fn keep_sound(&mut self) {
        if self.arcs == self.before {
            return;
        }
        if mend::is_sound(&self.arcs, &self.pairs, &mut self.features) {
            self.before.clone_from(&self.arcs);
        } else {
            self.arcs.clone_from(&self.before);
        }
    }
}

/// A sentence without its punctuation: what the parser reads.
#[derive(Clone, Debug, Default)]
pub struct Skeleton {
    /// The words, and the root after the last.
    pub words: Vec<Word>,
    /// The place of each word in the sentence.
    pub tokens: Vec<u32>,
}

impl Skeleton {
    /// Leaves the punctuation of a tagged sentence out, and notes it at the words that follow it.
    pub fn read(&mut self, forms: &[Form], classes: &[u8], tags: &[(Upos, Xpos)]) {
        self.words.clear();
        self.tokens.clear();
        let mut signs = 0;
        for (at, (form, class)) in forms.iter().zip(classes).enumerate() {
            let (upos, xpos) = tags.get(*class as usize).copied().unwrap_or_default();
            if upos == Upos::Punct {
                signs |= match xpos {
                    Xpos::CloseQuote => signs::CLOSE_QUOTE,
                    Xpos::OpenQuote => signs::OPEN_QUOTE,
                    Xpos::Colon if form.sign == signs::HYPHEN => signs::DASH,
                    _ => form.sign,
                };
            } else {
                self.tokens.push(at as u32);
                let p = u32::from(*class);
                self.words.push(Word {
                    w: form.key,
                    p,
                    u: upos as u32,
                    x: form.suffix[2],
                    q: signs,
                    finite: upos == Upos::Verb && matches!(xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp),
                });
                signs = 0;
            }
        }
        self.words.push(Word::root(signs));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_decodes() {
        let model = Model::english();
        assert!(
            model.tags.len() > 50 && model.actions.len() > 50,
            "{}",
            model.about
        );
    }

    #[test]
    fn a_broken_file_is_refused() {
        for length in (0..ENGLISH.len().saturating_sub(1)).step_by(997) {
            assert!(Model::decode(&ENGLISH[..length]).is_none());
        }
    }
}
