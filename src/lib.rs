//! careernav: a career navigator in the terminal. This page is the map of the code.
//!
//! Modules stand on floors. A module may use those below it, floors may be skipped, never climbed, and two on
//! one floor do not know each other; `tests/it/tidy.rs` holds the sources to that.
//!
//! | floor | module | what it holds | it never |
//! |---|---|---|---|
//! | 1 | [`domain`] | what a role, a skill, a step and a catalogue are; harmless text; folded text | knows files, formats or terminals |
//! | 1 | [`cells`] | text measured, cut and wrapped in terminal cells | knows what the text says |
//! | 1 | [`saving`] | a file saved: whole or not at all, in the place of what stood there | knows what is in it |
//! | 2 | [`glyphs`] | the few signs we draw with, in Unicode and ASCII | knows colours |
//! | 2 | [`wording`] | the program's own words, English and French; which language is spoken | holds content |
//! | 3 | [`loading`] | from YAML to the domain, and every problem on the way with its place | prints, or fails as a whole |
//! | 3 | [`search`] | names folded into an index; a query to ranked hits with reasons | knows widgets or files |
//! | 3 | [`graph`] | links of roles, what a move keeps and asks for, pictures in integer cells | knows colours or window sizes |
//! | 3 | [`import`] | open data in its publishers' own files, to a layer of YAML files | prints, or knows how a layer is read |
//! | 4 | [`pages`] | what is said of a role, a skill or a step, as blocks, then as lines of a width | knows colours or keys |
//! | 4 | [`starter`] | a small catalogue to begin with, written to a directory | leaves anything half-written |
//! | 5 | [`export`] | answers written down, one format a file: text, tables, JSON | prints |
//! | 6 | [`tui`] | the screen: what there is and where one is, actions, keys, views, the terminal taken and given back | reads or writes files |
//! | 7 | [`cli`] | words from the shell, one file a command; exit codes | thinks |
//!
//! Data goes one way: files → `loading` → a [`domain::Catalogue`] that never changes → indices and pages made
//! of it → screen or text. What is absent on purpose: no async runtime, no network code, no global state but
//! what signals and a closed output must be able to ask at any time (`tui::terminal`, `tui::signals`, `cli`), no `unsafe`
//! but for those two.

pub mod cells;
pub mod cli;
pub mod domain;
pub mod export;
pub mod glyphs;
pub mod graph;
pub mod import;
pub mod loading;
pub mod pages;
pub mod saving;
pub mod search;
pub mod starter;
pub mod tui;
pub mod wording;
