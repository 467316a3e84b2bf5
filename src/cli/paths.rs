//! `careernav paths`.

use std::env;

use super::args::PathsArgs;
use super::context::{CATALOGUE_VARIABLE, CommandContext};
use super::output::CommandOutput;
use crate::export::{json, layers};

/// Where the catalogue comes from.
pub(super) fn answer(paths: &PathsArgs, context: &CommandContext) -> CommandOutput {
    let value = env::var_os(CATALOGUE_VARIABLE).map(|value| value.to_string_lossy().into_owned());
    let known = context.catalogue.layers();
    let cache = context.cache.as_deref();
    CommandOutput::fine(if paths.json {
        json::layers(known, value.as_deref(), cache, context.lang)
    } else {
        let variable = (CATALOGUE_VARIABLE, value.as_deref());
        layers::write(known, variable, cache, &context.reader(), &context.paper)
    })
}
