//! Which key asks for what: a map of (context, keys, action), read in both directions. Help, the status line and
//! `docs/keys.md` are made of it.
//!
//! It is a value, built once at the start of the table in `defaults`. Typing `g g` is a sequence of two keys; every other
//! binding is one key. Keys are written as `j`, `ctrl-d`, `shift-tab`, `g g`.

mod context;
mod defaults;
mod key;
mod keymap;

pub use context::Context;
pub use key::Key;
pub use keymap::{Binding, Keymap, Meaning, Sequence};
