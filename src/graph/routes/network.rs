//! The part of a catalogue that routes between two roles can pass through.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::cost::{CostKey, RouteMeasure, Triple, half_years, sum};
use crate::domain::{Catalogue, Need, RoleIx, SkillIx, Step, StepKind};

/// A role of a network: its place among them by id, so that comparing nodes compares ids.
pub(super) type NodeIx = usize;

/// Stands for the cost of a way where there is none.
pub(super) const NO_WAY: CostKey = [u64::MAX; 3];

/// Every role that can be reached from a first one and leads on to a last one, with the steps between them.
#[derive(Clone, Debug)]
pub(super) struct Network {
    roles: Vec<RoleIx>,
    pub(super) start: NodeIx,
    pub(super) goal: NodeIx,
    /// Steps out of each node, by where they lead.
    edges: Vec<Vec<Edge>>,
    /// Steps into each node, as pairs of origin and cost.
    back: Vec<Vec<(NodeIx, CostKey)>>,
}

/// The best step from one node to another: the fastest; where that is alike, the first by kind, then as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub(super) to: NodeIx,
    /// In half years.
    pub(super) time: u64,
    kind: StepKind,
    /// Place among the steps of the role.
    pub(super) place: usize,
    /// More than nothing, whatever the measure.
    pub(super) cost: CostKey,
}

impl Network {
    /// Gathers the network; `None` where `to` cannot be reached. Cost is linear in the steps and the skills at both
    /// their ends, with sorting.
    pub(super) fn between(
        catalogue: &Catalogue,
        from: RoleIx,
        to: RoleIx,
        measure: RouteMeasure,
    ) -> Option<Self> {
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
        let mut edges = edges(catalogue, &roles, node_of);
        weigh(&mut edges, &passing_skills(catalogue, &roles, from, to), measure);
        Some(Self { start: node_of(from)?, goal: node_of(to)?, back: turned(&edges), roles, edges })
    }

    pub(super) fn role(&self, node: NodeIx) -> RoleIx {
        self.roles[node]
    }

    pub(super) fn edges(&self, node: NodeIx) -> &[Edge] {
        &self.edges[node]
    }

    /// The step from one node to another, where there is one.
    pub(super) fn edge(&self, from: NodeIx, to: NodeIx) -> Option<Edge> {
        let edges = self.edges(from);
        edges.binary_search_by_key(&to, |edge| edge.to).ok().map(|at| edges[at])
    }

    /// The least cost from each node to the goal, [`NO_WAY`] where there is none (Dijkstra, 1959, backwards).
    ///
    /// `barred` nodes are not passed through. Ends early once `until` is known; then only that cost counts.
    pub(super) fn remaining(&self, barred: &[NodeIx], until: Option<NodeIx>) -> Vec<CostKey> {
        let mut least = vec![NO_WAY; self.roles.len()];
        let mut open = BinaryHeap::from([Reverse((CostKey::default(), self.goal))]);
        least[self.goal] = CostKey::default();
        while let Some(Reverse((rest, node))) = open.pop() {
            if Some(node) == until {
                break;
            }
            if rest > least[node] {
                continue;
            }
            for (origin, cost) in &self.back[node] {
                let through = sum(rest, *cost);
                if through < least[*origin] && !barred.contains(origin) {
                    least[*origin] = through;
                    open.push(Reverse((through, *origin)));
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

/// The best step between any two nodes; what it costs is not known yet.
fn edges(
    catalogue: &Catalogue,
    roles: &[RoleIx],
    node_of: impl Fn(RoleIx) -> Option<NodeIx>,
) -> Vec<Vec<Edge>> {
    let unknown = 1 + longest(catalogue);
    let edge = |(place, step): (usize, &Step)| {
        let time = step.years.as_ref().map_or(unknown, |(span, _)| half_years(*span));
        Some(Edge { to: node_of(step.to)?, time, kind: step.kind, place, cost: CostKey::default() })
    };
    let edges_of = |role: &RoleIx| {
        let mut edges: Vec<Edge> = catalogue.role(*role).steps.iter().enumerate().filter_map(edge).collect();
        edges.sort_unstable();
        edges.dedup_by_key(|edge| edge.to);
        edges
    };
    roles.iter().map(edges_of).collect()
}

/// Says what each step costs. Skills of the goal are left out: any route asks for them, once.
fn weigh(edges: &mut [Vec<Edge>], passing: &[Vec<SkillIx>], measure: RouteMeasure) {
    for (edges, held) in edges.iter_mut().zip(passing) {
        for edge in edges {
            let new = passing[edge.to].iter().filter(|skill| held.binary_search(skill).is_err());
            let new_skills = new.count() as u64;
            edge.cost = measure.key(Triple { steps: 1, time: edge.time, new_skills });
        }
    }
}

fn turned(edges: &[Vec<Edge>]) -> Vec<Vec<(NodeIx, CostKey)>> {
    let mut back = vec![Vec::new(); edges.len()];
    for (origin, edges) in edges.iter().enumerate() {
        for edge in edges {
            back[edge.to].push((origin, edge.cost));
        }
    }
    back
}

/// For each node, its essential skills that are of use on the way only: neither the first role needs them nor are
/// they essential in the last. Sorted.
fn passing_skills(catalogue: &Catalogue, roles: &[RoleIx], from: RoleIx, to: RoleIx) -> Vec<Vec<SkillIx>> {
    let held = catalogue.role(from).skills.iter().map(|need| need.skill);
    let lasting: BTreeSet<SkillIx> = held.chain(essential(catalogue, to)).collect();
    let passing = |role: &RoleIx| {
        let essential = essential(catalogue, *role);
        let mut passing: Vec<_> = essential.filter(|skill| !lasting.contains(skill)).collect();
        passing.sort_unstable();
        passing.dedup();
        passing
    };
    roles.iter().map(passing).collect()
}

/// Skills a role cannot do without, as written.
pub(super) fn essential(catalogue: &Catalogue, role: RoleIx) -> impl Iterator<Item = SkillIx> {
    let needs = catalogue.role(role).skills.iter();
    needs.filter(|need| need.need == Need::Essential).map(|need| need.skill)
}
