//! The index of a catalogue, made once and kept beside its cache.

use crate::domain::Catalogue;
use crate::loading::Beside;
use crate::search::SearchIndex;

/// The index that was kept, or else a new one, which is kept where there is a place for it.
pub fn index_of(catalogue: &Catalogue, beside: Option<&Beside>) -> SearchIndex {
    let kept = beside.and_then(|beside| SearchIndex::of_piece(beside.get()?));
    kept.unwrap_or_else(|| {
        let index = SearchIndex::new(catalogue);
        if let Some(beside) = beside {
            beside.put(&index.to_piece());
        }
        index
    })
}
