//! Tables after RFC 4180, whose cells no spreadsheet takes for formulas.

use super::{article_of, figures, name, outlet, word};
use crate::model::{Claim, Fact, Story};
use std::collections::BTreeMap;

const CLAIMS: [&str; 27] = [
    "id",
    "fact",
    "relation",
    "article",
    "outlet",
    "published",
    "url",
    "claim",
    "start",
    "end",
    "event",
    "source",
    "via",
    "cue",
    "quotation",
    "denied",
    "hedged",
    "actor",
    "target",
    "figures",
    "time",
    "time_start",
    "time_end",
    "time_basis",
    "places",
    "headline",
    "episode",
];

const FACTS: [&str; 12] = [
    "id",
    "fact",
    "relation",
    "independent_origins",
    "outlets",
    "differences",
    "time",
    "time_start",
    "time_end",
    "time_basis",
    "episode",
    "claims",
];

/// The claims, a row each, in story order.
pub fn claims(story: &Story) -> String {
    let mut facts = BTreeMap::new();
    for fact in &story.facts {
        for claim in &fact.claims {
            facts.insert(claim.as_str(), fact);
        }
    }
    let mut out = String::new();
    row(&mut out, CLAIMS.map(str::to_owned));
    for claim in &story.claims {
        row(
            &mut out,
            claim_cells(story, claim, facts.get(claim.id.as_str()).copied()),
        );
    }
    out
}

fn claim_cells(story: &Story, claim: &Claim, fact: Option<&Fact>) -> [String; 27] {
    let article = article_of(story, claim);
    let of_article = |pick: fn(&crate::model::Article) -> Option<&String>| {
        article.and_then(pick).cloned().unwrap_or_default()
    };
    let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let [time, start, end, basis] = time_cells(claim.time.as_ref());
    [
        claim.id.clone(),
        own(fact.map(|fact| fact.id.as_str())),
        fact.map(|fact| word(&fact.relation)).unwrap_or_default(),
        claim.article.clone(),
        article.map(outlet).unwrap_or_default(),
        of_article(|article| article.published.as_ref()),
        of_article(|article| article.url.as_ref()),
        claim.evidence.exact.clone(),
        claim.evidence.start.to_string(),
        claim.evidence.end.to_string(),
        word(&claim.event),
        own(name(&claim.source)),
        own(name(&claim.via)),
        own(claim.cue.as_ref().map(|cue| cue.exact.as_str())),
        word(&claim.quotation),
        claim.negated.to_string(),
        claim.hedged.to_string(),
        own(claim.actor.as_deref()),
        own(claim.target.as_deref()),
        figures(claim),
        time,
        start,
        end,
        basis,
        claim.places.join("; "),
        claim.headline.to_string(),
        own(claim.episode.as_deref()),
    ]
}

/// The facts, a row each.
pub fn facts(story: &Story) -> String {
    let mut out = String::new();
    row(&mut out, FACTS.map(str::to_owned));
    for fact in &story.facts {
        let mut outlets: Vec<String> = Vec::new();
        let own = story
            .claims
            .iter()
            .filter(|claim| fact.claims.contains(&claim.id));
        for outlet in own.filter_map(|claim| article_of(story, claim)).map(outlet) {
            if !outlets.contains(&outlet) {
                outlets.push(outlet);
            }
        }
        let episode = story
            .episodes
            .iter()
            .find(|episode| Some(&episode.id) == fact.episode.as_ref());
        let notes: Vec<&str> = fact.differences.iter().map(|one| one.note.as_str()).collect();
        let [time, start, end, basis] = time_cells(fact.time.as_ref());
        row(
            &mut out,
            [
                fact.id.clone(),
                fact.label.clone(),
                word(&fact.relation),
                fact.origins.to_string(),
                outlets.join("; "),
                notes.join(" "),
                time,
                start,
                end,
                basis,
                episode.map(|episode| episode.label.clone()).unwrap_or_default(),
                fact.claims.join(" "),
            ],
        );
    }
    out
}

fn time_cells(time: Option<&crate::model::ClaimTime>) -> [String; 4] {
    match time {
        Some(time) => [
            time.value.clone(),
            time.start.clone(),
            time.end.clone(),
            word(&time.basis),
        ],
        None => Default::default(),
    }
}

fn row<const N: usize>(out: &mut String, cells: [String; N]) {
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            out.push(',');
        }
        out.push_str(&escaped(cell));
    }
    out.push_str("\r\n");
}

/// One cell. Spreadsheets run what begins like a formula, even within quotation marks: an apostrophe makes it text.
fn escaped(cell: &str) -> String {
    let cell = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expect: &str) {
        assert_eq!(escaped(cell), expect);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check("plain", "plain");
        check("", "");
        check("a, b", "\"a, b\"");
        check("he said \"no\"", "\"he said \"\"no\"\"\"");
        check("two\nlines", "\"two\nlines\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        check(
            "=HYPERLINK(\"http://x\",\"y\")",
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
        );
        check("+1", "'+1");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\tx", "'\tx");
        check("\rx", "\"'\rx\"");
        check("a=b", "a=b");
    }
}
