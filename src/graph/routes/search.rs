//! The search for the best simple paths through a network.
//!
//! Beginnings of paths lie open, ordered by a lower bound of what any path with that beginning costs; the best is taken
//! and continued by each step that leads to a role not passed yet. A path that reaches the goal before anything
//! better lies open is the next best (branch and bound; with one path and additive costs this is A*, Hart, Nilsson and
//! Raphael, 1968). Yen's algorithm (1971) would do for steps and time, which add up, but not for new skills: what a
//! step adds depends on the skills met before.
//!
//! Bounds of steps and time are exact before a beginning is continued: where the shortest way on from its end touches
//! what was passed, the way round is measured. So every beginning continued is that of a true path. The bound of new
//! skills is that no path asks for fewer than its beginning and the goal together, nor for fewer than the goal and the most
//! demanding station that cannot be avoided.
//!
//! Finding the path with the fewest labels is NP-hard, so the search for ties and for few new skills may take
//! forever on some graph. After `effort` beginnings it therefore dives: what is still missing is filled up with the paths
//! that are best by steps or time alone, which needs few more.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::{Key, Measure, Triple};
use super::network::{NO_WAY, Network, Node};
use crate::domain::SkillIx;

/// Simple paths from start to goal, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) paths: Vec<Vec<Node>>,
    /// Whether no better path was left out for certain.
    pub(super) settled: bool,
    /// Number of beginnings that were continued.
    pub(super) effort: usize,
}

/// Finds the `count` best paths; the search is exact up to `effort` beginnings.
pub(super) fn best(network: &Network, measure: Measure, count: usize, effort: usize) -> Found {
    let mut found = Found { paths: Vec::new(), settled: true, effort: 0 };
    let mut search = Search::new(network, measure);
    while found.paths.len() < count {
        let Some(Reverse(label)) = search.open.pop() else { break };
        if label.last() == network.goal {
            found.paths.push(label.path);
        } else if let Some(label) = search.sure(label) {
            search.go_on(&label);
            found.effort += 1;
            if found.effort == effort {
                found.settled = false;
                search.dive();
            }
        }
    }
    found
}

/// The beginning of a path. Ordered by bound, then by stations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Label {
    bound: Key,
    path: Vec<Node>,
    cost: Triple,
    /// The rest of the path costs at least so many steps, or half years where time comes first.
    rest: u64,
    /// Whether `rest` is the truth.
    sure: bool,
}

impl Label {
    fn last(&self) -> Node {
        self.path[self.path.len() - 1]
    }
}

struct Search<'a> {
    network: &'a Network,
    measure: Measure,
    /// Steps from each node to the goal.
    steps: Vec<u64>,
    /// Time from each node to the goal.
    time: Vec<u64>,
    /// The extra skills of the most demanding station that cannot be avoided from each node on.
    demand: Vec<u64>,
    open: BinaryHeap<Reverse<Label>>,
    diving: bool,
}

impl<'a> Search<'a> {
    fn new(network: &'a Network, measure: Measure) -> Self {
        let extra = |node: Node| network.extra(node).len() as u64;
        let mut search = Self {
            network,
            measure,
            steps: network.remaining(&[], None, |rest, _, _| rest + 1),
            time: network.remaining(&[], None, |rest, _, time| rest.saturating_add(time)),
            demand: network.remaining(&[], None, |rest, node, _| rest.max(extra(node))),
            open: BinaryHeap::new(),
            diving: false,
        };
        search.put(vec![network.start], Triple { new_skills: network.unavoidable, ..Triple::default() });
        search
    }

    /// The additive cost that comes first: bounds of it are exact.
    fn additive(&self) -> &[u64] {
        if self.by_time() { &self.time } else { &self.steps }
    }

    fn by_time(&self) -> bool {
        self.measure == Measure::Years
    }

    fn put(&mut self, path: Vec<Node>, cost: Triple) {
        let rest = path.last().map_or(NO_WAY, |last| self.additive()[*last]);
        let mut label = Label { bound: Key::default(), path, cost, rest, sure: false };
        label.bound = self.bound(&label);
        self.open.push(Reverse(label));
    }

    fn bound(&self, label: &Label) -> Key {
        let Label { path, cost, rest, .. } = label;
        let last = label.last();
        let (steps, time) = if self.by_time() { (self.steps[last], *rest) } else { (*rest, self.time[last]) };
        let least = Triple {
            steps: cost.steps + steps,
            time: cost.time.saturating_add(time),
            new_skills: cost.new_skills.max(self.network.unavoidable + self.demand[last]),
        };
        if self.diving {
            // Deepest first among those that are alike.
            let first = if self.by_time() { least.time } else { least.steps };
            return [first, u64::MAX - path.len() as u64, 0];
        }
        self.measure.key(least)
    }

    /// Gives the label back where its bound is exact; otherwise puts it back with one that is, or drops it where it
    /// leads nowhere.
    fn sure(&mut self, label: Label) -> Option<Label> {
        if label.sure || self.is_free_ahead(&label) {
            return Some(label);
        }
        let (by_time, last) = (self.by_time(), label.last());
        let passed = &label.path[..label.path.len() - 1];
        let step = |rest: u64, _, time| rest.saturating_add(if by_time { time } else { 1 });
        let rest = self.network.remaining(passed, Some(last), step)[last];
        if rest == label.rest {
            return Some(label);
        }
        if rest != NO_WAY {
            let mut label = Label { rest, sure: true, ..label };
            label.bound = self.bound(&label);
            self.open.push(Reverse(label));
        }
        None
    }

    /// Whether the shortest way on touches nothing that was passed: it only touches what is nearer to the goal.
    fn is_free_ahead(&self, label: &Label) -> bool {
        let nearness = self.additive();
        label.path.iter().all(|node| nearness[*node] >= nearness[label.last()])
    }

    fn go_on(&mut self, label: &Label) {
        let network = self.network;
        let met = met(network, &label.path);
        for edge in network.edges(label.last()) {
            if label.path.contains(&edge.to) {
                continue;
            }
            let fresh =
                network.extra(edge.to).iter().filter(|skill| met.binary_search(skill).is_err()).count();
            let cost = Triple {
                steps: label.cost.steps + 1,
                time: label.cost.time.saturating_add(edge.time),
                new_skills: label.cost.new_skills + fresh as u64,
            };
            let mut path = Vec::with_capacity(label.path.len() + 1);
            path.extend_from_slice(&label.path);
            path.push(edge.to);
            self.put(path, cost);
        }
    }

    /// From here on, the first way found is good enough.
    fn dive(&mut self) {
        self.diving = true;
        for Reverse(mut label) in std::mem::take(&mut self.open).into_vec() {
            label.bound = self.bound(&label);
            self.open.push(Reverse(label));
        }
    }
}

/// The extra skills of all stations of a path, sorted.
fn met(network: &Network, path: &[Node]) -> Vec<SkillIx> {
    let mut met: Vec<SkillIx> = path.iter().flat_map(|node| network.extra(*node)).copied().collect();
    met.sort_unstable();
    met
}
