//! What can be said where no written steps lead from one role to another.

use std::cmp::Reverse;

use super::network::{Towards, distances, from_index};
use crate::domain::{Catalogue, RoleIx};
use crate::graph::similar::{Move, Moves};

/// How near one comes, and what would lead across.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bridge {
    /// Roles that can be reached along written steps, as the catalogue orders them; the first one is not among them.
    pub reachable: Vec<RoleIx>,
    /// The one of them that resembles the goal most; `None` where none shares a skill with it.
    pub nearest: Option<Move>,
    /// Moves from shared skills that would lead across, those between the most alike roles first.
    pub crossings: Vec<Crossing>,
}

/// A move nobody wrote down, from a role that can be reached to one that leads to the goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    pub from: RoleIx,
    pub to: RoleIx,
    /// How much they resemble each other, from 0 to 1.
    pub score: f64,
    /// Written steps to `from`.
    pub before: u64,
    /// Written steps from `to` to the goal.
    pub after: u64,
}

/// Looks for the `count` moves that would best lead from what can be reached to what leads to the goal. Of those
/// with the same score, the one with fewer steps in all comes first, then by ids.
///
/// Costs one look for similar roles for each role on the smaller side.
pub fn bridge(catalogue: &Catalogue, moves: &Moves, from: RoleIx, to: RoleIx, count: usize) -> Bridge {
    let before = distances(catalogue, from, Towards::Next);
    let after = distances(catalogue, to, Towards::Previous);
    let mut crossings = crossings(catalogue, moves, [&before, &after], count);
    let ids = |found: &Crossing| [found.from, found.to].map(|role| &*catalogue.role(role).id);
    crossings.sort_by_key(|found| (Reverse(found.score.to_bits()), found.before + found.after, ids(found)));
    crossings.truncate(count);

    let is_ahead = |role: RoleIx| role != from && before[from_index(role)].is_some();
    let reachable = catalogue.role_entries().map(|(role, _)| role).filter(|role| is_ahead(*role)).collect();
    let nearest = moves.nearest_among(catalogue, to, 1, is_ahead).into_iter().next();
    Bridge { reachable, nearest, crossings }
}

/// The best few moves from each role on one side to the other, looked for from the side with fewer roles.
fn crossings(
    catalogue: &Catalogue,
    moves: &Moves,
    [before, after]: [&[Option<u64>]; 2],
    count: usize,
) -> Vec<Crossing> {
    let crossing = |from: RoleIx, to: RoleIx, score| {
        Some(Crossing { from, to, score, before: before[from_index(from)]?, after: after[from_index(to)]? })
    };
    let size = |side: &[Option<u64>]| side.iter().flatten().count();
    let forwards = size(before) <= size(after);
    let (side, other_side) = if forwards { (before, after) } else { (after, before) };
    let mut crossings = Vec::new();
    for (role, _) in catalogue.role_entries().filter(|(role, _)| side[from_index(*role)].is_some()) {
        let across =
            moves.nearest_among(catalogue, role, count, |other| other_side[from_index(other)].is_some());
        let ends = |found: &Move| if forwards { (role, found.role) } else { (found.role, role) };
        crossings.extend(across.iter().filter_map(|found| {
            let (from, to) = ends(found);
            crossing(from, to, found.score)
        }));
    }
    crossings
}

#[cfg(test)]
mod tests {
    use super::{Crossing, bridge};
    use crate::domain::{Catalogue, RoleIx};
    use crate::graph::similar::Moves;
    use crate::graph::testing::{catalogue, draft};

    fn crossing(from: u32, to: u32, before: u64, after: u64) -> (RoleIx, RoleIx, u64, u64) {
        (RoleIx(from), RoleIx(to), before, after)
    }

    fn ends(crossings: &[Crossing]) -> Vec<(RoleIx, RoleIx, u64, u64)> {
        crossings.iter().map(|found| (found.from, found.to, found.before, found.after)).collect()
    }

    /// Two ladders, `a` to `c` and `x` to `z`, that share skills in the middle, and a role apart.
    fn two_ladders() -> Catalogue {
        catalogue(&[
            draft("a").essential(&[0]).to(&[1]),
            draft("b").essential(&[0, 1, 2]).to(&[2]),
            draft("c").essential(&[2, 3]),
            draft("x").essential(&[5]).to(&[4]),
            draft("y").essential(&[1, 2, 6]).to(&[5]),
            draft("z").essential(&[3, 6, 7]),
            draft("apart").essential(&[1, 2, 3, 6, 7]),
        ])
    }

    #[test]
    fn the_most_alike_roles_on_both_sides_are_named() {
        let catalogue = two_ladders();
        let bridge = bridge(&catalogue, &Moves::new(&catalogue), RoleIx(0), RoleIx(5), 2);
        assert_eq!(bridge.reachable, [RoleIx(1), RoleIx(2)]);
        assert_eq!(bridge.nearest.map(|found| found.role), Some(RoleIx(2)));
        assert_eq!(ends(&bridge.crossings), [crossing(1, 4, 1, 1), crossing(2, 5, 2, 0)]);
    }

    #[test]
    fn the_side_looked_from_makes_no_difference() {
        let catalogue = two_ladders();
        let moves = Moves::new(&catalogue);
        // From “c” nothing leads on, so it is looked from there; to “x” nothing leads, so it is looked from that.
        let from_c = bridge(&catalogue, &moves, RoleIx(2), RoleIx(5), 9);
        assert_eq!((from_c.reachable, from_c.nearest), (vec![], None));
        assert_eq!(ends(&from_c.crossings), [crossing(2, 5, 0, 0), crossing(2, 4, 0, 1)]);
        let to_x = bridge(&catalogue, &moves, RoleIx(0), RoleIx(3), 9);
        assert_eq!((to_x.reachable.len(), to_x.nearest, to_x.crossings), (2, None, vec![]));
        let to_y = bridge(&catalogue, &moves, RoleIx(0), RoleIx(4), 1);
        assert_eq!(ends(&to_y.crossings), [crossing(1, 4, 1, 0)]);
    }
}
