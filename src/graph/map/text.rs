//! The map as lines of text, for export and for tests.

use unicode_segmentation::UnicodeSegmentation;

use crate::cells::{cut, width};

use super::highlight::Highlight;
use super::picture::MapPicture;

/// Words that stand on a map, already in a language: one for each heading, and one for each band.
#[derive(Clone, Debug, Default)]
pub struct MapWords<'a> {
    pub headings: Vec<&'a str>,
    pub bands: Vec<&'a str>,
    /// True where lines are drawn in ASCII.
    pub ascii: bool,
}

impl MapPicture {
    /// The whole map as lines without trailing blanks. Cost is linear in its cells.
    pub fn text(&self, highlight: &Highlight, words: &MapWords<'_>) -> Vec<String> {
        let mut rows: Vec<Vec<String>> = (0..self.height)
            .map(|y| (0..self.width).map(|x| self.cell(highlight, x, y, words.ascii)).collect())
            .collect();
        for (x, y) in &self.hubs {
            write(&mut rows, *x, *y, if words.ascii { "o" } else { "●" });
        }
        for (at, (column, heading)) in self.headings.iter().zip(&words.headings).enumerate() {
            let end = self.headings.get(at + 1).map_or(self.width, |next| next.x.saturating_sub(1));
            write(&mut rows, column.x, 0, &cut(heading, end.saturating_sub(column.x), ""));
        }
        let room = self.headings.first().map_or(0, |column| column.to);
        for (band, name) in self.bands.iter().zip(&words.bands) {
            if let Some(y) = band.name {
                write(&mut rows, 0, y, &cut(name, room, ""));
            }
        }
        for end in &self.ends {
            write(&mut rows, end.x, end.y, end.sign);
        }
        for station in &self.stations {
            write(&mut rows, station.x, station.y, &station.label);
        }
        rows.into_iter().map(|row| row.concat().trim_end().to_owned()).collect()
    }

    fn cell(&self, highlight: &Highlight, x: usize, y: usize, ascii: bool) -> String {
        let joint = highlight.cells.get(&(y, x)).copied().unwrap_or_else(|| self.at(x, y));
        let sign = if ascii { joint.ascii() } else { joint.symbol() };
        sign.to_string()
    }
}

/// Writes text over cells; a wide letter leaves the cell after it empty.
fn write(rows: &mut [Vec<String>], mut x: usize, y: usize, text: &str) {
    let Some(row) = rows.get_mut(y) else { return };
    for letter in text.graphemes(true) {
        let cells = width(letter);
        for (at, cell) in row.iter_mut().skip(x).take(cells).enumerate() {
            *cell = if at == 0 { letter.to_owned() } else { String::new() };
        }
        x += cells;
    }
}
