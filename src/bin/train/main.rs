//! Trains the English model: `cargo run --release --bin train -- DATA_DIR`.
//!
//! Reads `ewt-train.conllu` and `gum-train.conllu` from the folder, trains tagger and parser, writes
//! `model/english.bin`, and prints scores on the test files. The same data give the same bytes. With `--scores`
//! after the folder it only prints the scores of the model that it was built with. `docs/language.md` says how
//! and why.

mod pack;
mod parsing;
mod perceptron;
mod score;
mod tagging;
mod treebank;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claimline::language::model::Model;
use score::{Join, Scores, gold_tokens, raw_text};
use treebank::{Error, Sentence};

const MODEL: &str = "model/english.bin";
const TREEBANKS: [&str; 2] = ["ewt", "gum"];

/// How often the tagger goes through the text, and how many weights it keeps.
const TAGGER: (usize, usize) = (8, 60_000);
/// How often the parser goes through the text: in full, and again with the weights that it keeps.
const PARSER_PASSES: (usize, usize) = (8, 10);
/// How many weights the parser keeps.
const PARSER_CELLS: usize = 150_000;
/// In how many parts the training text is tagged for the parser, and how often each tagger goes through the rest.
const PARTS: (usize, usize) = (6, 8);

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("Say where the treebanks are: train DATA_DIR [--scores]");
        return ExitCode::FAILURE;
    };
    let done = match arguments.next() {
        Some(option) if option == "--scores" => report(Model::english(), &folder).map(|_| ()),
        _ => train(&folder),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a model's scores on the test files; gives those that go into the model's header.
fn report(model: &Model, folder: &Path) -> Result<String, Error> {
    let mut short = String::new();
    for name in TREEBANKS {
        let sentences = treebank::read(folder, &format!("{name}-test.conllu"))?;
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

fn train(folder: &Path) -> Result<(), Error> {
    let mut sentences = Vec::new();
    for name in TREEBANKS {
        sentences.extend(treebank::read(folder, &format!("{name}-train.conllu"))?);
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

    let parts = pack::Parts {
        tags: &tags,
        actions: &actions,
        words: &words,
        tagger: &tagger,
        parser: &parser,
    };
    let model = Model::decode(&pack::model("", &parts)).ok_or(Error::Packed)?;
    let about = format!(
        "English tagger and parser, trained on UD English EWT (CC BY-SA 4.0) and the CC BY and CC BY-SA parts of \
         UD English GUM. Scores on the test files.{}",
        report(&model, folder)?
    );
    let bytes = pack::model(&about, &parts);
    std::fs::write(MODEL, &bytes).map_err(|e| Error::Write(MODEL.into(), e))?;
    println!("{MODEL}: {} bytes", bytes.len());
    Ok(())
}
