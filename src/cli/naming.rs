//! From what somebody typed to a role or skill.

use std::fmt::Write;

use super::setting::Setting;
use super::{Failure, misspelt};
use crate::domain::{RoleIx, SkillIx, Subject};
use crate::export::hits::kind;
use crate::search::{Lookup, Wanted, lookup_with};
use crate::wording::{Key, key};

/// The role or skill that goes by a name: its id, title or an alias. `role:` or `skill:` before the name says which
/// of the two is meant.
pub(super) fn subject(text: &str, setting: &Setting) -> Result<Subject, Failure> {
    resolve(text, Wanted::Any, setting)
}

/// The role that goes by a name.
pub(super) fn role(text: &str, setting: &Setting) -> Result<RoleIx, Failure> {
    match resolve(text, Wanted::Role, setting)? {
        Subject::Role(role) => Ok(role),
        Subject::Skill(_) => Err(told(key::IS_NO_ROLE, text, setting)),
    }
}

/// The skill that goes by a name.
pub(super) fn skill(text: &str, setting: &Setting) -> Result<SkillIx, Failure> {
    match resolve(text, Wanted::Skill, setting)? {
        Subject::Skill(skill) => Ok(skill),
        Subject::Role(_) => Err(told(key::IS_NO_SKILL, text, setting)),
    }
}

/// What goes by a name among what is wanted; failing that, the one thing that does among all.
fn resolve(text: &str, wanted: Wanted, setting: &Setting) -> Result<Subject, Failure> {
    let (text, wanted) = match (text.strip_prefix("role:"), text.strip_prefix("skill:")) {
        (Some(name), _) if wanted != Wanted::Skill => (name, Wanted::Role),
        (_, Some(name)) if wanted != Wanted::Role => (name, Wanted::Skill),
        _ => (text, wanted),
    };
    match lookup_with(&setting.catalogue, text, wanted, || setting.index()) {
        Lookup::Found(subject) => Ok(subject),
        Lookup::Several(subjects) => {
            let id = |subject: Subject| format!("{}:{}", kind(subject), setting.catalogue.id_of(subject));
            Err(Failure::Unknown(said(key::SEVERAL_FOUND, text, setting) + &listed(&subjects, id, setting)))
        }
        Lookup::Nothing { suggestions } => {
            match lookup_with(&setting.catalogue, text, Wanted::Any, || setting.index()) {
                Lookup::Found(other) => Ok(other),
                Lookup::Several(_) | Lookup::Nothing { .. } => Err(unknown(text, &suggestions, setting)),
            }
        }
    }
}

/// Says that nothing goes by a name, and what goes by names like it.
pub(super) fn unknown(text: &str, suggestions: &[Subject], setting: &Setting) -> Failure {
    let nothing = said(key::NOTHING_FOUND, text, setting);
    if suggestions.is_empty() {
        return Failure::Unknown(nothing);
    }
    let id = |subject: Subject| setting.catalogue.id_of(subject).to_owned();
    let nearest = setting.wording.say(key::DID_YOU_MEAN);
    Failure::Unknown(format!("{nothing} {nearest}{}", listed(suggestions, id, setting)))
}

/// What is said of a name that stands alone and is unknown: it may be a command, too.
pub(super) fn or_command(failure: Failure, text: &str, setting: &Setting) -> Failure {
    match (failure, misspelt::command(text)) {
        (Failure::Unknown(told), Some(command)) => {
            let question = setting.wording.with(key::DID_YOU_MEAN_COMMAND, &[("command", command.into())]);
            Failure::Unknown(format!("{told}\n{question}"))
        }
        (failure, _) => failure,
    }
}

fn told(key: Key, text: &str, setting: &Setting) -> Failure {
    Failure::Unknown(said(key, text, setting))
}

fn said(key: Key, text: &str, setting: &Setting) -> String {
    setting.wording.with(key, &[("query", text.into())])
}

/// A line for each, with its id.
fn listed(subjects: &[Subject], id: impl Fn(Subject) -> String, setting: &Setting) -> String {
    let mut lines = String::new();
    for subject in subjects {
        let name = setting.catalogue.name_of(*subject, setting.lang);
        let _ = write!(lines, "\n  {name} ({})", id(*subject));
    }
    lines
}
