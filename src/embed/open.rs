//! Files that a reader brings, for the worker's script.
//!
//! Comes in: a name, bytes, and a function that reads web pages. Goes out: the articles in them, as JSON. Does not:
//! load that function; `worker.js` does, once a web page comes.

use crate::ui::own::{self, Opened};
use crate::ui::strings::own as strings;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

/// Whether it is a web page, which `read_page` of the other program reads.
#[wasm_bindgen]
pub fn is_page(name: Option<String>, bytes: &[u8]) -> bool {
    own::is_page(name.as_deref(), bytes)
}

/// Opens a file, or pasted text, which has no name. `read_page` is for web pages.
#[wasm_bindgen]
pub fn open(name: Option<String>, bytes: &[u8], read_page: Option<Function>) -> Result<String, JsError> {
    let opened = open_here(name.as_deref(), bytes, read_page.as_ref());
    Ok(serde_json::to_string(&opened)?)
}

/// The same, within the program.
pub fn open_here(name: Option<&str>, bytes: &[u8], read_page: Option<&Function>) -> Opened {
    own::open(name, bytes, |html| {
        let read = read_page.ok_or_else(|| strings::NO_PAGES.to_owned())?;
        let parts = read
            .call1(&JsValue::NULL, &JsValue::from_str(html))
            .map_err(|error| {
                let words = Reflect::get(&error, &JsValue::from_str("message"));
                words.ok().and_then(|words| words.as_string()).unwrap_or_default()
            })?;
        let parts = Array::from(&parts);
        Ok([0, 1, 2, 3, 4].map(|nth| parts.get(nth).as_string().unwrap_or_default()))
    })
}
