//! Time expressions in the phrasing of news of many kinds: all that a sentence holds, with spans and values.

use claimline::extract::times::find;
use claimline::language::Document;
use time::{Date, Month};

/// Reads an article of that day and compares "span=value" of all it finds.
#[track_caller]
fn check_on(published: Option<(i32, u8, u8)>, text: &str, expect: &[&str]) {
    let date = published.and_then(|(y, m, d)| Date::from_calendar_date(y, Month::try_from(m).ok()?, d).ok());
    let doc = Document::parse(text, std::slice::from_ref(&(0..text.len())));
    let found = find(&doc, date);
    let got: Vec<String> = found
        .iter()
        .map(|f| format!("{}={}", &text[f.bytes.clone()], f.value))
        .collect();
    assert_eq!(got, expect, "{text}");
}

/// An article of Wednesday, 17 November 2021.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    check_on(Some((2021, 11, 17)), text, expect);
}

#[test]
fn full_dates_in_every_usual_order() {
    check(
        "It was signed on November 9, 2020.",
        &["November 9, 2020=2020-11-09"],
    );
    check(
        "It was signed on 9 November 2020.",
        &["9 November 2020=2020-11-09"],
    );
    check(
        "It was signed on the 9th of November 2020.",
        &["the 9th of November 2020=2020-11-09"],
    );
    check(
        "It was signed on the 9th of November, 2020.",
        &["the 9th of November, 2020=2020-11-09"],
    );
    check(
        "It was signed Nov. 9, 2020, in Moscow.",
        &["Nov. 9, 2020=2020-11-09"],
    );
    check(
        "It was signed on Monday, November 9, 2020.",
        &["Monday, November 9, 2020=2020-11-09"],
    );
    check(
        "It was signed on Monday 9 November 2020.",
        &["Monday 9 November 2020=2020-11-09"],
    );
    check("It was signed on 2020-11-09.", &["2020-11-09=2020-11-09"]);
    check("It was signed on 09/11/20 in Paris.", &["09/11/20=2020-09-11"]);
    check("It was signed on 9.11.2020.", &["9.11.2020=2020-11-09"]);
    check(
        "The ruling of November 9th was appealed.",
        &["November 9th=2021-11-09"],
    );
    check("Published 2 Jan 2019", &["2 Jan 2019=2019-01-02"]);
    check("Washington (Dec. 3) - The bank failed.", &["Dec. 3=2021-12-03"]);
    check(
        "He was born on December 7, 1941, in Ohio.",
        &["December 7, 1941=1941-12-07"],
    );
    check(
        "It lasted from March 3, 2018, to April 9, 2019.",
        &["March 3, 2018=2018-03-03", "April 9, 2019=2019-04-09"],
    );
    check("The Aug 4, 2020 blast killed 218.", &["Aug 4, 2020=2020-08-04"]);
    check("On 31 April 2020 nothing happened.", &["April 2020=2020-04"]);
}

#[test]
fn dates_without_a_year_are_the_nearest() {
    check("The deal was signed on November 9.", &["November 9=2021-11-09"]);
    check("The trial opened on December 20.", &["December 20=2020-12-20"]);
    check("The trial will open on December 20.", &["December 20=2021-12-20"]);
    check("The trial will open on January 20.", &["January 20=2022-01-20"]);
    check("Voters go to the polls Nov. 28.", &["Nov. 28=2021-11-28"]);
    check("He is to take over on Jan. 1.", &["Jan. 1=2022-01-01"]);
    check("It was announced on 3 January.", &["3 January=2021-01-03"]);
    check_on(
        Some((2016, 9, 12)),
        "It should be allowed to expire on September 30th.",
        &["September 30th=2016-09-30"],
    );
    check_on(
        Some((2013, 7, 2)),
        "On April 20, a 6.4-magnitude earthquake jolted Maluku.",
        &["April 20=2013-04-20"],
    );
    check_on(
        Some((2021, 1, 5)),
        "The strike began on December 28.",
        &["December 28=2020-12-28"],
    );
}

#[test]
fn months_with_and_without_years() {
    check(
        "An agreement was reached in November 2020.",
        &["November 2020=2020-11"],
    );
    check(
        "Talks were held in May and April.",
        &["May=2021-05", "April=2021-04"],
    );
    check(
        "Talks were held in May and April 2019.",
        &["May=2019-05", "April 2019=2019-04"],
    );
    check("The war ended last November.", &["last November=2020-11"]);
    check("The bank will report in February.", &["February=2022-02"]);
    check("In September, the firm cut jobs.", &["September=2021-09"]);
    check(
        "Sales fell from June to August.",
        &["June=2021-06", "August=2021-08"],
    );
    check(
        "Sales fell from November to February 2004.",
        &["November=2003-11", "February 2004=2004-02"],
    );
    check(
        "It rose in the 12 months to October.",
        &["the 12 months=P12M", "October=2021-10"],
    );
    check("The June summit failed.", &["June=2021-06"]);
    check("In early March, the virus spread.", &["early March=2021-03"]);
    check("It closed by the end of August.", &["the end of August=2021-08"]);
    check("He arrived in mid-December.", &["mid-December=2020-12"]);
    check(
        "In April last year an earthquake struck.",
        &["April last year=2020-04"],
    );
    check("The law takes effect next July.", &["next July=2022-07"]);
    check("It happened in Sept 2019.", &["Sept 2019=2019-09"]);
    check_on(
        Some((2016, 9, 24)),
        "Come out and support her in November.",
        &["November=2016-11"],
    );
    check_on(
        Some((2013, 7, 2)),
        "In April last year an 8.6-magnitude quake struck.",
        &["April last year=2012-04"],
    );
}

