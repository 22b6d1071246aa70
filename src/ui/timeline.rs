//! A compared story to a timeline: which fact stands where, what is folded, how long nothing is told between.
//!
//! Comes in: a board and a search. Goes out: sections by episode, groups by date, and in them the numbers of facts. Does
//! not: make rows of them; a row is made when it is drawn, so that a switch costs little however long the story is.

use super::board::Board;
use super::filter::Filter;
use super::gaps::gap;
use super::when::When;
use super::{rows, strings};
use crate::compare::Judged;
use crate::language::order::{gather, sort_by, sort_by_key};
use crate::model::{ClaimTime, EventType, Relation};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Everything between the heading of the timeline and the list of articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Episodes, earliest first, then what belongs to none.
    pub sections: Vec<Section>,
    /// The facts on which outlets contradict each other, by number.
    pub differing: Vec<usize>,
    /// The facts on which outlets part without contradicting each other: other words, other precision.
    pub put_differently: Vec<usize>,
    /// How many facts the story has.
    pub facts: usize,
    /// How many of them answer the search.
    pub found: usize,
    /// How many outlets tell something of what is shown.
    pub telling: usize,
}

/// An episode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub label: String,
    /// Whether it is only recalled, and therefore folded.
    pub background: bool,
    /// How long nothing is told before it.
    pub gap: Option<String>,
    /// Its dated facts, by date.
    pub groups: Vec<Group>,
    /// Its facts without a date, if any.
    pub undated: Option<Group>,
}

/// Facts of one day, or of one longer stretch where no day is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The date in words.
    pub date: String,
    /// The date for `<time datetime>`.
    pub machine: Option<String>,
    /// How long nothing is told before it, within its section.
    pub gap: Option<String>,
    /// The numbers of the facts that are shown at once, in order of time.
    pub rows: Vec<usize>,
    /// The others, by kind, most first.
    pub folded: Vec<Fold>,
    /// Whether each of those is told by one outlet alone.
    pub folded_alone: bool,
    /// Whether outlets contradict each other on one of them.
    pub differs: bool,
}

/// Facts of one kind that would crowd the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Their kind.
    pub kind: EventType,
    /// Their numbers, in order of time.
    pub rows: Vec<usize>,
}

/// From so many rows of one date on, what one outlet alone reports is folded.
const CROWDED: usize = 8;
/// From so many on, what several outlets tell is folded too, and what answers a search.
const OVERFULL: usize = 40;

/// A fact on its way to its place.
struct Entry<'a> {
    fact: &'a Judged,
    told: usize,
}

/// Where a fact stands among others: its start, its end, whether it is undisputed, how many tell it.
type Place<'a> = (Option<(&'a str, Reverse<&'a str>)>, bool, Reverse<usize>);

impl<'a> Entry<'a> {
    /// By time; within the same time, what is told differently and what most outlets tell comes first.
    fn order(&self) -> Place<'a> {
        let time = self
            .fact
            .time
            .as_ref()
            .map(|time| (time.start.as_str(), Reverse(time.end.as_str())));
        (time, self.fact.relation != Relation::Differ, Reverse(self.told))
    }
}

impl Timeline {
    /// Lays out the facts of a board that answer a search.
    pub fn new(board: &Board, filter: &Filter) -> Self {
        let words = filter.words();
        let episodes: BTreeMap<&str, usize> = gather(
            board
                .story()
                .episodes
                .iter()
                .enumerate()
                .map(|(at, episode)| (episode.id.as_str(), at)),
        );
        let mut by_episode: BTreeMap<Option<usize>, Vec<Entry>> = BTreeMap::new();
        let mut telling = vec![false; board.outlets.len()];
        let mut found = 0;
        for fact in &board.facts {
            if !filter.holds(&words, board, fact) {
                continue;
            }
            found += 1;
            let tellers = board.tellers(fact);
            for &place in &tellers {
                if let Some(tells) = telling.get_mut(place) {
                    *tells = true;
                }
            }
            let episode = fact.episode.as_deref().and_then(|id| episodes.get(id)).copied();
            by_episode.entry(episode).or_default().push(Entry {
                fact,
                told: tellers.len(),
            });
        }
        let room = match (filter.is_empty(), board.outlets.len()) {
            // An outlet that is looked at alone has nothing to put before the rest.
            (true, 2..) => CROWDED,
            _ => OVERFULL,
        };
        let mut sections: Vec<Section> = Vec::new();
        let mut start = 0;
        for run in board
            .story()
            .episodes
            .chunk_by(|a, b| a.background && b.background)
        {
            let end = start + run.len();
            let entries: Vec<Entry> = (start..end)
                .filter_map(|at| by_episode.remove(&Some(at)))
                .flatten()
                .collect();
            start = end;
            let labels: Vec<&str> = run.iter().map(|episode| episode.label.as_str()).collect();
            let background = run.iter().any(|episode| episode.background);
            let label = if background {
                strings::background(&labels)
            } else {
                labels.concat()
            };
            sections.extend(section(label, background, entries, board, room));
        }
        if let Some(entries) = by_episode.remove(&None) {
            sections.extend(section(
                strings::NO_EPISODE.to_owned(),
                false,
                entries,
                board,
                room,
            ));
        }
        let mut out = Self {
            sections,
            facts: board.facts.len(),
            found,
            telling: telling.into_iter().filter(|tells| *tells).count(),
            ..Self::default()
        };
        out.find_differences(board);
        out.label_gaps(board);
        out
    }

