//! The row of each node: in the order of its column, inside its band, as near to its neighbours as can be.

use super::lattice::Lattice;

/// Times rows are drawn towards their neighbours, to and fro.
const SWEEPS: usize = 4;

/// Rows of nodes, counted in places for a node.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    pub(super) of: Vec<usize>,
    /// First row and number of rows of each band.
    pub(super) bands: Vec<(usize, usize)>,
}

impl Rows {
    /// A band is as high as its fullest column. Deterministic; cost is about linear in nodes and pieces.
    pub(super) fn new(lattice: &Lattice) -> Self {
        let mut rows = Self { of: vec![0; lattice.nodes.len()], bands: bands(lattice) };
        for column in 0..lattice.columns.len() {
            for (band, nodes) in runs(lattice, column) {
                let (first, height) = rows.bands[band];
                for (at, node) in nodes.iter().enumerate() {
                    rows.of[*node] = first + (height - nodes.len()) / 2 + at;
                }
            }
        }
        let mut near = vec![Vec::new(); lattice.nodes.len()];
        for piece in lattice.pieces.iter().filter(|piece| !lattice.is_beside(piece)) {
            let [one, two] = piece.ends;
            near[one].push(two);
            near[two].push(one);
        }
        let count = lattice.columns.len();
        for sweep in 0..SWEEPS {
            for step in 0..count {
                rows.draw_near(lattice, &near, if sweep % 2 == 0 { step } else { count - 1 - step });
            }
        }
        rows
    }

    fn draw_near(&mut self, lattice: &Lattice, near: &[Vec<usize>], column: usize) {
        for (band, nodes) in runs(lattice, column) {
            let (first, height) = self.bands[band];
            let wish = |node: &usize| {
                let mut rows: Vec<usize> = near[*node].iter().map(|near| self.of[*near]).collect();
                median(&mut rows).unwrap_or(self.of[*node]).saturating_sub(first)
            };
            let wishes: Vec<usize> = nodes.iter().map(wish).collect();
            for (node, row) in nodes.iter().zip(spread(&wishes, height)) {
                self.of[*node] = first + row;
            }
        }
    }
}

fn bands(lattice: &Lattice) -> Vec<(usize, usize)> {
    let mut heights = vec![0; lattice.bands.len()];
    for column in 0..lattice.columns.len() {
        for (band, nodes) in runs(lattice, column) {
            heights[band] = heights[band].max(nodes.len());
        }
    }
    let mut first = 0;
    heights
        .into_iter()
        .map(|height| {
            first += height;
            (first - height, height)
        })
        .collect()
}

/// The nodes of a column by band.
fn runs(lattice: &Lattice, column: usize) -> impl Iterator<Item = (usize, &[usize])> {
    lattice.columns[column]
        .chunk_by(|one, two| lattice.nodes[*one].band == lattice.nodes[*two].band)
        .map(|nodes| (lattice.nodes[nodes[0]].band, nodes))
}

fn median(rows: &mut [usize]) -> Option<usize> {
    rows.sort_unstable();
    let middle = rows.len() / 2;
    let upper = *rows.get(middle)?;
    Some(if rows.len() % 2 == 1 { upper } else { usize::midpoint(rows[middle - 1], upper) })
}

/// Different rows below `height`, in order, with the least sum of distances to the wishes.
///
/// Takes what each wish is beyond its place in the order and makes that ascend, pooling neighbours that do
/// not at their median (isotonic regression: Ayer, Brunk, Ewing, Reid, Silverman 1955).
fn spread(wishes: &[usize], height: usize) -> Vec<usize> {
    let spare = height.saturating_sub(wishes.len());
    let mut pools: Vec<(usize, Vec<usize>)> = Vec::new();
    for (at, wish) in wishes.iter().enumerate() {
        let mut pool = vec![wish.saturating_sub(at).min(spare)];
        let mut level = pool[0];
        while let Some((_, mut before)) = pools.pop_if(|(earlier, _)| *earlier > level) {
            pool.append(&mut before);
            level = median(&mut pool).unwrap_or(level);
        }
        pools.push((level, pool));
    }
    let levels = pools.iter().flat_map(|(level, pool)| std::iter::repeat_n(*level, pool.len()));
    levels.enumerate().map(|(at, level)| at + level).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;
    use proptest::prelude::*;

    #[test]
    fn wishes_come_true_where_they_can() {
        assert_eq!(spread(&[0, 3, 4], 6), [0, 3, 4]);
        assert_eq!(spread(&[2, 2, 2], 6), [1, 2, 3]);
        assert_eq!(spread(&[5, 5], 6), [4, 5]);
        assert_eq!(spread(&[9, 0], 2), [0, 1]);
    }

    proptest! {
        #[test]
        fn rows_ascend_and_stay_inside(wishes in prop::collection::vec(0usize..20, 1..12), more in 0usize..8) {
            let height = wishes.len() + more;
            let rows = spread(&wishes, height);
            prop_assert!(rows.is_sorted_by(|one, two| one < two));
            prop_assert!(rows.iter().all(|row| *row < height));
        }
    }
}
