//! Time expressions as TimeML's guidelines mark them in wire copy of many genres, and a corpus of such texts.
//!
//! `tests/times_corpus` holds 32 made-up reports in TimeML, each annotated by hand before the program first read it:
//! 26 before these rules were mended, and six (`held-…`) after most of that, to see how far the mending reaches.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use claimline::extract::extract;
use claimline::extract::times::find;
use claimline::language::Document;
use claimline::read::ArticleInput;
use time::{Date, Month};

/// Reads a sentence of an article of that day and compares "span=value" of all that it finds.
#[track_caller]
fn check_on(published: &str, text: &str, expect: &[&str]) {
    let mut parts = published.split('-').map(|p| p.parse::<u16>().unwrap());
    let (year, month, day) = (
        parts.next().unwrap(),
        parts.next().unwrap(),
        parts.next().unwrap(),
    );
    let month = Month::try_from(u8::try_from(month).unwrap()).unwrap();
    let date = Date::from_calendar_date(i32::from(year), month, u8::try_from(day).unwrap()).unwrap();
    let doc = Document::parse(text, std::slice::from_ref(&(0..text.len())));
    let found = find(&doc, Some(date));
    let got: Vec<String> = found
        .iter()
        .map(|f| format!("{}={}", &text[f.bytes.clone()], f.value))
        .collect();
    assert_eq!(got, expect, "{text}");
}

/// An article of Friday, 22 March 2013.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    check_on("2013-03-22", text, expect);
}

#[test]
fn a_day_behind_a_verb_of_speaking_is_the_speakers() {
    check(
        "The minister said Monday he would resign.",
        &["Monday=2013-03-18"],
    );
    check(
        "The ministry said on Thursday that it would not pay.",
        &["Thursday=2013-03-21"],
    );
    check(
        "He told reporters on Wednesday that talks will go on.",
        &["Wednesday=2013-03-20"],
    );
    check(
        "She told a rally Tuesday night that she would win.",
        &["Tuesday night=2013-03-19TNI"],
    );
    check(
        "The company announced Thursday it will close the plant.",
        &["Thursday=2013-03-21"],
    );
    check(
        "Police said late Sunday they would charge him.",
        &["late Sunday=2013-03-17"],
    );
    check(
        "The bank warned on Tuesday that growth may slow in 2014.",
        &["Tuesday=2013-03-19", "2014=2014"],
    );
    check("He said Monday's vote would be close.", &["Monday=2013-03-25"]);
    check(
        "He arrived in Geneva on Tuesday and will leave on Sunday.",
        &["Tuesday=2013-03-19", "Sunday=2013-03-24"],
    );
    check(
        "Prosecutors charged him Thursday and will ask for bail on Monday.",
        &["Thursday=2013-03-21", "Monday=2013-03-25"],
    );
}

#[test]
fn what_is_called_set_or_put_off_lies_ahead() {
    check(
        "Unions called for a strike from Tuesday.",
        &["Tuesday=2013-03-26"],
    );
    check("The court set a hearing for Monday.", &["Monday=2013-03-25"]);
    check("The party called a meeting for Sunday.", &["Sunday=2013-03-24"]);
    check(
        "The match was moved to Monday because of snow.",
        &["Monday=2013-03-25"],
    );
    check("The launch was pushed back to May.", &["May=2013-05"]);
    check("The talks were to begin on Saturday.", &["Saturday=2013-03-23"]);
    check("The race starts on Sunday.", &["Sunday=2013-03-24"]);
    check(
        "The exhibition opens Saturday and runs until June 30.",
        &["Saturday=2013-03-23", "June 30=2013-06-30"],
    );
    check(
        "The storm was expected to weaken by Saturday and to reach land on Sunday.",
        &["Saturday=2013-03-23", "Sunday=2013-03-24"],
    );
    check("They must decide by Wednesday.", &["Wednesday=2013-03-27"]);
    check("Parliament is due to vote next week.", &["next week=2013-W13"]);
    check("The ceasefire expires on Monday.", &["Monday=2013-03-25"]);
    check(
        "Protesters stayed in the square until Tuesday.",
        &["Tuesday=2013-03-19"],
    );
}

