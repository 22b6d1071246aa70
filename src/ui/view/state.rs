//! What the reader can change, and what follows from it.

use crate::compare::{Comparison, Judged};
use crate::language::order::gather;
use crate::model::{Basis, Claim, EventType, Extraction, StoryInfo};
use crate::ui::address::{Address, View};
use crate::ui::board::Board;
use crate::ui::filter::{Choices, Filter};
use crate::ui::outlets::{self, Outlet};
use crate::ui::reading::Reading;
use crate::ui::strings;
use crate::ui::timeline::Timeline;
use js_sys::Function;
use leptos::html;
use leptos::prelude::*;
use std::cell::Cell;
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

/// Folded rows: the number of their section, their date, their kind.
pub type Folded = (usize, String, EventType);

/// The signals of the page; a copyable handle.
#[derive(Clone, Copy)]
pub struct State {
    /// Gives a new worker that runs `worker.js`, at each call.
    pub hire: StoredValue<Function, LocalStorage>,
    /// The element that holds the page, also inside a shadow tree.
    pub top: NodeRef<html::Div>,
    /// Name and title of the story.
    pub info: RwSignal<StoryInfo>,
    /// How far the reading has come.
    pub progress: RwSignal<Progress>,
    /// What was read.
    pub read: RwSignal<Vec<Arc<Extraction>>>,
    /// Articles that could not be read, a sentence each.
    pub failures: RwSignal<Vec<String>>,
    /// The view.
    pub view: RwSignal<View>,
    /// The article that is read.
    pub article: RwSignal<Option<String>>,
    /// The claim that is looked at in it.
    pub claim: RwSignal<Option<String>>,
    /// The outlet that is looked at, by key.
    pub outlet: RwSignal<Option<String>>,
    /// What is searched for.
    pub filter: RwSignal<Filter>,
    /// Outlets that are switched off, by key.
    pub hidden: RwSignal<BTreeSet<String>>,
    /// Kinds of claim that are switched off, by outlet.
    pub hidden_kinds: RwSignal<BTreeSet<(String, EventType)>>,
    /// Claims whose row is open.
    pub open: RwSignal<BTreeSet<String>>,
    /// Folded rows that are shown.
    pub unfolded: RwSignal<BTreeSet<Folded>>,
    /// Dates, by the number of their section, whose rows were near the screen once.
    pub drawn: RwSignal<BTreeSet<(usize, String)>>,
    /// Whether the page is being printed.
    pub printing: RwSignal<bool>,
    /// Whether the list of keys is open.
    pub help: RwSignal<bool>,
    /// Whether single keys act.
    pub keys: RwSignal<bool>,
    /// What the last switch changed.
    pub said: RwSignal<String>,
    /// All outlets of the story.
    pub outlets: Memo<Vec<Outlet>>,
    /// The story, and the facts of what is switched on.
    pub board: Memo<Arc<Board>>,
    /// Where its facts stand.
    pub timeline: Memo<Arc<Timeline>>,
    /// What can be searched for.
    pub choices: Memo<Choices>,
    /// The article that is read, cut at its claims.
    pub reading: Memo<Reading>,
}

