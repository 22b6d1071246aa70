//! Articles in JSON: a story of this program, articles, lines of them; a TimelineJS timeline.
//!
//! Comes in: text. Goes out: the articles in it. Does not: trust it: each article and claim is parsed for itself, and
//! an article whose claims do not parse or do not fit its text is read anew.

use super::{Item, MOST_ARTICLES, Opened, input_of, is_sound, plain};
use crate::ArticleInput;
use crate::model::{Article, Claim, Extraction, Notice, StoryInfo, VERSION};
use crate::read::timelinejs::{self, Timeline};
use crate::ui::strings::own as strings;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Notices of one article that are taken over from elsewhere.
const MOST_NOTICES: usize = 20;

/// Faults of one file that are told.
const MOST_FAULTS: usize = 10;

/// Any of the forms, as far as needed to tell which it is. What has the wrong type costs nothing but itself.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form<'a> {
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow)]
    story: Option<&'a RawValue>,
    #[serde(borrow)]
    articles: Option<&'a RawValue>,
    #[serde(borrow)]
    article: Option<&'a RawValue>,
    #[serde(borrow)]
    claims: Option<&'a RawValue>,
    #[serde(borrow)]
    notices: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    error: Option<&'a RawValue>,
}

/// A value, where there is one of this type.
fn of_type<'a, T: Deserialize<'a>>(json: Option<&'a RawValue>) -> Option<T> {
    serde_json::from_str(json?.get()).ok()
}

/// An article that is not read yet, of which only the text is needed; or the names in an article or a claim.
struct Loose<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Loose<'a> {
    fn of(json: &'a str) -> Self {
        Self(serde_json::from_str(json).unwrap_or_default())
    }

    /// A text of this name.
    fn text(&self, name: &str) -> Option<String> {
        let value = self.0.get(name).copied();
        let number = || of_type::<u64>(value).filter(|_| name == "id");
        of_type(value).or_else(|| number().map(|number| number.to_string()))
    }
}

/// Whether it begins like JSON of one of the forms, as pasted text may.
pub(super) fn is_ours(text: &str) -> bool {
    if !text.starts_with(['{', '[']) {
        return false;
    }
    let opened = open("", None, text);
    !opened.items.is_empty()
}

/// Opens a story, an article, a list of either, or lines of them. `id` is for articles that have none.
pub(super) fn open(id: &str, file: Option<&str>, text: &str) -> Opened {
    let text = text.trim_start_matches('\u{feff}').trim();
    let mut opening = Opening {
        id,
        file,
        out: Opened::default(),
    };
    // A file of lines is no JSON as a whole, unless it has only one.
    match serde_json::from_str::<&RawValue>(text) {
        Ok(whole) => opening.list_or_one(whole.get(), None),
        Err(error) => {
            let lines = || {
                text.lines()
                    .enumerate()
                    .filter(|(_, line)| !line.trim().is_empty())
            };
            let first = lines()
                .next()
                .map(|(_, line)| serde_json::from_str::<&RawValue>(line));
            if lines().count() < 2 || !matches!(first, Some(Ok(_))) {
                opening.fault(None, &strings::no_json(error.line(), error.column()));
                return opening.out;
            }
            for (nth, line) in lines() {
                if opening.is_full() {
                    opening.fault(Some(nth + 1), strings::NO_ROOM);
                    break;
                }
                opening.one(line, Some(nth + 1));
            }
        }
    }
    if opening.out.items.is_empty() && opening.out.faults.is_empty() {
        opening.fault(None, strings::NO_ARTICLES);
    }
    opening.out
}

/// A notice from elsewhere, fit to be shown.
fn told(notice: &Notice) -> Notice {
    Notice {
        text: plain(&notice.text),
        ..notice.clone()
    }
}

struct Opening<'a> {
    id: &'a str,
    file: Option<&'a str>,
    out: Opened,
}

