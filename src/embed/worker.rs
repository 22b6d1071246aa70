//! Reading away from the page's own thread.
//!
//! Comes in: one article, or one file, at a time. Goes out: its extraction, or the articles in it. Does not: fall back
//! to the page's thread unless the worker itself cannot start; an article on which it fails would fail, and freeze the
//! page, there too.

use super::open::open_here;
use crate::ArticleInput;
use crate::model::Extraction;
use crate::ui::own::Opened;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Where articles are read.
pub struct Reader {
    hire: Function,
    worker: Option<Worker>,
    stop: Stop,
}

/// Stops what a reader is doing, from outside.
#[derive(Clone, Default)]
pub struct Stop(Rc<RefCell<Option<Function>>>);

impl Stop {
    /// The reader's answer is then an error.
    pub fn stop(&self) {
        let reject = self.0.borrow_mut().take();
        if let Some(reject) = reject {
            drop(reject.call0(&JsValue::NULL));
        }
    }
}

impl Reader {
    /// Readies the worker that `hire` gives; where none can start, reading happens on this thread.
    pub async fn start(hire: Function) -> Self {
        let stop = Stop::default();
        let worker = ready(&hire, &stop).await;
        Self { hire, worker, stop }
    }

    /// What stops this reader.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Reads one article, and says how many milliseconds that took; `None` where the browser does not tell.
    ///
    /// # Errors
    /// What went wrong, in words, if the reading broke off. The next article is read by a new worker.
    pub async fn extract(&mut self, input: &ArticleInput) -> Result<(Extraction, Option<f64>), String> {
        if self.worker.is_none() {
            // Lets the page draw its progress before this thread is busy.
            next_turn().await;
            let started = now();
            let extraction = crate::extract(input);
            return Ok((extraction, since(started)));
        }
        let json = serde_json::to_string(input).map_err(|error| error.to_string())?;
        let reply = self.ask(&JsValue::from_str(&json), "extraction").await?;
        let time = member(&reply, "milliseconds").and_then(|time| time.as_f64());
        let json = field(&reply, "extraction").unwrap_or_default();
        let extraction = serde_json::from_str(&json).map_err(|error| error.to_string())?;
        Ok((extraction, time))
    }

    /// Finds the articles in a file, or in a pasted text, which has no name.
    ///
    /// # Errors
    /// What went wrong, in words, if that broke off.
    pub async fn open(&mut self, name: Option<&str>, bytes: &Uint8Array) -> Result<Opened, String> {
        if self.worker.is_none() {
            next_turn().await;
            return Ok(open_here(name, &bytes.to_vec(), None));
        }
        let message = Object::new();
        let name = name.map_or(JsValue::UNDEFINED, JsValue::from_str);
        for (key, value) in [("name", &name), ("bytes", bytes.as_ref())] {
            Reflect::set(&message, &JsValue::from_str(key), value).map_err(|error| in_words(&error))?;
        }
        let reply = self.ask(&message, "opened").await?;
        let json = field(&reply, "opened").unwrap_or_default();
        serde_json::from_str(&json).map_err(|error| error.to_string())
    }

    /// Asks the worker for a reply that has a field of this name. A worker that fails is replaced.
    async fn ask(&mut self, message: &JsValue, wanted: &str) -> Result<JsValue, String> {
        let Some(worker) = &self.worker else {
            return Err(String::new());
        };
        let why = match ask(worker, message, &self.stop).await {
            Ok(reply) if field(&reply, wanted).is_some() => return Ok(reply),
            Ok(reply) => field(&reply, "error").unwrap_or_default(),
            Err(error) => error,
        };
        // What broke off may have left the program's memory in disorder.
        worker.terminate();
        self.worker = ready(&self.hire, &self.stop).await;
        Err(why)
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
async fn ready(hire: &Function, stop: &Stop) -> Option<Worker> {
    let worker: Worker = hire.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let reply = ask(&worker, &wasm_bindgen::module(), stop).await.ok()?;
    field(&reply, "ready").map(|_| worker)
}

/// Posts one message and waits for the one reply.
async fn ask(worker: &Worker, message: &JsValue, stop: &Stop) -> Result<JsValue, String> {
    let reply = Promise::new(&mut |resolve, reject| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&reject));
        worker.set_onmessageerror(Some(&reject));
        stop.0.replace(Some(reject));
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
