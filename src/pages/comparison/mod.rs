//! Two roles compared: as rows for a view with two columns, and as blocks for one.

mod blocks;
mod rows;

pub use blocks::comparison_page;
pub use rows::{Cell, Row, Section, SideBySide, side_by_side};

use super::Reader;
use super::role::{education_words, pay_words};
use crate::domain::{Catalogue, FamilyIx, RoleIx};

/// Key of a heading, and the lines below it.
type Lines = (&'static str, Vec<String>);

/// Keys of the facts that both roles have, with what each says.
fn own_facts(
    catalogue: &Catalogue,
    roles: [RoleIx; 2],
    reader: &Reader<'_>,
) -> [(&'static str, [Option<String>; 2]); 2] {
    let roles = roles.map(|role| catalogue.role(role));
    let family = |at: FamilyIx| reader.text(&catalogue.family(at).name);
    [
        ("fact-family", roles.map(|role| role.family.map(family))),
        ("fact-stage", roles.map(|role| role.stage.map(|stage| reader.word("stage", stage.as_str())))),
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

/// What is told of each role by itself.
fn own_lines(catalogue: &Catalogue, role: RoleIx, reader: &Reader<'_>) -> [Lines; 3] {
    let role = catalogue.role(role);
    [
        ("heading-tasks", role.tasks.iter().map(|task| reader.text(task)).collect()),
        ("heading-education", role.education.iter().map(|way| education_words(way, reader)).collect()),
        ("heading-pay", role.pay.iter().map(|pay| pay_words(pay, reader)).collect()),
    ]
}
