//! Long lists of numbers, parts of one file that was read in one piece or lists of their own.

use std::marker::PhantomData;
use std::ops::{Deref, Range};
use std::sync::Arc;

use bytemuck::Pod;

/// Bytes of the words that everything is kept in: enough for every number to stand where it may.
const WORD: usize = size_of::<u64>();

/// A list of numbers. Copies share what they hold.
#[derive(Clone)]
pub(in crate::search) struct Column<T> {
    words: Arc<Vec<u64>>,
    /// The first word that is its own.
    from: usize,
    /// How many numbers it has.
    length: usize,
    numbers: PhantomData<T>,
}

/// How many words so many numbers take; `None` where nothing has so many.
fn words_of<T>(length: usize) -> Option<usize> {
    Some(length.checked_mul(size_of::<T>())?.div_ceil(WORD))
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { words: Arc::default(), from: 0, length: 0, numbers: PhantomData }
    }
}

impl<T: Pod> From<&[T]> for Column<T> {
    fn from(list: &[T]) -> Self {
        let mut words = vec![0; words_of::<T>(list.len()).unwrap_or(0)];
        bytemuck::cast_slice_mut(&mut words)[..list.len()].copy_from_slice(list);
        Self { words: Arc::new(words), length: list.len(), ..Self::default() }
    }
}

impl<T: Pod> From<Vec<T>> for Column<T> {
    fn from(list: Vec<T>) -> Self {
        Self::from(&*list)
    }
}

impl<T: Pod> Deref for Column<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        let words = words_of::<T>(self.length).unwrap_or(0);
        &bytemuck::cast_slice(&self.words[self.from..self.from + words])[..self.length]
    }
}

impl<T: Pod + PartialEq> PartialEq for Column<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Pod + std::fmt::Debug> std::fmt::Debug for Column<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.iter()).finish()
    }
}

/// A sequence of columns that is written or read in order.
pub(super) trait Tape {
    /// Writes a column, or reads into it. Returns `None` if the data ends too early.
    fn column<T: Pod>(&mut self, column: &mut Column<T>) -> Option<()>;
}

/// Writes columns one behind the other, each after its length.
#[derive(Default)]
pub(super) struct ColumnWriter(pub(super) Vec<u64>);

impl Tape for ColumnWriter {
    fn column<T: Pod>(&mut self, column: &mut Column<T>) -> Option<()> {
        let words = words_of::<T>(column.length)?;
        self.0.push(column.length as u64);
        self.0.extend_from_slice(&column.words[column.from..column.from + words]);
        Some(())
    }
}

/// Reads what [`ColumnWriter`] wrote. Columns are not copied but share its memory.
pub(super) struct ColumnReader {
    words: Arc<Vec<u64>>,
    at: usize,
}

impl ColumnReader {
    pub(super) fn of(words: Vec<u64>) -> Self {
        Self { words: Arc::new(words), at: 0 }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.words.len()
    }
}

impl Tape for ColumnReader {
    fn column<T: Pod>(&mut self, column: &mut Column<T>) -> Option<()> {
        let length = usize::try_from(*self.words.get(self.at)?).ok()?;
        let from = self.at + 1;
        let end = from.checked_add(words_of::<T>(length)?).filter(|end| *end <= self.words.len())?;
        *column = Column { words: Arc::clone(&self.words), from, length, numbers: PhantomData };
        self.at = end;
        Some(())
    }
}

/// The number of one thing of a kind.
pub(in crate::search) trait Ix: Copy {
    fn new(number: u32) -> Self;
    fn number(self) -> u32;

    /// As a place in a list.
    fn at(self) -> usize {
        self.number() as usize
    }
}