#[test]
fn words_that_are_months_only_by_chance() {
    check("It may rain. They may march in August.", &["August=2022-08"]);
    check("May said she would resign.", &[]);
    check("Theresa May met Jan Smith.", &[]);
    check("Protesters march on Washington.", &[]);
    check("The march drew 200 people.", &[]);
    check("Dec the halls; the jan itor left.", &[]);
    check("April Jones and June Carter were there.", &[]);
    check("An august body may decide.", &[]);
    check("Augustine spoke.", &[]);
    check(
        "The decision may 2 days later be void.",
        &["2 days later=2021-11-19"],
    );
    check("This may be so.", &[]);
    check("In May Day rallies, police fired.", &["May Day=2021-05-01"]);
}

#[test]
fn weekdays_by_tense() {
    check(
        "The ministry said on Tuesday that fire ceased.",
        &["Tuesday=2021-11-16"],
    );
    check("He was arrested Wednesday.", &["Wednesday=2021-11-17"]);
    check("He was arrested on Thursday.", &["Thursday=2021-11-11"]);
    check("The court will rule on Thursday.", &["Thursday=2021-11-18"]);
    check("A hearing is scheduled for Monday.", &["Monday=2021-11-22"]);
    check("He is expected to arrive on Friday.", &["Friday=2021-11-19"]);
    check(
        "The vote, due on Sunday, could be delayed.",
        &["Sunday=2021-11-21"],
    );
    check("Last Friday, shares fell.", &["Last Friday=2021-11-12"]);
    check("They meet next Thursday.", &["next Thursday=2021-11-18"]);
    check("This Friday the shop opens.", &["This Friday=2021-11-19"]);
    check(
        "On Monday of last week the bank failed.",
        &["Monday of last week=2021-11-08"],
    );
    check(
        "Pashinyan on Tuesday held separate calls.",
        &["Tuesday=2021-11-16"],
    );
    check("Tuesday's attack killed four.", &["Tuesday=2021-11-16"]);
    check(
        "It happened early Sunday near the port.",
        &["early Sunday=2021-11-14"],
    );
    check(
        "Police said late Monday they had no suspects.",
        &["late Monday=2021-11-15"],
    );
    check(
        "Fighting raged on Saturday and Sunday.",
        &["Saturday=2021-11-13", "Sunday=2021-11-14"],
    );
    check("The sun sat low; they wed in a mon astery.", &[]);
    check("He told the Sunday Times.", &[]);
    check("The Bloody Sunday inquiry ended.", &[]);
    check("The game is on Fox News Sunday.", &[]);
}

#[test]
fn present_verbs_of_timetables_look_ahead() {
    check("The summit begins on Friday.", &["Friday=2021-11-19"]);
    check("The two leaders meet Monday.", &["Monday=2021-11-22"]);
    check("Ahead of Friday's meeting, France spoke.", &["Friday=2021-11-19"]);
    check(
        "The minister said on Thursday he was ill.",
        &["Thursday=2021-11-11"],
    );
    check("They agreed to meet on Saturday.", &["Saturday=2021-11-20"]);
    check("He tried to flee on Saturday.", &["Saturday=2021-11-13"]);
    check("If Democrats win in November, he leaves.", &["November=2021-11"]);
    check("It was postponed until Friday.", &["Friday=2021-11-19"]);
    check(
        "Schools reopened on Monday after being shut since Friday.",
        &["Monday=2021-11-15", "Friday=2021-11-12"],
    );
    check(
        "The ceasefire, which will take effect at midnight on Saturday, was agreed on Monday.",
        &["midnight on Saturday=2021-11-20T24:00", "Monday=2021-11-15"],
    );
}

#[test]
fn datelines_and_stamps() {
    check(
        "Updated 1:23 PM EDT, Fri March 22, 2013",
        &["1:23 PM EDT, Fri March 22, 2013=2013-03-22T13:23"],
    );
    check(
        "KABUL, Nov 16 (Reuters) - Police said on Tuesday",
        &["Nov 16=2021-11-16", "Tuesday=2021-11-16"],
    );
    check(
        "mid-2012 and the end of 2013",
        &["mid-2012=2012", "the end of 2013=2013"],
    );
    check(
        "November 17, 2021 - 09:30 GMT",
        &["November 17, 2021=2021-11-17", "09:30 GMT=2021-11-17T09:30"],
    );
    check(
        "Last updated at 22:15 on 16 November 2021",
        &["22:15 on 16 November 2021=2021-11-16T22:15"],
    );
    check(
        "between 8 and 9 p.m. on Friday",
        &["8=2021-11-12T20:00", "9 p.m. on Friday=2021-11-12T21:00"],
    );
    check("Sat., Nov. 20, 2021", &["Sat., Nov. 20, 2021=2021-11-20"]);
}

