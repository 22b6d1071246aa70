//! Facts by outlets, as a table.

use super::evidence::Evidence;
use super::go;
use super::row::{opener, row_of, sign, time};
use super::state::State;
use crate::ui::outlets::Outlet;
use crate::ui::rows::{MarkState, Row};
use crate::ui::strings;
use leptos::prelude::*;

/// So many facts of an episode are in sight; the others come when asked for.
const AT_ONCE: usize = 60;
/// Fewer where the outlets are many: so many cells.
const CELLS_AT_ONCE: usize = 1_500;

/// The table. It scrolls by itself, so that its heads stay in sight in both directions.
#[component]
pub fn Matrix(state: State) -> impl IntoView {
    let outlets = Memo::new(move |_| state.board.with(|board| board.outlets.clone()));
    let sections = Memo::new(move |_| {
        state.timeline.with(|timeline| {
            let backgrounds = timeline.sections.iter().map(|section| section.background);
            backgrounds.enumerate().collect::<Vec<_>>()
        })
    });
    let head = |outlet: Outlet| {
        let looks = outlet.looks();
        view! { <th scope="col" class=looks dir="auto"><span>{outlet.name}</span></th> }
    };
    let nothing = move || sections.with(|sections| sections.is_empty());
    view! {
        <div class="matrix">
            <h2 id="matrix">{strings::MATRIX}</h2>
            <p class="legend">{strings::LEGEND}</p>
            <Show when=nothing><p>{strings::NOTHING_FOUND}</p></Show>
            <div class="scroller" role="region" aria-labelledby="matrix" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{strings::FACT}</th>
                            {move || outlets.get().into_iter().map(head).collect_view()}
                        </tr>
                    </thead>
                    <For
                        each=move || sections.get()
                        key=Clone::clone
                        children=move |(nth, background)| view! { <Part state nth background outlets /> }
                    />
                </table>
            </div>
        </div>
    }
}

/// One episode.
#[component]
fn Part(state: State, nth: usize, background: bool, outlets: Memo<Vec<Outlet>>) -> impl IntoView {
    let is_open = RwSignal::new(!background);
    let is_whole = RwSignal::new(false);
    let keys = Memo::new(move |_| {
        state.timeline.with(|timeline| {
            let section = timeline.sections.get(nth);
            section
                .map(|section| section.ids().copied().collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    let label = move || {
        state
            .timeline
            .with(|timeline| timeline.sections.get(nth).map(|section| section.label.clone()))
    };
    let at_once = move || (CELLS_AT_ONCE / outlets.with(Vec::len).max(1)).clamp(10, AT_ONCE);
    let shown = move || {
        let mut keys = keys.get();
        if !(is_open.get() || state.printing.get()) {
            keys.clear();
        }
        if !(is_whole.get() || state.printing.get()) {
            keys.truncate(at_once());
        }
        keys
    };
    let rest = Memo::new(move |_| {
        let count = keys.with(Vec::len);
        if is_open.get() && !is_whole.get() {
            count.saturating_sub(at_once())
        } else {
            0
        }
    });
    let show_all = move |_| {
        let first = keys.with_untracked(|keys| keys.get(untrack(at_once)).copied());
        is_whole.set(true);
        go::to_opener(state, first);
    };
    let span = move || outlets.with(Vec::len) + 1;
    view! {
        <tbody>
            <tr class="part">
                <th scope="rowgroup" colspan=span>
                    <button
                        type="button"
                        class="fold"
                        aria-expanded=move || if is_open.get() { "true" } else { "false" }
                        on:click=move |_| is_open.update(|open| *open = !*open)
                    >
                        {label} " " <span class="count">{move || strings::facts(keys.with(Vec::len))}</span>
                    </button>
                </th>
            </tr>
            <For each=shown key=Clone::clone children=move |key| view! { <Line state key outlets /> } />
            <Show when=move || rest.get() != 0>
                <tr>
                    <td colspan=span>
                        <button type="button" class="plain" on:click=show_all>
                            {move || strings::show_more(rest.get())}
                        </button>
                    </td>
                </tr>
            </Show>
        </tbody>
    }
}

/// One fact.
#[component]
fn Line(state: State, key: usize, outlets: Memo<Vec<Outlet>>) -> impl IntoView {
    let row = row_of(state, key);
    let claims =
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.claims.clone()).unwrap_or_default()));
    let is_open = Memo::new(move |_| claims.with(|claims| state.is_open(claims)));
    let count = Memo::new(move |_| outlets.with(Vec::len));
    let cells = move || {
        row.with(|row| {
            row.as_ref().map(|row| {
                outlets.with(|all| all.iter().map(|outlet| cell(row, outlet.number)).collect_view())
            })
        })
    };
    let head = move || {
        row.with(|row| {
            row.as_ref().map(|row| {
                let when = row
                    .when
                    .as_ref()
                    .map(|when| time(when.machine.clone(), when.full()));
                view! { {opener(state, &row.label, claims, is_open)} <span class="when">{when}</span> }
            })
        })
    };
    let differs = move || row.with(|row| row.as_ref().is_some_and(|row| row.differs));
    view! {
        <tr class="line" class:differs=differs>
            <th scope="row">{head}</th>
            {cells}
        </tr>
        <Show when=move || is_open.get()>
            <tr class="opened">
                <td colspan=move || count.get() + 1>{move || view! { <Evidence state claims=claims.get() /> }}</td>
            </tr>
        </Show>
    }
}

/// What the outlet of a number does with a fact.
fn cell(row: &Row, number: usize) -> impl IntoView + use<> {
    let mark = row.marks.iter().find(|mark| mark.number == number);
    let state = mark.map_or(MarkState::Silent, |mark| mark.state);
    let (class, sign, words) = sign(state);
    let values = mark.map(|mark| strings::values(&mark.values)).unwrap_or_default();
    let looks = mark.map(|mark| mark.looks.clone()).unwrap_or_default();
    view! {
        <td class=format!("mark {class} {looks}")>
            <span class="sign" aria-hidden="true">{sign}</span>
            <span class="unseen">{words}</span>
            <span class="value">{values}</span>
        </td>
    }
}
