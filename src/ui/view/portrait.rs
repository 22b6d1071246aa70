//! One outlet beside the others.

use super::row::{list, note};
use super::state::State;
use crate::language::order;
use crate::model::EventType;
use crate::ui::filter::Filter;
use crate::ui::outlets::Outlet;
use crate::ui::portrait::Portrait;
use crate::ui::rows::Note;
use crate::ui::strings;
use leptos::html;
use leptos::prelude::*;
use std::cmp::Reverse;

/// So many speakers are named.
const QUOTED: usize = 12;

/// The outlet that is looked at.
#[component]
pub fn OneOutlet(state: State) -> impl IntoView {
    let outlet = Memo::new(move |_| {
        let key = state.outlet.get()?;
        state
            .outlets
            .with(|all| all.iter().find(|outlet| outlet.key == key).cloned())
    });
    move || outlet.get().map(|outlet| view! { <About state outlet /> })
}

#[component]
fn About(state: State, outlet: Outlet) -> impl IntoView {
    let key = outlet.key.clone();
    let portrait = Memo::new(move |_| {
        state.board.with(|board| {
            let place = board.outlets.iter().position(|outlet| outlet.key == key)?;
            Some(Portrait::new(board, place))
        })
    });
    let part = move |heading: &'static str, keys: fn(&Portrait) -> Vec<usize>| {
        let keys = Memo::new(move |_| portrait.with(|p| p.as_ref().map(keys).unwrap_or_default()));
        view! {
            <h3>{heading} " " <span class="count">{move || strings::facts(keys.with(Vec::len))}</span></h3>
            <Show when=move || keys.with(|keys| keys.is_empty())><p class="nothing">{strings::NOTHING}</p></Show>
            {list(state, keys.into(), true)}
        }
    };
    let parts = move || {
        portrait.with(|portrait| {
            let notes: Vec<Note> = portrait
                .iter()
                .flat_map(|p| p.parts.iter().flat_map(|(_, notes)| notes.clone()))
                .collect();
            if notes.is_empty() {
                view! { <p class="nothing">{strings::NOTHING}</p> }.into_any()
            } else {
                notes.iter().map(note).collect_view().into_any()
            }
        })
    };
    let quotes = move || portrait.with(|p| p.as_ref().map(|p| p.quotes.clone()).unwrap_or_default());
    let quote = move |(name, count): (String, usize)| {
        let source = name.clone();
        view! {
            <li>
                <button type="button" class="plain" on:click=move |_| {
                    state.filter.set(Filter { source: Some(source.clone()), ..Filter::default() });
                    super::go::visit(state, crate::ui::address::View::Timeline);
                }>{name}</button>
                " " <span class="count">{count}</span>
            </li>
        }
    };
    let looks = outlet.looks();
    let name = outlet.name.clone();
    let field = NodeRef::<html::Input>::new();
    let own = StoredValue::new(outlet);
    let rename = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            state.rename(&own.get_value(), &field.value());
        }
    };
    view! {
        <section class=format!("portrait {looks}") aria-labelledby="portrait">
            <h2 id="portrait" dir="auto">{name.clone()}</h2>
            <form class="rename" on:submit=rename>
                <label>
                    <span>{strings::OUTLET_NAME}</span>
                    <input type="text" node_ref=field value=name autocomplete="off" maxlength="80" />
                </label>
                <button type="submit" class="plain">{strings::RENAME}</button>
            </form>
            <Show when=move || portrait.with(Option::is_none)><p>{strings::SWITCHED_OFF}</p></Show>
            <Show when=move || portrait.with(Option::is_some)>
                <h3>{strings::HOW_IT_PUTS}</h3>
                {parts}
                <div class="alone">{part(strings::ONLY_IT, |portrait| portrait.only.clone())}</div>
                {part(strings::LEAVES_OUT, |portrait| portrait.leaves_out.clone())}
                <Show when=move || portrait.with(|p| p.as_ref().is_some_and(|p| !p.too_early.is_empty()))>
                    {part(strings::TOO_EARLY, |portrait| portrait.too_early.clone())}
                    <p class="legend">{strings::WHY_TOO_EARLY}</p>
                </Show>
                <h3>{strings::QUOTES}</h3>
                <ul class="quotes" role="list">
                    {move || quotes().into_iter().take(QUOTED).map(quote).collect_view()}
                </ul>
            </Show>
            <Kinds state outlet=own.get_value() />
        </section>
    }
}

/// An outlet's kinds of claim, each with a switch.
#[component]
fn Kinds(state: State, outlet: Outlet) -> impl IntoView {
    let mut kinds: Vec<(EventType, usize)> = state.kinds(&outlet).into_iter().collect();
    order::sort_by_key(&mut kinds, |(_, count)| Reverse(*count));
    let outlet = StoredValue::new(outlet);
    let kind = move |(kind, count): (EventType, usize)| {
        let is_on = move || {
            outlet.with_value(|o| {
                !state
                    .hidden_kinds
                    .with(|hidden| hidden.contains(&(o.key.clone(), kind)))
            })
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_on
                    on:change=move |_| outlet.with_value(|outlet| state.toggle_kind(outlet, kind))
                />
                <span>{strings::event(kind)} " " <span class="count">{count}</span></span>
            </label>
        }
    };
    view! {
        <fieldset class="kinds">
            <legend>{strings::KINDS}</legend>
            {kinds.into_iter().map(kind).collect_view()}
        </fieldset>
    }
}
