//! What each action does to the state. Routes and returns what the loop is to do; performs nothing itself.

use super::action::Action;
use super::keys::Context;
use super::layout::overlay;
use super::pane::Pane;
use super::state::{Overlay, RoleList, State};
use super::{help_page, problems_page};
use crate::domain::{Lang, Subject};
use crate::graph::focus::{Focus, Side};
use crate::pages::RolePage;
use crate::wording::SPOKEN;

/// What the loop is to do after an update, beside drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    None,
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
    match state.pane {
        Pane::Roles => Context::Roles,
        Pane::Detail => Context::Detail,
        Pane::Paths => Context::Paths,
    }
}

/// Whether `action` would do anything now. Hints offer only what does.
pub fn applies(state: &State, action: Action) -> bool {
    let has_links = || state.focus().is_some_and(|focus| !(focus.into.is_empty() && focus.out.is_empty()));
    match action {
        Action::Back => state.history.can_go_back(),
        Action::Open => match state.pane {
            Pane::Roles => state.list.selected().is_some() || state.list.is_on_fold(),
            Pane::Detail => state.detail.chosen().is_some(),
            Pane::Paths => has_links(),
        },
        Action::Left | Action::Right => has_links(),
        Action::ScrollDown | Action::ScrollUp => {
            state.pane == Pane::Paths && super::paths_scene::last_why_scroll(state) > 0
        }
        Action::Fold | Action::FoldAll => !state.list.searched && state.catalogue.families().len() > 1,
        Action::Cancel => state.search.typing || state.list.searched || state.overlay.is_some(),
        Action::Problems => !state.problems.is_empty(),
        Action::Edit => state.overlay.is_some() || state.subject.is_some(),
        _ => true,
    }
}

/// Carries out an action in the context that has the keyboard.
pub fn update(state: &mut State, action: Action) -> Effect {
    let effect = match context(state) {
        Context::Help => update_help(state, action),
        Context::Problems => update_problems(state, action),
        Context::Search => update_search(state, action),
        Context::Roles | Context::Detail | Context::Paths | Context::Everywhere => update_pane(state, action),
    };
    state.arrange();
    effect
}

/// After the search text has changed: lists the hits anew and shows the best.
pub fn search_changed(state: &mut State) {
    state.search_again();
    match state.list.selected() {
        Some(_) if state.list.searched => state.look_at_selected(),
        // Where nothing is found, what the last letters passed by is no answer either.
        _ => show_origin(state),
    }
}

fn update_help(state: &mut State, action: Action) -> Effect {
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

fn update_problems(state: &mut State, action: Action) -> Effect {
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

fn update_search(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Open => open_hit(state),
        Action::Cancel if state.search.text().is_empty() => match state.search.origin.take() {
            Some(origin) => {
                let settled = state.settled;
                state.restore(origin);
                state.settled = settled;
            }
            None => state.search.leave(),
        },
        Action::Cancel => clear_search(state),
        Action::Up => move_in_list(state, |list, _| list.move_by(-1)),
        Action::Down => move_in_list(state, |list, _| list.move_by(1)),
        Action::PageUp => move_in_list(state, |list, page| list.page_by(-page)),
        Action::PageDown => move_in_list(state, RoleList::page_by),
        Action::NextPane => {
            keep_search(state);
            state.pane = Pane::Detail;
        }
        Action::Help => state.overlay = Some(Overlay::Help { scroll: 0 }),
        Action::Interrupt => return Effect::Interrupt,
        Action::Suspend => return Effect::Suspend,
        _ => {}
    }
    Effect::None
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
        Action::Fold => state.fold(),
        Action::FoldAll => state.fold_all(),
        Action::Problems => state.overlay = Some(Overlay::Problems { cursor: 0, scroll: 0 }),
        Action::Edit => return state.subject.map_or(Effect::None, Effect::EditSubject),
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

fn move_in_pane(state: &mut State, action: Action) {
    let page = isize::try_from(state.page_height(state.pane)).unwrap_or(isize::MAX).max(1);
    let lines = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::HalfUp => -(page / 2).max(1),
        Action::HalfDown => (page / 2).max(1),
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::Top => isize::MIN,
        _ => isize::MAX,
    };
    match state.pane {
        Pane::Roles => move_in_list(state, |list, _| match lines {
            -1 | 1 => list.move_by(lines),
            isize::MIN => list.top(),
            isize::MAX => list.bottom(),
            lines => list.page_by(lines),
        }),
        Pane::Detail => match lines {
            -1 => state.detail.up(),
            1 => state.detail.down(),
            isize::MIN => state.detail.top(),
            isize::MAX => state.detail.bottom(),
            lines => state.detail.page_by(lines),
        },
        Pane::Paths => {
            if let Some(role) = state.paths.role {
                state.paths.move_by(&Focus::on(&state.catalogue, role), lines);
            }
        }
    }
}

/// Moves the list's cursor and shows what it comes to stand on.
fn move_in_list(state: &mut State, go: impl FnOnce(&mut RoleList, isize)) {
    let page = isize::try_from(state.page_height(Pane::Roles)).unwrap_or(isize::MAX).max(1);
    go(&mut state.list, page);
    state.look_at_selected();
}

/// One column to the side; beyond the outermost one, on to the role chosen there.
fn move_sideways(state: &mut State, side: Side) {
    let Some(role) = state.paths.role else { return };
    let focus = Focus::on(&state.catalogue, role);
    if state.paths.move_towards(&focus, side) {
        return;
    }
    if !focus.links(side).is_empty() {
        open(state);
    }
}

fn scroll_other(state: &mut State, lines: isize) {
    match state.pane {
        Pane::Roles | Pane::Detail => state.detail.scroll_by(lines),
        Pane::Paths => {
            let last = super::paths_scene::last_why_scroll(state);
            state.paths.why_scroll = state.paths.why_scroll.saturating_add_signed(lines).min(last);
        }
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
            if let Some(subject) = state.detail.chosen() {
                state.visit(subject);
            }
        }
        Pane::Paths => {
            let chosen = state.focus().and_then(|focus| state.paths.chosen(&focus));
            match chosen.map(|(_, _, role)| role) {
                Some(role) => state.visit(Subject::Role(role)),
                None => state.pane = Pane::Detail,
            }
        }
    }
}

