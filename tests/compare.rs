//! Stories made up for the purpose: what must be one fact, what must not, and what must never be called a conflict.

#[path = "compare/made.rs"]
#[allow(dead_code)]
mod made;

use claimline::model::{Bound, DifferenceOn, EventType, Relation};
use made::{Said, Tale, says};

// ------------------------------------------------------------ a train crash

fn crash() -> Tale {
    Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("Two trains collided near Eckdorf on Monday")
                    .event(EventType::Happen)
                    .on("2031-05-05"),
            );
            a.claim(
                says("killing nine people")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 9, "people"),
            );
            a.claim(
                says("injuring more than 40")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .bounded("injured", 40, Bound::MoreThan),
            );
            a.claim(
                says("A signal had failed")
                    .event(EventType::Happen)
                    .by("Rail operator")
                    .on("2031-05-05"),
            );
            a.claim(
                says("in 2019 a derailment on the same line killed four people")
                    .event(EventType::Happen)
                    .on("2019")
                    .count("killed", 4, "people"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("A passenger train collided with a goods train near Eckdorf")
                    .event(EventType::Happen)
                    .on("2031-05-05"),
            );
            a.claim(
                says("At least nine people died")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .bounded("killed", 9, Bound::AtLeast),
            );
            a.claim(
                says("43 were hurt")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("injured", 43, ""),
            );
            a.claim(
                says("a signal failure was to blame")
                    .event(EventType::Happen)
                    .by("the rail operator")
                    .on("2031-05-05"),
            );
        })
}

#[test]
fn a_crash_is_told_by_two() {
    let story = crash().compare();
    story.together(&["north.0", "south.0"]).is(Relation::Agree);
    story.together(&["north.1", "south.1"]).is(Relation::Agree);
    story.together(&["north.2", "south.2"]).is(Relation::Agree);
    story.together(&["north.3", "south.3"]).is(Relation::Agree);
    story.apart("north.4", "north.1");
    story.no_conflict();
}

#[test]
fn a_toll_that_cannot_stand_beside_another_differs() {
    let story = crash()
        .article("east", "2031-05-06", |a| {
            a.claim(
                says("The crash killed 14 people")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 14, "people"),
            );
        })
        .compare();
    let fact = story.together(&["north.1", "east.0"]);
    fact.is(Relation::Differ);
    fact.notes(DifferenceOn::Figure, "North gives 9 killed, East 14.");
}

// ------------------------------------------------------------ what must never happen, 1: a false contradiction

#[test]
fn a_rising_toll_is_not_comparable() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the storm killed 12 people")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 12, "people"),
            );
        })
        .article("south", "2031-05-08", |a| {
            a.claim(
                says("the storm has killed 31 people")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 31, "people"),
            );
        })
        .compare();
    story
        .together(&["north.0", "south.0"])
        .is(Relation::NotComparable);
}

#[test]
fn at_least_one_stands_beside_fifteen() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("at least one miner died in the blast")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .bounded("killed", 1, Bound::AtLeast),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("the blast killed 15 miners")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 15, "miners"),
            );
        })
        .compare();
    story.together(&["north.0", "south.0"]).is(Relation::Agree);
}

#[test]
fn two_sides_losses_are_two_facts() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("three Kenyan soldiers were killed")
                    .event(EventType::Assault)
                    .on("2031-05-05")
                    .count("killed", 3, "Kenyan soldiers"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("seven Somali soldiers were killed")
                    .event(EventType::Assault)
                    .on("2031-05-05")
                    .count("killed", 7, "Somali soldiers"),
            );
        })
        .compare();
    story.apart("north.0", "south.0");
}

#[test]
fn a_side_s_own_losses_are_its_source_s() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("five of its soldiers were killed")
                    .event(EventType::Assault)
                    .by("Kenyan Defence Ministry")
                    .on("2031-05-05")
                    .count("killed", 5, "its soldiers"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("two of its soldiers were killed")
                    .event(EventType::Assault)
                    .by("Somali Defence Ministry")
                    .on("2031-05-05")
                    .count("killed", 2, "its soldiers"),
            );
        })
        .compare();
    story.apart("north.0", "south.0");
}

