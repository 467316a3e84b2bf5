//! The rows of the list pane: what each stands for, and how many lines it takes.

use std::borrow::Cow;

use super::hit_row::{HitRow, INDENT};
use crate::cells;
use crate::domain::{FamilyIx, RoleIx, Subject};
use crate::tui::world::World;

/// Cells before the name of a family that stands at the left: the marker, the sign, and an empty one.
const FAMILY_INDENT: u16 = 3;

/// One row of the list.
#[derive(Clone, Debug)]
pub enum Row {
    Family(FamilyRow),
    Role(RoleIx),
    /// Something found: its name and why it was found, on one line where both have room.
    Hit(HitRow),
    /// Words that were not looked for.
    SetAside(String),
    /// A sentence about the search.
    Remark(String),
    /// Nothing was found; the rows below offer the nearest names.
    NothingFound,
    Offer(Subject),
    /// A sentence about what stands below.
    Sentence(String),
    /// No role asks for any of the marked skills.
    NothingFits,
    /// The index is still being made.
    StillReading,
    /// How many hits are not listed.
    More(usize),
}

/// A family with the number of its roles, above them, or among hits.
#[derive(Clone, Copy, Debug)]
pub struct FamilyRow {
    pub family: Option<FamilyIx>,
    /// Families above it.
    pub depth: usize,
    pub count: usize,
    pub folded: bool,
    /// Whether it was found by its name, rather than being what its roles stand under.
    pub is_hit: bool,
}

impl FamilyRow {
    /// Cells before its sign, in a list of `width` cells.
    pub fn indent(&self, width: usize) -> usize {
        let before = if self.is_hit { INDENT - 2 } else { FAMILY_INDENT - 2 };
        (self.depth * 2).min(width / 4) + usize::from(before)
    }

    /// The empty lines above it, unless it is the first row.
    pub fn gap(&self, is_first: bool) -> usize {
        usize::from(!self.folded && !is_first)
    }

    /// Its name with the number of its roles: “Architecture (6)”.
    pub fn counted(&self, name: &str) -> String {
        format!("{name} ({})", self.count)
    }

    /// Lines its name takes, with the number of its roles.
    pub fn name_lines(&self, name: &str, width: usize) -> usize {
        cells::wrap(&self.counted(name), self.name_room(width)).len()
    }

    /// Cells for its name, behind its sign.
    pub fn name_room(&self, width: usize) -> usize {
        width.saturating_sub(self.indent(width) + 2).max(1)
    }
}

impl Row {
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Role(role) => Some(Subject::Role(*role)),
            Self::Hit(hit) => Some(hit.subject),
            Self::Offer(subject) => Some(*subject),
            Self::Family(_)
            | Self::NothingFound
            | Self::StillReading
            | Self::NothingFits
            | Self::Sentence(_)
            | Self::SetAside(_)
            | Self::Remark(_)
            | Self::More(_) => None,
        }
    }

    /// Whether the cursor may stand here: on what can be opened, families too.
    pub fn can_be_chosen(&self) -> bool {
        self.subject().is_some() || matches!(self, Self::Family(_))
    }

    /// What is named in the row: a role, a skill, or a family.
    pub fn name<'a>(&self, world: &'a World) -> Cow<'a, str> {
        match self {
            Self::Family(row) => world.family(row.family).into(),
            row => row.subject().map_or(Cow::Borrowed(""), |subject| world.name(subject).into()),
        }
    }

    /// Lines the row takes in a list of `width` cells. A family has an empty line above it, unless it is the first row.
    pub(super) fn height(&self, is_first: bool, name: &str, width: usize) -> usize {
        match self {
            Self::Family(family) => family.gap(is_first) + family.name_lines(name, width),
            Self::NothingFound | Self::NothingFits => 3,
            Self::Sentence(text) => cells::wrap(text, width).len(),
            Self::More(_) | Self::StillReading | Self::SetAside(_) | Self::Remark(_) => 1,
            Self::Hit(hit) if hit.is_on_one_line(name, width) => 1,
            Self::Hit(hit) => hit_name_lines(name, width) + hit.reason_below(width).len(),
            Self::Role(_) | Self::Offer(_) => name_lines(name, width),
        }
    }
}

/// Cells by which the lines of a name after the first stand further in.
pub const HANGING: usize = 2;

/// Lines of a name at most: more are not a name, and would take the list from the others.
const MOST_LINES: usize = 4;

/// Lines a name takes in a list of `width` cells, behind the marker's cells; one where they are too narrow for any word.
pub fn name_lines(name: &str, width: usize) -> usize {
    let room = name_room(width);
    // A letter takes at least as many bytes as cells.
    if name.len() <= room || room < 8 || cells::width(name) <= room {
        return 1;
    }
    cells::wrap(name, room.saturating_sub(HANGING)).len().min(MOST_LINES)
}

/// The same for the name of a hit, behind the sign of what it is.
pub fn hit_name_lines(name: &str, width: usize) -> usize {
    name_lines(name, (width + name_indent()).saturating_sub(usize::from(INDENT)))
}

/// Cells for a name in a list of `width` cells.
pub fn name_room(width: usize) -> usize {
    width.saturating_sub(name_indent())
}

/// Cells before a name: the marker and the mark.
const fn name_indent() -> usize {
    2
}
