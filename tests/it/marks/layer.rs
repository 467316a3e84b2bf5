//! The layer of marks, made from the program's own schema.

use careernav::domain::Lang;
use careernav::loading::catalogue_schema;
use serde_json::{Map, Value, json};

use super::chosen::{CHOSEN, REFERRED_TO, REMOVED, Sign};

/// Two layers that set every key of the format.
pub(super) struct Marks {
    /// Every key that holds a value, by its path: `roles.pay.from`.
    pub(super) keys: Vec<String>,
    /// Keys that the schema says nothing about.
    pub(super) undescribed: Vec<String>,
    pub(super) base: Value,
    /// Laid over the other: what can be said only of a layer below.
    pub(super) above: Value,
}

impl Marks {
    /// Sets every key of the schema that the program publishes.
    pub(super) fn of_schema() -> Self {
        let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
        let mut writer =
            Writer { schema: &schema, keys: Vec::new(), undescribed: Vec::new(), changes: Map::new() };
        let mut base = writer.value("", &schema);
        for (list, id, named_for, more) in REFERRED_TO {
            let mut entry = value_of(more);
            entry["id"] = (*id).into();
            entry[if *list == "roles" { "title" } else { "name" }] = by_language(named_for, Value::from);
            items(&mut base[*list]).push(entry);
        }
        for (list, item) in REMOVED {
            items(&mut base["roles"][0][*list]).push(value_of(item));
        }
        let mut changed = Value::Object(writer.changes);
        changed["id"] = "id-of-role".into();
        let above = json!({
            "catalogue": {"id": "layer-above", "name": "Above"},
            "roles": [changed, {"id": "id-of-hidden-role", "hidden": true}],
        });
        Self { keys: writer.keys, undescribed: writer.undescribed, base, above }
    }

    /// What an answer to a reader of `lang` holds where it tells a key.
    pub(super) fn sign(&self, key: &str, lang: Lang, as_json: bool) -> String {
        let chosen = CHOSEN.iter().find(|(known, ..)| *known == key);
        match chosen.map(|(_, _, sign)| *sign) {
            Some(Sign::Mark(key)) => mark(key, lang),
            Some(Sign::Plain(sign)) => sign.to_owned(),
            Some(Sign::Words([.., json])) if as_json => json.to_owned(),
            Some(Sign::Words([en, fr, _])) => if lang == Lang::FR { fr } else { en }.to_owned(),
            // A text in no language has its mark as it is written.
            None if self.base_holds(&bare(key)) => bare(key),
            None => mark(key, lang),
        }
    }

    fn base_holds(&self, text: &str) -> bool {
        fn holds(value: &Value, text: &str) -> bool {
            match value {
                Value::String(written) => written == text,
                Value::Array(items) => items.iter().any(|item| holds(item, text)),
                Value::Object(map) => map.values().any(|item| holds(item, text)),
                _ => false,
            }
        }
        holds(&self.base, text)
    }
}

fn bare(key: &str) -> String {
    format!("⟦{key}⟧")
}

fn mark(key: &str, lang: Lang) -> String {
    format!("⟦{key}:{lang}⟧")
}

fn by_language(key: &str, value: impl Fn(String) -> Value) -> Value {
    json!({"en": value(mark(key, Lang::EN)), "fr": value(mark(key, Lang::FR))})
}

fn items(list: &mut Value) -> &mut Vec<Value> {
    list.as_array_mut().expect("a list of the format")
}

fn value_of(text: &str) -> Value {
    serde_json::from_str(text).expect("a chosen value is JSON")
}

struct Writer<'a> {
    schema: &'a Value,
    keys: Vec<String>,
    undescribed: Vec<String>,
    /// What the layer above changes in lists of the role.
    changes: Map<String, Value>,
}

impl<'a> Writer<'a> {
    /// The value of a key: the one chosen for it, or what the schema says it looks like with marks for texts.
    fn value(&mut self, key: &str, node: &'a Value) -> Value {
        if let Some((_, chosen, _)) = CHOSEN.iter().find(|(known, ..)| *known == key) {
            self.keys.push(key.to_owned());
            return value_of(chosen);
        }
        let (name, node) = self.resolved(node);
        match name {
            "Text" => return self.text(key, Value::from),
            "Names" => return self.text(key, |mark| json!([mark])),
            _ => {}
        }
        if let Some(item) = node.get("items") {
            return json!([self.value(key, item)]);
        }
        if let Some([whole, changes]) = node.get("anyOf").and_then(Value::as_array).map(Vec::as_slice)
            && whole["type"] == "array"
        {
            let changed = self.value(key, changes);
            let list = key.rsplit('.').next().unwrap_or_default();
            self.changes.insert(list.to_owned(), changed);
            return self.value(key, whole);
        }
        // A code, of which more may be said than its letters.
        if let Some([plain, _]) = node.get("anyOf").and_then(Value::as_array).map(Vec::as_slice)
            && plain["type"] == json!(["string", "number"])
        {
            return self.value(key, plain);
        }
        if let Some(properties) = node.get("properties").and_then(Value::as_object) {
            let pairs = properties.iter().map(|(name, value)| {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                if value["description"].as_str().is_none_or(str::is_empty) {
                    self.undescribed.push(key.clone());
                }
                (name.clone(), self.value(&key, value))
            });
            return Value::Object(pairs.collect());
        }
        if node["type"] == json!(["string", "number"]) && node.get("pattern").is_none() {
            self.keys.push(key.to_owned());
            return bare(key).into();
        }
        panic!("the layer of marks does not set `{key}`: choose a value for it in tests/it/marks/chosen.rs")
    }

    fn text(&mut self, key: &str, value: impl Fn(String) -> Value) -> Value {
        self.keys.push(key.to_owned());
        by_language(key, value)
    }

    /// What a reference refers to, with its name.
    fn resolved(&self, node: &'a Value) -> (&'a str, &'a Value) {
        let name = node["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/"));
        name.map_or(("", node), |name| (name, &self.schema["$defs"][name]))
    }
}

#[test]
fn every_chosen_value_is_that_of_a_key() {
    let keys = Marks::of_schema().keys;
    assert!(keys.len() > 50, "{keys:#?}");
    for (key, ..) in CHOSEN {
        assert!(keys.iter().any(|known| known == key), "{key} is no key of the format");
    }
}

#[test]
fn the_schema_describes_every_key_it_has() {
    assert_eq!(Marks::of_schema().undescribed, [""; 0]);
}

#[test]
fn the_layers_of_marks_fit_the_schema() {
    let schema = serde_json::from_str(&catalogue_schema()).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a sound schema");
    let Marks { base, above, .. } = Marks::of_schema();
    for layer in [base, above] {
        let faults: Vec<String> = validator
            .iter_errors(&layer)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, [""; 0]);
    }
}
