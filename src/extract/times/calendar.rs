//! Spans of the calendar, from a century down to a day, and the arithmetic on them.

use std::fmt;

use time::{Date, Duration, Month, Weekday};

/// A unit that time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// The four seasons, as TIMEX3 writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The month that it begins in, in the northern half of the world.
    pub fn first_month(self) -> u8 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        }
    }

    /// Two letters, as in `2021-SU`.
    pub fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }
}

/// One span of the calendar. It prints as its TIMEX3 value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cal {
    /// The years that share their first two digits: `Century(19)` is 1900 to 1999.
    Century(i32),
    /// The years that share their first three digits: `Decade(198)` is 1980 to 1989.
    Decade(i32),
    /// A year.
    Year(i32),
    /// Half a year, 1 or 2.
    Half(i32, u8),
    /// A quarter, 1 to 4.
    Quarter(i32, u8),
    /// A season; winter belongs to the year that it begins in.
    Season(i32, Season),
    /// A month, 1 to 12.
    Month(i32, u8),
    /// A week of the ISO calendar, with the ISO year.
    Week(i32, u8),
    /// Saturday and Sunday of such a week.
    Weekend(i32, u8),
    /// A day.
    Day(Date),
}

impl fmt::Display for Cal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Cal::Century(c) => write!(f, "{c:02}"),
            Cal::Decade(d) => write!(f, "{d:03}"),
            Cal::Year(y) => write!(f, "{y:04}"),
            Cal::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Cal::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Cal::Season(y, s) => write!(f, "{y:04}-{}", s.code()),
            Cal::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Cal::Week(y, w) => write!(f, "{y:04}-W{w:02}"),
            Cal::Weekend(y, w) => write!(f, "{y:04}-W{w:02}-WE"),
            Cal::Day(d) => write!(f, "{:04}-{:02}-{:02}", d.year(), u8::from(d.month()), d.day()),
        }
    }
}

/// The day, where there is one.
pub fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The day that lies `days` later, or earlier for a negative number.
pub fn days_later(date: Date, days: i64) -> Option<Date> {
    // `Duration::days` panics on overflow; no text speaks of more days than this.
    date.checked_add(Duration::days(days.clamp(-4_000_000, 4_000_000)))
}

/// Easter Sunday of the western churches (the anonymous Gregorian computus).
pub fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    day(
        year,
        u8::try_from(n.div_euclid(31)).ok()?,
        u8::try_from(n.rem_euclid(31) + 1).ok()?,
    )
}

/// Easter Sunday of the eastern churches, in the Gregorian calendar (Meeus' Julian algorithm; 13 days hold to 2099).
pub fn orthodox_easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15).rem_euclid(30);
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let n = d + e + 114;
    let julian = day(
        year,
        u8::try_from(n.div_euclid(31)).ok()?,
        u8::try_from(n.rem_euclid(31) + 1).ok()?,
    )?;
    days_later(julian, 13)
}

/// The nth such weekday of a month; 0 is the last one.
pub fn nth_weekday(year: i32, month: u8, nth: u8, weekday: Weekday) -> Option<Date> {
    if nth == 0 {
        let next = if month == 12 {
            day(year + 1, 1, 1)?
        } else {
            day(year, month + 1, 1)?
        };
        return on_or_before(next.previous_day()?, weekday);
    }
    let first = on_or_after(day(year, month, 1)?, weekday)?;
    days_later(first, 7 * (i64::from(nth) - 1))
}

/// The latest such weekday that is not after `date`.
pub fn on_or_before(date: Date, weekday: Weekday) -> Option<Date> {
    let back = (date.weekday().number_from_monday() + 7 - weekday.number_from_monday()) % 7;
    days_later(date, -i64::from(back))
}

/// The earliest such weekday that is not before `date`.
pub fn on_or_after(date: Date, weekday: Weekday) -> Option<Date> {
    let ahead = (weekday.number_from_monday() + 7 - date.weekday().number_from_monday()) % 7;
    days_later(date, i64::from(ahead))
}

/// The Monday of an ISO week.
pub fn monday(year: i32, week: u8) -> Option<Date> {
    Date::from_iso_week_date(year, week, Weekday::Monday).ok()
}

fn week_of(date: Date) -> Cal {
    let (year, week, _) = date.to_iso_week_date();
    Cal::Week(year, week)
}

