//! What the screen is made of that stands in files.

use super::keys::{KeysFile, UserKeys};
use crate::loading::Loader;

/// What is read at the start, and again when it has changed or somebody asks for that.
#[derive(Clone, Debug)]
pub struct Reads {
    pub loader: Loader,
    /// The user's own file of keys; `None` where there is no place for one.
    pub keys: Option<KeysFile>,
}

impl Reads {
    /// The keys that hold now. Costs one failed attempt to open a file where there is none.
    pub(super) fn keys(&self) -> UserKeys {
        self.keys.as_ref().map_or_else(UserKeys::default, KeysFile::read)
    }
}