#[test]
fn years_and_numbers_like_years() {
    check(
        "A massive quake struck off Aceh in 2004, sparking a tsunami.",
        &["2004=2004"],
    );
    check("He counted 2004 people in the hall.", &[]);
    check("Russia has deployed 1,960 peacekeepers.", &[]);
    check("More than 2000 soldiers died.", &[]);
    check("It has 1984 seats and cost $2010.", &[]);
    check("Since 1991, they have fought two wars.", &["1991=1991"]);
    check("From 2004 to 2008 he was mayor.", &["2004=2004", "2008=2008"]);
    check("Between 1999 and 2001 it doubled.", &["1999=1999", "2001=2001"]);
    check("The 1997 Collective Security Treaty obliges it.", &["1997=1997"]);
    check("the 2020 fighting", &["2020=2020"]);
    check(
        "It fell in 2008, 2009 and 2010.",
        &["2008=2008", "2009=2009", "2010=2010"],
    );
    check(
        "Einstein (1879-1955) was a physicist.",
        &["1879=1879", "1955=1955"],
    );
    check("Flight 1999 left from gate 2004.", &[]);
    check("Its 2015 budget grew.", &["2015=2015"]);
    check("By 2030 emissions must fall.", &["2030=2030"]);
    check("In late 2014 he took a job.", &["late 2014=2014"]);
    check("The film 1917 was a success.", &[]);
    check("The firm was founded in 1864.", &["1864=1864"]);
    check("It reached 1500 metres.", &[]);
    check("Call 555 2004.", &[]);
    check("the post-1989 order", &["1989=1989"]);
    check("in fiscal 2015", &["fiscal 2015=2015"]);
    check("the 2012-13 season", &["2012-13=2012"]);
    check(
        "Profits were higher than 2012, compared with 2010.",
        &["2012=2012", "2010=2010"],
    );
    check("As early as 2011 he knew.", &["2011=2011"]);
    check("It sold more than 2010 of them.", &[]);
    check("the end of 2010", &["the end of 2010=2010"]);
    check("at 2000 GMT", &["2000 GMT=2021-11-17T20:00"]);
}

#[test]
fn decades_and_centuries() {
    check(
        "Conflict broke out in the late 1980s, when both were Soviet.",
        &["the late 1980s=198"],
    );
    check("In the 1960s and 1970s it grew.", &["the 1960s=196", "1970s=197"]);
    check("In the '90s he sang.", &["the '90s=199"]);
    check("since the 19th century", &["the 19th century=18"]);
    check("a 20th-century war", &["20th-century=19"]);
    check("the mid-18th century", &["the mid-18th century=17"]);
    check("A woman in her 60s died.", &[]);
    check("Temperatures were in the mid-30s.", &[]);
    check("He is in his late 70s.", &[]);
    check("in the last century", &["the last century=19"]);
    check("early this century", &["early this century=20"]);
    check("in the Roaring Twenties", &[]);
    check("in the 2000s", &["the 2000s=200"]);
}

#[test]
fn days_from_publication() {
    check(
        "He arrives today and leaves tomorrow.",
        &["today=2021-11-17", "tomorrow=2021-11-18"],
    );
    check("They met yesterday.", &["yesterday=2021-11-16"]);
    check(
        "The day before yesterday it rained.",
        &["The day before yesterday=2021-11-15"],
    );
    check("He told USA Today he would resign.", &[]);
    check("Last week, Armenia accused Azerbaijan.", &["Last week=2021-W45"]);
    check("It opens next week.", &["next week=2021-W47"]);
    check("Earlier this week he resigned.", &["Earlier this week=2021-W46"]);
    check("It grew last month.", &["last month=2021-10"]);
    check(
        "It grew this year after last year's fall.",
        &["this year=2021", "last year=2020"],
    );
    check("It ends next year.", &["next year=2022"]);
    check("over the last year", &["the last year=P1Y"]);
    check("He won last year's race in the last minute.", &["last year=2020"]);
    check("later this month", &["later this month=2021-11"]);
    check("in the last quarter", &["the last quarter=2021-Q3"]);
    check("the current quarter", &["the current quarter=2021-Q4"]);
    check("at the end of last month", &["the end of last month=2021-10"]);
    check("last decade", &["last decade=201"]);
    check("this past weekend", &["this past weekend=2021-W45-WE"]);
}

#[test]
fn so_long_ago() {
    check("The war ended a year ago.", &["a year ago=2020"]);
    check(
        "It left 6,500 dead and ended a year ago in November.",
        &["a year ago in November=2020-11"],
    );
    check("Two weeks ago, fire broke out.", &["Two weeks ago=2021-W44"]);
    check("Three days ago he left.", &["Three days ago=2021-11-14"]);
    check("It began six months ago.", &["six months ago=2021-05"]);
    check("It began 18 months ago.", &["18 months ago=2020-05"]);
    check("It began about 20 years ago.", &["about 20 years ago=2001"]);
    check(
        "Nearly two decades ago, he left.",
        &["Nearly two decades ago=200"],
    );
    check("It closed years ago.", &["years ago=PAST_REF"]);
    check("A few days ago he resigned.", &["A few days ago=PAST_REF"]);
    check("That was long ago.", &["long ago=PAST_REF"]);
    check("Two hours ago it fell.", &["Two hours ago=2021-11-17TXX"]);
    check(
        "Seventy-four years ago, a battle was fought.",
        &["Seventy-four years ago=1947"],
    );
    check("A century ago, there was a war.", &["A century ago=19"]);
    check("A year and a half ago they met.", &["A year and a half=P1.5Y"]);
}

