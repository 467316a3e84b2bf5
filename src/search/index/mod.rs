//! The index: made once over a catalogue, then only read.

mod column;
mod grams;
mod kept;
mod making;
mod names;
mod rarity;
mod texts;
mod vocabulary;

use crate::domain::{Lang, RoleIx, SkillIx, Subject};

use super::text::stems::Stems;

pub(super) use column::{CodeIx, Column, Ix, Lists, NameIx, StemIx, SubjectIx, WordIx};
pub(super) use grams::{Grams, Room};
pub(super) use making::keyed;
pub(super) use names::{GivenName, NameKind, names_of};
pub(super) use rarity::rarity;
pub(super) use texts::place;
pub(super) use vocabulary::Vocabulary;

/// What initials begin with among the words of an index, so that they are no words.
pub(super) const INITIALS: char = '\u{1}';

/// Titles, names and aliases of a catalogue in all languages, with what roles and skills say of themselves, ready to be
/// searched.
///
/// Belongs to the catalogue it was made of. All of it is long columns of numbers, so that it can be kept as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchIndex {
    pub(super) languages: Vec<Lang>,
    pub(super) role_count: u32,
    /// The place of each role among roles, and of each skill among skills, in the order of ids.
    ranks: Column<u32>,
    pub(super) names: NameTable,
    pub(super) words: WordTable,
    pub(super) texts: StemTable,
    pub(super) codes: CodeTable,
}

/// All names of the catalogue: of each its owner, kind, weight and letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct NameTable {
    owners: Column<u32>,
    /// Twice the number of a title's version or of an alias, and one more for an alias.
    which: Column<u32>,
    /// What their words weigh together, small ones left out.
    weights: Column<f32>,
    /// Which letters they have; see [`letters_of`].
    letters: Column<u32>,
}

/// The distinct words of all names, with compounds as one word and initials.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WordTable {
    pub(super) all: Vocabulary<WordIx>,
    pub(super) names: Lists<WordIx, NameIx>,
    /// How rare each is among names: its stem's inverse frequency.
    weights: Column<f32>,
    pub(super) grams: Grams,
}

/// Stems of names and texts, each a letter for the language and the stem.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct StemTable {
    pub(super) stems: Vocabulary<StemIx>,
    /// Words of names with a stem.
    pub(super) words: Lists<StemIx, WordIx>,
    /// How rare each is among the texts of roles and skills.
    weights: Column<f32>,
    /// Roles and skills that have a stem …
    subjects: Lists<StemIx, SubjectIx>,
    /// … and where they have it, with how much it says there; see [`place`].
    values: Column<u16>,
}

/// Codes in public classifications: letters and digits of each, and whose it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CodeTable {
    pub(super) all: Vocabulary<CodeIx>,
    pub(super) subjects: Lists<CodeIx, SubjectIx>,
}

impl NameTable {
    pub(super) fn len(&self) -> usize {
        self.owners.len()
    }

    pub(super) fn owner(&self, name: NameIx) -> SubjectIx {
        SubjectIx(self.owners[name.at()])
    }

    pub(super) fn weight(&self, name: NameIx) -> f32 {
        self.weights[name.at()]
    }

    /// Names with all of these groups of letters, and perhaps others.
    pub(super) fn with_letters(&self, letters: u32) -> impl Iterator<Item = NameIx> + '_ {
        let all = (0..).map(NameIx).zip(&*self.letters);
        all.filter(move |(_, other)| letters & *other == letters).map(|(name, _)| name)
    }
}

impl WordTable {
    pub(super) fn weight(&self, word: WordIx) -> f32 {
        self.weights[word.at()]
    }

    /// How many names have a word.
    pub(super) fn name_count(&self, word: WordIx) -> usize {
        self.names.range(word).len()
    }
}

impl StemTable {
    pub(super) fn weight(&self, stem: StemIx) -> f32 {
        self.weights[stem.at()]
    }

    /// Roles and skills that have a stem, with its [`place`].
    pub(super) fn places(&self, stem: StemIx) -> impl Iterator<Item = (SubjectIx, u16)> + '_ {
        let values = self.values.get(self.subjects.range(stem)).unwrap_or_default();
        self.subjects.get(stem).zip(values.iter().copied())
    }
}

impl StemTable {
    /// How much a stem says in what a role or skill says of itself, from 0 to 1. Cost is logarithmic.
    pub(super) fn share(&self, stem: StemIx, subject: SubjectIx) -> f32 {
        let values = self.values.get(self.subjects.range(stem)).unwrap_or_default();
        let found = self.subjects.numbers(stem).binary_search(&subject.0);
        found
            .ok()
            .and_then(|at| values.get(at))
            .map_or(0.0, |value| f32::from(value & place::WEIGHT) / f32::from(place::WEIGHT))
    }
}

impl SearchIndex {
    pub(super) fn stemming(&self) -> Stems {
        Stems::new(&self.languages)
    }

    /// Number of roles and skills.
    pub(super) fn subject_count(&self) -> usize {
        self.ranks.len()
    }

    /// Its place in the order of ids among its like.
    pub(super) fn rank(&self, number: SubjectIx) -> u32 {
        self.ranks[number.at()]
    }

    pub(super) fn subject(&self, number: SubjectIx) -> Subject {
        match number.0.checked_sub(self.role_count) {
            None => Subject::Role(RoleIx(number.0)),
            Some(skill) => Subject::Skill(SkillIx(skill)),
        }
    }

    pub(super) fn is_skill(&self, number: SubjectIx) -> bool {
        number.0 >= self.role_count
    }

    pub(super) fn is_title(&self, name: NameIx) -> bool {
        matches!(self.which(name), NameKind::Title(_))
    }

    pub(super) fn which(&self, name: NameIx) -> NameKind {
        let which = self.names.which[name.at()];
        let nth = (which / 2) as usize;
        if which.is_multiple_of(2) { NameKind::Title(nth) } else { NameKind::Alias(nth) }
    }
}

/// Which of 32 groups of letters a folded text has.
pub(super) fn letters_of(folded: &str) -> u32 {
    folded
        .chars()
        .filter(|code| code.is_alphanumeric())
        .fold(0, |letters, code| letters | 1 << (u32::from(code) % 32))
}
