//! Rows of nodes and lanes of trunks in cells, so that no two lines of one row run into each other.

use super::bundling::Trunk;
use super::lanes::{self, TrunkSpan};
use super::lattice::Lattice;
use super::rows::Rows;

/// Row of the column headings is 0; stations begin here, or below the name of the first of several bands.
const FIRST: usize = 2;
/// What a crossing and a lane cost beside one row of a trunk, or of a link on its way.
const CROSSING: usize = 6;
const LANE: usize = 4;

/// Where everything is from top to bottom, and in which lane.
#[derive(Clone, Debug)]
pub(super) struct Placing {
    /// Rows from one station to the next: 2 where there is room for a frame round one, else 1.
    pub(super) spacing: usize,
    /// The row of each node.
    pub(super) y: Vec<usize>,
    /// Of each band the row of its name, its first row and its last.
    pub(super) bands: Vec<(usize, usize, usize)>,
    /// Of each gutter the lane of each trunk.
    pub(super) lanes: Vec<Vec<usize>>,
    /// Of each gutter how many lanes it has.
    pub(super) lane_counts: Vec<usize>,
    pub(super) height: usize,
}

impl Placing {
    /// Places nodes `spacing` rows apart, or 2 where only that keeps lines of one row apart.
    ///
    /// Neighbouring columns use the same rows where lanes can be found for that, so that links run straight;
    /// else the next column is shifted by one row, and no row has nodes of both.
    pub(super) fn new(lattice: &Lattice, rows: &Rows, gutters: &[Vec<Trunk>], spacing: usize) -> Self {
        let aligned = |spacing| Self::try_new(lattice, rows, gutters, spacing, false);
        aligned(spacing)
            .or_else(|| Self::try_new(lattice, rows, gutters, 2, true))
            .expect("shifted columns share no row, so no lane must precede another")
    }

    /// The cost of reading it: crossings above all, then long ways, bends and many lanes.
    pub(super) fn cost(&self, lattice: &Lattice, gutters: &[Vec<Trunk>]) -> usize {
        let mut cost = self.lane_counts.iter().sum::<usize>() * LANE;
        for (trunks, lanes) in gutters.iter().zip(&self.lanes) {
            let spans = self.spans(trunks);
            cost += lanes::crossings(&spans, lanes) * CROSSING;
            cost += spans.iter().map(|span| (span.bottom() - span.top()) / self.spacing).sum::<usize>();
        }
        let rises = lattice.pieces.iter().map(|piece| self.y[piece.ends[0]].abs_diff(self.y[piece.ends[1]]));
        cost + rises.map(|rise| rise.div_ceil(self.spacing) + usize::from(rise > 0)).sum::<usize>()
    }

    fn try_new(
        lattice: &Lattice,
        rows: &Rows,
        gutters: &[Vec<Trunk>],
        spacing: usize,
        may_shift: bool,
    ) -> Option<Self> {
        let mut placing = Self {
            spacing,
            y: vec![0; lattice.nodes.len()],
            bands: bands(rows, spacing, usize::from(may_shift)),
            lanes: Vec::new(),
            lane_counts: Vec::new(),
            height: 0,
        };
        let mut shift = 0;
        placing.put(lattice, rows, 0, shift);
        for (column, trunks) in gutters.iter().enumerate() {
            placing.put(lattice, rows, column + 1, shift);
            let mut assigned = lanes::assign(&placing.spans(trunks));
            if assigned.is_none() && may_shift {
                shift = 1 - shift;
                placing.put(lattice, rows, column + 1, shift);
                assigned = lanes::assign(&placing.spans(trunks));
            }
            let (lanes, count) = assigned?;
            placing.lanes.push(lanes);
            placing.lane_counts.push(count);
        }
        let last = placing.y.iter().copied().max().unwrap_or_default();
        placing.height = last + spacing;
        Some(placing)
    }

    fn put(&mut self, lattice: &Lattice, rows: &Rows, column: usize, shift: usize) {
        for node in lattice.columns.get(column).into_iter().flatten() {
            let band = lattice.nodes[*node].band;
            let row = rows.of[*node] - rows.bands[band].0;
            self.y[*node] = self.bands[band].1 + row * self.spacing + shift;
        }
    }

    fn spans(&self, trunks: &[Trunk]) -> Vec<TrunkSpan> {
        let rows = |nodes: &[usize]| {
            let mut rows: Vec<usize> = nodes.iter().map(|node| self.y[*node]).collect();
            rows.sort_unstable();
            rows
        };
        trunks.iter().map(|trunk| TrunkSpan { left: rows(&trunk.left), right: rows(&trunk.right) }).collect()
    }
}

/// Name, first row and last row of each band, with `spare` rows for shifted columns.
fn bands(rows: &Rows, spacing: usize, spare: usize) -> Vec<(usize, usize, usize)> {
    let is_named = rows.bands.len() > 1;
    let mut next = if is_named { FIRST - 1 } else { FIRST };
    rows.bands
        .iter()
        .map(|(_, height)| {
            let name = next;
            let first = if is_named { name + spacing } else { name };
            let last = first + (height.saturating_sub(1)) * spacing + spare;
            next = last + 2;
            (name, first, last)
        })
        .collect()
}
