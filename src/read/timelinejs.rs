//! A TimelineJS timeline to the text of an article: a paragraph for each event, which begins with its date.
//!
//! Comes in: the JSON that TimelineJS 3 draws, or that TimelineJS 2 drew. Goes out: one text, in which "3 May 2019: …" dates what follows, as in
//! any chronology, and a sentence for what did not fit. Does not: look at pictures, colours and backgrounds.
//!
//! TimelineJS takes words as HTML. Here they become plain text; nothing of it is ever drawn as markup.

use crate::read::shape::flatten;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;
use time::Month;

/// What could not be taken over as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// It is left out.
    #[error("this event of the timeline has no words, and was left out")]
    NoWords,
    /// Its words stand without one.
    #[error("this event of the timeline has no date that can be read here, so its words stand without one")]
    NoDate,
}

/// A timeline as an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Its own headline; empty where it has none.
    pub title: String,
    /// The headline, what is said below it, and the events in the order of the file; empty where there are no words.
    pub text: String,
    /// The number of an event, and what is wrong with it.
    pub misfits: Vec<(usize, Misfit)>,
}

/// The parts of a slide that hold words or dates; `title` and eras are slides too. TimelineJS 2 has other names for some.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Slide {
    #[serde(alias = "startDate")]
    start_date: Value,
    #[serde(alias = "endDate")]
    end_date: Value,
    headline: Value,
    /// Headline and text; in TimelineJS 2 the text alone.
    text: Value,
    #[serde(alias = "asset")]
    media: Value,
}

impl Slide {
    fn of(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    fn headline(&self) -> String {
        words_in(self.text.get("headline").unwrap_or(&self.headline))
    }

    fn text(&self) -> String {
        words_in(self.text.get("text").unwrap_or(&self.text))
    }

    /// Its words in one paragraph: headline and text, else what stands below its picture.
    fn words(&self) -> String {
        let mut out = self.headline();
        let text = self.text();
        if !text.is_empty() {
            close(&mut out);
            out.push_str(&text);
        }
        if out.is_empty() {
            out = words_in(&self.media["caption"]);
        }
        out
    }

    fn dates(&self) -> Option<String> {
        let start = Day::of(&self.start_date)?;
        Some(match Day::of(&self.end_date).filter(|end| *end != start) {
            Some(end) => format!("{start} to {end}"),
            None => start.to_string(),
        })
    }
}

/// What TimelineJS draws, as far as it is looked at.
#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    title: Option<&'a RawValue>,
    #[serde(borrow)]
    events: Option<Vec<&'a RawValue>>,
    /// All of a file of TimelineJS 2; it is its own title.
    #[serde(borrow)]
    timeline: Option<&'a RawValue>,
}

/// What is in `timeline` of TimelineJS 2.
#[derive(Deserialize)]
struct Older<'a> {
    #[serde(borrow)]
    date: Vec<&'a RawValue>,
}

/// A whole file; nothing where it is something else.
pub fn parse(json: &str) -> Option<Timeline> {
    let file: File = serde_json::from_str(json.trim_start_matches('\u{feff}')).ok()?;
    if let Some(events) = file.events {
        return Some(timeline(file.title, &events));
    }
    let older: Older = serde_json::from_str(file.timeline?.get()).ok()?;
    Some(timeline(file.timeline, &older.date))
}

/// A timeline as text. Each event is parsed for itself: one that is broken costs no other.
fn timeline(title: Option<&RawValue>, events: &[&RawValue]) -> Timeline {
    let title = Slide::of(title.map_or("{}", RawValue::get));
    let headline = title.headline();
    let mut out = Timeline::default();
    let mut paragraphs: Vec<String> = [headline.clone(), title.text()].into();
    for (nth, event) in events.iter().enumerate() {
        let event = Slide::of(event.get());
        let words = event.words();
        if words.is_empty() {
            out.misfits.push((nth + 1, Misfit::NoWords));
            continue;
        }
        paragraphs.push(match event.dates() {
            Some(dates) => format!("{dates}: {words}"),
            None => {
                out.misfits.push((nth + 1, Misfit::NoDate));
                words
            }
        });
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    out.title = headline;
    out.text = paragraphs.join("\n\n");
    out
}

/// A date as far as it is known. It writes itself as an article would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    year: u16,
    month: Option<Month>,
    day: Option<u8>,
    clock: Option<(u8, u8)>,
}

