//! A compared story to rows: what stands where, which mark each outlet gets, which values stand beside it.
//!
//! Comes in: a story and its outlets. Goes out: sections by episode, groups by date, rows, all of them values that
//! compare by content, so that a view redraws what changed and nothing else. Does not: decide what differs; the
//! comparison did.

use super::outlets::{self, Outlet};
use super::strings;
use super::when::When;
use crate::model::{Claim, DifferenceOn, Fact, Relation, Story};
use std::collections::{BTreeMap, BTreeSet};

/// Everything between the heading of the timeline and the list of articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Episodes, earliest first, then what belongs to none.
    pub sections: Vec<Section>,
    /// How many claims the facts rest on.
    pub claims: usize,
    /// How many facts there are.
    pub facts: usize,
}

/// An episode.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// Its heading.
    pub label: String,
    /// Whether it is only recalled, and therefore folded.
    pub background: bool,
    /// Its dated rows, by date.
    pub groups: Vec<Group>,
    /// Its rows without a date.
    pub undated: Vec<Row>,
}

/// Rows of one day, or of one longer stretch where no day is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// The date in words.
    pub date: String,
    /// The date for `<time datetime>`.
    pub machine: Option<String>,
    /// Its rows, in order of time.
    pub rows: Vec<Row>,
}

/// A fact, as one row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The fact's id.
    pub id: String,
    /// What is said to have happened.
    pub label: String,
    /// When.
    pub when: Option<When>,
    /// Whether outlets contradict each other on it.
    pub differs: bool,
    /// How its claims stand to each other, in words.
    pub standing: String,
    /// One mark per outlet that is shown, in the outlets' order.
    pub marks: Vec<Mark>,
    /// The values that its claims give, each once.
    pub values: Vec<String>,
    /// Where its claims part.
    pub notes: Vec<Note>,
    /// The ids of its claims.
    pub claims: Vec<String>,
}

/// What one outlet does with a fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The outlet's name.
    pub outlet: String,
    /// The outlet's looks.
    pub looks: String,
    /// Whether and how it tells the fact.
    pub state: MarkState,
    /// The values that it gives.
    pub values: Vec<String>,
}

/// Whether and how an outlet tells a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkState {
    /// It tells it, and nothing contradicts it.
    Reports,
    /// It is on one side of a difference.
    Differs,
    /// It does not mention it.
    Silent,
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    /// What it is about.
    pub about: &'static str,
    /// A sentence that stands alone.
    pub text: String,
}

impl Timeline {
    /// Lays out the facts of a story for the outlets that are shown.
    pub fn new(story: &Story, outlets: &[Outlet]) -> Self {
        let claims: BTreeMap<&str, &Claim> = story
            .claims
            .iter()
            .map(|claim| (claim.id.as_str(), claim))
            .collect();
        let mut by_episode: BTreeMap<Option<&str>, Vec<Row>> = BTreeMap::new();
        for fact in &story.facts {
            let episode = story
                .episodes
                .iter()
                .find(|episode| Some(&episode.id) == fact.episode.as_ref());
            by_episode
                .entry(episode.map(|e| e.id.as_str()))
                .or_default()
                .push(row(fact, &claims, outlets));
        }
        let named = story.episodes.iter().map(|episode| {
            let label = match episode.background {
                true => strings::background(&episode.label),
                false => episode.label.clone(),
            };
            (Some(episode.id.as_str()), label, episode.background)
        });
        let rest = (None, strings::NO_EPISODE.to_owned(), false);
        let sections = named
            .chain([rest])
            .filter_map(|(id, label, background)| Some(section(label, background, by_episode.remove(&id)?)))
            .collect();
        Self {
            sections,
            claims: story.claims.len(),
            facts: story.facts.len(),
        }
    }

    /// All rows, in the order in which they stand.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(Section::rows)
    }

    /// The rows on which outlets contradict each other.
    pub fn differing(&self) -> impl Iterator<Item = &Row> {
        self.rows().filter(|row| row.differs)
    }

    /// The section with this heading.
    pub fn section(&self, key: &(String, bool)) -> Option<&Section> {
        self.sections
            .iter()
            .find(|section| section.label == key.0 && section.background == key.1)
    }
}

impl Section {
    /// What tells it apart from other sections, whatever stands in it.
    pub fn key(&self) -> (String, bool) {
        (self.label.clone(), self.background)
    }

