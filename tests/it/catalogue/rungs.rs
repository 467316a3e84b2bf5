//! Levels held against stages, steps against the stages they join, and skills against the work they are asked for.

use careernav::domain::{Catalogue, Level, Need, Role, SkillIx, SkillKind, SkillNeed, Stage, Step, StepKind};

use super::LANGUAGES;
use super::words::words;

/// How many stages a step goes up, or down where it is less than none.
fn stages_up(catalogue: &Catalogue, from: &Role, step: &Step) -> Option<isize> {
    let rung = |role: &Role| Stage::ALL.iter().position(|stage| role.stage == Some(*stage));
    let (from, to) = (rung(from)?, rung(catalogue.role(step.to))?);
    Some(to.cast_signed() - from.cast_signed())
}

/// An expert is asked when others are stuck, which nobody is in the first years; and a senior masters something.
pub(super) fn levels_fit_the_stage(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        let is_early = matches!(role.stage, Some(Stage::Entry | Stage::Intermediate));
        let experts = role.skills.iter().filter(|need| is_early && need.level == Some(Level::Expert));
        faults.extend(
            experts
                .map(|need| format!("{}: expert in {} too early", role.id, catalogue.skill(need.skill).id)),
        );
        let masters = |need: &SkillNeed| {
            need.need == Need::Essential && matches!(need.level, Some(Level::Practitioner | Level::Expert))
        };
        if role.stage != Some(Stage::Entry) && !role.skills.iter().any(masters) {
            faults.push(format!("{}: practitioner of nothing essential", role.id));
        }
    }
    faults
}

/// Roles that people see beside one another, whatever their stages: none is a promotion from the other.
const BESIDE: &[(&str, &str)] = &[
    ("product-owner", "project-manager"),
    ("scrum-master", "project-manager"),
    ("product-owner", "scrum-master"),
    ("product-manager", "project-manager"),
    ("tech-lead", "engineering-manager"),
    ("penetration-tester", "security-engineer"),
    ("joiner", "turner"),
];

/// A promotion goes up by one stage or two, takes a known time, and leads to work that is partly done already. The others,
/// but for a change of track, stay within a stage of where they begin.
pub(super) fn steps_fit_their_kind(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        for step in &role.steps {
            let to = catalogue.role(step.to);
            let mut fault = |what: &str| faults.push(format!("{} → {}: {what}", role.id, to.id));
            let up = stages_up(catalogue, role, step);
            match step.kind {
                StepKind::Promotion => {
                    if !matches!(up, Some(1 | 2)) {
                        fault("a promotion by no stage, or by more than two");
                    }
                    if step.years.is_none() {
                        fault("a promotion without years");
                    }
                    let pair = (&*role.id, &*to.id);
                    if BESIDE.iter().any(|&(one, other)| pair == (one, other) || pair == (other, one)) {
                        fault("a promotion to what stands beside it");
                    }
                    if matches!(to.stage, Some(Stage::Intermediate | Stage::Senior)) && !has_begun(role, to) {
                        fault("a promotion to work of which less than a quarter is begun");
                    }
                }
                StepKind::Specialisation | StepKind::Lateral if up.is_some_and(|up| up.abs() > 1) => {
                    fault("goes further than a stage");
                }
                _ => {}
            }
        }
    }
    faults
}

/// Whether a role asks for a quarter of what the other calls essential. Where one leads others the work is new.
fn has_begun(role: &Role, to: &Role) -> bool {
    let essential = to.skills.iter().filter(|need| need.need == Need::Essential && need.level.is_some());
    let (mut all, mut begun) = (0, 0);
    for need in essential {
        all += 1;
        begun += usize::from(role.skills.iter().any(|own| own.skill == need.skill));
    }
    begun * 4 >= all
}

fn wider(catalogue: &Catalogue, skill: SkillIx) -> impl Iterator<Item = SkillIx> {
    std::iter::successors(catalogue.skill(skill).broader, |wider| catalogue.skill(*wider).broader)
}

fn asks_for(role: &Role, skill: SkillIx) -> bool {
    role.skills.iter().any(|need| need.skill == skill)
}

