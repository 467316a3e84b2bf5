//! What the map and the pages have in common.

use super::effect::Effect;
use super::panes::update_pane;
use crate::domain::Subject;
use crate::tui::action::Action;
use crate::tui::ui::Ui;
use crate::tui::world::World;

/// Carries out what both do alike: going elsewhere closes them, some things only panes have, the rest is
/// done as it is there.
pub(super) fn update_sheet(ui: &mut Ui, world: &World, action: Action) -> Effect {
    match action {
        Action::NextPane
        | Action::PreviousPane
        | Action::ShowRoles
        | Action::ShowDetail
        | Action::ShowPaths => ui.close_sheet(world),
        Action::Edit => {
            return ui.role_here().map_or(Effect::None, |role| Effect::EditSubject(Subject::Role(role)));
        }
        action if is_of_panes(action) => return Effect::None,
        _ => {}
    }
    update_pane(ui, world, action)
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
            | Action::Expand
            | Action::Collapse
            | Action::Fold
            | Action::FoldAll
    )
}
