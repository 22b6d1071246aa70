//! From what an expression means to its TIMEX3 value: in reading order, keeping the times the text spoke of.

use time::Date;

use super::Found;
use super::calendar::{self, Cal, Season, Unit};
use super::meaning::{Anchor, Base, Clock, Meaning, Point, Which};
use super::pairs;
use super::rules::WEEKEND;
use super::tense::Tense;
use super::zones;
use crate::model::TimexType;

/// An expression that a rule read, before it has a value.
pub struct Reading {
    /// Where it stands; value and offset are still empty.
    pub found: Found,
    /// What it means.
    pub meaning: Meaning,
    /// Its sentence.
    pub sentence: usize,
    /// First and one past the last atom.
    pub atoms: std::ops::Range<usize>,
    /// Which way its clause looks.
    pub tense: Tense,
    /// The signs and words up to the next expression, when they are few; in lower case.
    pub gap: String,
    /// Opens its sentence, alone or behind "In": it frames what the sentence tells.
    pub frames: bool,
    /// Stands before an apostrophe: it tells whose, not when.
    pub owns: bool,
    /// Stands by a verb of speaking: it says when the news was told.
    pub reports: bool,
    /// Set when resolved.
    pub cal: Option<Cal>,
}

/// How many sentences a time stays in the reader's mind for "the day before".
const MEMORY: usize = 3;

/// Gives every reading its value.
pub fn anchor(mut readings: Vec<Reading>, published: Option<Date>) -> Vec<Found> {
    pairs::share_years(&mut readings);
    let mut past = Narrative {
        published,
        spoken: Vec::new(),
        clock: None,
        frame: None,
    };
    let mut from = 0;
    while let Some(sentence) = readings.get(from).map(|r| r.sentence) {
        let to = from
            + readings
                .iter()
                .skip(from)
                .take_while(|r| r.sentence == sentence)
                .count();
        if let Some(group) = readings.get_mut(from..to) {
            past.resolve_sentence(group);
        }
        from = to;
    }
    pairs::order_ranges(&mut readings);
    pairs::pair_zones(&mut readings);
    readings.into_iter().map(|r| r.found).collect()
}

/// The minutes of "45 minutes later" and "two hours earlier".
fn later_the_same_day(anchor: &Anchor) -> Option<i32> {
    match anchor {
        Anchor::Shift {
            unit: Unit::Minute,
            by,
            from: Base::Likewise,
        } => Some(*by),
        Anchor::Shift {
            unit: Unit::Hour,
            by,
            from: Base::Likewise,
        } => by.checked_mul(60),
        _ => None,
    }
}

/// The day whose mention stands nearest to an atom; mentions are in order.
fn nearest(days: &[(usize, Date)], at: usize, fits: impl Fn(Date) -> bool) -> Option<Date> {
    let fitting = days.iter().filter(|(_, day)| fits(*day));
    fitting.min_by_key(|(d, _)| at.abs_diff(*d)).map(|(_, day)| *day)
}

/// What the text has spoken of so far.
struct Narrative {
    published: Option<Date>,
    spoken: Vec<(Cal, usize)>,
    /// The last time of day: its day, minutes from midnight, sentence.
    clock: Option<(Date, i32, usize)>,
    /// The year that a sentence opens with: "In 2012, … in June".
    frame: Option<(i32, usize)>,
}

impl Narrative {
    fn resolve_sentence(&mut self, group: &mut [Reading]) {
        let clock_only = |r: &Reading| match &r.meaning {
            Meaning::Point(point) => {
                point.anchor == Anchor::Open || later_the_same_day(&point.anchor).is_some()
            }
            _ => false,
        };
        for reading in group.iter_mut().filter(|r| !clock_only(r)) {
            self.resolve(reading);
        }
        // A bare time of day belongs to the nearest day that its sentence names.
        let days: Vec<(usize, Date)> = group
            .iter()
            .filter_map(|r| match r.cal {
                Some(Cal::Day(day)) => Some((r.atoms.start, day)),
                _ => None,
            })
            .collect();
        for reading in group.iter_mut().filter(|r| clock_only(r)) {
            let day = self.day_of_clock(reading, &days);
            if let (Some(day), Meaning::Point(point)) = (day, &mut reading.meaning)
                && point.anchor == Anchor::Open
            {
                point.anchor = Anchor::Stated(Cal::Day(day));
            }
            self.resolve(reading);
        }
    }

