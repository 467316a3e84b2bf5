//! What is open over everything else: the help, and the problems of the files.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::widgets::{Clear, Widget};

use super::brush::{draw_frame, scroll_mark};
use super::document::draw_lines;
use crate::tui::layout;
use crate::tui::state::{Overlay, State};
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the page. Returns where what is chosen is, or where the text begins.
pub(super) fn draw(buffer: &mut Buffer, overlay: &Overlay, state: &State, theme: Theme) -> Position {
    let (world, glyphs) = (&state.world, state.world.glyphs);
    let (frame, body) = layout::overlay(state.size, overlay.height());
    Clear.render(frame.intersection(buffer.area), buffer);
    let height = usize::from(body.height);
    // For the help its lines are counted, for the list its problems.
    let (title, chosen, scrolled) = match overlay {
        Overlay::Help(help) => {
            (world.wording.say(key::TITLE_KEYS), None, (help.scroll, height, help.lines.len()))
        }
        Overlay::Problems(list) => {
            let count = world.problems.len();
            let title = world.wording.with(key::COUNT_PROBLEMS, &[("count", count.into())]);
            (title, list.chosen, (list.top, list.count, count))
        }
    };
    draw_frame(buffer, frame, true, (&title, ""), glyphs, theme);
    let chosen = chosen.map(|line| (line, true));
    let cursor = draw_lines(buffer, body, overlay.shown(), chosen, (glyphs, theme));
    scroll_mark(buffer, layout::overlay_edge(frame, body), scrolled, glyphs, theme.quiet());
    cursor
}
