//! Words to claims.

pub mod reference;
