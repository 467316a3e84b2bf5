//! The published schema: it takes what the program ships and what its guide shows, refuses what `check` refuses, and
//! describes every key.

use std::fs;
use std::path::Path;

use careernav::loading::Problem;
use careernav::loading::{SourceFile, load_files};
use jsonschema::Validator;
use serde_json::Value;

use crate::env::Env;

/// The schema as the command prints it.
fn schema() -> Value {
    let run = Env::new().run(["schema", "catalogue"]);
    assert_eq!((run.status, &*run.err), (Some(0), ""));
    assert!(run.out.ends_with("}\n"));
    serde_json::from_str(&run.out).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("a sound schema")
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

/// What the schema says against a file, with where.
fn faults(validator: &Validator, text: &str) -> Vec<String> {
    validator.iter_errors(&yaml(text)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What `check` says against a file beside a skill `s` and a role `r`.
fn problems(text: &str) -> Vec<Problem> {
    let beside = "{skills: [{id: s, name: S, kind: soft}], roles: [{id: r, title: R, stage: entry, skills: \
                  [{skill: s, need: useful}]}]}";
    let file = |(path, text): (&str, &str)| SourceFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec().into(),
        layer: 0,
    };
    load_files([("beside.yaml", beside), ("a.yaml", text)].map(file).into())
        .problems
        .into_iter()
        .filter(|problem| problem.place.file == "a.yaml")
        .collect()
}

#[test]
fn it_is_a_schema_of_the_draft_it_names() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::meta::validate(&schema).expect("a sound schema");
}

#[test]
fn every_shipped_file_fits() {
    let validator = validator();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue")];
    let mut files = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).expect("readable").map(|entry| entry.expect("readable").path()));
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        assert_eq!(faults(&validator, &text), [""; 0], "{}", path.display());
        files += 1;
    }
    assert!(files > 20, "{files} files");
}

#[test]
fn the_guides_examples_fit() {
    let guide = include_str!("../../docs/format.md");
    let examples = guide.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let catalogues: Vec<&str> = examples.filter(|text| text.starts_with("catalogue:")).collect();
    assert!(!catalogues.is_empty(), "the guide shows a catalogue");
    for text in catalogues {
        assert_eq!(faults(&validator(), text), [""; 0]);
    }
}

