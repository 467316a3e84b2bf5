//! What keeps a command from answering.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::domain::harmless;
use crate::import::ImportError;

use super::output;
use super::status::Status;

/// Why there is no answer. Messages may quote what somebody typed; [`Failure::tell`] makes them harmless.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Wrong usage; or help or version, which were asked for and are printed the same way.
    #[error(transparent)]
    Usage(#[from] clap::Error),
    /// Nothing goes by the name given. The sentences say so, and what does.
    #[error("{0}")]
    Unknown(String),
    /// What was asked for cannot be done here. The sentence says why.
    #[error("{0}")]
    Refused(String),
    #[error("standard output cannot be written: {0}")]
    Output(#[source] io::Error),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[source] io::Error),
}

impl Failure {
    /// Tells the user, once. Fails where help that was asked for cannot be written.
    pub fn tell(&self) -> Result<(), Self> {
        let text = match self {
            // Has no word of the user's in it, and keeps its styles.
            Self::Usage(asked) if !asked.use_stderr() => {
                return output::print_help(asked).map_err(Self::Output);
            }
            Self::Usage(error) => error.render().to_string(),
            other => format!("careernav: {other}"),
        };
        // Where this fails nobody is left to be told.
        let _ = writeln!(io::stderr(), "{}", harmless::block(&text));
        Ok(())
    }

    pub fn status(&self) -> ExitCode {
        match self {
            Self::Usage(error) if !error.use_stderr() => Status::Fine.into(),
            Self::Usage(_) => ExitCode::from(2),
            Self::Unknown(_) | Self::Refused(_) | Self::Import(_) | Self::Output(_) | Self::Terminal(_) => {
                Status::Nothing.into()
            }
        }
    }
}
