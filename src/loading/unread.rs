//! What cannot be read, and why.

use std::io;
use std::path::Path;

use super::problem::Problem;
use super::problems::whole;
use crate::wording::{Key, Words, key};

/// Why a file or directory is not read.
#[derive(Debug)]
pub(crate) struct Unread {
    pub(crate) rule: &'static str,
    pub(crate) message: Words,
    pub(crate) hint: Option<Key>,
}

impl Unread {
    pub(crate) fn because(error: &io::Error) -> Self {
        let (rule, message) = match error.kind() {
            io::ErrorKind::NotFound => ("missing-path", key::PROBLEM_MISSING_PATH.into()),
            _ => ("unreadable", Words::of(key::PROBLEM_UNREADABLE).text("error", error.to_string())),
        };
        Self { rule, message, hint: None }
    }

    pub(crate) fn problem(self, path: &Path) -> Problem {
        let place = whole(&path.display().to_string());
        Problem::error(self.rule, place, self.message).maybe_hint(self.hint.map(Words::from))
    }
}