impl State {
    /// A page on which nothing is read yet.
    pub fn new(info: StoryInfo, hire: Function) -> Self {
        let info = RwSignal::new(info);
        let read = RwSignal::new(Vec::<Arc<Extraction>>::new());
        let hidden = RwSignal::new(BTreeSet::new());
        let hidden_kinds = RwSignal::new(BTreeSet::<(String, EventType)>::new());
        let article = RwSignal::new(None::<String>);
        let filter = RwSignal::new(Filter::default());
        let outlets =
            Memo::new(move |_| read.with(|read| outlets::outlets(read.iter().map(|one| &one.article))));
        let compared = Memo::new(move |_| {
            let read = read.with(|read| read.iter().map(|one| Extraction::clone(one)).collect());
            Compared(Arc::new(Comparison::new(&info.get(), read)))
        });
        let board = Memo::new(move |before: Option<&Arc<Board>>| {
            let Compared(compared) = compared.get();
            let before = before.filter(|before| before.is_of(&*compared));
            let before = before.map(|before| before.facts.as_slice()).unwrap_or_default();
            outlets.with(|all| {
                hidden.with(|hidden| {
                    hidden_kinds.with(|kinds| Arc::new(board(compared, all, hidden, kinds, before)))
                })
            })
        });
        let timeline = Memo::new(move |_| {
            board.with(|board| filter.with(|filter| Arc::new(Timeline::new(board, filter))))
        });
        let reading = Memo::new(move |_| {
            board.with(|board| {
                let id = article.get().unwrap_or_default();
                let read = board.article(&id);
                read.map(|article| Reading::new(article, board.claims_of(&id)))
                    .unwrap_or_default()
            })
        });
        Self {
            hire: StoredValue::new_local(hire),
            top: NodeRef::new(),
            info,
            progress: RwSignal::new(Progress::Reading {
                done: 0,
                total: 0,
                name: String::new(),
            }),
            read,
            failures: RwSignal::default(),
            view: RwSignal::default(),
            article,
            claim: RwSignal::default(),
            outlet: RwSignal::default(),
            filter,
            hidden,
            hidden_kinds,
            open: RwSignal::default(),
            unfolded: RwSignal::default(),
            drawn: RwSignal::default(),
            printing: RwSignal::default(),
            help: RwSignal::default(),
            keys: RwSignal::new(true),
            said: RwSignal::default(),
            outlets,
            board,
            timeline,
            choices: Memo::new(move |_| board.with(|board| Choices::new(board))),
            reading,
        }
    }

    /// Puts another story in the place of this one: all switches are on again, all rows closed.
    pub fn replace(&self, info: StoryInfo, read: Vec<Arc<Extraction>>) {
        self.apply(&Address::default());
        self.unfolded.set(BTreeSet::new());
        self.drawn.set(BTreeSet::new());
        self.info.set(info);
        self.read.set(read);
    }

    /// What is looked at now.
    pub fn address(&self) -> Address {
        // One claim stands for its row; the others would only lengthen the address.
        let open = self.open.with(|open| {
            self.board.with(|board| {
                let first: BTreeSet<&str> = match open.is_empty() {
                    true => BTreeSet::new(),
                    false => gather(
                        board
                            .facts
                            .iter()
                            .filter_map(|fact| fact.claims.first())
                            .map(String::as_str),
                    ),
                };
                open.iter()
                    .filter(|id| first.contains(id.as_str()))
                    .cloned()
                    .collect()
            })
        });
        Address {
            view: self.view.get(),
            article: self.article.get(),
            claim: self.claim.get(),
            outlet: self.outlet.get(),
            hidden: self.hidden.get(),
            hidden_kinds: self.hidden_kinds.get(),
            filter: self.filter.get(),
            open,
        }
    }

