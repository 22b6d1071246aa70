//! Made-up articles and claims for the tests of this room.

use super::Reading;
use super::facts::Group;
use super::relation::Member;
use crate::model::*;

/// A claim with nothing but its words.
pub(crate) fn claim(id: &str, article: &str, words: &str) -> Claim {
    Claim {
        id: id.to_owned(),
        article: article.to_owned(),
        evidence: Evidence {
            end: words.chars().count(),
            exact: words.to_owned(),
            ..Evidence::default()
        },
        sentence: Span {
            start: 0,
            end: words.chars().count(),
        },
        event: EventType::Happen,
        ..Claim::default()
    }
}

/// An article with nothing but its words; its outlet is named after its id.
pub(crate) fn article(id: &str, text: &str) -> Article {
    Article {
        id: id.to_owned(),
        outlet: Some(format!("Outlet {id}")),
        published: Some("2031-05-06".to_owned()),
        text: text.to_owned(),
        ..Article::default()
    }
}

/// The claim with an exact figure.
pub(crate) fn counting(mut claim: Claim, measure: &str, value: f64, of: &str) -> Claim {
    claim.figures.push(Figure {
        measure: measure.into(),
        value: Some(value),
        bound: Bound::Exact,
        of: of.into(),
    });
    claim
}

/// What a judgement makes of these claims as the members of one fact.
pub(crate) fn members<T>(articles: &[Article], claims: &[Claim], judge: impl Fn(&[Member<'_>]) -> T) -> T {
    let group = Group {
        id: String::new(),
        episode: None,
        claims: (0..claims.len()).collect(),
    };
    let known = Reading::new(articles, claims).known(articles, claims, &[group]);
    let members: Vec<Member<'_>> = known
        .features
        .iter()
        .zip(&known.details)
        .zip(claims)
        .zip(&known.copies)
        .enumerate()
        .map(|(rank, (((features, detail), claim), &copy_of))| Member {
            claim,
            article: articles.get(features.article),
            features,
            detail,
            copy_of,
            rank,
        })
        .collect();
    judge(&members)
}
