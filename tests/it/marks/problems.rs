//! What the loader says of a broken value names its key, whichever key it is, in both languages.

use std::collections::BTreeMap;

use careernav::loading::{Problem, SourceFile, load_files};
use careernav::wording::Wording;
use serde_json::{Value, json};

use super::SPOKEN;
use super::layer::Marks;

/// Where a value of a layer stands, by its key: `roles.pay.from`. One place for each key.
type Places = BTreeMap<String, String>;

/// Every value that stands under a key or a language.
fn places(value: &Value, key: &str, pointer: &str, found: &mut Places) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                let pointer = format!("{pointer}/{name}");
                places(value, &key, &pointer, found);
                found.entry(key).or_insert(pointer);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                places(item, key, &format!("{pointer}/{at}"), found);
            }
        }
        _ => {}
    }
}

fn problems(layers: [&Value; 2]) -> Vec<Problem> {
    let file = |(layer, content): (usize, &Value)| SourceFile {
        path: format!("{layer}.yaml"),
        bytes: content.to_string().into_bytes().into(),
        layer,
    };
    load_files(layers.into_iter().enumerate().map(file).collect()).problems
}

/// Each key of both layers of marks with the problems there are where `change` was done at its place.
fn changed(change: impl Fn(&mut Value, &str) -> bool) -> Vec<(String, Vec<Problem>)> {
    let marks = Marks::of_schema();
    let mut all = Vec::new();
    for at in 0..2 {
        let mut found = Places::new();
        places([&marks.base, &marks.above][at], "", "", &mut found);
        for (key, pointer) in found {
            let mut layers = [marks.base.clone(), marks.above.clone()];
            if change(&mut layers[at], &pointer) {
                all.push((key, problems(layers.each_ref())));
            }
        }
    }
    assert!(all.len() > 10, "{}", all.len());
    all
}

fn is_language(name: &str) -> bool {
    ["en", "fr"].contains(&name)
}

fn last(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or_default()
}

/// Whether problems name a key in the words of each language, which are not the same.
#[track_caller]
fn assert_named(key: &str, said: &[&Problem], is_named: impl Fn(&str) -> bool) {
    let lines = SPOKEN.map(|lang| {
        let wording = Wording::new(lang);
        said.iter().map(|problem| problem.line(&wording)).find(|line| is_named(line))
    });
    let [Some(english), Some(french)] = &lines else { panic!("nothing names `{key}` among {said:#?}") };
    assert_ne!(english, french, "of `{key}` the same is said in both languages");
}

#[test]
fn a_broken_value_is_told_with_its_key() {
    let broken = changed(|layer, pointer| {
        let is_key = !is_language(pointer.rsplit('/').next().unwrap_or_default());
        if let Some(value) = layer.pointer_mut(pointer).filter(|_| is_key) {
            *value = json!([["broken"]]);
        }
        is_key
    });
    for (key, problems) in broken {
        let wrong: Vec<_> = problems.iter().filter(|problem| problem.rule == "wrong-shape").collect();
        let name = last(&key);
        assert_named(&key, &wrong, |line| {
            let within = line.split_once(" (").and_then(|(_, rest)| rest.split_once("): "));
            within.is_some_and(|(within, _)| within.split(" › ").any(|part| part == name))
        });
    }
}

#[test]
fn a_text_that_lacks_a_language_is_told_with_its_key() {
    let without = changed(|layer, pointer| {
        let above =
            pointer.strip_suffix("/fr").filter(|_| layer.pointer(pointer).is_some_and(Value::is_string));
        let map = above.and_then(|above| layer.pointer_mut(above)).and_then(Value::as_object_mut);
        map.is_some_and(|map| map.remove("fr").is_some())
    });
    for (key, problems) in without {
        let key = key.trim_end_matches(".fr");
        if key.starts_with("catalogue.") {
            // What a layer says about itself may be in any language.
            continue;
        }
        let missing: Vec<_> = problems.iter().filter(|told| told.rule == "missing-translation").collect();
        assert_named(key, &missing, |line| line.contains(last(key)));
    }
}
