//! What is open over the panes: the help and the list of problems.

use super::effect::Effect;
use crate::tui::action::Action;
use crate::tui::layout::overlay;
use crate::tui::state::{Overlay, State};
use crate::tui::{help_page, problems_page};

/// Whether an action would do anything in what is open over everything.
pub(super) fn applies(state: &State, action: Action) -> bool {
    match (state.overlay, action) {
        (_, Action::Cancel) => true,
        (Some(Overlay::Help { .. }), Action::Up | Action::Down) => help_page::last_scroll(state) > 0,
        (Some(Overlay::Problems { .. }), Action::Up | Action::Down) => state.problems.len() > 1,
        (Some(Overlay::Problems { cursor, .. }), Action::Open | Action::Edit) => {
            state.problems.get(cursor).is_some_and(|problem| !problem.place.file.is_empty())
        }
        _ => false,
    }
}

/// In the help.
pub(super) fn update_help(state: &mut State, action: Action) -> Effect {
    let Some(Overlay::Help { scroll }) = state.overlay else { return Effect::None };
    let page = overlay_page(state);
    let scroll = match action {
        Action::Cancel | Action::Quit | Action::Help => {
            state.overlay = None;
            return Effect::None;
        }
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        _ => moved(scroll, action, page),
    };
    state.overlay = Some(Overlay::Help { scroll: scroll.min(help_page::last_scroll(state)) });
    Effect::None
}

/// In the list of problems.
pub(super) fn update_problems(state: &mut State, action: Action) -> Effect {
    let Some(Overlay::Problems { cursor, scroll }) = state.overlay else { return Effect::None };
    match action {
        Action::Cancel | Action::Quit | Action::Problems => {
            state.overlay = None;
            return Effect::None;
        }
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        Action::Edit | Action::Open => return edit_place(state, cursor),
        _ => {}
    }
    // Every problem takes three or four lines.
    let page = overlay_page(state) / 3;
    let cursor = moved(cursor, action, page.max(1)).min(state.problems.len().saturating_sub(1));
    let (_, body) = overlay(state.size, usize::MAX);
    let lines = problems_page::lay_out(state, usize::from(body.width));
    let scroll = lines.scrolled(cursor, scroll, usize::from(body.height));
    state.overlay = Some(Overlay::Problems { cursor, scroll });
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

fn edit_place(state: &mut State, problem: usize) -> Effect {
    let Some(place) = state.problems.get(problem).map(|problem| &problem.place) else { return Effect::None };
    if place.file.is_empty() {
        return Effect::None;
    }
    Effect::EditFile { path: place.file.clone(), line: place.position.map(|(line, _)| line) }
}
