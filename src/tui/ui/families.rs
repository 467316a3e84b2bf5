//! The families as a tree, with their roles in the order of the list, and which of them are folded.

use std::collections::HashSet;

use super::list_row::{FamilyRow, Row};
use crate::domain::{Catalogue, FamilyIx, Lang, RoleIx};

/// Roles from which a list begins folded.
pub(super) const LONG: usize = 500;

/// The families that show only their name. Nothing stands for the roles without a family.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    pub(super) folded: HashSet<Option<FamilyIx>>,
}

impl Folds {
    /// What a catalogue begins with: all families open, or in a long one all folded.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut folds = Self::default();
        if catalogue.roles().len() > LONG {
            folds.fold_all(catalogue);
        }
        folds
    }

    pub fn toggle(&mut self, family: Option<FamilyIx>) {
        if !self.folded.remove(&family) {
            self.folded.insert(family);
        }
    }

    /// Folds every family, or opens all where any is folded.
    pub fn toggle_all(&mut self, catalogue: &Catalogue) {
        if self.folded.is_empty() { self.fold_all(catalogue) } else { self.folded.clear() }
    }

    /// Opens a role's family and those above it. True where that changed anything.
    pub fn reveal(&mut self, catalogue: &Catalogue, role: RoleIx) -> bool {
        let mut family = catalogue.role(role).family;
        let mut changed = self.folded.remove(&family);
        while let Some(at) = family {
            family = catalogue.family(at).parent;
            changed |= family.is_some() && self.folded.remove(&family);
        }
        changed
    }

    fn fold_all(&mut self, catalogue: &Catalogue) {
        let families = (0..).map(FamilyIx).zip(catalogue.families()).map(|(at, _)| Some(at));
        self.folded = families.chain([None]).collect();
    }
}

/// The rows of the list of all roles: each family with the number of roles in and below it, then its roles and
/// the families below it, unless it is folded. Families without any role are left out. Sorts; cost is that of
/// [`Catalogue::browsing_order`].
pub(super) fn rows(catalogue: &Catalogue, lang: Lang, folds: &Folds) -> Vec<Row> {
    rows_of(catalogue, catalogue.browsing_order(lang), folds)
}

/// The same of some roles, in this order.
pub(super) fn rows_of(catalogue: &Catalogue, order: Vec<RoleIx>, folds: &Folds) -> Vec<Row> {
    let mut rows = Vec::with_capacity(order.len());
    let tree = Tree::of(catalogue, order);
    for family in &tree.tops {
        tree.add(*family, 0, folds, &mut rows);
    }
    if !tree.without.is_empty() {
        let folded = folds.folded.contains(&None);
        let count = tree.without.len();
        rows.push(Row::Family(FamilyRow { family: None, depth: 0, count, folded, is_hit: false }));
        if !folded {
            rows.extend(tree.without.iter().copied().map(Row::Role));
        }
    }
    rows
}

/// The row of a family that a search has found, with the number of roles in and below it.
pub(super) fn found_row(catalogue: &Catalogue, family: FamilyIx) -> Row {
    let within = catalogue.role_entries().filter(|(role, _)| catalogue.is_within(*role, Some(family)));
    Row::Family(FamilyRow {
        family: Some(family),
        depth: 0,
        count: within.count(),
        folded: true,
        is_hit: true,
    })
}

struct Tree {
    tops: Vec<FamilyIx>,
    below: Vec<Vec<FamilyIx>>,
    roles: Vec<Vec<RoleIx>>,
    /// Roles in a family and below it.
    counts: Vec<usize>,
    without: Vec<RoleIx>,
}

impl Tree {
    fn of(catalogue: &Catalogue, order: Vec<RoleIx>) -> Self {
        let families = catalogue.families();
        let mut tree = Self {
            tops: Vec::new(),
            below: vec![Vec::new(); families.len()],
            roles: vec![Vec::new(); families.len()],
            counts: vec![0; families.len()],
            without: Vec::new(),
        };
        for (at, family) in (0..).map(FamilyIx).zip(families) {
            match family.parent {
                Some(parent) => tree.below[parent.0 as usize].push(at),
                None => tree.tops.push(at),
            }
        }
        for role in order {
            let mut family = catalogue.role(role).family;
            match family {
                Some(at) => tree.roles[at.0 as usize].push(role),
                None => tree.without.push(role),
            }
            while let Some(at) = family {
                tree.counts[at.0 as usize] += 1;
                family = families[at.0 as usize].parent;
            }
        }
        tree
    }

    fn add(&self, family: FamilyIx, depth: usize, folds: &Folds, rows: &mut Vec<Row>) {
        let at = family.0 as usize;
        if self.counts[at] == 0 {
            return;
        }
        let folded = folds.folded.contains(&Some(family));
        let count = self.counts[at];
        rows.push(Row::Family(FamilyRow { family: Some(family), depth, count, folded, is_hit: false }));
        if folded {
            return;
        }
        rows.extend(self.roles[at].iter().copied().map(Row::Role));
        for child in &self.below[at] {
            self.add(*child, depth + 1, folds, rows);
        }
    }
}
