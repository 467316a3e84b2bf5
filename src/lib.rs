//! careernav: a career navigator in the terminal.
pub mod domain;
