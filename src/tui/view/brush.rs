//! Writing into the buffer without ever leaving an area, and the frames around panes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::border;
use ratatui::widgets::{Block, Widget};

use crate::cells::{cut, width};
use crate::glyphs::Glyphs;
use crate::tui::theme::Theme;

/// Writes `text` at a place of `area`, as much as fits there. Returns the column after it.
pub(super) fn write(buffer: &mut Buffer, area: Rect, (x, y): (u16, u16), text: &str, style: Style) -> u16 {
    let area = area.intersection(buffer.area);
    if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() {
        return x;
    }
    buffer.set_stringn(x, y, text, usize::from(area.right() - x), style).0
}

/// Writes `text` so that it ends at the right edge of `area`, if there are that many cells after `from`.
pub(super) fn write_right(
    buffer: &mut Buffer,
    area: Rect,
    from: u16,
    y: u16,
    text: &str,
    style: Style,
) -> bool {
    let needed = u16::try_from(width(text)).unwrap_or(u16::MAX);
    let fits = area.right().saturating_sub(from) >= needed && from >= area.left();
    if fits {
        write(buffer, area, (area.right() - needed, y), text, style);
    }
    fits
}

/// Draws a frame with a title and, where it fits beside that, a remark at the right.
pub(super) fn draw_frame(
    buffer: &mut Buffer,
    area: Rect,
    focused: bool,
    (title, remark): (&str, &str),
    glyphs: &Glyphs,
    theme: Theme,
) {
    let set = match (glyphs.ascii, focused) {
        (true, false) => ASCII_FRAME,
        (true, true) => ASCII_FOCUSED,
        (false, false) => border::ROUNDED,
        (false, true) => border::THICK,
    };
    Block::bordered().border_set(set).border_style(theme.frame(focused)).render(area, buffer);
    let inside = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(4), ..area };
    let title = cut(title, usize::from(inside.width.saturating_sub(2)), glyphs.ellipsis);
    if title.is_empty() {
        return;
    }
    let end = write(buffer, inside, (inside.x, area.y), &format!(" {title} "), theme.heading());
    if !remark.is_empty() {
        write_right(buffer, inside, end.saturating_add(1), area.y, &format!(" {remark} "), theme.quiet());
    }
}

const ASCII_FRAME: border::Set<'_> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

const ASCII_FOCUSED: border::Set<'_> = border::Set {
    vertical_left: "#",
    vertical_right: "#",
    horizontal_top: "=",
    horizontal_bottom: "=",
    ..ASCII_FRAME
};

/// Draws a thin line over the whole width of `area` at row `y`.
pub(super) fn rule(buffer: &mut Buffer, area: Rect, y: u16, glyphs: &Glyphs, style: Style) {
    let sign = if glyphs.ascii { "-" } else { "─" };
    write(buffer, area, (area.x, y), &sign.repeat(usize::from(area.width)), style);
}

/// Says at the right end of a line which lines of how many are shown, where not all are.
pub(super) fn scroll_mark(
    buffer: &mut Buffer,
    line: Rect,
    (first, height, total): (usize, usize, usize),
    glyphs: &Glyphs,
    style: Style,
) {
    if total <= height || line.is_empty() {
        return;
    }
    let above = if first > 0 { glyphs.above } else { " " };
    let below = if first + height < total { glyphs.below } else { " " };
    let text = format!(" {}-{}/{total} {above}{below} ", first + 1, (first + height).min(total));
    write_right(buffer, line, line.x, line.y, &text, style);
}
