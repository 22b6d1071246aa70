//! The story JSON, version 1: what every command prints, what the page draws, what every export is made of.
//!
//! Comes in: nothing. Goes out: plain structs and their serde form, the contract's only source. Does not:
//! compute anything beyond conversions between text offsets.
//!
//! All offsets of these types count Unicode code points of [`Article::text`], start inclusive, end exclusive,
//! as the W3C Web Annotation model's `TextPositionSelector` does; `exact`, `prefix` and `suffix` are its
//! `TextQuoteSelector`. Inside the program, spans are byte ranges; [`Offsets`] is the one bridge.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The version of the JSON that this program writes.
pub const VERSION: u32 = 1;

/// A whole story: articles, their claims, and how the claims compare.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Always [`VERSION`].
    pub version: u32,
    /// Name and title of the story.
    pub story: StoryInfo,
    /// The articles, in the order of the manifest.
    pub articles: Vec<Article>,
    /// The claims, in the order of articles and of their evidence.
    pub claims: Vec<Claim>,
    /// What the claims come to when those that say the same are put together.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// The stretches of time and matter into which the story falls, earliest first.
    #[serde(default)]
    pub episodes: Vec<Episode>,
    /// What a reader should know of the reading itself.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// What one article gives on its own: a line of `claimline extract --lines`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// The article as read.
    pub article: Article,
    /// Its claims, in the order of their evidence.
    pub claims: Vec<Claim>,
    /// What was noticed on the way.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// Name and title of a story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoryInfo {
    /// Short name, as in an address.
    #[serde(default)]
    pub id: String,
    /// Title for readers; may be empty.
    #[serde(default)]
    pub title: String,
}

/// Where a piece of knowledge about an article comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The manifest, or whoever handed the article in, says so.
    Manifest,
    /// Read off the article's own text.
    Article,
    /// Nothing names it.
    #[default]
    None,
}

/// One article, with its text as loaded.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Unique in the story.
    pub id: String,
    /// The file that it came from, relative to the manifest.
    #[serde(default)]
    pub file: Option<String>,
    /// Who published it.
    #[serde(default)]
    pub outlet: Option<String>,
    /// How the outlet is known.
    #[serde(default)]
    pub outlet_basis: Basis,
    /// Its headline.
    #[serde(default)]
    pub title: Option<String>,
    /// ISO 8601 date of publication, to which relative times are anchored.
    #[serde(default)]
    pub published: Option<String>,
    /// How the date is known.
    #[serde(default)]
    pub published_basis: Basis,
    /// The outlet's home offset from UTC at that date, `+03:30`; left out where nobody gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<String>,
    /// Agencies and sources that the article itself credits.
    #[serde(default)]
    pub credits: Vec<String>,
    /// The text as loaded, never altered.
    pub text: String,
    /// What was left out as no article text, in order.
    #[serde(default)]
    pub skipped: Vec<Skipped>,
    /// Time expressions, in order.
    #[serde(default)]
    pub times: Vec<Timex>,
}

/// A stretch of code points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A stretch with its words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
}

/// A stretch with its words and their neighbourhood: a Web Annotation text quote and position selector in one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 code points before.
    pub prefix: String,
    /// Up to 32 code points after.
    pub suffix: String,
}

/// A part of the text that is no article text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skipped {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Why.
    pub why: SkipReason,
}

/// Why a part of the text was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// Menus, breadcrumbs, share buttons, comment counts.
    Navigation,
    /// What stands under a picture, map or film.
    Caption,
    /// Credit lines: sources, agencies, photographers, by-lines.
    Credit,
    /// Links to other articles.
    ReadMore,
    /// What the site prints under every article.
    Boilerplate,
    /// Calls to subscribe, to follow, to donate.
    Promotion,
}

/// The TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexType {
    /// A day or something longer.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// A time expression with its TIMEX3 value (ISO-TimeML).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timex {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value, anchored to the date of publication; `XXXX` where nothing anchors it.
    pub value: String,
}

/// Event types: PLOVER's sixteen, and two for what lies outside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum EventType {
    /// Agree to, or accept.
    Agree,
    /// Meet, call, talk.
    Consult,
    /// Back by words.
    Support,
    /// Work together.
    Cooperate,
    /// Give help.
    Aid,
    /// Give in, give up, grant.
    Concede,
    /// Withdraw, end, cease.
    Retreat,
    /// Ask, appeal, demand.
    Request,
    /// Blame, criticise, investigate.
    Accuse,
    /// Refuse, deny, break off.
    Reject,
    /// Threaten, warn.
    Threaten,
    /// Demonstrate, strike.
    Protest,
    /// Cut relations, impose sanctions, sue.
    Sanction,
    /// Move, arm, deploy.
    Mobilize,
    /// Arrest, seize, block, repress.
    Coerce,
    /// Attack, kill, wound, destroy.
    Assault,
    /// A happening outside PLOVER: a quake, a crash, a birth.
    Happen,
    /// A condition, a background fact.
    #[default]
    State,
}

