//! `careernav list`.

use super::args::List;
use super::output::Answer;
use super::setting::Setting;
use super::{Failure, Status, naming};
use crate::domain::{Family, FamilyIx, Role, RoleIx, fold};
use crate::export::{json, roles};
use crate::wording::key;

/// The roles that fit every option, in browsing order.
pub(super) fn answer(list: &List, setting: &Setting) -> Result<Answer, Failure> {
    let family = list.family.as_deref().map(|name| family(name, setting)).transpose()?;
    let skill = list.skill.as_deref().map(|name| naming::skill(name, setting)).transpose()?;
    let fits = |role: &Role| {
        (family.is_none() || role.family == family)
            && (list.stage.is_none() || role.stage == list.stage)
            && skill.is_none_or(|skill| role.skills.iter().any(|need| need.skill == skill))
    };
    let mut found = setting.catalogue.browsing_order(setting.lang);
    found.retain(|at| fits(setting.catalogue.role(*at)));
    told(&found, list.answering.json, setting)
}

/// All roles.
pub(super) fn all(setting: &Setting) -> Result<Answer, Failure> {
    told(&setting.catalogue.browsing_order(setting.lang), false, setting)
}

fn told(found: &[RoleIx], as_json: bool, setting: &Setting) -> Result<Answer, Failure> {
    let Setting { catalogue, lang, paper, .. } = setting;
    let status = if found.is_empty() { Status::Nothing } else { Status::Fine };
    if as_json {
        return Ok(Answer { text: json::roles(catalogue, found, *lang), status });
    }
    if found.is_empty() {
        return Err(Failure::Unknown(setting.wording.say(key::NO_ROLE_FITS)));
    }
    Ok(Answer { text: roles::write(catalogue, found, &setting.reader(), paper), status })
}

/// The family of an id, or of a name in any language.
pub(super) fn family(text: &str, setting: &Setting) -> Result<FamilyIx, Failure> {
    let known = setting.catalogue.families();
    let wanted = fold(text.trim());
    let by_id = known.iter().position(|family| *family.id == *wanted);
    let by_name = || {
        let named = |name: &str| fold(name) == wanted;
        known.iter().position(|family| family.name.versions().any(|(_, name)| named(name)))
    };
    let found = by_id.or_else(by_name).and_then(|at| u32::try_from(at).ok());
    found.map(FamilyIx).ok_or_else(|| {
        let sentence = setting.wording.with(key::NO_SUCH_FAMILY, &[("query", text.into())]);
        Failure::Unknown(sentence + &families(setting))
    })
}

/// A line for each family there is, with its id.
pub(super) fn families(setting: &Setting) -> String {
    let line = |family: &Family| format!("\n  {} ({})", family.name.get(setting.lang), family.id);
    setting.catalogue.families().iter().map(line).collect()
}
