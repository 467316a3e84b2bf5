//! Who has the keyboard.

use crate::tui::keys::Context;
use crate::tui::pane::Pane;
use crate::tui::state::{Overlay, Sheet, State};

/// Returns who has the keyboard: help over everything, then the search line, then the pane in focus.
pub fn context(state: &State) -> Context {
    match &state.overlay {
        Some(Overlay::Help(_)) => return Context::Help,
        Some(Overlay::Problems(_)) => return Context::Problems,
        None => {}
    }
    if state.search.typing {
        return Context::Search;
    }
    match state.sheet {
        Some(Sheet::Map(_)) => return Context::Map,
        Some(Sheet::Page(_)) => return Context::Page,
        None => {}
    }
    match state.pane {
        Pane::Roles => Context::Roles,
        Pane::Detail => Context::Detail,
        Pane::Paths => Context::Paths,
    }
}
