//! `careernav next`.

use super::args::Next;
use super::output::Answer;
use super::setting::Setting;
use super::{Failure, naming};
use crate::export::{json, steps};

/// The steps out of a role and into it.
pub(super) fn answer(next: &Next, setting: &Setting) -> Result<Answer, Failure> {
    let role = naming::role(&next.role, setting)?;
    Ok(Answer::fine(if next.answering.json {
        json::steps(&setting.catalogue, role, setting.lang)
    } else {
        steps::write(&setting.catalogue, role, &setting.reader(), &setting.paper)
    }))
}
