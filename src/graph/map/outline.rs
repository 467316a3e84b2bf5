//! The content of a map as an indented list: families, in each its chains of promotions, and of each role its
//! links by kind.

use crate::domain::{Catalogue, FamilyIx, RoleIx, StepKind};

use super::MapData;

/// One family of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineSection {
    pub family: Option<FamilyIx>,
    pub entries: Vec<OutlineEntry>,
}

/// A role in its chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    pub role: RoleIx,
    /// How many promotions it is away from the head of its chain.
    pub depth: usize,
    /// Where its steps lead, by kind; the implied ones only where the map shows them.
    pub links: Vec<(StepKind, Vec<RoleIx>)>,
}

impl MapData {
    /// Every role once, under the first role that leads to it by promotion in its family. Cost is about linear in
    /// roles and links.
    pub fn outline(&self, catalogue: &Catalogue) -> Vec<OutlineSection> {
        let family = |place: usize| catalogue.role(self.members.roles[place]).family;
        let mut families: Vec<_> = (0..self.members.roles.len()).map(family).collect();
        families.sort_by_key(|family| (family.is_none(), *family));
        families.dedup();
        let tree = ChainTree::new(self, family);
        families
            .into_iter()
            .map(|of| {
                let mut entries = Vec::new();
                for head in tree.heads.iter().filter(|head| family(**head) == of) {
                    tree.list(*head, 0, &mut |place, depth| entries.push(self.entry(place, depth)));
                }
                OutlineSection { family: of, entries }
            })
            .collect()
    }

    fn entry(&self, place: usize, depth: usize) -> OutlineEntry {
        let step = |end: usize| {
            let from_here = self.shown.iter().filter(move |link| link.ends[1 - end] == place);
            from_here.filter_map(move |link| Some((link.arriving(end)?, self.members.roles[link.ends[end]])))
        };
        let mut steps: Vec<(StepKind, RoleIx)> = step(1).chain(step(0)).collect();
        steps.sort_by_key(|(kind, _)| *kind);
        let links = steps.chunk_by(|one, two| one.0 == two.0);
        let links = links.map(|steps| (steps[0].0, steps.iter().map(|step| step.1).collect())).collect();
        OutlineEntry { role: self.members.roles[place], depth, links }
    }
}

/// Each role under one that promotes to it, from left to right.
struct ChainTree {
    heads: Vec<usize>,
    under: Vec<Vec<usize>>,
}

impl ChainTree {
    fn new(data: &MapData, family: impl Fn(usize) -> Option<FamilyIx>) -> Self {
        let count = data.members.roles.len();
        let column = &data.columns.of;
        let mut above: Vec<Option<usize>> = vec![None; count];
        let rises = data.shown.iter().filter(|link| link.there == Some(StepKind::Promotion));
        for [from, to] in rises.map(|link| link.ends) {
            // The nearest stage below, so that chains are as long as careers.
            if column[from] < column[to]
                && family(from) == family(to)
                && above[to].is_none_or(|known| column[known] < column[from])
            {
                above[to] = Some(from);
            }
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|place| (column[*place], *place));
        let mut tree = Self { heads: Vec::new(), under: vec![Vec::new(); count] };
        for place in order {
            match above[place] {
                Some(above) => tree.under[above].push(place),
                None => tree.heads.push(place),
            }
        }
        tree
    }

    /// Chains are no deeper than the map has columns.
    fn list(&self, place: usize, depth: usize, add: &mut impl FnMut(usize, usize)) {
        add(place, depth);
        for below in &self.under[place] {
            self.list(*below, depth + 1, add);
        }
    }
}
