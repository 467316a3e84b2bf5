//! The rows of families in the list: which one the cursor is on, and going to one.

use super::list_row::{FamilyRow, Row};
use super::role_list::RoleList;
use crate::domain::{Catalogue, FamilyIx};

impl RoleList {
    /// The family of the row the cursor is on: its own, or the one above it. Nothing where the list has none.
    pub fn family(&self) -> Option<Option<FamilyIx>> {
        match self.rows.get(self.family_at_or_above(self.cursor)?)? {
            Row::Family(row) => Some(row.family),
            _ => None,
        }
    }

    /// The family whose own row the cursor is on, and whether it is folded.
    pub fn family_here(&self) -> Option<(Option<FamilyIx>, bool)> {
        match self.rows.get(self.cursor)? {
            Row::Family(FamilyRow { family, folded, .. }) => Some((*family, *folded)),
            _ => None,
        }
    }

    /// Whether the cursor is on what can be opened.
    pub fn can_open(&self) -> bool {
        self.selected().is_some() || self.family_here().is_some()
    }

    /// How many cells from the left fold the family the cursor is on, where that folds: those up to its name.
    pub(in crate::tui) fn cells_of_fold_sign(&self, width: usize) -> Option<usize> {
        match self.rows.get(self.cursor)? {
            Row::Family(row) if self.has_folds() => Some(row.indent(width) + 2),
            _ => None,
        }
    }

    /// The row of a family.
    pub(super) fn row_of(&self, family: Option<FamilyIx>) -> Option<usize> {
        self.rows.iter().position(|row| matches!(row, Row::Family(row) if row.family == family))
    }

    /// Puts the cursor on the row of a family, or where that has none of the nearest above it that has one.
    pub(super) fn select_family(&mut self, family: Option<FamilyIx>, catalogue: &Catalogue) {
        let mut at = family;
        while self.row_of(at).is_none()
            && let Some(parent) = at.and_then(|at| catalogue.family(at).parent)
        {
            at = Some(parent);
        }
        self.cursor = self.row_of(at).unwrap_or(self.cursor);
    }

    /// Puts the cursor on the family that what it is on belongs to; of a family, on the one it is part of.
    pub(in crate::tui) fn go_to_family_above(&mut self) {
        let own = match self.rows.get(self.cursor) {
            Some(Row::Family(row)) => row.depth,
            _ => usize::MAX,
        };
        let is_above = |row: &Row| matches!(row, Row::Family(row) if row.depth < own);
        let above = self.rows.get(..self.cursor).and_then(|above| above.iter().rposition(is_above));
        self.cursor = above.unwrap_or(self.cursor);
    }

    fn family_at_or_above(&self, row: usize) -> Option<usize> {
        self.rows.get(..=row)?.iter().rposition(|row| matches!(row, Row::Family(_)))
    }
}
