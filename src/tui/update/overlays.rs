//! What is open over the panes: the help and the list of problems.

use super::effect::Effect;
use super::facets;
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::motion::Motion;
use crate::tui::ui::{Overlay, Ui};
use crate::tui::world::World;

/// Whether an action would do anything in what is open over everything.
pub(super) fn applies(world: &World, overlay: &Overlay, action: Action) -> bool {
    match (overlay, action) {
        (Overlay::Facets(panel), action) => facets::applies(panel, action),
        (_, Action::Cancel) | (Overlay::Problems(_), Action::Help) => true,
        (Overlay::Help(help), Action::Up | Action::Down) => help.last_scroll() > 0,
        (Overlay::Help(help), Action::Search | Action::Open) => help.typing == (action == Action::Open),
        (Overlay::Problems(_), Action::Up | Action::Down) => world.problems.len() > 1,
        (Overlay::Problems(list), Action::Open | Action::Edit) => {
            edit_place(world, list.cursor) != Effect::None
        }
        _ => false,
    }
}

/// In the help or in the list of problems.
pub(super) fn update_overlay(ui: &mut Ui, world: &World, action: Action) -> Effect {
    match (&mut ui.overlay, action) {
        (Some(Overlay::Help(help)), Action::Cancel) if help.has_filter() => help.clear_filter(),
        (_, Action::Cancel) => ui.close_overlay(),
        (Some(Overlay::Problems(_)), Action::Help) => ui.open_help(Context::Problems),
        (Some(Overlay::Help(help)), Action::Search) => help.typing = true,
        (Some(Overlay::Problems(list)), Action::Edit | Action::Open) => {
            return edit_place(world, list.cursor);
        }
        (Some(overlay), _) => {
            if let Some(motion) = Motion::over_panes(action) {
                overlay.go(motion);
            }
        }
        (None, _) => {}
    }
    Effect::None
}

/// While the filter of the help is typed: the keys of the search line, as far as they have a meaning here.
pub(super) fn update_filter(ui: &mut Ui, action: Action) -> Effect {
    let Some(help) = ui.help_mut() else { return Effect::None };
    match action {
        // What was typed goes first; then the help itself.
        Action::Cancel => help.clear_filter(),
        Action::Open | Action::NextPane => help.typing = false,
        action => {
            if let (Some(motion), Some(overlay)) = (Motion::of(action), &mut ui.overlay) {
                overlay.go(motion);
            }
        }
    }
    Effect::None
}

/// Opens the file of a problem, where it has one.
fn edit_place(world: &World, problem: usize) -> Effect {
    match world.problems.get(problem).map(|problem| &problem.place) {
        Some(place) if !place.file.is_empty() => {
            Effect::EditFile { path: place.file.clone(), line: place.position.map(|(line, _)| line) }
        }
        Some(_) | None => Effect::None,
    }
}
