//! The map as columns of nodes: stations, and the places where long links pass a column.

use std::cmp::Reverse;

use crate::domain::{Catalogue, FamilyIx};

use super::layering::MapColumns;
use super::scope::{MapLink, Members};

/// Columns of nodes with the pieces of links between them.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    /// Stations first, by their place in [`Members::roles`], then passes.
    pub(super) nodes: Vec<LatticeNode>,
    pub(super) pieces: Vec<LinkSegment>,
    /// The nodes of each column from top to bottom.
    pub(super) columns: Vec<Vec<usize>>,
    /// The family of each band from top to bottom.
    pub(super) bands: Vec<Option<FamilyIx>>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct LatticeNode {
    pub(super) column: usize,
    pub(super) band: usize,
    /// The link that passes here; `None` for a station.
    pub(super) pass: Option<usize>,
}

/// A link as far as it runs between two neighbouring columns, or beside one.
#[derive(Clone, Copy, Debug)]
pub(super) struct LinkSegment {
    /// Which of the shown links.
    pub(super) link: usize,
    /// The two nodes; the second is in the next column, or in the same where the link runs beside it.
    pub(super) ends: [usize; 2],
}

impl Lattice {
    /// Makes one pass in each column that a link crosses. `links` are those shown.
    pub(super) fn new(
        catalogue: &Catalogue,
        members: &Members,
        columns: &MapColumns,
        links: &[MapLink],
    ) -> Self {
        let families: Vec<_> = members.roles.iter().map(|role| catalogue.role(*role).family).collect();
        let bands = bands(&families, links);
        let band_of = |role: usize| bands.iter().position(|band| *band == families[role]).unwrap_or_default();
        let station = |(role, column): (usize, &usize)| LatticeNode {
            column: *column,
            band: band_of(role),
            pass: None,
        };
        let nodes = columns.of.iter().enumerate().map(station).collect();
        let mut lattice = Self { nodes, pieces: Vec::new(), columns: Vec::new(), bands };
        for (at, link) in links.iter().enumerate() {
            lattice.lay(at, link);
        }
        lattice.fill_columns(columns.headings.len());
        lattice
    }

    /// Puts the nodes into their columns, band by band.
    fn fill_columns(&mut self, count: usize) {
        self.columns = vec![Vec::new(); count];
        for (at, node) in self.nodes.iter().enumerate() {
            self.columns[node.column].push(at);
        }
        for column in &mut self.columns {
            column.sort_by_key(|at| (self.nodes[*at].band, *at));
        }
    }

    /// Passes lie in the band a link leads to, so that it changes bands early and then runs straight.
    fn lay(&mut self, at: usize, link: &MapLink) {
        let [first, last] = link.ends;
        let mut from = first;
        for column in self.nodes[first].column + 1..self.nodes[last].column {
            self.nodes.push(LatticeNode { column, band: self.nodes[last].band, pass: Some(at) });
            let pass = self.nodes.len() - 1;
            self.pieces.push(LinkSegment { link: at, ends: [from, pass] });
            from = pass;
        }
        self.pieces.push(LinkSegment { link: at, ends: [from, last] });
    }

    /// True where the two ends of a piece are in one column.
    pub(super) fn is_beside(&self, piece: &LinkSegment) -> bool {
        let [one, two] = piece.ends;
        self.nodes[one].column == self.nodes[two].column
    }
}

/// The families there are, in the order of the catalogue, then moved so that linked ones lie near each other.
fn bands(families: &[Option<FamilyIx>], links: &[MapLink]) -> Vec<Option<FamilyIx>> {
    let mut bands = families.to_vec();
    bands.sort_by_key(|family| (family.is_none(), *family));
    bands.dedup();
    let at = |family| bands.iter().position(|band| *band == family).unwrap_or_default();
    let mut shared = vec![vec![0usize; bands.len()]; bands.len()];
    for link in links {
        let [one, two] = link.ends.map(|role| at(families[role]));
        shared[one][two] += 1;
        shared[two][one] += 1;
    }
    nearest_first(&shared).into_iter().map(|band| bands[band]).collect()
}

/// An order in which strongly linked entries are near each other: each next one is put where the weighted
/// lengths of its links to those placed before are least.
fn nearest_first(shared: &[Vec<usize>]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    let mut left: Vec<usize> = (0..shared.len()).collect();
    while !left.is_empty() {
        let bond = |entry: usize| order.iter().map(|placed| shared[entry][*placed]).sum::<usize>();
        let chosen = (0..left.len()).min_by_key(|at| (Reverse(bond(left[*at])), *at)).unwrap_or_default();
        let entry = left.remove(chosen);
        let cost = |slot: usize| {
            let mut tried = order.clone();
            tried.insert(slot, entry);
            length(&tried, shared)
        };
        let slot = (0..=order.len()).rev().min_by_key(|slot| cost(*slot)).unwrap_or_default();
        order.insert(slot, entry);
    }
    order
}

fn length(order: &[usize], shared: &[Vec<usize>]) -> usize {
    let pair = |one: usize, two: usize| shared[order[one]][order[two]] * (two - one);
    (0..order.len()).map(|two| (0..two).map(|one| pair(one, two)).sum::<usize>()).sum()
}

/// Takes an entry out and puts it in where it then is the `to`th.
pub(super) fn shift(entries: &mut [usize], from: usize, to: usize) {
    if from < to {
        entries[from..=to].rotate_left(1);
    } else {
        entries[to..=from].rotate_right(1);
    }
}
