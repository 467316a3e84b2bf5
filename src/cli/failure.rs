//! What keeps a command from answering.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::domain::{Lang, harmless};
use crate::import::ImportError;
use crate::wording::{Wording, Words, key};

use super::output;
use super::status::Status;

/// Why there is no answer. Messages may quote what somebody typed; [`Failure::tell`] makes them harmless.
#[derive(Debug)]
pub enum Failure {
    /// Help or the version, which were asked for; with styles.
    Asked(String),
    /// A command that is none without another; the help tells which there are, with styles.
    NoCommand(String),
    /// Wrong usage: what is wrong.
    Misused(String),
    /// Wrong usage: what is wrong, and how it is used.
    Usage(String),
    /// Nothing goes by the name given. The sentences say so, and what does.
    Unknown(String),
    /// What was asked for cannot be done here. The sentence says why.
    Refused(String),
    /// Standard output cannot be written.
    Output(io::Error),
    Import(ImportError),
    /// The terminal cannot be used.
    Terminal(io::Error),
}

impl Failure {
    /// Tells the user, once. Fails where help that was asked for cannot be written.
    pub fn tell(&self, lang: Lang) -> Result<(), Self> {
        let say = |words: &Words| Wording::new(lang).tell(words);
        let sentence = match self {
            // Neither has a word of the user's in it, and both keep their styles.
            Self::Asked(text) => return output::print(text).map_err(Self::Output),
            Self::NoCommand(help) => {
                let _ = write!(anstream::stderr(), "{help}");
                return Ok(());
            }
            Self::Usage(text) => {
                let _ = writeln!(io::stderr(), "{}", harmless::block(text));
                return Ok(());
            }
            Self::Unknown(sentence) | Self::Refused(sentence) | Self::Misused(sentence) => sentence.clone(),
            Self::Import(error) => say(&error.words()),
            Self::Output(error) => say(&Words::of(key::COULD_NOT_PRINT).words("error", error.into())),
            Self::Terminal(error) => {
                say(&Words::of(key::COULD_NOT_USE_TERMINAL).words("error", error.into()))
            }
        };
        // Where this fails nobody is left to be told.
        let _ = writeln!(io::stderr(), "{}", harmless::block(&format!("careernav: {sentence}")));
        Ok(())
    }

    pub fn status(&self) -> ExitCode {
        match self {
            Self::Asked(_) => Status::Fine.into(),
            Self::NoCommand(_) | Self::Misused(_) | Self::Usage(_) => ExitCode::from(2),
            Self::Unknown(_) | Self::Refused(_) | Self::Import(_) | Self::Output(_) | Self::Terminal(_) => {
                Status::Nothing.into()
            }
        }
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}
