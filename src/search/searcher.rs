//! Searching while somebody types.

use std::sync::Arc;

use crate::domain::Catalogue;

use super::hit::Found;
use super::index::Index;
use super::query::{Query, Word};
use super::reach::Reach;

/// Hits listed at most; nobody reads further.
const LISTED: usize = 200;

/// An index with a memory of what was typed: each letter more looks only at what the text before left, and each
/// letter less is an answer remembered. The answers are those of [`Index::find`].
#[derive(Debug, Default)]
pub struct Searcher {
    index: Index,
    /// One step for each text on the way to the present one, each text the beginning of the next.
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    text: String,
    query: Query,
    reaches: Vec<Arc<Reach>>,
    found: Found,
}

impl Searcher {
    /// Builds the index; cost is that of [`Index::new`].
    pub fn new(catalogue: &Catalogue) -> Self {
        Self { index: Index::new(catalogue), steps: Vec::new() }
    }

    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The best 200 hits of a text. `catalogue` must be the one the searcher was made of.
    pub fn find(&mut self, catalogue: &Catalogue, text: &str) -> Found {
        while self.steps.last().is_some_and(|step| !text.starts_with(&step.text)) {
            self.steps.pop();
        }
        let query = Query::new(text);
        if let Some(step) = self.steps.last().filter(|step| step.query == query) {
            return step.found.clone();
        }
        let reaches: Vec<_> = query.words.iter().map(|word| self.reach(word)).collect();
        let found = self.index.find_among(catalogue, &query, &reaches, LISTED);
        self.steps.push(Step { text: text.to_owned(), query, reaches, found: found.clone() });
        found
    }

    /// The names of a word: remembered, or narrowed from those of the longest beginning that is remembered.
    fn reach(&self, word: &Word) -> Arc<Reach> {
        let known = self.steps.iter().flat_map(|step| &step.reaches);
        let beginning = known
            .filter(|reach| word.letters.starts_with(&reach.word.letters))
            .max_by_key(|reach| reach.word.len());
        match beginning {
            Some(reach) if reach.word == *word => Arc::clone(reach),
            wider => Arc::new(Reach::of(&self.index, word, wider.map(|reach| &**reach))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTED, Searcher};
    use crate::search::sample::software;
    use crate::search::{Index, Query};
    use proptest::prelude::*;

    #[test]
    fn letters_taken_back_are_answers_remembered() {
        let catalogue = software();
        let mut searcher = Searcher::new(&catalogue);
        for text in ["d", "de", "dev", "dev ", "dev b", "dev ba"] {
            searcher.find(&catalogue, text);
        }
        // The blank changed nothing.
        assert_eq!(searcher.steps.len(), 5);
        searcher.find(&catalogue, "de");
        assert_eq!(searcher.steps.len(), 2);
        searcher.find(&catalogue, "symfony");
        assert_eq!(searcher.steps.len(), 1);
        assert!(searcher.find(&catalogue, "").hits.is_empty());
    }

    proptest! {
        #[test]
        fn answers_are_those_of_a_fresh_search(
            keys in proptest::collection::vec("[adeknopstvy ]|<|é|-|back|dev|symf|kub|sql ", 1..30),
        ) {
            let catalogue = software();
            let index = Index::new(&catalogue);
            let mut searcher = Searcher::new(&catalogue);
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
