//! A reader's own articles: the part of the page where they come in, wait, and are put right.
//!
//! Comes in: the page's state. Goes out: elements, and another story in the state. Does not: show more than text nodes
//! of what is brought.

mod articles;
mod desk;
mod dropping;
mod keep;

use crate::ui::own::Shelf;
use crate::ui::strings;
use crate::ui::strings::own as words;
use crate::ui::view::state::State;
use articles::Articles;
use desk::{Desk, Job};
use dropping::{files_of, listen};
use leptos::html;
use leptos::prelude::*;
use web_sys::FileList;

/// What the file chooser offers.
const ACCEPTED: &str =
    ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,.jsonl,.ndjson,text/plain,text/html,application/json";

/// The button that opens the part, how far the reading is, and the part itself.
#[component]
pub fn Own(state: State) -> impl IntoView {
    let desk = Desk::new(state);
    let is_dragged = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let opener = NodeRef::<html::Button>::new();
    let heading = NodeRef::<html::H2>::new();
    listen(root, is_dragged, move |files| {
        desk.is_open.set(true);
        desk.take(files.into_iter().map(Job::File));
    });
    let open = move || {
        desk.is_open.set(true);
        focus(heading);
    };
    let close = move || {
        desk.is_open.set(false);
        focus(opener);
    };
    let own = move || desk.shelf.with(|shelf| shelf.own.len());
    let has_own = move || own() > 0;
    let toggle = move |_| {
        if desk.is_open.get_untracked() {
            close()
        } else {
            open()
        }
    };
    view! {
        <div class="own" node_ref=root>
            <div class="own-bar">
                <button
                    type="button"
                    class="own-open"
                    node_ref=opener
                    aria-expanded=move || if desk.is_open.get() { "true" } else { "false" }
                    aria-controls="own-panel"
                    on:click=toggle
                >
                    {words::TITLE}
                    <Show when=move || has_own()>" (" {own} ")"</Show>
                </button>
                <Show when=move || !desk.shelf.with(Shelf::is_base)>
                    <button
                        type="button"
                        on:click=move |_| {
                            desk.back();
                            focus(opener);
                        }
                    >
                        {words::BACK}
                    </button>
                </Show>
            </div>
            <Doing desk />
            <Show when=move || is_dragged.get()>
                <p class="own-drop" aria-hidden="true">{words::DROP}</p>
            </Show>
            <section
                id="own-panel"
                class="own-panel"
                aria-labelledby="own-title"
                hidden=move || !desk.is_open.get()
                on:keydown=move |event| {
                    if event.key() == "Escape" && !event.default_prevented() {
                        // The page's own keys need not know.
                        event.prevent_default();
                        close();
                    }
                }
            >
                <div class="own-head">
                    <h2 id="own-title" tabindex="-1" node_ref=heading>{words::TITLE}</h2>
                    <button type="button" class="own-quiet" on:click=move |_| close()>{words::CLOSE}</button>
                </div>
                <p class="own-lead">{words::LEAD}</p>
                <Bring desk />
                <Faults desk />
                <Articles desk shown=false heading />
                <Turn desk opener />
                <Articles desk shown=true heading />
                <Keep desk />
            </section>
        </div>
    }
}

/// What is being done, or what happened last, with a way to stop.
#[component]
fn Doing(desk: Desk) -> impl IntoView {
    let sentence = move || match desk.doing.get() {
        // Before the first name is known there is nothing to say.
        Some(doing) if doing.name.is_empty() => String::new(),
        Some(doing) => strings::reading(doing.done, doing.total, &doing.name),
        None => desk.said.get(),
    };
    let bar = move || {
        let doing = desk.doing.get()?;
        Some(view! {
            <progress aria-hidden="true" max=doing.total value=doing.done></progress>
            <button type="button" on:click=move |_| desk.cancel()>{words::CANCEL}</button>
        })
    };
    view! {
        <div class="own-doing">
            <p role="status" dir="auto">{sentence}</p>
            {bar}
        </div>
    }
}

