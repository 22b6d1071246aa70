//! The way into the program for JavaScript: start the page, read an article, compare articles.
//!
//! Comes in: JSON of the contract's types. Goes out: the same, or a mounted page. Does not: read or compare itself.
//!
//! Everything crosses as JSON text: it is the contract's form already, posting a text to a worker costs a copy and
//! no walk over an object, and the bytes can be compared with the command line's.

mod open;
pub mod worker;

use crate::ArticleInput;
use crate::model::{Extraction, StoryInfo};
use js_sys::Function;
use leptos::prelude::*;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A story before it is read: what the page carries as data.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Manifest {
    /// Name and title.
    pub story: StoryInfo,
    /// The articles, in order.
    pub articles: Vec<ArticleInput>,
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

/// Draws the page into `root`, in place of what stands there, and reads the story's articles in the worker that
/// `hire` gives: a function that returns a `Worker` running `worker.js`, a new one at each call.
#[wasm_bindgen]
pub fn start(root: HtmlElement, story: &str, hire: Function) {
    root.replace_children_with_node_0();
    let manifest = serde_json::from_str(story).ok();
    mount_to(root, move || crate::ui::view::page(manifest, hire)).forget();
}
