//! The search for the best simple paths through a network.
//!
//! Beginnings of paths lie open, ordered by what the best path with that beginning costs; the best is taken and
//! continued by each step that leads to a role not passed yet. A beginning that has reached the goal is the next
//! best path.
//!
//! What the rest of a path costs at least is known for every node from one search backwards from the goal (so this
//! is A*, Hart, Nilsson and Raphael, 1968, over paths). Where the best rest would come by what was passed already,
//! the way round it is measured before the beginning is continued, as Yen does (“Finding the k shortest loopless
//! paths in a network”, Management Science, 1971). So every beginning continued is that of a true path no worse
//! than those yet to come, and few are continued in vain: about as many as the paths found have stations.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::{CostKey, sum};
use super::network::{NO_WAY, Network, NodeIx};

/// Finds the `count` best simple paths from start to goal, best first; those that cost the same by their nodes from
/// first to last.
///
/// Costs a look at the steps out of each station of each path, and a search through the network for each of these
/// steps that leads away from the goal and is cheap enough.
pub(super) fn best(network: &Network, count: usize) -> Vec<Vec<NodeIx>> {
    let mut search = Search { network, rest: network.remaining(&[], None), open: BinaryHeap::new() };
    search.put(vec![network.start], CostKey::default());
    let mut found = Vec::new();
    while found.len() < count {
        let Some(Reverse(label)) = search.open.pop() else { break };
        if label.last() == network.goal {
            found.push(label.path);
        } else if label.sure || search.is_free_ahead(&label) {
            search.go_on(&label);
        } else {
            search.measure(label);
        }
    }
    found
}

/// The beginning of a path. Ordered by the bound, then by nodes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Label {
    /// What any path with this beginning costs at least.
    bound: CostKey,
    path: Vec<NodeIx>,
    cost: CostKey,
    /// Whether a path costs no more than the bound.
    sure: bool,
}

impl Label {
    fn last(&self) -> NodeIx {
        self.path[self.path.len() - 1]
    }
}

struct Search<'a> {
    network: &'a Network,
    /// The least cost from each node to the goal.
    rest: Vec<CostKey>,
    open: BinaryHeap<Reverse<Label>>,
}

impl Search<'_> {
    fn put(&mut self, path: Vec<NodeIx>, cost: CostKey) {
        let rest = path.last().map_or(NO_WAY, |last| self.rest[*last]);
        self.open.push(Reverse(Label { bound: sum(cost, rest), path, cost, sure: false }));
    }

    /// Whether the best way on touches nothing that was passed: it only touches what is nearer to the goal.
    fn is_free_ahead(&self, label: &Label) -> bool {
        label.path.iter().all(|node| self.rest[*node] >= self.rest[label.last()])
    }

    /// Puts a beginning back with the cost of the best way round what was passed, or drops it where there is none.
    fn measure(&mut self, label: Label) {
        let last = label.last();
        let passed = &label.path[..label.path.len() - 1];
        let rest = self.network.remaining(passed, Some(last))[last];
        if rest != NO_WAY {
            self.open.push(Reverse(Label { bound: sum(label.cost, rest), sure: true, ..label }));
        }
    }

    fn go_on(&mut self, label: &Label) {
        let network = self.network;
        for edge in network.edges(label.last()) {
            if !label.path.contains(&edge.to) {
                let mut path = Vec::with_capacity(label.path.len() + 1);
                path.extend_from_slice(&label.path);
                path.push(edge.to);
                self.put(path, sum(label.cost, edge.cost));
            }
        }
    }
}
