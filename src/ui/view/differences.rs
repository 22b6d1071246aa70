//! Where outlets part: in short above the timeline, and at length in a view of its own.

use super::go;
use super::row::{self, note};
use super::state::State;
use crate::model::Relation;
use crate::ui::address::{Address, View};
use crate::ui::strings;
use crate::ui::timeline::Timeline;
use leptos::prelude::*;

/// So many differences are told above the timeline; the rest stands in the view of its own.
const IN_SHORT: usize = 5;

fn differing(timeline: &Timeline) -> &Vec<usize> {
    &timeline.differing
}

fn put_differently(timeline: &Timeline) -> &Vec<usize> {
    &timeline.put_differently
}

/// What outlets contradict each other on, then what they put differently, each in a line or two.
#[component]
pub fn InShort(state: State) -> impl IntoView {
    let list = move |keys: fn(&Timeline) -> &Vec<usize>| {
        let each = move || {
            state
                .timeline
                .with(|timeline| keys(timeline).iter().take(IN_SHORT).copied().collect::<Vec<_>>())
        };
        view! { <ul role="list"><For each=each key=Clone::clone children=move |key| item(state, key) /></ul> }
    };
    let count = move |keys: fn(&Timeline) -> &Vec<usize>| {
        Memo::new(move |_| state.timeline.with(|timeline| keys(timeline).len()))
    };
    let (differ, softer) = (count(differing), count(put_differently));
    let more = move || (differ.get() > IN_SHORT) || (softer.get() > IN_SHORT);
    view! {
        <section class="differences" aria-labelledby="differences">
            <h2 id="differences">{strings::DIFFERENCES}</h2>
            <Show when=move || differ.get() != 0 fallback=|| view! { <p>{strings::NO_DIFFERENCES}</p> }>
                {list(differing)}
            </Show>
            <Show when=move || softer.get() != 0>
                <div>
                    <h3>{strings::PUT_DIFFERENTLY}</h3>
                    {list(put_differently)}
                </div>
            </Show>
            <Show when=more>
                <p>
                    <a
                        href=format!("#{}", Address { view: View::Differences, ..Address::default() }.fragment())
                        on:click=move |event| {
                            event.prevent_default();
                            go::visit(state, View::Differences);
                        }
                    >
                        {move || strings::all_differences(differ.get() + softer.get())}
                    </a>
                </p>
            </Show>
        </section>
    }
}

fn item(state: State, key: usize) -> impl IntoView {
    let row = row::row_of(state, key);
    let draw = move || {
        row.get().map(|row| {
            let claim = row.claims.first().cloned().unwrap_or_default();
            let address = Address {
                open: vec![claim.clone()],
                ..Address::default()
            };
            let href = format!("#{}", address.fragment());
            view! {
                <p class="label">
                    <a
                        href=href
                        on:click=move |event| {
                            event.prevent_default();
                            go::to_row(state, &claim);
                        }
                    >
                        {row.label.clone()}
                    </a>
                    " "
                    <span class="values">{strings::values(&row.values)}</span>
                    " "
                    <span class="count">{row.when.as_ref().map(|when| when.date.clone())}</span>
                </p>
                {row.notes.iter().map(note).collect_view()}
            }
        })
    };
    view! { <li>{draw}</li> }
}

/// All differences, with what each outlet gives.
#[component]
pub fn AtLength(state: State) -> impl IntoView {
    let part = move |heading: &'static str, keys: Signal<Vec<usize>>| {
        view! {
            <Show when=move || keys.with(|keys| !keys.is_empty())>
                <h3>{heading} " " <span class="count">{move || strings::facts(keys.with(Vec::len))}</span></h3>
                {row::list(state, keys, true)}
            </Show>
        }
    };
    let signal = |keys: fn(&Timeline) -> &Vec<usize>| {
        Signal::derive(move || state.timeline.with(|timeline| keys(timeline).clone()))
    };
    let both_can_stand = Memo::new(move |_| {
        state.board.with(|board| {
            state.timeline.with(|timeline| {
                timeline
                    .ids()
                    .filter(|key| {
                        board.fact(**key).is_some_and(|fact| {
                            fact.relation == Relation::NotComparable && fact.differences.is_empty()
                        })
                    })
                    .copied()
                    .collect::<Vec<_>>()
            })
        })
    });
    let nothing = move || state.timeline.with(|timeline| timeline.differing.is_empty());
    view! {
        <section class="at-length" aria-labelledby="differences">
            <h2 id="differences">{strings::DIFFERENCES}</h2>
            <p class="legend">{strings::LEGEND}</p>
            <Show when=nothing><p>{strings::NO_DIFFERENCES}</p></Show>
            {part(strings::relation_choice(Relation::Differ), signal(differing))}
            {part(strings::PUT_DIFFERENTLY, signal(put_differently))}
            {part(strings::BOTH_CAN_STAND, both_can_stand.into())}
        </section>
    }
}
