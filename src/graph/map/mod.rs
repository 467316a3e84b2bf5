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
//! [`Scope`] says which roles are in and what links them, [`Columns`] which column each is in and which links
//! go without saying. That is an [`Extent`]: it knows whether a map is worth drawing, and its [outline](Extent::outline) for
//! where it is not. A [`Picture`] is drawn in steps, each plain data for the next: nodes and pieces of links
//! (`lattice`), their order (`ordering`, `refining`), their rows (`rows`), links that share a line (`bundling`), which lane
//! each line takes (`lanes`, `placing`), and cells (`paint`). It does not know which role is selected; [`Lit`]
//! adds that. Everything is made of integers and sorted by id, so that one input has one picture.

mod bundling;
mod ends;
mod labels;
mod lanes;
mod lattice;
mod layering;
mod lit;
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

pub use ends::{Side, sign};
pub use labels::Zoom;
pub use layering::{ColumnHeading, Columns, Heading};
pub use lit::Lit;
pub use outline::{Entry, Section};
pub use picture::{Band, End, Look, Picture, Route, Station};
pub use readable::{MOST_COLUMNS, MOST_CROSSINGS, MOST_LINES_FOR_TWO, MOST_LINKS, MOST_ROWS, Reason};
pub use scope::{Link, Members, Scope};
pub use text::Words;
pub use travel::Direction;

use crate::domain::{Catalogue, RoleIx};

/// What a map shows, in columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    pub members: Members,
    pub columns: Columns,
    /// The links to draw.
    pub shown: Vec<Link>,
}

impl Extent {
    /// Gathers the roles of a scope. `here` is the selected role, which columns are counted from where roles have
    /// no stage. Implied links are shown only where `with_implied`.
    pub fn new(catalogue: &Catalogue, scope: &Scope, here: RoleIx, with_implied: bool) -> Self {
        let mut members = scope.members(catalogue);
        let columns = Columns::new(catalogue, &members, here);
        columns.settle(&mut members.links);
        let shown = members.links.iter().filter(|link| with_implied || !link.implied).copied().collect();
        Self { members, columns, shown }
    }

    /// How many links go without saying and are not shown.
    pub fn hidden(&self) -> usize {
        self.members.links.len() - self.shown.len()
    }

    /// Draws the map. For sixty roles with twice as many links this takes a few milliseconds at most.
    pub fn picture(&self, catalogue: &Catalogue, look: &Look<'_>) -> Picture {
        Picture::new(catalogue, self, look)
    }
}
