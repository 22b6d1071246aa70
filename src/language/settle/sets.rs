//! The words that tags are set right by.
//!
//! Comes in: nothing. Goes out: sets of words as the tagger knows them, by their hashes. Does not: decide anything.

use crate::forms::{Form, hash};
use crate::order;
use std::sync::OnceLock;

/// Past tenses that are nothing else, never nouns or adjectives.
const ONLY_PAST: &str = "arose awoke became began bred brought came caught chose clung crept dealt drank drew drove fled
    flew flung forbade forgave forgot fought froze gave grew heard held hid kept knelt knew led lent met mistook
    overcame oversaw overran overthrew overtook rang sang sank sent shook shrank slept sold sought sped spent
    sprang stood strode strove struck strung swam swept swore swung taught threw tore told undertook understood
    underwent upheld went wept withdrew withheld withstood woke wore wrote";

/// Past tenses that are taken for qualities where they go on from a clause before: "but voiced concern".
const GOES_ON: &str =
    "voiced urged accused denied rejected vowed pledged added announced condemned demanded blamed
    declined refused ordered warned criticised criticized agreed asked praised hailed dismissed";

/// Past tenses that look like the verb itself, and like a noun.
const BARE_PAST: &str =
    "burst cut hit put set shut split spread cost quit beat shed thrust upset bid cast let rid";

/// Verbs of saying in the present that look like plurals.
const SAYS: &str =
    "estimates claims reports argues reckons predicts insists warns states notes shows suggests hopes
    fears promises forecasts";

/// People that the tagger takes for a quality: "an official said".
const PERSONS: &str =
    "official suspect militant loyalist individual veteran conservative liberal democrat republican
    separatist islamist nationalist extremist executive old defendant";

/// Adverbs that do not end in "ly".
const ADVERBS: &str =
    "again also almost already always even ever far first instead just later maybe never not now once
    often only perhaps rather soon still then there therefore thus today tomorrow too yet n't so well likely";

/// Participles that do stand alone for a clause's verb in captions and lists: "two soldiers wounded in the attack".
const BEFALLEN: &str =
    "killed wounded injured hurt arrested detained captured trapped displaced held charged accused";

/// The words as hashes, sorted where there are many.
pub struct Sets {
    pub only_past: Vec<u32>,
    pub goes_on: Vec<u32>,
    pub bare_past: Vec<u32>,
    pub says: Vec<u32>,
    pub persons: Vec<u32>,
    pub befallen: Vec<u32>,
    /// The last five letters of "organisers" and of "organizers".
    pub agents: [u32; 2],
    /// The last two letters of "walked".
    pub past: u32,
    pub have: Vec<u32>,
    pub articles: Vec<u32>,
    /// Conjunctions that open sentences.
    pub joins: Vec<u32>,
    pub that: u32,
    /// The last two letters of "probably".
    pub adverb: u32,
    pub adverbs: Vec<u32>,
    pub titles: Vec<u32>,
    pub measures: Vec<u32>,
    pub say: u32,
    pub by: u32,
    pub ever: u32,
    pub to: u32,
    pub since: u32,
    pub last: u32,
    /// "was", "is", "has": of one thing only.
    pub singular: Vec<u32>,
}

/// The words, made ready once.
pub fn sets() -> &'static Sets {
    static SETS: OnceLock<Sets> = OnceLock::new();
    SETS.get_or_init(|| {
        let hashes = |words: &str| {
            let mut list: Vec<u32> = words.split_whitespace().map(hash).collect();
            order::sort(&mut list);
            list
        };
        let mut buffer = String::new();
        let mut ending = |word: &str, length: usize| {
            let form = Form::read(word, None, &mut buffer);
            form.suffix.get(length - 1).copied().unwrap_or_default()
        };
        Sets {
            only_past: hashes(ONLY_PAST),
            goes_on: hashes(GOES_ON),
            bare_past: hashes(BARE_PAST),
            says: hashes(SAYS),
            persons: hashes(PERSONS),
            befallen: hashes(BEFALLEN),
            agents: [ending("organisers", 5), ending("organizers", 5)],
            past: ending("walked", 2),
            adverb: ending("probably", 2),
            adverbs: hashes(ADVERBS),
            have: hashes("have has had"),
            articles: hashes("the a an"),
            joins: hashes("and but or nor yet plus so either neither both"),
            that: hash("that"),
            titles: hashes("minister secretary commissioner"),
            measures: hashes("about around almost nearly over more as at up some"),
            ever: hash("ever"),
            to: hash("to"),
            since: hash("since"),
            last: hash("last"),
            singular: hashes("was is has"),
            say: hash("say"),
            by: hash("by"),
        }
    })
}
