//! The facts: first those on which outlets part, then all of them in order of time.

use super::evidence::Evidence;
use super::state::State;
use crate::ui::strings;
use crate::ui::timeline::{Group, Mark, MarkState, Note, Row, Timeline};
use leptos::prelude::*;

/// Where outlets part: first contradictions, then what they put differently.
#[component]
pub fn Differences(state: State) -> impl IntoView {
    let list = move |rows: fn(&Timeline) -> Vec<Row>| {
        let item = move |row: Row| {
            let claims = row.claims.clone();
            view! {
                <li>
                    <a href=format!("#{}", anchor(&row)) on:click=move |_| state.show(&claims)>{row.label.clone()}</a>
                    " "
                    <span class="values">{strings::values(&row.values)}</span>
                    " "
                    <span class="count">{row.when.as_ref().map(|when| when.date.clone())}</span>
                    {row.notes.iter().map(note).collect_view()}
                </li>
            }
        };
        let rows = move || state.timeline.with(|timeline| rows(timeline));
        view! { <ul role="list"><For each=rows key=Row::clone children=item /></ul> }
    };
    let differ = Memo::new(move |_| {
        state
            .timeline
            .with(|timeline| timeline.differing().next().is_some())
    });
    let differently = Memo::new(move |_| {
        state
            .timeline
            .with(|timeline| timeline.put_differently().next().is_some())
    });
    view! {
        <section class="differences" aria-labelledby="differences">
            <h2 id="differences">{strings::DIFFERENCES}</h2>
            <Show when=move || differ.get() fallback=|| view! { <p>{strings::NO_DIFFERENCES}</p> }>
                {list(|timeline| timeline.differing().cloned().collect())}
            </Show>
            <Show when=move || differently.get()>
                <h3>{strings::PUT_DIFFERENTLY}</h3>
                {list(|timeline| timeline.put_differently().cloned().collect())}
            </Show>
        </section>
    }
}

/// All facts, by episode.
#[component]
pub fn Rows(state: State) -> impl IntoView {
    let keys = Memo::new(move |_| {
        state.timeline.with(|timeline| {
            timeline
                .sections
                .iter()
                .map(|section| section.background)
                .enumerate()
                .collect::<Vec<_>>()
        })
    });
    let nothing = move || match state
        .read
        .with(|read| read.iter().all(|one| one.claims.is_empty()))
    {
        true => strings::NO_CLAIMS,
        false => strings::NOTHING_SHOWN,
    };
    view! {
        <section class="timeline" aria-labelledby="timeline">
            <h2 id="timeline">{strings::TIMELINE}</h2>
            <p class="legend">{strings::LEGEND}</p>
            <Show when=move || keys.with(|keys| keys.is_empty())>
                <p>{nothing}</p>
            </Show>
            <For
                each=move || keys.get()
                key=Clone::clone
                children=move |(nth, background)| view! { <EpisodeView state nth background /> }
            />
        </section>
    }
}

/// One episode. It is found by its place, so that it stays open or folded while switches change its rows.
#[component]
fn EpisodeView(state: State, nth: usize, background: bool) -> impl IntoView {
    let section = Memo::new(move |_| {
        state
            .timeline
            .with(|timeline| timeline.sections.get(nth).cloned())
    });
    let groups =
        move || section.with(|section| section.as_ref().map(|s| s.groups.clone()).unwrap_or_default());
    let undated =
        move || section.with(|section| section.as_ref().and_then(|section| section.undated.clone()));
    let label = move || section.with(|section| section.as_ref().map(|s| s.label.clone()).unwrap_or_default());
    let count = move || {
        strings::facts(section.with(|section| section.as_ref().map_or(0, |section| section.rows().count())))
    };
    let group = move |group: Group| {
        let same = section.with_untracked(|section| section.as_ref().is_some_and(|s| s.label == group.date));
        let fold = (nth, group.date.clone());
        view! { <GroupView state group same fold /> }
    };
    let body = view! {
        <ol class="groups" role="list">
            <For each=groups key=Group::clone children=move |dated| view! { <li>{group(dated)}</li> } />
        </ol>
        <div class="undated">
            <For each=undated key=Group::clone children=group />
        </div>
    };
    let heading = view! { <h3>{label} " " <span class="count">{count}</span></h3> };
    if background {
        view! { <details class="episode background"><summary>{heading}</summary>{body}</details> }.into_any()
    } else {
        view! { <div class="episode">{heading}{body}</div> }.into_any()
    }
}