#[test]
fn finance_wires() {
    check(
        "Profit rose 8 percent to $2 billion in the fourth quarter.",
        &["the fourth quarter=2012-Q4"],
    );
    check(
        "For the three months ended Dec. 31, it lost $4 million.",
        &["the three months=P3M", "Dec. 31=2012-12-31"],
    );
    check(
        "Sales in the fourth quarter fell from a year earlier.",
        &["the fourth quarter=2012-Q4", "a year earlier=2011-Q4"],
    );
    check(
        "Sales in February rose 2 percent from a year ago.",
        &["February=2013-02", "a year ago=2012-02"],
    );
    check(
        "The yield on the 10-year note fell to 1.92 percent from 1.95 percent late Thursday.",
        &["10-year=P10Y", "late Thursday=2013-03-21"],
    );
    check(
        "Growth should pick up in the second half of the year.",
        &["the second half of the year=2013-H2"],
    );
    check(
        "In 2011, sales fell in the second half of the year.",
        &["2011=2011", "the second half of the year=2011-H2"],
    );
    check(
        "The fund has returned 12 percent over the past five years.",
        &["the past five years=P5Y"],
    );
    check(
        "The company expects the deal to close by year-end.",
        &["year-end=2013-12-31"],
    );
    check("Fiscal 2012 was its worst year.", &["Fiscal 2012=2012"]);
    check(
        "It will pay 40 cents a share on April 30 to holders of April 12.",
        &["April 30=2013-04-30", "April 12=2013-04-12"],
    );
    check(
        "Shares fell 3 percent in morning trading.",
        &["morning=2013-03-22TMO"],
    );
    check(
        "Unemployment dropped to 7.7 percent last month, the lowest since December 2008.",
        &["last month=2013-02", "December 2008=2008-12"],
    );
    check(
        "Prices rose at an annual rate of 2 percent in the first two months of 2013.",
        &["annual=P1Y", "the first two months=P2M", "2013=2013"],
    );
    check(
        "The index has gained 9 percent so far this year.",
        &["this year=2013"],
    );
    check(
        "The budget for fiscal year 2014 begins Oct. 1.",
        &["fiscal year 2014=2014", "Oct. 1=2013-10-01"],
    );
    check(
        "The firm earned $3 million in the year-ago quarter.",
        &["the year-ago quarter=2012-Q1"],
    );
    check(
        "It cut its forecast for the current quarter.",
        &["the current quarter=2013-Q1"],
    );
    check("A $1,998 laptop and 2,013 units", &[]);
    check("The Dow gained 90 points to 14,512.", &[]);
    check("The bonds mature in 2023.", &["2023=2023"]);
    check("Oil for May delivery rose $1.26.", &["May=2013-05"]);
    check("They pay $600 a month for a flat.", &["a month=P1M"]);
    check(
        "The bank repaid the loan in two years instead of five.",
        &["two years=P2Y"],
    );
}

#[test]
fn disasters_and_weather() {
    check(
        "The quake struck at 5:42 a.m. local time, when most people were asleep.",
        &["5:42 a.m. local time=2013-03-22T05:42"],
    );
    check(
        "Rescuers found her 17 hours after the building fell.",
        &["17 hours=PT17H"],
    );
    check(
        "Snow fell overnight and is expected to last until Sunday.",
        &["overnight=2013-03-22TNI", "Sunday=2013-03-24"],
    );
    check("The volcano last erupted in 1783.", &["1783=1783"]);
    check(
        "It was the worst flood in more than a century.",
        &["more than a century=P1CE"],
    );
    check(
        "The dam broke shortly before dawn on Thursday.",
        &["dawn on Thursday=2013-03-21TMO"],
    );
    check(
        "Search teams will work through the night.",
        &["the night=2013-03-22TNI"],
    );
    check(
        "At 8 a.m. the center was 300 miles off; it will hit land late Saturday.",
        &["8 a.m.=2013-03-22T08:00", "late Saturday=2013-03-23"],
    );
    check(
        "The rains, which began two weeks ago, have killed 40 people.",
        &["two weeks ago=2013-W10"],
    );
    check(
        "Three nights ago the river rose by two metres.",
        &["Three nights ago=2013-03-19"],
    );
    check(
        "It could take two to three weeks to restore power.",
        &["two=P2W", "three weeks=P3W"],
    );
    check(
        "Gusts of 100 mph are forecast for 30 to 40 minutes.",
        &["30=PT30M", "40 minutes=PT40M"],
    );
    check(
        "A mudslide buried the village on a Sunday in 1966.",
        &["a Sunday=XXXX-WXX-7", "1966=1966"],
    );
    check(
        "Half an hour later the second wave came.",
        &["Half an hour later=FUTURE_REF"],
    );
    check(
        "The drought has lasted nearly three years.",
        &["nearly three years=P3Y"],
    );
    check(
        "Temperatures will stay in the mid-30s until spring.",
        &["spring=2013-SP"],
    );
}

