//! The focus view's content: one role, what leads to it, and where it leads.

use crate::domain::{Catalogue, RoleIx, Step};

/// Which way a link points, seen from the role in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The link comes from a role that leads here.
    Into,
    /// The link goes to a next step.
    Out,
}

/// One link of the role in focus.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// The role at the other end.
    pub role: RoleIx,
    pub step: &'a Step,
}

/// A role with its links in the order they are shown: by kind of step, then as the files have them.
#[derive(Clone, Debug)]
pub struct Focus<'a> {
    pub role: RoleIx,
    pub into: Vec<Link<'a>>,
    pub out: Vec<Link<'a>>,
}

impl<'a> Focus<'a> {
    /// Gathers the links of `role`; cost is linear in their number.
    pub fn on(catalogue: &'a Catalogue, role: RoleIx) -> Self {
        let mut into: Vec<_> =
            catalogue.steps_into(role).map(|(from, step)| Link { role: from, step }).collect();
        let mut out: Vec<_> =
            catalogue.role(role).steps.iter().map(|step| Link { role: step.to, step }).collect();
        into.sort_by_key(|link| link.step.kind);
        out.sort_by_key(|link| link.step.kind);
        Self { role, into, out }
    }

    pub fn links(&self, side: Side) -> &[Link<'a>] {
        match side {
            Side::Into => &self.into,
            Side::Out => &self.out,
        }
    }
}
