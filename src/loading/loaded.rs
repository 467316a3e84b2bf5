//! What loading gives.

use super::cache::Beside;
use super::problem::Problem;
use super::problems;
use crate::domain::Catalogue;

/// A catalogue, and what was wrong with its files: first why some of them could not be read, from which much of the
/// rest may follow; either sorted by file and position.
#[derive(Debug, Default)]
pub struct Loaded {
    pub catalogue: Catalogue,
    pub problems: Vec<Problem>,
    /// Where what is made of the catalogue may be kept; nowhere where the catalogue itself is not.
    pub beside: Option<Beside>,
}

impl Loaded {
    /// The same with problems of another sort.
    pub(crate) fn told(mut self, mut problems: Vec<Problem>) -> Self {
        self.problems.append(&mut problems);
        problems::sort(&mut self.problems);
        self
    }
}
