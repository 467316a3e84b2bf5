//! `docs/format.md`: a table for each kind of entry, made from the published schema; the example, told by `check`.

use std::fmt::Write as _;

use careernav::loading::catalogue_schema;
use serde_json::Value;

use super::{anchor, hold, read};
use crate::env::Env;

/// What entries are called in the guide, by their name in the schema, in the order of the guide.
const ENTRIES: &[(&str, &str)] = &[
    ("", "A file"),
    ("About", "The layer: `catalogue`"),
    ("Family", "A family: an item of `families`"),
    ("Category", "A category: an item of `categories`"),
    ("Skill", "A skill: an item of `skills`"),
    ("Resource", "What a skill is learned from: an item of its `resources`"),
    ("Role", "A role: an item of `roles`"),
    ("Need", "A skill that a role asks for: an item of a role’s `skills`"),
    ("Contact", "A role you work with: an item of a role’s `contacts`"),
    ("Education", "A way into a role: an item of its `education`"),
    ("Pay", "What a role pays: an item of its `pay`"),
    ("Certification", "A certificate that is asked for: an item of a role’s `certifications`"),
    ("Outlook", "How easily a post is found: an item of a role’s `outlook`"),
    ("Employer", "Where people in a role work: an item of its `employers`"),
    ("Status", "On what footing they work: an item of its `status`"),
    ("Condition", "What working in a role is like: an item of its `conditions`"),
    ("Step", "A move out of a role: an item of its `steps`"),
    ("Source", "What a role rests on: an item of its `sources`"),
    ("Code", "A code with how well it fits"),
    ("ChangesOfNeed", "Changes to `skills`"),
    ("ChangesOfContact", "Changes to `contacts`"),
    ("ChangesOfStep", "Changes to `steps`"),
];

/// What values are called that are no entries. Each is explained in the part of the guide written by hand.
const VALUES: &[(&str, &str)] = &[("Id", "id"), ("Text", "text"), ("Names", "names"), ("Codes", "codes")];

/// What a value is called that has to look like something: a word of the pattern, and its name.
const PATTERNS: &[(&str, &str)] = &[
    ("[A-Za-z]{2}", "language"),
    ("true", "`true` or `false`"),
    ("^[0-9]+$", "whole number"),
    ("^[0-9]+(", "number or span"),
    ("[1-8]", "number or span"),
    ("[0-9]{4}(", "date"),
    ("[A-Z]{3}", "three capitals"),
    ("https", "address"),
];

/// Says that a key has to be there.
const ALWAYS: &str = "yes";

#[test]
fn tables_are_those_of_the_schema() {
    let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions");
    for name in definitions.keys() {
        let known = ENTRIES.iter().chain(VALUES).any(|(known, _)| known == name);
        assert!(known, "say in ENTRIES or VALUES what {name} is called");
    }
    let mut made = String::new();
    for (name, title) in ENTRIES {
        let entry = if name.is_empty() { &schema } else { &definitions[*name] };
        let about = entry["description"].as_str().expect("a description");
        let _ = write!(
            made,
            "### {title}\n\n{about}\n\n| key | type | meaning | required |\n|---|---|---|---|\n"
        );
        let rows = entry["properties"].as_object().expect("keys").iter();
        let mut rows: Vec<_> = rows.map(|(key, value)| (required(&schema, name, key), key, value)).collect();
        // What has to be there first; the rest in the order of the schema, which is that of the alphabet.
        rows.sort_by_key(|(required, ..)| required != ALWAYS);
        for (required, key, value) in rows {
            let meaning = value["description"].as_str().expect("a meaning");
            let row = [format!("`{key}`"), kind(value), meaning.to_owned(), required];
            let _ = writeln!(made, "| {} |", row.map(|cell| cell.replace('|', "\\|")).join(" | "));
        }
        made.push('\n');
    }
    hold("docs/format.md", made.trim_end_matches('\n'));
}

