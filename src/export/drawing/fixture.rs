//! A ladder over two families, and titles that mean harm, for the tests of the writers.

use crate::domain::{Catalogue, Lang, RoleIx};
use crate::glyphs::UNICODE;
use crate::graph::map::Scope;
use crate::graph::routes::{RouteMeasure, find};
use crate::loading::{SourceFile, load_files};
use crate::pages::Reader;
use crate::wording::Wording;

use super::Drawing;

const LADDER: &str = r"
families: [{id: build, name: {en: Building, fr: Construire}}, {id: guide, name: {en: Guiding, fr: Guider}}]
categories: [{id: languages, name: {en: Languages, fr: Langages}}]
skills:
  - {id: python, name: Python, category: languages}
  - {id: sql, name: SQL, category: languages}
  - {id: patience, name: {en: Patience, fr: Patience}, kind: soft}
roles:
  - id: junior
    title: {en: Junior developer, fr: Développeur débutant}
    family: build
    stage: entry
    skills: [{skill: python, need: essential, level: 1}]
    steps:
      - {to: developer, kind: promotion, years: 1-3, source: editorial, why: {en: Works alone., fr: Travaille seul.}}
      - {to: tester, kind: change-of-track}
      - {to: lead, kind: promotion}
  - id: developer
    title: {en: Developer, fr: Développeur}
    family: build
    stage: intermediate
    skills: [{skill: python, need: essential, level: 3}, {skill: sql, need: essential, level: 2}]
    contacts: [{role: lead}, {role: tester}]
    steps: [{to: lead, kind: promotion, years: 3-6, source: editorial}, {to: tester, kind: lateral}]
  - id: tester
    title: {en: Tester, fr: Testeur}
    family: build
    stage: intermediate
    skills: [{skill: patience, need: essential}, {skill: sql, need: useful}]
    contacts: [{role: lead}]
    steps: [{to: developer, kind: lateral}, {to: lead, kind: specialisation}]
  - id: lead
    title: {en: Tech lead, fr: Référent technique}
    family: guide
    stage: lead
    skills: [{skill: sql, need: useful, level: 3}, {skill: patience, need: essential, level: 2}]
    steps: [{to: developer, kind: related}]
";

/// Signs that mean something in one of the formats.
pub(in crate::export) const HOSTILE: &str =
    "\"'</text><script>alert(1)</script>]]>&lt;\\N\\\"`%%{init:{}}%%|[a](b)#quot;**x**$y$ style:#1; ---";

/// A catalogue read from YAML.
fn catalogue(yaml: &str) -> Catalogue {
    let bytes = yaml.as_bytes().to_vec().into();
    let file = SourceFile { path: "drawn.yaml".to_owned(), bytes, layer: 0 };
    load_files(vec![file]).catalogue
}

/// What is written of the whole ladder, drawn around the developer.
pub(in crate::export) fn on_map(write: impl Fn(&Drawing<'_>) -> String) -> String {
    let (catalogue, wording) = (catalogue(LADDER), Wording::new(Lang::EN));
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let around = catalogue.role_by_id("developer");
    let scope = Scope::Around { role: around.expect("a developer"), steps: 2 };
    write(&Drawing::map(&catalogue, &scope, around, false, reader, &UNICODE))
}

/// The same of the two best routes from the junior to the lead, in French.
pub(in crate::export) fn on_routes(write: impl Fn(&Drawing<'_>) -> String) -> String {
    let (catalogue, wording) = (catalogue(LADDER), Wording::new(Lang::FR));
    let reader = Reader { lang: Lang::FR, wording: &wording };
    let routes = find(&catalogue, RoleIx(0), RoleIx(3), RouteMeasure::Years, 3);
    write(&Drawing::routes(&catalogue, &routes, reader, &UNICODE))
}

/// The same of a catalogue in which every name is hostile.
pub(in crate::export) fn on_hostile(write: impl Fn(&Drawing<'_>) -> String) -> String {
    let (catalogue, wording) = (hostile(), Wording::new(Lang::EN));
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let scope = Scope::family_of(&catalogue, RoleIx(0));
    write(&Drawing::map(&catalogue, &scope, Some(RoleIx(0)), false, reader, &UNICODE))
}

/// What `write` makes of the ladder, for a reader of `lang`.
pub(in crate::export) fn on_ladder(lang: Lang, write: impl Fn(&Catalogue, &Reader<'_>) -> String) -> String {
    let wording = Wording::new(lang);
    write(&catalogue(LADDER), &Reader { lang, wording: &wording })
}

/// Names with every hostile sign, with a line end and with control codes.
pub(in crate::export) fn hostile() -> Catalogue {
    let name = serde_json::to_string(&format!("{HOSTILE}\nx\u{1b}[2J")).expect("a string");
    catalogue(&format!(
        "families: [{{id: f, name: {name}}}]\n\
         categories: [{{id: c, name: {name}}}]\n\
         skills: [{{id: s, name: {name}, category: c}}]\n\
         roles:\n\
         - {{id: a, title: {name}, family: f, stage: entry, skills: [{{skill: s, need: essential, level: 2}}],\n\
         \x20  contacts: [{{role: b}}], steps: [{{to: b, kind: promotion, why: {name}}}]}}\n\
         - {{id: b, title: {name}, family: f, stage: lead, skills: [{{skill: s, need: useful}}]}}\n"
    ))
}
