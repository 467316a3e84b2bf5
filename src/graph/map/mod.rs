//! The map: roles as stations on a plan like that of a metro, columns for stages, bands for families.
//!
//! ```text
//!   Entry                  Intermediate           Senior
//!
//!                      ╭──↑ Developer ─────────╮
//!                      │                       │
//!   Junior developer ──┼──◇ Python developer ──┼──↑ Senior developer
//!                      │                       │
//!                      ╰──↑ Web developer ─────╯
//! ```
//!
//! How to read it: the sign before a title says what arrives there; a sign after a title arrives from the right,
//! beside the column or from a later one. A pair of roles is one line, with signs at both ends where both steps
//! exist. An arm is where one can turn; a line without arms passes under. A dot is the role that all others of a
//! line beside a column are linked with.
//!
//! [`Scope`] says which roles are in and what links them, [`MapColumns`] which column each is in and which links
//! go without saying. Both make a [`MapData`]: it knows whether a map is worth drawing, and has an
//! [outline](MapData::outline) for where it is not. A [`MapPicture`] is drawn in steps, each plain data for the next: nodes
//! and pieces of links
//! (`lattice`), their order (`ordering`, `refining`), their rows (`rows`), links that share a line (`bundling`), which lane
//! each line takes (`lanes`, `placing`), and cells (`paint`). It does not know which role is selected; [`Highlight`]
//! adds that. Everything is made of integers and sorted by id, so that one input has one picture.

mod bundling;
mod ends;
mod highlight;
mod labels;
mod lanes;
mod lattice;
mod layering;
mod ordering;
mod outline;
mod paint;
mod picture;
mod placing;
mod readable;
mod refining;
mod rows;
mod scope;
mod text;
mod travel;

#[cfg(test)]
mod tests;

pub use ends::{StationSide, sign};
pub use highlight::Highlight;
pub use labels::Zoom;
pub use layering::{ColumnHeading, Heading, MapColumns};
pub use outline::{OutlineEntry, OutlineSection};
pub use picture::{Band, End, MapPicture, MapStyle, RoutedLink, Station};
pub use readable::{MOST_COLUMNS, MOST_CROSSINGS, MOST_LINES_FOR_TWO, MOST_LINKS, MOST_ROWS, Unreadable};
pub use scope::{MapLink, Members, Scope};
pub use text::MapWords;
pub use travel::Direction;

use crate::domain::{Catalogue, RoleIx};

/// The roles and links that a map shows, with the column of each role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapData {
    pub members: Members,
    pub columns: MapColumns,
    /// The links to draw.
    pub shown: Vec<MapLink>,
}

impl MapData {
    /// Gathers the roles of a scope. `here` is the selected role, which columns are counted from where roles have
    /// no stage. Implied links are shown only where `with_implied`.
    pub fn new(catalogue: &Catalogue, scope: &Scope, here: RoleIx, with_implied: bool) -> Self {
        let mut members = scope.members(catalogue);
        let columns = MapColumns::new(catalogue, &members, here);
        columns.settle(&mut members.links);
        let shown = members.links.iter().filter(|link| with_implied || !link.implied).copied().collect();
        Self { members, columns, shown }
    }

    /// Returns the number of implied links that are not shown.
    pub fn hidden(&self) -> usize {
        self.members.links.len() - self.shown.len()
    }

    /// Draws the map. For sixty roles with twice as many links this takes a few milliseconds at most.
    pub fn picture(&self, catalogue: &Catalogue, look: &MapStyle<'_>) -> MapPicture {
        MapPicture::new(catalogue, self, look)
    }
}
