//! `careernav next`.

use super::args::NextArgs;
use super::context::CommandContext;
use super::output::CommandOutput;
use super::{Failure, naming};
use crate::export::{json, similar, steps};
use crate::graph::similar::Moves;

/// The steps out of a role and into it; where asked for, moves from shared skills, too.
pub(super) fn answer(next: &NextArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, paper, .. } = context;
    let role = naming::role(&next.role, context)?;
    let reader = context.reader();
    let moves = next.similar.then(|| Moves::new(catalogue));
    let count = usize::from(next.count);
    Ok(CommandOutput::fine(match (next.answering.json, &moves) {
        (true, Some(moves)) => json::similar(catalogue, moves, role, count, *lang),
        (true, None) => json::steps(catalogue, role, *lang),
        (false, Some(moves)) => {
            steps::write(catalogue, role, &reader, paper)
                + &similar::write(catalogue, moves, role, count, &reader, paper)
        }
        (false, None) => steps::write(catalogue, role, &reader, paper),
    }))
}