impl Opening<'_> {
    fn list_or_one(&mut self, json: &str, place: Option<usize>) {
        if !json.starts_with('[') {
            return self.one(json, place);
        }
        for (nth, json) in serde_json::from_str::<Vec<&RawValue>>(json)
            .unwrap_or_default()
            .into_iter()
            .enumerate()
        {
            if self.is_full() {
                return self.fault(Some(nth + 1), strings::NO_ROOM);
            }
            self.one(json.get(), Some(nth + 1));
        }
    }

    /// Opens one of the forms. `place` is its line, or its number in a list.
    fn one(&mut self, json: &str, place: Option<usize>) {
        let Ok(form) = serde_json::from_str::<Form>(json) else {
            return self.fault(place, strings::UNKNOWN_JSON);
        };
        if of_type(form.version).is_some_and(|version: u32| version > VERSION) {
            return self.fault(place, strings::NEWER);
        }
        let list = |json| of_type::<Vec<&RawValue>>(json);
        let notices: Vec<Notice> = list(form.notices)
            .into_iter()
            .flatten()
            .filter_map(|notice| of_type(Some(notice)))
            .collect();
        if let Some(articles) = list(form.articles) {
            let story: StoryInfo = of_type(form.story).unwrap_or_default();
            if self.out.story.is_none() && story != StoryInfo::default() {
                self.out.story = Some(StoryInfo {
                    id: plain(&story.id),
                    title: plain(&story.title),
                });
            }
            self.story(&articles, list(form.claims).as_deref(), &notices);
        } else if let Some(article) = form.article {
            let claims = list(form.claims).unwrap_or_default();
            self.read(article.get(), &claims, &notices.iter().collect::<Vec<_>>(), place);
        } else if form.text.is_some() {
            self.input(json, place);
        } else if let Some(timeline) = timelinejs::parse(json) {
            self.timeline(timeline, place);
        } else if let Some(error) = of_type::<String>(form.error) {
            self.fault(place, &strings::holds_error(&plain(&error)));
        } else {
            self.fault(place, strings::UNKNOWN_JSON);
        }
    }

    /// A timeline of TimelineJS, which is one article: what one outlet says, in order.
    fn timeline(&mut self, timeline: Timeline, place: Option<usize>) {
        for (nth, why) in &timeline.misfits {
            self.fault(Some(*nth), &why.to_string());
        }
        if timeline.text.is_empty() {
            return self.fault(place, strings::NO_TEXT);
        }
        self.push(ArticleInput {
            text: timeline.text,
            title: Some(timeline.title),
            ..ArticleInput::default()
        });
    }

    /// The articles of a story, each with its claims, if it has been read.
    fn story(&mut self, articles: &[&RawValue], claims: Option<&[&RawValue]>, notices: &[Notice]) {
        let mut by_article: BTreeMap<String, Vec<&RawValue>> = BTreeMap::new();
        for claim in claims.unwrap_or_default() {
            if let Some(article) = Loose::of(claim.get()).text("article") {
                by_article.entry(article).or_default().push(claim);
            }
        }
        let mut notices_of: BTreeMap<&str, Vec<&Notice>> = BTreeMap::new();
        for notice in notices {
            let article = notice.article.as_deref().unwrap_or_default();
            notices_of.entry(article).or_default().push(notice);
        }
        for (nth, article) in articles.iter().enumerate() {
            let place = Some(nth + 1);
            if self.is_full() {
                return self.fault(place, strings::NO_ROOM);
            }
            match Loose::of(article.get()).text("id") {
                Some(id) if claims.is_some() => {
                    let claims = by_article.remove(&id).unwrap_or_default();
                    let notices = notices_of.remove(id.as_str()).unwrap_or_default();
                    self.read(article.get(), &claims, &notices, place);
                }
                _ => drop(self.input(article.get(), place)),
            }
        }
    }

    /// An article that was read elsewhere.
    fn read(&mut self, article: &str, claims: &[&RawValue], notices: &[&Notice], place: Option<usize>) {
        let parsed = serde_json::from_str::<Article>(article).ok().map(|mut article| {
            let all: Option<Vec<Claim>> = claims
                .iter()
                .map(|claim| serde_json::from_str(claim.get()).ok())
                .collect();
            article.file = article.file.as_deref().or(self.file).map(plain);
            (article, all)
        });
        match parsed {
            Some((article, Some(claims))) => {
                let read = Extraction {
                    article,
                    claims,
                    notices: notices
                        .iter()
                        .take(MOST_NOTICES)
                        .map(|notice| told(notice))
                        .collect(),
                };
                if is_sound(&read) {
                    return self.out.items.push(Item::Read(Box::new(read)));
                }
                self.read_anew(input_of(&read.article), place);
            }
            Some((article, None)) => self.read_anew(input_of(&article), place),
            None => {
                if self.input(article, place) {
                    self.fault(place, strings::READ_ANEW);
                }
            }
        }
    }

    /// Whether there are as many articles as fit on the page.
    fn is_full(&self) -> bool {
        self.out.items.len() >= MOST_ARTICLES
    }

    fn read_anew(&mut self, input: ArticleInput, place: Option<usize>) {
        self.fault(place, strings::READ_ANEW);
        self.push(input);
    }

    /// An article that was not read yet; whether there is one.
    fn input(&mut self, json: &str, place: Option<usize>) -> bool {
        let input = Loose::of(json);
        let text = input.text("text").filter(|text| !text.trim().is_empty());
        let Some(text) = text else {
            self.fault(place, strings::NO_TEXT);
            return false;
        };
        // What was read off the text before will be read off it again, and be told as such.
        let given = |name: &str, basis: &str| {
            let value = input.text(name);
            value.filter(|_| input.text(basis).is_none_or(|basis| basis == "manifest"))
        };
        let outlet = given("outlet", "outlet_basis");
        let published = given("published", "published_basis");
        self.push(ArticleInput {
            id: input.text("id").unwrap_or_default(),
            file: input.text("file"),
            text,
            outlet,
            published,
            zone: input.text("zone"),
            title: input.text("title"),
            url: input.text("url"),
        });
        true
    }

    fn push(&mut self, input: ArticleInput) {
        let known = |value: &Option<String>| value.as_deref().map(plain).filter(|value| !value.is_empty());
        let id = Some(plain(&input.id)).filter(|id| !id.is_empty());
        self.out.items.push(Item::Text(ArticleInput {
            id: id.unwrap_or_else(|| self.id.to_owned()),
            file: known(&input.file).or_else(|| self.file.map(str::to_owned)),
            outlet: known(&input.outlet),
            title: known(&input.title),
            ..input
        }));
    }

    /// Notes a fault. A file of faults is told by its first ones.
    fn fault(&mut self, place: Option<usize>, why: &str) {
        if self.out.faults.len() < MOST_FAULTS {
            self.out.faults.push(strings::at_place(place, why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TimeBasis;
    use crate::read::timelinejs::Misfit;
    use crate::{compare, extract};

    const NONE: &[&str] = &[];
    const TEXT: &str =
        "Police arrested 12 men in Lima on Tuesday, the mayor said. “Nobody was hurt,” he added.";

    fn read(id: &str) -> Extraction {
        extract(&ArticleInput {
            id: id.into(),
            text: TEXT.into(),
            outlet: Some("The Mail".into()),
            published: Some("2021-11-17".into()),
            ..ArticleInput::default()
        })
    }

    #[track_caller]
    fn check<S: AsRef<str>>(json: &str, read: usize, anew: usize, faults: &[S]) -> Opened {
        let opened = open("a", None, json);
        let is_read = |item: &&Item| matches!(item, Item::Read(_));
        let count = opened.items.iter().filter(is_read).count();
        assert_eq!((count, opened.items.len() - count), (read, anew), "{opened:?}");
        let faults: Vec<&str> = faults.iter().map(AsRef::as_ref).collect();
        assert_eq!(opened.faults, faults);
        opened
    }

    #[test]
    fn all_forms_of_the_contract_are_opened() {
        let one = serde_json::to_string(&read("x")).unwrap();
        let two = serde_json::to_string(&read("y")).unwrap();
        let story = compare(
            &StoryInfo {
                id: "s".into(),
                title: "S".into(),
            },
            vec![read("x"), read("y")],
        );
        let opened = check(&serde_json::to_string_pretty(&story).unwrap(), 2, 0, NONE);
        assert_eq!(opened.story, Some(story.story));
        check(&one, 1, 0, NONE);
        check(&format!("{one}\n\n{two}\n"), 2, 0, NONE);
        check(&format!("[{one},{two}]"), 2, 0, NONE);
        check(r#"{"id": "x", "text": "Rain fell."}"#, 0, 1, NONE);
        check(
            r#"{"story": {"title": "S"}, "articles": [{"id": "x", "text": "Rain fell."}]}"#,
            0,
            1,
            NONE,
        );
        check(
            "{\"text\": \"Rain fell.\"}\n{\"text\": \"Snow fell.\", \"outlet\": null}",
            0,
            2,
            NONE,
        );
    }

    #[test]
    fn a_wrong_type_costs_nothing_but_itself() {
        for wrong in ["0.5", "[]", "{}", "true", "null", "1e999", "[[[]]]"] {
            check(
                &format!(
                    r#"{{"version": {wrong}, "story": {wrong}, "claims": {{"a": {wrong}}}, "notices": [{wrong}], "articles": [{wrong},
                    {{"id": {wrong}, "text": "Rain fell.", "outlet": {wrong}, "published": {wrong}, "zone": {wrong}, "title": {wrong}}}]}}"#
                ),
                0,
                1,
                &[strings::at_place(Some(1), strings::NO_TEXT)],
            );
        }
        let opened = check(
            r#"[{"id": 7, "text": "Rain fell.", "outlet": "A\u202eB", "published_basis": 5}]"#,
            0,
            1,
            NONE,
        );
        assert!(
            matches!(&opened.items[0], Item::Text(input) if input.id == "7" && input.outlet.as_deref() == Some("AB"))
        );
    }

    #[test]
    fn a_timeline_is_an_article() {
        let event = r#"{"start_date": {"year": 2019, "month": 5, "day": 7}, "text": {"headline": "Blast", "text": "<p>Police arrested 12 men.</p>"}}"#;
        let json = format!(
            r#"{{"title": {{"text": {{"headline": "Harbour"}}}}, "events": [{event}, {{}}], "eras": []}}"#
        );
        let opened = check(
            &json,
            0,
            1,
            &[strings::at_place(Some(2), &Misfit::NoWords.to_string())],
        );
        let [Item::Text(input)] = opened.items.as_slice() else {
            panic!("{opened:?}")
        };
        assert_eq!(
            input.text,
            "Harbour\n\n7 May 2019: Blast. Police arrested 12 men."
        );
        assert_eq!(input.title.as_deref(), Some("Harbour"));
        let read = extract(input);
        let time = read.claims[0].time.as_ref().unwrap();
        assert_eq!(
            (time.value.as_str(), time.basis),
            ("2019-05-07", TimeBasis::Inherited)
        );
        assert!(is_ours(&json));
        check(r#"{"events": []}"#, 0, 0, &[strings::NO_TEXT]);
        let older = r#"{"timeline": {"headline": "Harbour", "date": [{"startDate": "2019,5,7", "headline": "Blast"}]}}"#;
        check(older, 0, 1, NONE);
    }

    #[test]
    fn a_read_article_comes_back_as_it_was() {
        let one = read("x");
        assert!(!one.claims.is_empty());
        let opened = open("a", None, &serde_json::to_string(&one).unwrap());
        assert_eq!(opened.items, [Item::Read(Box::new(one))]);
    }

    #[test]
    fn what_is_wrong_costs_its_own_article_only() {
        let one = serde_json::to_string(&read("x")).unwrap();
        let at = |place, why: &str| strings::at_place(Some(place), why);
        check(
            &format!("{one}\nnonsense\n{{\"error\": \"bad\", \"line\": 2}}\n{one}"),
            2,
            0,
            &[at(2, strings::UNKNOWN_JSON), at(3, &strings::holds_error("bad"))],
        );
        check(
            r#"{"articles": [{"id": "x"}, {"id": "y", "text": "Rain fell."}, 5, {"id": 7, "text": " "}]}"#,
            0,
            1,
            &[
                at(1, strings::NO_TEXT),
                at(3, strings::NO_TEXT),
                at(4, strings::NO_TEXT),
            ],
        );
        let many = "{\"text\": \"Rain fell.\"}\n".repeat(MOST_ARTICLES + 5);
        check(
            &many,
            0,
            MOST_ARTICLES,
            &[at(MOST_ARTICLES + 1, strings::NO_ROOM)],
        );
        let bad = open("a", None, &format!("[{}1]", "1,".repeat(100_000)));
        assert_eq!((bad.items.len(), bad.faults.len()), (0, MOST_FAULTS));
        check("{", 0, 0, &[strings::no_json(1, 1)]);
        check("[]", 0, 0, &[strings::NO_ARTICLES]);
        check("5", 0, 0, &[strings::UNKNOWN_JSON]);
        check(r#"{"version": 9, "articles": []}"#, 0, 0, &[strings::NEWER]);
        check(&"[".repeat(100_000), 0, 0, &[strings::no_json(1, 100_000)]);
    }

    #[test]
    fn claims_that_do_not_fit_their_text_are_read_anew() {
        let story = compare(&StoryInfo::default(), vec![read("x"), read("y")]);
        let json = serde_json::to_value(&story).unwrap();
        let spoil = |path: &str, value: serde_json::Value| {
            let mut json = json.clone();
            *json.pointer_mut(path).unwrap() = value;
            json.to_string()
        };
        let first = strings::at_place(Some(1), strings::READ_ANEW);
        for (path, value) in [
            ("/claims/0/evidence/start", 5.into()),
            ("/claims/0/evidence/end", 900_000.into()),
            ("/claims/0/evidence/exact", "<script>".into()),
            ("/claims/0/sentence/end", usize::MAX.into()),
            ("/claims/0/event", "LYING".into()),
            ("/claims/0/id", "z.1".into()),
            ("/claims/0/figures", "many".into()),
        ] {
            let opened = check(&spoil(path, value), 1, 1, &[&first]);
            let Item::Text(input) = &opened.items[0] else {
                panic!("{path} is not read anew")
            };
            assert_eq!(
                (input.text.as_str(), input.outlet.as_deref()),
                (TEXT, Some("The Mail"))
            );
        }
        let opened = check(&spoil("/articles/0/times/0/value", 5.into()), 1, 1, &[&first]);
        assert!(matches!(&opened.items[0], Item::Text(input) if input.id == "x"));
    }
}
