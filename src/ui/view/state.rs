//! What the reader can change, and what follows from it.

use crate::model::{EventType, Extraction, Story, StoryInfo};
use crate::ui::outlets::{self, Outlet};
use crate::ui::strings;
use crate::ui::timeline::{MarkState, Timeline};
use js_sys::Function;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How far the reading has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// An article is being read.
    Reading {
        /// How many are done.
        done: usize,
        /// How many there are.
        total: usize,
        /// Whose article it is.
        name: String,
    },
    /// All are read.
    Done {
        /// How long reading and comparing took, where the browser tells.
        milliseconds: Option<f64>,
    },
    /// Nothing can be shown; the sentence says why.
    Failed(&'static str),
}

/// The signals of the page; a copyable handle.
#[derive(Clone, Copy)]
pub struct State {
    /// Gives a new worker that runs `worker.js`, at each call.
    pub hire: StoredValue<Function, LocalStorage>,
    /// Name and title of the story.
    pub info: RwSignal<StoryInfo>,
    /// How far the reading has come.
    pub progress: RwSignal<Progress>,
    /// What was read.
    pub read: RwSignal<Vec<Arc<Extraction>>>,
    /// Articles that could not be read, a sentence each.
    pub failures: RwSignal<Vec<String>>,
    /// Outlets that are switched off, by key.
    pub hidden: RwSignal<BTreeSet<String>>,
    /// Kinds of claim that are switched off, by outlet.
    pub hidden_kinds: RwSignal<BTreeSet<(String, EventType)>>,
    /// Claims whose row is open.
    pub open: RwSignal<BTreeSet<String>>,
    /// Dates whose folded rows are shown, by the number of their section.
    pub unfolded: RwSignal<BTreeSet<(usize, String)>>,
    /// What the last switch changed.
    pub said: RwSignal<String>,
    /// All outlets of the story.
    pub outlets: Memo<Vec<Outlet>>,
    /// The story of what is switched on.
    pub story: Memo<Arc<Story>>,
    /// Its rows.
    pub timeline: Memo<Arc<Timeline>>,
}

impl State {
    /// A page on which nothing is read yet.
    pub fn new(info: StoryInfo, hire: Function) -> Self {
        let info = RwSignal::new(info);
        let read = RwSignal::new(Vec::<Arc<Extraction>>::new());
        let hidden = RwSignal::new(BTreeSet::new());
        let hidden_kinds = RwSignal::new(BTreeSet::<(String, EventType)>::new());
        let outlets =
            Memo::new(move |_| read.with(|read| outlets::outlets(read.iter().map(|one| &one.article))));
        let story = Memo::new(move |_| {
            let shown =
                read.with(|read| hidden.with(|hidden| hidden_kinds.with(|kinds| shown(read, hidden, kinds))));
            Arc::new(crate::compare(&info.get(), shown))
        });
        let timeline = Memo::new(move |_| {
            let shown = outlets.with(|all| {
                hidden.with(|hidden| {
                    all.iter()
                        .filter(|outlet| !hidden.contains(&outlet.key))
                        .cloned()
                        .collect::<Vec<_>>()
                })
            });
            story.with(|story| Arc::new(Timeline::new(story, &shown)))
        });
        Self {
            hire: StoredValue::new_local(hire),
            info,
            progress: RwSignal::new(Progress::Reading {
                done: 0,
                total: 0,
                name: String::new(),
            }),
            read,
            failures: RwSignal::default(),
            hidden,
            hidden_kinds,
            open: RwSignal::default(),
            unfolded: RwSignal::default(),
            said: RwSignal::default(),
            outlets,
            story,
            timeline,
        }
    }

    /// Puts another story in the place of this one: all switches are on again, all rows closed.
    pub fn replace(&self, info: StoryInfo, read: Vec<Arc<Extraction>>) {
        self.hidden.set(BTreeSet::new());
        self.hidden_kinds.set(BTreeSet::new());
        self.open.set(BTreeSet::new());
        self.unfolded.set(BTreeSet::new());
        self.info.set(info);
        self.read.set(read);
    }

