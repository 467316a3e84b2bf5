//! Steps as arrows for programs that arrange roles on their own.

use crate::domain::StepKind;

use super::Drawing;

/// A step, or two of one kind between the same roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arrow {
    /// Places among the members of the extent.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: StepKind,
    /// True where the same step leads back.
    pub(super) both: bool,
    pub(super) heavy: bool,
    /// True where it leads to a later column.
    pub(super) rises: bool,
}

/// The arrows of a drawing, link by link.
pub(super) fn arrows(drawing: &Drawing<'_>) -> Vec<Arrow> {
    let column = &drawing.extent.columns.of;
    let arrow = |[from, to]: [usize; 2], kind, both| {
        let ends = [from, to].map(|end| drawing.extent.members.roles[end]);
        let [one, two] = ends;
        Arrow {
            from,
            to,
            kind,
            both,
            heavy: drawing.heavy.contains(&ends) || (both && drawing.heavy.contains(&[two, one])),
            rises: column[from] < column[to],
        }
    };
    let mut arrows = Vec::new();
    for link in &drawing.extent.shown {
        let [one, two] = link.ends;
        match (link.there, link.back) {
            (Some(there), Some(back)) if there == back => arrows.push(arrow([one, two], there, true)),
            (there, back) => {
                arrows.extend(there.map(|kind| arrow([one, two], kind, false)));
                arrows.extend(back.map(|kind| arrow([two, one], kind, false)));
            }
        }
    }
    arrows
}
