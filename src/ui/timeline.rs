//! A compared story to rows: what stands where, which mark each outlet gets, which values stand beside it.
//!
//! Comes in: a story and its outlets. Goes out: sections by episode, groups by date, rows, all of them values that
//! compare by content, so that a view redraws what changed and nothing else. Does not: decide what differs; the
//! comparison did.

use super::outlets::Outlet;
use super::strings;
use super::when::When;
use crate::language::order::{gather, sort_by};
use crate::model::{Claim, DifferenceOn, Fact, Relation, Story};
use std::cmp::Reverse;
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
    /// Its rows without a date, if any.
    pub undated: Option<Group>,
}

/// Rows of one day, or of one longer stretch where no day is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// The date in words.
    pub date: String,
    /// The date for `<time datetime>`.
    pub machine: Option<String>,
    /// The rows that are shown at once, in order of time.
    pub rows: Vec<Row>,
    /// What one outlet alone reports and would crowd the rest, in order of time.
    pub folded: Vec<Row>,
}

/// From so many rows of one date on, what one outlet alone reports is folded.
const CROWDED: usize = 8;

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
        let claims: BTreeMap<&str, &Claim> =
            gather(story.claims.iter().map(|claim| (claim.id.as_str(), claim)));
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
        let mut sections: Vec<Section> = Vec::new();
        for run in story.episodes.chunk_by(|a, b| a.background && b.background) {
            let rows: Vec<Row> = run
                .iter()
                .filter_map(|e| by_episode.remove(&Some(e.id.as_str())))
                .flatten()
                .collect();
            let labels: Vec<&str> = run.iter().map(|episode| episode.label.as_str()).collect();
            let background = run.iter().any(|episode| episode.background);
            let label = if background {
                strings::background(&labels)
            } else {
                labels.concat()
            };
            if !rows.is_empty() {
                sections.push(section(label, background, rows));
            }
        }
        if let Some(rows) = by_episode.remove(&None) {
            sections.push(section(strings::NO_EPISODE.to_owned(), false, rows));
        }
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

    /// The rows on which outlets part without contradicting each other: other words, other precision.
    pub fn put_differently(&self) -> impl Iterator<Item = &Row> {
        self.rows().filter(|row| !row.differs && !row.notes.is_empty())
    }
}

impl Row {
    /// How many outlets tell it.
    pub fn told(&self) -> usize {
        self.marks
            .iter()
            .filter(|mark| mark.state != MarkState::Silent)
            .count()
    }
}

impl Section {
    /// Its rows, in the order in which they stand.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups
            .iter()
            .chain(&self.undated)
            .flat_map(|group| group.rows.iter().chain(&group.folded))
    }
}

fn section(label: String, background: bool, mut rows: Vec<Row>) -> Section {
    sort_by(&mut rows, |a, b| order(a).cmp(&order(b)));
    let (dated, undated): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.when.is_some());
    let mut dates: Vec<(When, Vec<Row>)> = Vec::new();
    for row in dated {
        let Some(when) = row.when.clone() else { continue };
        match dates.last_mut() {
            Some((first, rows)) if first.date == when.date => rows.push(row),
            _ => dates.push((when, vec![row])),
        }
    }
    let groups = dates
        .into_iter()
        .map(|(when, rows)| group(when.date.clone(), when.day(), rows))
        .collect();
    let undated = (!undated.is_empty()).then(|| group(strings::UNDATED.to_owned(), None, undated));
    Section {
        label,
        background,
        groups,
        undated,
    }
}

/// Rows of one date; where they are many, what several outlets tell stays in sight.
fn group(date: String, machine: Option<String>, rows: Vec<Row>) -> Group {
    let shared = rows.iter().filter(|row| row.told() > 1).count();
    // An outlet that is looked at alone has nothing to put before the rest.
    let alone = rows.iter().all(|row| row.marks.len() < 2);
    let mut room = if alone {
        rows.len()
    } else {
        CROWDED.saturating_sub(shared)
    };
    let (rows, folded) = rows.into_iter().partition(|row| {
        let stays = row.told() > 1 || room > 0;
        if row.told() < 2 {
            room = room.saturating_sub(1);
        }
        stays
    });
    Group {
        date,
        machine,
        rows,
        folded,
    }
}

