//! What is open over the panes: one thing at a time, its lines laid out when what they depend on changes.

use ratatui::layout::Size;

use super::Ui;
use super::facet_panel::FacetPanel;
use super::help::Help;
use super::problem_list::ProblemList;
use crate::pages::document::Line;
use crate::tui::keys::Context;
use crate::tui::layout::{facets_area, overlay};
use crate::tui::motion::Motion;
use crate::tui::world::World;

/// A page over the panes that has the keyboard until it is closed.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys.
    Help(Box<Help>),
    /// The problems of the files.
    Problems(ProblemList),
    /// The facets beside the list.
    Facets(Box<FacetPanel>),
}

impl Overlay {
    pub fn problems() -> Self {
        Self::Problems(ProblemList::default())
    }

    pub fn facets() -> Self {
        Self::Facets(Box::default())
    }

    /// Lays out what has changed, for a screen of `size`, and keeps scroll and cursor within it. `text` is that of the
    /// search line.
    pub(super) fn lay_out(&mut self, world: &World, size: Size, text: &str) {
        let (_, body) = overlay(size, usize::MAX);
        match self {
            Self::Help(help) => help.lay_out(world, size),
            Self::Problems(list) => list.lay_out(world, usize::from(body.width), usize::from(body.height)),
            Self::Facets(panel) => {
                let body = facets_area(size).body;
                panel.lay_out(world, text, (usize::from(body.width), usize::from(body.height)));
            }
        }
    }

    /// Moves the help by lines, the cursor of a list by problems; held to their ends when they are laid out.
    pub(in crate::tui) fn go(&mut self, motion: Motion) {
        match self {
            Self::Help(help) => help.go(motion),
            Self::Problems(list) => list.cursor = motion.from(list.cursor, list.page()),
            Self::Facets(panel) => panel.go(motion),
        }
    }

    /// The lines on the screen.
    pub fn shown(&self) -> &[Line] {
        match self {
            Self::Help(help) => help.lines.get(help.scroll..).unwrap_or_default(),
            Self::Problems(list) => &list.shown,
            Self::Facets(panel) => &panel.shown,
        }
    }
}

impl Ui {
    /// Opens the help, which begins with the keys of the place it is opened from.
    pub(in crate::tui) fn open_help(&mut self, here: Context) {
        self.under_help = self.overlay.replace(Overlay::Help(Box::new(Help::opened_from(here))));
    }

    /// Closes what is open over the panes; the help leads back to what it was opened over.
    pub(in crate::tui) fn close_overlay(&mut self) {
        self.overlay = self.under_help.take();
    }

    /// The help, where it is open.
    pub(in crate::tui) fn help_mut(&mut self) -> Option<&mut Help> {
        match &mut self.overlay {
            Some(Overlay::Help(help)) => Some(help),
            _ => None,
        }
    }

    fn help(&self) -> Option<&Help> {
        match &self.overlay {
            Some(Overlay::Help(help)) => Some(help),
            _ => None,
        }
    }

    /// Whether a filter of the help is being typed: it has the keys of the search line.
    pub fn filters_help(&self) -> bool {
        self.help().is_some_and(|help| help.typing)
    }

    /// Whether the help has a filter to be cleared before it is closed.
    pub fn has_help_filter(&self) -> bool {
        self.help().is_some_and(Help::has_filter)
    }
}
