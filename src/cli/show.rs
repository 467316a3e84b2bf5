//! `careernav show`.

use super::context::CommandContext;
use super::output::CommandOutput;
use super::{Failure, naming};
use crate::domain::Subject;
use crate::export::{json, sheet};

/// All that is known of what goes by a name.
pub(super) fn answer(name: &str, as_json: bool, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let subject = naming::subject(name, context)?;
    let CommandContext { catalogue, lang, paper, .. } = context;
    let text = match (as_json, subject) {
        (true, Subject::Role(role)) => json::role(catalogue, role, *lang),
        (true, Subject::Skill(skill)) => json::skill(catalogue, skill, *lang),
        (false, subject) => sheet::write(catalogue, subject, &context.reader(), paper),
    };
    Ok(CommandOutput::fine(text))
}
