//! Ways from one role to another along written steps.
//!
//! [`find`] gives the best few, each a line of stations with what every step asks for and what the whole costs
//! under each [`RouteMeasure`]. Where there is none, [`bridge()`] says how near one can come and which moves from shared
//! skills would lead across.
//!
//! # What is counted
//!
//! *Steps* are counted. *Time* is the sum of the middles of the spans of years; see [`Cost::half_years`] for steps
//! whose years are not known.
//!
//! *New skills* are the essential skills of the stations that the first role does not need. Each counts where a
//! station asks for it first, and, unless the last role asks for it too, once more where a station asks for it
//! again after one that did not: what was learned only for the way is out of use by then ([`Leg::again`]). A skill
//! that was merely useful at an earlier station is new where it becomes essential, since one could do without it
//! until then.
//!
//! So what a step adds follows from the step and the two ends of the route, costs add up, and the best routes can
//! be found for certain. Were skills of the way counted once each, whatever lies between, it would depend on the
//! whole path: that is the path with the fewest labels, NP-hard in general and seconds of search in an open
//! catalogue.

mod bridge;
mod cost;
mod network;
mod search;

use std::collections::BTreeSet;

use crate::domain::{Catalogue, RoleIx, SkillIx, Span, Step, StepKind};
use crate::graph::transfer::Transfer;
pub use bridge::{Bridge, Crossing, bridge};
pub use cost::{Cost, Difference, RouteMeasure};
use network::{Edge, Network, NodeIx, essential};

/// The best ways from a role to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routes {
    pub from: RoleIx,
    pub to: RoleIx,
    pub measure: RouteMeasure,
    /// Best first. Empty where `to` cannot be reached: see [`bridge()`].
    pub found: Vec<Route>,
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
    /// Essential skills that were new on an earlier leg, are not essential where this one starts, and are not at the
    /// end of the route either. As the role orders them.
    pub again: Vec<SkillIx>,
}

/// Routes that are told of where nobody says how many.
pub const USUAL: usize = 3;

/// The `count` best routes from `from` to `to`.
///
/// Cost grows with the number of steps in the catalogue, times that of stations of the routes found where these
/// have to make detours. From a role to itself there is one route, without steps.
pub fn find(catalogue: &Catalogue, from: RoleIx, to: RoleIx, measure: RouteMeasure, count: usize) -> Routes {
    let network = Network::between(catalogue, from, to, measure);
    let routes = network.iter().flat_map(|network| {
        let paths = search::best(network, count);
        paths.into_iter().map(|path| Route::along(catalogue, network, &path))
    });
    Routes { from, to, measure, found: routes.collect() }
}

impl Leg {
    /// The step as it is written.
    pub fn written<'a>(&self, catalogue: &'a Catalogue) -> &'a Step {
        &catalogue.role(self.from).steps[self.step]
    }
}

impl Route {
    fn along(catalogue: &Catalogue, network: &Network, path: &[NodeIx]) -> Self {
        let stations: Vec<RoleIx> = path.iter().map(|node| network.role(*node)).collect();
        let edges: Vec<Edge> =
            path.windows(2).filter_map(|pair| network.edge(*pair.first()?, *pair.last()?)).collect();
        let legs = legs(catalogue, &stations, &edges);
        let cost = Cost {
            steps: edges.len() as u64,
            years: legs.iter().map(|leg| leg.years).fold(None, cost::added),
            unknown: legs.iter().filter(|leg| leg.years.is_none()).count() as u64,
            half_years: edges.iter().map(|edge| edge.time).fold(0, u64::saturating_add),
            new_skills: legs.iter().map(|leg| (leg.new.len() + leg.again.len()) as u64).sum(),
        };
        Self { stations, legs, cost }
    }
}

fn legs(catalogue: &Catalogue, stations: &[RoleIx], edges: &[Edge]) -> Vec<Leg> {
    let needed = |role: &RoleIx| catalogue.role(*role).skills.iter().map(|need| need.skill);
    let needed_first: BTreeSet<SkillIx> = stations.first().into_iter().flat_map(needed).collect();
    let mut lasting = needed_first.clone();
    lasting.extend(stations.last().into_iter().flat_map(|role| essential(catalogue, *role)));
    let mut met = needed_first;
    let leg = |(from, edge): (&RoleIx, &Edge)| {
        let step = &catalogue.role(*from).steps[edge.place];
        let (new, mut again): (Vec<_>, Vec<_>) =
            essential(catalogue, step.to).partition(|skill| met.insert(*skill));
        let in_use: BTreeSet<SkillIx> = essential(catalogue, *from).collect();
        again.retain(|skill| !lasting.contains(skill) && !in_use.contains(skill));
        Leg {
            from: *from,
            to: step.to,
            step: edge.place,
            kind: step.kind,
            years: step.years.as_ref().map(|(span, _)| *span),
            transfer: Transfer::between(catalogue, *from, step.to),
            new,
            again,
        }
    };
    stations.iter().zip(edges).map(leg).collect()
}

#[cfg(test)]
mod tests;
