//! What roles and skills say of themselves beyond their names: which stems stand where, and how much they say.

use crate::domain::{Catalogue, FamilyIx, Lang, Subject, Text};

/// Where of a subject a stem stands, as bits.
pub(in crate::search) mod place {
    /// In one of its names.
    pub(in crate::search) const NAME: u16 = 1 << 15;
    /// In its summary, description, tasks or the names of its families.
    pub(in crate::search) const TEXT: u16 = 1 << 14;
    /// In the name of a skill it needs.
    pub(in crate::search) const SKILL: u16 = 1 << 13;
    /// What is left for how much a stem says.
    pub(in crate::search) const WEIGHT: u16 = SKILL - 1;
}

/// Summary, description, tasks and the names of families of a subject, with their languages.
pub(super) fn texts_of(catalogue: &Catalogue, subject: Subject) -> Vec<(Lang, &str)> {
    let mut found = Vec::new();
    match subject {
        Subject::Role(at) => {
            let role = catalogue.role(at);
            let texts = [&role.summary, &role.description].into_iter().chain(&role.tasks);
            found.extend(texts.flat_map(Text::versions));
            let mut family: Option<FamilyIx> = role.family;
            while let Some(at) = family {
                let above = catalogue.family(at);
                found.extend(above.name.versions());
                family = above.parent;
            }
        }
        Subject::Skill(at) => {
            found.extend(catalogue.skill(at).summary.versions());
        }
    }
    found
}
