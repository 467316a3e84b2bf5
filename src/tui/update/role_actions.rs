//! What can be done with the role one is at: compare it, look for routes from it, see what it shares with others.

use super::search::begin_search;
use crate::domain::{RoleIx, Subject};
use crate::tui::action::Action;
use crate::tui::ui::Ui;
use crate::tui::ui::page_sheet::About;
use crate::tui::world::World;
use crate::wording::key;

/// Compares two marked roles, or a marked one with the one that one is at.
pub(super) fn compare(ui: &mut Ui, world: &World) {
    match ui.to_compare() {
        // Once more would only be one more place to go back from.
        Some(roles) if ui.compares(roles) => {}
        Some(roles) => ui.open_page(About::Comparison(roles)),
        None if ui.is_comparing() => ui.tell(world, key::COMPARED_ALREADY, &[]),
        None if ui.marks.is_empty() => ui.tell_key(world, key::MARK_FIRST, Action::Mark, &[]),
        None => ui.tell_key(world, key::MARK_ANOTHER, Action::Mark, &[]),
    }
}

/// Lets the goal of a route be searched for.
pub(super) fn search_route(ui: &mut Ui, world: &World) {
    let Some(from) = ui.route_start() else { return };
    begin_search(ui);
    // Known before anything is listed, so that all roles are, whatever skills are marked.
    ui.search.route_from = Some(from);
    ui.search_for(world, "");
}

/// The moves from shared skills of a role; on their list, why the chosen one is like it.
pub(super) fn explain(ui: &mut Ui, role: RoleIx) {
    if let Some(page) = ui.page_mut()
        && let (About::Moves(from), Some(Subject::Role(to))) = (page.about, page.text.chosen())
    {
        page.turn_to(About::Move { from, to });
    } else {
        ui.open_page(About::Moves(role));
    }
}
