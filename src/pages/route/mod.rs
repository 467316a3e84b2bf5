//! Ways from one role to another: each a line of stations with what every leg asks for, and why the first is first.

mod cost;
mod leg;
mod nowhere;

pub use leg::{LegSkills, leg_summary};
pub use nowhere::no_route_page;

use super::step::step_note;
use super::{Block, Mark, PageEntry, Reader};
use crate::cells::{listed, unbroken};
use crate::domain::{Catalogue, RoleIx};
use crate::graph::routes::{Leg, Route, RouteMeasure, Routes};
use crate::wording::key;

/// What is said of the routes that were found: how they are ordered, then each in turn, with a gap between. Where none was
/// found there is [`no_route_page`]. Cost is linear in what there is to say, times the number of routes.
pub fn routes_page(catalogue: &Catalogue, routes: &Routes, reader: &Reader<'_>) -> Vec<Block> {
    let order = ("order", measure_words(routes.measure, reader).into());
    let count = ("count", routes.found.len().into());
    let mut blocks = vec![Block::Paragraph(reader.wording.with(key::ROUTES_FOUND, &[count, order]))];
    for nth in 0..routes.found.len() {
        blocks.push(Block::Gap);
        blocks.extend(route_page(catalogue, routes, nth, reader));
    }
    blocks
}

/// One of the routes that were found, counted from 0: a heading with its totals; from the second on, how it differs
/// from the first; then an entry for each station with what the leg to it asks for. Nothing where there is no such route.
pub fn route_page(catalogue: &Catalogue, routes: &Routes, nth: usize, reader: &Reader<'_>) -> Vec<Block> {
    let Some(route) = routes.found.get(nth) else { return Vec::new() };
    if route.legs.is_empty() {
        return vec![Block::Paragraph(reader.wording.say(key::ROUTE_TO_ITSELF))];
    }
    let totals = cost::totals(catalogue, route, reader);
    let values = [("number", (nth + 1).into()), ("totals", totals.into())];
    let mut blocks = vec![Block::Heading(reader.wording.with(key::HEADING_ROUTE, &values))];
    blocks.push(Block::Paragraph(stations_line(catalogue, &route.stations, reader)));
    if let Some(why) = why_not_first(routes, nth, reader) {
        blocks.push(Block::fact(reader, key::COMPARED_WITH_FIRST, why));
    }
    blocks.extend(route.stations.first().map(|role| Block::Entry(PageEntry::role(catalogue, *role, reader))));
    for (leg, skills) in route.legs.iter().zip(LegSkills::along(catalogue, route)) {
        let told = told_before(catalogue, routes, nth, (leg, &skills));
        blocks.push(arrival(catalogue, leg, &skills, told, reader));
    }
    blocks
}

/// The whole route at a glance: “Back-end developer → Tech lead → Engineering manager”.
fn stations_line(catalogue: &Catalogue, stations: &[RoleIx], reader: &Reader<'_>) -> String {
    // A line breaks behind an arrow, never inside a title.
    let titles: Vec<String> = stations.iter().map(|role| unbroken(&reader.title(catalogue, *role))).collect();
    titles.join("\u{a0}→ ")
}

/// “1 more step · 3 more new skills · years unknown for 1 step”: why a route does not come first. `None` for
/// the one that does.
pub fn why_not_first(routes: &Routes, nth: usize, reader: &Reader<'_>) -> Option<String> {
    let first = routes.found.first().filter(|_| nth > 0)?;
    Some(cost::beyond(&routes.found.get(nth)?.cost, &first.cost, reader))
}

/// What routes are ordered by: “fewest steps first”.
pub fn measure_words(measure: RouteMeasure, reader: &Reader<'_>) -> String {
    reader.wording.say(match measure {
        RouteMeasure::Steps => key::MEASURE_STEPS,
        RouteMeasure::Years => key::MEASURE_YEARS,
        RouteMeasure::NewSkills => key::MEASURE_NEW_SKILLS,
    })
}

/// Any other station, with the leg that leads to it. Where a former route has told of that already, its number is said instead.
fn arrival(
    catalogue: &Catalogue,
    leg: &Leg,
    skills: &LegSkills,
    told: Option<usize>,
    reader: &Reader<'_>,
) -> Block {
    let summary = leg_summary(catalogue, leg, skills, reader);
    let note = match told {
        Some(nth) => reader.wording.with(key::AS_ON_ROUTE, &[("number", (nth + 1).into())]),
        None => step_note(&summary, reader),
    };
    let aside = [Some(summary.kind), summary.years];
    Block::Entry(PageEntry {
        mark: Mark::Step(leg.kind),
        aside: listed(aside.into_iter().flatten()),
        note,
        ..PageEntry::role(catalogue, leg.to, reader)
    })
}

/// The first route before this one on which the same step asks for the same.
fn told_before(
    catalogue: &Catalogue,
    routes: &Routes,
    nth: usize,
    (leg, skills): (&Leg, &LegSkills),
) -> Option<usize> {
    let is_told = |route: &Route| {
        let told = route.legs.iter().zip(LegSkills::along(catalogue, route));
        told.into_iter()
            .any(|(other, asked)| (other.from, other.step) == (leg.from, leg.step) && asked == *skills)
    };
    routes.found.iter().take(nth).position(is_told)
}
