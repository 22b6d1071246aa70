//! The page's styles, made fit for a shadow root in somebody else's page.
//!
//! What holds for the whole page there, holds for the element here: `:root` and `body` become `:host`, `main` the box
//! in it, the window's width the element's. Each custom property of `:root` can be set from outside under
//! `--claim-line-` and its name. Light or dark follows the host's own `color-scheme`, which the reader's wish does not
//! tell: hence `light-dark()`. Sizes in `rem` are of the host's root, which may be tiny; never below the usual 16 px.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A rule, or an at-rule with what stands between its braces.
struct Block<'c> {
    head: &'c str,
    body: &'c str,
}

/// The sheet of the element.
pub fn sheet(css: &str) -> Result<String> {
    let css = without_comments(css);
    let blocks = blocks(&css)?;
    let dark = dark(&blocks)?;
    let mut out = String::new();
    for Block { head, body } in &blocks {
        if is_dark(head) {
            continue;
        }
        match *head {
            ":root" => writeln!(out, ":host {{{}}}", properties(body, &dark))?,
            // What keeps phones from enlarging text is for whole pages.
            "html" => {}
            head if head.starts_with("@media") && head.contains("-width") => {
                let head = in_pixels(&head.replace("@media", "@container"))?;
                writeln!(out, "{head} {{{}}}", nested(body)?)?;
            }
            head if head.starts_with("@keyframes") => writeln!(out, "{head} {{{body}}}")?,
            head if head.starts_with('@') => writeln!(out, "{head} {{{}}}", nested(body)?)?,
            head => writeln!(out, "{} {{{}}}", selectors(head), sizes(body))?,
        }
    }
    Ok(out)
}

