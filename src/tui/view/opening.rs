//! The screen while a large catalogue is being read.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::brush::write;
use crate::cells::{cut, width};
use crate::tui::opening::Opening;
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::wording::key;

/// Says in the middle of the screen how far reading is.
pub(super) fn draw(buffer: &mut Buffer, opening: &Opening, state: &State, theme: Theme) {
    let (read, files) = opening.files();
    let counts = [("read", read.into()), ("count", files.into())];
    let reading = state.world.wording.with(key::READING_FILES, &counts);
    let lines = [
        (state.world.wording.say(key::APP_NAME), theme.heading()),
        (if files == 0 { state.world.wording.say(key::LOOKING_FOR_FILES) } else { reading }, Style::new()),
        (state.world.wording.say(key::TYPING_IS_KEPT), theme.quiet()),
    ];
    let area = buffer.area;
    let top = area.height.saturating_sub(5) / 2;
    for ((line, style), row) in lines.iter().zip([0, 2, 4]) {
        let line = cut(line, usize::from(area.width), state.world.glyphs.ellipsis);
        let left = usize::from(area.width).saturating_sub(width(&line)) / 2;
        write(buffer, area, (u16::try_from(left).unwrap_or(0), top + row), &line, *style);
    }
}
