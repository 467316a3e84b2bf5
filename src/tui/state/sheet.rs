//! What stands in the place of the panes: the map, or a page about two roles.

use ratatui::layout::Size;

use super::page_sheet::{About, PageSheet};
use super::{MapSheet, State, map_sheet};
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

impl State {
    /// Opens the map on the role one is at, if there is one.
    pub fn open_map(&mut self) {
        let Some(role) = self.role_here() else { return };
        let over_page = self.sheet.is_some();
        if over_page {
            self.history.leave(self.here());
        }
        let sheet = MapSheet::open(role, over_page, map_setting(&self.world, self.size));
        self.sheet = Some(Sheet::Map(Box::new(sheet)));
    }

    /// Opens a page about roles; what was open can be gone back to.
    pub fn open_page(&mut self, about: About) {
        self.history.leave(self.here());
        self.sheet = Some(Sheet::Page(Box::new(PageSheet::new(about))));
        self.draw_sheet();
    }

    /// Closes what stands in the place of the panes, into the pane it was opened from. From the map, one comes back to
    /// the role selected there.
    pub fn close_sheet(&mut self) {
        let selected = self.map().filter(|map| map.selected != map.opened_on).map(|map| map.selected);
        self.sheet = None;
        if let Some(role) = selected {
            let pane = self.pane;
            self.visit(Subject::Role(role));
            self.pane = pane;
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
    pub fn page(&self) -> Option<&PageSheet> {
        match &self.sheet {
            Some(Sheet::Page(page)) => Some(page),
            Some(Sheet::Map(_)) | None => None,
        }
    }

    pub fn page_mut(&mut self) -> Option<&mut PageSheet> {
        match &mut self.sheet {
            Some(Sheet::Page(page)) => Some(page),
            Some(Sheet::Map(_)) | None => None,
        }
    }

    /// Changes the map, where it is open, and keeps its selected role on the screen.
    pub fn with_map(&mut self, change: impl FnOnce(&mut MapSheet, map_sheet::Setting<'_>)) {
        let setting = map_setting(&self.world, self.size);
        if let Some(Sheet::Map(map)) = &mut self.sheet {
            change(map, setting);
            map.keep_in_view(setting.room);
        }
    }

    /// Lays the map out again, because the language has changed, or it was left for a while.
    pub(super) fn draw_map_again(&mut self) {
        self.with_map(MapSheet::draw);
    }

    /// Lays out the sheet for the present size, if that is another one.
    pub(super) fn draw_sheet(&mut self) {
        self.with_map(|_, _| {});
        let body = sheet_area(self.size).body;
        let size = (usize::from(body.width), usize::from(body.height));
        if let Some(Sheet::Page(page)) = &mut self.sheet {
            page.lay_out(&self.world, size);
        }
    }

    /// The role that one is at, wherever the keyboard is.
    pub fn role_here(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map.selected),
            Some(Sheet::Page(page)) => page.text.chosen().and_then(Subject::role).or(page.about.first()),
            None => self.shown.subject().and_then(Subject::role),
        }
    }

    /// The role a route from here begins at: on a page, the role one came there from rather than one of those it names.
    pub fn route_start(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Page(page)) => self.shown.subject().and_then(Subject::role).or(page.about.first()),
            Some(Sheet::Map(_)) | None => self.role_here(),
        }
    }

    /// Marks the role one is at to be compared, or takes its mark away. Of three marks the oldest goes.
    pub fn mark(&mut self) {
        let Some(role) = self.role_here() else { return };
        let name = self.world.catalogue.name_of(Subject::Role(role), self.world.lang).to_owned();
        let was_marked = self.marks.contains(&role);
        self.marks.retain(|marked| *marked != role);
        if !was_marked {
            self.marks.push(role);
            let surplus = self.marks.len().saturating_sub(2);
            self.marks.drain(..surplus);
        }
        let key = if was_marked { key::UNMARKED } else { key::MARKED };
        self.notice = Some(self.world.wording.with(key, &[("role", name.into())]));
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

/// What a map is drawn with on a screen of such a size.
fn map_setting(world: &World, size: Size) -> map_sheet::Setting<'_> {
    let (plan, _) = map_parts(sheet_area(size).body);
    map_sheet::Setting {
        catalogue: &world.catalogue,
        lang: world.lang,
        glyphs: world.glyphs,
        room: (usize::from(plan.width), usize::from(plan.height)),
    }
}
