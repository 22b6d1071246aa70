//! Small hashes that name features.
//!
//! Comes in: words and numbers. Goes out: 32 bits that are the same on every machine. Does not: resist anyone
//! who looks for collisions; two features that collide share a weight, no more.

/// A hash being built up.
#[derive(Clone, Copy, Debug)]
pub struct Hash(u32);

impl Hash {
    /// Starts a hash for one template of features.
    #[inline(always)]
    pub const fn new(template: u32) -> Self {
        Self(template.wrapping_mul(0x9e37_79b1) ^ 0x7f4a_7c15)
    }

    /// Adds a value.
    #[inline(always)]
    pub const fn with(self, value: u32) -> Self {
        Self((self.0.rotate_left(7) ^ value).wrapping_mul(0x85eb_ca77))
    }

    /// The finished hash (the final mix of MurmurHash3, public domain).
    #[inline(always)]
    pub const fn finish(self) -> u32 {
        let mut h = self.0;
        h = (h ^ (h >> 16)).wrapping_mul(0x7feb_352d);
        h = (h ^ (h >> 15)).wrapping_mul(0x846c_a68b);
        h ^ (h >> 16)
    }
}

/// The hash of a feature: its template and its values.
#[inline(always)]
pub fn feature<const N: usize>(template: u32, values: [u32; N]) -> u32 {
    values.into_iter().fold(Hash::new(template), Hash::with).finish()
}
