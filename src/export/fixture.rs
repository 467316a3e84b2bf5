//! A small catalogue for the tests of the writers.

use crate::domain::{Catalogue, Lang};
use crate::glyphs::UNICODE;
use crate::loading::{SourceFile, load_files};
use crate::wording::Wording;

use super::Paper;

const YAML: &str = r#"
catalogue: {id: small, name: {en: Small catalogue, fr: Petit catalogue}, version: "7", licence: CC0}
families: [{id: software, name: {en: Software, fr: Logiciel}}]
categories: [{id: languages, name: {en: Languages, fr: Langages}}]
skills:
  - {id: python, name: Python, aliases: [py], category: languages, kind: technical, broader: coding}
  - {id: coding, name: {en: Coding, fr: Programmation}, summary: {en: Telling machines what to do.}}
  - {id: patience, name: {en: Patience, fr: Patience}, kind: soft, codes: {esco: S1}}
roles:
  - id: developer
    title: {en: Developer, fr: Développeur}
    aliases: {en: [coder], fr: [développeuse]}
    family: software
    stage: intermediate
    summary: {en: Writes programs., fr: Écrit des programmes.}
    tasks: [{en: Write code., fr: Écrire du code.}]
    skills: [{skill: python, need: essential, level: 2}, {skill: patience, need: useful}]
    contacts: [{role: lead, why: {en: Reviews the code.}}]
    education: [{level: Bac+3, eqf: 6-7}]
    pay: [{region: FR, currency: EUR, per: year, gross: true, to: 65000, source: {en: News page}, dated: 2023-01-31}]
    steps: [{to: lead, kind: promotion, years: 3-6, source: editorial, why: {en: Leads others., fr: Encadre.}}]
    codes: {rome: M1805}
    sources: [{title: {en: News page}, dated: 2023-01-31}]
  - id: lead
    title: {en: Lead, fr: Référent}
    family: software
    stage: lead
    skills: [{skill: python, need: useful, level: 3}, {skill: coding, need: essential}]
  - {id: potter, title: {en: Potter}}
"#;

/// Three roles, one of them bare, with three skills.
pub(super) fn catalogue() -> Catalogue {
    let file =
        SourceFile { path: "small.yaml".to_owned(), bytes: YAML.as_bytes().into(), prepared: None, layer: 0 };
    let loaded = load_files(vec![file]);
    assert_eq!(loaded.problems.iter().filter(|problem| problem.severity.as_str() == "error").count(), 0);
    loaded.catalogue
}

pub(super) fn english() -> Wording {
    Wording::new(Lang::EN)
}

pub(super) const PIPE: Paper = Paper { width: None, glyphs: &UNICODE };

pub(super) fn terminal(width: usize) -> Paper {
    Paper { width: Some(width), glyphs: &UNICODE }
}

pub(super) fn stripped(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}