fn nested(body: &str) -> Result<String> {
    let mut out = String::new();
    for Block { head, body } in blocks(body)? {
        if head == "html" {
            continue;
        }
        if head.starts_with('@') {
            bail!(
                "style.css: {head} stands within another @-rule, which the element's sheet cannot take over"
            );
        }
        write!(out, " {} {{{}}}", selectors(head), sizes(body))?;
    }
    Ok(out)
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The rules of a sheet, outermost only. Strings with braces do not occur in ours.
fn blocks(css: &str) -> Result<Vec<Block<'_>>> {
    let mut out = Vec::new();
    let (mut depth, mut head, mut start, mut open) = (0_usize, "", 0, 0);
    for (at, byte) in css.bytes().enumerate() {
        match byte {
            b'{' => {
                if depth == 0 {
                    head = css.get(start..at).unwrap_or_default().trim();
                    open = at + 1;
                }
                depth += 1;
            }
            b'}' => {
                depth = depth
                    .checked_sub(1)
                    .context("style.css closes a brace that was not opened")?;
                if depth == 0 {
                    let body = css.get(open..at).unwrap_or_default();
                    out.push(Block { head, body });
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        bail!("style.css leaves a brace open");
    }
    Ok(out)
}

fn is_dark(head: &str) -> bool {
    head.starts_with("@media") && head.contains("prefers-color-scheme: dark")
}

/// The custom properties in the dark.
fn dark<'c>(all: &[Block<'c>]) -> Result<BTreeMap<&'c str, &'c str>> {
    let mut out = BTreeMap::new();
    for block in all.iter().filter(|block| is_dark(block.head)) {
        for Block { head, body } in blocks(block.body)? {
            if head != ":root" {
                bail!(
                    "style.css: {head} is other in the dark; let a custom property of :root be other instead"
                );
            }
            out.extend(declarations(body));
        }
    }
    Ok(out)
}

fn declarations(body: &str) -> impl Iterator<Item = (&str, &str)> {
    body.split(';')
        .filter_map(|one| one.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
}

/// What `:root` declares, each custom property open to the host.
fn properties(body: &str, dark: &BTreeMap<&str, &str>) -> String {
    let mut out = String::from(" --unit: max(1rem, 16px);");
    for (name, value) in declarations(body) {
        let Some(bare) = name.strip_prefix("--") else {
            continue;
        };
        let value = match dark.get(name) {
            Some(dark) => format!("light-dark({value}, {dark})"),
            None => value.to_owned(),
        };
        out.push_str(&sizes(&format!(" {name}: var(--claim-line-{bare}, {value});")));
    }
    out + " "
}

/// Selectors of whole pages as those of the element.
fn selectors(head: &str) -> String {
    let one = |selector: &str| {
        let words = selector.split(' ').map(|word| {
            let end = word.find([':', '[', '.', '>']).unwrap_or(word.len());
            match word.split_at(end) {
                ("main", rest) => format!(".main{rest}"),
                ("body", rest) => format!(":host{rest}"),
                ("", ":root") => ":host".to_owned(),
                _ => word.to_owned(),
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    head.split(',')
        .map(|selector| one(selector.trim()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Lengths in `rem` as multiples of the element's unit.
fn sizes(body: &str) -> String {
    replace_rem(body, |number| format!("calc({number} * var(--unit))"))
}

/// The same where no property may stand.
fn in_pixels(head: &str) -> Result<String> {
    let mut wrong = false;
    let out = replace_rem(head, |number| match number.parse::<f64>() {
        Ok(number) => format!("{}px", number * 16.0),
        Err(_) => {
            wrong = true;
            String::new()
        }
    });
    if wrong {
        bail!("style.css: {head} holds a length that is no number");
    }
    Ok(out)
}

fn replace_rem(text: &str, mut with: impl FnMut(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split("rem").peekable();
    while let Some(part) = parts.next() {
        let number = part
            .trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.')
            .len();
        match (parts.peek(), part.split_at(number)) {
            (None, _) => out.push_str(part),
            (Some(_), (_, "")) => {
                out.push_str(part);
                out.push_str("rem");
            }
            (Some(_), (before, number)) => {
                out.push_str(before);
                out.push_str(&with(number));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expect: &str) {
        assert_eq!(sheet(css).unwrap().trim(), expect);
    }

    #[test]
    fn page_wide_rules_become_the_elements() {
        check("body { margin: 0; }", ":host { margin: 0; }");
        check("html { color: red; }", "");
        check(
            "main, main:not([x]) .a { top: 0; }",
            ".main, .main:not([x]) .a { top: 0; }",
        );
        check(".main-thing, .body { top: 0; }", ".main-thing, .body { top: 0; }");
        check("/* body {} */ p { top: 0 }", "p { top: 0 }");
    }

    #[test]
    fn properties_are_open_to_the_host() {
        check(
            ":root { color-scheme: light dark; --ink: #111; --gap: 2px; }\n@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }",
            ":host { --unit: max(1rem, 16px); --ink: var(--claim-line-ink, light-dark(#111, #eee)); --gap: var(--claim-line-gap, 2px); }",
        );
    }

    #[test]
    fn widths_are_the_elements() {
        check(
            "@media (max-width: 44rem) { main { padding: 1.5rem; } p { top: 0 } }",
            "@container (max-width: 704px) { .main { padding: calc(1.5 * var(--unit)); } p { top: 0 }}",
        );
        check(
            "@media print { main { top: 0 } }",
            "@media print { .main { top: 0 }}",
        );
    }

    #[test]
    fn only_numbers_have_sizes() {
        check(
            "p { margin: 1rem .5rem; --x: rem }",
            "p { margin: calc(1 * var(--unit)) calc(.5 * var(--unit)); --x: rem }",
        );
    }

    #[test]
    fn what_cannot_be_taken_over_is_told() {
        assert!(sheet("p { top: 0").is_err());
        assert!(sheet("p } ").is_err());
        assert!(sheet("@media (prefers-color-scheme: dark) { p { top: 0 } }").is_err());
    }
}
