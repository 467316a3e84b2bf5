//! The order of a small map improved by what it looks like in the end.
//!
//! Crossings counted between columns are not crossings drawn, because links share lines. So a small map is
//! ordered in several ways, the best is placed again and again with one node moved, and what reads better is
//! kept. How often depends on the size alone, never on time.

use super::bundling::Trunk;
use super::lattice::{Lattice, shift};
use super::ordering::order;
use super::placing::Placing;
use super::rows::Rows;

/// What a crossing costs in each of the orders tried.
const CROSSING_COSTS: [i64; 4] = [3, 1, 2, 8];
/// Nodes up to which more than one order is tried.
const SMALL: usize = 300;
/// Trials are this divided by the square of nodes and pieces together, as the cost of one grows with that.
const EFFORT: usize = 280_000;
const MOST_TRIALS: usize = 400;

/// Orders and places the nodes; the first of equally good ways is taken.
pub(super) fn arrange(lattice: &Lattice, gutters: &[Vec<Trunk>], spacing: usize) -> (Lattice, Placing) {
    let mut best = Arranged::new(lattice.clone(), CROSSING_COSTS[0], gutters, spacing);
    if lattice.nodes.len() <= SMALL {
        for crossing in &CROSSING_COSTS[1..] {
            let other = Arranged::new(lattice.clone(), *crossing, gutters, spacing);
            if other.cost < best.cost {
                best = other;
            }
        }
        best.refine(gutters, spacing);
    }
    (best.lattice, best.placing)
}

struct Arranged {
    lattice: Lattice,
    placing: Placing,
    cost: usize,
}

impl Arranged {
    fn new(mut lattice: Lattice, crossing: i64, gutters: &[Vec<Trunk>], spacing: usize) -> Self {
        order(&mut lattice, crossing);
        let placing = Placing::new(&lattice, &Rows::new(&lattice), gutters, spacing);
        let cost = placing.cost(&lattice, gutters);
        Self { lattice, placing, cost }
    }

    /// Moves nodes by one place, then by two and so on, and begins again where that made anything better.
    fn refine(&mut self, gutters: &[Vec<Trunk>], spacing: usize) {
        let size = self.lattice.nodes.len() + self.lattice.pieces.len();
        let mut trials = (EFFORT / (size * size).max(1)).min(MOST_TRIALS);
        let longest = self.lattice.columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut distance = 1;
        while distance < longest {
            let before = self.cost;
            for (column, from, to) in self.moves(distance) {
                if trials == 0 {
                    return;
                }
                trials -= usize::from(self.try_move(column, from, to, gutters, spacing));
            }
            distance = if self.cost < before { 1 } else { distance + 1 };
        }
    }

    /// Moves over a distance, down and up; by one place they are the same.
    fn moves(&self, distance: usize) -> Vec<(usize, usize, usize)> {
        let mut moves = Vec::new();
        for (column, nodes) in self.lattice.columns.iter().enumerate() {
            for upper in 0..nodes.len().saturating_sub(distance) {
                moves.push((column, upper, upper + distance));
                if distance > 1 {
                    moves.push((column, upper + distance, upper));
                }
            }
        }
        moves
    }

    /// Tries a move and keeps it if the map reads better. Returns false, without having spent a trial, if the move would
    /// leave the band.
    fn try_move(
        &mut self,
        column: usize,
        from: usize,
        to: usize,
        gutters: &[Vec<Trunk>],
        spacing: usize,
    ) -> bool {
        let band = |at: usize| self.lattice.nodes[self.lattice.columns[column][at]].band;
        if band(from) != band(to) {
            return false;
        }
        shift(&mut self.lattice.columns[column], from, to);
        let placing = Placing::new(&self.lattice, &Rows::new(&self.lattice), gutters, spacing);
        let cost = placing.cost(&self.lattice, gutters);
        if cost < self.cost {
            (self.placing, self.cost) = (placing, cost);
        } else {
            shift(&mut self.lattice.columns[column], to, from);
        }
        true
    }
}
