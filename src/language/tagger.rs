//! Part-of-speech tags, from left to right.
//!
//! Comes in: the forms of a sentence's words. Goes out: one tag per word, Upos and Xpos in one. Does not: look
//! back on a choice. A linear model over these features, trained as an averaged perceptron (Collins 2002,
//! "Discriminative Training Methods for Hidden Markov Models").

use super::forms::{Form, signs};
use super::hash::feature;
use super::tags::{Upos, Xpos};
use super::weights::{MAX_CLASSES, Scorer, Scores};

/// Stand for the tags before a sentence's first word.
const START: [u32; 2] = [1000, 1001];
/// Stands for a word beyond a sentence's end.
const OUTSIDE: Form = Form {
    word: 11,
    suffix: [13; 5],
    prefix: [13; 3],
    shape: 13,
    flags: 99,
    key: 11,
    sign: 0,
    class: 999,
};
/// Set in [`Form::flags`] while tagging a sentence that is written like a headline.
const HEADLINE: u32 = 16;

/// Tags a sentence: a class per word goes to `tags`. `classes` is the number of tags that there are.
pub fn tag(
    scorer: &impl Scorer,
    classes: &[(Upos, Xpos)],
    forms: &[Form],
    scratch: &mut Vec<u32>,
    tags: &mut Vec<u8>,
) {
    let context = Context::new(forms);
    let mut before = START;
    for at in 0..forms.len() {
        scratch.clear();
        context.features(at, before, scratch);
        let mut scores = [0; MAX_CLASSES];
        scorer.add(scratch, &mut scores);
        let tag = best(&scores, classes.len());
        tags.push(tag);
        before = [u32::from(tag), before[0]];
    }
    settle_participles(classes, forms, tags);
}

/// Participles that do take an object behind their noun: "a man called Smith", "people given shelter".
const TAKES_OBJECT: &[&str] = &[
    "given",
    "called",
    "named",
    "awarded",
    "elected",
    "appointed",
    "dubbed",
    "offered",
    "shown",
    "told",
    "taught",
    "asked",
    "paid",
    "sent",
    "owed",
    "granted",
    "considered",
    "deemed",
    "made",
    "born",
    "based",
    "led",
    "backed",
    "owned",
    "run",
    "held",
    "left",
    "set",
    "known",
    "titled",
    "entitled",
    "nicknamed",
    "labelled",
    "labeled",
];

/// "Police used tear gas": a past tense is often taken for a participle, since both look alike and the tagger goes
/// from left to right. A participle right behind its noun has no object, so that one with an object is a past tense.
pub fn settle_participles(classes: &[(Upos, Xpos)], forms: &[Form], tags: &mut [u8]) {
    let Some(past) = classes.iter().position(|c| *c == (Upos::Verb, Xpos::Vbd)) else {
        return;
    };
    let xpos = |tags: &[u8], at: Option<usize>| {
        let class = at.and_then(|at| tags.get(at)).map(|tag| *tag as usize);
        class.and_then(|c| classes.get(c)).copied()
    };
    for at in 0..tags.len() {
        if xpos(tags, Some(at)) != Some((Upos::Verb, Xpos::Vbn)) {
            continue;
        }
        let mut before = at.checked_sub(1);
        while let Some((Upos::Adv, _)) = xpos(tags, before) {
            before = before.and_then(|b| b.checked_sub(1));
        }
        // A comma may close what stands between the noun and its verb: "The mayor, 61, opened the bridge".
        let nominal = matches!(
            xpos(tags, before),
            Some(
                (Upos::Noun | Upos::Propn | Upos::Num, _)
                    | (Upos::Pron, Xpos::Prp | Xpos::Wp | Xpos::Wdt)
                    | (Upos::Punct, Xpos::Comma)
            )
        );
        let mut next = at + 1;
        if let Some((_, Xpos::Rp)) = xpos(tags, Some(next)) {
            next += 1;
        }
        let object = matches!(
            xpos(tags, Some(next)),
            Some(
                (Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num, _)
                    | (Upos::Pron, Xpos::Prp | Xpos::PrpPoss)
            )
        );
        let takes = |form: &Form| {
            TAKES_OBJECT
                .iter()
                .any(|word| super::forms::hash(word) == form.word)
        };
        if nominal
            && object
            && !forms.get(at).is_some_and(takes)
            && let Some(tag) = tags.get_mut(at)
        {
            *tag = past as u8;
        }
    }
}

