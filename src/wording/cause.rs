//! Why something failed, as far as the system tells.

use std::io::{Error, ErrorKind};

use super::{Key, Words, key};

impl From<&Error> for Words {
    /// The frequent causes in words of ours, all others as the system says them.
    fn from(error: &Error) -> Self {
        let known: Option<Key> = match error.kind() {
            ErrorKind::NotFound => Some(key::CAUSE_NOT_FOUND),
            ErrorKind::PermissionDenied => Some(key::CAUSE_DENIED),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(key::CAUSE_FULL),
            ErrorKind::ReadOnlyFilesystem => Some(key::CAUSE_READ_ONLY),
            ErrorKind::FileTooLarge => Some(key::CAUSE_TOO_LARGE),
            ErrorKind::NotADirectory => Some(key::CAUSE_NO_DIRECTORY),
            ErrorKind::IsADirectory => Some(key::CAUSE_DIRECTORY),
            _ => None,
        };
        let other = || Self::of(key::CAUSE_OTHER).text("error", error.to_string());
        known.map_or_else(other, Self::of)
    }
}
