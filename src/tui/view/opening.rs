//! The screen while a large catalogue is being read.

use ratatui::style::Style;

use super::brush::Brush;
use crate::cells::width;
use crate::tui::opening::Opening;
use crate::wording::key;

/// Says in the middle of the screen how far reading is.
pub(super) fn draw(brush: &mut Brush<'_>, opening: &Opening) {
    let (world, theme) = (brush.world, brush.theme);
    let reading = match opening.files() {
        (_, 0) => world.say(key::LOOKING_FOR_FILES),
        (read, files) => world.with(key::READING_FILES, &[("read", read.into()), ("count", files.into())]),
    };
    let lines = [
        (world.say(key::APP_NAME), theme.heading()),
        (reading, Style::new()),
        (world.say(key::TYPING_IS_KEPT), theme.aside()),
    ];
    let area = brush.buffer.area;
    let top = area.height.saturating_sub(5) / 2;
    for ((line, style), row) in lines.iter().zip([0, 2, 4]) {
        let line = brush.cut(line, area.width);
        let left = usize::from(area.width).saturating_sub(width(&line)) / 2;
        brush.write(area, (u16::try_from(left).unwrap_or(0), top + row), &line, *style);
    }
}
