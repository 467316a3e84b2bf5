//! `careernav list`.

use super::args::{Answering, ListArgs};
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, naming};
use crate::domain::{Family, FamilyIx, Role, RoleIx, fold};
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{json, roles};
use crate::pages::roles_page;
use crate::wording::key;

/// The roles that fit every option, in browsing order.
pub(super) fn answer(list: &ListArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery = Delivery::of(&list.answering, PAGES, &context.wording)?;
    let family = list.family.as_deref().map(|name| family(name, context)).transpose()?;
    let skill = list.skill.as_deref().map(|name| naming::skill(name, context)).transpose()?;
    let fits = |role: &Role| {
        (family.is_none() || role.family == family)
            && (list.stage.is_none() || role.stage == list.stage)
            && skill.is_none_or(|skill| role.skills.iter().any(|need| need.skill == skill))
    };
    let mut found = context.catalogue.browsing_order(context.lang);
    found.retain(|at| fits(context.catalogue.role(*at)));
    told(&found, delivery, context)
}

/// All roles.
pub(super) fn all(context: &CommandContext) -> Result<CommandOutput, Failure> {
    let usual = Answering::default();
    told(
        &context.catalogue.browsing_order(context.lang),
        Delivery::of(&usual, PAGES, &context.wording)?,
        context,
    )
}

fn told(
    found: &[RoleIx],
    delivery: Delivery<'_>,
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, .. } = context;
    if found.is_empty() && !delivery.format.is_for_programs() {
        return Err(Failure::Unknown(context.wording.say(key::NO_ROLE_FITS)));
    }
    let status = if found.is_empty() { Status::Nothing } else { Status::Fine };
    let reader = context.reader();
    let answer = WritableAnswer::told(
        |paper| roles::write(catalogue, found, &reader, paper),
        || json::roles(catalogue, found, *lang),
        || roles_page(catalogue, found, &reader),
    );
    delivery.deliver(&answer, status, context)
}

/// The family of an id, or of a name in any language.
pub(super) fn family(text: &str, context: &CommandContext) -> Result<FamilyIx, Failure> {
    let known = context.catalogue.families();
    let wanted = fold(text.trim());
    let by_id = known.iter().position(|family| *family.id == *wanted);
    let by_name = || {
        let named = |name: &str| fold(name) == wanted;
        known.iter().position(|family| family.name.versions().any(|(_, name)| named(name)))
    };
    let found = by_id.or_else(by_name).and_then(|at| u32::try_from(at).ok());
    found.map(FamilyIx).ok_or_else(|| {
        let sentence = context.wording.with(key::NO_SUCH_FAMILY, &[("query", text.into())]);
        Failure::Unknown(sentence + &families(context))
    })
}

/// A line for each family there is, with its id.
pub(super) fn families(context: &CommandContext) -> String {
    let line = |family: &Family| format!("\n  {} ({})", family.name.get(context.lang), family.id);
    context.catalogue.families().iter().map(line).collect()
}
