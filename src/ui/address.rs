//! What a reader looks at, as the fragment of an address: `view=matrix&off=name:The%20Post&q=shelling`.
//!
//! Comes in: a fragment, or what is looked at. Goes out: the other. Does not: know whether an outlet, claim or article
//! of that name exists; whoever applies it does. What it does not understand it leaves out. Nor
//! does it hold what a reader changes in the story, as an outlet's name: that goes along with the page saved as one file,
//! while an address that did so would put its sender's words into somebody else's page.

use super::filter::Filter;
use super::link::escape;
use crate::model::EventType;
use serde::Serialize;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};
use std::collections::BTreeSet;

/// The views of a story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Differences in short, then the facts in order of time.
    #[default]
    Timeline,
    /// All differences at length.
    Differences,
    /// Facts by outlets.
    Matrix,
    /// The articles, with their claims marked.
    Articles,
    /// One outlet beside the others.
    Outlet,
}

impl View {
    /// The views that a story always has; one outlet's is reached from the outlet.
    pub const ALL: [Self; 4] = [Self::Timeline, Self::Differences, Self::Matrix, Self::Articles];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Differences => "differences",
            Self::Matrix => "matrix",
            Self::Articles => "articles",
            Self::Outlet => "outlet",
        }
    }
}

/// What a reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The view.
    pub view: View,
    /// The article that is read.
    pub article: Option<String>,
    /// The claim that is looked at in it.
    pub claim: Option<String>,
    /// The outlet that is looked at, by key.
    pub outlet: Option<String>,
    /// Outlets that are switched off, by key.
    pub hidden: BTreeSet<String>,
    /// Kinds of claim that are switched off, by outlet.
    pub hidden_kinds: BTreeSet<(String, EventType)>,
    /// What is searched for.
    pub filter: Filter,
    /// A claim of each row that is open.
    pub open: Vec<String>,
}

impl Address {
    /// As a fragment, without `#`; empty for what a reader sees first.
    pub fn fragment(&self) -> String {
        let mut out = String::new();
        let mut add = |name: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(name);
            out.push('=');
            escape(&mut out, value, b"-._~:,");
        };
        if self.view != View::default() {
            add("view", self.view.name());
        }
        let of_view = [
            (View::Articles, "article", &self.article),
            (View::Articles, "claim", &self.claim),
            (View::Outlet, "outlet", &self.outlet),
        ];
        for (view, name, value) in of_view {
            if let Some(value) = value.as_ref().filter(|_| view == self.view) {
                add(name, value);
            }
        }
        for outlet in &self.hidden {
            add("off", outlet);
        }
        for (outlet, kind) in &self.hidden_kinds {
            add("off-kind", &format!("{} {outlet}", code(kind)));
        }
        let filter = &self.filter;
        if !filter.text.is_empty() {
            add("q", &filter.text);
        }
        if let Some(kind) = &filter.kind {
            add("kind", &code(kind));
        }
        if let Some(source) = &filter.source {
            add("source", source);
        }
        if let Some(relation) = &filter.relation {
            add("relation", &code(relation));
        }
        if let Some(episode) = &filter.episode {
            add("episode", episode);
        }
        if filter.figures {
            add("figures", "yes");
        }
        for claim in &self.open {
            add("open", claim);
        }
        out
    }

    /// Reads a fragment, with or without `#`.
    pub fn parse(fragment: &str) -> Self {
        let mut out = Self::default();
        for part in fragment.trim_start_matches('#').split('&') {
            let Some((name, value)) = part.split_once('=') else {
                continue;
            };
            let Some(value) = unescape(value).filter(|value| !value.is_empty()) else {
                continue;
            };
            match name {
                "view" => {
                    let mut views = View::ALL.into_iter().chain([View::Outlet]);
                    out.view = views.find(|view| view.name() == value).unwrap_or_default();
                }
                "article" => out.article = Some(value),
                "claim" => out.claim = Some(value),
                "outlet" => out.outlet = Some(value),
                "off" => {
                    out.hidden.insert(value);
                }
                "off-kind" => {
                    let kind = value
                        .split_once(' ')
                        .and_then(|(kind, outlet)| Some((outlet, from_code(kind)?)));
                    out.hidden_kinds
                        .extend(kind.map(|(outlet, kind)| (outlet.to_owned(), kind)));
                }
                "q" => out.filter.text = value,
                "kind" => out.filter.kind = from_code(&value),
                "source" => out.filter.source = Some(value),
                "relation" => out.filter.relation = from_code(&value),
                "episode" => out.filter.episode = Some(value),
                "figures" => out.filter.figures = true,
                "open" => out.open.push(value),
                _ => {}
            }
        }
        out
    }

    /// Whether going from here to there is a step that "back" should undo; all else only changes where one stands.
    pub fn is_step_to(&self, other: &Self) -> bool {
        (self.view, &self.article, &self.outlet, &self.claim)
            != (other.view, &other.article, &other.outlet, &other.claim)
    }
}

/// The contract's own word for a kind or relation.
pub fn code(value: &impl Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_default()
        .trim_matches('"')
        .to_owned()
}

/// The kind or relation of that word.
pub fn from_code<T: DeserializeOwned>(code: &str) -> Option<T> {
    let word: serde::de::value::StrDeserializer<Error> = code.into_deserializer();
    T::deserialize(word).ok()
}

fn unescape(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::order::gather;
    use crate::model::Relation;

    #[track_caller]
    fn check(address: &Address, fragment: &str) {
        assert_eq!(address.fragment(), fragment);
        assert_eq!(Address::parse(fragment), *address);
        assert_eq!(Address::parse(&format!("#{fragment}")), *address);
    }

    #[test]
    fn there_and_back() {
        check(&Address::default(), "");
        check(
            &Address {
                view: View::Matrix,
                hidden: gather(["name:The Post & Mail".to_owned()]),
                hidden_kinds: gather([("name:Ñ".to_owned(), EventType::Assault)]),
                ..Address::default()
            },
            "view=matrix&off=name:The%20Post%20%26%20Mail&off-kind=ASSAULT%20name:%C3%91",
        );
        check(
            &Address {
                view: View::Articles,
                article: Some("000".into()),
                claim: Some("000.7".into()),
                ..Address::default()
            },
            "view=articles&article=000&claim=000.7",
        );
        check(
            &Address {
                filter: Filter {
                    text: "50% of =".into(),
                    kind: Some(EventType::Retreat),
                    source: Some("the ministry".into()),
                    relation: Some(Relation::NotComparable),
                    episode: Some("e4".into()),
                    figures: true,
                },
                open: vec!["000.1".into(), "001.3".into()],
                ..Address::default()
            },
            "q=50%25%20of%20%3D&kind=RETREAT&source=the%20ministry&relation=not_comparable&episode=e4&figures=yes\
             &open=000.1&open=001.3",
        );
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        for fragment in [
            "view=nonsense",
            "timeline",
            "kind=DANCE",
            "q=%zz",
            "q=%C3",
            "q=%C",
            "off-kind=DANCE%20name:A",
            "&&=&a=b",
            "fact-f1",
        ] {
            assert_eq!(Address::parse(fragment), Address::default(), "{fragment}");
        }
    }

    #[test]
    fn back_undoes_views_and_not_switches() {
        let here = Address::default();
        let matrix = Address {
            view: View::Matrix,
            ..Address::default()
        };
        let searched = Address {
            filter: Filter {
                text: "fire".into(),
                ..Filter::default()
            },
            ..Address::default()
        };
        assert!(here.is_step_to(&matrix));
        assert!(!here.is_step_to(&searched));
    }
}
