//! The way into the program for JavaScript: start the page, read an article, compare articles.
//!
//! Comes in: JSON of the contract's types. Goes out: the same, or a mounted page. Does not: read or compare itself.
//!
//! Everything crosses as JSON text: it is the contract's form already, posting a text to a worker costs a copy and
//! no walk over an object, and the bytes can be compared with the command line's.

pub mod around;
mod open;
pub mod worker;

use crate::ArticleInput;
use crate::model::{Extraction, StoryInfo};
use crate::read::manifest::parse_manifest;
use around::{Around, Place, Ways};
use js_sys::Function;
use leptos::prelude::*;
use serde::Deserialize;
use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A story before it is read: what the page carries as data.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Manifest {
    /// Name and title.
    pub story: StoryInfo,
    /// The articles, in order.
    pub articles: Vec<ArticleInput>,
    /// What could not be loaded, a sentence each.
    #[serde(default)]
    pub faults: Vec<String>,
}

/// Reads one article: an `ArticleInput` as JSON comes in, an `Extraction` as JSON goes out.
///
/// # Errors
/// If the JSON is not an article.
#[wasm_bindgen]
pub fn extract(article: &str) -> Result<String, JsError> {
    let input: ArticleInput = serde_json::from_str(article)?;
    Ok(serde_json::to_string(&crate::extract(&input))?)
}

/// Compares articles that were read: a `StoryInfo` and a list of `Extraction` come in, a `Story` goes out.
///
/// # Errors
/// If the JSON is not a story's head, or not a list of extractions.
#[wasm_bindgen]
pub fn compare(info: &str, extractions: &str) -> Result<String, JsError> {
    let info: StoryInfo = serde_json::from_str(info)?;
    let extractions: Vec<Extraction> = serde_json::from_str(extractions)?;
    Ok(serde_json::to_string(&crate::compare(&info, extractions))?)
}

/// What a `story.toml` says: its story, its articles without their texts, and what is wrong with it, as JSON.
///
/// # Errors
/// If no article is named in it.
#[wasm_bindgen]
pub fn manifest(toml: &str) -> Result<String, JsError> {
    let parsed = parse_manifest(toml)?;
    let mut faults = Vec::new();
    let articles: Vec<_> = parsed
        .articles
        .into_iter()
        .filter_map(|entry| entry.map_err(|error| faults.push(error.to_string())).ok())
        .map(|entry| {
            serde_json::json!({
                "id": entry.id, "file": entry.file, "outlet": entry.outlet, "published": entry.published,
                "zone": entry.zone, "title": entry.title, "url": entry.url,
            })
        })
        .collect();
    let story = serde_json::json!({ "story": parsed.story, "articles": articles, "faults": faults });
    Ok(story.to_string())
}

/// Draws the page into `root`, in place of what stands there, and reads the story's articles in the worker that
/// `hire` gives: a function that returns a `Worker` running `worker.js`, a new one at each call. `ways` says what a
/// reader may take away.
#[wasm_bindgen]
pub fn start(root: HtmlElement, story: &str, hire: Function, ways: Ways) {
    let widget = Widget::draw(root, story, hire, move || Around::new(Place::Page, ways, None));
    // The page is never taken away.
    std::mem::forget(widget);
}

/// A timeline in somebody else's page; it is taken away when this is freed.
#[wasm_bindgen]
pub struct Widget {
    mounted: Option<Box<dyn Any>>,
    owner: Option<Owner>,
}

/// Draws a timeline into `root` as [`start`] does, for an element within a page that is not ours. `tell` hears what
/// happens: a name and its details as JSON.
#[wasm_bindgen]
pub fn mount(root: HtmlElement, story: &str, hire: Function, ways: Ways, tell: Function) -> Widget {
    Widget::draw(root, story, hire, move || {
        Around::new(Place::Element, ways, Some(tell))
    })
}

impl Widget {
    /// `around` is made within the widget: what it holds, the host's element too, is let go with it.
    fn draw(
        root: HtmlElement,
        story: &str,
        hire: Function,
        around: impl FnOnce() -> Around + 'static,
    ) -> Self {
        root.replace_children_with_node_0();
        let manifest = serde_json::from_str(story).ok();
        let owner = Rc::new(OnceCell::new());
        let inside = Rc::clone(&owner);
        let mounted = mount_to(root, move || {
            if let Some(owner) = Owner::current() {
                drop(inside.set(owner));
            }
            provide_context(around());
            crate::ui::view::page(manifest, hire)
        });
        Self {
            mounted: Some(Box::new(mounted)),
            owner: owner.get().cloned(),
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.mounted = None;
        // A reading that is still on holds the owner too, and ends only when told to.
        if let Some(owner) = self.owner.take() {
            owner.cleanup();
        }
    }
}
