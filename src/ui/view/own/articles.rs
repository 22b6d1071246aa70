//! The reader's articles, each with what was found of it, to be put right.

use super::desk::{Desk, article_name};
use super::focus;
use crate::model::Basis;
use crate::ui::own::{Own, plain};
use crate::ui::strings::own as words;
use leptos::html;
use leptos::prelude::*;

/// What is shown of an article. Its text may be long, and is not looked at for every change.
#[derive(Clone, Default, PartialEq)]
struct Card {
    name: String,
    title: String,
    outlet: String,
    outlet_basis: Basis,
    published: String,
    published_basis: Basis,
    file: String,
    found: String,
}

impl Card {
    fn of(own: &Own) -> Self {
        let article = &own.read.article;
        let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            name: article_name(own),
            title: or_empty(&article.title),
            outlet: or_empty(&article.outlet),
            outlet_basis: article.outlet_basis,
            published: or_empty(&article.published),
            published_basis: article.published_basis,
            file: article
                .file
                .as_deref()
                .map_or_else(|| words::PASTED.to_owned(), plain),
            found: words::found(own.read.claims.len(), own.told),
        }
    }
}

/// The articles that the story shown holds, or those that it does not.
#[component]
pub fn Articles(desk: Desk, shown: bool, heading: NodeRef<html::H2>) -> impl IntoView {
    let keys = Memo::new(move |_| {
        desk.shelf.with(|shelf| {
            let own = shelf.own.iter().filter(|own| own.shown == shown);
            own.map(|own| own.key).collect::<Vec<_>>()
        })
    });
    let (id, title) = match shown {
        true => ("own-shown", words::SHOWN),
        false => ("own-waiting", words::WAITING),
    };
    view! {
        <Show when=move || keys.with(|keys| !keys.is_empty())>
            <h3 id=id>{title}</h3>
            <ul class="own-articles" role="list" aria-labelledby=id>
                <For each=move || keys.get() key=|key| *key children=move |key| article(desk, key, heading) />
            </ul>
        </Show>
    }
}

fn article(desk: Desk, key: usize, heading: NodeRef<html::H2>) -> impl IntoView {
    let card = Memo::new(move |old: Option<&Card>| {
        let card = desk.shelf.with(|shelf| shelf.get(key).map(Card::of));
        card.or_else(|| old.cloned()).unwrap_or_default()
    });
    let part = move |part: fn(&Card) -> &str| move || card.with(|card| part(card).to_owned());
    let id = |part: &str| format!("own-{part}-{key}");
    let filled = |value: String| Some(plain(&value)).filter(|value| !value.is_empty());
    let date = move |value: String| {
        // While a year is typed, its first digits are years too.
        if !value.starts_with('0') {
            desk.edit(key, |input| input.published = filled(value));
        }
    };
    view! {
        <li>
            <div role="group" class="own-article" aria-labelledby=id("file")>
            <div class="own-head">
                <h4 id=id("file") dir="auto">{part(|card| &card.file)}</h4>
                <span class="own-note">{part(|card| &card.found)}</span>
                <button
                    type="button"
                    class="own-quiet"
                    aria-label=move || words::remove_label(&card.with(|card| card.name.clone()))
                    on:click=move |_| {
                        desk.remove(key);
                        // The button is gone; the part is not.
                        focus(heading);
                    }
                >
                    {words::REMOVE}
                </button>
            </div>
            <label class="own-headline">
                {words::HEADLINE}
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    prop:value=part(|card| &card.title)
                    on:change:target=move |event| desk.edit(key, |input| input.title = filled(event.target().value()))
                />
            </label>
            <div>
                <label>
                    {words::OUTLET}
                    <input
                        type="text"
                        dir="auto"
                        autocomplete="off"
                        aria-describedby=id("outlet")
                        prop:value=part(|card| &card.outlet)
                        on:change:target=move |event| desk.edit(key, |input| input.outlet = filled(event.target().value()))
                    />
                </label>
                <span class="own-note" id=id("outlet")>{move || words::outlet_basis(card.with(|card| card.outlet_basis))}</span>
            </div>
            <div>
                <label>
                    {words::DATE}
                    <input
                        type="date"
                        aria-describedby=id("date")
                        prop:value=part(|card| &card.published)
                        on:change:target=move |event| date(event.target().value())
                    />
                </label>
                <span class="own-note" id=id("date")>{move || words::date_basis(card.with(|card| card.published_basis))}</span>
            </div>
            </div>
        </li>
    }
}