/// Where files are chosen and texts pasted.
#[component]
fn Bring(desk: Desk) -> impl IntoView {
    let pasted = NodeRef::<html::Textarea>::new();
    let chosen = NodeRef::<html::Input>::new();
    let choose = move |_| {
        let Some(input) = chosen.get_untracked() else {
            return;
        };
        let files: Option<FileList> = input.files();
        desk.take(files.iter().flat_map(files_of).map(Job::File).collect::<Vec<_>>());
        // The same file can then be chosen again.
        input.set_value("");
    };
    let take = move |_| {
        let Some(field) = pasted.get_untracked() else {
            return;
        };
        let text = field.value();
        if !text.trim().is_empty() {
            desk.take([Job::Pasted(text)]);
            field.set_value("");
        }
        drop(field.focus());
    };
    view! {
        <div class="own-bring">
            <label class="own-choose">
                <span>{words::CHOOSE}</span>
                <input class="unseen" type="file" multiple accept=ACCEPTED aria-describedby="own-limits" node_ref=chosen on:change=choose />
            </label>
            <label for="own-paste">{words::PASTE}</label>
            <textarea id="own-paste" rows="5" dir="auto" spellcheck="false" node_ref=pasted></textarea>
            <button type="button" on:click=take>{words::TAKE}</button>
        </div>
        <p class="own-note" id="own-limits">{move || words::limits(desk.shelf.with(|shelf| shelf.own.len()))}</p>
    }
}

/// What could not be used.
#[component]
fn Faults(desk: Desk) -> impl IntoView {
    view! {
        <div aria-live="polite">
            <Show when=move || desk.faults.with(|faults| !faults.is_empty())>
                <h3 id="own-faults">{words::FAULTS}</h3>
                <ul class="own-faults" role="list" aria-labelledby="own-faults">
                    <For each=move || desk.faults.get() key=|fault| fault.0 children=|(_, fault)| view! { <li dir="auto">{fault}</li> } />
                </ul>
                <button type="button" class="own-quiet own-end" on:click=move |_| desk.faults.set(Vec::new())>{words::DISMISS}</button>
            </Show>
        </div>
    }
}

/// What becomes of the articles that wait.
#[component]
fn Turn(desk: Desk, opener: NodeRef<html::Button>) -> impl IntoView {
    let waits = move || desk.shelf.with(|shelf| shelf.waiting().next().is_some());
    let is_own = move || desk.shelf.with(|shelf| !shelf.has_base());
    view! {
        <div class="own-turn" hidden=move || !waits() && !is_own()>
            <label>
                {words::STORY_TITLE}
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    placeholder=words::UNTITLED
                    prop:value=move || desk.shelf.with(|shelf| shelf.title.clone())
                    on:change:target=move |event| desk.set_title(&event.target().value())
                />
            </label>
            <div class="own-buttons" hidden=move || !waits()>
                <button
                    type="button"
                    class="own-main"
                    disabled=move || !desk.can_add()
                    on:click=move |_| {
                        desk.add();
                        focus(opener);
                    }
                >
                    {words::ADD}
                </button>
                <button
                    type="button"
                    class="own-main"
                    disabled=move || !desk.can_show()
                    on:click=move |_| {
                        desk.start_new();
                        focus(opener);
                    }
                >
                    {words::NEW}
                </button>
            </div>
        </div>
    }
}

/// Whether the articles are kept.
#[component]
fn Keep(desk: Desk) -> impl IntoView {
    let box_ = NodeRef::<html::Input>::new();
    view! {
        <div class="own-keep">
            <label>
                <input
                    type="checkbox"
                    aria-describedby="own-keep-hint"
                    node_ref=box_
                    prop:checked=move || desk.keep.get()
                    on:change:target=move |event| desk.set_keep(event.target().checked())
                />
                <span>{words::KEEP}</span>
            </label>
            <p class="own-note" id="own-keep-hint">{words::KEEP_HINT}</p>
            <Show when=move || desk.is_kept.get()>
                <button
                    type="button"
                    on:click=move |_| {
                        desk.delete();
                        // This button goes away with what is kept.
                        if let Some(box_) = box_.get_untracked() {
                            drop(box_.focus());
                        }
                    }
                >
                    {words::DELETE}
                </button>
            </Show>
        </div>
    }
}

/// Moves the focus, once what was hidden is shown.
fn focus<E>(to: NodeRef<E>)
where
    E: html::ElementType + 'static,
    E::Output: wasm_bindgen::JsCast + AsRef<web_sys::HtmlElement> + Clone + 'static,
{
    request_animation_frame(move || {
        if let Some(element) = to.get_untracked() {
            let element: &web_sys::HtmlElement = element.as_ref();
            drop(element.focus());
        }
    });
}
