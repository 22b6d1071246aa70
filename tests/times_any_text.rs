//! Whatever the text: no panic, sound spans, the same answer twice, time that grows with length.

use claimline::extract::times::{find, interval};
use claimline::language::Document;
use proptest::prelude::*;
use time::{Date, Month};

fn check(text: &str, published: Option<Date>) {
    let doc = Document::parse(text, std::slice::from_ref(&(0..text.len())));
    let found = find(&doc, published);
    let mut last = 0;
    for f in &found {
        assert!(
            f.bytes.start >= last && f.bytes.end > f.bytes.start,
            "{f:?} overlaps in {text:?}"
        );
        assert!(
            text.get(f.bytes.clone()).is_some_and(|t| t.trim() == t),
            "{f:?} cuts a character in {text:?}"
        );
        assert!(
            f.tokens.start < f.tokens.end && f.tokens.end <= doc.len(),
            "{f:?}"
        );
        assert!(!f.value.is_empty(), "{f:?} has no value in {text:?}");
        if let Some((start, end)) = interval(&f.value) {
            assert!(start < end, "{f:?}");
        }
        last = f.bytes.end;
    }
    assert_eq!(found, find(&doc, published));
}

/// Words that rules read, so that random texts reach deep into them.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "the", "last", "next", "this", "that", "same", "a", "an", "two", "three", "half", "quarter", "first", "second", "of",
    "in", "on", "at", "to", "and", "or", "from", "by", "since", "until", "early", "late", "mid", "-", "\u{2013}", "'", "\u{2019}s",
    "s", ".", ",", ":", "/", "(", ")", "\"", "May", "March", "Nov", "November", "Tuesday", "Sun", "Fridays", "day", "days",
    "week", "weeks", "month", "months", "year", "years", "decade", "decades", "century", "hour", "hours", "minutes", "ago",
    "earlier", "later", "before", "after", "now", "today", "yesterday", "tonight", "noon", "midnight", "o", "clock", "am",
    "pm", "a.m.", "p.m.", "GMT", "UTC", "+", "ET", "local", "time", "1430", "2004", "1980", "0", "00", "1", "5", "9", "12", "31", "99",
    "1,960", "4294967296", "99999999999999999999", "th", "st", "spring", "fall", "weekend", "Christmas", "Easter", "New", "Year", "Day",
    "every", "each", "daily", "annual", "times", "twice", "hundred", "thousand", "million", "dozen", "couple", "few", "several",
    "will", "was", "said", "old", "long", "end", "more", "than", "about", "BC", "AD", "H1", "Q3", "fiscal", "night", "morning", "\n", "é", "\u{0}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_read(text in ".{0,200}") {
        check(&text, Date::from_calendar_date(2021, Month::November, 17).ok());
        check(&text, None);
    }

    #[test]
    fn any_run_of_words_of_time_is_read(
        words in prop::collection::vec((prop::sample::select(WORDS), any::<bool>()), 0..40),
        year in -9999i32..=9999,
        ordinal in 1u16..=365,
    ) {
        let text: String = words.iter().flat_map(|(w, space)| [*w, if *space { " " } else { "" }]).collect();
        check(&text, Date::from_ordinal_date(year, ordinal).ok());
        check(&text, None);
    }

    #[test]
    fn any_value_has_an_interval_or_none(value in "[0-9XPTWQH:-]{0,14}|.{0,12}") {
        if let Some((start, end)) = interval(&value) {
            prop_assert!(start < end);
        }
    }
}

#[test]
fn hostile_texts_are_read_in_time_that_grows_with_their_length() {
    for piece in [
        "May ",
        "2004 ",
        "the last ",
        "9 to ",
        "a year ago in ",
        "twenty-",
        "1,000,",
        "Tuesday, ",
        "half ",
        "'",
    ] {
        let text = piece.repeat(50_000 / piece.len());
        check(&text, Date::from_calendar_date(2021, Month::November, 17).ok());
    }
}
