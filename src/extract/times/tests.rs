//! Every rule's own examples.

use time::{Date, Month};

use super::rules::ALL;
use super::{Found, find};
use crate::language::Document;

fn read(text: &str) -> Vec<Found> {
    let doc = Document::parse(text, std::slice::from_ref(&(0..text.len())));
    find(&doc, Date::from_calendar_date(2021, Month::November, 17).ok())
}

#[test]
fn every_rule_finds_what_it_says_it_finds() {
    let mut wrong = Vec::new();
    for rule in ALL.iter().flat_map(|list| list.iter()) {
        assert!(
            !rule.accepts.is_empty() && !rule.rejects.is_empty(),
            "{} needs examples of both kinds",
            rule.id
        );
        for (text, exact, value) in rule.accepts {
            let found = read(text);
            let got = found
                .iter()
                .find(|f| f.rule == rule.id && text.get(f.bytes.clone()) == Some(*exact));
            if got.is_none_or(|f| f.value != *value) {
                let all: Vec<_> = found
                    .iter()
                    .map(|f| {
                        (
                            text.get(f.bytes.clone()).unwrap_or_default(),
                            f.value.as_str(),
                            f.rule,
                        )
                    })
                    .collect();
                wrong.push(format!(
                    "{}: {text:?} should have {exact:?} {value}, has {all:?}",
                    rule.id
                ));
            }
        }
        for text in rule.rejects {
            if let Some(f) = read(text).iter().find(|f| f.rule == rule.id) {
                wrong.push(format!(
                    "{}: {text:?} should not have {:?}",
                    rule.id,
                    text.get(f.bytes.clone())
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_two_rules_share_an_id() {
    let mut ids: Vec<_> = ALL.iter().flat_map(|list| list.iter().map(|r| r.id)).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
