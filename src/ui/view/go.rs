//! Getting about: the address of what is looked at, keys, and scrolling to a place.
//!
//! Comes in: signals and events of the browser. Goes out: the same. Does not: decide what an address means.

use super::state::{Progress, State};
use crate::model::Claim;
use crate::ui::address::{Address, View};
use crate::ui::link::{to_words, web_address};
use crate::ui::strings;
use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, FocusOptions, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The fragment of the page's own address.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Keeps the page's own address and what is looked at the same, in both directions.
pub fn keep_address(state: State) {
    // What takes no step is written once it is drawn: a browser takes its time to change an address.
    let late = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |last: Option<Option<Arc<Address>>>| {
        if !matches!(state.progress.get(), Progress::Done { .. }) {
            return None;
        }
        let here = Arc::new(state.address());
        let wanted = here.fragment();
        let waits = late.try_update_value(Option::take).flatten();
        if let Some(waits) = &waits {
            waits.clear();
        }
        if fragment().trim_start_matches('#') != wanted {
            let last = last.flatten();
            if let Some(last) = last.filter(|last| last.is_step_to(&here)) {
                if waits.is_some() {
                    write_address(&last.fragment(), false);
                }
                write_address(&wanted, true);
            } else {
                let write = move || write_address(&wanted, false);
                late.set_value(set_timeout_with_handle(write, SOON).ok());
            }
        }
        Some(here)
    });
    let back = window_event_listener(ev::popstate, move |_| {
        state.apply(&Address::parse(&fragment()));
        show_place(state);
    });
    on_cleanup(move || back.remove());
}

/// A frame and a half.
const SOON: Duration = Duration::from_millis(25);

