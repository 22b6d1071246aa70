//! Articles to outlets: who published what, and how each outlet is told apart.
//!
//! Comes in: articles. Goes out: one [`Outlet`] per name, in the order of the story. Does not: guess a name: an
//! article that names none is an outlet of its own, and is shown as unnamed.

use super::strings;
use crate::model::{Article, Basis};

/// Somebody who publishes: one name, one or more articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outlet {
    /// What tells it apart from all others; stays the same when other outlets are switched off.
    pub key: String,
    /// Its name for readers.
    pub name: String,
    /// Whether the story names it.
    pub named: bool,
    /// Whether its name was read off an article rather than given.
    pub inferred: bool,
    /// The ids of its articles, in story order.
    pub articles: Vec<String>,
    /// Its number in the story, from which its looks follow.
    pub number: usize,
}

/// Colours that the style sheet knows.
const TONES: usize = 4;
/// Line patterns that the style sheet knows.
const LINES: usize = 4;

impl Outlet {
    /// The style classes that give it a colour and a line pattern; no two of the first sixteen outlets share both.
    pub fn looks(&self) -> String {
        let round = self.number / TONES;
        format!(
            "tone-{} line-{}",
            self.number % TONES,
            (self.number + round) % LINES
        )
    }
}

/// The key of the outlet that published an article.
pub fn key(article: &Article) -> String {
    match &article.outlet {
        Some(name) => format!("name:{name}"),
        None => format!("article:{}", article.id),
    }
}

/// The outlets of a story, in the order of their first articles.
pub fn outlets<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Vec<Outlet> {
    let mut found: Vec<Outlet> = Vec::new();
    for article in articles {
        let key = key(article);
        match found.iter_mut().find(|outlet| outlet.key == key) {
            Some(outlet) => outlet.articles.push(article.id.clone()),
            None => found.push(Outlet {
                name: article
                    .outlet
                    .clone()
                    .unwrap_or_else(|| strings::unnamed_outlet(&article.id)),
                named: article.outlet.is_some(),
                inferred: article.outlet_basis == Basis::Article,
                articles: vec![article.id.clone()],
                number: found.len(),
                key,
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, outlet: Option<&str>) -> Article {
        Article {
            id: id.into(),
            outlet: outlet.map(str::to_owned),
            ..Article::default()
        }
    }

    #[test]
    fn two_articles_of_one_name_are_one_outlet() {
        let articles = [
            article("0", Some("A")),
            article("1", None),
            article("2", Some("A")),
            article("3", None),
        ];
        let got = outlets(&articles);
        let names: Vec<_> = got
            .iter()
            .map(|o| (o.name.as_str(), o.named, o.articles.join(" ")))
            .collect();
        assert_eq!(
            names,
            [
                ("A", true, "0 2".to_owned()),
                ("Unnamed outlet (1)", false, "1".to_owned()),
                ("Unnamed outlet (3)", false, "3".to_owned())
            ]
        );
    }

    #[test]
    fn sixteen_outlets_look_different() {
        let articles: Vec<_> = (0..16).map(|n| article(&n.to_string(), None)).collect();
        let mut looks: Vec<_> = outlets(&articles).iter().map(Outlet::looks).collect();
        looks.sort();
        looks.dedup();
        assert_eq!(looks.len(), 16);
    }
}
