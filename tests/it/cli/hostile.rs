//! No byte of a file, a path or an argument reaches standard output or standard error as a control sequence.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use careernav::export::formats::FORMATS;

use crate::env::{Env, Run};

/// Escape, C1, bidi and zero-width characters in every text a layer can have.
fn layer() -> String {
    let bad = r"\e[2J\e]0;owned\a\x9b31m\u202e\u200b\x7f\r\b";
    format!(
        r#"
catalogue: {{id: evil, name: "Evil {bad}", version: "1{bad}", licence: "L{bad}", credit: "C{bad}"}}
families: [{{id: fam, name: "Family {bad}", summary: "S {bad}"}}]
categories: [{{id: cat, name: "Category {bad}"}}]
skills:
  - {{id: python, name: "Python {bad}", aliases: ["py {bad}"], category: cat, summary: "S {bad}", codes: {{esco: "c{bad}"}}}}
roles:
  - id: developer
    title: "Developer {bad}"
    aliases: ["coder {bad}"]
    family: fam
    stage: entry
    summary: "S {bad}"
    description: "D {bad}\n\nE {bad}"
    tasks: ["T {bad}"]
    skills: [{{skill: python, need: essential, level: 2}}]
    contacts: [{{role: lead, why: "W {bad}"}}]
    education: [{{region: "G {bad}", level: "B {bad}", eqf: 6, text: "X {bad}"}}]
    pay: [{{region: "FR{bad}", currency: "EUR{bad}", per: year, gross: true, to: 1000, source: "P {bad}", dated: "2023{bad}"}}]
    conditions: [{{kind: remote, how: rare, text: "C {bad}", source: "V {bad}", dated: "1998{bad}"}}]
    certifications: [{{name: "N {bad}", issuer: "I {bad}", need: optional, text: "L {bad}", source: "O {bad}"}}]
    employers: [{{kind: agency, how: rare, region: "R {bad}", text: "K {bad}", source: "J {bad}"}}]
    status: [{{kind: freelance, how: rare, text: "F {bad}", source: "H {bad}"}}]
    outlook: [{{region: "U {bad}", market: balance, text: "A {bad}", source: "M {bad}"}}]
    steps: [{{to: lead, kind: promotion, years: 1-2, source: "Y {bad}", why: "Z {bad}"}}]
    codes: {{rome: "M{bad}", esco: {{code: "E{bad}", match: close}}}}
    sources: [{{title: "Q {bad}", dated: "1999{bad}", url: "http://{bad}"}}]
  - {{id: lead, title: "Lead {bad}"}}
  - {{id: "x{bad}y", title: Odd, "key{bad}": 1}}
  - {{id: other, title: Other, stage: "boss{bad}", family: "none{bad}", skills: [{{skill: "what{bad}"}}]}}
"#
    )
}

/// A file whose bytes themselves are hostile, not only what they say.
const RAW: &str =
    "roles:\n  - {id: dev, title: \u{202e}Dev\u{9b}2J, colour\u{202e}: 1}\n  - {id: \u{1b}[2J}\n";

fn env() -> Env {
    let env = Env::new();
    env.write("evil\u{1b}[2J\u{9b}\u{202e}/la\u{7}yer.yaml", layer());
    env.write("raw\u{1b}[31m.yaml", RAW);
    env.write("raw.yaml", RAW);
    env
}

/// The text without the styles that the program itself sets, `ESC [ 1;31 m`.
fn without_styles(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ';');
        kept += rest.strip_prefix('m').unwrap_or("\u{1b}");
    }
    kept
}

fn assert_harmless(run: &Run, words: &[&str]) {
    for sign in without_styles(&run.out).chars().chain(run.err.chars()) {
        let hides =
            matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let is_ours = sign == '\n' || sign == '\t';
        assert!(is_ours || !(sign.is_control() || hides), "{sign:?} after {words:?} in {run:?}");
    }
}

