//! What an outlet leaves out that others report, told with care.
//!
//! Comes in: the claims of a fact, the time of the fact, the articles. Goes out: whether an outlet reports the fact, is
//! silent about it, or could not have reported it. Does not: ask why an outlet leaves something out.

use super::clock::{Interval, moment};
use super::features::published;
use crate::model::{Article, Fact};

/// What an outlet does with a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// One of its articles reports it.
    Reports,
    /// An article of its own, published when the thing had happened, does not mention it.
    Silent,
    /// All of its articles were published before the thing happened.
    PublishedBefore,
    /// It is not known when its articles were published, or when the thing happened.
    Unknown,
}

/// What an outlet does with a fact: `own` are the outlet's articles. Whoever published on the day of the thing, when that
/// is known no better than by its day, may have done so before it.
pub fn standing<'a>(fact: &Fact, own: impl IntoIterator<Item = &'a Article>) -> Standing {
    let reports = |article: &Article| {
        let is_its = |claim: &String| {
            claim
                .strip_prefix(article.id.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        };
        fact.claims.iter().any(is_its)
    };
    let happened = fact.time.as_ref().and_then(Interval::of);
    let mut standings = own.into_iter().map(|article| {
        if reports(article) {
            return Standing::Reports;
        }
        let (Some(happened), Some(day)) = (happened, published(article)) else {
            return Standing::Unknown;
        };
        // A date of publication covers its whole day; one with a clock is a moment.
        let clock = article.published.as_deref().filter(|at| at.contains('T'));
        let (first, last) = match clock.and_then(moment) {
            Some(at) => (at, at),
            None => (day * super::clock::DAY, (day + 1) * super::clock::DAY - 1),
        };
        match () {
            _ if last < happened.start => Standing::PublishedBefore,
            _ if first >= happened.end => Standing::Silent,
            _ => Standing::Unknown,
        }
    });
    let mut out = standings.next().unwrap_or(Standing::Unknown);
    for other in standings {
        out = out.with(other);
    }
    out
}

impl Standing {
    /// That of two articles of one outlet: what one of them reports is reported; what one leaves out, though it could
    /// have told it, the outlet leaves out; and where nothing is known of one, nothing is known of the outlet.
    fn with(self, other: Self) -> Self {
        use Standing::*;
        match (self, other) {
            (Reports, _) | (_, Reports) => Reports,
            (Silent, _) | (_, Silent) => Silent,
            (Unknown, _) | (_, Unknown) => Unknown,
            (PublishedBefore, PublishedBefore) => PublishedBefore,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::article;
    use crate::model::{ClaimTime, Relation, TimeBasis};

    fn fact(time: Option<(&str, &str)>) -> Fact {
        Fact {
            id: "f1".into(),
            label: String::new(),
            claims: vec!["a.1".into(), "bb.3".into()],
            episode: None,
            relation: Relation::Agree,
            origins: 2,
            differences: Vec::new(),
            time: time.map(|(start, end)| ClaimTime {
                value: start.into(),
                start: start.into(),
                end: end.into(),
                basis: TimeBasis::Stated,
                expression: None,
            }),
        }
    }

    #[track_caller]
    fn check(time: Option<(&str, &str)>, own: &[(&str, Option<&str>)], expect: Standing) {
        let articles: Vec<Article> = own
            .iter()
            .map(|(id, published)| Article {
                published: published.map(str::to_owned),
                ..article(id, "")
            })
            .collect();
        assert_eq!(standing(&fact(time), &articles), expect);
    }

    const MONDAY: Option<(&str, &str)> = Some(("2031-05-05T00:00:00", "2031-05-06T00:00:00"));
    const AT_NOON: Option<(&str, &str)> = Some(("2031-05-05T12:00:00", "2031-05-05T12:01:00"));

    #[test]
    fn who_reports() {
        check(MONDAY, &[("a", Some("2031-05-06"))], Standing::Reports);
        check(None, &[("a", None)], Standing::Reports);
        check(
            MONDAY,
            &[("z", Some("2031-05-04")), ("bb", Some("2031-05-06"))],
            Standing::Reports,
        );
        // An article's id may begin like another's.
        check(MONDAY, &[("b", Some("2031-05-06"))], Standing::Silent);
    }

    #[test]
    fn who_is_silent() {
        check(MONDAY, &[("z", Some("2031-05-06"))], Standing::Silent);
        check(AT_NOON, &[("z", Some("2031-05-05T18:00:00"))], Standing::Silent);
        check(
            MONDAY,
            &[("z", Some("2031-05-04")), ("y", Some("2031-05-09"))],
            Standing::Silent,
        );
    }

    #[test]
    fn who_could_not_know() {
        check(MONDAY, &[("z", Some("2031-05-04"))], Standing::PublishedBefore);
        check(
            AT_NOON,
            &[("z", Some("2031-05-05T09:30:00"))],
            Standing::PublishedBefore,
        );
        check(
            MONDAY,
            &[("z", Some("2031-05-03")), ("y", Some("2031-05-04"))],
            Standing::PublishedBefore,
        );
    }

    #[test]
    fn nothing_is_known() {
        // Published on the day itself: before or after?
        check(MONDAY, &[("z", Some("2031-05-05"))], Standing::Unknown);
        check(AT_NOON, &[("z", Some("2031-05-05"))], Standing::Unknown);
        check(MONDAY, &[("z", None)], Standing::Unknown);
        check(None, &[("z", Some("2031-05-05"))], Standing::Unknown);
        check(MONDAY, &[], Standing::Unknown);
        check(
            MONDAY,
            &[("z", Some("2031-05-04")), ("y", None)],
            Standing::Unknown,
        );
    }
}
