//! The detail pane: which page, how far scrolled, which link is chosen.

use super::scrolled::Scrolled;
use crate::domain::{Catalogue, Lang, Subject};
use crate::glyphs::Glyphs;
use crate::pages::document::lay_out;
use crate::pages::{Reader, RolePage, role_page, skill_page};

/// State of the detail pane.
#[derive(Debug)]
pub struct Detail {
    pub page: RolePage,
    pub text: Scrolled,
    /// What the document was laid out for.
    laid_out: Option<(Option<Subject>, RolePage, Lang, usize)>,
}

/// Where somebody was in the detail.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    page: RolePage,
    scroll: usize,
    link: Option<usize>,
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

    pub fn place(&self) -> Place {
        Place { page: self.page, scroll: self.text.scroll, link: self.text.link }
    }

    pub fn restore(&mut self, place: Place) {
        self.page = place.page;
        self.text.scroll = place.scroll;
        self.text.link = place.link;
    }

    /// Lays the page out if anything it depends on has changed. `size` is width and height of the body.
    pub fn lay_out(
        &mut self,
        catalogue: &Catalogue,
        subject: Option<Subject>,
        reader: Reader<'_>,
        glyphs: &Glyphs,
        size: (usize, usize),
    ) {
        let (width, height) = size;
        let wanted = Some((subject, self.page, reader.lang, width));
        if self.laid_out != wanted {
            let blocks = match subject {
                Some(Subject::Role(role)) => role_page(catalogue, role, self.page, &reader),
                Some(Subject::Skill(skill)) => skill_page(catalogue, skill, &reader),
                None => Vec::new(),
            };
            self.text.document = lay_out(&blocks, width, glyphs);
            self.laid_out = wanted;
            // On pages that are lists the first entry is chosen at once.
            if self.text.link.is_none() && self.text.scroll == 0 && self.page != RolePage::Overview {
                self.text.choose_first(height);
            }
        }
        self.text.fit(height);
    }

    /// Lays out anew next time, because what is said may have changed.
    pub fn forget(&mut self) {
        self.laid_out = None;
    }
}
