//! The whole set in view, with look-up by id and the links that point backwards.

use std::collections::HashMap;

use super::field::{Field, FieldLayers, LayerIx};
use super::role::{Family, FamilyIx, Role, RoleIx, Step};
use super::skill::{Category, CategoryIx, Skill, SkillIx};
use super::text::{Lang, Text};

/// Everything a catalogue is made of, references resolved. [`Catalogue::new`] adds what can be derived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub layers: Vec<Layer>,
    pub families: Vec<Family>,
    pub categories: Vec<Category>,
    pub skills: Vec<Skill>,
    pub roles: Vec<Role>,
    /// Where the fields of each role come from; empty where there is but one layer.
    pub origins: Vec<FieldLayers>,
}

/// A layer that went into the catalogue, as it names itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    pub id: Box<str>,
    pub name: Text,
    pub version: Box<str>,
    pub languages: Vec<Lang>,
    pub credit: Text,
    pub licence: Box<str>,
    /// Where it was read from: a path, or `built-in`.
    pub place: Box<str>,
}

/// What a link, a hit or a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    Role(RoleIx),
    Skill(SkillIx),
}

/// All roles, skills, families and steps in view. Immutable; indices are valid for this value only.
#[derive(Debug, Default)]
pub struct Catalogue {
    parts: Parts,
    role_ids: HashMap<Box<str>, RoleIx>,
    skill_ids: HashMap<Box<str>, SkillIx>,
    steps_into: Vec<Vec<(RoleIx, usize)>>,
    needed_by: Vec<Vec<(RoleIx, usize)>>,
}

impl Catalogue {
    /// Takes resolved parts and adds look-ups; cost is linear in their size.
    ///
    /// Every index inside `parts` must name an entry of `parts`.
    pub fn new(parts: Parts) -> Self {
        let role_ids = parts.roles.iter().zip(0..).map(|(role, at)| (role.id.clone(), RoleIx(at))).collect();
        let skill_ids =
            parts.skills.iter().zip(0..).map(|(skill, at)| (skill.id.clone(), SkillIx(at))).collect();
        let mut steps_into = vec![Vec::new(); parts.roles.len()];
        let mut needed_by = vec![Vec::new(); parts.skills.len()];
        for (role, at) in parts.roles.iter().zip(0..) {
            for (place, step) in role.steps.iter().enumerate() {
                steps_into[step.to.0 as usize].push((RoleIx(at), place));
            }
            for (place, need) in role.skills.iter().enumerate() {
                needed_by[need.skill.0 as usize].push((RoleIx(at), place));
            }
        }
        for (users, _) in needed_by.iter_mut().zip(0..) {
            users.sort_by_key(|(role, place): &(RoleIx, usize)| {
                let need = &parts.roles[role.0 as usize].skills[*place];
                (need.need, std::cmp::Reverse(need.level), *role)
            });
        }
        Self { parts, role_ids, skill_ids, steps_into, needed_by }
    }

    pub fn layers(&self) -> &[Layer] {
        &self.parts.layers
    }

    pub fn families(&self) -> &[Family] {
        &self.parts.families
    }

    pub fn categories(&self) -> &[Category] {
        &self.parts.categories
    }

    pub fn skills(&self) -> &[Skill] {
        &self.parts.skills
    }

    pub fn roles(&self) -> &[Role] {
        &self.parts.roles
    }

    /// Every role with its index, in the order of the files.
    pub fn role_entries(&self) -> impl Iterator<Item = (RoleIx, &Role)> {
        (0..).map(RoleIx).zip(&self.parts.roles)
    }

    /// Every skill with its index, in the order of the files.
    pub fn skill_entries(&self) -> impl Iterator<Item = (SkillIx, &Skill)> {
        (0..).map(SkillIx).zip(&self.parts.skills)
    }

    pub fn role(&self, at: RoleIx) -> &Role {
        &self.parts.roles[at.0 as usize]
    }

    pub fn skill(&self, at: SkillIx) -> &Skill {
        &self.parts.skills[at.0 as usize]
    }

    pub fn family(&self, at: FamilyIx) -> &Family {
        &self.parts.families[at.0 as usize]
    }

    pub fn category(&self, at: CategoryIx) -> &Category {
        &self.parts.categories[at.0 as usize]
    }

    pub fn role_by_id(&self, id: &str) -> Option<RoleIx> {
        self.role_ids.get(id).copied()
    }

    pub fn skill_by_id(&self, id: &str) -> Option<SkillIx> {
        self.skill_ids.get(id).copied()
    }

    pub fn layer(&self, LayerIx(at): LayerIx) -> &Layer {
        &self.parts.layers[usize::from(at)]
    }

    /// The layer a field of a role comes from: the highest that writes it, if only to change a list. `None` where no
    /// layer does, and where there is but one layer, so that it need not be said.
    pub fn origin(&self, role: RoleIx, field: Field) -> Option<LayerIx> {
        self.parts.origins.get(role.0 as usize)?.get(field)
    }

    /// The written id of a role or skill.
    pub fn id_of(&self, subject: Subject) -> &str {
        match subject {
            Subject::Role(at) => &self.role(at).id,
            Subject::Skill(at) => &self.skill(at).id,
        }
    }

    /// The title of a role or the name of a skill, for a reader of `lang`.
    pub fn name_of(&self, subject: Subject, lang: Lang) -> &str {
        match subject {
            Subject::Role(at) => self.role(at).title.get(lang),
            Subject::Skill(at) => self.skill(at).name.get(lang),
        }
    }

    /// Steps that lead to `role`: where each starts, and the step. In the order of the files.
    pub fn steps_into(&self, role: RoleIx) -> impl ExactSizeIterator<Item = (RoleIx, &Step)> {
        self.steps_into[role.0 as usize].iter().map(|(from, place)| (*from, &self.role(*from).steps[*place]))
    }

    /// Roles that need `skill`, with how: essential before useful, higher level first.
    pub fn roles_needing(
        &self,
        skill: SkillIx,
    ) -> impl ExactSizeIterator<Item = (RoleIx, &super::SkillNeed)> {
        self.needed_by[skill.0 as usize].iter().map(|(role, place)| (*role, &self.role(*role).skills[*place]))
    }

    /// Roles in the order a list shows them: by family as the catalogue orders families, then by stage, then
    /// by title in `lang`; roles without family or stage last. Sorts, so keep the result.
    pub fn browsing_order(&self, lang: Lang) -> Vec<RoleIx> {
        let mut order: Vec<RoleIx> = self.role_entries().map(|(at, _)| at).collect();
        order.sort_by_cached_key(|at| {
            let role = self.role(*at);
            (
                role.family.is_none(),
                role.family,
                role.stage.is_none(),
                role.stage,
                role.title.get(lang).to_lowercase(),
                *at,
            )
        });
        order
    }
}

impl PartialEq for Catalogue {
    /// Two catalogues are equal when their parts are; the rest follows from them.
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}
