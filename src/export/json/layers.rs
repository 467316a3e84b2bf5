//! Where the catalogue comes from, as JSON.

use std::path::Path;

use serde::Serialize;

use super::problems::ProblemShape;
use super::{some, text, write};
use crate::domain::{Lang, Layer, harmless};
use crate::export::layers::OwnFile;
use crate::pages::Reader;

/// `{version, layers: [{id, name, version, languages, place, licence, credit, accepted}], catalogue_variable, cache, keys: {file, exists, problems}}`, lowest layer first.
///
/// `place` is a path or `built-in`; `catalogue_variable` is the value of the environment variable that names
/// further layers, or `null`; `languages` are those a layer declares; `accepted` holds the rules a layer breaks on purpose, with how often it does; `cache` is the directory where large catalogues are kept for later starts, `null` where
/// nothing is kept; `keys` tells of the user's own file of keys, with problems as those of `check`, and is `null` where there is no place for one.
pub fn layers(
    layers: &[Layer],
    variable: Option<&str>,
    cache: Option<&Path>,
    keys: Option<OwnFile<'_>>,
    reader: &Reader<'_>,
) -> String {
    #[derive(Serialize)]
    struct LayersAnswer<'a> {
        layers: Vec<LayerShape<'a>>,
        catalogue_variable: Option<&'a str>,
        cache: Option<&'a str>,
        keys: Option<OwnFileShape<'a>>,
    }
    let variable = variable.map(harmless::line);
    let cache = cache.map(|path| harmless::line(&path.to_string_lossy()).into_owned());
    write(LayersAnswer {
        layers: layers.iter().map(|layer| LayerShape::of(layer, reader.lang)).collect(),
        catalogue_variable: variable.as_deref(),
        cache: cache.as_deref(),
        keys: keys.map(|keys| OwnFileShape {
            file: harmless::line(&keys.path.to_string_lossy()).into_owned(),
            exists: keys.is_there,
            problems: keys.problems.iter().map(|problem| ProblemShape::of(problem, reader.wording)).collect(),
        }),
    })
}

#[derive(Serialize)]
struct OwnFileShape<'a> {
    file: String,
    exists: bool,
    problems: Vec<ProblemShape<'a>>,
}

#[derive(Serialize)]
struct LayerShape<'a> {
    id: Option<&'a str>,
    name: Option<&'a str>,
    version: Option<&'a str>,
    languages: Vec<&'a str>,
    place: &'a str,
    licence: Option<&'a str>,
    credit: Option<&'a str>,
    accepted: Vec<AcceptedRuleShape<'a>>,
}

#[derive(Serialize)]
struct AcceptedRuleShape<'a> {
    rule: &'a str,
    count: u32,
}

impl<'a> LayerShape<'a> {
    fn of(layer: &'a Layer, lang: Lang) -> Self {
        Self {
            id: some(&layer.id),
            name: text(&layer.name, lang),
            version: some(&layer.version),
            languages: layer.languages.iter().map(Lang::as_str).collect(),
            place: &layer.place,
            licence: some(&layer.licence),
            credit: text(&layer.credit, lang),
            accepted: layer
                .accepted
                .iter()
                .map(|(rule, count)| AcceptedRuleShape { rule, count: *count })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::layers;
    use crate::domain::Lang;
    use crate::export::fixture::catalogue;
    use crate::pages::Reader;
    use crate::wording::Wording;

    #[test]
    fn layers_are_told_with_the_variable() {
        let (catalogue, wording) = (catalogue(), Wording::new(Lang::FR));
        let reader = Reader { lang: Lang::FR, wording: &wording };
        insta::assert_snapshot!(
            layers(catalogue.layers(), None, None, None, &reader)
                + &layers(&[], Some("a:\u{1b}b"), Some(Path::new("/c\u{1b}")), None, &reader)
        );
    }
}
