//! The whole timeline in one line: a stop for each date or episode, to see where much is told and to jump to.
//!
//! Comes in: a laid out timeline. Goes out: stops in its order. Does not: measure in pixels.

use super::strings;
use super::timeline::{Group, Section, Timeline};
use super::when::short;

/// A place to jump to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Few words.
    pub label: String,
    /// The same in full.
    pub title: String,
    /// The number of the section.
    pub section: usize,
    /// The date in it; none for the section as a whole.
    pub date: Option<String>,
    /// How many facts stand there.
    pub count: usize,
    /// How high its bar is, from 1 to 100; its area, not its height, grows with the count.
    pub height: u32,
    /// Whether outlets contradict each other on one of them.
    pub differs: bool,
    /// Whether it is only recalled.
    pub background: bool,
    /// How long nothing is told before it.
    pub gap: Option<String>,
}

/// More stops than these cannot be told apart in one line.
const MANY: usize = 14;

/// The stops of a timeline: every date of what is told as news, one for each background; one for each episode where
/// that would be too many.
pub fn stops(timeline: &Timeline) -> Vec<Stop> {
    let dates: usize = timeline
        .sections
        .iter()
        .map(|section| match section.background {
            true => 1,
            false => section.all_groups().count(),
        })
        .sum();
    let mut year = String::new();
    let mut out: Vec<Stop> = Vec::new();
    for (nth, section) in timeline.sections.iter().enumerate() {
        if section.background || dates > MANY {
            out.push(whole(nth, section));
            continue;
        }
        for (at, group) in section.all_groups().enumerate() {
            let gap = if at == 0 { &section.gap } else { &group.gap };
            out.push(one(nth, group, gap.clone(), &mut year));
        }
    }
    let most = out.iter().map(|stop| stop.count).max().unwrap_or_default().max(1);
    for stop in &mut out {
        let share = (stop.count as f64 / most as f64).sqrt();
        stop.height = ((share * 100.0).round() as u32).clamp(1, 100);
    }
    out
}

fn whole(nth: usize, section: &Section) -> Stop {
    Stop {
        label: if section.background {
            strings::BACKGROUND.to_owned()
        } else {
            section.label.clone()
        },
        title: section.label.clone(),
        section: nth,
        date: None,
        count: section.ids().count(),
        height: 1,
        differs: section.all_groups().any(|group| group.differs),
        background: section.background,
        gap: section.gap.clone(),
    }
}

fn one(nth: usize, group: &Group, gap: Option<String>, year: &mut String) -> Stop {
    let label = group
        .machine
        .as_deref()
        .and_then(|machine| short(machine, year))
        .unwrap_or_else(|| group.date.clone());
    Stop {
        label,
        title: group.date.clone(),
        section: nth,
        date: Some(group.date.clone()),
        count: group.ids().count(),
        height: 1,
        differs: group.differs,
        background: false,
        gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(date: &str, machine: &str, count: usize) -> Group {
        Group {
            date: date.into(),
            machine: Some(machine.into()),
            rows: (0..count).collect(),
            ..Group::default()
        }
    }

    fn section(background: bool, groups: Vec<Group>) -> Section {
        Section {
            label: "an episode".into(),
            background,
            gap: Some("8 months".into()),
            groups,
            undated: None,
        }
    }

    fn timeline(sections: Vec<Section>) -> Timeline {
        Timeline {
            sections,
            ..Timeline::default()
        }
    }

    #[test]
    fn a_stop_for_each_date_and_one_for_a_background() {
        let got = stops(&timeline(vec![
            section(true, vec![group("1991", "1991", 1), group("2020", "2020", 3)]),
            section(
                false,
                vec![
                    group("14 November 2021", "2021-11-14", 1),
                    group("16 November 2021", "2021-11-16", 16),
                ],
            ),
        ]));
        let told: Vec<_> = got
            .iter()
            .map(|stop| (stop.label.as_str(), stop.count, stop.height, stop.gap.is_some()))
            .collect();
        assert_eq!(
            told,
            [
                ("Background", 4, 50, true),
                ("14 Nov 2021", 1, 25, true),
                ("16 Nov", 16, 100, false)
            ]
        );
    }

    #[test]
    fn too_many_dates_become_one_stop_for_each_episode() {
        let days = |month: u32| {
            (1..12)
                .map(|day| group(&format!("{day}/{month}"), &format!("2021-{month:02}-{day:02}"), 1))
                .collect()
        };
        let got = stops(&timeline(vec![section(false, days(1)), section(false, days(2))]));
        let dates: Vec<_> = got.iter().map(|stop| (stop.section, stop.date.clone())).collect();
        assert_eq!(dates, [(0, None), (1, None)]);
        assert_eq!(stops(&timeline(Vec::new())), []);
    }
}
