//! One text for each story, kept in this browser on this device (IndexedDB), if the reader wants that.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction, IdbTransactionMode};

const NAME: &str = "claimline";
const STORE: &str = "own";

/// Keeps a text for a story; false where the browser refuses.
pub async fn save(story: &str, json: &str) -> bool {
    let write = |store: &IdbObjectStore| store.put_with_key(&json.into(), &story.into()).map(drop);
    within(true, IdbTransactionMode::Readwrite, write).await.is_ok()
}

/// The text kept for a story. Where nothing was ever kept, nothing is written in looking for it.
pub async fn load(story: &str) -> Option<String> {
    let mut request = None;
    let read = |store: &IdbObjectStore| {
        request = Some(store.get(&story.into())?);
        Ok(())
    };
    within(false, IdbTransactionMode::Readonly, read).await.ok()?;
    request?.result().ok()?.as_string()
}

/// Forgets the text kept for a story; false where that failed.
pub async fn delete(story: &str) -> bool {
    let delete = |store: &IdbObjectStore| store.delete(&story.into()).map(drop);
    within(true, IdbTransactionMode::Readwrite, delete).await.is_ok()
}

/// Does something with the store, and waits until it is done for good. `create` makes the store where there is none.
async fn within(
    create: bool,
    mode: IdbTransactionMode,
    act: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let database = open(create).await?;
    let done = async {
        let transaction: IdbTransaction = database.transaction_with_str_and_mode(STORE, mode)?;
        act(&transaction.object_store(STORE)?)?;
        settled(|resolve, reject| {
            transaction.set_oncomplete(Some(resolve));
            transaction.set_onabort(Some(reject));
            transaction.set_onerror(Some(reject));
        })
        .await
    }
    .await;
    database.close();
    done
}

async fn open(create: bool) -> Result<IdbDatabase, JsValue> {
    // In a sandboxed frame the mere question throws.
    let factory = web_sys::window()
        .ok_or(JsValue::NULL)?
        .indexed_db()?
        .ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(NAME, 1)?;
    let fresh = request.clone();
    let upgrade = Closure::once_into_js(move || -> Result<(), JsValue> {
        if create {
            let database: IdbDatabase = fresh.result()?.dyn_into()?;
            return database.create_object_store(STORE).map(drop);
        }
        // The request then fails, and no database comes of it.
        fresh.transaction().ok_or(JsValue::NULL)?.abort()
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    settled(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
        request.set_onblocked(Some(reject));
    })
    .await?;
    request.result()?.dyn_into()
}

/// Waits until one of two handlers is called.
async fn settled(mut listen: impl FnMut(&Function, &Function)) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, reject| listen(&resolve, &reject));
    JsFuture::from(promise).await.map(drop)
}
