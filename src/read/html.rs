//! Web pages to text, by the readability algorithm. Native only: a browser has its own parser.
