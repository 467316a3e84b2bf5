//! The help, over everything else.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::widgets::{Clear, Widget};

use super::brush::{draw_frame, scroll_mark, write};
use crate::cells::cut;
use crate::tui::help_page::{HelpLine, key_column, lines};
use crate::tui::layout::{overlay, overlay_edge};
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the help. Returns where its text begins.
pub(super) fn draw(buffer: &mut Buffer, scroll: usize, state: &State, theme: Theme) -> Position {
    let lines = lines(&state.wording, state.glyphs);
    let (frame, body) = overlay(state.size, lines.len());
    Clear.render(frame.intersection(buffer.area), buffer);
    draw_frame(buffer, frame, true, (&state.wording.say(key::TITLE_KEYS), ""), state.glyphs, theme);
    let column = key_column(&lines).min(usize::from(body.width) / 2);
    for (line, y) in lines.iter().skip(scroll).zip(body.top()..body.bottom()) {
        match line {
            HelpLine::Heading(text) => {
                write(buffer, body, (body.x, y), text, theme.heading());
            }
            HelpLine::Keys { keys, what } | HelpLine::Sign { sign: keys, what } => {
                let keys = cut(keys, column, state.glyphs.ellipsis);
                write(buffer, body, (body.x + 2, y), &keys, theme.key());
                let x = body.x + u16::try_from(column + 4).unwrap_or(0);
                let room = usize::from(body.right().saturating_sub(x));
                write(
                    buffer,
                    body,
                    (x, y),
                    &cut(what, room, state.glyphs.ellipsis),
                    ratatui::style::Style::new(),
                );
            }
            HelpLine::Gap => {}
        }
    }
    let view = (scroll, usize::from(body.height), lines.len());
    scroll_mark(buffer, overlay_edge(frame, body), view, state.glyphs, theme.quiet());
    Position { x: body.x, y: body.y }
}
