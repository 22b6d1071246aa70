//! What holds of the comparison for any story.

#[path = "compare/made.rs"]
#[allow(dead_code)]
mod made;
#[path = "../benches/compare/synthetic.rs"]
mod synthetic;

use claimline::compare::{Comparison, Judged, compare};
use claimline::model::*;
use made::{Said, Tale, says};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeSet;
use std::sync::Arc;

const WHO: &[&str] = &[
    "Kenyan troops",
    "The union",
    "Police",
    "the ministry",
    "Brightwell",
    "residents of Eckdorf",
    "it",
];
const WHAT: &[&str] = &[
    "attacked",
    "called for a truce with",
    "killed people in",
    "left",
    "accused",
    "met",
    "did not leave",
    "damaged",
];
const WHOM: &[&str] = &[
    "Somali positions",
    "the port operator",
    "Hafenstadt",
    "the border town",
    "Corvane",
    "each other",
    "12 houses",
];
const SOURCES: &[&str] = &[
    "Kenyan Defence Ministry",
    "United Nations",
    "Maria Okoro",
    "officials",
];
const DAYS: &[&str] = &[
    "2031-05-05",
    "2031-05-06",
    "2020",
    "2031-05-05T18:30+04:00",
    "2031-05-05T17:30",
];
const EVENTS: &[EventType] = &[
    EventType::Assault,
    EventType::Happen,
    EventType::State,
    EventType::Request,
    EventType::Accuse,
];

fn said() -> impl Strategy<Value = Said> {
    let words = (select(WHO), select(WHAT), select(WHOM)).prop_map(|(a, b, c)| format!("{a} {b} {c}"));
    let figure = proptest::option::of((select(&["killed", "injured", "houses"][..]), 1..20u32));
    (
        words,
        select(EVENTS),
        proptest::option::of(select(SOURCES)),
        proptest::option::of(select(DAYS)),
        figure,
        any::<bool>(),
    )
        .prop_map(|(words, event, source, day, figure, denied)| {
            let mut said = says(&words).event(event);
            if let Some(source) = source {
                said = said.by(source);
            }
            if let Some(day) = day {
                said = said.on(day);
            }
            if let Some((measure, value)) = figure {
                said = said.count(measure, value, "people");
            }
            if denied { said.denied() } else { said }
        })
}

fn tale() -> impl Strategy<Value = Tale> {
    proptest::collection::vec(proptest::collection::vec(said(), 1..7), 1..5).prop_map(|articles| {
        let ids = ["a", "b", "c", "d"];
        articles
            .into_iter()
            .zip(ids)
            .fold(Tale::new(), |tale, (claims, id)| {
                tale.article(id, "2031-05-06", |draft| {
                    claims.into_iter().for_each(|claim| draft.claim(claim))
                })
            })
    })
}

/// What a fact comes to, whatever its number: claims, relation, origins, what its differences are on.
type Essence = BTreeSet<(BTreeSet<String>, Relation, usize, BTreeSet<String>)>;

fn essence(story: &Story, keep: impl Fn(&str) -> bool) -> Essence {
    story
        .facts
        .iter()
        .filter(|f| f.claims.iter().any(|c| keep(c)))
        .map(|f| {
            let claims = f.claims.iter().filter(|c| keep(c)).cloned().collect();
            let on = f.differences.iter().map(|d| format!("{:?}", d.on)).collect();
            (claims, f.relation, f.origins, on)
        })
        .collect()
}