/// How far a reported wording is the speaker's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quotation {
    /// All within quotation marks.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// Both.
    Mixed,
    /// Nobody is quoted.
    #[default]
    None,
}

/// Somebody who stands behind a claim, or relays it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The fullest name that the article gives.
    pub name: String,
    /// The words that name the source at this claim ("the ministry", "he").
    pub mention: Mention,
}

/// How exact a count is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Just that many.
    #[default]
    Exact,
    /// That many or more.
    AtLeast,
    /// More than that.
    MoreThan,
    /// Near that.
    About,
    /// That many or fewer.
    AtMost,
    /// Fewer than that.
    LessThan,
    /// No number is given; the value is null.
    Unknown,
}

/// The measures of what was done to people; what else is counted has a word of its own.
pub const OF_PEOPLE: [&str; 6] = [
    "killed",
    "injured",
    "captured",
    "missing",
    "displaced",
    "arrested",
];

/// A count of people or things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// `killed`, `injured`, `captured`, `missing`, `displaced`, `arrested`, else a snake_case word for what is counted.
    pub measure: String,
    /// The count; null where the bound is unknown. Whole numbers are written without a fraction.
    #[serde(serialize_with = "whole_numbers")]
    pub value: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// What or who is counted, in the article's words.
    pub of: String,
}

/// What the time of a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeBasis {
    /// Words in the claim's own clause.
    Stated,
    /// Words elsewhere in the article.
    Inherited,
    /// Only the date of publication.
    Published,
}

/// When something happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimTime {
    /// TIMEX3 value; a time of day carries its offset from UTC where the article gives one (`2021-11-16T18:30+04:00`).
    pub value: String,
    /// First second, ISO 8601, local to the place told of.
    pub start: String,
    /// One past the last second.
    pub end: String,
    /// What it rests on.
    pub basis: TimeBasis,
    /// The words, where there are any.
    pub expression: Option<Mention>,
}

/// One proposition that one article puts forward.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Article and number: `000.7`.
    pub id: String,
    /// The article's id.
    pub article: String,
    /// The clause that holds the claim.
    pub evidence: Evidence,
    /// The sentence around it.
    pub sentence: Span,
    /// What sort of thing is claimed.
    pub event: EventType,
    /// Who is committed to it; null for the outlet's own voice.
    pub source: Option<Source>,
    /// Who relays it.
    pub via: Option<Source>,
    /// The reporting words.
    pub cue: Option<Mention>,
    /// The reported words, as PolNeAR marks content; empty where `source` is null.
    #[serde(default)]
    pub content: Vec<Span>,
    /// How far the wording is the speaker's own.
    pub quotation: Quotation,
    /// Whether it is denied.
    pub negated: bool,
    /// Whether it is put as possible, planned or alleged.
    pub hedged: bool,
    /// Who did it, as a canonical name.
    pub actor: Option<String>,
    /// To whom.
    pub target: Option<String>,
    /// Counts.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// When.
    pub time: Option<ClaimTime>,
    /// Place names that the text ties to it.
    #[serde(default)]
    pub places: Vec<String>,
    /// Whether it stands in a headline.
    pub headline: bool,
    /// The episode that it belongs to.
    #[serde(default)]
    pub episode: Option<String>,
    /// Ids of the rules that made it, in the order in which they acted.
    #[serde(default)]
    pub why: Vec<String>,
}

/// How the claims of a fact stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// At least two outlets' claims support each other.
    Agree,
    /// Two claims cannot both stand as printed.
    Differ,
    /// Scope, as-of time or precision differ so that both can stand.
    NotComparable,
    /// One outlet alone has it.
    Single,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DifferenceOn {
    /// How many.
    Figure,
    /// When.
    Time,
    /// Where.
    Place,
    /// Who did it.
    Doer,
    /// Whether it is so.
    Assertion,
    /// Only how it is put.
    Wording,
}

/// One way in which the claims of a fact part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// What it is about.
    pub on: DifferenceOn,
    /// The camps: claim ids on each side.
    pub between: Vec<Vec<String>>,
    /// A sentence that a reader understands alone.
    pub note: String,
}

/// Claims that tell of the same happening or state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// `f12`.
    pub id: String,
    /// A few words that stand alone.
    pub label: String,
    /// Its claims, in story order.
    pub claims: Vec<String>,
    /// The episode that it belongs to.
    pub episode: Option<String>,
    /// How its claims stand to each other.
    pub relation: Relation,
    /// Independent origins behind it: copied or agency text counts once.
    pub origins: usize,
    /// Where its claims part.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// When it happened, from the claim that says so most exactly.
    pub time: Option<ClaimTime>,
}

