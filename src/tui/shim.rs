use crate::domain::Catalogue;
use crate::search::{Found, Index, Query};
#[derive(Debug)]
pub struct Searcher {
    index: Index,
}
impl Searcher {
    pub fn new(catalogue: &Catalogue) -> Self {
        Self { index: Index::new(catalogue) }
    }
    pub fn find(&mut self, catalogue: &Catalogue, text: &str) -> Found {
        self.index.find(catalogue, &Query::new(text), 200)
    }
    pub fn highlights(&self, _t: &str, _n: &str) -> Vec<std::ops::Range<usize>> {
        Vec::new()
    }
}
