//! Cursors and scrolling.

use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::state::{RoleList, State};

/// Up and down in the pane that has the keyboard.
pub(super) fn move_in_pane(state: &mut State, action: Action) {
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
            -1 => state.detail.text.up(),
            1 => state.detail.text.down(),
            isize::MIN => state.detail.text.top(),
            isize::MAX => state.detail.text.bottom(),
            lines => state.detail.text.page_by(lines),
        },
        Pane::Paths => {
            state.paths.move_by(&state.world.catalogue, lines);
        }
    }
}

/// Moves the list's cursor and shows what it comes to stand on.
pub(super) fn move_in_list(state: &mut State, go: impl FnOnce(&mut RoleList, isize)) {
    let page = isize::try_from(state.page_height(Pane::Roles)).unwrap_or(isize::MAX).max(1);
    go(&mut state.list, page);
    state.look_at_selected();
}

/// Scrolls what has no cursor: the detail, or the explanation of a step.
pub(super) fn scroll_other(state: &mut State, lines: isize) {
    match state.pane {
        Pane::Roles | Pane::Detail => state.detail.text.scroll_by(lines),
        Pane::Paths => {
            let last = state.last_why_scroll();
            state.paths.why_scroll = state.paths.why_scroll.saturating_add_signed(lines).min(last);
        }
    }
}
