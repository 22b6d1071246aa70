//! The trained numbers, packed.
//!
//! Comes in: a slice of the model file. Goes out: a lexicon and tables of weights that answer in a few memory
//! reads. Does not: train or write them (see the program `train`).

/// Width of the feature keys that a model file holds.
pub const KEY_BITS: u32 = 26;
/// Width of the word hashes that the lexicon holds.
pub const WORD_BITS: u32 = 24;
/// Scores have room for so many classes; a class is masked to it, so that no file can reach outside.
pub const MAX_CLASSES: usize = 128;

/// One score per class.
pub type Scores = [i32; MAX_CLASSES];

/// Something that knows weights: a packed model, or one that is being trained.
pub trait Scorer {
    /// Adds the weights of all these features to the scores.
    fn add(&self, features: &[u32], scores: &mut Scores);
}

/// Lower bits of a key that say nothing of its group: see [`Weights::slots`].
const GROUP_BITS: u32 = 12;
/// Lower bits of a key that its slot does not tell apart.
const TAG_BITS: u32 = 6;
/// Groups of slots.
const GROUPS: usize = 1 << (KEY_BITS - GROUP_BITS);
/// Features that are looked up together.
const BATCH: usize = 32;

/// For each feature a short row of classes with weights.
///
/// Most features that are looked up are not there, and the processor cannot foresee which. So features are looked up
/// in batches, in steps that do not branch on it: those whose slot is taken are gathered, each adds the cells that
/// its entry holds, all zero where the entry is another feature's; only rows with more cells take a loop. All tables
/// together are small enough for the second-level cache.
#[derive(Clone, Debug)]
pub struct Weights {
    /// A slot is a key's upper bits; here is a bit for each, set if there is a row, and a word for each group of 64.
    slots: Box<[u64; GROUPS]>,
    /// The entry of each group's first taken slot.
    firsts: Box<[u32; GROUPS]>,
    /// One for each taken slot, in order.
    entries: Vec<Entry>,
    /// Rows whose slot was taken already, with their keys.
    crowded: Vec<(u32, Entry)>,
    /// The cells of long rows.
    cells: Vec<[u8; 2]>,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            slots: Box::new([0; GROUPS]),
            firsts: Box::new([0; GROUPS]),
            entries: Vec::new(),
            crowded: Vec::new(),
            cells: Vec::new(),
        }
    }
}

/// A row. From the lowest bit: the key's lower bits; [`Entry::CROWDED`]; [`Entry::LONG`]; then three cells of 16 bits
/// each, class and weight; of a long row instead the number of its cells, in 16 bits, and the first.
#[derive(Clone, Copy, Debug, Default)]
struct Entry(u64);

impl Entry {
    /// Another row has the same slot.
    const CROWDED: u64 = 1 << 6;
    /// The row has more cells than an entry holds.
    const LONG: u64 = 1 << 7;
    const TAG: u64 = (1 << TAG_BITS) - 1;
    const SHORT: usize = 3;

    /// The entry of a row, whose cells go to `long` if they are too many.
    fn new(key: u32, classes: &[u8], values: &[u8], long: &mut Vec<[u8; 2]>) -> Self {
        let cells = classes
            .iter()
            .zip(values)
            .map(|(class, weight)| [*class, *weight]);
        let tag = u64::from(key) & Self::TAG;
        if classes.len() > Self::SHORT {
            let first = long.len() as u64;
            long.extend(cells);
            return Self(tag | Self::LONG | (classes.len() as u64) << 8 | first << 24);
        }
        // What is left empty counts for classes that there are not, so that additions need not wait for each other.
        let mut all = [[0, 0], [126, 0], [127, 0]];
        for (slot, cell) in all.iter_mut().zip(cells) {
            *slot = cell;
        }
        let bits = |[class, weight]: [u8; 2]| u64::from(class) | u64::from(weight) << 8;
        let cells = all.into_iter().rev().fold(0, |all, cell| all << 16 | bits(cell));
        Self(cells << 8 | tag)
    }

    /// Whether this is the row of a key of its slot.
    #[inline(always)]
    fn is_of(self, key: u32) -> bool {
        (self.0 ^ u64::from(key)) & Self::TAG == 0
    }
}