/// What a single role asks for is essential there, or a part of something else it asks for.
pub(super) fn a_skill_of_one_role_is_its_speciality(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, skill) in catalogue.skill_entries() {
        let users: Vec<_> = catalogue.roles_needing(at).collect();
        let [(role, need)] = *users else { continue };
        let role = catalogue.role(role);
        let is_part = wider(catalogue, at).any(|wider| asks_for(role, wider));
        if need.need != Need::Essential && !is_part {
            faults.push(format!("{}: only of {}, and no speciality of it", skill.id, role.id));
        }
    }
    faults
}

/// Skills that stand alone in a role, and why they belong there all the same.
const AT_HOME: &[(&str, &str, &str)] = &[
    ("agile-coach", "test-driven-development", "coaches teams in it"),
    ("technical-writer", "openapi", "documents APIs that are described in it"),
    ("web-integrator", "search-engine-optimisation", "writes the headings that search engines read"),
];

/// What hardly anybody asks for, and a role but to know of it, is not the only one of its field there.
pub(super) fn no_skill_is_astray(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        for need in &role.skills {
            let skill = catalogue.skill(need.skill);
            let is_slight = need.need == Need::Useful && need.level == Some(Level::Awareness);
            let is_rare = catalogue.roles_needing(need.skill).len() <= 2;
            let others = role.skills.iter().filter(|other| other.skill != need.skill);
            let is_alone =
                !others.clone().any(|other| catalogue.skill(other.skill).category == skill.category);
            let is_at_home =
                AT_HOME.iter().any(|(id, at_home, _)| *id == &*role.id && *at_home == &*skill.id);
            if is_slight && is_rare && is_alone && !is_at_home {
                faults.push(format!("{}: {} is astray", role.id, skill.id));
            }
        }
    }
    faults
}

/// Names that are words of every day, too, and the role whose task has them as such.
const EVERYDAY: &[(&str, &str, &str)] =
    &[("product-manager", "spreadsheets", "a substitute for the product")];

/// A skill that a task calls by its name is asked for, or one that it is part of, or a part of it.
pub(super) fn what_a_task_names_is_asked_for(catalogue: &Catalogue) -> Vec<String> {
    const SHORTEST: usize = 8;
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        for lang in LANGUAGES {
            let tasks: Vec<String> =
                role.tasks.iter().map(|task| format!(" {} ", words(task.get(lang)).join(" "))).collect();
            for (at, skill) in catalogue.skill_entries() {
                let name = words(skill.name.get(lang)).join(" ");
                let is_said = name.len() >= SHORTEST
                    && skill.kind != SkillKind::Soft
                    && tasks.iter().any(|task| task.contains(&format!(" {name} ")));
                let is_near = |need: &SkillNeed| {
                    need.skill == at
                        || wider(catalogue, need.skill).any(|wider| wider == at)
                        || catalogue.skill(at).broader == Some(need.skill)
                };
                let is_everyday =
                    EVERYDAY.iter().any(|(id, name, _)| *id == &*role.id && *name == &*skill.id);
                if is_said && !is_everyday && !role.skills.iter().any(is_near) {
                    faults.push(format!("{}: a task names {}, the list does not", role.id, skill.id));
                }
            }
        }
    }
    faults
}

/// A step of a ladder: the role with a word before it, as its id says.
const RUNGS: [&str; 2] = ["junior-", "senior-"];

/// Roles of one ladder whose codes differ, and why.
const OTHER_CODES: &[(&str, &str, &str)] = &[
    ("junior-business-analyst", "rome", "French classifies those who assist apart"),
    ("senior-backend-developer", "onet", "is asked for software of every kind, not only of the web"),
];

pub(super) fn a_ladder_has_one_code(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        let base = RUNGS.iter().find_map(|rung| role.id.strip_prefix(rung));
        let Some(base) = base.and_then(|base| catalogue.role_by_id(base)) else { continue };
        let base = catalogue.role(base);
        for (scheme, code) in role.codes.iter() {
            let differs = base.codes.iter().any(|(other, there)| other == scheme && there != code);
            let is_excepted = OTHER_CODES.iter().any(|(id, of, _)| *id == &*role.id && *of == scheme);
            if differs && !is_excepted {
                faults.push(format!("{}: {scheme} {code} is not that of {}", role.id, base.id));
            }
        }
    }
    faults
}
