//! The search line and its hits.

use std::sync::Arc;

use super::effect::Effect;
use super::moving::move_in_list;
use crate::domain::{Catalogue, RoleIx, Subject};
use crate::graph::routes::RouteMeasure;
use crate::search::SearchSession;
use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::state::page_sheet::About;
use crate::tui::state::{Overlay, RoleList, State};
use crate::wording::key;

/// After the search text has changed: lists the hits anew and shows the best.
pub fn search_changed(state: &mut State) {
    state.search.open_when_found = false;
    state.search_again();
    match state.list.selected() {
        Some(_) if state.list.searched => state.look_at_selected(),
        // Where nothing is found, what the last letters passed by is no answer either.
        _ => show_origin(state),
    }
}

/// Takes the index of a large catalogue once it has been made, and does what was typed meanwhile; whether that shows.
pub fn index_made(state: &mut State, catalogue: &Arc<Catalogue>, searcher: SearchSession) -> bool {
    if !state.world.take_index(catalogue, searcher) || state.search.text().trim().is_empty() {
        return false;
    }
    if !state.search.typing {
        state.search_again();
        return true;
    }
    let open = state.search.open_when_found;
    search_changed(state);
    if open {
        open_hit(state);
    }
    true
}

/// While a search is typed.
pub(super) fn update_search(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Open => open_hit(state),
        Action::Cancel => abandon_search(state),
        Action::Up => move_in_list(state, |list, _| list.move_by(-1)),
        Action::Down => move_in_list(state, |list, _| list.move_by(1)),
        Action::PageUp => move_in_list(state, |list, page| list.page_by(-page)),
        Action::PageDown => move_in_list(state, RoleList::page_by),
        Action::NextPane => {
            state.search.route_from = None;
            keep_search(state);
            state.pane = Pane::Detail;
        }
        Action::Help => state.overlay = Some(Overlay::help()),
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        _ => {}
    }
    Effect::None
}

/// Puts the keyboard on the search line, in the place of a map or a page that may be open.
pub(super) fn begin_search(state: &mut State) {
    state.search.origin = Some(state.here());
    state.sheet = None;
    state.search.typing = true;
    state.pane = Pane::Roles;
}

/// Whether an action would do anything while a search is typed.
pub(super) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::Open => state.list.selected().is_some(),
        Action::Up | Action::Down => state.list.rows.len() > 1,
        _ => true,
    }
}

/// Opens the chosen hit, as soon as there is one where the index is still being made; the search stays as it is.
fn open_hit(state: &mut State) {
    state.search.open_when_found = state.list.is_still_reading();
    let Some(selected) = state.list.selected() else { return };
    if let Some(from) = state.search.route_from {
        if selected == Subject::Role(from) {
            let is_empty = state.search.text().trim().is_empty();
            let key = if is_empty { key::ROUTE_NEEDS_A_GOAL } else { key::ROUTE_BEGINS_THERE };
            state.notice = Some(state.world.wording.say(key));
        } else {
            open_route(state, from, selected);
        }
        return;
    }
    keep_search(state);
    state.settled = true;
    state.pane = Pane::Detail;
}

/// Opens the routes to what was found, over what was shown before the search.
fn open_route(state: &mut State, from: RoleIx, to: Subject) {
    let Subject::Role(to) = to else {
        state.notice = Some(state.world.wording.say(key::ROUTE_TO_A_ROLE));
        return;
    };
    abandon_search(state);
    state.open_page(About::Routes { from, to, by: RouteMeasure::Steps });
}

/// Ends typing. What was looked at before the search can be gone back to.
fn keep_search(state: &mut State) {
    let origin = state.search.origin.take();
    state.search.typing = false;
    if let Some(origin) = origin.filter(|origin| origin.shown != state.shown || origin.sheet.is_some()) {
        state.history.leave(origin);
    }
}

/// Shows what was shown before the search.
fn show_origin(state: &mut State) {
    let shown = state.search.origin.as_ref().map(|origin| origin.shown);
    if let Some(shown) = shown.filter(|shown| *shown != state.shown) {
        state.show(shown);
    }
}

/// Empties the search line and leaves it, back to where the search began.
fn abandon_search(state: &mut State) {
    let origin = state.search.origin.take();
    state.search.leave();
    state.search.set("");
    state.search_again();
    if let Some(mut origin) = origin {
        if !origin.query.is_empty() {
            // Its place was one among the hits of an earlier search.
            origin.query.clear();
            origin.list = state.list.place();
        }
        let settled = origin.settled;
        state.restore(origin);
        state.settled = settled;
    }
}
