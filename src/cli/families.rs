//! Families by their names.

use super::Failure;
use super::context::CommandContext;
use crate::domain::{Family, FamilyIx, fold};
use crate::wording::key;

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
