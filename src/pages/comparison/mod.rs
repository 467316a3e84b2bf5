//! Two roles compared: as rows for a view with two columns, as blocks for one, and as tables to be written.

mod blocks;
mod rows;
mod tables;

pub use blocks::comparison_page;
pub use rows::{ComparisonCell, ComparisonRow, ComparisonSection, SideBySide, side_by_side};
pub use tables::comparison_tables;

use super::Reader;
use crate::domain::{Catalogue, FamilyIx, RoleIx};
use crate::wording::{Key, key};

/// Keys of the facts that both roles have, with what each says.
fn own_facts(
    catalogue: &Catalogue,
    roles: [RoleIx; 2],
    reader: &Reader<'_>,
) -> [(Key, [Option<String>; 2]); 2] {
    let roles = roles.map(|role| catalogue.role(role));
    let family = |at: FamilyIx| reader.text(&catalogue.family(at).name);
    [
        (key::FACT_FAMILY, roles.map(|role| role.family.map(family))),
        (key::FACT_STAGE, roles.map(|role| role.stage.map(|stage| reader.word(stage)))),
    ]
}

/// Why somebody in `role` works with `contact`, empty where no reason is written; `None` where they do not.
fn contact_reason(
    catalogue: &Catalogue,
    role: RoleIx,
    contact: RoleIx,
    reader: &Reader<'_>,
) -> Option<String> {
    let known = catalogue.role(role).contacts.iter().find(|known| known.role == contact)?;
    Some(if known.why.is_empty() { String::new() } else { reader.text(&known.why) })
}