#[test]
fn crime_and_courts() {
    check(
        "A 45-year-old man was arrested Wednesday night.",
        &["Wednesday night=2013-03-20TNI"],
    );
    check("The victim, 19 years old, died at the scene.", &[]);
    check(
        "He was jailed for five years in 2008 and freed in early 2012.",
        &["five years=P5Y", "2008=2008", "early 2012=2012"],
    );
    check(
        "The shooting happened about 2:30 a.m. Friday outside a bar.",
        &["about 2:30 a.m. Friday=2013-03-22T02:30"],
    );
    check(
        "She was last seen at 9:45 p.m. on March 15.",
        &["9:45 p.m. on March 15=2013-03-15T21:45"],
    );
    check("The second suspect, a minor, ran off.", &[]);
    check(
        "His trial begins on April 8 at 10 a.m.",
        &["April 8=2013-04-08", "10 a.m.=2013-04-08T10:00"],
    );
    check(
        "He served 18 months of a three-year sentence.",
        &["18 months=P18M", "three-year=P3Y"],
    );
    check(
        "Detectives have worked around the clock since Monday.",
        &["Monday=2013-03-18"],
    );
    check(
        "The jury met for less than two hours on each of the three days.",
        &["less than two hours=PT2H", "the three days=P3D"],
    );
    check(
        "The murders took place between August 1996 and January 1998.",
        &["August 1996=1996-08", "January 1998=1998-01"],
    );
    check(
        "He was executed at 6:21 p.m. Thursday, 11 years after the killing.",
        &["6:21 p.m. Thursday=2013-03-21T18:21", "11 years=P11Y"],
    );
    check("The robber fled with $2,000 in a 1998 Honda.", &["1998=1998"]);
    check("Flight 1998 and Route 2010 are closed.", &[]);
    check("The law sets a maximum of 20 years.", &["20 years=P20Y"]);
    check("She was previously convicted of fraud.", &["previously=PAST_REF"]);
    check("The five-month-old baby is safe.", &[]);
}

#[test]
fn politics_and_diplomacy() {
    check(
        "The president, who took office in January, flies to Cairo tomorrow.",
        &["January=2013-01", "tomorrow=2013-03-23"],
    );
    check(
        "Elections will be held in the autumn of 2014.",
        &["the autumn of 2014=2014-FA"],
    );
    check(
        "The two countries will soon exchange envoys.",
        &["soon=FUTURE_REF"],
    );
    check(
        "Sanctions were first imposed in the late 1990s.",
        &["the late 1990s=199"],
    );
    check(
        "In recent weeks, the army has lost ground.",
        &["recent weeks=PXW"],
    );
    check(
        "Over the last decade, 60,000 people have been killed.",
        &["the last decade=P1DE"],
    );
    check(
        "The vote, on April 14, comes six weeks after the death of the old leader.",
        &["April 14=2013-04-14", "six weeks=P6W"],
    );
    check("He has led the party since the mid-'80s.", &["the mid-'80s=198"]);
    check(
        "Ten years ago this month, the invasion began.",
        &["Ten years ago this month=2003-03"],
    );
    check(
        "A year ago in March, the bill failed.",
        &["A year ago in March=2012-03"],
    );
    check("The treaty of 1648 ended it.", &["1648=1648"]);
    check("Theresa May may march in March.", &["March=2013-03"]);
    check(
        "The Senate voted 59-41 early Saturday.",
        &["early Saturday=2013-03-16"],
    );
    check("Until now the king had the last word.", &["now=PRESENT_REF"]);
    check(
        "The current government has no majority.",
        &["current=PRESENT_REF"],
    );
    check("He will leave as soon as he can.", &[]);
    check(
        "The Sunday Times first reported it on Sunday.",
        &["Sunday=2013-03-17"],
    );
    check("The deal of May 2012 has fallen apart.", &["May 2012=2012-05"]);
    check(
        "The crisis began on Saturday when the banks closed; they reopen on Tuesday.",
        &["Saturday=2013-03-16", "Tuesday=2013-03-26"],
    );
    check("The 2012 campaign cost $2 billion.", &["2012=2012"]);
    check("Fewer than 1500 troops remain.", &[]);
    check("The two sides met twice this month.", &["this month=2013-03"]);
    check(
        "He spent Christmas in Havana, where he died on New Year's Day.",
        &["Christmas=2012-12-25", "New Year's Day=2013-01-01"],
    );
}

