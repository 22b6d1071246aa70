//! What stands behind a row: each claim's sentence, its speaker, its time, its rules.

use super::go;
use super::state::State;
use crate::extract::rules::reason;
use crate::model::{Article, Claim};
use crate::ui::address::{Address, View};
use crate::ui::outlets::Outlet;
use crate::ui::quote::quote;
use crate::ui::strings;
use crate::ui::when::When;
use leptos::prelude::*;

/// The claims of a row, in story order.
#[component]
pub fn Evidence(state: State, claims: Vec<String>) -> impl IntoView {
    let said = state.board.with_untracked(|board| {
        claims
            .iter()
            .filter_map(|id| {
                let claim = board.claim(id)?;
                let article = board.article(&claim.article)?;
                let outlet = board
                    .outlet_of(&claim.article)
                    .and_then(|place| board.outlets.get(place));
                Some(say(state, claim, article, outlet))
            })
            .collect_view()
    });
    view! { <ul class="said" role="list" aria-label=strings::WHAT_EACH_SAYS>{said}</ul> }
}

/// One claim.
fn say(state: State, claim: &Claim, article: &Article, outlet: Option<&Outlet>) -> impl IntoView + use<> {
    let looks = outlet.map(Outlet::looks).unwrap_or_default();
    let name = outlet.map(|outlet| outlet.name.clone()).unwrap_or_default();
    let words = match quote(&article.text, claim) {
        Some(quote) => view! {
            <blockquote dir="auto"><p>{quote.before}<mark>{quote.marked}</mark>{quote.after}</p></blockquote>
        }
        .into_any(),
        None => view! { <p>{strings::NO_QUOTE}</p> }.into_any(),
    };
    let place = Address {
        view: View::Articles,
        article: Some(claim.article.clone()),
        claim: Some(claim.id.clone()),
        ..Address::default()
    };
    let with_claim = StoredValue::new(claim.clone());
    view! {
        <li class=format!("say {looks}") data-claim=claim.id.clone()>
            <p class="who">
                <strong dir="auto">{name}</strong>
                " "
                <cite dir="auto">{article.title.clone()}</cite>
            </p>
            {words}
            {details(claim)}
            <p class="acts">
                <a
                    href=format!("#{}", place.fragment())
                    on:click=move |event| {
                        event.prevent_default();
                        with_claim.with_value(|claim| go::to_article(state, &claim.article, &claim.id));
                    }
                >
                    {strings::IN_ARTICLE}
                </a>
                <button type="button" class="plain" on:click=move |_| with_claim.with_value(|claim| go::copy_link(state, claim))>
                    {strings::COPY_LINK}
                </button>
            </p>
            {(!claim.why.is_empty()).then(|| view! {
                <details class="why">
                    <summary>{strings::WHY}</summary>
                    <ul>{claim.why.iter().map(|rule| view! { <li>{reason(rule)} " " <code>{rule.clone()}</code></li> }).collect_view()}</ul>
                </details>
            })}
        </li>
    }
}

/// Who says so, when, how many, where: what the claim has of it.
pub fn details(claim: &Claim) -> impl IntoView + use<> {
    let name = |source: &Option<crate::model::Source>| source.as_ref().map(|source| source.name.clone());
    let mut speaker = strings::said_by(name(&claim.source).as_deref(), name(&claim.via).as_deref());
    let flags = [(claim.negated, strings::NEGATED), (claim.hedged, strings::HEDGED)];
    let quoted = claim
        .source
        .is_some()
        .then(|| strings::quotation(claim.quotation));
    for part in quoted
        .into_iter()
        .chain(flags.into_iter().filter(|(is, _)| *is).map(|(_, words)| words))
    {
        speaker.push_str("; ");
        speaker.push_str(part);
    }
    let mut out = vec![(strings::SPEAKER, speaker)];
    if let Some(time) = &claim.time {
        let words = time.expression.as_ref().map(|words| words.exact.as_str());
        out.push((
            strings::TIME,
            format!(
                "{}; {}",
                When::new(time).full(),
                strings::basis(time.basis, words)
            ),
        ));
    }
    if !claim.figures.is_empty() {
        let figure = |figure: &crate::model::Figure| {
            let count = strings::figure_of(&strings::figure(figure.value, figure.bound), &figure.measure);
            if figure.of.is_empty() {
                count
            } else {
                format!("{count} ({})", figure.of)
            }
        };
        out.push((
            strings::FIGURES,
            claim.figures.iter().map(figure).collect::<Vec<_>>().join("; "),
        ));
    }
    if !claim.places.is_empty() {
        out.push((strings::PLACES, claim.places.join(", ")));
    }
    let line =
        |(term, text): (&'static str, String)| view! { <div><dt>{term}</dt><dd dir="auto">{text}</dd></div> };
    view! { <dl>{out.into_iter().map(line).collect_view()}</dl> }
}