impl Weights {
    /// Reads a table: number of rows, then column by column the steps between keys, the lengths of rows, the
    /// classes and the weights, these two by [`class_stream`] and [`weight_stream`].
    pub fn decode(input: &mut Reader) -> Option<Self> {
        let count = input.number()?;
        let mut keys = Vec::new();
        let mut key = 0_u32;
        for at in 0..count {
            let step = input.number().filter(|step| *step > 0 || at == 0)?;
            key = key.checked_add(step).filter(|key| *key < 1 << KEY_BITS)?;
            keys.push(key);
        }
        let lengths = input.bytes(count as usize)?;
        let (mut classes, mut values) = (Streams::decode(input)?, Streams::decode(input)?);
        let (mut own_classes, mut own_values) = (Vec::new(), Vec::new());
        let mut weights = Self::default();
        for (key, length) in keys.into_iter().zip(lengths) {
            classes.row(*length, class_stream, &mut own_classes)?;
            values.row(*length, weight_stream, &mut own_values)?;
            let entry = Entry::new(key, &own_classes, &own_values, &mut weights.cells);
            weights.push(key, entry);
        }
        let mut first = 0;
        for (entry, slots) in weights.firsts.iter_mut().zip(weights.slots.iter()) {
            *entry = first;
            first += slots.count_ones();
        }
        Some(weights)
    }

    /// Adds a row whose key is greater than all before.
    fn push(&mut self, key: u32, entry: Entry) {
        let (group, bit) = place(key);
        let slots = &mut self.slots[group];
        if *slots & bit == 0 {
            *slots |= bit;
            self.entries.push(entry);
        } else {
            if let Some(other) = self.entries.last_mut() {
                other.0 |= Entry::CROWDED;
            }
            self.crowded.push((key, entry));
        }
    }

    #[inline(always)]
    fn is_taken(&self, key: u32) -> bool {
        let (group, bit) = place(key);
        self.slots[group] & bit != 0
    }

    /// The entry of a key's slot, which is taken.
    #[inline(always)]
    fn entry(&self, key: u32) -> Entry {
        let (group, bit) = place(key);
        let before = (self.slots[group] & (bit - 1)).count_ones();
        let at = self.firsts[group] + before;
        self.entries.get(at as usize).copied().unwrap_or_default()
    }

    /// The row of a key, given the entry of its slot; an empty one if that is another key's.
    #[inline(always)]
    fn own(&self, entry: Entry, key: u32) -> Entry {
        let own = u64::from(entry.is_of(key)).wrapping_neg();
        let entry = Entry(entry.0 & (own | Entry::CROWDED));
        if entry.0 == Entry::CROWDED {
            self.crowded(key)
        } else {
            entry
        }
    }

    #[cold]
    fn crowded(&self, key: u32) -> Entry {
        let found = self.crowded.binary_search_by_key(&key, |(key, _)| *key).ok();
        found
            .and_then(|at| self.crowded.get(at))
            .map_or(Entry::default(), |(_, entry)| *entry)
    }
}

/// In which stream of a model file a cell's class stands, by the row's length, how many cells come after it, and the
/// class before it. What stands together is alike, so that the file packs smaller.
pub fn class_stream(length: u8, after: u8, before: Option<u8>) -> usize {
    match before {
        None => usize::from(length.min(3)),
        Some(before) => 4 + usize::from(before) * 2 + usize::from(after == 0),
    }
}

/// In which stream of a model file a cell's weight stands, by the row's length and the weight before it.
pub fn weight_stream(length: u8, _after: u8, before: Option<u8>) -> usize {
    let sign = before.map_or(0, |before| 1 + usize::from(before as i8 > 0));
    usize::from(length.min(3)) * 3 + sign
}

/// A column of a model file.
struct Streams<'a>(Vec<&'a [u8]>);

impl<'a> Streams<'a> {
    /// Reads a column: number of streams, their lengths, the streams.
    fn decode(input: &mut Reader<'a>) -> Option<Self> {
        let count = input.number()?;
        let lengths: Vec<u32> = (0..count).map(|_| input.number()).collect::<Option<_>>()?;
        let streams = lengths.into_iter().map(|length| input.bytes(length as usize));
        streams.collect::<Option<_>>().map(Self)
    }

