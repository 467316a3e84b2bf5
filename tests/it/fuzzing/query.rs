//! Any text as a query of the built-in catalogue: hits without repeats, in one order, with marks inside their names.

use std::sync::OnceLock;

use careernav::domain::{Catalogue, Lang};
use careernav::loading::{Sources, load};
use careernav::search::{Lookup, Query, SearchIndex, Wanted, highlights, lookup_with};

const MOST: usize = 50;

fn built_in() -> &'static (Catalogue, SearchIndex) {
    static BUILT_IN: OnceLock<(Catalogue, SearchIndex)> = OnceLock::new();
    BUILT_IN.get_or_init(|| {
        let catalogue = load(&Sources { builtin: true, paths: Vec::new() }).catalogue;
        let index = SearchIndex::new(&catalogue);
        (catalogue, index)
    })
}

pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (catalogue, index) = built_in();
    let query = Query::new(&text);
    let found = index.find(catalogue, &query, MOST);
    assert_eq!(found, index.find(catalogue, &query, MOST), "the same query, the same answer");
    assert!(found.hits.len() <= MOST && found.hits.len() <= found.total);
    assert!(found.hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "a score never contradicts");
    let mut subjects: Vec<_> = found.hits.iter().map(|hit| hit.subject).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), found.hits.len(), "nothing stands twice");
    for hit in &found.hits {
        let name = hit.matched(catalogue, Lang::EN);
        let letters = name.chars().count();
        for mark in highlights(&query, name, hit.typos) {
            assert!(!mark.is_empty() && mark.end <= letters, "{mark:?} of {name:?}");
        }
    }
    if let Lookup::Several(named) = lookup_with(catalogue, &text, Wanted::Any, || index.clone()) {
        assert!(named.len() > 1);
    }
}
