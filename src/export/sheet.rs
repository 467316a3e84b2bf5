//! Everything on one role or one skill, as the pages of the screen say it.

use crate::domain::{Catalogue, RoleIx, SkillIx, Subject};
use crate::pages::{Block, Reader, RolePage, role_page, skill_page};

use super::{Paper, document};
use crate::wording::{Key, key};

/// Title, facts, then every page under its name.
pub fn write(catalogue: &Catalogue, subject: Subject, reader: &Reader<'_>, paper: &Paper) -> String {
    document::write(&page(catalogue, subject, reader), paper)
}

/// The same as one page.
pub fn page(catalogue: &Catalogue, subject: Subject, reader: &Reader<'_>) -> Vec<Block> {
    match subject {
        Subject::Role(at) => role(catalogue, at, reader),
        Subject::Skill(at) => skill(catalogue, at, reader),
    }
}

fn role(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let role = catalogue.role(at);
    let mut blocks = vec![Block::Title(reader.full_title(catalogue, at))];
    if let Some(family) = role.family {
        blocks.push(fact(reader, key::FACT_FAMILY, reader.text(&catalogue.family(family).name)));
    }
    for page in RolePage::ALL {
        blocks.extend([Block::Gap, Block::Section(reader.wording.say(page.key()))]);
        blocks.extend(role_page(catalogue, at, page, reader));
    }
    blocks
}

fn skill(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Vec<Block> {
    let skill = catalogue.skill(at);
    let mut blocks = vec![Block::Title(reader.text(&skill.name))];
    blocks.push(fact(reader, key::FACT_ID, skill.id.to_string()));
    blocks.push(Block::Gap);
    blocks.extend(skill_page(catalogue, at, reader));
    blocks
}

pub(super) fn fact(reader: &Reader<'_>, key: Key, value: String) -> Block {
    let label = reader.labelled(&reader.wording.say(key));
    Block::Fact { label, value }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{catalogue, english, stripped, terminal};
    use super::write;
    use crate::domain::{Lang, RoleIx, SkillIx, Subject};
    use crate::pages::Reader;

    fn sheet(subject: Subject) -> String {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        stripped(&write(&catalogue, subject, &reader, &terminal(72)))
    }

    #[test]
    fn a_role_has_every_page() {
        insta::assert_snapshot!(sheet(Subject::Role(RoleIx(0))));
    }

    #[test]
    fn a_skill_has_its_users() {
        insta::assert_snapshot!(sheet(Subject::Skill(SkillIx(0))));
    }
}
