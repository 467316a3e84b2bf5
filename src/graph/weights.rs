//! How much a skill weighs in a role: need times level times rarity, see [`similar`](super::similar).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, SkillNeed};

/// A weight in thousandths. Whole, so that sums are the same in any order on any machine.
pub(super) type Thousandths = u64;

/// What roles need, weighed and turned round, for one catalogue.
#[derive(Clone, Debug, Default)]
pub struct NeedWeights {
    rarity: Rarity,
    /// The sum of weights of each role.
    totals: Vec<Thousandths>,
    /// For each skill, the roles that need it.
    users: Vec<Vec<SkillUser>>,
}

/// A role that needs a skill.
#[derive(Clone, Copy, Debug)]
pub(super) struct SkillUser {
    pub(super) role: RoleIx,
    pub(super) need: Need,
    pub(super) level: Option<Level>,
    pub(super) weight: Thousandths,
}

impl NeedWeights {
    /// Weighs every need; cost is linear in their number, with sorting: some 15 ms for 120,000.
    pub fn new(catalogue: &Catalogue) -> Self {
        let rarity = Rarity::of(catalogue);
        let mut users = vec![Vec::new(); catalogue.skills().len()];
        let mut totals = Vec::with_capacity(catalogue.roles().len());
        for (role, _) in catalogue.role_entries() {
            let needs = rarity.weigh(catalogue, role);
            totals.push(needs.iter().map(|(_, weight)| weight).sum());
            for (SkillNeed { skill, need, level }, weight) in needs {
                users[skill.0 as usize].push(SkillUser { role, need, level, weight });
            }
        }
        Self { rarity, totals, users }
    }

    /// What a role asks for with the weight of each, by skill.
    pub(super) fn of_role(&self, catalogue: &Catalogue, role: RoleIx) -> Vec<(SkillNeed, Thousandths)> {
        self.rarity.weigh(catalogue, role)
    }

    /// The sum of the weights of all that a role asks for.
    pub(super) fn total(&self, role: RoleIx) -> Thousandths {
        self.totals[role.0 as usize]
    }

    /// Number of roles.
    pub(super) fn roles(&self) -> usize {
        self.totals.len()
    }

    pub(super) fn users_of(&self, skill: SkillIx) -> &[SkillUser] {
        &self.users[skill.0 as usize]
    }

    /// What a skill weighs at a strength: that of a need and a level, see [`strength`].
    pub(super) fn of_skill(&self, skill: SkillIx, strength: Thousandths) -> Thousandths {
        self.rarity.0[skill.0 as usize] * strength
    }
}

/// The rarity of each skill of a catalogue: `1000 ln(1 + N / n)`, rounded, where `n` of `N` roles need the skill.
#[derive(Clone, Debug, Default)]
struct Rarity(Vec<Thousandths>);

impl Rarity {
    /// Counts the roles that need each skill.
    fn of(catalogue: &Catalogue) -> Self {
        let all = as_float(catalogue.roles().len());
        let rarity = |(at, _): (SkillIx, _)| rounded(all / as_float(users(catalogue, at).max(1)));
        Self(catalogue.skill_entries().map(rarity).collect())
    }

    /// What `role` asks for with the weight of each, by skill. Where a skill is written twice, the heavier counts.
    fn weigh(&self, catalogue: &Catalogue, role: RoleIx) -> Vec<(SkillNeed, Thousandths)> {
        let weighed = |need: &SkillNeed| (need.clone(), self.0[need.skill.0 as usize] * strength(need));
        let mut needs: Vec<_> = catalogue.role(role).skills.iter().map(weighed).collect();
        needs.sort_by_key(|(need, weight)| (need.skill, Reverse(*weight)));
        needs.dedup_by_key(|(need, _)| need.skill);
        needs
    }
}

/// Number of roles that need a skill.
fn users(catalogue: &Catalogue, skill: SkillIx) -> usize {
    catalogue.roles_needing(skill).len()
}

/// Need times level: an essential skill counts twice a useful one, and levels 1 to 4 count 3 to 6, so that an expert
/// is twice a beginner and not four times one. Without a level, the middle of the scale.
fn strength(need: &SkillNeed) -> Thousandths {
    need_factor(need.need) * doubled_level(need.level)
}

/// How much a need counts.
pub(super) fn need_factor(need: Need) -> Thousandths {
    match need {
        Need::Essential => 2,
        Need::Useful => 1,
    }
}

/// Twice what a level counts: twice 3 to 6, and twice 4.5 where it is not known.
pub(super) fn doubled_level(level: Option<Level>) -> Thousandths {
    level.map_or(9, |level| 4 + 2 * Thousandths::from(level.number()))
}

fn rounded(ratio: f64) -> Thousandths {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the logarithm of a count of roles is between 0 and 23"
    )]
    let whole = (ratio.ln_1p() * 1000.0).round() as Thousandths;
    whole
}

/// One weight as a share of another; 0 where there is nothing to share.
#[expect(clippy::cast_precision_loss, reason = "weights stay below 2^53: 2^32 needs would pass it")]
pub(super) fn ratio(part: Thousandths, whole: Thousandths) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The best of what was scored, by score, then by id. Scores are never negative.
pub(super) fn best(
    catalogue: &Catalogue,
    scored: impl Iterator<Item = (f64, RoleIx)>,
    count: usize,
) -> Vec<(f64, RoleIx)> {
    let mut heap = BinaryHeap::with_capacity(count.saturating_add(1).min(catalogue.roles().len() + 1));
    for (score, role) in scored {
        // The bits of what is not negative are in its order.
        heap.push((Reverse(score.to_bits()), &*catalogue.role(role).id, role));
        if heap.len() > count {
            heap.pop();
        }
    }
    heap.into_sorted_vec().into_iter().map(|(score, _, role)| (f64::from_bits(score.0), role)).collect()
}

fn as_float(count: usize) -> f64 {
    // Roles are counted in 32 bits.
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
