//! How much it says that a text has a word.

use crate::search::ranking::points::count;

/// How much a word says that so many of all names have: the logarithm of its inverse frequency.
pub(in crate::search) fn rarity(names: usize, with: usize) -> f32 {
    (1.0 + count(names) / count(with.max(1))).ln()
}
