//! A score, opened: what each skill adds to it or takes from it.

use std::cmp::Reverse;

use crate::domain::{Level, Need, SkillIx, SkillNeed};
use crate::graph::weights::{Thousandths, ratio};

/// Why a move from one role to another has its score. Every weight is a share of what either role needs: shares of
/// `shared` lists that are `common` sum up to the score, and all shares together to 1.
///
/// Each list has heavier skills first, then as the catalogue orders them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// Essential in both roles.
    pub essential: Vec<SharedTerm>,
    /// Needed in both, and only useful in at least one of them.
    pub useful: Vec<SharedTerm>,
    /// Needed only in the role moved to: what there is to learn, essential skills first.
    pub missing: Vec<Missing>,
    /// Needed only in the role moved from, essential skills first.
    pub left: Vec<Missing>,
    score: f64,
}

/// A skill that both roles need, with its share of the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedTerm {
    pub skill: SkillIx,
    /// In the role moved from and the role moved to.
    pub need: [Need; 2],
    pub level: [Option<Level>; 2],
    /// What it adds to the score.
    pub common: f64,
    /// What keeps the score from being higher, because need or level differ; 0 where they do not.
    pub apart: f64,
}

/// A skill only one of the roles needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Missing {
    pub skill: SkillIx,
    pub need: Need,
    pub level: Option<Level>,
    /// What keeps the score from being higher.
    pub weight: f64,
}

impl Terms {
    /// Takes what each role needs, sorted by skill. Linear, with sorting.
    pub(super) fn new(from: &[(SkillNeed, Thousandths)], to: &[(SkillNeed, Thousandths)]) -> Self {
        let pairs = pairs(from, to);
        let sum = |part: fn(Thousandths, Thousandths) -> Thousandths| -> Thousandths {
            pairs.iter().map(|(from, to)| part(weight(*from), weight(*to))).sum()
        };
        let (common, either) = (sum(Thousandths::min), sum(Thousandths::max));
        let mut terms = Self { score: ratio(common, either), ..Self::default() };
        for pair in pairs {
            terms.take(pair, either);
        }
        terms.sorted()
    }

    /// The score these terms make up.
    pub fn score(&self) -> f64 {
        self.score
    }

    /// Shared skills that the roles ask for at different levels.
    pub fn level_differences(&self) -> impl Iterator<Item = &SharedTerm> {
        let differs = |shared: &&SharedTerm| matches!(shared.level, [Some(from), Some(to)] if from != to);
        self.essential.iter().chain(&self.useful).filter(differs)
    }

    fn take(&mut self, pair: SkillPair<'_>, either: Thousandths) {
        let only = |(need, weight): &(SkillNeed, Thousandths)| Missing {
            skill: need.skill,
            need: need.need,
            level: need.level,
            weight: ratio(*weight, either),
        };
        match pair {
            (Some((from, own)), Some((to, asked))) => {
                let shared = SharedTerm {
                    skill: from.skill,
                    need: [from.need, to.need],
                    level: [from.level, to.level],
                    common: ratio(*own.min(asked), either),
                    apart: ratio(own.abs_diff(*asked), either),
                };
                let both = shared.need == [Need::Essential; 2];
                if both { &mut self.essential } else { &mut self.useful }.push(shared);
            }
            (from, to) => {
                self.left.extend(from.map(only));
                self.missing.extend(to.map(only));
            }
        }
    }

    fn sorted(mut self) -> Self {
        for shared in [&mut self.essential, &mut self.useful] {
            shared.sort_by_key(|shared| Reverse(shared.common.to_bits()));
        }
        for only in [&mut self.missing, &mut self.left] {
            only.sort_by_key(|only| (only.need, Reverse(only.weight.to_bits())));
        }
        self
    }
}

/// A skill with how either role asks for it.
type SkillPair<'a> = (Option<&'a (SkillNeed, Thousandths)>, Option<&'a (SkillNeed, Thousandths)>);

fn weight(need: Option<&(SkillNeed, Thousandths)>) -> Thousandths {
    need.map_or(0, |(_, weight)| *weight)
}

/// Every skill either role needs, by skill.
fn pairs<'a>(
    mut from: &'a [(SkillNeed, Thousandths)],
    mut to: &'a [(SkillNeed, Thousandths)],
) -> Vec<SkillPair<'a>> {
    let mut pairs = Vec::with_capacity(from.len() + to.len());
    while let Some(next) = [from.first(), to.first()].into_iter().flatten().map(|(need, _)| need.skill).min()
    {
        let take = |list: &mut &'a [(SkillNeed, Thousandths)]| {
            let (first, rest) = list.split_first().filter(|((need, _), _)| need.skill == next)?;
            *list = rest;
            Some(first)
        };
        pairs.push((take(&mut from), take(&mut to)));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::domain::{Level, RoleIx, SkillIx};
    use crate::graph::similar::Moves;
    use crate::graph::testing::{any_drafts, catalogue, draft};

    #[test]
    fn a_score_is_opened_into_its_skills() {
        let one = draft("a").at(0, Level::Expert).essential(&[1, 4]).useful(&[2]);
        let other = draft("b").at(0, Level::Working).useful(&[3, 2]).essential(&[5]);
        let catalogue = catalogue(&[one, other]);
        let terms = Moves::new(&catalogue).terms(&catalogue, RoleIx(0), RoleIx(1));

        assert_eq!(terms.essential.iter().map(|shared| shared.skill.0).collect::<Vec<_>>(), [0]);
        assert_eq!(terms.useful.iter().map(|shared| shared.skill.0).collect::<Vec<_>>(), [2]);
        assert_eq!(terms.missing.iter().map(|only| only.skill.0).collect::<Vec<_>>(), [5, 3]);
        assert_eq!(terms.left.iter().map(|only| only.skill.0).collect::<Vec<_>>(), [1, 4]);
        assert_eq!(terms.level_differences().map(|shared| shared.skill).collect::<Vec<_>>(), [SkillIx(0)]);
        assert!(terms.essential[0].apart > 0.0 && terms.useful[0].apart == 0.0);
    }

    proptest! {
        #[test]
        fn terms_sum_up_to_the_score_and_to_one(drafts in any_drafts(4, 0)) {
            let catalogue = catalogue(&drafts);
            let moves = Moves::new(&catalogue);
            for (one, _) in catalogue.role_entries() {
                for (other, _) in catalogue.role_entries() {
                    let terms = moves.terms(&catalogue, one, other);
                    let shared = || terms.essential.iter().chain(&terms.useful);
                    let common: f64 = shared().map(|shared| shared.common).sum();
                    let apart: f64 = shared().map(|shared| shared.apart).sum();
                    let only: f64 = terms.missing.iter().chain(&terms.left).map(|only| only.weight).sum();
                    prop_assert!((common - terms.score()).abs() < 1e-9);
                    let empty = shared().count() + terms.missing.len() + terms.left.len() == 0;
                    prop_assert!((common + apart + only - 1.0).abs() < 1e-9 || empty);
                }
            }
        }
    }
}
