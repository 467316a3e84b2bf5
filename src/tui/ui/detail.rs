//! The detail pane: which page, how far scrolled, which link is chosen.

use super::Shown;
use super::scrolled::{ReadingPosition, Scrolled};
use crate::domain::Subject;
use crate::pages::{RolePage, family_page, lay_out_spread, role_page, skill_page};
use crate::tui::world::World;
use ratatui::layout::Rect;

/// State of the detail pane.
#[derive(Debug)]
pub struct Detail {
    pub page: RolePage,
    pub text: Scrolled,
    /// What the document was laid out for.
    pub(super) laid_out: Option<(u32, Shown, RolePage, u16)>,
}

/// Where somebody was in the detail.
#[derive(Clone, Copy, Debug)]
pub struct DetailPosition {
    pub(super) page: RolePage,
    pub(super) text: ReadingPosition,
}

impl Default for Detail {
    fn default() -> Self {
        Self { page: RolePage::Overview, text: Scrolled::default(), laid_out: None }
    }
}

impl Detail {
    /// Goes to the beginning of a page.
    pub fn begin(&mut self, page: RolePage) {
        self.page = page;
        self.text.rewind();
    }

    pub fn place(&self) -> DetailPosition {
        DetailPosition { page: self.page, text: self.text.reading() }
    }

    pub fn restore(&mut self, place: DetailPosition) {
        self.page = place.page;
        self.text.resume(place.text);
    }

    /// Lays the page out for a body if anything it depends on has changed.
    pub fn lay_out(&mut self, world: &World, shown: Shown, body: Rect) {
        let (width, height) = (usize::from(body.width), usize::from(body.height));
        let (catalogue, reader) = (&*world.catalogue, &world.reader());
        let wanted = Some((world.edition, shown, self.page, body.width));
        if self.laid_out != wanted {
            let blocks = match shown {
                Shown::Subject(Subject::Role(role)) => role_page(catalogue, role, self.page, reader),
                Shown::Subject(Subject::Skill(skill)) => skill_page(catalogue, skill, reader),
                Shown::Family(family) => family_page(catalogue, family, reader),
                Shown::Nothing => Vec::new(),
            };
            self.text.set(lay_out_spread(&blocks, width, world.glyphs));
            self.laid_out = wanted;
            // On pages that are lists the first entry is chosen at once.
            if self.text.link.is_none() && self.text.scroll == 0 && self.page != RolePage::Overview {
                self.text.choose_first(height);
            }
        }
        self.text.fit(height);
    }
}
