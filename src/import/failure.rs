//! What keeps an import from being made.

use std::io;
use std::path::PathBuf;

/// Why there is no layer. Messages quote paths and headers as they are; make them harmless before they are shown.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("the file `{file}` is missing in {}", dir.display())]
    MissingFile { dir: PathBuf, file: String },
    #[error("the file `{file}` has no column `{column}`; its columns are {}", there.join(", "))]
    MissingColumn { file: String, column: String, there: Vec<String> },
    #[error("{} is not empty and was not written by an import: it holds `{found}`; name another directory", path.display())]
    Occupied { path: PathBuf, found: String },
    #[error("{} is a file; name a directory", path.display())]
    NotADirectory { path: PathBuf },
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
}
