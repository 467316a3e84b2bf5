//! What makes a row of a table useless.

use std::fmt;

use crate::wording::{Words, key};

/// What makes a row useless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowDamage {
    /// It has not as many fields as the header.
    Fields {
        has: usize,
        should: usize,
    },
    NotUtf8,
}

impl RowDamage {
    /// What to say of it.
    pub(super) fn words(self) -> Words {
        match self {
            Self::Fields { has, should } => {
                Words::of(key::IMPORT_ROW_FIELDS).count("has", has).count("should", should)
            }
            Self::NotUtf8 => key::IMPORT_ROW_NOT_UTF_8.into(),
        }
    }
}

impl fmt::Display for RowDamage {
    /// As the table of notes has it, which is the same for every reader.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fields { has, should } => write!(out, "fields: {has} instead of {should}"),
            Self::NotUtf8 => out.write_str("not UTF-8"),
        }
    }
}
