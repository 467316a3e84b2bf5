//! Rows of cells: in columns that line up on a terminal, between tabs in a pipe.
//!
//! In a pipe nothing is cut or padded, so that `cut -f1` and `awk -F'\t'` see whole values.

use crate::cells::{cut, width};
use crate::pages::document::Tone;

use super::Paper;

/// Blanks between columns.
const GAP: usize = 2;
/// No column is made narrower than this.
const NARROWEST: usize = 6;
/// Columns wider than this give way before ids do.
const READABLE: usize = 20;

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

/// A row of plain text whose first cell is an id.
pub fn row<const N: usize>(texts: [String; N]) -> Vec<Cell> {
    let tone = |at: usize| if at == 0 { Tone::Quiet } else { Tone::Text };
    texts.into_iter().enumerate().map(|(at, text)| Cell::new(text, tone(at))).collect()
}

/// Rows with a tab between cells. Cost is linear in the text.
pub fn tabbed(rows: &[Vec<Cell>], paper: &Paper) -> String {
    let mut out = String::new();
    for row in rows {
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

/// Rows in columns, each behind `indent` blanks. Where they are wider than `room` the widest columns are cut, the
/// first one, which has the ids, only when the others are short.
pub fn aligned(rows: &[Vec<Cell>], indent: usize, room: usize, paper: &Paper) -> Vec<String> {
    let columns = column_widths(rows, room.saturating_sub(indent));
    rows.iter()
        .map(|row| {
            let mut line = " ".repeat(indent);
            let mut owed = 0;
            for (cell, column) in row.iter().zip(&columns) {
                let text = cut(&cell.text, *column, paper.glyphs.ellipsis);
                if !text.is_empty() {
                    line.push_str(&" ".repeat(owed));
                    paper.write(&mut line, &text, cell.tone);
                    owed = 0;
                }
                owed += column - width(&text) + GAP;
            }
            line.push('\n');
            line
        })
        .collect()
}

fn column_widths(rows: &[Vec<Cell>], room: usize) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![0; count];
    for row in rows {
        for (column, cell) in columns.iter_mut().zip(row) {
            *column = width(&cell.text).max(*column);
        }
    }
    let room = room.saturating_sub(GAP * count.saturating_sub(1));
    while columns.iter().sum::<usize>() > room {
        let others_first = columns.iter().skip(1).any(|column| *column > READABLE);
        let candidates = columns.iter_mut().skip(usize::from(others_first));
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

    const PAPER: Paper = Paper { width: None, glyphs: &UNICODE };

    fn rows(texts: &[&[&str]]) -> Vec<Vec<Cell>> {
        texts.iter().map(|row| row.iter().map(|text| Cell::new(*text, Tone::Text)).collect()).collect()
    }

    #[test]
    fn columns_line_up_and_end_without_blanks() {
        let lines = aligned(&rows(&[&["a", "Développeur", ""], &["数据", "", "x"]]), 1, 80, &PAPER).concat();
        assert_eq!(lines, " a     Développeur\n 数据               x\n");
    }

    #[test]
    fn the_widest_column_gives_way_and_ids_last() {
        let table = rows(&[&["an-identifier-of-26-letters", "short", "a rather long sentence on why"]]);
        let fitted = |room| aligned(&table, 0, room, &PAPER).concat();
        assert_eq!(fitted(58), "an-identifier-of-26-letters  short  a rather long sentenc…\n");
        assert_eq!(fitted(40), "an-identifier-o…  short  a rather long…\n");
        assert_eq!(fitted(24), "an-iden…  short  a rath…\n");
    }

    #[test]
    fn tabs_leave_every_cell_whole() {
        let text = tabbed(&rows(&[&["a", "", "c"], &["longer", "b", ""]]), &PAPER);
        assert_eq!(text, "a\t\tc\nlonger\tb\t\n");
    }

    proptest! {
        #[test]
        fn rows_fit_where_that_is_possible(
            texts in prop::collection::vec(prop::collection::vec("[a-z数]{0,20}", 3), 1..5), room in 22usize..80
        ) {
            let rows: Vec<Vec<Cell>> =
                texts.iter().map(|row| row.iter().map(|text| Cell::new(&**text, Tone::Text)).collect()).collect();
            for line in aligned(&rows, 0, room, &PAPER) {
                prop_assert!(width(line.trim_end()) <= room, "{line:?}");
            }
        }
    }
}
