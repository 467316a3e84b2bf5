//! What each action does to where one is. Routes and returns what else is to happen; performs nothing itself, and changes
//! nothing in the world.

mod context;
mod effect;
mod facets;
mod map;
mod marking;
mod overlays;
mod page;
mod panes;
mod role_actions;
mod search;
mod sheet;
mod travel;

use super::action::Action;
use super::keys::Context;
use super::pane::Pane;
use super::ui::{Sheet, Ui};
use super::world::World;
pub use context::context;
pub use effect::Effect;
use facets::update_facets;
use map::update_map;
use overlays::{update_filter, update_overlay};
use page::update_page;
use panes::update_pane;
pub(super) use search::search_indexed;
use search::update_search;
pub use search::{pasted, search_changed};
use sheet::is_of_panes;

/// Whether `action` would do anything now. Hints offer only what does.
pub fn applies(ui: &Ui, world: &World, action: Action) -> bool {
    if let Some(overlay) = &ui.overlay {
        return overlays::applies(world, overlay, action);
    }
    if ui.search.typing {
        return search::applies(ui, action);
    }
    let own = match &ui.sheet {
        Some(Sheet::Map(map)) => map::applies(map, action),
        Some(Sheet::Page(page)) => page::applies(page, action),
        None => None,
    };
    if let Some(applies) = own {
        return applies;
    }
    let has_links = || ui.paths.has_links(&world.catalogue);
    match action {
        Action::Back => ui.history.can_go_back(),
        Action::Open => match ui.pane {
            Pane::Roles => ui.list.can_open(),
            Pane::Detail => ui.detail.text.chosen().is_some(),
            Pane::Paths => has_links(),
        },
        _ if ui.sheet.is_some() && is_of_panes(action) => false,
        // On the map and on pages its key closes them.
        Action::Quit => ui.sheet.is_none(),
        Action::Up | Action::Down => match ui.pane {
            Pane::Roles => search::can_choose_another(ui),
            Pane::Detail => ui.detail.text.can_move(),
            Pane::Paths => ui.paths.can_move(&world.catalogue),
        },
        Action::Left => has_links() && ui.paths.role().is_some(),
        Action::Right => has_links(),
        Action::Expand => ui.list.can_open(),
        Action::Collapse => ui.list.has_folds(),
        Action::ScrollDown | Action::ScrollUp => match ui.pane {
            Pane::Roles | Pane::Detail => shows_detail(ui) && ui.detail.text.is_longer_than_shown(),
            Pane::Paths => ui.scene.last_scroll() > 0,
        },
        Action::Fold | Action::FoldAll => ui.list.has_folds() && world.catalogue.families().len() > 1,
        Action::Cancel => ui.list.is_searched() || ui.sheet.is_some(),
        Action::NextTab | Action::PreviousTab => ui.shown.role().is_some() && shows_detail(ui),
        Action::Problems => !world.problems.is_empty(),
        Action::Map => ui.role_here().is_some() || ui.family_here().is_some(),
        Action::Route | Action::Why => ui.role_here().is_some(),
        Action::Mark => ui.to_mark().is_some(),
        Action::RaiseLevel => ui.can_shift_level(true),
        Action::LowerLevel => ui.can_shift_level(false),
        Action::ForgetSkills => !(ui.skills.is_empty() && ui.marks.is_empty()),
        Action::Compare => ui.to_compare().is_some_and(|roles| !ui.compares(roles)),
        // What is built in has no file.
        Action::Edit if !world.has_files() => false,
        Action::Edit if ui.sheet.is_some() => ui.role_here().is_some(),
        Action::Edit => ui.shown.subject().is_some(),
        Action::ClearFacets => ui.list.filters > 0,
        _ => true,
    }
}

/// Whether the detail is on the screen: what its keys do elsewhere is not seen.
fn shows_detail(ui: &Ui) -> bool {
    ui.regions().pane(Pane::Detail).is_some()
}

/// Carries out an action in the context that has the keyboard.
pub fn update(ui: &mut Ui, world: &World, action: Action) -> Effect {
    match (action, context(ui)) {
        (Action::Interrupt, _) => Effect::Interrupt,
        (Action::Suspend, _) => Effect::Suspend,
        (_, Context::Search) if ui.filters_help() => update_filter(ui, action),
        (_, Context::Help | Context::Problems) => update_overlay(ui, world, action),
        (_, Context::Facets) => update_facets(ui, world, action),
        (_, Context::Search) => update_search(ui, world, action),
        (_, Context::Map) => update_map(ui, world, action),
        (_, Context::Page) => update_page(ui, world, action),
        (_, Context::Roles | Context::Detail | Context::Paths | Context::Everywhere) => {
            update_pane(ui, world, action)
        }
    }
}
