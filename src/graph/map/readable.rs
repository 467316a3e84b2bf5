//! Whether a map can be read.
//!
//! Measured on public data and on company ladders: a full map is worth its place with about six columns of
//! sixteen rows and one and a half lines a role; beyond, an outline reads better.

use super::Extent;
use super::picture::Picture;

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

/// Why a map would not be readable, with the figure and what it may be at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Columns { columns: usize, most: usize },
    Rows { rows: usize, most: usize },
    Links { links: usize, most: usize },
    Lines { lines: usize, most: usize },
    Crossings { crossings: usize, most: usize },
}

impl Extent {
    /// Why drawing a map is not worth while; `None` where it may be. Costs next to nothing.
    pub fn objection(&self) -> Option<Reason> {
        let columns = self.columns.headings.len();
        let mut counts = vec![0; columns];
        self.columns.of.iter().for_each(|column| counts[*column] += 1);
        let rows = counts.into_iter().max().unwrap_or(0);
        let (links, most) = (self.shown.len(), self.members.roles.len() * MOST_LINKS);
        if columns > MOST_COLUMNS {
            Some(Reason::Columns { columns, most: MOST_COLUMNS })
        } else if rows > MOST_ROWS {
            Some(Reason::Rows { rows, most: MOST_ROWS })
        } else {
            (links > most).then_some(Reason::Links { links, most })
        }
    }
}

impl Picture {
    /// Why the map as drawn does not read well; `None` where it does.
    pub fn objection(&self) -> Option<Reason> {
        let most_lines = (self.stations.len() * MOST_LINES_FOR_TWO).div_ceil(2);
        let most_crossings = self.stations.len() * MOST_CROSSINGS;
        if self.lines > most_lines {
            Some(Reason::Lines { lines: self.lines, most: most_lines })
        } else {
            (self.crossings > most_crossings)
                .then_some(Reason::Crossings { crossings: self.crossings, most: most_crossings })
        }
    }
}
