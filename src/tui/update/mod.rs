//! What each action does to the state. Routes and returns what the loop is to do; performs nothing itself.

mod map;
mod moving;
mod overlays;
mod page;
mod search;

use super::action::Action;
use super::keys::Context;
use super::pane::Pane;
use super::state::{Overlay, Sheet, Shown, State};
use crate::domain::{Lang, Subject};
use crate::graph::focus::Side;
use crate::graph::picture::Spot;
use crate::pages::RolePage;
use crate::wording::{SPOKEN, key};
use map::update_map;
use moving::{move_in_pane, scroll_other};
use overlays::{update_help, update_problems};
use page::{compare, explain, search_route, update_page};
use search::{begin_search, update_search};
pub use search::{index_made, search_changed};

/// What the loop is to do after an update, beside drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Draw what has changed, and nothing else.
    None,
    /// Nothing has changed: nothing is to be drawn.
    Idle,
    Quit,
    /// Quit because of Ctrl-C; the exit status says so.
    Interrupt,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Tell the terminal to report the mouse, or to keep it.
    CaptureMouse(bool),
    /// Open a file in the user's editor, at a line if it is known.
    EditFile {
        path: String,
        line: Option<u32>,
    },
    /// Open the file that the present role or skill is written in.
    EditSubject(Subject),
    /// Read the files again.
    Reload,
}

/// Who has the keyboard: help over everything, then the search line, then the pane in focus.
pub fn context(state: &State) -> Context {
    match state.overlay {
        Some(Overlay::Help { .. }) => return Context::Help,
        Some(Overlay::Problems { .. }) => return Context::Problems,
        None => {}
    }
    if state.search.typing {
        return Context::Search;
    }
    match state.sheet {
        Some(Sheet::Map(_)) => return Context::Map,
        Some(Sheet::Page(_)) => return Context::Page,
        None => {}
    }
    match state.pane {
        Pane::Roles => Context::Roles,
        Pane::Detail => Context::Detail,
        Pane::Paths => Context::Paths,
    }
}

/// Whether `action` would do anything now. Hints offer only what does.
pub fn applies(state: &State, action: Action) -> bool {
    if state.search.typing {
        return search::applies(state, action);
    }
    let own = match &state.sheet {
        Some(Sheet::Map(map)) => map::applies(map, action),
        Some(Sheet::Page(page)) => page::applies(page, action),
        None => None,
    };
    if let Some(applies) = own {
        return applies;
    }
    if state.overlay.is_some() {
        return overlays::applies(state, action);
    }
    let has_links = || state.paths.has_links(&state.catalogue);
    match action {
        Action::Back => state.history.can_go_back(),
        Action::Open => match state.pane {
            Pane::Roles => state.list.selected().is_some() || state.list.is_on_fold(),
            Pane::Detail => state.detail.text.chosen().is_some(),
            Pane::Paths => has_links(),
        },
        _ if state.sheet.is_some() && is_of_panes(action) => false,
        // On the map and on pages its key closes them.
        Action::Quit => state.sheet.is_none(),
        Action::Left | Action::Right => has_links(),
        Action::ScrollDown | Action::ScrollUp => {
            state.pane == Pane::Paths && super::paths_scene::last_why_scroll(state) > 0
        }
        Action::Fold | Action::FoldAll => !state.list.searched && state.catalogue.families().len() > 1,
        Action::Cancel => state.list.searched || state.sheet.is_some(),
        Action::NextTab | Action::PreviousTab => state.shown.subject().and_then(Subject::role).is_some(),
        Action::Problems => !state.problems.is_empty(),
        Action::Map | Action::Route | Action::Why | Action::Mark => state.role_here().is_some(),
        Action::Compare => state.to_compare().is_some(),
        Action::Edit => state.shown.subject().is_some(),
        _ => true,
    }
}

