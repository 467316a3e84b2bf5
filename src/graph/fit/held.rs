//! What somebody knows.

use crate::domain::{Catalogue, Level, SkillIx};

/// A skill that somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldSkill {
    pub skill: SkillIx,
    /// `None` where it is not told.
    pub level: Option<Level>,
}

/// The skills that somebody has, each once, as the catalogue orders them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held(Vec<HeldSkill>);

/// A skill that is not told, and a narrower one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ImpliedSkill {
    pub(super) skill: SkillIx,
    pub(super) by: SkillIx,
}

impl Held {
    /// Puts skills in order. Of one that is told twice the higher level counts, and any level before none.
    pub fn of(skills: impl IntoIterator<Item = HeldSkill>) -> Self {
        let mut held: Vec<HeldSkill> = skills.into_iter().collect();
        held.sort_by_key(|held| (held.skill, std::cmp::Reverse(held.level)));
        held.dedup_by_key(|held| held.skill);
        Self(held)
    }

    pub fn skills(&self) -> &[HeldSkill] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is told of a skill; `None` where it is not held.
    pub fn get(&self, skill: SkillIx) -> Option<HeldSkill> {
        self.0.binary_search_by_key(&skill, |held| held.skill).ok().map(|at| self.0[at])
    }

    /// The skill that one is a part of, where that is not told itself.
    pub(super) fn broader_untold(&self, catalogue: &Catalogue, skill: SkillIx) -> Option<SkillIx> {
        catalogue.skill(skill).broader.filter(|broader| self.get(*broader).is_none())
    }

    /// Skills that are not told but broader than one that is, each once.
    pub(super) fn implied(&self, catalogue: &Catalogue) -> Vec<ImpliedSkill> {
        let implied = |held: &HeldSkill| {
            let skill = self.broader_untold(catalogue, held.skill)?;
            Some(ImpliedSkill { skill, by: held.skill })
        };
        let mut implied: Vec<ImpliedSkill> = self.0.iter().filter_map(implied).collect();
        implied.sort_by_key(|implied| implied.skill);
        implied.dedup_by_key(|implied| implied.skill);
        implied
    }
}
