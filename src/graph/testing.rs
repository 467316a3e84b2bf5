//! Small catalogues for the tests of this floor, made by hand.

use proptest::prelude::*;

use crate::domain::{
    Catalogue, Category, CategoryIx, Codes, Contact, Level, Names, Need, Origin, Parts, Role, RoleIx, Skill,
    SkillIx, SkillKind, SkillNeed, Span, Step, StepKind, Text,
};

/// What the tests say of a role; the rest is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) skills: Vec<SkillNeed>,
    pub(super) steps: Vec<Step>,
    pub(super) contacts: Vec<Contact>,
}

pub(super) fn draft(id: &str) -> Draft {
    Draft { id: id.to_owned(), ..Draft::default() }
}

impl Draft {
    /// Asks for skills as essential, without a level.
    pub(super) fn essential(mut self, skills: &[u32]) -> Self {
        self.skills.extend(skills.iter().map(|skill| need(*skill, Need::Essential, None)));
        self
    }

    /// Asks for skills as useful, without a level.
    pub(super) fn useful(mut self, skills: &[u32]) -> Self {
        self.skills.extend(skills.iter().map(|skill| need(*skill, Need::Useful, None)));
        self
    }

    /// Asks for a skill as essential.
    pub(super) fn at(mut self, skill: u32, level: Level) -> Self {
        self.skills.push(need(skill, Need::Essential, Some(level)));
        self
    }

    /// Leads to other roles, nobody knows how fast.
    pub(super) fn to(mut self, roles: &[u32]) -> Self {
        self.steps.extend(roles.iter().map(|to| step(*to, StepKind::Lateral, None)));
        self
    }

    /// Leads to another role within some years.
    pub(super) fn within(mut self, to: u32, from: u32, until: u32) -> Self {
        self.steps.push(step(to, StepKind::Promotion, Some((from, until))));
        self
    }

    pub(super) fn works_with(mut self, roles: &[u32]) -> Self {
        let contact = |role: &u32| Contact { role: RoleIx(*role), why: Text::default() };
        self.contacts.extend(roles.iter().map(contact));
        self
    }
}

pub(super) fn need(skill: u32, need: Need, level: Option<Level>) -> SkillNeed {
    SkillNeed { skill: SkillIx(skill), need, level }
}

pub(super) fn step(to: u32, kind: StepKind, years: Option<(u32, u32)>) -> Step {
    let years = years.map(|(from, to)| (Span { from, to }, Origin::Editorial));
    Step { to: RoleIx(to), kind, years, why: Text::default() }
}

/// A catalogue of these roles, with skills enough. Skills stand in two categories in turn, every third in none.
pub(super) fn catalogue(drafts: &[Draft]) -> Catalogue {
    let needs = drafts.iter().flat_map(|draft| &draft.skills);
    let count = needs.map(|need| need.skill.0 + 1).max().unwrap_or_default();
    let category = |id: &str| Category { id: id.into(), name: Text::default(), summary: Text::default() };
    let parts = Parts {
        categories: vec![category("one"), category("two")],
        skills: (0..count).map(skill).collect(),
        roles: drafts.iter().map(role).collect(),
        ..Parts::default()
    };
    assert!(parts.is_whole(), "{parts:?}");
    Catalogue::new(parts)
}

fn skill(at: u32) -> Skill {
    Skill {
        id: format!("s{at}").into(),
        name: Text::default(),
        aliases: Names::default(),
        category: (at % 3 < 2).then_some(CategoryIx(at % 3)),
        kind: SkillKind::Technical,
        broader: None,
        summary: Text::default(),
        codes: Codes::default(),
        resources: Vec::new(),
    }
}

fn role(draft: &Draft) -> Role {
    Role {
        id: draft.id.as_str().into(),
        skills: draft.skills.clone(),
        contacts: draft.contacts.clone(),
        steps: draft.steps.clone(),
        ..Role::default()
    }
}

/// Any catalogue of up to `most` roles, ids in any order, with up to `steps` steps each.
pub(super) fn any_drafts(most: u32, steps: usize) -> impl Strategy<Value = Vec<Draft>> {
    (1..=most).prop_flat_map(move |count| {
        let names: Vec<String> = (0..count).map(|at| format!("r{at}")).collect();
        let names = Just(names).prop_shuffle();
        let rest = proptest::collection::vec((any_needs(), any_steps(count, steps)), count as usize);
        (names, rest).prop_map(|(names, rest)| {
            let draft = |(id, (skills, steps))| Draft { id, skills, steps, contacts: Vec::new() };
            names.into_iter().zip(rest).map(draft).collect()
        })
    })
}

fn any_needs() -> impl Strategy<Value = Vec<SkillNeed>> {
    let level = proptest::option::of(proptest::sample::select(Level::ALL));
    let one = (proptest::sample::select(Need::ALL), level);
    proptest::collection::btree_map(0_u32..9, one, 0..6)
        .prop_map(|needs| needs.into_iter().map(|(skill, (kind, level))| need(skill, kind, level)).collect())
}

fn any_steps(count: u32, most: usize) -> impl Strategy<Value = Vec<Step>> {
    let years = proptest::option::of((0_u32..3, 0_u32..3).prop_map(|(from, more)| (from, from + more)));
    let one = (0..count, proptest::sample::select(StepKind::ALL), years);
    proptest::collection::vec(one.prop_map(|(to, kind, years)| step(to, kind, years)), 0..=most)
}