impl Cal {
    /// The span of this unit that a day lies in. Units below a day give the day.
    pub fn containing(date: Date, unit: Unit) -> Cal {
        let (year, month) = (date.year(), u8::from(date.month()));
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Cal::Day(date),
            Unit::Week => week_of(date),
            Unit::Weekend => {
                let (year, week, _) = date.to_iso_week_date();
                Cal::Weekend(year, week)
            }
            Unit::Month => Cal::Month(year, month),
            Unit::Quarter => Cal::Quarter(year, (month - 1) / 3 + 1),
            Unit::Year => Cal::Year(year),
            Unit::Decade => Cal::Decade(year.div_euclid(10)),
            Unit::Century | Unit::Millennium => Cal::Century(year.div_euclid(100)),
        }
    }

    /// The span of this unit around this one's beginning, so many units later. None where the unit is finer than
    /// the span: which day of "2004" is the next one cannot be said.
    pub fn shifted(self, unit: Unit, by: i32) -> Option<Cal> {
        if unit < self.unit() {
            return None;
        }
        let start = self.start()?;
        let by64 = i64::from(by);
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour => Cal::Day(start),
            Unit::Day => Cal::Day(days_later(start, by64)?),
            Unit::Week => week_of(days_later(start, by64.checked_mul(7)?)?),
            Unit::Weekend => Cal::containing(days_later(start, by64.checked_mul(7)?)?, Unit::Weekend),
            Unit::Month | Unit::Quarter => {
                let step = if unit == Unit::Quarter {
                    by64.checked_mul(3)?
                } else {
                    by64
                };
                let months = i64::from(start.year()) * 12 + i64::from(u8::from(start.month())) - 1 + step;
                let year = i32::try_from(months.div_euclid(12)).ok()?;
                let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
                if unit == Unit::Quarter {
                    Cal::Quarter(year, (month - 1) / 3 + 1)
                } else {
                    Cal::Month(year, month)
                }
            }
            Unit::Year => Cal::Year(start.year().checked_add(by)?),
            Unit::Decade => Cal::Decade(start.year().div_euclid(10).checked_add(by)?),
            Unit::Century => Cal::Century(start.year().div_euclid(100).checked_add(by)?),
            Unit::Millennium => Cal::Century(start.year().div_euclid(100).checked_add(by.checked_mul(10)?)?),
        })
        .filter(|cal| cal.start().is_some_and(|date| date.year() > 0))
    }

    /// The unit that it is one of; a season and half a year count as quarters.
    pub fn unit(self) -> Unit {
        match self {
            Cal::Century(_) => Unit::Century,
            Cal::Decade(_) => Unit::Decade,
            Cal::Year(_) => Unit::Year,
            Cal::Half(..) | Cal::Quarter(..) | Cal::Season(..) => Unit::Quarter,
            Cal::Month(..) => Unit::Month,
            Cal::Week(..) => Unit::Week,
            Cal::Weekend(..) => Unit::Weekend,
            Cal::Day(_) => Unit::Day,
        }
    }

    /// Its first day.
    pub fn start(self) -> Option<Date> {
        match self {
            Cal::Century(c) => day(c.checked_mul(100)?, 1, 1),
            Cal::Decade(d) => day(d.checked_mul(10)?, 1, 1),
            Cal::Year(y) => day(y, 1, 1),
            Cal::Half(y, h) => day(y, if h == 2 { 7 } else { 1 }, 1),
            Cal::Quarter(y, q) => day(y, q.clamp(1, 4) * 3 - 2, 1),
            Cal::Season(y, s) => day(y, s.first_month(), 1),
            Cal::Month(y, m) => day(y, m, 1),
            Cal::Week(y, w) => monday(y, w),
            Cal::Weekend(y, w) => days_later(monday(y, w)?, 5),
            Cal::Day(d) => Some(d),
        }
    }

    /// One past its last day.
    pub fn end(self) -> Option<Date> {
        match self {
            Cal::Century(c) => day(c.checked_mul(100)?.checked_add(100)?, 1, 1),
            Cal::Decade(d) => day(d.checked_mul(10)?.checked_add(10)?, 1, 1),
            Cal::Year(y) => day(y.checked_add(1)?, 1, 1),
            Cal::Half(y, _) | Cal::Quarter(y, _) | Cal::Season(y, _) | Cal::Month(y, _) => {
                let months = match self {
                    Cal::Half(..) => 6,
                    Cal::Month(..) => 1,
                    _ => 3,
                };
                let first = u8::from(self.start()?.month());
                let next = first + months;
                if next > 12 {
                    day(y.checked_add(1)?, next - 12, 1)
                } else {
                    day(y, next, 1)
                }
            }
            Cal::Week(..) => days_later(self.start()?, 7),
            Cal::Weekend(..) => days_later(self.start()?, 2),
            Cal::Day(d) => d.next_day(),
        }
    }

    /// The year that it lies in; none for a decade or a century.
    pub fn year(self) -> Option<i32> {
        match self {
            Cal::Century(_) | Cal::Decade(_) => None,
            Cal::Week(..) | Cal::Weekend(..) => self.start().map(Date::year),
            Cal::Year(y) | Cal::Half(y, _) | Cal::Quarter(y, _) | Cal::Season(y, _) | Cal::Month(y, _) => {
                Some(y)
            }
            Cal::Day(d) => Some(d.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moveable_feasts_fall_where_the_almanac_has_them() {
        assert_eq!(easter(2021), day(2021, 4, 4));
        assert_eq!(easter(1989), day(1989, 3, 26));
        assert_eq!(orthodox_easter(2021), day(2021, 5, 2));
        assert_eq!(nth_weekday(2021, 11, 4, Weekday::Thursday), day(2021, 11, 25));
        assert_eq!(nth_weekday(2021, 5, 0, Weekday::Monday), day(2021, 5, 31));
    }

    #[test]
    fn shifting_keeps_to_the_unit() {
        let date = day(2021, 11, 17).map(Cal::Day);
        let shift = |unit, by| date.and_then(|d| d.shifted(unit, by)).map(|c| c.to_string());
        assert_eq!(shift(Unit::Week, -1).as_deref(), Some("2021-W45"));
        assert_eq!(shift(Unit::Month, -11).as_deref(), Some("2020-12"));
        assert_eq!(shift(Unit::Quarter, 1).as_deref(), Some("2022-Q1"));
        assert_eq!(shift(Unit::Decade, -2).as_deref(), Some("200"));
        assert_eq!(shift(Unit::Year, -5000), None);
        assert_eq!(Cal::Year(2004).shifted(Unit::Day, 1), None);
    }
}
