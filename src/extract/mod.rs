//! Words to claims.
