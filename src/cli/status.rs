//! How the program ends.

use std::process::ExitCode;

/// How the program ends, where nothing went wrong with running it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Fine,
    /// Nothing was found, or problems were.
    Nothing,
    /// By Ctrl-C.
    Interrupted,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Fine => 0,
            Status::Nothing => 1,
            Status::Interrupted => 130,
        })
    }
}
