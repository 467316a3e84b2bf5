//! Distinct texts in order, each with a number.

use std::ops::Range;

/// Texts in order, without repeats, as one string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Vocabulary {
    pub(super) text: String,
    /// Where each text begins, and where the last one ends.
    pub(in crate::search) starts: Vec<u32>,
}

impl Vocabulary {
    /// From texts in order, without repeats.
    pub(in crate::search) fn of<'t>(sorted: impl Iterator<Item = &'t str>) -> Self {
        let mut vocabulary = Self { text: String::new(), starts: vec![0] };
        for text in sorted {
            vocabulary.text.push_str(text);
            vocabulary.starts.push(u32::try_from(vocabulary.text.len()).unwrap_or(u32::MAX));
        }
        vocabulary
    }

    pub(in crate::search) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub(in crate::search) fn get(&self, at: u32) -> &str {
        let at = at as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => &self.text[*start as usize..*end as usize],
            _ => "",
        }
    }

    /// The number of a text; cost is logarithmic.
    pub(in crate::search) fn find(&self, text: &str) -> Option<u32> {
        let at = self.first_from(text);
        (at < self.number() && self.get(at) == text).then_some(at)
    }

    /// The numbers of all texts that begin so.
    pub(in crate::search) fn beginning_with(&self, start: &str) -> Range<u32> {
        let first = self.first_from(start);
        let (mut low, mut high) = (first, self.number());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).starts_with(start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        first..low
    }

    fn number(&self) -> u32 {
        u32::try_from(self.len()).unwrap_or(u32::MAX)
    }

    fn first_from(&self, text: &str) -> u32 {
        let (mut low, mut high) = (0, self.number());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Lists of numbers, one list for each of a range of keys, as one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Lists {
    pub(in crate::search) starts: Vec<u32>,
    pub(in crate::search) items: Vec<u32>,
}

impl Lists {
    /// From pairs of key and item in any order; items of a key keep theirs. Keys are below `keys`.
    pub(in crate::search) fn of(keys: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0_u32; keys + 1];
        for (key, _) in pairs {
            starts[*key as usize + 1] += 1;
        }
        for at in 0..keys {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()];
        for (key, item) in pairs {
            let place = &mut next[*key as usize];
            items[*place as usize] = *item;
            *place += 1;
        }
        Self { starts, items }
    }

    pub(in crate::search) fn range(&self, key: u32) -> Range<usize> {
        let key = key as usize;
        match (self.starts.get(key), self.starts.get(key + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    pub(in crate::search) fn get(&self, key: u32) -> &[u32] {
        &self.items[self.range(key)]
    }
}

#[cfg(test)]
mod tests {
    use super::{Lists, Vocabulary};

    #[test]
    fn texts_are_found_whole_and_by_their_beginning() {
        let words = ["back", "backend", "data", "database", "dev"];
        let vocabulary = Vocabulary::of(words.into_iter());
        for (at, word) in (0..).zip(words) {
            assert_eq!((vocabulary.find(word), vocabulary.get(at)), (Some(at), word));
        }
        assert_eq!(vocabulary.find("dat"), None);
        assert_eq!(vocabulary.beginning_with("da"), 2..4);
        assert_eq!(vocabulary.beginning_with(""), 0..5);
        assert_eq!(vocabulary.beginning_with("x"), 5..5);
        assert_eq!(Vocabulary::default().find(""), None);
    }

    #[test]
    fn lists_keep_the_order_of_their_items() {
        let lists = Lists::of(3, &[(2, 7), (0, 5), (2, 6)]);
        assert_eq!([lists.get(0), lists.get(1), lists.get(2), lists.get(3)], [&[5][..], &[], &[7, 6], &[]]);
    }
}
