//! Ways to set a value.

use serde_yaml::{Mapping, Value};

use super::patch::{Patch, comma, indentation, line_end, line_ending};
use super::place::{PathStep, Place};
use super::written::{on_lines, on_one_line};
use crate::loading::tree::{SpanKind, SpanNode};

/// A value with the keys and lists around it that a path names.
pub(super) fn nested(path: &[PathStep<'_>], value: &Value) -> Value {
    path.iter().rev().fold(value.clone(), |inner, step| match step {
        PathStep::Key(key) => Value::Mapping(Mapping::from_iter([((*key).into(), inner)])),
        PathStep::Item(_) => Value::Sequence(vec![inner]),
    })
}

/// The ways to write a value at a place, best first.
pub(super) fn patches(text: &str, place: &Place<'_, '_>, value: &Value) -> Vec<Patch> {
    let setting = Setting { text, is_in_flow: is_in_flow(place), is_at_top: place.way.len() <= 1 };
    let Some((step, rest)) = place.missing.split_first() else { return setting.replaced(place.end, value) };
    let inner = nested(rest, value);
    match (step, place.end.kind) {
        _ if place.end.inside.is_empty() => setting.replaced(place.end, &nested(place.missing, value)),
        (PathStep::Key(key), SpanKind::BlockMap) => {
            let setting = Setting { is_at_top: place.way.is_empty(), ..setting };
            setting.behind_block(place.end, |indentation, style| {
                format!(
                    "{}:{}",
                    on_one_line(&(*key).into(), false),
                    setting.behind_colon(&inner, indentation, style)
                )
            })
        }
        (PathStep::Item(_), SpanKind::BlockList) => {
            setting.behind_block(place.end, |_, _| format!("- {}", on_one_line(&inner, false)))
        }
        (PathStep::Key(_), _) => vec![setting.behind_flow(place.end, &entry(*step, &inner))],
        (PathStep::Item(_), _) => vec![setting.behind_flow(place.end, &on_one_line(&inner, true))],
    }
}

/// Whether a place is between brackets.
fn is_in_flow(place: &Place<'_, '_>) -> bool {
    place.way.iter().any(|(node, _)| matches!(node.kind, SpanKind::FlowList | SpanKind::FlowMap))
}

fn entry(step: PathStep<'_>, value: &Value) -> String {
    let map = on_one_line(&nested(&[step], value), true);
    map.trim_start_matches('{').strip_suffix('}').unwrap_or_default().to_owned()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Lines,
    OneLine,
}

#[derive(Clone, Copy, Debug)]
struct Setting<'t> {
    text: &'t str,
    /// Whether the value is between brackets.
    is_in_flow: bool,
    /// Whether the value is the file's own or stands under one of its keys.
    is_at_top: bool,
}

impl Setting<'_> {
    /// Puts a value in the place of another.
    fn replaced(self, old: &SpanNode, value: &Value) -> Vec<Patch> {
        let text = self.text;
        let one_line = on_one_line(value, self.is_in_flow);
        let mut ways = Vec::new();
        if old.kind == SpanKind::Empty {
            let indentation =
                indentation(text, text[..old.begin].trim_end().len().min(first_of_line(text, old.begin)));
            if let Some(lines) = self.lines(value, &indentation) {
                ways.push(Patch::default().put(old.begin, old.end, lines));
            }
            ways.push(Patch::default().put(old.begin, old.end, format!(" {one_line}")));
            // A key between brackets may stand without a colon.
            ways.push(Patch::default().put(old.begin, old.end, format!(": {one_line}")));
            return ways;
        }
        if matches!(old.kind, SpanKind::BlockList | SpanKind::BlockMap) {
            let colon = text[..old.begin].trim_end().len();
            if text[..colon].ends_with(':') {
                let indentation = indentation(text, first_of_line(text, colon));
                ways.extend(
                    self.lines(value, &indentation).map(|lines| Patch::default().put(colon, old.end, lines)),
                );
                ways.push(Patch::default().put(colon, old.end, format!(" {one_line}")));
            }
        }
        ways.push(Patch::default().put(old.begin, old.end, one_line));
        ways
    }

    /// A list or map under a key of the file's own is written on lines of its own.
    fn lines(self, value: &Value, indentation: &str) -> Option<String> {
        let is_filled = match value {
            Value::Sequence(items) => !items.is_empty(),
            Value::Mapping(entries) => !entries.is_empty(),
            _ => false,
        };
        (self.is_at_top && !self.is_in_flow && is_filled).then(|| on_lines(self.text, value, indentation))
    }

    fn behind_colon(self, value: &Value, indentation: &str, style: Style) -> String {
        let lines = self.lines(value, indentation).filter(|_| style == Style::Lines);
        lines.unwrap_or_else(|| format!(" {}", on_one_line(value, false)))
    }

    /// Adds a line behind the last one of a list or map that stands on lines of its own.
    fn behind_block(self, block: &SpanNode, entry: impl Fn(&str, Style) -> String) -> Vec<Patch> {
        let text = self.text;
        let ending = line_ending(text);
        let first = block.inside.first().map_or(block.begin, |first| first.begin);
        let first = match block.kind {
            SpanKind::BlockList => text[..first].rfind('-').unwrap_or(first),
            _ => first,
        };
        let indentation = indentation(text, first);
        let mut ways = Vec::new();
        for style in [Style::Lines, Style::OneLine] {
            let entry = entry(&indentation, style);
            for at in [block.end, block.whole_end] {
                let patch = if at > 0 && text[..at].ends_with(['\n', '\r']) {
                    Patch::default().put(at, at, format!("{indentation}{entry}{ending}"))
                } else {
                    let end = line_end(text, at);
                    Patch::default().put(end, end, format!("{ending}{indentation}{entry}"))
                };
                ways.push(patch);
            }
        }
        ways
    }

    /// Adds an entry before the bracket that closes a list or map in which something stands.
    fn behind_flow(self, flow: &SpanNode, entry: &str) -> Patch {
        let last = flow.inside.last().map_or(flow.begin + 1, |last| last.end);
        match comma(self.text, last, flow.end) {
            Some(comma) => Patch::default().put(comma + 1, comma + 1, format!(" {entry}")),
            None => Patch::default().put(last, last, format!(", {entry}")),
        }
    }
}

/// The first byte of a line that is not blank.
fn first_of_line(text: &str, at: usize) -> usize {
    let begin = super::patch::line_begin(text, at);
    let line = &text[begin..];
    begin + (line.len() - line.trim_start_matches([' ', '\t']).len())
}
