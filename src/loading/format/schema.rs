//! The file format for editors and other programs: JSON Schema, made from the rows that files are read by.
//!
//! What the loader takes without a word, the schema takes, but for two things an editor should show: a key with
//! nothing behind it, and a bare `true` or `false` where a text belongs. The schema knows one file at a time, so
//! it cannot tell whether an id exists or a span runs backwards; `careernav check` does.
//!
//! Numbers are allowed wherever text is, because files are read as they are written: `version: 2` is a text.

use serde_json::{Map, Value, json};

use super::{CATALOGUE, CHANGES, CODE, ItemTable, KeyRow, KeyTable, MOST_KEYS, ScalarKind, ValueShape};
use crate::domain::{
    CertificationNeed, CodeMatch, ConditionKind, EmployerKind, Frequency, Level, Market, Need, Period,
    ResourceKind, SkillKind, Stage, StatusKind, StepKind,
};
use crate::loading::rulebook::ACCEPTABLE;

/// Language tags, as [`Lang::parse`](crate::domain::Lang::parse) reads them.
const LANGUAGE: &str = "^[A-Za-z]{2}[A-Za-z0-9-]{0,9}$";

/// Lower-case words joined by hyphens, or a publisher's code.
const ID: &str = "^([a-z0-9._:/-]+|[A-Za-z-]*[0-9._:/][A-Za-z0-9._:/-]*)$";
const LONGEST_ID: usize = 100;

const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

/// The JSON Schema (draft 2020-12) of a catalogue's YAML files, indented, with a line end.
pub fn catalogue_schema() -> String {
    let mut definitions = Map::new();
    let Value::Object(mut schema) = map(&CATALOGUE, &mut definitions) else { return String::new() };
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".to_owned(), "careernav catalogue".into());
    let code = named(&CODE, &mut definitions);
    for (name, value) in [("Id", id()), ("Text", text()), ("Names", names()), ("Codes", codes(&code))] {
        definitions.insert(name.to_owned(), value);
    }
    schema.insert("$defs".to_owned(), definitions.into());
    format!("{:#}\n", Value::from(schema))
}

