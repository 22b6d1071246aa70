//! When a claim happened: by words in its own clause, by words that govern it, by what the paragraph is telling, or
//! by the day that the article is about.
//!
//! What is taken from elsewhere is `inherited`, and from the date of publication alone `published`: neither is ever
//! passed off as stated.

use super::lexicon::event_noun;
use super::times::{self, Found};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::{ClaimTime, Offsets, TimeBasis, TimexType};
use std::collections::BTreeMap;
use std::ops::Range;
use time::{Date, Duration, PrimitiveDateTime};

/// Times of an article, ready to be asked.
pub struct Calendar<'a> {
    doc: &'a Document<'a>,
    times: &'a [Found],
    published: Option<Date>,
    /// The expression of the day of what the article is about.
    news: Option<usize>,
    /// The expression of the last day that it names.
    latest: Option<usize>,
    /// For each expression, whether it only says when something was said.
    of_speech: Vec<bool>,
    offsets: &'a Offsets,
}

/// How recent a day is to count as the article's news.
const NEWS_DAYS: i64 = 8;
/// How many sentences open an article, its headline included.
const OPENING: usize = 4;
/// How many sentences on a named day holds.
const NARRATIVE: usize = 2;
/// Words before a time that say until or from when, not when.
static LIMITS: Words = Words::new("since until till before by");
/// Those of them that stand before a whole phrase too; "by" more often names a doer there.
static OUTER_LIMITS: Words = Words::new("since until till before");
/// How long ago something is to be background.
const BACKGROUND_DAYS: i64 = 31;

impl<'a> Calendar<'a> {
    /// Finds the day that the article is about. `is_cue` tells verbs that only report what others say.
    pub fn new(
        doc: &'a Document<'a>,
        times: &'a [Found],
        published: Option<Date>,
        is_cue: &dyn Fn(TokenId) -> bool,
        offsets: &'a Offsets,
    ) -> Self {
        let of_speech: Vec<bool> = times
            .iter()
            .map(|found| governing_verb(doc, found).is_some_and(is_cue))
            .collect();
        // A recent day, named as such.
        let recent = |found: &Found| {
            let (start, end) = interval_of(found)?;
            let days = (published? - start.date()).whole_days();
            let named = !found.tokens.clone().any(|t| doc.lower(t) == "day") && !is_clock_only(doc, found);
            (named && end - start <= Duration::days(1) && (0..=NEWS_DAYS).contains(&days))
                .then_some(start.date())
        };
        let days: Vec<(usize, Date)> = times
            .iter()
            .enumerate()
            .filter_map(|(at, found)| Some((at, recent(found)?)))
            .collect();
        // The day that is named most often, the first of equals; what the opening names counts twice.
        let commonest = |wanted: &dyn Fn(usize) -> bool| {
            let mut counts = BTreeMap::new();
            for (at, date) in days.iter().filter(|(at, _)| wanted(*at)) {
                let opening = times
                    .get(*at)
                    .is_some_and(|f| doc.sentence_of(f.tokens.start) < OPENING);
                *counts.entry(*date).or_insert(0) += 1 + i32::from(opening);
            }
            let count = |date: Date| counts.get(&date).copied().unwrap_or(0);
            days.iter()
                .filter(|(at, _)| wanted(*at))
                .max_by_key(|(at, date)| (count(*date), std::cmp::Reverse(*at)))
                .map(|(at, _)| *at)
        };
        let said = |at: usize| of_speech.get(at) == Some(&true);
        // "Sunday's election", "a Monday rally": the day of something else than the clause tells.
        let modifies = |at: usize| {
            times.get(at).is_some_and(|f| {
                head_of(doc, f)
                    .is_some_and(|h| matches!(doc.rel(h), Rel::NmodPoss | Rel::Compound | Rel::Amod))
            })
        };
        let news = commonest(&|at| !said(at) && !modifies(at))
            .or_else(|| commonest(&|at| !said(at)))
            .or_else(|| commonest(&|_| true));
        let latest = days
            .iter()
            .filter(|(_, date)| published.is_none_or(|p| *date <= p))
            .max_by_key(|(at, date)| (*date, std::cmp::Reverse(*at)))
            .map(|(at, _)| *at);
        Self {
            doc,
            times,
            published,
            news,
            latest,
            of_speech,
            offsets,
        }
    }

