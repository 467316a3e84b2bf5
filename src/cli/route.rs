//! `careernav route`.

use super::args::RouteArgs;
use super::context::CommandContext;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::export::{json, routes};
use crate::graph::routes::{bridge, find};
use crate::graph::similar::Moves;

/// The best routes from a role to another. Where there are none, how near one comes and what would lead across.
pub(super) fn answer(route: &RouteArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, paper, .. } = context;
    let from = naming::role(&route.from, context)?;
    let to = naming::role(&route.to, context)?;
    let count = usize::from(route.count);
    let found = find(catalogue, from, to, route.by, count);
    let bridge = found.found.is_empty().then(|| bridge(catalogue, &Moves::new(catalogue), from, to, count));
    let status = if bridge.is_some() { Status::Nothing } else { Status::Fine };
    if route.answering.json {
        return Ok(CommandOutput { text: json::routes(catalogue, &found, bridge.as_ref(), *lang), status });
    }
    let reader = context.reader();
    if let Some(bridge) = bridge {
        return Err(Failure::Unknown(routes::none(catalogue, from, to, &bridge, &reader, paper)));
    }
    Ok(CommandOutput { text: routes::write(catalogue, &found, &reader, paper), status })
}
