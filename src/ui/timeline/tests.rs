//! Small stories, laid out.

use super::*;
use crate::model::Fact;
use crate::ui::testing::{board, claim, fact};

/// Facts of one outlet alone, each of a claim of its own.
fn singles(times: &[(Option<&str>, Option<&str>)]) -> Board {
    let claims = (0..times.len()).map(|n| claim(&format!("a.{n}"), None)).collect();
    let facts = times.iter().enumerate().map(|(n, (day, episode))| {
        fact(
            &format!("f{n}"),
            &[&format!("a.{n}")],
            Relation::Single,
            *day,
            *episode,
        )
    });
    board(claims, facts.collect())
}

fn laid_out(board: &Board) -> Timeline {
    Timeline::new(board, &Filter::default())
}

#[test]
fn rows_stand_by_episode_then_by_time_and_undated_ones_last() {
    let timeline = laid_out(&singles(&[
        (Some("2021-11-17"), Some("e2")),
        (None, Some("e2")),
        (Some("2021-11-16"), Some("e2")),
        (Some("2020"), Some("e1")),
        (Some("2021-11-16"), None),
        (Some("2021-11-16"), Some("unknown")),
    ]));
    let ids: Vec<_> = timeline.ids().copied().collect();
    assert_eq!(ids, [3, 2, 0, 1, 4, 5]);
    let labels: Vec<_> = timeline
        .sections
        .iter()
        .map(|s| (s.label.as_str(), s.background))
        .collect();
    assert_eq!(
        labels,
        [
            ("Background: episode e1", true),
            ("episode e2", false),
            (strings::NO_EPISODE, false)
        ]
    );
    assert_eq!((timeline.facts, timeline.found, timeline.telling), (6, 6, 1));
}

#[test]
fn how_long_nothing_is_told_stands_before_what_follows() {
    let timeline = laid_out(&singles(&[
        (Some("2020"), Some("e1")),
        (Some("2021-09-01"), Some("e2")),
        (Some("2021-09-02"), Some("e2")),
        (Some("2021-12-01"), Some("e2")),
    ]));
    let gaps: Vec<_> = timeline
        .sections
        .iter()
        .flat_map(|section| {
            std::iter::once(&section.gap).chain(section.groups.iter().skip(1).map(|g| &g.gap))
        })
        .map(Option::as_deref)
        .collect();
    // A year ends with its last second in these stories, 2020 in "20200000".
    assert_eq!(gaps[2..], [None, Some("3 months")]);
}

#[test]
fn a_crowded_date_folds_what_one_outlet_alone_reports_by_kind() {
    let day = Some("2021-11-16");
    let mut claims: Vec<_> = (0..20).map(|n| claim(&format!("a.{n}"), None)).collect();
    for claim in claims.iter_mut().skip(15) {
        claim.event = EventType::Request;
    }
    claims.push(claim("b.0", None));
    let mut facts: Vec<Fact> = (0..20)
        .map(|n| {
            fact(
                &format!("f{n}"),
                &[&format!("a.{n}")],
                Relation::Single,
                day,
                None,
            )
        })
        .collect();
    let group = |facts: &[Fact], outlets: usize, filter: &Filter| {
        let mut board = board(claims.clone(), facts.to_vec());
        board.outlets.truncate(outlets);
        Timeline::new(&board, filter).sections.remove(0).groups.remove(0)
    };
    let all = Filter::default();
    assert_eq!(
        group(&facts, 1, &all).folded,
        [],
        "nothing stands before the rest"
    );
    let lonely = group(&facts, 3, &all);
    let folded: Vec<_> = lonely
        .folded
        .iter()
        .map(|fold| (fold.kind, fold.rows.len()))
        .collect();
    assert_eq!(folded, [(EventType::Assault, 7), (EventType::Request, 5)]);
    assert!(lonely.folded_alone);
    let searched = Filter {
        kind: Some(EventType::Request),
        ..Filter::default()
    };
    assert_eq!(
        group(&facts, 3, &searched).rows.len(),
        5,
        "what is searched for is not folded"
    );
    facts[0].claims.push("b.0".into());
    facts[0].relation = Relation::Agree;
    facts.reverse();
    let crowded = group(&facts, 3, &all);
    assert_eq!((crowded.rows[0], crowded.rows.len()), (19, 8));
    assert_eq!(crowded.ids().count(), 20);
}

#[test]
fn a_folded_fact_is_found_again() {
    let board = singles(&[(Some("2021-11-16"), Some("e2")); 20]);
    let timeline = laid_out(&board);
    assert_eq!(timeline.folded_in(0), None);
    let expect = (0, "16 November 2021".to_owned(), EventType::Assault);
    assert_eq!(timeline.folded_in(19), Some(expect));
    assert_eq!(timeline.group_of(19), Some((0, "16 November 2021".to_owned())));
    assert_eq!(timeline.group_of(20), None);
}
