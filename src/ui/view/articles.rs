//! The articles to read, with every claim marked where it stands.

use super::evidence::details;
use super::go;
use super::row::note;
use super::state::State;
use crate::model::{Basis, Claim};
use crate::ui::address::{Address, View};
use crate::ui::link::web_address;
use crate::ui::outlets;
use crate::ui::reading::{Paragraph, Piece};
use crate::ui::rows::Row;
use crate::ui::strings;
use crate::ui::when::date;
use leptos::prelude::*;

/// The list of articles, and the one that is read.
#[component]
pub fn Articles(state: State) -> impl IntoView {
    let list = Memo::new(move |_| {
        state.board.with(|board| {
            let names = board.shown().map(|article| {
                let outlet = board
                    .outlet_of(&article.id)
                    .and_then(|place| board.outlets.get(place));
                (
                    article.id.clone(),
                    outlet.map(|outlet| outlet.name.clone()).unwrap_or_default(),
                    outlet.map(outlets::Outlet::looks).unwrap_or_default(),
                    article
                        .title
                        .clone()
                        .unwrap_or_else(|| strings::NO_TITLE.to_owned()),
                )
            });
            names.collect::<Vec<_>>()
        })
    });
    let link = move |(id, name, looks, title): (String, String, String, String)| {
        let own = id.clone();
        let current =
            move || (state.article.with(|article| article.as_ref() == Some(&own))).then_some("true");
        let address = Address {
            view: View::Articles,
            article: Some(id.clone()),
            ..Address::default()
        };
        view! {
            <li class=looks>
                <a
                    href=format!("#{}", address.fragment())
                    aria-current=current
                    on:click=move |event| {
                        event.prevent_default();
                        state.claim.set(None);
                        state.article.set(Some(id.clone()));
                    }
                >
                    <strong dir="auto">{name}</strong>
                    " "
                    <span dir="auto">{title}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="articles" aria-labelledby="articles">
            <h2 id="articles">{strings::view(View::Articles)}</h2>
            <nav aria-label=strings::CHOOSE_ARTICLE>
                <ul role="list"><For each=move || list.get() key=Clone::clone children=link /></ul>
            </nav>
            {move || {
                let id = state.article.get()?;
                state.board.with(|board| board.article(&id).is_some()).then(|| view! { <Article state id /> })
            }}
        </section>
    }
}

/// One article.
#[component]
fn Article(state: State, id: String) -> impl IntoView {
    let head = state.board.with_untracked(|board| {
        let article = board.article(&id)?;
        let published = strings::published(
            article.published.as_deref().map(date).as_deref(),
            article.published_basis == Basis::Manifest,
        );
        let link = article.url.as_deref().and_then(web_address).map(|url| {
            view! { " " <a href=url.to_owned() rel="noopener noreferrer external">{strings::ORIGINAL}</a> }
        });
        let outlet = board.outlet_of(&id).and_then(|place| board.outlets.get(place));
        let name = outlet.map(|outlet| outlet.name.clone()).unwrap_or_default();
        let title = article
            .title
            .clone()
            .unwrap_or_else(|| strings::NO_TITLE.to_owned());
        Some(view! {
            <h3 dir="auto" id="article-title">{title}</h3>
            <p class="byline"><span dir="auto">{name}</span> ", " {published} {link}</p>
        })
    });
    let paragraphs = state.reading.with_untracked(|reading| reading.paragraphs.clone());
    let all = state.reading.with_untracked(|reading| reading.claims.len());
    let at = {
        let id = id.clone();
        move || {
            let here = state.claim.get()?;
            let number = state
                .board
                .with(|board| board.claims_of(&id).iter().position(|c| c.id == here))?;
            state
                .reading
                .with(|reading| reading.claims.iter().position(|(own, _)| *own == number))
        }
    };
    let turn = move |forward: bool, words: &'static str, sign: &'static str| {
        view! {
            <button type="button" class="plain turn" on:click=move |_| go::step_claim(state, forward) aria-label=words>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let draw = move |paragraph: Paragraph| view! { <Text state article=id.clone() paragraph /> };
    view! {
        <article aria-labelledby="article-title">
            {head}
            <p class="turns">
                {turn(false, strings::PREVIOUS_CLAIM, "↑")}
                <span>{move || strings::claim_of(at(), all)}</span>
                {turn(true, strings::NEXT_CLAIM, "↓")}
            </p>
            {paragraphs.into_iter().map(draw).collect_view()}
        </article>
    }
}

/// A paragraph, and under it what the claim that is looked at comes to.
#[component]
fn Text(state: State, article: String, paragraph: Paragraph) -> impl IntoView {
    let ids: Vec<String> = state.board.with_untracked(|board| {
        board
            .claims_of(&article)
            .iter()
            .map(|claim| claim.id.clone())
            .collect()
    });
    if let Some(why) = paragraph.skipped {
        let text = paragraph
            .pieces
            .into_iter()
            .map(|piece| piece.text)
            .collect::<String>();
        return view! {
            <p class="skipped"><span class="why-skipped">{strings::skipped(why)}</span> " " <span dir="auto">{text}</span></p>
        }
        .into_any();
    }
    // A claim is told under the paragraph in which it ends.
    let own: Vec<String> = paragraph
        .pieces
        .iter()
        .flat_map(|piece| &piece.claims)
        .filter_map(|number| ids.get(*number).cloned())
        .collect();
    let here = Memo::new(move |_| {
        let claim = state.claim.get()?;
        own.contains(&claim).then_some(claim)
    });
    let draw = |piece: Piece| words(state, &article, &ids, piece);
    view! {
        <p dir="auto">{paragraph.pieces.into_iter().map(draw).collect_view()}</p>
        {move || here.get().map(|claim| view! { <Aside state claim /> })}
    }
    .into_any()
}

/// Words of an article; a link to the claim with the fewest words where claims cover them.
fn words(state: State, article: &str, ids: &[String], piece: Piece) -> AnyView {
    let covering: Vec<String> = piece
        .claims
        .iter()
        .filter_map(|number| ids.get(*number).cloned())
        .collect();
    let Some(claim) = covering.first().cloned() else {
        return piece.text.into_any();
    };
    let address = Address {
        view: View::Articles,
        article: Some(article.to_owned()),
        claim: Some(claim.clone()),
        ..Address::default()
    };
    let is_here = move || {
        state
            .claim
            .with(|here| here.as_ref().is_some_and(|here| covering.contains(here)))
    };
    let is_current = {
        let is_here = is_here.clone();
        move || is_here().then_some("true")
    };
    view! {
        <mark class:here=is_here>
            <a
                id=format!("piece-{}", piece.number)
                href=format!("#{}", address.fragment())
                aria-current=is_current
                on:click=move |event| {
                    event.prevent_default();
                    state.claim.set(Some(claim.clone()));
                }
            >
                {piece.text}
            </a>
        </mark>
    }
    .into_any()
}

/// What a claim comes to: its fact, who says so, when.
#[component]
fn Aside(state: State, claim: String) -> impl IntoView {
    let found = state.board.with_untracked(|board| {
        let row = board.fact_with(&claim).map(|fact| Row::new(board, fact));
        board.claim(&claim).cloned().map(|claim| (claim, row))
    });
    found.map(|(claim, row): (Claim, Option<Row>)| {
        let id = claim.id.clone();
        let own = claim.clone();
        let fact = row.map(|row| {
            view! {
                <p class="label">
                    <strong>{row.label.clone()}</strong> " " <span class="values">{strings::values(&row.values)}</span>
                    " " <span class="standing">{row.standing.clone()}</span>
                </p>
                {row.notes.iter().map(note).collect_view()}
            }
        });
        view! {
            <aside class="claim" aria-label=strings::THIS_CLAIM>
                {fact}
                {details(&claim)}
                <p class="acts">
                    <button type="button" class="plain" on:click=move |_| go::to_row(state, &id)>{strings::TO_TIMELINE}</button>
                    <button type="button" class="plain" on:click=move |_| go::copy_link(state, &own)>{strings::COPY_LINK}</button>
                    <button type="button" class="plain" on:click=move |_| go::close_claim(state)>{strings::CLOSE}</button>
                </p>
            </aside>
        }
    })
}
