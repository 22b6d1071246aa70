//! Words to claims.

pub mod times;
