//! Values as text.

use serde_yaml::Value;

use super::patch::line_ending;
use crate::loading::tree::NodeTree;

/// A value on one line: lists and maps between brackets.
pub(super) fn on_one_line(value: &Value, is_in_flow: bool) -> String {
    match value {
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(|item| on_one_line(item, true)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(entries) => {
            let entry = |(key, value): (&Value, &Value)| {
                format!("{}: {}", on_one_line(key, true), on_one_line(value, true))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        scalar => self::scalar(scalar, is_in_flow),
    }
}

/// A text, a number or the like as `serde_yaml` writes it, or in double quotes where that would take several lines or mean
/// something else between brackets.
fn scalar(value: &Value, is_in_flow: bool) -> String {
    let plain = serde_yaml::to_string(value).unwrap_or_default();
    let plain = plain.trim_end_matches('\n');
    let (open, close) = if is_in_flow { ("{k: ", ", l: 1}") } else { ("k: ", "\n") };
    let is_read_back = || {
        let tree = NodeTree::read(0, "", &format!("{open}{plain}{close}")).ok();
        tree.and_then(|tree| tree.root().get("k")?.to_value()).is_some_and(|read| read == *value)
    };
    if value.is_null() || (!plain.contains(['\n', '\r']) && is_read_back()) {
        return plain.to_owned();
    }
    serde_json::to_string(value).unwrap_or_default()
}

/// A value on lines of its own behind a key at this indentation.
pub(super) fn on_lines(text: &str, value: &Value, indentation: &str) -> String {
    let written = serde_yaml::to_string(value).unwrap_or_default();
    let ending = line_ending(text);
    let line = |line: &str| match line {
        "" => ending.to_owned(),
        line => format!("{ending}{indentation}  {line}"),
    };
    written.lines().map(line).collect()
}

/// A value as the whole of a file that says nothing yet, put behind what stands there.
pub(super) fn document(text: &str, value: &Value) -> String {
    let ending = line_ending(text);
    let break_before = if text.is_empty() || text.ends_with(['\n', '\r']) { "" } else { ending };
    break_before.to_owned() + &serde_yaml::to_string(value).unwrap_or_default().replace('\n', ending)
}