    /// The day of a bare time of day: the nearest that its sentence names, then the last one spoken of, then that of
    /// publication. What is told as over is not on a day yet to come, nor is what is said now.
    fn day_of_clock(&self, reading: &Reading, days: &[(usize, Date)]) -> Option<Date> {
        let over = reading.tense == Tense::Past;
        let fits = |day: Date| !over || self.published.is_none_or(|p| day <= p);
        let said = self.published.filter(|_| reading.reports);
        let day = nearest(days, reading.atoms.start, fits)
            .or(said)
            .or_else(|| {
                self.recent(reading.sentence, |cal| matches!(cal, Cal::Day(day) if fits(day)))
                    .and_then(Cal::start)
            })
            .or(self.published)?;
        // The midnight that ends the day of publication had not struck for what was written on it.
        let midnight = matches!(
            &reading.meaning,
            Meaning::Point(Point {
                clock: Some(Clock::At { hour: 24, .. }),
                ..
            })
        );
        if over && midnight && self.published == Some(day) {
            return day.previous_day();
        }
        Some(day)
    }

    /// The latest time spoken of within memory that fits.
    fn recent(&self, sentence: usize, fits: impl Fn(Cal) -> bool) -> Option<Cal> {
        let near = self
            .spoken
            .iter()
            .rev()
            .take(8)
            .take_while(|(_, s)| sentence.saturating_sub(*s) <= MEMORY);
        near.map(|(cal, _)| *cal).find(|cal| fits(*cal))
    }

    fn resolve(&mut self, reading: &mut Reading) {
        let (kind, value) = match &reading.meaning {
            Meaning::Duration(value) => (TimexType::Duration, value.clone()),
            Meaning::Repeated(value) => (TimexType::Set, value.clone()),
            Meaning::Vague(value) => (TimexType::Date, (*value).to_owned()),
            Meaning::Point(point) if later_the_same_day(&point.anchor).is_some() => {
                let minutes = later_the_same_day(&point.anchor).unwrap_or_default();
                match self.moment(minutes, reading.sentence) {
                    Some((day, time)) => {
                        reading.cal = Some(Cal::Day(day));
                        let (hour, minute) = (time / 60, time % 60);
                        (
                            TimexType::Time,
                            format!("{}T{hour:02}:{minute:02}", Cal::Day(day)),
                        )
                    }
                    None if minutes < 0 => (TimexType::Date, "PAST_REF".to_owned()),
                    None => (TimexType::Date, "FUTURE_REF".to_owned()),
                }
            }
            Meaning::Point(point) => {
                let cal = self.calendar(point.anchor, reading.tense, reading.sentence);
                reading.cal = cal;
                if let Some(cal) = cal {
                    self.spoken.push((cal, reading.sentence));
                }
                if let (Some(Cal::Day(day)), Some(Clock::At { hour, minute, .. })) = (cal, point.clock) {
                    self.clock = Some((day, i32::from(hour) * 60 + i32::from(minute), reading.sentence));
                }
                // "Last year's winner died in June" of this year; next year's race is not run before. "Five years from
                // now", said who took over in April.
                let next = matches!(point.anchor, Anchor::Stated(_) | Anchor::Shift { by: 1, .. });
                if let (true, Some(Cal::Year(year))) = (reading.frames, cal)
                    && match self.published {
                        Some(p) if year > p.year() => next,
                        _ => !reading.owns,
                    }
                {
                    self.frame = Some((year, reading.sentence));
                }
                let day = cal.map_or_else(|| unknown(point.anchor), |c| c.to_string());
                reading.found.offset = match cal {
                    Some(Cal::Day(day)) => point.zone.and_then(|z| zones::offset(z, Some(day))),
                    _ => point.zone.and_then(|z| zones::offset(z, None)),
                };
                match point.clock {
                    Some(clock) => (TimexType::Time, format!("{day}T{}", clock_value(clock))),
                    None => (TimexType::Date, day),
                }
            }
        };
        reading.found.kind = kind;
        reading.found.value = value;
    }

    /// Day and minutes from its midnight, so many minutes from the last time of day that was told.
    fn moment(&self, later: i32, sentence: usize) -> Option<(Date, i32)> {
        let (day, time, _) = self.clock.filter(|(_, _, s)| sentence.saturating_sub(*s) <= 1)?;
        let minutes = time.checked_add(later)?;
        let day = calendar::days_later(day, minutes.div_euclid(24 * 60).into())?;
        Some((day, minutes.rem_euclid(24 * 60)))
    }

