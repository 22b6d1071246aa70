//! A compared story in the forms of other programs.
//!
//! Comes in: a [`Story`]. Goes out: text, the same for the same story. Does not: judge, choose or add: what a form
//! has no place for is left out, and no form is given a verdict, because a story holds none.

mod annotations;
mod csv;
mod jsonld;
mod timelinejs;

use crate::model::{Article, Claim, Source, Story, StoryInfo};
use crate::ui::link::web_address;
use crate::ui::strings;
use serde::Serialize;

/// A text as HTML: between tags, or as a value in double quotes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A form that a story can be had in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The story JSON itself.
    Json,
    /// A table of the claims: comma-separated values after RFC 4180.
    CsvClaims,
    /// A table of the facts.
    CsvFacts,
    /// The JSON that TimelineJS3 draws.
    TimelineJs,
    /// schema.org: Claim, Quotation, NewsArticle.
    JsonLd,
    /// W3C Web Annotations on the articles.
    Annotations,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::CsvClaims,
        Self::CsvFacts,
        Self::Json,
        Self::TimelineJs,
        Self::JsonLd,
        Self::Annotations,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::CsvClaims => "csv-claims",
            Self::CsvFacts => "csv-facts",
            Self::TimelineJs => "timelinejs",
            Self::JsonLd => "jsonld",
            Self::Annotations => "annotations",
        }
    }

    /// The form of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What comes after the story's name in the name of a file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::CsvClaims => "claims.csv",
            Self::CsvFacts => "facts.csv",
            Self::TimelineJs => "timelinejs.json",
            Self::JsonLd => "jsonld",
            Self::Annotations => "annotations.jsonld",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json | Self::TimelineJs => "application/json",
            Self::CsvClaims | Self::CsvFacts => "text/csv;charset=utf-8;header=present",
            Self::JsonLd => "application/ld+json",
            Self::Annotations => "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
        }
    }

    /// The story in this form.
    pub fn write(self, story: &Story) -> String {
        match self {
            Self::Json => json(story),
            Self::CsvClaims => csv::claims(story),
            Self::CsvFacts => csv::facts(story),
            Self::TimelineJs => json(&timelinejs::timeline(story)),
            Self::JsonLd => json(&jsonld::graph(story)),
            Self::Annotations => json(&annotations::collection(story)),
        }
    }
}

/// The name of a story for a file: its id, of whose letters only harmless ones are kept.
pub fn file_stem(story: &StoryInfo) -> String {
    let kept: String = story
        .id
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
        .collect();
    let kept = kept.trim_matches('-');
    if kept.is_empty() { "claimline" } else { kept }.to_owned()
}

fn json(value: &impl Serialize) -> String {
    // None of these types can fail: no map with keys that are no strings, no writer.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// The word that the story JSON has for a value: `ASSAULT`, `at_least`.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// An article's outlet, or what stands for it where nobody names one.
fn outlet(article: &Article) -> String {
    article
        .outlet
        .clone()
        .unwrap_or_else(|| strings::unnamed_outlet(&article.id))
}

/// The address of an article: its own where it has one of the web, else a name within the document.
fn address(article: &Article) -> String {
    match article.url.as_deref().and_then(web_address) {
        Some(url) => url.to_owned(),
        None => fragment("article", &article.id),
    }
}

/// A name within the document that is a valid reference, whatever the id holds.
fn fragment(kind: &str, id: &str) -> String {
    let mut out = format!("#{kind}-");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The article of a claim.
fn article_of<'s>(story: &'s Story, claim: &Claim) -> Option<&'s Article> {
    story.articles.iter().find(|article| article.id == claim.article)
}

fn name(source: &Option<Source>) -> Option<&str> {
    source.as_ref().map(|source| source.name.as_str())
}

/// A claim's figures in words: `12 killed; at least 3 injured`.
fn figures(claim: &Claim) -> String {
    let one = |figure: &crate::model::Figure| {
        strings::figure_of(&strings::figure(figure.value, figure.bound), &figure.measure)
    };
    claim.figures.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_a_name_of_its_own() {
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        assert_eq!(Format::from_name("xml"), None);
    }

    #[test]
    fn names_within_a_document_are_valid_references() {
        assert_eq!(fragment("claim", "000.7"), "#claim-000.7");
        assert_eq!(fragment("claim", "a b\"é"), "#claim-a%20b%22%C3%A9");
    }

    #[test]
    fn a_file_has_a_harmless_name() {
        let named = |id: &str| {
            file_stem(&StoryInfo {
                id: id.into(),
                title: String::new(),
            })
        };
        assert_eq!(named("armenia-azerbaijan"), "armenia-azerbaijan");
        assert_eq!(named("../../etc/passwd"), "etc-passwd");
        assert_eq!(named(""), "claimline");
    }
}
