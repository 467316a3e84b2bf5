//! The names of all skills, ready to be met by the words of a text.

use crate::domain::{Catalogue, Lang, SkillIx, Subject, fold};
use crate::search::index::{Ix, NameIx, NameKind, SearchIndex, SubjectIx, WordIx, names_of};
use crate::search::text::lexicon::{is_small, leading_up};
use crate::search::text::words::words;

use super::points;

/// One name of a skill.
#[derive(Clone, Copy, Debug)]
pub(super) struct SkillName<'c> {
    pub(super) skill: SkillIx,
    pub(super) lang: Lang,
    pub(super) is_title: bool,
    pub(super) text: &'c str,
}

/// All names of skills, in the order of the index, which has those of roles before them.
#[derive(Debug)]
pub(super) struct SkillNames<'c> {
    pub(super) all: Vec<SkillName<'c>>,
    /// What the words of each weigh together, without those in brackets at its end.
    pub(super) weights: Vec<f32>,
    /// Names of roles, which come first.
    pub(super) before: u32,
}

impl<'c> SkillNames<'c> {
    /// Cost is linear in the names.
    pub(super) fn new(catalogue: &'c Catalogue, index: &SearchIndex) -> Self {
        let before = first_of_skills(index);
        let mut all: Vec<SkillName<'c>> = Vec::with_capacity(index.names.len() - before as usize);
        let mut weights = Vec::with_capacity(all.capacity());
        for (skill, _) in catalogue.skill_entries() {
            for given in names_of(catalogue, Subject::Skill(skill)) {
                let number = NameIx(before + u32::try_from(all.len()).unwrap_or(u32::MAX));
                let weight = index.names.weight(number);
                weights.push(bare_weight(given.text, weight, index));
                let is_title = matches!(given.which, NameKind::Title(_));
                all.push(SkillName { skill, lang: given.lang, is_title, text: given.text });
            }
        }
        let mut names = Self { all, weights, before };
        names.lighten(index);
        names
    }

    /// Takes from each name what its words weigh too much that only lead up to a skill.
    fn lighten(&mut self, index: &SearchIndex) {
        for word in leading_up().filter_map(|word| index.words.all.find(word)) {
            let taken = index.words.weight(word) * (1.0 - points::LEADING_UP);
            for name in self.with(index, word) {
                let weight = &mut self.weights[*name as usize - self.before as usize];
                // What stands in brackets is not in it.
                *weight = (*weight - taken).max(taken * points::LEADING_UP);
            }
        }
    }

    /// The numbers of names with a word.
    pub(super) fn with<'i>(&self, index: &'i SearchIndex, word: WordIx) -> &'i [u32] {
        let names = index.words.names.numbers(word);
        &names[names.partition_point(|name| *name < self.before)..]
    }
}

/// The number of the first name that is a skill's.
fn first_of_skills(index: &SearchIndex) -> u32 {
    let (mut low, mut high) = (0, u32::try_from(index.names.len()).unwrap_or(u32::MAX));
    while low < high {
        let middle = low + (high - low) / 2;
        if index.is_skill(index.names.owner(NameIx(middle))) { high = middle } else { low = middle + 1 }
    }
    low
}

/// What a name weighs without what stands in brackets at its end: `Java (computer programming)`.
fn bare_weight(name: &str, weight: f32, index: &SearchIndex) -> f32 {
    let bare = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')).map(|(bare, _)| bare.trim());
    let Some(bare) = bare.filter(|bare| !bare.is_empty()) else { return weight };
    let folded = fold(bare);
    let mut found: Vec<WordIx> = words(&folded)
        .iter()
        .filter(|token| !is_small(&token.text, &index.languages))
        .filter_map(|token| index.words.all.find(&token.text))
        .collect();
    found.sort_unstable();
    found.dedup();
    let bare: f32 = found.into_iter().map(|word| index.words.weight(word)).sum();
    if bare > 0.0 { bare.min(weight) } else { weight }
}

/// The number of a skill among roles and skills.
pub(super) fn subject_of(skill: SkillIx, index: &SearchIndex) -> SubjectIx {
    SubjectIx::new(index.role_count + skill.0)
}
