//! Groups of claims to facts in the contract's shape.
//!
//! Comes in: what a [`Comparison`] knows of its claims, and groups of them. Goes out: facts and episodes with their ids,
//! in order, and the episode of every claim. Does not: decide which claims belong together.

use super::clock;
use super::comparison::Known;
use super::episodes::{Hold, Place, Stretch};
use super::features::Features;
use super::labels::label;
use super::origins::origins;
use super::relation::{Member, relate};
use super::score::score;
use crate::language::order::{gather, sort, sort_by_key};
use crate::model::{Article, Claim, ClaimTime, Episode, Fact, TimeBasis};
use std::collections::BTreeMap;

/// A fact's claims before it is judged.
pub(crate) struct Group {
    /// The fact's id.
    pub id: String,
    /// Its episode's id.
    pub episode: Option<String>,
    /// Its claims, by their indices, in order.
    pub claims: Vec<usize>,
}

/// Groups in order of episode, time and first claim; episodes in order of time; for each claim its episode's id.
pub(crate) fn assemble(
    features: &[Features],
    places: &[Place],
    stretches: &[Stretch],
    claims: &[Claim],
    groups: Vec<Vec<usize>>,
) -> (Vec<Group>, Vec<Episode>, Vec<Option<String>>) {
    let mut groups: Vec<(usize, Option<i64>, Vec<usize>)> = groups
        .into_iter()
        .map(|mut group| {
            sort(&mut group);
            let start = time(features, claims, &group).1;
            (stretch(places, &group), start, group)
        })
        .collect();
    sort_by_key(&mut groups, |(stretch, start, group)| {
        (*stretch, start.is_none(), *start, group.first().copied())
    });
    let mut used: Vec<usize> = groups.iter().map(|(stretch, ..)| *stretch).collect();
    used.dedup();
    let ids: BTreeMap<usize, String> = gather(
        used.iter()
            .enumerate()
            .map(|(at, &stretch)| (stretch, format!("e{}", at + 1))),
    );
    let episodes = used
        .iter()
        .filter_map(|s| Some(episode(ids.get(s)?, stretches.get(*s)?)))
        .collect();
    let mut placed = vec![None; claims.len()];
    let mut out = Vec::with_capacity(groups.len());
    for (at, (stretch, _, group)) in groups.into_iter().enumerate() {
        let episode = ids.get(&stretch).cloned();
        for &claim in &group {
            if let Some(placed) = placed.get_mut(claim) {
                placed.clone_from(&episode);
            }
        }
        out.push(Group {
            id: format!("f{}", at + 1),
            episode,
            claims: group,
        });
    }
    (out, episodes, placed)
}

/// The fact of some of a group's claims.
pub(crate) fn fact(
    group: &Group,
    of: &[usize],
    known: &Known,
    (articles, claims): (&[Article], &[Claim]),
) -> Fact {
    let member = |&at: &usize| {
        Some(Member {
            claim: claims.get(at)?,
            article: known.articles.get(at).and_then(|&at| articles.get(at)),
            features: known.features.get(at)?,
            detail: known.details.get(at)?,
            copy_of: known.copies.get(at).copied()?,
            rank: known.ranks.get(at).copied()?,
        })
    };
    let members: Vec<Member<'_>> = of.iter().filter_map(member).collect();
    let alike = |x: usize, y: usize| {
        let one = |m: usize| {
            let at = *of.get(m)?;
            Some((known.features.get(at)?, *known.places.get(at)?))
        };
        one(x).zip(one(y)).map_or(0.0, |(x, y)| score(x, y).total())
    };
    let (relation, differences) = relate(&members, &alike);
    Fact {
        id: group.id.clone(),
        label: label(members.iter().map(|m| &m.detail.line)),
        claims: members.iter().map(|m| m.claim.id.clone()).collect(),
        episode: group.episode.clone(),
        relation,
        origins: origins(&members),
        differences,
        time: time(&known.features, claims, of).0.cloned(),
    }
}

/// The stretch where the firmest claims of a group lie; among those, most of them; the earliest.
fn stretch(places: &[Place], group: &[usize]) -> usize {
    let mut votes: BTreeMap<usize, (Hold, usize)> = BTreeMap::new();
    for place in group.iter().filter_map(|&at| places.get(at)) {
        let vote = votes.entry(place.episode).or_insert((Hold::Loose, 0));
        *vote = match place.hold.cmp(&vote.0) {
            std::cmp::Ordering::Greater => (place.hold, 1),
            std::cmp::Ordering::Equal => (vote.0, vote.1 + 1),
            std::cmp::Ordering::Less => *vote,
        };
    }
    votes
        .into_iter()
        .max_by_key(|&(stretch, vote)| (vote, std::cmp::Reverse(stretch)))
        .map_or(0, |(stretch, _)| stretch)
}

/// The time that the words state most exactly: stated before inherited before published, finer before coarser; and where it
/// begins.
fn time<'c>(
    features: &[Features],
    claims: &'c [Claim],
    group: &[usize],
) -> (Option<&'c ClaimTime>, Option<i64>) {
    let times = group.iter().filter_map(|&at| {
        let time = claims.get(at)?.time.as_ref()?;
        Some((time, features.get(at).and_then(|f| f.time)))
    });
    let best = times.min_by_key(|(time, interval)| {
        let basis = match time.basis {
            TimeBasis::Stated => 0,
            TimeBasis::Inherited => 1,
            TimeBasis::Published => 2,
        };
        (
            basis,
            interval.is_none(),
            interval.map(|i| (i.unit, i.start)),
            &time.value,
        )
    });
    (
        best.map(|(time, _)| time),
        best.and_then(|(_, interval)| interval).map(|i| i.start),
    )
}

fn episode(id: &str, stretch: &Stretch) -> Episode {
    Episode {
        id: id.to_owned(),
        label: stretch.label.clone(),
        start: stretch.start.map(clock::iso),
        end: stretch.end.map(clock::iso),
        background: stretch.background,
    }
}
