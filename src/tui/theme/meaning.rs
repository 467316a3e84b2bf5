//! Which hue stands for what. Each stands beside a sign or a word that says the same.

use super::palette::Hue;
use crate::domain::{FamilyIx, Need, Stage, StepKind};

/// Mere relation has none: it is no step.
pub(super) const fn of_step(kind: StepKind) -> Option<Hue> {
    match kind {
        StepKind::Promotion => Some(Hue::Green),
        StepKind::Specialisation => Some(Hue::Cyan),
        StepKind::Lateral => Some(Hue::Blue),
        StepKind::ChangeOfTrack => Some(Hue::Yellow),
        StepKind::Related => None,
    }
}

pub(super) const fn of_need(need: Need) -> Option<Hue> {
    match need {
        Need::Essential => Some(Hue::Magenta),
        Need::Useful => None,
    }
}

/// From cool to warm.
pub(super) const fn of_stage(stage: Stage) -> Hue {
    match stage {
        Stage::Entry => Hue::Blue,
        Stage::Intermediate => Hue::Cyan,
        Stage::Senior => Hue::Green,
        Stage::Lead => Hue::Yellow,
        Stage::Head => Hue::Red,
        Stage::Executive => Hue::Magenta,
    }
}

/// Of the palettes of our own; on the terminal's colours the points have none.
pub(super) const LEVEL: Hue = Hue::Cyan;

/// Neighbours in the list have different ones.
pub(super) fn of_family(family: FamilyIx) -> Hue {
    Hue::ALL[family.0 as usize % Hue::ALL.len()]
}