    /// Reads a row of this length.
    #[inline(never)]
    fn row(&mut self, length: u8, stream: fn(u8, u8, Option<u8>) -> usize, out: &mut Vec<u8>) -> Option<()> {
        out.clear();
        for after in (0..length).rev() {
            let stream = self.0.get_mut(stream(length, after, out.last().copied()))?;
            let (byte, rest) = stream.split_first()?;
            out.push(*byte);
            *stream = rest;
        }
        Some(())
    }
}

/// The group of a key's slot, and its bit there.
#[inline(always)]
fn place(key: u32) -> (usize, u64) {
    (
        (key >> GROUP_BITS) as usize % GROUPS,
        1 << ((key >> TAG_BITS) % u64::BITS),
    )
}

impl Scorer for Weights {
    #[inline(never)]
    fn add(&self, features: &[u32], scores: &mut Scores) {
        for batch in features.chunks(BATCH) {
            let (mut taken, mut count) = ([0; BATCH], 0);
            for feature in batch {
                let key = feature >> (32 - KEY_BITS);
                taken[count % BATCH] = key;
                count += usize::from(self.is_taken(key));
            }
            // All are read before any is used: one that is far away does not hold the others up.
            let mut found = [Entry::default(); BATCH];
            for (key, entry) in taken.iter().zip(&mut found).take(count) {
                *entry = self.entry(*key);
            }
            let (mut long, mut longs) = ([Entry::default(); BATCH], 0);
            for (key, entry) in taken.iter().zip(found).take(count) {
                let entry = self.own(entry, *key);
                let is_long = u64::from(entry.0 & Entry::LONG != 0);
                long[longs % BATCH] = entry;
                longs += is_long as usize;
                let cells = (entry.0 >> 8) & is_long.wrapping_sub(1);
                for cell in [cells, cells >> 16, cells >> 32] {
                    add(scores, [cell as u8, (cell >> 8) as u8]);
                }
            }
            for entry in long.iter().take(longs) {
                let first = (entry.0 >> 24) as usize;
                let length = (entry.0 >> 8) as u16;
                for cell in self
                    .cells
                    .get(first..first + usize::from(length))
                    .unwrap_or_default()
                {
                    add(scores, *cell);
                }
            }
        }
    }
}

#[inline(always)]
fn add(scores: &mut Scores, [class, weight]: [u8; 2]) {
    scores[usize::from(class) % MAX_CLASSES] += i32::from(weight as i8);
}

/// The words that the model knows by themselves, and which tags they had in training.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// First word of each bucket: the bucket is the upper bits of a word's hash.
    directory: Vec<u32>,
    low: Vec<u8>,
    classes: Vec<u8>,
}

impl Lexicon {
    /// Reads a lexicon: number of words, steps between their hashes, their classes.
    pub fn decode(input: &mut Reader) -> Option<Self> {
        let count = input.number()? as usize;
        let mut hashes = Vec::with_capacity(count.min(1 << 20));
        let mut hash = 0_u32;
        for _ in 0..count {
            hash = hash.checked_add(input.number()?)?;
            hashes.push(hash);
        }
        let classes = input.bytes(count)?;
        Some(Self::new(&hashes, classes))
    }

    /// Builds a lexicon from sorted hashes of [`WORD_BITS`] bits and a class for each.
    pub fn new(hashes: &[u32], classes: &[u8]) -> Self {
        let mut directory = vec![0_u32; (1 << (WORD_BITS - 8)) + 1];
        for hash in hashes {
            if let Some(entry) = directory.get_mut((hash >> 8) as usize + 1) {
                *entry += 1;
            }
        }
        let mut sum = 0;
        for entry in &mut directory {
            sum += *entry;
            *entry = sum;
        }
        Self {
            directory,
            low: hashes.iter().map(|h| *h as u8).collect(),
            classes: classes.to_vec(),
        }
    }

    /// The class of tags of the word with this hash, if the lexicon holds the word.
    pub fn class(&self, word: u32) -> Option<u8> {
        let hash = word >> (32 - WORD_BITS);
        let bucket = (hash >> 8) as usize;
        let &[first, last] = self.directory.get(bucket..bucket + 2)? else {
            return None;
        };
        let offset = self
            .low
            .get(first as usize..last as usize)?
            .iter()
            .position(|low| *low == hash as u8)?;
        self.classes.get(first as usize + offset).copied()
    }
}

