//! All facts in order of time, by episode and date, with a strip of dates to jump with.

use super::go;
use super::row::{list, time};
use super::state::State;
use crate::ui::overview::{Stop, stops};
use crate::ui::strings;
use crate::ui::timeline::{Fold, Group};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Up to so many facts, all dates are drawn at once; of more, only those that come near the screen.
const DRAWN_AT_ONCE: usize = 400;
/// How near.
const NEAR: &str = "1200px";

/// The timeline.
#[component]
pub fn Rows(state: State) -> impl IntoView {
    let keys = Memo::new(move |_| {
        state.timeline.with(|timeline| {
            timeline
                .sections
                .iter()
                .map(|section| section.background)
                .enumerate()
                .collect::<Vec<_>>()
        })
    });
    let nothing = move || {
        if state
            .read
            .with(|read| read.iter().all(|one| one.claims.is_empty()))
        {
            strings::NO_CLAIMS
        } else if state.timeline.with(|timeline| timeline.facts == 0) {
            strings::NOTHING_SHOWN
        } else {
            strings::NOTHING_FOUND
        }
    };
    view! {
        <section class="timeline" aria-labelledby="timeline">
            <h2 id="timeline">{strings::TIMELINE}</h2>
            <Overview state />
            <p class="legend">{strings::LEGEND}</p>
            <Show when=move || keys.with(|keys| keys.is_empty())>
                <p>{nothing}</p>
            </Show>
            <For
                each=move || keys.get()
                key=Clone::clone
                children=move |(nth, background)| view! { <EpisodeView state nth background /> }
            />
        </section>
    }
}

/// The strip of dates.
#[component]
fn Overview(state: State) -> impl IntoView {
    let all = Memo::new(move |_| state.timeline.with(|timeline| stops(timeline)));
    let stop = move |stop: Stop| {
        let target = match &stop.date {
            Some(date) => format!("#{}", date_id(stop.section, date)),
            None => format!("#episode-{}", stop.section),
        };
        let drawn = stop.date.clone().map(|date| (stop.section, date));
        let title = strings::stop(&stop.title, stop.count, stop.differs);
        let words = stop.gap.as_deref().map(strings::gap);
        let after_gap = words.is_some();
        view! {
            <li class:differs=stop.differs class:recalled=stop.background class:after-gap=after_gap>
                {stop.gap.map(|gap| view! { <span class="gap" title=words aria-hidden="true">{gap}</span> })}
                <a
                    href=target.clone()
                    aria-label=title
                    on:click=move |event| {
                        event.prevent_default();
                        state.drawn.update(|all| all.extend(drawn.clone()));
                        go::reach(state, target.clone(), true);
                    }
                >
                    <span class="bar-of" style:block-size=format!("{}%", stop.height) aria-hidden="true"></span>
                    <span class="of">{stop.label} " " <span class="count">{stop.count}</span></span>
                </a>
            </li>
        }
    };
    view! {
        <Show when=move || all.with(|all| all.len() > 1)>
            <nav class="overview" aria-label=strings::OVERVIEW>
                <ol role="list">{move || all.get().into_iter().map(stop).collect_view()}</ol>
            </nav>
        </Show>
    }
}

/// One episode. It is found by its place, so that it stays open or folded while switches change its rows.
#[component]
fn EpisodeView(state: State, nth: usize, background: bool) -> impl IntoView {
    let section = Memo::new(move |_| {
        state
            .timeline
            .with(|timeline| timeline.sections.get(nth).cloned())
    });
    let dates = move || {
        section.with(|section| {
            let dates = section
                .iter()
                .flat_map(|s| s.groups.iter().map(|group| group.date.clone()));
            dates.collect::<Vec<_>>()
        })
    };
    let undated = Memo::new(move |_| section.with(|s| s.as_ref().is_some_and(|s| s.undated.is_some())));
    let label = move || section.with(|section| section.as_ref().map(|s| s.label.clone()).unwrap_or_default());
    let count = move || strings::facts(section.with(|s| s.as_ref().map_or(0, |s| s.ids().count())));
    let gap = move || {
        section
            .with(|section| section.as_ref().and_then(|s| s.gap.clone()))
            .map(gap)
    };
    let group = move |date: Option<String>| {
        let group = Memo::new(move |_| {
            section.with(|section| {
                let section = section.as_ref()?;
                match &date {
                    Some(date) => section.groups.iter().find(|group| group.date == *date).cloned(),
                    None => section.undated.clone(),
                }
            })
        });
        view! { <GroupView state nth group /> }
    };
    let body = view! {
        <ol class="groups" role="list">
            <For each=dates key=String::clone children=move |date| view! { <li>{group(Some(date))}</li> } />
        </ol>
        <Show when=move || undated.get()><div class="undated">{group(None)}</div></Show>
    };
    let heading = view! { <h3>{label} " " <span class="count">{count}</span></h3> };
    let id = format!("episode-{nth}");
    let whole = if background {
        // `open` only while printing: the reader's own opening and folding is the element's.
        view! {
            <details class="episode background" id=id open=move || state.printing.get()>
                <summary>{heading}</summary>
                {body}
            </details>
        }
        .into_any()
    } else {
        view! { <div class="episode" id=id tabindex="-1">{heading}{body}</div> }.into_any()
    };
    view! { {gap} {whole} }
}