/// Carries out an action in the context that has the keyboard.
pub fn update(state: &mut State, action: Action) -> Effect {
    let effect = match context(state) {
        Context::Help => update_help(state, action),
        Context::Problems => update_problems(state, action),
        Context::Search => update_search(state, action),
        Context::Map => update_map(state, action),
        Context::Page => update_page(state, action),
        Context::Roles | Context::Detail | Context::Paths | Context::Everywhere => update_pane(state, action),
    };
    state.arrange();
    effect
}

/// What the map and the pages have in common: going elsewhere closes them, some things only panes have, the rest is
/// done as it is there.
fn update_sheet(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Search => begin_search(state),
        Action::NextPane
        | Action::PreviousPane
        | Action::ShowRoles
        | Action::ShowDetail
        | Action::ShowPaths => {
            state.close_sheet();
            return update_pane(state, action);
        }
        Action::Edit => {
            return state.role_here().map_or(Effect::None, |role| Effect::EditSubject(Subject::Role(role)));
        }
        action if is_of_panes(action) => {}
        action => return update_pane(state, action),
    }
    Effect::None
}

/// Whether an action means something to panes only.
fn is_of_panes(action: Action) -> bool {
    matches!(
        action,
        Action::Left
            | Action::Right
            | Action::NextTab
            | Action::PreviousTab
            | Action::ScrollDown
            | Action::ScrollUp
            | Action::Fold
            | Action::FoldAll
    )
}

fn update_pane(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Up
        | Action::Down
        | Action::Top
        | Action::Bottom
        | Action::HalfDown
        | Action::HalfUp
        | Action::PageDown
        | Action::PageUp => move_in_pane(state, action),
        Action::Left => move_sideways(state, Side::Into),
        Action::Right => move_sideways(state, Side::Out),
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
        Action::Problems => state.overlay = Some(Overlay::Problems { cursor: 0, scroll: 0 }),
        Action::Edit => return state.shown.subject().map_or(Effect::None, Effect::EditSubject),
        Action::Reload => return Effect::Reload,
        Action::Language => switch_language(state),
        Action::Help => state.overlay = Some(Overlay::Help { scroll: 0 }),
        Action::Mouse => return switch_mouse(state),
        Action::Suspend => return Effect::Suspend,
        Action::Quit => return Effect::Quit,
        Action::Interrupt => return Effect::Interrupt,
    }
    Effect::None
}

/// One column to the side; beyond the outermost one, on to the role chosen there.
fn move_sideways(state: &mut State, side: Side) {
    if state.paths.move_towards(&state.catalogue, side) {
        return;
    }
    if matches!(state.paths.spot(), Spot::Link(chosen, _) if chosen == side) {
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
        Shown::Subject(subject) => state.catalogue.name_of(subject, state.lang).to_owned(),
        Shown::Family(_) | Shown::Nothing => String::new(),
    };
    let key = if name.is_empty() { key::NEEDS_A_ROLE } else { key::SKILL_IS_NO_ROLE };
    state.notice = Some(state.wording.with(key, &[("skill", name.into())]));
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
        Pane::Paths => match state.paths.chosen_role(&state.catalogue) {
            Some(role) => state.visit(Subject::Role(role)),
            None => state.pane = Pane::Detail,
        },
    }
}

fn travel(state: &mut State, back: bool) {
    let here = state.here();
    let visit = if back { state.history.back(here) } else { state.history.forward(here) };
    let Some(visit) = visit else {
        let key = if back { key::NO_WAY_BACK } else { key::NO_WAY_FORWARD };
        state.notice = Some(state.wording.say(key));
        return;
    };
    state.restore(visit);
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
    let at = spoken.iter().position(|lang| lang.primary() == state.lang.primary());
    let next = spoken[at.map_or(0, |at| (at + 1) % spoken.len())];
    state.speak(next);
    state.notice = Some(state.wording.say(key::LANGUAGE_NOW));
}

fn switch_mouse(state: &mut State) -> Effect {
    state.mouse = !state.mouse;
    let key = if state.mouse { key::MOUSE_ON } else { key::MOUSE_OFF };
    state.notice = Some(state.wording.say(key));
    Effect::CaptureMouse(state.mouse)
}
