//! The index: built once over a catalogue, then only read.

use crate::domain::{Catalogue, Lang, RoleIx, SkillIx, Subject};

use super::hit::Why;
use super::names::{NameIx, Names, Number, Which};
use super::vocabulary::{Vocabulary, WordIx};

/// Titles, names and aliases of a catalogue in all languages, ready to be searched.
///
/// Belongs to the catalogue it was made of. Takes about 100 bytes a name.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) names: Names,
    pub(super) vocabulary: Vocabulary,
    pub(super) role_count: u32,
    /// The place of each role among roles, and of each skill among skills, in the order of ids.
    pub(super) ranks: Vec<u32>,
}

impl Index {
    /// Reads all names; cost is linear in their letters but for a sort of the distinct words and one of ids.
    pub fn new(catalogue: &Catalogue) -> Self {
        let names = Names::of(catalogue);
        let vocabulary = Vocabulary::of(&names);
        let mut ranks = ranks(catalogue.roles().iter().map(|role| &*role.id));
        let role_count = u32::try_from(ranks.len()).unwrap_or(u32::MAX);
        ranks.extend(self::ranks(catalogue.skills().iter().map(|skill| &*skill.id)));
        Self { names, vocabulary, role_count, ranks }
    }

    pub(super) fn word_count(&self) -> WordIx {
        WordIx::try_from(self.vocabulary.len()).unwrap_or(WordIx::MAX)
    }

    /// Number of roles and skills.
    pub(super) fn subject_count(&self) -> usize {
        self.ranks.len()
    }

    pub(super) fn subject(&self, number: Number) -> Subject {
        match number.checked_sub(self.role_count) {
            None => Subject::Role(RoleIx(number)),
            Some(skill) => Subject::Skill(SkillIx(skill)),
        }
    }

    pub(super) fn is_skill(&self, number: Number) -> bool {
        number >= self.role_count
    }

    pub(super) fn number_of_skill(&self, skill: SkillIx) -> Number {
        self.role_count + skill.0
    }

    /// The reason that a name is.
    pub(super) fn why(&self, catalogue: &Catalogue, name: NameIx) -> Why {
        let (title, aliases) = match self.subject(self.names.owner(name)) {
            Subject::Role(role) => (&catalogue.role(role).title, &catalogue.role(role).aliases),
            Subject::Skill(skill) => (&catalogue.skill(skill).name, &catalogue.skill(skill).aliases),
        };
        match self.names.which[name as usize] {
            Which::Title(nth) => {
                let version = title.versions().nth(usize::from(nth));
                Why::Title { lang: version.map_or(Lang::NEUTRAL, |(lang, _)| lang) }
            }
            Which::Alias(nth) => {
                let nth = usize::from(nth);
                Why::Alias { lang: aliases.get(nth).map_or(Lang::NEUTRAL, |(lang, _)| lang), nth }
            }
        }
    }
}

fn ranks<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut order: Vec<(&str, u32)> = ids.zip(0..).collect();
    order.sort_unstable();
    let mut ranks = vec![0; order.len()];
    for ((_, at), rank) in order.into_iter().zip(0..) {
        ranks[at as usize] = rank;
    }
    ranks
}
