//! What stands behind a row: each claim's sentence, its speaker, its time, its rules.

use super::state::State;
use crate::extract::rules::reason;
use crate::model::{Article, Claim, Story};
use crate::ui::outlets::{self, Outlet};
use crate::ui::quote::quote;
use crate::ui::strings;
use crate::ui::when::When;
use leptos::prelude::*;

/// The claims of a row, in story order.
#[component]
pub fn Evidence(state: State, claims: Vec<String>) -> impl IntoView {
    let outlets = state.outlets.get_untracked();
    let said = state.story.with_untracked(|story| {
        claims
            .iter()
            .filter_map(|id| claim(story, id))
            .map(|(claim, article)| say(claim, article, &outlets))
            .collect_view()
    });
    view! { <ul class="said" role="list" aria-label=strings::WHAT_EACH_SAYS>{said}</ul> }
}

/// A claim and its article.
fn claim<'s>(story: &'s Story, id: &str) -> Option<(&'s Claim, &'s Article)> {
    let claim = story.claims.iter().find(|claim| claim.id == id)?;
    Some((
        claim,
        story
            .articles
            .iter()
            .find(|article| article.id == claim.article)?,
    ))
}

/// One claim.
fn say(claim: &Claim, article: &Article, outlets: &[Outlet]) -> impl IntoView + use<> {
    let key = outlets::key(article);
    let outlet = outlets.iter().find(|outlet| outlet.key == key);
    let looks = outlet.map(Outlet::looks).unwrap_or_default();
    let name = outlet.map(|outlet| outlet.name.clone()).unwrap_or_default();
    let words = match quote(&article.text, claim) {
        Some(quote) => view! {
            <blockquote dir="auto"><p>{quote.before}<mark>{quote.marked}</mark>{quote.after}</p></blockquote>
        }
        .into_any(),
        None => view! { <p>{strings::NO_QUOTE}</p> }.into_any(),
    };
    view! {
        <li class=format!("say {looks}")>
            <p class="who">
                <strong dir="auto">{name}</strong>
                " "
                <cite dir="auto">{article.title.clone()}</cite>
            </p>
            {words}
            <dl>{details(claim).into_iter().map(|(term, text)| view! { <div><dt>{term}</dt><dd dir="auto">{text}</dd></div> }).collect_view()}</dl>
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
fn details(claim: &Claim) -> Vec<(&'static str, String)> {
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
    out
}
