//! Arguments to a command.

use claimline::export::Format;
use claimline::read::parse_date;
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;

/// What `--help` prints.
pub const HELP: &str = "\
claimline: what each outlet says happened, compared

claimline extract STORY_DIR
    Read the articles that STORY_DIR/story.toml names, or without one every .txt, .md and .html file in the
    folder, and print one story as JSON.
claimline extract FILE... [--published DATE] [--outlet NAME]
    Read these articles. DATE and NAME hold for each that a file itself says otherwise nothing of.
claimline extract --lines
    Read one article as JSON a line from standard input (id, text; optional outlet, published, zone, title, url),
    and print its claims as JSON, a line for a line.
claimline compare FILE...
    Read stories, or lines printed by `extract --lines`, and print one story in which they are compared. A file
    called - is standard input.
claimline export --format FORMAT STORY.json
    Print a story in the form of another program: csv-claims, csv-facts, timelinejs, jsonld, annotations, json.
claimline --help | --version

Exit status: 0; 1 when an article could not be read (the others are still printed); 2 for wrong usage.
";

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print [`HELP`].
    Help,
    /// Print the version.
    Version,
    /// Print the story of a folder or of some files.
    Extract {
        /// One folder, or files.
        paths: Vec<PathBuf>,
        /// The date of publication of files that know none.
        published: Option<String>,
        /// The outlet of files that know none.
        outlet: Option<String>,
    },
    /// Articles from standard input, a line for a line.
    Lines,
    /// Print one story of several.
    Compare {
        /// Stories, or files of lines; `-` is standard input.
        files: Vec<PathBuf>,
    },
    /// Print a story in another form.
    Export {
        /// The form.
        format: Format,
        /// The story.
        file: PathBuf,
    },
}

/// Why the arguments are no command.
#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("no command is given")]
    NoCommand,
    #[error("“{0}” is no command")]
    UnknownCommand(String),
    #[error("`{0}` names no file")]
    NoFile(&'static str),
    #[error("`--lines` reads standard input and goes with no file and no other option")]
    LinesAlone,
    #[error("“{0}” is no date: write --published 2021-11-16")]
    NoDate(String),
    #[error(
        "“{0}” is no form: write --format with one of csv-claims, csv-facts, timelinejs, jsonld, annotations, json"
    )]
    NoFormat(String),
    #[error("the option {0} is missing its value or is none")]
    Option(String),
    #[error("{0}")]
    Other(#[from] lexopt::Error),
}

/// Reads the arguments.
///
/// # Errors
/// Where they are no command.
pub fn parse(mut args: Parser) -> Result<Command, Wrong> {
    match args.next()? {
        None => Err(Wrong::NoCommand),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(name)) => match name.to_str() {
            Some("extract") => extract(args),
            Some("compare") => compare(args),
            Some("export") => export(args),
            Some("help") => Ok(Command::Help),
            _ => Err(Wrong::UnknownCommand(name.to_string_lossy().into_owned())),
        },
        Some(other) => Err(other.unexpected().into()),
    }
}

fn extract(mut args: Parser) -> Result<Command, Wrong> {
    let (mut paths, mut lines) = (Vec::new(), false);
    let (mut published, mut outlet) = (None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(path) => paths.push(PathBuf::from(path)),
            Arg::Long("lines") => lines = true,
            Arg::Long("published") => {
                let date = value(&mut args, "--published")?;
                published = Some(parse_date(&date).ok_or(Wrong::NoDate(date))?);
            }
            Arg::Long("outlet") => outlet = Some(value(&mut args, "--outlet")?),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    match (lines, paths.is_empty()) {
        (true, true) if published.is_none() && outlet.is_none() => Ok(Command::Lines),
        (true, _) => Err(Wrong::LinesAlone),
        (false, true) => Err(Wrong::NoFile("claimline extract")),
        (false, false) => Ok(Command::Extract {
            paths,
            published,
            outlet,
        }),
    }
}

fn compare(mut args: Parser) -> Result<Command, Wrong> {
    let mut files = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(path) => files.push(PathBuf::from(path)),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    if files.is_empty() {
        Err(Wrong::NoFile("claimline compare"))
    } else {
        Ok(Command::Compare { files })
    }
}

fn export(mut args: Parser) -> Result<Command, Wrong> {
    let (mut format, mut file) = (None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("format") => {
                let name = value(&mut args, "--format")?;
                format = Some(Format::from_name(&name).ok_or(Wrong::NoFormat(name))?);
            }
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Export {
        format: format.ok_or_else(|| Wrong::NoFormat(String::new()))?,
        file: file.ok_or(Wrong::NoFile("claimline export"))?,
    })
}

fn value(args: &mut Parser, option: &str) -> Result<String, Wrong> {
    let value = args.value().and_then(|value| value.string());
    value
        .ok()
        .filter(|value| !value.trim().is_empty())
        .ok_or_else(|| Wrong::Option(option.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(args: &str, expect: Option<Command>) {
        assert_eq!(
            parse(Parser::from_args(args.split_whitespace())).ok(),
            expect,
            "{args:?}"
        );
    }

    #[test]
    fn commands_are_read() {
        let extract = |paths: &[&str], published: Option<&str>, outlet: Option<&str>| {
            Some(Command::Extract {
                paths: paths.iter().map(PathBuf::from).collect(),
                published: published.map(str::to_owned),
                outlet: outlet.map(str::to_owned),
            })
        };
        check("--help", Some(Command::Help));
        check("extract --help", Some(Command::Help));
        check("-V", Some(Command::Version));
        check("extract seeds", extract(&["seeds"], None, None));
        check("extract a.txt b.html", extract(&["a.txt", "b.html"], None, None));
        check(
            "extract --outlet BBC a.txt --published=2021-11-16",
            extract(&["a.txt"], Some("2021-11-16"), Some("BBC")),
        );
        check("extract --lines", Some(Command::Lines));
        check(
            "compare a.json",
            Some(Command::Compare {
                files: vec![PathBuf::from("a.json")],
            }),
        );
        check(
            "compare -",
            Some(Command::Compare {
                files: vec![PathBuf::from("-")],
            }),
        );
        check(
            "export --format jsonld a.json",
            Some(Command::Export {
                format: Format::JsonLd,
                file: PathBuf::from("a.json"),
            }),
        );
    }

    #[test]
    fn wrong_usage_is_told() {
        for args in [
            "",
            "frobnicate",
            "--frobnicate",
            "extract",
            "extract --published",
            "extract a.txt --published soon",
            "extract a.txt --published 2021-02-30",
            "extract --lines a.txt",
            "extract --lines --outlet BBC",
            "extract a.txt --colour",
            "compare",
            "compare --lines",
            "export a.json",
            "export --format csv-claims",
            "export --format xml a.json",
            "export --format jsonld a.json b.json",
        ] {
            check(args, None);
        }
    }
}
