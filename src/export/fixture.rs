//! A small catalogue for the tests of the writers.

use crate::domain::{Catalogue, Lang, Level, Need, RoleIx, StepKind, Subject};
use crate::glyphs::UNICODE;
use crate::loading::{SourceFile, load_files};
use crate::pages::{Block, Mark, PageCell, PageEntry, PageTable};
use crate::wording::Wording;

use super::Paper;

const YAML: &str = r#"
catalogue: {id: small, name: {en: Small catalogue, fr: Petit catalogue}, version: "7", licence: CC0}
families: [{id: software, name: {en: Software, fr: Logiciel}}]
categories: [{id: languages, name: {en: Languages, fr: Langages}}]
skills:
  - {id: python, name: Python, aliases: [py], category: languages, kind: technical, broader: coding, resources: [{kind: book, title: Snakes, language: en, level: 2, url: "https://books.example/snakes", source: editorial, dated: 2024}]}
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
    conditions: [{kind: remote, how: partly, text: {en: Two days a week., fr: Deux jours par semaine.}, source: editorial}, {kind: on-call, how: rare, source: {en: News page}, dated: 2023}]
    certifications: [{name: First steps, issuer: Guild, need: optional, skill: python, level: 2, source: editorial}]
    outlook: [{region: GB, market: shortage, source: {en: News page}, dated: 2024-05}]
    employers: [{kind: in-house, how: usual, text: {en: Mostly banks., fr: Surtout des banques.}, source: editorial}]
    status: [{kind: freelance, how: rare, region: FR, source: editorial, dated: 2026}]
    steps: [{to: lead, kind: promotion, years: 3-6, source: editorial, why: {en: Leads others., fr: Encadre.}}]
    codes: {rome: {code: M1805, match: close}}
    sources: [{title: {en: News page}, dated: 2023-01-31, url: "https://news.example/pay?role=dev&year=2023"}]
  - id: lead
    title: {en: Lead, fr: Référent}
    family: software
    stage: lead
    skills: [{skill: python, need: useful, level: 3}, {skill: coding, need: essential}]
  - {id: potter, title: {en: Potter}}
"#;

/// From a junior to an architect there are three ways; nothing leads to the gardener but a skill.
const LADDERS: &str = "
catalogue: {id: ladders, name: {en: Ladders, fr: Échelles}}
categories: [{id: tools, name: {en: Tools, fr: Outils}}]
skills:
  - {id: sql, name: SQL, category: tools}
  - {id: git, name: Git, category: tools}
  - {id: uml, name: UML, category: tools}
  - {id: patience, name: {en: Patience, fr: Patience}, kind: soft}
  - {id: planning, name: {en: Planning, fr: Planification}, kind: soft}
  - {id: soil, name: {en: Soil science, fr: Science du sol}, kind: knowledge}
roles:
  - id: junior
    title: {en: Junior, fr: Débutant}
    family: software
    stage: entry
    tasks: [{en: Learn., fr: Apprendre.}, {en: Ask., fr: Demander.}]
    skills: [{skill: sql, need: essential, level: 1}, {skill: patience, need: useful}]
    contacts: [{role: lead, why: {en: Reviews the code., fr: Relit le code.}}, {role: manager}]
    steps:
      - {to: developer, kind: promotion, years: 1-2, source: editorial, why: {en: You work alone., fr: Vous travaillez seul.}}
      - {to: manager, kind: change-of-track}
  - id: developer
    title: {en: Developer, fr: Développeur}
    skills: [{skill: sql, need: essential, level: 3}, {skill: git, need: essential, level: 2}, {skill: uml, need: useful}]
    steps:
      - {to: lead, kind: promotion, years: 3-4, source: editorial, why: {en: You lead., fr: Vous encadrez.}}
      - {to: architect, kind: specialisation, years: 5-8, source: {en: A survey, fr: Une enquête}}
  - id: lead
    title: {en: Lead, fr: Référent}
    skills: [{skill: sql, need: useful, level: 2}, {skill: planning, need: essential, level: 2}]
    contacts: [{role: junior}]
    steps: [{to: architect, kind: lateral, years: 2, source: editorial}]
  - id: manager
    title: {en: Manager, fr: Responsable}
    skills: [{skill: planning, need: essential, level: 3}]
    steps: [{to: architect, kind: change-of-track}]
  - id: architect
    title: {en: Architect, fr: Architecte}
    skills:
      - {skill: uml, need: essential, level: 4}
      - {skill: sql, need: essential, level: 3}
      - {skill: git, need: useful, level: 1}
      - {skill: planning, need: useful, level: 2}
  - id: gardener
    title: {en: Gardener, fr: Jardinier}
    skills: [{skill: soil, need: essential, level: 4}, {skill: planning, need: useful}]
    steps: [{to: landscaper, kind: promotion}]
  - {id: landscaper, title: {en: Landscaper, fr: Paysagiste}, skills: [{skill: soil, need: essential, level: 4}]}
families: [{id: software, name: {en: Software, fr: Logiciel}}]
";

/// Three roles, one of them bare, with three skills.
pub(super) fn catalogue() -> Catalogue {
    read(YAML)
}

/// Seven roles with steps between them.
pub(super) fn ladders() -> Catalogue {
    read(LADDERS)
}

pub(super) fn role(catalogue: &Catalogue, id: &str) -> RoleIx {
    catalogue.role_by_id(id).expect("a role of the fixture")
}

fn read(yaml: &'static str) -> Catalogue {
    let file = SourceFile { path: "small.yaml".to_owned(), bytes: yaml.as_bytes().into(), layer: 0 };
    let loaded = load_files(vec![file]);
    assert_eq!(loaded.problems.iter().filter(|problem| problem.severity.as_str() == "error").count(), 0);
    loaded.catalogue
}

/// Every kind of block, all of whose texts are the same.
pub(super) fn every_block(text: &str) -> Vec<Block> {
    let text = || text.to_owned();
    let level = || Some((Level::Working, text()));
    let entry = |mark| {
        let link = Some(Subject::Role(RoleIx(0)));
        Block::Entry(PageEntry { mark, label: text(), link, level: level(), aside: text(), note: text() })
    };
    let cell = |mark| PageCell { mark, level: level(), text: text() };
    let table = |is_labelled| {
        let row = vec![cell(Mark::None), cell(Mark::Step(StepKind::Promotion))];
        Block::Table(PageTable { heads: vec![text(), text()], is_labelled, rows: vec![row] })
    };
    let source = |address| Block::Source { text: text(), address };
    vec![
        Block::Title(text()),
        Block::Fact { label: text(), value: text() },
        Block::Section(text()),
        Block::Heading(text()),
        entry(Mark::Need(Need::Essential)),
        Block::Gap,
        entry(Mark::Step(StepKind::Promotion)),
        Block::Paragraph(text()),
        Block::Section(text()),
        Block::Bullet(text()),
        source(None),
        source(Some(text())),
        source(Some(format!("https://news.example/{}", text()))),
        table(true),
        table(false),
    ]
}

pub(super) fn english() -> Wording {
    Wording::new(Lang::EN)
}

pub(super) const PIPE: Paper = Paper { width: None, has_header: false, glyphs: &UNICODE };

pub(super) fn terminal(width: usize) -> Paper {
    Paper { width: Some(width), has_header: false, glyphs: &UNICODE }
}

pub(super) fn stripped(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}
