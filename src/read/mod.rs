//! Raw text to articles.
