//! Claims to facts.
