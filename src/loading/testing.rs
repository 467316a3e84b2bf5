//! What the tests of this module share.

use super::{Loaded, Severity, SourceFile, load_files};
use crate::domain::{Catalogue, Lang, Role};
use crate::wording::Wording;

/// A catalogue in which nothing is wrong: two roles, one skill.
pub(crate) const SOUND: &str = "\
skills:
  - {id: git, name: Git, kind: technical}
roles:
  - id: junior
    title: Junior developer
    stage: entry
    skills: [{skill: git, need: essential, level: 1}]
    steps: [{to: senior, kind: promotion}]
  - {id: senior, title: Senior developer, stage: senior}
";

/// Loads files of one layer, called `0.yaml`, `1.yaml` and so on.
pub(crate) fn load_all<B: AsRef<[u8]>>(files: &[B]) -> Loaded {
    let file = |(number, bytes): (usize, &B)| SourceFile {
        path: format!("{number}.yaml"),
        bytes: bytes.as_ref().to_vec().into(),
        layer: 0,
    };
    load_files(files.iter().enumerate().map(file).collect())
}

/// Loads each text as a layer of its own.
pub(crate) fn load_layered(texts: &[&str]) -> Loaded {
    let layers: Vec<&[&str]> = texts.iter().map(std::slice::from_ref).collect();
    load_layers_of(&layers)
}

/// Loads layers of several files each. Files are called `0.yaml`, `1.yaml` and so on throughout.
pub(crate) fn load_layers_of(layers: &[&[&str]]) -> Loaded {
    let texts =
        layers.iter().enumerate().flat_map(|(layer, texts)| texts.iter().map(move |text| (layer, text)));
    let file = |(number, (layer, text)): (usize, (usize, &&str))| SourceFile {
        path: format!("{number}.yaml"),
        bytes: text.as_bytes().to_vec().into(),
        layer,
    };
    load_files(texts.enumerate().map(file).collect())
}

/// What is told of one file, a line a problem.
pub(crate) fn told(bytes: impl AsRef<[u8]>) -> Vec<String> {
    lines(&load_all(&[bytes]))
}

pub(crate) fn lines(loaded: &Loaded) -> Vec<String> {
    let wording = Wording::new(Lang::EN);
    loaded.problems.iter().map(|problem| problem.line(&wording)).collect()
}

/// Rules broken, errors only.
pub(crate) fn errors(loaded: &Loaded) -> Vec<&'static str> {
    let errors = loaded.problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| problem.rule).collect()
}

pub(crate) fn role<'a>(catalogue: &'a Catalogue, id: &str) -> &'a Role {
    catalogue.role(catalogue.role_by_id(id).expect("the role is there"))
}

/// Loads a file beside [`SOUND`] and checks that it does no harm there.
pub(crate) fn told_beside_sound(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let loaded = load_all(&[SOUND.as_bytes(), bytes.as_ref()]);
    assert_eq!(role(&loaded.catalogue, "junior").skills.len(), 1, "sound neighbours stay");
    assert_eq!(role(&loaded.catalogue, "junior").steps.len(), 1, "sound neighbours stay");
    lines(&loaded)
}
