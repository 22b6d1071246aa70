//! The page as a whole: title, progress, then the three questions in their order.

use super::announce::announce;
use super::articles::Articles;
use super::bar::{Bar, Help};
use super::differences::{AtLength, InShort};
use super::go;
use super::matrix::Matrix;
use super::outlets::Outlets;
use super::own::Own;
use super::portrait::OneOutlet;
use super::sources::{Notices, Sources};
use super::state::{Progress, State};
use super::take::Take;
use super::timeline::Rows;
use crate::embed::Manifest;
use crate::embed::around::Around;
use crate::embed::worker::{Reader, now, since};
use crate::ui::address::{Address, View};
use crate::ui::strings;
use js_sys::Function;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use std::sync::Arc;

/// The page of a story; none if its data could not be understood.
pub fn page(manifest: Option<Manifest>, hire: Function) -> impl IntoView {
    let state = State::new(
        manifest
            .as_ref()
            .map(|manifest| manifest.story.clone())
            .unwrap_or_default(),
        hire,
    );
    match manifest {
        // Ends with the timeline: an element may be taken away while it reads.
        Some(manifest) => spawn_local_scoped_with_cancellation(read(state, manifest)),
        None => state.progress.set(Progress::Failed(strings::NO_STORY)),
    }
    announce(state);
    let title = move || {
        state.info.with(|info| match info.title.as_str() {
            "" => strings::UNTITLED.to_owned(),
            title => title.to_owned(),
        })
    };
    let owns_page = Around::owns_page();
    if owns_page {
        go::keep_address(state);
    }
    go::listen(state, owns_page);
    let is_done = move || {
        state
            .progress
            .with(|progress| matches!(progress, Progress::Done { .. }))
    };
    view! {
        <div class="page" node_ref=state.top on:keydown=move |event| go::key(state, &event)>
            <header class="head">
                <h1 dir="auto">{title}</h1>
                <p class="summary">{move || summary(state)}</p>
                <Reading state />
            </header>
            <p class="unseen" role="status">{move || state.said.get()}</p>
            <Own state />
            <Show when=is_done>
                <Outlets state />
                <Bar state />
                <Help state />
                <div id="view" tabindex="-1">{move || body(state)}</div>
                <Sources state />
                <Notices state />
                <Take state />
            </Show>
        </div>
    }
}

/// The view that is looked at.
fn body(state: State) -> AnyView {
    match state.view.get() {
        View::Timeline => view! { <InShort state /> <Rows state /> }.into_any(),
        View::Differences => view! { <AtLength state /> }.into_any(),
        View::Matrix => view! { <Matrix state /> }.into_any(),
        View::Articles => view! { <Articles state /> }.into_any(),
        View::Outlet => view! { <OneOutlet state /> }.into_any(),
    }
}

/// Reads the articles one after the other, then draws.
async fn read(state: State, manifest: Manifest) {
    state.failures.set(manifest.faults);
    let mut reading = Some(0.0);
    let total = manifest.articles.len();
    let mut extractions = Vec::with_capacity(total);
    let mut reader = None;
    for (done, input) in manifest.articles.iter().enumerate() {
        let name = input
            .outlet
            .clone()
            .unwrap_or_else(|| strings::unnamed_outlet(&input.id));
        state.progress.set(Progress::Reading {
            done,
            total,
            name: name.clone(),
        });
        let reader = match &mut reader {
            Some(reader) => reader,
            None => reader.insert(Reader::start(state.hire.get_value()).await),
        };
        match reader.extract(input).await {
            Ok((extraction, time)) => {
                extractions.push(Arc::new(extraction));
                reading = reading.zip(time).map(|(sum, one)| sum + one);
            }
            Err(reason) => state.failures.update(|failures| {
                let name = input.file.as_deref().unwrap_or(&name);
                failures.push(strings::unreadable(name, &reason));
            }),
        }
    }
    if extractions.is_empty() {
        return state.progress.set(Progress::Failed(strings::NOTHING_READ));
    }
    state.replace(manifest.story, extractions);
    let started = now();
    // Comparing happens when the timeline is first asked for.
    state.timeline.with_untracked(|_| ());
    // Reading and comparing alone: what the browser takes to load and start a program is not told as theirs.
    state.progress.set(Progress::Done {
        milliseconds: reading
            .zip(since(started))
            .map(|(read, compared)| read + compared),
    });
    if Around::owns_page() {
        state.apply(&Address::parse(&go::fragment()));
        go::show_place(state);
    }
}

/// How far the reading is, and what went wrong.
#[component]
fn Reading(state: State) -> impl IntoView {
    let words = move || match state.progress.get() {
        Progress::Reading { done, total, name } => strings::reading(done, total, &name),
        Progress::Done { .. } => String::new(),
        Progress::Failed(why) => why.to_owned(),
    };
    let bar = move || match state.progress.get() {
        Progress::Reading { done, total, .. } if total > 0 => {
            Some(view! { <progress aria-hidden="true" max=total value=done></progress> })
        }
        _ => None,
    };
    view! {
        <div class="reading">
            <p role="status">{words}</p>
            {bar}
        </div>
        <For each=move || state.failures.get() key=String::clone children=|why| view! { <p class="failure" role="alert">{why}</p> } />
    }
}

/// What was compared, in one line.
fn summary(state: State) -> String {
    let Progress::Done { milliseconds } = state.progress.get() else {
        return String::new();
    };
    let (articles, named, unnamed, claims, facts) = state.board.with(|board| {
        let named = board.outlets.iter().filter(|outlet| outlet.named).count();
        let claims = board.facts.iter().map(|fact| fact.claims.len()).sum();
        (
            board.shown().count(),
            named,
            board.outlets.len() - named,
            claims,
            board.facts.len(),
        )
    });
    strings::summary(articles, named, unnamed, claims, facts) + "; " + &strings::read_in(milliseconds)
}