/// A word that the lexicon does not have, with a capital inside a sentence of ordinary words, is a name, not a verb:
/// "…, Haq added".
pub fn settle_names(classes: &[(Upos, Xpos)], forms: &[Form], tags: &mut [u8]) {
    let Some(name) = classes.iter().position(|c| *c == (Upos::Propn, Xpos::Nnp)) else {
        return;
    };
    if Context::new(forms).is_headline() {
        return;
    }
    let opens = signs::OPEN_QUOTE
        | signs::STRAIGHT_QUOTE
        | signs::COLON
        | signs::STOP
        | signs::OPEN_BRACKET
        | signs::DASH;
    for at in 1..tags.len().min(forms.len()) {
        let (Some(before), Some(form), Some(tag)) = (forms.get(at - 1), forms.get(at), tags.get_mut(at))
        else {
            continue;
        };
        let verb = matches!(classes.get(*tag as usize), Some((Upos::Verb | Upos::Aux, _)));
        if verb && form.flags == 1 && form.class == 0 && before.sign & opens == 0 {
            *tag = name as u8;
        }
    }
}

/// The class with the highest score, the first of equals.
#[inline(never)]
pub fn best(scores: &Scores, classes: usize) -> u8 {
    let mut best = 0;
    for (class, score) in scores.iter().enumerate().take(classes).skip(1) {
        if *score > scores[best] {
            best = class;
        }
    }
    best as u8
}

/// A sentence, as the tagger sees it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    forms: &'a [Form],
    headline: u32,
}

impl<'a> Context<'a> {
    /// Looks at the whole sentence once.
    pub fn new(forms: &'a [Form]) -> Self {
        let lower = forms
            .iter()
            .filter(|f| f.flags & 1 == 0 && f.flags & 4 == 0 && f.prefix[2] != 1)
            .count();
        let upper = forms.iter().filter(|f| f.flags & 1 == 1).count();
        Self {
            forms,
            headline: if upper > 2 && upper > lower * 2 {
                HEADLINE
            } else {
                0
            },
        }
    }

    /// Whether the sentence is written like a headline: most of its words have a capital.
    pub fn is_headline(&self) -> bool {
        self.headline != 0
    }

    /// The tags that stand before the first word.
    pub const fn start() -> [u32; 2] {
        START
    }

    fn form(&self, at: usize, offset: isize) -> &Form {
        at.checked_add_signed(offset)
            .and_then(|i| self.forms.get(i))
            .unwrap_or(&OUTSIDE)
    }

    /// Appends the features of the word `at`, given the two tags before it, last one first.
    #[inline(never)]
    pub fn features(&self, at: usize, [t1, t2]: [u32; 2], out: &mut Vec<u32>) {
        let w = self.form(at, 0);
        let (m1, m2) = (self.form(at, -1), self.form(at, -2));
        let (p1, p2) = (self.form(at, 1), self.form(at, 2));
        let flags = w.flags | self.headline;
        let first = flags | u32::from(at == 0) << 8;
        out.extend([
            feature(1, [w.word]),
            feature(2, [m1.word]),
            feature(3, [m2.word]),
            feature(4, [p1.word]),
            feature(5, [p2.word]),
            feature(6, [t1]),
            feature(7, [t1, t2]),
            feature(8, [t1, w.word]),
            feature(9, [m1.word, w.word]),
            feature(10, [w.word, p1.word]),
            feature(11, [t1, p1.word]),
        ]);
        for (suffix, template) in w.suffix.into_iter().zip(12..) {
            out.push(feature(template, [suffix]));
        }
        for (prefix, template) in w.prefix.into_iter().zip(17..) {
            out.push(feature(template, [prefix]));
        }
        out.extend([
            feature(20, [w.shape]),
            feature(21, [first]),
            feature(22, [m1.suffix[2]]),
            feature(23, [p1.suffix[2]]),
            feature(24, [t1, w.suffix[2]]),
            feature(25, [t1, t2, w.word]),
            feature(26, [t1, w.shape]),
            feature(27, [w.suffix[2], first]),
            feature(28, [w.suffix[1], p1.word]),
            feature(29, [flags, p1.flags]),
            feature(30, [flags, m1.flags]),
            feature(31, [w.suffix[2], p1.suffix[2]]),
            feature(32, [t1, p1.suffix[2]]),
            feature(33, [w.class, p1.class]),
            feature(34, [t1, w.class]),
            feature(35, [t1, w.class, p1.class]),
            feature(36, [p1.class, p2.class]),
            feature(37, [t1, t2, w.class]),
            feature(38, [w.class, first]),
            feature(39, [w.word, p1.class]),
            feature(40, [w.class, p1.class, p2.class]),
            feature(41, [w.word, first]),
        ]);
    }
}
