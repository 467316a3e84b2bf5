//! Roles by the skills they need.

use std::collections::HashMap;

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx};
use crate::search::index::{Ix, SearchIndex};

use super::by_name::ScoreSums;
use super::points;
use super::sought::SoughtWords;

/// Skills that lead to roles.
const EXPANDED: usize = 24;

/// What skills have of a query.
pub(in crate::search) struct BySkills {
    /// The words of each skill that the query asks for, as bits: of several skills with the same words one.
    pub(in crate::search) asked: Vec<u16>,
    /// Whether the query is a list of three skills or more and nothing else: two may as well be a name.
    is_list: bool,
    /// Roles that need any of them.
    pub(in crate::search) roles: HashMap<RoleIx, BySkill>,
}

/// What the skills of a role have of a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::search) struct BySkill {
    /// The best of its skills for each that is asked for, in the order of the query.
    pub(in crate::search) skills: Vec<SkillIx>,
    /// Words of the query that they have, as bits.
    pub(in crate::search) met: u16,
    /// What need and level add.
    pub(in crate::search) bonus: f32,
}

/// A skill that the query names well.
#[derive(Clone, Copy)]
struct NamedSkill {
    skill: SkillIx,
    /// Words of the query it has, as bits.
    met: u16,
    /// How well its name answers.
    score: f32,
    rank: u32,
}

/// A [`NamedSkill`] with the points that its need and level add for one role.
type WeightedSkill = (NamedSkill, f32);

impl BySkills {
    /// Looks for the skills that the query names best, and for the roles that need them.
    pub(in crate::search) fn of(
        catalogue: &Catalogue,
        index: &SearchIndex,
        sought: &SoughtWords<'_>,
        sums: &ScoreSums,
    ) -> Self {
        let named = named(index, sought, sums);
        let mut roles: HashMap<RoleIx, Vec<WeightedSkill>> = HashMap::new();
        for skill in &named {
            for (role, need) in catalogue.roles_needing(skill.skill) {
                let level = need.level.map_or(1, Level::number);
                let essential = if need.need == Need::Essential { points::ESSENTIAL } else { 0.0 };
                let bonus = essential + points::LEVEL * f32::from(level);
                roles.entry(role).or_default().push((*skill, bonus));
            }
        }
        let asked = asked(&named);
        Self {
            is_list: asked.len() > 2 && asked.iter().fold(0, |all, asked| all | asked) == sought.all,
            roles: roles.into_iter().map(|(role, skills)| (role, together(skills))).collect(),
            asked,
        }
    }

    /// Whether the query is a list of skills of which a role has more than half.
    pub(in crate::search) fn are_most(&self, skills: &BySkill) -> bool {
        self.is_list && skills.skills.len() * 2 > self.asked.len()
    }
}

/// The words of the skills that are asked for: the best of them, and each further one that has words of its own.
fn asked(named: &[NamedSkill]) -> Vec<u16> {
    let mut asked: Vec<u16> = Vec::new();
    for NamedSkill { met, .. } in named {
        if asked.iter().all(|other| other & met == 0) {
            asked.push(*met);
        }
    }
    asked
}

/// What the skills of a role have together: the best, and each further one that has a word of its own.
fn together(mut needed: Vec<WeightedSkill>) -> BySkill {
    needed.sort_by(|(one, bonus), (other, other_bonus)| {
        other.score.total_cmp(&one.score).then(other_bonus.total_cmp(bonus)).then(one.rank.cmp(&other.rank))
    });
    let mut best = BySkill::default();
    let mut chosen: Vec<(u32, SkillIx)> = Vec::new();
    for (NamedSkill { skill, met, .. }, bonus) in needed {
        let new = met & !best.met;
        if new != 0 {
            best.met |= met;
            best.bonus += bonus;
            chosen.push((new.trailing_zeros(), skill));
        }
    }
    chosen.sort_unstable_by_key(|(word, _)| *word);
    best.skills = chosen.into_iter().map(|(_, skill)| skill).collect();
    best
}

/// The skills whose names the query covers well, best first.
fn named(index: &SearchIndex, sought: &SoughtWords<'_>, sums: &ScoreSums) -> Vec<NamedSkill> {
    let mut skills: Vec<NamedSkill> = Vec::new();
    for subject in sums.touched_subjects.iter().filter(|subject| index.is_skill(**subject)) {
        let Some(best) = sums.subjects[subject.at()].best else { continue };
        if best.covered >= points::SHARE_OF_SKILL
            && best.met & sought.telling != 0
            && best.typos == 0
            && !best.is_loose
        {
            skills.push(NamedSkill {
                skill: SkillIx(subject.0 - index.role_count),
                met: best.met,
                score: best.score,
                rank: index.rank(*subject),
            });
        }
    }
    skills.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.rank.cmp(&other.rank)));
    skills.truncate(EXPANDED);
    skills
}
