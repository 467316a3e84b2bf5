//! Lines of a text, with the one that is chosen: the only way that any text is drawn.

use ratatui::layout::{Position, Rect};

use super::brush::{Brush, row};
use crate::pages::document::Line;
use crate::tui::layout::PaneArea;
use crate::tui::ui::Scrolled;

/// Draws what a reader has on the screen, and how far it is scrolled. `focused` says whether it has the keyboard. Returns
/// where the chosen link is, or where the text begins where none is on the screen: before the first link and behind the
/// last, reading goes on there.
pub(super) fn draw_text(brush: &mut Brush<'_>, area: &PaneArea, text: &Scrolled, focused: bool) -> Position {
    let lines = text.document.lines.get(text.scroll..).unwrap_or_default();
    let chosen = text.link.and_then(|at| text.document.links.get(at)).map(|link| link.line);
    let chosen = chosen.and_then(|line| line.checked_sub(text.scroll));
    let cursor = draw_lines(brush, area.body, lines, chosen, focused);
    brush.pane_mark(area, text.scroll, text.document.lines.len());
    cursor
}

/// Draws lines from the first on. `chosen` is the place of one of them. Returns where that is, or where the lines begin.
pub(super) fn draw_lines(
    brush: &mut Brush<'_>,
    area: Rect,
    lines: &[Line],
    chosen: Option<usize>,
    focused: bool,
) -> Position {
    let mut cursor = area.as_position();
    for ((at, line), y) in lines.iter().enumerate().zip(area.top()..area.bottom()) {
        let row = row(area, y);
        let mut x = row.x;
        for piece in &line.pieces {
            x = brush.write(row, (x, y), &piece.text, brush.theme.tone(piece.tone));
        }
        if chosen == Some(at) {
            cursor = brush.choose(row, focused);
        }
    }
    cursor
}
