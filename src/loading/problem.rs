//! What is wrong with a file, said so that somebody can mend it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{FileLocation, harmless};
use crate::wording::{Wording, Words};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Something written was left out of the catalogue.
    Error,
    /// Everything was taken, but it is probably not what was meant.
    Warning,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong. All its text is harmless to print.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Problem {
    pub place: FileLocation,
    pub severity: Severity,
    /// Name of the rule, stable, lower-case words joined by hyphens.
    pub rule: &'static str,
    pub message: Words,
    /// What to do about it.
    pub hint: Option<Words>,
}

impl Problem {
    pub fn error(rule: &'static str, place: FileLocation, message: impl Into<Words>) -> Self {
        Self::new(Severity::Error, rule, place, message.into())
    }

    pub fn warning(rule: &'static str, place: FileLocation, message: impl Into<Words>) -> Self {
        Self::new(Severity::Warning, rule, place, message.into())
    }

    fn new(severity: Severity, rule: &'static str, mut place: FileLocation, message: Words) -> Self {
        for part in [&mut place.file, &mut place.within] {
            if let Cow::Owned(harmless) = harmless::line(part) {
                *part = harmless;
            }
        }
        Self { place, severity, rule, message, hint: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<Words>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub(crate) fn maybe_hint(mut self, hint: Option<Words>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }

    /// One line: `file:line:column (path): error[rule]: message; hint`.
    pub fn line(&self, wording: &Wording) -> String {
        let Self { place, severity, rule, message, hint } = self;
        let hint = hint.as_ref().map_or_else(String::new, |hint| format!("; {}", wording.tell(hint)));
        format!("{place}: {}[{rule}]: {}{hint}", severity.as_str(), wording.tell(message))
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