    /// Goes where an address says, as far as this story has it.
    pub fn apply(&self, address: &Address) {
        let known = |key: &str| {
            self.outlets
                .with_untracked(|all| all.iter().any(|outlet| outlet.key == key))
        };
        let mut hidden = address.hidden.clone();
        hidden.retain(|key| known(key));
        let mut kinds = address.hidden_kinds.clone();
        kinds.retain(|(key, _)| known(key));
        put(self.hidden, hidden);
        put(self.hidden_kinds, kinds);
        put(self.filter, address.filter.clone());
        put(self.outlet, address.outlet.clone().filter(|key| known(key)));
        put(self.article, address.article.clone());
        put(self.claim, address.claim.clone());
        let view = match address.view {
            View::Outlet if self.outlet.with_untracked(Option::is_none) => View::default(),
            view => view,
        };
        let mut open = BTreeSet::new();
        let mut facts = Vec::new();
        self.board.with_untracked(|board| {
            for fact in address.open.iter().filter_map(|claim| board.fact_with(claim)) {
                open.extend(fact.claims.iter().cloned());
                facts.push(fact.number);
            }
        });
        put(self.open, open);
        put(self.view, view);
        for fact in facts {
            self.unfold(fact);
        }
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

    /// Gives an outlet another name, in all its articles; two outlets of one name become one.
    pub fn rename(&self, outlet: &Outlet, name: &str) {
        let name = name.trim();
        if name.is_empty() || name == outlet.name {
            return;
        }
        let mut key = String::new();
        self.read.update(|read| {
            for one in read
                .iter_mut()
                .filter(|one| outlet.articles.contains(&one.article.id))
            {
                let one = Arc::make_mut(one);
                one.article.outlet = Some(name.to_owned());
                one.article.outlet_basis = Basis::Manifest;
                key = outlets::key(&one.article);
            }
        });
        self.hidden.update(|hidden| {
            if hidden.remove(&outlet.key) {
                hidden.insert(key.clone());
            }
        });
        self.hidden_kinds.update(|kinds| {
            *kinds = gather(std::mem::take(kinds).into_iter().map(|(own, kind)| {
                let own = if own == outlet.key { key.clone() } else { own };
                (own, kind)
            }));
        });
        self.outlet.set(Some(key));
        self.said.set(strings::renamed(name));
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

    /// Opens the row of a claim's fact in the timeline, so that it can be gone to; gives the fact's id.
    pub fn show(&self, claim: &str) -> Option<String> {
        let fact = self
            .board
            .with_untracked(|board| board.fact_with(claim).cloned())?;
        self.set_open(&fact.claims, true);
        self.unfold(fact.number);
        Some(fact.id.clone())
    }

    /// Unfolds what the row of a fact may be folded in.
    fn unfold(&self, fact: usize) {
        let (folded_in, group) = self
            .timeline
            .with_untracked(|timeline| (timeline.folded_in(fact), timeline.group_of(fact)));
        if let Some(fold) = folded_in {
            self.unfolded.update(|open| _ = open.insert(fold));
        }
        if let Some(group) = group {
            self.drawn.update(|drawn| _ = drawn.insert(group));
        }
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
            strings::switched(what, timeline.found, timeline.telling, timeline.differing.len())
        });
        self.said.set(sentence);
    }
}

/// Sets a signal only where that changes it, so that nothing is drawn anew for nothing.
fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

/// A comparison; another one, whatever it holds, is another story.
#[derive(Clone)]
struct Compared(Arc<Comparison>);

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is left of a comparison where outlets and kinds of claim are switched off.
fn board(
    compared: Arc<Comparison>,
    all: &[Outlet],
    hidden: &BTreeSet<String>,
    kinds: &BTreeSet<(String, EventType)>,
    before: &[Arc<Judged>],
) -> Board {
    let mut switched: BTreeMap<&str, (bool, Vec<EventType>)> = BTreeMap::new();
    for outlet in all {
        let is_on = !hidden.contains(&outlet.key);
        let off: Vec<EventType> = kinds
            .iter()
            .filter(|(key, _)| *key == outlet.key)
            .map(|(_, kind)| *kind)
            .collect();
        for article in &outlet.articles {
            switched.insert(article, (is_on, off.clone()));
        }
    }
    // Claims come article by article: most ask for what the one before asked for.
    let last = Cell::new(("", None));
    let is_shown = |claim: &Claim| {
        if last.get().0 != claim.article {
            let found = switched.get_key_value(claim.article.as_str());
            last.set(found.map_or(("", None), |(article, switch)| (*article, Some(switch))));
        }
        let switch: Option<&(bool, Vec<EventType>)> = last.get().1;
        switch.is_some_and(|(is_on, off)| *is_on && !off.contains(&claim.event))
    };
    let facts = compared.among(is_shown, before);
    let shown = all.iter().filter(|outlet| !hidden.contains(&outlet.key));
    Board::new(compared.clone(), facts, shown.cloned().collect())
}
