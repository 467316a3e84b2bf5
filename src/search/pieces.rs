//! Beginnings of words typed as one: `phpsym`, `chefproj`.

use std::ops::Range;

use super::edits::LONGEST;
use super::letters::{Letter, words};
use super::rule::{RUN, SHORT_WORD};
use super::vocabulary::{Vocabulary, WordIx, common};

/// Whether `word` can be cut into beginnings of words of `name`, in order: on average at least two letters each,
/// where one of two letters must follow the word before directly, and one of a single letter the whole of it.
/// Words of at most three letters may stand between.
pub(super) fn is_in_beginnings(word: &[Letter], name: &[Letter]) -> bool {
    if word.len() <= RUN {
        return false;
    }
    let word = &word[..word.len().min(LONGEST)];
    let mut found = Pieces { anywhere: [NONE; _], before: [NONE; _], after_whole: [NONE; _] };
    found.anywhere[0] = 0;
    for part in words(name) {
        found.take(word, &name[part]);
    }
    usize::from(found.anywhere[word.len()]) * 2 <= word.len()
}

const NONE: u8 = u8::MAX;

/// For each number of letters of a word, the fewest pieces they were found in so far.
struct Pieces {
    anywhere: [u8; LONGEST + 1],
    /// Where the last piece is in the word before, short words left aside.
    before: [u8; LONGEST + 1],
    /// Where the last piece is the whole of the word before.
    after_whole: [u8; LONGEST + 1],
}

impl Pieces {
    /// Goes on over the next word of the name.
    fn take(&mut self, word: &[Letter], part: &[Letter]) {
        let (mut here, mut here_whole) = ([NONE; LONGEST + 1], [NONE; LONGEST + 1]);
        for done in (0..word.len()).filter(|done| self.anywhere[*done] != NONE) {
            for end in done + 1..=done + common(&word[done..], part) {
                let from = match end - done {
                    _ if done == 0 => self.anywhere[0],
                    1 => self.after_whole[done],
                    2 => self.before[done],
                    _ => self.anywhere[done],
                };
                here[end] = here[end].min(from.saturating_add(1));
                if end - done == part.len() {
                    here_whole[end] = here[end];
                }
            }
        }
        if part.len() > SHORT_WORD {
            (self.before, self.after_whole) = ([NONE; _], [NONE; _]);
        }
        for done in 1..=word.len() {
            self.before[done] = self.before[done].min(here[done]);
            self.after_whole[done] = self.after_whole[done].min(here_whole[done]);
            self.anywhere[done] = self.anywhere[done].min(here[done]);
        }
    }
}

/// The pairs of letters that words begin with, hashed to one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PairBag(u64);

impl PairBag {
    /// With the first two letters of `text`, where it has two.
    pub(super) fn with(self, text: &[Letter]) -> Self {
        match text {
            [one, other, ..] => {
                let pair = u32::from(*one) << 16 | u32::from(*other);
                // Fibonacci hashing: the upper six bits of a product with 2^32 over the golden ratio.
                Self(self.0 | 1 << (pair.wrapping_mul(0x9e37_79b1) >> 26))
            }
            _ => self,
        }
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Where to look for names that have a word in pieces: its last piece leads to few names, and the beginnings
/// of their words refuse most of those without reading them.
#[derive(Debug)]
pub(super) struct Plan {
    first: PairBag,
    /// Where the first piece may be a single letter: the beginning of the second.
    second: PairBag,
    /// Words that begin with a last piece, or after which the last letter is a piece of its own.
    leads: Vec<Range<WordIx>>,
}

impl Plan {
    /// Cost: some binary searches for each letter of the word.
    pub(super) fn of(vocabulary: &Vocabulary, word: &[Letter]) -> Self {
        let mut plan = Self { first: PairBag(0).with(word), second: PairBag(0), leads: Vec::new() };
        let Some(last) = word.len().checked_sub(1).filter(|last| *last >= RUN) else { return plan };
        let longest: Vec<usize> = (0..=last).map(|at| vocabulary.longest_beginning(&word[at..])).collect();
        for at in 1..last {
            if longest[at] == word.len() - at && begins_in_pieces(&longest, at) {
                plan.leads.push(vocabulary.beginning_with(&word[at..]));
            }
        }
        for at in (0..last).filter(|at| longest[*at] >= last - at) {
            plan.leads.extend(vocabulary.place(&word[at..last]).map(|whole| whole..whole + 1));
        }
        if longest[1] >= 2 {
            plan.second = plan.second.with(&word[1..]);
        }
        plan
    }

    /// Words of which every name that has the word in pieces has one.
    pub(super) fn leads(&self) -> impl Iterator<Item = WordIx> + '_ {
        self.leads.iter().cloned().flatten()
    }

    /// False only where the word is not in the name in pieces.
    pub(super) fn allows(&self, pairs: PairBag) -> bool {
        pairs.meets(self.first) || pairs.meets(self.second)
    }
}

/// Whether the letters before `end` may be cut into beginnings of words, where each place has a longest one.
fn begins_in_pieces(longest: &[usize], end: usize) -> bool {
    let mut reached = vec![false; end + 1];
    reached[0] = true;
    for at in 0..end {
        if reached[at] {
            reached[at + 1..=end.min(at + longest[at])].fill(true);
        }
    }
    reached[end]
}

#[cfg(test)]
mod tests {
    use super::is_in_beginnings;
    use crate::search::letters::letters;

    fn is_in(word: &str, name: &str) -> bool {
        is_in_beginnings(&letters(word).collect::<Vec<_>>(), &letters(name).collect::<Vec<_>>())
    }

    #[test]
    fn pieces_are_beginnings_in_order() {
        for (word, name) in [
            ("fullstack", "full-stack developer"),
            ("fullst", "full-stack developer"),
            ("fulls", "full stack developer"),
            ("phpdev", "php symfony developer"),
            ("phpsym", "php symfony developer"),
            ("pmanager", "project manager"),
            ("chefprojet", "chef de projet"),
        ] {
            assert!(is_in(word, name), "{word} in {name}");
        }
    }

    #[test]
    fn scattered_letters_are_no_match() {
        for (word, name) in [
            ("symfnoy", "symfony developer on yachts"),
            ("pyhton", "python"),
            ("dvlp", "full-stack developer"),
            ("jvaa", "jeune vacataire adjoint"),
            ("phde", "php symfony developer"),
            ("develr", "developer of racing cars"),
        ] {
            assert!(!is_in(word, name), "{word} in {name}");
        }
    }
}
