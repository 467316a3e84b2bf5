//! The panes: list, detail and paths.

use super::context::context;
use super::effect::Effect;
use super::facets::{clear_facets, open_facets};
use super::marking::{forget_marks, mark_here, needs_a_role, shift_level};
use super::role_actions::{compare, explain, search_route};
use super::search::begin_search;
use super::travel::travel;
use crate::domain::{FamilyIx, Lang, RoleIx, Subject};
use crate::graph::focus::FocusSide;
use crate::graph::focus_picture::FocusSelection;
use crate::pages::RolePage;
use crate::tui::action::Action;
use crate::tui::motion::Motion;
use crate::tui::pane::Pane;
use crate::tui::ui::{Folds, Overlay, Ui};
use crate::tui::world::World;
use crate::wording::{SPOKEN, key};

/// Carries out an action in the pane that has the keyboard, or one that is the same in all of them.
pub(super) fn update_pane(ui: &mut Ui, world: &World, action: Action) -> Effect {
    match action {
        Action::Up
        | Action::Down
        | Action::Top
        | Action::Bottom
        | Action::HalfDown
        | Action::HalfUp
        | Action::PageDown
        | Action::PageUp => go(ui, world, action),
        Action::Left => move_sideways(ui, world, FocusSide::Into),
        Action::Right => move_sideways(ui, world, FocusSide::Out),
        Action::ScrollDown => scroll_other(ui, 1),
        Action::ScrollUp => scroll_other(ui, -1),
        Action::NextPane => ui.pane = ui.pane.moved(1),
        Action::PreviousPane => ui.pane = ui.pane.moved(-1),
        Action::Out => leave_detail(ui, world),
        Action::ShowRoles => ui.pane = Pane::Roles,
        Action::ShowDetail => ui.pane = Pane::Detail,
        Action::ShowPaths => ui.pane = Pane::Paths,
        Action::Expand if ui.list.has_folds() && ui.list.family_here().is_some_and(|(_, folded)| folded) => {
            ui.fold(world, Folds::toggle);
        }
        Action::Open | Action::Expand => open(ui, world),
        Action::Back => travel(ui, world, true),
        Action::Forward => travel(ui, world, false),
        Action::NextTab => turn_page(ui, 1),
        Action::PreviousTab => turn_page(ui, -1),
        Action::Search => begin_search(ui),
        Action::Cancel if ui.list.is_searched() => ui.search_for(world, ""),
        Action::Map => match ui.family_here() {
            Some(family) => open_map_of(ui, world, family),
            None => with_role(ui, world, Ui::open_map),
        },
        Action::Mark => mark_here(ui, world),
        Action::RaiseLevel => shift_level(ui, world, true),
        Action::LowerLevel => shift_level(ui, world, false),
        Action::ForgetSkills => forget_marks(ui, world),
        Action::Compare => compare(ui, world),
        Action::Route => with_role(ui, world, |ui, _| search_route(ui, world)),
        Action::Why => with_role(ui, world, explain),
        // Keys of the map, of pages and of facets only, and where there is no search to clear.
        Action::Cancel
        | Action::Wider
        | Action::Narrower
        | Action::ZoomIn
        | Action::ZoomOut
        | Action::AllLinks
        | Action::Choose
        | Action::NextFacet
        | Action::PreviousFacet
        | Action::Measure => {}
        Action::Collapse => collapse(ui, world),
        Action::Fold => ui.fold(world, Folds::toggle),
        Action::FoldAll => ui.fold(world, |folds, _| folds.toggle_all(&world.catalogue)),
        Action::Facets => open_facets(ui),
        Action::ClearFacets => clear_facets(ui, world),
        Action::Problems => ui.overlay = Some(Overlay::problems()),
        Action::Edit => return ui.shown.subject().map_or(Effect::None, Effect::EditSubject),
        Action::Reload => return Effect::Reload,
        Action::Language => return Effect::Speak(next_language(world.lang)),
        Action::Help => ui.open_help(context(ui)),
        Action::Mouse => return switch_mouse(ui, world),
        Action::Suspend => return Effect::Suspend,
        Action::Quit => return Effect::Quit,
        Action::Interrupt => return Effect::Interrupt,
    }
    Effect::None
}