#[test]
fn times_from_the_narrative() {
    check(
        "On Sunday, they traded fire. The day before, a road was closed.",
        &["Sunday=2021-11-14", "The day before=2021-11-13"],
    );
    check(
        "He was shot on May 3, 2019, and died two days later.",
        &["May 3, 2019=2019-05-03", "two days later=2019-05-05"],
    );
    check(
        "It began in 2004. A year later it was over.",
        &["2004=2004", "A year later=2005"],
    );
    check(
        "He won in 1984 and again four years later.",
        &["1984=1984", "four years later=1988"],
    );
    check(
        "In March 2010 he left; later that year he died.",
        &["March 2010=2010-03", "later that year=2010"],
    );
    check(
        "On 6 June 1944 they landed. The next day it rained.",
        &["6 June 1944=1944-06-06", "The next day=1944-06-07"],
    );
    check(
        "On 6 June 1944 they landed; the same day, guns fell silent.",
        &["6 June 1944=1944-06-06", "the same day=1944-06-06"],
    );
    check(
        "In 2010 profit was 5 million, up from 4 million a year earlier.",
        &["2010=2010", "a year earlier=2009"],
    );
    check(
        "In June 2010 he came. In August of that year he left.",
        &["June 2010=2010-06", "August of that year=2010-08"],
    );
    check(
        "It came in May 2010. The previous month, it had rained.",
        &["May 2010=2010-05", "The previous month=2010-04"],
    );
    check(
        "In 1991 it split. The following year, war came.",
        &["1991=1991", "The following year=1992"],
    );
    check(
        "The truce fell apart minutes later.",
        &["minutes later=FUTURE_REF"],
    );
    check(
        "A few years later they divorced.",
        &["A few years later=FUTURE_REF"],
    );
    check(
        "Hostilities erupted earlier in the day.",
        &["earlier in the day=2021-11-17"],
    );
    check(
        "On Tuesday they reached a ceasefire, ending hostilities that erupted earlier in the day.",
        &["Tuesday=2021-11-16", "earlier in the day=2021-11-16"],
    );
    check("It had opened the day before the vote.", &[]);
}

#[test]
fn clock_times() {
    check(
        "from 18:30 (1430 GMT) on",
        &["18:30=2021-11-17T18:30", "1430 GMT=2021-11-17T14:30"],
    );
    check(
        "at 00:05am (20:05 GMT) on Tuesday",
        &[
            "00:05am=2021-11-16T00:05",
            "20:05 GMT=2021-11-15T20:05",
            "Tuesday=2021-11-16",
        ],
    );
    check(
        "The truce came at 9am local time (0500 GMT).",
        &["9am local time=2021-11-17T09:00", "0500 GMT=2021-11-17T05:00"],
    );
    check("As of 5.30 pm a ceasefire held.", &["5.30 pm=2021-11-17T17:30"]);
    check(
        "It struck at 7:37 a.m. on Tuesday.",
        &["7:37 a.m. on Tuesday=2021-11-16T07:37"],
    );
    check("It struck at 0737 GMT.", &["0737 GMT=2021-11-17T07:37"]);
    check(
        "The game starts at 8 p.m. ET Friday.",
        &["8 p.m. ET Friday=2021-11-19T20:00"],
    );
    check(
        "It will start at 8 p.m. Friday.",
        &["8 p.m. Friday=2021-11-19T20:00"],
    );
    check(
        "On Friday at noon they left.",
        &["Friday=2021-11-12", "noon=2021-11-12T12:00"],
    );
    check(
        "at about 3 o'clock in the afternoon",
        &["about 3 o'clock in the afternoon=2021-11-17T15:00"],
    );
    check(
        "Polls open at 7 a.m. and close at 8 p.m.",
        &["7 a.m.=2021-11-17T07:00", "8 p.m.=2021-11-17T20:00"],
    );
    check(
        "The curfew runs from 10 p.m. to 6 a.m.",
        &["10 p.m.=2021-11-17T22:00", "6 a.m.=2021-11-17T06:00"],
    );
    check(
        "It is open 9-11 a.m.",
        &["9=2021-11-17T09:00", "11 a.m.=2021-11-17T11:00"],
    );
    check("at midnight on Monday", &["midnight on Monday=2021-11-15T24:00"]);
    check(
        "at 12:01 a.m. EST on Nov. 9",
        &["12:01 a.m. EST on Nov. 9=2021-11-09T00:01"],
    );
    check("The score was 3:2 and later 10-9.", &[]);
    check("He read from John 3:16.", &[]);
    check("at 14:05:30 UTC", &["14:05:30 UTC=2021-11-17T14:05:30"]);
    check("One West Virginia official said so.", &[]);
    check("at 6 p.m. Moscow time", &["6 p.m. Moscow time=2021-11-17T18:00"]);
    check("He won in 2:05:30.", &[]);
}

