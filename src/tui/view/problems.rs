//! The problems of the files, over everything else.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::brush::{draw_frame, scroll_mark};
use super::detail::draw_line;
use crate::tui::layout::{overlay, overlay_edge};
use crate::tui::problems_page::lay_out;
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the list. Returns where the chosen problem is.
pub(super) fn draw(
    buffer: &mut Buffer,
    (cursor, scroll): (usize, usize),
    state: &State,
    theme: Theme,
) -> Position {
    let (frame, body) = overlay(state.size, usize::MAX);
    let page = lay_out(state, usize::from(body.width));
    Clear.render(frame.intersection(buffer.area), buffer);
    let title = state.wording.with(key::COUNT_PROBLEMS, &[("count", state.problems.len().into())]);
    draw_frame(buffer, frame, true, (&title, ""), state.glyphs, theme);
    let chosen = page.starts.get(cursor).filter(|_| !state.problems.is_empty());
    let mut position = Position { x: body.x, y: body.y };
    let shown = page.lines.iter().enumerate().skip(scroll);
    for ((at, line), y) in shown.zip(body.top()..body.bottom()) {
        let selected = (chosen == Some(&at)).then_some(true);
        if selected.is_some() {
            position.y = y;
        }
        draw_line(buffer, Rect { y, height: 1, ..body }, line, selected, state, theme);
    }
    let view = (scroll, usize::from(body.height), page.lines.len());
    scroll_mark(buffer, overlay_edge(frame, body), view, state.glyphs, theme.quiet());
    position
}
