//! `careernav schema`.

use super::args::{Files, Schema};
use super::output::Answer;
use crate::loading::catalogue_schema;

/// The published format.
pub(super) fn answer(schema: &Schema) -> Answer {
    Answer::fine(match schema.files {
        Files::Catalogue => catalogue_schema(),
    })
}