    /// The time of a claim: `own` tells the tokens of its clause, `above` those of the clauses and reporting words
    /// that govern it, nearest first.
    pub fn time_of(
        &self,
        predicate: TokenId,
        own: &dyn Fn(TokenId) -> bool,
        above: &[&dyn Fn(TokenId) -> bool],
        current: bool,
    ) -> Option<(ClaimTime, &'static str)> {
        let sentence = self.doc.sentences.get(self.doc.sentence_of(predicate))?;
        if let Some(found) = self.then(predicate) {
            return Some((
                self.claim_time(found, TimeBasis::Inherited)?,
                "time.governing-clause",
            ));
        }
        if let Some(found) = self.best(&sentence.tokens, own, predicate) {
            return Some((self.claim_time(found, TimeBasis::Stated)?, "time.stated"));
        }
        if let Some(found) = self.shared(predicate) {
            return Some((self.claim_time(found, TimeBasis::Stated)?, "time.stated"));
        }
        if let Some(time) = self.so_long_before(predicate) {
            return Some((time, "time.so-long-before"));
        }
        let label = self.label(predicate);
        let label_end = label.map_or(0, |(_, end)| end);
        for tokens in above {
            let event = |f: &Found| !self.is_of_speech(f) && f.tokens.start >= label_end;
            if let Some(found) = self
                .best(&sentence.tokens, tokens, predicate)
                .filter(|f| event(f))
            {
                return Some((
                    self.claim_time(found, TimeBasis::Inherited)?,
                    "time.governing-clause",
                ));
            }
        }
        if let Some(found) = self.told_before(&sentence.tokens, predicate) {
            return Some((
                self.claim_time(found, TimeBasis::Inherited)?,
                "time.governing-clause",
            ));
        }
        if let Some((found, _)) = label {
            return Some((self.claim_time(found, TimeBasis::Inherited)?, "time.label"));
        }
        let told_on = self.background(predicate).or_else(|| self.narrated(predicate));
        if let Some(found) = told_on.filter(|_| !current) {
            // The next sentence goes on in the day, hardly at the minute.
            let time = self.claim_time(found, TimeBasis::Inherited)?;
            return Some((whole_day(time)?, "time.paragraph"));
        }
        None
    }

    /// "3 May 2019: The bridge collapsed. Nine cars …": the date at the head of a paragraph, as chronologies have it.
    /// Of "3 May to 5 May: …" it is the first. Gives where it ends, too.
    fn label(&self, predicate: TokenId) -> Option<(&'a Found, TokenId)> {
        let block = |at: usize| self.doc.sentences.get(at).map(|sentence| sentence.block);
        let own = self.doc.sentence_of(predicate);
        let first = (0..own).rev().take_while(|at| block(*at) == block(own)).last();
        let sentence = self.doc.sentences.get(first.unwrap_or(own))?;
        let mut times = self.among(&sentence.tokens).iter();
        let found = times.next().filter(|f| {
            f.tokens.start == sentence.tokens.start
                && matches!(f.kind, TimexType::Date | TimexType::Time)
                && interval_of(f).is_some()
        })?;
        let mut end = found.tokens.end;
        if matches!(self.doc.word(end), "to" | "–" | "-")
            && let Some(last) = times.next().filter(|f| f.tokens.start == end + 1)
        {
            end = last.tokens.end;
        }
        (self.doc.word(end) == ":" && end < predicate).then_some((found, end))
    }

