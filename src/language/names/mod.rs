//! Names: who and what an article speaks of.
//!
//! Comes in: a [`Document`](crate::language::Document) with its tags. Goes out: the persons, organisations and
//! places that it names, each with all its mentions, and complete lists to look names up in. Does not: lead
//! pronouns and descriptions ("the ministry") back to a name; that is `extract::reference`.

pub mod gazetteer;
