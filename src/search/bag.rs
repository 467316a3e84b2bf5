//! Which letters a text has, in 64 bits: what refuses most names before anything of them is read.

use super::letters::{Letter, is_symbol, separates};

/// A set of letters that also knows which occur twice.
///
/// Bits 0-25 are the letters a-z, 26-51 their second occurrence, 52-61 digits, 62 and 63 `+` and `#`. Letters
/// of other scripts share the bits of a-z, which keeps every answer on the safe side: a bag never refuses
/// a text that has all the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bag(u64);

const LATIN: Letter = 26;

impl Bag {
    pub(super) fn of(text: &[Letter]) -> Self {
        let mut bag = 0;
        for letter in text {
            let bit = bit(*letter);
            // Only letters (bits 0-25) have a second bit.
            bag |= bit | ((bag & bit) << LATIN) & SECOND;
        }
        Self(bag)
    }

    /// The first letter of each word, where `heads` are the letters words begin with.
    pub(super) fn of_heads(heads: impl Iterator<Item = Letter>) -> Self {
        Self(heads.fold(0, |bag, letter| bag | bit(letter)))
    }

    /// False only where some letter of `other` is missing here.
    pub(super) fn holds(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// A lower bound of the edits between `other` and any beginning of this text.
    pub(super) fn missing(self, other: Self) -> u32 {
        (other.0 & !self.0).count_ones()
    }
}

const SECOND: u64 = ((1 << LATIN) - 1) << LATIN;

fn bit(letter: Letter) -> u64 {
    const A: Letter = b'a' as Letter;
    const Z: Letter = b'z' as Letter;
    const ZERO: Letter = b'0' as Letter;
    const NINE: Letter = b'9' as Letter;
    match letter {
        A..=Z => 1 << (letter - A),
        ZERO..=NINE => 1 << (52 + letter - ZERO),
        symbol if is_symbol(symbol) => 1 << (62 + (symbol & 1)),
        gap if separates(gap) => 0,
        other => 1 << (other % LATIN),
    }
}

#[cfg(test)]
mod tests {
    use super::Bag;
    use crate::search::letters::letters;
    use proptest::prelude::*;

    fn bag(text: &str) -> Bag {
        Bag::of(&letters(text).collect::<Vec<_>>())
    }

    #[test]
    fn bags_refuse_what_has_not_the_letters() {
        assert!(bag("kubernetes").holds(bag("tree")));
        assert!(!bag("kubernetes").holds(bag("trees!s")));
        assert!(!bag("java 8").holds(bag("java 7")));
        assert!(!bag("c").holds(bag("c++")));
        assert!(bag("back-end").holds(bag("backend")));
        assert_eq!(bag("python").missing(bag("pzzton")), 2);
    }

    proptest! {
        #[test]
        fn bags_never_refuse_a_part(text in "[a-e0-2+ éя]{0,12}", kept in any::<u16>()) {
            let part: String =
                text.chars().enumerate().filter(|(at, _)| kept >> (at % 16) & 1 == 1).map(|(_, c)| c).collect();
            prop_assert!(bag(&text).holds(bag(&part)));
        }
    }
}
