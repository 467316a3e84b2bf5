//! `careernav route`.

use super::args::Route;
use super::output::Answer;
use super::setting::Setting;
use super::{Failure, Status, naming};
use crate::export::{json, routes};
use crate::graph::routes::{bridge, find};
use crate::graph::similar::Moves;

/// The best routes from a role to another. Where there are none, how near one comes and what would lead across.
pub(super) fn answer(route: &Route, setting: &Setting) -> Result<Answer, Failure> {
    let Setting { catalogue, lang, paper, .. } = setting;
    let from = naming::role(&route.from, setting)?;
    let to = naming::role(&route.to, setting)?;
    let count = usize::from(route.count);
    let found = find(catalogue, from, to, route.by, count);
    let bridge = found.found.is_empty().then(|| bridge(catalogue, &Moves::new(catalogue), from, to, count));
    let status = if bridge.is_some() { Status::Nothing } else { Status::Fine };
    if route.answering.json {
        return Ok(Answer { text: json::routes(catalogue, &found, bridge.as_ref(), *lang), status });
    }
    let reader = setting.reader();
    if let Some(bridge) = bridge {
        return Err(Failure::Unknown(routes::none(catalogue, from, to, &bridge, &reader, paper)));
    }
    Ok(Answer { text: routes::write(catalogue, &found, &reader, paper), status })
}
