//! How the cost of comparing grows with the story: `cargo bench --bench compare`.
//!
//! Prints, for stories from 10 to 1,000 articles and from 100 to 50,000 claims, the time of a whole comparison, that of
//! looking at it again with one outlet in ten left out, and the process's peak memory where the system tells it; then the
//! exponents of growth, fitted to the logarithms. An argument that is a number leaves larger stories out.

mod synthetic;

use claimline::compare::Comparison;
use claimline::model::StoryInfo;
use std::time::Instant;

/// Articles, and claims in each.
const SIZES: &[(usize, usize)] = &[
    (10, 10),
    (30, 10),
    (100, 10),
    (300, 10),
    (1000, 10),
    (10, 50),
    (30, 50),
    (100, 50),
    (300, 50),
    (1000, 50),
];

fn main() {
    let most = std::env::args()
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(usize::MAX);
    println!("articles  claims   facts  compare ms  again ms  peak MB");
    for run in SIZES.chunk_by(|a, b| a.1 == b.1) {
        let (mut whole, mut again) = (Vec::new(), Vec::new());
        for &(articles, claims) in run.iter().filter(|(articles, claims)| articles * claims <= most) {
            let size = (articles * claims) as f64;
            let (compare, look) = time(articles, claims);
            whole.push((size, compare));
            again.push((size, look));
        }
        println!(
            "growth with {} claims an article: compare {:.2}, again {:.2}",
            run[0].1,
            exponent(&whole),
            exponent(&again)
        );
    }
}

/// Milliseconds of the comparison and of looking at it again: the least of several runs.
#[allow(clippy::disallowed_methods)] // A bench is there to read the clock.
fn time(articles: usize, claims: usize) -> (f64, f64) {
    let story = synthetic::story(articles, claims, 7);
    let runs = (20_000 / (articles * claims)).clamp(1, 20);
    let (mut whole, mut again) = (f64::INFINITY, f64::INFINITY);
    let (mut facts, mut rest) = (0, 0);
    for _ in 0..runs {
        let extractions = story.clone();
        let start = Instant::now();
        let comparison = Comparison::new(&StoryInfo::default(), extractions);
        whole = whole.min(start.elapsed().as_secs_f64() * 1000.0);
        for _ in 0..20 {
            let start = Instant::now();
            rest = comparison.among(|claim| !claim.article.ends_with('3'), &[]).len();
            again = again.min(start.elapsed().as_secs_f64() * 1000.0);
        }
        facts = comparison.story().facts.len();
    }
    assert!(rest <= facts);
    let peak = peak().map_or_else(String::new, |mb| format!("{mb:.0}"));
    println!(
        "{articles:>8} {:>7} {facts:>7} {whole:>11.1} {again:>9.2} {peak:>8}",
        articles * claims
    );
    (whole, again)
}

/// The slope of the logarithms, by least squares.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(&|p| p.0.ln()), mean(&|p| p.1.ln()));
    let both = mean(&|p| (p.0.ln() - x) * (p.1.ln() - y));
    both / mean(&|p| (p.0.ln() - x).powi(2))
}

/// The most memory that this process has held so far, in megabytes.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}
