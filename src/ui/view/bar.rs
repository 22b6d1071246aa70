//! Under the outlets: the views, the search and its choices, the list of keys.

use super::go;
use super::state::State;
use crate::ui::address::{Address, View, code, from_code};
use crate::ui::filter::Filter;
use crate::ui::strings;
use leptos::prelude::*;

/// Views and search.
#[component]
pub fn Bar(state: State) -> impl IntoView {
    let link = move |view: View| {
        let current = move || (state.view.get() == view).then_some("page");
        let href = format!(
            "#{}",
            Address {
                view,
                ..Address::default()
            }
            .fragment()
        );
        let count = move || match view {
            View::Differences => state
                .timeline
                .with(|t| Some(t.differing.len() + t.put_differently.len())),
            _ => None,
        };
        view! {
            <li>
                <a
                    href=href
                    aria-current=current
                    on:click=move |event| {
                        event.prevent_default();
                        go::visit(state, view);
                    }
                >
                    {strings::view(view)}
                    {move || count().map(|count| view! { " " <span class="count">{count}</span> })}
                </a>
            </li>
        }
    };
    let one = move || (state.view.get() == View::Outlet).then(|| link(View::Outlet));
    view! {
        <div class="bar">
            <nav aria-label=strings::VIEWS>
                <ul role="list">{View::ALL.map(link).collect_view()} {one}</ul>
            </nav>
            <Search state />
        </div>
    }
}

/// So many speakers can be chosen, those of the most facts; of a search's words, all are found.
const NAMED: usize = 100;

/// One choice of a search: its value and its words.
type Choice = (String, String);

/// Words to search for, and the choices.
#[component]
fn Search(state: State) -> impl IntoView {
    // Counting what can be chosen takes a look at every claim: not before somebody wants to choose.
    let has_choices = RwSignal::new(false);
    let is_empty = Memo::new(move |_| state.filter.with(Filter::is_empty));
    let found = move || {
        state
            .timeline
            .with(|timeline| strings::found(timeline.found, timeline.facts))
    };
    let change = move |act: &dyn Fn(&mut Filter)| state.filter.update(act);
    let select = move |name: &'static str,
                       value: fn(&Filter) -> Option<String>,
                       set: fn(&mut Filter, Option<String>),
                       choices: fn(State) -> Vec<Choice>| {
        let chosen = Memo::new(move |_| state.filter.with(value));
        let options = move || {
            let chosen = chosen.get().unwrap_or_default();
            let option = |(code, words): Choice| {
                let is_chosen = code == chosen;
                view! { <option value=code selected=is_chosen>{words}</option> }
            };
            let any = (String::new(), strings::ANY.to_owned());
            std::iter::once(any)
                .chain(choices(state))
                .map(option)
                .collect_view()
        };
        view! {
            <label>
                <span>{name}</span>
                <select on:change=move |event| {
                    let value = event_target_value(&event);
                    change(&|filter| set(filter, Some(value.clone()).filter(|value| !value.is_empty())));
                }>{options}</select>
            </label>
        }
    };
    view! {
        <search class="search">
            <input
                id="search"
                type="search"
                aria-label=strings::SEARCH
                placeholder=strings::SEARCH_HINT
                autocomplete="off"
                prop:value=move || state.filter.with(|filter| filter.text.clone())
                on:input=move |event| {
                    let words = event_target_value(&event);
                    change(&|filter| filter.text.clone_from(&words));
                }
            />
            <details class="filters" on:toggle=move |_| has_choices.set(true)>
                <summary>{strings::FILTERS}</summary>
                <Show when=move || has_choices.get()>
                <div class="choices">
                    {select(
                        strings::KIND,
                        |filter| filter.kind.as_ref().map(code),
                        |filter, value| filter.kind = value.as_deref().and_then(from_code),
                        |state| state.choices.with(|all| all.kinds.iter()
                            .map(|(kind, count)| (code(kind), strings::choice(strings::event(*kind), *count))).collect()),
                    )}
                    {select(
                        strings::SOURCE,
                        |filter| filter.source.clone(),
                        |filter, value| filter.source = value,
                        |state| state.choices.with(|all| all.sources.iter()
                            .take(NAMED)
                            .map(|(name, count)| (name.clone(), strings::choice(name, *count))).collect()),
                    )}
                    {select(
                        strings::RELATION,
                        |filter| filter.relation.as_ref().map(code),
                        |filter, value| filter.relation = value.as_deref().and_then(from_code),
                        |state| state.choices.with(|all| all.relations.iter()
                            .map(|(one, count)| (code(one), strings::choice(strings::relation_choice(*one), *count))).collect()),
                    )}
                    {select(
                        strings::EPISODE,
                        |filter| filter.episode.clone(),
                        |filter, value| filter.episode = value,
                        |state| state.choices.with(|all| all.episodes.iter()
                            .map(|(id, label, count)| (id.clone(), strings::choice(label, *count))).collect()),
                    )}
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || state.filter.with(|filter| filter.figures)
                            on:change=move |_| change(&|filter| filter.figures = !filter.figures)
                        />
                        <span>{strings::FIGURES_ONLY}</span>
                    </label>
                </div>
                </Show>
            </details>
            <output class="count" for="search">{move || (!is_empty.get()).then(found)}</output>
            <Show when=move || !is_empty.get()>
                <button
                    type="button"
                    class="plain"
                    on:click=move |_| {
                        state.filter.set(Filter::default());
                        go::focus(state, "#search");
                    }
                >
                    {strings::CLEAR}
                </button>
            </Show>
            <button
                type="button"
                class="plain keys"
                aria-expanded=move || if state.help.get() { "true" } else { "false" }
                aria-controls="keys"
                on:click=move |_| state.help.update(|help| *help = !*help)
            >
                {strings::KEYS}
            </button>
        </search>
    }
}

/// The list of keys.
#[component]
pub fn Help(state: State) -> impl IntoView {
    let key = |(keys, does): (&'static str, &'static str)| {
        let keys = keys
            .split("  ")
            .map(|key| view! { <kbd>{key}</kbd> " " })
            .collect_view();
        view! { <div><dt>{keys}</dt><dd>{does}</dd></div> }
    };
    view! {
        <div id="keys">
            <Show when=move || state.help.get()>
                <section class="help" aria-labelledby="keys-heading">
                    <h2 id="keys-heading">{strings::KEYS_HEADING}</h2>
                    <dl>{strings::KEY_LIST.map(key).collect_view()}</dl>
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || state.keys.get()
                            on:change=move |_| state.keys.update(|keys| *keys = !*keys)
                        />
                        <span>{strings::KEYS_ON}</span>
                    </label>
                    <button type="button" class="plain" on:click=move |_| go::close_help(state)>{strings::CLOSE}</button>
                </section>
            </Show>
        </div>
    }
}
