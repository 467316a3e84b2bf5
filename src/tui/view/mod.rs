//! Drawing. Every function here borrows world and ui and changes nothing but the buffer.
//!
//! ```text
//!  header: trail ……………………………… counts, language
//! ┏ roles ━━━━━━━┓╭ detail ───────────────╮
//! ┃              ┃│                       │
//! ┃              ┃╰───────────────────────╯
//! ┃              ┃╭ paths ────────────────╮
//! ┗━━━━━━━━━━━━━━┛╰───────────────────────╯
//!  status line: keys that work here
//! ```

mod brush;
mod detail;
mod document;
mod greeting;
mod header;
mod list_hit;
mod list_name;
mod map;
mod opening;
mod overlay;
mod page;
mod paths;
mod role_list;
mod search_line;
mod status_line;

use ratatui::Frame;

use super::opening::Opening;
use super::pane::Pane;
use super::theme::Theme;
use super::ui::{Sheet, Ui};
use super::world::World;
use crate::glyphs::to_ascii;
use brush::Brush;

pub use detail::tab_spans;
pub use header::{HeaderTarget, header_spans};
pub use status_line::hint_spans;

/// Draws the whole screen. Any size will do, none included.
pub fn draw(frame: &mut Frame<'_>, world: &World, ui: &Ui, theme: Theme) {
    let regions = ui.regions();
    let brush = &mut Brush { buffer: frame.buffer_mut(), world, ui, theme };
    brush.restyle(brush.buffer.area, theme.base());
    header::draw(brush, regions.header);
    // The terminal's own cursor stands where the eye is led to: that is what screen readers and braille lines follow.
    let mut cursor = match &ui.sheet {
        Some(Sheet::Map(map)) => map::draw(brush, map),
        Some(Sheet::Page(page)) => Some(page::draw(brush, page)),
        None => None,
    };
    for pane in Pane::ALL.into_iter().filter(|_| ui.sheet.is_none()) {
        let Some(area) = &regions.pane(pane) else { continue };
        let chosen = match pane {
            Pane::Roles => role_list::draw(brush, area),
            Pane::Detail => Some(detail::draw(brush, area)),
            Pane::Paths => Some(paths::draw(brush, area)),
        };
        cursor = if ui.is_focused(pane) { chosen } else { cursor };
    }
    status_line::draw(brush, regions.status);
    if ui.greets {
        greeting::draw(brush, &regions);
    }
    for open in [&ui.under_help, &ui.overlay].into_iter().flatten() {
        cursor = Some(overlay::draw(brush, open));
    }
    replace_signs(brush);
    let screen = brush.buffer.area;
    if let Some(cursor) = cursor.filter(|cursor| screen.contains(*cursor)) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws the screen there is while a catalogue is being read.
pub fn draw_opening(frame: &mut Frame<'_>, opening: &Opening, world: &World, ui: &Ui, theme: Theme) {
    let brush = &mut Brush { buffer: frame.buffer_mut(), world, ui, theme };
    brush.restyle(brush.buffer.area, theme.base());
    opening::draw(brush, opening);
    replace_signs(brush);
}

/// In ASCII mode, signs of typography that came with the content become their nearest ASCII character.
fn replace_signs(brush: &mut Brush<'_>) {
    for cell in brush.buffer.content.iter_mut().filter(|_| brush.world.glyphs.ascii) {
        let mut signs = cell.symbol().chars();
        if let (Some(sign), None) = (signs.next(), signs.next())
            && let Some(ascii) = to_ascii(sign)
        {
            cell.set_char(ascii);
        }
    }
}