#[test]
fn this_year_s_clash_is_not_last_year_s() {
    let clash = |day: &'static str, article: &'static str| {
        move |t: Tale| {
            t.article(article, day, |a| {
                a.claim(
                    says("Kenyan troops attacked Somali positions at the border")
                        .event(EventType::Assault)
                        .by("Somali Defence Ministry")
                        .on(day)
                        .dyad("Kenya", "Somalia"),
                );
                a.claim(
                    says("two soldiers were wounded")
                        .event(EventType::Assault)
                        .on(day)
                        .count("injured", 2, "soldiers"),
                );
                a.claim(says("The clashes left some soldiers dead").event(EventType::Assault));
                a.claim(
                    says("They fought a war over the border province in 2020")
                        .event(EventType::Assault)
                        .on("2020"),
                );
            })
        }
    };
    let story = clash("2032-09-13", "south")(clash("2031-05-06", "north")(Tale::new())).compare();
    story.apart("north.0", "south.0");
    story.apart("north.1", "south.1");
    story.apart("north.2", "south.2");
    story.together(&["north.3", "south.3"]).is(Relation::Agree);
    let labels: Vec<&str> = story.0.episodes.iter().map(|e| e.label.as_str()).collect();
    assert_eq!(labels, ["2020", "6 May 2031", "13 September 2032"]);
    assert_eq!(
        story.0.episodes.iter().map(|e| e.background).collect::<Vec<_>>(),
        [true, false, false]
    );
}

#[test]
fn a_reported_position_beside_an_asserted_one_is_no_conflict() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the reactor leaked radioactive water into the river")
                    .event(EventType::Happen)
                    .on("2031-05-05"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("the reactor had not leaked radioactive water into the river")
                    .event(EventType::Happen)
                    .by("Plant operator")
                    .on("2031-05-05")
                    .denied(),
            );
        })
        .compare();
    let fact = story.together(&["north.0", "south.0"]);
    fact.is(Relation::NotComparable);
    fact.notes(
        DifferenceOn::Assertion,
        "North says that it is so, Plant operator in South that it is not.",
    );
}

#[test]
fn assertion_against_denial_in_their_own_voices_differs() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the reactor leaked radioactive water into the river")
                    .event(EventType::Happen)
                    .on("2031-05-05"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("the reactor did not leak radioactive water into the river")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .denied(),
            );
        })
        .compare();
    story.together(&["north.0", "south.0"]).is(Relation::Differ);
}

#[test]
fn a_part_is_not_set_against_the_whole() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the blaze killed 20 people")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 20, "people"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("six children were killed in the blaze")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("killed", 6, "children"),
            );
        })
        .compare();
    story.apart("north.0", "south.0");
    story.no_conflict();
}

// ------------------------------------------------------------ clock times

fn launch(north: &str, south: &str, zone: Option<&str>) -> made::Made {
    Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("the truce in Eckdorf took effect")
                    .event(EventType::Agree)
                    .on(north),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.zone = zone.map(str::to_owned);
            a.claim(
                says("the ceasefire in Eckdorf came into effect")
                    .event(EventType::Agree)
                    .on(south),
            );
        })
        .compare()
}

#[test]
fn an_unzoned_hour_is_checked_against_the_outlet_s_home() {
    let fact = launch("2031-05-05T18:30+04:00", "2031-05-05T17:30", Some("+03:00"));
    let fact = fact.together(&["north.0", "south.0"]);
    fact.is(Relation::Agree);
    fact.notes(
        DifferenceOn::Time,
        "North says 18:30 (UTC+4), South 17:30: the same moment, if South uses its home time, UTC+3.",
    );
}

#[test]
fn hours_apart_without_a_zone_are_not_comparable() {
    let story = launch("2031-05-05T18:30+04:00", "2031-05-05T15:30", None);
    story
        .together(&["north.0", "south.0"])
        .is(Relation::NotComparable);
}

#[test]
fn two_zoned_times_that_exclude_each_other_differ() {
    let story = launch("2031-05-05T18:30+04:00", "2031-05-05T18:30+00:00", None);
    let fact = story.together(&["north.0", "south.0"]);
    fact.is(Relation::Differ);
    fact.notes(
        DifferenceOn::Time,
        "North says 18:30 (UTC+4), South 18:30 (UTC+0).",
    );
}

// ------------------------------------------------------------ an election, a strike, a takeover

