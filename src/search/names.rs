//! All names of a catalogue in compact arrays.

use std::collections::HashMap;

use crate::domain::{Catalogue, Text, fold};

use super::bag::Bag;
use super::letters::{Letter, letters, words};
use super::pieces::PairBag;
use super::rule::is_initials;

/// Which of its names a role or skill goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The nth version of its title.
    Title(u16),
    /// Its nth alias.
    Alias(u16),
}

/// A name, by place. Names of one subject stand together, the shortest first.
pub(super) type NameIx = u32;

/// A role or skill by number: first all roles, then all skills.
pub(super) type Number = u32;

/// Names side by side: one array for each thing known of them.
#[derive(Debug, Default)]
pub(super) struct Names {
    letters: Vec<Letter>,
    /// Where each name ends in `letters`.
    ends: Vec<u32>,
    pub(super) bags: Vec<Bag>,
    /// The letters that its words begin with.
    pub(super) heads: Vec<Bag>,
    pub(super) pair_heads: Vec<PairBag>,
    /// The names that begin with each letter.
    starting: HashMap<Letter, Vec<NameIx>>,
    pub(super) owners: Vec<Number>,
    pub(super) which: Vec<Which>,
}

impl Names {
    /// Every title and alias in every language. A name that a subject has twice stands here once.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut names = Self::default();
        let roles = catalogue.roles().iter().map(|role| (&role.title, &role.aliases));
        let skills = catalogue.skills().iter().map(|skill| (&skill.name, &skill.aliases));
        for (owner, (title, aliases)) in (0..).zip(roles.chain(skills)) {
            names.add_all(owner, title, aliases.iter().map(|(_, alias)| alias));
        }
        names
    }

    /// Adds the names of one subject, the shorter before the longer and titles before aliases.
    fn add_all<'a>(&mut self, owner: Number, title: &'a Text, aliases: impl Iterator<Item = &'a str>) {
        let titles = (0..u16::MAX).map(Which::Title).zip(title.versions().map(|(_, version)| version));
        let aliases = (0..u16::MAX).map(Which::Alias).zip(aliases);
        let mut folded: Vec<(Which, String)> =
            titles.chain(aliases).map(|(which, name)| (which, fold(name))).collect();
        // Stable, so that of two names alike the title comes first and stays.
        folded.sort_by(|(_, one), (_, other)| (one.len(), one).cmp(&(other.len(), other)));
        folded.dedup_by(|later, first| later.1 == first.1);
        for (which, name) in folded {
            self.add(owner, which, &name);
        }
    }

    /// Adds a name, unless it has no words.
    fn add(&mut self, owner: Number, which: Which, folded: &str) {
        let start = self.letters.len();
        self.letters.extend(letters(folded));
        let name = &self.letters[start..];
        let parts: Vec<_> = words(name).collect();
        if parts.is_empty() {
            self.letters.truncate(start);
            return;
        }
        self.bags.push(Bag::of(name));
        self.heads.push(Bag::of_heads(parts.iter().map(|part| name[part.start])));
        self.pair_heads
            .push(parts.iter().fold(PairBag::default(), |bag, part| bag.with(&name[part.clone()])));
        let number = NameIx::try_from(self.ends.len()).unwrap_or(NameIx::MAX);
        self.starting.entry(name[0]).or_default().push(number);
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
        self.owners.push(owner);
        self.which.push(which);
    }

    pub(super) fn get(&self, name: NameIx) -> &[Letter] {
        self.at(name as usize)
    }

    fn at(&self, at: usize) -> &[Letter] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[at] as usize]
    }

    /// Number of names.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (NameIx, &[Letter])> {
        (0..).zip(0..self.len()).map(|(name, at)| (name, self.at(at)))
    }

    /// The names that have these initials.
    pub(super) fn with_initials(&self, initials: &[Letter]) -> impl Iterator<Item = NameIx> {
        let heads = Bag::of_heads(initials.iter().copied());
        let starting =
            initials.first().and_then(|first| self.starting.get(first)).into_iter().flatten().copied();
        starting
            .filter(move |name| self.heads[*name as usize].holds(heads))
            .filter(move |name| is_initials(initials, self.get(*name)))
    }

    pub(super) fn owner(&self, name: NameIx) -> Number {
        self.owners[name as usize]
    }

    pub(super) fn is_title(&self, name: NameIx) -> bool {
        matches!(self.which[name as usize], Which::Title(_))
    }
}
