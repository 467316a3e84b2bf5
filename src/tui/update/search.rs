//! The search line and its hits.

use super::context::context;
use super::effect::Effect;
use super::marking::mark_here;
use crate::domain::{RoleIx, Subject};
use crate::graph::routes::RouteMeasure;
use crate::tui::action::Action;
use crate::tui::motion::Motion;
use crate::tui::pane::Pane;
use crate::tui::ui::page_sheet::About;
use crate::tui::ui::{Folds, ListKind, ReadText, Ui};
use crate::tui::world::World;
use crate::wording::key;

/// What was pasted is searched for; where it has several lines, the skills that it names are offered.
pub fn pasted(ui: &mut Ui, world: &World, text: &str) {
    if let Some(read) = ReadText::of(text, world).filter(|_| ui.search.route_from.is_none()) {
        ui.read_text = Some(read);
        ui.search_again(world);
        show_origin(ui, world);
    } else {
        ui.search.paste(text);
        search_changed(ui, world);
    }
}

/// After the search text has changed: lists the hits anew and shows the best.
pub fn search_changed(ui: &mut Ui, world: &World) {
    ui.read_text = None;
    ui.search.open_when_found = false;
    ui.search_again(world);
    match ui.list.selected() {
        // Facets alone may have chosen among the roles that fit.
        Some(_) if ui.list.is_searched() || !ui.search.text().trim().is_empty() => ui.look_at_selected(world),
        None if ui.list.family_here().is_some() && ui.list.is_searched() => ui.look_at_selected(world),
        // Where nothing is found, what the last letters passed by is no answer either.
        _ => show_origin(ui, world),
    }
}

/// Does what was typed while the index was being made; whether that shows.
pub(in crate::tui) fn search_indexed(ui: &mut Ui, world: &World) -> bool {
    if ui.search.text().trim().is_empty() && ui.read_text.is_none() {
        return false;
    }
    if !ui.search.typing || ui.read_text.is_some() {
        ui.search_again(world);
        return true;
    }
    let open = ui.search.open_when_found;
    search_changed(ui, world);
    if open {
        open_hit(ui, world);
    }
    true
}

/// While a search is typed.
pub(super) fn update_search(ui: &mut Ui, world: &World, action: Action) -> Effect {
    match action {
        Action::Open if ui.read_text.is_some() => show_read_text(ui, world),
        Action::Cancel if ui.read_text.is_some() => search_changed(ui, world),
        Action::Open => open_hit(ui, world),
        Action::Cancel => abandon_search(ui, world),
        Action::NextPane if ui.search.complete() => search_changed(ui, world),
        Action::NextPane => {
            let was_for_route = ui.search.route_from.take().is_some();
            keep_search(ui);
            if was_for_route && ui.list.is_searched() {
                ui.look_at_selected(world);
            }
            ui.pane = Pane::Detail;
        }
        Action::Help => ui.open_help(context(ui)),
        Action::Mark => match ui.list.selected().filter(|_| ui.search.route_from.is_some()) {
            Some(Subject::Role(goal)) => ui.mark(world, goal),
            _ => mark_here(ui, world),
        },
        _ => {
            if let Some(motion) = Motion::of(action) {
                ui.list.go(motion);
                ui.look_at_selected(world);
            }
        }
    }
    Effect::None
}

/// Puts the keyboard on the search line, in the place of a map or a page that may be open.
pub(super) fn begin_search(ui: &mut Ui) {
    ui.search.origin = Some(ui.here());
    ui.sheet = None;
    ui.search.typing = true;
    // Values of facets are chosen one by one, and words are added to them.
    ui.search.is_kept = !ui.search.text().is_empty() && ui.list.filters == 0;
    ui.pane = Pane::Roles;
}