/// Files with something in them that the schema and `check` must both refuse.
const WRONG: &[&str] = &[
    // Keys nobody knows, at every depth.
    "role: []",
    "catalogue: {titel: A}",
    "families: [{id: a, name: A, summery: A}]",
    "categories: [{id: a, name: A, kind: soft}]",
    "skills: [{id: a, name: A, kind: soft, colour: red}]",
    "roles: [{id: a, titel: A}]",
    "roles: [{id: a, title: A, skills: [{skill: s, need: useful, lvl: 1}]}]",
    "roles: [{id: a, title: A, contacts: [{role: r, because: A}]}]",
    "roles: [{id: a, title: A, education: [{school: A}]}]",
    "roles: [{id: a, title: A, steps: [{to: r, kind: related, year: 1}]}]",
    "roles: [{id: a, title: A, sources: [{title: A, link: A}]}]",
    "roles: [{id: a, title: {english: A, e: A}}]",
    "roles: [{id: a, title: A, skills: {add: [], drop: [s]}}]",
    "roles: [{id: a, title: A, steps: {add: [{to: r, kind: related, year: 1}]}}]",
    // Values of another type.
    "roles: [{id: a, title: A, skills: {add: s}}]",
    "roles: [{id: a, title: A, contacts: {remove: {role: r}}}]",
    "roles: [{id: a, title: A, tasks: {add: [Work]}}]",
    "[]",
    "text",
    "roles: {a: {title: A}}",
    "roles: [a]",
    "roles: [{id: [a], title: A}]",
    "roles: [{id: a, title: [A]}]",
    "roles: [{id: a, title: {en: [A]}}]",
    "roles: [{id: a, title: A, aliases: B}]",
    "roles: [{id: a, title: A, aliases: {en: B}}]",
    "roles: [{id: a, title: A, tasks: Work}]",
    "roles: [{id: a, title: A, skills: s}]",
    "roles: [{id: a, title: A, skills: [s]}]",
    "roles: [{id: a, title: A, codes: [M1805]}]",
    "roles: [{id: a, title: A, codes: {rome: [M1805]}}]",
    "catalogue: {languages: en}",
    "catalogue: Acme",
    "roles: [{id: a, title: A, hidden: 1}]",
    // Words and numbers that are none of those allowed.
    "roles: [{id: a, title: A, stage: snior}]",
    "skills: [{id: a, name: A, kind: hard}]",
    "roles: [{id: a, title: A, skills: [{skill: s, need: esential}]}]",
    "roles: [{id: a, title: A, skills: [{skill: s, need: useful, level: 5}]}]",
    "roles: [{id: a, title: A, skills: [{skill: s, need: useful, level: 0}]}]",
    "roles: [{id: a, title: A, skills: [{skill: s, need: useful, level: good}]}]",
    "roles: [{id: a, title: A, steps: [{to: r, kind: up}]}]",
    "roles: [{id: a, title: A, steps: [{to: r, kind: related, years: many, source: editorial}]}]",
    "roles: [{id: a, title: A, education: [{eqf: 9}]}]",
    "roles: [{id: a, title: A, education: [{eqf: 6-9}]}]",
    "roles: [{id: a, title: A, sources: [{title: A, dated: yesterday}]}]",
    "roles: [{id: a, title: A, sources: [{title: A, dated: 2023-13}]}]",
    "roles: [{id: a, title: A, sources: [{title: A, url: 'javascript:alert(1)'}]}]",
    "roles: [{id: A b, title: A}]",
    "catalogue: {languages: [english!]}",
    "roles: [{id: a, title: A, hidden: maybe}]",
    "roles: [{id: a, title: A, skills: {add: [{skill: s, need: esential}]}}]",
    // What an entry cannot do without.
    "roles: [{id: a, title: A, skills: {add: [{need: useful}]}}]",
    "roles: [{title: A}]",
    "skills: [{name: A, kind: soft}]",
    "roles: [{id: a, title: A, skills: [{need: useful}]}]",
    "roles: [{id: a, title: A, skills: [{skill: s}]}]",
    "roles: [{id: a, title: A, contacts: [{why: A}]}]",
    "roles: [{id: a, title: A, steps: [{kind: related}]}]",
    "roles: [{id: a, title: A, steps: [{to: r}]}]",
    "roles: [{id: a, title: A, steps: [{to: r, kind: related, years: 3}]}]",
    "roles: [{id: a, title: A, sources: [{dated: 2023}]}]",
];

/// Whether `check` has something to say, other than on what the schema cannot know.
fn is_told(text: &str) -> bool {
    problems(text).iter().any(|problem| !["missing-title", "unused-skill"].contains(&problem.rule))
}

#[test]
fn what_check_refuses_is_refused() {
    let validator = validator();
    for text in WRONG {
        let faults = faults(&validator, text);
        assert_eq!(faults.len(), 1, "{text}: {faults:#?}");
        assert!(is_told(text), "{text}");
    }
}

const PAY: &str = "region: FR, currency: EUR, per: year, gross: true, to: 65000, source: editorial";

fn with_pay(pay: &str) -> String {
    format!("roles: [{{id: a, title: A, pay: [{{{pay}}}]}}]")
}

#[test]
fn pay_is_refused_where_check_refuses_it() {
    let validator = validator();
    assert_eq!(faults(&validator, &with_pay(PAY)), [""; 0]);
    assert_eq!(problems(&with_pay(PAY)), []);
    for (part, wrong) in [
        ("region: FR, ", ""),
        ("source: editorial", "bonus: 1"),
        ("to: 65000, ", ""),
        ("gross: true", "gross: maybe"),
        ("per: year", "per: decade"),
        ("currency: EUR", "currency: euro"),
        ("to: 65000", "to: 65k"),
        ("to: 65000", "to: -1"),
        ("to: 65000", "to: 1, experience: long"),
        ("to: 65000", "to: 1, dated: 31.1.2023"),
    ] {
        let text = with_pay(&PAY.replace(part, wrong));
        assert_ne!(faults(&validator, &text), [""; 0], "{text}");
        assert!(is_told(&text), "{text}");
    }
}

/// Everything the format allows, as odd as it can be written.
const SOUND: &str = r#"
catalogue:
  {id: a-b, name: {en: A, fr: B}, version: 1.10, languages: [en], credit: 2026, licence: CC0}
