//! What is open over the panes: one thing at a time.

/// A page over the panes that has the keyboard until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The keys, from a line on.
    Help { scroll: usize },
    /// The problems of the files: which is chosen, and the first line shown.
    Problems { cursor: usize, scroll: usize },
}
