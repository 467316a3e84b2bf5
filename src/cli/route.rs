//! `careernav route`.

use super::args::RouteArgs;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::export::drawing::Drawing;
use crate::export::formats::{ROUTES, WritableAnswer};
use crate::export::{json, routes};
use crate::graph::map::Zoom;
use crate::graph::routes::{RouteMeasure, bridge, find};
use crate::graph::similar::Moves;

/// The best routes from a role to another.
pub(super) fn answer(route: &RouteArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery =
        Delivery::of(&route.answering, ROUTES, &context.wording)?.with_rows(route.rows, &context.wording)?;
    deliver((&route.from, &route.to), (route.by, route.count), (delivery, Zoom::Full), context)
}

/// Finds routes and gives them. Where there are none, programs are told so, and people how near one comes and what would
/// lead across.
pub(super) fn deliver(
    (from, to): (&str, &str),
    (measure, count): (RouteMeasure, u8),
    (delivery, zoom): (Delivery<'_>, Zoom),
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, paper, .. } = context;
    let from = naming::role(from, context)?;
    let to = naming::role(to, context)?;
    let count = usize::from(count);
    let reader = context.reader();
    let found = find(catalogue, from, to, measure, count);
    let bridge = found.found.is_empty().then(|| bridge(catalogue, &Moves::new(catalogue), from, to, count));
    let status = match &bridge {
        Some(bridge) if !delivery.format.is_for_programs() => {
            return Err(Failure::Unknown(routes::none(catalogue, from, to, bridge, &reader, paper)));
        }
        Some(_) => Status::Nothing,
        None => Status::Fine,
    };
    let answer = WritableAnswer::told(
        |paper| routes::write(catalogue, &found, &reader, paper),
        || json::routes(catalogue, &found, bridge.as_ref(), *lang),
        || routes::page(catalogue, &found, &reader),
    );
    let answer = answer.drawn(|| Drawing::routes(catalogue, &found, reader, paper.glyphs));
    delivery.deliver_zoomed(&answer, zoom, status, context)
}
