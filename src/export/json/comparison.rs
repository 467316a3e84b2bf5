//! Two roles compared, as JSON.

use serde::Serialize;

use super::role::ComparedRoleShape;
use super::steps::StepOutShape;
use super::{NamedShape, TitledShape, category, named_skill, number, text, titled, write};
use crate::domain::{Catalogue, Lang, Need, RoleIx, SkillIx};
use crate::graph::compare::{AskedSkill, Comparison, SharedSkill};

/// `{version, a, b, only_a, both, only_b, levels, contacts, steps}`: two roles side by side.
///
/// | key | value |
/// |---|---|
/// | `a`, `b` | what [`role`](super::role()) says of a role beside another |
/// | `only_a`, `only_b` | `[{id, name, category, need, level}]`: skills only one of them asks for |
/// | `both` | `[{id, name, category, need: {a, b}, level: {a, b}}]`: skills both ask for |
/// | `levels` | `[{id, name, a, b, difference}]`: those of `both` that are asked for at different levels |
/// | `contacts` | `{only_a, both, only_b}`, each `[{id, title, why: {a, b}}]` |
/// | `steps` | `{a_to_b, b_to_a}`, each `[{to, title, kind, years, source, why}]` |
///
/// Skills stand by category, essential and higher ones first.
pub fn comparison(catalogue: &Catalogue, comparison: &Comparison, lang: Lang) -> String {
    let [a, b] = comparison.roles.map(|role| ComparedRoleShape::of(catalogue, role, lang));
    let only = |side: usize| {
        let asked = comparison.groups.iter().flat_map(|group| &group.only[side]);
        asked.map(|asked| OneSidedShape::of(catalogue, *asked, lang)).collect()
    };
    let both = || comparison.groups.iter().flat_map(|group| &group.both);
    write(ComparisonAnswer {
        a,
        b,
        only_a: only(0),
        both: both().map(|shared| SharedSkillShape::of(catalogue, *shared, lang)).collect(),
        only_b: only(1),
        levels: both().filter_map(|shared| LevelsShape::of(catalogue, *shared, lang)).collect(),
        contacts: ComparedContactsShape::of(catalogue, comparison, lang),
        steps: StepsBothWays::of(catalogue, comparison, lang),
    })
}

#[derive(Serialize)]
struct ComparisonAnswer<'a> {
    a: ComparedRoleShape<'a>,
    b: ComparedRoleShape<'a>,
    only_a: Vec<OneSidedShape<'a>>,
    both: Vec<SharedSkillShape<'a>>,
    only_b: Vec<OneSidedShape<'a>>,
    levels: Vec<LevelsShape<'a>>,
    contacts: ComparedContactsShape<'a>,
    steps: StepsBothWays<'a>,
}

#[derive(Serialize)]
struct ComparedSkillShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    category: Option<NamedShape<'a>>,
}

impl<'a> ComparedSkillShape<'a> {
    fn of(catalogue: &'a Catalogue, skill: SkillIx, lang: Lang) -> Self {
        Self { skill: named_skill(catalogue, skill, lang), category: category(catalogue, skill, lang) }
    }
}

#[derive(Serialize)]
struct OneSidedShape<'a> {
    #[serde(flatten)]
    skill: ComparedSkillShape<'a>,
    need: &'static str,
    level: Option<u8>,
}

impl<'a> OneSidedShape<'a> {
    fn of(catalogue: &'a Catalogue, asked: AskedSkill, lang: Lang) -> Self {
        let skill = ComparedSkillShape::of(catalogue, asked.skill, lang);
        Self { skill, need: asked.need.as_str(), level: number(asked.level) }
    }
}

/// A value of each role.
#[derive(Serialize)]
struct OfEachRole<T> {
    a: T,
    b: T,
}

impl<T> From<[T; 2]> for OfEachRole<T> {
    fn from([a, b]: [T; 2]) -> Self {
        Self { a, b }
    }
}

#[derive(Serialize)]
struct SharedSkillShape<'a> {
    #[serde(flatten)]
    skill: ComparedSkillShape<'a>,
    need: OfEachRole<&'static str>,
    level: OfEachRole<Option<u8>>,
}

impl<'a> SharedSkillShape<'a> {
    fn of(catalogue: &'a Catalogue, shared: SharedSkill, lang: Lang) -> Self {
        Self {
            skill: ComparedSkillShape::of(catalogue, shared.skill, lang),
            need: shared.need.map(Need::as_str).into(),
            level: shared.level.map(number).into(),
        }
    }
}

#[derive(Serialize)]
struct LevelsShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    a: Option<u8>,
    b: Option<u8>,
    difference: i8,
}

impl<'a> LevelsShape<'a> {
    /// `None` where the levels are alike, or one is not known.
    fn of(catalogue: &'a Catalogue, shared: SharedSkill, lang: Lang) -> Option<Self> {
        let difference = shared.difference().filter(|levels| *levels != 0)?;
        let [a, b] = shared.level.map(number);
        Some(Self { skill: named_skill(catalogue, shared.skill, lang), a, b, difference })
    }
}

#[derive(Serialize)]
struct ComparedContactsShape<'a> {
    only_a: Vec<ComparedContactShape<'a>>,
    both: Vec<ComparedContactShape<'a>>,
    only_b: Vec<ComparedContactShape<'a>>,
}

impl<'a> ComparedContactsShape<'a> {
    fn of(catalogue: &'a Catalogue, comparison: &Comparison, lang: Lang) -> Self {
        let met = |contacts: &[RoleIx]| {
            let met = |contact| ComparedContactShape::of(catalogue, comparison.roles, contact, lang);
            contacts.iter().copied().map(met).collect()
        };
        let [only_a, only_b] = &comparison.contacts.only;
        Self { only_a: met(only_a), both: met(&comparison.contacts.both), only_b: met(only_b) }
    }
}

/// A role one works with, and why each of the two does.
#[derive(Serialize)]
struct ComparedContactShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    why: OfEachRole<Option<&'a str>>,
}

impl<'a> ComparedContactShape<'a> {
    fn of(catalogue: &'a Catalogue, roles: [RoleIx; 2], contact: RoleIx, lang: Lang) -> Self {
        let why = roles.map(|role| {
            let known = catalogue.role(role).contacts.iter().find(|known| known.role == contact)?;
            text(&known.why, lang)
        });
        Self { role: titled(catalogue, contact, lang), why: why.into() }
    }
}

#[derive(Serialize)]
struct StepsBothWays<'a> {
    a_to_b: Vec<StepOutShape<'a>>,
    b_to_a: Vec<StepOutShape<'a>>,
}

impl<'a> StepsBothWays<'a> {
    fn of(catalogue: &'a Catalogue, comparison: &Comparison, lang: Lang) -> Self {
        let steps = |side: usize| {
            let written = &catalogue.role(comparison.roles[side]).steps;
            let step = |place: &usize| StepOutShape::of(catalogue, &written[*place], lang);
            comparison.steps[side].iter().map(step).collect()
        };
        Self { a_to_b: steps(0), b_to_a: steps(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::comparison;
    use crate::domain::Lang;
    use crate::export::fixture::{ladders, role};
    use crate::graph::compare::Comparison;

    #[test]
    fn both_sides_are_told() {
        let catalogue = ladders();
        let [one, other] = ["junior", "developer"].map(|id| role(&catalogue, id));
        insta::assert_snapshot!(comparison(
            &catalogue,
            &Comparison::between(&catalogue, one, other),
            Lang::EN
        ));
    }
}
