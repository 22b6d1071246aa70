//! Writes the model file that `claimline::language::model` reads.

use claimline::language::model::MAGIC;
use claimline::language::transition::Transition;
use claimline::language::weights::{class_stream, weight_stream};
use claimline::language::{Upos, Xpos};

use crate::perceptron::Row;
use crate::tagging::Words;

/// The greatest weight becomes so many fine steps, and three of these two steps of the file: the file is smaller,
/// and small weights, which matter together, are not rounded to nothing.
const PARSER_LEVELS: f64 = 32.0;
const TAGGER_LEVELS: f64 = 40.0;

/// What goes into a model file.
pub struct Parts<'a> {
    pub tags: &'a [(Upos, Xpos)],
    pub actions: &'a [Transition],
    pub words: &'a Words,
    pub tagger: &'a [Row],
    pub parser: &'a [Row],
}

/// The bytes of a model file.
pub fn model(about: &str, parts: &Parts) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    list(&mut out, about.as_bytes());
    let tags: Vec<u8> = parts
        .tags
        .iter()
        .flat_map(|(upos, xpos)| [*upos as u8, *xpos as u8])
        .collect();
    list(&mut out, &tags);
    let action = |action: &Transition| match action {
        Transition::Shift => [0, 0],
        Transition::Reduce => [1, 0],
        Transition::Left(rel) => [2, *rel as u8],
        Transition::Right(rel) => [3, *rel as u8],
    };
    let actions: Vec<u8> = parts.actions.iter().flat_map(action).collect();
    list(&mut out, &actions);
    number(&mut out, parts.words.hashes.len());
    steps(&mut out, parts.words.hashes.iter().copied());
    out.extend(&parts.words.classes);
    weights(&mut out, parts.tagger, TAGGER_LEVELS);
    weights(&mut out, parts.parser, PARSER_LEVELS);
    out
}

/// A table of weights: see `Weights::decode`.
fn weights(out: &mut Vec<u8>, rows: &[Row], levels: f64) {
    let mut sizes: Vec<f64> = rows
        .iter()
        .flat_map(|(_, row)| row.iter().map(|(_, weight)| weight.abs()))
        .collect();
    sizes.sort_by(f64::total_cmp);
    // Only a handful of weights is far greater than all others: these are cut.
    let greatest = sizes
        .get(sizes.len() - 1 - sizes.len() / 2000)
        .copied()
        .unwrap_or(1.0)
        .max(f64::MIN_POSITIVE);
    let fine = |weight: f64| (weight * levels / greatest).round().clamp(-levels, levels);
    let byte = |weight: f64| (fine(weight) / 1.5).round() as i8 as u8;
    let rows: Vec<(u32, Vec<(u8, u8)>)> = rows
        .iter()
        .map(|(key, row)| {
            (
                *key,
                row.iter()
                    .map(|(c, w)| (*c, byte(*w)))
                    .filter(|(_, w)| *w != 0)
                    .collect::<Vec<_>>(),
            )
        })
        .filter(|(_, row)| !row.is_empty())
        .collect();
    number(out, rows.len());
    steps(out, rows.iter().map(|(key, _)| *key));
    out.extend(rows.iter().map(|(_, row)| row.len() as u8));
    let classes = rows
        .iter()
        .map(|(_, row)| row.iter().map(|(class, _)| *class).collect());
    streams(out, classes, class_stream);
    let weights = rows
        .iter()
        .map(|(_, row)| row.iter().map(|(_, weight)| *weight).collect());
    streams(out, weights, weight_stream);
}

/// A column of the rows, by streams: their number, their lengths, what stands in them.
fn streams(out: &mut Vec<u8>, rows: impl Iterator<Item = Vec<u8>>, stream: fn(u8, u8, Option<u8>) -> usize) {
    let mut streams: Vec<Vec<u8>> = Vec::new();
    for row in rows {
        let (mut before, length) = (None, row.len());
        for (at, byte) in row.into_iter().enumerate() {
            let stream = stream(length as u8, (length - 1 - at) as u8, before);
            if streams.len() <= stream {
                streams.resize(stream + 1, Vec::new());
            }
            if let Some(stream) = streams.get_mut(stream) {
                stream.push(byte);
            }
            before = Some(byte);
        }
    }
    number(out, streams.len());
    streams.iter().for_each(|stream| number(out, stream.len()));
    out.extend(streams.concat());
}

/// Sorted numbers as the steps from one to the next.
fn steps(out: &mut Vec<u8>, sorted: impl Iterator<Item = u32>) {
    let mut last = 0;
    for value in sorted {
        number(out, (value - last) as usize);
        last = value;
    }
}

fn list(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len());
    out.extend(bytes);
}

/// Seven bits a byte, low bits first (LEB128).
fn number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 128 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}
