//! Links that point backwards: which roles lead to a role, which need a skill.

use super::role::RoleIx;

/// A link as its target sees it. The order is that in which a target lists its links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct IncomingLink {
    /// Lighter links come first.
    pub(super) weight: u8,
    /// Where it comes from.
    pub(super) role: RoleIx,
    /// Place in the list that it stands in there.
    pub(super) place: u32,
}

/// For each of many targets, the links to it, in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Where the links of each target end; they begin where those of the one before end.
    ends: Vec<u32>,
    links: Vec<IncomingLink>,
}

impl Links {
    /// Groups links, which come as pairs of target and link, by target, and sorts them. Goes through them twice.
    pub(super) fn new(targets: usize, links: impl Iterator<Item = (u32, IncomingLink)> + Clone) -> Self {
        let mut ends = vec![0_u32; targets];
        for (target, _) in links.clone() {
            ends[target as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            // For now, the beginning.
            sum += std::mem::replace(end, sum);
        }
        let mut grouped = vec![IncomingLink { weight: 0, role: RoleIx(0), place: 0 }; sum as usize];
        for (target, link) in links {
            let next = &mut ends[target as usize];
            grouped[*next as usize] = link;
            *next += 1;
        }
        let mut links = Self { ends, links: grouped };
        for target in (0..).take(targets) {
            let range = links.range(target);
            links.links[range].sort_unstable();
        }
        links
    }

    pub(super) fn of(&self, target: u32) -> &[IncomingLink] {
        &self.links[self.range(target)]
    }

    fn range(&self, target: u32) -> std::ops::Range<usize> {
        let end = |target: u32| self.ends[target as usize] as usize;
        target.checked_sub(1).map_or(0, end)..end(target)
    }
}

#[cfg(test)]
mod tests {
    use super::{IncomingLink, Links, RoleIx};

    #[test]
    fn links_are_grouped_and_sorted() {
        let link = |weight, role, place| IncomingLink { weight, role: RoleIx(role), place };
        let pairs = [(2, link(1, 0, 0)), (0, link(0, 0, 1)), (2, link(0, 1, 0)), (2, link(0, 1, 1))];
        let links = Links::new(4, pairs.into_iter());
        assert_eq!(links.of(0), [link(0, 0, 1)]);
        assert_eq!(links.of(1), []);
        assert_eq!(links.of(2), [link(0, 1, 0), link(0, 1, 1), link(1, 0, 0)]);
        assert_eq!(links.of(3), []);
    }
}
