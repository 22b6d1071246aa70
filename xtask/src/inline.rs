//! Outputs that hold everything: the one file, and the script for other people's pages.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::io::Write;

/// What both outputs are made of.
pub struct Parts {
    /// A function that gives wasm-bindgen's script.
    pub glue: String,
    /// The compiled program, packed.
    pub program: String,
    /// The worker's script, as a classic one.
    pub worker: String,
    /// What starts the program without modules and requests.
    pub classic: String,
}

/// wasm-bindgen's classic script as a function, whose text is the worker's script too.
pub fn glue(script: &str) -> Result<String> {
    // Where a script stands inline, or in a frame without an address, its own address cannot be had.
    let address = "document.currentScript !== null";
    ensure!(
        script.matches(address).count() <= 1 && script.contains("let wasm_bindgen"),
        "wasm-bindgen's script begins otherwise than this build knows"
    );
    let script = script.replace(address, "false");
    Ok(format!(
        "const glue = function () {{\n{script}\nreturn wasm_bindgen;\n}};\n"
    ))
}

/// The compiled program as text.
pub fn packed(wasm: &[u8]) -> Result<String> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(wasm)?;
    Ok(BASE64.encode(gzip.finish()?))
}

/// The worker's module as a classic script: what it imports, it finds as `wasm_bindgen`.
pub fn classic_worker(module: &str) -> Result<String> {
    let import = module
        .lines()
        .find(|line| line.starts_with("import "))
        .context("worker.js imports nothing")?;
    let names = import
        .strip_prefix("import init, ")
        .and_then(|rest| rest.strip_suffix(" from \"./claimline.js\";"))
        .context("worker.js imports otherwise than this build knows")?;
    let classic = format!("const init = wasm_bindgen, {names} = wasm_bindgen;");
    Ok(module.replacen(import, &classic, 1))
}

/// The script that defines `<claim-line>`.
pub fn script(sheet: &str, element: &str, parts: &Parts) -> Result<String> {
    let Parts {
        glue,
        program,
        worker,
        classic,
    } = parts;
    // One scope: nothing but the element itself is left in the host's page.
    Ok(format!(
        "(() => {{\n\"use strict\";\nconst STYLE = {};\nconst WORKER = {};\nconst PROGRAM = \"{program}\";\n{glue}{classic}{element}}})();\n",
        text(sheet)?,
        text(worker)?,
    ))
}

/// The one file: the page with its styles, script and program inside, under a policy that forbids every request.
pub fn one_file(index: &str, style: &str, starter: &str, parts: &Parts) -> Result<String> {
    let Parts {
        glue,
        program,
        worker,
        classic,
    } = parts;
    let script = format!(
        "\"use strict\";\nconst WORKER = {};\n{glue}{classic}{starter}",
        text(worker)?
    );
    for (what, text) in [("the script", &*script), ("style.css", style)] {
        let lower = text.to_lowercase();
        ensure!(
            !["</script", "</style", "<!--"]
                .iter()
                .any(|end| lower.contains(end)),
            "{what} holds markup that would end it within a page"
        );
    }
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(style)
    );
    let charset = "<meta charset=\"utf-8\">";
    let mut html = put(
        index,
        charset,
        &format!("{charset}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    )?;
    html = put(
        &html,
        "<link rel=\"stylesheet\" href=\"style.css\">",
        &format!("<style>{style}</style>"),
    )?;
    for line in [
        "<link rel=\"modulepreload\"",
        "<link rel=\"preload\"",
        "<script type=\"module\"",
    ] {
        html = without_line(&html, line)?;
    }
    put(
        &html,
        "</body>",
        &format!(
            "<script type=\"text/plain\" id=\"program\">{program}</script>\n<script>{script}</script>\n</body>"
        ),
    )
}

/// A JavaScript string that may stand in a script within a page.
fn text(text: &str) -> Result<String> {
    Ok(serde_json::to_string(text)?
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029"))
}

/// What a policy calls an inline script or style.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

fn put(html: &str, place: &str, what: &str) -> Result<String> {
    match html.match_indices(place).count() {
        1 => Ok(html.replace(place, what)),
        found => bail!("index.html must contain {place} once, not {found} times"),
    }
}

fn without_line(html: &str, beginning: &str) -> Result<String> {
    let (lines, rest): (Vec<&str>, Vec<&str>) = html
        .split_inclusive('\n')
        .partition(|line| line.starts_with(beginning));
    ensure!(
        lines.len() == 1 && lines.iter().all(|line| line.ends_with(">\n")),
        "index.html must hold {beginning} once, on a line of its own"
    );
    Ok(rest.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_finds_what_it_imports() {
        let module = "// Reads.\nimport init, { extract } from \"./claimline.js\";\nonmessage = extract;\n";
        assert_eq!(
            classic_worker(module).unwrap(),
            "// Reads.\nconst init = wasm_bindgen, { extract } = wasm_bindgen;\nonmessage = extract;\n"
        );
        assert!(classic_worker("import * as all from \"./claimline.js\";").is_err());
    }

    #[test]
    fn nothing_within_a_string_ends_its_script() {
        assert_eq!(
            text("</script>\u{2028}\"").unwrap(),
            "\"\\u003c/script>\\u2028\\\"\""
        );
    }

    #[test]
    fn the_policy_names_the_script_by_its_hash() {
        // From the specification of Content Security Policy: the hash of these very bytes.
        assert_eq!(
            hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn markup_in_a_script_is_refused() {
        let parts = Parts {
            glue: String::new(),
            program: String::new(),
            worker: String::new(),
            classic: "const end = '</script>';".into(),
        };
        assert!(one_file("", "", "", &parts).is_err());
    }
}
