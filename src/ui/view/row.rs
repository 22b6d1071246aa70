//! A fact as a row that opens to what each outlet says.

use super::evidence::Evidence;
use super::go;
use super::state::State;
use crate::ui::board::Drawn;
use crate::ui::rows::{Mark, MarkState, Note, Row};
use crate::ui::strings;
use crate::ui::when::{Precision, When};
use leptos::prelude::*;

/// So many dated rows are drawn at once; the rest when it is asked for. Nothing leads to one of them from elsewhere.
const AT_ONCE: usize = 100;

/// A list of facts by their numbers; `dated` rows give the whole date, and show at once where claims part.
pub fn list(state: State, keys: Signal<Vec<usize>>, dated: bool) -> impl IntoView {
    let is_whole = RwSignal::new(!dated);
    let rest = Memo::new(move |_| match is_whole.get() || state.printing.get() {
        true => 0,
        false => keys.with(Vec::len).saturating_sub(AT_ONCE),
    });
    let shown = move || {
        let mut keys = keys.get();
        keys.truncate(keys.len() - rest.get().min(keys.len()));
        keys
    };
    let show_all = move |_| {
        is_whole.set(true);
        go::to_opener(state, keys.with_untracked(|keys| keys.get(AT_ONCE).copied()));
    };
    view! {
        <ol class="rows" class:dated=dated role="list">
            <For each=shown key=Clone::clone children=move |key| view! { <RowView state key dated /> } />
        </ol>
        <Show when=move || rest.get() != 0>
            <button type="button" class="plain" on:click=show_all>
                {move || strings::show_more(rest.get())}
            </button>
        </Show>
    }
}

/// The row of a fact, made anew only when it may have changed.
pub fn row_of(state: State, number: usize) -> Memo<Option<Drawn>> {
    Memo::new(move |before: Option<&Option<Drawn>>| {
        let before = before.and_then(Option::as_ref);
        state.board.with(|board| board.row(number, before))
    })
}

/// One fact. Its row is made when it is drawn, and made anew only when it changes.
#[component]
fn RowView(state: State, key: usize, dated: bool) -> impl IntoView {
    let row = row_of(state, key);
    let claims =
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.claims.clone()).unwrap_or_default()));
    let id = move || row.with(|row| row.as_ref().map(|row| anchor(row)));
    let class = move || row.with(|row| row.as_ref().map(|row| looks(row)).unwrap_or_default());
    // On paper nothing can be opened later.
    let is_open = Memo::new(move |_| state.printing.get() || claims.with(|claims| state.is_open(claims)));
    let draw = move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| head(state, row, claims, is_open, dated).into_any())
        })
    };
    view! {
        <li class=class id=id tabindex="-1">
            {draw}
            <Show when=move || is_open.get()>
                <div class="open">
                    {move || (!dated).then(|| notes(&row))}
                    {move || view! { <Evidence state claims=claims.get() /> }}
                </div>
            </Show>
        </li>
    }
}

/// What is seen of a closed row.
fn head(
    state: State,
    row: &Row,
    claims: Memo<Vec<String>>,
    is_open: Memo<bool>,
    dated: bool,
) -> impl IntoView + use<> {
    let inferred = row.when.as_ref().is_some_and(|when| when.inferred);
    let (date, clock) = row
        .when
        .as_ref()
        .map(|when| stamp(when, dated))
        .unwrap_or_default();
    let several = row.values.len() > 1;
    view! {
        <span class="point" aria-hidden="true"></span>
        <div class="what">
            <p class="label">
                {clock}
                {opener(state, &row.label, claims, is_open)}
                " "
                <span class="values">{strings::values(&row.values)}</span>
            </p>
            <p class="standing">
                {date}
                <span class="stand">{row.standing.clone()}</span>
                {inferred.then(|| view! { " " <span class="inferred">{strings::TIME_INFERRED}</span> })}
            </p>
            {dated.then(|| row.notes.iter().map(note).collect_view())}
        </div>
        <ul class="marks" role="list" aria-label=strings::WHO_REPORTS>
            {marks(row, several)}
        </ul>
    }
}

/// The button that opens a fact.
pub fn opener(
    state: State,
    label: &str,
    claims: Memo<Vec<String>>,
    is_open: Memo<bool>,
) -> impl IntoView + use<> {
    view! {
        <button
            type="button"
            class="opens"
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            data-claim=move || claims.with(|claims| claims.first().cloned())
            on:click=move |_| claims.with_untracked(|claims| state.set_open(claims, !is_open.get_untracked()))
        >
            {label.to_owned()}
        </button>
    }
}

/// How a row looks: on the line a point for an hour, a bar for a day or longer, hollow where it is inferred.
fn looks(row: &Row) -> String {
    let precision = match row.when.as_ref().map(|when| when.precision) {
        Some(Precision::Clock) => "clock",
        Some(Precision::PartOfDay) => "part",
        Some(Precision::Day) => "day",
        Some(Precision::Longer) => "longer",
        None => "undated",
    };
    let inferred = row.when.as_ref().is_some_and(|when| when.inferred);
    let mut out = format!("row {precision}");
    if inferred {
        out.push_str(" hollow");
    }
    if row.differs {
        out.push_str(" differs");
    }
    out
}

/// The time of a row: all of it where rows of several dates stand together, else the clock time under its date.
fn stamp(when: &When, whole: bool) -> (Option<AnyView>, Option<AnyView>) {
    let words = if whole {
        Some(when.full())
    } else {
        when.clock.clone()
    };
    let machine = when.machine.clone();
    let view = words.map(|words| view! { <span class="when">{time(machine, words)}</span> " " }.into_any());
    if whole { (view, None) } else { (None, view) }
}

fn notes(row: &Memo<Option<Drawn>>) -> impl IntoView + use<> {
    row.with(|row| row.as_ref().map(|row| row.notes.iter().map(note).collect_view()))
}

/// What each outlet does with a fact.
fn marks(row: &Row, with_values: bool) -> impl IntoView + use<> {
    let mut all: Vec<&Mark> = row.marks.iter().chain(&row.silent).collect();
    all.sort_by_key(|mark| mark.number);
    all.into_iter().map(|one| mark(one, with_values)).collect_view()
}

/// The sign and the words of what an outlet does with a fact.
pub fn sign(state: MarkState) -> (&'static str, &'static str, &'static str) {
    match state {
        MarkState::Reports => ("reports", "●", strings::reports()),
        MarkState::Differs => ("differs", "◆", strings::differs()),
        MarkState::Silent => ("silent", "○", strings::silent()),
    }
}

fn mark(mark: &Mark, with_values: bool) -> impl IntoView + use<> {
    let (class, sign, words) = sign(mark.state);
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

/// A difference in words.
pub fn note(note: &Note) -> impl IntoView + use<> {
    view! { <p class="note"><span class="about">{note.about}</span> " " {note.text.clone()}</p> }
}

/// A time; as mere words where HTML has no form for it.
pub fn time(machine: Option<String>, words: String) -> AnyView {
    match machine {
        Some(machine) => view! { <time datetime=machine>{words}</time> }.into_any(),
        None => words.into_any(),
    }
}

/// The id of a row's element.
fn anchor(row: &Row) -> String {
    format!("fact-{}", row.id)
}
