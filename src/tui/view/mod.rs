//! Drawing. Every function here borrows the state and changes nothing but the buffer.
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
use ratatui::buffer::Buffer;

use super::opening::Opening;
use super::pane::Pane;
use super::state::{Sheet, State};
use super::theme::Theme;
use crate::glyphs::to_ascii;

pub use detail::tab_spans;

/// Draws the whole screen. Any size will do, none included.
pub fn draw(frame: &mut Frame<'_>, state: &State, theme: Theme) {
    let regions = state.regions();
    let buffer = frame.buffer_mut();
    let buffer_area = buffer.area;
    header::draw(buffer, regions.header, state, theme);
    // The terminal's own cursor stands where the eye is led to: that is what screen readers and braille lines follow.
    let mut cursor = match &state.sheet {
        Some(Sheet::Map(map)) => map::draw(buffer, map, state, theme),
        Some(Sheet::Page(page)) => Some(page::draw(buffer, page, state, theme)),
        None => None,
    };
    for pane in Pane::ALL.into_iter().filter(|_| state.sheet.is_none()) {
        let Some(area) = regions.pane(pane) else { continue };
        let chosen = match pane {
            Pane::Roles => role_list::draw(buffer, area, state, theme),
            Pane::Detail => Some(detail::draw(buffer, area, state, theme)),
            Pane::Paths => paths::draw(buffer, area, state, theme),
        };
        cursor = if state.is_focused(pane) { chosen } else { cursor };
    }
    status_line::draw(buffer, regions.status, state, theme);
    if let Some(open) = &state.overlay {
        cursor = Some(overlay::draw(buffer, open, state, theme));
    }
    if state.world.glyphs.ascii {
        replace_signs(buffer);
    }
    if let Some(cursor) = cursor.filter(|cursor| buffer_area.contains(*cursor)) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws the screen there is while a catalogue is being read.
pub fn draw_opening(frame: &mut Frame<'_>, opening: &Opening, state: &State, theme: Theme) {
    let buffer = frame.buffer_mut();
    opening::draw(buffer, opening, state, theme);
    if state.world.glyphs.ascii {
        replace_signs(buffer);
    }
}

/// In ASCII mode, signs of typography that came with the content become their nearest ASCII character.
fn replace_signs(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let mut signs = cell.symbol().chars();
        if let (Some(sign), None) = (signs.next(), signs.next())
            && let Some(ascii) = to_ascii(sign)
        {
            cell.set_char(ascii);
        }
    }
}