/// Whether an action would do anything while a search is typed.
pub(super) fn applies(ui: &Ui, action: Action) -> bool {
    match action {
        Action::Open => match (&ui.read_text, ui.search.route_from, ui.list.selected()) {
            (Some(read), ..) => read.names_any(),
            // With nothing typed it tells what to type.
            (None, Some(from), selected) => selected.is_some_and(|to| to != Subject::Role(from)),
            (None, None, _) => ui.list.can_open(),
        },
        Action::Mark => ui.list.selected().is_some(),
        Action::Up | Action::Down => can_choose_another(ui),
        _ => true,
    }
}

/// Whether the cursor of the list could stand elsewhere.
pub(super) fn can_choose_another(ui: &Ui) -> bool {
    ui.list.rows.iter().filter(|row| row.can_be_chosen()).nth(1).is_some()
}

/// Lists the skills of the text that was read, and puts the keyboard there.
fn show_read_text(ui: &mut Ui, world: &World) {
    let Some(read) = ui.read_text.as_mut().filter(|read| read.names_any()) else { return };
    read.is_shown = true;
    ui.search_again(world);
    keep_search(ui);
    ui.look_at_selected(world);
}

/// Opens the chosen hit, as soon as there is one where the index is still being made; the search stays as it is.
fn open_hit(ui: &mut Ui, world: &World) {
    ui.search.open_when_found = ui.list.is_still_reading();
    if ui.search.route_from.is_some() && ui.list.selected().is_none() && !ui.search.open_when_found {
        return ui.tell(world, key::ROUTE_NEEDS_A_GOAL, &[]);
    }
    if ui.list.is_searched() && ui.list.family_here().is_some() {
        keep_search(ui);
        ui.settled = true;
        ui.pane = Pane::Detail;
    }
    let Some(selected) = ui.list.selected() else {
        return ui.fold(world, Folds::toggle);
    };
    if let Some(from) = ui.search.route_from {
        return open_route(ui, world, from, selected);
    }
    keep_search(ui);
    ui.settled = true;
    ui.pane = Pane::Detail;
}

/// Opens the routes to what was found, over what was shown before the search, or says why there can be none.
fn open_route(ui: &mut Ui, world: &World, from: RoleIx, to: Subject) {
    match to {
        Subject::Role(to) if to != from => {
            abandon_search(ui, world);
            ui.open_page(About::Routes { from, to, by: RouteMeasure::Steps });
        }
        Subject::Role(_) if ui.search.text().trim().is_empty() => {
            ui.tell(world, key::ROUTE_NEEDS_A_GOAL, &[]);
        }
        Subject::Role(_) => ui.tell(world, key::ROUTE_BEGINS_THERE, &[]),
        Subject::Skill(_) => ui.tell(world, key::ROUTE_TO_A_ROLE, &[]),
    }
}

/// Ends typing. What was looked at before the search can be gone back to.
fn keep_search(ui: &mut Ui) {
    let origin = ui.search.origin.take();
    ui.search.typing = false;
    if let Some(origin) = origin.filter(|origin| origin.shown != ui.shown || origin.sheet.is_some()) {
        ui.history.leave(origin);
    }
}

/// Shows what was shown before the search.
fn show_origin(ui: &mut Ui, world: &World) {
    let shown = ui.search.origin.as_ref().map(|origin| origin.shown);
    if let Some(shown) = shown.filter(|shown| *shown != ui.shown) {
        ui.show(world, shown);
    }
}

/// Empties the search line and leaves it, back to where the search began.
fn abandon_search(ui: &mut Ui, world: &World) {
    let origin = ui.search.origin.take();
    ui.search.leave();
    ui.search_for(world, "");
    if let Some(mut origin) = origin {
        if !origin.query.is_empty() {
            // Its place was one among the hits of an earlier search.
            origin.query.clear();
            origin.list = ui.list.place();
        }
        let settled = origin.settled;
        let fits = ui.list.kind == ListKind::Fits;
        let place = ui.list.place();
        ui.restore(world, origin);
        ui.settled = settled;
        if fits {
            // The list is of something else than where the search began.
            ui.list.restore(place);
            ui.look_at_selected(world);
        }
    }
}
