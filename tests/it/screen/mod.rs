//! Keys in, screen out: the main journeys on all three layouts and in both languages.

mod built_in;
pub(crate) mod driver;
pub(crate) mod events;
mod facets;
mod first_minute;
mod folds;
mod foreign;
mod indexing;
mod journeys;
mod keys;
mod known_skills;
mod layouts;
mod live;
mod map;
mod map_reader;
mod mouse;
mod own_keys;
mod pages;
mod random;
mod read_text;
mod search;
mod sizes;
mod themes;
mod whole;
