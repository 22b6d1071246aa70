//! Words a second of every stage, natively: `cargo bench`.

mod stages;

use claimline::language::model::Model;
use claimline::model::{Extraction, StoryInfo};
use divan::Bencher;
use divan::counter::ItemsCount;
use stages::{Stage, extract, run, words};

/// The bundled articles.
const ARTICLES: [&str; 5] = [
    include_str!("../seeds/000_2eedc8e161cc148e.txt"),
    include_str!("../seeds/001_1901348f5b22bc54.txt"),
    include_str!("../seeds/002_af200df59b8d400e.txt"),
    include_str!("../seeds/003_eb4629b00545634d.txt"),
    include_str!("../seeds/004_9bcba21f625d1a9a.txt"),
];

fn main() {
    divan::main();
}

fn count() -> ItemsCount {
    ItemsCount::new(ARTICLES.iter().map(|text| words(text)).sum::<usize>())
}

#[divan::bench(args = Stage::ALL)]
fn stage(bencher: Bencher, stage: Stage) {
    bencher
        .counter(count())
        .bench(|| ARTICLES.iter().map(|text| run(stage, text)).sum::<usize>());
}

#[divan::bench]
fn compare(bencher: Bencher) {
    let extractions: Vec<Extraction> = ARTICLES
        .iter()
        .zip(["a", "b", "c", "d", "e"])
        .map(|(text, id)| extract(id, text))
        .collect();
    bencher
        .counter(count())
        .with_inputs(|| extractions.clone())
        .bench_values(|extractions| claimline::compare(&StoryInfo::default(), extractions));
}

#[divan::bench]
fn load_model() -> Option<Model> {
    Model::decode(divan::black_box(include_bytes!("../model/english.bin")))
}
