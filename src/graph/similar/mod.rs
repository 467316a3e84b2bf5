//! Moves nobody wrote down, found from what roles need: which roles resemble a role, and why.
//!
//! # The score
//!
//! A skill `s` weighs in a role `r` that needs it
//!
//! > `w(r, s) = need × level × rarity`
//! >
//! > `need` = 2 where essential, 1 where useful; `level` = 2 + number of the level (3 to 6; 4.5, the middle, where no
//! > level is known); `rarity` = ln(1 + N / n), where `n` of all `N` roles need the skill
//!
//! and 0 where it is not needed. Two roles resemble each other by what they share of what either of them needs:
//!
//! > `score(a, b) = Σ min(w(a, s), w(b, s)) / Σ max(w(a, s), w(b, s))`
//!
//! This is the weighted Jaccard index, also named after Růžička (Folia Geobotanica & Phytotaxonomica, 1958). It was
//! taken over the cosine because every skill adds to it by itself, so that a score can be opened into terms that
//! sum up ([`Terms`]), and because a skill asked for in only one role, or at a higher level in one, always costs
//! something. Rarity is the inverse document frequency of Spärck Jones (Journal of Documentation, 1972), with 1
//! added so that a skill every role needs still counts a little. That people do move more between occupations that
//! share what is done in them was shown by Mealy, del Rio-Chanona and Farmer (“What you do at work matters”, 2018).
//!
//! A score is 1 for a role with itself, the same both ways, between 0 and 1, and independent of the order of the
//! files: weights are whole thousandths, so that no sum depends on its order. A role that needs nothing resembles
//! no other.

mod terms;

use super::weights::{NeedWeights, Thousandths, best, ratio};
use crate::domain::{Catalogue, RoleIx};
pub use terms::{Missing, SharedTerm, Terms};

/// A role that resembles another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    pub role: RoleIx,
    /// Above 0, at most 1.
    pub score: f64,
    /// Whether a step to it is written anyway.
    pub written: bool,
}

/// Moves between all roles of one catalogue.
#[derive(Clone, Debug, Default)]
pub struct Moves {
    weights: NeedWeights,
}

impl Moves {
    /// Weighs what all roles need; cost is that of [`NeedWeights::new`].
    pub fn new(catalogue: &Catalogue) -> Self {
        Self { weights: NeedWeights::new(catalogue) }
    }

    /// What is weighed.
    pub fn weights(&self) -> &NeedWeights {
        &self.weights
    }

    /// The `count` roles that resemble `role` most, best first, then by id. Roles that share nothing are left out, as
    /// is the role itself. Costs a look at each user of each of its skills.
    pub fn nearest(&self, catalogue: &Catalogue, role: RoleIx, count: usize) -> Vec<Move> {
        self.nearest_among(catalogue, role, count, |_| true)
    }

    /// The same among roles that `may` be taken.
    pub fn nearest_among(
        &self,
        catalogue: &Catalogue,
        role: RoleIx,
        count: usize,
        may: impl Fn(RoleIx) -> bool,
    ) -> Vec<Move> {
        let shared = self.shared(catalogue, role);
        let others = shared.into_iter().filter(|(other, _)| *other != role && may(*other));
        let scored = others.map(|(other, common)| (ratio(common, self.either(role, other, common)), other));
        best(catalogue, scored, count)
            .into_iter()
            .map(|(score, other)| Move { role: other, score, written: is_written(catalogue, role, other) })
            .collect()
    }

    /// How much two roles resemble each other, from 0 to 1.
    pub fn score(&self, catalogue: &Catalogue, one: RoleIx, other: RoleIx) -> f64 {
        if one == other { 1.0 } else { self.terms(catalogue, one, other).score() }
    }

    /// Opens the score of a move from `one` to `other`.
    pub fn terms(&self, catalogue: &Catalogue, one: RoleIx, other: RoleIx) -> Terms {
        Terms::new(&self.weights.of_role(catalogue, one), &self.weights.of_role(catalogue, other))
    }

    /// Roles that share a skill with `role`, each with the weight they share, as the catalogue orders them.
    fn shared(&self, catalogue: &Catalogue, role: RoleIx) -> Vec<(RoleIx, Thousandths)> {
        let mut common = vec![0; self.weights.roles()];
        for (need, own) in self.weights.of_role(catalogue, role) {
            for user in self.weights.users_of(need.skill) {
                common[user.role.0 as usize] += own.min(user.weight);
            }
        }
        (0..).map(RoleIx).zip(common).filter(|(_, common)| *common > 0).collect()
    }

    /// The weight of what either role needs, where `common` is that of what both do.
    fn either(&self, one: RoleIx, other: RoleIx, common: Thousandths) -> Thousandths {
        self.weights.total(one) + self.weights.total(other) - common
    }
}

fn is_written(catalogue: &Catalogue, from: RoleIx, to: RoleIx) -> bool {
    catalogue.role(from).steps.iter().any(|step| step.to == to)
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "a score is a ratio of whole numbers: what should be equal is the same")]
mod tests {
    use proptest::prelude::*;

    use super::{Move, Moves};
    use crate::domain::{Catalogue, Level, RoleIx, SkillIx};
    use crate::graph::testing::{Draft, any_drafts, catalogue, draft};

    fn nearest(drafts: &[Draft], role: u32, count: usize) -> Vec<Move> {
        let catalogue = catalogue(drafts);
        Moves::new(&catalogue).nearest(&catalogue, RoleIx(role), count)
    }

