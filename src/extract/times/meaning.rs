//! What an expression means before it is anchored: the rules' output, the anchoring's input.

use super::calendar::{Cal, Season, Unit};
use super::feasts::Feast;
use super::lexicon::Part;

/// What a rule read.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A place on the calendar, with or without a time of day.
    Point(Point),
    /// How long: the whole TIMEX3 value.
    Duration(String),
    /// How often: the whole TIMEX3 value.
    Repeated(String),
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Vague(&'static str),
}

/// A place on the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which day, or which longer span.
    pub anchor: Anchor,
    /// Which time of that day.
    pub clock: Option<Clock>,
    /// The zone that the text names.
    pub zone: Option<Zone>,
}

impl From<Anchor> for Point {
    fn from(anchor: Anchor) -> Self {
        Point {
            anchor,
            clock: None,
            zone: None,
        }
    }
}

/// How a place on the calendar is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// In full.
    Stated(Cal),
    /// A month, or a day of it.
    Month {
        /// 1 to 12.
        month: u8,
        /// Day of the month.
        day: Option<u8>,
        /// Of which year.
        which: Which,
    },
    /// A season of some year.
    Season(Season, Which),
    /// A quarter of some year.
    Quarter(u8, Which),
    /// A half of some year.
    Half(u8, Which),
    /// A weekday, Monday 1 to Sunday 7.
    Weekday(u8, Which),
    /// A holiday of some year.
    Feast(&'static Feast, Which),
    /// So many units from a known time.
    Shift {
        /// Also how fine the outcome is.
        unit: Unit,
        /// How many; negative is back.
        by: i32,
        /// From when.
        from: Base,
    },
    /// A day of the month that was spoken of.
    DayOfMonth(u8),
    /// No day: a bare time of day.
    Open,
}

/// Which one of those that return every week or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one of this year.
    Year(i32),
    /// The one of the year, or for weekdays the week, that lies so many away.
    Shift(i32, Base),
    /// The latest before publication.
    Last,
    /// The one of the current year, or for weekdays week.
    This,
    /// "of the year": the one of the year that its sentence opens with, else of the current one.
    OfYear,
    /// The earliest after publication.
    Next,
    /// Not said: the verb's tense decides.
    Bare,
    /// Some one of them, no matter which: "on a Saturday".
    Any,
}

/// From when a distance is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The day of publication: "last week".
    Published,
    /// The time that the text last spoke of: "the week before".
    Narrative,
    /// The same, keeping its unit when that is a month, a quarter or half a year: "a year earlier" than a third
    /// quarter is a third quarter.
    Likewise,
    /// The span of just this unit that the text last spoke of: "for the quarter".
    SameUnit,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// By the clock; 24:00 is the end of the day.
    At {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 59.
        second: Option<u8>,
    },
    /// Morning, evening.
    Part(Part),
    /// Some time within the day: "two hours ago".
    Unknown,
}

/// A time zone as far as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Minutes east of Greenwich.
    Offset(i16),
    /// North America's clocks, which move in summer: minutes east of Greenwich in winter.
    American(i16),
    /// Named, with no offset that is the same for all who use the name: "local time", "IST".
    Named,
}