    fn find_differences(&mut self, board: &Board) {
        let (mut differing, mut softer) = (Vec::new(), Vec::new());
        for section in &mut self.sections {
            for group in section.groups.iter_mut().chain(&mut section.undated) {
                let before = differing.len();
                for id in group.ids() {
                    let Some(fact) = board.fact(*id) else { continue };
                    if fact.relation == Relation::Differ {
                        differing.push(*id);
                    } else if !fact.differences.is_empty() {
                        softer.push(*id);
                    }
                }
                group.differs = differing.len() > before;
            }
        }
        (self.differing, self.put_differently) = (differing, softer);
    }

    /// Says how long nothing is told, between groups within a section, and before sections.
    fn label_gaps(&mut self, board: &Board) {
        let mut told_until: Option<String> = None;
        for section in &mut self.sections {
            let mut is_first = true;
            for group in &mut section.groups {
                let times = || group.ids().filter_map(|id| board.fact(*id)?.time.as_ref());
                let start = times().map(|time| time.start.as_str()).min();
                let end = times().map(|time| time.end.as_str()).max().map(str::to_owned);
                let silent = told_until
                    .as_deref()
                    .zip(start)
                    .and_then(|(until, start)| gap(until, start));
                if is_first {
                    section.gap = silent;
                } else {
                    group.gap = silent;
                }
                is_first = false;
                told_until = told_until.max(end);
            }
        }
    }

    /// All numbers, in the order in which their rows stand.
    pub fn ids(&self) -> impl Iterator<Item = &usize> {
        self.sections.iter().flat_map(Section::ids)
    }

    /// Where a fact is folded: its section, date and kind; and none if it is in sight.
    pub fn folded_in(&self, number: usize) -> Option<(usize, String, EventType)> {
        self.sections.iter().enumerate().find_map(|(nth, section)| {
            section.all_groups().find_map(|group| {
                let fold = group.folded.iter().find(|fold| fold.rows.contains(&number))?;
                Some((nth, group.date.clone(), fold.kind))
            })
        })
    }

    /// The group in which a fact stands: the number of its section, its date.
    pub fn group_of(&self, number: usize) -> Option<(usize, String)> {
        self.sections.iter().enumerate().find_map(|(nth, section)| {
            let group = section
                .all_groups()
                .find(|group| group.ids().any(|own| *own == number))?;
            Some((nth, group.date.clone()))
        })
    }
}

impl Section {
    /// Its groups, those without a date last.
    pub fn all_groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().chain(&self.undated)
    }

    /// Its numbers, in the order in which their rows stand.
    pub fn ids(&self) -> impl Iterator<Item = &usize> {
        self.all_groups().flat_map(Group::ids)
    }
}

impl Group {
    /// Its numbers, in the order in which their rows stand.
    pub fn ids(&self) -> impl Iterator<Item = &usize> {
        self.rows
            .iter()
            .chain(self.folded.iter().flat_map(|fold| &fold.rows))
    }
}

fn section(
    label: String,
    background: bool,
    mut entries: Vec<Entry>,
    board: &Board,
    room: usize,
) -> Option<Section> {
    if entries.is_empty() {
        return None;
    }
    sort_by(&mut entries, |a, b| a.order().cmp(&b.order()));
    let (dated, undated): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| entry.fact.time.is_some());
    let mut dates: Vec<(When, Vec<Entry>)> = Vec::new();
    let mut last: Option<&ClaimTime> = None;
    for entry in dated {
        let Some(time) = &entry.fact.time else { continue };
        // Most facts share their time with the one before: words for it are looked for once.
        let is_same =
            last.is_some_and(|l| (&l.value, &l.start, &l.end) == (&time.value, &time.start, &time.end));
        last = Some(time);
        let when = (!is_same).then(|| When::new(time));
        match (dates.last_mut(), when) {
            (Some((_, entries)), None) => entries.push(entry),
            (Some((first, entries)), Some(when)) if first.date == when.date => entries.push(entry),
            (_, Some(when)) => dates.push((when, vec![entry])),
            (None, None) => {}
        }
    }
    let groups = dates
        .into_iter()
        .map(|(when, entries)| group(when.date.clone(), when.day(), entries, board, room))
        .collect();
    let undated =
        (!undated.is_empty()).then(|| group(strings::UNDATED.to_owned(), None, undated, board, room));
    Some(Section {
        label,
        background,
        gap: None,
        groups,
        undated,
    })
}

/// Facts of one date; where they are many, what several outlets tell stays in sight, the rest is folded by kind.
fn group(date: String, machine: Option<String>, entries: Vec<Entry>, board: &Board, room: usize) -> Group {
    let shared = entries.iter().filter(|entry| entry.told > 1).count();
    // A fold of one or two would save no room.
    let mut alone = match entries.len() {
        count if count <= room + 2 => count,
        _ => room.saturating_sub(shared),
    };
    let mut together = OVERFULL;
    let mut rows = Vec::new();
    let mut folded: Vec<Fold> = Vec::new();
    let mut folded_alone = true;
    for entry in entries {
        let left = if entry.told > 1 { &mut together } else { &mut alone };
        if *left > 0 {
            *left -= 1;
            rows.push(entry.fact.number);
            continue;
        }
        folded_alone &= entry.told < 2;
        let kind = rows::kind(board, entry.fact);
        match folded.iter_mut().find(|fold| fold.kind == kind) {
            Some(fold) => fold.rows.push(entry.fact.number),
            None => folded.push(Fold {
                kind,
                rows: vec![entry.fact.number],
            }),
        }
    }
    sort_by_key(&mut folded, |fold| Reverse(fold.rows.len()));
    Group {
        date,
        machine,
        gap: None,
        rows,
        folded,
        folded_alone,
        differs: false,
    }
}

#[cfg(test)]
mod tests;