    /// "since August 2009, when 14 people died": the time that "when" takes up.
    fn then(&self, predicate: TokenId) -> Option<&'a Found> {
        let when = self
            .doc
            .children(predicate)
            .find(|c| *c < predicate && self.doc.lower(*c) == "when")?;
        let comma = when.checked_sub(1).filter(|c| self.doc.word(*c) == ",");
        let end = comma.unwrap_or(when);
        let at = self.times.partition_point(|f| f.tokens.end < end);
        self.times.get(at).filter(|f| {
            f.tokens.end == end
                && matches!(f.kind, TimexType::Date | TimexType::Time)
                && interval_of(f).is_some()
        })
    }

    /// "They broke away in 1991, and the conflict claimed …": a sentence that has gone back in time stays there.
    fn told_before(&self, sentence: &Range<TokenId>, predicate: TokenId) -> Option<&'a Found> {
        let goes_on = self.doc.rel(predicate) == Rel::Conj && self.is_past(predicate);
        let before = sentence.start..predicate;
        let past = |f: &&Found| self.dates_event(f) && !self.is_of_speech(f) && self.is_background(f);
        goes_on.then(|| self.among(&before).iter().rfind(past)).flatten()
    }

    /// "Two were killed and 20 injured in March": a clause that shares its auxiliary shares its time.
    fn shared(&self, predicate: TokenId) -> Option<&'a Found> {
        let doc = self.doc;
        let gapped = |c: &TokenId| {
            *c > predicate
                && doc.rel(*c) == Rel::Conj
                && doc.xpos(*c) == Xpos::Vbn
                && doc.child(*c, Rel::AuxPass).is_none()
        };
        let clause = doc.children(predicate).find(gapped)?;
        let own = |f: &&Found| governing_verb(doc, f) == Some(clause) && self.dates_event(f);
        self.among(&doc.subtree(clause)).iter().find(own)
    }

    /// Whether a time lies long before the news.
    fn is_background(&self, found: &Found) -> bool {
        let days = |published: Date| {
            interval_of(found).is_some_and(|(_, end)| (published - end.date()).whole_days() > BACKGROUND_DAYS)
        };
        self.published.is_some_and(days)
    }

    fn is_of_speech(&self, found: &Found) -> bool {
        let at = self
            .times
            .partition_point(|f| f.tokens.start < found.tokens.start);
        self.of_speech.get(at) == Some(&true)
    }

    /// The time of a claim that names none: the day of what the article is about, or where the claim tells how
    /// things stand (`now`), the day on which that was said.
    pub fn news_time(&self, now: bool) -> Option<(ClaimTime, &'static str)> {
        let day_of = |at: Option<usize>| {
            let found = self.times.get(at?)?;
            let (start, _) = interval_of(found)?;
            let mut time = day(start.date(), TimeBasis::Inherited)?;
            time.expression = Some(self.offsets.mention(self.doc.text, &found.bytes));
            Some((time, "time.news-day"))
        };
        let published = || Some((day(self.published?, TimeBasis::Published)?, "time.published"));
        if now {
            day_of(self.latest).or_else(published)
        } else {
            day_of(self.news).or_else(published)
        }
    }

    /// A recent day that a sentence shortly before names for what it tells, and in which this one goes on in the
    /// simple past.
    fn narrated(&self, predicate: TokenId) -> Option<&'a Found> {
        let at = self.doc.sentence_of(predicate);
        if self.doc.xpos(predicate) != Xpos::Vbd && !self.is_past(predicate) {
            return None;
        }
        for back in 1..=NARRATIVE {
            let before = self.doc.sentences.get(at.checked_sub(back)?)?;
            let dated = |f: &&Found| {
                self.dates_event(f)
                    && !self.is_of_speech(f)
                    && governing_verb(self.doc, f).is_some_and(|v| self.is_past(v))
            };
            let gone_back = |f: &Found| self.dates_event(f) && self.is_background(f);
            if self.among(&before.tokens).iter().any(gone_back) {
                return None;
            }
            let mut found = self.among(&before.tokens).iter().filter(dated);
            if let Some(found) = found.next_back() {
                return Some(found);
            }
        }
        None
    }

    /// Whether a clause stands in the simple past.
    fn is_past(&self, predicate: TokenId) -> bool {
        self.doc.xpos(predicate) == Xpos::Vbd
            || self.doc.children(predicate).any(|c| {
                matches!(self.doc.rel(c), Rel::AuxPass | Rel::Cop | Rel::Aux) && self.doc.xpos(c) == Xpos::Vbd
            })
    }

    /// The most exact calendar time among the tokens that tie it to the event.
    fn best(
        &self,
        sentence: &Range<TokenId>,
        within: &dyn Fn(TokenId) -> bool,
        predicate: TokenId,
    ) -> Option<&'a Found> {
        self.among(sentence)
            .iter()
            .filter(|found| within(found.tokens.end.saturating_sub(1)) && self.dates_event(found))
            .filter(|found| !self.recalls(predicate, found))
            .min_by_key(|found| {
                let length =
                    interval_of(found).map_or(i64::MAX, |(start, end)| (end - start).whole_minutes());
                (length, found.tokens.start.abs_diff(predicate))
            })
    }

    /// "the rivals who fought a war in 2010", "the worst since a mill burned in 1996": a time long before the news,
    /// behind a word that goes back from the event to something else. It stands wherever the arcs lead.
    fn recalls(&self, predicate: TokenId, found: &Found) -> bool {
        let back = |t: TokenId| matches!(self.doc.lower(t), "who" | "whom" | "whose" | "since");
        self.is_background(found) && (predicate + 1..found.tokens.start).any(back)
    }

    /// The times that begin among some tokens.
    fn among(&self, tokens: &Range<TokenId>) -> &'a [Found] {
        let from = self.times.partition_point(|f| f.tokens.start < tokens.start);
        let to = self.times.partition_point(|f| f.tokens.start < tokens.end);
        self.times.get(from..to).unwrap_or_default()
    }

    /// Whether a time says when something happened: a point of the calendar that is no part of a name ("the 1997
    /// treaty") and no mere limit ("since 2016", "before Tuesday").
    fn dates_event(&self, found: &Found) -> bool {
        if !matches!(found.kind, TimexType::Date | TimexType::Time) || interval_of(found).is_none() {
            return false;
        }
        let Some(head) = head_of(self.doc, found) else {
            return false;
        };
        // "the same evening": of what was told before.
        if found.tokens.clone().any(|t| self.doc.lower(t) == "same") || self.dates_another(head) {
            return false;
        }
        let preposed = |c: TokenId, words: &Words| c < found.tokens.start && words.has(self.doc.lower(c));
        let beside = self.doc.children(head).chain(found.tokens.start.checked_sub(1));
        // Of "since the end of their 2020 war" each noun leads up to the limit.
        let noun = |t: &TokenId| {
            matches!(
                self.doc.rel(*t),
                Rel::Nmod | Rel::Compound | Rel::NmodPoss | Rel::Nummod
            )
        };
        let up = |t: &TokenId| self.doc.head(*t).filter(|_| noun(t));
        let above = std::iter::successors(Some(head), up).take(4);
        let limit = beside.into_iter().any(|c| preposed(c, &LIMITS))
            || above
                .flat_map(|t| self.doc.children(t))
                .any(|c| preposed(c, &OUTER_LIMITS));
        !limit && !self.is_part_of_name(found) && !self.is_compared(found)
    }

    /// "over the result of Sunday's election", "after Tuesday's attack": the day of something else.
    fn dates_another(&self, head: TokenId) -> bool {
        let doc = self.doc;
        let Some(noun) = doc.head(head).filter(|_| doc.rel(head) == Rel::NmodPoss) else {
            return false;
        };
        let preposition = doc.child(noun, Rel::Case).map_or("", |c| doc.lower(c));
        match doc.rel(noun) {
            Rel::Nmod => true,
            Rel::Obl => matches!(
                preposition,
                "after" | "over" | "since" | "before" | "until" | "from"
            ),
            _ => false,
        }
    }

    /// "down from 71 percent in 2018", "below that of 2019": what something is compared with was then, not the event.
    fn is_compared(&self, found: &Found) -> bool {
        const REACH: usize = 8;
        let doc = self.doc;
        let start = found.tokens.start;
        let word = |back: usize| start.checked_sub(back).map_or("", |t| doc.lower(t));
        if word(1) == "of" && matches!(word(2), "that" | "those") || word(1) == "than" || word(2) == "than" {
            return true;
        }
        let sentence = doc.sentences.get(doc.sentence_of(start));
        let from = sentence.map_or(start, |s| s.tokens.start.max(start.saturating_sub(REACH)));
        (from + 1..start)
            .rev()
            .take_while(|t| doc.upos(*t) != Upos::Punct)
            .any(|t| {
                let before = doc.lower(t - 1);
                match doc.lower(t) {
                    "from" => matches!(before, "up" | "down"),
                    "with" | "to" => before == "compared",
                    _ => false,
                }
            })
    }

    /// "the 1997 treaty": a year before a noun that names no event.
    fn is_part_of_name(&self, found: &Found) -> bool {
        let doc = self.doc;
        let modifies = |t: &TokenId| matches!(doc.upos(*t), Upos::Adj | Upos::Noun | Upos::Propn);
        let noun = (found.tokens.end..doc.len()).take_while(modifies).last();
        found.value.len() == 4
            && noun.is_some_and(|n| {
                event_noun(doc.lemma(n)).is_none()
                    || doc.word(found.tokens.end).starts_with(char::is_uppercase)
            })
    }

    /// "a year after they fought a war": the war was a year before the news.
    fn so_long_before(&self, predicate: TokenId) -> Option<ClaimTime> {
        let sentence = self.doc.sentences.get(self.doc.sentence_of(predicate))?;
        let clause = self.doc.subtree(predicate);
        let mark = (clause.start.saturating_sub(1)..predicate).find(|t| self.doc.lower(*t) == "after")?;
        let span = self
            .among(&sentence.tokens)
            .iter()
            .find(|f| f.tokens.end == mark || f.tokens.end == mark + 1)?;
        let anchor = self
            .news
            .and_then(|at| self.times.get(at))
            .and_then(interval_of)
            .map(|(s, _)| s.date())
            .or(self.published)?;
        let mut value = span.value.strip_prefix('P')?.chars();
        let unit = value.next_back()?;
        let count: i32 = value.as_str().parse().ok()?;
        let value = match unit {
            'Y' => format!("{:04}", anchor.year().checked_sub(count)?),
            'M' => {
                let months = anchor.year() * 12 + i32::from(u8::from(anchor.month())) - 1 - count;
                format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
            }
            'D' => iso(anchor.checked_sub(Duration::days(i64::from(count)))?),
            'W' => iso(anchor.checked_sub(Duration::weeks(i64::from(count)))?),
            _ => return None,
        };
        let (start, end) = times::interval(&value)?;
        Some(ClaimTime {
            value,
            start: stamp(start),
            end: stamp(end),
            basis: TimeBasis::Inherited,
            expression: Some(self.offsets.mention(self.doc.text, &span.bytes)),
        })
    }

    /// The background that the paragraph is telling: a time long before the news, stated in an earlier sentence, in
    /// which a sentence in the simple past goes on.
    fn background(&self, predicate: TokenId) -> Option<&'a Found> {
        let at = self.doc.sentence_of(predicate);
        let sentence = self.doc.sentences.get(at)?;
        let root = self.doc.root(at)?;
        if !self.is_past(root) {
            return None;
        }
        let before = self
            .doc
            .sentences
            .get(at.checked_sub(1)?)
            .filter(|s| s.block == sentence.block)?;
        let past = |f: &&Found| self.dates_event(f) && self.is_background(f);
        self.among(&before.tokens).iter().rfind(past)
    }

    fn claim_time(&self, found: &Found, basis: TimeBasis) -> Option<ClaimTime> {
        let anaphoric =
            found.tokens.clone().any(|t| self.doc.lower(t) == "day") && found.kind == TimexType::Date;
        let news = self.news.and_then(|at| self.times.get(at));
        let today = self.published.map(iso).unwrap_or_default();
        // "at 10.40 pm": on the day that the article is about, which need not be that of publication.
        let clock = is_clock_only(self.doc, found)
            .then(|| Some(iso(news.and_then(interval_of)?.0.date())))
            .flatten()
            .filter(|_| !today.is_empty() && found.value.starts_with(&today))
            .map(|day| format!("{day}{}", found.value.get(today.len()..).unwrap_or_default()));
        let news = news.filter(|_| anaphoric && found.value == today);
        let mut value = match (clock, news) {
            (Some(clock), _) => clock,
            (None, Some(news)) => iso(interval_of(news)?.0.date()),
            (None, None) => found.value.clone(),
        };
        let (start, end) = times::interval(&value)?;
        // TIMEX3 writes a decade with three digits, which readers take for a year.
        if value.len() == 3 && value.bytes().all(|b| b.is_ascii_digit()) {
            value.push_str("0s");
        }
        if let (Some(offset), true) = (found.offset, value.contains("T") && value.contains(':')) {
            let sign = if offset < 0 { '-' } else { '+' };
            let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
            value = format!("{value}{sign}{hours:02}:{minutes:02}");
        }
        let expression = Some(self.offsets.mention(self.doc.text, &found.bytes));
        Some(ClaimTime {
            value,
            start: stamp(start),
            end: stamp(end),
            basis,
            expression,
        })
    }
}

