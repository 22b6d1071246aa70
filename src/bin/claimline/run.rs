//! What each command does.

use crate::args::{Command, HELP};
use crate::load::{self, Fault, Loaded, Why};
use crate::merge::Merged;
use claimline::export::Format;
use claimline::model::{Extraction, Level, Notice, Story};
use claimline::read::ArticleInput;
use std::io::{self, BufRead, ErrorKind, Write};
use std::path::PathBuf;

/// Runs a command and returns the exit status.
pub fn run(command: Command, mut input: impl BufRead, mut out: impl Write, mut err: impl Write) -> u8 {
    let done = match command {
        Command::Help => out.write_all(HELP.as_bytes()).map(|()| true),
        Command::Version => writeln!(out, "claimline {}", env!("CARGO_PKG_VERSION")).map(|()| true),
        Command::Extract {
            paths,
            published,
            outlet,
        } => match load(&paths, published.as_deref(), outlet.as_deref()) {
            Ok(loaded) => extract(loaded, &mut out, &mut err),
            Err(wrong) => {
                drop(writeln!(err, "claimline: {wrong}"));
                return 2;
            }
        },
        Command::Lines => lines(input, &mut out, &mut err),
        Command::Compare { files } => compare(&files, &mut input, &mut out, &mut err),
        Command::Export { format, file } => export(format, file, &mut out, &mut err),
    };
    match done.and_then(|complete| out.flush().map(|()| complete)) {
        Ok(complete) => u8::from(!complete),
        // Whoever read the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => 0,
        Err(error) => {
            drop(writeln!(
                err,
                "claimline: the output cannot be written ({error}): free some space or choose another place"
            ));
            1
        }
    }
}

fn load(paths: &[PathBuf], published: Option<&str>, outlet: Option<&str>) -> Result<Loaded, &'static str> {
    match paths {
        [folder] if folder.is_dir() => match (published, outlet) {
            (None, None) => Ok(load::folder(folder)),
            _ => Err("--published and --outlet go with files: for a folder write them into its story.toml."),
        },
        paths if paths.iter().any(|path| path.is_dir()) => Err("give one folder alone, or files."),
        paths => Ok(load::files(paths, published, outlet)),
    }
}

/// Prints the story of the articles, and returns whether all could be read.
fn extract(loaded: Loaded, out: &mut impl Write, err: &mut impl Write) -> io::Result<bool> {
    let Loaded {
        story,
        articles,
        mut faults,
        warnings,
    } = loaded;
    let mut extractions = Vec::with_capacity(articles.len());
    for article in articles {
        let extraction = claimline::extract(&article);
        match extraction
            .notices
            .iter()
            .find(|notice| notice.level == Level::Error)
        {
            Some(notice) => faults.push(Fault {
                article: Some(article.id),
                path: article.file.unwrap_or_default().into(),
                why: Why::Other(notice.text.clone()),
            }),
            None => extractions.push(extraction),
        }
    }
    let mut story = claimline::compare(&story, extractions);
    for warning in &warnings {
        tell(err, warning);
    }
    for fault in &faults {
        tell(err, fault);
        story.notices.push(Notice {
            article: fault.article.clone(),
            level: Level::Error,
            text: fault.to_string(),
        });
    }
    print(out, &story)?;
    Ok(faults.is_empty())
}

/// Prints a line for each line of the input, and returns whether all were articles.
fn lines(mut input: impl BufRead, out: &mut impl Write, err: &mut impl Write) -> io::Result<bool> {
    #[derive(serde::Serialize)]
    struct ErrorLine {
        error: String,
        line: usize,
    }
    let (mut line, mut number, mut complete) = (Vec::new(), 0, true);
    loop {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => return Ok(complete),
            Ok(_) => {}
            Err(error) => {
                tell(
                    err,
                    &format!("standard input cannot be read ({error}): give it a file or a pipe of lines"),
                );
                return Ok(false);
            }
        }
        number += 1;
        match parse_line(&line, number == 1) {
            Ok(article) => print(out, &claimline::extract(&article))?,
            Err(error) => {
                complete = false;
                print(out, &ErrorLine { error, line: number })?;
            }
        }
        // A program at the other end may wait for this line before it sends the next.
        out.flush()?;
    }
}

fn parse_line(line: &[u8], first: bool) -> Result<ArticleInput, String> {
    let line = if first {
        line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line)
    } else {
        line
    };
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err("the line is empty: write one article as JSON on it".to_owned());
    }
    serde_json::from_slice(line).map_err(|error| {
        format!("the line is no article ({error}): write a JSON object with the strings id and text on it")
    })
}

/// Prints one story of several files, `-` being standard input, and returns whether all could be read.
fn compare(
    files: &[PathBuf],
    input: &mut impl BufRead,
    out: &mut impl Write,
    err: &mut impl Write,
) -> io::Result<bool> {
    let mut merged = Merged::default();
    let mut complete = true;
    for path in files {
        let content = if path.as_os_str() == "-" {
            io::read_to_string(&mut *input)
        } else {
            std::fs::read_to_string(path)
        };
        let faults = match content {
            Ok(content) => merged.take(&content).into_iter().map(Why::Other).collect(),
            Err(error) => vec![Why::from(error)],
        };
        for why in faults {
            complete = false;
            tell(
                err,
                &Fault {
                    article: None,
                    path: path.clone(),
                    why,
                },
            );
        }
    }
    let extractions: Vec<Extraction> = merged.extractions;
    let mut story = claimline::compare(&merged.story, extractions);
    story.notices.append(&mut merged.notices);
    print(out, &story)?;
    Ok(complete)
}

/// Prints a story in another form, and returns whether it could be read.
fn export(format: Format, path: PathBuf, out: &mut impl Write, err: &mut impl Write) -> io::Result<bool> {
    let why = match std::fs::read_to_string(&path) {
        Ok(content) => match serde_json::from_str::<Story>(content.trim_start_matches('\u{feff}')) {
            Ok(story) => {
                out.write_all(format.write(&story).as_bytes())?;
                return Ok(true);
            }
            Err(error) => Why::Other(format!(
                "it is no story ({error}): make one with `claimline extract` or `claimline compare`"
            )),
        },
        Err(error) => Why::from(error),
    };
    tell(
        err,
        &Fault {
            article: None,
            path,
            why,
        },
    );
    Ok(false)
}

fn print(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// Tells a fault; where standard error is closed there is nobody to tell.
fn tell(err: &mut impl Write, fault: &impl std::fmt::Display) {
    drop(writeln!(err, "claimline: {fault}"));
}
