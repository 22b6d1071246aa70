//! What happens to the reader's articles: they are opened, read one after the other, and put into a story.
//!
//! Comes in: files, pasted texts, changed fields. Goes out: the page's story, replaced once another is ready, never
//! before. Does not: draw.

use super::keep;
use crate::ArticleInput;
use crate::embed::worker::{Reader, Stop, now, since};
use crate::model::{Extraction, Level, StoryInfo};
use crate::ui::own::{Item, MOST_BYTES, Own, Shelf, input_of, plain};
use crate::ui::strings::own as strings;
use crate::ui::view::state::{Progress, State};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Something to be done in the worker.
pub enum Job {
    /// A file to be opened.
    File(File),
    /// A text to be opened.
    Pasted(String),
    /// An article to be put on the shelf, and whether the story shown is to hold it.
    Item(Item, bool),
    /// An article to be read anew.
    Again(usize),
}

/// The page's own story, as it was when it had been read.
#[derive(Clone)]
struct Base {
    info: StoryInfo,
    read: Vec<Arc<Extraction>>,
    failures: Vec<String>,
    progress: Progress,
}

/// How far the queue has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Doing {
    /// How many are done.
    pub done: usize,
    /// How many there are, as far as known: a file may hold many.
    pub total: usize,
    /// What is being done.
    pub name: String,
}

/// The signals of this part; a copyable handle.
#[derive(Clone, Copy)]
pub struct Desk {
    state: State,
    base: RwSignal<Option<Base>>,
    /// The reader's articles.
    pub shelf: RwSignal<Shelf>,
    /// Whether the part is open.
    pub is_open: RwSignal<bool>,
    /// What is being done, if anything.
    pub doing: RwSignal<Option<Doing>>,
    /// What could not be used, each with a number of its own.
    pub faults: RwSignal<Vec<(usize, String)>>,
    /// What happened last.
    pub said: RwSignal<String>,
    /// Whether the articles are kept.
    pub keep: RwSignal<bool>,
    /// Whether something may be kept that can be deleted.
    pub is_kept: RwSignal<bool>,
    queue: StoredValue<VecDeque<Job>, LocalStorage>,
    stop: StoredValue<Option<Stop>, LocalStorage>,
    cancelled: StoredValue<bool>,
}

impl Desk {
    /// A desk with nothing on it. What was kept is fetched once the page's own story is there.
    pub fn new(state: State) -> Self {
        let desk = Self {
            state,
            base: RwSignal::new(None),
            shelf: RwSignal::default(),
            is_open: RwSignal::new(false),
            doing: RwSignal::new(None),
            faults: RwSignal::default(),
            said: RwSignal::default(),
            keep: RwSignal::new(false),
            is_kept: RwSignal::new(false),
            queue: StoredValue::new_local(VecDeque::new()),
            stop: StoredValue::new_local(None),
            cancelled: StoredValue::new(false),
        };
        Effect::new(move |_| {
            let progress = state.progress.get();
            if matches!(progress, Progress::Reading { .. }) || desk.base.with_untracked(Option::is_some) {
                return;
            }
            desk.base.set(Some(Base {
                info: state.info.get_untracked(),
                read: state.read.get_untracked(),
                failures: state.failures.get_untracked(),
                progress,
            }));
            spawn_local(desk.fetch());
        });
        desk
    }

    /// Whether another story can be shown now: what waits is read, and the page's own story too.
    pub fn can_show(&self) -> bool {
        self.doing.with(Option::is_none) && self.base.with(Option::is_some)
    }

    /// Whether there is a story that something can be added to.
    pub fn can_add(&self) -> bool {
        let has_base = self
            .base
            .with(|base| base.as_ref().is_some_and(|base| !base.read.is_empty()));
        self.can_show() && (has_base || self.shelf.with(|shelf| shelf.shown().next().is_some()))
    }

    /// Queues jobs, and begins if nothing is being done.
    pub fn take(&self, jobs: impl IntoIterator<Item = Job>) {
        self.queue.update_value(|queue| queue.extend(jobs));
        if self.doing.with_untracked(Option::is_none) && self.queue.with_value(|queue| !queue.is_empty()) {
            self.doing.set(Some(Doing {
                done: 0,
                total: self.queue.with_value(VecDeque::len),
                name: String::new(),
            }));
            spawn_local(self.work());
        }
    }

    /// Stops reading. What was read stays.
    pub fn cancel(&self) {
        self.cancelled.set_value(true);
        for job in self.queue.try_update_value(std::mem::take).unwrap_or_default() {
            if let Job::Again(key) = job {
                self.shelf.update(|shelf| shelf.revert(key));
            }
        }
        if let Some(stop) = self.stop.get_value() {
            stop.stop();
        }
    }

