//! Where the catalogue comes from.

use std::path::Path;

use crate::cells::listed;
use crate::domain::{Lang, Layer, harmless};
use crate::loading::Problem;
use crate::pages::{Block, Reader};

use super::sheet::fact;
use super::{Paper, document};
use crate::wording::key;

/// A file of the user's own, as answers tell of it.
#[derive(Clone, Copy, Debug)]
pub struct OwnFile<'a> {
    pub path: &'a Path,
    pub is_there: bool,
    pub problems: &'a [Problem],
}

/// The layers, lowest first, with what each says of itself, then the variable that names further ones, the
/// directory in which large catalogues are kept for later starts, if there is one, and the user's file of keys with what
/// is wrong with it.
///
/// `variable` is the name of the environment variable and its value, if it is set.
pub fn write(
    layers: &[Layer],
    variable: (&str, Option<&str>),
    cache: Option<&Path>,
    keys: Option<OwnFile<'_>>,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    let mut blocks: Vec<Block> = layers.iter().flat_map(|layer| self::layer(layer, reader)).collect();
    let (name, value) = variable;
    let label = reader.labelled(name);
    let value =
        value.map_or_else(|| reader.wording.say(key::NOT_SET), |set| harmless::line(set).into_owned());
    blocks.push(Block::Fact { label, value });
    let cache = cache.map(|path| harmless::line(&path.to_string_lossy()).into_owned());
    blocks.extend(cache.map(|path| fact(reader, key::FACT_CACHE, path)));
    let Some(OwnFile { path, is_there, problems }) = keys else { return document::write(&blocks, paper) };
    let file = harmless::line(&path.to_string_lossy()).into_owned();
    let file = if is_there { file } else { reader.wording.with(key::NO_SUCH_FILE, &[("file", file.into())]) };
    blocks.push(fact(reader, key::FACT_KEYS, file));
    let lines = problems.iter().map(|problem| problem.line(reader.wording) + "\n");
    document::write(&blocks, paper) + &lines.collect::<String>()
}

fn layer(layer: &Layer, reader: &Reader<'_>) -> Vec<Block> {
    let name = if layer.name.is_empty() { layer.place.to_string() } else { reader.text(&layer.name) };
    let credit = if layer.credit.is_empty() { String::new() } else { reader.text(&layer.credit) };
    let languages = layer.languages.iter().map(Lang::as_str);
    let rules = layer.accepted.iter().map(|(rule, count)| format!("{rule} ({count})"));
    let accepted = listed(rules);
    let facts = [
        (key::FACT_PLACE, layer.place.to_string()),
        (key::FACT_ID, layer.id.to_string()),
        (key::FACT_VERSION, layer.version.to_string()),
        (key::FACT_LANGUAGES, listed(languages)),
        (key::FACT_LICENCE, layer.licence.to_string()),
        (key::FACT_CREDIT, credit),
        (key::FACT_ACCEPTED, accepted),
    ];
    let mut blocks = vec![Block::Heading(name)];
    let written = facts.into_iter().filter(|(_, value)| !value.is_empty());
    blocks.extend(written.map(|(key, value)| fact(reader, key, value)));
    blocks.push(Block::Gap);
    blocks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{PIPE, catalogue, english, stripped};
    use std::path::Path;

    use super::{OwnFile, write};
    use crate::domain::{FileLocation, Lang};
    use crate::loading::Problem;
    use crate::pages::Reader;
    use crate::wording::key;

    #[test]
    fn layers_tell_what_they_know_of_themselves() {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        let with = |value, cache| {
            stripped(&write(catalogue.layers(), ("CATALOGUES", value), cache, None, &reader, &PIPE))
        };
        let layer = "Small catalogue\nPlace: small.yaml\nId: small\nVersion: 7\nLicence: CC0\n\n";
        assert_eq!(with(None, None), format!("{layer}CATALOGUES: not set\n"));
        assert_eq!(
            with(Some("a:\u{1b}b"), Some(Path::new("/c\u{1b}"))),
            format!("{layer}CATALOGUES: a:␛b\nCache: /c␛\n")
        );
        let place = FileLocation { file: "k\u{1b}.yaml".to_owned(), ..FileLocation::default() };
        let problems = [Problem::warning("empty-file", place, key::PROBLEM_EMPTY_FILE)];
        let with = |is_there, problems| {
            let keys = OwnFile { path: Path::new("k\u{1b}.yaml"), is_there, problems };
            stripped(&write(&[], ("CATALOGUES", None), None, Some(keys), &reader, &PIPE))
        };
        let keys = "CATALOGUES: not set\nYour own keys: k␛.yaml";
        assert_eq!(with(false, &[]), format!("{keys} (there is none)\n"));
        let told = "k␛.yaml: warning[empty-file]: there is nothing in this file";
        assert_eq!(with(true, &problems), format!("{keys}\n{told}\n"));
    }
}
