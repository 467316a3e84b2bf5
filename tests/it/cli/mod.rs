//! Commands from the outside: words and files in, text and exit status out.

mod answers;
mod check;
mod colour;
mod compare;
mod export;
mod formats;
mod hostile;
mod init;
mod json;
mod languages;
mod layers;
mod naming;
mod pipes;
mod recommend;
mod route;
mod similar;
mod usage;

use crate::env::{Env, Run};

/// A small catalogue without problems.
const SMALL: &str = r#"
catalogue: {id: small, name: {en: Small catalogue, fr: Petit catalogue}, version: "7", languages: [en, fr]}
families:
  - {id: software, name: {en: Software, fr: Logiciel}}
  - {id: crafts, name: {en: Crafts, fr: Artisanat}}
skills:
  - {id: python, name: Python, aliases: [py], kind: technical}
  - {id: patience, name: {en: Patience, fr: Patience}, kind: soft}
roles:
  - id: developer
    title: {en: Developer, fr: Développeur}
    aliases: {en: [coder], fr: [développeuse]}
    family: software
    stage: entry
    summary: {en: Writes programs all day long., fr: Écrit des programmes toute la journée.}
    skills: [{skill: python, need: essential, level: 2}, {skill: patience, need: useful}]
    contacts: [{role: lead, why: {en: Reviews the code., fr: Relit le code.}}]
    steps: [{to: lead, kind: promotion, years: 3-6, source: editorial, why: {en: Leads others., fr: Encadre.}}]
  - id: lead
    title: {en: Team lead, fr: Chef d’équipe}
    family: software
    stage: lead
    skills: [{skill: python, need: useful, level: 3}]
  - id: potter
    title: {en: Potter, fr: Potier}
    family: crafts
    stage: entry
    skills: [{skill: patience, need: essential}]
"#;

/// An environment with the small catalogue in `small.yaml`.
fn small() -> Env {
    let env = Env::new();
    env.write("small.yaml", SMALL);
    env
}

/// Runs a command line, split at blanks, on the small catalogue alone.
fn on_small(line: &str) -> Run {
    small().run(["--only", "--catalogue", "small.yaml"].into_iter().chain(line.split_whitespace()))
}

/// What a command line says on the small catalogue; it must go well and in silence.
fn said(line: &str) -> String {
    let run = on_small(line);
    assert_eq!((run.status, &*run.err), (Some(0), ""), "{line}");
    run.out
}
