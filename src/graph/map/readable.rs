//! Whether a map can be read.
//!
//! Measured on public data and on company ladders: a full map is worth its place with about six columns of
//! sixteen rows and one and a half lines a role; beyond, an outline reads better.

use super::MapData;
use super::picture::MapPicture;

/// Columns a reader takes in.
pub const MOST_COLUMNS: usize = 6;
/// Roles in the fullest column.
pub const MOST_ROWS: usize = 16;
/// Lines for every two roles: links that share a trunk are one line.
pub const MOST_LINES_FOR_TWO: usize = 3;
/// Crossings for every role.
pub const MOST_CROSSINGS: usize = 3;
/// Links for every role beyond which no bundling helps, so that nothing is drawn to find out.
pub const MOST_LINKS: usize = 5;

/// A limit of readability that a map exceeds, with the map's figure and the most allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Columns { columns: usize, most: usize },
    Rows { rows: usize, most: usize },
    Links { links: usize, most: usize },
    Lines { lines: usize, most: usize },
    Crossings { crossings: usize, most: usize },
}

impl MapData {
    /// Returns why drawing the map is not worth while, or `None` if it may be. Costs next to nothing.
    pub fn objection(&self) -> Option<Unreadable> {
        let columns = self.columns.headings.len();
        let mut counts = vec![0; columns];
        self.columns.of.iter().for_each(|column| counts[*column] += 1);
        let rows = counts.into_iter().max().unwrap_or(0);
        let (links, most) = (self.shown.len(), self.members.roles.len() * MOST_LINKS);
        if columns > MOST_COLUMNS {
            Some(Unreadable::Columns { columns, most: MOST_COLUMNS })
        } else if rows > MOST_ROWS {
            Some(Unreadable::Rows { rows, most: MOST_ROWS })
        } else {
            (links > most).then_some(Unreadable::Links { links, most })
        }
    }
}

impl MapPicture {
    /// Returns why the map as drawn does not read well, or `None` if it does.
    pub fn objection(&self) -> Option<Unreadable> {
        let most_lines = (self.stations.len() * MOST_LINES_FOR_TWO).div_ceil(2);
        let most_crossings = self.stations.len() * MOST_CROSSINGS;
        if self.lines > most_lines {
            Some(Unreadable::Lines { lines: self.lines, most: most_lines })
        } else {
            (self.crossings > most_crossings)
                .then_some(Unreadable::Crossings { crossings: self.crossings, most: most_crossings })
        }
    }
}
