//! Going back and forward.

use crate::tui::ui::Ui;
use crate::tui::world::World;
use crate::wording::key;

/// Goes back to the place before this one, or forward again; says so where there is none.
pub(super) fn travel(ui: &mut Ui, world: &World, back: bool) {
    let here = ui.here();
    match if back { ui.history.back(here) } else { ui.history.forward(here) } {
        Some(visit) => ui.restore(world, visit),
        None if back => ui.tell(world, key::NO_WAY_BACK, &[]),
        None => ui.tell(world, key::NO_WAY_FORWARD, &[]),
    }
}
