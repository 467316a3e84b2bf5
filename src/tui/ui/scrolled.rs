//! A document on the screen: how far it is scrolled, and which of its links is chosen.

use crate::domain::Subject;
use crate::pages::document::{Document, Link};
use crate::tui::motion::Motion;

/// Lines off the screen up to which a link is gone to at once; prose further than that is read line by line.
const NEAR: usize = 8;

/// A document with a window on it.
#[derive(Clone, Debug, Default)]
pub struct Scrolled {
    pub document: Document,
    /// First line shown.
    pub scroll: usize,
    /// The chosen link, by its place in the document.
    pub link: Option<usize>,
    /// The link to choose once there is a document: its place in the one before, and what it led to.
    sought: Option<(usize, Subject)>,
    height: usize,
}

/// Where somebody was in a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadingPosition {
    pub scroll: usize,
    /// The chosen link: its place among the links, and what it leads to.
    pub link: Option<(usize, Subject)>,
}

impl Scrolled {
    /// Goes to the beginning.
    pub fn rewind(&mut self) {
        self.scroll = 0;
        self.link = None;
        self.sought = None;
    }

    /// Where one is.
    pub fn reading(&self) -> ReadingPosition {
        let link = self.link.and_then(|at| Some((at, self.document.links.get(at)?.subject)));
        ReadingPosition { scroll: self.scroll, link: link.or(self.sought) }
    }

    /// Goes to where one was, in the present document or in the one that comes next.
    pub fn resume(&mut self, reading: ReadingPosition) {
        self.scroll = reading.scroll;
        self.link = None;
        self.sought = reading.link;
    }

    /// Takes another document. The link that is sought is chosen in it.
    pub fn set(&mut self, document: Document) {
        self.document = document;
        self.find_sought();
    }

    /// Chooses the link to what is sought: the one at its old place, or the nearest that leads there.
    fn find_sought(&mut self) {
        if let Some((at, subject)) = self.sought.take() {
            let leads_there = |(_, link): &(usize, &Link)| link.subject == subject;
            let links = self.document.links.iter().enumerate().filter(leads_there);
            self.link = links.map(|(place, _)| place).min_by_key(|place| place.abs_diff(at));
        }
    }

    /// Chooses the first link, if it is among the first `height` lines.
    pub fn choose_first(&mut self, height: usize) {
        self.link = self.document.link_from(0).filter(|at| self.document.links[*at].line < height);
    }

    /// Keeps scroll and link within the document, of which so many lines are on the screen.
    pub fn fit(&mut self, height: usize) {
        self.height = height;
        self.find_sought();
        self.link = self.link.filter(|at| *at < self.document.links.len());
        self.scroll = self.scroll.min(self.last_scroll());
    }

    /// What the chosen link leads to.
    pub fn chosen(&self) -> Option<Subject> {
        self.link.and_then(|at| self.document.links.get(at)).map(|link| link.subject)
    }

    /// Reads on or back.
    pub fn go(&mut self, motion: Motion) {
        match motion {
            Motion::Step(-1) => self.up(),
            Motion::Step(_) => self.down(),
            Motion::End(-1) => self.top(),
            Motion::End(_) => self.bottom(),
            Motion::Half(_) | Motion::Page(_) => self.page_by(motion.far(self.height)),
        }
    }

    /// Chooses the next link if it is on the screen or near, else scrolls by a line.
    fn down(&mut self) {
        let next = match self.link.filter(|at| self.is_in_view(*at)) {
            Some(at) => Some(at + 1).filter(|at| *at < self.document.links.len()),
            None => self.document.link_from(self.scroll),
        };
        let line = next.and_then(|at| self.document.links.get(at)).map(|link| link.line);
        let last_in_view = self.scroll + self.height.saturating_sub(1);
        match line.filter(|line| *line > last_in_view) {
            // A little more than the link itself, so that what is said of it is seen with it.
            Some(line) if line <= last_in_view + NEAR => {
                self.scroll = (line + NEAR / 2).saturating_sub(self.height).min(line);
            }
            Some(_) | None if !next.is_some_and(|at| self.is_in_view(at)) => self.scroll += 1,
            Some(_) | None => {}
        }
        self.scroll = self.scroll.min(self.last_scroll());
        if next.is_some_and(|at| self.is_in_view(at)) {
            self.link = next;
        }
    }

    /// Chooses the link before if it is on the screen or near, else scrolls back by a line.
    fn up(&mut self) {
        let before = match self.link.filter(|at| self.is_in_view(*at)) {
            Some(at) => at.checked_sub(1),
            None => self.document.links.iter().rposition(|link| link.line < self.scroll + self.height),
        };
        let line = before.and_then(|at| self.document.links.get(at)).map(|link| link.line);
        match line.filter(|line| *line < self.scroll) {
            Some(line) if line + NEAR >= self.scroll => self.scroll = line,
            Some(_) | None if !before.is_some_and(|at| self.is_in_view(at)) => {
                self.scroll = self.scroll.saturating_sub(1);
            }
            Some(_) | None => {}
        }
        if before.is_some_and(|at| self.is_in_view(at)) {
            self.link = before;
        }
    }

    /// Scrolls without choosing; a link that leaves the screen is let go.
    pub fn scroll_by(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.last_scroll());
        self.link = self.link.filter(|at| self.is_in_view(*at));
    }

    /// Scrolls by whole or half pages and chooses the first link there.
    fn page_by(&mut self, lines: isize) {
        self.scroll_by(lines);
        if self.link.is_none() {
            self.link = self.document.link_from(self.scroll).filter(|at| self.is_in_view(*at));
        }
    }

    fn top(&mut self) {
        self.scroll = 0;
        self.link = self.document.link_from(0).filter(|at| self.is_in_view(*at));
    }

    fn bottom(&mut self) {
        self.scroll = self.last_scroll();
        self.link = self.document.links.len().checked_sub(1).filter(|at| self.is_in_view(*at));
    }

    /// Chooses the link at a cell of the document, if there is one.
    pub fn choose_at(&mut self, line: usize, cell: usize) {
        let links = &mut self.document.links.iter();
        if let Some(at) = links.position(|link| link.line == line && link.cells.contains(&cell)) {
            self.link = Some(at);
        }
    }

    /// Whether there is another link to go to, or more to read.
    pub fn can_move(&self) -> bool {
        self.is_longer_than_shown() || self.document.links.len() > usize::from(self.link.is_some())
    }

    /// Whether there are lines that are not on the screen.
    pub fn is_longer_than_shown(&self) -> bool {
        self.last_scroll() > 0
    }

    fn is_in_view(&self, link: usize) -> bool {
        let view = self.scroll..self.scroll + self.height;
        self.document.links.get(link).is_some_and(|link| view.contains(&link.line))
    }

    fn last_scroll(&self) -> usize {
        self.document.lines.len().saturating_sub(self.height)
    }
}