impl Day {
    /// Nothing for years that no news is of, and for days that no calendar has.
    fn of(json: &Value) -> Option<Self> {
        // TimelineJS 2 writes all in one, as "2019,5,7,14,30", or "5/7/2019" as Americans do.
        let written: Vec<&str> = json
            .as_str()
            .map(|text| text.split([',', '/', '-', ':', ' ', 'T']).collect())
            .unwrap_or_default();
        let is_american = json.as_str().is_some_and(|text| text.contains('/'));
        let order = match written.len() {
            1 => ["year", "", "", "", ""],
            2 if is_american => ["month", "year", "", "", ""],
            _ if is_american => ["month", "day", "year", "hour", "minute"],
            _ => ["year", "month", "day", "hour", "minute"],
        };
        // TimelineJS takes "2019" for 2019, and an empty text for nothing.
        let part = |name: &str| match json.get(name) {
            Some(Value::Number(number)) => number.as_u64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => {
                let at = order.iter().position(|known| *known == name)?;
                written.get(at)?.trim().parse().ok()
            }
        };
        let small = |name: &str| part(name).and_then(|number| u8::try_from(number).ok());
        let year = u16::try_from(part("year")?)
            .ok()
            .filter(|year| (1000..=9999).contains(year))?;
        let month = small("month").and_then(|month| Month::try_from(month).ok());
        let day = month.and_then(|month| {
            small("day").filter(|day| time::Date::from_calendar_date(year.into(), month, *day).is_ok())
        });
        let clock = day.and(small("hour").filter(|hour| *hour < 24));
        let clock = clock.map(|hour| (hour, small("minute").filter(|minute| *minute < 60).unwrap_or(0)));
        Some(Self {
            year,
            month,
            day,
            clock,
        })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(day) = self.day {
            write!(f, "{day} ")?;
        }
        if let Some(month) = self.month {
            write!(f, "{month} ")?;
        }
        write!(f, "{}", self.year)?;
        match self.clock {
            Some((hour, minute)) => write!(f, ", {hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

/// The words of a text in HTML; none where it is something else.
fn words_in(html: &Value) -> String {
    html.as_str().map(flat).unwrap_or_default()
}

/// HTML as words in one line, its paragraphs and list items as sentences.
fn flat(html: &str) -> String {
    let mut out = String::new();
    for line in words_of(html).lines() {
        let line = flatten(line);
        if !line.is_empty() {
            close(&mut out);
            out.push_str(&line);
        }
    }
    out
}

/// Ends what was said before something else begins.
fn close(text: &mut String) {
    if text.is_empty() {
        return;
    }
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')']);
    text.push_str(if end.ends_with(['.', '!', '?', ':', ';', '…']) {
        " "
    } else {
        ". "
    });
}

/// Elements that end a line.
const BREAKS: [&str; 14] = [
    "p",
    "br",
    "li",
    "ul",
    "ol",
    "div",
    "blockquote",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "section",
];

/// Elements whose contents are no words.
const HIDDEN: [&str; 4] = ["script", "style", "iframe", "template"];

/// The words of HTML, a line for each block. A `<` that opens no element is one of them.
fn words_of(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        push_unescaped(&mut out, before);
        let is_markup =
            from[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !is_markup {
            out.push('<');
            rest = &from[1..];
            continue;
        }
        let end = if from.starts_with("<!--") { "-->" } else { ">" };
        // What is cut off within a tag is no word either.
        let Some((tag, after)) = from.split_once(end) else {
            return out;
        };
        rest = after;
        let name = tag[1..].trim_start_matches('/');
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
        if is(&BREAKS) {
            out.push('\n');
        }
        if is(&HIDDEN) && !tag.starts_with("</") {
            let closes = |at: &usize| {
                let tag = rest.get(at + 2..at + 2 + name.len());
                tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
            };
            let end = rest.match_indices("</").map(|(at, _)| at).find(closes);
            rest = end.and_then(|at| rest.get(at..)).unwrap_or_default();
        }
    }
    push_unescaped(&mut out, rest);
    out
}

/// Entities that news texts hold.
const ENTITIES: [(&str, &str); 15] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("euro", "€"),
    ("pound", "£"),
];

/// Bytes of an entity's name, its semicolon included.
const LONGEST_ENTITY: usize = 10;

fn push_unescaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('&') {
        out.push_str(before);
        let end = from.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((entity(from.get(..end)?)?, from.get(end + 1..)?)));
        match known {
            Some((sign, after)) => {
                out.push_str(&sign);
                rest = after;
            }
            None => {
                out.push('&');
                rest = from;
            }
        }
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let point = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(point)
            .filter(|c| !c.is_control())
            .map(String::from);
    }
    let known = ENTITIES.iter().find(|(known, _)| *known == name);
    known.map(|(_, sign)| (*sign).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, text: &str, misfits: &[(usize, Misfit)]) {
        let read = parse(json).unwrap();
        assert_eq!((read.text.as_str(), read.misfits.as_slice()), (text, misfits));
    }

    #[test]
    fn each_event_is_a_paragraph_with_its_date() {
        check(
            r#"{"title": {"text": {"headline": "Harbour <b>blast</b>", "text": "<p>What we know.</p>"}}, "events": [
                {"start_date": {"year": 2019, "month": 5, "day": 7}, "text": {"headline": "Blast", "text": "<p>It killed 12.</p>"}},
                {"start_date": {"year": "2019", "month": "5", "day": "", "display_date": ""}, "text": {"headline": "Strike"}},
                {"start_date": {"year": "2019"}, "media": {"url": "x.jpg", "caption": "The quay"}},
                {"start_date": {"year": 2019, "month": 5, "day": 8, "hour": 9, "minute": 5},
                 "end_date": {"year": 2019, "month": 5, "day": 10}, "text": {"text": "Divers searched."}, "group": "x"}]}"#,
            "Harbour blast\n\nWhat we know.\n\n7 May 2019: Blast. It killed 12.\n\nMay 2019: Strike\n\n2019: The quay\n\n\
             8 May 2019, 09:05 to 10 May 2019: Divers searched.",
            &[],
        );
    }

    #[test]
    fn what_does_not_fit_is_told_and_costs_no_other() {
        check(
            r#"{"events": [{"start_date": {"year": "13,800,000,000"}, "text": {"headline": "Big bang"}}, 5, null,
                {"start_date": {"year": 2019, "month": 13, "day": 1}, "text": {"headline": "A"}},
                {"start_date": {"year": 2019, "month": 2, "day": 30}, "text": {"headline": "B"}},
                {"start_date": {"year": -44}, "text": {"headline": "C"}}, {"text": {"headline": 7}},
                {"start_date": "then", "text": {"headline": "D", "text": null}}]}"#,
            "Big bang\n\n2019: A\n\nFebruary 2019: B\n\nC\n\nD",
            &[
                (1, Misfit::NoDate),
                (2, Misfit::NoWords),
                (3, Misfit::NoWords),
                (6, Misfit::NoDate),
                (7, Misfit::NoWords),
                (8, Misfit::NoDate),
            ],
        );
        check(r#"{"title": 5, "events": []}"#, "", &[]);
        check(
            r#"{"timeline": {"headline": [], "text": {}, "asset": "", "date": []}}"#,
            "",
            &[],
        );
        for other in [
            r#"{"timeline": {}}"#,
            r#"{"timeline": []}"#,
            r#"{"timeline": {"date": {}}}"#,
            "{}",
            "[]",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn what_timelinejs_2_drew_is_read_too() {
        check(
            r#"{"timeline": {"headline": "Harbour <b>blast</b>", "type": "default", "text": "<p>What we know.</p>",
                "asset": {"media": "x.jpg", "credit": "", "caption": "The quay"},
                "date": [
                {"startDate": "2019,5,7", "endDate": "2019,5,9", "headline": "Blast", "text": "<p>It killed 12.</p>", "tag": ""},
                {"startDate": "2019,05,08,14,30,00", "endDate": "2019,05,08,14,30,00", "headline": "Arrest", "text": ""},
                {"startDate": "2019", "headline": "Strike"},
                {"startDate": "5/9/2019", "text": "Divers searched.", "asset": {"caption": "A diver"}},
                {"startDate": "6/2019", "asset": {"media": "y.jpg", "caption": "The wreck"}},
                {"startDate": "", "headline": "Later"},
                {"startDate": "2019-06-01T09:05", "headline": "Funeral"}],
                "era": [{"startDate": "2019", "endDate": "2020", "headline": "An age"}]}}"#,
            "Harbour blast\n\nWhat we know.\n\n7 May 2019 to 9 May 2019: Blast. It killed 12.\n\n\
             8 May 2019, 14:30: Arrest\n\n2019: Strike\n\n9 May 2019: Divers searched.\n\nJune 2019: The wreck\n\nLater\n\n\
             1 June 2019, 09:05: Funeral",
            &[(6, Misfit::NoDate)],
        );
    }

    #[test]
    fn a_megabyte_of_markup_takes_no_time() {
        for piece in [
            "<script></script>",
            "<script>",
            "<!--",
            "&",
            "<",
            "<p>",
            "&amp",
            "</",
            "<a",
        ] {
            flat(&(piece.repeat(1_000_000 / piece.len()) + ";"));
        }
    }

    #[test]
    fn markup_becomes_words() {
        for (html, expect) in [
            ("a <b>bold</b> word", "a bold word"),
            (
                "<p>One</p><p>Two.</p><p>“Three!”</p>Four",
                "One. Two. “Three!” Four",
            ),
            ("<ul><li>One<li>Two</ul>", "One. Two"),
            (
                "fish &amp; chips&nbsp;&#8364;5 &#x26; &lt;b&gt; &unknown; &",
                "fish & chips €5 & <b> &unknown; &",
            ),
            ("3 < 4 and <a href='x>y'>so</a>", "3 < 4 and y'>so"),
            ("<script>alert(1)</script>ok<STYLE>p{}</STYLE>", "ok"),
            ("<script>alert(1)", ""),
            ("<img src=x onerror=alert(1)", ""),
            ("a<!-- <p>b</p> -->c", "ac"),
            ("&#1114112; &#xD800; &#0;", "&#1114112; &#xD800; &#0;"),
            ("<", "<"),
        ] {
            assert_eq!(flat(html), expect, "{html}");
        }
    }
}
