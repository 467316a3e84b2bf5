//! Roles found through the skills they need.

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, SkillNeed};

use super::Index;
use super::combine::{SPREAD, is_whole};
use super::fit::Own;
use super::matched::Matched;
use super::merit::Merit;
use super::query::Query;

/// Skills that lead to roles: the best for the whole query, and the best for each word.
const EXPANDED: usize = 20;
/// What a role loses that only needs what matches: it comes after names that match as well.
const NEEDED: i32 = -24;
/// What it gets back where the query is the skill's whole name.
const WHOLE_SKILL: i32 = 8;
/// What a useful skill loses against an essential one: more than all levels.
const USEFUL: i32 = -4;

/// A role that needs a skill that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Through {
    pub(super) role: RoleIx,
    pub(super) merit: Merit,
    /// The skill that matches best.
    pub(super) skill: SkillIx,
}

/// Roles that match all words only with the help of their skills. A word may be found in a name of the role,
/// or in one of the best [`EXPANDED`] skills.
pub(super) fn matches_through_skills(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    own: &[Option<Own>],
    words: &[Matched],
) -> Vec<Through> {
    let row = |number: u32| words.iter().map(move |word| word.of_subject(number));
    let mut roles = ByRole::new(index, words.len());
    for skill in expanded(index, own, words) {
        let number = index.number_of_skill(skill);
        let cells: Vec<Option<Own>> = row(number).collect();
        let whole = own[number as usize].map(|own| worth(index, query, own, &cells));
        for (role, need) in catalogue.roles_needing(skill) {
            if own[role.0 as usize].is_none() {
                let value = NEEDED + value(need);
                roles.offer(role, skill, whole.map(|merit| merit.plus(value)), &cells, value);
            }
        }
    }
    let found = (0..).map(RoleIx).zip(&roles.whole).filter_map(|(role, whole)| {
        let mixed = mixed(row(role.0), roles.row(role));
        (*whole).max(mixed).map(|(merit, skill)| Through { role, merit, skill })
    });
    found.collect()
}

/// What a skill that matches all words is worth to the roles that need it: its words without the bonuses of its
/// name, which are for itself.
fn worth(index: &Index, query: &Query, own: Own, row: &[Option<Own>]) -> Merit {
    let words = row.iter().flatten().map(|cell| cell.merit).reduce(Merit::and);
    let whole = if is_whole(query, index.names.get(own.name)) { WHOLE_SKILL } else { 0 };
    words.map_or(own.merit, |words| words.min(own.merit)).plus(whole)
}

/// What each role has of skills that match.
struct ByRole {
    words: usize,
    /// By one skill that matches all words.
    whole: Vec<Option<(Merit, SkillIx)>>,
    /// For each word by the skill that matches it best, with what the need is worth.
    each: Vec<Option<(Merit, i32, SkillIx)>>,
}

impl ByRole {
    fn new(index: &Index, words: usize) -> Self {
        let roles = index.role_count as usize;
        Self { words, whole: vec![None; roles], each: vec![None; roles * words] }
    }

    fn row(&self, role: RoleIx) -> &[Option<(Merit, i32, SkillIx)>] {
        &self.each[role.0 as usize * self.words..][..self.words]
    }

    fn offer(&mut self, role: RoleIx, skill: SkillIx, whole: Option<Merit>, row: &[Option<Own>], value: i32) {
        let kept = &mut self.whole[role.0 as usize];
        *kept = (*kept).max(whole.map(|merit| (merit, skill)));
        for (word, cell) in row.iter().enumerate() {
            let kept = &mut self.each[role.0 as usize * self.words + word];
            *kept = (*kept).max(cell.map(|cell| (cell.merit, value, skill)));
        }
    }
}

/// A role's match by several skills, or by skills and its own names; the reason told is the best skill.
fn mixed(
    own: impl Iterator<Item = Option<Own>>,
    skills: &[Option<(Merit, i32, SkillIx)>],
) -> Option<(Merit, SkillIx)> {
    let mut reason: Option<(Merit, i32, SkillIx)> = None;
    let mut together = Merit::exact(SPREAD);
    for (own, skill) in own.zip(skills) {
        let own = own.map(|own| own.merit);
        let by_skill = skill.filter(|(merit, value, _)| own.is_none_or(|own| merit.plus(*value) > own));
        together = together.and(by_skill.map(|(merit, ..)| merit).or(own)?);
        reason = reason.max(by_skill);
    }
    reason.map(|(_, value, skill)| (together.plus(value), skill))
}

/// The skills that lead to roles.
fn expanded(index: &Index, own: &[Option<Own>], words: &[Matched]) -> Vec<SkillIx> {
    let mut skills = best(index, |skill| own[skill as usize]);
    if words.len() > 1 {
        for word in words {
            skills.extend(best(index, |skill| word.of_subject(skill)));
        }
        skills.sort_unstable();
        skills.dedup();
    }
    skills
}

fn best(index: &Index, match_of: impl Fn(u32) -> Option<Own>) -> Vec<SkillIx> {
    let numbers = index.role_count..u32::try_from(index.subject_count()).unwrap_or(u32::MAX);
    let mut found: Vec<_> = numbers
        .filter_map(|number| {
            let own = match_of(number)?;
            let length = index.names.get(own.name).len();
            Some((std::cmp::Reverse(own.merit), length, index.ranks[number as usize], number))
        })
        .collect();
    if found.len() > EXPANDED {
        found.select_nth_unstable(EXPANDED);
        found.truncate(EXPANDED);
    }
    found.into_iter().map(|(.., number)| SkillIx(number - index.role_count)).collect()
}

/// Essential before useful, then the higher level.
fn value(need: &SkillNeed) -> i32 {
    let below = i32::from(Level::Expert.number() - need.level.map_or(1, Level::number));
    match need.need {
        Need::Essential => -below,
        Need::Useful => USEFUL - below,
    }
}
