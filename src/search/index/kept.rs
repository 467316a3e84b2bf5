//! An index as one piece, to be used again as it lies: its columns one behind the other.

use super::column::{Column, ColumnReader, ColumnWriter, Tape};
use super::{CodeTable, Grams, NameTable, SearchIndex, StemTable, WordTable};
use crate::domain::Lang;

impl SearchIndex {
    /// The index in one piece, which [`SearchIndex::of_piece`] takes apart again. Cost is one copy.
    pub fn to_piece(&self) -> Vec<u64> {
        let mut writing = ColumnWriter::default();
        // Copies share their columns.
        let _ = self.clone().pass(&mut writing);
        writing.0
    }

    /// What [`SearchIndex::to_piece`] wrote of the same catalogue; `None` where it is something else. Nothing is copied. Whether
    /// the piece is the one that was written is for whoever kept it to know.
    pub fn of_piece(piece: Vec<u64>) -> Option<Self> {
        let mut reading = ColumnReader::of(piece);
        let mut index = Self::default();
        index.pass(&mut reading)?;
        reading.is_at_end().then_some(index)
    }

    /// Every column in its place.
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        self.pass_head(tape)?;
        tape.column(&mut self.ranks)?;
        self.names.pass(tape)?;
        self.words.pass(tape)?;
        self.texts.pass(tape)?;
        self.codes.pass(tape)
    }

    /// What is no list of numbers: languages, by their tags with blanks between, and how many roles there are.
    fn pass_head(&mut self, tape: &mut impl Tape) -> Option<()> {
        let tags: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        let mut tags = Column::from(tags.join(" ").as_bytes());
        let mut role_count = Column::from(vec![self.role_count]);
        tape.column(&mut tags)?;
        tape.column(&mut role_count)?;
        let tags = std::str::from_utf8(&tags).ok()?.split(' ').filter(|tag| !tag.is_empty());
        self.languages = tags.map(Lang::parse).collect::<Option<Vec<_>>>()?;
        self.role_count = *role_count.first()?;
        Some(())
    }
}

// Each table is taken apart, so that none of its columns can be forgotten.

impl NameTable {
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let Self { owners, which, weights, letters } = self;
        tape.column(owners)?;
        tape.column(which)?;
        tape.column(weights)?;
        tape.column(letters)
    }
}

impl WordTable {
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let Self { all, names, weights, grams } = self;
        all.pass(tape)?;
        names.pass(tape)?;
        tape.column(weights)?;
        grams.pass(tape)
    }
}

impl Grams {
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let Self { keys, words, weights, lengths } = self;
        tape.column(keys)?;
        words.pass(tape)?;
        tape.column(weights)?;
        tape.column(lengths)
    }
}

impl StemTable {
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let Self { stems, words, weights, subjects, values } = self;
        stems.pass(tape)?;
        words.pass(tape)?;
        tape.column(weights)?;
        subjects.pass(tape)?;
        tape.column(values)
    }
}

impl CodeTable {
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let Self { all, subjects } = self;
        all.pass(tape)?;
        subjects.pass(tape)
    }
}

#[cfg(test)]
mod tests {
    use crate::search::SearchIndex;
    use crate::search::fixtures::software;

    #[test]
    fn an_index_is_the_same_after_it_was_kept() {
        let index = SearchIndex::new(&software());
        let piece = index.to_piece();
        assert_eq!(SearchIndex::of_piece(piece.clone()), Some(index));
        for length in 0..piece.len() {
            assert_eq!(SearchIndex::of_piece(piece[..length].to_vec()), None, "cut off after {length}");
        }
    }
}
