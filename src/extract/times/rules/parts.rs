//! Parts of the day: "Tuesday night", "the early hours", "overnight".

use super::super::atoms::Kind;
use super::super::calendar::Unit;
use super::super::cursor::Cursor;
use super::super::lexicon::{self, Part};
use super::super::meaning::{Anchor, Base, Clock, Meaning, Point};
use super::clocks::day;
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "day-part",
        why: "\"Tuesday night\", \"last night\", \"the following morning\".",
        read: day_part,
        accepts: examples(&[
            (
                "slept outdoors on Tuesday night",
                "Tuesday night",
                "2021-11-16TNI",
            ),
            ("last night", "last night", "2021-11-16TNI"),
            ("this morning", "this morning", "2021-11-17TMO"),
            ("yesterday afternoon", "yesterday afternoon", "2021-11-16TAF"),
            ("early Tuesday morning", "early Tuesday morning", "2021-11-16TMO"),
            (
                "On 9 May 2019 he fell; the next morning he died.",
                "the next morning",
                "2019-05-10TMO",
            ),
            (
                "On 9 May 2019 he spoke. That evening he died.",
                "That evening",
                "2019-05-09TEV",
            ),
        ]),
        rejects: examples(&["on Saturday Night Live", "last morningside"]),
    },
    Rule {
        id: "part-of-day",
        why: "\"the morning of January 31\", \"the early hours of Tuesday\", \"in the morning\".",
        read: part_of_day,
        accepts: examples(&[
            (
                "on the morning of January 31, 2020",
                "the morning of January 31, 2020",
                "2020-01-31TMO",
            ),
            (
                "in the early hours of Tuesday",
                "the early hours of Tuesday",
                "2021-11-16TMO",
            ),
            (
                "On 9 May 2019 it rained in the morning.",
                "the morning",
                "2019-05-09TMO",
            ),
            (
                "On 9 May 2019 he came. The night before, it rained.",
                "The night before",
                "2019-05-08TNI",
            ),
        ]),
        rejects: examples(&["the night watchman", "the Morning Star said"]),
    },
    Rule {
        id: "tonight",
        why: "Tonight is the night of publication; overnight in the news is the night that its day is told with.",
        read: tonight,
        accepts: examples(&[
            ("They meet tonight.", "tonight", "2021-11-17TNI"),
            ("after deadly overnight clashes", "overnight", "2021-11-17TNI"),
        ]),
        rejects: examples(&["on The Tonight Show"]),
    },
];

fn part(anchor: Anchor, part: Part) -> Meaning {
    Meaning::Point(Point {
        anchor,
        clock: Some(Clock::Part(part)),
        zone: None,
    })
}

pub(super) fn day_part(c: &mut Cursor) -> Option<Meaning> {
    let mut look = *c;
    look.eat(&["early", "late", "earlier", "later"]);
    let near = look.one_of(&[
        ("last", (-1, Base::Published)),
        ("this", (0, Base::Published)),
        ("that", (0, Base::Narrative)),
    ]);
    let near = near.or_else(|| {
        look.eat(&["the"]).then(|| {
            look.one_of(&[
                ("same", (0, Base::Narrative)),
                ("previous", (-1, Base::Narrative)),
                ("preceding", (-1, Base::Narrative)),
                ("following", (1, Base::Narrative)),
                ("next", (1, Base::Narrative)),
            ])
        })?
    });
    if let Some((by, from)) = near {
        look.eat(&["same", "past", "very"]);
        let lower = !look.ahead(0)?.capital;
        if let Some(found) = look.part().filter(|_| lower) {
            *c = look;
            return Some(part(
                Anchor::Shift {
                    unit: Unit::Day,
                    by,
                    from,
                },
                found,
            ));
        }
    }
    let anchor = day(c)?;
    c.hyphen();
    c.eat(&["early", "late", "mid"]);
    let lower = !c.ahead(0)?.capital;
    let found = c.part().filter(|_| lower)?;
    Some(part(anchor, found))
}

fn part_of_day(c: &mut Cursor) -> Option<Meaning> {
    let the = c.eat(&["the"]);
    let early = c.eat(&["early", "late", "mid", "small"]);
    c.hyphen();
    let whole_morning = {
        let mut look = *c;
        the && early && look.eat(&["morning"]) && look.eat(&["hours"])
    };
    if whole_morning {
        c.at += 2;
    }
    let lower = !c.ahead(0).is_some_and(|a| a.capital) || c.at == c.first && c.opens_sentence();
    let found = if whole_morning || early && c.eat(&["hours"]) {
        Part::Morning
    } else {
        c.part().filter(|_| lower)?
    };
    let mut look = *c;
    if look.eat(&["of", "on"]) {
        if let Some(anchor) = day(&mut look) {
            c.at = look.at;
            return Some(part(anchor, found));
        }
        return None;
    }
    // "for a second night Thursday" has a day behind it that is no part of the night.
    let counted =
        !the && (c.follows(&["a", "an", "another"]) || lexicon::ordinal_word(c.word_before(1)).is_some());
    if let Some(anchor) = day(&mut look).filter(|_| !counted) {
        c.at = look.at;
        return Some(part(anchor, found));
    }
    if the && let Some(by) = c.one_of(&[("before", -1), ("after", 1)]) {
        let ends = c
            .ahead(0)
            .is_none_or(|a| matches!(a.kind, Kind::Sign(_) | Kind::Break));
        return ends.then(|| {
            part(
                Anchor::Shift {
                    unit: Unit::Day,
                    by,
                    from: Base::Narrative,
                },
                found,
            )
        });
    }
    let narrowed =
        early && !the && c.follows(&["by", "in", "since", "until", "from", "before", "after", "into"]);
    let market = !the && c.follows(&["in"]) && c.sees(&["trading", "trade", "dealings"]);
    let sun = matches!(
        c.word(-1),
        "dawn" | "dusk" | "sunrise" | "sunset" | "nightfall" | "daybreak"
    );
    let led = the && c.follows(&["in", "during", "by", "through", "into", "until"])
        || narrowed
        || market
        || sun && !the && c.follows(&["at", "by", "before", "after", "until", "since", "from", "to"]);
    let through = the
        && c.follows(&["through", "throughout"])
        && c.word(-1) == "night"
        && !c.sees(&["sky", "air", "club"]);
    (led && (c.phrase_ends() || whole_morning || market) || through).then(|| {
        part(
            Anchor::Shift {
                unit: Unit::Day,
                by: 0,
                from: if market { Base::Published } else { Base::Narrative },
            },
            found,
        )
    })
}

pub(super) fn tonight(c: &mut Cursor) -> Option<Meaning> {
    let capital = c.ahead(0)?.capital && !c.opens_sentence();
    (c.eat(&["tonight", "overnight"]) && !capital).then(|| {
        part(
            Anchor::Shift {
                unit: Unit::Day,
                by: 0,
                from: Base::Published,
            },
            Part::Night,
        )
    })
}
