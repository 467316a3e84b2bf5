//! Routes as one map: what they share is drawn once.

use std::collections::BTreeMap;

use crate::domain::{Catalogue, RoleIx, StepKind};
use crate::graph::map::{Heading, MapColumns, MapData, MapLink, Members};
use crate::graph::routes::Routes;

/// The stations of all routes, each in the column of its last appearance, so that the goal is the rightmost.
pub(super) fn extent(catalogue: &Catalogue, routes: &Routes) -> MapData {
    let mut position: BTreeMap<&str, (RoleIx, usize)> = BTreeMap::new();
    for (at, role) in routes.found.iter().flat_map(|route| route.stations.iter().enumerate()) {
        let known = position.entry(&catalogue.role(*role).id).or_insert((*role, at));
        known.1 = known.1.max(at);
    }
    let roles: Vec<RoleIx> = position.values().map(|(role, _)| *role).collect();
    let wanted: Vec<usize> = position.values().map(|(_, at)| *at).collect();
    let mut used = wanted.clone();
    used.sort_unstable();
    used.dedup();
    let of: Vec<usize> = wanted.iter().map(|at| used.partition_point(|other| other < at)).collect();
    let distance = |at: &usize| Heading::Distance(i32::try_from(*at).unwrap_or(i32::MAX));
    let links = links_of(routes, &roles, &of);
    MapData {
        columns: MapColumns { headings: used.iter().map(distance).collect(), of },
        shown: links.clone(),
        members: Members { roles, links },
    }
}

/// The legs of all routes as links that do not point to the left.
fn links_of(routes: &Routes, roles: &[RoleIx], column: &[usize]) -> Vec<MapLink> {
    let place = |role: RoleIx| roles.iter().position(|other| *other == role);
    let mut links: BTreeMap<[usize; 2], [Option<StepKind>; 2]> = BTreeMap::new();
    for leg in routes.found.iter().flat_map(|route| &route.legs) {
        let (Some(from), Some(to)) = (place(leg.from), place(leg.to)) else { continue };
        let is_turned = (column[from], from) > (column[to], to);
        let ends = if is_turned { [to, from] } else { [from, to] };
        let kind = &mut links.entry(ends).or_default()[usize::from(is_turned)];
        *kind = Some(kind.map_or(leg.kind, |known| known.min(leg.kind)));
    }
    links.into_iter().map(|(ends, [there, back])| MapLink { ends, there, back, implied: false }).collect()
}