/// Numbers of one kind, so that none is taken for another.
macro_rules! numbers {
    ($($(#[$says:meta])* $name:ident)*) => {$(
        $(#[$says])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(in crate::search) struct $name(pub(in crate::search) u32);

        impl Ix for $name {
            fn new(number: u32) -> Self {
                Self(number)
            }

            fn number(self) -> u32 {
                self.0
            }
        }
    )*};
}

numbers! {
    /// Number of a name.
    NameIx
    /// Number of a distinct word of names.
    WordIx
    /// Number of a stem in a language.
    StemIx
    /// Number of a pair or triple of letters.
    GramIx
    /// Number of a code in a public classification.
    CodeIx
    /// Number of a role or skill: roles first.
    SubjectIx
}

/// Lists of numbers, one list for each of a range of keys, as one.
#[derive(Clone)]
pub(in crate::search) struct Lists<K, V> {
    starts: Column<u32>,
    items: Column<u32>,
    kinds: PhantomData<(K, V)>,
}

impl<K, V> Default for Lists<K, V> {
    fn default() -> Self {
        Self { starts: Column::default(), items: Column::default(), kinds: PhantomData }
    }
}

impl<K: Ix, V: Ix> Lists<K, V> {
    /// From pairs of key and item in any order; items of a key keep theirs. Keys are below `keys`.
    pub(super) fn of(keys: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0_u32; keys + 1];
        for (key, _) in pairs {
            starts[*key as usize + 1] += 1;
        }
        for at in 0..keys {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut items = vec![0_u32; pairs.len()];
        for (key, item) in pairs {
            let place = &mut next[*key as usize];
            items[*place as usize] = *item;
            *place += 1;
        }
        Self { starts: starts.into(), items: items.into(), kinds: PhantomData }
    }

    /// Where the items of a key stand among all.
    pub(in crate::search) fn range(&self, key: K) -> Range<usize> {
        let starts = &*self.starts;
        match (starts.get(key.at()), starts.get(key.at() + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    pub(in crate::search) fn get(&self, key: K) -> impl ExactSizeIterator<Item = V> + '_ {
        let items = self.items.get(self.range(key)).unwrap_or_default();
        items.iter().map(|item| V::new(*item))
    }

    /// The numbers of a key's items.
    pub(in crate::search) fn numbers(&self, key: K) -> &[u32] {
        self.items.get(self.range(key)).unwrap_or_default()
    }

    /// Where the items of each key begin.
    pub(super) fn starts(&self) -> &[u32] {
        &self.starts
    }

    pub(super) fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        tape.column(&mut self.starts)?;
        tape.column(&mut self.items)
    }
}

impl<K, V> PartialEq for Lists<K, V> {
    fn eq(&self, other: &Self) -> bool {
        (&self.starts, &self.items) == (&other.starts, &other.items)
    }
}

impl<K, V> std::fmt::Debug for Lists<K, V> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Lists").field("starts", &self.starts).field("items", &self.items).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, ColumnReader, ColumnWriter, Ix, Lists, NameIx, Tape, WordIx};

    #[test]
    fn lists_keep_the_order_of_their_items() {
        let lists: Lists<WordIx, NameIx> = Lists::of(3, &[(2, 7), (0, 5), (2, 6)]);
        let items = |key| lists.get(WordIx(key)).map(Ix::number).collect::<Vec<_>>();
        assert_eq!([items(0), items(1), items(2), items(3)], [vec![5], vec![], vec![7, 6], vec![]]);
    }

    #[test]
    fn columns_are_read_as_they_were_written() {
        let (mut bytes, mut halves) = (Column::from(&b"some text"[..]), Column::from(vec![1_u16, 2, 3]));
        let (mut reals, mut none) = (Column::from(vec![0.5_f32]), Column::<u32>::default());
        let mut writing = ColumnWriter::default();
        writing.column(&mut bytes).expect("written");
        writing.column(&mut halves).expect("written");
        writing.column(&mut reals).expect("written");
        writing.column(&mut none).expect("written");
        let mut reading = ColumnReader::of(writing.0);
        let mut read: (Column<u8>, Column<u16>, Column<f32>, Column<u32>) = Default::default();
        reading.column(&mut read.0).expect("read");
        reading.column(&mut read.1).expect("read");
        reading.column(&mut read.2).expect("read");
        reading.column(&mut read.3).expect("read");
        assert!(reading.is_at_end());
        assert_eq!(read, (bytes, halves, reals, none));
        assert_eq!(reading.column(&mut read.3), None, "nothing is left");
        assert_eq!(ColumnReader::of(vec![u64::MAX, 1]).column(&mut read.3), None, "more than there is");
    }
}
