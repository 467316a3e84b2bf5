//! What is worth a look for one word: one bit for each word of the vocabulary and for each name.

use super::Index;
use super::bag::Bag;
use super::query::Word;
use super::rule::INITIALS;

/// Words and names that have all the letters. What a longer word passes, its beginning passes too, so a word
/// that has grown by a letter need only look at what is left.
#[derive(Debug)]
pub(super) struct Sieve {
    words: Bits,
    /// Names with a word that begins with the first letter; none for words too long to be initials.
    names: Bits,
}

impl Sieve {
    /// Looks at everything, or at what a beginning of the word has left.
    pub(super) fn of(index: &Index, word: &Word, wider: Option<&Self>) -> Self {
        let words = Bits::of(&index.vocabulary.bags, word.bag, wider.map(|wider| &wider.words));
        let names = if word.len() <= *INITIALS.end() {
            let lettered = Bits::of(&index.names.bags, word.bag, wider.map(|wider| &wider.names));
            Bits::of(&index.names.heads, Bag::of(&word.letters[..1]), Some(&lettered))
        } else {
            Bits::default()
        };
        Self { words, names }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = u32> + '_ {
        self.names.iter()
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Bits(Vec<u64>);

impl Bits {
    /// The places of the bags that hold `bag`, of those in `wider` where there is one.
    fn of(bags: &[Bag], bag: Bag, wider: Option<&Self>) -> Self {
        // No branch and no bound inside, so that many bags are looked at at once.
        let holding =
            |block: &[Bag]| block.iter().rev().fold(0, |bits, other| bits << 1 | u64::from(other.holds(bag)));
        let blocks = bags.chunks(64);
        Self(match wider {
            None => blocks.map(holding).collect(),
            Some(wider) => blocks
                .zip(&wider.0)
                .map(|(block, left)| if *left == 0 { 0 } else { left & holding(block) })
                .collect(),
        })
    }

    fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(&self.0).flat_map(|(block, bits)| {
            let mut left = *bits;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(block * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;
    use crate::search::bag::Bag;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bits_are_the_places_that_pass(letters in proptest::collection::vec(97_u16..100, 0..300)) {
            let bags: Vec<Bag> = letters.windows(3).map(Bag::of).collect();
            let (one, both) = (Bag::of(&[97]), Bag::of(&[97, 98]));
            let holding = |bag: Bag| (0..).zip(&bags).filter(move |(_, other)| other.holds(bag)).map(|(at, _)| at);
            let wide = Bits::of(&bags, one, None);
            prop_assert!(wide.iter().eq(holding(one)));
            prop_assert!(Bits::of(&bags, both, None).iter().eq(holding(both)));
            prop_assert_eq!(Bits::of(&bags, both, Some(&wide)), Bits::of(&bags, both, None));
        }
    }
}