/// What a value is called.
fn kind(value: &Value) -> String {
    if let Some(name) = value["$ref"].as_str() {
        return called(name);
    }
    if let Some(words) = value["enum"].as_array() {
        let words: Vec<String> = words.iter().map(|word| format!("`{}`", plain(word))).collect();
        return words.join(", ");
    }
    if value["type"] == "array" {
        return format!("list: {}", kind(&value["items"]));
    }
    if let Some(choices) = value["anyOf"].as_array() {
        let named = choices.iter().find(|choice| choice["enum"].is_array() || choice["pattern"].is_string());
        if let Some(choice) = named {
            return kind(choice);
        }
        return choices.iter().map(kind).collect::<Vec<_>>().join(", or ");
    }
    if let Some(pattern) = value["pattern"].as_str() {
        let known = PATTERNS.iter().find(|(part, _)| pattern.contains(part));
        return known.unwrap_or_else(|| panic!("say in PATTERNS what {pattern} is called")).1.to_owned();
    }
    assert_eq!(value["type"], serde_json::json!(["string", "number"]), "say in `kind` what this is called");
    "word or number".to_owned()
}

/// What a definition is called: a value by its name, an entry by a link to its table.
fn called(reference: &str) -> String {
    let name = reference.rsplit('/').next().expect("a name");
    if let Some((_, called)) = VALUES.iter().find(|(known, _)| *known == name) {
        return (*called).to_owned();
    }
    let (_, title) = ENTRIES.iter().find(|(known, _)| *known == name).expect("an entry");
    let short = title.split(':').next().expect("a beginning");
    format!("[{}](#{})", short[..1].to_lowercase() + &short[1..], anchor(title))
}

fn plain(word: &Value) -> String {
    word.as_str().map_or_else(|| word.to_string(), str::to_owned)
}

/// Whether, or when, a key of an entry has to be there.
fn required(schema: &Value, entry: &str, key: &str) -> String {
    let definition = &schema["$defs"][entry];
    let has = |list: &Value| list.as_array().is_some_and(|keys| keys.iter().any(|known| known == key));
    if has(&definition["required"]) {
        return ALWAYS.to_owned();
    }
    let choices = definition["anyOf"].as_array().into_iter().flatten();
    let choices: Vec<&Value> = choices.map(|choice| &choice["required"]).collect();
    if choices.iter().any(|choice| has(choice)) {
        let keys: Vec<_> = choices.iter().map(|choice| format!("`{}`", plain(&choice[0]))).collect();
        return keys.join(" or ");
    }
    // What is asked for only where the list is written as a whole.
    let role = schema["$defs"]["Role"]["properties"].as_object().expect("keys of a role");
    let reference = format!("#/$defs/{entry}");
    let whole =
        role.values().map(|value| &value["anyOf"][0]["items"]).find(|item| item["$ref"] == *reference);
    let Some(whole) = whole else { return String::new() };
    if has(&whole["required"]) {
        return "but where it changes an item".to_owned();
    }
    let depending = whole["dependentRequired"].as_object().into_iter().flatten();
    let with: Vec<_> =
        depending.filter(|(_, keys)| has(keys)).map(|(with, _)| format!("with `{with}`")).collect();
    with.join(", ")
}

/// The YAML examples of the guide.
fn examples(guide: &str) -> Vec<&str> {
    guide.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_examples_are_sound_layers() {
    let guide = read("docs/format.md");
    let examples = examples(&guide);
    let catalogues: Vec<&&str> = examples.iter().filter(|text| text.starts_with("catalogue:")).collect();
    assert!(catalogues.len() >= 2, "a small catalogue, and one over the built-in");
    for (number, example) in catalogues.iter().enumerate() {
        let env = Env::new();
        env.write("acme.yaml", example);
        // The first stands alone.
        let words = ["check", "--strict", "acme.yaml", "--only"];
        let run = env.run(&words[..if number == 0 { 4 } else { 3 }]);
        assert_eq!(run.status, Some(0), "{example}{}{}", run.out, run.err);
    }
    let env = Env::new();
    env.write("acme.yaml", catalogues[1]);
    let run = env.run(["--catalogue", "acme.yaml", "next", "backend-developer"]);
    assert!(run.out.contains("\tpayments-engineer\n") && run.out.contains("\ttech-lead\n"), "{}", run.out);
}

#[test]
fn what_the_examples_change_is_there() {
    let guide = read("docs/format.md");
    let changes: Vec<&str> = examples(&guide).into_iter().filter(|text| text.starts_with("roles:")).collect();
    assert!(!changes.is_empty());
    for example in changes {
        let env = Env::new();
        env.write("changes.yaml", example);
        let run = env.run(["check", "changes.yaml"]);
        assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
        assert!(!run.out.contains("unknown-id"), "{}", run.out);
    }
}
