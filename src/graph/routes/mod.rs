//! Ways from one role to another along written steps.
//!
//! [`find`] gives the best few, each a line of stations with what every step asks for and what the whole costs under
//! each [`Measure`]. Where there is none, [`bridge`] says how near one can come and which moves from shared skills would lead
//! across.
//!
//! # What is counted
//!
//! *Steps* are counted. *Time* is the sum of the middles of the spans of years; see [`Cost::half_years`] for steps
//! whose years are not known. *New skills* are the essential skills of any station that the first role does not need, each
//! counted once: who has learned a skill for the second station need not learn it again for the fourth, though the third may
//! have had no use for it. A skill that was only useful at an earlier station is new where it becomes essential, since
//! one could do without it until then. That number depends on the whole path, not on single steps; the search takes account
//! of that and is exact (see `search`), up to an effort no real catalogue is known to need: [`Routes::settled`].

mod bridge;
mod cost;
mod network;
mod search;

use std::collections::BTreeSet;

use crate::domain::{Catalogue, RoleIx, SkillIx, Span, Step, StepKind};
use crate::graph::transfer::Transfer;
pub use bridge::{Bridge, Crossing, bridge};
pub use cost::{Cost, Difference, Measure};
use network::{Edge, Network, Node, essential};

/// The best ways from a role to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routes {
    pub from: RoleIx,
    pub to: RoleIx,
    pub measure: Measure,
    /// Best first. Empty where `to` cannot be reached: see [`bridge`].
    pub found: Vec<Route>,
    /// Whether it is certain that no better route was left out.
    pub settled: bool,
}

/// A chain of steps that comes by no role twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The roles it passes, from first to last.
    pub stations: Vec<RoleIx>,
    /// One fewer than stations; none from a role to itself.
    pub legs: Vec<Leg>,
    pub cost: Cost,
}

/// One step of a route and what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    pub from: RoleIx,
    pub to: RoleIx,
    /// Place of the step among those of `from`.
    pub step: usize,
    pub kind: StepKind,
    pub years: Option<Span>,
    /// What the step keeps and asks for, seen from the role it starts at.
    pub transfer: Transfer,
    /// Essential skills that are new on the route: neither needed at its first station nor essential at another
    /// before. As the role orders them.
    pub new: Vec<SkillIx>,
}

/// Beginnings of routes looked at before the search settles for less than the best.
const EFFORT: usize = 20_000;

/// The `count` best routes from `from` to `to`.
///
/// Cost grows with the number of roles, times the number of routes; ties and long routes add to it. From a role to itself
/// there is one route, without steps.
pub fn find(catalogue: &Catalogue, from: RoleIx, to: RoleIx, measure: Measure, count: usize) -> Routes {
    find_within(catalogue, from, to, measure, count, EFFORT)
}

fn find_within(
    catalogue: &Catalogue,
    from: RoleIx,
    to: RoleIx,
    measure: Measure,
    count: usize,
    effort: usize,
) -> Routes {
    let mut routes = Routes { from, to, measure, found: Vec::new(), settled: true };
    if let Some(network) = Network::between(catalogue, from, to) {
        let best = search::best(&network, measure, count, effort);
        routes.found = best.paths.iter().map(|path| Route::along(catalogue, &network, path)).collect();
        routes.found.sort_by_key(|route| measure.key(route.cost.triple()));
        routes.settled = best.settled;
    }
    routes
}

impl Leg {
    /// The step as it is written.
    pub fn written<'a>(&self, catalogue: &'a Catalogue) -> &'a Step {
        &catalogue.role(self.from).steps[self.step]
    }
}

impl Route {
    fn along(catalogue: &Catalogue, network: &Network, path: &[Node]) -> Self {
        let stations: Vec<RoleIx> = path.iter().map(|node| network.role(*node)).collect();
        let edges: Vec<Edge> =
            path.windows(2).filter_map(|pair| network.edge(*pair.first()?, *pair.last()?)).collect();
        let legs = legs(catalogue, &stations, &edges);
        let cost = Cost {
            steps: edges.len() as u64,
            years: legs.iter().map(|leg| leg.years).fold(None, cost::added),
            unknown: legs.iter().filter(|leg| leg.years.is_none()).count() as u64,
            half_years: edges.iter().map(|edge| edge.time).fold(0, u64::saturating_add),
            new_skills: legs.iter().map(|leg| leg.new.len() as u64).sum(),
        };
        Self { stations, legs, cost }
    }
}

fn legs(catalogue: &Catalogue, stations: &[RoleIx], edges: &[Edge]) -> Vec<Leg> {
    let first = stations.iter().take(1);
    let mut met: BTreeSet<SkillIx> =
        first.flat_map(|role| &catalogue.role(*role).skills).map(|need| need.skill).collect();
    let leg = |(from, edge): (&RoleIx, &Edge)| {
        let step = &catalogue.role(*from).steps[edge.place];
        Leg {
            from: *from,
            to: step.to,
            step: edge.place,
            kind: step.kind,
            years: step.years.as_ref().map(|(span, _)| *span),
            transfer: Transfer::between(catalogue, *from, step.to),
            new: essential(catalogue, step.to).filter(|skill| met.insert(*skill)).collect(),
        }
    };
    stations.iter().zip(edges).map(leg).collect()
}

#[cfg(test)]
mod tests;
