//! Small stories, laid out.

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