/// Reads the model file from front to back.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// The next `count` bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.bytes.split_at_checked(count)?;
        self.bytes = tail;
        Some(head)
    }

    /// A number of seven bits a byte, low bits first (LEB128).
    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in (0..32).step_by(7) {
            let (byte, tail) = self.bytes.split_first()?;
            self.bytes = tail;
            value |= u32::from(byte & 127) << shift;
            if *byte < 128 {
                return Some(value);
            }
        }
        None
    }

    /// Bytes with their number before them.
    pub fn list(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        self.bytes(count as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table's bytes, as `train` packs them.
    fn packed(rows: &[(u32, Vec<[u8; 2]>)]) -> Vec<u8> {
        let number = |mut value: u32, out: &mut Vec<u8>| {
            while value > 127 {
                out.push(value as u8 | 128);
                value >>= 7;
            }
            out.push(value as u8);
        };
        let mut out = Vec::new();
        number(rows.len() as u32, &mut out);
        let mut last = 0;
        for (key, _) in rows {
            number(key - last, &mut out);
            last = *key;
        }
        out.extend(rows.iter().map(|(_, cells)| cells.len() as u8));
        for column in 0..2 {
            let stream = [class_stream, weight_stream][column];
            let mut streams = vec![Vec::new(); 600];
            for (_, cells) in rows {
                for at in 0..cells.len() {
                    let before = at.checked_sub(1).map(|at| cells[at][column]);
                    let (length, after) = (cells.len(), cells.len() - 1 - at);
                    streams[stream(length as u8, after as u8, before)].push(cells[at][column]);
                }
            }
            number(streams.len() as u32, &mut out);
            streams
                .iter()
                .for_each(|stream| number(stream.len() as u32, &mut out));
            out.extend(streams.concat());
        }
        out
    }

    #[test]
    fn every_row_is_found_and_no_other() {
        // Keys alone and crowded, at both ends, with rows of every length.
        let mut keys = vec![0, 1, 63, 64, (1 << KEY_BITS) - 2, (1 << KEY_BITS) - 1];
        keys.extend((0..3000_u32).map(|i| i.wrapping_mul(0x9e37_79b1) >> (32 - KEY_BITS + i % 2 * 9)));
        keys.sort_unstable();
        keys.dedup();
        let cell = |key: u32, at: u32| {
            [
                ((key + at * 7) % 90) as u8,
                (key.wrapping_mul(at + 3) % 256) as u8,
            ]
        };
        let rows: Vec<(u32, Vec<[u8; 2]>)> = keys
            .iter()
            .map(|key| (*key, (0..key % 11).map(|at| cell(*key, at)).collect()))
            .collect();
        let weights = Weights::decode(&mut Reader::new(&packed(&rows))).unwrap();
        assert!(weights.crowded.len() > 100 && weights.cells.len() > 1000);
        let near = keys.iter().flat_map(|key| key.saturating_sub(2)..key + 3);
        for key in near.filter(|key| *key < 1 << KEY_BITS) {
            let mut expect = [0; MAX_CLASSES];
            if let Ok(at) = keys.binary_search(&key) {
                for [class, weight] in &rows[at].1 {
                    expect[usize::from(*class)] += i32::from(*weight as i8);
                }
            }
            let mut found = [0; MAX_CLASSES];
            weights.add(&[key << (32 - KEY_BITS)], &mut found);
            assert_eq!(found, expect, "{key}");
        }
    }

    #[test]
    fn features_are_added_up() {
        let rows: Vec<(u32, Vec<[u8; 2]>)> = (0..200)
            .map(|key| (key, vec![[5, 1]; key as usize % 6]))
            .collect();
        let weights = Weights::decode(&mut Reader::new(&packed(&rows))).unwrap();
        let features: Vec<u32> = (0..200).map(|key| key << (32 - KEY_BITS)).collect();
        let mut scores = [0; MAX_CLASSES];
        weights.add(&features, &mut scores);
        assert_eq!(scores[5], (0..200).map(|key| key % 6).sum::<i32>());
    }
}