/// The rows of one date; `same` if that date is the episode's heading.
#[component]
fn GroupView(state: State, group: Group, same: bool, fold: (usize, String)) -> impl IntoView {
    let fold = StoredValue::new(fold);
    let is_open = Memo::new(move |_| fold.with_value(|fold| state.unfolded.with(|open| open.contains(fold))));
    let toggle = move |_| {
        state.unfolded.update(|open| {
            let fold = fold.get_value();
            if !open.remove(&fold) {
                open.insert(fold);
            }
        });
    };
    let folded = StoredValue::new(group.folded);
    let rows = move |rows: Vec<Row>| {
        view! {
            <ol class="rows" role="list">
                {rows.into_iter().map(|row| view! { <RowView state row /> }).collect_view()}
            </ol>
        }
    };
    let more = folded.with_value(|folded| !folded.is_empty()).then(|| {
        view! {
            <p class="more">
                <button
                    type="button"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=toggle
                >
                    {folded.with_value(|folded| strings::more(folded.len()))}
                </button>
            </p>
            <Show when=move || is_open.get()>{rows(folded.get_value())}</Show>
        }
    });
    view! {
        <div class="group">
            <p class="date" class:same=same>
                {time(group.machine, group.date)}
            </p>
            <div>
                {rows(group.rows)}
                {more}
            </div>
        </div>
    }
}

/// One fact.
#[component]
fn RowView(state: State, row: Row) -> impl IntoView {
    let claims = StoredValue::new(row.claims.clone());
    let is_open = Memo::new(move |_| claims.with_value(|claims| state.is_open(claims)));
    let toggle = move |_| claims.with_value(|claims| state.set_open(claims, !is_open.get_untracked()));
    let evidence_id = format!("{}-evidence", anchor(&row));
    let several = row.values.len() > 1;
    let inferred = row.when.as_ref().is_some_and(|when| when.inferred);
    let clock = row
        .when
        .as_ref()
        .and_then(|when| when.clock.clone().map(|clock| (when.machine.clone(), clock)));
    let notes = StoredValue::new(row.notes.clone());
    view! {
        <li class="row" class:differs=row.differs id=anchor(&row) tabindex="-1">
            <span class="point" class:hollow=inferred || row.when.is_none() aria-hidden="true"></span>
            {clock.map(|(machine, clock)| view! { <p class="when">{time(machine, clock)}</p> })}
            <p class="label">
                <button
                    type="button"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    aria-controls=evidence_id.clone()
                    on:click=toggle
                >
                    {row.label.clone()}
                </button>
                " "
                <span class="values">{strings::values(&row.values)}</span>
                " "
                <span class="standing">{row.standing.clone()}</span>
                {inferred.then(|| view! { " " <span class="inferred">{strings::TIME_INFERRED}</span> })}
            </p>
            <ul class="marks" role="list" aria-label=strings::WHO_REPORTS>
                {marks(&row.marks, several)}
            </ul>
            <div class="open" id=evidence_id hidden=move || !is_open.get()>
                <Show when=move || is_open.get()>
                    {notes.with_value(|notes| notes.iter().map(note).collect_view())}
                    <Evidence state claims=claims.get_value() />
                </Show>
            </div>
        </li>
    }
}

/// From so many outlets on, those that do not mention a fact are counted instead of named.
const MANY_OUTLETS: usize = 6;

/// What each outlet does with a fact.
fn marks(all: &[Mark], with_values: bool) -> impl IntoView + use<> {
    let named = |one: &&Mark| all.len() <= MANY_OUTLETS || one.state != MarkState::Silent;
    let shown = all
        .iter()
        .filter(named)
        .map(|one| mark(one, with_values))
        .collect_view();
    let rest = all.len() - all.iter().filter(named).count();
    let silent = Mark {
        outlet: strings::silent_outlets(rest),
        looks: String::new(),
        state: MarkState::Silent,
        values: Vec::new(),
    };
    (shown, (rest > 0).then(|| mark(&silent, false)))
}

/// What an outlet does with a fact.
fn mark(mark: &Mark, with_values: bool) -> impl IntoView + use<> {
    let (class, sign, words) = match mark.state {
        MarkState::Reports => ("reports", "●", strings::reports()),
        MarkState::Differs => ("differs", "◆", strings::differs()),
        MarkState::Silent => ("silent", "○", strings::silent()),
    };
    let values = (with_values && !mark.values.is_empty()).then(|| strings::values(&mark.values));
    view! {
        <li class=format!("mark {class} {}", mark.looks)>
            <span class="sign" aria-hidden="true">{sign}</span>
            <span class="name" dir="auto">{mark.outlet.clone()}</span>
            <span class="unseen">{format!(" {words}")}</span>
            {values.map(|values| view! { " " <span class="value">{values}</span> })}
        </li>
    }
}

fn note(note: &Note) -> impl IntoView + use<> {
    view! { <p class="note"><span class="about">{note.about}</span> " " {note.text.clone()}</p> }
}

/// A time; as mere words where HTML has no form for it.
fn time(machine: Option<String>, words: String) -> AnyView {
    match machine {
        Some(machine) => view! { <time datetime=machine>{words}</time> }.into_any(),
        None => words.into_any(),
    }
}

/// The id of a row's element.
fn anchor(row: &Row) -> String {
    format!("fact-{}", row.id)
}
