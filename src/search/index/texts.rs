//! What roles and skills say of themselves beyond their names: which stems stand where, and how much they say.

use super::StemTable;
use super::column::{Lists, StemIx, WordIx};
use super::rarity::rarity;
use super::vocabulary::Vocabulary;
use crate::domain::{Catalogue, FamilyIx, Lang, Subject, Text};
use crate::search::ranking::points::count;

/// Share of weight as the largest number that [`place::WEIGHT`] holds.
const WHOLE: f32 = place::WEIGHT as f32;

/// Where of a subject a stem stands, as bits.
pub(in crate::search) mod place {
    /// In one of its names.
    pub(in crate::search) const NAME: u16 = 1 << 15;
    /// In what it says in sentences, or the names of its families.
    pub(in crate::search) const TEXT: u16 = 1 << 14;
    /// In the name of a skill it needs.
    pub(in crate::search) const SKILL: u16 = 1 << 13;
    /// What is left for how much a stem says.
    pub(in crate::search) const WEIGHT: u16 = SKILL - 1;
}

/// What a subject says in sentences and the names of its families, with their languages.
pub(super) fn texts_of(catalogue: &Catalogue, subject: Subject) -> Vec<(Lang, &str)> {
    let mut found = Vec::new();
    match subject {
        Subject::Role(at) => {
            let role = catalogue.role(at);
            found.extend(role.prose().flat_map(Text::versions));
            let mut family: Option<FamilyIx> = role.family;
            while let Some(at) = family {
                let above = catalogue.family(at);
                found.extend(above.name.versions());
                family = above.parent;
            }
        }
        Subject::Skill(at) => {
            found.extend(catalogue.skill(at).summary.versions());
        }
    }
    found
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between nothing and WHOLE, which fits"
)]
fn whole(share: f32) -> u16 {
    share as u16
}

/// How stems weigh in a text.
struct StemScale<'a> {
    stems: &'a Vocabulary<StemIx>,
    /// The inverse frequency of each.
    weights: &'a [f32],
}

impl StemScale<'_> {
    /// The number of a stem's language, which stands before it.
    fn language(&self, stem: u32) -> usize {
        self.stems.get(StemIx(stem)).chars().next().map_or(0, |language| language as usize)
    }

    /// What a stem weighs in a text that has it so often.
    fn weight(&self, stem: u32, times: u32) -> f32 {
        if times == 0 { 0.0 } else { (1.0 + count(times as usize).ln()) * self.weights[stem as usize] }
    }
}

/// Weights of stems in the texts of each subject, as a cosine wants them: logarithm of how often, times inverse frequency,
/// over the length of all of a language together.
pub(super) fn stem_table(
    stems: Vocabulary<StemIx>,
    words: Lists<StemIx, WordIx>,
    said: &[(u32, u32, u16, u32)],
    subjects: usize,
) -> StemTable {
    let pairs: Vec<(u32, u32)> = said.iter().map(|(stem, at, ..)| (*stem, *at)).collect();
    let lists: Lists<StemIx, _> = Lists::of(stems.len(), &pairs);
    let weights: Vec<f32> = stems.numbers().map(|stem| rarity(subjects, lists.range(stem).len())).collect();
    let scale = StemScale { stems: &stems, weights: &weights };
    let languages = 1
        + (0..u32::try_from(stems.len()).unwrap_or(u32::MAX))
            .map(|stem| scale.language(stem))
            .max()
            .unwrap_or(0);
    let mut lengths = vec![0.0_f32; subjects * languages];
    for (stem, at, _, times) in said {
        lengths[*at as usize * languages + scale.language(*stem)] += scale.weight(*stem, *times).powi(2);
    }
    // In the order in which `Lists::of` has put them.
    let mut values = vec![0_u16; said.len()];
    let mut next = lists.starts().to_vec();
    for (stem, at, place, times) in said {
        let length = lengths[*at as usize * languages + scale.language(*stem)].sqrt().max(f32::MIN_POSITIVE);
        let share = (scale.weight(*stem, *times) / length * WHOLE).min(WHOLE);
        let slot = &mut next[*stem as usize];
        values[*slot as usize] = place | whole(share);
        *slot += 1;
    }
    StemTable { stems, words, weights: weights.into(), subjects: lists, values: values.into() }
}
