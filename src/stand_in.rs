//! TEMPORARY: stands in for the pipeline until it lands; the merge removes this file.
//!
//! Finds a few known phrases of the bundled story, so that the page has every kind of row to draw.
#![allow(missing_docs)]

use crate::model::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ArticleInput {
    pub id: String,
    #[serde(default)]
    pub file: Option<String>,
    pub text: String,
    #[serde(default)]
    pub outlet: Option<String>,
    #[serde(default)]
    pub published: Option<String>,
    #[serde(default)]
    pub zone: Option<String>,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub url: Option<String>,
}

struct Known {
    phrase: &'static str,
    fact: usize,
    event: EventType,
    source: &'static str,
    figure: Option<(&'static str, f64, Bound, &'static str)>,
    time: Option<(&'static str, TimeBasis, &'static str)>,
}

const fn known(
    phrase: &'static str,
    fact: usize,
    event: EventType,
    source: &'static str,
    figure: Option<(&'static str, f64, Bound, &'static str)>,
    time: Option<(&'static str, TimeBasis, &'static str)>,
) -> Known {
    Known {
        phrase,
        fact,
        event,
        source,
        figure,
        time,
    }
}

const DAY: Option<(&str, TimeBasis, &str)> = Some(("2021-11-16", TimeBasis::Inherited, ""));

const KNOWN: &[Known] = &[
    known(
        "Armenia reported the death of 15 soldiers",
        0,
        EventType::Assault,
        "Armenia",
        Some(("killed", 15.0, Bound::Exact, "soldiers")),
        DAY,
    ),
    known(
        "claimed more than a dozen lives on the Armenian side",
        0,
        EventType::Assault,
        "Armenia's Defense Ministry",
        Some(("killed", 12.0, Bound::MoreThan, "lives on the Armenian side")),
        Some(("2021-11-16", TimeBasis::Stated, "on Tuesday")),
    ),
    known(
        "at least one of its soldier died in the clashes",
        0,
        EventType::Assault,
        "the defense ministry in Yerevan",
        Some(("killed", 1.0, Bound::AtLeast, "of its soldier")),
        DAY,
    ),
    known(
        "12 of its servicemen were captured",
        1,
        EventType::Coerce,
        "Armenian Defense Ministry",
        Some(("captured", 12.0, Bound::Exact, "of its servicemen")),
        Some(("2021-11-17", TimeBasis::Published, "")),
    ),
    known(
        "12 Armenian servicemen were captured",
        1,
        EventType::Coerce,
        "the defense ministry in Yerevan",
        Some(("captured", 12.0, Bound::Exact, "Armenian servicemen")),
        DAY,
    ),
    known(
        "an agreement was reached to cease fire",
        2,
        EventType::Agree,
        "Armenian defense ministry",
        None,
        Some(("2021-11-16T18:30+04:00", TimeBasis::Stated, "18:30 (1430 GMT)")),
    ),
    known(
        "a cease-fire was declared",
        2,
        EventType::Agree,
        "Armenian Defense Ministry",
        None,
        Some(("2021-11-16T17:30", TimeBasis::Stated, "5.30 pm")),
    ),
    known(
        "launched “intensive shelling”",
        3,
        EventType::Assault,
        "Armenia’s defence ministry",
        None,
        Some((
            "2022-09-13T00:05+04:00",
            TimeBasis::Stated,
            "at 00:05am (20:05 GMT) on Tuesday",
        )),
    ),
    known(
        "left more than 6,500 dead",
        4,
        EventType::Assault,
        "",
        Some(("killed", 6500.0, Bound::MoreThan, "dead")),
        Some(("2020-11", TimeBasis::Inherited, "a year ago in November")),
    ),
    known(
        "claimed more than 6,500 lives",
        4,
        EventType::Assault,
        "",
        Some(("killed", 6500.0, Bound::MoreThan, "lives on both sides")),
        Some(("2020-11", TimeBasis::Stated, "last November")),
    ),
    known(
        "deployed 1,960 peacekeepers",
        5,
        EventType::Mobilize,
        "",
        Some(("peacekeepers", 1960.0, Bound::Exact, "peacekeepers")),
        None,
    ),
];

const FACTS: &[(&str, &str, Relation)] = &[
    ("Armenian soldiers killed", "e2", Relation::Differ),
    ("Armenian soldiers captured", "e2", Relation::Agree),
    ("Ceasefire takes effect", "e2", Relation::NotComparable),
    ("Azerbaijan shells Armenian positions", "e3", Relation::Single),
    ("People killed in the six-week war", "e1", Relation::Agree),
    ("Russia deploys peacekeepers", "e1", Relation::Single),
];

