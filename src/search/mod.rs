//! Finding roles and skills by what somebody types.
//!
//! # How a search goes
//!
//! 1. **Text** (`text`). A [`Query`] folds what was typed and cuts it into words; marks such as `H/F` and what stands
//!    behind “except” are set aside. Words have a stem in each language of the catalogue (Snowball, with French feminine
//!    and inclusive endings undone before).
//! 2. **Matching** (`matching`). Each word is looked up among the distinct words of all names: which of them it may mean
//!    and how closely, from the word itself over its forms, beginnings and insides to typos and words that only look alike
//!    (the cosine of their pairs and triples of letters). Its weight is how rare it is among names. What only adverts and
//!    maps say and no name has is set aside, and said to be.
//! 3. **Ranking** (`ranking`). Each name that has a word of the query is judged by the share of the query's weight it
//!    meets and the share of its own weight that the query covers; each role and skill by its best name, by the words its
//!    names have together, by what its texts and skills say, and by the skills it needs that the query names.
//! 4. **Hits** ([`find`](SearchIndex::find)). What meets too little is no hit; where nothing is one, scattered letters count
//!    (`dvlpr`), and then the [nearest](SearchResults::nearest) names are offered.
//!
//! # The order of hits
//!
//! By how the query is met, then by points, then roles before skills, then by id:
//!
//! | tier | the query is |
//! |---|---|
//! | code | a code in a public classification |
//! | title | a title, but for accents, case and punctuation |
//! | alias | an alias, likewise |
//! | whole | a name in other forms: plural, feminine, reordered, without its small words |
//! | among | in a name, among other words |
//! | together, mostly | a list of three skills or more, all of which the role needs or has in its name; more than half |
//! | loosely | in a name, with typos or words that only look alike |
//! | part | in a name or in skills but for the words that are missing, which a hit names |
//!
//! Down to “whole” a role stands before a skill whatever the points. All numbers are in one table, `ranking::points`.
//!
//! A word that nearly any trade may have in a title (engineer, manager, chef, agent) finds nothing by itself beside words
//! that are not met; where a query has no others, the middle stage and what is named so most often come first. Texts order
//! hits and admit none.
//!
//! # Where it comes from
//!
//! - Inverse document frequency: Spärck Jones, *A statistical interpretation of term specificity* (1972); weights and
//!   cosines as in Salton and Buckley, *Term-weighting approaches in automatic text retrieval* (1988).
//! - That names are short and mean as a whole, so that both shares count, by their geometric mean: the cosine of two sets
//!   (Ochiai, 1957) with weights.
//! - Stems: Porter's Snowball, through `rust-stemmers`. Distances with swapped neighbours: Damerau (1964) in the restricted
//!   form, through `strsim`. Scattered letters and highlights: `fuzzy-matcher`.
//!
//! # Facets
//!
//! A search may be narrowed to roles of some families, stages, skills and so on: see [`Facet`] and `facets`. What the words
//! find is found first; of that, what fits is kept.
//!
//! # Never
//!
//! This module never draws and reads no files. What it answers depends on the catalogue and the query alone, not on what
//! was asked before.

mod facets;
mod families;
mod find;
#[cfg(test)]
mod fixtures;
mod highlights;
mod hit;
mod index;
mod lookup;
mod matching;
mod mentions;
mod ranking;
mod scattered;
mod session;
mod suggest;
mod text;

pub use facets::{
    Asked, Choice, ChosenValue, EducationLevel, Facet, FacetCounts, FacetWord, Facets, NamesNothing,
    PayLevel, Proposals, Resolver, RoleFilter, RoleSet,
};
pub use highlights::highlights;
pub use hit::{Hit, HitReason, SearchResults};
pub use index::SearchIndex;
pub use lookup::{Lookup, Wanted, lookup, lookup_with};
pub use mentions::{Mention, mentions};
pub use session::{Found, SearchSession};
pub use text::query::Query;
