//! The same thing in other words, in stories of many kinds; and what only sounds the same.

#[path = "compare/made.rs"]
#[allow(dead_code)]
mod made;

use claimline::model::{Bound, DifferenceOn, EventType, Relation};
use made::{Said, Tale, says};

/// Two outlets tell of the day before, each among other news of the day; `same` says whether the last claims of both are
/// one fact.
#[track_caller]
fn check(a: Said, b: Said, same: bool) {
    let day = "2031-05-05";
    let story = Tale::new()
        .article("north", "2031-05-06", |article| {
            article.claim(says("The mayor of Hafenstadt opened a new library").on(day));
            article.claim(says("Shares in the shipping line rose").on(day));
            article.claim(a.on(day));
        })
        .article("south", "2031-05-06", |article| {
            article.claim(says("Heavy snow is forecast for the weekend").on(day));
            article.claim(says("The national team named its captain").on(day));
            article.claim(b.on(day));
        })
        .compare();
    if same {
        story.together(&["north.2", "south.2"]).is(Relation::Agree);
    } else {
        story.apart("north.2", "south.2");
    }
}

#[test]
fn accidents_in_other_words() {
    let happen = |words: &str| says(words).event(EventType::Happen);
    check(
        happen("a freight train derailed outside Eckdorf"),
        happen("a goods train jumped the tracks near Eckdorf"),
        true,
    );
    check(
        happen("the ferry capsized off Hafenstadt"),
        happen("the ferry sank near the port of Hafenstadt"),
        true,
    );
    check(
        happen("A power cut hit half of Eckdorf"),
        happen("Half of Eckdorf was left in a blackout"),
        true,
    );
    check(
        happen("a freight train derailed outside Eckdorf"),
        happen("a freight train arrived late in Eckdorf"),
        false,
    );
}

#[test]
fn courts_in_other_words() {
    let coerce = |words: &str| says(words).event(EventType::Coerce);
    check(
        coerce("The banker Tomas Lind was sentenced to six years in prison"),
        coerce("Lind, a banker, was jailed for six years"),
        true,
    );
    check(
        coerce("Police questioned the captain Maria Okoro"),
        coerce("Captain Okoro was interrogated by police"),
        true,
    );
    check(
        coerce("Tomas Lind was released on bail"),
        coerce("Tomas Lind was arrested at the airport"),
        false,
    );
}

#[test]
fn politics_in_other_words() {
    check(
        says("Minister Tomas Lind stepped down").event(EventType::Concede),
        says("Tomas Lind resigned as minister").event(EventType::Concede),
        true,
    );
    check(
        says("the union will not accept the pay offer")
            .event(EventType::Reject)
            .by("dockers' union")
            .denied(),
        says("the union rejected the pay offer")
            .event(EventType::Reject)
            .by("dockers' union"),
        true,
    );
    check(
        says("Okoro ruled out a coalition")
            .event(EventType::Reject)
            .by("Maria Okoro"),
        says("Okoro excluded any coalition")
            .event(EventType::Reject)
            .by("Maria Okoro"),
        true,
    );
    check(
        says("the union rejected the pay offer")
            .event(EventType::Reject)
            .by("dockers' union"),
        says("the union accepted the pay offer")
            .event(EventType::Agree)
            .by("dockers' union"),
        false,
    );
}

#[test]
fn a_toll_told_as_of_two_days_is_one_fact_and_no_conflict() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("At least 11 people were killed in the mine")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .bounded("killed", 11, Bound::AtLeast),
            );
        })
        .article("south", "2031-05-07", |a| {
            a.claim(
                says("The number of people killed in the mine rose to 17")
                    .event(EventType::Happen)
                    .on("2031-05-06")
                    .count("killed", 17, "people"),
            );
        })
        .article("east", "2031-05-06", |a| {
            a.claim(
                says("The death toll in the mine has risen to 14")
                    .event(EventType::Happen)
                    .on("2031-05-06")
                    .count("killed", 14, "people"),
            );
        })
        .compare();
    story.together(&["north.0", "south.0", "east.0"]);
    story.no_conflict();
}

#[test]
fn a_round_number_that_leaves_no_room_differs() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the ferry was carrying some 180 passengers")
                    .event(EventType::State)
                    .on("2031-05-05")
                    .bounded("passengers", 180, Bound::About),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("the ferry was carrying 212 passengers")
                    .event(EventType::State)
                    .on("2031-05-05")
                    .count("passengers", 212, "passengers"),
            );
        })
        .compare();
    let fact = story.together(&["north.0", "south.0"]);
    fact.is(Relation::Differ);
    fact.notes(
        DifferenceOn::Figure,
        "North gives about 180 passengers, South 212.",
    );
}