fn write_address(fragment: &str, is_step: bool) {
    let location = window().location();
    let address = if fragment.is_empty() {
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    } else {
        format!("#{fragment}")
    };
    let Ok(history) = window().history() else { return };
    // Where the browser refuses, as in a frame without an address, the page works all the same.
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Scrolls to what the address names, if anything.
pub fn show_place(state: State) {
    match state.view.get_untracked() {
        View::Articles => {
            if let Some(claim) = state.claim.get_untracked() {
                reach_claim(state, &claim);
            }
        }
        View::Timeline => {
            let open = untrack(|| state.address()).open;
            if let Some(id) = open.first().and_then(|claim| state.show(claim)) {
                reach(state, format!("#fact-{id}"), false);
            }
        }
        _ => {}
    }
}

/// Goes to another view.
pub fn visit(state: State, view: View) {
    if view == View::Articles && state.article.with_untracked(Option::is_none) {
        let first = state
            .read
            .with_untracked(|read| read.first().map(|one| one.article.id.clone()));
        state.article.set(first);
    }
    state.view.set(view);
}

/// Goes to the row of a claim's fact in the timeline, and opens it.
pub fn to_row(state: State, claim: &str) {
    state.view.set(View::Timeline);
    if let Some(id) = state.show(claim) {
        reach(state, format!("#fact-{id}"), true);
    }
}

/// Gives the focus to what opens a fact, for the first of more that are shown: the button that showed them is gone.
pub fn to_opener(state: State, fact: Option<usize>) {
    let claim = state
        .board
        .with_untracked(|board| board.fact(fact?)?.claims.first().cloned());
    if let Some(claim) = claim {
        reach(state, format!(".opens[data-claim=\"{claim}\"]"), true);
    }
}

/// Goes to a claim's words in its article.
pub fn to_article(state: State, article: &str, claim: &str) {
    state.article.set(Some(article.to_owned()));
    state.claim.set(Some(claim.to_owned()));
    state.view.set(View::Articles);
    reach_claim(state, claim);
}

/// Goes to an outlet's own page.
pub fn to_outlet(state: State, outlet: &str) {
    state.outlet.set(Some(outlet.to_owned()));
    state.view.set(View::Outlet);
    reach(state, "#view".to_owned(), true);
}

/// Goes to the next or the previous claim of the article that is read.
pub fn step_claim(state: State, forward: bool) {
    let article = state.article.get_untracked().unwrap_or_default();
    let next = state.board.with_untracked(|board| {
        let own = board.claims_of(&article);
        let here = state.claim.get_untracked();
        let at = own.iter().position(|claim| Some(&claim.id) == here.as_ref());
        let next = state
            .reading
            .with_untracked(|reading| reading.beside(at, forward))?;
        own.get(next).map(|claim| claim.id.clone())
    });
    if let Some(next) = next {
        to_article(state, &article, &next);
    }
}

fn reach_claim(state: State, claim: &str) {
    let piece = state.board.with_untracked(|board| {
        let article = &board.claim(claim)?.article;
        let at = board.claims_of(article).iter().position(|own| own.id == claim)?;
        state.reading.with_untracked(|reading| {
            let (_, piece) = reading.claims.iter().find(|(own, _)| *own == at)?;
            Some(*piece)
        })
    });
    if let Some(piece) = piece {
        reach(state, format!("#piece-{piece}"), true);
    }
}

/// Scrolls to an element once what was changed is drawn, opens what it is folded in, and gives it the focus if asked.
pub fn reach(state: State, selector: String, with_focus: bool) {
    request_animation_frame(move || {
        let Some(element) = find(state, &selector) else {
            return;
        };
        let mut around = element.closest("details:not([open])").ok().flatten();
        while let Some(details) = around {
            let _ = details.set_attribute("open", "");
            around = details.closest("details:not([open])").ok().flatten();
        }
        scroll(&element, &selector);
        if with_focus && let Some(element) = element.dyn_ref::<HtmlElement>() {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
        // What came near is laid out only now, and may be higher or lower than was thought.
        request_animation_frame(move || scroll(&element, &selector));
    });
}

/// Gives an element the focus, for one that goes away with what is closed.
pub fn focus(state: State, selector: &str) {
    if let Some(element) = find(state, selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Closes the list of keys.
pub fn close_help(state: State) {
    state.help.set(false);
    focus(state, "button.keys");
}

/// Closes what a claim comes to.
pub fn close_claim(state: State) {
    if let Some(claim) = state.claim.get_untracked() {
        reach_claim(state, &claim);
        state.claim.set(None);
    }
}

fn scroll(element: &Element, selector: &str) {
    let options = ScrollIntoViewOptions::new();
    let is_tall = element.client_height() > 300 || selector == "#view";
    options.set_block(if is_tall {
        ScrollLogicalPosition::Start
    } else {
        ScrollLogicalPosition::Center
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn find(state: State, selector: &str) -> Option<Element> {
    state.top.get_untracked()?.query_selector(selector).ok().flatten()
}

/// Follows what printing needs, and, in a page of our own, the keys that are pressed while nothing has the focus.
pub fn listen(state: State, owns_page: bool) {
    let keys = owns_page.then(|| {
        window_event_listener(ev::keydown, move |event| {
            let is_free = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|element| element.tag_name() == "BODY");
            if is_free {
                key(state, &event);
            }
        })
    });
    let before = window_event_listener_untyped("beforeprint", move |_| state.printing.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| state.printing.set(false));
    on_cleanup(move || {
        if let Some(keys) = keys {
            keys.remove();
        }
        before.remove();
        after.remove();
    });
}

/// Does what a key asks for.
pub fn key(state: State, event: &KeyboardEvent) {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let tag = target
        .as_ref()
        .map(|element| element.tag_name())
        .unwrap_or_default();
    let is_typing = match tag.as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => target
            .as_ref()
            .and_then(|element| element.get_attribute("type"))
            .is_none_or(|kind| kind != "checkbox"),
        _ => false,
    };
    if event.key() == "Escape" {
        if state.help.get_untracked() {
            close_help(state);
        } else if is_typing {
            if let Some(element) = target {
                let _ = element.blur();
            }
        } else {
            close_claim(state);
        }
        return;
    }
    if is_typing || !state.keys.get_untracked() {
        return;
    }
    match event.key().as_str() {
        "?" => state.help.update(|help| *help = !*help),
        "/" => reach(state, "#search".to_owned(), true),
        "1" => visit(state, View::Timeline),
        "2" => visit(state, View::Differences),
        "3" => visit(state, View::Matrix),
        "4" => visit(state, View::Articles),
        "j" => step(state, true),
        "k" => step(state, false),
        "a" => across(state, target.as_ref()),
        _ => return,
    }
    event.prevent_default();
}

fn step(state: State, forward: bool) {
    if state.view.get_untracked() == View::Articles {
        return step_claim(state, forward);
    }
    let Some(list) = state
        .top
        .get_untracked()
        .and_then(|top| top.query_selector_all(".opens").ok())
    else {
        return;
    };
    let all: Vec<HtmlElement> = (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        // What is folded cannot have the focus.
        .filter(|element: &HtmlElement| {
            let folded = element.closest("details:not([open])").ok().flatten();
            folded.is_none() && element.offset_parent().is_some()
        })
        .collect();
    let here = all
        .iter()
        .position(|element| element.matches(":focus").unwrap_or(false));
    let next = match (here, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.saturating_sub(1),
        // The first that is in sight, or below.
        (None, _) => all
            .iter()
            .position(|element| element.get_bounding_client_rect().top() >= 0.0)
            .unwrap_or_default(),
    };
    if let Some(element) = all.get(next) {
        let _ = element.focus();
    }
}

/// From a claim in its article to its row, or from an open row to its first claim's article.
fn across(state: State, target: Option<&HtmlElement>) {
    if state.view.get_untracked() == View::Articles {
        if let Some(claim) = state.claim.get_untracked() {
            to_row(state, &claim);
        }
        return;
    }
    let around = target.and_then(|element| element.closest("[data-claim]").ok().flatten());
    let claim = around.and_then(|element| element.get_attribute("data-claim"));
    let article = state.board.with_untracked(|board| {
        let claim = board.claim(claim.as_deref()?)?;
        Some((claim.article.clone(), claim.id.clone()))
    });
    if let Some((article, claim)) = article {
        to_article(state, &article, &claim);
    }
}

/// Copies a link to a claim's words: at the publisher where the address is known, else in this page.
pub fn copy_link(state: State, claim: &Claim) {
    let original = state.board.with_untracked(|board| {
        let url = board
            .article(&claim.article)?
            .url
            .as_deref()
            .and_then(web_address)?;
        Some(to_words(url, &claim.evidence))
    });
    let (link, done) = match original {
        Some(link) => (link, strings::COPIED_ORIGINAL),
        None => {
            let here = Address {
                view: View::Articles,
                article: Some(claim.article.clone()),
                claim: Some(claim.id.clone()),
                ..Address::default()
            };
            let page = window().location().href().unwrap_or_default();
            let page = page.split('#').next().unwrap_or_default();
            (format!("{page}#{}", here.fragment()), strings::COPIED_HERE)
        }
    };
    let navigator = window().navigator();
    // Pages that come neither by HTTPS nor from this machine have no clipboard, whatever the types say.
    let has_clipboard =
        Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|it| it.is_object());
    if !has_clipboard {
        return state.said.set(strings::NOT_COPIED.to_owned());
    }
    let writing = JsFuture::from(navigator.clipboard().write_text(&link));
    spawn_local(async move {
        let said = match writing.await {
            Ok(_) => done,
            Err(_) => strings::NOT_COPIED,
        };
        state.said.set(said.to_owned());
    });
}