/// By time; within the same time, what is told differently and what most outlets tell comes first.
fn order(row: &Row) -> (Option<&super::when::Order>, bool, Reverse<usize>) {
    (
        row.when.as_ref().map(|when| &when.order),
        !row.differs,
        Reverse(row.told()),
    )
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
            for value in told.iter().flat_map(|claim| values(claim, fact, &own)) {
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

/// What is counted of people; other counts ("two countries") say something only where outlets part on them.
const OF_PEOPLE: [&str; 6] = [
    "killed",
    "injured",
    "captured",
    "missing",
    "displaced",
    "arrested",
];

/// The values by which a claim can be told from the others of its fact.
fn values(claim: &Claim, fact: &Fact, all: &[&Claim]) -> Vec<String> {
    let parts_on = |on: DifferenceOn| {
        let mut camps = fact
            .differences
            .iter()
            .filter(|d| d.on == on)
            .flat_map(|d| &d.between);
        camps.any(|camp| camp.contains(&claim.id))
    };
    let mut out = Vec::new();
    for figure in &claim.figures {
        let words = strings::figure(figure.value, figure.bound);
        let is_of_people = OF_PEOPLE.contains(&figure.measure.as_str());
        let counts_it = |other: &&&Claim| other.figures.iter().any(|f| f.measure == figure.measure);
        let is_shared = all.iter().filter(counts_it).count() > 1;
        if fact.label.contains(&figure.measure) {
            out.push(words);
        } else if is_of_people || (is_shared && parts_on(DifferenceOn::Figure)) {
            out.push(strings::figure_of(&words, &figure.measure));
        }
    }
    if parts_on(DifferenceOn::Time) {
        out.extend(
            claim
                .time
                .as_ref()
                .map(When::new)
                .map(|when| when.clock.unwrap_or(when.date)),
        );
    }
    if parts_on(DifferenceOn::Place) {
        out.extend(claim.places.iter().cloned());
    }
    if parts_on(DifferenceOn::Doer) {
        out.extend(claim.actor.clone());
    }
    if parts_on(DifferenceOn::Assertion) {
        out.push(strings::stand(claim.negated).to_owned());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Article, Bound, ClaimTime, Difference, Episode, EventType, Evidence, Figure, Quotation, Span,
        StoryInfo, TimeBasis, VERSION,
    };
    use crate::ui::outlets::outlets;

    fn claim(id: &str, killed: Option<(f64, Bound)>) -> Claim {
        let figure = |(value, bound)| Figure {
            measure: "killed".into(),
            value: Some(value),
            bound,
            of: String::new(),
        };
        Claim {
            id: id.into(),
            article: id.split('.').next().unwrap().into(),
            evidence: Evidence::default(),
            sentence: Span::default(),
            event: EventType::Assault,
            source: None,
            via: None,
            cue: None,
            content: Vec::new(),
            quotation: Quotation::None,
            negated: false,
            hedged: false,
            actor: None,
            target: None,
            figures: killed.into_iter().map(figure).collect(),
            time: None,
            places: Vec::new(),
            headline: false,
            episode: None,
            why: Vec::new(),
        }
    }

    fn fact(id: &str, claims: &[&str], relation: Relation, day: Option<&str>, episode: Option<&str>) -> Fact {
        Fact {
            id: id.into(),
            label: format!("label of {id} killed"),
            claims: claims.iter().map(|&id| id.to_owned()).collect(),
            episode: episode.map(str::to_owned),
            relation,
            origins: claims.len(),
            differences: Vec::new(),
            time: day.map(|day| ClaimTime {
                value: day.into(),
                start: format!("{day:0<10}T00:00:00"),
                end: format!("{day:0<10}T23:59:59"),
                basis: TimeBasis::Inherited,
                expression: None,
            }),
        }
    }

    fn story(claims: Vec<Claim>, facts: Vec<Fact>) -> Story {
        let article = |(id, outlet): (&str, &str)| Article {
            id: id.into(),
            outlet: Some(outlet.into()),
            ..Article::default()
        };
        let episode = |(id, background)| Episode {
            id: String::from(id),
            label: format!("episode {id}"),
            start: None,
            end: None,
            background,
        };
        Story {
            version: VERSION,
            story: StoryInfo::default(),
            articles: [("a", "A"), ("b", "B"), ("c", "C")].map(article).into(),
            claims,
            facts,
            episodes: [("e1", true), ("e2", false)].map(episode).into(),
            notices: Vec::new(),
        }
    }

    fn timeline(story: &Story) -> Timeline {
        Timeline::new(story, &outlets(&story.articles))
    }

    #[test]
    fn rows_stand_by_episode_then_by_time_and_undated_ones_last() {
        let single = |id, day, episode| fact(id, &["a.0"], Relation::Single, day, episode);
        let story = story(
            vec![claim("a.0", None)],
            vec![
                single("f1", Some("2021-11-17"), Some("e2")),
                single("f2", None, Some("e2")),
                single("f3", Some("2021-11-16"), Some("e2")),
                single("f4", Some("2020"), Some("e1")),
                single("f5", Some("2021-11-16"), None),
                single("f6", Some("2021-11-16"), Some("unknown")),
            ],
        );
        let timeline = timeline(&story);
        let ids: Vec<_> = timeline.rows().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["f4", "f3", "f1", "f2", "f5", "f6"]);
        let labels: Vec<_> = timeline
            .sections
            .iter()
            .map(|s| (s.label.as_str(), s.background))
            .collect();
        assert_eq!(
            labels,
            [
                ("Background: episode e1", true),
                ("episode e2", false),
                (strings::NO_EPISODE, false)
            ]
        );
        assert_eq!(timeline.facts, 6);
    }

    #[test]
    fn only_the_outlets_of_a_difference_differ_and_values_stand_beside_them() {
        let mut differing = fact("f1", &["a.0", "b.0"], Relation::Differ, None, None);
        differing.differences = vec![Difference {
            on: DifferenceOn::Figure,
            between: vec![vec!["a.0".into()], vec!["b.0".into()]],
            note: "15 against at least 1".into(),
        }];
        let claims = vec![
            claim("a.0", Some((15.0, Bound::Exact))),
            claim("b.0", Some((1.0, Bound::AtLeast))),
        ];
        let story = story(claims, vec![differing]);
        let timeline = timeline(&story);
        let row = timeline.differing().next().unwrap();
        let marks: Vec<_> = row.marks.iter().map(|m| (m.state, m.values.join(" "))).collect();
        let expect = [
            (MarkState::Differs, "15".to_owned()),
            (MarkState::Differs, "at least 1".to_owned()),
            (MarkState::Silent, String::new()),
        ];
        assert_eq!(marks, expect);
        assert_eq!(strings::values(&row.values), "15 · at least 1");
    }

    #[test]
    fn what_can_both_stand_is_never_marked_as_differing() {
        for relation in [Relation::Agree, Relation::NotComparable, Relation::Single] {
            let mut told = fact("f1", &["a.0", "b.0"], relation, None, None);
            told.differences = vec![Difference {
                on: DifferenceOn::Time,
                between: vec![vec!["a.0".into()], vec!["b.0".into()]],
                note: "The same moment.".into(),
            }];
            let story = story(vec![claim("a.0", None), claim("b.0", None)], vec![told]);
            let timeline = timeline(&story);
            assert_eq!(timeline.differing().count(), 0);
            assert!(
                timeline
                    .rows()
                    .flat_map(|row| &row.marks)
                    .all(|mark| mark.state != MarkState::Differs)
            );
        }
    }

    #[test]
    fn a_crowded_date_folds_what_one_outlet_alone_reports() {
        let day = Some("2021-11-16");
        let mut facts: Vec<Fact> = (0..20)
            .map(|n| fact(&format!("f{n}"), &["a.0"], Relation::Single, day, None))
            .collect();
        let story_of = |facts| story(vec![claim("a.0", None), claim("b.0", None)], facts);
        let group = |story: &Story, outlets: &[Outlet]| {
            let mut timeline = Timeline::new(story, outlets);
            timeline.sections.remove(0).groups.remove(0)
        };
        let lonely = story_of(facts.clone());
        let all = outlets(&lonely.articles);
        assert_eq!(
            group(&lonely, &all[..1]).folded.len(),
            0,
            "nothing stands before the rest"
        );
        assert_eq!(group(&lonely, &all).folded.len(), 12);
        facts.push(fact("shared", &["a.0", "b.0"], Relation::Agree, day, None));
        let crowded = group(&story_of(facts), &all);
        assert_eq!(
            (
                crowded.rows[0].id.as_str(),
                crowded.rows.len(),
                crowded.folded.len()
            ),
            ("shared", 8, 13)
        );
    }

    #[test]
    fn a_value_that_all_share_is_given_once() {
        let claims = vec![
            claim("a.0", Some((12.0, Bound::Exact))),
            claim("b.0", Some((12.0, Bound::Exact))),
        ];
        let story = story(
            claims,
            vec![fact("f1", &["a.0", "b.0"], Relation::Agree, None, None)],
        );
        assert_eq!(timeline(&story).rows().next().unwrap().values, ["12"]);
    }
}