    async fn work(self) {
        self.cancelled.set_value(false);
        let mut reader = Reader::start(self.state.hire.get_value()).await;
        self.stop.set_value(Some(reader.stop()));
        let (mut done, mut renewed, mut restored) = (0, None, false);
        while let Some(job) = self.queue.try_update_value(VecDeque::pop_front).flatten() {
            let name = self.job_name(&job);
            self.doing.set(Some(Doing {
                done,
                total: done + 1 + self.queue.with_value(VecDeque::len),
                name: name.clone(),
            }));
            // A file is done when its articles are.
            done += usize::from(matches!(job, Job::Item(..) | Job::Again(_)));
            match job {
                Job::File(file) => self.open_file(&mut reader, &name, &file).await,
                Job::Pasted(text) => {
                    let bytes = Uint8Array::from(text.as_bytes());
                    self.open(&mut reader, None, &bytes).await;
                }
                Job::Item(item, shown) => {
                    restored |= shown;
                    self.put(&mut reader, &name, item, shown).await;
                }
                Job::Again(key) => {
                    let input = self
                        .shelf
                        .with_untracked(|shelf| shelf.get(key).map(|own| own.input.clone()));
                    match reader.extract(&input.unwrap_or_default()).await {
                        Ok((read, time)) => {
                            self.shelf.update(|shelf| shelf.renew(key, read, time));
                            renewed = Some((key, name));
                        }
                        Err(reason) => {
                            self.shelf.update(|shelf| shelf.revert(key));
                            self.broke_off(&name, &reason);
                        }
                    }
                }
            }
        }
        drop(reader);
        self.stop.set_value(None);
        self.doing.set(None);
        let is_shown = |key| {
            self.shelf
                .with_untracked(|shelf| shelf.get(key).is_some_and(|own| own.shown))
        };
        let waiting = self.shelf.with_untracked(|shelf| shelf.waiting().count());
        if restored || renewed.as_ref().is_some_and(|(key, _)| is_shown(*key)) {
            self.show(restored);
        }
        if self.cancelled.get_value() {
            self.said.set(strings::CANCELLED.to_owned());
        } else if let Some((_, name)) = renewed {
            self.said.set(strings::read_anew(&name));
        } else if waiting > 0 && !restored {
            self.said.set(strings::ready(waiting));
        }
        self.save();
    }

