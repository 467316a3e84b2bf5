//! What is open over everything else: the help, and the problems of the files.

use ratatui::layout::Position;

use super::brush::Brush;
use super::document::draw_lines;
use crate::tui::layout;
use crate::tui::ui::Overlay;
use crate::wording::key;

/// Draws the page. Returns where what is chosen is, or where the text begins.
pub(super) fn draw(brush: &mut Brush<'_>, overlay: &Overlay) -> Position {
    let (frame, body) = layout::overlay(brush.ui.size, overlay.height());
    brush.clear(frame);
    // For the help its lines are counted, for the list its problems.
    let (title, chosen, (first, height, total)) = match overlay {
        Overlay::Help(help) => {
            let title = brush.world.say(key::TITLE_KEYS);
            (title, None, (help.scroll, usize::from(body.height), help.lines.len()))
        }
        Overlay::Problems(list) => {
            let count = brush.world.problems.len();
            let title = brush.world.with(key::COUNT_PROBLEMS, &[("count", count.into())]);
            (title, list.chosen, (list.top, list.count, count))
        }
    };
    brush.frame(frame, true, &title, "");
    let cursor = draw_lines(brush, body, overlay.shown(), chosen, true);
    brush.scroll_mark(layout::overlay_edge(frame, body), first, height, total);
    cursor
}
