//! What can be done with the role one is at: compare it, look for routes from it, see what it shares with others.

use super::search::begin_search;
use crate::domain::Subject;
use crate::tui::state::State;
use crate::tui::state::page_sheet::About;
use crate::wording::key;

/// Compares two marked roles, or a marked one with the one that one is at.
pub(super) fn compare(state: &mut State) {
    if let Some(roles) = state.to_compare() {
        state.open_page(About::Comparison(roles));
        return;
    }
    let key = if state.marks.is_empty() { key::MARK_FIRST } else { key::MARK_ANOTHER };
    state.notice = Some(state.world.wording.say(key));
}

/// Lets the goal of a route be searched for.
pub(super) fn search_route(state: &mut State) {
    let Some(from) = state.route_start() else { return };
    begin_search(state);
    state.search.set("");
    state.search_again();
    state.search.route_from = Some(from);
}

/// The moves from shared skills of the role one is at; on their list, why the chosen one is like it.
pub(super) fn explain(state: &mut State) {
    let chosen = state.page().map(|page| (page.about, page.text.chosen()));
    if let Some((About::Moves(from), Some(Subject::Role(to)))) = chosen {
        if let Some(page) = state.page_mut() {
            page.turn_to(About::Move { from, to });
        }
    } else if let Some(role) = state.role_here() {
        state.open_page(About::Moves(role));
    }
}
