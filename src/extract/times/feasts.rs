//! Holidays and days of remembrance whose date is fixed or can be computed.
//!
//! Complete for the western and eastern Christian year, the civil holidays of the United States, and days that the
//! United Nations and other states keep under a name that English news uses without explaining it. Left out:
//! feasts of calendars that depend on the sighting of the moon or on tables (Ramadan, Diwali, Passover, the lunar
//! new year): a wrong day would be worse than none.

use time::{Date, Weekday};

use super::calendar::{day, days_later, easter, nth_weekday, on_or_before, orthodox_easter};

/// How a holiday's date follows from the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Falls {
    /// Month and day.
    On(u8, u8),
    /// Month, which one (0 the last), weekday.
    Nth(u8, u8, Weekday),
    /// Days after Easter Sunday.
    Easter(i16),
    /// Days after the eastern churches' Easter Sunday.
    Orthodox(i16),
    /// Days after the nth weekday of a month.
    After(u8, u8, Weekday, i16),
    /// The last such weekday not after a day of a month.
    NotAfter(u8, u8, Weekday),
}

/// A holiday.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feast {
    /// Its words in lower case; an apostrophe is a word, and may be left out in the text.
    pub words: &'static [&'static str],
    /// When it is.
    pub falls: Falls,
}

impl Feast {
    /// Its day in a year.
    pub fn date(&self, year: i32) -> Option<Date> {
        match self.falls {
            Falls::On(month, d) => day(year, month, d),
            Falls::Nth(month, nth, weekday) => nth_weekday(year, month, nth, weekday),
            Falls::Easter(days) => days_later(easter(year)?, days.into()),
            Falls::Orthodox(days) => days_later(orthodox_easter(year)?, days.into()),
            Falls::After(month, nth, weekday, days) => {
                days_later(nth_weekday(year, month, nth, weekday)?, days.into())
            }
            Falls::NotAfter(month, d, weekday) => on_or_before(day(year, month, d)?, weekday),
        }
    }
}

const fn feast(words: &'static [&'static str], falls: Falls) -> Feast {
    Feast { words, falls }
}

/// Whether some holiday's name begins with this word.
pub fn begins(word: &str) -> bool {
    FEASTS.iter().any(|feast| feast.words.first() == Some(&word))
}