    /// The place on the calendar, where publication or narrative tell it.
    fn calendar(&self, anchor: Anchor, tense: Tense, sentence: usize) -> Option<Cal> {
        match anchor {
            Anchor::Stated(cal) => Some(cal),
            Anchor::Open => None,
            Anchor::Month {
                month,
                day: None,
                which,
            } => self.of_years(which, tense, sentence, |year| Some(Cal::Month(year, month))),
            Anchor::Month {
                month,
                day: Some(day),
                which,
            } => self.of_years(which, tense, sentence, |year| {
                calendar::day(year, month, day).map(Cal::Day)
            }),
            Anchor::Season(season, which) => {
                let which = match (which, self.published) {
                    // The winter of January began in the year before.
                    (Which::This, Some(p)) if season == Season::Winter && u8::from(p.month()) < 4 => {
                        Which::Shift(-1, Base::Published)
                    }
                    _ => which,
                };
                self.of_years(which, tense, sentence, |year| Some(Cal::Season(year, season)))
            }
            Anchor::Quarter(quarter, which) => {
                self.of_years(which, tense, sentence, |year| Some(Cal::Quarter(year, quarter)))
            }
            Anchor::Half(half, which) => {
                self.of_years(which, tense, sentence, |year| Some(Cal::Half(year, half)))
            }
            Anchor::Feast(feast, which) => {
                self.of_years(which, tense, sentence, |year| feast.date(year).map(Cal::Day))
            }
            Anchor::Weekday(number, which) => self.weekday(number, which, tense),
            Anchor::DayOfMonth(day) => {
                let known = self
                    .recent(sentence, |c| c.unit() <= Unit::Month)
                    .and_then(Cal::start)
                    .or(self.published)?;
                calendar::day(known.year(), known.month().into(), day).map(Cal::Day)
            }
            Anchor::Shift { unit, by, from } => {
                let spoken = match from {
                    Base::Published => None,
                    Base::Narrative | Base::Likewise => self.recent(sentence, |c| c.unit() <= unit),
                    Base::SameUnit => {
                        let seasonal = |c: Cal| matches!(c, Cal::Season(..) | Cal::Half(..));
                        self.recent(sentence, |c| c.unit() == unit && !seasonal(c))
                    }
                };
                if from == Base::Likewise && unit == Unit::Year {
                    // "the three months ended Dec. 31": a report's days are those of its quarter.
                    let accounts = |c: Cal| matches!(c, Cal::Quarter(..) | Cal::Half(..));
                    let period = match spoken {
                        Some(Cal::Day(_)) => self.recent(sentence, accounts).or(spoken),
                        _ => spoken,
                    };
                    match period {
                        Some(Cal::Month(year, month)) => {
                            return Some(Cal::Month(year.checked_add(by)?, month));
                        }
                        Some(Cal::Quarter(year, q)) => return Some(Cal::Quarter(year.checked_add(by)?, q)),
                        Some(Cal::Half(year, half)) => return Some(Cal::Half(year.checked_add(by)?, half)),
                        _ => {}
                    }
                }
                spoken.or(self.published.map(Cal::Day))?.shifted(unit, by)
            }
        }
    }

    fn of_years(
        &self,
        which: Which,
        tense: Tense,
        sentence: usize,
        make: impl Fn(i32) -> Option<Cal>,
    ) -> Option<Cal> {
        let framed = self
            .frame
            .filter(|(y, s)| *s == sentence && self.published.is_none_or(|p| *y != p.year()));
        if let (Which::Bare | Which::OfYear, Some((year, _))) = (which, framed) {
            return make(year);
        }
        let year = match which {
            Which::Year(year) => return make(year),
            Which::Shift(by, Base::Narrative | Base::Likewise | Base::SameUnit) => {
                let spoken = self.recent(sentence, |c| c.year().is_some()).and_then(Cal::year);
                return make(spoken.or(self.published.map(Date::year))? + by);
            }
            _ => self.published?.year(),
        };
        let today = self.published?;
        let years = || (year - 8..=year + 8).filter_map(&make);
        let begun = |cal: &Cal| cal.start().is_some_and(|start| start <= today);
        // Accounts speak of the quarter that ended or runs, however long ago the last one of that name was.
        let in_accounts = matches!(make(year), Some(Cal::Quarter(..) | Cal::Half(..)));
        let over = |cal: &Cal| cal.end().is_some_and(|end| end <= today);
        match which {
            Which::Shift(by, _) => make(year + by),
            Which::This | Which::OfYear => make(year),
            Which::Last => years().filter(over).last(),
            Which::Next => years().find(|cal| !begun(cal)),
            _ => match tense {
                Tense::Future if in_accounts => years().find(|cal| !over(cal)),
                _ if in_accounts => years().filter(begun).last(),
                _ => years().min_by_key(|cal| distance(*cal, today, tense)),
            },
        }
    }