#[test]
fn an_election() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("Maria Okoro won the presidential election on Sunday with 52% of the vote")
                    .event(EventType::Happen)
                    .on("2031-05-04"),
            );
            a.claim(
                says("her rival Tomas Lind conceded defeat")
                    .event(EventType::Concede)
                    .on("2031-05-05"),
            );
            a.claim(
                says("turnout reached 71%")
                    .event(EventType::State)
                    .by("electoral commission"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("Okoro's victory in Sunday's presidential election")
                    .event(EventType::Happen)
                    .on("2031-05-04"),
            );
            a.claim(
                says("Lind conceded on Monday")
                    .event(EventType::Concede)
                    .on("2031-05-05"),
            );
            a.claim(
                says("observers said that polling stations opened late")
                    .event(EventType::Accuse)
                    .by("observers"),
            );
        })
        .compare();
    story.together(&["north.0", "south.0"]).is(Relation::Agree);
    story.together(&["north.1", "south.1"]).is(Relation::Agree);
    story.apart("north.2", "south.2");
    story.apart("north.0", "south.1");
    story.no_conflict();
}

#[test]
fn a_strike() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("Dockers at Hafenstadt walked out on Monday over pay")
                    .event(EventType::Protest)
                    .on("2031-05-05"),
            );
            a.claim(
                says("The union demanded a 9% pay rise")
                    .event(EventType::Request)
                    .by("dockers' union"),
            );
            a.claim(
                says("the port operator rejected the demand")
                    .event(EventType::Reject)
                    .by("port operator"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("dockers in Hafenstadt went on strike over pay")
                    .event(EventType::Protest)
                    .on("2031-05-05"),
            );
            a.claim(
                says("the union called for a pay rise of 9%")
                    .event(EventType::Request)
                    .by("dockers' union"),
            );
            a.claim(says("shops in the old town stayed open").event(EventType::State));
        })
        .compare();
    story.together(&["north.0", "south.0"]).is(Relation::Agree);
    story.together(&["north.1", "south.1"]).is(Relation::Agree);
    story.apart("north.1", "north.2");
    story.apart("north.0", "south.2");
    story.no_conflict();
}

#[test]
fn a_takeover() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("Brightwell agreed to buy rival Corvane for $4.2bn")
                    .event(EventType::Agree)
                    .on("2031-05-06"),
            );
            a.claim(
                says("Corvane shares rose 18%")
                    .event(EventType::Happen)
                    .on("2031-05-06"),
            );
            a.claim(
                says("the merged company will cut 1,200 jobs")
                    .event(EventType::State)
                    .by("Brightwell")
                    .count("jobs", 1200, "jobs"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("Corvane is to be acquired by Brightwell in a $4.2bn takeover")
                    .event(EventType::Agree)
                    .on("2031-05-06"),
            );
            a.claim(
                says("shares in Corvane jumped")
                    .event(EventType::Happen)
                    .on("2031-05-06"),
            );
            a.claim(
                says("regulators will examine the deal")
                    .event(EventType::State)
                    .by("competition authority"),
            );
        })
        .compare();
    story.together(&["north.0", "south.0"]).is(Relation::Agree);
    story.together(&["north.1", "south.1"]).is(Relation::Agree);
    story.apart("north.2", "south.2");
    story.no_conflict();
}

// ------------------------------------------------------------ what must never happen, 5: one wire story counted five times

#[test]
fn five_prints_of_one_wire_story_are_one_origin() {
    let mut tale = Tale::new();
    for outlet in ["a", "b", "c", "d", "e"] {
        tale = tale.article(outlet, "2031-05-06", |a| {
            a.claim(
                says("A ferry sank off the port of Hafenstadt early on Monday")
                    .event(EventType::Happen)
                    .on("2031-05-05"),
            );
        });
    }
    let story = tale.compare();
    let fact = story.together(&["a.0", "b.0", "c.0", "d.0", "e.0"]);
    fact.is(Relation::Agree);
    assert_eq!(fact.0.origins, 1);
}

#[test]
fn loaded_words_are_shown_and_make_no_conflict() {
    let story = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(says("the hill town of Eckdorf, occupied since 1994").event(EventType::State));
        })
        .article("south", "2031-05-06", |a| {
            a.claim(says("the hill town of Eckdorf, liberated in 1994").event(EventType::State));
        })
        .compare();
    let fact = story.together(&["north.0", "south.0"]);
    fact.is(Relation::Agree);
    fact.notes(
        DifferenceOn::Wording,
        "North writes “occupied”, South “liberated”.",
    );
}

#[test]
fn different_speakers_say_different_things() {
    let call = |by: &str| -> Said {
        says("called on both sides to show restraint")
            .event(EventType::Request)
            .by(by)
            .on("2031-05-05")
    };
    let story = Tale::new()
        .article("north", "2031-05-06", |a| a.claim(call("United Nations")))
        .article("south", "2031-05-06", |a| a.claim(call("European Union")))
        .article("east", "2031-05-06", |a| a.claim(call("UN")))
        .compare();
    story.apart("north.0", "south.0");
    story.together(&["north.0", "east.0"]).is(Relation::Agree);
}

