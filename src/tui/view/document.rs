//! Lines of a text, with the one that is chosen: the only way that any text is drawn.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{Brush, row};
use crate::pages::document::Line;
use crate::tui::layout::PaneArea;
use crate::tui::ui::Scrolled;

/// Draws what a reader has on the screen, and how far it is scrolled. `focused` says whether it has the keyboard. Returns
/// where the chosen link is, or where the text begins where none is on the screen: before the first link and behind the
/// last, reading goes on there.
pub(super) fn draw_text(brush: &mut Brush<'_>, area: &PaneArea, text: &Scrolled, focused: bool) -> Position {
    let lines = text.document.lines.get(text.scroll..).unwrap_or_default();
    let chosen = text.link.and_then(|at| text.document.links.get(at));
    let chosen = chosen.and_then(|link| Some((link.line.checked_sub(text.scroll)?, link.cells.clone())));
    let cursor = draw_lines(brush, area.body, lines, chosen.as_ref(), focused);
    let shown = text.scroll..text.scroll + usize::from(area.body.height);
    for link in text.document.links.iter().filter(|link| shown.contains(&link.line)) {
        if brush.ui.is_marked(link.subject)
            && let (Ok(x), Ok(y)) = (u16::try_from(link.cells.start), u16::try_from(link.line - text.scroll))
        {
            let cell = (area.body.x.saturating_add(x).saturating_add(1), area.body.y + y);
            // The colour of a chosen row is kept.
            brush.write(area.body, cell, brush.glyphs().mark, Style::new().bold());
        }
    }
    brush.pane_mark(area, text.scroll, text.document.lines.len());
    cursor
}

/// Draws lines from the first on. `chosen` is the place of one of them, and its cells. Returns where that is, or where the
/// lines begin.
pub(super) fn draw_lines(
    brush: &mut Brush<'_>,
    area: Rect,
    lines: &[Line],
    chosen: Option<&(usize, Range<usize>)>,
    focused: bool,
) -> Position {
    let mut cursor = area.as_position();
    for ((at, line), y) in lines.iter().enumerate().zip(area.top()..area.bottom()) {
        let row = row(area, y);
        let mut x = row.x;
        for piece in &line.pieces {
            x = brush.write(row, (x, y), &piece.text, brush.theme.tone(piece.tone));
        }
        if let Some((_, cells)) = chosen.filter(|(line, _)| *line == at) {
            cursor = brush.choose(part(row, cells), focused);
        }
    }
    cursor
}

/// Some cells of a row.
fn part(row: Rect, cells: &Range<usize>) -> Rect {
    let column = |cell: usize| u16::try_from(cell).unwrap_or(u16::MAX).min(row.width);
    let (from, until) = (column(cells.start), column(cells.end));
    Rect { x: row.x + from, width: until.saturating_sub(from), ..row }
}
