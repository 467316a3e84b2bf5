//! `careernav next`.

use super::args::NextArgs;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{json, similar, steps};
use crate::graph::similar::Moves;
use crate::pages::moves_page;

/// The steps out of a role and into it; where asked for, moves from shared skills, too.
pub(super) fn answer(next: &NextArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery =
        Delivery::of(&next.answering, PAGES, &context.wording)?.with_rows(next.rows, &context.wording)?;
    let CommandContext { catalogue, lang, .. } = context;
    let role = naming::role(&next.role, context)?;
    let reader = context.reader();
    let moves = next.similar.then(|| Moves::new(catalogue));
    let count = usize::from(next.count);
    let answer = WritableAnswer::told(
        |paper| {
            let alike =
                moves.as_ref().map(|moves| similar::write(catalogue, moves, role, count, &reader, paper));
            steps::write(catalogue, role, &reader, paper) + &alike.unwrap_or_default()
        },
        || match &moves {
            Some(moves) => json::similar(catalogue, moves, role, count, *lang),
            None => json::steps(catalogue, role, *lang),
        },
        || {
            let mut page = steps::page(catalogue, role, &reader);
            page.extend(moves.iter().flat_map(|moves| moves_page(catalogue, moves, role, count, &reader)));
            page
        },
    );
    delivery.deliver(&answer, Status::Fine, context)
}
