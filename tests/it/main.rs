//! The program as a whole.
#![expect(clippy::panic, clippy::print_stderr, reason = "a test fails by panicking and says what it skips")]

mod catalogue;
mod cli;
mod data;
mod docs;
mod env;
mod facets;
mod fuzzing;
mod gendered;
mod import;
mod marks;
mod mentions;
mod pages;
mod picture;
mod pty;
mod registry;
mod schema;
mod screen;
mod search;
mod tidy;
