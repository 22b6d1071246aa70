//! Every colour of the style sheet on every ground it may stand on, in both schemes, measured as WCAG 2 does.

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../style.css");
/// What words are written in; 4.5 to 1.
const INKS: [&str; 4] = ["ink", "soft", "link", "alert"];
/// What signs, bars and borders that mean something are drawn in; 3 to 1.
const SIGNS: [&str; 6] = ["tone-0", "tone-1", "tone-2", "tone-3", "rail", "edge"];
/// What lies under either.
const GROUNDS: [&str; 2] = ["paper", "sheet"];
/// What may be faint: rules between rows, and the ground of marked words, which are underlined too.
const FAINT: [&str; 2] = ["line", "mark"];

/// The custom properties of the two schemes that are colours.
fn schemes() -> [BTreeMap<&'static str, &'static str>; 2] {
    let (light, rest) = STYLE.split_once("prefers-color-scheme: dark").unwrap();
    let dark = rest.split_once("\n}").unwrap().0;
    [light, dark].map(|part| {
        part.lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("--")?
                    .strip_suffix(';')?
                    .split_once(": ")
            })
            .filter(|(_, value)| value.starts_with('#'))
            .collect()
    })
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_measured_as_in_the_guidelines() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.001);
    assert!((contrast("#ffffff", "#767676") - 4.54).abs() < 0.01);
}

#[test]
fn every_colour_stands_out_from_every_ground_in_both_schemes() {
    for colours in schemes() {
        for ground in GROUNDS {
            for ink in INKS {
                let got = contrast(colours[ink], colours[ground]);
                assert!(got >= 4.5, "{ink} on {ground}: {got:.2}");
            }
            for sign in SIGNS {
                let got = contrast(colours[sign], colours[ground]);
                assert!(got >= 3.0, "{sign} on {ground}: {got:.2}");
            }
        }
        let marked = contrast(colours["ink"], colours["mark"]);
        assert!(marked >= 4.5, "marked words: {marked:.2}");
    }
}

#[test]
fn no_colour_is_left_out_of_the_measurement() {
    let [light, dark] = schemes();
    let mut known: Vec<&str> = [&INKS[..], &SIGNS, &GROUNDS, &FAINT].concat();
    known.sort_unstable();
    for scheme in [&light, &dark] {
        assert_eq!(scheme.keys().copied().collect::<Vec<_>>(), known);
    }
    let is_colour = |at: usize| {
        STYLE
            .get(at + 1..at + 7)
            .is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let written = STYLE.match_indices('#').filter(|(at, _)| is_colour(*at)).count();
    assert_eq!(written, light.len() + dark.len(), "colours outside the two lists");
    for line in STYLE.lines() {
        for (at, start) in line.match_indices(" color: var(--") {
            let rest = &line[at + start.len()..];
            let name = rest.split(')').next().unwrap_or_default();
            // Paper on ink has the contrast of ink on paper.
            let turned = name == "paper" && line.contains("background: var(--ink)");
            assert!(
                INKS.contains(&name) || name == "tone" || turned,
                "words in {name}: {line}"
            );
        }
    }
}
