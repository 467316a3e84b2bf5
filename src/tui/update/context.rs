//! Who has the keyboard.

use crate::tui::keys::Context;
use crate::tui::pane::Pane;
use crate::tui::ui::{Overlay, Sheet, Ui};

/// Returns who has the keyboard: help over everything, then the search line, then the pane in focus. The filter of the help
/// is typed with the keys of the search line.
pub fn context(ui: &Ui) -> Context {
    match (&ui.overlay, &ui.sheet, ui.pane) {
        (Some(Overlay::Help(help)), ..) if help.typing => Context::Search,
        (Some(Overlay::Help(_)), ..) => Context::Help,
        (Some(Overlay::Problems(_)), ..) => Context::Problems,
        (Some(Overlay::Facets(_)), ..) => Context::Facets,
        _ if ui.search.typing => Context::Search,
        (_, Some(Sheet::Map(_)), _) => Context::Map,
        (_, Some(Sheet::Page(_)), _) => Context::Page,
        (.., Pane::Roles) => Context::Roles,
        (.., Pane::Detail) => Context::Detail,
        (.., Pane::Paths) => Context::Paths,
    }
}
