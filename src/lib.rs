//! Claimline: what each outlet says happened, compared.
//!
//! The pipeline, in the order in which data flows: [`read`] turns a raw text into an article with its blocks,
//! [`language`] finds sentences, words and arcs, [`mod@extract`] makes claims, [`mod@compare`] puts the claims of
//! several articles together into episodes and facts. [`export`] gives a story the forms of other programs. [`ui`] decides what a page shows; its views, and `embed`, exist
//! in the browser's build only.
//!
//! ```
//! use claimline::{ArticleInput, compare, extract, model::StoryInfo};
//!
//! let article = |id: &str, outlet: &str, text: &str| ArticleInput {
//!     id: id.into(),
//!     outlet: Some(outlet.into()),
//!     published: Some("2019-05-08".into()),
//!     text: text.into(),
//!     ..ArticleInput::default()
//! };
//! let story = compare(
//!     &StoryInfo::default(),
//!     vec![
//!         extract(&article("a", "The Post", "The blast in the harbour killed 12 workers on Tuesday, police said.")),
//!         extract(&article("b", "The Mail", "Nine workers were killed in Tuesday's blast in the harbour.")),
//!     ],
//! );
//! assert_eq!(story.claims[0].figures[0].value, Some(12.0));
//! assert_eq!(story.claims[0].source.as_ref().map(|s| s.name.as_str()), Some("police"));
//! ```
//!
//! It does not judge who is right, does not fetch anything, and reads English only.

pub mod compare;
pub mod export;
pub mod extract;
pub mod ids;
pub mod model;
pub mod read;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod embed;

pub use claimline_language as language;
pub use compare::compare;
pub use extract::extract;
pub use read::ArticleInput;
