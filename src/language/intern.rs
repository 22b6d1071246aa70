//! Strings kept once, named by a small number.
//!
//! Comes in: a string. Goes out: its number, the same for equal strings. Does not: forget one.

/// A set of strings in one buffer.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    bytes: String,
    /// End of each string in `bytes`; it starts where the one before ends.
    ends: Vec<u32>,
    /// Open addressing: number of a string plus one, 0 for a free slot. Its length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// The number of `text`, which is new if it was not seen before.
    pub fn intern(&mut self, text: &str) -> u32 {
        self.intern_joined(text, "")
    }

    /// The number of the two parts written together.
    pub fn intern_joined(&mut self, start: &str, end: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let before = self.bytes.len();
        self.bytes.push_str(start);
        self.bytes.push_str(end);
        let slot = self.slot(self.bytes.get(before..).unwrap_or_default());
        match self.slots.get_mut(slot) {
            Some(number) if *number > 0 => {
                self.bytes.truncate(before);
                *number - 1
            }
            free => {
                self.ends.push(self.bytes.len() as u32);
                let number = self.ends.len() as u32;
                if let Some(free) = free {
                    *free = number;
                }
                number - 1
            }
        }
    }

    /// The string with this number, empty if there is none.
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .and_then(|n| self.ends.get(n))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(256)];
        for number in 0..self.ends.len() as u32 {
            let slot = self.slot(self.get(number));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number + 1;
            }
        }
    }

    /// The slot that holds `text`, or the free one where it belongs.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) as usize & mask;
        while let Some(number) = self.slots.get(slot) {
            if *number == 0 || self.get(number - 1) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// FNV-1a with a final mix (public domain, <http://www.isthe.com/chongo/tech/comp/fnv/>).
fn hash(text: &str) -> u32 {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |h, byte| {
        (h ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_a_number() {
        let mut set = Interner::default();
        let numbers: Vec<u32> = (0..2000).map(|i| set.intern(&(i % 700).to_string())).collect();
        assert_eq!(set.get(numbers[699]), "699");
        assert_eq!(set.intern_joined("6", "99"), numbers[699]);
        assert_eq!(numbers[0], numbers[700]);
        assert_eq!(set.ends.len(), 700);
        assert_eq!(set.get(70_000), "");
    }
}
