//! The command line: articles to one story JSON, as the README tells.
//!
//! Comes in: arguments, files, standard input. Goes out: JSON on standard output, faults on standard error, and
//! the exit status 0, 1 (an article could not be read) or 2 (wrong usage). Does not: extract or compare; the
//! library does.

mod args;
mod load;
mod merge;
mod run;

use std::io::{BufWriter, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (input, output) = (stdin().lock(), BufWriter::new(stdout().lock()));
    match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => run::run(command, input, output, stderr().lock()).into(),
        Err(wrong) => {
            eprintln!("claimline: {wrong}. Run `claimline --help` for the ways to call it.");
            ExitCode::from(2)
        }
    }
}