#[test]
fn sport() {
    check(
        "United won 3-2 on Saturday after 120 minutes.",
        &["Saturday=2013-03-16", "120 minutes=PT120M"],
    );
    check("He scored in the 89th minute.", &[]);
    check("She finished 1:12 behind the winner.", &[]);
    check(
        "The final kicks off at 7:45 p.m. GMT on May 25.",
        &["7:45 p.m. GMT on May 25=2013-05-25T19:45"],
    );
    check(
        "He won in 2 hours, 5 minutes and 38 seconds.",
        &["2 hours, 5 minutes and 38 seconds=PT2H5M38S"],
    );
    check(
        "The champions have not lost at home since Nov. 3.",
        &["Nov. 3=2012-11-03"],
    );
    check("They meet again next Tuesday.", &["next Tuesday=2013-03-26"]);
    check(
        "He signed a four-year contract last summer.",
        &["four-year=P4Y", "last summer=2012-SU"],
    );
    check(
        "The team won the title in 1998, 2002 and 2010.",
        &["1998=1998", "2002=2002", "2010=2010"],
    );
    check("A touchdown in the fourth quarter settled it.", &[]);
    check("He came second in the spring classics.", &[]);
    check("Play resumes at noon Sunday.", &["noon Sunday=2013-03-24T12:00"]);
    check(
        "The season runs from August to May.",
        &["August=2012-08", "May=2013-05"],
    );
    check("She trains six days a week.", &["six days=P6D", "a week=P1W"]);
}

#[test]
fn science_and_culture() {
    check(
        "The probe was launched in 1977 and left the solar system last August.",
        &["1977=1977", "last August=2012-08"],
    );
    check(
        "The temple dates from the 12th century.",
        &["the 12th century=11"],
    );
    check("One orbit takes 6.5 years.", &["6.5 years=P6.5Y"]);
    check(
        "The study followed 1,200 women for two decades.",
        &["two decades=P2DE"],
    );
    check(
        "Mammoths died out thousands of years ago.",
        &["thousands of years ago=PAST_REF"],
    );
    check(
        "The film, set in the 1930s, opens in June.",
        &["the 1930s=193", "June=2013-06"],
    );
    check(
        "Patients took the drug twice a day for six months.",
        &["twice a day=P1D", "six months=P6M"],
    );
    check(
        "Springs in the desert dried up in the summer.",
        &["the summer=2012-SU"],
    );
    check(
        "Researchers at the March of Dimes published it this week.",
        &["this week=2013-W12"],
    );
    check(
        "The comet will be brightest in late November.",
        &["late November=2013-11"],
    );
    check("Every 11 years the sun's field flips.", &["Every 11 years=P11Y"]);
    check("The signal lasted 0.2 seconds.", &["0.2 seconds=PT0.2S"]);
    check("Wine of the 2005 vintage", &["2005=2005"]);
    check(
        "It is open daily from 9 a.m. to 5 p.m.",
        &["daily=P1D", "9 a.m.=2013-03-22T09:00", "5 p.m.=2013-03-22T17:00"],
    );
    check("The book sold 2,000 copies in its first week.", &[]);
}

