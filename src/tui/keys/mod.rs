//! Which key asks for what: a map of (context, keys, action), read in both directions. Help, the status line and
//! `docs/keys.md` are made of it.
//!
//! It is a value, built at the start of the table in `defaults` and of what the user's own file says (`user_keys`). Typing
//! `g g` is a sequence of two keys; every other binding of the table is one key. Keys are written as `j`, `ctrl-d`,
//! `shift-tab`, `g g`.

mod clashes;
mod context;
mod defaults;
mod key;
mod keymap;
mod user_keys;

pub use context::Context;
pub use key::Key;
pub use keymap::{Binding, Keymap, Meaning, Sequence};
pub use user_keys::{KeysFile, UserKeys};