#[test]
fn zones_give_offsets() {
    #[track_caller]
    fn offsets(text: &str, expect: &[Option<i16>]) {
        let doc = Document::parse(text, std::slice::from_ref(&(0..text.len())));
        let found = find(&doc, Date::from_calendar_date(2021, Month::November, 17).ok());
        let got: Vec<_> = found
            .iter()
            .filter(|f| f.value.contains('T'))
            .map(|f| f.offset)
            .collect();
        assert_eq!(got, expect, "{text}");
    }
    offsets("from 18:30 (1430 GMT)", &[Some(240), Some(0)]);
    offsets("at 00:05am (20:05 GMT) on Tuesday", &[Some(240), Some(0)]);
    offsets("at 9am local time (0500 GMT)", &[Some(240), Some(0)]);
    offsets("at 9 p.m. EST on Tuesday", &[Some(-300)]);
    offsets("at 9 p.m. ET on July 3, 2021", &[Some(-240)]);
    offsets("at 9 p.m. ET on Tuesday", &[Some(-300)]);
    offsets("at 5.30 pm", &[None]);
    offsets("at 5.30 pm local time", &[None]);
    offsets("at 12:00 (UTC+5:30)", &[None]);
    offsets("at 12:00 UTC+5:30", &[Some(330)]);
    offsets("at 0430 GMT (10 a.m. local time)", &[Some(0), Some(330)]);
    offsets("at 10:00 (0237 GMT)", &[None, Some(0)]);
    offsets("at 1 a.m. Eastern Daylight Time", &[Some(-240)]);
    offsets("at 18:30 Moscow time (1530 GMT)", &[Some(180), Some(0)]);
}

#[test]
fn parts_of_the_day() {
    check(
        "They slept outdoors on Tuesday night.",
        &["Tuesday night=2021-11-16TNI"],
    );
    check("He died last night.", &["last night=2021-11-16TNI"]);
    check("This morning he left.", &["This morning=2021-11-17TMO"]);
    check("It fell yesterday evening.", &["yesterday evening=2021-11-16TEV"]);
    check("after deadly overnight clashes", &["overnight=2021-11-17TNI"]);
    check("They meet tonight.", &["tonight=2021-11-17TNI"]);
    check(
        "on the night of November 9, 2020",
        &["the night of November 9, 2020=2020-11-09TNI"],
    );
    check(
        "in the early hours of Monday",
        &["the early hours of Monday=2021-11-15TMO"],
    );
    check("late Saturday night", &["late Saturday night=2021-11-13TNI"]);
    check(
        "It was raided at dawn on Friday.",
        &["dawn on Friday=2021-11-12TMO"],
    );
    check(
        "They will meet tomorrow morning.",
        &["tomorrow morning=2021-11-18TMO"],
    );
    check("A night watchman saw it.", &[]);
    check("He hosts Saturday Night Live.", &[]);
    check(
        "On 3 May 2019 it hailed. That night, trees fell.",
        &["3 May 2019=2019-05-03", "That night=2019-05-03TNI"],
    );
    check("the following morning", &["the following morning=2021-11-18TMO"]);
}

#[test]
fn durations() {
    check("The six-week conflict claimed 6,500 lives.", &["six-week=P6W"]);
    check("for an initial five-year period", &["five-year=P5Y"]);
    check("fewer than 48 hours", &["fewer than 48 hours=PT48H"]);
    check("territory it had controlled for decades", &["decades=PXDE"]);
    check(
        "the quake shook houses for around one minute",
        &["around one minute=PT1M"],
    );
    check("in the past three months", &["the past three months=P3M"]);
    check("over the past decade", &["the past decade=P1DE"]);
    check("He was jailed for 25 years.", &["25 years=P25Y"]);
    check("a 25-year sentence", &["25-year=P25Y"]);
    check("for two and a half years", &["two and a half years=P2.5Y"]);
    check("It took an hour and a half.", &["an hour and a half=PT1.5H"]);
    check("half an hour", &["half an hour=PT30M"]);
    check("half a century", &["half a century=P50Y"]);
    check("nearly 2,000 days", &["nearly 2,000 days=P2000D"]);
    check("at least six months", &["at least six months=P6M"]);
    check("two or three weeks", &["two=P2W", "three weeks=P3W"]);
    check("a dozen years", &["a dozen years=P12Y"]);
    check("a couple of hours", &["a couple of hours=PT2H"]);
    check("for the next two years", &["the next two years=P2Y"]);
    check("for months", &["months=PXM"]);
    check("a months-long siege", &["months-long=PXM"]);
    check("a day-long strike", &["day-long=P1D"]);
    check("a 72-hour ultimatum", &["72-hour=PT72H"]);
    check("The first 100 days went well.", &["The first 100 days=P100D"]);
    check("It was delayed by 90 minutes.", &["90 minutes=PT90M"]);
    check("hours after Armenia reported the death", &["hours=PTXH"]);
    check("a year after the foes fought", &["a year=P1Y"]);
    check(
        "two weeks before Christmas",
        &["two weeks=P2W", "Christmas=2021-12-25"],
    );
    check("for 10 days", &["10 days=P10D"]);
    check("another two years", &["another two years=P2Y"]);
    check("all day", &["all day=P1D"]);
    check(
        "A quarter of a century of peace",
        &["A quarter of a century=P25Y"],
    );
}

