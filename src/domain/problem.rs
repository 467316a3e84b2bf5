//! What is wrong with a file, said so that somebody can mend it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::harmless;

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

/// One thing that is wrong. All its text is harmless to print.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Problem {
    pub place: FileLocation,
    pub severity: Severity,
    /// Name of the rule, stable, lower-case words joined by hyphens.
    pub rule: &'static str,
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Problem {
    pub fn error(rule: &'static str, place: &FileLocation, message: impl AsRef<str>) -> Self {
        Self::new(Severity::Error, rule, place, message.as_ref())
    }

    pub fn warning(rule: &'static str, place: &FileLocation, message: impl AsRef<str>) -> Self {
        Self::new(Severity::Warning, rule, place, message.as_ref())
    }

    fn new(severity: Severity, rule: &'static str, place: &FileLocation, message: &str) -> Self {
        let place = FileLocation {
            file: harmless::line(&place.file).into_owned(),
            position: place.position,
            within: harmless::line(&place.within).into_owned(),
        };
        Self { place, severity, rule, message: harmless::line(message).into_owned(), hint: None }
    }

    pub fn with_hint(mut self, hint: impl AsRef<str>) -> Self {
        self.hint = Some(harmless::line(hint.as_ref()).into_owned());
        self
    }
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

impl fmt::Display for Problem {
    /// One line: `file:line:column (path): error[rule]: message; hint`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}[{}]: {}", self.place, self.severity.as_str(), self.rule, self.message)?;
        match &self.hint {
            Some(hint) => write!(out, "; {hint}"),
            None => Ok(()),
        }
    }
}
