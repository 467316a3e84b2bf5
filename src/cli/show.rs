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
    told(naming::subject(name, context)?, Delivery::of(answering, PAGES, &context.wording)?, context)
}

/// The same for a name without a command.
pub(super) fn alone(name: &str, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let usual = Answering::default();
    let delivery = Delivery::of(&usual, PAGES, &context.wording)?;
    told(naming::subject_or_command(name, context)?, delivery, context)
}

fn told(
    subject: Subject,
    delivery: Delivery<'_>,
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
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
