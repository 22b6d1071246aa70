//! The reader's articles: which there are, which of them the story shown holds.
//!
//! Comes in: articles as read, and what the reader does with them. Goes out: the story to show, and the whole as
//! JSON to keep. Does not: read an article.

use super::{Item, MOST_ARTICLES, input_of};
use crate::ArticleInput;
use crate::ids::{rename, unique};
use crate::language::order::gather;
use crate::model::{Extraction, StoryInfo};
use crate::ui::strings::own as strings;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One article of the reader's.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Tells it apart from all others; stays the same when it is read anew.
    pub key: usize,
    /// As handed in, with what the reader has written into it.
    pub input: ArticleInput,
    /// Whether its claims came along with it.
    pub told: bool,
    /// As read.
    pub read: Arc<Extraction>,
    /// How long reading it took, where the browser tells.
    pub milliseconds: Option<f64>,
    /// Whether the story shown holds it.
    pub shown: bool,
}

/// All of the reader's articles, and the story made of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelf {
    /// In the order in which they came.
    pub own: Vec<Own>,
    /// Whether the page's own articles stand in the story beside the reader's.
    with_base: bool,
    /// Title of a story without them; may be empty.
    pub title: String,
    /// The key of the next article.
    next: usize,
}

impl Default for Shelf {
    fn default() -> Self {
        Self {
            own: Vec::new(),
            with_base: true,
            title: String::new(),
            next: 0,
        }
    }
}

/// What is kept of a shelf. Articles are read anew when they come back; claims that came along are kept with them.
#[derive(Deserialize, Serialize)]
struct Kept {
    with_base: bool,
    title: String,
    articles: Vec<(bool, Item)>,
}

impl Shelf {
    /// How many more articles have a place.
    pub fn room(&self) -> usize {
        MOST_ARTICLES.saturating_sub(self.own.len())
    }

    /// Takes an article in, not yet shown, and gives its key.
    pub fn put(
        &mut self,
        input: ArticleInput,
        told: bool,
        read: Extraction,
        milliseconds: Option<f64>,
    ) -> usize {
        let key = self.next;
        self.next += 1;
        self.own.push(Own {
            key,
            input,
            told,
            read: Arc::new(read),
            milliseconds,
            shown: false,
        });
        key
    }

    /// The article of a key.
    pub fn get(&self, key: usize) -> Option<&Own> {
        self.own.iter().find(|own| own.key == key)
    }

    /// Changes what was handed in with an article; whether that was a change. It is then to be read anew.
    pub fn edit(&mut self, key: usize, change: impl FnOnce(&mut ArticleInput)) -> bool {
        let Some(own) = self.own.iter_mut().find(|own| own.key == key) else {
            return false;
        };
        let old = own.input.clone();
        change(&mut own.input);
        own.input != old
    }

    /// Takes the changes back that were not read: what stands is what was read.
    pub fn revert(&mut self, key: usize) {
        if let Some(own) = self.own.iter_mut().find(|own| own.key == key) {
            own.input = input_of(&own.read.article);
        }
    }

    /// Puts an article that was read anew in its own place.
    pub fn renew(&mut self, key: usize, read: Extraction, milliseconds: Option<f64>) {
        if let Some(own) = self.own.iter_mut().find(|own| own.key == key) {
            own.told = false;
            own.read = Arc::new(read);
            own.milliseconds = milliseconds;
        }
    }

    /// Marks an article as held by the story shown.
    pub fn set_shown(&mut self, key: usize) {
        for own in self.own.iter_mut().filter(|own| own.key == key) {
            own.shown = true;
        }
    }

    /// Takes an article out. A story of none goes back to the page's own.
    pub fn remove(&mut self, key: usize) {
        self.own.retain(|own| own.key != key);
        self.with_base |= self.is_base();
    }

    /// Adds what waits to the story shown.
    pub fn add(&mut self) {
        for own in &mut self.own {
            own.shown = true;
        }
    }

    /// Makes what waits a story of its own.
    pub fn start_new(&mut self) {
        self.with_base = false;
        for own in &mut self.own {
            own.shown = !own.shown;
        }
    }