fn run(extractions: Vec<Extraction>) -> Story {
    compare(&StoryInfo::default(), extractions)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_articles_does_not_matter(tale in tale(), turn in any::<Index>()) {
        let straight = essence(&run(tale.0.clone()), |_| true);
        let mut other = tale.0;
        let by = turn.index(other.len());
        other.rotate_left(by);
        other.reverse();
        prop_assert_eq!(essence(&run(other), |_| true), straight);
    }

    #[test]
    fn an_unrelated_article_changes_nothing(tale in tale()) {
        let before = essence(&run(tale.0.clone()), |_| true);
        let more = tale.article("z", "2031-05-06", |a| {
            a.claim(says("A violinist played Brahms in an abandoned brewery").event(EventType::Consult).on("2031-05-06"));
            a.claim(says("Critics loved every note").event(EventType::Support).by("Gramophone"));
        });
        let after = essence(&run(more.0), |claim| !claim.starts_with('z'));
        prop_assert_eq!(after, before);
    }

    #[test]
    fn a_copied_article_adds_no_origin_and_no_difference(tale in tale()) {
        let before = run(tale.0.clone());
        let mut copy = tale.0[0].clone();
        copy.article.id = "copy".into();
        copy.article.outlet = Some("Copy".into());
        for claim in &mut copy.claims {
            claim.article = "copy".into();
            claim.id = claim.id.replace("a.", "copy.");
        }
        let mut all = tale.0;
        all.push(copy);
        let after = run(all);
        let origins = |story: &Story| story.facts.iter().map(|f| f.origins).sum::<usize>();
        let conflicts = |story: &Story| story.facts.iter().filter(|f| f.relation == Relation::Differ).count();
        prop_assert!(origins(&after) <= origins(&before));
        prop_assert!(conflicts(&after) <= conflicts(&before));
    }

    #[test]
    fn all_off_and_on_gives_the_same_story(tale in tale(), off in any::<Index>()) {
        let articles: Vec<String> = tale.0.iter().map(|one| one.article.id.clone()).collect();
        let off = &articles[off.index(articles.len())];
        let comparison = Comparison::new(&StoryInfo::default(), tale.0);
        prop_assert!(comparison.among(|_| false, &[]).is_empty());
        let fewer = comparison.among(|claim| claim.article != *off, &[]);
        let facts = |judged: &[Arc<Judged>]| judged.iter().map(|one| one.fact.clone()).collect::<Vec<_>>();
        prop_assert!(fewer.iter().flat_map(|f| &f.fact.claims).all(|claim| !claim.starts_with(off.as_str())));
        prop_assert_eq!(facts(&comparison.among(|_| true, &fewer)), comparison.story().facts.clone());
        // What is kept from the last look is what would be judged anew.
        let other = |claim: &Claim| claim.article != articles[0];
        prop_assert_eq!(comparison.among(other, &fewer), comparison.among(other, &[]));
    }

    #[test]
    fn what_is_left_out_is_as_if_it_were_not_there(tale in tale(), off in any::<Index>()) {
        let articles: Vec<String> = tale.0.iter().map(|one| one.article.id.clone()).collect();
        let off = articles[off.index(articles.len())].clone();
        let comparison = Comparison::new(&StoryInfo::default(), tale.0);
        for fact in comparison.among(|claim| claim.article != off, &[]) {
            let fact = &fact.fact;
            let whole = comparison.story().facts.iter().find(|f| f.id == fact.id);
            let Some(whole) = whole else { panic!("{fact:?}") };
            let outlets: BTreeSet<&str> = fact.claims.iter().filter_map(|c| c.split('.').next()).collect();
            prop_assert_eq!(fact.relation == Relation::Single, outlets.len() < 2);
            prop_assert!(fact.origins <= outlets.len());
            if fact.claims == whole.claims {
                prop_assert_eq!(fact, whole);
            }
            for side in fact.differences.iter().flat_map(|d| &d.between) {
                prop_assert!(!side.is_empty() && side.iter().all(|claim| fact.claims.contains(claim)));
            }
        }
    }

    #[test]
    fn comparing_again_changes_nothing(tale in tale()) {
        let once = run(tale.0.clone());
        let again = once.articles.iter().map(|article| Extraction {
            article: article.clone(),
            claims: once.claims.iter().filter(|c| c.article == article.id).cloned().collect(),
            notices: Vec::new(),
        });
        prop_assert_eq!(run(again.collect()), once);
    }

    #[test]
    fn every_claim_is_in_one_fact_of_its_episode(tale in tale()) {
        let story = run(tale.0);
        for claim in &story.claims {
            let facts: Vec<&Fact> = story.facts.iter().filter(|f| f.claims.contains(&claim.id)).collect();
            prop_assert_eq!(facts.len(), 1);
            prop_assert_eq!(&facts[0].episode, &claim.episode);
            prop_assert!(story.episodes.iter().any(|e| Some(&e.id) == claim.episode.as_ref()));
        }
        for fact in &story.facts {
            prop_assert!(fact.origins >= 1 && fact.origins <= fact.claims.len());
            prop_assert_eq!(fact.relation == Relation::Differ && fact.differences.is_empty(), false);
        }
    }

    #[test]
    fn any_claims_are_compared(
        words in proptest::collection::vec(".{0,60}", 1..12),
        times in proptest::collection::vec("[0-9TXW:+-]{0,20}|2031-05-0[1-9]T1[0-9]:00:00", 12),
        values in proptest::collection::vec(any::<f64>(), 12),
        spans in proptest::collection::vec(any::<(usize, usize)>(), 12),
    ) {
        let claims: Vec<Claim> = words.iter().enumerate().map(|(at, words)| {
            let said = says(words).by(words).dyad(words, words);
            let mut claim = said.into_claim();
            claim.id = format!("{}", at % 7);
            claim.article = format!("{}", at % 3);
            (claim.sentence.start, claim.sentence.end) = spans[at];
            (claim.evidence.start, claim.evidence.end) = spans[(at + 1) % 12];
            claim.figures = vec![Figure { measure: words.clone(), value: Some(values[at]), bound: Bound::About, of: words.clone() }];
            claim.time = Some(ClaimTime {
                value: times[at].clone(), start: times[(at + 1) % 12].clone(), end: times[(at + 2) % 12].clone(),
                basis: TimeBasis::Stated, expression: None,
            });
            claim
        }).collect();
        let article = Article { id: "1".into(), text: words.join(" "), published: Some(times[0].clone()), zone: Some(times[1].clone()), ..Article::default() };
        let story = run(vec![Extraction { article, claims, notices: Vec::new() }]);
        prop_assert_eq!(story.claims.len(), words.len());
    }
}

#[test]
fn nothing_compares_to_nothing() {
    let story = run(Vec::new());
    assert!(story.facts.is_empty() && story.episodes.is_empty());
}

/// Made-up stories in which outlets tell the same in other words, at a size that no hand-made story has.
mod at_size {
    use super::*;
    #[test]
    fn the_order_of_articles_does_not_matter() {
        let story = synthetic::story(40, 12, 3);
        let straight = essence(&run(story.clone()), |_| true);
        let mut other = story;
        other.reverse();
        other.rotate_left(11);
        assert_eq!(essence(&run(other), |_| true), straight);
    }

    #[test]
    fn leaving_out_and_showing_again_gives_the_same() {
        let comparison = Comparison::new(&StoryInfo::default(), synthetic::story(40, 12, 4));
        let facts = &comparison.story().facts;
        let all = comparison.among(|_| true, &[]);
        assert!(all.iter().map(|judged| &judged.fact).eq(facts));
        let shared = facts.iter().filter(|f| f.relation != Relation::Single).count();
        let fewer = comparison.among(|claim| claim.article.ends_with('1'), &all);
        let left = fewer.iter().filter(|f| f.relation != Relation::Single).count();
        assert!(shared > 20 && left < shared, "{shared} {left}");
    }
}
