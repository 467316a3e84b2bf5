//! Facets: chosen beside the list, or cleared. Either writes the search line.

use super::effect::Effect;
use crate::search::RoleFilter;
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::motion::Motion;
use crate::tui::pane::Pane;
use crate::tui::ui::{FacetPanel, Overlay, Ui};
use crate::tui::world::World;

/// Opens the facets beside the list.
pub(super) fn open_facets(ui: &mut Ui) {
    ui.pane = Pane::Roles;
    ui.overlay = Some(Overlay::facets());
}

/// Takes all that is chosen out of the search line; the words stay.
pub(super) fn clear_facets(ui: &mut Ui, world: &World) {
    change_filter(ui, world, |filter| *filter = RoleFilter::default());
}

/// Whether an action would do anything there.
pub(super) fn applies(panel: &FacetPanel, action: Action) -> bool {
    match action {
        Action::Choose | Action::Up | Action::Down | Action::NextFacet | Action::PreviousFacet => {
            !panel.is_empty()
        }
        Action::Fold => !panel.is_empty(),
        Action::ClearFacets => panel.has_chosen(),
        Action::Cancel | Action::Help => true,
        _ => false,
    }
}

/// While facets are open.
pub(super) fn update_facets(ui: &mut Ui, world: &World, action: Action) -> Effect {
    let Some(Overlay::Facets(panel)) = &mut ui.overlay else { return Effect::None };
    match action {
        Action::Cancel => ui.close_overlay(),
        Action::Help => ui.open_help(Context::Facets),
        Action::NextFacet => panel.go_to_facet(true),
        Action::PreviousFacet => panel.go_to_facet(false),
        Action::Fold => panel.fold(world),
        Action::Choose => match panel.value() {
            Some(choice) => change_filter(ui, world, |filter| filter.toggle(choice)),
            None => panel.fold(world),
        },
        Action::ClearFacets => clear_facets(ui, world),
        action => {
            if let (Some(motion), Some(overlay)) = (Motion::over_panes(action), &mut ui.overlay) {
                overlay.go(motion);
            }
        }
    }
    Effect::None
}

/// Writes another filter into the search line, and lists what that asks for.
fn change_filter(ui: &mut Ui, world: &World, change: impl FnOnce(&mut RoleFilter)) {
    if let Some(text) = world.with_filter(ui.search.text(), change) {
        ui.search_for(world, &text);
        ui.look_at_selected(world);
    }
}
