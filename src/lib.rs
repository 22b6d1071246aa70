//! Claimline: what each outlet says happened, compared.
//!
//! The pipeline, in the order in which data flows: [`read`] turns a raw text into an article with its blocks,
//! [`language`] finds sentences, words and arcs, [`extract`] makes claims, [`compare`] puts the claims of several
//! articles together into episodes and facts. `embed` and the views of [`ui`] exist in the browser's build only.

pub mod language;
pub mod model;
pub mod read;
mod stand_in;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod embed;

// TEMPORARY, until the pipeline lands.
pub use stand_in::{ArticleInput, compare, extract};
