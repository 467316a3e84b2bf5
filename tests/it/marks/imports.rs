//! Import round trip: what importers write under a key is read back as it was.

use std::collections::BTreeSet;
use std::path::Path;

use careernav::domain::{Catalogue, Lang, Text};
use careernav::export::json;
use careernav::import::Publisher;
use careernav::pages::Reader;
use careernav::wording::Wording;
use serde_json::Value;

use super::layer::Marks;
use super::{LeftOut, flowing, is_named};
use crate::import::{Sample, contents, run, sound, written};

/// Keys that no importer writes.
const UNWRITTEN: LeftOut<'_> = &[
    ("families.summary categories.summary", "not in the data"),
    ("roles.hidden roles.skills.add roles.skills.remove", "nothing lies below an imported layer"),
    ("roles.contacts.add roles.contacts.remove roles.steps.add roles.steps.remove", "nothing lies below it"),
    ("roles.contacts.role roles.contacts.why", "not in the data"),
    ("roles.conditions.dated roles.employers.dated roles.status.dated", "the source has its release"),
    ("roles.outlook.*", "not in the data that is read"),
    ("roles.certifications.* skills.resources.*", "not in the data that is read"),
    (
        "roles.education.region roles.education.eqf roles.pay.* roles.steps.years roles.steps.source",
        "not in the data",
    ),
    ("skills.codes.esco", "ESCO gives a skill no code but its URI, under `esco-uri`"),
    ("skills.codes.rome", "ROME numbers skills apart from occupations, under `rome-ogr`"),
    ("roles.sources.dated roles.sources.url", "the title of the source has its release"),
];

/// Something written: its key, the language of a text, the value.
type Written = (String, Option<Lang>, String);

/// Everything below `value`, which stands at `key`. The language is that of the text around it.
fn gather(key: &str, value: &Value, lang: Option<Lang>, marks: &Marks, written: &mut Vec<Written>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let is_language = marks.keys.iter().any(|known| known == key);
                if is_language {
                    gather(key, value, Lang::parse(name), marks, written);
                } else {
                    let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                    gather(&key, value, lang, marks, written);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(key, item, lang, marks, written)),
        Value::String(text) => written.push((key.to_owned(), lang, text.clone())),
        other => written.push((key.to_owned(), lang, other.to_string())),
    }
}

/// Every value of an answer that is neither list nor map.
fn values(answer: &str) -> BTreeSet<String> {
    fn add(value: &Value, values: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => map.values().for_each(|value| add(value, values)),
            Value::Array(items) => items.iter().for_each(|item| add(item, values)),
            Value::String(text) => drop(values.insert(flowing(text))),
            other => drop(values.insert(other.to_string())),
        }
    }
    let mut all = BTreeSet::new();
    add(&serde_json::from_str(answer).expect("JSON"), &mut all);
    all
}

/// What was read of an entry of one of the lists of a layer, or of the layer itself.
fn read_back(catalogue: &Catalogue, list: &str, id: &str, lang: Lang) -> BTreeSet<String> {
    let plain = |values: [&str; 3]| values.map(flowing).into();
    let name = |name: &Text| name.get(lang).to_owned();
    match list {
        "roles" => values(&json::role(catalogue, catalogue.role_by_id(id).expect(id), lang)),
        "skills" => values(&json::skill(catalogue, catalogue.skill_by_id(id).expect(id), lang)),
        "catalogue" => {
            let wording = Wording::new(lang);
            values(&json::layers(catalogue.layers(), None, None, None, &Reader { lang, wording: &wording }))
        }
        "families" => {
            let family = catalogue.families().iter().find(|family| *family.id == *id).expect(id);
            let parent = family.parent.map_or("", |parent| &catalogue.family(parent).id);
            plain([id, &name(&family.name), parent])
        }
        "categories" => {
            let category = catalogue.categories().iter().find(|category| *category.id == *id).expect(id);
            plain([id, &name(&category.name), ""])
        }
        other => panic!("importers write `{other}`, which nothing here reads back"),
    }
}

/// Everything that was written to a directory: the list, the id, and what stands there.
fn entries(layer: &Path, marks: &Marks) -> Vec<(String, String, Vec<Written>)> {
    let mut entries = Vec::new();
    for (name, text) in contents(layer) {
        if Path::new(&name).extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let file: Value = serde_yaml::from_slice(&text).expect("YAML");
        for (list, content) in file.as_object().expect("a file of a layer") {
            let all = content.as_array().map_or_else(|| vec![content], |items| items.iter().collect());
            for entry in all {
                let mut written = Vec::new();
                gather(list, entry, None, marks, &mut written);
                let id = entry["id"].as_str().expect("an id").to_owned();
                entries.push((list.clone(), id, written));
            }
        }
    }
    entries
}

/// Faults of an import of `sample`; adds the keys it wrote.
fn faults(publisher: Publisher, sample: Sample, marks: &Marks, keys: &mut BTreeSet<String>) -> Vec<String> {
    let dir = written(sample);
    run(publisher, dir.path()).expect("an import");
    let layer = dir.path().join("out");
    let catalogue = sound(&layer);
    let mut faults = Vec::new();
    for (list, id, written) in entries(&layer, marks) {
        for (key, lang, value) in written {
            let read = read_back(&catalogue, &list, &id, lang.unwrap_or(Lang::EN));
            if !read.contains(&flowing(&value)) {
                let lang = lang.map(|lang| format!(", {lang}")).unwrap_or_default();
                faults.push(format!("{publisher:?}{lang}: `{key}` of {id} is not read back: {value}"));
            }
            keys.insert(key);
        }
    }
    faults
}

#[test]
fn what_importers_write_is_read_back() {
    let marks = Marks::of_schema();
    let mut keys = BTreeSet::new();
    let mut faults: Vec<String> = [
        (Publisher::Esco, crate::import::esco::ESCO),
        (Publisher::Rome, crate::import::rome::ROME),
        (Publisher::Onet, crate::import::onet::ONET),
    ]
    .into_iter()
    .flat_map(|(publisher, sample)| self::faults(publisher, sample, &marks, &mut keys))
    .collect();
    for key in &marks.keys {
        let reason = UNWRITTEN.iter().find(|(keys, _)| is_named(key, keys)).map(|(_, reason)| reason);
        match (keys.contains(key), reason) {
            (false, None) => faults.push(format!("no importer writes `{key}`, and no reason is given")),
            (true, Some(reason)) => faults.push(format!("`{key}` is written, though not: {reason}")),
            _ => {}
        }
    }
    let is_known = |key: &String| marks.keys.contains(key) || key.contains(".codes.");
    faults.extend(
        keys.iter().filter(|key| !is_known(key)).map(|key| format!("`{key}` is no key of the format")),
    );
    assert!(faults.is_empty(), "{faults:#?}");
}
