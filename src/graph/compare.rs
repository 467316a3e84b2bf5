//! Two roles side by side: what only one of them asks for, what both do, and how they lead to each other.
//!
//! Only what has to be computed stands here; tasks, education and pay are on the roles themselves. Comparing the other
//! way round gives the same with sides swapped.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::{Catalogue, CategoryIx, Level, Need, RoleIx, SkillIx, SkillNeed};

/// What two roles share and what sets them apart. Where there are two of something, that of the first role comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub roles: [RoleIx; 2],
    /// Skills by category, as the catalogue orders those; skills without one last. None is empty.
    pub groups: Vec<CategorySkills>,
    pub contacts: ComparedContacts,
    /// Steps that lead from each role to the other: their places among its steps.
    pub steps: [Vec<usize>; 2],
}

/// The skills of one category. Each list has essential skills first, then higher levels, then as the catalogue
/// orders skills; of a skill that both ask for, the stronger need and the higher level count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategorySkills {
    pub category: Option<CategoryIx>,
    pub only: [Vec<AskedSkill>; 2],
    pub both: Vec<SharedSkill>,
}

/// A skill that a role asks for, with need and level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedSkill {
    pub skill: SkillIx,
    pub need: Need,
    pub level: Option<Level>,
}

/// A skill both roles ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedSkill {
    pub skill: SkillIx,
    pub need: [Need; 2],
    pub level: [Option<Level>; 2],
}

/// Roles one works with, as the catalogue orders roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedContacts {
    pub only: [Vec<RoleIx>; 2],
    pub both: Vec<RoleIx>,
}

impl Comparison {
    /// Compares what `one` and `other` ask for; cost is linear in it, with sorting.
    pub fn between(catalogue: &Catalogue, one: RoleIx, other: RoleIx) -> Self {
        let roles = [one, other];
        let towards = |from: RoleIx, to: RoleIx| {
            let steps = catalogue.role(from).steps.iter().enumerate();
            steps.filter(|(_, step)| step.to == to).map(|(place, _)| place).collect()
        };
        Self {
            roles,
            groups: groups(catalogue, roles),
            contacts: contacts(catalogue, roles),
            steps: [towards(one, other), towards(other, one)],
        }
    }

    /// The same with sides swapped.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        self.roles.reverse();
        self.contacts.only.reverse();
        self.steps.reverse();
        for group in &mut self.groups {
            group.only.reverse();
            for shared in &mut group.both {
                shared.need.reverse();
                shared.level.reverse();
            }
        }
        self
    }

    /// Number of skills only the first role asks for, both do, and only the second does.
    pub fn counts(&self) -> [usize; 3] {
        let sum = |count: fn(&CategorySkills) -> usize| self.groups.iter().map(count).sum();
        [sum(|group| group.only[0].len()), sum(|group| group.both.len()), sum(|group| group.only[1].len())]
    }
}

impl SharedSkill {
    /// How many levels more the second role asks for; negative where it asks for less. `None` where a level is not
    /// known.
    pub fn difference(&self) -> Option<i8> {
        let [first, second] = self.level;
        Some(second?.number().cast_signed() - first?.number().cast_signed())
    }
}

fn groups(catalogue: &Catalogue, [one, other]: [RoleIx; 2]) -> Vec<CategorySkills> {
    let mut skills: BTreeMap<SkillIx, [Option<&SkillNeed>; 2]> = BTreeMap::new();
    for (side, role) in [one, other].into_iter().enumerate() {
        for need in &catalogue.role(role).skills {
            skills.entry(need.skill).or_default()[side].get_or_insert(need);
        }
    }
    let mut groups: BTreeMap<(bool, Option<CategoryIx>), CategorySkills> = BTreeMap::new();
    for (skill, needs) in skills {
        let category = catalogue.skill(skill).category;
        let group = groups.entry((category.is_none(), category)).or_default();
        group.category = category;
        group.take(needs);
    }
    groups.into_values().map(CategorySkills::sorted).collect()
}

impl CategorySkills {
    fn take(&mut self, needs: [Option<&SkillNeed>; 2]) {
        let asked = |need: &SkillNeed| AskedSkill { skill: need.skill, need: need.need, level: need.level };
        match needs {
            [Some(one), Some(other)] => self.both.push(SharedSkill {
                skill: one.skill,
                need: [one.need, other.need],
                level: [one.level, other.level],
            }),
            [one, other] => {
                self.only[0].extend(one.map(asked));
                self.only[1].extend(other.map(asked));
            }
        }
    }

