//! The map: moving on it, what it shows, and leaving it.

use super::effect::Effect;
use super::sheet::update_sheet;
use super::travel::travel;
use crate::domain::Subject;
use crate::graph::map::Direction;
use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::state::map_sheet::{MapSheet, Plan};

/// Roles that a page key passes.
const PAGE: usize = 8;

/// On the map. What it has no use for is done where the map is not.
pub(super) fn update_map(state: &mut State, action: Action) -> Effect {
    let go = |state: &mut State, direction, times| state.with_map(|map, _| map.go_far(direction, times));
    match action {
        Action::Up => go(state, Direction::Up, 1),
        Action::Down => go(state, Direction::Down, 1),
        Action::Left => go(state, Direction::Left, 1),
        Action::Right => go(state, Direction::Right, 1),
        Action::HalfUp => go(state, Direction::Up, PAGE / 2),
        Action::HalfDown => go(state, Direction::Down, PAGE / 2),
        Action::PageUp => go(state, Direction::Up, PAGE),
        Action::PageDown => go(state, Direction::Down, PAGE),
        Action::Top => go(state, Direction::Up, usize::MAX),
        Action::Bottom => go(state, Direction::Down, usize::MAX),
        Action::Wider => state.with_map(|map, setting| map.widen(1, setting)),
        Action::Narrower => state.with_map(|map, setting| map.widen(-1, setting)),
        Action::ZoomIn => zoom(state, |map| map.zoom = map.zoom.nearer()),
        Action::ZoomOut => zoom(state, |map| map.zoom = map.zoom.further()),
        Action::AllLinks => zoom(state, |map| map.all_links = !map.all_links),
        Action::Open => {
            if let Some(role) = state.map().map(|map| map.selected) {
                state.visit(Subject::Role(role));
                state.pane = Pane::Detail;
            }
        }
        Action::Map | Action::Cancel => close(state),
        _ => return update_sheet(state, action),
    }
    Effect::None
}

/// Closes the map, back to where it was opened; where another role was selected on it, to that one.
fn close(state: &mut State) {
    let back_to_page = state.map().is_some_and(|map| map.over_page && map.selected == map.opened_on);
    if back_to_page && state.history.can_go_back() {
        travel(state, true);
    } else {
        state.close_sheet();
    }
}

/// Changes what is drawn, and lays the map out anew.
fn zoom(state: &mut State, change: impl FnOnce(&mut MapSheet)) {
    state.with_map(|map, setting| {
        change(map);
        map.draw(setting);
    });
}

/// Whether an action would do anything on this map; `None` where that is as everywhere.
pub(super) fn applies(map: &MapSheet, action: Action) -> Option<bool> {
    match action {
        Action::Left | Action::Right | Action::Open => Some(true),
        Action::ZoomIn => Some(matches!(map.plan, Plan::Picture(_)) && map.zoom.nearer() != map.zoom),
        Action::ZoomOut => Some(matches!(map.plan, Plan::Picture(_)) && map.zoom.further() != map.zoom),
        Action::AllLinks => Some(map.hidden > 0 || map.all_links),
        _ => None,
    }
}
