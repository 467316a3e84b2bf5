//! Which roles fit a filter, and how many would fit another value.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Catalogue, FamilyIx, Level, Role, RoleIx, SkillIx};

use super::Facet;
use super::choice::{Choice, PayLevel, RoleFilter};
use super::table::Facets;

/// Some roles of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleSet {
    has: Vec<bool>,
}

impl RoleSet {
    /// Those of the roles of a catalogue that fit.
    pub fn of(catalogue: &Catalogue, fits: impl FnMut(RoleIx) -> bool) -> Self {
        Self { has: catalogue.role_entries().map(|(at, _)| at).map(fits).collect() }
    }

    pub(in crate::search) fn containing(catalogue: &Catalogue, roles: impl Iterator<Item = RoleIx>) -> Self {
        let mut has = vec![false; catalogue.roles().len()];
        roles.for_each(|RoleIx(role)| has[role as usize] = true);
        Self { has }
    }

    pub fn has(&self, RoleIx(role): RoleIx) -> bool {
        self.has.get(role as usize).copied().unwrap_or(false)
    }

    pub fn len(&self) -> usize {
        self.has.iter().filter(|has| **has).count()
    }

    pub fn is_empty(&self) -> bool {
        !self.has.contains(&true)
    }

    pub fn iter(&self) -> impl Iterator<Item = RoleIx> {
        (0..).map(RoleIx).zip(&self.has).filter(|(_, has)| **has).map(|(at, _)| at)
    }
}

/// How many roles are found once each value is chosen in its facet.
#[derive(Clone, Debug, Default)]
pub struct FacetCounts {
    values: HashMap<Choice, usize>,
    /// Roles that are found now.
    pub total: usize,
}

impl FacetCounts {
    /// The count of a value that is listed, or of a skill that is chosen at any level.
    pub fn of(&self, choice: Choice) -> usize {
        self.values.get(&choice).copied().unwrap_or(0)
    }
}

/// A filter as it is held against roles.
struct Sieve<'a> {
    facets: &'a Facets,
    /// Whether each value is chosen, those of families below a chosen one included.
    chosen: Vec<bool>,
    /// Facets of which something is chosen, as bits; skills are held apart.
    wanted: u16,
    pay: Vec<PayLevel>,
    skills: BTreeMap<SkillIx, Option<Level>>,
}

/// What of a filter a role does not meet.
#[derive(Default)]
struct Unmet {
    /// Facets, as bits.
    facets: u16,
    /// How many skills, and the last of them.
    skills: usize,
    skill: Option<SkillIx>,
}

impl<'a> Sieve<'a> {
    fn new(facets: &'a Facets, filter: &RoleFilter) -> Self {
        let mut sieve = Self {
            facets,
            chosen: vec![false; facets.values.len()],
            wanted: 0,
            pay: Vec::new(),
            skills: BTreeMap::new(),
        };
        for choice in filter.iter() {
            match choice {
                Choice::Skill(skill, level) => {
                    sieve.skills.insert(skill, level);
                    continue;
                }
                Choice::Pay(level) => sieve.pay.push(level),
                choice => {
                    if let Some(place) = facets.place(choice) {
                        sieve.chosen[place] = true;
                    }
                }
            }
            sieve.wanted |= choice.facet().bit();
        }
        // From the top down, what is below a chosen family is chosen too.
        for (family, parent) in facets.families_upwards.iter().rev() {
            let is_below = parent.is_some_and(|parent| sieve.has_family(parent));
            if let Some(place) = facets.place(Choice::Family(*family)).filter(|_| is_below) {
                sieve.chosen[place] = true;
            }
        }
        sieve
    }

    fn has_family(&self, family: FamilyIx) -> bool {
        self.facets.place(Choice::Family(family)).is_some_and(|place| self.chosen[place])
    }

    fn unmet(&self, catalogue: &Catalogue, at: RoleIx) -> Unmet {
        let role = catalogue.role(at);
        let mut met = 0;
        for value in self.facets.of_role(at) {
            if self.chosen[*value as usize] {
                met |= self.facets.values[*value as usize].facet().bit();
            }
        }
        if self.pay.iter().any(|level| self.facets.pays(role, *level)) {
            met |= Facet::Pay.bit();
        }
        let missing = self.skills.iter().filter(|(skill, level)| !needs(role, **skill, **level));
        let (skills, skill) = missing.fold((0, None), |(count, _), (skill, _)| (count + 1, Some(*skill)));
        Unmet { facets: self.wanted & !met, skills, skill }
    }
}

/// Whether a role needs a skill, at least at a level. A need of unknown level meets none.
fn needs(role: &Role, skill: SkillIx, least: Option<Level>) -> bool {
    let is_enough =
        |level: Option<Level>| least.is_none_or(|least| level.is_some_and(|level| level >= least));
    role.skills.iter().any(|need| need.skill == skill && is_enough(need.level))
}