#[test]
fn ages_speeds_and_the_like_are_left_alone() {
    check("Bensu Elianita, a 22 year-old resident", &[]);
    check("a 22-year-old man", &[]);
    check("He is 45 years old.", &[]);
    check("aged 45 years", &[]);
    check("a 6-month-old baby", &[]);
    check("winds of 90 miles an hour", &[]);
    check("ten light years away", &[]);
    check("She is in her fifties.", &[]);
    check("a 6.1-magnitude earthquake", &[]);
    check("The second man fled.", &[]);
    check("It won a second term.", &[]);
    check("Person of the Year", &[]);
    check("strange days indeed", &[]);
    check("the minutes of the meeting", &[]);
    check("a last-minute goal", &[]);
    check("in the 90th minute", &[]);
    check("10 kilometres (6.2 miles)", &[]);
    check("H.R. 1, or the People Act", &[]);
    check("at the end of the day", &[]);
}

#[test]
fn repeated_times() {
    check("They meet every Tuesday.", &["every Tuesday=XXXX-WXX-2"]);
    check("Markets close on Fridays.", &["Fridays=XXXX-WXX-5"]);
    check("They are tested daily.", &["daily=P1D"]);
    check("It is published annually.", &["annually=P1Y"]);
    check("twice a week", &["twice a week=P1W"]);
    check("three times a year", &["three times a year=P1Y"]);
    check("every four years", &["every four years=P4Y"]);
    check("each year", &["each year=P1Y"]);
    check("every other day", &["every other day=P2D"]);
    check("every night", &["every night=XXXX-XX-XXTNI"]);
    check("The Daily Mail said so.", &[]);
    check("the annual report", &["annual=P1Y"]);
    check("They pay $500 a month.", &["a month=P1M"]);
    check("Every second counts.", &[]);
}

#[test]
fn seasons_quarters_and_halves() {
    check("last summer", &["last summer=2021-SU"]);
    check("this winter", &["this winter=2021-WI"]);
    check("in the spring of 1968", &["the spring of 1968=1968-SP"]);
    check(
        "in the third quarter of 2016",
        &["the third quarter of 2016=2016-Q3"],
    );
    check("Third-quarter profit rose 5%.", &["Third-quarter=2021-Q3"]);
    check("for the fourth quarter", &["the fourth quarter=2021-Q4"]);
    check("in Q1 2020", &["Q1 2020=2020-Q1"]);
    check("the first half of 2013", &["the first half of 2013=2013-H1"]);
    check("He scored in the second half.", &[]);
    check("a touchdown in the fourth quarter", &[]);
    check("Prices fall in spring water.", &[]);
    check("the Winter Olympics", &[]);
    check(
        "the first nine months of the year",
        &["the first nine months=P9M", "the year=2021"],
    );
    check("sales for the quarter ended Sept. 30", &["Sept. 30=2021-09-30"]);
    check("by year-end", &["year-end=2021-12-31"]);
    check_on(Some((2013, 1, 15)), "this winter", &["this winter=2012-WI"]);
    check_on(
        Some((2013, 2, 1)),
        "Fourth-quarter earnings rose.",
        &["Fourth-quarter=2012-Q4"],
    );
}

#[test]
fn times_no_calendar_holds() {
    check("The situation is now calm.", &["now=PRESENT_REF"]);
    check("He recently moved.", &["recently=PAST_REF"]);
    check("in the near future", &["the near future=FUTURE_REF"]);
    check("It is currently shut.", &["currently=PRESENT_REF"]);
    check("in recent years", &["recent years=PXY"]);
    check("as in the past", &["the past=PAST_REF"]);
    check("in the future", &["the future=FUTURE_REF"]);
    check("Meanwhile, he left. Earlier, she had spoken.", &[]);
    check("since then and so far", &[]);
}

#[test]
fn holidays() {
    check(
        "It opened on Christmas Day 2019.",
        &["Christmas Day 2019=2019-12-25"],
    );
    check("They rested on Thanksgiving.", &["Thanksgiving=2021-11-25"]);
    check(
        "Riots broke out on New Year's Eve.",
        &["New Year's Eve=2020-12-31"],
    );
    check("It began on Good Friday.", &["Good Friday=2021-04-02"]);
    check("on Independence Day", &[]);
    check("the Fourth of July parade", &["the Fourth of July=2021-07-04"]);
    check("Easter Island is far.", &[]);
    check(
        "Black Friday sales will start early.",
        &["Black Friday=2021-11-26"],
    );
}

