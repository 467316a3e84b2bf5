//! Chains of parents that bite their own tail.

use crate::domain::{Family, FamilyIx, Skill, SkillIx};
use crate::loading::finding::{Finding, Findings, quoted};
use crate::loading::merge::{Entry, Merged};
use crate::loading::schema::{FamilyEntry, SkillEntry};

/// Ids named in a message about a long ring.
const NAMED: usize = 6;

/// Takes out the parents that make a family part of itself.
pub(super) fn cut_families(
    written: &[Merged<FamilyEntry>],
    families: &mut [Family],
    findings: &mut Findings,
) {
    let parents: Vec<Option<u32>> =
        families.iter().map(|family| family.parent.map(|FamilyIx(at)| at)).collect();
    for ring in rings(&parents) {
        report(written, &ring, "parent", |entry| entry.parent.as_ref(), findings);
        families[ring[0]].parent = None;
    }
}

/// Takes out the broader skills that make a skill part of itself.
pub(super) fn cut_skills(written: &[Merged<SkillEntry>], skills: &mut [Skill], findings: &mut Findings) {
    let parents: Vec<Option<u32>> = skills.iter().map(|skill| skill.broader.map(|SkillIx(at)| at)).collect();
    for ring in rings(&parents) {
        report(written, &ring, "broader", |entry| entry.broader.as_ref(), findings);
        skills[ring[0]].broader = None;
    }
}

fn report<'a, E: Entry>(
    written: &'a [Merged<E>],
    ring: &[usize],
    key: &'static str,
    pick: impl Fn(&'a E) -> Option<&'a String>,
    findings: &mut Findings,
) {
    let Some((trail, _)) = written[ring[0]].field(pick) else { return };
    let mut chain: Vec<String> = ring.iter().take(NAMED).map(|at| quoted(&written[*at].id)).collect();
    if ring.len() > NAMED {
        chain.push("…".to_owned());
    }
    chain.push(quoted(&written[ring[0]].id));
    let message = format!("this {} would be part of itself: {}", E::WORD, chain.join(" → "));
    let hint = format!("this `{key}` is left out");
    findings.push(Finding::error("cycle", trail.key(key).spot(), message).hint(hint));
}

/// Every ring of a graph in which each node has one parent or none, beginning with its first node. Each node
/// is visited once.
fn rings(parents: &[Option<u32>]) -> Vec<Vec<usize>> {
    // Number of the walk that came by; 0 for none yet.
    let mut walked = vec![0_usize; parents.len()];
    let mut rings = Vec::new();
    for start in 0..parents.len() {
        let mut path = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| walked[*at] == 0) {
            walked[at] = start + 1;
            path.push(at);
            next = parents[at].map(|parent| parent as usize);
        }
        if let Some(at) = next.filter(|at| walked[*at] == start + 1) {
            let tail = path.iter().position(|node| *node == at).unwrap_or_default();
            let mut ring = path.split_off(tail);
            let first = (0..ring.len()).min_by_key(|place| ring[*place]).unwrap_or_default();
            ring.rotate_left(first);
            rings.push(ring);
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::rings;

    #[test]
    fn rings_are_found_once_whatever_leads_to_them() {
        assert_eq!(rings(&[None, Some(0), Some(1)]), Vec::<Vec<usize>>::new());
        assert_eq!(rings(&[Some(0)]), [[0]]);
        assert_eq!(rings(&[Some(1), Some(2), Some(3), Some(1)]), [[1, 2, 3]]);
        assert_eq!(rings(&[Some(1), Some(0), Some(3), Some(2)]), [[0, 1], [2, 3]]);
    }
}
