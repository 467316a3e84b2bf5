//! Two roles compared: as rows for a view with two columns, and as blocks for one.

mod blocks;
mod rows;

pub use blocks::comparison_page;
pub use rows::{Cell, Row, Section, SideBySide, side_by_side};

use super::Reader;
use super::role::{education_words, pay_words};
use crate::domain::{Catalogue, RoleIx};
use crate::wording::{Key, key};

/// Key of a heading, and the lines below it.
type Lines = (Key, Vec<String>);

/// What is told of each role by itself.
fn own_lines(catalogue: &Catalogue, role: RoleIx, reader: &Reader<'_>) -> [Lines; 3] {
    let role = catalogue.role(role);
    [
        (key::HEADING_TASKS, role.tasks.iter().map(|task| reader.text(task)).collect()),
        (key::HEADING_EDUCATION, role.education.iter().map(|way| education_words(way, reader)).collect()),
        (key::HEADING_PAY, role.pay.iter().map(|pay| pay_words(pay, reader)).collect()),
    ]
}
