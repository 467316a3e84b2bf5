//! `careernav paths`.

use std::env;

use super::args::Paths;
use super::output::Answer;
use super::setting::{CATALOGUE_VARIABLE, Setting};
use crate::export::{json, layers};

/// Where the catalogue comes from.
pub(super) fn answer(paths: &Paths, setting: &Setting) -> Answer {
    let value = env::var_os(CATALOGUE_VARIABLE).map(|value| value.to_string_lossy().into_owned());
    let known = setting.catalogue.layers();
    let cache = setting.cache.as_deref();
    Answer::fine(if paths.answering.json {
        json::layers(known, value.as_deref(), cache, setting.lang)
    } else {
        let variable = (CATALOGUE_VARIABLE, value.as_deref());
        layers::write(known, variable, cache, &setting.reader(), &setting.paper)
    })
}
