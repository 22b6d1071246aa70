//! The views: what the browser draws, and what the reader switches.
//!
//! Comes in: the page's story before it is read. Goes out: elements. Does not: compute; every count, order and word
//! comes from the modules beside it. Words of articles become text nodes, never markup.

mod announce;
mod app;
mod articles;
mod bar;
mod differences;
mod evidence;
mod go;
mod matrix;
mod outlets;
mod own;
mod portrait;
mod quality;
mod row;
mod sources;
mod state;
mod take;
mod timeline;

pub use app::page;