#[test]
fn without_a_day_of_publication_nothing_is_guessed() {
    check_on(None, "He said on Tuesday.", &["Tuesday=XXXX-WXX-2"]);
    check_on(None, "on November 9", &["November 9=XXXX-11-09"]);
    check_on(None, "in August", &["August=XXXX-08"]);
    check_on(None, "last week", &["last week=XXXX-WXX"]);
    check_on(None, "yesterday", &["yesterday=XXXX-XX-XX"]);
    check_on(None, "a year ago", &["a year ago=XXXX"]);
    check_on(None, "at 9am", &["9am=XXXX-XX-XXT09:00"]);
    check_on(None, "last summer", &["last summer=XXXX-SU"]);
    check_on(None, "the third quarter", &["the third quarter=XXXX-Q3"]);
    check_on(None, "the weekend", &["the weekend=XXXX-WXX-WE"]);
    check_on(
        None,
        "On 9 May 2019 he fell. The next day he died.",
        &["9 May 2019=2019-05-09", "The next day=2019-05-10"],
    );
    check_on(
        None,
        "in 2004 and the late 1980s",
        &["2004=2004", "the late 1980s=198"],
    );
    check_on(None, "Thanksgiving 2019", &["Thanksgiving 2019=2019-11-28"]);
}

#[test]
fn disasters() {
    check_on(
        Some((2013, 7, 2)),
        "The quake struck inland at 0737 GMT at a depth of just 10 kilometres (6.2 miles).",
        &["0737 GMT=2013-07-02T07:37"],
    );
    check_on(
        Some((2013, 7, 3)),
        "In Bener Meriah, about 300 people slept outdoors on Tuesday night.",
        &["Tuesday night=2013-07-02TNI"],
    );
    check_on(
        Some((2013, 7, 3)),
        "An 8.7-magnitude earthquake hit off the city in May 2012, triggering alerts.",
        &["May 2012=2012-05"],
    );
    check_on(
        Some((2013, 7, 3)),
        "The quake was felt for around 15 seconds.",
        &["around 15 seconds=PT15S"],
    );
    check_on(
        Some((2013, 7, 2)),
        "In 2004, a magnitude 9.1 quake killed some 230,000 people.",
        &["2004=2004"],
    );
    check(
        "Flight 370 vanished on March 8, 2014, less than an hour after takeoff.",
        &["March 8, 2014=2014-03-08", "less than an hour=PT1H"],
    );
    check(
        "The ferry sank shortly after 3 a.m. Sunday, three hours after it left.",
        &["3 a.m. Sunday=2021-11-14T03:00", "three hours=PT3H"],
    );
    check(
        "Rescuers pulled a girl out 90 hours after the quake.",
        &["90 hours=PT90H"],
    );
    check(
        "The storm is forecast to make landfall late Thursday.",
        &["late Thursday=2021-11-18"],
    );
    check("It is the deadliest fire since 1998.", &["1998=1998"]);
}

#[test]
fn courts_and_crime() {
    check(
        "He was sentenced Monday to 20 years in prison.",
        &["Monday=2021-11-15", "20 years=P20Y"],
    );
    check(
        "The trial, which began in September, is expected to last six weeks.",
        &["September=2021-09", "six weeks=P6W"],
    );
    check(
        "He faces up to 30 years in prison when he is sentenced on Feb. 4.",
        &["up to 30 years=P30Y", "Feb. 4=2022-02-04"],
    );
    check(
        "She was last seen on the evening of October 2.",
        &["the evening of October 2=2021-10-02TEV"],
    );
    check(
        "The killings took place between 1975 and 1979.",
        &["1975=1975", "1979=1979"],
    );
    check(
        "Jurors deliberated for more than 11 hours over two days.",
        &["more than 11 hours=PT11H", "two days=P2D"],
    );
    check(
        "He has been in custody since last December.",
        &["last December=2020-12"],
    );
    check(
        "The appeal will be heard in January 2022.",
        &["January 2022=2022-01"],
    );
}

#[test]
fn money_and_markets() {
    check(
        "Net income rose 12% from a year earlier.",
        &["a year earlier=2020"],
    );
    check(
        "Revenue for the three months ended Sept. 30 was $5 billion.",
        &["the three months=P3M", "Sept. 30=2021-09-30"],
    );
    check(
        "Shares closed at a 10-month high on Tuesday.",
        &["10-month=P10M", "Tuesday=2021-11-16"],
    );
    check("The yield on the 10-year Treasury note fell.", &["10-year=P10Y"]);
    check(
        "The bank cut rates in June for the first time in three years.",
        &["June=2021-06", "three years=P3Y"],
    );
    check(
        "Growth will slow to 2% in 2022 from 5% this year.",
        &["2022=2022", "this year=2021"],
    );
    check("Output rose 3% year on year in October.", &["October=2021-10"]);
    check(
        "The deal is due to close in the first half of next year.",
        &["the first half of next year=2022-H1"],
    );
    check(
        "It posted a loss in the year-earlier period.",
        &["the year-earlier period=2020"],
    );
    check(
        "Inflation hit a 30-year high of 6.2% last month.",
        &["30-year=P30Y", "last month=2021-10"],
    );
}

