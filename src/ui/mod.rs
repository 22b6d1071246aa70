//! The page: from a compared story to what a reader sees and switches.
//!
//! Comes in: extractions and what the reader has switched off. Goes out: a [`timeline::Timeline`] of plain
//! values, and, in the browser's build, the Leptos views that draw it. Does not: read articles, compare claims,
//! or hold a sentence of its own outside [`strings`].
//!
//! Everything that can be decided without a browser is decided here in plain functions and tested natively; `view`
//! only draws it.

pub mod embed_code;
pub mod link;
pub mod outlets;
pub mod quality;
pub mod quote;
pub mod strings;
pub mod timeline;
pub mod when;

#[cfg(target_arch = "wasm32")]
pub mod view;
