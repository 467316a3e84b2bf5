//! What one leg of a route asks for, seen from every station before it.

use std::collections::BTreeMap;

use crate::domain::{Catalogue, Level, RoleIx, SkillIx, SkillNeed};
use crate::graph::routes::{Leg, Route};
use crate::pages::Reader;
use crate::pages::step::{StepSummary, skills_summary, written_words};

/// The skills of the station a leg leads to, each in one list: essential ones first, then as that role orders them.
///
/// Who has met a skill at any earlier station is taken to hold it, at the highest level asked for so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegSkills {
    /// Essential there and new on the route: [`Leg::new`].
    pub learn: Vec<SkillIx>,
    /// Useful there, and asked for at no station before.
    pub useful: Vec<SkillIx>,
    /// Met before, at a lower level: (skill, from, to).
    pub grow: Vec<(SkillIx, Level, Level)>,
    /// Met before.
    pub keep: Vec<SkillIx>,
}

impl LegSkills {
    /// The skills of every leg of a route. Cost is linear in what its stations ask for, with sorting.
    pub fn along(catalogue: &Catalogue, route: &Route) -> Vec<Self> {
        let mut held = BTreeMap::new();
        if let Some(first) = route.stations.first() {
            hold(&mut held, &catalogue.role(*first).skills);
        }
        let leg = |leg: &Leg| {
            let skills = Self::of(catalogue, leg, &held);
            hold(&mut held, &catalogue.role(leg.to).skills);
            skills
        };
        route.legs.iter().map(leg).collect()
    }

    fn of(catalogue: &Catalogue, leg: &Leg, held: &Held) -> Self {
        let mut skills = Self::default();
        for need in by_need(catalogue, leg.to) {
            let skill = need.skill;
            if leg.new.contains(&skill) {
                skills.learn.push(skill);
                continue;
            }
            match (held.get(&skill), need.level) {
                (None, _) => skills.useful.push(skill),
                (Some(Some(now)), Some(then)) if then > *now => skills.grow.push((skill, *now, then)),
                (Some(_), _) => skills.keep.push(skill),
            }
        }
        skills
    }
}

/// Skills met so far, with the highest level that was asked for.
type Held = BTreeMap<SkillIx, Option<Level>>;

fn hold(held: &mut Held, needs: &[SkillNeed]) {
    for need in needs {
        let level = held.entry(need.skill).or_default();
        *level = need.level.max(*level);
    }
}

fn by_need(catalogue: &Catalogue, role: RoleIx) -> Vec<&SkillNeed> {
    let mut needs: Vec<&SkillNeed> = catalogue.role(role).skills.iter().collect();
    needs.sort_by_key(|need| need.need);
    needs
}

/// Puts a leg into words, as [`step_summary`](crate::pages::step_summary) does a step by itself.
pub fn leg_summary(catalogue: &Catalogue, leg: &Leg, skills: &LegSkills, reader: &Reader<'_>) -> StepSummary {
    let LegSkills { learn, useful, grow, keep } = skills;
    let StepSummary { kind, why, years, .. } = written_words(leg.written(catalogue), reader);
    StepSummary { kind, why, years, ..skills_summary(catalogue, [learn, useful, keep], grow, reader) }
}