    /// Switches an outlet on or off.
    pub fn toggle(&self, outlet: &Outlet) {
        let on = self.hidden.try_update(|hidden| {
            let was_hidden = hidden.remove(&outlet.key);
            if !was_hidden {
                hidden.insert(outlet.key.clone());
            }
            was_hidden
        });
        self.say(&strings::on_or_off(&outlet.name, on.unwrap_or_default()));
    }

    /// Switches all other outlets off.
    pub fn only(&self, outlet: &Outlet) {
        let others = self.outlets.with_untracked(|all| {
            all.iter()
                .map(|other| other.key.clone())
                .filter(|key| *key != outlet.key)
                .collect()
        });
        self.hidden.set(others);
        self.say(&strings::only_shown(&outlet.name));
    }

    /// Switches everything on.
    pub fn show_all(&self) {
        self.hidden.set(BTreeSet::new());
        self.hidden_kinds.set(BTreeSet::new());
        self.say(strings::ALL_SHOWN);
    }

    /// Switches a kind of claim of an outlet on or off.
    pub fn toggle_kind(&self, outlet: &Outlet, kind: EventType) {
        let on = self.hidden_kinds.try_update(|hidden| {
            let entry = (outlet.key.clone(), kind);
            let was_hidden = hidden.remove(&entry);
            if !was_hidden {
                hidden.insert(entry);
            }
            was_hidden
        });
        self.say(&strings::on_or_off(
            &strings::kind_of(&outlet.name, kind),
            on.unwrap_or_default(),
        ));
    }

    /// Whether the row with these claims is open.
    pub fn is_open(&self, claims: &[String]) -> bool {
        self.open
            .with(|open| claims.iter().any(|claim| open.contains(claim)))
    }

    /// Opens or closes the row with these claims. Claims, not rows, are remembered: rows change with every switch.
    pub fn set_open(&self, claims: &[String], is_open: bool) {
        self.open.update(|open| {
            for claim in claims {
                if is_open {
                    open.insert(claim.clone());
                } else {
                    open.remove(claim);
                }
            }
        });
    }

    /// Opens the row with these claims, and unfolds what it may be folded in, so that it can be gone to.
    pub fn show(&self, claims: &[String]) {
        self.set_open(claims, true);
        let folded_in = self.timeline.with_untracked(|timeline| {
            timeline.sections.iter().enumerate().find_map(|(nth, section)| {
                let mut groups = section.groups.iter().chain(&section.undated);
                let group = groups.find(|group| group.folded.iter().any(|row| row.claims == claims))?;
                Some((nth, group.date.clone()))
            })
        });
        self.unfolded.update(|open| open.extend(folded_in));
    }

    /// Counts an outlet's claims by kind, whatever is switched off.
    pub fn kinds(&self, outlet: &Outlet) -> BTreeMap<EventType, usize> {
        let mut counts = BTreeMap::new();
        self.read.with_untracked(|read| {
            let own = read
                .iter()
                .filter(|one| outlet.articles.contains(&one.article.id));
            for claim in own.flat_map(|one| &one.claims) {
                *counts.entry(claim.event).or_default() += 1;
            }
        });
        counts
    }

    /// Says in one sentence what a switch changed.
    fn say(&self, what: &str) {
        let sentence = self.timeline.with_untracked(|timeline| {
            let differing = timeline.differing().count();
            let outlets: BTreeSet<&str> = timeline
                .rows()
                .flat_map(|row| &row.marks)
                .filter(|mark| mark.state != MarkState::Silent)
                .map(|mark| mark.outlet.as_str())
                .collect();
            strings::switched(what, timeline.facts, outlets.len(), differing)
        });
        self.said.set(sentence);
    }
}

/// What was read, without what is switched off.
fn shown(
    read: &[Arc<Extraction>],
    hidden: &BTreeSet<String>,
    hidden_kinds: &BTreeSet<(String, EventType)>,
) -> Vec<Extraction> {
    let mut out = Vec::new();
    for one in read {
        let key = outlets::key(&one.article);
        if hidden.contains(&key) {
            continue;
        }
        let mut one = Extraction::clone(one);
        one.claims
            .retain(|claim| !hidden_kinds.contains(&(key.clone(), claim.event)));
        out.push(one);
    }
    out
}