fn gap(stretch: String) -> impl IntoView {
    view! { <p class="gap"><span>{strings::gap(&stretch)}</span></p> }
}

/// The id of a date's element.
fn date_id(section: usize, date: &str) -> String {
    let plain: String = date
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("date-{section}-{plain}")
}

/// The facts of one date.
#[component]
fn GroupView(state: State, nth: usize, group: Memo<Option<Group>>) -> impl IntoView {
    let place = Memo::new(move |_| {
        group.with(|group| (nth, group.as_ref().map(|g| g.date.clone()).unwrap_or_default()))
    });
    let is_drawn = Memo::new(move |_| {
        state.timeline.with(|timeline| timeline.facts <= DRAWN_AT_ONCE)
            || state.printing.get()
            || place.with(|place| state.drawn.with(|drawn| drawn.contains(place)))
    });
    let of =
        move |read: fn(&Group) -> Option<String>| move || group.with(|group| group.as_ref().and_then(read));
    let date = move || {
        group.with(|group| {
            group
                .as_ref()
                .map(|group| time(group.machine.clone(), group.date.clone()))
        })
    };
    let keys = Signal::derive(move || {
        group.with(|group| group.as_ref().map(|g| g.rows.clone()).unwrap_or_default())
    });
    let element = NodeRef::<html::Div>::new();
    when_near(element, move || {
        if !is_drawn.get_untracked() {
            let place = place.get_untracked();
            state.drawn.update(|drawn| _ = drawn.insert(place));
        }
    });
    // What is not drawn yet is about as high as its rows will be.
    let room = move || (!is_drawn.get()).then(|| format!("{}px", 64 * keys.with(Vec::len)));
    view! {
        {move || of(|group| group.gap.clone())().map(gap)}
        <div
            class="group"
            node_ref=element
            id=move || place.with(|(nth, date)| date_id(*nth, date))
            tabindex="-1"
            style:min-block-size=room
        >
            <p class="date">{date}</p>
            <Show when=move || is_drawn.get()>
                <div>
                    {list(state, keys, false)}
                    <Folds state nth group />
                </div>
            </Show>
        </div>
    }
}

/// The facts of a date that would crowd the rest, by kind.
#[component]
fn Folds(state: State, nth: usize, group: Memo<Option<Group>>) -> impl IntoView {
    let folds = Memo::new(move |_| group.with(|g| g.as_ref().map(|g| g.folded.clone()).unwrap_or_default()));
    let words = move || {
        let count = folds.with(|folds| folds.iter().map(|fold| fold.rows.len()).sum());
        strings::folded(count, group.with(|g| g.as_ref().is_some_and(|g| g.folded_alone)))
    };
    let kinds = move || folds.with(|folds| folds.iter().map(|fold| fold.kind).collect::<Vec<_>>());
    let fold = move |kind| {
        let keys = Signal::derive(move || {
            let own = |fold: &Fold| (fold.kind == kind).then(|| fold.rows.clone());
            folds.with(|folds| folds.iter().find_map(own)).unwrap_or_default()
        });
        let place = Memo::new(move |_| {
            (
                nth,
                group.with(|g| g.as_ref().map(|g| g.date.clone()).unwrap_or_default()),
                kind,
            )
        });
        let is_open = Memo::new(move |_| {
            state.printing.get() || place.with(|place| state.unfolded.with(|open| open.contains(place)))
        });
        let toggle = move |_| {
            let place = place.get_untracked();
            state.unfolded.update(|open| {
                if !open.remove(&place) {
                    open.insert(place);
                }
            });
        };
        view! {
            <li class:unfolded=move || is_open.get()>
                <button
                    type="button"
                    class="fold"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=toggle
                >
                    {strings::event(kind)} " " <span class="count">{move || keys.with(Vec::len)}</span>
                </button>
                <Show when=move || is_open.get()>{list(state, keys, false)}</Show>
            </li>
        }
    };
    view! {
        <Show when=move || folds.with(|folds| !folds.is_empty())>
            <div class="more">
                <p>{words}</p>
                <ul role="list"><For each=kinds key=Clone::clone children=fold /></ul>
            </div>
        </Show>
    }
}

/// Acts whenever an element comes near the screen.
fn when_near(element: NodeRef<html::Div>, act: impl Fn() + 'static) {
    let seen = Closure::<dyn Fn(Vec<IntersectionObserverEntry>)>::new(
        move |entries: Vec<IntersectionObserverEntry>| {
            if entries.iter().any(IntersectionObserverEntry::is_intersecting) {
                act();
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let Ok(observer) = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options) else {
        return;
    };
    let held = StoredValue::new_local((observer, seen));
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            held.with_value(|(observer, _)| observer.observe(&element));
        }
    });
    on_cleanup(move || held.with_value(|(observer, _)| observer.disconnect()));
}
