//! `careernav paths`.

use std::env;

use super::args::PathsArgs;
use super::context::{CATALOGUE_VARIABLE, CommandContext, keys_file};
use super::output::CommandOutput;
use crate::export::{json, layers};

/// Where the catalogue and the user's own keys come from, with what is wrong with those.
pub(super) fn answer(paths: &PathsArgs, context: &CommandContext) -> CommandOutput {
    let value = env::var_os(CATALOGUE_VARIABLE).map(|value| value.to_string_lossy().into_owned());
    let known = context.catalogue.layers();
    let cache = context.cache.as_deref();
    let file = keys_file();
    let problems = file.as_ref().map_or_else(Vec::new, |file| file.read().problems);
    let keys = file.as_ref().map(|file| layers::OwnFile {
        path: &file.path,
        is_there: file.path.exists(),
        problems: &problems,
    });
    CommandOutput::fine(if paths.json {
        json::layers(known, value.as_deref(), cache, keys, &context.reader())
    } else {
        let variable = (CATALOGUE_VARIABLE, value.as_deref());
        layers::write(known, variable, cache, keys, &context.reader(), &context.paper)
    })
}
