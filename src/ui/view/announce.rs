//! What the page around an element hears: that the timeline is drawn, that something was switched, opened, or failed.

use super::state::{Progress, State};
use crate::embed::around::Around;
use leptos::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

/// Tells whoever listens of every change from now on.
pub fn announce(state: State) {
    let Some(around) = Around::of_view().filter(|around| around.has_listener()) else {
        return;
    };
    Effect::new(move |_| match state.progress.get() {
        Progress::Reading { .. } => {}
        Progress::Failed(message) => around.tell("error", &json!({ "message": message })),
        Progress::Done { milliseconds } => {
            let board = state.board.get_untracked();
            around.tell(
                "ready",
                &json!({
                    "articles": board.shown().count(),
                    "claims": board.facts.iter().map(|fact| fact.claims.len()).sum::<usize>(),
                    "facts": board.facts.len(),
                    "failures": state.failures.get_untracked(),
                    "milliseconds": milliseconds,
                }),
            );
        }
    });
    Effect::new(move |before: Option<BTreeSet<String>>| {
        let now = state.hidden.get();
        for key in now.symmetric_difference(&before.unwrap_or_default()) {
            let name = state.outlets.with_untracked(|all| {
                let outlet = all.iter().find(|outlet| outlet.key == *key);
                outlet.map(|outlet| outlet.name.clone())
            });
            around.tell("toggle", &json!({ "outlet": name, "on": !now.contains(key) }));
        }
        now
    });
    Effect::new(move |before: Option<BTreeSet<String>>| {
        let (before, now) = (before.unwrap_or_default(), state.open.get());
        let opened: Vec<&String> = now.difference(&before).collect();
        if !opened.is_empty() {
            around.tell("select", &json!({ "claims": opened }));
        }
        now.clone()
    });
}
