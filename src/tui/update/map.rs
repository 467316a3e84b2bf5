//! The map: moving on it, what it shows, and leaving it.

use super::effect::Effect;
use super::sheet::update_sheet;
use super::travel::travel;
use crate::domain::Subject;
use crate::graph::map::Direction;
use crate::tui::action::Action;
use crate::tui::motion::Motion;
use crate::tui::pane::Pane;
use crate::tui::ui::map_sheet::{MapSheet, Plan};
use crate::tui::ui::{Sheet, Ui};
use crate::tui::world::World;

/// Roles that a page key passes.
const PAGE: usize = 8;

/// On the map. What it has no use for is done where the map is not.
pub(super) fn update_map(ui: &mut Ui, world: &World, action: Action) -> Effect {
    let Some(Sheet::Map(map)) = &mut ui.sheet else { return Effect::None };
    match action {
        Action::Left => map.go_far(Direction::Left, 1),
        Action::Right => map.go_far(Direction::Right, 1),
        Action::Wider => map.widen(1),
        Action::Narrower => map.widen(-1),
        Action::ZoomIn => map.zoom = map.zoom.nearer(),
        Action::ZoomOut => map.zoom = map.zoom.further(),
        Action::AllLinks => map.all_links = !map.all_links,
        // As far as the selected role stays on the screen.
        Action::ScrollUp => map.scroll.1 = map.scroll.1.saturating_sub(1),
        Action::ScrollDown => map.scroll.1 += 1,
        Action::Open => {
            let role = map.selected;
            ui.visit(world, Subject::Role(role));
            ui.pane = Pane::Detail;
        }
        Action::Map | Action::Cancel => close(ui, world),
        _ => match Motion::of(action).map(|motion| motion.far(PAGE)) {
            Some(roles) if roles < 0 => map.go_far(Direction::Up, roles.unsigned_abs()),
            Some(roles) => map.go_far(Direction::Down, roles.unsigned_abs()),
            None => return update_sheet(ui, world, action),
        },
    }
    Effect::None
}

/// Closes the map, back to where it was opened; where another role was selected on it, to that one.
fn close(ui: &mut Ui, world: &World) {
    let back_to_page = ui.map().is_some_and(|map| map.over_page && map.selected == map.opened_on);
    if back_to_page && ui.history.can_go_back() {
        travel(ui, world, true);
    } else {
        ui.close_sheet(world);
    }
}

/// Whether an action would do anything on this map; `None` where that is as everywhere.
pub(super) fn applies(map: &MapSheet, action: Action) -> Option<bool> {
    match action {
        Action::Left | Action::Right | Action::Up | Action::Down | Action::Open => Some(true),
        Action::Wider => Some(map.can_widen(1)),
        Action::Narrower => Some(map.can_widen(-1)),
        // Its key closes the map.
        Action::Map => Some(false),
        Action::ZoomIn => Some(matches!(map.plan, Plan::Picture(_)) && map.zoom.nearer() != map.zoom),
        Action::ZoomOut => Some(matches!(map.plan, Plan::Picture(_)) && map.zoom.further() != map.zoom),
        Action::AllLinks => Some(map.hidden > 0 || map.all_links),
        _ => None,
    }
}
