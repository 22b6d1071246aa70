//! Loaded words: alternatives by whose choice outlets take sides, or are read as doing so.
//!
//! Comes in: the evidence of a fact's claims. Goes out: a difference of wording where outlets choose differently. Does
//! not: make a conflict of it, or say which word is right.
//!
//! The alternatives are those that newsrooms' own style books treat as matters of care: the BBC's editorial guidance on
//! language when reporting terrorism and its key terms on Israel and the Palestinians, the Associated Press Stylebook
//! (entries "terrorist", "militant", "migrant", "regime", "riot"), the Guardian style guide, Reuters' handbook.

use super::words::words;
use crate::model::{Claim, Difference, DifferenceOn};
use std::collections::{BTreeMap, BTreeSet};

/// Each row: words of one meaning and different colour; forms of one choice share a cell.
#[rustfmt::skip]
const ALTERNATIVES: &[&[&[&str]]] = &[
    &[
        &["controlled", "control", "held"],
        &["occupied", "occupation", "occupying", "occupy"],
        &["liberated", "liberation", "liberate"],
        &["annexed", "annexation"],
    ],
    &[
        &["militants", "militant"],
        &["terrorists", "terrorist"],
        &["fighters", "fighter"],
        &["rebels", "rebel"],
        &["insurgents", "insurgent"],
        &["gunmen", "gunman"],
        &["separatists", "separatist"],
        &["extremists", "extremist"],
    ],
    &[&["regime"], &["government"], &["administration"], &["junta"]],
    &[&["invasion", "invaded", "invade"], &["operation"], &["incursion"], &["aggression"], &["intervention"]],
    &[&["killed", "killing"], &["murdered", "murder"], &["executed", "execution"], &["martyred", "martyrs"], &["neutralised", "neutralized"], &["massacred", "massacre"]],
    &[&["protesters", "protester", "protestors"], &["rioters", "rioter"], &["demonstrators", "demonstrator"], &["mob"]],
    &[&["protest", "protests"], &["riot", "riots"], &["uprising"], &["unrest"]],
    &[&["migrants", "migrant"], &["refugees", "refugee"], &["illegals", "illegal"], &["aliens"]],
    &[&["wall"], &["fence"], &["barrier"]],
    &[&["coup"], &["takeover"], &["revolution"], &["putsch"]],
    &[&["settlement", "settlements"], &["colony", "colonies"], &["neighbourhood", "neighborhood"]],
    &[&["cleansing"], &["genocide"], &["displacement"], &["exodus"]],
    &[&["reform", "reforms"], &["cuts"], &["austerity"]],
    &[&["layoffs", "layoff"], &["redundancies"], &["restructuring"], &["downsizing"]],
    &[&["strongman"], &["dictator"], &["autocrat"]],
    &[&["hostages", "hostage"], &["captives", "captive"], &["prisoners", "prisoner"], &["detainees", "detainee"]],
    &[&["settlers"], &["colonists"], &["residents"]],
    &[&["surrender", "surrendered"], &["ceded", "cede"], &["returned", "return"], &["withdrew"]],
];

/// Differences of wording between the outlets of a fact's claims, each given with its outlet's number and name.
pub(crate) fn differences(claims: &[(&Claim, usize, String)]) -> Vec<Difference> {
    let spoken: Vec<BTreeSet<String>> = claims
        .iter()
        .map(|(claim, ..)| {
            words(&claim.evidence.exact)
                .into_iter()
                .map(|w| w.lower)
                .collect()
        })
        .collect();
    ALTERNATIVES
        .iter()
        .filter_map(|row| difference(row, claims, &spoken))
        .collect()
}

/// A word of a row that outlets use.
struct Choice<'a> {
    /// As first printed.
    word: &'a str,
    /// The name of the first outlet that uses it.
    name: &'a str,
    claims: Vec<String>,
    outlets: BTreeSet<usize>,
}

impl<'a> Choice<'a> {
    fn new(word: &'a str, name: &'a str) -> Self {
        Self {
            word,
            name,
            claims: Vec::new(),
            outlets: BTreeSet::new(),
        }
    }
}

fn difference(
    row: &[&[&str]],
    claims: &[(&Claim, usize, String)],
    spoken: &[BTreeSet<String>],
) -> Option<Difference> {
    // For each choice: the word as printed, its claims, its outlets.
    let mut chosen: BTreeMap<usize, Choice<'_>> = BTreeMap::new();
    for ((claim, outlet, name), words) in claims.iter().zip(spoken) {
        for (at, forms) in row.iter().enumerate() {
            if let Some(form) = forms.iter().find(|form| words.contains(**form)) {
                let choice = chosen.entry(at).or_insert_with(|| Choice::new(form, name));
                choice.claims.push(claim.id.clone());
                choice.outlets.insert(*outlet);
            }
        }
    }
    // An outlet that uses several of the words takes no side by them.
    let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
    chosen
        .values()
        .flat_map(|c| &c.outlets)
        .for_each(|&outlet| *uses.entry(outlet).or_default() += 1);
    chosen.retain(|_, c| c.outlets.iter().all(|outlet| uses.get(outlet) == Some(&1)));
    if chosen.len() < 2 {
        return None;
    }
    let parts: Vec<String> = chosen
        .values()
        .enumerate()
        .map(|(i, c)| format!("{}{} “{}”", c.name, if i == 0 { " writes" } else { "" }, c.word))
        .collect();
    let note = format!("{}.", parts.join(", "));
    Some(Difference {
        on: DifferenceOn::Wording,
        between: chosen.into_values().map(|c| c.claims).collect(),
        note: super::relation::sentence_case(&note),
    })
}