    fn sorted(mut self) -> Self {
        for only in &mut self.only {
            only.sort_by_key(|asked| (asked.need, Reverse(asked.level), asked.skill));
        }
        self.both.sort_by_key(|shared| {
            (shared.need.into_iter().min(), Reverse(shared.level.into_iter().max()), shared.skill)
        });
        self
    }
}

fn contacts(catalogue: &Catalogue, roles: [RoleIx; 2]) -> ComparedContacts {
    let [one, other] = roles.map(|role| {
        let mut contacts: Vec<_> = catalogue.role(role).contacts.iter().map(|contact| contact.role).collect();
        contacts.sort_unstable();
        contacts.dedup();
        contacts
    });
    let (both, only_one): (Vec<_>, Vec<_>) =
        one.into_iter().partition(|role| other.binary_search(role).is_ok());
    let only_other = other.into_iter().filter(|role| both.binary_search(role).is_err()).collect();
    ComparedContacts { only: [only_one, only_other], both }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ComparedContacts, Comparison};
    use crate::domain::{CategoryIx, Level, Need, RoleIx, SkillIx};
    use crate::graph::testing::{any_drafts, catalogue, draft};

    #[test]
    fn skills_stand_by_category_essential_and_higher_first() {
        let one = draft("a").useful(&[0]).at(3, Level::Working).at(6, Level::Expert).essential(&[2, 4]);
        let other = draft("b").at(0, Level::Expert).at(3, Level::Expert).essential(&[1]).useful(&[7]);
        let comparison = Comparison::between(&catalogue(&[one, other]), RoleIx(0), RoleIx(1));

        let [first, second, rest] = &comparison.groups[..] else { panic!("{comparison:?}") };
        assert_eq!(
            [first.category, second.category, rest.category],
            [Some(CategoryIx(0)), Some(CategoryIx(1)), None]
        );
        let both: Vec<_> = first.both.iter().map(|shared| (shared.skill.0, shared.difference())).collect();
        assert_eq!(both, [(0, None), (3, Some(2))]);
        assert_eq!(first.both[0].need, [Need::Useful, Need::Essential]);
        assert_eq!(first.only[0][0].skill, SkillIx(6));
        let only_other: Vec<_> = second.only[1].iter().map(|asked| asked.skill.0).collect();
        assert_eq!((second.only[0][0].skill, only_other), (SkillIx(4), vec![1, 7]));
        assert_eq!(comparison.counts(), [3, 2, 2]);
    }

    #[test]
    fn contacts_are_told_apart_and_steps_are_found_both_ways() {
        let drafts = [
            draft("a").works_with(&[3, 2]).to(&[2, 1]).within(1, 1, 2),
            draft("b").works_with(&[0, 2]).to(&[0]),
            draft("c"),
            draft("d"),
        ];
        let comparison = Comparison::between(&catalogue(&drafts), RoleIx(0), RoleIx(1));
        let expected = ComparedContacts { only: [vec![RoleIx(3)], vec![RoleIx(0)]], both: vec![RoleIx(2)] };
        assert_eq!(comparison.contacts, expected);
        assert_eq!(comparison.steps, [vec![1, 2], vec![0]]);
    }

    #[test]
    fn a_role_compared_with_itself_shares_everything() {
        let catalogue = catalogue(&[draft("a").essential(&[0, 1]).works_with(&[0])]);
        let comparison = Comparison::between(&catalogue, RoleIx(0), RoleIx(0));
        assert_eq!((comparison.counts(), comparison.contacts.both), ([0, 2, 0], vec![RoleIx(0)]));
    }

    proptest! {
        #[test]
        fn comparing_the_other_way_round_swaps_sides(mut drafts in any_drafts(5, 3), contacts in proptest::collection::vec((0_usize..5, 0_u32..5), 0..9)) {
            let count = drafts.len();
            for (from, to) in contacts {
                let draft = std::mem::take(&mut drafts[from % count]);
                drafts[from % count] = draft.works_with(&[to % u32::try_from(count).unwrap()]);
            }
            let catalogue = catalogue(&drafts);
            for (one, _) in catalogue.role_entries() {
                for (other, _) in catalogue.role_entries() {
                    let there = Comparison::between(&catalogue, one, other);
                    prop_assert_eq!(there.mirrored(), Comparison::between(&catalogue, other, one));
                }
            }
        }
    }
}
