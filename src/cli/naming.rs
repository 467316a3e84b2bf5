//! From what somebody typed to a role or skill.

use std::fmt::Write;

use super::context::CommandContext;
use super::{Failure, misspelt};
use crate::domain::{RoleIx, SkillIx, Subject};
use crate::export::hits::kind;
use crate::search::{Lookup, Wanted, lookup_with};
use crate::wording::{Key, key};

/// The role or skill that goes by a name: its id, title or an alias. `role:` or `skill:` before the name says which
/// of the two is meant.
pub(super) fn subject(text: &str, context: &CommandContext) -> Result<Subject, Failure> {
    resolve(text, Wanted::Any, context)
}

/// The same for a name that stands alone, which may have been meant for a command.
pub(super) fn subject_or_command(text: &str, context: &CommandContext) -> Result<Subject, Failure> {
    match (subject(text, context), misspelt::command(text)) {
        (Err(Failure::Unknown(told)), Some(command)) => {
            let question = context.wording.with(key::DID_YOU_MEAN_COMMAND, &[("command", command.into())]);
            Err(Failure::Unknown(format!("{told}\n{question}")))
        }
        (Err(Failure::Unknown(told)), None) if misspelt::is_command_elsewhere(text) => {
            let listed = context.wording.with(key::COMMANDS_ARE_LISTED, &[("command", text.into())]);
            Err(Failure::Unknown(format!("{told}\n{listed}")))
        }
        (found, _) => found,
    }
}

/// The role that goes by a name.
pub(super) fn role(text: &str, context: &CommandContext) -> Result<RoleIx, Failure> {
    match resolve(text, Wanted::Role, context)? {
        Subject::Role(role) => Ok(role),
        Subject::Skill(_) => Err(told(key::IS_NO_ROLE, text, context)),
    }
}

/// The skill that goes by a name.
pub(super) fn skill(text: &str, context: &CommandContext) -> Result<SkillIx, Failure> {
    match resolve(text, Wanted::Skill, context)? {
        Subject::Skill(skill) => Ok(skill),
        Subject::Role(_) => Err(told(key::IS_NO_SKILL, text, context)),
    }
}

/// What goes by a name among what is wanted; failing that, the one thing that does among all.
fn resolve(text: &str, wanted: Wanted, context: &CommandContext) -> Result<Subject, Failure> {
    let (text, wanted) = match (text.strip_prefix("role:"), text.strip_prefix("skill:")) {
        (Some(name), _) if wanted != Wanted::Skill => (name, Wanted::Role),
        (_, Some(name)) if wanted != Wanted::Role => (name, Wanted::Skill),
        _ => (text, wanted),
    };
    match lookup_with(&context.catalogue, text, wanted, || context.index()) {
        Lookup::Found(subject) => Ok(subject),
        Lookup::Several(subjects) => {
            let id = |subject: Subject| format!("{}:{}", kind(subject), context.catalogue.id_of(subject));
            Err(Failure::Unknown(said(key::SEVERAL_FOUND, text, context) + &listed(&subjects, id, context)))
        }
        Lookup::Nothing { suggestions } => {
            match lookup_with(&context.catalogue, text, Wanted::Any, || context.index()) {
                Lookup::Found(other) => Ok(other),
                Lookup::Several(_) | Lookup::Nothing { .. } => Err(unknown(text, &suggestions, context)),
            }
        }
    }
}

/// Says that nothing goes by a name, and what goes by names like it.
pub(super) fn unknown(text: &str, suggestions: &[Subject], context: &CommandContext) -> Failure {
    let nothing = said(key::NOTHING_FOUND, text, context);
    if suggestions.is_empty() {
        return Failure::Unknown(nothing);
    }
    let id = |subject: Subject| context.catalogue.id_of(subject).to_owned();
    let nearest = context.wording.say(key::DID_YOU_MEAN);
    Failure::Unknown(format!("{nothing} {nearest}{}", listed(suggestions, id, context)))
}

fn told(key: Key, text: &str, context: &CommandContext) -> Failure {
    Failure::Unknown(said(key, text, context))
}

fn said(key: Key, text: &str, context: &CommandContext) -> String {
    context.wording.with(key, &[("query", text.into())])
}

/// A line for each, with its id.
fn listed(subjects: &[Subject], id: impl Fn(Subject) -> String, context: &CommandContext) -> String {
    let mut lines = String::new();
    for subject in subjects {
        let name = context.catalogue.name_of(*subject, context.lang);
        let _ = write!(lines, "\n  {name} ({})", id(*subject));
    }
    lines
}