#[test]
fn obituaries() {
    check(
        "He died on Tuesday at 91; he was born on July 4, 1921.",
        &["Tuesday=2013-03-19", "July 4, 1921=1921-07-04"],
    );
    check(
        "In 1946 they married; three years later they moved to Lagos.",
        &["1946=1946", "three years later=1949"],
    );
    check(
        "She joined the paper in 1961 and became its editor the following year.",
        &["1961=1961", "the following year=1962"],
    );
    check(
        "He worked there for 30 years, until 1994.",
        &["30 years=P30Y", "1994=1994"],
    );
    check(
        "Her best years were the 1950s and '60s.",
        &["the 1950s=195", "'60s=196"],
    );
    check(
        "On May 10, 1940, the war reached his town. The next day he fled.",
        &["May 10, 1940=1940-05-10", "The next day=1940-05-11"],
    );
    check(
        "He retired in the spring of 1999. That autumn he fell ill.",
        &["the spring of 1999=1999-SP", "That autumn=1999-FA"],
    );
    check("He had been ill for some time.", &[]);
    check(
        "In June 1967 he was taken prisoner. Two months later he escaped.",
        &["June 1967=1967-06", "Two months later=1967-08"],
    );
    check(
        "She was the first woman in half a century to hold the post.",
        &["half a century=P50Y"],
    );
    check(
        "A service will be held at 11 a.m. next Friday.",
        &["11 a.m. next Friday=2013-03-29T11:00"],
    );
    check("Mr. Summer and Ms. March were at his side.", &[]);
}

#[test]
fn the_texts_other_times_give_the_anchor() {
    check(
        "The fire began on March 3. Two days later the forest was gone.",
        &["March 3=2013-03-03", "Two days later=2013-03-05"],
    );
    check(
        "He was shot on Feb. 11. That day, he had been at work.",
        &["Feb. 11=2013-02-11", "That day=2013-02-11"],
    );
    check(
        "The strike started on Monday. The day before, talks had failed.",
        &["Monday=2013-03-18", "The day before=2013-03-17"],
    );
    check(
        "They met in 2005. The year before, she had divorced.",
        &["2005=2005", "The year before=2004"],
    );
    check(
        "It opened in October 2009 and closed a month later.",
        &["October 2009=2009-10", "a month later=2009-11"],
    );
    check(
        "On March 14 at 10 p.m. the alarm rang; two hours later all was over.",
        &[
            "March 14=2013-03-14",
            "10 p.m.=2013-03-14T22:00",
            "two hours later=2013-03-15T00:00",
        ],
    );
    check(
        "Power failed on Tuesday. By 9 p.m. it was back.",
        &["Tuesday=2013-03-19", "9 p.m.=2013-03-19T21:00"],
    );
    check(
        "Talks resume Monday. At 9 a.m. the delegates left.",
        &["Monday=2013-03-25", "9 a.m.=2013-03-22T09:00"],
    );
    check(
        "Last year, Dec. 26 was the busiest day.",
        &["Last year=2012", "Dec. 26=2012-12-26"],
    );
    check(
        "Next year's race will be held on April 17.",
        &["Next year=2014", "April 17=2014-04-17"],
    );
    check(
        "Last year's winner died in February.",
        &["Last year=2012", "February=2013-02"],
    );
    check(
        "Ten years from now nobody will care, said the judge, who retired in January.",
        &["Ten years from now=2023", "January=2013-01"],
    );
    check(
        "Sales in the fourth quarter beat those of the same quarter a year earlier.",
        &[
            "the fourth quarter=2012-Q4",
            "the same quarter a year earlier=2011-Q4",
        ],
    );
    check(
        "The fire burned through the night and destroyed the hall.",
        &["the night=2013-03-22TNI"],
    );
    check("Rates rose in May and June.", &["May=2012-05", "June=2012-06"]);
    check(
        "Rates rose in May and April 2011.",
        &["May=2011-05", "April 2011=2011-04"],
    );
    check(
        "It rained from May 3 to June 5, 2010.",
        &["May 3=2010-05-03", "June 5, 2010=2010-06-05"],
    );
    check(
        "It was cold in December and January.",
        &["December=2012-12", "January=2013-01"],
    );
}

