//! Finding roles and skills by what somebody types.

mod find;
#[cfg(test)]
mod fixtures;
mod highlights;
mod hit;
mod index;
mod lookup;
mod matching;
mod ranking;
mod scattered;
mod session;
mod suggest;
mod text;

pub use highlights::highlights;
pub use hit::{Found, Hit, Why};
pub use index::Index;
pub use lookup::{Lookup, Wanted, lookup, lookup_with};
pub use session::Searcher;
pub use text::query::Query;
