//! Claims that are copies of each other, word for word.
//!
//! Comes in: claims in canonical order. Goes out: for each claim, the first of its copies. Does not: look for near
//! copies; those are compared like any others, and `origins` counts them.
//!
//! Copies stand for one claim while facts are formed: a story does not change because one more outlet prints it, and
//! the cost of comparing does not grow with the number of prints.

use super::episodes::Place;
use super::features::Features;
use super::words::words;
use crate::model::Claim;
use std::collections::BTreeMap;

/// For every claim, the index of the first claim in `order` that says just the same; its own where it is the first.
pub(crate) fn twins(
    claims: &[Claim],
    features: &[Features],
    places: &[Place],
    order: &[usize],
) -> Vec<usize> {
    let mut out: Vec<usize> = (0..claims.len()).collect();
    let mut first: BTreeMap<(String, usize), usize> = BTreeMap::new();
    let mut within: BTreeMap<(String, usize), usize> = BTreeMap::new();
    for &at in order {
        let (Some(claim), Some(f), Some(place)) = (claims.get(at), features.get(at), places.get(at)) else {
            continue;
        };
        let key = content(claim, f, place);
        // What one article says twice, its copy says twice too.
        let nth = within.entry((key.clone(), f.article)).or_default();
        *nth += 1;
        if let Some(out) = out.get_mut(at) {
            *out = *first.entry((key, *nth)).or_insert(at);
        }
    }
    out
}

/// All that a claim is compared by, as one string.
fn content(claim: &Claim, features: &Features, place: &Place) -> String {
    let said: Vec<String> = words(&claim.evidence.exact)
        .into_iter()
        .map(|w| w.lower)
        .collect();
    let source = claim.source.as_ref().map(|s| &s.name);
    let time = claim.time.as_ref().map(|t| (&t.value, t.basis));
    let Claim {
        event,
        negated,
        hedged,
        actor,
        target,
        figures,
        places,
        ..
    } = claim;
    format!(
        "{} {:?}",
        said.join(" "),
        (
            event,
            source,
            time,
            negated,
            hedged,
            actor,
            target,
            figures,
            places,
            &features.names,
            place.episode
        )
    )
}

#[cfg(test)]
mod tests {
    use super::super::Reading;
    use super::super::testing::{article, claim, counting};

    #[test]
    fn copies_across_articles() {
        let claims = [
            claim("a.1", "a", "The dam broke"),
            claim("a.2", "a", "The dam broke"),
            claim("b.1", "b", "the dam  broke."),
            claim("c.1", "c", "The dam held"),
            counting(claim("c.2", "c", "The dam broke"), "killed", 2.0, "people"),
        ];
        let articles = ["a", "b", "c"].map(|id| article(id, "The dam broke. The dam broke."));
        assert_eq!(Reading::new(&articles, &claims).twins, [0, 1, 0, 3, 4]);
    }
}
