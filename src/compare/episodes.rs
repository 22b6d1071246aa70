//! Claims to episodes: the stretches of time and matter into which a story falls.
//!
//! Comes in: articles, features of claims. Goes out: episodes, and for each claim its place with how firmly it is
//! held there. Does not: compare claims; the facts settle the loose ones ([`super::compare`]).
//!
//! What articles published close together tell of their own days is one current episode. What lies before is recalled
//! as background, and falls into episodes of its own. Two current episodes never mix.

use super::clock::{self, DAY, Interval, Unit};
use super::features::{Features, published};
use crate::language::order::{self, gather};
use crate::model::{Article, Claim, EventType, TimeBasis};
use std::collections::BTreeMap;

/// Articles published at most this many days apart tell of one current episode.
const SAME_NEWS: i64 = 10;
/// How many days before the first and after the last publication still are news.
const NEWS_BEFORE: i64 = 3;
const NEWS_AFTER: i64 = 2;
/// Recalled times this many days apart fall into one episode where a month or less tells them.
const SAME_PAST: i64 = 31;

/// A stretch of the story, before it has its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// First second, where known.
    pub start: Option<i64>,
    /// One past the last second.
    pub end: Option<i64>,
    /// A heading for readers.
    pub label: String,
    /// Whether it is the news of some article.
    pub current: bool,
    /// Whether it is only recalled.
    pub background: bool,
}

/// How firmly a claim belongs to its episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hold {
    /// It has no time of its own.
    Loose,
    /// Its time is inferred.
    Inferred,
    /// Its words say when.
    Stated,
}

/// Where a claim belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Index of the stretch.
    pub episode: usize,
    /// How firmly.
    pub hold: Hold,
    /// Whether the episode is the news of some article.
    pub current: bool,
}

/// The stretches, earliest first and undated last, and the place of every claim.
pub(crate) fn episodes(
    articles: &[Article],
    claims: &[Claim],
    features: &[Features],
) -> (Vec<Stretch>, Vec<Place>) {
    let anchors = anchors(articles, features);
    let windows = windows(&anchors);
    let mut drafts: Vec<Draft> = windows
        .iter()
        .map(|&window| Draft {
            current: Some(window),
            spans: Vec::new(),
        })
        .collect();
    let mut places: Vec<Option<Place>> = features
        .iter()
        .map(|f| {
            let time = f.time?;
            let anchor = anchors.get(f.article).copied().flatten();
            let at = windows.iter().position(|w| is_news(&time, *w, anchor))?;
            if let Some(draft) = drafts.get_mut(at) {
                draft.spans.push(time);
            }
            Some(Place {
                episode: at,
                hold: hold(f, &time),
                current: true,
            })
        })
        .collect();
    recall(features, &mut places, &mut drafts);
    let undated = drafts.len();
    settle_untimed(claims, features, &anchors, &windows, &mut places, undated);
    number(drafts, places, undated)
}

/// An episode in the making.
struct Draft {
    current: Option<(i64, i64)>,
    spans: Vec<Interval>,
}

/// The day to which each article's news belongs: that of its publication, else the one most of its claims tell of.
fn anchors(articles: &[Article], features: &[Features]) -> Vec<Option<i64>> {
    let mut told: Vec<BTreeMap<i64, usize>> = vec![BTreeMap::new(); articles.len()];
    for f in features {
        if let (Some(days), Some(time)) = (told.get_mut(f.article), f.time.filter(|t| t.unit <= Unit::Day)) {
            *days.entry(time.day()).or_default() += 1;
        }
    }
    let most = |days: &BTreeMap<i64, usize>| {
        days.iter()
            .max_by_key(|&(&day, &n)| (n, day))
            .map(|(&day, _)| day)
    };
    articles
        .iter()
        .zip(&told)
        .map(|(article, days)| published(article).or_else(|| most(days)))
        .collect()
}

/// The days, first and last, that are news to some group of articles.
fn windows(anchors: &[Option<i64>]) -> Vec<(i64, i64)> {
    let mut days: Vec<i64> = anchors.iter().copied().flatten().collect();
    order::sort(&mut days);
    let mut out: Vec<(i64, i64)> = Vec::new();
    for day in days {
        match out.last_mut() {
            Some((_, last)) if day - *last <= SAME_NEWS => *last = day,
            _ => out.push((day, day)),
        }
    }
    out.iter_mut().for_each(|(first, last)| {
        *first = first.saturating_sub(NEWS_BEFORE);
        *last = last.saturating_add(NEWS_AFTER);
    });
    // Windows widened towards each other must not overlap: the earlier one keeps the days.
    for at in 1..out.len() {
        let before = out.get(at - 1).map_or(i64::MIN, |w| w.1);
        if let Some(window) = out.get_mut(at) {
            window.0 = window.0.max(before.saturating_add(1));
        }
    }
    out
}

