//! A page about roles in the place of the panes.

use ratatui::layout::Position;

use super::brush::Brush;
use super::document::draw_text;
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout::sheet_area;
use crate::tui::ui::page_sheet::PageSheet;

/// Draws the page. Returns where the chosen link is, or where the text begins if none is on the screen.
pub(super) fn draw(brush: &mut Brush<'_>, page: &PageSheet) -> Position {
    let area = sheet_area(brush.ui.size);
    let (title, remark) = page.about.titles(brush.world);
    brush.sheet_frame(&area, &title, &[TextRun::new(&remark, Tone::Aside)]);
    if !brush.ui.is_framed() {
        brush.rule_under_head(&area);
    }
    draw_text(brush, &area, &page.text, brush.ui.is_frontmost())
}
