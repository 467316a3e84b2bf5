//! Roles found through the skills they need.

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, SkillNeed};

use super::Index;
use super::combine::{Own, Table, is_whole};
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
    /// The skill that matches best, and its place among the needs of the role.
    pub(super) skill: SkillIx,
    pub(super) need: usize,
}

/// Roles that match all words only with the help of their skills. A word may be found in a name of the role,
/// or in one of the best [`EXPANDED`] skills.
pub(super) fn matches_through_skills(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    own: &[Option<Own>],
    table: &Table,
) -> Vec<Through> {
    let words = query.words.len();
    let mut cells: Vec<Option<Through>> = vec![None; index.role_count as usize * words];
    for skill in expanded(index, own, table, words) {
        let row = table.row(index.number_of_skill(skill));
        for (role, need) in catalogue.roles_needing(skill) {
            let place = catalogue.role(role).skills.iter().position(|other| std::ptr::eq(other, need));
            for (word, cell) in row.iter().enumerate() {
                let (Some(cell), Some(need_at)) = (cell, place) else { continue };
                let whole = if is_whole(query, index.names.get(cell.name)) { WHOLE_SKILL } else { 0 };
                let merit = cell.merit.plus(NEEDED + whole + value(need));
                let kept = &mut cells[role.0 as usize * words + word];
                if kept.is_none_or(|other| merit > other.merit) {
                    *kept = Some(Through { role, merit, skill, need: need_at });
                }
            }
        }
    }
    let roles = (0..index.role_count).filter(|role| own[*role as usize].is_none());
    roles.filter_map(|role| all_words(table.row(role), &cells[role as usize * words..][..words])).collect()
}

/// The best skills, in order.
fn expanded(index: &Index, own: &[Option<Own>], table: &Table, words: usize) -> Vec<SkillIx> {
    let mut skills = best(index, |skill| own[skill as usize]);
    if words > 1 {
        for word in 0..words {
            skills.extend(best(index, |skill| table.row(skill)[word]));
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

/// One role's match, each word by its own names or by a skill, whichever is better; the reason told is the
/// best skill.
fn all_words(own: &[Option<Own>], skills: &[Option<Through>]) -> Option<Through> {
    let mut reason: Option<Through> = None;
    let mut together = Merit::exact(0);
    for (own, skill) in own.iter().zip(skills) {
        let own = own.map(|own| own.merit);
        let by_skill = skill.filter(|skill| own.is_none_or(|own| skill.merit > own));
        together = together.and(by_skill.map(|skill| skill.merit).or(own)?);
        if by_skill.is_some_and(|skill| reason.is_none_or(|kept| skill.merit > kept.merit)) {
            reason = by_skill;
        }
    }
    reason.map(|reason| Through { merit: together, ..reason })
}
