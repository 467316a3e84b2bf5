//! Finding roles and skills by what somebody types.
//!
//! # How a search goes
//!
//! [`Query`] folds the text and cuts it into words. Each word is looked up on its own (`reach`): the [`Index`]
//! has the distinct words of all names in order, so that beginnings of words are a range, and what stands inside
//! words, spans several ([`pieces`]) or is mistyped ([`edits`]) is sought among 25,000 words rather than 150,000
//! names. What counts as a match is written in [`rule`], once for all. `combine` brings the words together by
//! subject, `through` adds roles that need a skill that matches, `find` puts them in order.
//!
//! Only when nothing matches all words, or only a few names do and a word of six letters is in none of them alone,
//! are typos forgiven; only when nothing does then, abbreviations (`dvlpr`, `phpsym`); and then the
//! [nearest](Found::nearest) names are offered.
//!
//! # The order of hits
//!
//! Fewest typos first; among those, swapped neighbours before other typos, and with typos roles by name before
//! skills before roles by skill. Then by points: for each word the score of `fuzzy-matcher`'s `SkimMatcherV2` on
//! the best name (20 points a letter, more where a name or word begins), and on top of it
//!
//! | points | for |
//! |---|---|
//! | 30 | a name that is the query and nothing else |
//! | 12 | words side by side as in the query |
//! | 5 | each word typed whole |
//! | 3 | a title over an alias |
//! | −30 | words found in different names of one subject |
//! | −24 to −31 | a role for each word found in a skill it needs: −4 if useful only, −1 for each level below expert; +8 where the query is the skill's whole name |
//!
//! At equal points roles come before skills, then the shorter name, then ids in order. The order depends on the
//! query and the catalogue alone, not on what was searched before.
//!
//! # Never
//!
//! This module never draws, reads no files, and knows no language: a hit is a hit in any of them.

mod bag;
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
