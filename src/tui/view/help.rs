//! The help, over everything else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::brush::{draw_frame, scroll_mark, write};
use crate::cells::cut;
use crate::tui::help_page::{HelpLine, height, key_column, lines};
use crate::tui::state::State;
use crate::tui::theme::Theme;

pub(super) fn draw(buffer: &mut Buffer, state: &State, theme: Theme) {
    let screen = buffer.area;
    let lines = lines(&state.wording, state.glyphs);
    let wanted = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let frame_height = wanted.min(screen.height.saturating_sub(2)).max(screen.height.min(3));
    let frame_width = screen.width.min(76);
    let frame = Rect {
        x: screen.x + (screen.width - frame_width) / 2,
        y: screen.y + (screen.height - frame_height.min(screen.height)) / 2,
        width: frame_width,
        height: frame_height.min(screen.height),
    };
    Clear.render(frame, buffer);
    draw_frame(buffer, frame, true, (&state.wording.say("title-keys"), ""), state.glyphs, theme);
    let body = Rect {
        x: frame.x + 2.min(frame.width),
        y: frame.y + 1.min(frame.height),
        width: frame.width.saturating_sub(4),
        height: frame.height.saturating_sub(2),
    };
    let scroll = state.help.unwrap_or(0);
    let column = key_column(&lines).min(usize::from(body.width) / 2);
    for (line, y) in lines.iter().skip(scroll).zip(body.top()..body.bottom()) {
        match line {
            HelpLine::Heading(text) => {
                write(buffer, body, (body.x, y), text, theme.heading());
            }
            HelpLine::Keys { keys, what } => {
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
    let edge = Rect { y: frame.bottom().saturating_sub(1), height: frame.height.min(1), ..body };
    scroll_mark(buffer, edge, (scroll, height(state), lines.len()), state.glyphs, theme.quiet());
}
