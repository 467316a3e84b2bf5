//! The score of `fuzzy-matcher`'s `SkimMatcherV2`, computed on folded letters.
//!
//! `SkimMatcherV2` keeps its matrix between calls and reads stale parts of it, so its scores depend on what was
//! scored before. [`Scorer`] gives what a fresh matcher's `fuzzy_indices` gives, and is tested against it.
//! Known of the formula, and used elsewhere: 16 points a letter, 4 more next to the one before, 8 more after
//! a blank or bracket, 7 after other punctuation, 16 more at the very start of the name, 1 less at the start;
//! a gap of n letters costs 3 + n. So one more letter never brings more than [`LETTER`] points.

use super::letters::Letter;

/// Most points that a letter after the first can bring, and what each letter of one run brings.
pub(super) const LETTER: i32 = 20;
/// What a run has beyond [`LETTER`] for each of its letters, by where it begins.
pub(super) const AT_NAME_START: i32 = 11;
pub(super) const AFTER_BLANK: i32 = 3;
pub(super) const AFTER_PUNCTUATION: i32 = 2;
pub(super) const INSIDE: i32 = -5;

/// As low as `SkimMatcherV2` puts it.
const NEVER: i32 = i16::MIN as i32;

/// Room to score in, so that scoring allocates nothing. What was scored before changes no score.
#[derive(Debug, Default)]
pub(super) struct Scorer {
    /// For each column, the best score that ends with the letter above matched, and with it skipped.
    above: Vec<(i32, i32)>,
    row: Vec<(i32, i32)>,
}

impl Scorer {
    /// The score of `word` as a subsequence of `name`, or `None` where it is none. Both folded.
    ///
    /// Cost is the product of their lengths.
    pub(super) fn score(&mut self, name: &[Letter], word: &[Letter]) -> Option<i32> {
        self.above.clear();
        self.above.resize(name.len() + 1, (NEVER, -1));
        self.row.resize(name.len() + 1, (NEVER, NEVER));
        let mut start = 0;
        for letter in word {
            start += name[start..].iter().position(|other| other == letter)?;
            self.score_letter(name, *letter, start);
            start += 1;
            std::mem::swap(&mut self.above, &mut self.row);
        }
        self.above.get(start..)?.iter().map(|(matched, _)| *matched).max()
    }

    /// Fills the row of one letter from `start`, the leftmost place it can have.
    fn score_letter(&mut self, name: &[Letter], letter: Letter, start: usize) {
        let (mut matched, mut skipped) = (NEVER, NEVER);
        self.row[start] = (matched, skipped);
        for column in start..name.len() {
            skipped = (matched - 4).max(skipped - 1);
            matched = NEVER;
            if name[column] == letter {
                let bonus = place_bonus(name, column);
                let (run, gap) = self.above[column];
                matched = 16 + (run + bonus.max(4)).max(gap + bonus);
            }
            self.row[column + 1] = (matched, skipped);
        }
    }
}

fn place_bonus(name: &[Letter], column: usize) -> i32 {
    match column.checked_sub(1).map(|before| gap_before(name[before])) {
        None => 16,
        Some(Gap::Hard) => 8,
        Some(Gap::Soft) => 7,
        Some(Gap::None) => 0,
    }
}

/// How `SkimMatcherV2` sees the letter before: only ASCII separates anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Hard,
    Soft,
    None,
}

pub(super) fn gap_before(letter: Letter) -> Gap {
    match u8::try_from(letter) {
        Ok(b' ' | b'/' | b'\\' | b'|' | b'(' | b')' | b'[' | b']' | b'{' | b'}') => Gap::Hard,
        Ok(b'!'..=b'\'' | b'*'..=b'.' | b':'..=b'@' | b'^'..=b'`' | b'~') => Gap::Soft,
        _ => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use super::{AFTER_BLANK, AFTER_PUNCTUATION, AT_NAME_START, INSIDE, LETTER, Scorer};
    use crate::search::letters::letters;
    use fuzzy_matcher::FuzzyMatcher;
    use fuzzy_matcher::skim::SkimMatcherV2;
    use proptest::prelude::*;

    fn ours(name: &str, word: &str) -> Option<i64> {
        let (name, word): (Vec<_>, Vec<_>) = (letters(name).collect(), letters(word).collect());
        thread_local!(static USED: std::cell::RefCell<Scorer> = std::cell::RefCell::default());
        let fresh = Scorer::default().score(&name, &word);
        assert_eq!(USED.with_borrow_mut(|used| used.score(&name, &word)), fresh, "{name:?} {word:?}");
        fresh.map(i64::from)
    }

    fn theirs(name: &str, word: &str) -> Option<i64> {
        SkimMatcherV2::default().fuzzy_indices(name, word).map(|(score, _)| score)
    }

    #[test]
    fn runs_score_as_the_constants_say() {
        let whole = LETTER * 4;
        for (name, beyond) in [
            ("data engineer", AT_NAME_START),
            ("big data", AFTER_BLANK),
            ("big-data", AFTER_PUNCTUATION),
            ("bigdata", INSIDE),
        ] {
            assert_eq!(ours(name, "data"), Some(i64::from(whole + beyond)), "{name}");
            assert_eq!(ours(name, "data"), theirs(name, "data"), "{name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn scores_are_those_of_a_fresh_matcher(name in "[abc é_/.+1'-]{1,24}", word in "[abcé+1]{1,6}") {
            prop_assert_eq!(ours(&name, &word), theirs(&name, &word));
        }

        #[test]
        fn scores_of_parts_are_those_of_a_fresh_matcher(
            name in "[a-e]{1,6}([ /'-][a-e]{1,6}){0,5}",
            kept in any::<u32>(),
        ) {
            let word: String = name
                .chars()
                .enumerate()
                .filter(|(at, code)| kept >> (at % 32) & 1 == 1 && code.is_alphabetic())
                .map(|(_, code)| code)
                .collect();
            prop_assume!(!word.is_empty());
            prop_assert_eq!(ours(&name, &word), theirs(&name, &word));
            let most = LETTER * i32::try_from(word.len()).unwrap_or(0) + AT_NAME_START;
            prop_assert!(ours(&name, &word) <= Some(i64::from(most)));
        }
    }
}
