//! What the map and the pages have in common.

use super::effect::Effect;
use super::panes::update_pane;
use super::search::begin_search;
use crate::domain::Subject;
use crate::tui::action::Action;
use crate::tui::state::State;

/// Carries out what both do alike: going elsewhere closes them, some things only panes have, the rest is
/// done as it is there.
pub(super) fn update_sheet(state: &mut State, action: Action) -> Effect {
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
pub(super) fn is_of_panes(action: Action) -> bool {
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
