//! The part of a catalogue that routes between two roles can pass through.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::cost::half_years;
use crate::domain::{Catalogue, Need, RoleIx, SkillIx, Step, StepKind};

/// A role of a network: its place among them by id, so that comparing nodes compares ids.
pub(super) type Node = usize;

/// Stands for a distance where there is no way.
pub(super) const NO_WAY: u64 = u64::MAX;

/// Every role that can be reached from a first one and leads on to a last one, with the steps between them.
#[derive(Clone, Debug)]
pub(super) struct Network {
    roles: Vec<RoleIx>,
    pub(super) start: Node,
    pub(super) goal: Node,
    /// Steps out of each node, by where they lead.
    edges: Vec<Vec<Edge>>,
    /// Steps into each node, as pairs of origin and time.
    back: Vec<Vec<(Node, u64)>>,
    /// For each node, its essential skills that neither the start needs nor the goal as essential.
    extra: Vec<Vec<SkillIx>>,
    /// Number of essential skills of the goal that the start does not need: any route asks for them.
    pub(super) unavoidable: u64,
}

/// The best step from one node to another: the fastest; where that is alike, the first by kind, then as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub(super) to: Node,
    /// In half years.
    pub(super) time: u64,
    kind: StepKind,
    /// Place among the steps of the role.
    pub(super) place: usize,
}

impl Network {
    /// Gathers the network; `None` where `to` cannot be reached. Cost is linear in the steps and skills, with sorting.
    pub(super) fn between(catalogue: &Catalogue, from: RoleIx, to: RoleIx) -> Option<Self> {
        let ahead = distances(catalogue, from, Towards::Next);
        ahead[from_index(to)]?;
        let behind = distances(catalogue, to, Towards::Previous);
        let mut roles: Vec<RoleIx> = catalogue.role_entries().map(|(at, _)| at).collect();
        roles.retain(|role| ahead[from_index(*role)].is_some() && behind[from_index(*role)].is_some());
        roles.sort_by(|one, other| catalogue.role(*one).id.cmp(&catalogue.role(*other).id));

        let mut nodes = vec![None; catalogue.roles().len()];
        for (node, role) in roles.iter().enumerate() {
            nodes[from_index(*role)] = Some(node);
        }
        let node_of = |role: RoleIx| nodes[from_index(role)];
        let unknown = 1 + longest(catalogue);
        let edges: Vec<Vec<Edge>> =
            roles.iter().map(|role| edges_of(&catalogue.role(*role).steps, node_of, unknown)).collect();
        let (extra, unavoidable) = extra_skills(catalogue, &roles, from, to);
        let back = turned(&edges);
        Some(Self { start: node_of(from)?, goal: node_of(to)?, roles, edges, back, extra, unavoidable })
    }

    pub(super) fn role(&self, node: Node) -> RoleIx {
        self.roles[node]
    }

    pub(super) fn edges(&self, node: Node) -> &[Edge] {
        &self.edges[node]
    }

    /// The step from one node to another, where there is one.
    pub(super) fn edge(&self, from: Node, to: Node) -> Option<Edge> {
        let edges = self.edges(from);
        edges.binary_search_by_key(&to, |edge| edge.to).ok().map(|at| edges[at])
    }

    pub(super) fn extra(&self, node: Node) -> &[SkillIx] {
        &self.extra[node]
    }

    /// The least cost from each node to the goal, [`NO_WAY`] where there is none (Dijkstra, 1959, backwards).
    ///
    /// `cost` takes the cost from a node on, that node, and the time of a step into it, and gives the cost with the
    /// step; never less than it was given. `barred` nodes are not passed through. Ends early once `until` is known; then only
    /// that distance counts.
    pub(super) fn remaining(
        &self,
        barred: &[Node],
        until: Option<Node>,
        cost: impl Fn(u64, Node, u64) -> u64,
    ) -> Vec<u64> {
        let mut least = vec![NO_WAY; self.roles.len()];
        let mut open = BinaryHeap::from([(Reverse(0), self.goal)]);
        least[self.goal] = 0;
        while let Some((Reverse(distance), node)) = open.pop() {
            if Some(node) == until {
                break;
            }
            if distance > least[node] {
                continue;
            }
            for (origin, time) in &self.back[node] {
                let through = cost(distance, node, *time);
                if through < least[*origin] && !barred.contains(origin) {
                    least[*origin] = through;
                    open.push((Reverse(through), *origin));
                }
            }
        }
        least
    }
}

