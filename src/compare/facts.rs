//! Groups of claims to facts in the contract's shape.
//!
//! Comes in: a story's reading and its groups. Goes out: facts and episodes with their ids, in order, and the episode
//! of every claim. Does not: decide which claims belong together.

use super::Reading;
use super::clock::{self, Interval};
use super::episodes::{Hold, Stretch};
use super::labels::label;
use super::origins::{Report, origins};
use super::relation::{Member, relate};
use super::score::score;
use crate::language::order::{gather, sort_by_key};
use crate::model::{Article, Claim, ClaimTime, Episode, Fact, TimeBasis};
use std::collections::BTreeMap;

/// Facts in order of episode, time and first claim; episodes in order of time; for each claim its episode's id.
pub(crate) fn assemble(
    reading: &Reading<'_>,
    articles: &[Article],
    claims: &[Claim],
    groups: Vec<Vec<usize>>,
) -> (Vec<Fact>, Vec<Episode>, Vec<Option<String>>) {
    let mut groups: Vec<(usize, Option<ClaimTime>, Vec<usize>)> = groups
        .into_iter()
        .map(|mut group| {
            group.sort_unstable();
            (stretch(reading, &group), time(claims, &group), group)
        })
        .collect();
    sort_by_key(&mut groups, |(stretch, time, group)| {
        let start = time.as_ref().and_then(Interval::of).map(|t| t.start);
        (*stretch, start.is_none(), start, group.first().copied())
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
        .filter_map(|s| Some(episode(ids.get(s)?, reading.stretches.get(*s)?)))
        .collect();
    let of: BTreeMap<&str, &Article> = gather(articles.iter().map(|a| (a.id.as_str(), a)));
    let mut placed = vec![None; claims.len()];
    let mut facts = Vec::with_capacity(groups.len());
    for (at, (stretch, time, group)) in groups.into_iter().enumerate() {
        let episode = ids.get(&stretch).cloned();
        for &claim in &group {
            if let Some(placed) = placed.get_mut(claim) {
                placed.clone_from(&episode);
            }
        }
        facts.push(fact(
            format!("f{}", at + 1),
            &group,
            reading,
            &of,
            claims,
            episode,
            time,
        ));
    }
    (facts, episodes, placed)
}

fn fact(
    id: String,
    group: &[usize],
    reading: &Reading<'_>,
    articles: &BTreeMap<&str, &Article>,
    claims: &[Claim],
    episode: Option<String>,
    time: Option<ClaimTime>,
) -> Fact {
    let members: Vec<Member<'_>> = group
        .iter()
        .filter_map(|&at| {
            let claim = claims.get(at)?;
            let sentence = reading.sentences.get(at).copied().unwrap_or_default();
            Some(Member {
                claim,
                article: articles.get(claim.article.as_str()).copied(),
                features: reading.features.get(at)?,
                sentence,
            })
        })
        .collect();
    let alike = |x: usize, y: usize| {
        let one = |m: usize| {
            let at = *group.get(m)?;
            Some((reading.features.get(at)?, *reading.places.get(at)?))
        };
        one(x).zip(one(y)).map_or(0.0, |(x, y)| score(x, y).total())
    };
    let (relation, differences) = relate(&members, alike);
    let reports: Vec<Report<'_>> = members
        .iter()
        .map(|m| Report {
            claim: m.claim,
            article: m.article,
            outlet: m.features.outlet,
            sentence: m.sentence,
        })
        .collect();
    let told: Vec<&Claim> = members.iter().map(|m| m.claim).collect();
    Fact {
        id,
        label: label(&told),
        claims: told.iter().map(|c| c.id.clone()).collect(),
        episode,
        relation,
        origins: origins(&reports),
        differences,
        time,
    }
}

/// The stretch where the firmest claims of a group lie; among those, most of them; the earliest.
fn stretch(reading: &Reading<'_>, group: &[usize]) -> usize {
    let mut votes: BTreeMap<usize, (Hold, usize)> = BTreeMap::new();
    for place in group.iter().filter_map(|&at| reading.places.get(at)) {
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

/// The time that the words state most exactly: stated before inherited before published, finer before coarser.
fn time(claims: &[Claim], group: &[usize]) -> Option<ClaimTime> {
    let times = group.iter().filter_map(|&at| claims.get(at)?.time.as_ref());
    times
        .min_by_key(|time| {
            let basis = match time.basis {
                TimeBasis::Stated => 0,
                TimeBasis::Inherited => 1,
                TimeBasis::Published => 2,
            };
            let interval = Interval::of(time);
            (
                basis,
                interval.is_none(),
                interval.map(|i| (i.unit, i.start)),
                &time.value,
            )
        })
        .cloned()
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
