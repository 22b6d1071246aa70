//! The switches: each outlet, "only" that outlet, its kinds of claim.

use super::state::State;
use crate::language::order;
use crate::model::EventType;
use crate::ui::outlets::Outlet;
use crate::ui::strings;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The list of outlets.
#[component]
pub fn Outlets(state: State) -> impl IntoView {
    let some_hidden = move || {
        !state.hidden.with(|hidden| hidden.is_empty()) || !state.hidden_kinds.with(|hidden| hidden.is_empty())
    };
    view! {
        <section class="outlets" aria-labelledby="outlets">
            <div class="outlets-head">
                <h2 id="outlets">{strings::OUTLETS}</h2>
                <button type="button" class="all" disabled=move || !some_hidden() on:click=move |_| state.show_all()>
                    {strings::SHOW_ALL}
                </button>
            </div>
            <ul role="list">
                <For
                    each=move || state.outlets.get()
                    key=Outlet::clone
                    children=move |outlet| view! { <Switch state outlet /> }
                />
            </ul>
        </section>
    }
}

/// One outlet.
#[component]
fn Switch(state: State, outlet: Outlet) -> impl IntoView {
    let mut kinds: Vec<(EventType, usize)> = state.kinds(&outlet).into_iter().collect();
    order::sort_by_key(&mut kinds, |(_, count)| Reverse(*count));
    let counts = kinds.clone();
    let outlet = StoredValue::new(outlet);
    let is_on = move || outlet.with_value(|outlet| !state.hidden.with(|hidden| hidden.contains(&outlet.key)));
    let count = move || {
        let shown = |kind: EventType| {
            outlet.with_value(|o| {
                !state
                    .hidden_kinds
                    .with(|hidden| hidden.contains(&(o.key.clone(), kind)))
            })
        };
        strings::claims(
            counts
                .iter()
                .filter(|(kind, _)| shown(*kind))
                .map(|(_, count)| count)
                .sum(),
        )
    };
    let Outlet {
        name,
        named,
        inferred,
        ..
    } = outlet.get_value();
    let kind = move |(kind, count): (EventType, usize)| {
        let is_on = move || {
            outlet.with_value(|o| {
                !state
                    .hidden_kinds
                    .with(|hidden| hidden.contains(&(o.key.clone(), kind)))
            })
        };
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        prop:checked=is_on
                        on:change=move |_| outlet.with_value(|outlet| state.toggle_kind(outlet, kind))
                    />
                    <span>{strings::event(kind)}</span>
                    " "
                    <span class="count">{count}</span>
                </label>
            </li>
        }
    };
    view! {
        <li class=format!("outlet {}", outlet.with_value(Outlet::looks))>
            <button
                type="button"
                class="switch"
                aria-pressed=move || if is_on() { "true" } else { "false" }
                on:click=move |_| outlet.with_value(|outlet| state.toggle(outlet))
            >
                <span class="name" class:unnamed=!named dir="auto">{name.clone()}</span>
                {inferred.then(|| view! { " " <span class="inferred">{strings::INFERRED}</span> })}
                " "
                <span class="count">{count}</span>
            </button>
            <button
                type="button"
                class="only"
                aria-label=strings::only_label(&name)
                on:click=move |_| outlet.with_value(|outlet| state.only(outlet))
            >
                {strings::ONLY}
            </button>
            <details class="kinds">
                <summary aria-label=strings::kinds_label(&name)>{strings::KINDS}</summary>
                <ul role="list">{kinds.into_iter().map(kind).collect_view()}</ul>
            </details>
        </li>
    }
}
