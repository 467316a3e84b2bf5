//! The column of each role, and which links others imply.

use crate::domain::{Catalogue, RoleIx, Stage, StepKind};

use super::scope::{MapLink, Members};

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    Stage(Stage),
    /// So many steps from the selected role; less than nothing for roles that lead to it.
    Distance(i32),
    /// Roles without a stage among roles with one, or out of reach of the selected role.
    Apart,
}

/// A column with the cells it takes, without the gutter to its right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnHeading {
    pub heading: Heading,
    /// Where labels begin.
    pub x: usize,
    /// First cell of the column, and the first after it.
    pub from: usize,
    pub to: usize,
}

/// Columns from left to right; none is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapColumns {
    pub headings: Vec<Heading>,
    /// The column of each role, by its place in [`Members::roles`].
    pub of: Vec<usize>,
}

impl MapColumns {
    /// By stage where at least half the roles have one, else by distance from `here`.
    pub fn new(catalogue: &Catalogue, members: &Members, here: RoleIx) -> Self {
        let stages: Vec<_> = members.roles.iter().map(|role| catalogue.role(*role).stage).collect();
        let staged = stages.iter().flatten().count();
        let wanted: Vec<Heading> = if staged * 2 >= stages.len() {
            stages.into_iter().map(|stage| stage.map_or(Heading::Apart, Heading::Stage)).collect()
        } else {
            distances(members, here)
        };
        let mut headings = wanted.clone();
        headings.sort_unstable();
        headings.dedup();
        let of = wanted.iter().map(|heading| headings.partition_point(|other| other < heading)).collect();
        Self { headings, of }
    }

    /// Turns every link so that it does not point to the left, and marks the implied ones.
    ///
    /// A promotion is implied where promotions through other roles, each to a later column, lead to the same
    /// role. Cost is the number of roles times that of promotions at worst.
    pub(super) fn settle(&self, links: &mut [MapLink]) {
        for link in links.iter_mut() {
            if self.of[link.ends[0]] > self.of[link.ends[1]] {
                *link = link.turned();
            }
        }
        let mut rises = vec![Vec::new(); self.of.len()];
        for (at, link) in links.iter().enumerate().filter(|(_, link)| self.is_rise(link)) {
            rises[link.ends[0]].push((link.ends[1], at));
        }
        // Which role each role was last found to be reachable from in two steps or more.
        let mut reached_from = vec![None; self.of.len()];
        for (from, next) in rises.iter().enumerate() {
            let mut waiting: Vec<usize> = next.iter().map(|(to, _)| *to).collect();
            while let Some(role) = waiting.pop() {
                for (further, _) in &rises[role] {
                    if reached_from[*further].replace(from) != Some(from) {
                        waiting.push(*further);
                    }
                }
            }
            for (to, link) in next {
                links[*link].implied = links[*link].back.is_none() && reached_from[*to] == Some(from);
            }
        }
    }

    fn is_rise(&self, link: &MapLink) -> bool {
        link.there == Some(StepKind::Promotion) && self.of[link.ends[0]] < self.of[link.ends[1]]
    }
}

/// Signed distances from `here`; the nearer one where a role both leads here and is led to.
fn distances(members: &Members, here: RoleIx) -> Vec<Heading> {
    let start = members.roles.iter().position(|role| *role == here);
    let mut out = vec![Vec::new(); members.roles.len()];
    let mut into = out.clone();
    for MapLink { ends: [one, two], there, back, .. } in &members.links {
        for (from, to, step) in [(*one, *two, there), (*two, *one, back)] {
            if step.is_some() {
                out[from].push(to);
                into[to].push(from);
            }
        }
    }
    let (forwards, backwards) = (reach(&out, start), reach(&into, start));
    forwards
        .into_iter()
        .zip(backwards)
        .map(|distance| match distance {
            (Some(ahead), Some(behind)) if behind < ahead => Heading::Distance(-behind),
            (Some(ahead), _) => Heading::Distance(ahead),
            (None, Some(behind)) => Heading::Distance(-behind),
            (None, None) => Heading::Apart,
        })
        .collect()
}

/// Steps from `start` to each role along `next`.
fn reach(next: &[Vec<usize>], start: Option<usize>) -> Vec<Option<i32>> {
    let mut distance = vec![None; next.len()];
    let mut ring: Vec<usize> = start.into_iter().collect();
    let mut steps = 0;
    while !ring.is_empty() {
        let mut following = Vec::new();
        for role in ring {
            if distance[role].is_none() {
                distance[role] = Some(steps);
                following.extend(next[role].iter().copied());
            }
        }
        ring = following;
        steps += 1;
    }
    distance
}
