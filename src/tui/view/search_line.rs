//! The line on which a search is typed.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::Brush;
use crate::cells::head;
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
    let room = usize::from(area.right().saturating_sub(x)).saturating_sub(1);
    let scroll = search.input.visual_scroll(room);
    let shown = &search.text()[head(search.text(), scroll).len()..];
    let style = if search.typing { brush.theme.heading() } else { Style::new() };
    brush.write(area, (x, area.y), shown, style);
    let column = u16::try_from(search.input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    let x = x.saturating_add(column).min(area.right().saturating_sub(1));
    search.typing.then_some(Position { x, y: area.y })
}