/// A stretch of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Episode {
    /// `e1`.
    pub id: String,
    /// A heading for readers.
    pub label: String,
    /// First second, where known.
    pub start: Option<String>,
    /// One past the last, where known.
    pub end: Option<String>,
    /// Whether it is only recalled as background.
    pub background: bool,
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Good to know.
    Info,
    /// Something was missing or assumed.
    Warning,
    /// Something could not be read.
    Error,
}

/// Something that a reader should know of the reading itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The article it is about, if one.
    pub article: Option<String>,
    /// How much it matters.
    pub level: Level,
    /// One clear sentence.
    pub text: String,
}

fn whole_numbers<S: serde::Serializer>(value: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
    match value {
        None => out.serialize_none(),
        // Up to 2^53 every whole number has an exact f64, so that the cast is exact too.
        Some(v) if v.fract() == 0.0 && v.abs() < 9_007_199_254_740_992.0 => out.serialize_i64(*v as i64),
        Some(v) => out.serialize_f64(*v),
    }
}

/// Turns byte offsets of a text into code point offsets, in constant time for ASCII and by one look-up otherwise.
#[derive(Clone, Debug)]
pub struct Offsets {
    /// For every 64th byte, the code points before it; empty for ASCII text.
    marks: Vec<usize>,
}

impl Offsets {
    /// Measures `text`.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { marks: Vec::new() };
        }
        let (mut marks, mut seen) = (Vec::with_capacity(text.len() / 64 + 1), 0);
        for (at, byte) in text.bytes().enumerate() {
            if at % 64 == 0 {
                marks.push(seen);
            }
            seen += usize::from(!is_continuation(byte));
        }
        Self { marks }
    }

    /// The number of code points before byte `at` of `text`, which must be the text that was measured.
    pub fn point(&self, text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        match self.marks.get(at / 64) {
            Some(seen) => {
                let rest = text.as_bytes().get(at / 64 * 64..at).unwrap_or_default();
                seen + rest.iter().filter(|b| !is_continuation(**b)).count()
            }
            // One past the end of a text whose length is a multiple of 64.
            None if !self.marks.is_empty() => text.chars().count(),
            None => at,
        }
    }

    /// The span in code points of a byte range.
    pub fn span(&self, text: &str, bytes: &Range<usize>) -> Span {
        Span {
            start: self.point(text, bytes.start),
            end: self.point(text, bytes.end),
        }
    }

    /// The mention at a byte range; empty where the range does not lie on character boundaries.
    pub fn mention(&self, text: &str, bytes: &Range<usize>) -> Mention {
        let Span { start, end } = self.span(text, bytes);
        Mention {
            start,
            end,
            exact: text.get(bytes.clone()).unwrap_or_default().to_owned(),
        }
    }

    /// The evidence at a byte range, with 32 code points of context on each side.
    pub fn evidence(&self, text: &str, bytes: &Range<usize>) -> Evidence {
        const CONTEXT: usize = 32;
        let Mention { start, end, exact } = self.mention(text, bytes);
        let before = text.get(..bytes.start).unwrap_or_default();
        let prefix = before
            .char_indices()
            .rev()
            .take(CONTEXT)
            .last()
            .map_or(before.len(), |(at, _)| at);
        let after = text.get(bytes.end..).unwrap_or_default();
        Evidence {
            start,
            end,
            exact,
            prefix: before.get(prefix..).unwrap_or_default().to_owned(),
            suffix: after.chars().take(CONTEXT).collect(),
        }
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points() {
        for text in [
            "",
            "plain",
            "naïve — “quoted”",
            &"é".repeat(64),
            &"日本 x".repeat(40),
        ] {
            let offsets = Offsets::new(text);
            for (points, (bytes, _)) in text.char_indices().enumerate() {
                assert_eq!(offsets.point(text, bytes), points, "{text:?} at {bytes}");
            }
            assert_eq!(offsets.point(text, text.len()), text.chars().count(), "{text:?}");
        }
    }

    #[test]
    fn whole_figures_are_written_without_a_fraction() {
        let figure = |value| Figure {
            measure: "killed".into(),
            value,
            bound: Bound::Exact,
            of: String::new(),
        };
        let json = |value| serde_json::to_string(&figure(value)).unwrap();
        assert!(json(Some(15.0)).contains(r#""value":15,"#));
        assert!(json(Some(2.5)).contains(r#""value":2.5,"#));
        assert!(json(None).contains(r#""value":null"#));
    }

    #[test]
    fn evidence_has_its_context() {
        let text = "aé “b” c";
        let at = text.find('b').unwrap();
        let got = Offsets::new(text).evidence(text, &(at..at + 1));
        assert_eq!((got.start, got.end, got.exact.as_str()), (4, 5, "b"));
        assert_eq!((got.prefix.as_str(), got.suffix.as_str()), ("aé “", "” c"));
    }
}
