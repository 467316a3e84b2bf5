//! The paths pane: which role or skill it is about, and which of its links is chosen.

use crate::domain::{Catalogue, RoleIx, Step, Subject};
use crate::graph::focus::{Focus, FocusSide};
use crate::graph::focus_picture::FocusSelection;

/// State of the paths pane.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// What the detail shows: of a role, its steps are drawn; of a skill, the roles that need it.
    pub about: Option<Subject>,
    column: Option<FocusSide>,
    at: [usize; 2],
    /// First line shown of the explanation.
    pub why_scroll: usize,
}

impl Paths {
    /// The role in focus; nothing where the pane is about a skill or about nothing.
    pub fn role(&self) -> Option<RoleIx> {
        self.about.and_then(Subject::role)
    }

    /// The links of the role in focus.
    pub fn focus<'a>(&self, catalogue: &'a Catalogue) -> Option<Focus<'a>> {
        self.role().map(|role| Focus::on(catalogue, role))
    }

    /// Moves to another role or skill. The link back to the role one came from is chosen if one stepped backwards, else
    /// the first next step, else the first role that leads here; of a skill, the first role that needs it.
    pub fn centre(&mut self, catalogue: &Catalogue, about: Option<Subject>) {
        if self.about == about {
            return;
        }
        let origin = self.role().filter(|_| self.column == Some(FocusSide::Into));
        *self = Self { about, ..Self::default() };
        let out = roles_beside(catalogue, about, FocusSide::Out);
        let back = out.iter().position(|role| Some(*role) == origin);
        self.at[FocusSide::Out as usize] = back.unwrap_or(0);
        self.column = if !out.is_empty() {
            Some(FocusSide::Out)
        } else if !roles_beside(catalogue, about, FocusSide::Into).is_empty() {
            Some(FocusSide::Into)
        } else {
            None
        };
    }

    /// The same about `about` in another catalogue: on each side the link to the role that was chosen there, or one as
    /// far down. `now` gives the role in `to` for one in `from`.
    pub fn moved_to(
        &self,
        from: &Catalogue,
        to: &Catalogue,
        about: Option<Subject>,
        now: impl Fn(RoleIx) -> Option<RoleIx>,
    ) -> Self {
        let Self { about: before, column, at, why_scroll: _ } = self;
        let mut moved = Self { about, column: *column, at: *at, why_scroll: 0 };
        for side in [FocusSide::Into, FocusSide::Out] {
            let links = roles_beside(to, about, side);
            let chosen = roles_beside(from, *before, side).get(at[side as usize]).copied().and_then(&now);
            let same = links.iter().position(|role| Some(*role) == chosen);
            let place = &mut moved.at[side as usize];
            *place = same.unwrap_or((*place).min(links.len().saturating_sub(1)));
            if links.is_empty() && moved.column == Some(side) {
                moved.column = None;
            }
        }
        moved
    }

    pub fn spot(&self) -> FocusSelection {
        self.column.map_or(FocusSelection::Here, |side| FocusSelection::Link(side, self.at[side as usize]))
    }

    /// The chosen step with the role it starts from and the role at its other end; `None` on the role itself.
    pub fn chosen<'a>(&self, focus: &Focus<'a>) -> Option<(RoleIx, &'a Step, RoleIx)> {
        let side = self.column?;
        let link = focus.links(side).get(self.at[side as usize])?;
        let from = if side == FocusSide::Into { link.role } else { focus.role };
        Some((from, link.step, link.role))
    }

    /// The role at the other end of the chosen link.
    pub fn chosen_role(&self, catalogue: &Catalogue) -> Option<RoleIx> {
        let side = self.column?;
        roles_beside(catalogue, self.about, side).get(self.at[side as usize]).copied()
    }

    /// Whether there is any link to choose.
    pub fn has_links(&self, catalogue: &Catalogue) -> bool {
        [FocusSide::Into, FocusSide::Out]
            .iter()
            .any(|side| !roles_beside(catalogue, self.about, *side).is_empty())
    }

    /// Whether there is another link in the column of the chosen one.
    pub fn can_move(&self, catalogue: &Catalogue) -> bool {
        self.column.is_some_and(|side| roles_beside(catalogue, self.about, side).len() > 1)
    }

    /// Chooses the link `lines` further on in its column, stopping at the ends.
    pub fn move_by(&mut self, catalogue: &Catalogue, lines: isize) {
        if let Some(side) = self.column {
            let last = roles_beside(catalogue, self.about, side).len().saturating_sub(1);
            let at = &mut self.at[side as usize];
            *at = at.saturating_add_signed(lines).min(last);
            self.why_scroll = 0;
        }
    }

    /// Moves one column towards `side`. False where one stands in its outermost column already, or where it
    /// is empty. The roles that need a skill are one column.
    pub fn move_towards(&mut self, catalogue: &Catalogue, side: FocusSide) -> bool {
        let is_empty = roles_beside(catalogue, self.about, side).is_empty();
        if self.role().is_none() || self.column == Some(side) || (self.column.is_none() && is_empty) {
            return false;
        }
        self.column = if self.column.is_none() { Some(side) } else { None };
        self.why_scroll = 0;
        true
    }

    /// Chooses a spot, for instance the one that was clicked.
    pub fn choose(&mut self, spot: FocusSelection) {
        self.why_scroll = 0;
        match spot {
            FocusSelection::Here => self.column = None,
            FocusSelection::Link(side, at) => {
                self.column = Some(side);
                self.at[side as usize] = at;
            }
        }
    }
}

/// The roles at the other ends of the links of a side, in the order they are drawn. Those that need a skill stand where
/// next steps do.
fn roles_beside(catalogue: &Catalogue, about: Option<Subject>, side: FocusSide) -> Vec<RoleIx> {
    match (about, side) {
        (Some(Subject::Role(role)), _) => {
            Focus::on(catalogue, role).links(side).iter().map(|link| link.role).collect()
        }
        (Some(Subject::Skill(skill)), FocusSide::Out) => {
            catalogue.roles_needing(skill).map(|(role, _)| role).collect()
        }
        (Some(Subject::Skill(_)) | None, _) => Vec::new(),
    }
}
