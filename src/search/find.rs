//! From a query to hits in their order.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::domain::Catalogue;

use super::Index;
use super::combine::{Table, own_matches};
use super::hit::{Found, Hit, Why};
use super::merit::Merit;
use super::names::{NameIx, Number};
use super::nearest::nearest;
use super::query::{Query, Word};
use super::reach::{Fit, Reach, beginnings};
use super::score::LETTER;
use super::through::{Through, matches_through_skills};

impl Index {
    /// The best `limit` hits of a query, and how many there are; nothing for an empty query.
    ///
    /// `catalogue` must be the one the index was made of. Cost is linear in the distinct words and in the names
    /// that match a word; the answer depends on the query and the catalogue alone.
    pub fn find(&self, catalogue: &Catalogue, query: &Query, limit: usize) -> Found {
        let reaches: Vec<_> = query.words.iter().map(|word| Arc::new(Reach::of(self, word, None))).collect();
        self.find_among(catalogue, query, &reaches, limit)
    }

    /// [`Index::find`] with the words already looked up, in their order.
    pub(super) fn find_among(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        reaches: &[Arc<Reach>],
        limit: usize,
    ) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let pairs: Vec<(usize, Word, Vec<Fit>)> =
            query.pairs().map(|(at, pair)| (at, pair.clone(), beginnings(self, &pair))).collect();
        let lists = |forgiven: fn(&Reach, &Index) -> Vec<Fit>| {
            let mut lists: Vec<Vec<Fit>> =
                reaches.iter().map(|reach| merged(&reach.fits, &forgiven(reach, self))).collect();
            for (at, _, fits) in &pairs {
                share(query, *at, fits, &mut lists);
            }
            lists
        };
        let stages: [fn(&Reach, &Index) -> Vec<Fit>; 3] = [
            |_, _| Vec::new(),
            |reach, index| reach.mistyped(index).to_vec(),
            |reach, index| reach.abbreviated(index).to_vec(),
        ];
        for stage in stages {
            let candidates = self.candidates(catalogue, query, &lists(stage));
            if !candidates.is_empty() {
                return self.found(catalogue, candidates, limit);
            }
        }
        Found { nearest: nearest(self, query), ..Found::default() }
    }

    fn candidates(&self, catalogue: &Catalogue, query: &Query, lists: &[Vec<Fit>]) -> Vec<Candidate> {
        let table = Table::of(self, lists);
        let own = own_matches(self, query, lists, &table);
        let through = matches_through_skills(catalogue, self, query, &own, &table);
        let by_name = (0..).zip(&own).filter_map(|(subject, own)| {
            own.map(|own| Candidate::new(self, subject, own.merit, Reason::Name(own.name)))
        });
        let by_skill =
            through.into_iter().map(|via| Candidate::new(self, via.role.0, via.merit, Reason::Skill(via)));
        by_name.chain(by_skill).collect()
    }

    fn found(&self, catalogue: &Catalogue, mut candidates: Vec<Candidate>, limit: usize) -> Found {
        let total = candidates.len();
        if limit < total {
            candidates.select_nth_unstable_by_key(limit, |candidate| candidate.place);
            candidates.truncate(limit);
        }
        candidates.sort_unstable_by_key(|candidate| candidate.place);
        let hits = candidates.iter().map(|candidate| candidate.hit(self, catalogue)).collect();
        Found { hits, total, nearest: Vec::new() }
    }
}

/// Both lists as one, in the order of names; the first has the better merits.
fn merged(exact: &[Fit], forgiven: &[Fit]) -> Vec<Fit> {
    if forgiven.is_empty() {
        return exact.to_vec();
    }
    let mut all = [exact, forgiven].concat();
    all.sort_by_key(|fit| fit.name);
    all.dedup_by_key(|fit| fit.name);
    all
}

/// Adds names that have two neighbouring words written as one to the lists of both, with their points shared.
fn share(query: &Query, at: usize, fits: &[Fit], lists: &mut [Vec<Fit>]) {
    if fits.is_empty() {
        return;
    }
    let lengths = [query.words[at].len(), query.words[at + 1].len()].map(|length| length as i32);
    for (word, length) in lengths.iter().enumerate() {
        let list = &mut lists[at + word];
        for fit in fits {
            let points = fit.merit.points() * length / (lengths[0] + lengths[1]);
            list.push(Fit { name: fit.name, merit: Merit::exact(points) });
        }
        list.sort_unstable_by_key(|fit| (fit.name, Reverse(fit.merit)));
        list.dedup_by_key(|fit| fit.name);
    }
}

/// Something found, with its place in the order of hits.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: Place,
    subject: Number,
    merit: Merit,
    reason: Reason,
}

#[derive(Clone, Copy, Debug)]
enum Reason {
    Name(NameIx),
    Skill(Through),
}

/// What hits are ordered by, lowest first; no two subjects have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    typos: u8,
    typos_but_swaps: u8,
    /// Among hits with typos, roles by name come before skills, and roles by skill last.
    group: u8,
    points: Reverse<i32>,
    is_skill: bool,
    name_length: u32,
    rank: u32,
}

impl Candidate {
    fn new(index: &Index, subject: Number, merit: Merit, reason: Reason) -> Self {
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
            typos: merit.typos(),
            typos_but_swaps: merit.others(),
            group,
            points: Reverse(merit.points()),
            is_skill,
            name_length: u32::try_from(name_length).unwrap_or(u32::MAX),
            rank: index.ranks[subject as usize],
        };
        Self { place, subject, merit, reason }
    }

    fn hit(&self, index: &Index, catalogue: &Catalogue) -> Hit {
        let typos = self.merit.typos();
        let why = match self.reason {
            Reason::Name(name) => index.why(catalogue, name),
            Reason::Skill(via) => {
                let need = &catalogue.role(via.role).skills[via.need];
                Why::Skill { skill: via.skill, need: need.need, level: need.level }
            }
        };
        let score = self.merit.points() - LETTER * i32::from(typos);
        Hit { subject: index.subject(self.subject), score, typos, why }
    }
}
