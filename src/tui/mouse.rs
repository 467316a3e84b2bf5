//! The mouse: a click chooses, never opens; the wheel scrolls what is under it.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::action::Action;
use super::layout::{PaneArea, map_parts, sheet_area};
use super::pane::Pane;
use super::paths_scene::{Drawing, OutlineRow, drawing};
use super::state::State;
use super::state::map_sheet::Plan;
use super::update::{Effect, update};
use super::view::tab_spans;
use crate::cells::width;
use crate::graph::focus_picture::{FocusSelection, Part};

/// Lines a turn of the wheel scrolls.
const WHEEL: isize = 3;

/// Takes one event of the mouse.
pub(super) fn handle(state: &mut State, event: MouseEvent) -> Effect {
    use MouseEventKind::{Down, ScrollDown, ScrollUp};
    if !matches!(event.kind, Down(MouseButton::Left) | ScrollDown | ScrollUp) {
        return Effect::Idle;
    }
    state.notice = None;
    if state.overlay.is_some() {
        return scroll_overlay(state, event.kind);
    }
    if state.sheet.is_some() {
        return on_sheet(state, event);
    }
    let regions = state.regions();
    let Some(pane) = regions.pane_at(event.column, event.row) else { return Effect::None };
    let Some(area) = regions.pane(pane) else { return Effect::None };
    match event.kind {
        MouseEventKind::ScrollDown => scroll(state, pane, area, WHEEL),
        MouseEventKind::ScrollUp => scroll(state, pane, area, -WHEEL),
        MouseEventKind::Down(MouseButton::Left) => click(state, pane, area, event.column, event.row),
        _ => return Effect::None,
    }
    state.arrange();
    Effect::None
}

/// In the place of the panes: a click chooses a station or a line, the wheel moves.
fn on_sheet(state: &mut State, event: MouseEvent) -> Effect {
    let body = sheet_area(state.size).body;
    let is_click = event.kind == MouseEventKind::Down(MouseButton::Left);
    if !is_click || !body.contains((event.column, event.row).into()) {
        return scroll_overlay(state, event.kind);
    }
    let (column, row) = (usize::from(event.column - body.x), usize::from(event.row - body.y));
    if let Some(page) = state.page_mut() {
        page.text.choose_line(page.text.scroll + row);
    }
    let room = map_parts(body).0.height;
    state.with_map(|map, _| {
        if let Plan::Picture(picture) = &map.plan
            && (1..usize::from(room)).contains(&row)
            && let Some(station) = picture.station_at(column + map.scroll.0, row + map.scroll.1)
        {
            map.select(station.role);
        }
    });
    Effect::None
}

/// Over an overlay, the wheel does what the arrow keys do.
fn scroll_overlay(state: &mut State, kind: MouseEventKind) -> Effect {
    match kind {
        MouseEventKind::ScrollDown => update(state, Action::Down),
        MouseEventKind::ScrollUp => update(state, Action::Up),
        _ => Effect::None,
    }
}

fn scroll(state: &mut State, pane: Pane, area: PaneArea, lines: isize) {
    match pane {
        Pane::Roles => {
            state.list.scroll_by(lines, usize::from(area.body.height));
            state.look_at_selected();
        }
        Pane::Detail => state.detail.text.scroll_by(lines),
        Pane::Paths => {
            state.paths.move_by(&state.world.catalogue, lines.signum());
        }
    }
}

fn click(state: &mut State, pane: Pane, area: PaneArea, column: u16, row: u16) {
    if pane == Pane::Roles && area.head.contains((column, row).into()) {
        update(state, Action::Search);
        return;
    }
    if state.search.typing && pane != Pane::Roles {
        update(state, Action::NextPane);
    }
    state.pane = pane;
    let line = usize::from(row.saturating_sub(area.body.y));
    let in_body = area.body.contains((column, row).into());
    match pane {
        Pane::Roles if in_body => {
            state.list.choose_line(state.list.scroll + line);
            state.look_at_selected();
        }
        Pane::Detail if in_body => state.detail.text.choose_line(state.detail.text.scroll + line),
        Pane::Detail => {
            let tab =
                tab_spans(area.head, state).into_iter().find(|(from, to, _)| (*from..*to).contains(&column));
            if let Some((_, _, page)) = tab.filter(|_| row == area.head.y) {
                state.detail.begin(page);
            }
        }
        Pane::Paths => {
            if let Some(spot) = spot_at(state, area.body, column, row) {
                state.paths.choose(spot);
            }
        }
        Pane::Roles => {}
    }
}

/// What is drawn at a cell of the paths pane.
fn spot_at(state: &State, body: Rect, column: u16, row: u16) -> Option<FocusSelection> {
    let (area, _) = state.paths_parts(body);
    if !area.contains((column, row).into()) {
        return None;
    }
    let (x, y) = (usize::from(column - area.x), usize::from(row - area.y));
    match drawing(state, area) {
        Drawing::Picture(picture) => picture.texts.iter().find_map(|placed| {
            let hit = placed.y == y && (placed.x..placed.x + width(&placed.text)).contains(&x);
            match placed.part {
                Part::Here if hit => Some(FocusSelection::Here),
                Part::Title(side, at) | Part::Glyph(side, at) if hit => Some(FocusSelection::Link(side, at)),
                _ => None,
            }
        }),
        Drawing::Outline(rows) => match rows.get(y)? {
            OutlineRow::Spot(spot, ..) => Some(*spot),
            OutlineRow::Heading(_) | OutlineRow::Note(_) | OutlineRow::Hidden(..) | OutlineRow::Gap => None,
        },
    }
}
