//! Sentences of stories of many kinds, by the figures that they give and those that they must not.

use crate::extract::extract;
use crate::model::{Bound, Figure};
use crate::read::ArticleInput;

fn figures(text: &str) -> Vec<Figure> {
    let input = ArticleInput {
        id: "t".into(),
        text: text.into(),
        published: Some("2019-05-08".into()),
        ..ArticleInput::default()
    };
    extract(&input)
        .claims
        .into_iter()
        .flat_map(|c| c.figures)
        .collect()
}

/// Checks all the figures of a text: `killed 14`, `more_than 50 arrested`.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let shown: Vec<String> = figures(text)
        .iter()
        .map(|f| {
            let bound = match f.bound {
                Bound::Exact => "",
                Bound::AtLeast => "at_least ",
                Bound::MoreThan => "more_than ",
                Bound::About => "about ",
                Bound::AtMost => "at_most ",
                Bound::LessThan => "less_than ",
                Bound::Unknown => "unknown ",
            };
            let value = f.value.map_or("?".to_owned(), |v| v.to_string());
            format!("{bound}{value} {}", f.measure)
        })
        .collect();
    assert_eq!(shown, expect, "{text}");
}

#[test]
fn shares() {
    check("Unemployment fell to 4.2 percent in May.", &["4.2 percent"]);
    check("Turnout was 63%, they say.", &["63 percent"]);
    check(
        "Turnout, at 61 per cent, was the lowest in three decades.",
        &["61 percent"],
    );
    check(
        "The bank raised its key rate to 4.5 pct from 4.25 pct.",
        &["4.5 percent"],
    );
    check("The party gained five points in the polls.", &["5 points"]);
    check(
        "The firm's shares fell by as much as 11 percent.",
        &["at_most 11 percent"],
    );
}

#[test]
fn terms_and_durations() {
    check("She was jailed for four years.", &["4 years"]);
    check("The court sentenced him to 12 years in prison.", &["12 years"]);
    check("He received a six-month suspended sentence.", &["6 months"]);
    check("He was jailed for six and a half years.", &["6.5 years"]);
    check(
        "She was sentenced to six years and four months in prison.",
        &["6 years", "4 months"],
    );
    check("Her sentence was cut to five years from eight.", &["5 years"]);
    check(
        "He faces between four and nine years in prison.",
        &["at_least 4 years", "at_most 9 years"],
    );
    check("The strike lasted 48 hours.", &["48 hours"]);
    check(
        "The quake was felt strongly for around 15 seconds.",
        &["about 15 seconds"],
    );
    check(
        "Its crew had been on the spot within 20 minutes.",
        &["at_most 20 minutes"],
    );
    check(
        "Some 12 kilometres of track were destroyed.",
        &["about 12 kilometres"],
    );
    check("The party has governed the country for 15 years.", &[]);
    check("The bridge was built 40 years ago.", &[]);
    check("The ship was 40 years old and 92 metres long.", &[]);
}

#[test]
fn money() {
    check("The company was fined 2.5 million euros.", &["2500000 euros"]);
    check("He was fined $2,000.", &["2000 dollars"]);
    check("The firm was fined $2.5m.", &["2500000 dollars"]);
    check("The damage was put at NOK 2 million.", &["2000000 crowns"]);
    check(
        "The court awarded her 40,000 crowns in damages.",
        &["40000 crowns"],
    );
    check(
        "Its profit fell 12 percent to 3.4 billion euros from 3.9 billion.",
        &["12 percent", "3400000000 euros"],
    );
}

#[test]
fn speeds() {
    check("The train was travelling at 118km/h (73mph).", &["118 kmh"]);
    check(
        "Winds of up to 150 kilometres per hour hit the coast.",
        &["at_most 150 kmh"],
    );
}

#[test]
fn tolls() {
    check("Death toll rises to 14.", &["14 killed"]);
    check("The toll stands at 17.", &["17 killed"]);
    check("The number of injured was put at 56.", &["56 injured"]);
    check("The number of detained rose to 112.", &["112 arrested"]);
    check("The ministry put the number of missing at 40.", &["40 missing"]);
    check("The announcement brought the death toll to 14.", &["14 killed"]);
    check("The death toll has passed 1,000.", &["more_than 1000 killed"]);
    check("The number of cases rose from 9 to 14.", &["14 cases"]);
    check("Storm toll reaches 15", &["15 killed"]);
    check(
        "A worker died, bringing the number of people killed in a fire near Lyon to 15, a doctor said.",
        &["1 killed", "15 killed"],
    );
}