    /// Goes back to the page's own story; the reader's articles wait.
    pub fn back(&mut self) {
        self.with_base = true;
        for own in &mut self.own {
            own.shown = false;
        }
    }

    /// Whether the story shown holds the page's own articles. A story of none would be no story.
    pub fn has_base(&self) -> bool {
        self.with_base || self.is_base()
    }

    /// Whether the story shown is the page's own, with nothing added.
    pub fn is_base(&self) -> bool {
        self.shown().next().is_none()
    }

    /// The articles that the story shown holds.
    pub fn shown(&self) -> impl Iterator<Item = &Own> {
        self.own.iter().filter(|own| own.shown)
    }

    /// The articles that no story shown holds.
    pub fn waiting(&self) -> impl Iterator<Item = &Own> {
        self.own.iter().filter(|own| !own.shown)
    }

    /// The story to show, each article under an id of its own.
    pub fn story(&self, info: &StoryInfo, base: &[Arc<Extraction>]) -> (StoryInfo, Vec<Arc<Extraction>>) {
        let mut articles = Vec::new();
        let mut info = info.clone();
        if self.has_base() {
            articles.extend(base.iter().cloned());
        } else {
            info = StoryInfo {
                id: String::new(),
                title: match self.title.as_str() {
                    "" => strings::UNTITLED.to_owned(),
                    title => title.to_owned(),
                },
            };
        }
        let mut taken: BTreeSet<String> = gather(articles.iter().map(|one| one.article.id.clone()));
        for own in self.shown() {
            let id = unique(&own.read.article.id, &mut taken);
            if id == own.read.article.id {
                articles.push(Arc::clone(&own.read));
            } else {
                let mut read = Extraction::clone(&own.read);
                rename(&mut read, &id);
                articles.push(Arc::new(read));
            }
        }
        (info, articles)
    }

    /// The whole as JSON; nothing where it cannot be written.
    pub fn to_json(&self) -> Option<String> {
        let item = |own: &Own| match own.told {
            true => Item::Read(Box::new(Extraction::clone(&own.read))),
            false => Item::Text(own.input.clone()),
        };
        serde_json::to_string(&Kept {
            with_base: self.with_base,
            title: self.title.clone(),
            articles: self.own.iter().map(|own| (own.shown, item(own))).collect(),
        })
        .ok()
    }

