//! The panes: list, detail and paths.

use super::effect::Effect;
use super::moving::{move_in_pane, scroll_other};
use super::role_actions::{compare, explain, search_route};
use super::search::begin_search;
use super::travel::travel;
use crate::domain::{Lang, Subject};
use crate::graph::focus::FocusSide;
use crate::graph::focus_picture::FocusSelection;
use crate::pages::RolePage;
use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::state::{Overlay, Shown, State};
use crate::wording::{SPOKEN, key};

/// Carries out an action in the pane that has the keyboard, or one that is the same in all of them.
pub(super) fn update_pane(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Up
        | Action::Down
        | Action::Top
        | Action::Bottom
        | Action::HalfDown
        | Action::HalfUp
        | Action::PageDown
        | Action::PageUp => move_in_pane(state, action),
        Action::Left => move_sideways(state, FocusSide::Into),
        Action::Right => move_sideways(state, FocusSide::Out),
        Action::ScrollDown => scroll_other(state, 1),
        Action::ScrollUp => scroll_other(state, -1),
        Action::NextPane => state.pane = state.pane.moved(1),
        Action::PreviousPane => state.pane = state.pane.moved(-1),
        Action::Out => leave_detail(state),
        Action::ShowRoles => state.pane = Pane::Roles,
        Action::ShowDetail => state.pane = Pane::Detail,
        Action::ShowPaths => state.pane = Pane::Paths,
        Action::Open => open(state),
        Action::Back => travel(state, true),
        Action::Forward => travel(state, false),
        Action::NextTab => turn_page(state, 1),
        Action::PreviousTab => turn_page(state, -1),
        Action::Search => begin_search(state),
        Action::Cancel => {
            if state.list.searched {
                state.search.set("");
                state.search_again();
            }
        }
        Action::Map => with_role(state, State::open_map),
        Action::Mark => with_role(state, State::mark),
        Action::Compare => compare(state),
        Action::Route => with_role(state, search_route),
        Action::Why => with_role(state, explain),
        // Keys of the map and of pages only.
        Action::Wider
        | Action::Narrower
        | Action::ZoomIn
        | Action::ZoomOut
        | Action::AllLinks
        | Action::Measure => {}
        Action::Fold => state.fold(),
        Action::FoldAll => state.fold_all(),
        Action::Problems => state.overlay = Some(Overlay::problems()),
        Action::Edit => return state.shown.subject().map_or(Effect::None, Effect::EditSubject),
        Action::Reload => return Effect::Reload,
        Action::Language => switch_language(state),
        Action::Help => state.overlay = Some(Overlay::help()),
        Action::Mouse => return switch_mouse(state),
        Action::Suspend => return Effect::Suspend,
        Action::Quit => return Effect::Quit,
        Action::Interrupt => return Effect::Interrupt,
    }
    Effect::None
}

/// One column to the side; beyond the outermost one, on to the role chosen there.
fn move_sideways(state: &mut State, side: FocusSide) {
    if state.paths.move_towards(&state.world.catalogue, side) {
        return;
    }
    if matches!(state.paths.spot(), FocusSelection::Link(chosen, _) if chosen == side) {
        open(state);
    }
}

/// Does what can be done with a role only, or says that there is none.
fn with_role(state: &mut State, change: impl FnOnce(&mut State)) {
    if state.role_here().is_some() {
        change(state);
        return;
    }
    let name = match state.shown {
        Shown::Subject(subject) => state.world.catalogue.name_of(subject, state.world.lang).to_owned(),
        Shown::Family(_) | Shown::Nothing => String::new(),
    };
    let key = if name.is_empty() { key::NEEDS_A_ROLE } else { key::SKILL_IS_NO_ROLE };
    state.notice = Some(state.world.wording.with(key, &[("skill", name.into())]));
}

/// Out of the detail: back to the page whose link was followed to what is shown, else to the list.
fn leave_detail(state: &mut State) {
    let followed =
        state.history.last().is_some_and(|visit| visit.pane == Pane::Detail && visit.sheet.is_none());
    if followed {
        travel(state, true);
    } else {
        state.pane = Pane::Roles;
    }
}

fn open(state: &mut State) {
    match state.pane {
        Pane::Roles => {
            if state.list.is_on_fold() {
                state.fold();
            } else if let Some(subject) = state.list.selected() {
                state.visit(subject);
                state.pane = Pane::Detail;
            }
        }
        Pane::Detail => {
            if let Some(subject) = state.detail.text.chosen() {
                state.visit(subject);
            }
        }
        Pane::Paths => match state.paths.chosen_role(&state.world.catalogue) {
            Some(role) => state.visit(Subject::Role(role)),
            None => state.pane = Pane::Detail,
        },
    }
}

fn turn_page(state: &mut State, pages: isize) {
    if state.shown.subject().and_then(Subject::role).is_none() {
        return;
    }
    let count = RolePage::ALL.len();
    let at = RolePage::ALL.iter().position(|page| *page == state.detail.page).unwrap_or(0);
    let next = (at + count).saturating_add_signed(pages) % count;
    state.detail.begin(RolePage::ALL[next]);
}

fn switch_language(state: &mut State) {
    let spoken: Vec<Lang> = SPOKEN.iter().map(|(lang, _)| *lang).collect();
    let at = spoken.iter().position(|lang| lang.primary() == state.world.lang.primary());
    let next = spoken[at.map_or(0, |at| (at + 1) % spoken.len())];
    state.speak(next);
    state.notice = Some(state.world.wording.say(key::LANGUAGE_NOW));
}

fn switch_mouse(state: &mut State) -> Effect {
    state.mouse = !state.mouse;
    let key = if state.mouse { key::MOUSE_ON } else { key::MOUSE_OFF };
    state.notice = Some(state.world.wording.say(key));
    Effect::CaptureMouse(state.mouse)
}
