//! Marking roles to be compared, and skills as known.

use crate::domain::Subject;
use crate::tui::action::Action;
use crate::tui::ui::{Shown, Ui};
use crate::tui::world::World;
use crate::wording::key;

/// Marks the role or skill one is at, or takes its mark away.
pub(super) fn mark_here(ui: &mut Ui, world: &World) {
    match ui.to_mark() {
        Some(Subject::Role(role)) => ui.mark(world, role),
        Some(Subject::Skill(skill)) => ui.mark_skill(world, skill),
        None if ui.is_comparing() => ui.tell(world, key::COMPARED_ALREADY, &[]),
        None => needs_a_role(ui, world),
    }
}

/// Moves the level of the skill one is at, or of the one that was marked last, and says what the level means.
pub(super) fn shift_level(ui: &mut Ui, world: &World, is_up: bool) {
    match ui.skills.at_hand(ui.skill_here()) {
        Some(held) => ui.shift_level(world, held.skill, is_up),
        None => ui.tell_key(world, key::MARK_A_SKILL, Action::Mark, &[]),
    }
}

/// Takes the marks of all skills away; where none is marked, those of roles.
pub(super) fn forget_marks(ui: &mut Ui, world: &World) {
    match (ui.skills.is_empty(), ui.marks.is_empty()) {
        (false, _) => ui.forget_skills(world),
        (true, false) => ui.forget_roles(world),
        (true, true) => ui.tell_key(world, key::MARK_A_SKILL, Action::Mark, &[]),
    }
}

/// Says that what was asked for is done with roles.
pub(super) fn needs_a_role(ui: &mut Ui, world: &World) {
    match ui.shown {
        Shown::Subject(skill) => {
            ui.tell(world, key::SKILL_IS_NO_ROLE, &[("skill", world.name(skill).into())]);
        }
        Shown::Family(family) => {
            ui.tell(world, key::FAMILY_IS_NO_ROLE, &[("family", world.family(family).into())]);
        }
        Shown::Nothing => ui.tell(world, key::NEEDS_A_ROLE, &[]),
    }
}
