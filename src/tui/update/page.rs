//! Pages about roles: opening, reading and leaving them.

use super::effect::Effect;
use super::sheet::update_sheet;
use super::travel::travel;
use crate::graph::routes::RouteMeasure;
use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::state::page_sheet::{About, PageSheet};

/// On such a page. What it has no use for is done where the page is not.
pub(super) fn update_page(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Cancel => close(state),
        Action::Open => {
            if let Some(subject) = state.page().and_then(|page| page.text.chosen()) {
                state.visit(subject);
                state.pane = Pane::Detail;
            }
        }
        Action::Measure => {
            if let Some(page) = state.page_mut()
                && let About::Routes { from, to, by } = page.about
            {
                page.turn_to(About::Routes { from, to, by: after(by) });
            }
        }
        Action::Up
        | Action::Down
        | Action::Top
        | Action::Bottom
        | Action::HalfUp
        | Action::HalfDown
        | Action::PageUp
        | Action::PageDown
        | Action::ScrollUp
        | Action::ScrollDown => read(state, action),
        _ => return update_sheet(state, action),
    }
    Effect::None
}

/// Closes a page, back to where it was opened; an opened move leads back to the list it stands in.
fn close(state: &mut State) {
    match state.page().map(|page| page.about) {
        Some(About::Move { from, .. }) => {
            if let Some(page) = state.page_mut() {
                page.turn_to(About::Moves(from));
            }
        }
        _ if state.history.can_go_back() => travel(state, true),
        _ => state.close_sheet(),
    }
}

fn read(state: &mut State, action: Action) {
    let height = crate::tui::layout::sheet_area(state.size).body.height;
    let page = isize::try_from(height.max(1)).unwrap_or(1);
    let Some(sheet) = state.page_mut() else { return };
    let text = &mut sheet.text;
    match action {
        Action::Up => text.up(),
        Action::Down => text.down(),
        Action::Top => text.top(),
        Action::Bottom => text.bottom(),
        Action::HalfUp => text.page_by(-(page / 2).max(1)),
        Action::HalfDown => text.page_by((page / 2).max(1)),
        Action::PageUp => text.page_by(-page),
        Action::ScrollUp => text.scroll_by(-1),
        Action::ScrollDown => text.scroll_by(1),
        _ => text.page_by(page),
    }
}

fn after(measure: RouteMeasure) -> RouteMeasure {
    let at = RouteMeasure::ALL.iter().position(|known| *known == measure).unwrap_or(0);
    RouteMeasure::ALL[(at + 1) % RouteMeasure::ALL.len()]
}

/// Whether an action would do anything on this page; `None` where that is as everywhere.
pub(super) fn applies(page: &PageSheet, action: Action) -> Option<bool> {
    match action {
        Action::Open => Some(page.text.chosen().is_some()),
        Action::ScrollDown | Action::ScrollUp => Some(page.text.is_longer_than_shown()),
        Action::Measure => Some(matches!(page.about, About::Routes { .. })),
        Action::Why => Some(matches!(page.about, About::Moves(_)) && page.text.chosen().is_some()),
        _ => None,
    }
}