pub fn extract(input: &ArticleInput) -> Extraction {
    let offsets = Offsets::new(&input.text);
    let text = &input.text;
    let mut found: Vec<(usize, &Known)> = KNOWN
        .iter()
        .filter_map(|k| text.find(k.phrase).map(|at| (at, k)))
        .collect();
    found.sort_by_key(|(at, _)| *at);
    let claims = found
        .iter()
        .enumerate()
        .map(|(n, (at, known))| {
            let start = text[..*at].rfind(['\n', '.']).map_or(0, |p| p + 1);
            let end = text[*at..].find(". ").map_or(text.len(), |p| at + p + 1);
            Claim {
                id: format!("{}.{n}", input.id),
                article: input.id.clone(),
                evidence: offsets.evidence(text, &(*at..at + known.phrase.len())),
                sentence: offsets.span(text, &(start..end)),
                event: known.event,
                source: (!known.source.is_empty()).then(|| Source {
                    name: known.source.to_owned(),
                    mention: Mention::default(),
                }),
                via: None,
                cue: None,
                content: Vec::new(),
                quotation: if known.source.is_empty() {
                    Quotation::None
                } else {
                    Quotation::Indirect
                },
                negated: false,
                hedged: false,
                actor: None,
                target: None,
                figures: known
                    .figure
                    .iter()
                    .map(|(measure, value, bound, of)| Figure {
                        measure: (*measure).to_owned(),
                        value: Some(*value),
                        bound: *bound,
                        of: (*of).to_owned(),
                    })
                    .collect(),
                time: known.time.map(|(value, basis, words)| ClaimTime {
                    value: value.to_owned(),
                    start: format!(
                        "{:0<19}",
                        value.get(..10).unwrap_or("2020-11-01").to_owned() + "T00:00:00"
                    ),
                    end: format!(
                        "{:0<19}",
                        value.get(..10).unwrap_or("2020-12-01").to_owned() + "T23:59:59"
                    ),
                    basis,
                    expression: (!words.is_empty()).then(|| Mention {
                        exact: words.to_owned(),
                        ..Mention::default()
                    }),
                }),
                places: Vec::new(),
                headline: false,
                episode: None,
                why: vec!["stand-in.phrase".to_owned()],
            }
        })
        .collect();
    let article = Article {
        id: input.id.clone(),
        file: input.file.clone(),
        outlet: input.outlet.clone(),
        outlet_basis: if input.outlet.is_some() {
            Basis::Manifest
        } else {
            Basis::None
        },
        title: input.title.clone().or_else(|| {
            text.lines()
                .map(str::trim)
                .find(|line| line.len() > 20)
                .map(|l| l.chars().take(90).collect())
        }),
        published: input.published.clone(),
        published_basis: Basis::Manifest,
        zone: input.zone.clone(),
        url: input.url.clone(),
        text: input.text.clone(),
        ..Article::default()
    };
    let notices = if input.outlet.is_none() {
        vec![Notice {
            article: Some(input.id.clone()),
            level: Level::Warning,
            text: "No outlet is named in this article.".to_owned(),
        }]
    } else {
        Vec::new()
    };
    Extraction {
        article,
        claims,
        notices,
    }
}

pub fn compare(info: &StoryInfo, extractions: Vec<Extraction>) -> Story {
    let mut story = Story {
        version: VERSION,
        story: info.clone(),
        articles: Vec::new(),
        claims: Vec::new(),
        facts: Vec::new(),
        episodes: Vec::new(),
        notices: Vec::new(),
    };
    for one in extractions {
        story.articles.push(one.article);
        story.claims.extend(one.claims);
        story.notices.extend(one.notices);
    }
    for (n, (label, episode, relation)) in FACTS.iter().enumerate() {
        let is_of = |claim: &&Claim| {
            KNOWN
                .iter()
                .any(|k| k.fact == n && k.phrase == claim.evidence.exact)
        };
        let claims: Vec<&Claim> = story.claims.iter().filter(is_of).collect();
        let articles: std::collections::BTreeSet<_> = claims.iter().map(|c| &c.article).collect();
        if claims.is_empty() {
            continue;
        }
        let relation = if articles.len() < 2 {
            Relation::Single
        } else {
            *relation
        };
        let differences = match relation {
            Relation::Differ => vec![Difference {
                on: DifferenceOn::Figure,
                between: claims.iter().map(|c| vec![c.id.clone()]).collect(),
                note: "15 and more than 12 against at least 1".to_owned(),
            }],
            Relation::NotComparable => vec![Difference {
                on: DifferenceOn::Time,
                between: claims.iter().map(|c| vec![c.id.clone()]).collect(),
                note: "18:30 at UTC+4 is the same moment as 17:30 at UTC+3, TRT World's home zone."
                    .to_owned(),
            }],
            _ => Vec::new(),
        };
        story.facts.push(Fact {
            id: format!("f{}", story.facts.len() + 1),
            label: (*label).to_owned(),
            claims: claims.iter().map(|c| c.id.clone()).collect(),
            episode: Some((*episode).to_owned()),
            relation,
            origins: articles.len(),
            differences,
            time: claims.iter().find_map(|c| c.time.clone()),
        });
    }
    for (id, label, background) in [
        ("e1", "November 2020", true),
        ("e2", "16 November 2021", false),
        ("e3", "13 September 2022", false),
    ] {
        if story.facts.iter().any(|f| f.episode.as_deref() == Some(id)) {
            story.episodes.push(Episode {
                id: id.to_owned(),
                label: label.to_owned(),
                start: None,
                end: None,
                background,
            });
        }
    }
    story
}
