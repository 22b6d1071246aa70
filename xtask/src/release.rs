//! What is published: all outputs and the package, with their checksums and sizes.

use crate::bundle::{self, Order};
use crate::package;
use crate::tools::{self, say};
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Builds everything, writes `SHA256SUMS` beside it as `sha256sum --check` reads it, and prints the sizes.
pub fn dist(order: &Order) -> Result<()> {
    bundle::build(order)?;
    package::assemble()?;
    println!("| file | raw | gzip -9 |\n| --- | ---: | ---: |");
    for dir in [tools::dist(), package::dir()] {
        let sums = sums(&dir)?;
        fs::write(dir.join("SHA256SUMS"), sums)?;
        say(&format!("checksums are in {}", dir.join("SHA256SUMS").display()));
    }
    Ok(())
}

/// A line for each file of a folder, in the order of their names; prints their sizes on the way.
fn sums(dir: &Path) -> Result<String> {
    let mut names = fs::read_dir(dir)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort_unstable();
    let mut out = String::new();
    for name in names.iter().filter(|name| *name != "SHA256SUMS") {
        let bytes = fs::read(dir.join(name))?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes)?;
        println!("| `{name}` | {} | {} |", bytes.len(), gzip.finish()?.len());
        let hash = Sha256::digest(&bytes);
        for byte in hash {
            write!(out, "{byte:02x}")?;
        }
        writeln!(out, "  {name}")?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_sha256() {
        let dir = std::env::temp_dir().join("claimline-sums");
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("a.txt"), "abc").unwrap();
        assert_eq!(
            sums(&dir).unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"
        );
        fs::remove_dir_all(&dir).unwrap();
    }
}
