//! `careernav compare`.

use super::args::CompareArgs;
use super::context::CommandContext;
use super::output::CommandOutput;
use super::{Failure, naming};
use crate::export::{comparison, json};
use crate::graph::compare::Comparison;

/// Two roles side by side.
pub(super) fn answer(compare: &CompareArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, paper, .. } = context;
    let one = naming::role(&compare.one, context)?;
    let other = naming::role(&compare.other, context)?;
    let compared = Comparison::between(catalogue, one, other);
    Ok(CommandOutput::fine(if compare.answering.json {
        json::comparison(catalogue, &compared, *lang)
    } else {
        comparison::write(catalogue, &compared, &context.reader(), paper)
    }))
}
