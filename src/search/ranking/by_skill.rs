//! Roles by the skills they need.

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx};
use crate::search::index::Index;

use super::by_name::Sums;
use super::points;
use super::sought::Sought;

/// Skills that lead to roles.
const EXPANDED: usize = 24;

/// What the best skills of a role have of a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::search) struct BySkill {
    /// The skill that has most of it.
    pub(in crate::search) skill: SkillIx,
    /// Words of the query that skills have, as bits.
    pub(in crate::search) met: u16,
    /// How many skills those are.
    pub(in crate::search) count: u8,
    /// What need and level add.
    pub(in crate::search) bonus: f32,
    /// How well the best skill's name answers.
    pub(in crate::search) score: f32,
}

/// For each role that needs one of the skills named best by the query, what they have of it.
pub(in crate::search) fn by_skill(
    catalogue: &Catalogue,
    index: &Index,
    sought: &Sought<'_>,
    sums: &Sums,
) -> Vec<(RoleIx, BySkill)> {
    let mut found: Vec<(RoleIx, BySkill)> = Vec::new();
    for (skill, met, score) in expanded(index, sought, sums) {
        for (role, need) in catalogue.roles_needing(skill) {
            let level = need.level.map_or(1, Level::number);
            let essential = if need.need == Need::Essential { points::ESSENTIAL } else { 0.0 };
            let bonus = essential + points::LEVEL * f32::from(level);
            found.push((role, BySkill { skill, met, count: 1, bonus, score }));
        }
    }
    found.sort_by(|one, other| {
        one.0
            .cmp(&other.0)
            .then(other.1.score.total_cmp(&one.1.score))
            .then(other.1.bonus.total_cmp(&one.1.bonus))
    });
    found.dedup_by(|other, kept| {
        let same = other.0 == kept.0;
        if same && other.1.met & !kept.1.met != 0 {
            kept.1.met |= other.1.met;
            kept.1.count += 1;
            kept.1.bonus += other.1.bonus;
        }
        same
    });
    found
}

/// The skills whose names the query covers well, best first, with the words they meet.
fn expanded(index: &Index, sought: &Sought<'_>, sums: &Sums) -> Vec<(SkillIx, u16, f32)> {
    let mut skills: Vec<(SkillIx, u16, f32, u32)> = Vec::new();
    for subject in sums.touched_subjects.iter().filter(|subject| index.is_skill(**subject)) {
        let Some(best) = sums.subjects[*subject as usize].best else { continue };
        if best.covered >= points::SHARE_OF_SKILL
            && best.met & sought.telling != 0
            && best.typos == 0
            && !best.is_loose
        {
            skills.push((
                SkillIx(subject - index.role_count),
                best.met,
                best.score,
                index.ranks[*subject as usize],
            ));
        }
    }
    skills.sort_by(|one, other| other.2.total_cmp(&one.2).then(one.3.cmp(&other.3)));
    skills.truncate(EXPANDED);
    skills.into_iter().map(|(skill, met, score, _)| (skill, met, score)).collect()
}
