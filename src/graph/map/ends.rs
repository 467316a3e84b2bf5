//! What arrives at each station, and on which side.

use std::collections::BTreeMap;

use crate::cells::width;
use crate::domain::StepKind;
use crate::glyphs::Glyphs;

use super::layering::MapColumns;
use super::scope::MapLink;

/// The side of a station a link ends at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StationSide {
    Left,
    Right,
}

/// The sign of a kind of step where it arrives from one side: an arrow points at the station.
pub fn sign(glyphs: &Glyphs, kind: StepKind, side: StationSide) -> &'static str {
    match (side, glyphs.step(kind)) {
        (StationSide::Right, "→") => "←",
        (StationSide::Right, ">") => "<",
        (_, sign) => sign,
    }
}

/// Links by the station, side and kind they arrive at, by, and as.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrivals {
    pub(super) links: BTreeMap<(usize, StationSide, StepKind), Vec<usize>>,
    /// Cells that signs take on the left and on the right of each station.
    pub(super) cells: Vec<[usize; 2]>,
}

impl Arrivals {
    pub(super) fn new(columns: &MapColumns, links: &[MapLink], glyphs: &Glyphs) -> Self {
        let mut arrivals = Self { links: BTreeMap::new(), cells: vec![[0; 2]; columns.of.len()] };
        for (at, link) in links.iter().enumerate() {
            for end in 0..2 {
                let Some(kind) = link.arriving(end) else { continue };
                let key = (link.ends[end], side_of(columns, link, end), kind);
                arrivals.links.entry(key).or_default().push(at);
            }
        }
        for (station, side, kind) in arrivals.links.keys() {
            arrivals.cells[*station][*side as usize] += width(sign(glyphs, *kind, *side));
        }
        arrivals
    }
}

/// A link leaves its first role to the right and reaches its second from the left, unless both are in one
/// column: then it runs on the right of both.
fn side_of(columns: &MapColumns, link: &MapLink, end: usize) -> StationSide {
    let is_beside = columns.of[link.ends[0]] == columns.of[link.ends[1]];
    if end == 1 && !is_beside { StationSide::Left } else { StationSide::Right }
}