fn is_news(time: &Interval, (first, last): (i64, i64), anchor: Option<i64>) -> bool {
    let (from, to) = (
        first.saturating_mul(DAY),
        last.saturating_add(1).saturating_mul(DAY),
    );
    let inside = time.start >= from && time.end <= to;
    let about_now = time.basis != TimeBasis::Stated
        && anchor.is_some_and(|day| {
            (first..=last).contains(&day) && time.start <= day * DAY && day * DAY < time.end
        });
    inside || about_now
}

fn hold(features: &Features, time: &Interval) -> Hold {
    match time.basis {
        TimeBasis::Stated => Hold::Stated,
        TimeBasis::Published if features.event == EventType::State => Hold::Loose,
        TimeBasis::Published | TimeBasis::Inherited => Hold::Inferred,
    }
}

/// Groups the times that are no news.
fn recall(features: &[Features], places: &mut [Option<Place>], drafts: &mut Vec<Draft>) {
    let mut rest: Vec<(usize, Interval)> = features
        .iter()
        .enumerate()
        .zip(places.iter())
        .filter(|(_, place)| place.is_none())
        .filter_map(|((at, f), _)| Some((at, f.time?)))
        .collect();
    order::sort_by_key(&mut rest, |(at, t)| (t.start, t.end, *at));
    // One sweep from the past on: a time joins the open group that it meets, or follows closely enough.
    let mut open: Option<(i64, Unit, usize)> = None;
    for (at, time) in rest {
        let joins = open.filter(|&(end, unit, _)| {
            let close =
                unit <= Unit::Month && time.unit <= Unit::Month && time.start - end <= SAME_PAST * DAY;
            let within = unit <= Unit::Year && time.unit <= Unit::Year && time.start < end;
            close || within
        });
        let episode = match joins {
            Some((end, unit, episode)) => {
                let widest = if time.end > end { time.unit } else { unit };
                open = Some((end.max(time.end), widest, episode));
                episode
            }
            None => {
                let same = drafts.iter().position(|d| {
                    d.current.is_none()
                        && time.unit == Unit::Longer
                        && d.spans.iter().any(|s| s.start == time.start && s.end == time.end)
                });
                let episode = same.unwrap_or_else(|| {
                    drafts.push(Draft {
                        current: None,
                        spans: Vec::new(),
                    });
                    drafts.len() - 1
                });
                if time.unit < Unit::Longer {
                    open = Some((time.end, time.unit, episode));
                }
                episode
            }
        };
        if let (Some(draft), Some(f), Some(place)) =
            (drafts.get_mut(episode), features.get(at), places.get_mut(at))
        {
            draft.spans.push(time);
            *place = Some(Place {
                episode,
                hold: hold(f, &time),
                current: false,
            });
        }
    }
}

/// A claim without a time belongs to its article's news, unless it shares a sentence with what is only recalled.
fn settle_untimed(
    claims: &[Claim],
    features: &[Features],
    anchors: &[Option<i64>],
    windows: &[(i64, i64)],
    places: &mut [Option<Place>],
    undated: usize,
) {
    // What the times of each sentence's claims say: only recalled episodes, and which.
    let mut sentences: BTreeMap<(usize, usize), Option<usize>> = BTreeMap::new();
    for (f, place) in features.iter().zip(places.iter()) {
        if let Some(place) = place {
            let recalled = (place.episode >= windows.len()).then_some(place.episode);
            sentences
                .entry((f.article, f.sentence))
                .and_modify(|seen| *seen = seen.and(recalled))
                .or_insert(recalled);
        }
    }
    let only = (windows.len() == 1).then_some(0);
    for ((f, _), place) in features.iter().zip(claims).zip(places.iter_mut()) {
        if place.is_some() {
            continue;
        }
        let beside = sentences
            .get(&(f.article, f.sentence))
            .copied()
            .flatten()
            .filter(|_| !f.present);
        let anchor = anchors.get(f.article).copied().flatten();
        let news = anchor
            .and_then(|day| windows.iter().position(|w| (w.0..=w.1).contains(&day)))
            .or(only);
        let episode = beside.or(news).unwrap_or(undated);
        *place = Some(Place {
            episode,
            hold: Hold::Loose,
            current: episode < windows.len(),
        });
    }
}

