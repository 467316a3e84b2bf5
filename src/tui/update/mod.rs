//! What each action does to the state. Routes and returns what the loop is to do; performs nothing itself.

mod context;
mod effect;
mod map;
mod moving;
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
use super::state::{Sheet, State};
use crate::domain::Subject;
pub use context::context;
pub use effect::Effect;
use map::update_map;
use overlays::{update_help, update_problems};
use page::update_page;
use panes::update_pane;
use search::update_search;
pub use search::{index_made, search_changed};
use sheet::is_of_panes;

/// Whether `action` would do anything now. Hints offer only what does.
pub fn applies(state: &State, action: Action) -> bool {
    if state.search.typing {
        return search::applies(state, action);
    }
    let own = match &state.sheet {
        Some(Sheet::Map(map)) => map::applies(map, action),
        Some(Sheet::Page(page)) => page::applies(page, action),
        None => None,
    };
    if let Some(applies) = own {
        return applies;
    }
    if let Some(overlay) = &state.overlay {
        return overlays::applies(state, overlay, action);
    }
    let has_links = || state.paths.has_links(&state.world.catalogue);
    match action {
        Action::Back => state.history.can_go_back(),
        Action::Open => match state.pane {
            Pane::Roles => state.list.selected().is_some() || state.list.is_on_fold(),
            Pane::Detail => state.detail.text.chosen().is_some(),
            Pane::Paths => has_links(),
        },
        _ if state.sheet.is_some() && is_of_panes(action) => false,
        // On the map and on pages its key closes them.
        Action::Quit => state.sheet.is_none(),
        Action::Left | Action::Right => has_links(),
        Action::ScrollDown | Action::ScrollUp => state.pane == Pane::Paths && state.last_why_scroll() > 0,
        Action::Fold | Action::FoldAll => !state.list.searched && state.world.catalogue.families().len() > 1,
        Action::Cancel => state.list.searched || state.sheet.is_some(),
        Action::NextTab | Action::PreviousTab => state.shown.subject().and_then(Subject::role).is_some(),
        Action::Problems => !state.world.problems.is_empty(),
        Action::Map | Action::Route | Action::Why | Action::Mark => state.role_here().is_some(),
        Action::Compare => state.to_compare().is_some(),
        Action::Edit => state.shown.subject().is_some(),
        _ => true,
    }
}

/// Carries out an action in the context that has the keyboard.
pub fn update(state: &mut State, action: Action) -> Effect {
    let effect = match context(state) {
        Context::Help => update_help(state, action),
        Context::Problems => update_problems(state, action),
        Context::Search => update_search(state, action),
        Context::Map => update_map(state, action),
        Context::Page => update_page(state, action),
        Context::Roles | Context::Detail | Context::Paths | Context::Everywhere => update_pane(state, action),
    };
    state.arrange();
    effect
}
