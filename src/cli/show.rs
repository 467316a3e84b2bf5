//! `careernav show`.

use super::args::Answering;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::domain::Subject;
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{json, sheet};

/// All that is known of what goes by a name.
pub(super) fn answer(
    name: &str,
    answering: &Answering,
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
    let delivery = Delivery::of(answering, PAGES, &context.wording)?;
    let subject = naming::subject(name, context)?;
    let CommandContext { catalogue, lang, .. } = context;
    let reader = context.reader();
    let answer = WritableAnswer::told(
        |paper| sheet::write(catalogue, subject, &reader, paper),
        || match subject {
            Subject::Role(role) => json::role(catalogue, role, *lang),
            Subject::Skill(skill) => json::skill(catalogue, skill, *lang),
        },
        || sheet::page(catalogue, subject, &reader),
    );
    delivery.deliver(&answer, Status::Fine, context)
}
