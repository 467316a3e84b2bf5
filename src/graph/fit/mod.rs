//! Which roles use what somebody knows.
//!
//! # The score
//!
//! With the weights of [`similar`](super::similar): a skill `s` that a role `r` asks for at level `a` weighs
//! `need × L(a) × rarity`, where `L` is 2 + the number of the level, 4.5 where it is not known. Of a skill that is held at
//! level `h`,
//!
//! > `shared = Σ need × rarity × min(L(h), L(a))`, over what the role asks for
//! >
//! > `missing = Σ need × rarity × (L(a) − L(h))₊`, all of the weight where the skill is not held
//! >
//! > `unused = Σ need × rarity × (L(h) − L(a))₊ + Σ 1.5 × rarity × L(h)`, the second sum over held skills the role does not ask for
//! >
//! > `score = shared / (shared + ¼ missing + unused)`
//!
//! This is the ratio model of Tversky (“Features of similarity”, Psychological Review 84, 1977) with α = ¼ for what the
//! role asks more and β = 1 for what would lie idle; with α = β = 1 it would be the likeness of two roles. What somebody
//! tells is never all that they know, so what is missing weighs little; and a role does not come first by asking for little.
//!
//! A level that is not told counts as what is asked, at most [`Level::Working`]. A skill that is not told but is broader
//! than one that is (`broader` in the catalogue, one step) counts as held in the same way, and the narrower one does not lie
//! idle then. Where a role asks for no level, any will do.
//!
//! A score is of a role for what was told, never of a person. It is above 0 and at most 1, which is reached by a role that asks for
//! exactly what is held, and does not depend on the order of the files.

mod held;
mod terms;

pub use held::{Held, HeldSkill};
pub use terms::{IdleSkill, NeedCounts, NeedTerm, RoleTerms, Standing};

use super::weights::{NeedWeights, Thousandths, best, doubled_level, need_factor, ratio};
use crate::domain::{Catalogue, Level, RoleIx, SkillIx};

/// A role that uses some of what is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoleFit {
    pub role: RoleIx,
    /// Above 0, at most 1.
    pub score: f64,
}

/// The `count` roles among those that `may` be taken that use most of what is held, best first, then by id, and how many use any
/// of it. Costs a look at every role that needs one of the skills.
pub fn fitting(
    catalogue: &Catalogue,
    weights: &NeedWeights,
    held: &Held,
    count: usize,
    may: impl Fn(RoleIx) -> bool,
) -> (Vec<RoleFit>, usize) {
    let mut sums = vec![Sums::default(); weights.roles()];
    let mut idle = 0;
    for (nth, own) in held.skills().iter().enumerate() {
        let lying = idle_weight(weights, own.skill, own.level);
        idle += lying;
        // The number of the skill, so that it counts once in a role that asks for it and for the broader one.
        let turn = nth + 1;
        for user in weights.users_of(own.skill) {
            let sums = &mut sums[user.role.0 as usize];
            let unit = weights.of_skill(own.skill, need_factor(user.need));
            sums.shared += unit * kept(own.level, user.level);
            sums.above += unit * (surplus(own.level, user.level));
            sums.spare(turn, lying);
        }
        if let Some(broader) = held.broader_untold(catalogue, own.skill) {
            weights.users_of(broader).iter().for_each(|user| sums[user.role.0 as usize].spare(turn, lying));
        }
    }
    for broader in held.implied(catalogue) {
        for user in weights.users_of(broader.skill) {
            let unit = weights.of_skill(broader.skill, need_factor(user.need));
            sums[user.role.0 as usize].shared += unit * kept(None, user.level);
        }
    }
    let used = || (0..).map(RoleIx).zip(&sums).filter(|(role, sums)| sums.shared > 0 && may(*role));
    let scored = used().map(|(role, sums)| {
        let unused = sums.above + idle - sums.spared;
        (score(sums.shared, weights.total(role) - sums.shared, unused), role)
    });
    let found = best(catalogue, scored, count);
    (found.into_iter().map(|(score, role)| RoleFit { role, score }).collect(), used().count())
}

/// A weight of [`RoleTerms`] in the units of the head of this file: they are counted in two thousandths.
pub fn in_units(weight: u64) -> f64 {
    ratio(weight, 2000)
}

/// What is summed up for a role.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    shared: Thousandths,
    /// Levels that are held above what is asked.
    above: Thousandths,
    /// The weight of held skills that do not lie idle in it.
    spared: Thousandths,
    /// The last skill that was spared.
    turn: usize,
}

impl Sums {
    fn spare(&mut self, turn: usize, weight: Thousandths) {
        if self.turn != turn {
            self.turn = turn;
            self.spared += weight;
        }
    }
}

/// The ratio of the head of this file.
fn score(shared: Thousandths, missing: Thousandths, unused: Thousandths) -> f64 {
    ratio(4 * shared, 4 * shared + missing + 4 * unused)
}

/// Twice the level that counts of one that is held, where another is asked for.
fn kept(held: Option<Level>, asked: Option<Level>) -> Thousandths {
    let asked_level = doubled_level(asked);
    match (held, asked) {
        (_, None) => asked_level,
        (held, Some(_)) => asked_level.min(doubled_level(Some(held.unwrap_or(Level::Working)))),
    }
}

/// Twice the level that is held above what is asked.
fn surplus(held: Option<Level>, asked: Option<Level>) -> Thousandths {
    let both = held.zip(asked);
    both.map_or(0, |(held, asked)| doubled_level(Some(held)).saturating_sub(doubled_level(Some(asked))))
}

/// What a held skill weighs where it lies idle: as much as between essential and useful.
fn idle_weight(weights: &NeedWeights, skill: SkillIx, level: Option<Level>) -> Thousandths {
    // Half of it first would not always be whole.
    weights.of_skill(skill, 3 * doubled_level(level)) / 2
}

#[cfg(test)]
mod tests;
