//! Where the catalogue comes from.

use std::path::Path;

use crate::domain::{Lang, Layer, harmless};
use crate::pages::{Block, Reader};

use super::sheet::fact;
use super::{Paper, document};
use crate::wording::key;

/// The layers, lowest first, with what each says of itself, then the variable that names further ones and the
/// directory in which large catalogues are kept for later starts, if there is one.
///
/// `variable` is the name of the environment variable and its value, if it is set.
pub fn write(
    layers: &[Layer],
    variable: (&str, Option<&str>),
    cache: Option<&Path>,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    let mut blocks: Vec<Block> = layers.iter().flat_map(|layer| self::layer(layer, reader)).collect();
    let (name, value) = variable;
    let label = reader.wording.with(key::LABEL, &[("label", name.into())]);
    let value =
        value.map_or_else(|| reader.wording.say(key::NOT_SET), |set| harmless::line(set).into_owned());
    blocks.push(Block::Fact { label, value });
    let cache = cache.map(|path| harmless::line(&path.to_string_lossy()).into_owned());
    blocks.extend(cache.map(|path| fact(reader, key::FACT_CACHE, path)));
    document::write(&blocks, paper)
}

fn layer(layer: &Layer, reader: &Reader<'_>) -> Vec<Block> {
    let name = if layer.name.is_empty() { layer.place.to_string() } else { reader.text(&layer.name) };
    let credit = if layer.credit.is_empty() { String::new() } else { reader.text(&layer.credit) };
    let languages = layer.languages.iter().map(Lang::as_str);
    let rules = layer.accepted.iter().map(|(rule, count)| format!("{rule} ({count})"));
    let accepted = rules.collect::<Vec<_>>().join(" · ");
    let facts = [
        (key::FACT_PLACE, layer.place.to_string()),
        (key::FACT_ID, layer.id.to_string()),
        (key::FACT_VERSION, layer.version.to_string()),
        (key::FACT_LANGUAGES, languages.collect::<Vec<_>>().join(" · ")),
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

    use super::write;
    use crate::domain::Lang;
    use crate::pages::Reader;

    #[test]
    fn layers_tell_what_they_know_of_themselves() {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        let with =
            |value, cache| stripped(&write(catalogue.layers(), ("CATALOGUES", value), cache, &reader, &PIPE));
        let layer = "Small catalogue\nPlace: small.yaml\nId: small\nVersion: 7\nLicence: CC0\n\n";
        assert_eq!(with(None, None), format!("{layer}CATALOGUES: not set\n"));
        assert_eq!(
            with(Some("a:\u{1b}b"), Some(Path::new("/c\u{1b}"))),
            format!("{layer}CATALOGUES: a:␛b\nKept for later starts: /c␛\n")
        );
    }
}
