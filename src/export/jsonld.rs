//! schema.org: who claims what in which article. A reader of it learns of no verdict: there is no ClaimReview, and no
//! rating.

use super::{address, article_of, fragment, name};
use crate::model::{Article, Claim, Quotation, Story};
use serde_json::{Map, Value, json};

/// The story as a graph.
pub fn graph(story: &Story) -> Value {
    let articles = story.articles.iter().map(article);
    let claims = story.claims.iter().flat_map(|claim| nodes(story, claim));
    json!({
        "@context": "https://schema.org",
        "@graph": articles.chain(claims).collect::<Vec<_>>(),
    })
}

fn article(article: &Article) -> Value {
    let mut node = node("NewsArticle", &address(article));
    put(&mut node, "headline", article.title.clone());
    put(&mut node, "datePublished", article.published.clone());
    put(&mut node, "inLanguage", Some("en".to_owned()));
    if article.url.as_deref().is_some_and(|url| url == address(article)) {
        put(&mut node, "url", article.url.clone());
    }
    if let Some(outlet) = &article.outlet {
        node.insert(
            "publisher".into(),
            json!({ "@type": "Organization", "name": outlet }),
        );
    }
    Value::Object(node)
}

/// A claim, and the words that it rests on where all of them are the speaker's own.
fn nodes(story: &Story, claim: &Claim) -> Vec<Value> {
    let Some(article) = article_of(story, claim) else {
        return Vec::new();
    };
    let appearance = json!({ "@id": address(article) });
    let mut node = node("Claim", &fragment("claim", &claim.id));
    put(&mut node, "text", Some(claim.evidence.exact.clone()));
    node.insert("appearance".into(), appearance.clone());
    // Whether a source is a person or an organization is not known, and not guessed.
    let author = match (name(&claim.source), &article.outlet) {
        (Some(name), _) => Some(json!({ "name": name })),
        (None, Some(outlet)) => Some(json!({ "@type": "Organization", "name": outlet })),
        (None, None) => None,
    };
    if let Some(author) = author {
        node.insert("author".into(), author);
    }
    put(
        &mut node,
        "temporalCoverage",
        claim
            .time
            .as_ref()
            .map(|time| format!("{}/{}", time.start, time.end)),
    );
    if !claim.places.is_empty() {
        let place = |name: &String| json!({ "@type": "Place", "name": name });
        node.insert("spatialCoverage".into(), claim.places.iter().map(place).collect());
    }
    let mut out = Vec::new();
    if let Some(quotation) = quotation(claim, article, &appearance) {
        node.insert(
            "isBasedOn".into(),
            json!({ "@id": fragment("quotation", &claim.id) }),
        );
        out.push(quotation);
    }
    out.insert(0, Value::Object(node));
    out
}

fn quotation(claim: &Claim, article: &Article, appearance: &Value) -> Option<Value> {
    if claim.quotation != Quotation::Direct || claim.content.is_empty() {
        return None;
    }
    let words = claim.content.iter().map(|span| {
        let length = span.end.checked_sub(span.start)?;
        let text: String = article.text.chars().skip(span.start).take(length).collect();
        (!text.is_empty()).then_some(text)
    });
    let mut node = node("Quotation", &fragment("quotation", &claim.id));
    put(
        &mut node,
        "text",
        Some(words.collect::<Option<Vec<_>>>()?.join(" … ")),
    );
    node.insert("isPartOf".into(), appearance.clone());
    if let Some(name) = name(&claim.source) {
        node.insert("creator".into(), json!({ "name": name }));
    }
    Some(Value::Object(node))
}

fn node(kind: &str, id: &str) -> Map<String, Value> {
    let mut node = Map::new();
    node.insert("@type".into(), json!(kind));
    node.insert("@id".into(), json!(id));
    node
}

fn put(node: &mut Map<String, Value>, property: &str, value: Option<String>) {
    if let Some(value) = value {
        node.insert(property.into(), Value::String(value));
    }
}
