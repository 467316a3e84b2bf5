//! The help over the panes: how far it is scrolled, and the line that filters it.

use ratatui::layout::{Rect, Size};
use tui_input::Input;

use super::search_bar::put;
use crate::pages::document::Line;
use crate::tui::help_lines;
use crate::tui::keys::Context;
use crate::tui::layout::overlay;
use crate::tui::motion::Motion;
use crate::tui::world::World;

/// Letters the filter takes.
const LONGEST: usize = 60;

/// The help with its first line on the screen.
#[derive(Clone, Debug)]
pub struct Help {
    /// Where it was opened from.
    here: Context,
    pub scroll: usize,
    pub lines: Vec<Line>,
    /// What its rows are to have in keys or words.
    pub filter: Input,
    /// Whether that is being typed.
    pub typing: bool,
    /// What the lines were made for.
    laid_out: Option<(u32, u16, String)>,
    /// Lines it has without a filter: its frame stays as high as they need.
    whole: usize,
    /// Lines on the screen at once.
    height: usize,
}

impl Help {
    pub(super) fn opened_from(here: Context) -> Self {
        Self {
            here,
            scroll: 0,
            lines: Vec::new(),
            filter: Input::default(),
            typing: false,
            laid_out: None,
            whole: 0,
            height: 0,
        }
    }

    /// Whether there is a line for the filter.
    pub fn has_filter(&self) -> bool {
        self.typing || !self.filter.value().is_empty()
    }

    /// The frame, the line of the filter, which may have no height, and the rest.
    pub fn parts(&self, size: Size) -> (Rect, Rect, Rect) {
        let above = u16::from(self.has_filter());
        let (frame, body) = overlay(size, self.whole + usize::from(above));
        let above = above.min(body.height);
        let line = Rect { height: above, ..body };
        (frame, line, Rect { y: body.y + above, height: body.height - above, ..body })
    }

    pub(super) fn lay_out(&mut self, world: &World, size: Size) {
        let width = overlay(size, usize::MAX).1.width;
        let wanted = Some((world.edition, width, self.filter.value().to_owned()));
        if self.laid_out != wanted {
            let lines = |text: &str| help_lines::lay_out(world, usize::from(width), Some(self.here), text);
            self.whole = lines("").len();
            self.lines = lines(self.filter.value());
            self.laid_out = wanted;
        }
        self.height = usize::from(self.parts(size).2.height);
        self.scroll = self.scroll.min(self.last_scroll());
    }

    /// Moves by lines; held to the end when it is laid out.
    pub(super) fn go(&mut self, motion: Motion) {
        self.scroll = motion.from(self.scroll, self.height);
    }

    /// How far it can scroll.
    pub fn last_scroll(&self) -> usize {
        self.lines.len().saturating_sub(self.height)
    }

    /// Puts text into the filter, as text and nothing else. What is found is shown from its beginning.
    pub fn put(&mut self, text: &str) {
        put(&mut self.filter, text, LONGEST);
        self.scroll = 0;
    }

    /// Takes the filter away.
    pub fn clear_filter(&mut self) {
        self.filter.reset();
        self.typing = false;
        self.scroll = 0;
    }
}
