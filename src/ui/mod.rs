//! The page: from a compared story to what a reader sees and switches.
//!
//! Comes in: extractions, what the reader has switched off and what is searched for. Goes out: a
//! [`timeline::Timeline`] and other plain values, and, in the browser's build, the Leptos views that draw them. Does
//! not: read articles, compare claims, or hold a sentence of its own outside [`strings`].
//!
//! Everything that can be decided without a browser is decided here in plain functions and tested natively; `view`
//! only draws it.

pub mod address;
pub mod board;
#[cfg(test)]
mod colours;
pub mod embed_code;
pub mod filter;
pub mod gaps;
pub mod link;
pub mod outlets;
pub mod overview;
pub mod own;
pub mod portrait;
pub mod quality;
pub mod quote;
pub mod reading;
pub mod rows;
pub mod strings;
#[cfg(test)]
mod testing;
pub mod timeline;
pub mod when;

#[cfg(target_arch = "wasm32")]
pub mod view;
