//! When claims happened: times of the clause, of the sentence around it, of the paragraph, and those that belong to
//! something else.

#![allow(clippy::panic, reason = "a test that cannot go on says so by stopping")]

use claimline::extract::extract;
use claimline::read::ArticleInput;

/// Reads an article of Wednesday, 17 November 2021 and tells the time of the claim that holds `key`.
#[track_caller]
fn check(text: &str, key: &str, expect: Option<&str>) {
    let claims = extract(&ArticleInput {
        id: "t".into(),
        text: text.into(),
        published: Some("2021-11-17".into()),
        ..ArticleInput::default()
    })
    .claims;
    let all: Vec<&str> = claims.iter().map(|claim| claim.evidence.exact.as_str()).collect();
    let Some(claim) = claims
        .iter()
        .filter(|claim| claim.evidence.exact.contains(key))
        .min_by_key(|claim| claim.evidence.exact.len())
    else {
        panic!("no claim holds {key:?}: {all:#?}");
    };
    let got = claim.time.as_ref().map(|time| time.value.as_str());
    assert_eq!(got, expect, "{text}");
}

#[test]
fn what_a_clause_recalls_is_not_its_own_time() {
    let text = "The collapse left 12 people dead, in the worst disaster since a factory burned in 2013.";
    check(text, "12 people dead", Some("2021-11-17"));
    let text = "Police arrested ten men in the latest raid on the gang, who robbed a bank in 2015.";
    check(text, "arrested ten men", Some("2021-11-17"));
    check(text, "robbed a bank", Some("2015"));
    let text = "The mayor, who was elected in 2015, resigned on Monday.";
    check(text, "resigned", Some("2021-11-15"));
}

#[test]
fn a_limit_is_no_time_of_an_event() {
    let text =
        "There have been frequent reports of fighting along the border since the end of their 2020 war.";
    check(text, "reports of fighting", None);
    check(
        "The region was devastated by the tsunami of 2004.",
        "devastated",
        Some("2004"),
    );
}

#[test]
fn a_sentence_that_has_gone_back_stays_there() {
    let text = "They broke away in 1991, and the conflict claimed 30,000 lives.";
    check(text, "30,000 lives", Some("1991"));
    let text = "A quake triggered a tsunami that killed 230,000 people in 2004.";
    check(text, "triggered", Some("2004"));
}

#[test]
fn the_next_sentence_keeps_the_day_and_not_the_clock() {
    let text = "The bridge collapsed at 5.30 pm on Tuesday. Nine cars fell into the river.";
    check(text, "collapsed", Some("2021-11-16T17:30"));
    check(text, "Nine cars fell", Some("2021-11-16"));
}

#[test]
fn what_is_due_or_takes_effect_lies_ahead() {
    check(
        "Hearings are due to resume on Friday with a new judge, the court announced.",
        "Hearings",
        Some("2021-11-19"),
    );
    check(
        "The rules include fuel and food and take effect on Sunday, the council said in a statement.",
        "The rules",
        Some("2021-11-21"),
    );
}
