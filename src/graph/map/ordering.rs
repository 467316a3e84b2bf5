//! The order of the nodes in each column, with few crossings and short links beside a column.
//!
//! Sweeps sort every column by the mean place of its neighbours, to and fro; the best order seen is then
//! improved by moving one node at a time past its neighbours (sifting: Matuszewski, Schönfeld, Molitor 1999).
//! Bands stay together throughout.

use super::lattice::Lattice;

/// Times the columns are swept in both directions.
const SWEEPS: usize = 6;
/// Times every node is sifted.
const ROUNDS: usize = 4;
/// Moves of one node tried in a column of many.
const MOVES: usize = 3000;

/// Orders the columns. `crossing` is what a crossing costs beside one row of a link beside a column. Deterministic; cost grows with pieces times their logarithm, and with the
/// number of nodes times [`MOVES`] at worst.
pub(super) fn order(lattice: &mut Lattice, crossing: i64) {
    let neighbours = Neighbours::of(lattice, crossing);
    let mut state = ColumnOrder::new(lattice.columns.clone(), lattice.nodes.len());
    let mut best = (neighbours.cost(&state), state.columns.clone());
    for _ in 0..SWEEPS {
        for side in [SweepSide::Left, SweepSide::Right] {
            neighbours.sweep(lattice, &mut state, side);
            let cost = neighbours.cost(&state);
            if cost < best.0 {
                best = (cost, state.columns.clone());
            }
        }
    }
    state = ColumnOrder::new(best.1, lattice.nodes.len());
    for _ in 0..ROUNDS {
        let gained: i64 =
            (0..state.columns.len()).map(|column| neighbours.sift_column(lattice, &mut state, column)).sum();
        if gained == 0 {
            break;
        }
    }
    lattice.columns = state.columns;
}

#[derive(Clone, Copy)]
enum SweepSide {
    Left,
    Right,
}

/// Columns in some order, with the place of each node.
struct ColumnOrder {
    columns: Vec<Vec<usize>>,
    place: Vec<usize>,
}

impl ColumnOrder {
    fn new(columns: Vec<Vec<usize>>, nodes: usize) -> Self {
        let mut state = Self { columns, place: vec![0; nodes] };
        for column in 0..state.columns.len() {
            state.number(column);
        }
        state
    }

    fn number(&mut self, column: usize) {
        for (at, node) in self.columns[column].iter().enumerate() {
            self.place[*node] = at;
        }
    }

    /// Place of a node in thousandths of its column.
    fn share(&self, node: usize, length: usize) -> usize {
        (2 * self.place[node] + 1) * 1000 / (2 * length.max(1))
    }

    fn swap_with_next(&mut self, column: usize, at: usize) {
        self.columns[column].swap(at, at + 1);
        self.place[self.columns[column][at]] = at;
        self.place[self.columns[column][at + 1]] = at + 1;
    }
}

/// The nodes each node is linked with: in the column before, in the next, and in its own.
struct Neighbours {
    sides: [Vec<Vec<usize>>; 2],
    beside: Vec<Vec<usize>>,
    crossing: i64,
}

impl Neighbours {
    fn of(lattice: &Lattice, crossing: i64) -> Self {
        let none = vec![Vec::new(); lattice.nodes.len()];
        let mut neighbours = Self { sides: [none.clone(), none.clone()], beside: none, crossing };
        for piece in &lattice.pieces {
            let [one, two] = piece.ends;
            if lattice.is_beside(piece) {
                neighbours.beside[one].push(two);
                neighbours.beside[two].push(one);
            } else {
                neighbours.sides[SweepSide::Right as usize][one].push(two);
                neighbours.sides[SweepSide::Left as usize][two].push(one);
            }
        }
        neighbours
    }

    /// Sorts each column by the mean place of neighbours on one side; nodes without any keep their place.
    fn sweep(&self, lattice: &Lattice, state: &mut ColumnOrder, side: SweepSide) {
        let count = state.columns.len();
        for step in 1..count {
            let (column, other) = match side {
                SweepSide::Left => (step, step - 1),
                SweepSide::Right => (count - 1 - step, count - step),
            };
            let (own, theirs) = (state.columns[column].len(), state.columns[other].len());
            let key = |node: &usize| {
                let near = &self.sides[side as usize][*node];
                let sum: usize = near.iter().map(|near| state.share(*near, theirs)).sum();
                let mean = sum.checked_div(near.len()).unwrap_or_else(|| state.share(*node, own));
                (lattice.nodes[*node].band, mean)
            };
            let mut sorted = state.columns[column].clone();
            sorted.sort_by_cached_key(key);
            state.columns[column] = sorted;
            state.number(column);
        }
    }

