//! Words by the pairs and triples of letters in them: which words look alike, without looking at all.

use rustc_hash::FxHashMap;

use super::column::{Column, GramIx, Ix, Lists, WordIx};
use super::rarity::rarity;
use super::vocabulary::Vocabulary;

/// Pairs and triples of letters of all words, a blank before and behind each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::search) struct Grams {
    /// Distinct grams in order.
    pub(super) keys: Column<u32>,
    /// For each gram the words that have it.
    pub(super) words: Lists<GramIx, WordIx>,
    /// For each gram how rare it is.
    pub(super) weights: Column<f32>,
    /// For each word the length of its vector of weights.
    pub(super) lengths: Column<f32>,
}

/// Longest word that is compared, in letters.
const LONGEST: usize = 40;

impl Grams {
    pub(super) fn of(vocabulary: &Vocabulary<WordIx>) -> Self {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for word in vocabulary.numbers() {
            pairs.extend(grams(vocabulary.get(word)).into_iter().map(|gram| (gram, word.0)));
        }
        let mut keys: Vec<u32> = pairs.iter().map(|(gram, _)| *gram).collect();
        keys.sort_unstable();
        keys.dedup();
        let numbers: FxHashMap<u32, u32> = keys.iter().copied().zip(0..).collect();
        for (gram, _) in &mut pairs {
            *gram = numbers[gram];
        }
        let words: Lists<GramIx, WordIx> = Lists::of(keys.len(), &pairs);
        let weight = |gram: u32| rarity(vocabulary.len(), words.range(GramIx(gram)).len());
        let weights: Vec<f32> = (0..u32::try_from(keys.len()).unwrap_or(0)).map(weight).collect();
        let mut lengths = vec![0.0_f32; vocabulary.len()];
        for (gram, word) in &pairs {
            lengths[*word as usize] += weights[*gram as usize].powi(2);
        }
        for length in &mut lengths {
            *length = length.sqrt();
        }
        Self { keys: keys.into(), words, weights: weights.into(), lengths: lengths.into() }
    }

    /// Words with at least so much of a cosine to a word, by number, with their cosine. Cost is linear in the words that
    /// share a gram with it.
    pub(in crate::search) fn alike(&self, word: &str, least: f32, room: &mut Room) -> Vec<(WordIx, f32)> {
        room.sums.resize(self.lengths.len(), 0.0);
        let most = rarity(self.lengths.len(), 1);
        let mut length = 0.0;
        for gram in grams(word) {
            let Ok(at) = self.keys.binary_search(&gram) else {
                length += most * most;
                continue;
            };
            let weight = self.weights[at];
            length += weight * weight;
            for other in self.words.get(GramIx(u32::try_from(at).unwrap_or(u32::MAX))) {
                let sum = &mut room.sums[other.at()];
                if *sum == 0.0 {
                    room.touched.push(other);
                }
                *sum += weight * weight;
            }
        }
        let length = length.sqrt().max(f32::MIN_POSITIVE);
        let lengths = &*self.lengths;
        let mut found = Vec::new();
        for other in room.touched.drain(..) {
            let cosine = std::mem::take(&mut room.sums[other.at()]) / length / lengths[other.at()];
            if cosine >= least {
                found.push((other, cosine));
            }
        }
        found.sort_unstable_by_key(|(word, _)| *word);
        found
    }
}

impl Grams {
    /// The distinct triples of letters of a folded text's words, each with how rare it is, by number.
    pub(in crate::search) fn triples<'t>(&self, words: impl Iterator<Item = &'t str>) -> Vec<(u32, f32)> {
        let most = rarity(self.lengths.len(), 1);
        let mut found: Vec<u32> = Vec::new();
        for word in words {
            let letters =
                || std::iter::once(' ').chain(word.chars().take(LONGEST)).chain([' ']).map(u32::from);
            let triples = letters().zip(letters().skip(1)).zip(letters().skip(2));
            found.extend(triples.map(|((one, two), three)| mixed(one, two, three)));
        }
        found.sort_unstable();
        found.dedup();
        let weight = |gram: &u32| self.keys.binary_search(gram).map_or(most, |at| self.weights[at]);
        found.iter().map(|gram| (*gram, weight(gram))).collect()
    }
}

/// Room to add up in, empty between uses.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct Room {
    sums: Vec<f32>,
    touched: Vec<WordIx>,
}

/// The distinct pairs and triples of a word with its ends; none of words with signs that are no letters.
fn grams(word: &str) -> Vec<u32> {
    let letters: Vec<u32> =
        std::iter::once(' ').chain(word.chars().take(LONGEST)).chain([' ']).map(u32::from).collect();
    let pair = |pair: &[u32]| mixed(pair[0], pair[1], 0);
    let triple = |triple: &[u32]| mixed(triple[0], triple[1], triple[2]);
    let mut grams: Vec<u32> = letters.windows(2).map(pair).chain(letters.windows(3).map(triple)).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Letters as one number; those of other scripts than Latin may share one.
fn mixed(one: u32, two: u32, three: u32) -> u32 {
    one.wrapping_mul(0x0001_0000)
        .wrapping_add(two.wrapping_mul(0x0000_0101))
        .wrapping_mul(31)
        .wrapping_add(three)
}
