//! The line on which a search is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::write;
use crate::cells::{cut, head};
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::wording::key;

/// The search line: what is typed, or what could be. Long text scrolls with its cursor.
pub(super) fn draw_search(buffer: &mut Buffer, area: Rect, state: &State, theme: Theme) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let sign = if state.search.route_from.is_some() { state.world.glyphs.route } else { "/" };
    let x = write(buffer, area, (area.x, area.y), &format!("{sign} "), theme.key());
    let input = &state.search.input;
    let for_route = state.search.typing && state.search.route_from.is_some();
    if state.search.text().is_empty() && (!state.search.typing || for_route) {
        let room = usize::from(area.right().saturating_sub(x));
        let prompt = state.world.wording.say(if for_route { key::ROUTE_PROMPT } else { key::SEARCH_PROMPT });
        write(buffer, area, (x, area.y), &cut(&prompt, room, state.world.glyphs.ellipsis), theme.quiet());
        return for_route.then_some(Position { x, y: area.y });
    }
    let room = usize::from(area.right().saturating_sub(x)).saturating_sub(1);
    let scroll = input.visual_scroll(room);
    let hidden = head(input.value(), scroll).len();
    let style = if state.search.typing { theme.heading() } else { Style::new() };
    write(buffer, area, (x, area.y), &input.value()[hidden..], style);
    let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    let position = Position { x: x.saturating_add(column).min(area.right().saturating_sub(1)), y: area.y };
    state.search.typing.then_some(position)
}
