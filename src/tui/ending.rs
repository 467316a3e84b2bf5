//! How a session ends.

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Quit,
    /// By Ctrl-C.
    Interrupted,
    /// The catalogue that was read was refused by whoever was to open it.
    Refused,
}

impl Ending {
    /// Exit status of a program that was interrupted, as shells count it.
    pub const INTERRUPTED: i32 = 130;
}
