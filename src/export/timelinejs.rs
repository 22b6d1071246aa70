//! The JSON that TimelineJS3 draws: a slide for each fact with a date.
//!
//! TimelineJS takes text as HTML, and has no place for what bears no date: the title says how many facts that are.

use super::{article_of, escaped, outlet};
use crate::model::{ClaimTime, Fact, Story};
use crate::ui::strings;
use crate::ui::when::When;
use serde_json::{Map, Value, json};
use time::{Date, Month};

/// The whole timeline.
pub fn timeline(story: &Story) -> Value {
    let events: Vec<Value> = story.facts.iter().filter_map(|fact| event(story, fact)).collect();
    let undated = story.facts.len() - events.len();
    let headline = match story.story.title.as_str() {
        "" => strings::UNTITLED,
        title => title,
    };
    json!({
        "title": { "text": { "headline": escaped(headline), "text": strings::undated_left_out(undated) } },
        "events": events,
    })
}

fn event(story: &Story, fact: &Fact) -> Option<Value> {
    let time = fact.time.as_ref()?;
    let (start, end) = dates(time)?;
    let mut text = String::new();
    for difference in &fact.differences {
        text.push_str(&format!("<p><strong>{}</strong></p>", escaped(&difference.note)));
    }
    text.push_str("<ul>");
    for claim in story
        .claims
        .iter()
        .filter(|claim| fact.claims.contains(&claim.id))
    {
        let outlet = article_of(story, claim).map(outlet).unwrap_or_default();
        text.push_str(&format!(
            "<li>{}: {}</li>",
            escaped(&outlet),
            escaped(&strings::quoted(&claim.evidence.exact))
        ));
    }
    text.push_str("</ul>");
    let mut event = Map::new();
    event.insert("unique_id".into(), json!(fact.id));
    event.insert("start_date".into(), start);
    if let Some(end) = end {
        event.insert("end_date".into(), end);
    }
    event.insert("display_date".into(), json!(escaped(&When::new(time).full())));
    event.insert(
        "text".into(),
        json!({ "headline": escaped(&fact.label), "text": text }),
    );
    let episode = story
        .episodes
        .iter()
        .find(|episode| Some(&episode.id) == fact.episode.as_ref());
    if let Some(episode) = episode {
        event.insert("group".into(), json!(escaped(&episode.label)));
    }
    Some(Value::Object(event))
}

/// First and last date, no more precise than they are known; no last date where the first says all.
fn dates(time: &ClaimTime) -> Option<(Value, Option<Value>)> {
    let (date, clock) = time.value.split_once('T').unwrap_or((&time.value, ""));
    let parts: Vec<&str> = date.split('-').collect();
    let number =
        |text: &str, digits: usize| (text.len() == digits).then(|| text.parse::<u16>().ok()).flatten();
    match parts.as_slice() {
        [year] if number(year, 4).is_some() => Some((json!({ "year": number(year, 4)? }), None)),
        [year, month] if number(year, 4).is_some() && number(month, 2).is_some() => Some((
            json!({ "year": number(year, 4)?, "month": number(month, 2)? }),
            None,
        )),
        [_, _, _] => {
            let mut start = day(date)?;
            let clock: Vec<&str> = clock.split(['+', '-', 'Z']).next()?.split(':').collect();
            if let [hour, minute, ..] = clock.as_slice()
                && let (Some(hour), Some(minute)) = (number(hour, 2), number(minute, 2))
                && let Some(start) = start.as_object_mut()
            {
                start.insert("hour".into(), json!(hour));
                start.insert("minute".into(), json!(minute));
            }
            Some((start, None))
        }
        // A week, a season, an open stretch: TimelineJS knows days only.
        _ => {
            let (first, _) = time.start.split_once('T')?;
            let (after, _) = time.end.split_once('T')?;
            let last = calendar(after)?.previous_day()?;
            Some((day(first)?, Some(value(last))))
        }
    }
}

fn day(date: &str) -> Option<Value> {
    calendar(date).map(value)
}

fn value(date: Date) -> Value {
    json!({ "year": date.year(), "month": u8::from(date.month()), "day": date.day() })
}

fn calendar(date: &str) -> Option<Date> {
    let [year, month, day] = date.splitn(3, '-').collect::<Vec<_>>().try_into().ok()?;
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TimeBasis;

    #[track_caller]
    fn check(value: &str, start: &str, end: &str, expect: Option<(Value, Option<Value>)>) {
        let time = ClaimTime {
            value: value.into(),
            start: start.into(),
            end: end.into(),
            basis: TimeBasis::Stated,
            expression: None,
        };
        assert_eq!(dates(&time), expect, "{value}");
    }

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let (start, end) = ("2021-11-16T00:00:00", "2021-11-17T00:00:00");
        let day = json!({ "year": 2021, "month": 11, "day": 16 });
        check("2021-11-16", start, end, Some((day.clone(), None)));
        check("2021-11-16TEV", start, end, Some((day, None)));
        check(
            "2021-11",
            start,
            end,
            Some((json!({ "year": 2021, "month": 11 }), None)),
        );
        check("2021", start, end, Some((json!({ "year": 2021 }), None)));
        check(
            "2021-11-16T18:30+04:00",
            start,
            end,
            Some((
                json!({ "year": 2021, "month": 11, "day": 16, "hour": 18, "minute": 30 }),
                None,
            )),
        );
    }

    #[test]
    fn stretches_have_a_last_day() {
        check(
            "2021-W06",
            "2021-02-08T00:00:00",
            "2021-02-15T00:00:00",
            Some((
                json!({ "year": 2021, "month": 2, "day": 8 }),
                Some(json!({ "year": 2021, "month": 2, "day": 14 })),
            )),
        );
        check("XXXX-WXX-2", "", "", None);
        check("2021-02-31", "", "", None);
    }
}