#[test]
fn lengths_that_end_on_a_date_and_fractions() {
    check(
        "In the year ended June 30, it lost $5 million.",
        &["the year=P1Y", "June 30=2012-06-30"],
    );
    check(
        "Inflation averaged 3 percent in the decade to 2010.",
        &["the decade=P1DE", "2010=2010"],
    );
    check("It has grown in the year since the merger.", &["the year=P1Y"]);
    check(
        "The meeting lasted an hour and 20 minutes.",
        &["an hour and 20 minutes=PT1H20M"],
    );
    check(
        "The group was founded a quarter of a century ago.",
        &["a quarter of a century ago=1988"],
    );
    check(
        "It was passed at 3:30 in the morning.",
        &["3:30 in the morning=2013-03-22T03:30"],
    );
    check(
        "At about 4:20 in the afternoon a bomb went off.",
        &["about 4:20 in the afternoon=2013-03-22T16:20"],
    );
    check(
        "The government fell in the winter of 2010-11.",
        &["the winter of 2010-11=2010-WI"],
    );
    check(
        "He studied there in the '70s and left in '79.",
        &["the '70s=197", "'79=1979"],
    );
    check(
        "Cyprus has until Monday to raise the money.",
        &["Monday=2013-03-25"],
    );
    check(
        "In a May interview she spoke of a 20 minute walk.",
        &["May=2012-05", "20 minute=PT20M"],
    );
    check(
        "She won her 2000 and 2006 Senate races.",
        &["2000=2000", "2006=2006"],
    );
    check(
        "The debate starts at 9 p.m. E.T. on cable.",
        &["9 p.m. E.T.=2013-03-22T21:00"],
    );
    check("Right now the army has no plans.", &["Right now=PRESENT_REF"]);
    check(
        "In the closing weeks of the campaign he wept.",
        &["the closing weeks=PXW"],
    );
}

#[test]
fn words_that_only_look_like_times() {
    check("The minute details fall to a second team.", &[]);
    check("Spring Street and Fall River are far apart.", &[]);
    check("A March on Washington, an April Fool, a bride named May.", &[]);
    check("She works in a day-care centre.", &[]);
    check("He is the man of the hour.", &[]);
    check("In his twenties he sold watches.", &[]);
    check("Day-to-day talks go on.", &[]);
    check("The vote was 2010 to 1876.", &[]);
    check("Call 555-1998 for details.", &[]);
    check("Chapter 11 protection was sought.", &[]);
    check("More than 2000 people marched.", &[]);
    check("A tariff on Christmas trees was lifted.", &[]);
    check("Good Morning America showed it.", &[]);
    check("The New York Post ran it.", &[]);
    check("He lost the last minute of the tape.", &[]);
    check("The Daily Telegraph and the Weekly World News", &[]);
}

/// The body of a TimeML document: its text, and the gold times as span of bytes and value.
fn timeml(raw: &str) -> (String, String, Vec<(usize, usize, String)>) {
    let inside = |tag: &str| {
        let (_, rest) = raw.split_once(&format!("<{tag}>")).unwrap();
        rest.split_once(&format!("</{tag}>")).unwrap().0
    };
    let value = |tag: &str| {
        tag.split_once("value=\"")
            .unwrap()
            .1
            .split_once('"')
            .unwrap()
            .0
            .to_owned()
    };
    let (mut text, mut gold) = (String::new(), Vec::new());
    for piece in inside("TEXT").split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        if tag.starts_with("TIMEX3") {
            gold.push((text.len(), text.len() + words.len(), value(tag)));
        }
        text.push_str(words);
    }
    (value(inside("DCT")), text, gold)
}

#[test]
fn the_corpus_is_read_as_annotated() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/times_corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), 32);
    let (mut all, mut found, mut right) = (0, 0, 0);
    let mut wrong = Vec::new();
    for file in files {
        let (published, text, gold) = timeml(&std::fs::read_to_string(&file).unwrap());
        let article = extract(&ArticleInput {
            id: "t".into(),
            text: text.clone(),
            published: Some(published),
            ..ArticleInput::default()
        })
        .article;
        assert!(text.is_ascii(), "code points are bytes here");
        all += gold.len();
        found += article.times.len();
        for (start, end, value) in gold {
            let hit = article
                .times
                .iter()
                .find(|t| t.start < end && start < t.end && t.value == value);
            right += usize::from(hit.is_some());
            if hit.is_none() {
                wrong.push(format!("{} {value}", &text[start..end]));
            }
        }
    }
    // F1 of values, in hundredths.
    let f1 = 20_000 * right / (all + found);
    assert!(f1 >= 9_800, "{f1} {wrong:#?}");
}
