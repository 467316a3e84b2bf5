//! Which roles are on the map, and the links between them.

use std::collections::BTreeMap;

use crate::domain::{Catalogue, FamilyIx, RoleIx, StepKind};

/// What the map shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The roles of some families; `None` stands for the roles that have none.
    Families(Vec<Option<FamilyIx>>),
    /// A role with all that is at most so many steps from it, forwards or backwards.
    Around { role: RoleIx, steps: usize },
}

/// Two roles with the steps between them: one line on the map, however many ways it can be walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapLink {
    /// The two roles, by place in [`Members::roles`]. Once columns are known, the first is not right of the second.
    pub ends: [usize; 2],
    /// The step from the first to the second, and the one back. At least one is there.
    pub there: Option<StepKind>,
    pub back: Option<StepKind>,
    /// True where other promotions already say what this one does.
    pub implied: bool,
}

/// The roles of a scope and their links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// In the order of their ids, so that nothing depends on the order of the files.
    pub roles: Vec<RoleIx>,
    pub links: Vec<MapLink>,
}

impl Scope {
    /// The family of a role.
    pub fn family_of(catalogue: &Catalogue, role: RoleIx) -> Self {
        Self::Families(vec![catalogue.role(role).family])
    }

    /// Gathers roles and links. Two steps between the same roles become one link; a step from a role to itself
    /// is left out. Cost is linear in the catalogue, plus sorting.
    pub fn members(&self, catalogue: &Catalogue) -> Members {
        let mut roles = match self {
            Self::Families(families) => of_families(catalogue, families),
            Self::Around { role, steps } => around(catalogue, *role, *steps),
        };
        roles.sort_by(|one, two| catalogue.role(*one).id.cmp(&catalogue.role(*two).id));
        let links = links(catalogue, &roles);
        Members { roles, links }
    }
}

impl MapLink {
    /// The step that arrives at an end, 0 or 1.
    pub fn arriving(&self, end: usize) -> Option<StepKind> {
        if end == 0 { self.back } else { self.there }
    }

    pub(super) fn turned(self) -> Self {
        let [one, two] = self.ends;
        Self { ends: [two, one], there: self.back, back: self.there, ..self }
    }
}

fn of_families(catalogue: &Catalogue, families: &[Option<FamilyIx>]) -> Vec<RoleIx> {
    let chosen = catalogue.role_entries().filter(|(_, role)| families.contains(&role.family));
    chosen.map(|(at, _)| at).collect()
}

fn around(catalogue: &Catalogue, centre: RoleIx, steps: usize) -> Vec<RoleIx> {
    let mut seen = vec![false; catalogue.roles().len()];
    seen[centre.0 as usize] = true;
    let mut found = vec![centre];
    let mut ring = 0..1;
    for _ in 0..steps {
        for at in ring.clone() {
            let out = catalogue.role(found[at]).steps.iter().map(|step| step.to);
            let near: Vec<RoleIx> =
                out.chain(catalogue.steps_into(found[at]).map(|(from, _)| from)).collect();
            for role in near {
                if !std::mem::replace(&mut seen[role.0 as usize], true) {
                    found.push(role);
                }
            }
        }
        ring = ring.end..found.len();
    }
    found
}

fn links(catalogue: &Catalogue, roles: &[RoleIx]) -> Vec<MapLink> {
    let mut place = vec![None; catalogue.roles().len()];
    for (at, role) in roles.iter().enumerate() {
        place[role.0 as usize] = Some(at);
    }
    let mut pairs: BTreeMap<[usize; 2], [Option<StepKind>; 2]> = BTreeMap::new();
    for (from, role) in roles.iter().enumerate() {
        for step in &catalogue.role(*role).steps {
            let Some(to) = place[step.to.0 as usize].filter(|to| *to != from) else { continue };
            let kinds = pairs.entry([from.min(to), from.max(to)]).or_default();
            let kind = &mut kinds[usize::from(from > to)];
            *kind = Some(kind.map_or(step.kind, |known| known.min(step.kind)));
        }
    }
    let link = |(ends, [there, back]): ([usize; 2], [Option<StepKind>; 2])| MapLink {
        ends,
        there,
        back,
        implied: false,
    };
    pairs.into_iter().map(link).collect()
}
