//! How much a skill weighs in a role.

use std::cmp::Reverse;

use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, SkillNeed};

/// A weight in thousandths. Whole, so that sums are the same in any order on any machine.
pub(super) type Thousandths = u64;

/// The rarity of each skill of a catalogue: `1000 ln(1 + N / n)`, rounded, where `n` of `N` roles need the skill.
#[derive(Clone, Debug, Default)]
pub(super) struct Rarity(Vec<Thousandths>);

impl Rarity {
    /// Counts the roles that need each skill.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let all = as_float(catalogue.roles().len());
        let rarity = |(at, _): (SkillIx, _)| rounded(all / as_float(users(catalogue, at).max(1)));
        Self(catalogue.skill_entries().map(rarity).collect())
    }

    /// What `role` asks for with the weight of each, by skill. Where a skill is written twice, the heavier counts.
    pub(super) fn weigh(&self, catalogue: &Catalogue, role: RoleIx) -> Vec<(SkillNeed, Thousandths)> {
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
    let need_factor = match need.need {
        Need::Essential => 2,
        Need::Useful => 1,
    };
    let doubled_level = need.level.map_or(5, |level: Level| 2 * Thousandths::from(level.number()));
    need_factor * (4 + doubled_level)
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

fn as_float(count: usize) -> f64 {
    // Roles are counted in 32 bits.
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
