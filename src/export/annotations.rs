//! W3C Web Annotations: each claim as a note on the words of its article.
//!
//! A quote selector finds the words wherever the article stands; the position selector counts code points of the text
//! as Claimline read it.

use super::{address, article_of, figures, fragment, name, word};
use crate::model::{Claim, Story};
use crate::ui::strings;
use serde_json::{Value, json};

/// All claims as one collection on one page.
pub fn collection(story: &Story) -> Value {
    let items: Vec<Value> = story
        .claims
        .iter()
        .filter_map(|claim| annotation(story, claim))
        .collect();
    let label = match story.story.title.as_str() {
        "" => strings::UNTITLED,
        title => title,
    };
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#annotations",
        "type": "AnnotationCollection",
        "label": label,
        "total": items.len(),
        "first": { "id": "#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items },
    })
}

fn annotation(story: &Story, claim: &Claim) -> Option<Value> {
    let article = article_of(story, claim)?;
    let mut words = vec![strings::said_by(name(&claim.source), name(&claim.via))];
    words.extend(claim.negated.then(|| strings::NEGATED.to_owned()));
    words.extend(claim.hedged.then(|| strings::HEDGED.to_owned()));
    words.extend(Some(figures(claim)).filter(|figures| !figures.is_empty()));
    let evidence = &claim.evidence;
    Some(json!({
        "id": fragment("claim", &claim.id),
        "type": "Annotation",
        "motivation": "classifying",
        "generator": { "type": "Software", "name": "Claimline" },
        "body": [
            { "type": "TextualBody", "purpose": "tagging", "value": word(&claim.event), "format": "text/plain" },
            {
                "type": "TextualBody", "purpose": "describing", "value": words.join("; "), "format": "text/plain",
                "language": "en",
            },
        ],
        "target": {
            "source": address(article),
            "selector": [
                {
                    "type": "TextQuoteSelector", "exact": evidence.exact, "prefix": evidence.prefix,
                    "suffix": evidence.suffix,
                },
                { "type": "TextPositionSelector", "start": evidence.start, "end": evidence.end },
            ],
        },
    }))
}