fn travel(state: &mut State, back: bool) {
    let here = state.here();
    let visit = if back { state.history.back(here) } else { state.history.forward(here) };
    let Some(visit) = visit else {
        let key = if back { "no-way-back" } else { "no-way-forward" };
        state.notice = Some(state.wording.say(key));
        return;
    };
    state.restore(visit);
}

fn turn_page(state: &mut State, pages: isize) {
    if !matches!(state.subject, Some(Subject::Role(_))) {
        return;
    }
    let count = RolePage::ALL.len();
    let at = RolePage::ALL.iter().position(|page| *page == state.detail.page).unwrap_or(0);
    let next = (at + count).saturating_add_signed(pages) % count;
    state.detail.begin(RolePage::ALL[next]);
}

fn begin_search(state: &mut State) {
    state.search.origin = Some(state.here());
    state.search.typing = true;
    state.pane = Pane::Roles;
}

/// Opens the chosen hit; the search stays as it is.
fn open_hit(state: &mut State) {
    if state.list.selected().is_none() {
        return;
    }
    keep_search(state);
    state.settled = true;
    state.pane = Pane::Detail;
}

/// Ends typing. What was looked at before the search can be gone back to.
fn keep_search(state: &mut State) {
    let origin = state.search.origin.take();
    state.search.typing = false;
    if let Some(origin) = origin.filter(|origin| origin.subject != state.subject) {
        state.history.leave(origin);
    }
}

/// Shows what was shown before the search.
fn show_origin(state: &mut State) {
    let subject = state.search.origin.as_ref().and_then(|origin| origin.subject);
    if subject.is_some() && subject != state.subject {
        state.show(subject);
    }
}

/// Empties the search line and puts back what was shown before, still typing.
fn clear_search(state: &mut State) {
    state.search.set("");
    state.search_again();
    show_origin(state);
}

fn switch_language(state: &mut State) {
    let spoken: Vec<Lang> = SPOKEN.iter().map(|(lang, _)| *lang).collect();
    let at = spoken.iter().position(|lang| lang.primary() == state.lang.primary());
    let next = spoken[at.map_or(0, |at| (at + 1) % spoken.len())];
    state.speak(next);
    state.notice = Some(state.wording.say("language-now"));
}

fn switch_mouse(state: &mut State) -> Effect {
    state.mouse = !state.mouse;
    let key = if state.mouse { "mouse-on" } else { "mouse-off" };
    state.notice = Some(state.wording.say(key));
    Effect::CaptureMouse(state.mouse)
}
