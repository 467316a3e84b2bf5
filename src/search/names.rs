//! All names of a catalogue in compact arrays.

use crate::domain::{Catalogue, Text, fold};

use super::bag::Bag;
use super::letters::{Letter, letters, separates, words};
use super::pieces::PairBag;
use super::score::{Gap, gap_before};

/// Which of its names a role or skill goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The nth version of its title.
    Title(u16),
    /// Its nth alias.
    Alias(u16),
}

/// A name, by place; names of one subject stand together.
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
    /// Letters that words of each name begin with, or that `SkimMatcherV2` takes for such.
    pub(super) heads: Vec<Bag>,
    pub(super) pair_heads: Vec<PairBag>,
    pub(super) firsts: Vec<Letter>,
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
            names.add_all(owner, title, aliases.iter().map(|(_, alias)| &**alias));
        }
        names
    }

    fn add_all<'a>(&mut self, owner: Number, title: &Text, aliases: impl Iterator<Item = &'a str>) {
        let first = self.ends.len();
        for (at, (_, version)) in (0..u16::MAX).zip(title.versions()) {
            self.add(owner, first, Which::Title(at), version);
        }
        for (at, alias) in (0..u16::MAX).zip(aliases) {
            self.add(owner, first, Which::Alias(at), alias);
        }
    }

    /// Adds a name unless it is empty or stands here already, from `first` on.
    fn add(&mut self, owner: Number, first: usize, which: Which, written: &str) {
        let start = self.letters.len();
        self.letters.extend(letters(&fold(written)));
        let name = &self.letters[start..];
        let bag = Bag::of(name);
        let is_known = (first..self.ends.len()).any(|at| self.bags[at] == bag && self.at(at) == name);
        if is_known || words(name).next().is_none() {
            self.letters.truncate(start);
            return;
        }
        self.bags.push(bag);
        self.heads.push(heads(name));
        self.firsts.extend(name.first());
        self.pair_heads.push(PairBag::of_words(name));
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

    pub(super) fn owner(&self, name: NameIx) -> Number {
        self.owners[name as usize]
    }

    pub(super) fn is_title(&self, name: NameIx) -> bool {
        matches!(self.which[name as usize], Which::Title(_))
    }
}

fn heads(name: &[Letter]) -> Bag {
    let begins = |at: usize| at == 0 || separates(name[at - 1]) || gap_before(name[at - 1]) != Gap::None;
    Bag::of_heads((0..name.len()).filter(|at| begins(*at)).map(|at| name[at]))
}
