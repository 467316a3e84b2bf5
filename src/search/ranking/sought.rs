//! The words of a query while they are sought.

use crate::search::index::SearchIndex;
use crate::search::matching::MatchedWord;
use crate::search::text::query::MOST_WORDS;

use super::by_name::lengths;

/// The words of a query that count, with their weights.
pub(in crate::search) struct SoughtWords<'w> {
    pub(in crate::search) words: &'w [MatchedWord],
    /// All of them, as bits.
    pub(in crate::search) all: u16,
    /// Those that not any trade may have in a title.
    pub(in crate::search) telling: u16,
    /// Whether there are no others.
    pub(in crate::search) is_generic: bool,
    /// For each choice of words, as bits, the share of the query's weight they have.
    pub(in crate::search) shares: Vec<f32>,
    pub(in crate::search) lengths: Vec<f32>,
}

impl<'w> SoughtWords<'w> {
    pub(in crate::search) fn new(index: &SearchIndex, words: &'w [MatchedWord]) -> Self {
        let bits = |wanted: &dyn Fn(&MatchedWord) -> bool| {
            let chosen = words.iter().enumerate().filter(|(_, meant)| wanted(meant));
            chosen.fold(0, |bits, (at, _)| bits | 1 << at)
        };
        let telling = bits(&|meant| !meant.is_generic);
        let total = weight_of(words, u16::MAX).max(f32::MIN_POSITIVE);
        let choices = 0..1_u16 << words.len().min(MOST_WORDS);
        Self {
            shares: choices.map(|bits| weight_of(words, bits) / total).collect(),
            words,
            all: bits(&|_| true),
            telling,
            is_generic: telling == 0,
            lengths: lengths(index, words),
        }
    }

    /// The share of the query's weight that these words have.
    pub(in crate::search) fn share(&self, bits: u16) -> f32 {
        self.shares.get(usize::from(bits)).copied().unwrap_or(1.0)
    }

    /// The same words by their places in the query as it was typed.
    pub(in crate::search) fn places(&self, bits: u16) -> u16 {
        let chosen = self.words.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        chosen.fold(0, |places, (_, meant)| places | 1 << meant.word.place)
    }
}

/// What the words weigh that these bits stand for.
pub(in crate::search) fn weight_of(words: &[MatchedWord], bits: u16) -> f32 {
    let chosen = words.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    chosen.map(|(_, meant)| meant.weight).sum::<f32>()
}
