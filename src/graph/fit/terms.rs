//! A score, opened: what each skill adds to it or takes from it.

use std::cmp::Reverse;

use super::held::{Held, HeldSkill};
use super::{idle_weight, kept, score, surplus};
use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx};
use crate::graph::weights::{NeedWeights, Thousandths, doubled_level, need_factor};

/// Why a role has its score for what somebody knows. Weights are told by [`in_units`](super::in_units).
#[derive(Clone, Debug, PartialEq)]
pub struct RoleTerms {
    /// All that the role asks for: essential first, heavier first.
    pub needs: Vec<NeedTerm>,
    /// What is held and would lie idle, heavier first.
    pub idle: Vec<IdleSkill>,
    pub shared: u64,
    pub missing: u64,
    pub unused: u64,
    pub score: f64,
}

/// A skill that the role asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedTerm {
    pub skill: SkillIx,
    pub need: Need,
    pub asked: Option<Level>,
    pub standing: Standing,
    pub shared: u64,
    pub missing: u64,
    pub unused: u64,
}

/// How what is held stands to what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Held at the level that is asked or above it, or at any where none is asked. The level is `None` where it is not told.
    Met {
        held: Option<Level>,
    },
    /// Held below the level that is asked.
    ToGrow {
        held: Level,
        asked: Level,
    },
    /// Held, and at which level is not told.
    NotTold,
    /// Not told, but a narrower skill is held. It meets a need that asks for no level.
    Implied {
        by: SkillIx,
    },
    Missing,
}

/// A held skill that the role does not ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdleSkill {
    pub skill: SkillIx,
    pub level: Option<Level>,
    pub weight: u64,
}

/// How many of the skills a role asks for stand how. Counts only: what somebody is worth is no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeedCounts {
    pub met: usize,
    pub grow: usize,
    pub missing: usize,
    pub not_told: usize,
}

impl NeedCounts {
    pub fn all(self) -> usize {
        self.met + self.grow + self.missing + self.not_told
    }

    /// Those that are held in some way.
    pub fn held(self) -> usize {
        self.all() - self.missing
    }
}

impl RoleTerms {
    /// Opens the score of a role. Linear in what it asks for and what is held.
    pub fn of(catalogue: &Catalogue, weights: &NeedWeights, held: &Held, role: RoleIx) -> Self {
        let implied = held.implied(catalogue);
        let by =
            |skill: SkillIx| implied.iter().find(|implied| implied.skill == skill).map(|implied| implied.by);
        let asked = weights.of_role(catalogue, role);
        let asks = |skill: SkillIx| asked.iter().any(|(need, _)| need.skill == skill);
        let mut needs: Vec<NeedTerm> = Vec::with_capacity(asked.len());
        for (need, weight) in &asked {
            let own = held.get(need.skill);
            let unit = weights.of_skill(need.skill, need_factor(need.need));
            let level = own.and_then(|own| own.level);
            let standing = standing(own, need.level, by(need.skill));
            let shared = if standing == Standing::Missing { 0 } else { unit * kept(level, need.level) };
            needs.push(NeedTerm {
                skill: need.skill,
                need: need.need,
                asked: need.level,
                standing,
                shared,
                missing: weight - shared,
                unused: unit * surplus(level, need.level),
            });
        }
        needs.sort_by_key(|term| (term.need, Reverse(term.shared + term.missing)));
        let lies_idle = |skill: SkillIx| {
            !asks(skill) && held.broader_untold(catalogue, skill).is_none_or(|broader| !asks(broader))
        };
        let mut idle: Vec<IdleSkill> = held
            .skills()
            .iter()
            .filter(|own| lies_idle(own.skill))
            .map(|own| IdleSkill {
                skill: own.skill,
                level: own.level,
                weight: idle_weight(weights, own.skill, own.level),
            })
            .collect();
        idle.sort_by_key(|idle| Reverse(idle.weight));
        let sum = |part: fn(&NeedTerm) -> Thousandths| needs.iter().map(part).sum::<Thousandths>();
        let (shared, missing) = (sum(|term| term.shared), sum(|term| term.missing));
        let unused = sum(|term| term.unused) + idle.iter().map(|idle| idle.weight).sum::<Thousandths>();
        Self { score: score(shared, missing, unused), needs, idle, shared, missing, unused }
    }

    /// How many of the told skills the role uses.
    pub fn used(&self, held: &Held) -> usize {
        held.skills().len() - self.idle.len()
    }

    /// How the skills of a need stand.
    pub fn counts(&self, need: Need) -> NeedCounts {
        let mut counts = NeedCounts::default();
        for term in self.needs.iter().filter(|term| term.need == need) {
            let count = match (term.standing, term.asked) {
                (Standing::Met { .. }, _) | (Standing::Implied { .. }, None) => &mut counts.met,
                (Standing::ToGrow { .. }, _) => &mut counts.grow,
                (Standing::NotTold | Standing::Implied { .. }, _) => &mut counts.not_told,
                (Standing::Missing, _) => &mut counts.missing,
            };
            *count += 1;
        }
        counts
    }
}

fn standing(own: Option<HeldSkill>, asked: Option<Level>, by: Option<SkillIx>) -> Standing {
    match (own.map(|own| own.level), asked) {
        (Some(Some(held)), Some(asked)) if doubled_level(Some(held)) < doubled_level(Some(asked)) => {
            Standing::ToGrow { held, asked }
        }
        (Some(None), Some(_)) => Standing::NotTold,
        (Some(held), _) => Standing::Met { held },
        (None, _) => by.map_or(Standing::Missing, |by| Standing::Implied { by }),
    }
}