impl Facets {
    /// The roles that fit a filter. Cost is linear in the roles with what they say.
    pub fn fitting(&self, catalogue: &Catalogue, filter: &RoleFilter) -> RoleSet {
        let sieve = Sieve::new(self, filter);
        RoleSet::of(catalogue, |at| {
            let unmet = sieve.unmet(catalogue, at);
            unmet.facets == 0 && unmet.skills == 0
        })
    }

    /// The counts of all values among the roles that the words of a search find (`None` where there are no words, and so
    /// all). One pass over the roles.
    pub fn counts(&self, catalogue: &Catalogue, filter: &RoleFilter, found: Option<&RoleSet>) -> FacetCounts {
        let mut tally = Tally::new(self, catalogue, filter);
        for (at, _) in catalogue.role_entries().filter(|(at, _)| found.is_none_or(|found| found.has(*at))) {
            tally.take(at);
        }
        tally.into_counts()
    }
}

/// Counts while they are made.
struct Tally<'a> {
    facets: &'a Facets,
    catalogue: &'a Catalogue,
    sieve: Sieve<'a>,
    values: Vec<usize>,
    skills: Vec<usize>,
    /// For skills that are chosen, how many need them at each level at least.
    levels: BTreeMap<SkillIx, [usize; 4]>,
    /// Amounts of pay that are chosen and not among those listed.
    amounts: BTreeMap<PayLevel, usize>,
    /// The role that was counted last for each skill, as it may be written twice.
    last: Vec<Option<RoleIx>>,
    total: usize,
}

impl<'a> Tally<'a> {
    fn new(facets: &'a Facets, catalogue: &'a Catalogue, filter: &RoleFilter) -> Self {
        let sieve = Sieve::new(facets, filter);
        let levels = sieve.skills.keys().map(|skill| (*skill, [0; 4])).collect();
        let unlisted = sieve.pay.iter().filter(|level| facets.place(Choice::Pay(**level)).is_none());
        Self {
            amounts: unlisted.map(|level| (*level, 0)).collect(),
            facets,
            catalogue,
            sieve,
            values: vec![0; facets.values.len()],
            skills: vec![0; catalogue.skills().len()],
            levels,
            last: vec![None; catalogue.skills().len()],
            total: 0,
        }
    }

    fn take(&mut self, at: RoleIx) {
        let unmet = self.sieve.unmet(self.catalogue, at);
        if unmet.skills == 0 && unmet.facets.count_ones() <= 1 {
            // What misses one facet only would be found by its values in that.
            let counts = |facet: Facet| unmet.facets == 0 || unmet.facets == facet.bit();
            for value in self.facets.of_role(at) {
                if counts(self.facets.values[*value as usize].facet()) {
                    self.values[*value as usize] += 1;
                }
            }
            if counts(Facet::Pay) {
                let role = self.catalogue.role(at);
                let reached = self.amounts.iter_mut().filter(|(level, _)| self.facets.pays(role, **level));
                reached.for_each(|(_, count)| *count += 1);
            }
        }
        if unmet.facets == 0 && unmet.skills == 0 {
            self.total += 1;
            self.take_skills(at, None);
        } else if unmet.facets == 0 && unmet.skills == 1 {
            self.take_skills(at, unmet.skill);
        }
    }

    /// Counts the skills that a role needs, or only one of them.
    fn take_skills(&mut self, at: RoleIx, only: Option<SkillIx>) {
        let role = self.catalogue.role(at);
        for need in role.skills.iter().filter(|need| only.is_none_or(|only| need.skill == only)) {
            let skill = need.skill.0 as usize;
            if self.last[skill] == Some(at) {
                continue;
            }
            self.last[skill] = Some(at);
            self.skills[skill] += 1;
            if let Some(counts) = self.levels.get_mut(&need.skill) {
                for (level, count) in Level::ALL.iter().zip(counts) {
                    *count += usize::from(needs(role, need.skill, Some(*level)));
                }
            }
        }
    }

    fn into_counts(mut self) -> FacetCounts {
        // A role of a family is one of those above it, too.
        for (family, parent) in &self.facets.families_upwards {
            let place = |family: FamilyIx| self.facets.place(Choice::Family(family));
            if let (Some(own), Some(above)) = (place(*family), parent.and_then(place)) {
                self.values[above] += self.values[own];
            }
        }
        let skills = (0..).map(SkillIx).zip(self.skills).filter(|(_, count)| *count > 0);
        let mut values: HashMap<Choice, usize> =
            skills.map(|(skill, count)| (Choice::Skill(skill, None), count)).collect();
        values.extend(self.facets.values.iter().copied().zip(self.values));
        values.extend(self.amounts.into_iter().map(|(level, count)| (Choice::Pay(level), count)));
        for (skill, counts) in self.levels {
            let at = |level: &Level| Choice::Skill(skill, Some(*level));
            values.extend(Level::ALL.iter().map(at).zip(counts));
        }
        FacetCounts { values, total: self.total }
    }
}
