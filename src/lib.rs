//! Claimline: what each outlet says happened, compared.
//!
//! The pipeline, in the order in which data flows: [`read`] turns a raw text into an article with its blocks,
//! [`language`] finds sentences, words and arcs, [`extract`] makes claims, [`compare`] puts the claims of several
//! articles together into episodes and facts. `ui` and `embed` exist in the browser's build only.

pub mod compare;
pub mod extract;
pub mod language;
pub mod model;
pub mod read;