    fn weekday(&self, number: u8, which: Which, tense: Tense) -> Option<Cal> {
        let today = self.published?;
        if number == WEEKEND {
            let by = match tense {
                Tense::Future => 0,
                _ if today.weekday().number_from_monday() >= 6 => 0,
                _ => -1,
            };
            return Cal::Day(today).shifted(Unit::Weekend, by);
        }
        let weekday = time::Weekday::Monday.nth_next(number.checked_sub(1)?);
        let in_week = |weeks: i32| {
            let monday = calendar::on_or_before(today, time::Weekday::Monday)?;
            calendar::days_later(monday, i64::from(weeks) * 7 + i64::from(number) - 1)
        };
        let date = match which {
            Which::Any => None,
            Which::Shift(weeks, _) => in_week(weeks),
            Which::This => in_week(0),
            Which::Last => calendar::on_or_before(today.previous_day()?, weekday),
            Which::Next => calendar::on_or_after(today.next_day()?, weekday),
            _ if tense == Tense::Future => calendar::on_or_after(today, weekday),
            _ => calendar::on_or_before(today, weekday),
        };
        date.map(Cal::Day)
    }
}

/// How far a span lies from a day, in days, weighed by the way that the clause looks. News names the year of what is
/// far, so that a month two weeks ahead beats one of last year even beside a verb of the past ("said it was due in
/// May"); where nothing tells, it looks back.
fn distance(cal: Cal, today: Date, tense: Tense) -> i64 {
    let (back, ahead) = match tense {
        Tense::Past => (1, 40),
        Tense::PerhapsPast => (1, 6),
        Tense::Future => (20, 1),
        Tense::Unknown => (1, 3),
    };
    let (Some(start), Some(end)) = (cal.start(), cal.end()) else {
        return i64::MAX;
    };
    if start > today {
        (start - today).whole_days().saturating_mul(ahead)
    } else if end <= today {
        ((today - end).whole_days() + 1).saturating_mul(back)
    } else {
        0
    }
}

/// The value of a place on the calendar that nothing fixes.
fn unknown(anchor: Anchor) -> String {
    match anchor {
        Anchor::Stated(cal) => cal.to_string(),
        Anchor::Month {
            month,
            day: Some(day),
            ..
        } => format!("XXXX-{month:02}-{day:02}"),
        Anchor::Month { month, day: None, .. } => format!("XXXX-{month:02}"),
        Anchor::Season(season, _) => format!("XXXX-{}", season.code()),
        Anchor::Quarter(quarter, _) => format!("XXXX-Q{quarter}"),
        Anchor::Half(half, _) => format!("XXXX-H{half}"),
        Anchor::Weekday(WEEKEND, _) => "XXXX-WXX-WE".to_owned(),
        Anchor::Weekday(number, _) => format!("XXXX-WXX-{number}"),
        // The month and day of a moveable feast are as unknown as its year.
        Anchor::Feast(feast, _) => match feast.falls {
            super::feasts::Falls::On(month, day) => format!("XXXX-{month:02}-{day:02}"),
            _ => "XXXX-XX-XX".to_owned(),
        },
        Anchor::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Anchor::Open => "XXXX-XX-XX".to_owned(),
        Anchor::Shift { unit, .. } => match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
            Unit::Week => "XXXX-WXX",
            Unit::Weekend => "XXXX-WXX-WE",
            Unit::Month => "XXXX-XX",
            Unit::Quarter => "XXXX-QX",
            Unit::Year => "XXXX",
            Unit::Decade => "XXX",
            Unit::Century | Unit::Millennium => "XX",
        }
        .to_owned(),
    }
}

fn clock_value(clock: Clock) -> String {
    match clock {
        Clock::At {
            hour,
            minute,
            second: Some(second),
        } => format!("{hour:02}:{minute:02}:{second:02}"),
        Clock::At {
            hour,
            minute,
            second: None,
        } => format!("{hour:02}:{minute:02}"),
        Clock::Part(part) => part.code().to_owned(),
        Clock::Unknown => "XX".to_owned(),
    }
}
