//! A list of roles.

use super::{Block, PageCell, PageTable, Reader};
use crate::domain::{Catalogue, RoleIx};
use crate::wording::key;

/// How many roles there are, and a table of them in the order given: title, family, stage and id.
pub fn roles_page(catalogue: &Catalogue, roles: &[RoleIx], reader: &Reader<'_>) -> Vec<Block> {
    let heads = [key::WRITTEN_ROLE, key::FACT_FAMILY, key::FACT_STAGE, key::FACT_ID];
    let row = |at: &RoleIx| {
        let role = catalogue.role(*at);
        let stage = role.stage.map_or_else(String::new, |stage| reader.word(stage));
        let family = reader.family(catalogue, role.family);
        [reader.title(catalogue, *at), family, stage, role.id.to_string()].map(PageCell::text).to_vec()
    };
    vec![
        Block::Title(reader.wording.say(key::WRITTEN_ROLES)),
        Block::Paragraph(reader.wording.with(key::COUNT_ROLES, &[("count", roles.len().into())])),
        Block::Table(PageTable {
            heads: heads.map(|key| reader.wording.say(key)).to_vec(),
            is_labelled: true,
            rows: roles.iter().map(row).collect(),
        }),
    ]
}
