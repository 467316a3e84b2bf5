//! The paths pane: which role is in focus and which of its links is chosen.

use crate::domain::{Catalogue, RoleIx, Step};
use crate::graph::focus::{Focus, Side};
use crate::graph::picture::Spot;

/// State of the paths pane.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// The role in focus. It stays while a skill is read.
    pub role: Option<RoleIx>,
    column: Option<Side>,
    at: [usize; 2],
    /// First line shown of the explanation.
    pub why_scroll: usize,
}

impl Paths {
    /// Moves to another role. The link back to where one came from is chosen if one stepped backwards, else
    /// the first next step, else the first role that leads here.
    pub fn centre(&mut self, catalogue: &Catalogue, role: RoleIx, came_from: Option<RoleIx>) {
        if self.role == Some(role) {
            return;
        }
        let stepped_back = self.column == Some(Side::Into);
        let focus = Focus::on(catalogue, role);
        let origin = came_from.filter(|_| stepped_back);
        let back = focus.out.iter().position(|link| Some(link.role) == origin);
        *self = Self { role: Some(role), column: None, at: [0, back.unwrap_or(0)], why_scroll: 0 };
        if !focus.out.is_empty() {
            self.column = Some(Side::Out);
        } else if !focus.into.is_empty() {
            self.column = Some(Side::Into);
        }
    }

    /// Keeps to a role whose links may have changed, or to none where it is gone.
    pub fn refocus(&mut self, catalogue: &Catalogue, role: Option<RoleIx>) {
        self.role = role;
        let Some(role) = role else {
            *self = Self::default();
            return;
        };
        let focus = Focus::on(catalogue, role);
        for side in [Side::Into, Side::Out] {
            let links = focus.links(side).len();
            self.at[side as usize] = self.at[side as usize].min(links.saturating_sub(1));
            if links == 0 && self.column == Some(side) {
                self.column = None;
            }
        }
    }

    pub fn spot(&self) -> Spot {
        self.column.map_or(Spot::Here, |side| Spot::Link(side, self.at[side as usize]))
    }

    /// The chosen step with the role it starts from and the role at its other end; `None` on the role itself.
    pub fn chosen<'a>(&self, focus: &Focus<'a>) -> Option<(RoleIx, &'a Step, RoleIx)> {
        let side = self.column?;
        let link = focus.links(side).get(self.at[side as usize])?;
        let from = if side == Side::Into { link.role } else { focus.role };
        Some((from, link.step, link.role))
    }

    /// Chooses the link `lines` further on in its column, stopping at the ends.
    pub fn move_by(&mut self, focus: &Focus<'_>, lines: isize) {
        if let Some(side) = self.column {
            let last = focus.links(side).len().saturating_sub(1);
            let at = &mut self.at[side as usize];
            *at = at.saturating_add_signed(lines).min(last);
            self.why_scroll = 0;
        }
    }

    /// Moves one column towards `side`. False where one stands in its outermost column already, or where it
    /// is empty.
    pub fn move_towards(&mut self, focus: &Focus<'_>, side: Side) -> bool {
        if self.column == Some(side) || (self.column.is_none() && focus.links(side).is_empty()) {
            return false;
        }
        self.column = if self.column.is_none() { Some(side) } else { None };
        self.why_scroll = 0;
        true
    }

    /// Chooses a spot, for instance the one that was clicked.
    pub fn choose(&mut self, spot: Spot) {
        self.why_scroll = 0;
        match spot {
            Spot::Here => self.column = None,
            Spot::Link(side, at) => {
                self.column = Some(side);
                self.at[side as usize] = at;
            }
        }
    }
}
