//! Reading away from the page's own thread.
//!
//! Comes in: one article at a time. Goes out: its extraction. Does not: fall back to the page's thread unless the
//! worker itself cannot start; an article on which it fails would fail, and freeze the page, there too.

use crate::ArticleInput;
use crate::model::Extraction;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Where articles are read.
pub struct Reader {
    hire: Function,
    worker: Option<Worker>,
}

impl Reader {
    /// Readies the worker that `hire` gives; where none can start, reading happens on this thread.
    pub async fn start(hire: Function) -> Self {
        let worker = ready(&hire).await;
        Self { hire, worker }
    }

    /// Reads one article, and says how many milliseconds that took; `None` where the browser does not tell.
    ///
    /// # Errors
    /// What went wrong, in words, if the reading broke off. The next article is read by a new worker.
    pub async fn extract(&mut self, input: &ArticleInput) -> Result<(Extraction, Option<f64>), String> {
        let Some(worker) = &self.worker else {
            // Lets the page draw its progress before this thread is busy.
            next_turn().await;
            let started = now();
            let extraction = crate::extract(input);
            return Ok((extraction, since(started)));
        };
        let json = serde_json::to_string(input).map_err(|error| error.to_string())?;
        let reply = match ask(worker, &JsValue::from_str(&json)).await {
            Ok(reply) => match field(&reply, "extraction") {
                Some(json) => Ok((
                    json,
                    member(&reply, "milliseconds").and_then(|time| time.as_f64()),
                )),
                None => Err(field(&reply, "error").unwrap_or_default()),
            },
            Err(error) => Err(error),
        };
        match reply {
            Ok((json, time)) => match serde_json::from_str(&json) {
                Ok(extraction) => Ok((extraction, time)),
                Err(error) => Err(error.to_string()),
            },
            Err(error) => {
                // What broke off may have left the program's memory in disorder.
                worker.terminate();
                self.worker = ready(&self.hire).await;
                Err(error)
            }
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

/// Takes a new worker and hands it the program that the page has already compiled.
async fn ready(hire: &Function) -> Option<Worker> {
    let worker: Worker = hire.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let reply = ask(&worker, &wasm_bindgen::module()).await.ok()?;
    field(&reply, "ready").map(|_| worker)
}

/// Posts one message and waits for the one reply.
async fn ask(worker: &Worker, message: &JsValue) -> Result<JsValue, String> {
    let reply = Promise::new(&mut |resolve, reject| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&reject));
        worker.set_onmessageerror(Some(&reject));
    });
    worker.post_message(message).map_err(|error| in_words(&error))?;
    let event = JsFuture::from(reply).await.map_err(|error| in_words(&error))?;
    Ok(event
        .dyn_into::<MessageEvent>()
        .map_err(|error| in_words(&error))?
        .data())
}

/// Milliseconds since the page was opened, where the browser tells.
pub fn now() -> Option<f64> {
    Some(web_sys::window()?.performance()?.now())
}

/// Milliseconds since an earlier moment.
pub fn since(started: Option<f64>) -> Option<f64> {
    Some(now()? - started?)
}

/// A text field of a reply.
fn field(reply: &JsValue, name: &str) -> Option<String> {
    member(reply, name)?.as_string()
}

fn member(reply: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(reply, &JsValue::from_str(name)).ok()
}

/// The message of an error or of an error event.
fn in_words(error: &JsValue) -> String {
    field(error, "message")
        .filter(|words| !words.is_empty())
        .unwrap_or_else(|| "its worker stopped".to_owned())
}

/// Gives the browser a turn.
async fn next_turn() {
    let turn = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Without a window there is nothing to draw, and the promise would never be kept.
            if window.set_timeout_with_callback(&resolve).is_ok() {
                return;
            }
        }
        let _ = resolve.call0(&JsValue::NULL);
    });
    let _ = JsFuture::from(turn).await;
}
