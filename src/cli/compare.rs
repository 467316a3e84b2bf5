//! `careernav compare`.

use super::args::CompareArgs;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{comparison, json};
use crate::graph::compare::Comparison;
use crate::pages::comparison_tables;

/// Two roles side by side.
pub(super) fn answer(compare: &CompareArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    deliver(
        &compare.one,
        &compare.other,
        Delivery::of(&compare.answering, PAGES, &context.wording)?
            .with_rows(compare.rows, &context.wording)?,
        context,
    )
}

/// Compares two roles by their names: in one column as text, as tables on a page.
pub(super) fn deliver(
    one: &str,
    other: &str,
    delivery: Delivery<'_>,
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, .. } = context;
    let one = naming::role(one, context)?;
    let other = naming::role(other, context)?;
    let reader = context.reader();
    let compared = Comparison::between(catalogue, one, other);
    let answer = WritableAnswer::told(
        |paper| comparison::write(catalogue, &compared, &reader, paper),
        || json::comparison(catalogue, &compared, *lang),
        || comparison_tables(catalogue, &compared, &reader),
    );
    delivery.deliver(&answer, Status::Fine, context)
}