#[test]
fn times_of_day_from_a_time_of_day() {
    check(
        "It left at 6:40 p.m. Tuesday and lost contact 45 minutes later.",
        &[
            "6:40 p.m. Tuesday=2021-11-16T18:40",
            "45 minutes later=2021-11-16T19:25",
        ],
    );
    check(
        "It left at 11 p.m. on Tuesday. Two hours later it fell.",
        &[
            "11 p.m. on Tuesday=2021-11-16T23:00",
            "Two hours later=2021-11-17T01:00",
        ],
    );
    check(
        "It struck at 3 a.m.; an hour earlier it had been calm.",
        &["3 a.m.=2021-11-17T03:00", "an hour earlier=2021-11-17T02:00"],
    );
    check(
        "It fell apart 45 minutes later.",
        &["45 minutes later=FUTURE_REF"],
    );
    check(
        "Some 3.5 billion years ago, life began.",
        &["Some 3.5 billion years ago=PAST_REF"],
    );
    check("on his second trip in as many months", &[]);
    check(
        "The trial has been put off until the summer.",
        &["the summer=2022-SU"],
    );
    check(
        "He ran it in two hours and five minutes.",
        &["two hours and five minutes=PT2H5M"],
    );
    check("He got 10 years and six months old sheep.", &["10 years=P10Y"]);
}

#[test]
fn modals_and_copulas_look_ahead() {
    check("Elections could be held in April, he said.", &["April=2022-04"]);
    check("The deal may be signed on Friday.", &["Friday=2021-11-19"]);
    check("The vote is Tuesday.", &["Tuesday=2021-11-23"]);
    check("The vote was Tuesday.", &["Tuesday=2021-11-16"]);
    check(
        "She turned 87 on Sunday; her birthday is in June.",
        &["Sunday=2021-11-14", "June=2022-06"],
    );
    check("He could have been killed on Monday.", &["Monday=2021-11-15"]);
}

#[test]
fn quarters_by_their_months_and_the_same_ones_of_other_years() {
    check(
        "Output grew 3% in the July-September period.",
        &["July-September=2021-Q3"],
    );
    check(
        "Profit in the third quarter beat that of the same quarter last year.",
        &["the third quarter=2021-Q3", "the same quarter last year=2020-Q3"],
    );
    check(
        "Sales in October beat those of the same month last year.",
        &["October=2021-10", "the same month last year=2020-10"],
    );
    check(
        "By mid-afternoon, 26 people had been killed.",
        &["mid-afternoon=2021-11-17TAF"],
    );
}

#[test]
fn a_year_at_the_head_of_a_sentence_frames_it() {
    check("In 2012, he was elected in June.", &["2012=2012", "June=2012-06"]);
    check(
        "In 1999, a blast on April 15 killed nine.",
        &["1999=1999", "April 15=1999-04-15"],
    );
    check(
        "The 2008 law was amended in June.",
        &["2008=2008", "June=2021-06"],
    );
    check("In 2012 he won. He lost in June.", &["2012=2012", "June=2021-06"]);
    check(
        "In 2012, he was elected. He resigned on Tuesday.",
        &["2012=2012", "Tuesday=2021-11-16"],
    );
}

#[test]
fn what_a_year_earlier_was_keeps_its_unit() {
    check(
        "Third-quarter profit rose from a year earlier.",
        &["Third-quarter=2021-Q3", "a year earlier=2020-Q3"],
    );
    check(
        "Sales fell in October from a year ago.",
        &["October=2021-10", "a year ago=2020-10"],
    );
    check(
        "In May 2019 it rose. A year later it fell.",
        &["May 2019=2019-05", "A year later=2020-05"],
    );
    check(
        "The bank lost $1 billion in the third quarter. Revenue for the quarter fell.",
        &["the third quarter=2021-Q3", "the quarter=2021-Q3"],
    );
    check(
        "It made $2 million in last year's first half.",
        &["last year's first half=2020-H1"],
    );
    check(
        "Markets reopen Monday after three trading days.",
        &["Monday=2021-11-22", "three trading days=P3D"],
    );
    check(
        "He plays there on Friday nights.",
        &["Friday nights=XXXX-WXX-5TNI"],
    );
    check("A decade or so later it closed.", &["A decade or so later=203"]);
}

#[test]
fn politics_and_sport() {
    check(
        "The election will be held on April 10, 2022.",
        &["April 10, 2022=2022-04-10"],
    );
    check(
        "He was elected in November 2016 for a four-year term.",
        &["November 2016=2016-11", "four-year=P4Y"],
    );
    check("Parliament votes next Tuesday.", &["next Tuesday=2021-11-23"]);
    check(
        "Sanctions imposed in 2014 were extended for six months.",
        &["2014=2014", "six months=P6M"],
    );
    check(
        "Nurses will strike for 24 hours from Thursday.",
        &["24 hours=PT24H", "Thursday=2021-11-18"],
    );
    check("He won 6-3, 7-5 on Sunday.", &["Sunday=2021-11-14"]);
    check("The team last won the title in 1994.", &["1994=1994"]);
    check(
        "United play City at 3pm on Saturday.",
        &["3pm on Saturday=2021-11-13T15:00"],
    );
    check("She broke the record set two years ago.", &["two years ago=2019"]);
    check("The president's term ends in January.", &["January=2022-01"]);
}
