//! What the fuzz targets try (`fuzz/`), and their corpora played again in the gate.
//!
//! Each file here takes any bytes and holds what comes of them against what must be true of it.

mod events;
mod layer;
mod query;
mod tables;

use std::fs;
use std::path::Path;

use careernav::import::Publisher;

/// Runs every file of a corpus; at least one is there.
fn replay<T>(target: &str, run: impl Fn(&[u8]) -> T) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs: Vec<_> =
        fs::read_dir(corpus).expect("a corpus").map(|entry| entry.expect("an entry").path()).collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "{target} has inputs");
    for input in inputs {
        eprintln!("{target}: {}", input.display());
        run(&fs::read(&input).expect("an input"));
    }
}

#[test]
fn the_corpora_of_the_fuzz_targets_are_sound() {
    replay("layer", layer::run);
    replay("query", query::run);
    replay("events", events::run);
    replay("esco", |bytes| tables::run(Publisher::Esco, bytes));
    replay("rome", |bytes| tables::run(Publisher::Rome, bytes));
    replay("onet", |bytes| tables::run(Publisher::Onet, bytes));
}

#[test]
fn the_seeds_of_the_imports_are_whole_releases() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (target, publisher) in
        [("esco", Publisher::Esco), ("rome", Publisher::Rome), ("onet", Publisher::Onet)]
    {
        let seed = fs::read(corpus.join(target).join("sample")).expect("a seed");
        assert!(tables::run(publisher, &seed), "{target} is imported");
    }
}