/// A map with its keys; what stands under them is defined beside it.
fn map(table: &KeyTable, definitions: &mut Map<String, Value>) -> Value {
    let property = |row: &KeyRow, definitions: &mut _| {
        let mut value = value(row, definitions);
        value["description"] = row.about.into();
        (row.key.to_owned(), value)
    };
    let properties: Map<String, Value> = table.rows.iter().map(|row| property(row, definitions)).collect();
    let mut schema = json!({
        "description": table.about,
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !table.required.is_empty() {
        schema["required"] = json!(table.required);
    }
    if !table.one_of.is_empty() {
        schema["anyOf"] = table.one_of.iter().map(|key| json!({"required": [key]})).collect();
    }
    schema
}

fn value(row: &KeyRow, definitions: &mut Map<String, Value>) -> Value {
    match row.shape {
        ValueShape::One(kind) => scalar_of(kind),
        ValueShape::Many(kind) => list(&scalar_of(kind)),
        ValueShape::Text => defined("Text"),
        ValueShape::Texts => list(&defined("Text")),
        ValueShape::Names => defined("Names"),
        ValueShape::Codes => defined("Codes"),
        ValueShape::Map(table) => named(table, definitions),
        ValueShape::List(table) => list(&named(table, definitions)),
        ValueShape::Changing(item) => changing(item, definitions),
    }
}

fn list(item: &Value) -> Value {
    json!({"type": "array", "items": item})
}

fn defined(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn named(table: &KeyTable, definitions: &mut Map<String, Value>) -> Value {
    let made = map(table, definitions);
    definitions.insert(table.name.to_owned(), made);
    defined(table.name)
}

/// The whole list, or what to change of it. An item that changes one of a layer below may leave out more.
fn changing(item: &ItemTable, definitions: &mut Map<String, Value>) -> Value {
    let plain = named(&item.table, definitions);
    let [add, remove] = CHANGES;
    let changes = json!({
        "description": "Changes to the list of the layers below.",
        "type": "object",
        "properties": {
            add: {
                "description": "Items that are new, or that override one about the same thing field by field.",
                "type": "array",
                "items": plain,
            },
            remove: {
                "description": "Ids of the things whose items go.",
                "type": "array",
                "items": defined("Id"),
            },
        },
        "additionalProperties": false,
    });
    let name = format!("ChangesOf{}", item.table.name);
    let mut whole = plain;
    whole["required"] = json!(item.in_full);
    if let Some((key, beside)) = item.pair {
        whole["dependentRequired"] = json!({key: [beside]});
    }
    let both = json!({"anyOf": [list(&whole), defined(&name)]});
    definitions.insert(name, changes);
    both
}

fn scalar() -> Value {
    json!({"type": ["string", "number"]})
}

fn scalar_of(kind: ScalarKind) -> Value {
    match kind {
        ScalarKind::Id => defined("Id"),
        ScalarKind::Line => scalar(),
        ScalarKind::Language => json!({"type": "string", "pattern": LANGUAGE}),
        ScalarKind::Rule => words(ACCEPTABLE.iter().copied()),
        ScalarKind::Truth => {
            let quoted = json!({"type": "string", "pattern": "^(true|True|TRUE|false|False|FALSE)$"});
            json!({"anyOf": [{"type": "boolean"}, quoted]})
        }
        ScalarKind::Span => number_or("^[0-9]+( *[-–] *[0-9]+)?$", &json!({"minimum": 0})),
        ScalarKind::Eqf => number_or("^[1-8]( *[-–] *[1-8])?$", &json!({"minimum": 1, "maximum": 8})),
        ScalarKind::Amount => number_or("^[0-9]+$", &json!({"minimum": 0})),
        ScalarKind::Date => number_or(DATE, &json!({"minimum": 1000, "maximum": 9999})),
        ScalarKind::Currency => json!({"type": "string", "pattern": "^[A-Z]{3}$"}),
        ScalarKind::Address => json!({"type": "string", "pattern": "^https?://[^ ]*$"}),
        ScalarKind::Level => level(),
        ScalarKind::Stage => words(Stage::ALL.iter().map(|stage| stage.as_str())),
        ScalarKind::Need => words(Need::ALL.iter().map(|need| need.as_str())),
        ScalarKind::SkillKind => words(SkillKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::StepKind => words(StepKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::Period => words(Period::ALL.iter().map(|period| period.as_str())),
        ScalarKind::ConditionKind => words(ConditionKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::EmployerKind => words(EmployerKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::StatusKind => words(StatusKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::Market => words(Market::ALL.iter().map(|market| market.as_str())),
        ScalarKind::CertificationNeed => words(CertificationNeed::ALL.iter().map(|need| need.as_str())),
        ScalarKind::CodeMatch => words(CodeMatch::ALL.iter().map(|fits| fits.as_str())),
        ScalarKind::ResourceKind => words(ResourceKind::ALL.iter().map(|kind| kind.as_str())),
        ScalarKind::Frequency => words(Frequency::ALL.iter().map(|how| how.as_str())),
    }
}

fn words(words: impl Iterator<Item = &'static str>) -> Value {
    json!({"type": "string", "enum": words.collect::<Vec<_>>()})
}

/// A number from 1 to 4, or its word.
fn level() -> Value {
    let numbers = Level::ALL.iter().map(|level| Value::from(level.number()));
    let words = Level::ALL.iter().map(|level| Value::from(level.as_str()));
    let quoted = json!({"type": "string", "pattern": "^[1-4]$"});
    json!({"anyOf": [{"enum": numbers.chain(words).collect::<Vec<_>>()}, quoted]})
}

/// A whole number within limits, or a text like this.
fn number_or(pattern: &str, limits: &Value) -> Value {
    let mut number = limits.clone();
    number["type"] = "integer".into();
    json!({"anyOf": [number, {"type": "string", "pattern": pattern}]})
}

/// The id of an entry, or a reference to one.
fn id() -> Value {
    json!({
        "description": "Lower-case words joined by hyphens, or a publisher’s code.",
        "type": ["string", "number"],
        "pattern": ID,
        "maxLength": LONGEST_ID,
    })
}

fn text() -> Value {
    json!({
        "description": "A text, or a map by language such as `{en: …, fr: …}`.",
        "anyOf": [scalar(), by_language(&scalar())],
    })
}

fn names() -> Value {
    let names = list(&scalar());
    json!({
        "description": "A list of names, or a map by language to lists such as `{en: [name, other name]}`.",
        "anyOf": [names, by_language(&names)],
    })
}

fn codes(matched: &Value) -> Value {
    let either = || json!([scalar(), matched]);
    let described = |what: &str| json!({"description": what, "anyOf": either()});
    json!({
        "description": "Codes in public classifications, by the name of the classification.",
        "type": "object",
        "properties": {
            "esco": described("European classification of skills, competences and occupations"),
            "rome": described("French directory of occupations (ROME)"),
            "onet": described("Occupations of the US Department of Labor (O*NET-SOC)"),
        },
        "additionalProperties": {"anyOf": either()},
        "maxProperties": MOST_KEYS,
    })
}

/// A map from language tags to values of one shape. The languages spoken here are named, to be offered by editors.
fn by_language(value: &Value) -> Value {
    json!({
        "type": "object",
        "properties": {"en": value, "fr": value},
        "patternProperties": {LANGUAGE: value},
        "additionalProperties": false,
        "maxProperties": MOST_KEYS,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::catalogue_schema;

    #[test]
    fn every_reference_leads_to_a_definition() {
        fn references<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
            match value {
                Value::Object(entries) => {
                    found.extend(entries.get("$ref").and_then(Value::as_str));
                    entries.values().for_each(|value| references(value, found));
                }
                Value::Array(items) => items.iter().for_each(|value| references(value, found)),
                _ => {}
            }
        }
        let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
        let mut found = Vec::new();
        references(&schema, &mut found);
        assert!(found.len() > 20);
        for reference in found {
            let name = reference.strip_prefix("#/$defs/").expect("a definition");
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
    }
}