    fn cost(&self, state: &ColumnOrder) -> i64 {
        let crossings: i64 = (1..state.columns.len()).map(|column| self.crossings(state, column)).sum();
        let beside = self.beside.iter().enumerate();
        let lengths = beside.flat_map(|(one, near)| near.iter().map(move |two| (one, *two)));
        let length: usize = lengths.map(|(one, two)| state.place[one].abs_diff(state.place[two])).sum();
        crossings * self.crossing + as_cost(length / 2)
    }

    /// Crossings between a column and the one before, counted with a tree of sums.
    fn crossings(&self, state: &ColumnOrder, column: usize) -> i64 {
        let mut sums = FenwickTree::new(state.columns[column - 1].len());
        let mut crossings = 0;
        for node in &state.columns[column] {
            let near = &self.sides[SweepSide::Left as usize][*node];
            crossings += near.iter().map(|near| sums.above(state.place[*near])).sum::<i64>();
            for near in near {
                sums.add(state.place[*near]);
            }
        }
        crossings
    }

    /// Sifts every node of a column once and returns what was gained.
    fn sift_column(&self, lattice: &Lattice, state: &mut ColumnOrder, column: usize) -> i64 {
        let mut nodes = state.columns[column].clone();
        nodes.sort_unstable();
        let reach = (MOVES / nodes.len().max(1)).max(1);
        nodes.iter().map(|node| self.sift(lattice, state, column, *node, reach)).sum()
    }

    /// Moves a node up and then down as far as its band and `reach` allow, and leaves it where it cost least.
    fn sift(
        &self,
        lattice: &Lattice,
        state: &mut ColumnOrder,
        column: usize,
        node: usize,
        reach: usize,
    ) -> i64 {
        let start = state.place[node];
        let (mut cost, mut best) = (0, (0, start));
        let band = |state: &ColumnOrder, at: usize| lattice.nodes[state.columns[column][at]].band;
        let own = lattice.nodes[node].band;
        for at in (start.saturating_sub(reach)..start).rev() {
            if band(state, at) != own {
                break;
            }
            cost += self.change(state, column, at);
            state.swap_with_next(column, at);
            best = best.min((cost, at));
        }
        let last = state.columns[column].len() - 1;
        for at in state.place[node]..last.min(start + reach) {
            if band(state, at + 1) != own {
                break;
            }
            cost += self.change(state, column, at);
            state.swap_with_next(column, at);
            best = best.min((cost, at + 1));
        }
        // An equally good place is no reason to move, or rounds would never settle.
        let target = if best.0 < 0 { best.1 } else { start };
        while state.place[node] > target {
            state.swap_with_next(column, state.place[node] - 1);
        }
        while state.place[node] < target {
            state.swap_with_next(column, state.place[node]);
        }
        -best.0.min(0)
    }

    /// What the cost changes by where the nodes at `at` and after it change places.
    fn change(&self, state: &ColumnOrder, column: usize, at: usize) -> i64 {
        let (upper, lower) = (state.columns[column][at], state.columns[column][at + 1]);
        let mut crossings = 0;
        for side in &self.sides {
            for one in &side[upper] {
                for two in &side[lower] {
                    crossings += match state.place[*one].cmp(&state.place[*two]) {
                        std::cmp::Ordering::Less => 1,
                        std::cmp::Ordering::Equal => 0,
                        std::cmp::Ordering::Greater => -1,
                    };
                }
            }
        }
        let towards = |node: usize, other: usize, down: i64| -> i64 {
            let near = self.beside[node].iter().filter(|near| **near != other);
            near.map(|near| if state.place[*near] > state.place[node] { -down } else { down }).sum()
        };
        crossings * self.crossing + towards(upper, lower, 1) + towards(lower, upper, -1)
    }
}

/// Counts of places, with fast sums (Fenwick 1994).
struct FenwickTree(Vec<i64>);

impl FenwickTree {
    fn new(places: usize) -> Self {
        Self(vec![0; places + 1])
    }

    fn add(&mut self, place: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            self.0[at] += 1;
            at += at & at.wrapping_neg();
        }
    }

    /// How many were added at places after `place`.
    fn above(&self, place: usize) -> i64 {
        self.up_to(self.0.len() - 1) - self.up_to(place + 1)
    }

    fn up_to(&self, mut at: usize) -> i64 {
        let mut sum = 0;
        while at > 0 {
            sum += self.0[at];
            at -= at & at.wrapping_neg();
        }
        sum
    }
}

fn as_cost(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
