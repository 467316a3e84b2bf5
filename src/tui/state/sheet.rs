//! What stands in the place of the panes: the map, or a page about two roles.

use super::{MapSheet, State, map_sheet};
use crate::domain::{RoleIx, Subject};
use crate::tui::layout::{map_parts, sheet_area};

/// A page in the place of the panes.
#[derive(Clone, Debug)]
pub enum Sheet {
    Map(Box<MapSheet>),
}

impl State {
    /// Opens the map on the role in focus, if there is one.
    pub fn open_map(&mut self) {
        let Some(role) = self.paths.role else { return };
        let sheet = MapSheet::open(role, self.map_setting());
        self.sheet = Some(Sheet::Map(Box::new(sheet)));
    }

    /// Closes what stands in the place of the panes. From the map, one comes back to the role selected there.
    pub fn close_sheet(&mut self) {
        if let Some(Sheet::Map(map)) = self.sheet.take()
            && self.paths.role != Some(map.selected)
        {
            let pane = self.pane;
            self.visit(Subject::Role(map.selected));
            self.pane = pane;
        }
    }

    /// The map, where it is open.
    pub fn map(&self) -> Option<&MapSheet> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map),
            None => None,
        }
    }

    /// Changes the map, where it is open, and keeps its selected role on the screen.
    pub fn with_map(&mut self, change: impl FnOnce(&mut MapSheet, map_sheet::Setting<'_>)) {
        let Some(Sheet::Map(mut map)) = self.sheet.take() else { return };
        let setting = self.map_setting();
        change(&mut map, setting);
        map.keep_in_view(setting.room);
        self.sheet = Some(Sheet::Map(map));
    }

    /// Lays the sheet out again, because language or size have changed.
    pub(super) fn draw_sheet_again(&mut self) {
        self.with_map(MapSheet::draw);
    }

    fn map_setting(&self) -> map_sheet::Setting<'_> {
        let (plan, _) = map_parts(sheet_area(self.size).body);
        map_sheet::Setting {
            catalogue: &self.catalogue,
            lang: self.lang,
            glyphs: self.glyphs,
            room: (usize::from(plan.width), usize::from(plan.height)),
        }
    }

    /// The role that one is at, wherever the keyboard is.
    pub fn role_here(&self) -> Option<RoleIx> {
        if let Some(map) = self.map() {
            return Some(map.selected);
        }
        match self.subject {
            Some(Subject::Role(role)) => Some(role),
            Some(Subject::Skill(_)) | None => None,
        }
    }
}
