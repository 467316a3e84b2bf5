//! Links that share a role share a trunk, like a line on a metro plan.
//!
//! A trunk is a vertical line in the gutter right of a column. All its links have one role in common, its hub,
//! and run the same way seen from there (away from it, towards it, or both), so that whoever follows the trunk
//! from the hub to any other end, or back, follows a link.

use super::lattice::Lattice;
use super::scope::MapLink;

/// A vertical line with what hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trunk {
    /// The node all pieces share; of a single piece, its first end.
    pub(super) hub: usize,
    /// Which of the lattice's pieces.
    pub(super) pieces: Vec<usize>,
    /// True where all ends are in the column left of the trunk.
    pub(super) beside: bool,
    /// The nodes that hang on it from the left and from the right, ascending.
    pub(super) left: Vec<usize>,
    pub(super) right: Vec<usize>,
}

/// Which way a link runs, seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LinkDirection {
    Away,
    Towards,
    Both,
}

impl LinkDirection {
    fn of(link: &MapLink, end: usize) -> Self {
        match (link.arriving(end).is_some(), link.arriving(1 - end).is_some()) {
            (false, _) => Self::Away,
            (true, false) => Self::Towards,
            (true, true) => Self::Both,
        }
    }
}

/// What could be a trunk: a hub, with pieces beside the column or not, that run one way.
type TrunkCandidate = (usize, bool, LinkDirection);

/// The trunks of each gutter, the gutter right of a column having its number. `links` are those shown.
///
/// Takes the hub with most links first, and so on until every piece is on a trunk.
pub(super) fn trunks(lattice: &Lattice, links: &[MapLink]) -> Vec<Vec<Trunk>> {
    let mut gutters = vec![Vec::new(); lattice.columns.len()];
    for (at, piece) in lattice.pieces.iter().enumerate() {
        gutters[lattice.nodes[piece.ends[0]].column].push(at);
    }
    gutters.iter().map(|pieces| of_gutter(lattice, links, pieces)).collect()
}

fn of_gutter(lattice: &Lattice, links: &[MapLink], pieces: &[usize]) -> Vec<Trunk> {
    let mut hangs: Vec<(TrunkCandidate, usize)> = Vec::with_capacity(pieces.len() * 2);
    for at in pieces {
        let piece = &lattice.pieces[*at];
        for end in 0..2 {
            let way = LinkDirection::of(&links[piece.link], end);
            hangs.push(((piece.ends[end], lattice.is_beside(piece), way), *at));
        }
    }
    hangs.sort_unstable();
    let mut groups: Vec<&[(TrunkCandidate, usize)]> = hangs.chunk_by(|one, two| one.0 == two.0).collect();
    let mut taken = vec![false; lattice.pieces.len()];
    let mut trunks = Vec::new();
    while !groups.is_empty() {
        let free =
            |group: &[(TrunkCandidate, usize)]| group.iter().filter(|(_, piece)| !taken[*piece]).count();
        groups.retain(|group| free(group) > 0);
        // The first of the largest, so that nothing depends on the order of equal ones.
        let Some(best) = groups.iter().rev().max_by_key(|group| free(group)) else { break };
        let (hub, beside, _) = best[0].0;
        let pieces: Vec<usize> =
            best.iter().map(|(_, piece)| *piece).filter(|piece| !taken[*piece]).collect();
        for piece in &pieces {
            taken[*piece] = true;
        }
        trunks.push(Trunk::new(lattice, hub, beside, pieces));
    }
    trunks
}

impl Trunk {
    fn new(lattice: &Lattice, hub: usize, beside: bool, pieces: Vec<usize>) -> Self {
        let end = |end: usize| {
            let mut nodes: Vec<usize> = pieces.iter().map(|piece| lattice.pieces[*piece].ends[end]).collect();
            nodes.sort_unstable();
            nodes.dedup();
            nodes
        };
        let (mut left, mut right) = (end(0), end(1));
        if beside {
            left.append(&mut right);
            left.sort_unstable();
            left.dedup();
        }
        Self { hub, pieces, beside, left, right }
    }
}