#[test]
fn nouns_understood() {
    check(
        "The fire killed eight, including two firefighters.",
        &["8 killed"],
    );
    check("Six others were still missing.", &["6 missing"]);
    check("A further 66 were hurt.", &["66 injured"]);
    check(
        "Rebels said they had killed 20; the army spoke of five.",
        &["20 killed", "5 killed"],
    );
    check(
        "He spoke of 300 suspect ballots, and now puts their number at between 500 and 550.",
        &["300 ballots", "at_least 500 ballots", "at_most 550 ballots"],
    );
    check(
        "Storm kills at least 11 in southern Chile.",
        &["at_least 11 killed"],
    );
}

#[test]
fn ranges() {
    check(
        "Between 150 and 200 residents gathered outside the station.",
        &["at_least 150 residents", "at_most 200 residents"],
    );
    check(
        "The flood displaced 5 to 7 million people.",
        &["at_least 5000000 displaced", "at_most 7000000 displaced"],
    );
    check(
        "Some 500-550 flights were cancelled.",
        &["at_least 500 flights_cancelled", "at_most 550 flights_cancelled"],
    );
    check(
        "Four or five men attacked the shop.",
        &["at_least 4 men", "at_most 5 men"],
    );
    check(
        "Bonuses were $500 to $2,000.",
        &["at_least 500 dollars", "at_most 2000 dollars"],
    );
    check("United beat City 3-1 on Saturday.", &[]);
    check("The vote was 7-2.", &[]);
}

#[test]
fn harm() {
    check(
        "More than 50 demonstrators were detained.",
        &["more_than 50 arrested"],
    );
    check(
        "Police used tear gas and rubber bullets, and more than 50 demonstrators were detained.",
        &["more_than 50 arrested"],
    );
    check(
        "We have received around 50 people with injuries.",
        &["about 50 injured"],
    );
    check("No one was killed.", &["0 killed"]);
    check("Nobody was hurt in the accident.", &["0 injured"]);
    check("None of the 50 passengers was hurt.", &["0 injured"]);
    check("Nobody listened.", &[]);
    check("The director was jailed.", &[]);
    check("The ferry sank with the loss of 31 lives.", &["31 killed"]);
    check("The plan led to the loss of 300 jobs.", &["300 jobs"]);
}

#[test]
fn parts_and_wholes() {
    check(
        "The court acquitted four of the nine defendants.",
        &["4 defendants"],
    );
    check(
        "The airline cancelled about 340 of its 800 flights.",
        &["about 340 flights"],
    );
    check("Only 60 of 312 flights took off.", &["60 flights"]);
    check("Of the 45 injured, 12 are children.", &["12 children"]);
    check("Four in ten flights were cancelled.", &[]);
    check("All but two of the 40 flights took off.", &[]);
}

#[test]
fn what_counts_nothing() {
    check("The two countries signed a treaty.", &[]);
    check("Article 5 was invoked by the council.", &[]);
    check("A 34-year-old man said the road was closed.", &[]);
    check("The quake had a magnitude of 6.1.", &[]);
    check("Flight 447 left at noon.", &[]);
    check("The station is at 221 Baker Street.", &[]);
    check("Call 0800 123 456 for help.", &[]);
    check("The wreck lies at a depth of 210 metres.", &[]);
    check("They helped one another.", &[]);
    check("Here is one example of the problem.", &[]);
    check("The top 1 percent own most of the land.", &[]);
    check("Crutcher, 40, sang at church every week.", &[]);
    check(
        "The programme helps people under 30 engage in public service.",
        &[],
    );
    check("Fortune 500 companies hold the money offshore.", &[]);
    check("He is 6'3\" tall.", &[]);
    check("One of the survivors said the bus was full.", &[]);
}

#[test]
fn large_numbers() {
    check("Some 40 000 people fled.", &["about 40000 displaced"]);
    check(
        "Several hundred people were evacuated.",
        &["more_than 100 displaced"],
    );
    check("A dozen houses were damaged.", &["12 houses_damaged"]);
    check("The firm owes $65.4 billion.", &["65400000000 dollars"]);
    check("Thousands took to the streets.", &["more_than 1000 people"]);
    check("The fund made millions.", &[]);
    check("The firm employs 1.2m people.", &["1200000 people"]);
}
