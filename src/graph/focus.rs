//! The focus view's content: one role, what leads to it, and where it leads.

use crate::domain::{Catalogue, RoleIx, Step};

/// Which way a link points, seen from the role in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FocusSide {
    /// The link comes from a role that leads here.
    Into,
    /// The link goes to a next step.
    Out,
}

/// One link of the role in focus.
#[derive(Clone, Copy, Debug)]
pub struct FocusLink<'a> {
    /// The role at the other end.
    pub role: RoleIx,
    pub step: &'a Step,
}

/// More links than that on one side are told family by family: in any other order nobody would find one.
const FEW: usize = 12;

/// A role with its links in the order they are shown: by kind of step, those that lead on by the years they take, then as
/// the files have them. Where many lead here, those of one family stand together.
#[derive(Clone, Debug)]
pub struct Focus<'a> {
    pub role: RoleIx,
    pub into: Vec<FocusLink<'a>>,
    pub out: Vec<FocusLink<'a>>,
}

impl<'a> Focus<'a> {
    /// Gathers the links of `role`; cost is linear in their number.
    pub fn on(catalogue: &'a Catalogue, role: RoleIx) -> Self {
        let mut into: Vec<_> =
            catalogue.steps_into(role).map(|(from, step)| FocusLink { role: from, step }).collect();
        let mut out: Vec<_> =
            catalogue.role(role).steps.iter().map(|step| FocusLink { role: step.to, step }).collect();
        // What is told to take longer comes later; what nothing is told of stays where it is written.
        let years = |link: &FocusLink<'_>| link.step.years.as_ref().map(|(span, _)| span.from);
        into.sort_by_key(|link| link.step.kind);
        out.sort_by_key(|link| (link.step.kind, years(link).is_none(), years(link)));
        let mut focus = Self { role, into, out };
        if focus.is_by_family(FocusSide::Into) {
            let family = |link: &FocusLink<'_>| catalogue.role(link.role).family;
            focus.into.sort_by_key(|link| (family(link).is_none(), family(link)));
        }
        focus
    }

    /// Whether the links of a side stand family by family. Those that lead on stand as the files have them: a
    /// publisher ranks them.
    pub fn is_by_family(&self, side: FocusSide) -> bool {
        side == FocusSide::Into && self.into.len() > FEW
    }

    pub fn links(&self, side: FocusSide) -> &[FocusLink<'a>] {
        match side {
            FocusSide::Into => &self.into,
            FocusSide::Out => &self.out,
        }
    }
}