#[test]
fn hostile_layers_are_shown_harmless() {
    let env = env();
    let directory = "evil\u{1b}[2J\u{9b}\u{202e}";
    // Where colours are wanted nothing is stripped on the way out, so what gets there gets through.
    for words in [
        &["list"][..],
        &["list", "--json"],
        &["show", "developer"],
        &["show", "developer", "--json"],
        &["show", "python"],
        &["show", "python", "--json"],
        &["search", "developer"],
        &["search", "coder", "--json"],
        &["search", "dvlp"],
        &["next", "developer"],
        &["next", "lead", "--json"],
        &["next", "developer", "--similar"],
        &["next", "developer", "--similar", "--json"],
        &["route", "developer", "lead"],
        &["route", "developer", "lead", "--json"],
        &["route", "lead", "developer"],
        &["route", "lead", "developer", "--json", "--by=years"],
        &["compare", "developer", "lead"],
        &["compare", "developer", "lead", "--json"],
        &["export", "map", "--format", "svg"],
        &["export", "map", "--around", "developer", "--format", "mermaid"],
        &["export", "map", "--around", "lead", "--steps", "1", "--format", "dot"],
        &["export", "map", "--family", "fam"],
        &["export", "route", "developer", "lead"],
        &["export", "route", "developer", "lead", "--format", "svg"],
        &["export", "compare", "developer", "lead"],
        &["paths"],
        &["paths", "--json"],
        &["check"],
        &["check", "--ascii"],
        &["check", "--format", "json"],
        &["check", "--format", "github"],
        &["check", "raw.yaml"],
        &["check", "raw\u{1b}[31m.yaml"],
        &["check", "raw\u{1b}[31m.yaml", "--format", "json"],
        &["show", "develpr"],
        &["list", "--family", "nothing"],
    ] {
        let run = env.run(["--color=always", "--only", "--catalogue", directory].iter().chain(words));
        assert!(matches!(run.status, Some(0 | 1)), "{words:?}: {run:?}");
        assert_harmless(&run, words);
        assert!(!(run.out + &run.err).is_empty(), "{words:?}");
    }
}

#[test]
fn hostile_layers_are_written_harmless_in_every_format() {
    let env = env();
    for format in FORMATS {
        for command in [
            &["list"][..],
            &["show", "developer"],
            &["show", "python"],
            &["search", "coder"],
            &["next", "developer", "--similar"],
            &["route", "developer", "lead"],
            &["compare", "developer", "lead"],
            &["export", "map"],
        ] {
            let before = ["--color=always", "--only", "--catalogue", "evil\u{1b}[2J\u{9b}\u{202e}"];
            let words = [&before[..], command, &["--format", format.name]].concat();
            let run = env.run(&words);
            assert!(matches!(run.status, Some(0 | 2)), "{words:?}: {run:?}");
            assert_harmless(&run, &words);
        }
    }
}

#[test]
fn every_text_of_the_format_is_shown_harmless() {
    let env = Env::new();
    let bad = r"\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u200b\u007f\r\b";
    env.write("marks.yaml", crate::marks::layer_with(bad));
    let shown = ["show id-of-role", "show id-of-skill", "compare id-of-role id-of-next-role"];
    let formats = FORMATS.iter().map(|format| format!("--format {}", format.name));
    for form in [String::new(), "--json".to_owned()].into_iter().chain(formats) {
        for command in shown {
            let line = format!("--color=always --only --catalogue marks.yaml {command} {form}");
            let words: Vec<&str> = line.split_whitespace().collect();
            let run = env.run(&words);
            assert!(matches!(run.status, Some(0 | 2)), "{run:?}");
            assert_harmless(&run, &words);
        }
    }
}

#[test]
fn hostile_arguments_are_quoted_harmless() {
    let env = env();
    let bad = "x\u{1b}[2J\u{9b}31m\u{202e}\u{200b}\u{7}\ny";
    for words in [
        &[bad][..],
        &["show", bad],
        &["next", bad],
        &["next", "developer", "--similar", "--count", bad],
        &["route", bad, "developer"],
        &["route", "developer", bad],
        &["route", "developer", "lead", "--by", bad],
        &["compare", bad, bad],
        &["search", bad],
        &["search", bad, "--json"],
        &["list", "--family", bad],
        &["list", "--skill", bad],
        &["list", "--stage", bad],
        &["list", bad],
        &["--lang", bad],
        &["--color", bad],
        &["search", "x", "--limit", bad],
        &["--catalogue", bad, "paths"],
        &["--catalogue", bad, "check"],
        &["check", bad, "--format", "json"],
        &["check", bad, "--format", "github"],
        &["export", "map", "--family", bad],
        &["export", "map", "--around", bad, "--out", bad],
        &["export", "compare", bad, bad, "--out", bad],
        &["init", bad],
        &["--lang=fr", "init", bad],
        &["schema", bad],
        &[&format!("--{bad}")],
        &["help", bad],
    ] {
        let run = env.run(words);
        assert_harmless(&run, words);
    }
    let run = env.run_with(&[("CAREERNAV_CATALOGUE", bad)], ["paths"]);
    assert_harmless(&run, &["paths"]);
}

#[test]
fn arguments_that_are_no_text_are_taken_or_refused() {
    let env = env();
    let bytes = || OsString::from_vec(b"\xff\x1b[2J\xfe".to_vec());
    for words in [
        vec!["show".into(), bytes()],
        vec!["route".into(), bytes(), bytes()],
        vec!["compare".into(), "tech-lead".into(), bytes()],
        vec!["--catalogue".into(), bytes(), "paths".into()],
        vec!["check".into(), bytes()],
        vec!["init".into(), bytes()],
    ] {
        let run = env.run(&words);
        assert!(matches!(run.status, Some(0..=2)), "{run:?}");
        assert_harmless(&run, &[]);
    }
}