families: [{id: f, name: F, summary: S}, {id: g, name: G, parent: f}]
categories: [{id: "2512.4", name: C, summary: {en: S, pt-br: T}}]
skills:
  - {id: 2512, name: 2048, kind: knowledge, category: 2512.4, aliases: [7, eight], codes: {esco: 2512.4, own: x}}
  - {id: http://x.eu/S1, name: {EN: G}, kind: soft, broader: 2512, aliases: {en: [H], fr: [I, 5]}}
roles:
  - id: M1805
    title: {en: A, fr: Z}
    family: g
    stage: entry
    summary: {en: A}
    description: |-
      One.

      Two.
    tasks: [A, {en: B}, 3]
    skills:
      - {skill: 2512, need: essential, level: 4}
      - {skill: http://x.eu/S1, need: useful, level: awareness}
    contacts: [{role: b, why: {en: A}}, {role: c}]
    education: [{level: Bac+3, eqf: 6-7, text: A}, {eqf: "6 – 7"}, {eqf: 8}, {}]
    pay:
      - {region: FR, currency: EUR, per: hour, gross: "false", experience: 5, from: "10", source: {en: A}, dated: 2023}
      - {region: FR, currency: EUR, per: day, gross: False, experience: 5–6, to: 1, source: editorial, dated: 2023-01}
    steps: [{to: b, kind: related, years: 3-5, source: editorial, why: A}, {to: c, kind: lateral}]
    codes: {rome: M1805, onet: 15-1254.00}
    sources: [{title: A, dated: 2023-01-31, url: "https://example.org/a"}, {title: B, dated: "2023"}]
  - {id: b, title: B, skills: [{skill: 2512, need: useful, level: "3"}]}
  - {id: c, title: C, skills: [], tasks: [], steps: []}
"#;

#[test]
fn what_check_takes_is_taken() {
    assert_eq!(problems(SOUND), []);
    assert_eq!(faults(&validator(), SOUND), [""; 0]);
}

/// A layer over [`SOUND`], which says only what it changes.
const OVER: &str = "
roles:
  - {id: M1805, stage: senior, skills: {remove: [2512]}, contacts: {add: [{role: b}], remove: [c]}, steps: {}}
  - {id: b, skills: {add: [{skill: 2512, level: 4}]}, hidden: false}
  - {id: c, hidden: true}
";

#[test]
fn what_check_takes_of_an_override_is_taken() {
    let file = |(layer, text): (usize, &str)| SourceFile {
        path: format!("{layer}.yaml"),
        bytes: text.as_bytes().to_vec().into(),
        layer,
    };
    let loaded = load_files([(0, SOUND), (1, OVER)].map(file).into());
    let about_reach =
        |problem: &&Problem| problem.rule != "unreachable-role" && problem.rule != "unused-skill";
    assert_eq!(loaded.problems.iter().filter(about_reach).collect::<Vec<_>>(), [] as [&Problem; 0]);
    assert_eq!(faults(&validator(), OVER), [""; 0]);
}

#[test]
fn what_is_unfinished_is_shown() {
    for text in ["roles:", "roles: [{id: a, title: }]", "roles: [{id: a, title: true}]"] {
        assert_ne!(faults(&validator(), text), [""; 0], "{text}");
    }
}

#[test]
fn every_key_is_described() {
    let schema = schema();
    let named = schema["$defs"].as_object().expect("definitions");
    let mut keys = 0;
    for (name, definition) in named.iter().chain([(&"a file".to_owned(), &schema)]) {
        assert!(definition["description"].is_string(), "{name}");
        for (key, value) in definition["properties"].as_object().into_iter().flatten() {
            assert!(value["description"].as_str().is_some_and(|text| !text.contains('\n')), "{name}: {key}");
            keys += 1;
        }
    }
    assert!(keys > 50, "{keys} keys");
}

#[test]
fn it_looks_at_no_catalogue() {
    let env = Env::new();
    env.write("broken.yaml", "roles: [");
    let plain = env.run(["schema", "catalogue"]);
    for words in [&["--only", "schema", "catalogue"][..], &["--lang", "fr", "schema", "catalogue"]] {
        let run = env.run_with(&[("CAREERNAV_CATALOGUE", "broken.yaml")], words);
        assert_eq!((run.status, &run.out, &*run.err), (Some(0), &plain.out, ""), "{words:?}");
    }
}
