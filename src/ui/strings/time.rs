//! Dates, times of day and stretches in words.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month by its number, from 1.
pub fn month(number: usize) -> Option<&'static str> {
    MONTHS.get(number.checked_sub(1)?).copied()
}

/// A month in three letters, by its number, from 1.
pub fn short_month(number: usize) -> Option<&'static str> {
    month(number)?.get(..3)
}

/// `16 Nov`.
pub fn day_of_month(day: u32, month: &str) -> String {
    format!("{day} {month}")
}

/// The seasons, quarters and halves of TIMEX3.
pub fn season(code: &str) -> Option<&'static str> {
    Some(match code {
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        "Q1" => "first quarter of",
        "Q2" => "second quarter of",
        "Q3" => "third quarter of",
        "Q4" => "last quarter of",
        "H1" => "first half of",
        "H2" => "second half of",
        _ => return None,
    })
}

/// The parts of a day of TIMEX3.
pub fn part_of_day(code: &str) -> Option<&'static str> {
    Some(match code {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => return None,
    })
}

/// `16 November 2021`.
pub fn day(day: u32, month: &str, year: &str) -> String {
    format!("{day} {month} {year}")
}

/// `November 2020`, `winter 2021`.
pub fn of_year(part: &str, year: &str) -> String {
    format!("{part} {year}")
}

/// `week 6 of 2021`.
pub fn week(week: &str, year: &str) -> String {
    format!("week {week} of {year}")
}

/// `1980s`, from `198`.
pub fn decade(digits: &str) -> String {
    format!("{digits}0s")
}

/// `20th century`.
pub fn century(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending} century")
}

/// `18:30 (UTC+4)`.
pub fn in_zone(clock: &str, offset: &str) -> String {
    format!("{clock} (UTC{offset})")
}

/// `16 November 2021, 18:30`.
pub fn date_and_clock(date: &str, clock: &str) -> String {
    format!("{date}, {clock}")
}

/// From one day to another.
pub fn from_to(start: &str, end: &str) -> String {
    format!("{start} to {end}")
}