    /// Its rows, in the order in which they stand.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups
            .iter()
            .flat_map(|group| &group.rows)
            .chain(&self.undated)
    }
}

fn section(label: String, background: bool, rows: Vec<Row>) -> Section {
    let (mut dated, undated): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.when.is_some());
    dated.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut groups: Vec<Group> = Vec::new();
    for row in dated {
        let Some(when) = &row.when else { continue };
        match groups.last_mut() {
            Some(group) if group.date == when.date => group.rows.push(row),
            _ => groups.push(Group {
                date: when.date.clone(),
                machine: when.day(),
                rows: vec![row],
            }),
        }
    }
    Section {
        label,
        background,
        groups,
        undated,
    }
}

/// By time; within the same time what most outlets tell comes first.
fn order(row: &Row) -> (Option<&super::when::Order>, usize) {
    let silent = row
        .marks
        .iter()
        .filter(|mark| mark.state == MarkState::Silent)
        .count();
    (row.when.as_ref().map(|when| &when.order), silent)
}

fn row(fact: &Fact, claims: &BTreeMap<&str, &Claim>, outlets: &[Outlet]) -> Row {
    let own: Vec<&Claim> = fact
        .claims
        .iter()
        .filter_map(|id| claims.get(id.as_str()).copied())
        .collect();
    let parted: BTreeSet<&str> = fact
        .differences
        .iter()
        .flat_map(|d| d.between.iter().flatten())
        .map(String::as_str)
        .collect();
    let differs = fact.relation == Relation::Differ;
    let on: BTreeSet<DifferenceOn> = fact.differences.iter().map(|difference| difference.on).collect();
    let measures: BTreeSet<&str> = own
        .iter()
        .flat_map(|c| &c.figures)
        .map(|figure| figure.measure.as_str())
        .collect();
    let mut all = Vec::new();
    let marks = outlets
        .iter()
        .map(|outlet| {
            let told: Vec<&Claim> = own
                .iter()
                .filter(|claim| outlet.articles.contains(&claim.article))
                .copied()
                .collect();
            let mut given = Vec::new();
            for value in told
                .iter()
                .flat_map(|claim| values(claim, &on, measures.len() > 1))
            {
                if !given.contains(&value) {
                    given.push(value);
                }
            }
            for value in &given {
                if !all.contains(value) {
                    all.push(value.clone());
                }
            }
            let state = match told.as_slice() {
                [] => MarkState::Silent,
                told if differs && told.iter().any(|claim| parted.contains(claim.id.as_str())) => {
                    MarkState::Differs
                }
                _ => MarkState::Reports,
            };
            Mark {
                outlet: outlet.name.clone(),
                looks: outlet.looks(),
                state,
                values: given,
            }
        })
        .collect();
    let note = |d: &crate::model::Difference| Note {
        about: strings::difference(d.on),
        text: d.note.clone(),
    };
    Row {
        id: fact.id.clone(),
        label: fact.label.clone(),
        when: fact.time.as_ref().map(When::new),
        differs,
        standing: strings::relation(fact.relation, fact.origins),
        marks,
        values: all,
        notes: fact.differences.iter().map(note).collect(),
        claims: fact.claims.clone(),
    }
}

/// The values by which a claim can be told from the others of its fact.
fn values(claim: &Claim, on: &BTreeSet<DifferenceOn>, several_measures: bool) -> Vec<String> {
    let mut out = Vec::new();
    for figure in &claim.figures {
        let words = strings::figure(figure.value, figure.bound);
        out.push(if several_measures {
            strings::figure_of(&words, &figure.measure)
        } else {
            words
        });
    }
    if on.contains(&DifferenceOn::Time) {
        out.extend(
            claim
                .time
                .as_ref()
                .map(When::new)
                .map(|when| when.clock.unwrap_or(when.date)),
        );
    }
    if on.contains(&DifferenceOn::Place) {
        out.extend(claim.places.iter().cloned());
    }
    if on.contains(&DifferenceOn::Doer) {
        out.extend(claim.actor.clone());
    }
    if on.contains(&DifferenceOn::Assertion) {
        out.push(strings::stand(claim.negated).to_owned());
    }
    out
}

/// The key of the outlet of each article, for claims, which know only their article.
pub fn outlet_of(story: &Story) -> BTreeMap<&str, String> {
    story
        .articles
        .iter()
        .map(|article| (article.id.as_str(), outlets::key(article)))
        .collect()
}
