//! Rows of cells: in columns that line up on a terminal, between tabs in a pipe.
//!
//! A row begins with what it is about, by name, and ends with its id. In a pipe nothing is cut or padded, so that
//! `cut -f1` and `awk -F'\t'` see whole values; on a terminal a cell that is too wide goes on below.

use crate::cells::{width, wrap};
use crate::pages::document::Tone;

use super::Paper;

/// Blanks between columns.
const GAP: usize = 2;
/// No column is made narrower than this.
const NARROWEST: usize = 6;
/// Columns wider than this give way before ids do.
const READABLE: usize = 20;
/// Cells of a line below which ids are left out: names will do, and would have no room beside them.
const ROOM_FOR_IDS: usize = 70;

/// One cell: text of a single line, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub tone: Tone,
}

impl Cell {
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// A row of plain text whose last cell is an id.
pub fn row<const N: usize>(texts: [String; N]) -> Vec<Cell> {
    let tone = |at: usize| if at + 1 == N { Tone::Quiet } else { Tone::Text };
    texts.into_iter().enumerate().map(|(at, text)| Cell::new(text, tone(at))).collect()
}

/// Rows with a tab between cells, below the names of their columns where the paper has a header. Cost is linear in the
/// text.
pub fn tabbed(columns: &[&str], rows: &[Vec<Cell>], paper: &Paper) -> String {
    let mut out = String::new();
    if paper.has_header {
        out += &columns.join("\t");
        out.push('\n');
    }
    for row in rows {
        debug_assert_eq!(row.len(), columns.len(), "every column has a cell");
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push('\t');
            }
            paper.write(&mut out, &cell.text, cell.tone);
        }
        out.push('\n');
    }
    out
}

/// Rows in columns, each behind `indent` blanks, and each on as many lines as its longest cell takes. Where they are wider
/// than `room` the widest columns give way, the last one, which has the ids, only when the others are short; narrow lines
/// have none.
pub fn aligned(rows: &[Vec<Cell>], indent: usize, room: usize, paper: &Paper) -> Vec<String> {
    let is_narrow = room < ROOM_FOR_IDS;
    let shown: Vec<&[Cell]> =
        rows.iter().map(|row| if is_narrow { &row[..row.len().saturating_sub(1)] } else { row }).collect();
    let columns = column_widths(&shown, room.saturating_sub(indent));
    shown
        .iter()
        .map(|row| {
            let cells: Vec<(Vec<&str>, Tone)> = row
                .iter()
                .zip(&columns)
                .map(|(cell, column)| (wrap(&cell.text, *column), cell.tone))
                .collect();
            let lines = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
            (0..lines).map(|line| aligned_line(&cells, line, indent, &columns, paper)).collect()
        })
        .collect()
}

/// One line of a row, without blanks at its end.
fn aligned_line(
    cells: &[(Vec<&str>, Tone)],
    line: usize,
    indent: usize,
    columns: &[usize],
    paper: &Paper,
) -> String {
    let mut out = String::new();
    let mut owed = indent;
    for ((lines, tone), column) in cells.iter().zip(columns) {
        let text = lines.get(line).copied().unwrap_or_default();
        if !text.is_empty() {
            out.push_str(&" ".repeat(owed));
            paper.write(&mut out, text, *tone);
            owed = 0;
        }
        owed += column.saturating_sub(width(text)) + GAP;
    }
    out.push('\n');
    out
}

fn column_widths(rows: &[&[Cell]], room: usize) -> Vec<usize> {
    let count = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let mut columns = vec![0; count];
    for row in rows {
        for (column, cell) in columns.iter_mut().zip(*row) {
            *column = width(&cell.text).max(*column);
        }
    }
    let room = room.saturating_sub(GAP * count.saturating_sub(1));
    while columns.iter().sum::<usize>() > room {
        let others_first = columns.iter().rev().skip(1).any(|column| *column > READABLE);
        let candidates = columns.iter_mut().rev().skip(usize::from(others_first));
        let Some(column) = candidates.max().filter(|column| **column > NARROWEST) else {
            break;
        };
        *column -= 1;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::{Cell, aligned, tabbed};
    use crate::cells::width;
    use crate::glyphs::UNICODE;
    use crate::pages::document::Tone;
    use proptest::prelude::*;

    const PAPER: Paper = Paper { width: None, has_header: false, glyphs: &UNICODE };

    fn rows(texts: &[&[&str]]) -> Vec<Vec<Cell>> {
        texts.iter().map(|row| row.iter().map(|text| Cell::new(*text, Tone::Text)).collect()).collect()
    }

    #[test]
    fn columns_line_up_and_end_without_blanks() {
        let lines = aligned(&rows(&[&["a", "Développeur", ""], &["数据", "", "x"]]), 1, 80, &PAPER).concat();
        assert_eq!(lines, " a     Développeur\n 数据               x\n");
    }

    #[test]
    fn the_widest_column_goes_on_below_and_ids_last() {
        let why = "a rather long sentence on why this one is here";
        let table = rows(&[&["short", why, "an-identifier-of-27-letters"]]);
        let fitted = |room| aligned(&table, 0, room, &PAPER).concat();
        assert_eq!(
            fitted(72),
            "short  a rather long sentence on why this    an-identifier-of-27-letters\n       one is here\n"
        );
        assert_eq!(fitted(60), format!("short  {why}\n"), "names will do where ids have no room");
        assert_eq!(fitted(40), "short  a rather long sentence on why\n       this one is here\n");
    }

    #[test]
    fn tabs_leave_every_cell_whole() {
        let text = {
            let rows = rows(&[&["a", "", "c"], &["longer", "b", ""]]);
            let tabbed = |has_header| tabbed(&["title", "why", "id"], &rows, &Paper { has_header, ..PAPER });
            assert_eq!(tabbed(true), format!("title\twhy\tid\n{}", tabbed(false)));
            tabbed(false)
        };
        assert_eq!(text, "a\t\tc\nlonger\tb\t\n");
    }

    proptest! {
        #[test]
        fn rows_fit_where_that_is_possible(
            texts in prop::collection::vec(prop::collection::vec("[a-z数]{0,20}", 3), 1..5), room in 22usize..90
        ) {
            let rows: Vec<Vec<Cell>> =
                texts.iter().map(|row| row.iter().map(|text| Cell::new(&**text, Tone::Text)).collect()).collect();
            for line in aligned(&rows, 0, room, &PAPER).concat().lines() {
                prop_assert!(width(line) <= room, "{line:?}");
                prop_assert_eq!(line.trim_end_matches(' '), line);
            }
        }
    }
}
