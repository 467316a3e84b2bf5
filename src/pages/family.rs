//! A family's page: its roles, stage by stage.

use super::{Block, PageEntry, Reader};
use crate::domain::{Catalogue, FamilyIx, RoleIx};
use crate::wording::key;

/// What is said of a family, or of the roles without one: what belongs to it, how many roles are in it and below it, and each of them under
/// its stage. Cost is that of [`Catalogue::browsing_order`].
pub fn family_page(catalogue: &Catalogue, family: Option<FamilyIx>, reader: &Reader<'_>) -> Vec<Block> {
    let mut roles: Vec<RoleIx> = catalogue.browsing_order(reader.lang);
    roles.retain(|role| catalogue.is_within(*role, family));
    roles.sort_by_key(|role| {
        let stage = catalogue.role(*role).stage;
        (stage.is_none(), stage)
    });
    let mut blocks = family.map_or_else(Vec::new, |at| about(catalogue, at, reader));
    let count = reader.wording.with(key::COUNT_ROLES, &[("count", roles.len().into())]);
    blocks.push(Block::Paragraph(count));
    let mut told = None;
    for role in &roles {
        let stage = catalogue.role(*role).stage;
        if told != Some(stage) {
            told = Some(stage);
            let heading = match stage {
                Some(stage) => reader.word(stage),
                None => reader.wording.say(key::NO_STAGE),
            };
            let count = roles.iter().filter(|role| catalogue.role(**role).stage == stage).count();
            blocks.extend([Block::Gap, Block::Heading(format!("{heading} ({count})"))]);
        }
        blocks.push(Block::Entry(PageEntry::role(catalogue, *role, reader)));
    }
    blocks
}

/// What belongs to a family, and the wider one it is part of.
fn about(catalogue: &Catalogue, at: FamilyIx, reader: &Reader<'_>) -> Vec<Block> {
    let family = catalogue.family(at);
    let mut blocks = Vec::new();
    if !family.summary.is_empty() {
        blocks.extend(Block::paragraphs(&reader.text(&family.summary)));
    }
    if let Some(parent) = family.parent {
        let name = reader.text(&catalogue.family(parent).name);
        blocks.extend([Block::fact(reader, key::HEADING_BROADER, name), Block::Gap]);
    }
    blocks
}
