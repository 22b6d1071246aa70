//! Files that are dropped anywhere on the page, or, embedded in another, anywhere on this part of it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, File, FileList};

/// Takes dropped files; `is_dragged` is true while some are held over the page.
pub fn listen(root: NodeRef<html::Div>, is_dragged: RwSignal<bool>, take: impl Fn(Vec<File>) + 'static) {
    // Another site's page around this one keeps its own ways with files.
    let is_here = move |event: &DragEvent| {
        root.get_untracked().is_some_and(|root| {
            let tree: JsValue = root.get_root_node().into();
            event.composed_path().includes(&tree, 0)
        })
    };
    let holds_files = move |event: &DragEvent| {
        let types = event.data_transfer().map(|data| data.types());
        is_here(event) && types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
    };
    let over = window_event_listener(ev::dragover, move |event| {
        let holds = holds_files(&event);
        if holds {
            // Else the browser would leave the page for the file.
            event.prevent_default();
            if let Some(data) = event.data_transfer() {
                data.set_drop_effect("copy");
            }
        }
        is_dragged.set(holds);
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            is_dragged.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        is_dragged.set(false);
        if holds_files(&event) {
            event.prevent_default();
            let data: Option<DataTransfer> = event.data_transfer();
            let files = data.and_then(|data| data.files());
            take(files.iter().flat_map(files_of).collect());
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
}

/// The files of a list.
pub fn files_of(list: &FileList) -> impl Iterator<Item = File> + use<'_> {
    (0..list.length()).filter_map(|nth| list.get(nth)?.dyn_into().ok())
}
