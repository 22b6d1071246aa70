//! Words a second in WebAssembly, under Node and in Chromium, beside what a user would pick instead. (`cargo bench`
//! is for the native program.) Then the page in Chromium with stories of up to 10,000 claims, beside other timelines.

use crate::tools::{self, WASM, say};
use crate::{browser, bundle, serve};
use anyhow::Result;
use std::process::Command;

/// Builds the stages alone, and times them and the others in turns; a table each as Markdown on stdout.
pub fn bench() -> Result<()> {
    tools::ensure_wasm_target()?;
    say("compiling the stages for WebAssembly");
    let args = [
        "build",
        "--locked",
        "--profile",
        "page",
        "--package",
        "claimline-bench",
        "--target",
        WASM,
    ];
    tools::run(&mut tools::cargo(&args), "Cargo's own message is above.")?;
    let dir = tools::root().join("benches/wasm");
    browser::install(&dir)?;
    browser::install_tests()?;
    let browser = browser::find_or_install()?;
    for runner in ["node.mjs", "chromium.mjs", "bounds.mjs"] {
        say(&format!("running {runner}"));
        tools::run(
            Command::new("node")
                .arg(runner)
                .current_dir(&dir)
                .env("CLAIMLINE_BROWSER", &browser)
                .env(
                    "CLAIMLINE_BENCH_WASM",
                    tools::target().join(WASM).join("page/claimline_bench.wasm"),
                ),
            "Node's own message is above.",
        )?;
    }
    bundle::build(&bundle::Order::default())?;
    let dir = tools::root().join("benches/page");
    browser::install(&dir)?;
    say("running the page with larger and larger stories");
    tools::run(
        Command::new("node")
            .arg("run.mjs")
            .current_dir(&dir)
            .env("CLAIMLINE_BROWSER", &browser)
            .env("CLAIMLINE_URL", serve::serve_built()?),
        "Node's own message is above.",
    )
}
