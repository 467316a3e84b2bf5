//! Roles nearest to skills that somebody has: those that ask for them and for little else.
//!
//! > `score = shared / (shared + ¼ · missing + unused)`
//!
//! Each skill weighs twice where a role asks for it as essential, and by how rare it is among roles; `shared` are the skills
//! that are had and asked for, `missing` those only asked for, `unused` those only had, which weigh 1½ times their rarity.
//! This is Tversky's ratio model (Psychological Review 84, 1977): what is not told of is no sign that it is not there, so that
//! what is missing weighs little.

use rustc_hash::FxHashMap;

use crate::domain::{Catalogue, Need, RoleIx, SkillIx};

/// What a missing skill weighs of one that is shared.
const MISSING: f64 = 0.25;
/// What a skill weighs that a role does not ask for: between useful and essential.
const UNUSED: f64 = 1.5;
/// Skills that have to be had of a role, where so many are told.
const LEAST_MET: usize = 2;

/// A role near to skills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearRole {
    pub role: RoleIx,
    /// How many of the skills it asks for are there, of how many.
    pub met: usize,
    pub of: usize,
    /// Above 0, at most 1.
    pub score: f64,
}

/// The `count` roles nearest to these skills, best first, then by id; each asks for at least two of them, where there are
/// as many. Costs a look at each role that needs one.
pub fn nearest_roles(catalogue: &Catalogue, skills: &[SkillIx], count: usize) -> Vec<NearRole> {
    let least = LEAST_MET.min(skills.len());
    let all: f64 = skills.iter().map(|skill| UNUSED * rarity(catalogue, *skill)).sum();
    let mut met: FxHashMap<RoleIx, (usize, f64, f64)> = FxHashMap::default();
    for skill in skills {
        let rarity = rarity(catalogue, *skill);
        for (role, need) in catalogue.roles_needing(*skill) {
            let (met, shared, used) = met.entry(role).or_default();
            *met += 1;
            *shared += weight(need.need) * rarity;
            *used += UNUSED * rarity;
        }
    }
    let near = met.into_iter().filter(|(_, (met, ..))| *met >= least.max(1));
    let mut near: Vec<NearRole> = near
        .map(|(role, (met, shared, used))| {
            let needs = &catalogue.role(role).skills;
            let asked: f64 = needs.iter().map(|need| weight(need.need) * rarity(catalogue, need.skill)).sum();
            let whole = shared + MISSING * (asked - shared).max(0.0) + (all - used).max(0.0);
            NearRole { role, met, of: needs.len(), score: shared / whole }
        })
        .collect();
    let id = |near: &NearRole| &*catalogue.role(near.role).id;
    near.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| id(one).cmp(id(other))));
    near.truncate(count);
    near
}

fn weight(need: Need) -> f64 {
    match need {
        Need::Essential => 2.0,
        Need::Useful => 1.0,
    }
}

/// How rare a skill is among roles: the logarithm of its inverse frequency.
fn rarity(catalogue: &Catalogue, skill: SkillIx) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    (1.0 + count(catalogue.roles().len()) / count(catalogue.roles_needing(skill).len().max(1))).ln()
}

#[cfg(test)]
mod tests {
    use super::nearest_roles;
    use crate::domain::SkillIx;
    use crate::graph::testing::{catalogue, draft};

    #[test]
    fn roles_that_ask_for_little_else_come_first() {
        let catalogue = catalogue(&[
            draft("all").essential(&[0, 1, 2]),
            draft("both").essential(&[0, 1]),
            draft("many").essential(&[0, 1, 2, 3, 4, 5, 6, 7]),
            draft("one").essential(&[0]),
            draft("none").essential(&[8]),
        ]);
        let near = |skills: &[u32], count| {
            let skills: Vec<SkillIx> = skills.iter().copied().map(SkillIx).collect();
            let near = nearest_roles(&catalogue, &skills, count);
            assert!(near.iter().all(|near| near.score > 0.0 && near.score <= 1.0), "{near:?}");
            let told =
                near.iter().map(|near| format!("{} {}/{}", catalogue.role(near.role).id, near.met, near.of));
            told.collect::<Vec<_>>()
        };
        assert_eq!(near(&[0, 1], 9), ["both 2/2", "all 2/3", "many 2/8"]);
        assert_eq!(near(&[0, 1], 1), ["both 2/2"]);
        assert_eq!(near(&[0], 1), ["one 1/1"], "of a single skill one is enough");
        assert_eq!(near(&[], 9), [""; 0]);
    }
}
