//! Under the timeline: the articles, how they were read, what was noticed.

use super::quality::Quality;
use super::state::State;
use crate::model::{Article, Basis};
use crate::ui::link::web_address;
use crate::ui::when::date;
use crate::ui::{outlets, strings};
use leptos::prelude::*;

/// The articles.
#[component]
pub fn Sources(state: State) -> impl IntoView {
    let articles = move || {
        state
            .read
            .with(|read| read.iter().map(|one| source(&one.article)).collect_view())
    };
    view! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{strings::SOURCES}</h2>
            <ul>{articles}</ul>
            <p class="method">{strings::METHOD}</p>
            <Quality />
        </section>
    }
}

fn source(article: &Article) -> impl IntoView + use<> {
    let outlet = outlets::outlets([article]).into_iter().next();
    let inferred = outlet.as_ref().is_some_and(|outlet| outlet.inferred);
    let name = outlet.map(|outlet| outlet.name).unwrap_or_default();
    let published = strings::published(
        article.published.as_deref().map(date).as_deref(),
        article.published_basis == Basis::Manifest,
    );
    let link = article.url.as_deref().and_then(web_address).map(|url| {
        view! { " " <a href=url.to_owned() rel="noopener noreferrer external">{strings::ORIGINAL}</a> }
    });
    let credits = (!article.credits.is_empty()).then(|| format!("; {}", strings::credits(&article.credits)));
    view! {
        <li>
            <strong dir="auto">{name}</strong>
            {inferred.then(|| view! { " " <span class="inferred">{strings::INFERRED}</span> })}
            {article.title.clone().map(|title| view! { ", " <cite dir="auto">{title}</cite> })}
            ", "
            {published}
            {credits}
            {link}
        </li>
    }
}

/// What was noticed while reading.
#[component]
pub fn Notices(state: State) -> impl IntoView {
    let notices = Memo::new(move |_| {
        state.board.with(|board| {
            let story = board.story();
            let name = |id: &Option<String>| {
                let article = story
                    .articles
                    .iter()
                    .find(|article| Some(&article.id) == id.as_ref())?;
                Some(article.file.clone().unwrap_or_else(|| article.id.clone()))
            };
            story
                .notices
                .iter()
                .map(|notice| (name(&notice.article), notice.text.clone()))
                .collect::<Vec<_>>()
        })
    });
    let notice = |(name, text): (Option<String>, String)| {
        view! { <li>{name.map(|name| view! { <span class="file">{name}</span> ": " })} {text}</li> }
    };
    view! {
        <Show when=move || notices.with(|notices| !notices.is_empty())>
            <section class="notices" aria-labelledby="notices">
                <h2 id="notices">{strings::NOTICES}</h2>
                <ul><For each=move || notices.get() key=Clone::clone children=notice /></ul>
            </section>
        </Show>
    }
}
