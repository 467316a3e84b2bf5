//! Distinct texts in order, each with a number.

use std::marker::PhantomData;
use std::ops::Range;

use super::column::{Column, Ix, Tape};

/// Texts in order, without repeats, as one.
#[derive(Clone)]
pub(in crate::search) struct Vocabulary<K> {
    /// In UTF-8.
    text: Column<u8>,
    /// Where each text begins, and where the last one ends.
    starts: Column<u32>,
    kind: PhantomData<K>,
}

impl<K> Default for Vocabulary<K> {
    fn default() -> Self {
        Self { text: Column::default(), starts: Column::default(), kind: PhantomData }
    }
}

impl<K: Ix> Vocabulary<K> {
    /// From texts in order, without repeats.
    pub(super) fn of<'t>(sorted: impl Iterator<Item = &'t str>) -> Self {
        let mut all = String::new();
        let mut starts = vec![0];
        for text in sorted {
            all.push_str(text);
            starts.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
        }
        Self { text: all.as_bytes().into(), starts: starts.into(), kind: PhantomData }
    }

    pub(in crate::search) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Every number, in order.
    pub(super) fn numbers(&self) -> impl Iterator<Item = K> + use<K> {
        (0..self.end()).map(K::new)
    }

    pub(in crate::search) fn get(&self, number: K) -> &str {
        std::str::from_utf8(self.bytes(number.number())).unwrap_or_default()
    }

    /// The number of a text; cost is logarithmic.
    pub(in crate::search) fn find(&self, text: &str) -> Option<K> {
        let at = self.first_from(text.as_bytes());
        (at < self.end() && self.bytes(at) == text.as_bytes()).then(|| K::new(at))
    }

    /// The numbers of all texts that begin so.
    pub(in crate::search) fn beginning_with(&self, start: &str) -> impl Iterator<Item = K> + use<K> {
        self.range_beginning_with(start).map(K::new)
    }

    fn range_beginning_with(&self, start: &str) -> Range<u32> {
        let first = self.first_from(start.as_bytes());
        let (mut low, mut high) = (first, self.end());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.bytes(middle).starts_with(start.as_bytes()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        first..low
    }

    pub(super) fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        tape.column(&mut self.text)?;
        tape.column(&mut self.starts)
    }

    fn bytes(&self, at: u32) -> &[u8] {
        let (at, starts) = (at as usize, &*self.starts);
        match (starts.get(at), starts.get(at + 1)) {
            (Some(start), Some(end)) => self.text.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    fn end(&self) -> u32 {
        u32::try_from(self.len()).unwrap_or(u32::MAX)
    }

    /// The first text that is not before this one. UTF-8 keeps its order as bytes.
    fn first_from(&self, text: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.end());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.bytes(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

impl<K> PartialEq for Vocabulary<K> {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, &self.starts) == (&other.text, &other.starts)
    }
}

impl<K: Ix> std::fmt::Debug for Vocabulary<K> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.numbers().map(|number| self.get(number))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::WordIx;
    use super::Vocabulary;

    #[test]
    fn texts_are_found_whole_and_by_their_beginning() {
        let words = ["back", "backend", "data", "database", "dev"];
        let vocabulary = Vocabulary::of(words.into_iter());
        for (at, word) in (0..).map(WordIx).zip(words) {
            assert_eq!((vocabulary.find(word), vocabulary.get(at)), (Some(at), word));
        }
        assert_eq!(vocabulary.find("dat"), None);
        assert_eq!(vocabulary.range_beginning_with("da"), 2..4);
        assert_eq!(vocabulary.range_beginning_with(""), 0..5);
        assert_eq!(vocabulary.range_beginning_with("x"), 5..5);
        assert_eq!(Vocabulary::<WordIx>::default().find(""), None);
    }
}
