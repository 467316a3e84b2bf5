//! An index as bytes, to be used again as it lies: lists of numbers one behind the other, little end first, each with its
//! length before it.

use super::{Codes, Grams, Index, Lists, Names, Texts, Vocabulary, Words};
use crate::domain::Lang;

impl Index {
    /// The index as bytes that [`Index::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Out::default();
        let languages: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        out.text(&languages.join(" "));
        out.numbers(&[self.role_count]);
        out.numbers(&self.ranks);
        out.numbers(&self.names.owners);
        out.numbers(&self.names.which);
        out.reals(&self.names.weights);
        out.numbers(&self.names.letters);
        out.vocabulary(&self.words.all);
        out.lists(&self.words.names);
        out.reals(&self.words.weights);
        out.numbers(&self.words.grams.keys);
        out.lists(&self.words.grams.words);
        out.reals(&self.words.grams.weights);
        out.reals(&self.words.grams.lengths);
        out.vocabulary(&self.texts.stems);
        out.lists(&self.texts.words);
        out.reals(&self.texts.weights);
        out.lists(&self.texts.subjects);
        out.halves(&self.texts.values);
        out.vocabulary(&self.codes.all);
        out.lists(&self.codes.subjects);
        out.0
    }

    /// Reads what [`Index::to_bytes`] wrote of the same catalogue; `None` where it is something else. Whether the bytes are
    /// those that were written is for whoever kept them to know.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut input = In(bytes);
        let languages = input.text()?;
        let languages = languages.split(' ').filter(|tag| !tag.is_empty()).map(Lang::parse);
        let index = Self {
            languages: languages.collect::<Option<Vec<_>>>()?,
            role_count: *input.numbers()?.first()?,
            ranks: input.numbers()?,
            names: Names {
                owners: input.numbers()?,
                which: input.numbers()?,
                weights: input.reals()?,
                letters: input.numbers()?,
            },
            words: Words {
                all: input.vocabulary()?,
                names: input.lists()?,
                weights: input.reals()?,
                grams: Grams {
                    keys: input.numbers()?,
                    words: input.lists()?,
                    weights: input.reals()?,
                    lengths: input.reals()?,
                },
            },
            texts: Texts {
                stems: input.vocabulary()?,
                words: input.lists()?,
                weights: input.reals()?,
                subjects: input.lists()?,
                values: input.halves()?,
            },
            codes: Codes { all: input.vocabulary()?, subjects: input.lists()? },
        };
        input.0.is_empty().then_some(index)
    }
}

#[derive(Default)]
struct Out(Vec<u8>);

impl Out {
    fn bytes(&mut self, count: usize, bytes: impl Iterator<Item = u8>) {
        self.0.extend_from_slice(&(count as u64).to_le_bytes());
        self.0.extend(bytes);
    }

    fn text(&mut self, text: &str) {
        self.bytes(text.len(), text.bytes());
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.bytes(numbers.len() * 4, numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn reals(&mut self, numbers: &[f32]) {
        self.bytes(numbers.len() * 4, numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn halves(&mut self, numbers: &[u16]) {
        self.bytes(numbers.len() * 2, numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn vocabulary(&mut self, vocabulary: &Vocabulary) {
        self.text(&vocabulary.text);
        self.numbers(&vocabulary.starts);
    }

    fn lists(&mut self, lists: &Lists) {
        self.numbers(&lists.starts);
        self.numbers(&lists.items);
    }
}

struct In<'b>(&'b [u8]);

impl<'b> In<'b> {
    fn bytes(&mut self) -> Option<&'b [u8]> {
        let (length, rest) = self.0.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (bytes, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.bytes()?.to_vec()).ok()
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        Some(self.bytes()?.as_chunks::<4>().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect())
    }

    fn reals(&mut self) -> Option<Vec<f32>> {
        Some(self.bytes()?.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }

    fn halves(&mut self) -> Option<Vec<u16>> {
        Some(self.bytes()?.as_chunks::<2>().0.iter().map(|bytes| u16::from_le_bytes(*bytes)).collect())
    }

    fn vocabulary(&mut self) -> Option<Vocabulary> {
        Some(Vocabulary { text: self.text()?, starts: self.numbers()? })
    }

    fn lists(&mut self) -> Option<Lists> {
        Some(Lists { starts: self.numbers()?, items: self.numbers()? })
    }
}

#[cfg(test)]
mod tests {
    use crate::search::Index;
    use crate::search::fixtures::software;

    #[test]
    fn an_index_is_the_same_after_it_was_kept() {
        let index = Index::new(&software());
        let bytes = index.to_bytes();
        assert_eq!(Index::from_bytes(&bytes), Some(index));
        for length in 0..bytes.len() {
            assert_eq!(Index::from_bytes(&bytes[..length]), None, "cut off after {length}");
        }
    }
}
