//! Lines that are typed: the search, and the filter of the help.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;

use super::brush::Brush;
use crate::cells::{head, width};
use crate::wording::key;

/// The search line: what is typed, or what could be. Long text scrolls with its cursor.
pub(super) fn draw_search(brush: &mut Brush<'_>, area: Rect) -> Option<Position> {
    let search = &brush.ui.search;
    if area.is_empty() {
        return None;
    }
    let sign = if search.route_from.is_some() { brush.glyphs().route } else { "/" };
    let x = brush.write(area, (area.x, area.y), &format!("{sign} "), brush.theme.key());
    let for_route = search.typing && search.route_from.is_some();
    if search.text().is_empty() && (!search.typing || for_route) {
        let prompt = brush.world.say(if for_route { key::ROUTE_PROMPT } else { key::SEARCH_PROMPT });
        brush.write_cut(area, (x, area.y), &prompt, brush.theme.aside());
        return for_route.then_some(Position { x, y: area.y });
    }
    let position = draw_input(brush, area, sign, &search.input, search.typing);
    if search.typing && search.is_kept {
        // As text that is selected: what is typed next takes its place.
        let cells = u16::try_from(width(search.text())).unwrap_or(u16::MAX);
        let room = area.right().saturating_sub(x);
        let text = Rect { x, width: cells.min(room), height: 1, ..area };
        brush.restyle(text, brush.theme.chosen(true));
    }
    position.filter(|_| search.typing)
}

/// A line that is typed, behind a sign. Long text scrolls with its cursor. Returns where that is.
pub(super) fn draw_input(
    brush: &mut Brush<'_>,
    area: Rect,
    sign: &str,
    input: &Input,
    typing: bool,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let x = brush.write(area, (area.x, area.y), &format!("{sign} "), brush.theme.key());
    let room = usize::from(area.right().saturating_sub(x)).saturating_sub(1);
    let scroll = input.visual_scroll(room);
    let shown = &input.value()[head(input.value(), scroll).len()..];
    let style = if typing { brush.theme.heading() } else { Style::new() };
    brush.write(area, (x, area.y), shown, style);
    // What has gone out at the left is told of: the rest may look like the whole.
    let ellipsis = brush.glyphs().ellipsis;
    if scroll > 0 && room > 2 * width(ellipsis) {
        brush.write(area, (x, area.y), ellipsis, style);
    }
    let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    Some(Position { x: x.saturating_add(column).min(area.right().saturating_sub(1)), y: area.y })
}