// ------------------------------------------------------------ denials

#[test]
fn a_denial_is_no_agreement() {
    let made = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("The company dumped waste in the river")
                    .event(EventType::Happen)
                    .by("residents")
                    .on("2031-05-05"),
            );
            a.claim(
                says("Rebels shelled a hospital in Karan on Monday")
                    .event(EventType::Assault)
                    .by("army")
                    .on("2031-05-05"),
            );
        })
        .article("south", "2031-05-07", |a| {
            a.claim(
                says("The company denied dumping waste in the river")
                    .event(EventType::Reject)
                    .by("company")
                    .on("2031-05-06"),
            );
            a.claim(
                says("The rebels denied that they had shelled the hospital in Karan on Monday")
                    .event(EventType::Reject)
                    .by("rebels")
                    .on("2031-05-05"),
            );
        })
        .compare();
    let waste = made.together(&["north.0", "south.0"]);
    waste.is(Relation::Differ);
    waste.notes(
        DifferenceOn::Assertion,
        "Residents in North say that it is so, company in South that it is not.",
    );
    made.together(&["north.1", "south.1"]).is(Relation::Differ);
}

#[test]
fn two_denials_agree() {
    let denial = |words: &str| {
        says(words)
            .event(EventType::Reject)
            .by("company")
            .on("2031-05-06")
    };
    Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(denial("The company denied dumping waste in the river"));
        })
        .article("south", "2031-05-06", |a| {
            a.claim(denial("The company denied that it had dumped waste in the river"));
        })
        .compare()
        .together(&["north.0", "south.0"])
        .is(Relation::Agree);
}

#[test]
fn nobody_denies_what_he_says_himself() {
    Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("The firm stopped buying clothes from the factory in March")
                    .event(EventType::Happen)
                    .by("Nordwear")
                    .on("2031-05-05"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("The firm denied buying clothes from the factory in March")
                    .event(EventType::Reject)
                    .by("Nordwear")
                    .on("2031-05-05"),
            );
        })
        .compare()
        .no_conflict();
}

#[test]
fn one_article_in_one_voice_gives_one_number_for_one_thing() {
    let won = |words: &str, seats| {
        says(words)
            .event(EventType::Happen)
            .on("2031-05-05")
            .count("seats", seats, "seats")
    };
    let made = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(won("The Greens won 112 of the 200 seats in parliament", 112));
            a.claim(won("The Liberals won 79 seats in parliament", 79));
        })
        .article("south", "2031-05-06", |a| {
            a.claim(won("The Greens had won 112 seats in the parliament", 112));
        })
        .article("west", "2031-05-06", |a| {
            a.claim(won("The Liberals won 79 seats in the parliament", 79));
        })
        .compare();
    made.together(&["north.0", "south.0"]).is(Relation::Agree);
    made.together(&["north.1", "west.0"]).is(Relation::Agree);
    made.apart("north.0", "north.1");
}

#[test]
fn shares_that_are_not_the_same_are_of_two_things() {
    let share = |words: &str, part| {
        says(words)
            .event(EventType::State)
            .on("2031-05-05")
            .count("percent", part, "")
    };
    Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(share("The country supplies 8 percent of the wheat", 8));
        })
        .article("south", "2031-05-06", |a| {
            a.claim(share("The price of wheat rose 9 percent", 9));
        })
        .compare()
        .apart("north.0", "south.0");
}

#[test]
fn officers_are_police_and_ships_vessels() {
    let made = Tale::new()
        .article("north", "2031-05-06", |a| {
            a.claim(
                says("Three police officers were slightly hurt in the clashes")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("injured", 3, "police officers"),
            );
            a.claim(
                says("Some 40 vessels were waiting outside the port on Monday")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("vessels", 40, "vessels"),
            );
        })
        .article("south", "2031-05-06", |a| {
            a.claim(
                says("Three officers were injured in the clashes")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("injured", 3, "officers"),
            );
            a.claim(
                says("31 ships were waiting outside the port on Monday")
                    .event(EventType::Happen)
                    .on("2031-05-05")
                    .count("ships", 31, "ships"),
            );
        })
        .compare();
    made.together(&["north.0", "south.0"]).is(Relation::Agree);
    made.together(&["north.1", "south.1"]).is(Relation::Differ);
}
