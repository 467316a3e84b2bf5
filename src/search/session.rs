//! Searching while somebody types.

use std::collections::HashMap;

use crate::domain::Catalogue;

use super::facets::{Asked, Choice, Facet, FacetCounts, Facets, NamesNothing, Proposals, Resolver, RoleSet};
use super::find::Workspace;
use super::hit::SearchResults;
use super::index::SearchIndex;
use super::matching::MatchedWord;
use super::text::query::{Query, QueryWord};
use crate::domain::Lang;
use crate::wording::Wording;

/// Hits listed at most; nobody reads further.
const LISTED: usize = 100;
/// Words that are remembered.
const REMEMBERED: usize = 64;

/// An index with a memory of what was typed: a word that was looked up is not looked up again. The answers are those of
/// [`SearchIndex::find`] among the roles that fit what the text chooses.
#[derive(Debug, Default)]
pub struct SearchSession {
    index: SearchIndex,
    facets: Facets,
    known: HashMap<QueryWord, MatchedWord>,
    /// What values of facets name.
    values: HashMap<(Facet, String), Result<Vec<Choice>, NamesNothing>>,
    workspace: Workspace,
    last: Option<(String, Found)>,
}

/// What was found for a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What the text asks for.
    pub asked: Asked,
    /// The hits of its words; of roles alone where it chooses any. None where it has no words.
    pub results: SearchResults,
    /// The roles that fit what it chooses, whatever the words; `None` where it chooses none.
    pub fitting: Option<RoleSet>,
}

impl SearchSession {
    /// Builds the index; cost is that of [`SearchIndex::new`] and [`Facets::new`].
    pub fn new(catalogue: &Catalogue) -> Self {
        Self::of(catalogue, SearchIndex::new(catalogue))
    }

    /// With an index that is at hand.
    pub fn of(catalogue: &Catalogue, index: SearchIndex) -> Self {
        Self { index, facets: Facets::new(catalogue), ..Self::default() }
    }

    pub fn index(&self) -> &SearchIndex {
        &self.index
    }

    pub fn facets(&self) -> &Facets {
        &self.facets
    }

    /// What values of facets are looked up with.
    pub fn resolver<'a>(&'a self, catalogue: &'a Catalogue) -> Resolver<'a> {
        Resolver::new(catalogue, &self.facets, &self.index)
    }

    /// The best 100 hits of the words of a text. `catalogue` must be the one the searcher was made of.
    pub fn find(&mut self, catalogue: &Catalogue, text: &str) -> SearchResults {
        self.ask(catalogue, text).results
    }

    /// What a text asks for, with the best 100 hits.
    pub fn ask(&mut self, catalogue: &Catalogue, text: &str) -> Found {
        if let Some((_, found)) = self.last.as_ref().filter(|(last, _)| *last == text) {
            return found.clone();
        }
        let asked = self.asked(catalogue, text);
        let is_chosen = !asked.filter.is_empty();
        let fitting = is_chosen.then(|| self.facets.fitting(catalogue, &asked.filter));
        let query = Query::new(&asked.words);
        let words = self.all_meant(&query);
        let among = (LISTED, fitting.as_ref());
        let results = self.index.find_among(catalogue, &query, words, among, &mut self.workspace);
        let found = Found { asked, results, fitting };
        self.last = Some((text.to_owned(), found.clone()));
        found
    }

    /// How many roles are found for a text once each value is chosen in its facet.
    pub fn counts(&mut self, catalogue: &Catalogue, text: &str) -> FacetCounts {
        let asked = self.ask(catalogue, text).asked;
        let found = asked.has_words().then(|| {
            let query = Query::new(&asked.words);
            let words = self.all_meant(&query);
            self.index.roles_among(catalogue, &query, words, &mut self.workspace)
        });
        self.facets.counts(catalogue, &asked.filter, found.as_ref())
    }

    /// What the word before the cursor, which is at this byte, may become.
    pub fn proposals(
        &self,
        catalogue: &Catalogue,
        text: &str,
        cursor: usize,
        (lang, wording): (Lang, &Wording),
    ) -> Proposals {
        Proposals::of(&self.resolver(catalogue), text, cursor, lang, wording)
    }

    fn asked(&mut self, catalogue: &Catalogue, text: &str) -> Asked {
        if self.values.len() > REMEMBERED {
            self.values.clear();
        }
        let Self { index, facets, values, .. } = self;
        let resolver = Resolver::new(catalogue, facets, index);
        Asked::of(text, facets, |facet, value| {
            let named = values.entry((facet, value.to_owned()));
            named.or_insert_with(|| resolver.value(facet, value)).clone()
        })
    }

    fn all_meant(&mut self, query: &Query) -> Vec<MatchedWord> {
        if self.known.len() > REMEMBERED {
            self.known.clear();
        }
        query.words.iter().map(|word| self.meant(word)).collect()
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
