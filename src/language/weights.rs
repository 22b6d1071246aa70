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

/// Lower bits of a key that are kept for each row; the upper ones say where the row is looked for.
const LOW_BITS: u32 = 12;
/// Lower bits of a key that the bitmap does not tell apart.
const COARSE_BITS: u32 = 6;

/// For each feature a short row of classes with weights.
///
/// Most features that are looked up are not there: one bit says so, beside where to go on if it does not. All is
/// small enough for the second-level cache.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// One for each value of a key's upper bits.
    buckets: Vec<Bucket>,
    /// Lower bits of each row's key, sorted within a bucket.
    low: Vec<u16>,
    /// First cell of each row, one entry more than rows.
    rows: Vec<u32>,
    cells: Vec<Cell>,
}

/// Rows whose keys begin alike.
#[derive(Clone, Copy, Debug, Default)]
struct Bucket {
    /// A bit for every value of the next bits of a key, set if there is such a row.
    present: u64,
    /// The first row; the next bucket holds the end.
    first: u32,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    class: u8,
    weight: i8,
}

impl Weights {
    /// Reads a table: number of rows, then column by column the steps between keys, the lengths of rows, the
    /// classes, the weights.
    pub fn decode(input: &mut Reader) -> Option<Self> {
        let count = input.number()?;
        let mut weights = Self {
            buckets: vec![Bucket::default(); (1 << (KEY_BITS - LOW_BITS)) + 1],
            ..Self::default()
        };
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.checked_add(input.number()?)?;
            let at = (key >> LOW_BITS) as usize;
            weights.buckets.get_mut(at)?.present |= present(key);
            weights.buckets.get_mut(at + 1)?.first += 1;
            weights.low.push((key & ((1 << LOW_BITS) - 1)) as u16);
        }
        let mut sum = 0;
        for bucket in &mut weights.buckets {
            sum += bucket.first;
            bucket.first = sum;
        }
        let mut total = 0_u32;
        weights.rows.push(0);
        for length in input.bytes(count as usize)? {
            total += u32::from(*length);
            weights.rows.push(total);
        }
        let classes = input.bytes(total as usize)?;
        let values = input.bytes(total as usize)?;
        weights.cells = classes
            .iter()
            .zip(values)
            .map(|(class, weight)| Cell {
                class: *class,
                weight: *weight as i8,
            })
            .collect();
        Some(weights)
    }

    /// The cells of a feature.
    #[inline(always)]
    fn row(&self, feature: u32) -> &[Cell] {
        let key = feature >> (32 - KEY_BITS);
        let at = (key >> LOW_BITS) as usize;
        match self.buckets.get(at..at + 2) {
            Some([bucket, next]) if bucket.present & present(key) != 0 => {
                self.find(key, bucket.first, next.first)
            }
            _ => &[],
        }
    }

    /// Looks for a key among the rows of its bucket.
    #[inline]
    fn find(&self, key: u32, first: u32, end: u32) -> &[Cell] {
        let low = (key & ((1 << LOW_BITS) - 1)) as u16;
        let entries = self.low.get(first as usize..end as usize).unwrap_or_default();
        let Some(offset) = entries.iter().position(|entry| *entry == low) else {
            return &[];
        };
        let row = first as usize + offset;
        match self.rows.get(row..row + 2) {
            Some(&[start, end]) => self.cells.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// The bit of a key in its bucket.
#[inline(always)]
fn present(key: u32) -> u64 {
    1 << ((key >> COARSE_BITS) & 63)
}

impl Scorer for Weights {
    #[inline(never)]
    fn add(&self, features: &[u32], scores: &mut Scores) {
        for feature in features {
            for cell in self.row(*feature) {
                scores[cell.class as usize % MAX_CLASSES] += i32::from(cell.weight);
            }
        }
    }
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
