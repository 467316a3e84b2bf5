//! The file format for editors and other programs: JSON Schema, made from the types that read the files.
//!
//! What the loader takes without a word, the schema takes, but for two things an editor should show: a key with
//! nothing behind it, and a bare `true` or `false` where a text belongs. The schema knows one file at a time, so
//! it cannot tell whether an id exists or a span runs backwards; `careernav check` does.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

use super::Document;

/// The JSON Schema (draft 2020-12) of a catalogue's YAML files, indented, with a line end.
pub fn catalogue_schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_nothing));
    let schema = settings.into_generator().into_root_schema_for::<Document>();
    format!("{:#}\n", schema.to_value())
}

/// Takes back what an `Option` adds: that nothing may stand behind a key, and that this is the default.
fn without_nothing(schema: &mut Schema) {
    schema.remove("default");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    let is_nothing = |choice: &Value| choice.get("type").is_some_and(|name| name == "null");
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| !is_nothing(choice));
        if let [Value::Object(only)] = &choices[..] {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.ensure_object().entry(key).or_insert(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::catalogue_schema;
    use crate::loading::schema::known_keys;

    fn keys(definition: &Value) -> BTreeSet<&str> {
        definition["properties"].as_object().into_iter().flatten().map(|(key, _)| &**key).collect()
    }

    #[test]
    fn the_keys_are_those_that_files_are_read_by() {
        let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
        let known = |path: &[&str]| known_keys(path).iter().copied().collect::<BTreeSet<_>>();
        assert_eq!(keys(&schema), known(&[]));
        for (name, path) in [
            ("About", &["catalogue"][..]),
            ("Family", &["families", "*"]),
            ("Category", &["categories", "*"]),
            ("Skill", &["skills", "*"]),
            ("Role", &["roles", "*"]),
            ("Need", &["roles", "*", "skills", "*"]),
            ("Contact", &["roles", "*", "contacts", "*"]),
            ("Education", &["roles", "*", "education", "*"]),
            ("Pay", &["roles", "*", "pay", "*"]),
            ("Step", &["roles", "*", "steps", "*"]),
            ("Source", &["roles", "*", "sources", "*"]),
            ("ChangesOfNeed", &["roles", "*", "skills"]),
            ("ChangesOfContact", &["roles", "*", "contacts"]),
            ("ChangesOfStep", &["roles", "*", "steps"]),
        ] {
            let definition = &schema["$defs"][name];
            assert_eq!(keys(definition), known(path), "{name}");
            assert_eq!(definition["additionalProperties"], false, "{name}");
        }
    }

    #[test]
    fn nothing_is_offered_as_a_value() {
        let schema = catalogue_schema();
        assert!(!schema.contains("null") && !schema.contains("\"default\""), "{schema}");
    }
}
