//! careernav: a career navigator in the terminal.
pub mod cells;
pub mod domain;
pub mod glyphs;
pub mod graph;
pub mod pages;
pub mod search;
pub mod tui;
pub mod wording;
