//! What a person takes along from one role to another, and what is new there.

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, SkillNeed};

/// The skills of a move, each in the order of the role it leads to: essential ones first, then as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transfer {
    /// Needed in both roles, at no higher level in the new one.
    pub kept: Vec<SkillIx>,
    /// Needed in both roles, at a higher level in the new one: (skill, from, to).
    pub raised: Vec<(SkillIx, Level, Level)>,
    /// Needed only in the new role, and essential there.
    pub learned: Vec<SkillIx>,
    /// Needed only in the new role, where they are useful.
    pub useful: Vec<SkillIx>,
}

impl Transfer {
    /// Compares what `from` and `to` need; cost is linear in their skills, with sorting.
    pub fn between(catalogue: &Catalogue, from: RoleIx, to: RoleIx) -> Self {
        let mut held: Vec<&SkillNeed> = catalogue.role(from).skills.iter().collect();
        held.sort_by_key(|need| need.skill);
        let mut asked: Vec<&SkillNeed> = catalogue.role(to).skills.iter().collect();
        asked.sort_by_key(|need| need.need);

        let mut transfer = Self::default();
        for need in asked {
            let Ok(at) = held.binary_search_by_key(&need.skill, |held| held.skill) else {
                match need.need {
                    Need::Essential => transfer.learned.push(need.skill),
                    Need::Useful => transfer.useful.push(need.skill),
                }
                continue;
            };
            match (held[at].level, need.level) {
                (Some(now), Some(then)) if then > now => transfer.raised.push((need.skill, now, then)),
                _ => transfer.kept.push(need.skill),
            }
        }
        transfer
    }

    /// Number of skills both roles need.
    pub fn shared(&self) -> usize {
        self.kept.len() + self.raised.len()
    }
}
