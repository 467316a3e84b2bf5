//! careernav: a career navigator in the terminal.
pub mod cells;
pub mod cli;
pub mod domain;
pub mod export;
pub mod glyphs;
pub mod graph;
pub mod loading;
pub mod pages;
pub mod search;
pub mod tui;
pub mod wording;
