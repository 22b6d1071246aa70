//! What a reader can take away: files for other programs, the page itself, the code for a page of their own.

use super::state::State;
use crate::ArticleInput;
use crate::embed::around::Around;
use crate::export::{Format, file_stem};
use crate::model::{Article, Basis, Story};
use crate::ui::embed_code;
use crate::ui::strings;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use serde_json::json;
use std::collections::BTreeSet;

/// Spreadsheets take a table without it for one of the system's old letters.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The section; nothing where the page around has given no ways out.
#[component]
pub fn Take(state: State) -> impl IntoView {
    Around::of_view().map(|around| view! { <Offers state around /> })
}

#[component]
fn Offers(state: State, around: Around) -> impl IntoView {
    let said = RwSignal::new("");
    let file = move |format: Format| {
        let take = move |_| {
            let story = shown(state);
            let mut text = format.write(&story);
            if matches!(format, Format::CsvClaims | Format::CsvFacts) {
                text.insert_str(0, BYTE_ORDER_MARK);
            }
            let name = format!("{}.{}", file_stem(&story.story), format.ending());
            let taken = around.download(&name, format.media_type(), &text);
            said.set(if taken { "" } else { strings::NOT_TAKEN });
        };
        view! { <li><button type="button" on:click=take>{strings::format(format)}</button></li> }
    };
    let save = around.can_save().then(|| {
        let save = move |_| {
            let name = format!("{}.html", state.info.with_untracked(file_stem));
            let story = saved(state);
            spawn_local_scoped_with_cancellation(async move {
                let done = around.save(&name, &story).await;
                said.set(if done { strings::SAVED } else { strings::NOT_SAVED });
            });
        };
        view! {
            <p><button type="button" on:click=save>{strings::SAVE_PAGE}</button> " " {strings::SAVE_PAGE_WHAT}</p>
        }
    });
    let codes = around.address().map(|address| {
        let title = state.info.with_untracked(|info| info.title.clone());
        let title = if title.is_empty() {
            strings::UNTITLED
        } else {
            &title
        };
        let code = |what: &'static str, code: String| view! { <Code around said what code /> };
        view! {
            <details class="codes">
                <summary>{strings::EMBED}</summary>
                {code(strings::EMBED_FRAME, embed_code::frame(&address, title))}
                {code(strings::EMBED_ELEMENT, embed_code::element(&address))}
            </details>
        }
    });
    view! {
        <section class="take" aria-labelledby="take">
            <h2 id="take">{strings::TAKE}</h2>
            {save}
            <details class="files">
                <summary>{strings::FILES}</summary>
                <p class="note">{strings::TAKE_WHAT}</p>
                <ul role="list">{Format::ALL.into_iter().map(file).collect_view()}</ul>
            </details>
            {codes}
            <p class="note" role="status">{move || said.get()}</p>
        </section>
    }
}

/// One code, with what it does and a button that copies it.
#[component]
fn Code(around: Around, said: RwSignal<&'static str>, what: &'static str, code: String) -> impl IntoView {
    let shown = code.clone();
    let code = StoredValue::new(code);
    let copy = move |_| {
        spawn_local_scoped_with_cancellation(async move {
            let done = around.copy(&code.get_value()).await;
            said.set(if done {
                strings::COPIED
            } else {
                strings::CODE_NOT_COPIED
            });
        });
    };
    view! {
        <p class="note">{what} " " <button type="button" on:click=copy>{strings::COPY}</button></p>
        <pre tabindex="0"><code>{shown}</code></pre>
    }
}

/// The story of what is switched on.
fn shown(state: State) -> Story {
    state.board.with_untracked(|board| {
        let claims: BTreeSet<&str> = board
            .facts
            .iter()
            .flat_map(|fact| &fact.claims)
            .map(String::as_str)
            .collect();
        let mut story = board.story().clone();
        story.claims.retain(|claim| claims.contains(claim.id.as_str()));
        story.articles = board.shown().cloned().collect();
        let is_there = |id: &String| story.articles.iter().any(|article| article.id == *id);
        story
            .notices
            .retain(|notice| notice.article.as_ref().is_none_or(is_there));
        story.facts = board.facts.iter().map(|judged| judged.fact.clone()).collect();
        story
    })
}

/// The reader's story as the page takes it: its articles, which the saved page reads anew.
fn saved(state: State) -> String {
    let articles: Vec<ArticleInput> = state
        .read
        .with_untracked(|read| read.iter().map(|one| input(&one.article)).collect());
    json!({ "story": state.info.get_untracked(), "articles": articles }).to_string()
}

/// An article as it was handed in: what was read off its own text is read off it again.
fn input(article: &Article) -> ArticleInput {
    let given = |basis: Basis, value: &Option<String>| value.clone().filter(|_| basis == Basis::Manifest);
    ArticleInput {
        id: article.id.clone(),
        file: article.file.clone(),
        text: article.text.clone(),
        outlet: given(article.outlet_basis, &article.outlet),
        published: given(article.published_basis, &article.published),
        zone: article.zone.clone(),
        title: article.title.clone(),
        url: article.url.clone(),
    }
}
