//! Trains the English model: `cargo run --release --bin train -- DATA_DIR`.
//!
//! Reads the train and dev files of the treebanks from the folder (`ewt-train.conllu` and its like), trains tagger
//! and parser, writes `model/english.bin`, and prints scores on the test files. The same data give the same bytes.
//! After the folder, `--choose` is for choosing settings: it trains on the train files alone, prints scores on the
//! dev files and writes nothing; `--scores` only prints the scores of the model that it was built with.
//! `docs/language.md` says how and why.

mod pack;
mod parsing;
mod perceptron;
mod score;
mod tagging;
mod treebank;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claimline::language::model::Model;
use claimline::language::transition::Transition;
use claimline::language::{Upos, Xpos};
use score::{Join, Scores, gold_tokens, raw_text};
use treebank::{Error, Sentence};

const USAGE: &str = "Say where the treebanks are: train DATA_DIR [--choose | --scores]";
const MODEL: &str = "model/english.bin";
const TREEBANKS: [&str; 2] = ["ewt", "gum"];

/// How often the tagger goes through the text, and how many weights it keeps.
const TAGGER: (usize, usize) = (8, 60_000);
/// How often the parser goes through the text: in full, and again with the weights that it keeps.
const PARSER_PASSES: (usize, usize) = (8, 16);
/// How many weights the parser keeps.
const PARSER_CELLS: usize = 148_500;
/// In how many parts the training text is tagged for the parser, and how often each tagger goes through the rest.
const PARTS: (usize, usize) = (6, 8);

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let option = arguments.next();
    let done = match option.as_ref().map(|o| o.to_str()) {
        None => write(&folder),
        Some(Some("--choose")) => choose(&folder),
        Some(Some("--scores")) => report(Model::english(), &folder, "test").map(|_| ()),
        Some(_) => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a model's scores on the test or the dev files; gives those that go into the model's header.
fn report(model: &Model, folder: &Path, part: &str) -> Result<String, Error> {
    let mut short = String::new();
    for name in TREEBANKS {
        let sentences = treebank::read(folder, &format!("{name}-{part}.conllu"))?;
        let gold = gold_tokens(model, &sentences);
        let raw = raw_text(model, &sentences, Join::Paragraphs);
        println!("{name}, gold tokens: {gold}\n  {}", gold.relations());
        println!("{name}, raw text: {raw}");
        println!(
            "{name}, raw text, all in one paragraph: {}",
            raw_text(model, &sentences, Join::Blanks)
        );
        let line = |scores: &Scores| format!("UPOS {:.1}, LAS {:.1}", scores.upos.f1(), scores.las.f1());
        short.push_str(&format!(
            " {}: gold tokens {}; raw text {}.",
            name.to_uppercase(),
            line(&gold),
            line(&raw)
        ));
    }
    Ok(short)
}

/// Trains on all but the test files and writes the model.
fn write(folder: &Path) -> Result<(), Error> {
    let trained = Trained::new(folder, &["train", "dev"])?;
    let model = Model::decode(&trained.pack("")).ok_or(Error::Packed)?;
    let about = format!(
        "English tagger and parser, trained on UD English EWT (CC BY-SA 4.0) and the CC BY and CC BY-SA parts of \
         UD English GUM. Scores on the test files.{}",
        report(&model, folder, "test")?
    );
    let bytes = trained.pack(&about);
    std::fs::write(MODEL, &bytes).map_err(|e| Error::Write(MODEL.into(), e))?;
    println!("{MODEL}: {} bytes", bytes.len());
    Ok(())
}

/// Trains on the train files and prints scores on the dev files.
fn choose(folder: &Path) -> Result<(), Error> {
    let trained = Trained::new(folder, &["train"])?;
    let model = Model::decode(&trained.pack("")).ok_or(Error::Packed)?;
    report(&model, folder, "dev").map(|_| ())
}

/// All that goes into a model file.
struct Trained {
    tags: Vec<(Upos, Xpos)>,
    actions: Vec<Transition>,
    words: tagging::Words,
    tagger: Vec<perceptron::Row>,
    parser: Vec<perceptron::Row>,
}

impl Trained {
    fn new(folder: &Path, files: &[&str]) -> Result<Self, Error> {
        let mut sentences = Vec::new();
        for name in TREEBANKS {
            for part in files {
                sentences.extend(treebank::read(folder, &format!("{name}-{part}.conllu"))?);
            }
        }
        let all: Vec<&Sentence> = sentences.iter().collect();
        let tags = tagging::inventory(&sentences);
        let actions = parsing::inventory(&sentences);
        eprintln!(
            "{} sentences, {} tags, {} transitions",
            sentences.len(),
            tags.len(),
            actions.len()
        );

        let words = tagging::words(&all, &tags);
        let examples = tagging::examples(&all, &tags, &words.lexicon());
        let tagger = tagging::train_pruned(&examples, tags.len(), TAGGER.0, TAGGER.1);
        eprintln!(
            "tagger trained; now tagging the training text in {} parts",
            PARTS.0
        );

        let guesses = tagging::jackknife(&all, &tags, PARTS.0, PARTS.1);
        let parsed: Vec<parsing::Example> = (examples.iter().zip(guesses).zip(&sentences))
            .map(|((example, guess), gold)| parsing::Example::new(&example.forms, &guess, &tags, gold))
            .collect();
        let parser = parsing::train_pruned(&parsed, &actions, PARSER_PASSES, PARSER_CELLS);
        Ok(Self {
            tags,
            actions,
            words,
            tagger,
            parser,
        })
    }

    /// The bytes of the model file, with a header of text.
    fn pack(&self, about: &str) -> Vec<u8> {
        pack::model(
            about,
            &pack::Parts {
                tags: &self.tags,
                actions: &self.actions,
                words: &self.words,
                tagger: &self.tagger,
                parser: &self.parser,
            },
        )
    }
}
