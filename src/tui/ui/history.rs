//! The roles and skills visited, with everything needed to find each again as it was left.

use super::paths::Paths;
use super::role_list;
use super::sheet::Sheet;
use super::{Shown, detail};
use crate::domain::Subject;
use crate::tui::pane::Pane;

/// One place someone was at.
#[derive(Clone, Debug)]
pub struct Visit {
    pub shown: Shown,
    /// Whether it had been opened on purpose.
    pub settled: bool,
    pub pane: Pane,
    pub query: String,
    pub list: role_list::ListPosition,
    pub detail: detail::DetailPosition,
    pub paths: Paths,
    pub sheet: Option<Sheet>,
}

/// Places before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    before: Vec<Visit>,
    after: Vec<Visit>,
}

impl History {
    /// Remembers the place that is being left for a new one; what lay ahead is forgotten.
    pub fn leave(&mut self, place: Visit) {
        self.before.push(place);
        self.after.clear();
    }

    /// The place before, if there is one; `here` then lies ahead.
    pub fn back(&mut self, here: Visit) -> Option<Visit> {
        let place = self.before.pop()?;
        self.after.push(here);
        Some(place)
    }

    /// The place ahead, if there is one; `here` then lies behind.
    pub fn forward(&mut self, here: Visit) -> Option<Visit> {
        let place = self.after.pop()?;
        self.before.push(here);
        Some(place)
    }

    /// What was visited before the present place, oldest first.
    pub fn trail(&self) -> impl DoubleEndedIterator<Item = Subject> {
        self.before.iter().filter_map(|visit| visit.shown.subject())
    }

    /// What was visited before the present place, oldest first, each with how many places back it is.
    pub fn places(&self) -> impl Iterator<Item = (usize, Subject)> {
        let count = self.before.len();
        let places = self.before.iter().enumerate().map(move |(at, visit)| (visit, count - at));
        places.filter_map(|(visit, back)| Some((back, visit.shown.subject()?)))
    }

    /// Makes every place anew, for instance because the catalogue has changed; those that cannot be are forgotten.
    pub fn map(&mut self, mut change: impl FnMut(Visit) -> Option<Visit>) {
        for places in [&mut self.before, &mut self.after] {
            *places = std::mem::take(places).into_iter().filter_map(&mut change).collect();
        }
    }

    /// The place before the present one.
    pub fn last(&self) -> Option<&Visit> {
        self.before.last()
    }

    pub fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }
}
