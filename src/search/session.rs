//! Searching while somebody types.

use std::collections::HashMap;

use crate::domain::Catalogue;

use super::find::Workspace;
use super::hit::SearchResults;
use super::index::SearchIndex;
use super::matching::MatchedWord;
use super::text::query::{Query, QueryWord};

/// Hits listed at most; nobody reads further.
const LISTED: usize = 100;
/// Words that are remembered.
const REMEMBERED: usize = 64;

/// An index with a memory of what was typed: a word that was looked up is not looked up again. The answers are those of
/// [`SearchIndex::find`].
#[derive(Debug, Default)]
pub struct SearchSession {
    index: SearchIndex,
    known: HashMap<QueryWord, MatchedWord>,
    workspace: Workspace,
    last: Option<(Query, SearchResults)>,
}

impl SearchSession {
    /// Builds the index; cost is that of [`SearchIndex::new`].
    pub fn new(catalogue: &Catalogue) -> Self {
        Self::of(SearchIndex::new(catalogue))
    }

    /// With an index that is at hand.
    pub fn of(index: SearchIndex) -> Self {
        Self { index, ..Self::default() }
    }

    pub fn index(&self) -> &SearchIndex {
        &self.index
    }

    /// The best 100 hits of a text. `catalogue` must be the one the searcher was made of.
    pub fn find(&mut self, catalogue: &Catalogue, text: &str) -> SearchResults {
        let query = Query::new(text);
        if let Some((_, found)) = self.last.as_ref().filter(|(last, _)| *last == query) {
            return found.clone();
        }
        if self.known.len() > REMEMBERED {
            self.known.clear();
        }
        let words = query.words.iter().map(|word| self.meant(word)).collect::<Vec<_>>();
        let found = self.index.find_among(catalogue, &query, words, LISTED, &mut self.workspace);
        self.last = Some((query, found.clone()));
        found
    }

    fn meant(&mut self, word: &QueryWord) -> MatchedWord {
        if let Some(meant) = self.known.get(word) {
            return meant.clone();
        }
        let meant = self.index.meant(word, &mut self.workspace.room);
        self.known.insert(word.clone(), meant.clone());
        meant
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTED, SearchSession};
    use crate::search::fixtures::software;
    use crate::search::{Query, SearchIndex};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn answers_are_those_of_a_fresh_search(
            keys in proptest::collection::vec("[adeknopstvy ]|<|é|-|back|dev|symf|kub|sql ", 1..30),
        ) {
            let catalogue = software();
            let index = SearchIndex::new(&catalogue);
            let mut searcher = SearchSession::new(&catalogue);
            let mut text = String::new();
            for key in keys {
                if key == "<" {
                    text.pop();
                } else {
                    text += &key;
                }
                let fresh = index.find(&catalogue, &Query::new(&text), LISTED);
                prop_assert_eq!(searcher.find(&catalogue, &text), fresh, "{:?}", text);
            }
        }
    }
}
