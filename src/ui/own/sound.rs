//! Whether an article that was read elsewhere can be shown as it is.
//!
//! Comes in: an extraction from a JSON file. Goes out: yes or no. Does not: mend: what does not fit is read anew.

use super::{MOST_CLAIMS, steers};
use crate::ArticleInput;
use crate::model::{Article, Basis, Claim, Extraction};
use crate::read::parse_date;
use std::collections::BTreeSet;

/// Whether every claim stands on words of the text, no two claims share an id, and no name can mislead the eye. Prose
/// has a claim for about a hundred characters: a crowd of them was made to keep whoever compares them busy.
pub fn is_sound(read: &Extraction) -> bool {
    let Extraction { article, claims, .. } = read;
    let text = Text::of(&article.text);
    let mut ids = BTreeSet::new();
    let own_id = |claim: &Claim| {
        let number = claim.id.strip_prefix(&article.id);
        claim.article == article.id && number.is_some_and(|rest| rest.starts_with('.'))
    };
    let names = [&article.outlet, &article.title, &article.file, &article.zone];
    let dated = article.published.as_deref();
    !article.id.is_empty()
        && is_plain(&article.id)
        && names.into_iter().flatten().all(|name| is_plain(name))
        && article.credits.iter().all(|name| is_plain(name))
        && dated.is_none_or(|date| parse_date(date).as_deref() == Some(date))
        && article.outlet.is_some() == (article.outlet_basis != Basis::None)
        && dated.is_some() == (article.published_basis != Basis::None)
        && article.skipped.iter().all(|part| text.has(part.start, part.end))
        && article
            .times
            .iter()
            .all(|time| text.holds(time.start, time.end, &time.exact))
        && claims.len() <= MOST_CLAIMS.min(10 + text.starts.len() / 20)
        && claims
            .iter()
            .all(|claim| own_id(claim) && ids.insert(&claim.id) && fits(claim, &text))
}

/// The article as it was handed in before it was read: without what was read off its text.
pub fn input_of(article: &Article) -> ArticleInput {
    let given = |value: &Option<String>, basis| value.clone().filter(|_| basis == Basis::Manifest);
    ArticleInput {
        id: article.id.clone(),
        file: article.file.clone(),
        text: article.text.clone(),
        outlet: given(&article.outlet, article.outlet_basis),
        published: given(&article.published, article.published_basis),
        zone: article.zone.clone(),
        title: article.title.clone(),
        url: article.url.clone(),
    }
}

fn fits(claim: &Claim, text: &Text) -> bool {
    let evidence = &claim.evidence;
    let sentence = &claim.sentence;
    let speakers = || claim.source.iter().chain(&claim.via);
    let mentions = speakers().map(|source| &source.mention).chain(&claim.cue);
    let expression = claim.time.iter().filter_map(|time| time.expression.as_ref());
    let names = speakers().map(|source| &source.name);
    let times = claim
        .time
        .iter()
        .flat_map(|time| [&time.value, &time.start, &time.end]);
    let figures = claim
        .figures
        .iter()
        .flat_map(|figure| [&figure.measure, &figure.of]);
    !evidence.exact.is_empty()
        && text.holds(evidence.start, evidence.end, &evidence.exact)
        && text.has(sentence.start, sentence.end)
        && mentions
            .chain(expression)
            .all(|mention| mention.exact.is_empty() || text.holds(mention.start, mention.end, &mention.exact))
        && claim.content.iter().all(|part| text.has(part.start, part.end))
        && names
            .chain(times)
            .chain(figures)
            .chain(&claim.actor)
            .chain(&claim.target)
            .chain(&claim.places)
            .chain(&claim.why)
            .all(|name| is_plain(name))
}

/// Whether a name can stand in a sentence of the page: see [`super::plain`].
fn is_plain(name: &str) -> bool {
    name.len() <= 1_000 && !name.chars().any(|c| c.is_control() || steers(c))
}

/// A text with the place of each code point: a claim has a dozen spans, and a text may have thousands of claims.
struct Text<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Text<'a> {
    fn of(text: &'a str) -> Self {
        let starts = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        Self { text, starts }
    }

    /// Whether a span lies within the text.
    fn has(&self, start: usize, end: usize) -> bool {
        start <= end && end < self.starts.len()
    }

    /// Whether the words stand at the span.
    fn holds(&self, start: usize, end: usize, exact: &str) -> bool {
        let at = |point: usize| self.starts.get(point).copied();
        at(start)
            .zip(at(end))
            .and_then(|(start, end)| self.text.get(start..end))
            == Some(exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::model::{Mention, Source};

    fn read() -> Extraction {
        extract(&ArticleInput {
            id: "x".into(),
            text: "LIMA, Nov 16 (Reuters) - Police arrested 12 men on Tuesday, “for theft”, José Peña said."
                .into(),
            outlet: Some("The Mail".into()),
            published: Some("2021-11-17".into()),
            ..ArticleInput::default()
        })
    }

    #[track_caller]
    fn check(spoil: impl Fn(&mut Extraction), expect: bool) {
        let mut read = read();
        assert!(!read.claims.is_empty());
        spoil(&mut read);
        assert_eq!(is_sound(&read), expect);
    }

    #[test]
    fn what_the_program_reads_is_sound() {
        check(|_| (), true);
        assert!(is_sound(&extract(&ArticleInput {
            id: "é".into(),
            text:
                "É muito. Ñandú fled on 3 May, “he” said.\n\nThe mayor said on Monday that 5 people had died."
                    .into(),
            ..ArticleInput::default()
        })));
    }

    #[test]
    fn what_does_not_fit_is_not() {
        check(|read| read.claims[0].evidence.start += 1, false);
        check(|read| read.claims[0].evidence.exact.clear(), false);
        check(|read| read.claims[0].sentence.end = usize::MAX, false);
        check(|read| read.claims[0].article = "y".into(), false);
        check(|read| read.claims[0].id = "x0".into(), false);
        check(|read| read.claims.push(read.claims[0].clone()), false);
        check(|read| read.claims[0].places.push("a\u{202e}b".into()), false);
        check(|read| read.article.outlet = None, false);
        check(|read| read.article.published = Some("yesterday".into()), false);
        check(|read| read.article.skipped[0].end = 900, false);
        check(|read| read.article.id = "y".into(), false);
        let mention = Mention {
            start: 3,
            end: 2,
            exact: "x".into(),
        };
        check(
            |read| {
                read.claims[0].source = Some(Source {
                    name: "X".into(),
                    mention: mention.clone(),
                });
            },
            false,
        );
    }

    #[test]
    fn reading_anew_starts_from_what_was_given() {
        let read = read();
        assert_eq!(extract(&input_of(&read.article)), read);
    }
}