/// Puts the drafts in order of time.
fn number(drafts: Vec<Draft>, places: Vec<Option<Place>>, undated: usize) -> (Vec<Stretch>, Vec<Place>) {
    let last_news = drafts.iter().filter_map(|d| d.current).map(|w| w.1).max();
    let mut stretches: Vec<(usize, Stretch)> = drafts
        .into_iter()
        .enumerate()
        .map(|(at, draft)| (at, stretch(draft, last_news)))
        .collect();
    if places.iter().flatten().any(|p| p.episode == undated) {
        let label = "Undated".to_owned();
        stretches.push((
            undated,
            Stretch {
                start: None,
                end: None,
                label,
                current: false,
                background: false,
            },
        ));
    }
    order::sort_by_key(&mut stretches, |(at, s)| (s.start.is_none(), s.start, s.end, *at));
    let rank: BTreeMap<usize, usize> =
        gather(stretches.iter().enumerate().map(|(rank, (at, _))| (*at, rank)));
    let places = places
        .into_iter()
        .map(|place| {
            let place = place.unwrap_or(Place {
                episode: undated,
                hold: Hold::Loose,
                current: false,
            });
            Place {
                episode: rank.get(&place.episode).copied().unwrap_or(0),
                ..place
            }
        })
        .collect();
    (stretches.into_iter().map(|(_, s)| s).collect(), places)
}

fn stretch(draft: Draft, last_news: Option<i64>) -> Stretch {
    let Draft { current, spans } = draft;
    let start = spans
        .iter()
        .filter(|s| s.unit <= Unit::Week || current.is_none())
        .map(|s| s.start)
        .min();
    let end = spans
        .iter()
        .filter(|s| s.unit <= Unit::Week || current.is_none())
        .map(|s| s.end)
        .max();
    let (start, end) = match (start, end, current) {
        (Some(start), Some(end), _) => (start, end),
        (_, _, Some((first, last))) => {
            let first = first.saturating_add(NEWS_BEFORE).min(last);
            (
                first.saturating_mul(DAY),
                first.saturating_add(1).saturating_mul(DAY),
            )
        }
        _ => (0, 0),
    };
    let ahead = last_news.is_some_and(|last| start.div_euclid(DAY) > last);
    Stretch {
        start: Some(start),
        end: Some(end),
        label: if current.is_some() {
            news_label(&spans, start, end)
        } else {
            past_label(start, end)
        },
        current: current.is_some(),
        background: current.is_none() && !ahead,
    }
}

/// The days of which its claims tell, from the first to the last; the whole stretch where none tells of a day.
fn news_label(spans: &[Interval], start: i64, end: i64) -> String {
    let days = || spans.iter().filter(|s| s.unit <= Unit::Day).map(Interval::day);
    match (days().min(), days().max()) {
        (Some(first), Some(last)) => range_label(first, last),
        _ => past_label(start, end),
    }
}

fn past_label(start: i64, end: i64) -> String {
    let (first, last) = (start.div_euclid(DAY), (end - 1).div_euclid(DAY));
    range_label(first, last)
}

/// The shortest name for the days from `first` to `last`: a day, a month, a year, a decade or a range.
pub(crate) fn range_label(first: i64, last: i64) -> String {
    let (Some(from), Some(to)) = (clock::date(first), clock::date(last)) else {
        return String::new();
    };
    if first >= last {
        return clock::day_label(first);
    }
    let whole_years = from.ordinal() == 1 && to.month() == time::Month::December && to.day() == 31;
    if whole_years && from.year() == to.year() {
        return from.year().to_string();
    }
    if whole_years && from.year().rem_euclid(10) == 0 && to.year() - from.year() == 9 {
        return format!("{}s", from.year());
    }
    if whole_years || to.year() - from.year() > 1 {
        return format!("{}–{}", from.year(), to.year());
    }
    if from.year() != to.year() {
        return format!("{} {}–{} {}", from.month(), from.year(), to.month(), to.year());
    }
    if from.month() != to.month() {
        return format!("{}–{} {}", from.month(), to.month(), from.year());
    }
    let whole_month = from.day() == 1 && to.day() == time::util::days_in_month(from.month(), from.year());
    if whole_month {
        return format!("{} {}", from.month(), from.year());
    }
    format!("{}–{} {} {}", from.day(), to.day(), from.month(), from.year())
}
