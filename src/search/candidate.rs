//! One thing found, and its place in the order of hits.

use std::cmp::Reverse;

use crate::domain::{Catalogue, Need};

use super::Index;
use super::hit::{Hit, Why};
use super::merit::Merit;
use super::names::{NameIx, Number};
use super::score::LETTER;
use super::through::Through;

/// Something found, with its place in the order of hits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) place: Place,
    pub(super) subject: Number,
    merit: Merit,
    pub(super) reason: Reason,
}

/// Why it was found.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reason {
    Name(NameIx),
    Skill(Through),
}

/// What hits are ordered by, lowest first; no two subjects have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Fewest typos first, and swapped neighbours before others.
    typos: Reverse<Merit>,
    /// Among hits with typos, roles by name come before skills, and roles by skill last.
    group: u8,
    points: Reverse<i32>,
    is_skill: bool,
    name_length: u32,
    rank: u32,
}

impl Candidate {
    pub(super) fn new(index: &Index, subject: Number, merit: Merit, reason: Reason) -> Self {
        let is_skill = index.is_skill(subject);
        let group = match reason {
            _ if merit.typos() == 0 => 0,
            Reason::Name(_) => u8::from(is_skill),
            Reason::Skill(_) => 2,
        };
        let name_length = match reason {
            Reason::Name(name) => index.names.get(name).len(),
            Reason::Skill(_) => 0,
        };
        let place = Place {
            typos: Reverse(merit.without_points()),
            group,
            points: Reverse(merit.points()),
            is_skill,
            name_length: u32::try_from(name_length).unwrap_or(u32::MAX),
            rank: index.ranks[subject as usize],
        };
        Self { place, subject, merit, reason }
    }

    pub(super) fn hit(&self, index: &Index, catalogue: &Catalogue) -> Hit {
        let typos = self.merit.typos();
        let why = match self.reason {
            Reason::Name(name) => index.why(catalogue, name),
            Reason::Skill(via) => {
                let need = catalogue.role(via.role).skills.iter().find(|need| need.skill == via.skill);
                let (need, level) = need.map_or((Need::Useful, None), |need| (need.need, need.level));
                Why::Skill { skill: via.skill, need, level }
            }
        };
        let score = self.merit.points() - LETTER * i32::from(typos);
        Hit { subject: index.subject(self.subject), score, typos, why }
    }
}
