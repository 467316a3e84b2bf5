//! `careernav show`.

use super::output::Answer;
use super::setting::Setting;
use super::{Failure, naming};
use crate::domain::Subject;
use crate::export::{json, sheet};

/// All that is known of what goes by a name.
pub(super) fn answer(name: &str, as_json: bool, setting: &Setting) -> Result<Answer, Failure> {
    let subject = naming::subject(name, setting)?;
    let Setting { catalogue, lang, paper, .. } = setting;
    let text = match (as_json, subject) {
        (true, Subject::Role(role)) => json::role(catalogue, role, *lang),
        (true, Subject::Skill(skill)) => json::skill(catalogue, skill, *lang),
        (false, subject) => sheet::write(catalogue, subject, &setting.reader(), paper),
    };
    Ok(Answer::fine(text))
}
