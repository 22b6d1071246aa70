//! Loaded words: alternatives by whose choice outlets take sides, or are read as doing so.
//!
//! Comes in: the evidence of a fact's claims. Goes out: a difference of wording where outlets choose differently. Does
//! not: make a conflict of it, or say which word is right.
//!
//! The alternatives are those that newsrooms' own style books treat as matters of care: the BBC's editorial guidance on
//! language when reporting terrorism and its key terms on Israel and the Palestinians, the Associated Press Stylebook
//! (entries "terrorist", "militant", "migrant", "regime", "riot"), the Guardian style guide, Reuters' handbook.

use super::relation::{Member, named, sentence_case, verb};
use super::words::Word;
use crate::language::order::gather;
use crate::model::{Difference, DifferenceOn};
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

/// A loaded word that a claim uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Loaded {
    /// The number of its row.
    row: usize,
    /// The number of its choice in the row.
    choice: usize,
    /// As printed.
    form: &'static str,
}

/// The loaded words of a text: of each choice the first.
pub(crate) fn loaded(text: &[Word<'_>]) -> Vec<Loaded> {
    let said: BTreeSet<&str> = gather(text.iter().map(|w| w.lower.as_str()));
    let mut out = Vec::new();
    for (row, choices) in ALTERNATIVES.iter().enumerate() {
        for (choice, forms) in choices.iter().enumerate() {
            if let Some(form) = forms.iter().find(|form| said.contains(**form)) {
                out.push(Loaded { row, choice, form });
            }
        }
    }
    out
}

/// The positions of the members that use a word, each with the word as printed.
type Said = Vec<(usize, &'static str)>;

/// Differences of wording between the outlets of a fact's claims.
pub(crate) fn differences(members: &[Member<'_>]) -> Vec<Difference> {
    let mut rows: BTreeMap<usize, BTreeMap<usize, Said>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        for word in &member.detail.loaded {
            let choices = rows.entry(word.row).or_default();
            choices.entry(word.choice).or_default().push((at, word.form));
        }
    }
    rows.into_values()
        .filter_map(|chosen| difference(members, chosen))
        .collect()
}

/// What differs in one row: for each choice the positions of its members, each with the word as printed.
fn difference(
    members: &[Member<'_>],
    mut chosen: BTreeMap<usize, Vec<(usize, &'static str)>>,
) -> Option<Difference> {
    let outlet = |at: usize| members.get(at).map(|m| m.features.outlet);
    // An outlet that uses several of the words takes no side by them.
    let mut uses: BTreeMap<Option<usize>, BTreeSet<usize>> = BTreeMap::new();
    for (&choice, said) in &chosen {
        for &(at, _) in said {
            uses.entry(outlet(at)).or_default().insert(choice);
        }
    }
    let one_sided = |at: usize| uses.get(&outlet(at)).is_some_and(|of| of.len() == 1);
    for said in chosen.values_mut() {
        said.retain(|&(at, _)| one_sided(at));
    }
    chosen.retain(|_, said| !said.is_empty());
    if chosen.len() < 2 {
        return None;
    }
    let parts: Vec<String> = chosen
        .values()
        .enumerate()
        .filter_map(|(i, said)| {
            let (outlets, names) = named(members, said.iter().map(|&(at, _)| at));
            let word = said.first()?.1;
            Some(match i {
                0 => format!("{names} {} “{word}”", verb(outlets, "write")),
                _ => format!("{names} “{word}”"),
            })
        })
        .collect();
    let claims = |said: Vec<(usize, &str)>| {
        said.into_iter()
            .filter_map(|(at, _)| members.get(at).map(|m| m.claim.id.clone()))
            .collect()
    };
    Some(Difference {
        on: DifferenceOn::Wording,
        between: chosen.into_values().map(claims).collect(),
        note: sentence_case(&format!("{}.", parts.join(", "))),
    })
}
