//! Builds, serves, lints and tests Claimline; [`USAGE`] lists the commands.
//!
//! Needs a Rust toolchain; for the browser's tests Node.js too. Installs the WASM target where it is missing, and a
//! browser for the tests where there is none; nothing else.

mod bench;
mod browser;
mod bundle;
mod fallback;
mod inline;
mod oembed;
mod package;
mod release;
mod serve;
mod shadow;
mod story;
mod suite;
mod tools;

use anyhow::{Result, bail};
use bundle::Order;
use oembed::Address;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str =
    "usage: cargo xtask build            build into dist/: the page, one file, one script for other pages
       cargo xtask build --story DIR  the same with the story in a folder of your own
       cargo xtask build --address URL  the same, to be found by oEmbed where it will stand
       cargo xtask package          make the npm package
       cargo xtask dist             build and package, with checksums and sizes; takes what build takes
       cargo xtask serve [--port N] build it, serve it on 127.0.0.1, build again on every change
       cargo xtask lint             check format and lints, of the native program and of the browser's
       cargo xtask test             run all tests: native, WASM, browser
       cargo xtask bench            time the program in WASM, in Node and Chromium, beside others";

const DEFAULT_PORT: u16 = 8080;

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the arguments say; false when tests failed.
fn run(args: Vec<String>) -> Result<bool> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["build", options @ ..] => bundle::build(&order(options)?).map(|()| true),
        ["package"] => package::package().map(|()| true),
        ["dist", options @ ..] => release::dist(&order(options)?).map(|()| true),
        ["serve"] => serve::serve(DEFAULT_PORT).map(|()| true),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(port).map(|()| true),
            Err(_) => bail!("--port takes a number from 0 to 65535, not {port:?}"),
        },
        ["lint"] => suite::lint().map(|()| true),
        ["test"] => suite::test(),
        ["bench"] => bench::bench().map(|()| true),
        _ => bail!("{USAGE}"),
    }
}

/// What is to be built.
fn order<'a>(options: &'a [&'a str]) -> Result<Order<'a>> {
    let mut order = Order::default();
    for option in options.chunks(2) {
        match option {
            ["--story", dir] => order.story = Some(Path::new(dir)),
            ["--address", address] => order.address = Some(Address::parse(address)?),
            _ => bail!("{USAGE}"),
        }
    }
    Ok(order)
}
