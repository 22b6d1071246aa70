//! The switches: each outlet, "only" that outlet, and the way to its own page.

use super::go;
use super::state::State;
use crate::ui::outlets::Outlet;
use crate::ui::strings;
use leptos::prelude::*;

/// So many outlets are in sight; the others are folded.
const MANY: usize = 12;

/// The list of outlets.
#[component]
pub fn Outlets(state: State) -> impl IntoView {
    let some_hidden = move || {
        !state.hidden.with(|hidden| hidden.is_empty()) || !state.hidden_kinds.with(|hidden| hidden.is_empty())
    };
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| state.outlets.with(Vec::len));
    let shown = move || {
        let mut outlets = state.outlets.get();
        // Two folded ones would save no room.
        if !all.get() && outlets.len() > MANY + 2 {
            outlets.truncate(MANY);
        }
        outlets
    };
    let show_rest = move |_| {
        all.set(true);
        go::reach(state, format!(".outlet:nth-child({}) .switch", MANY + 1), true);
    };
    view! {
        <section class="outlets" aria-labelledby="outlets">
            <h2 id="outlets">{strings::OUTLETS}</h2>
            <ul role="list">
                <For each=shown key=Outlet::clone children=move |outlet| view! { <Switch state outlet /> } />
            </ul>
            <Show when=move || !all.get() && (count.get() > MANY + 2)>
                <button type="button" class="plain" on:click=show_rest>
                    {move || strings::more_outlets(count.get() - MANY)}
                </button>
            </Show>
            <button
                type="button"
                class="plain all"
                disabled=move || !some_hidden()
                on:click=move |_| {
                    state.show_all();
                    go::focus(state, ".switch");
                }
            >
                {strings::SHOW_ALL}
            </button>
        </section>
    }
}

/// One outlet.
#[component]
fn Switch(state: State, outlet: Outlet) -> impl IntoView {
    let kinds = state.kinds(&outlet);
    let outlet = StoredValue::new(outlet);
    let is_on = move || outlet.with_value(|outlet| !state.hidden.with(|hidden| hidden.contains(&outlet.key)));
    let count = move || {
        let is_shown = |kind| {
            outlet.with_value(|o| {
                !state
                    .hidden_kinds
                    .with(|hidden| hidden.contains(&(o.key.clone(), kind)))
            })
        };
        let count: usize = kinds
            .iter()
            .filter(|(kind, _)| is_shown(**kind))
            .map(|(_, count)| count)
            .sum();
        let claims = strings::claims(count);
        let (number, word) = claims.split_once(' ').unwrap_or((&claims, ""));
        view! { {number.to_owned()} <span class="unseen">{format!(" {word}")}</span> }
    };
    let Outlet {
        name,
        named,
        inferred,
        key,
        ..
    } = outlet.get_value();
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
                class="plain only"
                aria-label=strings::only_label(&name)
                on:click=move |_| outlet.with_value(|outlet| state.only(outlet))
            >
                {strings::ONLY}
            </button>
            <button type="button" class="plain" aria-label=strings::about(&name) on:click=move |_| go::to_outlet(state, &key)>
                {strings::ABOUT}
            </button>
        </li>
    }
}
