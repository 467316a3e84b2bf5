//! How far an import is.

/// The current task of a running import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportProgress<'a> {
    /// Reads a file of this name.
    Reading(&'a str),
    /// Writes the layer.
    Writing,
}
