//! How many typos lie between two words, many letters at a time.
//!
//! Optimal string alignment: a letter too many, one missing, another one, or two neighbours swapped count one
//! each. The bit-parallel form is Hyyrö's (“A bit-vector algorithm for computing Levenshtein and Damerau edit
//! distances”, 2003): one step a letter of the text, whatever the length of the pattern up to 64.

use super::letters::Letter;

/// Letters a pattern can have.
pub(super) const LONGEST: usize = 64;

/// What comparing a pattern with a text gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Distance {
    /// To the whole text.
    pub whole: u32,
    /// To the beginning of the text that is nearest.
    pub beginning: u32,
}

/// A word prepared to be compared with many texts.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    length: u32,
    ascii: [u64; 128],
    others: Vec<(Letter, u64)>,
}

impl Pattern {
    /// Takes the first [`LONGEST`] letters of `word`.
    pub(super) fn new(word: &[Letter]) -> Self {
        let word = &word[..word.len().min(LONGEST)];
        let mut pattern = Self { length: 0, ascii: [0; 128], others: Vec::new() };
        for letter in word {
            let bit = 1 << pattern.length;
            match pattern.ascii.get_mut(usize::from(*letter)) {
                Some(places) => *places |= bit,
                None => match pattern.others.iter_mut().find(|(other, _)| other == letter) {
                    Some((_, places)) => *places |= bit,
                    None => pattern.others.push((*letter, bit)),
                },
            }
            pattern.length += 1;
        }
        pattern
    }

    /// Distance with swaps of neighbours counted one.
    pub(super) fn distance(&self, text: &[Letter]) -> Distance {
        self.compare(text, u64::MAX)
    }

    /// Distance with swaps of neighbours counted two.
    pub(super) fn distance_without_swaps(&self, text: &[Letter]) -> Distance {
        self.compare(text, 0)
    }

    fn compare(&self, text: &[Letter], swaps: u64) -> Distance {
        let mut distance = Distance { whole: self.length, beginning: self.length };
        let Some(last) = self.length.checked_sub(1) else {
            return Distance { whole: u32::try_from(text.len()).unwrap_or(u32::MAX), beginning: 0 };
        };
        // Bits where the distance rises or falls by one down the present column.
        let (mut rises, mut falls) = (u64::MAX, 0);
        let (mut diagonal, mut places_before) = (0, 0);
        for letter in text {
            let places = self.places(*letter);
            let swapped = ((!diagonal & places) << 1) & places_before & swaps;
            diagonal = ((places & rises).wrapping_add(rises) ^ rises) | places | falls | swapped;
            let mut rises_across = falls | !(diagonal | rises);
            let mut falls_across = diagonal & rises;
            distance.whole += u32::from(rises_across >> last & 1 == 1);
            distance.whole -= u32::from(falls_across >> last & 1 == 1);
            distance.beginning = distance.beginning.min(distance.whole);
            rises_across = rises_across << 1 | 1;
            falls_across <<= 1;
            rises = falls_across | !(diagonal | rises_across);
            falls = rises_across & diagonal;
            places_before = places;
        }
        distance
    }

    fn places(&self, letter: Letter) -> u64 {
        match self.ascii.get(usize::from(letter)) {
            Some(places) => *places,
            None => self.others.iter().find(|(other, _)| *other == letter).map_or(0, |(_, places)| *places),
        }
    }
}

/// Typos forgiven in a word: none in short ones, one from four letters, two from eight.
pub(super) fn forgiven(letters: usize) -> u32 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{Distance, Pattern};
    use crate::search::letters::letters;
    use proptest::prelude::*;

    fn distance(word: &str, text: &str) -> Distance {
        let text: Vec<_> = letters(text).collect();
        Pattern::new(&letters(word).collect::<Vec<_>>()).distance(&text)
    }

    #[test]
    fn swapped_neighbours_count_one() {
        assert_eq!(distance("symfnoy", "symfony"), Distance { whole: 1, beginning: 1 });
        assert_eq!(distance("symfno", "symfony"), Distance { whole: 2, beginning: 1 });
        assert_eq!(distance("pyhton", "python").whole, 1);
        assert_eq!(distance("", "abc"), Distance { whole: 3, beginning: 0 });
        let without = Pattern::new(&letters("pyhton").collect::<Vec<_>>());
        assert_eq!(without.distance_without_swaps(&letters("python").collect::<Vec<_>>()).whole, 2);
    }

    proptest! {
        #[test]
        fn distances_are_the_reference_ones(word in "[abcя]{0,10}", text in "[abcя]{0,10}") {
            let found = distance(&word, &text);
            prop_assert_eq!(found.whole as usize, strsim::osa_distance(&word, &text));
            let beginnings = (0..=text.chars().count()).map(|end| text.chars().take(end).collect::<String>());
            let nearest = beginnings.map(|beginning| strsim::osa_distance(&word, &beginning)).min();
            prop_assert_eq!(Some(found.beginning as usize), nearest);
        }

        #[test]
        fn long_patterns_are_compared_whole(word in "[ab]{60,64}", text in "[ab]{55,70}") {
            prop_assert_eq!(distance(&word, &text).whole as usize, strsim::osa_distance(&word, &text));
        }

        #[test]
        fn without_swaps_it_is_levenshtein(word in "[abc]{1,9}", text in "[abc]{0,9}") {
            let text_letters: Vec<_> = letters(&text).collect();
            let found = Pattern::new(&letters(&word).collect::<Vec<_>>()).distance_without_swaps(&text_letters);
            prop_assert_eq!(found.whole as usize, strsim::levenshtein(&word, &text));
        }
    }
}
