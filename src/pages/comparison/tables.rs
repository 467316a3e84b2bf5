//! Two roles side by side, as tables of a page.

use super::blocks::counts;
use super::rows::{ComparisonCell, ComparisonRow, ComparisonSection, side_by_side};
use crate::domain::Catalogue;
use crate::graph::compare::Comparison;
use crate::pages::{Block, Mark, PageCell, PageTable, Reader};
use crate::wording::key;

/// A table for each heading of the view with two columns: facts, steps, skills by category, contacts and what the work is.
pub fn comparison_tables(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let sides = side_by_side(catalogue, comparison, reader);
    let [first, second] = sides.heads.each_ref().map(String::as_str);
    let title = [("first", first.into()), ("second", second.into())];
    let title = reader.wording.with(key::DRAWING_TITLE_COMPARE, &title);
    let mut blocks = vec![Block::Title(title), counts(comparison, reader)];
    for section in &sides.sections {
        if !section.heading.is_empty() {
            blocks.push(Block::Heading(section.heading.clone()));
        }
        blocks.push(Block::Table(table(section, &sides.heads, reader)));
    }
    blocks
}

/// With a column for what rows are about only where they say so.
fn table(section: &ComparisonSection, heads: &[String; 2], reader: &Reader<'_>) -> PageTable {
    let is_labelled = section.rows.iter().any(|row| !row.label.is_empty());
    let row = |row: &ComparisonRow| {
        let label = is_labelled.then(|| PageCell::text(&*row.label));
        let sides = [&row.left, &row.right].map(|side| cell(side.as_ref(), reader));
        label.into_iter().chain(sides).collect()
    };
    PageTable {
        heads: is_labelled.then(String::new).into_iter().chain(heads.iter().cloned()).collect(),
        is_labelled,
        rows: section.rows.iter().map(row).collect(),
    }
}

/// What a role says; a dash where it says nothing, a word where it is enough that it says so.
fn cell(cell: Option<&ComparisonCell>, reader: &Reader<'_>) -> PageCell {
    let Some(cell) = cell else { return PageCell::text("–") };
    let need = cell.need.map(|need| reader.word(need));
    let text = need.into_iter().chain([cell.text.clone()]).filter(|part| !part.is_empty());
    let mut text = text.collect::<Vec<_>>().join(" ");
    if text.is_empty() && cell.level.is_none() {
        text = reader.wording.say(key::WRITTEN_YES);
    }
    let mark = cell.step.map(Mark::Step).or(cell.need.map(Mark::Need)).unwrap_or(Mark::None);
    PageCell { mark, level: cell.level.clone(), text }
}
