//! What values look like, for the published schema: those that our own types read, and the words, numbers and
//! dates that stand as plain text in the schema types.
//!
//! Numbers are allowed wherever text is, because files are read as they are written: `version: 2` is a text.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::text::{MOST_KEYS, RawCodes, RawNames, RawText};
use super::{Changes, ContactEntry, List, Listing, NeedEntry, StepEntry};
use crate::domain::{Level, Need, Period, SkillKind, Stage, StepKind};
use crate::loading::rulebook::ACCEPTABLE;

/// Language tags, as [`Lang::parse`](crate::domain::Lang::parse) reads them.
const LANGUAGE: &str = "^[A-Za-z]{2}[A-Za-z0-9-]{0,9}$";

/// Lower-case words joined by hyphens, or a publisher's code.
const ID: &str = "^([a-z0-9._:/-]+|[A-Za-z-]*[0-9._:/][A-Za-z0-9._:/-]*)$";
const LONGEST_ID: usize = 100;

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "array", "items": generator.subschema_for::<T>()})
    }
}

/// An item of a list that can be written as a whole or as changes.
trait Listed: JsonSchema {
    /// What more there has to be of an item in a list that is written as a whole. One that changes an item of a layer
    /// below may leave it out.
    fn in_full() -> Schema;
}

impl Listed for NeedEntry {
    fn in_full() -> Schema {
        json_schema!({"required": ["skill", "need"]})
    }
}

impl Listed for ContactEntry {
    fn in_full() -> Schema {
        json_schema!({"required": ["role"]})
    }
}

impl Listed for StepEntry {
    fn in_full() -> Schema {
        json_schema!({"required": ["to", "kind"], "dependentRequired": {"years": ["source"]}})
    }
}

impl<T: Listed> JsonSchema for Listing<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListingOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut item = generator.subschema_for::<T>();
        item.ensure_object().append(T::in_full().ensure_object());
        let changes = generator.subschema_for::<Changes<T>>();
        json_schema!({"anyOf": [{"type": "array", "items": item}, changes]})
    }
}

impl JsonSchema for RawText {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text, or a map by language such as `{en: …, fr: …}`.",
            "anyOf": [scalar(), by_language(&scalar())],
        })
    }
}

impl JsonSchema for RawNames {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let list = json!({"type": "array", "items": scalar()});
        json_schema!({
            "description": "A list of names, or a map by language to lists such as `{en: [name, other name]}`.",
            "anyOf": [list, by_language(&list)],
        })
    }
}

impl JsonSchema for RawCodes {
    fn schema_name() -> Cow<'static, str> {
        "Codes".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Codes in public classifications, by the name of the classification.",
            "type": "object",
            "properties": {
                "esco": described("European classification of skills, competences and occupations"),
                "rome": described("French directory of occupations (ROME)"),
                "onet": described("Occupations of the US Department of Labor (O*NET-SOC)"),
            },
            "additionalProperties": scalar(),
            "maxProperties": MOST_KEYS,
        })
    }
}

fn described(what: &str) -> Value {
    let mut scalar = scalar();
    scalar["description"] = what.into();
    scalar
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

fn scalar() -> Value {
    json!({"type": ["string", "number"]})
}

/// A text on one line in no language.
pub(super) fn plain(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": ["string", "number"]})
}

/// The id of an entry, or a reference to one.
pub(super) fn id(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<Id>()
}

struct Id;

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Lower-case words joined by hyphens, or a publisher’s code.",
            "type": ["string", "number"],
            "pattern": ID,
            "maxLength": LONGEST_ID,
        })
    }
}

pub(super) fn ids(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": id(generator)})
}

pub(super) fn languages(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"type": "string", "pattern": LANGUAGE}})
}

pub(super) fn accepted_rules(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"type": "string", "enum": ACCEPTABLE}})
}

pub(super) fn stage(_: &mut SchemaGenerator) -> Schema {
    words(Stage::ALL.iter().map(|stage| stage.as_str()))
}

pub(super) fn need(_: &mut SchemaGenerator) -> Schema {
    words(Need::ALL.iter().map(|need| need.as_str()))
}

pub(super) fn skill_kind(_: &mut SchemaGenerator) -> Schema {
    words(SkillKind::ALL.iter().map(|kind| kind.as_str()))
}

pub(super) fn step_kind(_: &mut SchemaGenerator) -> Schema {
    words(StepKind::ALL.iter().map(|kind| kind.as_str()))
}

pub(super) fn period(_: &mut SchemaGenerator) -> Schema {
    words(Period::ALL.iter().map(|period| period.as_str()))
}

fn words(words: impl Iterator<Item = &'static str>) -> Schema {
    json_schema!({"type": "string", "enum": words.collect::<Vec<_>>()})
}

/// A level, as a number or as its word.
pub(super) fn level(_: &mut SchemaGenerator) -> Schema {
    let numbers = Level::ALL.iter().map(|level| Value::from(level.number()));
    let words = Level::ALL.iter().map(|level| Value::from(level.as_str()));
    let quoted = json!({"type": "string", "pattern": "^[1-4]$"});
    json_schema!({"anyOf": [{"enum": numbers.chain(words).collect::<Vec<_>>()}, quoted]})
}

/// A whole number or a span.
pub(super) fn span(_: &mut SchemaGenerator) -> Schema {
    number_or("^[0-9]+( *[-–] *[0-9]+)?$", &[("minimum", json!(0))])
}

/// One level of the European Qualifications Framework, or a span.
pub(super) fn eqf(_: &mut SchemaGenerator) -> Schema {
    number_or("^[1-8]( *[-–] *[1-8])?$", &[("minimum", json!(1)), ("maximum", json!(8))])
}

/// An amount in whole units.
pub(super) fn amount(_: &mut SchemaGenerator) -> Schema {
    number_or("^[0-9]+$", &[("minimum", json!(0))])
}

/// A day, a month or a year.
pub(super) fn date(_: &mut SchemaGenerator) -> Schema {
    let date = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    number_or(date, &[("minimum", json!(1000)), ("maximum", json!(9999))])
}

/// A whole number within limits, or a text like this.
fn number_or(pattern: &str, limits: &[(&str, Value)]) -> Schema {
    let limits = limits.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    let mut number: Map<String, Value> = limits.collect();
    number.insert("type".to_owned(), "integer".into());
    json_schema!({"anyOf": [number, {"type": "string", "pattern": pattern}]})
}

/// Whether or not.
pub(super) fn truth(_: &mut SchemaGenerator) -> Schema {
    let quoted = json!({"type": "string", "pattern": "^(true|True|TRUE|false|False|FALSE)$"});
    json_schema!({"anyOf": [{"type": "boolean"}, quoted]})
}

pub(super) fn currency(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "pattern": "^[A-Z]{3}$"})
}

pub(super) fn address(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "pattern": "^https?://[^ ]*$"})
}
