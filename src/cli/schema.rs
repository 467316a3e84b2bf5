//! `careernav schema`.

use super::args::{Files, SchemaArgs};
use super::output::CommandOutput;
use crate::loading::catalogue_schema;

/// The published format.
pub(super) fn answer(schema: &SchemaArgs) -> CommandOutput {
    CommandOutput::fine(match schema.files {
        Files::Catalogue => catalogue_schema(),
    })
}
