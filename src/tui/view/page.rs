//! A page about roles in the place of the panes.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::brush::{draw_frame, rule, scroll_mark, write};
use super::document::draw_text;
use crate::cells::cut;
use crate::tui::layout::{Arrangement, sheet_area};
use crate::tui::state::State;
use crate::tui::state::page_sheet::PageSheet;
use crate::tui::theme::Theme;

/// Draws the page. Returns where the chosen link is, or where the text begins if none is on the screen.
pub(super) fn draw(buffer: &mut Buffer, page: &PageSheet, state: &State, theme: Theme) -> Position {
    let area = sheet_area(state.size);
    let framed = state.regions().arrangement != Arrangement::Small;
    let front = state.is_frontmost();
    let (title, remark) = page.about.titles(&state.world);
    if framed {
        draw_frame(buffer, area.frame, front, (&title, &remark), state.world.glyphs, theme);
    } else {
        let title = cut(&title, usize::from(area.head.width), state.world.glyphs.ellipsis);
        write(buffer, area.head, (area.head.x, area.head.y), &title, theme.heading());
        if area.body.y > area.head.bottom() {
            rule(buffer, area.inside, area.head.bottom(), state.world.glyphs, theme.quiet());
        }
    }
    let text = &page.text;
    let (glyphs, height) = (state.world.glyphs, usize::from(area.body.height));
    let cursor = draw_text(buffer, area.body, text, front, (glyphs, theme));
    let lines = (text.scroll, height, text.document.lines.len());
    scroll_mark(buffer, area.mark_line(framed), lines, glyphs, theme.quiet());
    cursor
}
