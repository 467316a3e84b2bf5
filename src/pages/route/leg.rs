//! What one leg of a route asks for, seen from every station before it.

use std::collections::BTreeMap;

use crate::domain::{Catalogue, Level, RoleIx, SkillIx, SkillNeed};
use crate::graph::routes::{Leg, Route};
use crate::pages::Reader;
use crate::pages::step::{StepSummary, skills_summary, written_words};
use crate::pages::terms::changed_conditions;
use crate::wording::key;

/// The skills of the station a leg leads to, each in one list: essential ones first, then as that role orders them.
///
/// Who has met a skill at any earlier station is taken to hold it, at the highest level asked for so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegSkills {
    /// Essential there and new on the route, or asked for again: [`Leg::new`] and [`Leg::again`].
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
            if leg.new.contains(&skill) || leg.again.contains(&skill) {
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

/// Puts a leg into words, as [`step_summary`](crate::pages::step_summary) does a step by itself. Skills that are asked for
/// again are marked: “Python (again)”.
pub fn leg_summary(catalogue: &Catalogue, leg: &Leg, skills: &LegSkills, reader: &Reader<'_>) -> StepSummary {
    let LegSkills { learn, useful, grow, keep } = skills;
    let StepSummary { kind, why, years, .. } = written_words(leg.written(catalogue), reader);
    let mut summary = StepSummary {
        kind,
        why,
        years,
        conditions: changed_conditions(catalogue, leg.from, leg.to, reader),
        ..skills_summary(catalogue, [learn, useful, keep], grow, reader)
    };
    let [names, _] = &mut summary.learned;
    for (name, _) in names.iter_mut().zip(learn).filter(|(_, skill)| leg.again.contains(skill)) {
        *name = reader.wording.with(key::LEARNED_AGAIN, &[("skill", (&**name).into())]);
    }
    summary
}

#[cfg(test)]
mod tests {
    use super::{LegSkills, leg_summary};
    use crate::domain::{Catalogue, Lang, SkillIx};
    use crate::graph::routes::{RouteMeasure, find};
    use crate::loading::{Loader, Progress, SourceFile, Sources, load_files};
    use crate::pages::Reader;
    use crate::wording::Wording;

    fn built_in() -> Catalogue {
        let sources = Sources { builtin: true, paths: Vec::new() };
        Loader { sources, cache: None, titles: crate::domain::TitleForm::Both }
            .load(&Progress::default())
            .catalogue
    }

    #[test]
    fn every_skill_of_a_station_stands_in_one_list() {
        let catalogue = built_in();
        let goal = catalogue.role_by_id("information-systems-architect").expect("a role");
        let mut legs = 0;
        for (from, _) in catalogue.role_entries() {
            for route in find(&catalogue, from, goal, RouteMeasure::Steps, 2).found {
                for (leg, skills) in route.legs.iter().zip(LegSkills::along(&catalogue, &route)) {
                    let grow = skills.grow.iter().map(|(skill, _, _)| *skill);
                    let lists = [&skills.learn, &skills.useful, &skills.keep].into_iter().flatten().copied();
                    let mut told: Vec<SkillIx> = lists.chain(grow).collect();
                    let mut asked: Vec<SkillIx> =
                        catalogue.role(leg.to).skills.iter().map(|need| need.skill).collect();
                    told.sort_unstable();
                    asked.sort_unstable();
                    assert_eq!(told, asked);
                    let is_new = |skill: &SkillIx| leg.new.contains(skill) || leg.again.contains(skill);
                    assert_eq!(skills.learn.len(), leg.new.len() + leg.again.len());
                    assert!(skills.learn.iter().all(is_new));
                    legs += 1;
                }
            }
        }
        assert!(legs > 20, "{legs}");
    }

    #[test]
    fn what_is_asked_for_again_is_marked() {
        let yaml = "
skills: [{id: sql, name: SQL}, {id: git, name: Git}]
roles:
  - {id: a, title: A, steps: [{to: b, kind: lateral}]}
  - {id: b, title: B, skills: [{skill: sql, need: essential}], steps: [{to: c, kind: lateral}]}
  - {id: c, title: C, steps: [{to: d, kind: lateral}]}
  - {id: d, title: D, skills: [{skill: sql, need: essential}, {skill: git, need: essential}], steps: [{to: e, kind: lateral}]}
  - {id: e, title: E}
";
        let file = SourceFile { path: "a.yaml".to_owned(), bytes: yaml.as_bytes().into(), layer: 0 };
        let catalogue = load_files(vec![file]).catalogue;
        let [from, to] = ["a", "e"].map(|id| catalogue.role_by_id(id).expect("a role"));
        let routes = find(&catalogue, from, to, RouteMeasure::Steps, 1);
        let route = routes.found.first().expect("a route");
        let learned = |lang| -> Vec<String> {
            let wording = Wording::new(lang);
            let reader = Reader { lang, wording: &wording };
            let legs = route.legs.iter().zip(LegSkills::along(&catalogue, route));
            legs.map(|(leg, skills)| leg_summary(&catalogue, leg, &skills, &reader).learned[0].join(", "))
                .collect()
        };
        assert_eq!(learned(Lang::EN), ["SQL", "", "SQL (again), Git", ""]);
        assert_eq!(learned(Lang::FR), ["SQL", "", "SQL (de nouveau), Git", ""]);
        assert_eq!(route.cost.new_skills, 3);
    }
}
