//! Lines of a text, with the one that is chosen: the only way that any text is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::brush::write;
use crate::glyphs::Glyphs;
use crate::pages::document::Line;
use crate::tui::state::Scrolled;
use crate::tui::theme::Theme;

/// Draws what a reader has on the screen. `focused` says whether it has the keyboard. Returns where the chosen link is, or
/// where the text begins where none is on the screen: before the first link and behind the last, reading goes on there.
pub(super) fn draw_text(
    buffer: &mut Buffer,
    area: Rect,
    text: &Scrolled,
    focused: bool,
    (glyphs, theme): (&Glyphs, Theme),
) -> Position {
    let lines = text.document.lines.get(text.scroll..).unwrap_or_default();
    let chosen = text.link.and_then(|at| text.document.links.get(at)).map(|link| link.line);
    let chosen = chosen.and_then(|line| line.checked_sub(text.scroll));
    draw_lines(buffer, area, lines, chosen.map(|line| (line, focused)), (glyphs, theme))
}

/// Draws lines from the first on. `chosen` is the place of one of them, and whether it has the keyboard. Returns where that
/// is, or where the lines begin.
pub(super) fn draw_lines(
    buffer: &mut Buffer,
    area: Rect,
    lines: &[Line],
    chosen: Option<(usize, bool)>,
    (glyphs, theme): (&Glyphs, Theme),
) -> Position {
    let mut cursor = Position { x: area.x, y: area.y };
    for ((at, line), y) in lines.iter().enumerate().zip(area.top()..area.bottom()) {
        let focused = chosen.filter(|(chosen, _)| *chosen == at).map(|(_, focused)| focused);
        if focused.is_some() {
            cursor.y = y;
        }
        draw_line(buffer, Rect { y, height: 1, ..area }, line, focused, (glyphs, theme));
    }
    cursor
}

/// Draws one line. `chosen` says that it is chosen, and whether it has the keyboard.
pub(super) fn draw_line(
    buffer: &mut Buffer,
    area: Rect,
    line: &Line,
    chosen: Option<bool>,
    (glyphs, theme): (&Glyphs, Theme),
) {
    let mut x = area.x;
    for piece in &line.pieces {
        x = write(buffer, area, (x, area.y), &piece.text, theme.tone(piece.tone));
    }
    let Some(focused) = chosen else { return };
    write(buffer, area, (area.x, area.y), glyphs.marker, theme.key());
    let style = if focused { theme.selected() } else { theme.selected_elsewhere() };
    buffer.set_style(area.intersection(buffer.area), style);
}
