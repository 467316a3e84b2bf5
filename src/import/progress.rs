//! How far an import is.

/// What is being done, told while it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress<'a> {
    /// Reads a file of this name.
    Reading(&'a str),
    /// Writes the layer.
    Writing,
}
