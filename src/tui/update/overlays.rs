//! What is open over the panes: the help and the list of problems.

use super::effect::Effect;
use crate::tui::action::Action;
use crate::tui::layout::overlay;
use crate::tui::state::{Overlay, State};

/// Whether an action would do anything in what is open over everything.
pub(super) fn applies(state: &State, overlay: &Overlay, action: Action) -> bool {
    match (overlay, action) {
        (_, Action::Cancel) => true,
        (Overlay::Help(help), Action::Up | Action::Down) => help.last_scroll() > 0,
        (Overlay::Problems(_), Action::Up | Action::Down) => state.world.problems.len() > 1,
        (Overlay::Problems(list), Action::Open | Action::Edit) => {
            state.world.problems.get(list.cursor).is_some_and(|problem| !problem.place.file.is_empty())
        }
        _ => false,
    }
}

/// In the help.
pub(super) fn update_help(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Cancel | Action::Quit | Action::Help => state.overlay = None,
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        _ => {
            let page = overlay_page(state);
            if let Some(Overlay::Help(help)) = &mut state.overlay {
                help.scroll = moved(help.scroll, action, page);
            }
        }
    }
    Effect::None
}

/// In the list of problems.
pub(super) fn update_problems(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Cancel | Action::Quit | Action::Problems => state.overlay = None,
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        Action::Edit | Action::Open => return edit_place(state),
        _ => {
            // Every problem takes three or four lines.
            let page = (overlay_page(state) / 3).max(1);
            if let Some(Overlay::Problems(list)) = &mut state.overlay {
                list.cursor = moved(list.cursor, action, page);
            }
        }
    }
    Effect::None
}

/// Lines of an overlay on the screen at once.
fn overlay_page(state: &State) -> usize {
    usize::from(overlay(state.size, usize::MAX).1.height).max(1)
}

/// A place in a list of lines or things after a movement; not held to its end.
fn moved(at: usize, action: Action, page: usize) -> usize {
    match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::HalfUp => at.saturating_sub(page / 2),
        Action::HalfDown => at + page / 2,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::Top => 0,
        Action::Bottom => usize::MAX,
        _ => at,
    }
}

fn edit_place(state: &State) -> Effect {
    let Some(Overlay::Problems(list)) = &state.overlay else { return Effect::None };
    let problem = list.cursor;
    let Some(place) = state.world.problems.get(problem).map(|problem| &problem.place) else {
        return Effect::None;
    };
    if place.file.is_empty() {
        return Effect::None;
    }
    Effect::EditFile { path: place.file.clone(), line: place.position.map(|(line, _)| line) }
}