/// Which way steps are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Towards {
    Next,
    Previous,
}

/// The number of steps from a role to each other, or from each other to it; `None` where there is no way.
pub(super) fn distances(catalogue: &Catalogue, role: RoleIx, towards: Towards) -> Vec<Option<u64>> {
    let mut distances = vec![None; catalogue.roles().len()];
    distances[from_index(role)] = Some(0);
    let mut layer = vec![role];
    for distance in 1.. {
        let mut next = Vec::new();
        for role in layer.drain(..) {
            let mut visit = |other: RoleIx| {
                if distances[from_index(other)].is_none() {
                    distances[from_index(other)] = Some(distance);
                    next.push(other);
                }
            };
            match towards {
                Towards::Next => catalogue.role(role).steps.iter().for_each(|step| visit(step.to)),
                Towards::Previous => catalogue.steps_into(role).for_each(|(other, _)| visit(other)),
            }
        }
        layer = next;
        if layer.is_empty() {
            break;
        }
    }
    distances
}

pub(super) fn from_index(role: RoleIx) -> usize {
    role.0 as usize
}

/// The longest time any step of the catalogue is known to take.
fn longest(catalogue: &Catalogue) -> u64 {
    let steps = catalogue.roles().iter().flat_map(|role| &role.steps);
    steps.filter_map(|step| step.years.as_ref()).map(|(span, _)| half_years(*span)).max().unwrap_or_default()
}

fn edges_of(steps: &[Step], node_of: impl Fn(RoleIx) -> Option<Node>, unknown: u64) -> Vec<Edge> {
    let edge = |(place, step): (usize, &Step)| {
        let time = step.years.as_ref().map_or(unknown, |(span, _)| half_years(*span));
        Some(Edge { to: node_of(step.to)?, time, kind: step.kind, place })
    };
    let mut edges: Vec<Edge> = steps.iter().enumerate().filter_map(edge).collect();
    edges.sort_unstable();
    edges.dedup_by_key(|edge| edge.to);
    edges
}

fn turned(edges: &[Vec<Edge>]) -> Vec<Vec<(Node, u64)>> {
    let mut back = vec![Vec::new(); edges.len()];
    for (origin, edges) in edges.iter().enumerate() {
        for edge in edges {
            back[edge.to].push((origin, edge.time));
        }
    }
    back
}

/// See [`Network::extra`] and [`Network::unavoidable`].
fn extra_skills(
    catalogue: &Catalogue,
    roles: &[RoleIx],
    from: RoleIx,
    to: RoleIx,
) -> (Vec<Vec<SkillIx>>, u64) {
    let mut known: BTreeSet<SkillIx> = catalogue.role(from).skills.iter().map(|need| need.skill).collect();
    let held = known.len();
    known.extend(essential(catalogue, to));
    let extra = |role: &RoleIx| {
        let mut extra: Vec<_> = essential(catalogue, *role).filter(|skill| !known.contains(skill)).collect();
        extra.sort_unstable();
        extra.dedup();
        extra
    };
    (roles.iter().map(extra).collect(), (known.len() - held) as u64)
}

/// Skills a role cannot do without, as written.
pub(super) fn essential(catalogue: &Catalogue, role: RoleIx) -> impl Iterator<Item = SkillIx> {
    let needs = catalogue.role(role).skills.iter();
    needs.filter(|need| need.need == Need::Essential).map(|need| need.skill)
}
