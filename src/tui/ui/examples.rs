//! What may be typed in the search line: examples that find something in this very catalogue.

use crate::cells::width;
use crate::domain::{Catalogue, Need, RoleIx, SkillIx, SkillKind, Subject};
use crate::search::Choice;
use crate::tui::world::World;
use crate::wording::{Key, key};

/// Skills of the example that has several.
const SKILLS: usize = 3;

/// Texts that may be typed, each with what it looks for.
#[derive(Debug, Default)]
pub struct Examples {
    pub all: Vec<Example>,
    /// What they were made of.
    made_of: Option<(u32, Option<RoleIx>)>,
}

#[derive(Debug)]
pub struct Example {
    pub text: String,
    pub meaning: Key,
}

impl Examples {
    pub(super) fn lines(&self) -> usize {
        self.all.len()
    }

    /// The widest of the texts, in cells.
    pub fn widest(&self) -> usize {
        self.all.iter().map(|example| width(&example.text)).max().unwrap_or(0)
    }

    /// Makes them of a role, or of the first of the list; none while there is no index. Costs a look at each role the first
    /// time.
    pub(super) fn make(&mut self, world: &World, role: Option<RoleIx>) {
        if world.without_index().is_some() || self.made_of == Some((world.edition, role)) {
            return;
        }
        self.made_of = Some((world.edition, role));
        let catalogue = &*world.catalogue;
        let first = || world.catalogue.browsing_order(world.lang).first().copied();
        let Some(role) = role.or_else(first) else { return self.all.clear() };
        let skills = known_skills(catalogue, role, world);
        let names = |count: usize| {
            let names: Vec<&str> =
                skills.iter().take(count).map(|skill| world.name(Subject::Skill(*skill))).collect();
            (names.len() == count).then(|| names.join(" "))
        };
        let chosen = |choice: Choice| world.with_filter("", |filter| filter.toggle(choice));
        let entry = catalogue.role(role);
        let level = |skill: SkillIx| entry.skills.iter().find(|need| need.skill == skill)?.level;
        let with_level = skills.iter().find_map(|skill| Some(Choice::Skill(*skill, Some(level(*skill)?))));
        let texts = [
            (Some(world.title(role).to_owned()), key::EXAMPLE_ROLE),
            (names(1), key::EXAMPLE_SKILL),
            (names(SKILLS), key::EXAMPLE_SKILLS),
            (entry.family.map(Choice::Family).and_then(chosen), key::EXAMPLE_FAMILY),
            (entry.stage.map(Choice::Stage).and_then(chosen), key::EXAMPLE_STAGE),
            (with_level.and_then(chosen), key::EXAMPLE_LEVEL),
        ];
        let told = texts
            .into_iter()
            .filter_map(|(text, meaning)| Some(Example { text: text?.trim_end().to_owned(), meaning }));
        self.all = told.collect();
    }
}

/// The essential skills of a role that have a name of one word: techniques first, and of those what most roles need.
fn known_skills(catalogue: &Catalogue, role: RoleIx, world: &World) -> Vec<SkillIx> {
    let needs = catalogue.role(role).skills.iter().filter(|need| need.need == Need::Essential);
    let is_word = |skill: &SkillIx| !world.name(Subject::Skill(*skill)).contains([' ', '\u{a0}']);
    let mut skills: Vec<SkillIx> = needs.map(|need| need.skill).filter(is_word).collect();
    skills.sort_by_key(|skill| {
        let is_technical = catalogue.skill(*skill).kind == SkillKind::Technical;
        (!is_technical, std::cmp::Reverse(catalogue.roles_needing(*skill).len()))
    });
    skills
}
