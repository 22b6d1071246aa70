//! The figures of "How well does this work?", computed anew from the annotated stories.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on says so by stopping"
)]

mod folder;
mod gold;

use claimline::model::{EventType, Story};
use claimline::ui::quality::{ENOUGH, MEASURED, Of, Score};
use claimline::{compare, extract};
use gold::{Gold, matches};
use std::collections::{BTreeMap, BTreeSet};

const LEARNT: [&str; 2] = ["corvesti-derailment", "disputed-vote"];
const HELD_OUT: [&str; 2] = ["havbris-trial", "airline-strike"];

fn read(name: &str) -> (Gold, Story) {
    let folder = format!("tests/stories/{name}");
    let (info, inputs) = folder::inputs(&folder);
    let gold = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(folder)
        .join("gold.toml");
    let gold = toml::from_str(&std::fs::read_to_string(gold).unwrap()).unwrap();
    (gold, compare(&info, inputs.iter().map(extract).collect()))
}

/// Scores under way, by what they are of.
#[derive(Default)]
struct Table(Vec<(Of, Score)>);

impl Table {
    fn add(&mut self, of: Of, annotated: bool, found: bool, given: bool) {
        let at = self.0.iter().position(|(one, _)| *one == of).unwrap_or_else(|| {
            self.0.push((of, Score::default()));
            self.0.len() - 1
        });
        let score = &mut self.0[at].1;
        score.annotated += u32::from(annotated);
        score.found += u32::from(found);
        score.given += u32::from(given);
    }

    fn story(&mut self, whole: Of, gold: &Gold, story: &Story) {
        let events = matches(gold, story, true);
        for (n, one) in gold.claims.iter().enumerate().filter(|(_, one)| !one.opt) {
            let found = events.contains_key(&n);
            for of in [whole, Of::Kind(one.event)] {
                self.add(of, true, found, false);
            }
        }
        let by_claim: BTreeMap<usize, usize> = events.into_iter().map(|(n, k)| (k, n)).collect();
        for (k, claim) in story.claims.iter().enumerate() {
            let answers = by_claim.get(&k).map(|n| &gold.claims[*n]);
            if answers.is_some_and(|one| one.opt) {
                continue;
            }
            // A claim of a type that is right too counts for the kind that it was annotated as.
            let kind = answers.map_or(claim.event, |one| one.event);
            for of in [whole, Of::Kind(kind)] {
                self.add(of, false, false, true);
            }
        }
        self.layers(gold, story);
    }

    /// Source, figures and times of claims that are found, whatever their event type.
    fn layers(&mut self, gold: &Gold, story: &Story) {
        let spans = matches(gold, story, false);
        for (n, one) in gold.claims.iter().enumerate() {
            let claim = spans.get(&n).map(|k| &story.claims[*k]);
            if let Some(claim) = claim {
                self.add(Of::Source, true, one.is_source(claim), true);
            }
            if one.fig.is_some() && !one.opt {
                let given = claim.is_some_and(|claim| !claim.figures.is_empty());
                self.add(Of::Figure, true, claim.is_some_and(|c| one.is_figure(c)), given);
            }
            if let (Some(claim), false) = (claim, one.opt)
                && let Some(right) = one.is_time(claim)
            {
                self.add(Of::Time, true, right, claim.time.is_some());
            }
        }
        self.links(gold, story, &spans);
    }

    /// Pairs of claims of two articles that are told to be of one fact.
    fn links(&mut self, gold: &Gold, story: &Story, spans: &BTreeMap<usize, usize>) {
        let fact_of: BTreeMap<&str, usize> = story
            .facts
            .iter()
            .enumerate()
            .flat_map(|(at, fact)| fact.claims.iter().map(move |id| (id.as_str(), at)))
            .collect();
        for (n, a) in spans {
            for (m, b) in spans.range(n + 1..) {
                let (one, other) = (&gold.claims[*n], &gold.claims[*m]);
                if one.article == other.article {
                    continue;
                }
                let same = one.fact.is_some() && one.fact == other.fact;
                let fact = |k: &usize| fact_of.get(story.claims[*k].id.as_str());
                let told = fact(a).is_some() && fact(a) == fact(b);
                self.add(Of::Link, same, same && told, told);
            }
        }
    }

    /// Held-out stories first, then those that were learnt from, kinds by how often they were annotated, layers.
    fn sorted(mut self) -> Vec<(Of, Score)> {
        let mut few = BTreeSet::new();
        for (of, score) in &self.0 {
            if let Of::Kind(kind) = of
                && score.annotated < ENOUGH
            {
                few.insert(*kind);
            }
        }
        self.0
            .retain(|(of, _)| !matches!(of, Of::Kind(kind) if few.contains(kind)));
        let place = |of: Of| match of {
            Of::HeldOut => 0,
            Of::Learnt => 1,
            Of::Kind(_) => 2,
            Of::Source => 3,
            Of::Figure => 4,
            Of::Time => 5,
            Of::Link => 6,
        };
        let kind = |of: Of| match of {
            Of::Kind(kind) => kind,
            _ => EventType::Agree,
        };
        self.0
            .sort_by_key(|(of, score)| (place(*of), u32::MAX - score.annotated, kind(*of)));
        self.0
    }
}

#[test]
fn the_published_figures_are_those_of_the_annotated_stories() {
    let mut table = Table::default();
    for (whole, names) in [(Of::HeldOut, HELD_OUT), (Of::Learnt, LEARNT)] {
        for name in names {
            let (gold, story) = read(name);
            table.story(whole, &gold, &story);
        }
    }
    let table = table.sorted();
    let lines: Vec<String> = table
        .iter()
        .map(|(of, s)| {
            format!(
                "    (Of::{of:?}, score({}, {}, {})),",
                s.annotated, s.found, s.given
            )
        })
        .collect();
    assert!(
        table == MEASURED,
        "src/ui/quality.rs is to hold:\n{}",
        lines.join("\n")
    );
}