/// Whether a time expression names a time of day and no day.
fn is_clock_only(doc: &Document, found: &Found) -> bool {
    static CLOCK_WORDS: Words = Words::new(
        "a.m. p.m. a.m p.m am pm gmt utc bst cet cest est edt pst pdt ist local time o'clock noon midday midnight
        hours hrs h at about around shortly just before after the in and",
    );
    found.kind == TimexType::Time
        && found.value.contains(':')
        && found.tokens.clone().all(|t| {
            CLOCK_WORDS.has(doc.lower(t))
                || !doc.word(t).contains(char::is_alphabetic)
                || starts_with_digit(doc.word(t))
        })
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The word that a time expression rests on.
fn head_of(doc: &Document, found: &Found) -> Option<TokenId> {
    let mut tokens = found.tokens.clone().rev();
    tokens.find(|t| doc.head(*t).is_none_or(|h| !found.tokens.contains(&h)))
}

/// The verb that a time expression is told with.
fn governing_verb(doc: &Document, found: &Found) -> Option<TokenId> {
    let up = |t: &TokenId| doc.head(*t);
    let mut above = std::iter::successors(head_of(doc, found), up).take(8);
    above.find(|t| tree::is_predicate(doc, *t))
}

/// Whether a clause tells how things stand when it is said: the present, but not what has come of something.
pub fn is_of_now(doc: &Document, predicate: TokenId) -> bool {
    let helper = doc
        .children(predicate)
        .find(|c| matches!(doc.rel(*c), Rel::Aux | Rel::AuxPass | Rel::Cop));
    let perfect = helper.is_some_and(|h| doc.lemma(h) == "have");
    !perfect && matches!(doc.xpos(helper.unwrap_or(predicate)), Xpos::Vbz | Xpos::Vbp)
}

/// Whether a clause in the past tells how things stood when it was said: "200 soldiers were searching", "nine remained
/// missing".
pub fn stood_so(doc: &Document, predicate: TokenId) -> bool {
    let was = |c: TokenId| doc.rel(c) == Rel::Aux && doc.lemma(c) == "be" && doc.xpos(c) == Xpos::Vbd;
    doc.xpos(predicate) == Xpos::Vbg && doc.children(predicate).any(was)
        || doc.xpos(predicate) == Xpos::Vbd && matches!(doc.lemma(predicate), "remain" | "stay")
}

fn interval_of(found: &Found) -> Option<(PrimitiveDateTime, PrimitiveDateTime)> {
    times::interval(&found.value)
}

fn day(date: Date, basis: TimeBasis) -> Option<ClaimTime> {
    let value = iso(date);
    let (start, end) = times::interval(&value)?;
    Some(ClaimTime {
        value,
        start: stamp(start),
        end: stamp(end),
        basis,
        expression: None,
    })
}

/// A time without its clock; a longer one as it is.
fn whole_day(time: ClaimTime) -> Option<ClaimTime> {
    let Some((date, _)) = time
        .value
        .split_once('T')
        .filter(|(_, clock)| clock.contains(':'))
    else {
        return Some(time);
    };
    let (start, end) = times::interval(date)?;
    Some(ClaimTime {
        value: date.to_owned(),
        start: stamp(start),
        end: stamp(end),
        ..time
    })
}

fn iso(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

fn stamp(at: PrimitiveDateTime) -> String {
    format!(
        "{}T{:02}:{:02}:{:02}",
        iso(at.date()),
        at.hour(),
        at.minute(),
        at.second()
    )
}

/// Whether a clause tells of the past or present as news: its tense is no future and no bare infinitive.
pub fn is_told(doc: &Document, predicate: TokenId) -> bool {
    let future = doc.children(predicate).any(|c| {
        doc.xpos(c) == Xpos::Md
            && matches!(
                doc.lower(c),
                "will" | "would" | "shall" | "should" | "can" | "may" | "might" | "'ll"
            )
    });
    !future && !tree::is_infinitive(doc, predicate)
}
