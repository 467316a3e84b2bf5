//! A family's page: its roles, stage by stage.

use super::{Block, Entry, Reader};
use crate::domain::{Catalogue, FamilyIx, RoleIx};
use crate::wording::key;

/// What is said of a family, or of the roles without one: how many roles are in it and below it, and each of them under
/// its stage. Cost is that of [`Catalogue::browsing_order`].
pub fn family_page(catalogue: &Catalogue, family: Option<FamilyIx>, reader: &Reader<'_>) -> Vec<Block> {
    let mut roles: Vec<RoleIx> = catalogue.browsing_order(reader.lang);
    roles.retain(|role| is_within(catalogue, *role, family));
    roles.sort_by_key(|role| {
        let stage = catalogue.role(*role).stage;
        (stage.is_none(), stage)
    });
    let count = reader.wording.with(key::COUNT_ROLES, &[("count", roles.len().into())]);
    let mut blocks = vec![Block::Paragraph(count)];
    let mut told = None;
    for role in roles {
        let stage = catalogue.role(role).stage;
        if told != Some(stage) {
            told = Some(stage);
            let heading = match stage {
                Some(stage) => reader.word(stage),
                None => reader.wording.say(key::NO_STAGE),
            };
            blocks.extend([Block::Gap, Block::Heading(heading)]);
        }
        blocks.push(Block::Entry(Entry::role(catalogue, role, reader)));
    }
    blocks
}

/// Whether a role is in a family or in one below it.
fn is_within(catalogue: &Catalogue, role: RoleIx, family: Option<FamilyIx>) -> bool {
    let own = catalogue.role(role).family;
    let Some(family) = family else { return own.is_none() };
    let mut above = std::iter::successors(own, |at| catalogue.family(*at).parent);
    above.any(|at| at == family)
}
