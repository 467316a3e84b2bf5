//! A comparison as tables.

use std::fmt::Write as _;

use crate::domain::Catalogue;
use crate::glyphs::Glyphs;
use crate::graph::compare::Comparison;
use crate::pages::{ComparisonCell, ComparisonSection, Reader, side_by_side};

use super::escape::{escaped, sign};
use crate::wording::key;

/// A table for each heading of the screen's view with two columns: facts, steps, skills by category, contacts and what
/// the work is.
pub fn comparison(
    catalogue: &Catalogue,
    comparison: &Comparison,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> String {
    let sides = side_by_side(catalogue, comparison, reader);
    let [first, second] = sides.heads.each_ref().map(|head| escaped(head));
    let [only_first, both, only_second] = comparison.counts();
    let counts = [("first", only_first.into()), ("both", both.into()), ("second", only_second.into())];
    let title = [("first", (&*sides.heads[0]).into()), ("second", (&*sides.heads[1]).into())];
    let title = escaped(&reader.wording.with(key::DRAWING_TITLE_COMPARE, &title));
    let mut out = format!("# {title}\n\n{}\n", escaped(&reader.wording.with(key::COMPARE_COUNTS, &counts)));
    for section in &sides.sections {
        if !section.heading.is_empty() {
            let _ = writeln!(out, "\n## {}", escaped(&section.heading));
        }
        let _ = writeln!(out);
        table(&mut out, section, [&first, &second], reader, glyphs);
    }
    out
}

/// With a column for what rows are about only where they say so.
fn table(
    out: &mut String,
    section: &ComparisonSection,
    heads: [&str; 2],
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) {
    let is_labelled = section.rows.iter().any(|row| !row.label.is_empty());
    let label = |text: &str| if is_labelled { format!("| {text} ") } else { String::new() };
    let [first, second] = heads;
    let _ = writeln!(out, "{}| {first} | {second} |", label(""));
    let _ = writeln!(out, "{}|---|---|", if is_labelled { "|---" } else { "" });
    for row in &section.rows {
        let [left, right] = [&row.left, &row.right].map(|side| cell(side.as_ref(), reader, glyphs));
        let _ = writeln!(out, "{}| {left} | {right} |", label(&escaped(&row.label)));
    }
}

/// What a role says, in one line; a dash where it says nothing, a bullet where it is enough that it says so.
fn cell(cell: Option<&ComparisonCell>, reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let Some(cell) = cell else { return "–".to_owned() };
    let level = cell.level.as_ref().map(|(level, word)| format!("{} {word}", glyphs.level(*level)));
    let need = cell.need.map(|need| reader.word(need));
    let asked: Vec<String> = level.into_iter().chain(need).map(|words| escaped(&words)).collect();
    let lines = cell.text.lines().filter(|line| !line.trim().is_empty()).map(escaped);
    let text = lines.collect::<Vec<_>>().join("<br>");
    let step = cell.step.map(|kind| sign(kind, glyphs));
    let parts = [step, Some(asked.join(" · ")), Some(text)].into_iter().flatten();
    let said: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    if said.is_empty() { escaped(glyphs.bullet) } else { said.join(" ") }
}