/// Moves in the pane that has the keyboard.
fn go(ui: &mut Ui, world: &World, action: Action) {
    let Some(motion) = Motion::of(action) else { return };
    match ui.pane {
        Pane::Roles => {
            ui.list.go(motion);
            ui.look_at_selected(world);
        }
        Pane::Detail => ui.detail.text.go(motion),
        Pane::Paths => {
            let page = usize::from(ui.area(Pane::Paths).body.height);
            ui.paths.move_by(&world.catalogue, motion.far(page));
        }
    }
}

/// Scrolls what has no cursor: the detail, or the explanation of a step.
fn scroll_other(ui: &mut Ui, lines: isize) {
    match ui.pane {
        Pane::Roles | Pane::Detail => ui.detail.text.scroll_by(lines),
        Pane::Paths => ui.paths.why_scroll = ui.paths.why_scroll.saturating_add_signed(lines),
    }
}

/// One column to the side; beyond the outermost one, on to the role chosen there.
fn move_sideways(ui: &mut Ui, world: &World, side: FocusSide) {
    if ui.paths.move_towards(&world.catalogue, side) {
        return;
    }
    if matches!(ui.paths.spot(), FocusSelection::Link(chosen, _) if chosen == side) {
        open(ui, world);
    }
}

/// Does what can be done with a role only, or says that there is none.
fn with_role(ui: &mut Ui, world: &World, change: impl FnOnce(&mut Ui, RoleIx)) {
    match ui.role_here() {
        Some(role) => change(ui, role),
        None => needs_a_role(ui, world),
    }
}

/// Out of the detail: back to the page whose link was followed to what is shown, else to the list.
fn leave_detail(ui: &mut Ui, world: &World) {
    let followed = ui.history.last().is_some_and(|visit| visit.pane == Pane::Detail && visit.sheet.is_none());
    if followed {
        travel(ui, world, true);
    } else {
        ui.pane = Pane::Roles;
    }
}

fn open(ui: &mut Ui, world: &World) {
    let subject = match ui.pane {
        Pane::Roles if ui.list.family_here().is_some() => return open_family(ui, world),
        Pane::Roles => ui.list.selected(),
        Pane::Detail => ui.detail.text.chosen(),
        Pane::Paths => ui.paths.chosen_role(&world.catalogue).map(Subject::Role),
    };
    if let Some(subject) = subject {
        ui.visit(world, subject);
    }
    // Out of the list into what is opened; from the role itself, which has nowhere to lead to, to what is said of it.
    let leads_there = if subject.is_some() { Pane::Roles } else { Pane::Paths };
    if ui.pane == leads_there {
        ui.pane = Pane::Detail;
    }
}

/// Folds the family the cursor of the list is on where it is open; from anything else goes to the family above.
fn collapse(ui: &mut Ui, world: &World) {
    if !ui.list.has_folds() {
        return;
    }
    if ui.list.family_here().is_some_and(|(_, folded)| !folded) {
        ui.fold(world, Folds::toggle);
    } else {
        ui.list.go_to_family_above();
        ui.look_at_selected(world);
    }
}

/// Opens the page of the family the cursor of the list is on.
fn open_family(ui: &mut Ui, world: &World) {
    ui.look_at_selected(world);
    ui.settled = true;
    ui.pane = Pane::Detail;
}

/// Opens the map of a family, on its first role.
fn open_map_of(ui: &mut Ui, world: &World, family: Option<FamilyIx>) {
    let roles = world.catalogue.browsing_order(world.lang);
    match roles.into_iter().find(|role| world.catalogue.is_within(*role, family)) {
        Some(role) => ui.open_map(role),
        None => needs_a_role(ui, world),
    }
}

fn turn_page(ui: &mut Ui, pages: isize) {
    if ui.shown.role().is_none() {
        return;
    }
    let count = RolePage::ALL.len();
    let at = RolePage::ALL.iter().position(|page| *page == ui.detail.page).unwrap_or(0);
    let next = (at + count).saturating_add_signed(pages) % count;
    ui.detail.begin(RolePage::ALL[next]);
}

/// The language after one among those that are spoken.
fn next_language(lang: Lang) -> Lang {
    let at = SPOKEN.iter().position(|(spoken, _)| spoken.primary() == lang.primary());
    SPOKEN[at.map_or(0, |at| (at + 1) % SPOKEN.len())].0
}

fn switch_mouse(ui: &mut Ui, world: &World) -> Effect {
    ui.mouse = !ui.mouse;
    let words = if ui.mouse { key::MOUSE_ON } else { key::MOUSE_OFF };
    ui.tell_key(world, words, Action::Mouse, &[]);
    Effect::CaptureMouse(ui.mouse)
}
