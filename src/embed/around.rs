//! What stands around the timeline: whose page it is, who listens, what a reader may take away.
//!
//! Comes in: what the JavaScript around the program gives. Goes out: a context for the views. Does not: draw.

use js_sys::Function;
use leptos::prelude::{LocalStorage, StoredValue, WithValue, use_context};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Whose page the timeline stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Our own: its address and its title are ours to change.
    Page,
    /// Somebody else's, of which only the element is ours.
    Element,
}

#[wasm_bindgen]
extern "C" {
    /// What a reader may take away, as an object of functions.
    #[derive(Clone)]
    pub type Ways;

    /// Hands the reader a file: its name, type and text.
    #[wasm_bindgen(method, catch)]
    fn download(this: &Ways, name: &str, kind: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, js_name = save)]
    fn can_save(this: &Ways) -> Option<Function>;

    #[wasm_bindgen(method, getter)]
    fn address(this: &Ways) -> Option<String>;

    /// Puts a text where it can be pasted.
    #[wasm_bindgen(method, catch)]
    async fn copy(this: &Ways, text: &str) -> Result<(), JsValue>;

    /// Hands the reader the whole page as one file with this story in it.
    #[wasm_bindgen(method, catch)]
    async fn save(this: &Ways, name: &str, story: &str) -> Result<(), JsValue>;
}

/// The context of a mounted timeline; a copyable handle.
#[derive(Clone, Copy)]
pub struct Around {
    place: Place,
    ways: StoredValue<Ways, LocalStorage>,
    tell: StoredValue<Option<Function>, LocalStorage>,
}

impl Around {
    /// A context; `tell` hears a name and its details as JSON.
    pub fn new(place: Place, ways: Ways, tell: Option<Function>) -> Self {
        Self {
            place,
            ways: StoredValue::new_local(ways),
            tell: StoredValue::new_local(tell),
        }
    }

    /// The context of the view that asks.
    pub fn of_view() -> Option<Self> {
        use_context()
    }

    /// Whether address, title and keys of the page are ours to use.
    pub fn owns_page() -> bool {
        Self::of_view().is_none_or(|around| around.place == Place::Page)
    }

    /// Whether anybody listens.
    pub fn has_listener(self) -> bool {
        self.tell.with_value(Option::is_some)
    }

    /// Tells whoever listens.
    pub fn tell(self, name: &str, detail: &impl Serialize) {
        let Ok(json) = serde_json::to_string(detail) else {
            return;
        };
        self.tell.with_value(|tell| {
            if let Some(tell) = tell {
                // A listener's own fault is not ours, and its browser has told it already.
                drop(tell.call2(&JsValue::NULL, &name.into(), &json.into()));
            }
        });
    }

    /// Hands the reader a file; false where the browser refuses.
    pub fn download(self, name: &str, kind: &str, text: &str) -> bool {
        self.ways
            .with_value(|ways| ways.download(name, kind, text))
            .is_ok()
    }

    /// Whether the whole page can be saved from here.
    pub fn can_save(self) -> bool {
        self.ways.with_value(|ways| ways.can_save().is_some())
    }

    /// Hands the reader the whole page with this story in it; false where it cannot be had.
    pub async fn save(self, name: &str, story: &str) -> bool {
        let ways = self.ways.with_value(Clone::clone);
        ways.save(name, story).await.is_ok()
    }

    /// The folder of the web in which the outputs stand; none for a page on a disk, or in an element.
    pub fn address(self) -> Option<String> {
        self.ways.with_value(Ways::address)
    }

    /// Puts a text where it can be pasted; false where the browser refuses.
    pub async fn copy(self, text: &str) -> bool {
        let ways = self.ways.with_value(Clone::clone);
        ways.copy(text).await.is_ok()
    }
}