    fn ids(moves: &[Move]) -> Vec<u32> {
        moves.iter().map(|found| found.role.0).collect()
    }

    #[test]
    fn sharing_a_rare_skill_counts_for_more_than_sharing_a_common_one() {
        let drafts = [
            draft("a").essential(&[0, 1]),
            draft("common").essential(&[0, 2]),
            draft("rare").essential(&[1, 3]),
            draft("x").essential(&[0]),
            draft("y").essential(&[0]),
        ];
        let mut moves = nearest(&drafts, 0, 9);
        moves.retain(|found| found.role.0 < 3);
        assert_eq!(ids(&moves), [2, 1]);
    }

    #[test]
    fn essential_counts_for_more_than_useful_and_near_levels_for_more_than_far_ones() {
        let needs = [draft("a").essential(&[0]), draft("b").useful(&[0]), draft("c").essential(&[0])];
        assert_eq!(ids(&nearest(&needs, 0, 9)), [2, 1]);
        let levels = [Level::Expert, Level::Awareness, Level::Practitioner];
        let levels: Vec<_> =
            levels.into_iter().zip(["a", "b", "c"]).map(|(level, id)| draft(id).at(0, level)).collect();
        assert_eq!(ids(&nearest(&levels, 0, 9)), [2, 1]);
        assert_eq!(nearest(&levels, 0, 1)[0].score, 5.0 / 6.0);
    }

    #[test]
    fn alike_roles_come_by_id_and_written_steps_are_marked() {
        let alike = |id| draft(id).essential(&[0]);
        let moves = nearest(&[alike("m").to(&[3]), alike("z"), alike("b"), alike("k"), draft("none")], 0, 9);
        assert_eq!(ids(&moves), [2, 3, 1]);
        assert_eq!(moves.iter().map(|found| found.written).collect::<Vec<_>>(), [false, true, false]);
        assert!(moves.iter().all(|found| found.score == 1.0));
    }

    #[test]
    fn a_role_that_needs_nothing_resembles_only_itself() {
        let catalogue = catalogue(&[draft("a"), draft("b"), draft("c").essential(&[0])]);
        let moves = Moves::new(&catalogue);
        assert_eq!(moves.nearest(&catalogue, RoleIx(0), 9), []);
        assert_eq!(moves.score(&catalogue, RoleIx(0), RoleIx(0)), 1.0);
        assert_eq!(moves.score(&catalogue, RoleIx(0), RoleIx(1)), 0.0);
    }

    /// The same catalogue read in another order.
    fn turned(drafts: &[Draft]) -> Vec<Draft> {
        let last = u32::try_from(drafts.len()).unwrap() - 1;
        let mut turned: Vec<_> = drafts.iter().rev().cloned().collect();
        for draft in &mut turned {
            draft.skills.reverse();
            for need in &mut draft.skills {
                need.skill = SkillIx(8 - need.skill.0);
            }
            for step in &mut draft.steps {
                step.to = RoleIx(last - step.to.0);
            }
        }
        turned
    }

    fn told(catalogue: &Catalogue, role: RoleIx) -> Vec<(String, f64, bool)> {
        let moves = Moves::new(catalogue).nearest(catalogue, role, 3);
        moves.iter().map(|to| (catalogue.role(to.role).id.to_string(), to.score, to.written)).collect()
    }

    proptest! {
        #[test]
        fn scores_are_one_with_oneself_symmetric_and_between_zero_and_one(drafts in any_drafts(6, 2)) {
            let catalogue = catalogue(&drafts);
            let moves = Moves::new(&catalogue);
            for (one, role) in catalogue.role_entries() {
                prop_assert_eq!(moves.score(&catalogue, one, one), 1.0);
                if !role.skills.is_empty() {
                    prop_assert_eq!(moves.terms(&catalogue, one, one).score(), 1.0);
                }
                for (other, _) in catalogue.role_entries() {
                    let score = moves.score(&catalogue, one, other);
                    prop_assert_eq!(score, moves.score(&catalogue, other, one));
                    prop_assert!((0.0..=1.0).contains(&score));
                }
            }
        }

        #[test]
        fn the_nearest_are_those_with_the_best_score(drafts in any_drafts(8, 2), count in 0_usize..9) {
            let catalogue = catalogue(&drafts);
            let moves = Moves::new(&catalogue);
            for (role, _) in catalogue.role_entries() {
                let others = catalogue.role_entries().filter(|(other, _)| *other != role);
                let mut all: Vec<_> = others.map(|(other, entry)| (moves.score(&catalogue, role, other), &entry.id, other)).collect();
                all.retain(|(score, _, _)| *score > 0.0);
                all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
                all.truncate(count);
                let found: Vec<_> = moves.nearest(&catalogue, role, count).iter().map(|found| (found.score, found.role)).collect();
                prop_assert_eq!(found, all.into_iter().map(|(score, _, other)| (score, other)).collect::<Vec<_>>());
            }
        }

        #[test]
        fn the_order_of_the_files_changes_nothing(drafts in any_drafts(6, 2)) {
            let (one, other) = (catalogue(&drafts), catalogue(&turned(&drafts)));
            for (role, entry) in one.role_entries() {
                let same = other.role_by_id(&entry.id).unwrap();
                prop_assert_eq!(told(&one, role), told(&other, same));
            }
        }
    }
}
