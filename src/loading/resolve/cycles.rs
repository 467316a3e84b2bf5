//! Chains of parents that bite their own tail.

use crate::domain::{Family, FamilyIx, Skill, SkillIx};
use crate::loading::layers::Entry;
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::wording::{Words, key};

/// Ids named in a message about a long ring.
const NAMED: usize = 6;

/// Takes out the parents that make a family part of itself.
pub(super) fn cut_families(written: &[Entry<'_>], families: &mut [Family], problems: &mut Problems) {
    let parents: Vec<Option<u32>> =
        families.iter().map(|family| family.parent.map(|FamilyIx(at)| at)).collect();
    for ring in rings(&parents) {
        tell(written, &ring, "parent", problems);
        families[ring[0]].parent = None;
    }
}

/// Takes out the broader skills that make a skill part of itself.
pub(super) fn cut_skills(written: &[Entry<'_>], skills: &mut [Skill], problems: &mut Problems) {
    let parents: Vec<Option<u32>> = skills.iter().map(|skill| skill.broader.map(|SkillIx(at)| at)).collect();
    for ring in rings(&parents) {
        tell(written, &ring, "broader", problems);
        skills[ring[0]].broader = None;
    }
}

fn tell(written: &[Entry<'_>], ring: &[usize], key: &'static str, problems: &mut Problems) {
    let first = &written[ring[0]];
    let Some(node) = first.field(key) else { return };
    let quoted = |entry: &Entry<'_>| format!("`{}`", shortened(&entry.id));
    let mut chain: Vec<String> = ring.iter().take(NAMED).map(|at| quoted(&written[*at])).collect();
    if ring.len() > NAMED {
        chain.push("…".to_owned());
    }
    chain.push(quoted(first));
    let message =
        Words::of(key::PROBLEM_CYCLE).text("kind", first.group.word).text("chain", chain.join(" → "));
    problems.error("cycle", node, message, Some(Words::of(key::HINT_CYCLE).text("key", key)));
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
