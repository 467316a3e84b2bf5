//! Going from one place to another, and back.

use super::{Shown, Ui, Visit};
use crate::domain::Subject;
use crate::pages::RolePage;
use crate::tui::world::World;

impl Ui {
    /// Opens a subject on purpose: what was shown can be gone back to.
    pub(in crate::tui) fn visit(&mut self, world: &World, subject: Subject) {
        if self.shown != Shown::Subject(subject) || self.sheet.is_some() {
            self.history.leave(self.here());
            self.sheet = None;
            self.detail.page = RolePage::Overview;
            self.show(world, Shown::Subject(subject));
        }
        self.settled = true;
    }

    /// Shows what the cursor of the list stands on, in passing: a run of such looks is one visit.
    pub(in crate::tui) fn look_at_selected(&mut self, world: &World) {
        // While the goal of a route is looked for, its start stays before one's eyes.
        if self.search.route_from.is_some() {
            return;
        }
        let selected = self.under_cursor();
        if selected == Shown::Nothing || selected == self.shown {
            return;
        }
        if self.settled && !self.search.typing {
            self.history.leave(self.here());
        }
        self.settled = false;
        self.show(world, selected);
    }

    /// Everything needed to come back to this place.
    pub fn here(&self) -> Visit {
        Visit {
            shown: self.shown,
            settled: self.settled,
            pane: self.pane,
            query: self.search.text().to_owned(),
            list: self.list.place(),
            detail: self.detail.place(),
            paths: self.paths.clone(),
            sheet: self.sheet.clone(),
        }
    }

    /// Puts a place back as it was left.
    pub(in crate::tui) fn restore(&mut self, world: &World, visit: Visit) {
        self.search.leave();
        if self.search.text() != visit.query {
            self.search_for(world, &visit.query);
        }
        self.shown = visit.shown;
        self.pane = visit.pane;
        if let Some(subject) = self.shown.subject() {
            self.reveal(world, subject);
        }
        self.list.restore(visit.list);
        // Rows may be others by now; what is shown is what counts.
        self.list.stand_on(self.shown);
        self.paths = visit.paths;
        self.sheet = visit.sheet;
        self.detail.restore(visit.detail);
        self.settled = true;
    }
}
