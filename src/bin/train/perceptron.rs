//! The averaged perceptron (Freund and Schapire 1999, Collins 2002) over sparse features.
//!
//! Everything is counted in whole numbers, so that the same data give the same bytes on every machine.

use claimline::language::weights::{Scorer, Scores};

const FREE: u32 = u32::MAX;

/// A weight in training.
#[derive(Clone, Copy, Debug)]
struct Cell {
    class: u8,
    weight: i32,
    /// Sum of the changes, each times the step at which it was made.
    weighted: i64,
}

/// Weights in training: a row of cells for each feature.
#[derive(Clone, Debug)]
pub struct Learner {
    /// Open addressing: a feature's key and its row.
    slots: Vec<(u32, u32)>,
    rows: Vec<(u32, Vec<Cell>)>,
    /// How many of the lower bits of a feature's hash are dropped.
    drop: u32,
    /// Whether rows and cells are what they are.
    fixed: bool,
    step: i64,
}

/// A trained row: the feature's key, and classes with their weights.
pub type Row = (u32, Vec<(u8, f64)>);

impl Learner {
    /// A learner that takes up any feature it meets.
    pub fn new() -> Self {
        Self {
            slots: vec![(0, FREE); 1 << 16],
            rows: Vec::new(),
            drop: 0,
            fixed: false,
            step: 1,
        }
    }

    /// A learner with these cells only, all zero, whose features keep their upper `bits`.
    pub fn restricted(rows: &[Row], bits: u32) -> Self {
        let mut learner = Self {
            drop: 32 - bits,
            ..Self::new()
        };
        for (key, cells) in rows {
            let row = learner.insert(key >> learner.drop);
            for (class, _) in cells {
                if !row.iter().any(|cell| cell.class == *class) {
                    row.push(Cell {
                        class: *class,
                        weight: 0,
                        weighted: 0,
                    });
                }
            }
        }
        learner.fixed = true;
        learner
    }

    /// Counts a decision.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// Makes `good` likelier and `bad` less likely where these features are.
    pub fn update(&mut self, features: &[u32], good: u8, bad: u8) {
        let (step, fixed) = (self.step, self.fixed);
        for feature in features {
            let key = feature >> self.drop;
            let row = if fixed {
                match self.find(key) {
                    Some(row) => &mut self.rows[row].1,
                    None => continue,
                }
            } else {
                self.insert(key)
            };
            for (class, change) in [(good, 1), (bad, -1)] {
                let cell = match row.iter().position(|cell| cell.class == class) {
                    Some(at) => &mut row[at],
                    None if fixed => continue,
                    None => {
                        row.push(Cell {
                            class,
                            weight: 0,
                            weighted: 0,
                        });
                        let last = row.len() - 1;
                        &mut row[last]
                    }
                };
                cell.weight += change;
                cell.weighted += i64::from(change) * step;
            }
        }
    }

    /// The average of every weight over all steps, by key.
    pub fn averaged(&self) -> Vec<Row> {
        let mean = |cell: &Cell| f64::from(cell.weight) - cell.weighted as f64 / self.step as f64;
        let mut rows: Vec<Row> = self
            .rows
            .iter()
            .map(|(key, row)| (*key, row.iter().map(|cell| (cell.class, mean(cell))).collect()))
            .collect();
        rows.sort_by_key(|(key, _)| *key);
        for (_, row) in &mut rows {
            row.sort_by_key(|(class, _)| *class);
        }
        rows
    }

    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key.wrapping_mul(0x9e37_79b1) as usize & mask;
        while self.slots[slot].1 != FREE && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn find(&self, key: u32) -> Option<usize> {
        let (_, row) = self.slots[self.slot(key)];
        (row != FREE).then_some(row as usize)
    }

    fn insert(&mut self, key: u32) -> &mut Vec<Cell> {
        if self.rows.len() * 2 >= self.slots.len() {
            self.slots = vec![(0, FREE); self.slots.len() * 2];
            for row in 0..self.rows.len() {
                let slot = self.slot(self.rows[row].0);
                self.slots[slot] = (self.rows[row].0, row as u32);
            }
        }
        let slot = self.slot(key);
        if self.slots[slot].1 == FREE {
            self.slots[slot] = (key, self.rows.len() as u32);
            self.rows.push((key, Vec::new()));
        }
        let row = self.slots[slot].1 as usize;
        &mut self.rows[row].1
    }
}

impl Scorer for Learner {
    fn add(&self, features: &[u32], scores: &mut Scores) {
        for feature in features {
            if let Some(row) = self.find(feature >> self.drop) {
                for cell in &self.rows[row].1 {
                    scores[cell.class as usize] += cell.weight;
                }
            }
        }
    }
}

/// Averaged weights used as they are, in thousandths.
#[derive(Clone, Debug)]
pub struct Averaged(Learner);

impl Averaged {
    pub fn new(rows: &[Row]) -> Self {
        let mut learner = Learner::new();
        for (key, cells) in rows {
            let cells = cells
                .iter()
                .map(|(class, weight)| (*class, (weight * 1000.0) as i32));
            *learner.insert(*key) = cells
                .map(|(class, weight)| Cell {
                    class,
                    weight,
                    weighted: 0,
                })
                .collect();
        }
        Self(learner)
    }
}

impl Scorer for Averaged {
    fn add(&self, features: &[u32], scores: &mut Scores) {
        self.0.add(features, scores);
    }
}

/// Keeps the `count` cells with the greatest weights.
pub fn prune(rows: &[Row], count: usize) -> Vec<Row> {
    let mut sizes: Vec<f64> = rows
        .iter()
        .flat_map(|(_, row)| row.iter().map(|(_, weight)| weight.abs()))
        .collect();
    sizes.sort_by(f64::total_cmp);
    let least = sizes
        .len()
        .checked_sub(count)
        .map_or(0.0, |at| sizes[at.min(sizes.len() - 1)]);
    let keep = |row: &[(u8, f64)]| {
        row.iter()
            .copied()
            .filter(|(_, weight)| weight.abs() >= least)
            .collect()
    };
    rows.iter()
        .map(|(key, row)| (*key, keep(row)))
        .filter(|(_, row): &Row| !row.is_empty())
        .collect()
}

/// A generator of numbers that look random (xorshift64, Marsaglia 2003).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: u64) -> bool {
        (self.next() >> 20) % 100 < share
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = ((self.next() >> 11) % (at as u64 + 1)) as usize;
            list.swap(at, other);
        }
    }
}
