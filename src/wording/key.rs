//! Keys of the words: one constant for each message of `assets/wording/en.ftl`, made by the build script.
//!
//! [`Wording`](super::Wording) takes nothing else, so that no key can be asked for that is not there. Written with
//! the module, `key::SEARCH_PROMPT`: a test looks for those that no source names.

use std::fmt;

/// The key of some words. There is none but the constants of this module, and all of them have words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(&'static str);

impl Key {
    /// Returns the key of a name; `None` where there are no such words.
    pub fn named(name: &str) -> Option<Self> {
        let at = ALL.binary_search_by_key(&name, |key| key.as_str()).ok()?;
        ALL.get(at).copied()
    }

    /// Returns the key as the wording files write it: `search-prompt`.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

include!(concat!(env!("OUT_DIR"), "/wording_keys.rs"));
