//! Finding roles and skills by what somebody types.
//!
//! # How a search goes
//!
//! [`Query`] folds the text and cuts it into words. Each word is looked up on its own (`reach`): the [`Index`]
//! has the distinct words of all names in order, so that beginnings of words are a range, and what stands inside
//! words or is mistyped is sought among 25,000 words rather than 150,000 names. What counts as a match is written
//! in `rule`, and the index is tested to find exactly that. `combine` brings the words together by role and
//! skill, `through` adds roles that need a skill that matches, `find` puts them in order.
//!
//! Typos are forgiven only when nothing matches all words, or when fewer than ten names do, no title among them,
//! and a word has six letters or more. Only when nothing does then either, abbreviations count (`dvlpr`,
//! `phpsym`); and then the [nearest](Found::nearest) names are offered.
//!
//! # The order of hits
//!
//! Fewest typos first; among those, swapped neighbours before other typos, and with typos roles by name before
//! skills before roles by skill. Then by points: for each word what `fuzzy-matcher`'s `SkimMatcherV2` gives the
//! letters found (20 a letter, 11 more at the start of the name, 3 after a blank, 5 less inside a word), and
//!
//! | points | for |
//! |---|---|
//! | 30 | a name that is the query and nothing else |
//! | 12 | words side by side as in the query |
//! | 5 | each word typed whole |
//! | 3 | a title over an alias |
//! | −15 | several words of the name typed as one |
//! | −30 | words found in different names or skills of one role or skill |
//!
//! A role found by a skill it needs has the points of the skill without what its name adds, less 24, less 1 for
//! each level below expert, less 4 if the skill is useful only; 8 more where the query is the skill's whole name. So
//! it comes after what is named as well, essential comes before useful, and higher levels first.
//!
//! At equal points roles come before skills, then the shorter name, then ids in order. The order depends on the
//! query and the catalogue alone, not on what was searched before.
//!
//! # Never
//!
//! This module never draws, reads no files, and knows no language: a hit is a hit in any of them.

mod bag;
mod candidate;
mod combine;
mod edits;
mod find;
mod fit;
mod forgive;
mod highlights;
mod hit;
mod index;
mod letters;
mod lookup;
mod matched;
mod merit;
mod names;
mod nearest;
mod pieces;
mod query;
mod reach;
mod rule;
#[cfg(test)]
mod sample;
mod score;
mod searcher;
mod through;
mod vocabulary;

pub use highlights::highlights;
pub use hit::{Found, Hit, Why};
pub use index::Index;
pub use lookup::{Lookup, Wanted, lookup};
pub use query::Query;
pub use searcher::Searcher;