/// All of them; where one name begins another, the longer one comes first.
#[rustfmt::skip]
pub static FEASTS: &[Feast] = &[
    // The Christian year.
    feast(&["ash", "wednesday"], Falls::Easter(-46)),
    feast(&["shrove", "tuesday"], Falls::Easter(-47)),
    feast(&["mardi", "gras"], Falls::Easter(-47)),
    feast(&["palm", "sunday"], Falls::Easter(-7)),
    feast(&["maundy", "thursday"], Falls::Easter(-3)),
    feast(&["holy", "thursday"], Falls::Easter(-3)),
    feast(&["good", "friday"], Falls::Easter(-2)),
    feast(&["holy", "saturday"], Falls::Easter(-1)),
    feast(&["orthodox", "easter", "sunday"], Falls::Orthodox(0)),
    feast(&["orthodox", "easter"], Falls::Orthodox(0)),
    feast(&["easter", "sunday"], Falls::Easter(0)),
    feast(&["easter", "monday"], Falls::Easter(1)),
    feast(&["easter"], Falls::Easter(0)),
    feast(&["ascension", "day"], Falls::Easter(39)),
    feast(&["whit", "sunday"], Falls::Easter(49)),
    feast(&["whit", "monday"], Falls::Easter(50)),
    feast(&["pentecost"], Falls::Easter(49)),
    feast(&["corpus", "christi", "day"], Falls::Easter(60)),
    feast(&["epiphany"], Falls::On(1, 6)),
    feast(&["candlemas"], Falls::On(2, 2)),
    feast(&["michaelmas"], Falls::On(9, 29)),
    feast(&["all", "saints", "'", "day"], Falls::On(11, 1)),
    feast(&["all", "souls", "'", "day"], Falls::On(11, 2)),
    feast(&["orthodox", "christmas"], Falls::On(1, 7)),
    feast(&["christmas", "eve"], Falls::On(12, 24)),
    feast(&["christmas", "day"], Falls::On(12, 25)),
    feast(&["christmas"], Falls::On(12, 25)),
    feast(&["boxing", "day"], Falls::On(12, 26)),
    feast(&["new", "year", "'", "s", "eve"], Falls::On(12, 31)),
    feast(&["new", "year", "'", "s", "day"], Falls::On(1, 1)),
    feast(&["new", "year", "'", "s"], Falls::On(1, 1)),
    feast(&["valentine", "'", "s", "day"], Falls::On(2, 14)),
    feast(&["st", ".", "patrick", "'", "s", "day"], Falls::On(3, 17)),
    feast(&["st", "patrick", "'", "s", "day"], Falls::On(3, 17)),
    feast(&["st", ".", "george", "'", "s", "day"], Falls::On(4, 23)),
    feast(&["st", ".", "andrew", "'", "s", "day"], Falls::On(11, 30)),
    feast(&["halloween"], Falls::On(10, 31)),
    feast(&["day", "of", "the", "dead"], Falls::On(11, 2)),
    // The United States.
    feast(&["martin", "luther", "king", "jr", ".", "day"], Falls::Nth(1, 3, Weekday::Monday)),
    feast(&["martin", "luther", "king", "day"], Falls::Nth(1, 3, Weekday::Monday)),
    feast(&["mlk", "day"], Falls::Nth(1, 3, Weekday::Monday)),
    feast(&["inauguration", "day"], Falls::On(1, 20)),
    feast(&["groundhog", "day"], Falls::On(2, 2)),
    feast(&["presidents", "'", "day"], Falls::Nth(2, 3, Weekday::Monday)),
    feast(&["president", "'", "s", "day"], Falls::Nth(2, 3, Weekday::Monday)),
    feast(&["washington", "'", "s", "birthday"], Falls::Nth(2, 3, Weekday::Monday)),
    feast(&["cinco", "de", "mayo"], Falls::On(5, 5)),
    feast(&["mother", "'", "s", "day"], Falls::Nth(5, 2, Weekday::Sunday)),
    feast(&["memorial", "day"], Falls::Nth(5, 0, Weekday::Monday)),
    feast(&["flag", "day"], Falls::On(6, 14)),
    feast(&["father", "'", "s", "day"], Falls::Nth(6, 3, Weekday::Sunday)),
    feast(&["juneteenth"], Falls::On(6, 19)),
    feast(&["fourth", "of", "july"], Falls::On(7, 4)),
    feast(&["labor", "day"], Falls::Nth(9, 1, Weekday::Monday)),
    feast(&["columbus", "day"], Falls::Nth(10, 2, Weekday::Monday)),
    feast(&["election", "day"], Falls::After(11, 1, Weekday::Monday, 1)),
    feast(&["veterans", "'", "day"], Falls::On(11, 11)),
    feast(&["veteran", "'", "s", "day"], Falls::On(11, 11)),
    feast(&["thanksgiving", "day"], Falls::Nth(11, 4, Weekday::Thursday)),
    feast(&["thanksgiving"], Falls::Nth(11, 4, Weekday::Thursday)),
    feast(&["black", "friday"], Falls::After(11, 4, Weekday::Thursday, 1)),
    feast(&["cyber", "monday"], Falls::After(11, 4, Weekday::Thursday, 4)),
    // Other states and the world.
    feast(&["australia", "day"], Falls::On(1, 26)),
    feast(&["holocaust", "remembrance", "day"], Falls::On(1, 27)),
    feast(&["holocaust", "memorial", "day"], Falls::On(1, 27)),
    feast(&["waitangi", "day"], Falls::On(2, 6)),
    feast(&["international", "women", "'", "s", "day"], Falls::On(3, 8)),
    feast(&["april", "fools", "'", "day"], Falls::On(4, 1)),
    feast(&["april", "fool", "'", "s", "day"], Falls::On(4, 1)),
    feast(&["earth", "day"], Falls::On(4, 22)),
    feast(&["anzac", "day"], Falls::On(4, 25)),
    feast(&["may", "day"], Falls::On(5, 1)),
    feast(&["world", "press", "freedom", "day"], Falls::On(5, 3)),
    feast(&["europe", "day"], Falls::On(5, 9)),
    feast(&["ve", "day"], Falls::On(5, 8)),
    feast(&["nakba", "day"], Falls::On(5, 15)),
    feast(&["victoria", "day"], Falls::NotAfter(5, 24, Weekday::Monday)),
    feast(&["world", "environment", "day"], Falls::On(6, 5)),
    feast(&["world", "refugee", "day"], Falls::On(6, 20)),
    feast(&["canada", "day"], Falls::On(7, 1)),
    feast(&["bastille", "day"], Falls::On(7, 14)),
    feast(&["vj", "day"], Falls::On(8, 15)),
    feast(&["german", "unity", "day"], Falls::On(10, 3)),
    feast(&["guy", "fawkes", "night"], Falls::On(11, 5)),
    feast(&["bonfire", "night"], Falls::On(11, 5)),
    feast(&["remembrance", "sunday"], Falls::Nth(11, 2, Weekday::Sunday)),
    feast(&["remembrance", "day"], Falls::On(11, 11)),
    feast(&["armistice", "day"], Falls::On(11, 11)),
    feast(&["world", "aids", "day"], Falls::On(12, 1)),
    feast(&["human", "rights", "day"], Falls::On(12, 10)),
    feast(&["st", "george", "'", "s", "day"], Falls::On(4, 23)),
    feast(&["st", "andrew", "'", "s", "day"], Falls::On(11, 30)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feast_has_a_day_in_every_year_that_news_speaks_of() {
        for feast in FEASTS {
            for year in 1900..2100 {
                assert!(
                    feast.date(year).is_some_and(|d| d.year() == year),
                    "{:?} {year}",
                    feast.words
                );
            }
        }
    }

    #[test]
    fn election_day_is_the_tuesday_after_the_first_monday() {
        let election = FEASTS.iter().find(|f| f.words == ["election", "day"]);
        assert_eq!(election.and_then(|f| f.date(2016)), day(2016, 11, 8));
        assert_eq!(election.and_then(|f| f.date(2022)), day(2022, 11, 8));
    }

    #[test]
    fn longer_names_come_before_those_that_begin_them() {
        for (at, feast) in FEASTS.iter().enumerate() {
            let hidden = FEASTS.iter().take(at).find(|f| feast.words.starts_with(f.words));
            assert!(hidden.is_none(), "{:?} hides {:?}", hidden, feast.words);
        }
    }
}