    /// What was kept: an empty shelf with its title and choice of story, and the articles to put on it, each with
    /// whether it was shown. Nothing where it is not understood.
    pub fn from_json(json: &str) -> Option<(Self, Vec<(bool, Item)>)> {
        let kept: Kept = serde_json::from_str(json).ok()?;
        let shelf = Self {
            with_base: kept.with_base,
            title: kept.title,
            ..Self::default()
        };
        Some((shelf, kept.articles))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    fn read(id: &str, text: &str) -> (ArticleInput, Extraction) {
        let input = ArticleInput {
            id: id.into(),
            text: text.into(),
            ..ArticleInput::default()
        };
        let read = extract(&input);
        (input, read)
    }

    fn shelf(ids: &[&str]) -> Shelf {
        let mut shelf = Shelf::default();
        for id in ids {
            let (input, read) = read(id, "Police arrested 12 men in Lima.");
            shelf.put(input, false, read, None);
        }
        shelf
    }

    fn base() -> (StoryInfo, Vec<Arc<Extraction>>) {
        let info = StoryInfo {
            id: "b".into(),
            title: "Base".into(),
        };
        (info, vec![Arc::new(read("a", "Rain fell in Lima.").1)])
    }

    #[track_caller]
    fn check(shelf: &Shelf, title: &str, ids: &[&str]) {
        let (info, base) = base();
        let (info, articles) = shelf.story(&info, &base);
        let found: Vec<&str> = articles.iter().map(|one| one.article.id.as_str()).collect();
        assert_eq!((info.title.as_str(), found.as_slice()), (title, ids));
        for one in &articles {
            assert!(one.claims.iter().all(|claim| claim.article == one.article.id));
        }
        let mut claims = BTreeSet::new();
        let all = articles.iter().flat_map(|one| &one.claims);
        assert!(all.map(|claim| &claim.id).all(|id| claims.insert(id)));
    }

    #[test]
    fn articles_wait_until_the_reader_says_where_they_belong() {
        let mut shelf = shelf(&["a", "b"]);
        check(&shelf, "Base", &["a"]);
        assert!(shelf.is_base());
        shelf.add();
        check(&shelf, "Base", &["a", "a-2", "b"]);
        assert!(!shelf.is_base());
        shelf.back();
        check(&shelf, "Base", &["a"]);
        shelf.title = "Mine".into();
        shelf.start_new();
        check(&shelf, "Mine", &["a", "b"]);
    }

    #[test]
    fn a_new_story_begins_with_what_waits() {
        let mut shelf = shelf(&["a"]);
        shelf.start_new();
        let (input, read) = read("c", "Snow fell in Lima.");
        shelf.put(input, false, read, None);
        check(&shelf, strings::UNTITLED, &["a"]);
        shelf.start_new();
        check(&shelf, strings::UNTITLED, &["c"]);
        shelf.add();
        check(&shelf, strings::UNTITLED, &["a", "c"]);
    }

    #[test]
    fn taking_the_last_one_out_goes_back() {
        let mut shelf = shelf(&["a", "b"]);
        shelf.start_new();
        shelf.remove(0);
        check(&shelf, strings::UNTITLED, &["b"]);
        shelf.remove(1);
        check(&shelf, "Base", &["a"]);
        assert!(shelf.is_base());
    }

    #[test]
    fn an_article_read_anew_keeps_its_place() {
        let mut shelf = shelf(&["a", "b"]);
        shelf.add();
        assert!(!shelf.edit(0, |input| input.outlet = None));
        assert!(shelf.edit(0, |input| input.outlet = Some("The Mail".into())));
        assert!(shelf.edit(0, |input| input.published = Some("2021-11-16".into())));
        let read = extract(&shelf.own[0].input);
        shelf.renew(0, read, None);
        check(&shelf, "Base", &["a", "a-2", "b"]);
        let article = &shelf.own[0].read.article;
        assert_eq!(
            (article.outlet.as_deref(), article.published.as_deref()),
            (Some("The Mail"), Some("2021-11-16"))
        );
    }

    #[test]
    fn a_change_that_was_not_read_can_be_taken_back() {
        let mut shelf = shelf(&["a"]);
        let before = shelf.clone();
        assert!(shelf.edit(0, |input| input.outlet = Some("The Mail".into())));
        shelf.revert(0);
        assert_eq!(shelf.own[0].input.outlet, before.own[0].input.outlet);
        assert!(
            shelf.edit(0, |input| input.outlet = Some("The Mail".into())),
            "it can be made again"
        );
    }

    #[test]
    fn what_is_kept_comes_back() {
        let mut shelf = shelf(&["a", "b"]);
        shelf.add();
        let (input, told) = read("c", "Snow fell in Lima.");
        shelf.put(input, true, told.clone(), None);
        let (empty, items) = Shelf::from_json(&shelf.to_json().unwrap()).unwrap();
        assert_eq!((empty.with_base, empty.own.len()), (true, 0));
        let shown: Vec<bool> = items.iter().map(|(shown, _)| *shown).collect();
        assert_eq!(shown, [true, true, false]);
        assert_eq!(items[0].1, Item::Text(shelf.own[0].input.clone()));
        assert_eq!(items[2].1, Item::Read(Box::new(told)));
        for json in ["", "{}", "[1]", "{\"with_base\": 1}"] {
            assert_eq!(Shelf::from_json(json), None);
        }
    }

    #[test]
    fn there_is_room_for_so_many() {
        let mut shelf = shelf(&["a"]);
        assert_eq!(shelf.room(), MOST_ARTICLES - 1);
        for _ in 0..MOST_ARTICLES {
            let (input, read) = (ArticleInput::default(), Extraction::clone(&shelf.own[0].read));
            shelf.put(input, false, read, None);
        }
        assert_eq!(shelf.room(), 0);
    }
}
