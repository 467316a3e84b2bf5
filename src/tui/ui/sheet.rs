//! What stands in the place of the panes: the map, or a page about two roles.

use ratatui::layout::Size;

use super::page_sheet::{About, PageSheet};
use super::{MapSheet, Ui};
use crate::domain::{RoleIx, Subject};
use crate::tui::layout::{map_parts, sheet_area};
use crate::tui::world::World;
use crate::wording::key;

/// A page in the place of the panes.
#[derive(Clone, Debug)]
pub enum Sheet {
    Map(Box<MapSheet>),
    Page(Box<PageSheet>),
}

impl Sheet {
    /// Lays out what has changed, for a screen of `size`.
    pub(super) fn lay_out(&mut self, world: &World, size: Size) {
        let body = sheet_area(size).body;
        match self {
            Self::Map(map) => map.lay_out(world, map_parts(body).0),
            Self::Page(page) => page.lay_out(world, body),
        }
    }
}

impl Ui {
    /// Opens the map on a role.
    pub(in crate::tui) fn open_map(&mut self, role: RoleIx) {
        let over_page = self.sheet.is_some();
        if over_page {
            self.history.leave(self.here());
        }
        self.sheet = Some(Sheet::Map(Box::new(MapSheet { over_page, ..MapSheet::open(role) })));
    }

    /// Opens a page about roles; what was open can be gone back to.
    pub(in crate::tui) fn open_page(&mut self, about: About) {
        self.history.leave(self.here());
        self.sheet = Some(Sheet::Page(Box::new(PageSheet::new(about))));
    }

    /// Closes what stands in the place of the panes, into the pane it was opened from. From the map, one comes back to
    /// the role selected there.
    pub(in crate::tui) fn close_sheet(&mut self, world: &World) {
        let selected = self.map().filter(|map| map.selected != map.opened_on).map(|map| map.selected);
        self.sheet = None;
        if let Some(role) = selected {
            self.visit(world, Subject::Role(role));
        }
    }

    /// The map, where it is open.
    pub fn map(&self) -> Option<&MapSheet> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map),
            Some(Sheet::Page(_)) | None => None,
        }
    }

    /// The page about roles, where one is open.
    pub(in crate::tui) fn page_mut(&mut self) -> Option<&mut PageSheet> {
        match &mut self.sheet {
            Some(Sheet::Page(page)) => Some(page),
            Some(Sheet::Map(_)) | None => None,
        }
    }

    /// The role that one is at, wherever the keyboard is.
    pub fn role_here(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map.selected),
            Some(Sheet::Page(page)) => page.text.chosen().and_then(Subject::role).or(page.about.first()),
            None => self.shown.role(),
        }
    }

    /// The role a route from here begins at: on a page, the role one came there from rather than one of those it names.
    pub fn route_start(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Page(page)) => self.shown.role().or(page.about.first()),
            Some(Sheet::Map(_)) | None => self.role_here(),
        }
    }

    /// Marks a role to be compared, or takes its mark away. Of three marks the oldest goes.
    pub(in crate::tui) fn mark(&mut self, world: &World, role: RoleIx) {
        let was_marked = self.marks.contains(&role);
        self.marks.retain(|marked| *marked != role);
        if !was_marked {
            self.marks.push(role);
            let surplus = self.marks.len().saturating_sub(2);
            self.marks.drain(..surplus);
        }
        let key = if was_marked { key::UNMARKED } else { key::MARKED };
        self.tell(world, key, &[("role", world.title(role).into())]);
    }

    /// The two roles that are to be compared: two marked ones, or a marked one and the one that one is at.
    pub fn to_compare(&self) -> Option<[RoleIx; 2]> {
        match (self.marks[..].try_into(), self.marks.first(), self.role_here()) {
            (Ok(pair), ..) => Some(pair),
            (Err(_), Some(marked), Some(here)) if *marked != here => Some([*marked, here]),
            (Err(_), ..) => None,
        }
    }
}
