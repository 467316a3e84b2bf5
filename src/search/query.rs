//! What somebody typed, as words to look for.

use crate::domain::fold;

use super::bag::Bag;
use super::letters::{Letter, is_symbol, letters, words};

/// Characters of a query that are read; what is longer is no name.
const LONGEST: usize = 64;
/// Words of a query that are read.
const MOST_WORDS: usize = 8;

/// A query: folded words, all of which a hit must have, in any order.
///
/// Hyphens, slashes and other punctuation separate words as blanks do, in queries as in names. Two words that
/// stand side by side are also looked for as one, so that `back end` finds `backend`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) words: Vec<Word>,
    /// Letters of all words together.
    pub(super) length: usize,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) letters: Box<[Letter]>,
    pub(super) bag: Bag,
    /// True where there is no `+` or `#`, which score differently from letters.
    pub(super) is_plain: bool,
}

impl Query {
    /// Reads the first 64 characters and 8 words of `text`; never fails.
    pub fn new(text: &str) -> Self {
        let start: String = text.chars().take(LONGEST).collect();
        let mut folded: Vec<Letter> = letters(&fold(&start)).collect();
        // Folding can lengthen: a ligature becomes two letters.
        folded.truncate(LONGEST);
        let mut found: Vec<Word> = Vec::new();
        for word in words(&folded).take(MOST_WORDS).map(|word| Word::new(&folded[word])) {
            if !found.contains(&word) {
                found.push(word);
            }
        }
        let length = found.iter().map(Word::len).sum();
        Self { words: found, length }
    }

    /// A query of one word.
    pub(super) fn of_word(word: &Word) -> Self {
        Self { words: vec![word.clone()], length: word.len() }
    }

    /// True where there is nothing to look for: blanks and punctuation only.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Each two neighbouring words as one, with the place of the first.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, Word)> + '_ {
        let joined = |pair: &[Word]| Word::new(&[&*pair[0].letters, &*pair[1].letters].concat());
        self.words.windows(2).map(joined).enumerate()
    }

    /// Its letters without what separates words.
    pub(super) fn letters(&self) -> impl Iterator<Item = Letter> + Clone + '_ {
        self.words.iter().flat_map(|word| word.letters.iter().copied())
    }
}

impl Word {
    pub(super) fn new(letters: &[Letter]) -> Self {
        let is_plain = !letters.iter().any(|letter| is_symbol(*letter));
        Self { letters: letters.into(), bag: Bag::of(letters), is_plain }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }
}

#[cfg(test)]
mod tests {
    use super::Query;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        Query::new(text).words.iter().map(|word| String::from_utf16_lossy(&word.letters)).collect()
    }

    #[test]
    fn queries_are_words_in_folded_form() {
        assert_eq!(words("  Développeur  Back-End "), ["developpeur", "back", "end"]);
        assert_eq!(words("C++ / C#"), ["c++", "c#"]);
        assert_eq!(words("java JAVA"), ["java"]);
        assert!(Query::new(" \u{a0}\t-").is_empty());
        assert!(Query::new("").is_empty());
    }

    #[test]
    fn neighbours_are_also_one_word() {
        let pairs = Query::new("node js dev");
        let pairs: Vec<_> =
            pairs.pairs().map(|(at, word)| (at, String::from_utf16_lossy(&word.letters))).collect();
        assert_eq!(pairs, [(0, "nodejs".to_owned()), (1, "jsdev".to_owned())]);
    }

    proptest! {
        #[test]
        fn queries_are_capped(text in any::<String>(), times in 1_usize..200) {
            let query = Query::new(&text.repeat(times));
            prop_assert!(query.words.len() <= 8);
            prop_assert!(query.letters().count() <= 64);
            prop_assert!(query.words.iter().all(|word| word.len() > 0));
        }
    }
}
