//! Locations in files.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A location in the catalogue's files. Unknown fields are absent, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileLocation {
    /// Path of the file as the user knows it; empty where a problem belongs to no file.
    pub file: String,
    /// Line and column, counted from 1.
    pub position: Option<(u32, u32)>,
    /// Path of ids and keys inside the file: `roles › backend-developer › skills › 3`.
    pub within: String,
}

impl fmt::Display for FileLocation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some((line, column)) = self.position {
            write!(out, ":{line}:{column}")?;
        }
        if !self.within.is_empty() {
            let gap = if self.file.is_empty() { "" } else { " " };
            write!(out, "{gap}({})", self.within)?;
        }
        Ok(())
    }
}