    async fn open_file(&self, reader: &mut Reader, name: &str, file: &File) {
        if file.size() > MOST_BYTES as f64 {
            return self.fault(strings::unusable(name, strings::LARGE));
        }
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                let bytes = Uint8Array::new(&buffer);
                self.open(reader, Some(&file.name()), &bytes).await;
            }
            Err(_) => self.fault(strings::unusable(name, strings::UNREADABLE)),
        }
    }

    async fn open(&self, reader: &mut Reader, name: Option<&str>, bytes: &Uint8Array) {
        match reader.open(name, bytes).await {
            Ok(opened) => {
                for fault in opened.faults {
                    self.fault(fault);
                }
                if let Some(story) = opened.story {
                    self.shelf.update(|shelf| {
                        if shelf.title.is_empty() {
                            shelf.title = story.title;
                        }
                    });
                }
                if !self.cancelled.get_value() {
                    self.queue.update_value(|queue| {
                        for item in opened.items.into_iter().rev() {
                            queue.push_front(Job::Item(item, false));
                        }
                    });
                }
            }
            Err(reason) => {
                let name = name.map_or_else(|| strings::PASTED.to_owned(), plain);
                self.broke_off(&name, &reason);
            }
        }
    }

    /// Puts an article on the shelf, read.
    async fn put(&self, reader: &mut Reader, name: &str, item: Item, shown: bool) {
        if self.shelf.with_untracked(Shelf::room) == 0 {
            return self.fault(strings::unusable(name, strings::NO_ROOM));
        }
        let (input, told, read, time) = match item {
            Item::Read(read) => (input_of(&read.article), true, *read, None),
            Item::Text(input) => match reader.extract(&input).await {
                Ok((read, time)) => (input, false, read, time),
                Err(reason) => return self.broke_off(name, &reason),
            },
        };
        let error = read.notices.iter().find(|notice| notice.level == Level::Error);
        if let Some(error) = error {
            return self.fault(strings::unusable(name, error.text.trim_end_matches('.')));
        }
        self.shelf.update(|shelf| {
            let key = shelf.put(input, told, read, time);
            if shown {
                shelf.set_shown(key);
            }
        });
    }

    fn broke_off(&self, name: &str, reason: &str) {
        if !self.cancelled.get_value() {
            self.fault(strings::unusable(name, &strings::broke_off(reason)));
        }
    }

    fn fault(&self, sentence: String) {
        self.faults.update(|faults| {
            let number = faults.last().map_or(0, |(number, _)| number + 1);
            faults.push((number, sentence));
        });
    }

    /// Adds what waits to the story shown.
    pub fn add(&self) {
        self.shelf.update(Shelf::add);
        self.turn_to();
    }

    /// Makes what waits a story.
    pub fn start_new(&self) {
        self.shelf.update(Shelf::start_new);
        self.turn_to();
    }

    /// Shows the other story, in place of this part.
    fn turn_to(&self) {
        self.show(true);
        self.is_open.set(false);
        self.save();
    }

    /// Shows the page's own story.
    pub fn back(&self) {
        self.shelf.update(Shelf::back);
        self.show(true);
        self.said.set(strings::IS_BACK.to_owned());
        self.save();
    }

    /// Gives the reader's own story a title.
    pub fn set_title(&self, title: &str) {
        self.shelf.update(|shelf| shelf.title = plain(title));
        if !self.shelf.with_untracked(|shelf| shelf.has_base()) {
            self.show(false);
        }
        self.save();
    }

    /// Takes an article out.
    pub fn remove(&self, key: usize) {
        let removed = self.shelf.with_untracked(|shelf| {
            let own = shelf.get(key)?;
            Some((own.shown, article_name(own)))
        });
        let Some((shown, name)) = removed else { return };
        self.shelf.update(|shelf| shelf.remove(key));
        if shown {
            self.show(false);
        }
        self.said.set(strings::removed(&name));
        self.save();
    }

    /// Changes what was handed in with an article, and reads it anew if that is a change.
    pub fn edit(&self, key: usize, change: impl FnOnce(&mut ArticleInput)) {
        if self.shelf.try_update(|shelf| shelf.edit(key, change)) == Some(true) {
            self.take([Job::Again(key)]);
        }
    }

    /// Compares what the shelf says, and shows it. `is_other` where switches and open rows belong to another story.
    fn show(&self, is_other: bool) {
        let Some(base) = self.base.get_untracked() else {
            return;
        };
        let shelf = self.shelf.get_untracked();
        let (info, read) = shelf.story(&base.info, &base.read);
        let count = read.len();
        if is_other {
            self.state.replace(info, read);
        } else {
            self.state.info.set(info);
            self.state.read.set(read);
        }
        self.state.failures.set(match shelf.has_base() {
            true => base.failures,
            false => Vec::new(),
        });
        if shelf.is_base() {
            return self.state.progress.set(base.progress);
        }
        let started = now();
        // Comparing happens when the timeline is first asked for.
        self.state.timeline.with_untracked(|_| ());
        let own = shelf.shown().filter_map(|own| own.milliseconds).sum::<f64>();
        let own = since(started).map(|compared| own + compared);
        let before = match base.progress {
            Progress::Done { milliseconds } if shelf.has_base() => milliseconds,
            _ => Some(0.0),
        };
        self.state.progress.set(Progress::Done {
            milliseconds: own.zip(before).map(|(own, before)| own + before),
        });
        self.said.set(strings::now_shown(count));
    }

    /// Keeps the shelf, if the reader wants that.
    fn save(&self) {
        if self.keep.get_untracked() {
            let (desk, json) = (*self, self.shelf.with_untracked(Shelf::to_json));
            spawn_local(async move {
                let saved = match json {
                    Some(json) => keep::save(&desk.story(), &json).await,
                    None => false,
                };
                if saved {
                    desk.is_kept.set(true);
                } else {
                    desk.keep.set(false);
                    desk.said.set(strings::NOT_KEPT.to_owned());
                }
            });
        }
    }

    /// Keeps the articles from now on, or no longer.
    pub fn set_keep(&self, keep: bool) {
        self.keep.set(keep);
        if keep {
            self.said.set(strings::KEPT.to_owned());
            self.save();
        } else {
            self.delete();
        }
    }

    /// Deletes what is kept.
    pub fn delete(&self) {
        self.keep.set(false);
        let desk = *self;
        spawn_local(async move {
            if keep::delete(&desk.story()).await {
                desk.is_kept.set(false);
                desk.said.set(strings::DELETED.to_owned());
            }
        });
    }

    /// Brings back what was kept.
    async fn fetch(self) {
        let Some(json) = keep::load(&self.story()).await else {
            return;
        };
        self.is_kept.set(true);
        let Some((shelf, items)) = Shelf::from_json(&json) else {
            return self.said.set(strings::KEPT_DAMAGED.to_owned());
        };
        self.keep.set(true);
        self.shelf.set(shelf);
        self.take(items.into_iter().map(|(shown, item)| Job::Item(item, shown)));
    }

    fn job_name(&self, job: &Job) -> String {
        match job {
            Job::File(file) => plain(&file.name()),
            Job::Pasted(_) => strings::PASTED.to_owned(),
            Job::Item(Item::Read(read), _) => {
                called([&read.article.file, &read.article.title], &read.article.id)
            }
            Job::Item(Item::Text(input), _) => called([&input.file, &input.title], &input.id),
            Job::Again(key) => self
                .shelf
                .with_untracked(|shelf| shelf.get(*key).map(article_name))
                .unwrap_or_default(),
        }
    }

    /// The key under which this page's articles are kept.
    fn story(&self) -> String {
        self.base
            .with_untracked(|base| base.as_ref().map(|base| base.info.id.clone()).unwrap_or_default())
    }
}

/// How an article is called in a sentence.
pub fn article_name(own: &Own) -> String {
    let article = &own.read.article;
    called([&article.title, &article.outlet, &article.file], &article.id)
}

/// The first of the names that is there, else the id.
fn called<const N: usize>(names: [&Option<String>; N], id: &str) -> String {
    let name = names
        .into_iter()
        .flatten()
        .map(String::as_str)
        .find(|name| !name.is_empty());
    plain(name.unwrap_or(id))
}
